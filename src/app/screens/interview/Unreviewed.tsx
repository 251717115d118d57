/** Says of a translation that nobody has read it over. */
import { t } from '../../i18n/text.ts';
import { isUnreviewed } from './languages.ts';
import type { Speech } from './speech.ts';

export const Unreviewed = ({ speech }: { readonly speech: Speech }) =>
  isUnreviewed(speech.language.value) ? (
    <p class="unreviewed">
      <strong class="tag">{t('recognition.unreviewed')}</strong>{' '}
      <span class="field-hint">{t('recognition.unreviewed.hint')}</span>
    </p>
  ) : null;
