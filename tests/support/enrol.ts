/** Enrols another device by the two codes, as two people do who stand beside each other. */
import { expect } from 'vitest';
import { expectOk } from '../../src/domain/result.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import type { DeviceKind } from '../../src/protocol/deskEnrol.ts';
import type { Tablet } from './world.ts';

/** Of whoever works at enrolled devices. */
export const theirs = 'vierzehn blaue eimer voller moos und farn';

const labels = {
  tablet: 'Zweites Tablet',
  office: 'Büro',
  point: 'Tablet im Pfarrhaus',
  pointWithOffice: 'Tablet im Pfarrhaus',
} as const;

export interface Enrolled {
  readonly tablet: Tablet;
  readonly desk: Desk;
}

/** `desk`: a coordinator's, of a device that acts for the office. */
export const enrolFrom = async (
  desk: Desk,
  kind: DeviceKind,
  tablet: Tablet,
  pointName = 'Pfarrhaus',
): Promise<Enrolled> => {
  const fresh = tablet.open();
  const { request, words } = await fresh.beginEnrolment();
  expect(expectOk(await desk.readEnrolmentRequest(request)).words).toBe(words);
  const { answer } = expectOk(await desk.answerEnrolment(request, kind, labels[kind], pointName));
  expectOk(await fresh.completeEnrolment({ answer, handle: 'zw', passphrase: theirs }));
  return { tablet, desk: fresh };
};
