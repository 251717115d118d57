/**
 * Tables of the PostgreSQL store. Migrations go forward only, one for each version; a released one never changes.
 *
 * All tables stand in the schema that the address leads to, `public` unless it says otherwise: the database is the queue's own.
 */

import { numberIn } from '../rows.ts';
import type { Query } from './connection.ts';

const partitions = 16;

/**
 * What is sealed does not compress: `EXTERNAL` spares the attempt. `items` lies in one part for each sixteenth of the
 * organisations, so that none has to search, vacuum or index through the items of all others.
 */
const version1 = `
CREATE TABLE store (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  incarnation TEXT NOT NULL
);

CREATE TABLE tenants (
  tenant BYTEA PRIMARY KEY CHECK (length(tenant) = 16),
  office_key BYTEA NOT NULL,
  founder BYTEA NOT NULL,
  last_position BIGINT NOT NULL,
  last_slot_change BIGINT NOT NULL
) WITH (fillfactor = 50);

CREATE TABLE devices (
  tenant BYTEA NOT NULL REFERENCES tenants,
  device BYTEA NOT NULL CHECK (length(device) = 16),
  point BYTEA NOT NULL CHECK (length(point) = 8),
  newest_epoch BIGINT NOT NULL,
  position BIGINT NOT NULL,
  certificate BYTEA NOT NULL,
  PRIMARY KEY (tenant, device)
);

CREATE TABLE logs (
  tenant BYTEA NOT NULL,
  device BYTEA NOT NULL,
  lane TEXT NOT NULL CHECK (lane IN ('point', 'office')),
  log_epoch BIGINT NOT NULL,
  next BIGINT NOT NULL,
  digest BYTEA NOT NULL CHECK (length(digest) = 32),
  PRIMARY KEY (tenant, device, lane, log_epoch),
  FOREIGN KEY (tenant, device) REFERENCES devices
) WITH (fillfactor = 50);

-- The tenant's log: certificates (no lane) and segments, each at a position of its own.
CREATE TABLE items (
  tenant BYTEA NOT NULL,
  position BIGINT NOT NULL,
  device BYTEA NOT NULL,
  point BYTEA NOT NULL CHECK (length(point) = 8),
  lane TEXT CHECK (lane IN ('point', 'office')),
  log_epoch BIGINT,
  first_seq BIGINT,
  count BIGINT,
  before BYTEA CHECK (length(before) = 32),
  bytes BYTEA NOT NULL,
  PRIMARY KEY (tenant, position),
  UNIQUE (tenant, device, lane, log_epoch, first_seq),
  FOREIGN KEY (tenant, device) REFERENCES devices,
  CHECK ((lane IS NULL) = (log_epoch IS NULL) AND (lane IS NULL) = (first_seq IS NULL) AND (lane IS NULL) = (count IS NULL) AND (lane IS NULL) = (before IS NULL))
) PARTITION BY HASH (tenant);
ALTER TABLE items ALTER COLUMN bytes SET STORAGE EXTERNAL;
${Array.from(
  { length: partitions },
  (_, part) =>
    `CREATE TABLE items_${part} PARTITION OF items FOR VALUES WITH (MODULUS ${partitions}, REMAINDER ${part});`,
).join('\n')}

-- What came for a place that other bytes hold: for a person to look at, shown to no device.
CREATE TABLE quarantine (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant BYTEA NOT NULL,
  device BYTEA NOT NULL,
  lane TEXT NOT NULL,
  log_epoch BIGINT NOT NULL,
  first_seq BIGINT NOT NULL,
  bytes BYTEA NOT NULL,
  FOREIGN KEY (tenant, device) REFERENCES devices
);
ALTER TABLE quarantine ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE INDEX quarantine_place ON quarantine (tenant, device, lane, log_epoch, first_seq);

CREATE TABLE case_keys (
  tenant BYTEA NOT NULL REFERENCES tenants,
  point BYTEA NOT NULL CHECK (length(point) = 8),
  slot BYTEA NOT NULL CHECK (length(slot) = 8),
  version BIGINT NOT NULL,
  change BIGINT NOT NULL,
  wrapped BYTEA NOT NULL,
  PRIMARY KEY (tenant, point, slot)
);
CREATE UNIQUE INDEX case_keys_change ON case_keys (tenant, point, change);

CREATE TABLE handovers (
  lookup BYTEA PRIMARY KEY CHECK (length(lookup) = 16),
  expires_at BIGINT NOT NULL,
  parcel BYTEA NOT NULL
);
CREATE INDEX handovers_expiry ON handovers (expires_at);

-- The newest list of each organisation, public to every practice. The arrival keeps the order of the first ones.
CREATE TABLE check_lists (
  arrival BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant BYTEA NOT NULL UNIQUE REFERENCES tenants,
  number BIGINT NOT NULL,
  bytes BYTEA NOT NULL
);
`;

/**
 * `held`: frames of segments whose request ended early, at most one segment per device and lane. `marks`: up to which position
 * an organisation's log is in a verified backup, and at the office.
 */
