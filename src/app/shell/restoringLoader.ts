/** The screen on which lost devices are replaced comes as a file of its own: hopefully it is never needed. */
import type { ComponentType } from 'preact';
import type { Shell } from './shell.ts';

export type RestoringComponent = ComponentType<{ readonly shell: Shell }>;

/** Rejects when the file cannot be had. */
export const loadRestoring = async (): Promise<RestoringComponent> =>
  (await import('../screens/restoring/Restoring.tsx')).Restoring;
