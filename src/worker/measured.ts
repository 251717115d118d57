/**
 * User timing of what a person waits for: seen in a profiler and by the benchmarks. Names of steps and milliseconds, nothing else.
 * @see https://www.w3.org/TR/user-timing/
 */
export const measured = async <T>(name: MeasuredStep, work: () => Promise<T>): Promise<T> => {
  const start = performance.now();
  try {
    return await work();
  } finally {
    performance.measure(`feldschein ${name}`, { start });
  }
};

export type MeasuredStep =
  | 'unlock'
  | 'start demo'
  | 'argon2id'
  | 'save consultation'
  | 'issue voucher'
  | 'seal unsent'
  | 'read ledger'
  | 'sector pseudonyms'
  | 'wipe keys';
