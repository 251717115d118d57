/** A labelled tick box, large enough for a finger. */
import { describedBy, Hint } from './Field.tsx';

export interface CheckboxProps {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onInput: (checked: boolean) => void;
  readonly hint?: string | undefined;
}

export const Checkbox = (props: CheckboxProps) => (
  <div class="check">
    <input
      id={props.id}
      type="checkbox"
      autocomplete="off"
      checked={props.checked}
      aria-describedby={describedBy(props)}
      onInput={(event) => props.onInput(event.currentTarget.checked)}
    />
    <div>
      <label for={props.id}>{props.label}</label>
      <Hint id={props.id} text={props.hint} />
    </div>
  </div>
);
