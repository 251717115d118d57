/** A case that was erased opens nowhere again: not here, not at the queue, not on another tablet or a new one. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '../../src/domain/ids.ts';
import { expectOk } from '../../src/domain/result.ts';
import { bytesToHex } from '../../src/protocol/bytes.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import { voucherFormKey } from '../../src/protocol/formKeys.ts';
import { caseKeysShredPath } from '../../src/protocol/wire/caseKeys.ts';
import { unlock } from '../../src/worker/desk/unlock.ts';
import { createCaseKeys } from '../../src/worker/keys/caseKeys.ts';
import { openKeys } from '../../src/worker/keys/openKeys.ts';
import { openLocalEntry } from '../../src/worker/ledger/localEntry.ts';
import { enrolFrom, theirs } from '../support/enrol.ts';
import { draftOf, foundAt, freshId, issue, note, passphrase, reopen, rowsOf } from '../support/faults.ts';
import { keyringOn } from '../support/onDisk.ts';
import { createWorld, type Tablet, type World } from '../support/world.ts';

let world: World;
let tablet: Tablet;
let desk: Desk;
beforeEach(async () => {
  world = createWorld();
  tablet = world.tablet();
  desk = await foundAt(tablet);
});
afterEach(() => world.dispose());

/** How each entry on a device opens for whoever has its passphrase, «ok» or why not. */
const openingsAt = async (at: Tablet, words: string): Promise<readonly string[]> => {
  const database = at.database();
  const { keyring } = expectOk(await unlock(database, words));
  const keys = await openKeys(keyring);
  const { find } = createCaseKeys(
    async () => (await keys.caseWrappingKeys()) ?? [],
    (caseId) => database.caseKeys.get(caseId),
  );
  const rows = await database.entries.toArray();
  const opened = await Promise.all(rows.map((row) => openLocalEntry(keys.ledgerKey, row, find)));
  database.close();
  return opened.map((one) => (one.ok ? 'ok' : one.error.type));
};
const slotsAtQueue = async () => {
  const { tenant, pointId } = await keyringOn(tablet, passphrase);
  const { slots, shredded } = await world.store().slotsOf(tenant, pointId, 0, 100);
  return { keys: slots.map(({ slot }) => bytesToHex(slot)), shredded: shredded.map((slot) => bytesToHex(slot)) };
};

