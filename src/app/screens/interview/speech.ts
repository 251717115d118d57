/** In which languages the interview speaks: large in the person's, small in the screen's. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { InterviewLanguage } from '../../../domain/interview.ts';
import type { AppLanguage } from '../../i18n/text.ts';
import type { InterviewWords } from './interviewWords.ts';
import { interviewLanguageFacts } from './languages.ts';

export interface Speech {
  /** The person's. */
  readonly language: ReadonlySignal<InterviewLanguage>;
  /** Null until they arrived. */
  readonly theirs: ReadonlySignal<InterviewWords | null>;
  readonly screenLanguage: AppLanguage;
  /** Null until they arrived, or where both speak the same. */
  readonly ours: ReadonlySignal<InterviewWords | null>;
  /** A language's file could not be had; what was spoken before is spoken on. */
  readonly isMissing: ReadonlySignal<boolean>;
  /** The newest choice wins. */
  readonly speak: (language: InterviewLanguage) => Promise<void>;
}

export const createSpeech = (screenLanguage: AppLanguage): Speech => {
  const language = signal<InterviewLanguage>(screenLanguage);
  const theirs = signal<InterviewWords | null>(null);
  const ours = signal<InterviewWords | null>(null);
  const isMissing = signal(false);
  let wanted: InterviewLanguage = screenLanguage;
  const speak = async (next: InterviewLanguage): Promise<void> => {
    wanted = next;
    const words = await Promise.all([
      interviewLanguageFacts[next].load(),
      interviewLanguageFacts[screenLanguage].load(),
    ]).catch(() => null);
    if (wanted !== next) return;
    batch(() => {
      isMissing.value = words === null;
      if (words === null) return;
      language.value = next;
      theirs.value = words[0];
      ours.value = next === screenLanguage ? null : words[1];
    });
  };
  void speak(screenLanguage);
  return { language, theirs, screenLanguage, ours, isMissing, speak };
};
