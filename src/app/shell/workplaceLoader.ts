/** The screens behind the lock come as one file, so that a tablet that lost its signal has all of them or none. */
import type { ComponentType } from 'preact';
import type { Work } from './work.ts';

export type WorkplaceComponent = ComponentType<{ readonly work: Work }>;

/** Rejects when the file cannot be had. */
export const loadWorkplace = async (): Promise<WorkplaceComponent> =>
  (await import('../screens/workplace/Workplace.tsx')).Workplace;
