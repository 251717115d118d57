/** Who takes part: one organisation with two tablets of a point and one browser of the office, their keys and certificates. */
import type { TenantId } from '../../../src/domain/ids.ts';
import { encodeMessage } from '../../../src/protocol/wire/message.ts';
import { deriveSealingPair } from '../../../src/worker/crypto/hpke.ts';
import { createSigningPair } from '../../../src/worker/crypto/signing.ts';
import { createDeviceIdentity, tenantOf } from '../../../src/worker/desk/identity.ts';
import { type OpenKeys, openKeys, pointSealingSecret } from '../../../src/worker/keys/openKeys.ts';
import type { DeviceFact, RegistrationFact } from '../../../src/worker/storage/facts.ts';
import { keyringOf, testPointId } from '../../support/keyring.ts';
import type { Chance } from './random.ts';

export interface Person {
  readonly name: string;
  readonly readsOffice: boolean;
  readonly keys: OpenKeys;
  readonly facts: readonly [DeviceFact, RegistrationFact];
}

export interface People {
  readonly tenant: TenantId;
  readonly all: readonly Person[];
}

export const createPeople = async (chance: Chance): Promise<People> => {
  const office = await createSigningPair(true);
  const tenant = await tenantOf(office.publicKey);
  const secrets = { point: chance.bytes(32), office: chance.bytes(32) };
  const pointPair = await deriveSealingPair(await pointSealingSecret(secrets.point));
  const officePair = await deriveSealingPair(secrets.office);
  const createPerson = async (name: string, isOffice: boolean, isFounder: boolean): Promise<Person> => {
    const roles = { point: !isOffice, office: isOffice };
    const identity = await createDeviceIdentity(tenant, testPointId, roles, office.privateKey);
    const keys = await openKeys(
      keyringOf({
        tenant,
        device: identity.fact.device,
        signingKey: identity.signingKey,
        officeKey: office.publicKey,
        pointSealingKey: pointPair.publicKey,
        officeSealingKey: officePair.publicKey,
        sealingSecret: chance.bytes(32),
        ledgerSecret: chance.bytes(32),
        point: isOffice
          ? null
          : {
              epochs: [{ keyEpoch: 0, secret: secrets.point }],
              indexKey: chance.bytes(32),
              networkLinkKey: chance.bytes(32),
              networkTagKey: chance.bytes(32),
            },
        office: isOffice ? { signingKey: new Uint8Array(), sealingSecret: secrets.office } : null,
      }),
    );
    const { certificate } = identity;
    const body = encodeMessage(isFounder ? { officeKey: office.publicKey, certificate } : { certificate });
    const registration = { name: 'registration', kind: isFounder ? 'found' : 'enrol', body, done: false } as const;
    return { name, readsOffice: isOffice, keys, facts: [identity.fact, registration] };
  };
  const all = [
    await createPerson('tablet 1', false, true),
    await createPerson('tablet 2', false, false),
    await createPerson('office', true, false),
  ];
  return { tenant, all };
};
