/** A code for another device's camera, as large as the screen lets it be, and the same as text to copy. */
import { useState } from 'preact/hooks';
import { t } from '../i18n/text.ts';
import { drawTextCode } from '../print/qr.ts';

export interface ScreenCodeProps {
  readonly text: string;
  /** What it is, for whoever has the screen read out. */
  readonly label: string;
}

export const ScreenCode = ({ text, label }: ScreenCodeProps) => {
  const [isCopied, setCopied] = useState(false);
  const { modules, path } = drawTextCode(text);
  const copy = async (): Promise<void> => {
    await navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div class="screen-code">
      <svg role="img" aria-label={label} viewBox={`0 0 ${modules} ${modules}`} shape-rendering="crispEdges">
        <rect width={modules} height={modules} class="screen-code-paper" />
        <path d={path} class="screen-code-ink" />
      </svg>
      <details>
        <summary>{t('enrol.asText')}</summary>
        <textarea
          class="field-input code-text"
          readOnly
          rows={6}
          aria-label={t('enrol.textOf', { label })}
          value={text}
          spellcheck={false}
        />
        <div class="actions">
          <button type="button" class="button secondary" onClick={() => void copy()}>
            {t('enrol.copy')}
          </button>
          <span role="status">{isCopied ? t('enrol.copied') : ''}</span>
        </div>
      </details>
    </div>
  );
};
