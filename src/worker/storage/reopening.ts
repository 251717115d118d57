/**
 * What is known in this worker of a database that the browser closed and that is being opened again: whoever wrote meanwhile waits
 * for it, and writes once more.
 */

/** The transactions fail first; the browser says that it closed the database a moment later. [ms] */
const noticeMs = 100;

let latest: { readonly at: number; readonly opening: Promise<boolean> } | null = null;

export const noteReopening = (opening: Promise<boolean>): void => {
  latest = { at: performance.now(), opening };
};

/** True where a database was closed since `start` and is open again. */
export const isOpenAgainSince = async (start: number): Promise<boolean> => {
  const isNews = (): boolean => latest !== null && latest.at >= start;
  if (!isNews()) await new Promise((resolve) => setTimeout(resolve, noticeMs));
  return isNews() && (await latest?.opening) === true;
};
