/** The screens behind the lock come as one file, so that a tablet that lost its signal has all of them or none. */
import type { ComponentType } from 'preact';
import type { Shell } from './shell.ts';
import type { Work } from './work.ts';

export type WorkplaceComponent = ComponentType<{ readonly work: Work }>;
export type PausedComponent = ComponentType<PausedProps>;

export interface PausedProps {
  readonly shell: Shell;
  /** Kürzel of whoever paused. */
  readonly handle: string;
}

export interface WorkplaceParts {
  readonly Workplace: WorkplaceComponent;
  readonly Paused: PausedComponent;
}

/** Rejects when the file cannot be had. */
export const loadWorkplace = async (): Promise<WorkplaceParts> => {
  const [{ Workplace }, { Paused }] = await Promise.all([
    import('../screens/workplace/Workplace.tsx'),
    import('../screens/paused/Paused.tsx'),
  ]);
  return { Workplace, Paused };
};
