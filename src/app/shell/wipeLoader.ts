/** What a wipe shows comes as a file of its own, with the words behind the lock: needed once, on the worst day. */
import type { ComponentType } from 'preact';
import { loadTextsBehindLock } from '../i18n/text.ts';
import type { Shell } from './shell.ts';
import type { WipeRemains } from './stage.ts';

export interface WipingProps {
  readonly shell: Pick<Shell, 'show'>;
  /** Null while it is going on. */
  readonly left: readonly WipeRemains[] | null;
}
export type WipingComponent = ComponentType<WipingProps>;

/** Null where the files cannot be had: what is deleted does not wait for them. */
export const loadWiping = (): Promise<WipingComponent | null> =>
  Promise.all([import('../screens/wipe/Wiping.tsx'), loadTextsBehindLock()]).then(
    ([{ Wiping }]) => Wiping,
    () => null,
  );