describe('erasing a case', () => {
  it('works without network, and nothing of it opens afterwards, whoever has every passphrase', async () => {
    tablet.network.up = false;
    const kept = await note(desk, { complaint: 'bleibt' });
    const gone = await note(desk, { complaint: 'geht' });
    await desk.saveDraft({ ...draftOf({ complaint: 'angefangen' }), caseId: gone.caseId });
    await desk.saveForm(voucherFormKey(gone.noteId), { referralReason: 'angefangen' });
    expect(await openingsAt(tablet, passphrase)).not.toContain('caseKeyMissing');
    expectOk(await desk.shredCase(gone.caseId));
    expect((await desk.cases('')).map(({ caseId }) => caseId)).toEqual([kept.caseId]);
    expect(await desk.openCase(gone.caseId)).toBeNull();
    expect(expectOk(await desk.drafts())).toEqual([]);
    expect(expectOk(await desk.openForm(voucherFormKey(gone.noteId)))).toBeNull();

    const again = await reopen(tablet);
    expect((await again.cases('')).map(({ caseId }) => caseId)).toEqual([kept.caseId]);
    const openings = await openingsAt(tablet, passphrase);
    expect(openings.filter((how) => how === 'caseKeyMissing')).toHaveLength(2);
    expect(openings.filter((how) => how !== 'ok' && how !== 'caseKeyMissing')).toEqual([]);
  });

  it('is for coordinators, and says where there is no such case', async () => {
    const { caseId } = await note(desk);
    expectOk(
      await desk.addVolunteer({ handle: 'HE', role: 'volunteer', secrecyOn: '' }, 'sieben krumme birken hinterm deich'),
    );
    const helper = tablet.open();
    expectOk(await helper.unlock('sieben krumme birken hinterm deich'));
    expect(await helper.shredCase(caseId)).toMatchObject({ error: { type: 'notTheCoordinator' } });
    expect(await helper.openCase(caseId)).not.toBeNull();
    expect(await desk.shredCase('00'.repeat(8) as CaseId)).toMatchObject({ error: { type: 'unknownCase' } });
  });

  it('never sends what was written about it and not sent yet, and waits with nothing', async () => {
    tablet.network.up = false;
    const { caseId } = await note(desk);
    expect((await desk.syncStatus()).unsentRecords).toBe(1);
    expectOk(await desk.shredCase(caseId));
    expect((await desk.syncStatus()).unsentRecords).toBe(0);
    tablet.network.up = true;
    await desk.syncNow();
    expect((await desk.syncStatus()).unsentRecords).toBe(0);
    expect((await desk.sendingRecords(10)).parked).toEqual([]);
    const second = await enrolFrom(desk, 'tablet', world.tablet());
    await desk.syncNow();
    await second.desk.syncNow();
    expect(await second.desk.cases('')).toEqual([]);
    expect((await rowsOf(second.tablet)).unreadable).toEqual([]);
  });

  it('leaves vouchers as the office knows them, without a diagnosis', async () => {
    const { number } = await issue(desk);
    const [known] = await desk.cases('');
    expectOk(await desk.shredCase(known?.caseId ?? ('' as CaseId)));
    expect(await desk.openVoucher(number)).toMatchObject({ number, callName: known?.callName });
    expect((await desk.openVoucher(number))?.suspectedDiagnosis ?? '').toBe('');
    await desk.syncNow();
    expect((await desk.receivedVouchers()).vouchers.map((one) => one.number)).toEqual([number]);
    expectOk(await desk.voidVoucher(number, 'mistake'));
  });

  it('misses nothing by the device’s own note of what it has written', async () => {
    const canaries: Parameters<Desk['findMissing']>[0][] = [];
    await desk.subscribe((event) => {
      if (event.type === 'canary') canaries.push(event.canary);
    });
    const { caseId } = await note(desk);
    expectOk(await desk.shredCase(caseId));
    await desk.syncNow();
    const last = canaries.at(-1);
    if (!last) throw new Error('nothing was noted');
    expect(await (await reopen(tablet)).findMissing(last)).toBeNull();
  });
});

