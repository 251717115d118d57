/** A keyring for tests of sync: nobody's names, a policy as it comes, and what the caller brings. */
import type { PointId } from '../../src/domain/ids.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import type { Keyring } from '../../src/worker/keys/keyring.ts';

type Named = 'version' | 'pointId' | 'organisationName' | 'pointName' | 'policy' | 'keyEpoch' | 'duressSlotId';

export const testPointId = '7777777777777777' as PointId;

export const keyringOf = (own: Omit<Keyring, Named>): Keyring => ({
  version: 2,
  pointId: testPointId,
  organisationName: '',
  pointName: '',
  policy: defaultPolicy,
  keyEpoch: 0,
  duressSlotId: null,
  ...own,
});
