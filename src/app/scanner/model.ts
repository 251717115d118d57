/**
 * Scannen oder eintippen: one camera, one field, one answer.
 *
 * ```
 *   off ─open─► opening ─reader and camera are here─► watching ─code─► asking ─► found: opens, and is gone
 *    ▲             │                                   │    ▲                └─► an answer in words ─► off
 *    │             └─► trouble, in words ◄─taken away──┤    └─ no code: the next picture
 *    └───────── leave · lock · hide · two minutes ─────┘
 * ```
 * The camera is closed before anything else happens with what was found. Nothing scanned is kept but in the answer shown.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ResolvedCode } from '../../protocol/deskPapers.ts';
import type { CameraTrouble, OpenCamera } from './camera.ts';
import type { Decoder } from './decoder.ts';
import type { ScannerPorts } from './ports.ts';

export type ScanPhase =
  | { readonly kind: 'off'; readonly why: 'resting' | 'tired' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'watching'; readonly camera: OpenCamera; readonly isLong: boolean }
  | { readonly kind: 'asking' }
  | { readonly kind: 'trouble'; readonly trouble: CameraTrouble | { readonly type: 'readerMissing' } };

export type FoundCode = Extract<ResolvedCode, { type: 'case' | 'voucher' }>;
export type ScanAnswer = Exclude<ResolvedCode, FoundCode>;

/** What a code is: something to go on with, or an answer in words. */
export type Looked<Found, Answer> = { readonly found: Found } | { readonly answer: Answer };

export interface Scan<Answer = ScanAnswer> {
  readonly phase: ReadonlySignal<ScanPhase>;
  /** What was scanned or typed, where it opens nothing. */
  readonly answer: ReadonlySignal<Answer | null>;
  readonly typed: ReadonlySignal<string>;
  readonly isTypedMissing: ReadonlySignal<boolean>;
  readonly isTorchOn: ReadonlySignal<boolean>;
  /** Where the picture is shown; null when it leaves the screen. */
  readonly setVideo: (video: HTMLVideoElement | null) => void;
  readonly openCamera: () => Promise<void>;
  readonly openNextCamera: () => Promise<void>;
  readonly closeCamera: () => void;
  readonly toggleTorch: () => Promise<void>;
  readonly type: (text: string) => void;
  readonly submit: () => Promise<void>;
  readonly dispose: () => void;
}

export interface ScanDeps<Found, Answer> {
  readonly ports: ScannerPorts;
  readonly resolve: (text: string) => Promise<Looked<Found, Answer>>;
  readonly onFound: (found: Found) => void;
}

/** Of what the desk says of a code: a case or a voucher is opened, the rest is said. */
export const lookedUp = (resolved: ResolvedCode): Looked<FoundCode, ScanAnswer> =>
  resolved.type === 'case' || resolved.type === 'voucher' ? { found: resolved } : { answer: resolved };

