/** Identifiers: lower-case hex of random bytes, never derived from anything about a person. */
import type { Brand } from './brand.ts';

/** Organisation (Träger): the first 16 bytes of SHA-256 over the office's public signing key, hex. */
export type TenantId = Brand<string, 'TenantId'>;
/** One enrolled browser profile, 16 bytes, hex. Also the name of its stream at the queue. */
export type DeviceId = Brand<string, 'DeviceId'>;
/** Ausgabestelle, 8 bytes, hex. */
export type PointId = Brand<string, 'PointId'>;
/** Fall: 8 bytes derived from the case root by HMAC, hex. Opens nothing. */
export type CaseId = Brand<string, 'CaseId'>;
/** One consultation note (Beratungsnotiz), 8 bytes, hex. */
export type NoteId = Brand<string, 'NoteId'>;
/** One ledger entry, 8 bytes, hex: the same entry met twice counts once. */
export type EntryId = Brand<string, 'EntryId'>;
/** A note that is still being written, 8 bytes, hex. */
export type DraftId = Brand<string, 'DraftId'>;
/** Fallschlüssel-Wurzel: 16 random bytes, hex. Privacy: point's devices and the case card only, never the office. */
export type CaseRoot = Brand<string, 'CaseRoot'>;
/** What the office sees of a case: HMAC(networkLinkKey, case root), 16 bytes, hex. */
export type CaseHandle = Brand<string, 'CaseHandle'>;
/** One entry of the directory of care providers, 8 bytes, hex. */
export type ProviderId = Brand<string, 'ProviderId'>;
/** First 8 bytes of SHA-256 over a device's public signing key, hex: names the key that signed a printed code. */
export type KeyId = Brand<string, 'KeyId'>;
