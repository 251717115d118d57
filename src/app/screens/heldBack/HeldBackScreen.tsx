/** Screen: Zurückgehaltenes. */
import type { HeldBack } from '../../../protocol/deskHeldBack.ts';
import { formatDay, formatEuro, formatInstant } from '../../i18n/format.ts';
import { t, tCount } from '../../i18n/text.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { useModel } from '../../shell/useModel.ts';
import { useWork } from '../../shell/work.ts';
import { BackButton } from '../BackButton.tsx';
import { createHeldBack, type HeldBackModel } from './model.ts';

export const HeldBackScreen = () => {
  const work = useWork();
  const model = useModel(() => createHeldBack(work));
  const held = model.held.value;
  const refusal = model.refusal.value;
  return (
    <>
      <BackButton />
      <h1>{t('heldBack.title')}</h1>
      <p class="lead">{t('heldBack.intro')}</p>
      <Progress isGoingOn={model.isBusy.value} words={t('heldBack.asking')} />
      {refusal !== null && (
        <Notice kind="caution" alert>
          {t(`heldBack.${refusal.type}`)}
        </Notice>
      )}
      {refusal?.type === 'noConnection' && (
        <div class="actions">
          <button type="button" class="button secondary" onClick={() => void model.load()}>
            {t('heldBack.again')}
          </button>
        </div>
      )}
      {held?.length === 0 && <EmptyState icon="office" title={t('heldBack.empty')} text={t('heldBack.empty.text')} />}
      <ul class="cards">
        {held?.map((item) => (
          <li key={item.id}>
            <Item model={model} item={item} />
          </li>
        ))}
      </ul>
      {model.asked.value !== null && <RejectDialog model={model} item={model.asked.value} />}
    </>
  );
};

const nameOf = ({ deviceLabel }: HeldBack): string => deviceLabel || t('people.elsewhere.unnamed');

const Item = ({ model, item }: { readonly model: HeldBackModel; readonly item: HeldBack }) => (
  <section class="panel" aria-labelledby={`held-${item.id}`}>
    <h2 id={`held-${item.id}`}>
      <bdi>{nameOf(item)}</bdi>
    </h2>
    <p>
      {t(`heldBack.reason.${item.reason}`)}
      {item.keptAt !== null && ` ${t('heldBack.since', { when: formatInstant(item.keptAt) })}`}
    </p>
    <ul class="plain-list">
      {item.vouchers.map(({ number, issuedOn, guaranteeCents }) => (
        <li key={number}>
          {t('heldBack.voucher', { number, day: formatDay(issuedOn), guarantee: formatEuro(guaranteeCents) })}
        </li>
      ))}
      {item.others > 0 && <li>{tCount(item.isRead ? 'heldBack.others' : 'heldBack.unread', item.others)}</li>}
    </ul>
    <div class="actions">
      {item.reason === 'revoked' && (
        <button
          type="button"
          class="button primary"
          aria-disabled={model.isBusy.value}
          onClick={() => void model.decide(item, 'release')}
        >
          {t('heldBack.release')}
        </button>
      )}
      <button type="button" class="button secondary" onClick={() => model.ask(item)}>
        {t('heldBack.reject')}
      </button>
    </div>
  </section>
);

const RejectDialog = ({ model, item }: { readonly model: HeldBackModel; readonly item: HeldBack }) => (
  <Dialog
    id="reject"
    title={t('heldBack.reject.title')}
    onCancel={() => model.ask(null)}
    actions={
      <>
        <button type="button" class="button secondary" onClick={() => model.ask(null)}>
          {t('action.cancel')}
        </button>
        <button type="button" class="button danger" onClick={() => void model.decide(item, 'reject')}>
          {t('heldBack.reject.confirm')}
        </button>
      </>
    }
  >
    <p>{t('heldBack.reject.text', { label: nameOf(item) })}</p>
    {item.vouchers.length > 0 && (
      <Notice kind="caution">{tCount('heldBack.reject.vouchers', item.vouchers.length)}</Notice>
    )}
  </Dialog>
);
