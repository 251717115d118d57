/** One of a few, all in sight. */
export interface ChoiceProps<Value extends string> {
  readonly id: string;
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | null;
  readonly onInput: (value: Value) => void;
}

export const Choice = <Value extends string>({ id, legend, options, value, onInput }: ChoiceProps<Value>) => (
  <fieldset class="choice">
    <legend class="field-label">{legend}</legend>
    {options.map((option) => (
      <label key={option.value} class="choice-line">
        <input
          type="radio"
          name={id}
          autocomplete="off"
          checked={option.value === value}
          onInput={() => onInput(option.value)}
        />
        <span>{option.label}</span>
      </label>
    ))}
  </fieldset>
);
