/** Tables of the embedded store. Migrations go forward only, one for each `user_version`; a released one never changes. */

/** Bytes stand last in a row: a scan that filters by the columns before them never loads the pages they spill onto. */
const version1 = `
CREATE TABLE store (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  incarnation TEXT NOT NULL
) STRICT;

CREATE TABLE tenants (
  tenant BLOB PRIMARY KEY CHECK (length(tenant) = 16),
  office_key BLOB NOT NULL,
  founder BLOB NOT NULL,
  last_position INTEGER NOT NULL,
  last_slot_change INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE devices (
  tenant BLOB NOT NULL REFERENCES tenants,
  device BLOB NOT NULL CHECK (length(device) = 16),
  point BLOB NOT NULL CHECK (length(point) = 8),
  newest_epoch INTEGER NOT NULL,
  position INTEGER NOT NULL,
  certificate BLOB NOT NULL,
  PRIMARY KEY (tenant, device)
) STRICT, WITHOUT ROWID;

CREATE TABLE logs (
  tenant BLOB NOT NULL,
  device BLOB NOT NULL,
  lane TEXT NOT NULL CHECK (lane IN ('point', 'office')),
  log_epoch INTEGER NOT NULL,
  next INTEGER NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  PRIMARY KEY (tenant, device, lane, log_epoch),
  FOREIGN KEY (tenant, device) REFERENCES devices
) STRICT, WITHOUT ROWID;

-- The tenant's log: certificates (no lane) and segments, each at a position of its own.
CREATE TABLE items (
  tenant BLOB NOT NULL,
  position INTEGER NOT NULL,
  device BLOB NOT NULL,
  point BLOB NOT NULL CHECK (length(point) = 8),
  lane TEXT CHECK (lane IN ('point', 'office')),
  log_epoch INTEGER,
  first_seq INTEGER,
  count INTEGER,
  before BLOB CHECK (length(before) = 32),
  bytes BLOB NOT NULL,
  PRIMARY KEY (tenant, position),
  UNIQUE (tenant, device, lane, log_epoch, first_seq),
  FOREIGN KEY (tenant, device) REFERENCES devices,
  CHECK ((lane IS NULL) = (log_epoch IS NULL) AND (lane IS NULL) = (first_seq IS NULL) AND (lane IS NULL) = (count IS NULL) AND (lane IS NULL) = (before IS NULL))
) STRICT;

-- What came for a place that other bytes hold: for a person to look at, shown to no device.
CREATE TABLE quarantine (
  id INTEGER PRIMARY KEY,
  tenant BLOB NOT NULL,
  device BLOB NOT NULL,
  lane TEXT NOT NULL,
  log_epoch INTEGER NOT NULL,
  first_seq INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  FOREIGN KEY (tenant, device) REFERENCES devices
) STRICT;
CREATE INDEX quarantine_place ON quarantine (tenant, device, lane, log_epoch, first_seq);

CREATE TABLE case_keys (
  tenant BLOB NOT NULL REFERENCES tenants,
  point BLOB NOT NULL CHECK (length(point) = 8),
  slot BLOB NOT NULL CHECK (length(slot) = 8),
  version INTEGER NOT NULL,
  change INTEGER NOT NULL,
  wrapped BLOB NOT NULL,
  PRIMARY KEY (tenant, point, slot)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX case_keys_change ON case_keys (tenant, point, change);

CREATE TABLE handovers (
  lookup BLOB PRIMARY KEY CHECK (length(lookup) = 16),
  expires_at INTEGER NOT NULL,
  parcel BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX handovers_expiry ON handovers (expires_at);
`;

/** The newest check list of each organisation, public to every practice. `arrival` keeps the order of the first ones. */
const version2 = `
CREATE TABLE check_lists (
  arrival INTEGER PRIMARY KEY,
  tenant BLOB NOT NULL UNIQUE REFERENCES tenants,
  number INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
`;

/**
 * `held`: frames of segments whose request ended early, at most one segment per device and lane. `marks`: up to which position
 * an organisation's log is in a verified backup, and at the office.
 */
