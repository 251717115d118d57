/** Steps that tests about faults share: a point at work, an office that joins, and things that go wrong on purpose. */
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { type ConsultationForm, emptyConsultationForm } from '../../src/domain/consultation.ts';
import type { DraftId } from '../../src/domain/ids.ts';
import { expectOk } from '../../src/domain/result.ts';
import { createByteReader } from '../../src/protocol/bytes.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import type { Draft, SavedConsultation } from '../../src/protocol/deskNotes.ts';
import type { VoucherView } from '../../src/protocol/deskVouchers.ts';
import { exchangePath, helloSchema } from '../../src/protocol/wire/exchange.ts';
import { decodeMessage } from '../../src/protocol/wire/message.ts';
import type { Network, Tablet, World } from './world.ts';

export const passphrase = 'korrekt pferd batterie heftklammer wiese';

export const foundAt = async (tablet: Tablet): Promise<Desk> => {
  const desk = tablet.open();
  const order = { organisationName: 'Verein Feldrain', pointName: 'Dorfgemeinschaftshaus', handle: 'mk', passphrase };
  expectOk(await desk.found(order));
  return desk;
};

export const reopen = async (tablet: Tablet, words = passphrase): Promise<Desk> => {
  const desk = tablet.open();
  expectOk(await desk.unlock(words));
  return desk;
};

let serial = 0;
/** Sixteen digits that no other call gives. */
export const freshId = (): string => (++serial).toString(16).padStart(16, '0');

export const draftOf = (form: Partial<ConsultationForm> = {}): Draft => ({
  draftId: freshId() as DraftId,
  caseId: null,
  noteId: null,
  form: { ...emptyConsultationForm, birthYear: '1987', complaint: 'Zahnschmerzen', ...form },
});

export const note = async (desk: Desk, form: Partial<ConsultationForm> = {}): Promise<SavedConsultation> =>
  expectOk(await desk.saveConsultation(draftOf(form)));

/** A voucher for somebody who is here for the first time. */
export const issue = async (desk: Desk): Promise<VoucherView> => issueFor(desk, await note(desk));

/** A voucher for a note that is there. */
export const issueFor = async (
  desk: Desk,
  { caseId, noteId }: Pick<SavedConsultation, 'caseId' | 'noteId'>,
): Promise<VoucherView> => {
  const proposal = await desk.prepareVoucher(caseId, noteId);
  const form = { ...(proposal?.form ?? { validUntil: '', guarantee: '' }), referralReason: 'Wurzelbehandlung' };
  return expectOk(await desk.issueVoucher({ orderId: freshId(), caseId, noteId, form }));
};

/** A second browser that the first gives the office role. */
export const joinFrom = async (
  world: World,
  first: Desk,
): Promise<{ readonly tablet: Tablet; readonly desk: Desk }> => {
  const { code } = expectOk(await first.createOfficeCode());
  const tablet = world.tablet();
  const desk = tablet.open();
  expectOk(await desk.joinOffice({ code, handle: 'ko', passphrase }));
  return { tablet, desk };
};

export const numbersAt = async (office: Desk): Promise<readonly string[]> => {
  await office.syncNow();
  return (await office.receivedVouchers()).vouchers.map(({ number }) => number).sort();
};

/** A copy of the profile as it is now, as a backup tool or a cloned tablet has it. */
export const copyProfile = async (world: World, tablet: Tablet): Promise<Tablet> => {
  const copy = world.tablet(new IDBFactory());
  const [from, to] = [tablet.database(), copy.database()];
  await Promise.all([from.open(), to.open()]);
  for (const table of from.tables) await to.table(table.name).bulkAdd(await table.toArray());
  from.close();
  to.close();
  return copy;
};

/** Every row of the profile, as it would lie on the disk. */
export const rowsOf = async (tablet: Tablet): Promise<Readonly<Record<string, readonly unknown[]>>> => {
  const database = tablet.database();
  await database.open();
  const rows = await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()] as const));
  database.close();
  return Object.fromEntries(rows);
};

/** Parts of segments as they leave the tablet from now on, in the order of their requests. */
export const recordPushes = (network: Network): { readonly parts: () => Promise<readonly Uint8Array[]> } => {
  const bodies: Promise<readonly Uint8Array[]>[] = [];
  network.intercept = (request) => {
    if (new URL(request.url).pathname === exchangePath) {
      bodies.push(
        request
          .clone()
          .arrayBuffer()
          .then((buffer) => partsIn(new Uint8Array(buffer))),
      );
    }
    return null;
  };
  return { parts: async () => (await Promise.all(bodies)).flat() };
};

/** The segments in the body of an exchange. */
export const partsIn = (body: Uint8Array<ArrayBuffer>): readonly Uint8Array[] => {
  const reader = createByteReader(body);
  const hello = expectOk(decodeMessage(helloSchema, reader.take(reader.varint() ?? 0) ?? new Uint8Array()));
  return (hello.segments ?? []).map(({ length }) => reader.take(length) ?? new Uint8Array());
};

/** What fake-indexeddb keeps of a transaction. */
interface FakeTransaction {
  readonly _requests: { operation: () => unknown }[];
  _start: () => void;
  readonly _abort: (name: string) => void;
}

/**
 * The browser has no room for the `nth` row that is written from now on: once, then it has again. It says so of the row, as
 * Firefox does, or when the transaction is to be committed, as Chromium does.
 */
export const refuseWrite = (nth: number, when: 'ofTheRow' | 'atTheEnd'): { readonly restore: () => void } => {
  const { add, put } = IDBObjectStore.prototype;
  let left = nth;
  const restore = (): void => {
    Object.assign(IDBObjectStore.prototype, { add, put });
  };
  const failing = (write: typeof add): typeof add =>
    function (this: IDBObjectStore, ...row) {
      const request = write.apply(this, row);
      if (--left !== 0) return request;
      restore();
      const transaction = this.transaction as unknown as FakeTransaction;
      const pending = transaction._requests.at(-1);
      if (when === 'ofTheRow' && pending) {
        pending.operation = () => {
          throw new DOMException('no room', 'QuotaExceededError');
        };
      }
      if (when === 'atTheEnd') {
        const start = transaction._start.bind(transaction);
        transaction._start = () => {
          if (transaction._requests.length > 0) start();
          else transaction._abort('QuotaExceededError');
        };
      }
      return request;
    };
  Object.assign(IDBObjectStore.prototype, { add: failing(add), put: failing(put) });
  return { restore };
};
