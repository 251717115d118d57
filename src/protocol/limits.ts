/** Limits of what crosses the boundary, each with its reason. Both sides hold to them. */

/** One request body. A segment at its limits fits; anything larger is a mistake or an attack. */
export const requestBytesLimit = 1_048_576;
/** Frames in one segment: one lost connection costs at most this many entries sent again. */
export const framesPerSegment = 256;
/** Bytes of frames after which a segment is cut: about 20 s on EDGE. */
export const segmentBytesTarget = 131_072;
/** One frame: a note of all text fields at their limit, four bytes a character, still fits. */
export const frameBytesLimit = 400_000;
/** Audiences of one segment: this point and the office now, room for a rotation of both. */
export const recipientsLimit = 4;
/** How far a device's clock may be off before the queue asks it to take the queue's time, in milliseconds. */
export const clockToleranceMs = 300_000;
/** How long an office code waits for the second browser, in milliseconds. */
export const handoverLifeMs = 900_000;
/** The parcel of an office handover: keys and names. */
export const handoverBytesLimit = 16_384;
/** Items in one pull answer; the answer says whether more follow. */
export const pullItemsLimit = 500;
/** Bytes of items after which a pull answer ends. */
export const pullBytesTarget = 524_288;
/** Case-key slots in one request. */
export const caseKeySlotsLimit = 500;
/** A wrapped case key: 12 bytes nonce, 32 key, 16 tag, with room for a later suite. */
export const wrappedKeyBytesLimit = 256;
/** One organisation's check list: 100 tablets and 1,000 void vouchers still fit. */
export const checkListBytesLimit = 16_384;
/** Organisations on one queue whose lists a check page is handed. */
export const checkListsLimit = 200;
/** Bytes of all lists together: a practice's phone on a slow line gets those that came first, however many others follow. */
export const checkListsBytesLimit = 524_288;
/** Segments in one exchange: a backlog of 4,000 entries; what is longer takes another request. */
export const segmentsPerExchange = 32;
/** The hello of an exchange: all of its segments announced, with room for later fields. */
export const helloBytesLimit = 4_096;
/** Bytes of segments after which the next exchange begins: about 40 s on GPRS, so that receipts come in between. */
export const exchangeBytesTarget = 131_072;
/** The office's list of what is revoked: at all of its limits it has 5,000 bytes, with room for later fields. */
export const revocationListBytesLimit = 16_384;
/** Devices on it, for good: lost ones and those that were replaced. */
export const revokedDevicesLimit = 256;
/** A parcel for the day on which all devices are lost: keys and names, as in a handover. */
export const recoveryBytesLimit = 16_384;
/** Recovery parcels of one organisation: each point and the office, some of them made anew. */
export const recoveryParcelsLimit = 64;
/** Devices that a new key, of a point or of all points, is sealed to, each once. */
export const pointKeySharesLimit = 256;
/** Revocations and removals that one new key answers. */
export const pointKeyCoversLimit = 1_280;
/** Shared slots in one request, and in one page of small ones: half a mebibyte where all are at their limit. */
export const sharedSlotsLimit = 500;
/** Any shared slot: the bulletin is one slot with what the office tells all points. */
export const sharedSlotBytesLimit = 65_536;
/** A shared slot of every other space: a case's tags of recognition are about 300 bytes, a sealed key 113. */
export const smallSlotBytesLimit = 1_024;
/** Bulletin slots in one page: half a mebibyte where all are at their limit. */
export const bulletinSlotsLimit = 8;
/** One point's part of a case that others may open: a frame at its limit would be longer, a case of a hundred notes is not. */
export const caseParcelBytesLimit = 262_144;
/** Points with a part of one case: with their parts at the limit an answer has 4 MiB, and nobody was at so many points. */
export const caseParcelPointsLimit = 16;
/** Entries of one bulletin: more than fit into its slot, however well they deflate. */
export const bulletinEntriesLimit = 4_096;
/** What a new point is told on its first day, beside keys: more would not fit into any code. */
export const grantNewsBytesLimit = 2_048;
