/**
 * Verification of a backup: everything that a receipt promised can be read from it and is what the devices signed.
 *
 * ```
 *   opens ─► SQLite's own check ─► a version we know ─► per organisation:
 *      office key is the tenant's ─► certificates signed by it ─► positions without a hole ─► per log, from its beginning:
 *         segment reads ─► stands where its row says ─► continues the chain ─► signed by its device ─► ends where the log says
 * ```
 * The first thing that is wrong is the answer. Reads the file only.
 */
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import type { Lane } from '../../domain/entries.ts';
import type { DeviceId, TenantId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { bytesToHex, equalBytes } from '../../protocol/bytes.ts';
import { type Certificate, certificateSignatureInput, parseCertificate } from '../../protocol/certificate.ts';
import { chainFrames, chainStart, parseSegment, segmentSignatureInput } from '../../protocol/segment.ts';
import { createSha256, verifyEs256 } from '../crypto.ts';
import type { Subtle } from '../deps.ts';
import { bytesIn, numberIn } from '../store/rows.ts';
import { migrations } from '../store/sqlite/schema.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Row = Readonly<Record<string, SQLOutputValue>>;

export interface VerifiedBackup {
  readonly incarnation: string;
  /** Every organisation and the position up to which it is in the backup. */
  readonly tenants: readonly { readonly tenant: TenantId; readonly position: number }[];
  readonly devices: number;
  readonly segments: number;
  readonly entries: number;
}

/** Where in the backup, without naming whose it is. */
export type Damage =
  | { readonly type: 'noDatabase'; readonly reason: string }
  | { readonly type: 'newerVersion'; readonly version: number; readonly known: number }
  | { readonly type: 'olderVersion'; readonly version: number; readonly known: number }
  | { readonly type: 'sqliteCheck'; readonly reason: string }
  | { readonly type: 'organisation'; readonly check: 'officeKey' | 'positions' }
  | { readonly type: 'device'; readonly check: 'certificate' | 'signature' }
  | { readonly type: 'segment'; readonly check: 'layout' | 'place' | 'chain' | 'signature'; readonly position: number }
  | { readonly type: 'log'; readonly check: 'head' };

export const verifyBackup = async (path: string, subtle: Subtle): Promise<Result<VerifiedBackup, Damage>> => {
  let db: DatabaseSync;
  try {
    db = new DatabaseSync(path, { readOnly: true });
  } catch (cause) {
    return err({ type: 'noDatabase', reason: messageOf(cause) });
  }
  try {
    return await verifyOpened(db, subtle);
  } catch (cause) {
    // SQLite names a page that it cannot read where it meets it, be it in the middle of a row.
    return err({ type: 'sqliteCheck', reason: messageOf(cause) });
  } finally {
    db.close();
  }
};

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

const verifyOpened = async (db: DatabaseSync, subtle: Subtle): Promise<Result<VerifiedBackup, Damage>> => {
  const version = Number(db.prepare('PRAGMA user_version').get()?.user_version ?? 0);
  const known = migrations.length;
  if (version > known) return err({ type: 'newerVersion', version, known });
  if (version < known) return err({ type: 'olderVersion', version, known });
  const check = db.prepare('PRAGMA integrity_check').get()?.integrity_check;
  if (check !== 'ok') return err({ type: 'sqliteCheck', reason: String(check) });
  if (db.prepare('PRAGMA foreign_key_check').get()) return err({ type: 'sqliteCheck', reason: 'foreign keys' });

  const incarnation = String(db.prepare('SELECT incarnation FROM store').get()?.incarnation);
  const tenants: { tenant: TenantId; position: number }[] = [];
  const counts = { devices: 0, segments: 0, entries: 0 };
  for (const row of db.prepare('SELECT tenant, office_key, last_position FROM tenants ORDER BY tenant').all()) {
    const verified = await verifyTenant(db, subtle, row);
    if (!verified.ok) return verified;
    tenants.push({ tenant: hex<TenantId>(row, 'tenant'), position: numberIn(row, 'last_position') });
    counts.devices += verified.value.devices;
    counts.segments += verified.value.segments;
    counts.entries += verified.value.entries;
  }
  return ok({ incarnation, tenants, ...counts });
};

const hex = <Id extends string>(row: Row, column: string): Id => bytesToHex(bytesIn(row, column)) as Id;

const verifyTenant = async (
  db: DatabaseSync,
  subtle: Subtle,
  row: Row,
): Promise<Result<Pick<VerifiedBackup, 'devices' | 'segments' | 'entries'>, Damage>> => {
  const tenantBytes = bytesIn(row, 'tenant');
  const officeKey = bytesIn(row, 'office_key');
  const sha256 = createSha256(subtle);
  if (!equalBytes((await sha256(officeKey)).subarray(0, 16), tenantBytes)) {
    return err({ type: 'organisation', check: 'officeKey' });
  }
  const certificates = await verifyCertificates(db, subtle, tenantBytes, officeKey);
  if (!certificates.ok) return certificates;

  const logs = new Map<string, { next: number; digest: Bytes }>();
  let position = 0;
  let segments = 0;
  let entries = 0;
  const items = db.prepare('SELECT * FROM items WHERE tenant = ? ORDER BY position');
  for (const item of items.iterate(tenantBytes)) {
    position++;
    if (numberIn(item, 'position') !== position) return err({ type: 'organisation', check: 'positions' });
    const device = hex<DeviceId>(item, 'device');
    const author = certificates.value.get(device);
    if (!author) return err({ type: 'device', check: 'certificate' });
    if (item.lane === null) continue;
    const damage = await verifySegment(subtle, author, item, logs);
    if (damage) return err({ type: 'segment', check: damage, position });
    segments++;
    entries += numberIn(item, 'count');
  }
  if (position !== numberIn(row, 'last_position')) return err({ type: 'organisation', check: 'positions' });

  const heads = db.prepare('SELECT device, lane, log_epoch, next, digest FROM logs WHERE tenant = ?').all(tenantBytes);
  if (heads.length !== logs.size) return err({ type: 'log', check: 'head' });
  for (const head of heads) {
    const log = logs.get(`${hex(head, 'device')}/${String(head.lane)}/${numberIn(head, 'log_epoch')}`);
    const isSame = log?.next === numberIn(head, 'next') && equalBytes(log.digest, bytesIn(head, 'digest'));
    if (!isSame) return err({ type: 'log', check: 'head' });
  }
  return ok({ devices: certificates.value.size, segments, entries });
};

const verifyCertificates = async (
  db: DatabaseSync,
  subtle: Subtle,
  tenant: Bytes,
  officeKey: Bytes,
): Promise<Result<ReadonlyMap<DeviceId, Certificate>, Damage>> => {
  const certificates = new Map<DeviceId, Certificate>();
  for (const row of db.prepare('SELECT device, certificate FROM devices WHERE tenant = ?').all(tenant)) {
    const parsed = parseCertificate(bytesIn(row, 'certificate'));
    if (!parsed.ok) return err({ type: 'device', check: 'certificate' });
    const { certificate, body, signature } = parsed.value;
    const isOwn = certificate.tenant === bytesToHex(tenant) && certificate.device === hex(row, 'device');
    if (!isOwn) return err({ type: 'device', check: 'certificate' });
    if (!(await verifyEs256(subtle, officeKey, signature, certificateSignatureInput(body)))) {
      return err({ type: 'device', check: 'signature' });
    }
    certificates.set(certificate.device, certificate);
  }
  return ok(certificates);
};

/** What is wrong with it; null where nothing is. Moves its log on. */
const verifySegment = async (
  subtle: Subtle,
  author: Certificate,
  item: Row,
  logs: Map<string, { next: number; digest: Bytes }>,
): Promise<'layout' | 'place' | 'chain' | 'signature' | null> => {
  const parsed = parseSegment(bytesIn(item, 'bytes'));
  if (!parsed.ok) return 'layout';
  const { header, head, signature, frames } = parsed.value;
  const lane = String(item.lane) as Lane;
  const key = `${author.device}/${lane}/${numberIn(item, 'log_epoch')}`;
  const sha256 = createSha256(subtle);
  const log = logs.get(key) ?? { next: 0, digest: await chainStart(sha256, author.tenant, header) };
  const isInPlace =
    header.stream === author.device &&
    header.lane === lane &&
    header.logEpoch === numberIn(item, 'log_epoch') &&
    header.firstSeq === numberIn(item, 'first_seq') &&
    header.count === numberIn(item, 'count') &&
    header.firstSeq === log.next;
  if (!isInPlace) return 'place';
  if (!equalBytes(log.digest, bytesIn(item, 'before'))) return 'chain';
  const digest = (await chainFrames(sha256, log.digest, frames)).at(-1) ?? log.digest;
  const input = segmentSignatureInput(author.tenant, head, digest);
  if (!(await verifyEs256(subtle, author.signingKey, signature, input))) return 'signature';
  logs.set(key, { next: header.firstSeq + header.count, digest });
  return null;
};
