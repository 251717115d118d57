/**
 * What a screen's `states.ts` is made of: named ways to bring the real window into a state worth looking at.
 *
 * ```ts
 * export const clinicStates: States = {
 *   empty: (scene) => scene.enter(paths.clinic),
 * };
 * ```
 * A `states.ts` belongs to the gallery's room (its tsconfig lists them), so it may use the makers of `src/testing`.
 */
import type { Scene } from './scene.ts';

/** Fills the device, opens the window, presses and types; answers once the screen shows what is meant. */
export type ShowState = (scene: Scene) => Promise<void>;

/** By name: lower case with hyphens, the same for ever, since pictures and tests are called by it. */
export type States = Readonly<Record<string, ShowState>>;
