/** Koordination at the desk: vouchers received, and the one-time code for a second browser. */
import { encodeOneTimeCode } from '../../domain/oneTimeCode.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { voucherState } from '../../domain/voucher.ts';
import type { OfficeCode, OfficeCodeError, ReceivedVoucher, ReceivedVouchers } from '../../protocol/deskOffice.ts';
import { handoverAnswerSchema, handoverPath } from '../../protocol/wire/handover.ts';
import { encodeMessage } from '../../protocol/wire/message.ts';
import { randomBytes } from '../crypto/bytes.ts';
import { handoverSecrets, sealParcel } from './handover.ts';
import type { OpenDesk } from './openDesk.ts';
import { reserveStateOf } from './reserves.ts';

/** Own vouchers count as received once their receipt is here; those of others came through the queue anyway. */
export const receivedVouchers = async (desk: OpenDesk): Promise<ReceivedVouchers> => {
  const { records, database, machine, keys } = desk;
  const { ledger } = records;
  const today = machine.today();
  const vouchers = [...ledger.vouchers.values()]
    .sort((a, b) => (b.issued?.at ?? 0) - (a.issued?.at ?? 0))
    .flatMap(({ number, issued, voided }): readonly ReceivedVoucher[] => {
      const claims = [
        ...(issued ? [issued] : []),
        ...ledger.conflicts.filter(({ voucher }) => voucher.number === number),
      ];
      return claims
        .filter(({ entryId }) => !records.isUnsent(entryId))
        .map(({ entryId, voucher }) => ({
          entryId,
          number,
          pointName: ledger.pointNames.get(voucher.pointId) ?? '',
          specialty: voucher.specialty,
          issuedOn: voucher.issuedOn,
          validUntil: voucher.validUntil,
          guaranteeCents: voucher.guaranteeCents,
          state: voucherState(voucher, voided, today),
          fromReserve: ledger.reserves.has(number),
          conflict: claims.length > 1,
        }));
    });
  const reservesOut = [...ledger.reserves.values()].filter(
    (reserve) => !records.isUnsent(reserve.entryId) && reserveStateOf(desk, reserve) === 'blank',
  ).length;
  // What waits for a key, or for somebody who holds the office's, is no damage.
  const waits = new Set(['caseKeyMissing', ...(keys.keyring.office ? [] : ['notForUs'])]);
  const unreadable = (await database.unreadable.toArray()).flatMap(({ receivedAt, reason }) =>
    waits.has(reason) ? [] : [{ receivedAt, reason }],
  );
  return { vouchers, reservesOut, unreadable };
};

export const createOfficeCode = async (desk: OpenDesk): Promise<Result<OfficeCode, OfficeCodeError>> => {
  const { keyring } = desk.keys;
  if (!keyring.office) return err({ type: 'notTheOffice' });
  // The queue has to know the organisation before it parks anything for it.
  await desk.loop.syncNow();
  const code = randomBytes(16);
  const { lookup, parcelKey } = await handoverSecrets(code);
  const {
    tenant,
    pointId,
    organisationName,
    pointName,
    policy,
    keyEpoch,
    officeKey,
    officeSealingKey,
    pointSealingKey,
  } = keyring;
  const parcel = await sealParcel(parcelKey, {
    version: 1,
    tenant,
    pointId,
    organisationName,
    pointName,
    policy,
    keyEpoch,
    officeKey,
    officeSealingKey,
    pointSealingKey,
    officeSigningKey: keyring.office.signingKey,
    officeSealingSecret: keyring.office.sealingSecret,
  });
  const signer = { tenant, device: keyring.device, key: 'signing', privateKey: await desk.keys.signingKey() } as const;
  const answer = await desk.transport(handoverPath, encodeMessage({ lookup, parcel }), handoverAnswerSchema, signer);
  if (!answer.ok) {
    return err(
      answer.error.type === 'refused'
        ? { type: 'queueRefused', code: answer.error.refusal.refused }
        : { type: 'noConnection' },
    );
  }
  return ok({ code: encodeOneTimeCode(code), expiresAt: desk.machine.now() + answer.value.livesForMs });
};
