/** What this device tells the organisation about itself, once: the key that seals to it alone. */
import type { DeviceEnrolled } from '../../domain/entries.ts';
import type { EntryId } from '../../domain/ids.ts';
import { bytesToHex } from '../../protocol/bytes.ts';
import { deriveSealingPair } from '../crypto/hpke.ts';
import type { Keyring } from '../keys/keyring.ts';
import { randomId } from './identity.ts';
import type { OpenDesk } from './openDesk.ts';

/** `at`: milliseconds since 1970. */
export const ownEnrolment = async (keyring: Keyring, label: string, at: number): Promise<DeviceEnrolled> => ({
  type: 'deviceEnrolled',
  entryId: randomId<EntryId>(8),
  at,
  device: keyring.device,
  label,
  roles: { point: keyring.point !== null, office: keyring.office !== null },
  sealingKey: bytesToHex((await deriveSealingPair(keyring.sealingSecret)).publicKey),
});

/** A device that was set up before devices told each other. */
export const tellOwnDevice = async ({ records, keys, machine }: OpenDesk): Promise<void> => {
  await records.ready;
  const { keyring } = keys;
  if (records.ledger.devices.has(keyring.device)) return;
  await records.append([await ownEnrolment(keyring, keyring.point ? keyring.pointName : '', machine.now())]);
};
