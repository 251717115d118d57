/** What papers are made of: the page with its warnings, labelled values, blanks to write on. */
import type { ComponentChildren } from 'preact';
import type { CodeForm } from '../../protocol/voucherCode.ts';
import { paperWords } from './paperWords.ts';

export interface PaperProps {
  /** Stands for a named page in print.css. */
  readonly size: 'a5' | 'a4';
  readonly name: string;
  readonly form: CodeForm;
  /** Written across the page in outlined letters, so that what is below stays readable. */
  readonly across?: string | undefined;
  readonly children: ComponentChildren;
  /** Behind the first page, where it does not hold everything. */
  readonly annex?: ComponentChildren;
}

export const Paper = ({ size, name, form, across, children, annex }: PaperProps) => {
  const mark = form === 'training' ? paperWords.trainingAcross : across;
  return (
    <article class={`paper paper-${size} ${name}`}>
      <div class="paper-body">
        {form === 'training' && (
          <div class="paper-warning">
            <p class="paper-warning-title">{paperWords.training}</p>
            {size === 'a4' && <p>{paperWords.trainingText}</p>}
          </div>
        )}
        {children}
      </div>
      {annex}
      {mark !== undefined && (
        <div class="paper-across" aria-hidden="true">
          <p>{mark}</p>
        </div>
      )}
    </article>
  );
};

export interface LineProps {
  readonly label: string;
  readonly text: string;
  readonly class?: string;
}

/** A value below its label. Each line of it finds its own direction. */
export const Line = ({ label, text, class: className }: LineProps) => (
  <div class={className}>
    <dt>{label}</dt>
    <dd>{text}</dd>
  </div>
);

/** Room to write by hand. */
export const Blank = ({ label, class: className }: Omit<LineProps, 'text'>) => (
  <div class={className ? `blank ${className}` : 'blank'}>
    <dt>{label}</dt>
    <dd />
  </div>
);

/** Printed where it is known, else room to write it. */
export const LineOrBlank = (props: LineProps) => (props.text === '' ? <Blank {...props} /> : <Line {...props} />);
