/**
 * One question: what is asked and why, in both languages, the answer, and «weiß nicht».
 *
 * No name, no completion, no spelling: nothing of an answer may reach the browser's own memory.
 */
import { type InterviewQuestion, interviewRanges } from '../../../domain/interview.ts';
import { FieldErrorText } from '../../parts/Field.tsx';
import { interviewErrorWords } from './errorWords.ts';
import { MonthField } from './MonthField.tsx';
import type { Interview } from './model.ts';
import { Said } from './Said.tsx';

export interface AnswerFieldProps {
  readonly model: Interview;
  readonly question: InterviewQuestion;
}

export const answerId = (question: InterviewQuestion): string => `interview-${question}`;

export const AnswerField = ({ model, question }: AnswerFieldProps) => {
  const id = answerId(question);
  const { speech } = model;
  const isSkipped = model.skipped.value.has(question);
  const found = model.errors.value.find((candidate) => candidate.field === question);
  const error = found && interviewErrorWords(found);
  const shared = {
    id,
    value: model.answers.value[question],
    isInvalid: error !== undefined,
    describedBy: error === undefined ? `${id}-hint` : `${id}-hint ${id}-error`,
    onInput: (text: string) => model.answer(question, text),
  };
  return (
    <div class="field answer">
      <label class="field-label" for={id}>
        <Said speech={speech} say={(words) => words.questions[question].ask} size="question" />
      </label>
      <p class="field-hint" id={`${id}-hint`}>
        <Said speech={speech} say={(words) => words.questions[question].why} size="small" />
      </p>
      <div class="answer-line">
        {question === 'birthMonth' ? (
          <MonthField {...shared} speech={speech} />
        ) : (
          <AnswerInput {...shared} isNumber={interviewRanges[question] !== undefined} />
        )}
        <label class="answer-skip">
          <input
            type="checkbox"
            autocomplete="off"
            checked={isSkipped}
            onInput={(event) => model.skip(question, event.currentTarget.checked)}
          />
          <Said speech={speech} say={(words) => words.unknown} size="small" />
        </label>
      </div>
      <FieldErrorText id={id} text={error} />
    </div>
  );
};

export interface AnswerInputProps {
  readonly id: string;
  readonly value: string;
  readonly isInvalid: boolean;
  readonly describedBy: string;
  readonly onInput: (text: string) => void;
}

const AnswerInput = (props: AnswerInputProps & { readonly isNumber: boolean }) => (
  <input
    id={props.id}
    class="field-input"
    type="text"
    value={props.value}
    inputMode={props.isNumber ? 'numeric' : undefined}
    autocomplete="off"
    autocorrect="off"
    autocapitalize="words"
    spellcheck={false}
    // What is typed in Arabic stands as Arabic does.
    dir="auto"
    aria-invalid={props.isInvalid ? 'true' : undefined}
    aria-describedby={props.describedBy}
    onInput={(event) => props.onInput(event.currentTarget.value)}
  />
);
