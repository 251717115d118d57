/** Backups: taken while the queue runs, verified to the last signature, restored without a record lost or counted twice. */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectOk } from '../../src/domain/result.ts';
import { backUp, type OpsDeps, restore, verifyAndMark } from '../../src/queue/ops/backup.ts';
import { exportLogs } from '../../src/queue/ops/exportLogs.ts';
import { verifyBackup } from '../../src/queue/ops/verify.ts';
import { repoPath } from '../../src/tools/paths.ts';
import { foundAt, issue, joinFrom, note, numbersAt } from '../support/faults.ts';
import { createWorld, type Tablet, type World } from '../support/world.ts';

const deps: OpsDeps = {
  subtle: crypto.subtle,
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  now: () => Date.UTC(2026, 10, 24, 20),
};
let world: World;
let folder: string;
beforeEach(() => {
  world = createWorld();
  folder = mkdtempSync(join(tmpdir(), 'feldschein-backups-'));
});
afterEach(() => {
  world.dispose();
  rmSync(folder, { recursive: true, force: true });
});
const database = (): string => join(world.queueFolder, 'queue.sqlite');
const file = (name = 'backup'): string => join(folder, name);
const safeOf = async (tablet: Tablet) => {
  const fact = await tablet.database().facts.get('watermarks');
  if (fact?.name !== 'watermarks') throw new Error('nothing was heard');
  return fact.logs.map(({ lane, committed, safe }) => [lane, committed, safe]);
};

describe('a backup', () => {
  it('is taken while the queue runs, and tablets hear that their records are safe', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    await issue(desk);
    await desk.syncNow();
    expect((await safeOf(tablet)).every(([, , safe]) => safe === null)).toBe(true);
    const made = expectOk(await backUp(deps, database(), file()));
    expect(made).toMatchObject({ incarnation: world.store().incarnation, tenants: [{}], devices: 1 });
    expect(made.entries).toBeGreaterThan(2);
    await note(desk);
    await desk.syncNow();
    for (const [lane, committed, safe] of await safeOf(tablet)) {
      // The note came after the backup.
      if (lane === 'office') expect(safe).toBe(committed);
      else expect(safe).toBeLessThan(Number(committed));
    }
    expect(readdirSync(folder)).toEqual(['backup']);
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('never takes the place of another, and says where nothing is', async () => {
    await foundAt(world.tablet());
    expectOk(await backUp(deps, database(), file()));
    expect(await backUp(deps, database(), file())).toMatchObject({ error: { type: 'taken' } });
    expect(await backUp(deps, join(folder, 'none'), file('other'))).toMatchObject({ error: { type: 'noData' } });
  });

  it('of a database that is damaged itself is not written', async () => {
    const desk = await foundAt(world.tablet());
    await issue(desk);
    await desk.syncNow();
    await world.stopQueue();
    const db = new DatabaseSync(database());
    db.exec('UPDATE logs SET digest = zeroblob(32)');
    db.close();
    expect(await backUp(deps, database(), file())).toMatchObject({
      error: { type: 'storeDamaged', damage: { type: 'log' } },
    });
    const bytes = readFileSync(database());
    writeFileSync(database(), bytes.fill(7, 4096, 3 * 4096));
    expect(await backUp(deps, database(), file())).toMatchObject({ error: { type: 'storeDamaged' } });
    writeFileSync(database(), 'no database');
    expect(await backUp(deps, database(), file())).toMatchObject({ error: { type: 'storeDamaged' } });
    expect(readdirSync(folder)).toEqual([]);
    rmSync(database());
    world.restartQueue();
  });

  it('that is damaged in any of many places is refused, and makes nothing safe', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    await issue(desk);
    await note(desk);
    await desk.syncNow();
    expectOk(await backUp(deps, database(), file()));
    const good = readFileSync(file());
    const changes: ((db: DatabaseSync) => void)[] = [
      (db) => db.exec("UPDATE items SET bytes = zeroblob(length(bytes)) WHERE lane = 'office'"),
      (db) => db.exec('UPDATE items SET before = zeroblob(32) WHERE lane IS NOT NULL'),
      (db) => db.exec('UPDATE logs SET next = next + 1'),
      (db) => db.exec('UPDATE logs SET digest = zeroblob(32)'),
      (db) => db.exec('UPDATE tenants SET last_position = last_position + 1'),
      (db) => db.exec('DELETE FROM items WHERE position = 2'),
      (db) => db.exec('UPDATE tenants SET office_key = zeroblob(65)'),
      (db) => db.exec('UPDATE items SET first_seq = first_seq + 1 WHERE lane IS NOT NULL'),
      (db) => db.exec('PRAGMA user_version = 99'),
      (db) => db.exec('PRAGMA user_version = 1'),
    ];
    for (const [index, change] of changes.entries()) {
      const path = file(`changed${index}`);
      writeFileSync(path, good);
      const db = new DatabaseSync(path);
      change(db);
      db.close();
      expect(await verifyAndMark(deps, database(), path), String(change)).toMatchObject({ error: { type: 'damaged' } });
    }
    // One bit anywhere in what is signed, and the file cut short.
    const rows = new DatabaseSync(file(), { readOnly: true });
    const signed = rows.prepare('SELECT bytes FROM items ORDER BY position').all();
    rows.close();
    let flipped = 0;
    for (const { bytes } of signed) {
      if (!(bytes instanceof Uint8Array)) continue;
      const at = good.indexOf(Buffer.from(bytes));
      if (at < 0) continue;
      for (const offset of [5, Math.floor(bytes.length / 2), bytes.length - 1]) {
        const path = file(`flipped${++flipped}`);
        const changed = Buffer.from(good);
        changed[at + offset] = (changed[at + offset] ?? 0) ^ 4;
        writeFileSync(path, changed);
        expect((await verifyBackup(path, deps.subtle)).ok, `byte ${at + offset}`).toBe(false);
      }
    }
    expect(flipped).toBeGreaterThan(5);
    writeFileSync(file('short'), good.subarray(0, good.length - 5000));
    expect((await verifyBackup(file('short'), deps.subtle)).ok).toBe(false);
    writeFileSync(file('text'), 'no database');
    expect((await verifyBackup(file('text'), deps.subtle)).ok).toBe(false);
  });

  it('of another queue makes nothing safe here', async () => {
    await foundAt(world.tablet()).then((desk) => desk.syncNow());
    const other = createWorld();
    const desk = await foundAt(other.tablet());
    await desk.syncNow();
    expectOk(await backUp(deps, join(other.queueFolder, 'queue.sqlite'), file()));
    other.dispose();
    expect(expectOk(await verifyAndMark(deps, database(), file())).isOfThisStore).toBe(false);
  });
});

