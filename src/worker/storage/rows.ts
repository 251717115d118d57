/**
 * Rows of the database on the device. What a person typed or is called stands only inside sealed bytes; in the open are
 * random ids, counts and times, which the keyless courier needs.
 */

import type { Lane } from '../../domain/entries.ts';
import type { CaseId, DeviceId, DraftId, EntryId } from '../../domain/ids.ts';
import type { SlotId } from '../../domain/volunteer.ts';
import type { Argon2Cost } from '../crypto/passphraseKey.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Way in of one volunteer. */
export interface SlotRow {
  readonly slotId: SlotId;
  /** The same in all slots of a device, as is the cost. */
  readonly salt: Bytes;
  readonly cost: Argon2Cost;
  /** Volunteer key under the passphrase's key. */
  readonly wrappedKey: Bytes;
  /** HPKE public key of the volunteer, 65 bytes. */
  readonly publicKey: Bytes;
  /** Keys of the ring under the volunteer key. */
  readonly ringKeys: Bytes;
  /** Newer ring keys, sealed to the public key: they take the place of the others when the volunteer comes next. */
  readonly handedOn?: Bytes;
  /** Kürzel, role and commitment under the ring's common key. */
  readonly badge: Bytes;
  /** PIN, under the volunteer key: only an open desk can try one. Absent where none was chosen. */
  readonly own?: Bytes;
  /** The volunteer key once more, under what the device's own lock answers. Absent where none was added. */
  readonly passkey?: {
    readonly credentialId: Bytes;
    /** What the authenticator is asked with, 32 bytes. */
    readonly salt: Bytes;
    readonly wrappedKey: Bytes;
  };
}

/** The only slot of a device that was set up before several could work there. */
export interface OldSlotRow extends Pick<SlotRow, 'slotId' | 'salt' | 'cost' | 'wrappedKey'> {
  /** Keyring of version 1 under the volunteer key. */
  readonly keyring: Bytes;
}

/** One ledger entry under the device's ledger key. */
export interface EntryRow {
  /** Order of arrival; given by the database. */
  readonly id?: number;
  readonly entryId: EntryId;
  readonly device: DeviceId;
  readonly lane: Lane;
  readonly body: Bytes;
  /** Row of the segment that carries it: 0 not cut yet, -1 came from the queue, {@link neverCut}. */
  readonly segment: number;
  /** 0 without a receipt, 1 with. */
  readonly sent: 0 | 1;
  /** 1 where people count it as a record. */
  readonly weight: 0 | 1;
  /** Milliseconds since 1970 while unsent, 0 after. */
  readonly savedAt: number;
  /** The queue refused a segment for what is in it: 1 this entry is cut alone, 2 it was refused alone and waits for a person. */
  readonly doubt?: 1 | 2;
}

/** In place of a segment's row: the case was shredded before its entry was cut. */
export const neverCut = Number.MAX_SAFE_INTEGER;

/** A row that could not be read any more, as it was when what it said came back from the queue. */
export interface SetAsideRow {
  readonly id?: number;
  readonly row: EntryRow;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A sealed segment, kept byte for byte. */
export interface SegmentRow {
  readonly id?: number;
  readonly lane: Lane;
  readonly logEpoch: number;
  readonly firstSeq: number;
  readonly count: number;
  readonly bytes: Bytes;
  /** h after its last frame; absent in rows that an older version cut. */
  readonly digest?: Bytes;
  /** ready → received; ready → refused → superseded, its entries cut anew in the next logEpoch. */
  readonly state: 'ready' | 'received' | 'refused' | 'superseded';
}

/** Fallschlüssel under the point's wrapping key: deleting the row shreds the case on this device. */
export interface CaseKeyRow {
  readonly caseId: CaseId;
  readonly version: number;
  readonly wrapped: Bytes;
  readonly sent: 0 | 1;
}

export interface DraftRow {
  readonly draftId: DraftId;
  readonly savedAt: number;
  readonly body: Bytes;
}

/** A delivery that could not be read: kept as it came. */
export interface UnreadableRow {
  readonly position: number;
  readonly receivedAt: number;
  /** `caseKeyMissing`: waits for the key of a case, which comes by another way. */
  readonly reason: 'corrupt' | 'unknownDevice' | 'notForUs' | 'gap' | 'newerVersion' | 'caseKeyMissing' | 'notAllowed';
  readonly bytes: Bytes;
  /** h before its first frame, where the queue told it. */
  readonly before?: Bytes;
}

/** A segment of another device that came in a rescue file, to be carried on to the queue byte for byte. */
export interface CarriedRow {
  readonly id?: number;
  /** The device that wrote and signed it. */
  readonly stream: DeviceId;
  /** What the queue has to hear first of that device: the body of an enrolment. */
  readonly enrolment: Bytes;
  readonly segment: Bytes;
  /** ready → received; ready → refused: the queue has other bytes in its place. */
  readonly state: 'ready' | 'received' | 'refused';
  /** Milliseconds since 1970. */
  readonly arrivedAt: number;
}

/** One line of the device's log, under the ledger key. */
export interface AuditRow {
  readonly id?: number;
  readonly body: Bytes;
}

/** Another device of the organisation, and how far its logs were read. */
export interface PeerRow {
  readonly device: DeviceId;
  readonly certificate: Bytes;
  readonly logs: readonly PeerLog[];
}
export interface PeerLog {
  readonly lane: Lane;
  readonly logEpoch: number;
  readonly next: number;
  readonly digest: Bytes;
}

/** Tags of recognition that another point shares, or this one, as they came from the queue: under the network's key. */
export interface NetworkTagsRow {
  readonly slot: string;
  readonly sealed: Bytes;
}

/** What another point said of a case that was opened here with the card: under the ledger key. */
export interface ElsewhereRow {
  readonly caseId: CaseId;
  readonly body: Bytes;
}
