/** Choosing a passphrase: two fields, the desk's judgement a moment after typing stops, a suggestion to take over. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { PassphraseVerdict } from '../../../domain/passphrase.ts';
import type { Desk } from '../../../protocol/desk.ts';

export type PassphraseProblem = 'required' | 'mismatch';

export interface PassphraseChoice {
  readonly passphrase: ReadonlySignal<string>;
  readonly repeat: ReadonlySignal<string>;
  /** Shown in readable text until the fields are changed. */
  readonly suggestion: ReadonlySignal<string | null>;
  /** Of what is typed now; null while it is not known yet. */
  readonly verdict: ReadonlySignal<PassphraseVerdict | null>;
  readonly problem: ReadonlySignal<PassphraseProblem | null>;
  readonly setPassphrase: (text: string) => void;
  readonly setRepeat: (text: string) => void;
  readonly suggest: () => Promise<void>;
  /** True if both fields agree; else `problem` says why not. */
  readonly check: () => boolean;
  readonly dispose: () => void;
}

const judgeAfterMs = 250;

export const createPassphraseChoice = (
  desk: () => Promise<Desk>,
  named: () => readonly string[],
  /** What was refused before is not what stands there now. */
  onChange: () => void,
): PassphraseChoice => {
  const passphrase = signal('');
  const repeat = signal('');
  const suggestion = signal<string | null>(null);
  const verdict = signal<PassphraseVerdict | null>(null);
  const problem = signal<PassphraseProblem | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const judge = async (): Promise<void> => {
    const text = passphrase.peek();
    const judged = text === '' ? null : await (await desk()).judgePassphrase(text, named());
    if (text === passphrase.peek()) verdict.value = judged;
  };
  const judgeSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void judge(), judgeAfterMs);
  };
  const change = (field: typeof passphrase, text: string): void => {
    batch(() => {
      field.value = text;
      problem.value = null;
      if (text !== suggestion.peek()) suggestion.value = null;
      onChange();
    });
  };

  return {
    passphrase,
    repeat,
    suggestion,
    verdict,
    problem,
    setPassphrase: (text) => {
      change(passphrase, text);
      judgeSoon();
    },
    setRepeat: (text) => change(repeat, text),
    suggest: async () => {
      const suggested = await (await desk()).suggestPassphrase();
      batch(() => {
        suggestion.value = suggested;
        passphrase.value = suggested;
        repeat.value = suggested;
        problem.value = null;
        onChange();
      });
      await judge();
    },
    check: () => {
      if (passphrase.peek() === '') problem.value = 'required';
      else if (passphrase.peek() !== repeat.peek()) problem.value = 'mismatch';
      return problem.peek() === null;
    },
    dispose: () => {
      clearTimeout(timer);
      batch(() => {
        passphrase.value = '';
        repeat.value = '';
        suggestion.value = null;
      });
    },
  };
};
