/** A labelled choice from a list. */
import { describedBy, FieldErrorText, Hint } from './Field.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface SelectProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onInput: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly size?: 'short' | 'medium';
}

export const Select = (props: SelectProps) => (
  <div class={`field ${props.size ?? ''}`}>
    <label class="field-label" for={props.id}>
      {props.label}
    </label>
    <select
      id={props.id}
      class="field-input"
      autocomplete="off"
      aria-invalid={props.error === undefined ? undefined : 'true'}
      aria-describedby={describedBy(props)}
      onInput={(event) => props.onInput(event.currentTarget.value)}
    >
      {props.options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === props.value}>
          {option.label}
        </option>
      ))}
    </select>
    <Hint id={props.id} text={props.hint} />
    <FieldErrorText id={props.id} text={props.error} />
  </div>
);
