/** A sentence in the person's language, and small below it the screen's: the tablet can be turned around, or read across. */

import type { InterviewWords } from './interviewWords.ts';
import { interviewLanguageFacts } from './languages.ts';
import type { Speech } from './speech.ts';

export interface SaidProps {
  readonly speech: Speech;
  readonly say: (words: InterviewWords) => string;
  /** How large the person's own line is. */
  readonly size: 'question' | 'sentence' | 'small';
}

/** Both lines of what is said; goes into a heading, a label or a paragraph. */
export const Said = ({ speech, say, size }: SaidProps) => {
  const language = speech.language.value;
  const theirs = speech.theirs.value;
  const ours = speech.ours.value;
  if (theirs === null) return null;
  return (
    <span class={`said said-${size}`}>
      <span class="said-theirs" lang={language} dir={interviewLanguageFacts[language].direction}>
        {say(theirs)}
      </span>
      {ours !== null && (
        <>
          {' '}
          <span class="said-ours" lang={speech.screenLanguage} dir="ltr">
            {say(ours)}
          </span>
        </>
      )}
    </span>
  );
};