describe('a queue that is restored', () => {
  it('is another store; tablets send again what it lost, readers read again, and everything counts once', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    const numbers = [(await issue(desk)).number];
    await desk.syncNow();
    const office = await joinFrom(world, desk);
    expect(await numbersAt(office.desk)).toEqual(numbers);
    expectOk(await backUp(deps, database(), file()));
    for (let index = 0; index < 3; index++) {
      numbers.push((await issue(desk)).number);
      await note(desk);
      await desk.syncNow();
    }
    expect(await numbersAt(office.desk)).toEqual([...numbers].sort());

    const before = world.store().incarnation;
    await world.stopQueue();
    const restored = await restore(deps, file(), database(), true);
    world.restartQueue();
    expect(expectOk(restored).setAside).toMatch(/replaced-20261124T200000Z-\d+$/);
    expect(world.store().incarnation).not.toBe(before);

    numbers.push((await issue(desk)).number);
    expect(await desk.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
    expect(await numbersAt(office.desk)).toEqual([...numbers].sort());
    const newcomer = await joinFrom(world, desk);
    expect(await numbersAt(newcomer.desk)).toEqual([...numbers].sort());
    expect(await world.store().quarantined()).toBe(0);
    const { vouchers } = await newcomer.desk.receivedVouchers();
    expect(vouchers).toHaveLength(numbers.length);
  });

  it('heals a tablet that has nothing new to send', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    await desk.syncNow();
    expectOk(await backUp(deps, database(), file()));
    const { number } = await issue(desk);
    await desk.syncNow();
    await world.stopQueue();
    expectOk(await restore(deps, file(), database(), true));
    world.restartQueue();
    expect(await desk.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
    const office = await joinFrom(world, desk);
    expect(await numbersAt(office.desk)).toEqual([number]);
  });

  it('refuses while the queue runs, and never overwrites', async () => {
    const desk = await foundAt(world.tablet());
    await desk.syncNow();
    expectOk(await backUp(deps, database(), file()));
    expect(await restore(deps, file(), database(), false)).toMatchObject({ error: { type: 'taken' } });
    expect(await restore(deps, file(), database(), true)).toEqual({ ok: false, error: { type: 'running' } });
    expect(await desk.syncNow()).toMatchObject({ problem: null });
  });

  it('takes the place of whatever is left of a damaged one, and reads nothing of it', async () => {
    const desk = await foundAt(world.tablet());
    const { number } = await issue(desk);
    await desk.syncNow();
    expectOk(await backUp(deps, database(), file()));
    await world.stopQueue();
    const remains: readonly (readonly [string, ...string[]])[] = [[''], ['', '-wal', '-shm'], ['-wal'], ['-journal']];
    for (const ends of remains) {
      for (const end of ['', '-wal', '-shm', '-journal']) rmSync(database() + end, { force: true });
      for (const end of ends) writeFileSync(database() + end, 'what a broken disk left');
      expect(await restore(deps, file(), database(), false)).toMatchObject({ error: { type: 'taken' } });
      const { setAside } = expectOk(await restore(deps, file(), database(), true));
      for (const end of ends) expect(readFileSync(setAside + end, 'utf8')).toBe('what a broken disk left');
      for (const end of ends) rmSync(setAside + end);
      expect(existsSync(`${database()}-wal`)).toBe(false);
    }
    world.restartQueue();
    expect(await desk.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
    const office = await joinFrom(world, desk);
    expect(await numbersAt(office.desk)).toEqual([number]);
  });

  it('that finds no room leaves the database where it is', async () => {
    const desk = await foundAt(world.tablet());
    await desk.syncNow();
    expectOk(await backUp(deps, database(), file()));
    await world.stopQueue();
    const broken = {
      ...deps,
      randomBytes: () => {
        throw new Error('no room');
      },
    };
    await expect(restore(broken, file(), database(), true)).rejects.toThrow('no room');
    expect(readdirSync(world.queueFolder).filter((name) => /restored|replaced/.test(name))).toEqual([]);
    world.restartQueue();
    expect(await desk.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
  });

  it('by the commands that the operator types', async () => {
    const desk = await foundAt(world.tablet());
    await issue(desk);
    await desk.syncNow();
    expectOk(await backUp(deps, database(), file('first')));
    // The commands know the database by its usual name.
    copyFileSync(file('first'), join(world.queueFolder, 'feldschein.db'));
    const run = (...words: string[]) =>
      spawnSync(process.execPath, [repoPath('src/queue/ops/main.ts'), ...words], {
        env: { ...process.env, FELDSCHEIN_DATA: world.queueFolder, INIT_CWD: folder },
        encoding: 'utf8',
      });
    expect(run('backup', 'typed')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Gesichert und geprüft'),
    });
    expect(run('backup', 'typed')).toMatchObject({ status: 1, stderr: expect.stringContaining('Das gibt es schon') });
    expect(run('verify', 'typed')).toMatchObject({ status: 0, stdout: expect.stringContaining('vollständig') });
    expect(run('restore', 'typed')).toMatchObject({ status: 1 });
    expect(run('restore', 'typed', '--replace')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('senden von selbst nach'),
    });
    expect(run('export', 'files')).toMatchObject({ status: 0, stdout: expect.stringContaining('1 Organisationen') });
    expect(run('verify', 'nothing')).toMatchObject({ status: 1, stderr: expect.stringContaining('nicht brauchbar') });
    expect(run('burn', 'typed')).toMatchObject({ status: 2, stderr: expect.stringContaining('npm run queue') });
    expect(run('backup')).toMatchObject({ status: 2 });
    expect(existsSync(file('typed'))).toBe(true);
  });
});