const version2 = `
CREATE TABLE held (
  tenant BYTEA NOT NULL,
  device BYTEA NOT NULL,
  lane TEXT NOT NULL CHECK (lane IN ('point', 'office')),
  log_epoch BIGINT NOT NULL,
  first_seq BIGINT NOT NULL,
  fingerprint BYTEA NOT NULL CHECK (length(fingerprint) = 16),
  frames BIGINT NOT NULL,
  head BYTEA NOT NULL,
  bytes BYTEA NOT NULL,
  PRIMARY KEY (tenant, device, lane),
  FOREIGN KEY (tenant, device) REFERENCES devices
);
ALTER TABLE held ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE marks (
  tenant BYTEA PRIMARY KEY REFERENCES tenants,
  safe BIGINT,
  seen BIGINT NOT NULL
) WITH (fillfactor = 50);
`;

/** Devices whose keys are no longer their owner's alone. */
const version3 = `
CREATE TABLE revoked (
  tenant BYTEA NOT NULL,
  device BYTEA NOT NULL,
  PRIMARY KEY (tenant, device),
  FOREIGN KEY (tenant, device) REFERENCES devices
);
`;

/**
 * A handover knows whose it is, and whether its reply is in its place. `recovery`: parcels for the day on which an organisation has
 * no device left. From here on a case-key slot without a wrapped key is the mark of a shredded one.
 */
const version4 = `
ALTER TABLE handovers ADD COLUMN tenant BYTEA CHECK (length(tenant) = 16);
ALTER TABLE handovers ADD COLUMN replied BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE recovery (
  lookup BYTEA PRIMARY KEY CHECK (length(lookup) = 16),
  tenant BYTEA NOT NULL REFERENCES tenants,
  version BIGINT NOT NULL,
  parcel BYTEA NOT NULL
);
CREATE INDEX recovery_tenant ON recovery (tenant);
`;

/**
 * `revocations`: the newest revocation list of each organisation. A list may name a device that is not enrolled here yet, so `revoked`
 * refers to the organisation alone from here on.
 */
const version5 = `
CREATE TABLE revocations (
  tenant BYTEA PRIMARY KEY REFERENCES tenants,
  number BIGINT NOT NULL,
  bytes BYTEA NOT NULL
);

ALTER TABLE revoked DROP CONSTRAINT revoked_tenant_device_fkey;
ALTER TABLE revoked ADD FOREIGN KEY (tenant) REFERENCES tenants;
ALTER TABLE revoked ADD CHECK (length(device) = 16);
`;

/**
 * What a person needs to decide on a segment in quarantine, and what is left of one that was decided: its place, the decision and the
 * SHA-256 of bytes that are gone. `before` and `digest`: of the chain around it, where it was found.
 */
const version6 = `
ALTER TABLE quarantine
  ADD COLUMN count BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN kept_at BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN reason TEXT NOT NULL DEFAULT 'conflict' CHECK (reason IN ('revoked', 'conflict')),
  ADD COLUMN before BYTEA CHECK (length(before) = 32),
  ADD COLUMN digest BYTEA CHECK (length(digest) = 32),
  ADD COLUMN decision TEXT CHECK (decision IN ('release', 'reject')),
  ADD COLUMN sha256 BYTEA CHECK (length(sha256) = 32),
  ADD CHECK ((before IS NULL) = (digest IS NULL) AND (decision IS NULL) = (sha256 IS NULL));
UPDATE quarantine SET reason = 'revoked'
  FROM revoked WHERE revoked.tenant = quarantine.tenant AND revoked.device = quarantine.device;
CREATE INDEX quarantine_waiting ON quarantine (tenant, id) WHERE decision IS NULL;
`;

/** The script at index i leads from version i to version i + 1. */
export const migrations: readonly string[] = [version1, version2, version3, version4, version5, version6];

/** Any number, the same for every queue: whoever holds this lock of the database migrates. */
const migrationLock = 7_364_122;

/**
 * Inside a transaction: brings the tables to the newest version and returns the incarnation. Of several queues that start at once
 * one does it, the others wait and find it done. Throws when a newer version was here: going back would mean guessing.
 */
export const migrate = async (
  query: Query,
  newIncarnation: () => string,
  scripts: readonly string[] = migrations,
): Promise<string> => {
  await query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
  await query('CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)');
  const [row] = await query('SELECT version FROM schema_version');
  const found = row ? numberIn(row, 'version') : 0;
  if (found > scripts.length) {
    throw new Error(
      `the database has version ${found}, this Feldschein knows ${scripts.length}: start the newer Feldschein`,
    );
  }
  for (const script of scripts.slice(found)) await query(script);
  if (found === 0) await query('INSERT INTO store (one, incarnation) VALUES (1, $1)', [newIncarnation()]);
  await query(row ? 'UPDATE schema_version SET version = $1' : 'INSERT INTO schema_version VALUES ($1)', [
    scripts.length,
  ]);
  const [store] = await query('SELECT incarnation FROM store');
  return String(store?.incarnation);
};
