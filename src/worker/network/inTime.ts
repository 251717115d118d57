/** What somebody waits for who stands there: the answer, or after so many milliseconds `otherwise`. The work goes on all the same. */
export const inTime = async <T>(work: Promise<T>, patienceMs: number, otherwise: T): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), patienceMs);
  });
  // Once nobody waits any more, its trouble is met and said when it is tried again.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
};
