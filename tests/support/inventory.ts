/** The data inventory as it is written, and the fields that the code really has, both as «section → names». */
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type * as v from 'valibot';
import { rescueContentSchema } from '../../src/protocol/rescueFile.ts';
import * as caseKeys from '../../src/protocol/wire/caseKeys.ts';
import * as caseParcels from '../../src/protocol/wire/caseParcels.ts';
import * as checkList from '../../src/protocol/wire/checkList.ts';
import * as enrol from '../../src/protocol/wire/enrol.ts';
import * as exchange from '../../src/protocol/wire/exchange.ts';
import * as found from '../../src/protocol/wire/found.ts';
import * as handover from '../../src/protocol/wire/handover.ts';
import * as heads from '../../src/protocol/wire/heads.ts';
import * as pull from '../../src/protocol/wire/pull.ts';
import * as quarantine from '../../src/protocol/wire/quarantine.ts';
import * as recovery from '../../src/protocol/wire/recovery.ts';
import * as refusal from '../../src/protocol/wire/refusal.ts';
import * as revocations from '../../src/protocol/wire/revocations.ts';
import * as sharedSlots from '../../src/protocol/wire/sharedSlots.ts';
import { migrations } from '../../src/queue/store/sqlite/schema.ts';
import { parcelSchema } from '../../src/worker/desk/handover.ts';
import { badgeSchema } from '../../src/worker/keys/badge.ts';
import { commonKeysSchema, officeKeysSchema } from '../../src/worker/keys/keyring.ts';
import { recoveryParcelSchema } from '../../src/worker/recovery/parcel.ts';
import { sampleEntries } from '../vectors/describeWire.ts';
import { publicFields, revocationFields, rowFields } from './rowFields.ts';

export interface InventoryRow {
  readonly name: string;
  readonly purpose: string;
  readonly audience: string;
  readonly retention: string;
}

/** Sections are the headings of the second level; a row is a table line whose first cell is a name in backticks. */
export const readInventory = (): ReadonlyMap<string, readonly InventoryRow[]> => {
  const text = readFileSync(new URL('../../src/decisions/data-inventory.md', import.meta.url), 'utf8');
  const sections = new Map<string, InventoryRow[]>();
  let current: InventoryRow[] = [];
  for (const line of text.split('\n')) {
    const title = /^## (.+)$/.exec(line)?.[1];
    if (title !== undefined) {
      current = [];
      sections.set(title, current);
    }
    const row = /^\| `([^`]+)` \| ([^|]*) \| ([^|]*) \| ([^|]*) \|$/.exec(line);
    if (!row) continue;
    const [, name = '', purpose = '', audience = '', retention = ''] = row.map((cell) => cell?.trim());
    current.push({ name, purpose, audience, retention });
  }
  return sections;
};

/** Names of all values in a record, joined by dots; what is no plain record is one value. */
const leaves = (value: unknown, path: string): readonly string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, part]) => leaves(part, `${path}.${key}`))
    : [path];

interface Described {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Described>>;
  readonly item?: Described;
  readonly wrapped?: Described;
}
const schemaLeaves = (schema: Described, path: string): readonly string[] => {
  const inner = schema.item ?? schema.wrapped;
  if (inner) return schemaLeaves(inner, path);
  if (!schema.entries) return [path];
  return Object.entries(schema.entries).flatMap(([key, part]) => schemaLeaves(part, `${path}.${key}`));
};
const fieldsOf = (schema: v.GenericSchema, name: string) => schemaLeaves(schema as unknown as Described, name);

const messages = {
  ...caseKeys,
  ...caseParcels,
  ...checkList,
  ...enrol,
  ...exchange,
  ...found,
  ...handover,
  ...heads,
  ...pull,
  ...quarantine,
  ...recovery,
  ...refusal,
  ...revocations,
  ...sharedSlots,
};

const queueColumns = (): readonly string[] => {
  const database = new DatabaseSync(':memory:');
  for (const script of migrations) database.exec(script);
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all();
  const columns = tables.flatMap(({ name }) =>
    database
      .prepare(`SELECT name FROM pragma_table_info('${name}')`)
      .all()
      .map((column) => `${name}.${column.name}`),
  );
  database.close();
  return columns;
};

export const fieldsInCode = (): ReadonlyMap<string, readonly string[]> =>
  new Map([
    [
      'Ledger entries',
      sampleEntries.flatMap(({ type, entryId: _id, at: _at, ...fields }) => [
        ...leaves(fields, type),
        ...(Object.keys(fields).length === 0 ? [type] : []),
      ]),
    ],
    [
      'Messages to and from the queue',
      Object.entries(messages).flatMap(([name, part]) =>
        name.endsWith('Schema') ? fieldsOf(part as unknown as v.GenericSchema, name.replace(/Schema$/, '')) : [],
      ),
    ],
    [
      'Rows on the device',
      Object.entries(rowFields).flatMap(([table, fields]) => Object.keys(fields).map((field) => `${table}.${field}`)),
    ],
    ['Rows at the queue', queueColumns()],
    ['On papers and in public lists', publicFields],
    ['Revocation list', revocationFields],
    ['Rescue file', fieldsOf(rescueContentSchema, 'rescue')],
    [
      'Keyring and badge',
      [
        ...fieldsOf(commonKeysSchema, 'keyring'),
        ...fieldsOf(officeKeysSchema, 'keyring.office'),
        ...fieldsOf(badgeSchema, 'badge'),
      ],
    ],
    ['Parcel for a second office browser', fieldsOf(parcelSchema, 'parcel')],
    ['Recovery parcel', fieldsOf(recoveryParcelSchema, 'parcel')],
  ]);