const version3 = `
CREATE TABLE held (
  tenant BLOB NOT NULL,
  device BLOB NOT NULL,
  lane TEXT NOT NULL CHECK (lane IN ('point', 'office')),
  log_epoch INTEGER NOT NULL,
  first_seq INTEGER NOT NULL,
  fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 16),
  frames INTEGER NOT NULL,
  head BLOB NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (tenant, device, lane),
  FOREIGN KEY (tenant, device) REFERENCES devices
) STRICT;

CREATE TABLE marks (
  tenant BLOB PRIMARY KEY REFERENCES tenants,
  safe INTEGER,
  seen INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;

/** Devices whose keys are no longer their owner's alone. */
const version4 = `
CREATE TABLE revoked (
  tenant BLOB NOT NULL,
  device BLOB NOT NULL,
  PRIMARY KEY (tenant, device),
  FOREIGN KEY (tenant, device) REFERENCES devices
) STRICT, WITHOUT ROWID;
`;

/**
 * A handover knows whose it is, and whether its reply is in its place. `recovery`: parcels for the day on which an organisation has
 * no device left. From here on a case-key slot without a wrapped key is the mark of a shredded one.
 */
const version5 = `
ALTER TABLE handovers ADD COLUMN tenant BLOB CHECK (length(tenant) = 16);
ALTER TABLE handovers ADD COLUMN replied INTEGER NOT NULL DEFAULT 0 CHECK (replied IN (0, 1));

CREATE TABLE recovery (
  lookup BLOB PRIMARY KEY CHECK (length(lookup) = 16),
  tenant BLOB NOT NULL REFERENCES tenants,
  version INTEGER NOT NULL,
  parcel BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX recovery_tenant ON recovery (tenant);
`;

/**
 * `revocations`: the newest revocation list of each organisation. A list may name a device that is not enrolled here yet, so `revoked`
 * refers to the organisation alone from here on.
 */
const version6 = `
CREATE TABLE revocations (
  tenant BLOB PRIMARY KEY REFERENCES tenants,
  number INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE revoked RENAME TO revoked_before;
CREATE TABLE revoked (
  tenant BLOB NOT NULL REFERENCES tenants,
  device BLOB NOT NULL CHECK (length(device) = 16),
  PRIMARY KEY (tenant, device)
) STRICT, WITHOUT ROWID;
INSERT INTO revoked SELECT tenant, device FROM revoked_before;
DROP TABLE revoked_before;
`;

/**
 * What a person needs to decide on a segment in quarantine, and what is left of one that was decided: its place, the decision and the
 * SHA-256 of bytes that are gone. `before` and `digest`: of the chain around it, where it was found.
 */
const version7 = `
ALTER TABLE quarantine RENAME TO quarantine_before;
CREATE TABLE quarantine (
  id INTEGER PRIMARY KEY,
  tenant BLOB NOT NULL,
  device BLOB NOT NULL,
  lane TEXT NOT NULL CHECK (lane IN ('point', 'office')),
  log_epoch INTEGER NOT NULL,
  first_seq INTEGER NOT NULL,
  count INTEGER NOT NULL,
  kept_at INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('revoked', 'conflict')),
  before BLOB CHECK (length(before) = 32),
  digest BLOB CHECK (length(digest) = 32),
  decision TEXT CHECK (decision IN ('release', 'reject')),
  sha256 BLOB CHECK (length(sha256) = 32),
  bytes BLOB NOT NULL,
  FOREIGN KEY (tenant, device) REFERENCES devices,
  CHECK ((before IS NULL) = (digest IS NULL) AND (decision IS NULL) = (sha256 IS NULL))
) STRICT;
INSERT INTO quarantine (id, tenant, device, lane, log_epoch, first_seq, count, kept_at, reason, bytes)
  SELECT id, tenant, device, lane, log_epoch, first_seq, 0, 0,
    CASE WHEN EXISTS (SELECT 1 FROM revoked WHERE revoked.tenant = old.tenant AND revoked.device = old.device)
      THEN 'revoked' ELSE 'conflict' END,
    bytes
  FROM quarantine_before AS old;
DROP TABLE quarantine_before;
CREATE INDEX quarantine_place ON quarantine (tenant, device, lane, log_epoch, first_seq);
CREATE INDEX quarantine_waiting ON quarantine (tenant) WHERE decision IS NULL;
`;

/** The script at index i leads from version i to version i + 1. */
export const migrations: readonly string[] = [version1, version2, version3, version4, version5, version6, version7];
