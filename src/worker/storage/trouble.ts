/** Browser storage errors → what a person can be told. */
import { err, ok, type Result } from '../../domain/result.ts';
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';
import { isOpenAgainSince } from './reopening.ts';

/** Null for anything that is not a storage error: that is a bug and must be thrown on. */
export const storageTroubleOf = (error: unknown): StorageTrouble | null => {
  const names = namesOf(error);
  if (names.length === 0) return null;
  if (names.some((name) => name === 'QuotaExceededError')) return { type: 'storageFull' };
  if (names.some((name) => name === 'DatabaseClosedError' || name === 'InvalidStateError'))
    return { type: 'storageClosed' };
  const known = names.find((name) => storageErrorNames.has(name));
  return known === undefined ? null : { type: 'storageFailed', name: known };
};

/**
 * Runs storage work; its failures become values, bugs stay exceptions. Where the browser closed the database under it and it is open
 * again, the work is done once more: nothing of an aborted transaction was stored.
 */
export const withStorage = async <T>(work: () => Promise<T>): Promise<Result<T, StorageTrouble>> => {
  const start = performance.now();
  const first = await tryStorage(work);
  if (first.ok || !isOfClosing(first.error)) return first;
  return (await isOpenAgainSince(start)) ? tryStorage(work) : first;
};

const isOfClosing = (trouble: StorageTrouble): boolean =>
  trouble.type === 'storageClosed' || (trouble.type === 'storageFailed' && trouble.name === 'AbortError');

const tryStorage = async <T>(work: () => Promise<T>): Promise<Result<T, StorageTrouble>> => {
  try {
    return ok(await work());
  } catch (error) {
    const trouble = storageTroubleOf(error);
    if (trouble) return err(trouble);
    throw error;
  }
};

export const isStorageTrouble = <E extends { readonly type: string }>(
  error: E | StorageTrouble,
): error is StorageTrouble => error.type.startsWith('storage');

const storageErrorNames = new Set([
  'AbortError',
  'UnknownError',
  'TimeoutError',
  'DataError',
  'ConstraintError',
  'ReadOnlyError',
  'VersionError',
  'OpenFailedError',
  'MissingAPIError',
  'TransactionInactiveError',
  'PrematureCommitError',
  'BulkError',
  'ModifyError',
  'SecurityError',
]);

/* Dexie wraps the browser's error as `inner`, bulk operations list theirs in `failures`. */
const namesOf = (error: unknown, depth = 0): readonly string[] => {
  if (typeof error !== 'object' || error === null || depth > 3) return [];
  const { name, inner, failures } = error as { name?: unknown; inner?: unknown; failures?: unknown };
  return [
    ...(typeof name === 'string' && name !== 'Error' && name !== 'TypeError' ? [name] : []),
    ...namesOf(inner, depth + 1),
    ...(Array.isArray(failures) ? failures.flatMap((failure) => namesOf(failure, depth + 1)) : []),
  ];
};
