/** The screen on which a new device is enrolled comes as a file of its own: codes and camera are needed once in its life. */
import type { ComponentType } from 'preact';
import type { Shell } from './shell.ts';

export type EnrollingComponent = ComponentType<{ readonly shell: Shell }>;

/** Rejects when the file cannot be had. */
export const loadEnrolling = async (): Promise<EnrollingComponent> =>
  (await import('../screens/enrolling/Enrolling.tsx')).Enrolling;
