/** Memory twin of camera and decoder: tests and the gallery decide what is in front of it and what goes wrong. */
import { err, ok } from '../../domain/result.ts';
import type { CameraTrouble } from './camera.ts';
import type { ScannerPorts } from './ports.ts';

/** Reached into by whoever shows or tests: set what the next opening meets. */
export interface MemoryScanner {
  readonly ports: ScannerPorts;
  trouble: CameraTrouble | null;
  isReaderMissing: boolean;
  /** True: opening waits, as where somebody thinks about the permission, until `answer` is called. */
  isSlow: boolean;
  readonly answer: () => void;
  cameraIds: readonly string[];
  hasTorch: boolean;
  /** The code that is held in front of the camera. */
  inView: string | null;
  readonly openCameras: Set<string>;
  readonly litCameras: Set<string>;
  readonly runningDecoders: () => number;
  readonly knocks: () => number;
  /** Another app takes the camera away. */
  readonly takeAway: () => void;
}

const emptyStream = (): MediaStream => (typeof MediaStream === 'undefined' ? ({} as MediaStream) : new MediaStream());
const emptyFrame = (): ImageBitmap => ({ width: 1, height: 1, close: () => undefined });

export const createMemoryScanner = (): MemoryScanner => {
  let runningDecoders = 0;
  let knocks = 0;
  const takers = new Set<() => void>();
  const waiting = new Set<() => void>();
  const ports: ScannerPorts = {
    camera: {
      open: async (wantedId) => {
        if (scanner.isSlow) await new Promise<void>((resolve) => waiting.add(resolve));
        if (scanner.trouble !== null) return err(scanner.trouble);
        const cameraId = wantedId ?? scanner.cameraIds[0] ?? 'only';
        scanner.openCameras.add(cameraId);
        return ok({
          stream: emptyStream(),
          cameraId,
          cameraIds: scanner.cameraIds,
          hasTorch: scanner.hasTorch,
          setTorch: async (isOn) => {
            if (isOn) scanner.litCameras.add(cameraId);
            else scanner.litCameras.delete(cameraId);
            return true;
          },
          onTaken: (act) => takers.add(act),
          close: () => {
            scanner.openCameras.delete(cameraId);
            scanner.litCameras.delete(cameraId);
          },
        });
      },
    },
    startDecoder: async () => {
      if (scanner.isReaderMissing) throw new Error('no reader');
      runningDecoders += 1;
      return {
        decode: async () => scanner.inView,
        end: () => {
          runningDecoders -= 1;
        },
      };
    },
    grab: async () => emptyFrame(),
    knock: () => {
      knocks += 1;
    },
  };
  const scanner: MemoryScanner = {
    ports,
    trouble: null,
    isReaderMissing: false,
    isSlow: false,
    answer: () => {
      for (const resolve of waiting) resolve();
      waiting.clear();
    },
    cameraIds: ['back'],
    hasTorch: false,
    inView: null,
    openCameras: new Set(),
    litCameras: new Set(),
    runningDecoders: () => runningDecoders,
    knocks: () => knocks,
    takeAway: () => {
      for (const act of takers) act();
    },
  };
  return scanner;
};
