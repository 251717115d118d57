/** Forms that are being filled in: sealed on the tablet, there again after the lock, gone once the voucher exists. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { expectOk } from '../../src/domain/result.ts';
import { voucherFormKey } from '../../src/protocol/formKeys.ts';
import { draftOf, foundAt, freshId, note, refuseWrite, reopen, rowsOf } from '../support/faults.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(() => {
  world = createWorld();
});
afterEach(() => world.dispose());

const reason = 'Rotkehlchen: Wurzelbehandlung';

it('a form is there again after the lock, and nothing of it can be read on the disk', async () => {
  const tablet = world.tablet();
  const desk = await foundAt(tablet);
  const { noteId } = await note(desk);
  const key = voucherFormKey(noteId);
  expectOk(await desk.saveForm(key, { referralReason: reason }));
  expectOk(await desk.lock());
  const again = await reopen(tablet);
  expect(expectOk(await again.openForm(key))).toEqual({ referralReason: reason });
  const { drafts } = await rowsOf(tablet);
  expect(drafts).toHaveLength(1);
  const onDisk = JSON.stringify(drafts, (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );
  for (const word of ['Rotkehlchen', 'referralReason', 'voucherForm', noteId]) expect(onDisk).not.toContain(word);
});

it('the newest text counts, and an unknown or discarded form is empty', async () => {
  const desk = await foundAt(world.tablet());
  expect(expectOk(await desk.openForm('one'))).toBeNull();
  expectOk(await desk.saveForm('one', { a: '1' }));
  expectOk(await desk.saveForm('one', { a: '2' }));
  expectOk(await desk.saveForm('two', { a: '3' }));
  expect(expectOk(await desk.openForm('one'))).toEqual({ a: '2' });
  expectOk(await desk.discardForm('one'));
  expect(expectOk(await desk.openForm('one'))).toBeNull();
  expect(expectOk(await desk.openForm('two'))).toEqual({ a: '3' });
});

it('the list of consultations being written shows no form, and opens none', async () => {
  const tablet = world.tablet();
  const desk = await foundAt(tablet);
  const draft = draftOf({ complaint: 'Husten' });
  expectOk(await desk.saveDraft(draft));
  expectOk(await desk.saveForm('voucherForm:0000000000000001', { complaint: 'kein Entwurf' }));
  expect(expectOk(await desk.drafts()).map(({ beginning }) => beginning)).toEqual(['Husten']);
  const rows = (await rowsOf(tablet)).drafts as readonly { readonly draftId: typeof draft.draftId }[];
  const form = rows.find(({ draftId }) => draftId !== draft.draftId);
  if (!form) throw new Error('the form is stored');
  expect(expectOk(await desk.openDraft(form.draftId))).toBeNull();
});

it('issuing drops what was kept, and keeps it where issuing fails', async () => {
  const tablet = world.tablet();
  const desk = await foundAt(tablet);
  const { caseId, noteId } = await note(desk);
  const key = voucherFormKey(noteId);
  const proposal = await desk.prepareVoucher(caseId, noteId);
  if (!proposal) throw new Error('no proposal');
  expectOk(await desk.saveForm(key, { referralReason: reason }));
  const order = { orderId: freshId(), caseId, noteId, form: { ...proposal.form, referralReason: reason } };
  expect((await desk.issueVoucher({ ...order, form: { ...order.form, guarantee: 'viel' } })).ok).toBe(false);
  expect(expectOk(await desk.openForm(key))).toEqual({ referralReason: reason });
  refuseWrite(1, 'atTheEnd');
  expect((await desk.issueVoucher(order)).ok).toBe(false);
  expect(expectOk(await desk.openForm(key))).toEqual({ referralReason: reason });
  expectOk(await desk.issueVoucher(order));
  expect(expectOk(await desk.openForm(key))).toBeNull();
});