const paceMs = 100;
const longAfterMs = 10_000;
const tiredAfterMs = 120_000;
const off: ScanPhase = { kind: 'off', why: 'resting' };

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const createScan = <Found, Answer>({ ports, resolve, onFound }: ScanDeps<Found, Answer>): Scan<Answer> => {
  const phase = signal<ScanPhase>(off);
  const answer = signal<Answer | null>(null);
  const typed = signal('');
  const isTypedMissing = signal(false);
  const isTorchOn = signal(false);
  let video: HTMLVideoElement | null = null;
  let decoder: Promise<Decoder> | null = null;
  /* Each opening is its own: what arrives for an earlier one is closed and forgotten. */
  let opening = 0;
  let stopTimers: () => void = () => undefined;

  const shut = (next: ScanPhase): void => {
    opening += 1;
    stopTimers();
    const before = phase.peek();
    if (before.kind === 'watching') before.camera.close();
    isTorchOn.value = false;
    phase.value = next;
  };
  const getDecoder = async (): Promise<Decoder | null> => {
    decoder ??= ports.startDecoder();
    return decoder.catch(() => {
      decoder = null;
      return null;
    });
  };

  const startTimers = (camera: OpenCamera): void => {
    const long = setTimeout(() => {
      phase.value = { kind: 'watching', camera, isLong: true };
    }, longAfterMs);
    const tired = setTimeout(() => shut({ kind: 'off', why: 'tired' }), tiredAfterMs);
    stopTimers = () => {
      clearTimeout(long);
      clearTimeout(tired);
    };
  };
  const openCamera = async (cameraId: string | null): Promise<void> => {
    shut({ kind: 'opening' });
    const mine = opening;
    answer.value = null;
    // The reader first: where it is missing, nobody is asked for the camera in vain.
    const ready = await getDecoder();
    if (mine !== opening) return;
    if (ready === null) return shut({ kind: 'trouble', trouble: { type: 'readerMissing' } });
    const opened = await ports.camera.open(cameraId);
    if (mine !== opening) {
      if (opened.ok) opened.value.close();
      return;
    }
    if (!opened.ok) return shut({ kind: 'trouble', trouble: opened.error });
    const camera = opened.value;
    phase.value = { kind: 'watching', camera, isLong: false };
    camera.onTaken(() => {
      if (mine === opening) shut({ kind: 'trouble', trouble: { type: 'busy' } });
    });
    startTimers(camera);
    await watch(ready, mine);
  };
  const watch = async (ready: Decoder, mine: number): Promise<void> => {
    while (mine === opening) {
      const text = await look(ready).catch(() => undefined);
      if (mine !== opening) return;
      if (text === undefined) {
        decoder = null;
        ready.end();
        return shut({ kind: 'trouble', trouble: { type: 'readerMissing' } });
      }
      if (text !== null && text !== '') {
        ports.knock();
        return ask(text);
      }
      await pause(paceMs);
    }
  };
  const look = async (ready: Decoder): Promise<string | null> => {
    const frame = video === null ? null : await ports.grab(video).catch(() => null);
    return frame === null ? null : ready.decode(frame);
  };

  const ask = async (text: string): Promise<void> => {
    shut({ kind: 'asking' });
    const mine = opening;
    let looked: Looked<Found, Answer>;
    // Whatever fails: the field and the camera can be used again.
    try {
      looked = await resolve(text);
    } finally {
      if (mine === opening) phase.value = off;
    }
    if (mine !== opening) return;
    if ('found' in looked) onFound(looked.found);
    else answer.value = looked.answer;
  };

  return {
    phase,
    answer,
    typed,
    isTypedMissing,
    isTorchOn,
    setVideo: (element) => {
      video = element;
    },
    openCamera: () => openCamera(null),
    openNextCamera: async () => {
      const now = phase.peek();
      if (now.kind !== 'watching') return;
      const { cameraId, cameraIds } = now.camera;
      await openCamera(cameraIds[(cameraIds.indexOf(cameraId ?? '') + 1) % cameraIds.length] ?? null);
    },
    closeCamera: () => shut(off),
    toggleTorch: async () => {
      const now = phase.peek();
      if (now.kind !== 'watching') return;
      const wanted = !isTorchOn.peek();
      const obeyed = await now.camera.setTorch(wanted);
      if (obeyed && phase.peek().kind === 'watching') isTorchOn.value = wanted;
    },
    type: (text) => {
      typed.value = text;
      isTypedMissing.value = false;
      answer.value = null;
    },
    submit: async () => {
      isTypedMissing.value = typed.peek().trim() === '';
      if (isTypedMissing.peek()) return;
      answer.value = null;
      await ask(typed.peek());
    },
    dispose: () => {
      shut(off);
      typed.value = '';
      answer.value = null;
      video = null;
      decoder?.then(
        (started) => started.end(),
        () => undefined,
      );
      decoder = null;
    },
  };
};
