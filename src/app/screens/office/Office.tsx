/** Screen: Koordination. Reads vouchers, never notes. */
import type { ReceivedVoucher, UnreadableDelivery } from '../../../protocol/deskOffice.ts';
import { formatDay, formatEuro, formatInstant } from '../../i18n/format.ts';
import { t, tCount } from '../../i18n/text.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { useWork } from '../../shell/work.ts';
import { DirectoryButton } from '../directory/DirectoryButton.tsx';
import { useAnswer } from '../useAnswer.ts';
import { stateWords } from '../vouchers/voucherWords.ts';
import { ConnectOffice } from './ConnectOffice.tsx';

export const Office = () => {
  const work = useWork();
  const { answer } = useAnswer(work.desk.receivedVouchers, work.ledgerChanges, 'received');
  return (
    <>
      <h1>{t('office.title')}</h1>
      <DirectoryButton />
      {answer === undefined && <Progress isGoingOn words={t('list.loading')} />}
      {answer && <Unreadable deliveries={answer.unreadable} />}
      {answer && <Received vouchers={answer.vouchers} reservesOut={answer.reservesOut} />}
      <div class="actions">
        <button type="button" class="button secondary" onClick={() => work.router.open({ kind: 'sectors' })}>
          {t('sectors.title')}
        </button>
        {!work.session.isDemo && (
          <button type="button" class="button secondary" onClick={() => work.router.open({ kind: 'heldBack' })}>
            {t('heldBack.title')}
          </button>
        )}
      </div>
      {!work.session.isDemo && <ConnectOffice />}
    </>
  );
};

const columns = ['number', 'point', 'specialty', 'issued', 'validUntil', 'guarantee', 'state'] as const;

interface ReceivedProps {
  readonly vouchers: readonly ReceivedVoucher[];
  readonly reservesOut: number;
}

const Received = ({ vouchers, reservesOut }: ReceivedProps) => (
  <section>
    <h2 id="received-title">{t('office.received')}</h2>
    {reservesOut > 0 && <p>{tCount('office.reservesOut', reservesOut)}</p>}
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1: Safari scrolls a region by keys only if it takes the focus */}
    <section class="table-scroll" tabIndex={0} aria-labelledby="received-title">
      <table aria-labelledby="received-title">
        <thead class={vouchers.length === 0 ? 'for-ears' : undefined}>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`office.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {vouchers.length === 0 && <NothingReceived />}
          {vouchers.map((voucher) => (
            <Row key={voucher.entryId} voucher={voucher} />
          ))}
        </tbody>
      </table>
    </section>
  </section>
);

/** At the first sync of a new office everything is still on its way. */
const NothingReceived = () => {
  const { sync } = useWork();
  return (
    <tr>
      <td colSpan={columns.length} class="wraps">
        <EmptyState icon="office" title={t('office.empty.title')} text={t('office.empty')}>
          <Progress isGoingOn={sync.value?.phase === 'sending'} words={t('office.receiving')} />
        </EmptyState>
      </td>
    </tr>
  );
};

const Row = ({ voucher }: { readonly voucher: ReceivedVoucher }) => (
  <tr>
    <th scope="row" class="code">
      {voucher.number}
    </th>
    <td class="wraps">{voucher.pointName}</td>
    <td class="wraps">{voucher.specialty === null ? t('voucher.none') : t(`specialty.${voucher.specialty}`)}</td>
    <td>{formatDay(voucher.issuedOn)}</td>
    <td>{formatDay(voucher.validUntil)}</td>
    <td class="amount">{formatEuro(voucher.guaranteeCents)}</td>
    <td class="wraps state-cell">
      <span class={`tag state-${voucher.state.type}`}>{stateWords(voucher.state)}</span>
      {voucher.fromReserve && <p class="field-hint">{t('office.fromReserve')}</p>}
      {voucher.conflict && <p class="field-error">{t('office.conflict')}</p>}
    </td>
  </tr>
);

const Unreadable = ({ deliveries }: { readonly deliveries: readonly UnreadableDelivery[] }) =>
  deliveries.length === 0 ? null : (
    <Notice kind="caution" title={tCount('office.unreadable.title', deliveries.length)}>
      <p>{t('office.unreadable.text')}</p>
      <ul class="plain-list">
        {deliveries.map((delivery) => (
          <li key={`${delivery.receivedAt}${delivery.reason}`}>
            {t('office.unreadable.line', {
              when: formatInstant(delivery.receivedAt),
              reason: t(`unreadable.${delivery.reason}`),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
