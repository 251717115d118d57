/** A labelled tick box, large enough for a finger. */
export interface CheckboxProps {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onInput: (checked: boolean) => void;
}

export const Checkbox = (props: CheckboxProps) => (
  <div class="check">
    <input
      id={props.id}
      type="checkbox"
      autocomplete="off"
      checked={props.checked}
      onInput={(event) => props.onInput(event.currentTarget.checked)}
    />
    <label for={props.id}>{props.label}</label>
  </div>
);
