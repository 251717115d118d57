/** The data inventory names every stored or sent field, each with purpose, audience and retention, and none that is gone. */
import { describe, expect, it } from 'vitest';
import { fieldsInCode, readInventory } from '../support/inventory.ts';

const written = readInventory();

describe.each([...fieldsInCode()])('%s', (section, fields) => {
  const rows = written.get(section) ?? [];

  it('stand in the inventory, all and no others', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual([...fields].sort());
  });

  it('say what for, who reads it and how long it is kept', () => {
    const empty = rows.filter(({ purpose, audience, retention }) => !purpose || !audience || !retention);
    expect(empty).toEqual([]);
  });
});

it('has no field for a name, an address, a nationality or a document of a person', () => {
  const forbidden = /surname|familyName|givenName|firstName|lastName|nationality|passport|documentNumber|street|email/i;
  expect([...fieldsInCode().values()].flat().filter((name) => forbidden.test(name))).toEqual([]);
});
