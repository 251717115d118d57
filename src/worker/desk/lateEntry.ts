/**
 * Nacherfassung: what was written on a reserve paper becomes a case, a note and a voucher, in one strict transaction or not at
 * all. The paper's number and Rufname stay what they are: the practice has them already.
 */

import { parseVoucherNumber } from '../../domain/codes.ts';
import { emptyConsultationForm, parseConsultation } from '../../domain/consultation.ts';
import type { CaseOpened, LedgerEntry } from '../../domain/entries.ts';
import type { DraftId, EntryId, NoteId } from '../../domain/ids.ts';
import { caseByNumber } from '../../domain/ledgerCases.ts';
import { type LateEntry, type LateEntryForm, parseLateEntry } from '../../domain/reserve.ts';
import { err, expectOk, ok, type Result } from '../../domain/result.ts';
import { latestValidUntil, type Voucher } from '../../domain/voucher.ts';
import type { LateEntryError } from '../../protocol/deskPapers.ts';
import type { VoucherView } from '../../protocol/deskVouchers.ts';
import { lateEntryKey } from '../../protocol/formKeys.ts';
import { caseHandleOf } from '../pseudonym/caseRoot.ts';
import type { CaseKeyRow } from '../storage/rows.ts';
import { randomId } from './identity.ts';
import { createNewCase } from './newCase.ts';
import type { OpenDesk } from './openDesk.ts';
import { sealVoucherCode } from './paperCodes.ts';
import { viewVoucher } from './vouchers.ts';

export const enterLate = async (desk: OpenDesk, form: LateEntryForm): Promise<Result<VoucherView, LateEntryError>> => {
  const { records, machine, keys, caseKeys } = desk;
  const { ledger } = records;
  const findPaper = (number: Voucher['number']) => ledger.reserves.get(number)?.paper ?? null;
  const late = parseLateEntry(form, findPaper, machine.today());
  if (!late.ok) return err({ type: 'fields', errors: late.error });
  const { number, issuedOn, fictiveBirthDate, specialty, suspectedDiagnosis, referralReason } = late.value;
  const paper = findPaper(number);
  if (!paper || paper.pointId !== keys.keyring.pointId || !caseKeys || !keys.networkLinkKey) {
    return err({ type: 'unknownReserve' });
  }
  const known = ledger.vouchers.get(number);
  if (known?.issued) return err({ type: 'alreadyEntered', number });
  if (known?.voided) return err({ type: 'reserveVoided' });

  const at = machine.now();
  const entries: LedgerEntry[] = [];
  let caseKey: CaseKeyRow | undefined;
  let opened: CaseOpened;
  if (late.value.caseNumber === null) {
    const pseudonym = { callName: paper.callName, fictiveBirthDate };
    ({ opened, caseKey } = await createNewCase(caseKeys, at, late.value.birth, pseudonym));
    entries.push(opened);
  } else {
    const found = caseByNumber(ledger, late.value.caseNumber);
    if (!found?.opened) return err({ type: 'unknownCase' });
    opened = found.opened;
  }
  const noteId = randomId<NoteId>(8);
  const by = desk.slot.volunteer.handle;
  entries.push({
    type: 'consultationNoted',
    entryId: randomId(8),
    at,
    caseId: opened.caseId,
    noteId,
    on: issuedOn,
    by,
    note: noteOf(late.value, machine.today()),
  });
  const voucher: Voucher = {
    number,
    kind: 'regular',
    caseHandle: await caseHandleOf(keys.networkLinkKey, opened.root),
    pointId: paper.pointId,
    issuerRole: 'volunteer',
    specialty,
    callName: paper.callName,
    fictiveBirthDate,
    issuedOn,
    validUntil: latestValidUntil(issuedOn, ledger.policy),
    guaranteeCents: paper.guaranteeCents,
  };
  entries.push(
    { type: 'voucherIssued', entryId: randomId<EntryId>(8), at, voucher },
    {
      type: 'voucherDetailed',
      entryId: randomId(8),
      at,
      caseId: opened.caseId,
      noteId,
      number,
      suspectedDiagnosis,
      referralReason,
      by,
      codeSeal: await sealVoucherCode(desk, voucher),
    },
    // The paper in the person's hand is the original.
    { type: 'voucherPrinted', entryId: randomId(8), at, number, print: 'original', by },
  );
  const dropDrafts = await draftsOf(desk, number);
  const stored = await records.append(entries, { dropDrafts, ...(caseKey ? { caseKey } : {}) });
  if (!stored.ok) return stored;
  const view = viewVoucher(desk, number);
  if (!view) throw new Error('a stored voucher can be shown');
  return ok(view);
};

/* What was kept of this paper; of the form that began without a number only where it is about this paper too. */
const draftsOf = async ({ formDrafts }: OpenDesk, number: Voucher['number']): Promise<readonly DraftId[]> => {
  const numberless = await formDrafts.open(lateEntryKey(null));
  const typed = numberless.ok && numberless.value ? parseVoucherNumber(numberless.value.number ?? '') : null;
  const keys = [number, ...(typed?.ok && typed.value === number ? [null] : [])].map(lateEntryKey);
  return Promise.all(keys.map(formDrafts.idOf));
};

const noteOf = (late: LateEntry, today: Voucher['issuedOn']) =>
  expectOk(
    parseConsultation(
      {
        ...emptyConsultationForm,
        birthYear: String(late.birth.year),
        birthMonth: late.birth.month === null ? '' : String(late.birth.month),
        complaint: late.complaint,
        suspectedDiagnosis: late.suspectedDiagnosis,
        specialty: late.specialty ?? '',
      },
      today,
    ),
  );