it('refuses a device that the operator revoked, which keeps its records', async () => {
  const desk = await foundAt(world.tablet());
  await issue(desk);
  expect(await desk.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
  const [own] = await world.store().tenants();
  const dataFolder = join(folder, 'data');
  mkdirSync(dataFolder);
  symlinkSync(database(), join(dataFolder, 'feldschein.db'));
  const db = new DatabaseSync(database(), { readOnly: true });
  const device = Buffer.from(db.prepare('SELECT device FROM devices').get()?.device as Uint8Array).toString('hex');
  db.close();
  const revoke = (...words: string[]) =>
    spawnSync(process.execPath, [repoPath('src/queue/ops/main.ts'), 'revoke', ...words], {
      env: { ...process.env, FELDSCHEIN_DATA: dataFolder },
      encoding: 'utf8',
    });
  expect(revoke(device)).toMatchObject({ status: 2 });
  expect(revoke(own?.tenant ?? '', '0'.repeat(32))).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('gibt es hier nicht'),
  });
  expect(revoke(own?.tenant ?? '', device)).toMatchObject({ status: 0, stdout: expect.stringContaining('gesperrt') });
  await issue(desk);
  const status = await desk.syncNow();
  expect(status).toMatchObject({ problem: 'deviceRevoked', everythingReceived: false });
  expect(await world.store().quarantined()).toBeGreaterThan(0);
  expect((await world.store().tenants())[0]?.position).toBe(own?.position);
});

it('writes an organisation’s log as files that hold what was signed', async () => {
  const desk = await foundAt(world.tablet());
  await issue(desk);
  await desk.syncNow();
  const { organisations, items } = exportLogs(database(), file('export'));
  expect(organisations).toBe(1);
  const [tenant] = readdirSync(file('export'));
  const index = readFileSync(join(file('export'), tenant ?? '', 'index.ndjson'), 'utf8')
    .trim()
    .split('\n');
  expect(index).toHaveLength(items);
  const db = new DatabaseSync(database(), { readOnly: true });
  const rows = db.prepare('SELECT position, bytes FROM items ORDER BY position').all();
  db.close();
  for (const [at, row] of rows.entries()) {
    const line = JSON.parse(index[at] ?? '{}');
    expect(line.position).toBe(row.position);
    expect(new Uint8Array(readFileSync(join(file('export'), tenant ?? '', line.file)))).toEqual(row.bytes);
  }
  expect(() => exportLogs(database(), file('export'))).toThrow(/EEXIST/);
});
