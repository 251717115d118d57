/** Zurückgehaltenes at the desk: read from the queue each time, shown as far as this device may read it, decided by a person. */
import type { LedgerEntry } from '../../domain/entries.ts';
import type { DeviceId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { bytesToHex } from '../../protocol/bytes.ts';
import type { Certificate } from '../../protocol/certificate.ts';
import type { DecideHeldBackError, HeldBack, HeldBackError } from '../../protocol/deskHeldBack.ts';
import { encodeMessage } from '../../protocol/wire/message.ts';
import {
  type QuarantineAnswer,
  type QuarantineDecision,
  quarantineAnswerSchema,
  quarantineDecideAnswerSchema,
  quarantineDecidePath,
  quarantinePath,
} from '../../protocol/wire/quarantine.ts';
import { acceptCertificate, deskSigner } from '../sync/puller.ts';
import { createReader, type ReaderDeps, readSegment } from '../sync/reader.ts';
import type { TransportError } from '../sync/transport.ts';
import type { OpenDesk } from './openDesk.ts';

type Item = QuarantineAnswer['items'][number];

export const listHeldBack = async (desk: OpenDesk): Promise<Result<readonly HeldBack[], HeldBackError>> => {
  const { keys, transport, records, findCaseKey } = desk;
  const { office, officeKey, tenant } = keys.keyring;
  if (!office) return err({ type: 'notTheOffice' });
  const reader = await createReader(keys, findCaseKey, records.ledger);
  const certificates = new Map<string, Certificate>();
  const held: HeldBack[] = [];
  let after = 0;
  for (;;) {
    const message = encodeMessage({ after });
    const answer = await transport(quarantinePath, message, quarantineAnswerSchema, await deskSigner(keys));
    if (!answer.ok) return err(refusalOf(answer.error));
    const { items, next, more } = answer.value;
    for (const bytes of answer.value.certificates) {
      const certificate = await acceptCertificate(officeKey, tenant, bytes);
      if (certificate) certificates.set(certificate.device, certificate);
    }
    for (const item of items) held.push(await viewOf(desk, reader, certificates, item));
    if (!more || next <= after) return ok(held);
    after = next;
  }
};

export const decideHeldBack = async (
  desk: OpenDesk,
  id: number,
  decision: QuarantineDecision,
): Promise<Result<readonly HeldBack[], DecideHeldBackError>> => {
  const { keys, transport, loop } = desk;
  if (!keys.keyring.office) return err({ type: 'notTheOffice' });
  const message = encodeMessage({ id, decision });
  const signer = await deskSigner(keys);
  const answer = await transport(quarantineDecidePath, message, quarantineDecideAnswerSchema, signer);
  if (!answer.ok) {
    const refused = answer.error.type === 'refused' ? answer.error.refusal.refused : null;
    if (refused === 'gap') return err({ type: 'earlierFirst' });
    if (refused === 'notAllowed' || refused === 'badSignature') return err({ type: 'notPossible' });
    return err(refused === 'notFound' ? { type: 'gone' } : refusalOf(answer.error));
  }
  // What was released is pulled like anything else.
  loop.wake();
  return listHeldBack(desk);
};

const refusalOf = (error: TransportError): HeldBackError =>
  error.type === 'refused' ? { type: 'queueRefused', code: error.refusal.refused } : { type: 'noConnection' };

const viewOf = async (
  { records }: OpenDesk,
  reader: ReaderDeps,
  certificates: ReadonlyMap<string, Certificate>,
  { id, device, reason, keptAt, count, bytes, before }: Item,
): Promise<HeldBack> => {
  const of = (stream: string): Certificate | null => certificates.get(stream) ?? null;
  const read = bytes && (await readSegment(reader, bytes, of, () => undefined, before ?? null));
  const entries: readonly LedgerEntry[] = read?.ok ? read.value.entries : [];
  const vouchers = entries.flatMap((entry) => (entry.type === 'voucherIssued' ? [entry.voucher] : []));
  return {
    id,
    deviceLabel: records.ledger.devices.get(bytesToHex(device) as DeviceId)?.enrolled.label ?? '',
    reason,
    keptAt: keptAt === 0 ? null : keptAt,
    vouchers: vouchers.map(({ number, issuedOn, guaranteeCents }) => ({ number, issuedOn, guaranteeCents })),
    others: Math.max(count, entries.length) - vouchers.length,
    isRead: read?.ok === true && read.value.incomplete !== 'notForUs',
  };
};