describe('elsewhere', () => {
  it('another tablet loses it as soon as it hears of it, also what it wrote meanwhile', async () => {
    const { caseId } = await note(desk);
    const second = await enrolFrom(desk, 'tablet', world.tablet());
    await desk.syncNow();
    await second.desk.syncNow();
    expect(await second.desk.openCase(caseId)).not.toBeNull();
    second.tablet.network.up = false;
    expectOk(await second.desk.saveConsultation({ ...draftOf({ complaint: 'nachher' }), caseId }));
    await second.desk.saveDraft({ ...draftOf({ complaint: 'angefangen' }), caseId });
    expectOk(await desk.shredCase(caseId));
    await desk.syncNow();
    second.tablet.network.up = true;
    await second.desk.syncNow();
    expect(await second.desk.cases('')).toEqual([]);
    expect(expectOk(await second.desk.drafts())).toEqual([]);
    expect((await rowsOf(second.tablet)).caseKeys).toEqual([]);
    expect(await openingsAt(second.tablet, theirs)).toContain('caseKeyMissing');
    await second.desk.syncNow();
    await desk.syncNow();
    expect(await desk.cases('')).toEqual([]);
    expect((await rowsOf(tablet)).unreadable).toEqual([]);
    expect((await (await reopen(tablet)).syncStatus()).unsentRecords).toBe(0);
  });

  it('a new tablet finds nothing of it, and nothing that it would have to wait for', async () => {
    const { caseId } = await note(desk);
    await desk.syncNow();
    expectOk(await desk.shredCase(caseId));
    await desk.syncNow();
    const second = await enrolFrom(desk, 'tablet', world.tablet());
    await desk.syncNow();
    await second.desk.syncNow();
    expect(await second.desk.cases('')).toEqual([]);
    expect((await rowsOf(second.tablet)).unreadable).toEqual([]);
    expect((await rowsOf(second.tablet)).caseKeys).toEqual([]);
  });

  it('the queue forgets the key, and one that was restored from a backup is told again', async () => {
    const { caseId } = await note(desk);
    await desk.syncNow();
    expect(await slotsAtQueue()).toEqual({ keys: [caseId], shredded: [] });
    const file = join(world.queueFolder, 'queue.sqlite');
    await world.stopQueue();
    copyFileSync(file, `${file}.before`);
    world.restartQueue();
    expectOk(await desk.shredCase(caseId));
    await desk.syncNow();
    expect(await slotsAtQueue()).toEqual({ keys: [], shredded: [caseId] });
    await world.stopQueue();
    world.restartQueue(() => copyFileSync(`${file}.before`, file));
    expect(await slotsAtQueue()).toEqual({ keys: [caseId], shredded: [] });
    await note(desk);
    await desk.syncNow();
    const { keys, shredded } = await slotsAtQueue();
    expect(keys).not.toContain(caseId);
    expect(shredded).toEqual([caseId]);
  });

  it('does not take the queue’s word for it that a key is to go', async () => {
    const { caseId } = await note(desk);
    const second = await enrolFrom(desk, 'tablet', world.tablet());
    await desk.syncNow();
    await second.desk.syncNow();
    const { tenant, pointId } = await keyringOn(tablet, passphrase);
    const slot = new Uint8Array(Buffer.from(caseId, 'hex'));
    expectOk(await world.store().shredSlots(tenant, pointId, [slot]));
    await note(desk);
    await desk.syncNow();
    await second.desk.syncNow();
    expect(await second.desk.openCase(caseId)).not.toBeNull();
    expect(await desk.openCase(caseId)).not.toBeNull();
  });

  it('an order that did not get through is given at the next round', async () => {
    const { caseId } = await note(desk);
    await desk.syncNow();
    tablet.network.intercept = (request) =>
      new URL(request.url).pathname === caseKeysShredPath ? new Response(null, { status: 502 }) : null;
    expectOk(await desk.shredCase(caseId));
    await desk.syncNow();
    expect((await slotsAtQueue()).keys).toEqual([caseId]);
    tablet.network.intercept = null;
    await (await reopen(tablet)).syncNow();
    expect(await slotsAtQueue()).toEqual({ keys: [], shredded: [caseId] });
  });
});

describe('a start in between', () => {
  it('finishes what a killed app had only written down', async () => {
    const { caseId } = await note(desk);
    await desk.saveDraft({ ...draftOf({ complaint: 'angefangen' }), draftId: freshId() as never, caseId });
    const [before] = (await rowsOf(tablet)).caseKeys as readonly { caseId: string }[];
    const database = tablet.database();
    expectOk(await desk.shredCase(caseId));
    // As if the app had ended right after its entry was on the disk.
    await database.caseKeys.put(before as never);
    database.close();
    const again = await reopen(tablet);
    await again.syncNow();
    expect(await again.cases('')).toEqual([]);
    expect((await rowsOf(tablet)).caseKeys).toEqual([]);
  });
});

describe('the time of keeping', () => {
  it('is over after ten years by the queue’s time, offered for erasing, and never because of a clock', async () => {
    const { caseId } = await note(desk);
    await desk.syncNow();
    expect(await desk.casesDue()).toEqual([]);
    tablet.clockOffsetMs = 4_000 * 86_400_000;
    expect(await desk.casesDue()).toEqual([]);
    tablet.clockOffsetMs = 0;
    world.clock += 4_000 * 86_400_000;
    await desk.syncNow();
    expect((await desk.casesDue()).map((due) => due.caseId)).toEqual([caseId]);
    expectOk(await desk.shredCase(caseId));
    expect(await desk.casesDue()).toEqual([]);
  });
});
