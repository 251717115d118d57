/** What the office writes reaches the points: directory and billing terms, whatever the clocks say. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyCareProviderForm } from '../../src/domain/careProvider.ts';
import { emptyLateEntryForm } from '../../src/domain/reserve.ts';
import { expectOk } from '../../src/domain/result.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import { copyProfile, foundAt, freshId, issue, joinFrom, reopen, rowsOf } from '../support/faults.ts';
import { createWorld, type Tablet, type World } from '../support/world.ts';

let world: World;
beforeEach(() => {
  world = createWorld();
});
afterEach(() => world.dispose());

interface Both {
  readonly point: Desk;
  readonly office: Desk;
  readonly officeTablet: Tablet;
}
const pointAndOffice = async (): Promise<Both> => {
  const point = await foundAt(world.tablet());
  const { desk, tablet } = await joinFrom(world, point);
  return { point, office: desk, officeTablet: tablet };
};
const deliver = async (from: Desk, to: Desk): Promise<void> => {
  expect(await from.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
  expect(await to.syncNow()).toMatchObject({ problem: null });
};
const namesAt = async (desk: Desk): Promise<readonly string[]> => (await desk.careProviders()).map(({ name }) => name);
const providerNamed = (name: string) => ({ ...emptyCareProviderForm, name });

describe('the directory', () => {
  it('is written by the office, read and searched by the point, changed and taken out again', async () => {
    const { point, office } = await pointAndOffice();
    const form = {
      name: 'Praxis Linde',
      specialty: 'dentistry',
      address: 'Markt 4',
      phone: '03931 1',
      note: 'Arabisch',
    };
    const linde = expectOk(await office.changeCareProvider(null, form));
    expectOk(await office.changeCareProvider(null, providerNamed('Apotheke am Bahnhof')));
    await deliver(office, point);
    expect(await namesAt(point)).toEqual(['Apotheke am Bahnhof', 'Praxis Linde']);
    expect(await point.careProviders()).toContainEqual(linde);

    expectOk(await office.changeCareProvider(linde.providerId, { ...form, name: 'Praxis Ahorn' }));
    await deliver(office, point);
    expect(await namesAt(point)).toEqual(['Apotheke am Bahnhof', 'Praxis Ahorn']);

    expectOk(await office.removeCareProvider(linde.providerId));
    await deliver(office, point);
    expect(await namesAt(point)).toEqual(['Apotheke am Bahnhof']);
  });

  it('takes the change that was made last, though the clock was put back since', async () => {
    const { point, office, officeTablet } = await pointAndOffice();
    const { providerId } = expectOk(await office.changeCareProvider(null, providerNamed('alt')));
    officeTablet.clockOffsetMs = -30 * 86_400_000;
    expectOk(await office.changeCareProvider(providerId, providerNamed('neu')));
    await deliver(office, point);
    expect(await namesAt(office)).toEqual(['neu']);
    expect(await namesAt(point)).toEqual(['neu']);
  });

  it('keeps a line out that was removed with the clock put back, after another unlock too', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    const office = await joinFrom(world, desk);
    const { providerId } = expectOk(await office.desk.changeCareProvider(null, providerNamed('Praxis Linde')));
    office.tablet.clockOffsetMs = -86_400_000;
    expectOk(await office.desk.removeCareProvider(providerId));
    await deliver(office.desk, desk);
    expect(await namesAt(desk)).toEqual([]);
    expectOk(await desk.lock());
    expect(await namesAt(await reopen(tablet))).toEqual([]);
  });

  it('keeps a line out that another office changed before it was removed', async () => {
    const { point, office } = await pointAndOffice();
    const { providerId } = expectOk(await office.changeCareProvider(null, providerNamed('Praxis Linde')));
    await deliver(office, point);
    // The founding tablet acts for the office too; its change is older and arrives later.
    expectOk(await point.changeCareProvider(providerId, providerNamed('Praxis Linde, neuer Name')));
    world.clock += 60_000;
    expectOk(await office.removeCareProvider(providerId));
    await deliver(office, point);
    await deliver(point, office);
    expect(await namesAt(point)).toEqual([]);
    expect(await namesAt(office)).toEqual([]);
  });

  it('refuses what cannot be read and stores nothing of it', async () => {
    const { office, officeTablet } = await pointAndOffice();
    // What it says of itself comes before whatever is written next.
    expectOk(await office.discardForm('nothing'));
    const before = (await rowsOf(officeTablet)).entries?.length;
    const refused = await office.changeCareProvider(null, emptyCareProviderForm);
    expect(refused).toEqual({ ok: false, error: { type: 'fields', errors: [{ type: 'required', field: 'name' }] } });
    expect((await rowsOf(officeTablet)).entries).toHaveLength(before ?? -1);
  });
});

describe('billing terms', () => {
  it('of the office stand on the vouchers of the point, the last change counting', async () => {
    const { point, office, officeTablet } = await pointAndOffice();
    const { number } = await issue(point);
    const form = { goae: '1,15', goz: '2.3', filingMonths: '6', phoneHours: 'Mo–Do 9–12 Uhr' };
    expectOk(await office.changeTerms({ ...form, filingMonths: '12' }));
    officeTablet.clockOffsetMs = -86_400_000;
    expectOk(await office.changeTerms(form));
    await deliver(office, point);
    const wanted = { goaeThousandths: 1_150, gozThousandths: 2_300, filingMonths: 6, phoneHours: 'Mo–Do 9–12 Uhr' };
    expect((await point.settings()).terms).toEqual(wanted);
    expect((await point.openVoucher(number))?.terms).toEqual(wanted);
  });
});

describe('the list of the office', () => {
  const reserveOf = async (desk: Desk) => {
    const sheets = expectOk(await desk.printReserve(freshId(), 3));
    const [used, lost] = sheets;
    if (!used || !lost) throw new Error('three papers were printed');
    return { used, lost };
  };
  const lateOf = (number: string, issuedOn: string) => ({
    ...emptyLateEntryForm,
    number,
    issuedOn,
    fictiveBirthDate: '1990-03-04',
    complaint: 'Husten',
    referralReason: 'Kontrolle',
  });

  it('counts the reserve papers that are out and says which vouchers began as one', async () => {
    const { point, office } = await pointAndOffice();
    const { used, lost } = await reserveOf(point);
    await deliver(point, office);
    expect((await office.receivedVouchers()).reservesOut).toBe(3);
    expectOk(await point.enterLate(lateOf(used.number, used.printedOn)));
    expectOk(await point.voidReserve(lost.number, 'lost'));
    const usual = await issue(point);
    await deliver(point, office);
    const { vouchers, reservesOut } = await office.receivedVouchers();
    expect(reservesOut).toBe(1);
    expect(new Map(vouchers.map(({ number, fromReserve }) => [number, fromReserve]))).toEqual(
      new Map([
        [used.number, true],
        [usual.number, false],
      ]),
    );
  });

  it('shows both vouchers that two copies of a profile made of one paper', async () => {
    const tablet = world.tablet();
    const one = await foundAt(tablet);
    const { used } = await reserveOf(one);
    await one.syncNow();
    const twin = await copyProfile(world, tablet);
    expectOk(await one.enterLate({ ...lateOf(used.number, used.printedOn), specialty: 'dentistry' }));
    await one.syncNow();
    expectOk(await one.lock());
    const other = await reopen(twin);
    twin.network.up = false;
    expectOk(await other.enterLate({ ...lateOf(used.number, used.printedOn), specialty: 'surgery' }));
    twin.network.up = true;
    await other.syncNow();
    await other.syncNow();
    const office = await joinFrom(world, other);
    await office.desk.syncNow();
    const { vouchers } = await office.desk.receivedVouchers();
    expect(vouchers.map(({ number, conflict }) => [number, conflict])).toEqual([
      [used.number, true],
      [used.number, true],
    ]);
    expect(vouchers.map(({ specialty }) => specialty).sort()).toEqual(['dentistry', 'surgery']);
    expect(new Set(vouchers.map(({ entryId }) => entryId)).size).toBe(2);
  });
});
