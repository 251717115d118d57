/**
 * Spaces of slots beside the points' case keys. Their names are digests: no request names a space, so none reaches the case keys of a
 * point but through its certificate. Whoever tries 2⁶⁴ lookups for one that falls on a point's id reaches, in the same organisation,
 * keys that open nothing.
 */
import { asciiToBytes, bytesToHex, concatBytes } from '../../protocol/bytes.ts';
import type { Sha256 } from '../../protocol/segment.ts';
import type { SharedSpace } from '../../protocol/wire/sharedSlots.ts';
import type { SharedSpaceId } from './store.ts';

const spaceBytes = 8;

/** The first 8 bytes of SHA-256(«feldschein slots 1» ‖ name). */
export const spaceOfName = (sha256: Sha256, name: SharedSpace): Promise<SharedSpaceId> =>
  spaceOf(sha256, 'feldschein slots 1', asciiToBytes(name));

/** The first 8 bytes of SHA-256(«feldschein case parcels 1» ‖ lookup). */
export const spaceOfLookup = (sha256: Sha256, lookup: Uint8Array): Promise<SharedSpaceId> =>
  spaceOf(sha256, 'feldschein case parcels 1', lookup);

const spaceOf = async (sha256: Sha256, label: string, rest: Uint8Array): Promise<SharedSpaceId> =>
  bytesToHex((await sha256(concatBytes(asciiToBytes(label), rest))).slice(0, spaceBytes)) as SharedSpaceId;
