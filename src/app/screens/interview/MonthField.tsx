/** The month of birth, by number and by name in both languages: whoever counts by another calendar takes the number. */
import type { AnswerInputProps } from './AnswerField.tsx';
import { interviewLanguageFacts } from './languages.ts';
import type { Speech } from './speech.ts';

export const MonthField = (props: AnswerInputProps & { readonly speech: Speech }) => {
  const { speech } = props;
  const language = speech.language.value;
  const ours = speech.ours.value;
  return (
    <select
      id={props.id}
      class="field-input"
      lang={language}
      dir={interviewLanguageFacts[language].direction}
      autocomplete="off"
      aria-invalid={props.isInvalid ? 'true' : undefined}
      aria-describedby={props.describedBy}
      onInput={(event) => props.onInput(event.currentTarget.value)}
    >
      <option value="" selected={props.value === ''}>
        {'–'}
      </option>
      {speech.theirs.value?.months.map((name, index) => {
        const value = String(index + 1);
        const words = ours === null ? `${value} · ${name}` : `${value} · ${name} · ${ours.months[index]}`;
        return (
          <option key={value} value={value} selected={props.value === value}>
            {words}
          </option>
        );
      })}
    </select>
  );
};
