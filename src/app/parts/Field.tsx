/**
 * A labelled text field, of one line or several.
 *
 * Nothing typed may reach the browser's own memory (form history, spelling service, session file), so every field says
 * `autocomplete=off` and `spellcheck=false` and has no name.
 */
import type { ComponentChildren } from 'preact';
import { toAsciiDigits } from '../../domain/digits.ts';

export interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly type?: 'text' | 'date' | 'tel' | 'search';
  /** Shows dots in place of letters. */
  readonly masked?: boolean;
  readonly inputMode?: 'numeric' | 'decimal';
  readonly lines?: number;
  readonly min?: string;
  readonly max?: string;
  /** Width of the field: a year needs less room than a sentence. */
  readonly size?: 'short' | 'medium';
  readonly capitalize?: 'none' | 'characters' | 'sentences';
  readonly disabled?: boolean;
  /** Stands beside the line. */
  readonly action?: ComponentChildren;
}

interface Described {
  readonly id: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** The ids of hint and error, where there are any. */
export const describedBy = ({ id, hint, error }: Described): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;

/** The element's types are a union by `type`, which a value of several types fits only one by one. */
const inputType = (type: NonNullable<FieldProps['type']>) => ({ type }) as { readonly type: 'text' };

/** Where numbers are typed, digits of any script are ASCII at once: what is seen is what is kept. */
const asTyped = ({ inputMode, type }: FieldProps, text: string): string =>
  inputMode !== undefined || type === 'tel' || type === 'search' ? toAsciiDigits(text) : text;

export const Field = (props: FieldProps) => {
  const shared = {
    id: props.id,
    class: props.masked ? 'field-input masked' : 'field-input',
    value: props.value,
    autocomplete: 'off',
    spellcheck: false,
    // What is typed in Arabic stands as Arabic does.
    dir: 'auto' as const,
    autocapitalize: props.capitalize ?? 'sentences',
    disabled: props.disabled,
    'aria-invalid': props.error === undefined ? undefined : ('true' as const),
    'aria-describedby': describedBy(props),
  };
  return (
    <div class={`field ${props.size ?? ''}`}>
      <label class="field-label" for={props.id}>
        {props.label}
      </label>
      {props.lines === undefined ? (
        <div class="field-line">
          <input
            {...shared}
            {...inputType(props.type ?? 'text')}
            inputMode={props.inputMode}
            min={props.min}
            max={props.max}
            onInput={(event) => props.onInput(asTyped(props, event.currentTarget.value))}
          />
          {props.action}
        </div>
      ) : (
        <textarea {...shared} rows={props.lines} onInput={(event) => props.onInput(event.currentTarget.value)} />
      )}
      <Hint id={props.id} text={props.hint} />
      <FieldErrorText id={props.id} text={props.error} />
    </div>
  );
};

export const Hint = ({ id, text }: { readonly id: string; readonly text: string | undefined }) =>
  text === undefined ? null : (
    <p class="field-hint" id={`${id}-hint`}>
      {text}
    </p>
  );

export const FieldErrorText = ({ id, text }: { readonly id: string; readonly text: string | undefined }) =>
  text === undefined ? null : (
    <p class="field-error" id={`${id}-error`}>
      {text}
    </p>
  );
