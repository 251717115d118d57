/**
 * Which screen is shown. The address says the section and nothing else; what is open in it lives in memory.
 *
 * Browsers write addresses, titles and history states to disk, so none of them ever holds a number, a name or an id.
 *
 * ```
 *   go('/faelle') ──► {path: '/faelle', view: null}
 *   open(case)    ──► {path: '/faelle', view: case}      one more step in the history, same address
 *   back          ◄── the step before, from memory; after a reload only the section is left
 * ```
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { VoucherNumber } from '../../domain/codes.ts';
import type { CaseId, DraftId, NoteId } from '../../domain/ids.ts';
import type { InterviewId, RecognitionConsent } from '../../protocol/deskRecognition.ts';

export const paths = {
  home: '/',
  clinic: '/sprechstunde',
  cases: '/faelle',
  vouchers: '/scheine',
  sync: '/uebertragung',
  office: '/koordination',
  settings: '/einstellungen',
} as const;
export type Path = (typeof paths)[keyof typeof paths];

/** An interview that found nobody: once there is a case, it is the person's. The answers are long gone, this is chance. */
export interface RememberLater {
  readonly interviewId: InterviewId;
  readonly consent: RecognitionConsent;
}

/** What is open inside a section. */
export type View =
  | { readonly kind: 'newConsultation'; readonly remember?: RememberLater }
  /** Wiedererkennen ohne Karte. Null finds a case, else the answers are to find this one. */
  | { readonly kind: 'interview'; readonly caseId: CaseId | null }
  | { readonly kind: 'directory' }
  | { readonly kind: 'people' }
  | { readonly kind: 'pin' }
  | { readonly kind: 'audit' }
  | { readonly kind: 'devices' }
  | { readonly kind: 'heldBack' }
  | { readonly kind: 'sectors' }
  | { readonly kind: 'recovery' }
  | { readonly kind: 'restored' }
  | { readonly kind: 'wipe' }
  | { readonly kind: 'draft'; readonly draftId: DraftId; readonly remember?: RememberLater }
  | { readonly kind: 'followUp'; readonly caseId: CaseId }
  | { readonly kind: 'amend'; readonly caseId: CaseId; readonly noteId: NoteId }
  | { readonly kind: 'case'; readonly caseId: CaseId }
  | { readonly kind: 'voucherForm'; readonly caseId: CaseId; readonly noteId: NoteId }
  | { readonly kind: 'voucher'; readonly number: VoucherNumber }
  | { readonly kind: 'reserve' }
  | { readonly kind: 'lateEntry'; readonly number: VoucherNumber | null }
  | { readonly kind: 'referral'; readonly number: VoucherNumber }
  | { readonly kind: 'caseCards'; readonly caseId: CaseId };

export interface Place {
  readonly path: Path;
  readonly view: View | null;
  /** Another key is another screen, even where the view is the same. */
  readonly key: number;
}

export interface Router {
  readonly place: ReadonlySignal<Place>;
  readonly go: (path: Path) => void;
  readonly open: (view: View) => void;
  /** Instead of what is open: «back» then skips it. */
  readonly replace: (view: View) => void;
  /** What is open has become something else, such as a new consultation a saved one: the screen stays as it is. */
  readonly rename: (view: View) => void;
  readonly back: () => void;
  /** Forgets what is open and where somebody came from. */
  readonly forget: () => void;
  readonly dispose: () => void;
}

export const createRouter = (): Router => {
  let lastKey = 0;
  const at = (path: Path, view: View | null): Place => {
    lastKey += 1;
    return { path, view, key: lastKey };
  };
  const place = signal<Place>(at(pathHere(), null));
  let before: readonly Place[] = [];

  const step = (next: Place): void => {
    before = [...before, place.peek()];
    history.pushState(null, '', next.path);
    place.value = next;
  };
  const onPop = (): void => {
    const last = before.at(-1);
    before = before.slice(0, -1);
    const path = pathHere();
    place.value = last?.path === path ? at(path, last.view) : at(path, null);
  };
  addEventListener('popstate', onPop);

  return {
    place,
    go: (path) => {
      const here = place.peek();
      if (here.path !== path || here.view !== null) step(at(path, null));
    },
    open: (view) => step(at(place.peek().path, view)),
    replace: (view) => {
      place.value = at(place.peek().path, view);
    },
    rename: (view) => {
      place.value = { ...place.peek(), view };
    },
    back: () => {
      if (before.length > 0) history.back();
      else place.value = at(place.peek().path, null);
    },
    forget: () => {
      before = [];
      place.value = at(place.peek().path, null);
    },
    dispose: () => removeEventListener('popstate', onPop),
  };
};

const pathHere = (): Path => Object.values(paths).find((path) => path === location.pathname) ?? paths.home;
