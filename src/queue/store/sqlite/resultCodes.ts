/**
 * SQLite's result codes, as far as they call for something. The low byte is the kind, the rest says where it arose.
 *
 * @see https://www.sqlite.org/rescode.html
 */

const busy = 5;
const locked = 6;
const corrupt = 11;
const full = 13;
const notADatabase = 26;
/** No room for the shared-memory file beside the database. */
const ioErrShmSize = 4874;

const codeOf = (cause: unknown): number =>
  cause instanceof Error && 'errcode' in cause && typeof cause.errcode === 'number' ? cause.errcode : 0;
const kindOf = (cause: unknown): number => codeOf(cause) & 255;

/** The disk or the database is full. */
export const isFull = (cause: unknown): boolean => kindOf(cause) === full || codeOf(cause) === ioErrShmSize;
/** Somebody else has it. */
export const isInUse = (cause: unknown): boolean => kindOf(cause) === busy || kindOf(cause) === locked;
export const isDamaged = (cause: unknown): boolean => kindOf(cause) === corrupt || kindOf(cause) === notADatabase;
