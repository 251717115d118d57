/** Anmeldung of a device by another one: what each of the two desks does. */
import type { FieldError } from '../domain/consultation.ts';
import type { DeviceId } from '../domain/ids.ts';
import type { PassphraseWeakness } from '../domain/passphrase.ts';
import type { Result } from '../domain/result.ts';
import type { Session } from './deskDoor.ts';
import type { EnrolmentCodeError } from './enrolment.ts';
import type { StorageTrouble } from './storageTrouble.ts';

/** What the new device shows. */
export interface OpenEnrolment {
  /** As a code, or to copy. */
  readonly request: string;
  /** Vergleichswörter: four, to be compared with those of the other device. */
  readonly words: string;
}

export interface EnrolOrder {
  /** As scanned or pasted. */
  readonly answer: string;
  readonly handle: string;
  readonly passphrase: string;
}

export type EnrolError =
  | EnrolmentCodeError
  /** For another request, or for one that was made before: nothing of it opens here. */
  | { readonly type: 'otherRequest' }
  /** A quarter of an hour is over, or it was used: begin anew. */
  | { readonly type: 'requestOver' }
  | { readonly type: 'fields'; readonly errors: readonly FieldError<'handle'>[] }
  | { readonly type: 'weakPassphrase'; readonly weakness: PassphraseWeakness }
  | { readonly type: 'alreadyFounded' }
  | { readonly type: 'otherWindow' }
  | StorageTrouble;

/** A device of the organisation. */
export interface DeviceView {
  readonly device: DeviceId;
  readonly label: string;
  readonly roles: { readonly point: boolean; readonly office: boolean };
  /** Milliseconds since 1970, by the clock of whoever wrote it down. */
  readonly enrolledAt: number;
  readonly isSelf: boolean;
  /** Of a tablet; null of a device of the office alone, and where there is one point only. */
  readonly pointName: string | null;
  /** Set where it was locked out; milliseconds since 1970, and whether it is to erase itself. */
  readonly revoked: { readonly at: number; readonly wipe: boolean } | null;
}

/** `point`: the first tablet of a further point. */
export const deviceKinds = ['tablet', 'office', 'point', 'pointWithOffice'] as const;
export type DeviceKind = (typeof deviceKinds)[number];
/** Whether a further issuing point begins with it, by itself or with the office's keys, so that it enrols its own devices. */
export const beginsPoint = (kind: DeviceKind): boolean => kind === 'point' || kind === 'pointWithOffice';

export type ReadRequestError =
  | EnrolmentCodeError
  | { readonly type: 'notTheOffice' }
  /** It is this device's own. */
  | { readonly type: 'ownRequest' }
  /** A device with this id is known: a request is answered once. */
  | { readonly type: 'knownDevice' };

export type AnswerEnrolmentError =
  | ReadRequestError
  | { readonly type: 'fields'; readonly errors: readonly FieldError<'label' | 'pointName'>[] }
  /** This device has no keys of a point to give. */
  | { readonly type: 'notThePoint' }
  | StorageTrouble;

export type RevokeDeviceError =
  | { readonly type: 'notTheOffice' }
  | { readonly type: 'unknownDevice' }
  /** Nobody locks out the device in their hands: another one does. */
  | { readonly type: 'isSelf' }
  | StorageTrouble;

export interface EnrolDesk {
  /** On a device where nothing is set up: makes its keys, which stay in this worker until they are used or a quarter of an hour is over. */
  readonly beginEnrolment: () => Promise<OpenEnrolment>;
  /** With the other device's answer: this device belongs to the organisation, works at once, and needs no network for it. */
  readonly completeEnrolment: (order: EnrolOrder) => Promise<Result<Session, EnrolError>>;

  readonly devices: () => Promise<readonly DeviceView[]>;
  /** The words that the new device has to show. Coordinators of a device that acts for the office. */
  readonly readEnrolmentRequest: (request: string) => Promise<Result<{ readonly words: string }, ReadRequestError>>;
  /**
   * Certifies the new device and seals to it what it may open. Ask for it only after the words were compared. `pointName`: of the further
   * point that it begins.
   */
  readonly answerEnrolment: (
    request: string,
    kind: DeviceKind,
    label: string,
    pointName?: string,
  ) => Promise<Result<{ readonly answer: string }, AnswerEnrolmentError>>;
  /**
   * Gerät sperren, for good. What it sends from the queue's hearing of it on waits for a decision; what is written from now on it cannot
   * open. `wipe`: it is to erase itself as soon as it hears of it. Works without network. Coordinators of a device of the office.
   */
  readonly revokeDevice: (device: DeviceId, wipe: boolean) => Promise<Result<readonly DeviceView[], RevokeDeviceError>>;
}
