/** Organisations and devices in the PostgreSQL store, and the one place where positions are given out. */
import type { TenantId } from '../../../domain/ids.ts';
import { err, expectOk, ok, type Result } from '../../../domain/result.ts';
import { equalBytes, ownHexToBytes } from '../../../protocol/bytes.ts';
import { parseCertificate } from '../../../protocol/certificate.ts';
import { bytesIn, numberIn, type Row } from '../rows.ts';
import type { Enrolment, Placed, Store, Taken, UnknownTenant } from '../store.ts';
import type { Connection, Query } from './connection.ts';
import { newsChannel } from './news.ts';

type DeviceMethods = Pick<Store, 'found' | 'enrol' | 'officeKeyOf' | 'certificateOf'>;

/**
 * Takes the tenant's row until the end of the transaction: first of all in every change of a tenant, so that its changes come
 * one after the other and each sees what the one before has left. Null for a tenant that was not founded here.
 */
export const lockTenant = async (query: Query, tenant: TenantId): Promise<Row | null> => {
  const [row] = await query('SELECT office_key, founder FROM tenants WHERE tenant = $1 FOR NO KEY UPDATE', [
    ownHexToBytes(tenant),
  ]);
  return row ?? null;
};

/**
 * The next position of a tenant whose row is taken, and the news of it, which the database tells when the transaction is
 * committed. No sequence: a smaller number could become visible after a larger one.
 */
export const nextPosition = async (query: Query, tenant: TenantId): Promise<number> => {
  const [row] = await query(
    `WITH advanced AS (UPDATE tenants SET last_position = last_position + 1 WHERE tenant = $1 RETURNING last_position)
     SELECT last_position, pg_notify($2, $3) FROM advanced`,
    [ownHexToBytes(tenant), newsChannel, tenant],
  );
  if (!row) throw new Error('no such tenant');
  return numberIn(row, 'last_position');
};

const selectDevice = 'SELECT certificate, position FROM devices WHERE tenant = $1 AND device = $2';

const addDevice = async (query: Query, { certificate, bytes }: Enrolment): Promise<number> => {
  const tenant = ownHexToBytes(certificate.tenant);
  const device = ownHexToBytes(certificate.device);
  const point = ownHexToBytes(certificate.pointId);
  const position = await nextPosition(query, certificate.tenant);
  await query(
    'INSERT INTO devices (tenant, device, point, newest_epoch, position, certificate) VALUES ($1, $2, $3, 0, $4, $5)',
    [tenant, device, point, position, bytes],
  );
  await query('INSERT INTO items (tenant, position, device, point, bytes) VALUES ($1, $2, $3, $4, $5)', [
    tenant,
    position,
    device,
    point,
    bytes,
  ]);
  return position;
};

export const createDeviceMethods = ({ change, query: ask }: Connection): DeviceMethods => ({
  found: async ({ officeKey, ...enrolment }) =>
    change(async (query) => {
      const tenant = ownHexToBytes(enrolment.certificate.tenant);
      const device = ownHexToBytes(enrolment.certificate.device);
      // Waits for another founding of the same tenant that is under way.
      const [fresh] = await query(
        `INSERT INTO tenants (tenant, office_key, founder, last_position, last_slot_change) VALUES ($1, $2, $3, 0, 0)
         ON CONFLICT DO NOTHING RETURNING tenant`,
        [tenant, officeKey, device],
      );
      if (fresh) return ok({ position: await addDevice(query, enrolment) });
      const known = await lockTenant(query, enrolment.certificate.tenant);
      const [founder] = known ? await query(selectDevice, [tenant, bytesIn(known, 'founder')]) : [];
      if (!known || !founder || !equalBytes(bytesIn(known, 'office_key'), officeKey)) return err({ type: 'taken' });
      if (!equalBytes(bytesIn(founder, 'certificate'), enrolment.bytes)) return err({ type: 'taken' });
      return ok({ position: numberIn(founder, 'position') });
    }),

  enrol: async (enrolment) =>
    change(async (query): Promise<Result<Placed, Taken | UnknownTenant>> => {
      const { tenant, device } = enrolment.certificate;
      if (!(await lockTenant(query, tenant))) return err({ type: 'unknownTenant' });
      const [known] = await query(selectDevice, [ownHexToBytes(tenant), ownHexToBytes(device)]);
      if (!known) return ok({ position: await addDevice(query, enrolment) });
      if (!equalBytes(bytesIn(known, 'certificate'), enrolment.bytes)) return err({ type: 'taken' });
      return ok({ position: numberIn(known, 'position') });
    }),

  officeKeyOf: async (tenant) => {
    const [row] = await ask('SELECT office_key FROM tenants WHERE tenant = $1', [ownHexToBytes(tenant)]);
    return row ? bytesIn(row, 'office_key') : null;
  },

  certificateOf: async (tenant, device) => {
    const [row] = await ask(selectDevice, [ownHexToBytes(tenant), ownHexToBytes(device)]);
    return row ? expectOk(parseCertificate(bytesIn(row, 'certificate'))).certificate : null;
  },
});
