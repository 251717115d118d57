/** Panel of the settings that only the office changes: everybody reads it, the office saves it. */
import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/text.ts';
import { ErrorSummary, type SummaryLine } from '../../parts/ErrorSummary.tsx';
import { Form } from '../../parts/Form.tsx';
import { OfficeRefusal } from '../OfficeRefusal.tsx';
import type { OfficeForm } from './officeForm.ts';

export interface OfficePanelProps {
  readonly model: Pick<OfficeForm<unknown>, 'isBusy' | 'isSaved' | 'refusal' | 'save'>;
  readonly mayChange: boolean;
  readonly title: string;
  readonly hint: string;
  readonly saveWords: string;
  readonly summary: readonly SummaryLine[];
  /** The fields. */
  readonly children: ComponentChildren;
}

export const OfficePanel = ({ model, mayChange, title, hint, saveWords, summary, children }: OfficePanelProps) => (
  <Form class="panel" onSend={() => void model.save()}>
    <h2>{title}</h2>
    <p>{hint}</p>
    {!mayChange && <p class="field-hint">{t('settings.payer.officeOnly')}</p>}
    <ErrorSummary lines={summary} />
    {children}
    <OfficeRefusal refusal={model.refusal.value} keepsText />
    {mayChange && (
      <div class="actions">
        <button type="submit" class="button primary" aria-disabled={model.isBusy.value}>
          {saveWords}
        </button>
        <span class="saved" role="status">
          {model.isSaved.value ? t('settings.payer.saved') : ''}
        </span>
      </div>
    )}
  </Form>
);
