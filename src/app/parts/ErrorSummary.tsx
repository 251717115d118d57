/** What is still to be checked in a form, with the way to each field. Takes the focus when it appears or changes. */
import { useEffect, useRef } from 'preact/hooks';
import { tCount } from '../i18n/text.ts';

export interface SummaryLine {
  readonly fieldId: string;
  readonly label: string;
  readonly text: string;
}

export const ErrorSummary = ({ lines }: { readonly lines: readonly SummaryLine[] }) => {
  const box = useRef<HTMLElement>(null);
  const shown = lines.map((line) => line.fieldId + line.text).join();
  useEffect(() => {
    if (shown !== '') box.current?.focus();
  }, [shown]);
  if (lines.length === 0) return null;
  return (
    <section ref={box} class="notice notice-error" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title" class="notice-title">
        {tCount('errors.title', lines.length)}
      </h2>
      <ul class="plain-list">
        {lines.map((line) => (
          <li key={line.fieldId}>
            <button type="button" class="link-button" onClick={() => document.getElementById(line.fieldId)?.focus()}>
              {line.label}: {line.text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
