/** One of a few, all in sight. */
export interface ChoiceOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A second line, smaller. */
  readonly hint?: string;
}

export interface ChoiceProps<Value extends string> {
  readonly id: string;
  readonly legend: string;
  readonly options: readonly ChoiceOption<Value>[];
  readonly value: Value | null;
  readonly onInput: (value: Value) => void;
}

export const Choice = <Value extends string>({ id, legend, options, value, onInput }: ChoiceProps<Value>) => (
  <fieldset class="choice">
    <legend class="field-label">{legend}</legend>
    {options.map((option) => (
      <Line
        key={option.value}
        id={`${id}-${option.value}`}
        group={id}
        option={option}
        isChosen={option.value === value}
        onChoose={() => onInput(option.value)}
      />
    ))}
  </fieldset>
);

interface LineProps {
  readonly id: string;
  readonly group: string;
  readonly option: ChoiceOption<string>;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** The whole line is the target; its name is the first line of it, the second describes it. */
const Line = ({ id, group, option, isChosen, onChoose }: LineProps) => (
  <label class="choice-line">
    <input
      id={id}
      type="radio"
      name={group}
      autocomplete="off"
      aria-labelledby={`${id}-label`}
      aria-describedby={option.hint === undefined ? undefined : `${id}-hint`}
      checked={isChosen}
      onInput={onChoose}
    />
    <span>
      <span id={`${id}-label`}>{option.label}</span>
      {option.hint !== undefined && (
        <span class="choice-hint" id={`${id}-hint`}>
          {option.hint}
        </span>
      )}
    </span>
  </label>
);
