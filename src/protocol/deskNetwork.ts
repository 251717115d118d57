/** Andere Ausgabestellen: what this point lets the others recognise and open. */
import type { Result } from '../domain/result.ts';
import type { StorageTrouble } from './storageTrouble.ts';

export interface SharingView {
  /** Other points of the organisation, by name; empty where there is one point, and then there is nothing to decide. */
  readonly otherPoints: readonly string[];
  readonly isOn: boolean;
}

export type SharingError = { readonly type: 'notTheCoordinator' } | StorageTrouble;

export interface NetworkDesk {
  readonly sharing: () => Promise<SharingView>;
  /**
   * Whether persons who agreed are recognised at other points, and their cases open there with the card. Each point decides for itself;
   * off at first. Turned off, what was shared is taken back. Coordinators only.
   */
  readonly changeSharing: (isOn: boolean) => Promise<Result<SharingView, SharingError>>;
}
