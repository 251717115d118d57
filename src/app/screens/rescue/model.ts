/** Rettungsdatei: what was asked for last, and what came of it. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { err, type Result } from '../../../domain/result.ts';
import type {
  ReadRescueError,
  RescueFile,
  RescueReading,
  RescueScope,
  SaveRescueError,
} from '../../../protocol/deskRescue.ts';
import { rescueFileBytesLimit } from '../../../protocol/rescueLimits.ts';
import { saveFile } from '../../bridges/saveFile.ts';
import { t } from '../../i18n/text.ts';
import type { Work } from '../../shell/work.ts';

export type RescueOutcome =
  | { readonly kind: 'save' | 'backup'; readonly result: Result<Omit<RescueFile, 'bytes'>, SaveRescueError> }
  | { readonly kind: 'read'; readonly result: Result<RescueReading, ReadRescueError> };

export interface RescueModel {
  readonly busyWith: ReadonlySignal<RescueOutcome['kind'] | null>;
  readonly outcome: ReadonlySignal<RescueOutcome | null>;
  readonly save: (scope: RescueScope) => Promise<void>;
  readonly read: (file: File) => Promise<void>;
  readonly dispose: () => void;
}

export const createRescue = (work: Pick<Work, 'desk' | 'today'>): RescueModel => {
  const busyWith = signal<RescueOutcome['kind'] | null>(null);
  const outcome = signal<RescueOutcome | null>(null);
  const doing = async (kind: RescueOutcome['kind'], act: () => Promise<RescueOutcome>): Promise<void> => {
    if (busyWith.peek() !== null) return;
    busyWith.value = kind;
    outcome.value = null;
    try {
      outcome.value = await act();
    } finally {
      busyWith.value = null;
    }
  };
  return {
    busyWith,
    outcome,
    save: (scope) => {
      const kind = scope === 'all' ? 'backup' : 'save';
      return doing(kind, async () => {
        const result = await work.desk.saveRescueFile(scope);
        // The name says the day and nothing about anybody.
        const name = t(scope === 'all' ? 'backup.fileName' : 'rescue.fileName', { day: work.today() });
        if (result.ok) saveFile(name, result.value.bytes);
        return { kind, result };
      });
    },
    read: (file) =>
      doing('read', async () => {
        if (file.size > rescueFileBytesLimit) {
          return { kind: 'read', result: err({ type: 'rescueTooLarge', limit: rescueFileBytesLimit }) };
        }
        const bytes = await file.arrayBuffer().catch(() => null);
        // Taken away meanwhile, such as a stick that was pulled out.
        if (bytes === null) return { kind: 'read', result: err({ type: 'rescueDamaged' }) };
        return { kind: 'read', result: await work.desk.readRescueFile(new Uint8Array(bytes)) };
      }),
    dispose: () => undefined,
  };
};
