/** Screen: Verzeichnis der Behandelnden. The office writes, everybody reads. */
import type { CareProvider } from '../../../domain/careProvider.ts';
import { t } from '../../i18n/text.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { useModel } from '../../shell/useModel.ts';
import { useWork } from '../../shell/work.ts';
import { BackButton } from '../BackButton.tsx';
import { SearchList } from '../SearchList.tsx';
import { createDirectory, type DirectoryModel } from './model.ts';
import { ProviderCard } from './ProviderCard.tsx';
import { ProviderForm } from './ProviderForm.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { searchProviders } from './search.ts';

export const Directory = () => {
  const work = useWork();
  const model = useModel(() => createDirectory(work));
  const editing = model.editing.value;
  const removing = model.removing.value;
  const done = model.done.value;
  return (
    <>
      <BackButton />
      <h1>{t('directory.title')}</h1>
      <p role="status" class="saved">
        {done === null ? '' : t(`directory.${done.what}`, { name: done.name })}
      </p>
      {editing === null ? (
        <Lines model={model} mayChange={work.session.actsForOffice} />
      ) : (
        <ProviderForm model={model} editing={editing} />
      )}
      {removing !== null && <RemoveDialog model={model} provider={removing} />}
    </>
  );
};

interface LinesProps {
  readonly model: DirectoryModel;
  readonly mayChange: boolean;
}

const Lines = ({ model, mayChange }: LinesProps) => {
  const work = useWork();
  const add = (look: 'primary' | 'secondary') => (
    <button type="button" class={`button ${look}`} onClick={() => model.edit(null)}>
      {t('directory.add')}
    </button>
  );
  return (
    <SearchList
      id="provider-search"
      label={t('directory.search')}
      ask={async (search) => searchProviders(await work.desk.careProviders(), search)}
      keyOf={(item: CareProvider) => item.providerId}
      lead={
        <>
          <p class="lead">{t('directory.intro')}</p>
          {mayChange ? (
            <div class="actions">{add('secondary')}</div>
          ) : (
            <p class="field-hint">{t('directory.officeOnly')}</p>
          )}
        </>
      }
      empty={
        <EmptyState
          icon={mayChange ? 'office' : 'vouchers'}
          title={t('directory.empty.title')}
          text={t(mayChange ? 'directory.empty.office' : 'directory.empty.point')}
        >
          {mayChange && add('primary')}
        </EmptyState>
      }
      none={t('directory.none')}
    >
      {(item) => <ProviderCard provider={item} model={model} mayChange={mayChange} />}
    </SearchList>
  );
};
