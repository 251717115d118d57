/** One line of the directory: to read out, to write down, and to call. */
import type { CareProvider } from '../../../domain/careProvider.ts';
import { t } from '../../i18n/text.ts';
import type { DirectoryModel } from './model.ts';

/** What a phone dials: of several numbers the first. Null where there is nothing to dial. */
export const dialOf = (phone: string): string | null => {
  for (const [written] of phone.replace(/\(0\)/g, '').matchAll(/\+?[0-9][0-9 ()/.\u00a0\u2010-\u2015-]*/g)) {
    const dial = written.replace(/[^0-9+]/g, '');
    if (/^\+?[0-9]{3,}$/.test(dial)) return `tel:${dial}`;
  }
  return null;
};

export interface ProviderCardProps {
  readonly provider: CareProvider;
  readonly model: DirectoryModel;
  readonly mayChange: boolean;
}

export const ProviderCard = ({ provider, model, mayChange }: ProviderCardProps) => (
  <article class="card provider">
    <h2 class="card-title" dir="auto">
      {provider.name}
    </h2>
    {provider.specialty !== null && <p>{t(`specialty.${provider.specialty}`)}</p>}
    {provider.address !== '' && (
      <p class="lines" dir="auto">
        {provider.address}
      </p>
    )}
    <Phone phone={provider.phone} />
    {provider.note !== '' && (
      <p class="lines card-note" dir="auto">
        {provider.note}
      </p>
    )}
    {mayChange && (
      <div class="actions">
        <button
          type="button"
          class="button quiet"
          aria-label={`${t('directory.change')}: ${provider.name}`}
          onClick={() => model.edit(provider)}
        >
          {t('directory.change')}
        </button>
        <button
          type="button"
          class="button quiet"
          aria-label={`${t('directory.remove')}: ${provider.name}`}
          onClick={() => model.askToRemove(provider)}
        >
          {t('directory.remove')}
        </button>
      </div>
    )}
  </article>
);

const Phone = ({ phone }: { readonly phone: string }) => {
  if (phone === '') return null;
  const dial = dialOf(phone);
  return (
    <p>
      {dial === null ? (
        phone
      ) : (
        <a class="phone" href={dial} dir="ltr">
          {phone}
        </a>
      )}
    </p>
  );
};
