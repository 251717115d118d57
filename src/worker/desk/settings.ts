/** Einstellungen at the desk: the payer that stands on every voucher, and what the browser says of its storage. */

import { type BillingTermsForm, parseBillingTerms } from '../../domain/billingTerms.ts';
import type { FieldError } from '../../domain/consultation.ts';
import { toAsciiDigits } from '../../domain/digits.ts';
import type { Payer } from '../../domain/policy.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { ChangePayerError, ChangeTermsError, Settings } from '../../protocol/deskOffice.ts';
import { readFact } from '../storage/database.ts';
import { checkName } from './found.ts';
import { randomId } from './identity.ts';
import type { OpenDesk } from './openDesk.ts';

export const readSettings = async ({ records, keys, slot, database, fingerprint }: OpenDesk): Promise<Settings> => {
  const { organisationName, pointName } = keys.keyring;
  const { handle, role } = slot.volunteer;
  const estimate = await navigator.storage?.estimate?.().catch(() => null);
  const persisted = await navigator.storage?.persisted?.().catch(() => null);
  const published = await readFact(database, 'checkList').catch(() => undefined);
  return {
    organisationName,
    pointName,
    handle,
    role,
    payer: records.ledger.payer,
    policy: records.ledger.policy,
    terms: records.ledger.terms,
    fingerprint,
    checkList: published ? { number: published.number, issuedAt: published.issuedAt } : null,
    persisted: persisted ?? null,
    usedBytes: estimate?.usage ?? null,
    quotaBytes: estimate?.quota ?? null,
  };
};

export const changePayer = async (desk: OpenDesk, payer: Payer): Promise<Result<Settings, ChangePayerError>> => {
  if (!desk.keys.keyring.office) return err({ type: 'notTheOffice' });
  const errors: readonly FieldError<keyof Payer>[] = [
    ...checkName('name', payer.name, 120),
    ...checkName('address', payer.address, 400),
    ...checkName('phone', payer.phone, 40),
  ];
  if (errors.length > 0) return err({ type: 'fields', errors });
  const tidy = { name: payer.name.trim(), address: payer.address.trim(), phone: toAsciiDigits(payer.phone).trim() };
  // Later than the last change, even where the clock was put back since: else the ledger would keep the old payer.
  const at = Math.max(desk.machine.now(), desk.records.ledger.payerChangedAt + 1);
  const stored = await desk.records.append([{ type: 'payerChanged', entryId: randomId(8), at, payer: tidy }]);
  return stored.ok ? ok(await readSettings(desk)) : stored;
};

export const changeTerms = async (
  desk: OpenDesk,
  form: BillingTermsForm,
): Promise<Result<Settings, ChangeTermsError>> => {
  if (!desk.keys.keyring.office) return err({ type: 'notTheOffice' });
  const terms = parseBillingTerms(form);
  if (!terms.ok) return err({ type: 'fields', errors: terms.error });
  const at = Math.max(desk.machine.now(), desk.records.ledger.termsChangedAt + 1);
  const stored = await desk.records.append([{ type: 'termsChanged', entryId: randomId(8), at, terms: terms.value }]);
  return stored.ok ? ok(await readSettings(desk)) : stored;
};
