/** Organisations and devices in the embedded store, and the one place where positions are given out. */
import { err, expectOk, ok, type Result } from '../../../domain/result.ts';
import { equalBytes, ownHexToBytes } from '../../../protocol/bytes.ts';
import { parseCertificate } from '../../../protocol/certificate.ts';
import { bytesIn, numberIn } from '../rows.ts';
import type { Enrolment, Placed, Store, Taken, UnknownTenant } from '../store.ts';
import { type Connection, expectChanges } from './connection.ts';

type DeviceMethods = Pick<Store, 'found' | 'enrol' | 'officeKeyOf' | 'certificateOf'>;

/** The next position of a tenant. Inside a transaction only: its row is the lock under which positions become visible in order. */
export const createPositions = ({ db }: Connection): ((tenant: Uint8Array) => number) => {
  const advance = db.prepare(
    'UPDATE tenants SET last_position = last_position + 1 WHERE tenant = ? RETURNING last_position',
  );
  return (tenant) => {
    const row = advance.get(tenant);
    if (!row) throw new Error('no such tenant');
    return numberIn(row, 'last_position');
  };
};

export const createDeviceMethods = (
  connection: Connection,
  nextPosition: (tenant: Uint8Array) => number,
): DeviceMethods => {
  const { db, change } = connection;
  const selectTenant = db.prepare('SELECT office_key, founder FROM tenants WHERE tenant = ?');
  const insertTenant = db.prepare(
    'INSERT INTO tenants (tenant, office_key, founder, last_position, last_slot_change) VALUES (?, ?, ?, 0, 0)',
  );
  const selectDevice = db.prepare('SELECT certificate, position FROM devices WHERE tenant = ? AND device = ?');
  const insertDevice = db.prepare(
    'INSERT INTO devices (tenant, device, point, newest_epoch, position, certificate) VALUES (?, ?, ?, 0, ?, ?)',
  );
  const insertItem = db.prepare('INSERT INTO items (tenant, position, device, point, bytes) VALUES (?, ?, ?, ?, ?)');

  const addDevice = ({ certificate, bytes }: Enrolment): number => {
    const tenant = ownHexToBytes(certificate.tenant);
    const device = ownHexToBytes(certificate.device);
    const point = ownHexToBytes(certificate.pointId);
    const position = nextPosition(tenant);
    expectChanges(insertDevice.run(tenant, device, point, position, bytes), 1);
    expectChanges(insertItem.run(tenant, position, device, point, bytes), 1);
    return position;
  };

  return {
    found: async ({ officeKey, ...enrolment }) =>
      change(() => {
        const tenant = ownHexToBytes(enrolment.certificate.tenant);
        const device = ownHexToBytes(enrolment.certificate.device);
        const known = selectTenant.get(tenant);
        if (!known) {
          expectChanges(insertTenant.run(tenant, officeKey, device), 1);
          return ok({ position: addDevice(enrolment) });
        }
        const founder = selectDevice.get(tenant, bytesIn(known, 'founder'));
        if (!founder || !equalBytes(bytesIn(known, 'office_key'), officeKey)) return err({ type: 'taken' });
        if (!equalBytes(bytesIn(founder, 'certificate'), enrolment.bytes)) return err({ type: 'taken' });
        return ok({ position: numberIn(founder, 'position') });
      }),

    enrol: async (enrolment) =>
      change((): Result<Placed, Taken | UnknownTenant> => {
        const tenant = ownHexToBytes(enrolment.certificate.tenant);
        if (!selectTenant.get(tenant)) return err({ type: 'unknownTenant' });
        const known = selectDevice.get(tenant, ownHexToBytes(enrolment.certificate.device));
        if (!known) return ok({ position: addDevice(enrolment) });
        if (!equalBytes(bytesIn(known, 'certificate'), enrolment.bytes)) return err({ type: 'taken' });
        return ok({ position: numberIn(known, 'position') });
      }),

    officeKeyOf: async (tenant) => {
      const row = selectTenant.get(ownHexToBytes(tenant));
      return row ? bytesIn(row, 'office_key') : null;
    },

    certificateOf: async (tenant, device) => {
      const row = selectDevice.get(ownHexToBytes(tenant), ownHexToBytes(device));
      return row ? expectOk(parseCertificate(bytesIn(row, 'certificate'))).certificate : null;
    },
  };
};
