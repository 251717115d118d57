/** The parts that a voucher and its reserve have in common. */
import type { ComponentChildren } from 'preact';
import type { VoucherNumber } from '../../domain/codes.ts';
import type { Payer } from '../../domain/policy.ts';
import { Line } from './paperParts.tsx';
import { paperHost, paperWords } from './paperWords.ts';
import { QrCode } from './QrCode.tsx';
import { drawVoucherCode } from './qr.ts';
import { voucherWords } from './voucherWords.ts';

export interface VoucherHeadProps {
  readonly title: string;
  readonly organisationName: string;
  readonly pointName: string;
  readonly mark: string;
  readonly markHint: string;
}

export const VoucherHead = ({ title, organisationName, pointName, mark, markHint }: VoucherHeadProps) => (
  <header class="voucher-head">
    <div>
      <h1>{title}</h1>
      <p>
        {voucherWords.issuer} <bdi>{organisationName}</bdi>
        {pointName !== '' && (
          <>
            {', '}
            <bdi>{pointName}</bdi>
          </>
        )}
      </p>
    </div>
    <p class="voucher-mark">
      <strong>{mark}</strong>
      <span>{markHint}</span>
    </p>
  </header>
);

export interface VoucherIdentityProps {
  readonly number: VoucherNumber;
  readonly callName: string;
  /** Digits; null where the voucher was issued before papers had a code. */
  readonly code: string | null;
  /** Of the app, as the code's address has it. */
  readonly origin: string;
  readonly children: ComponentChildren;
}

export const VoucherIdentity = ({ number, callName, code, origin, children }: VoucherIdentityProps) => {
  const drawing = code === null ? null : drawVoucherCode(origin, code);
  return (
    <section class="voucher-identity">
      {drawing === null ? (
        <p class="voucher-no-code">
          <strong>{voucherWords.noCode}</strong> {voucherWords.noCodeText}
        </p>
      ) : (
        <QrCode drawing={drawing} label={voucherWords.code} />
      )}
      <dl>
        <div>
          <dt>{paperWords.number}</dt>
          <dd class="paper-number">{number}</dd>
        </div>
        <Line class="voucher-name" label={paperWords.callName} text={callName} />
        <div class="voucher-birth-and-check">
          {children}
          {drawing !== null && (
            <div>
              <dt>{voucherWords.check}</dt>
              <dd>{paperHost(origin)}</dd>
            </div>
          )}
        </div>
      </dl>
    </section>
  );
};

export interface VoucherPartiesProps {
  readonly payer: Payer;
}

export const VoucherParties = ({ payer }: VoucherPartiesProps) => (
  <dl class="voucher-parties">
    <div>
      <dt>{voucherWords.payer}</dt>
      <dd>{payer.name}</dd>
      {payer.address !== '' && <dd class="voucher-address">{payer.address}</dd>}
    </div>
    <div>
      <dt>{voucherWords.questions}</dt>
      <dd class="voucher-phone">{payer.phone}</dd>
      <dd class="voucher-advice">{voucherWords.questionsText}</dd>
    </div>
  </dl>
);

export const VoucherTreating = ({ rows }: { readonly rows: number }) => (
  <section class="voucher-treating">
    <p>
      <strong>{voucherWords.treating}.</strong> {voucherWords.treatingText}
    </p>
    <table>
      <thead>
        <tr>
          <th scope="col">{voucherWords.treatedOn}</th>
          <th scope="col">{voucherWords.stamp}</th>
          <th scope="col">{voucherWords.signature}</th>
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: rows }, (_, row) => (
          <tr key={row}>
            <td />
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
