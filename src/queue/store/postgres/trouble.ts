/**
 * What an error of the database means for the queue, by SQLSTATE.
 *
 * ```
 *   53100 disk full, 53400 a limit of the server      full         the change is refused, reading goes on
 *   no answer, 08… 57P0… 53… 28… 25006 55P03 …        unavailable  try again in a moment
 *   else                                              bug          thrown as it came
 * ```
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
import { DatabaseError } from 'pg';

export type Trouble = 'full' | 'unavailable' | 'bug';

const full = new Set(['53100', '53400']);

/** Connection, resources, log-in: what the database's operator changes, not the queue's. */
const unavailableClasses = new Set(['08', '53', '28']);
const unavailable = new Set([
  '57P01', // shut down by its operator
  '57P02', // one of its processes crashed
  '57P03', // still starting
  '57P05', // connection was idle for too long
  '57014', // statement took too long
  '55P03', // lock was not to be had in time
  '25P03', // transaction was idle for too long
  '25P04', // transaction took too long
  '25006', // a standby: it will be promoted, or the address will lead elsewhere
  '40001', // could not be put in order with others
  '40P01', // deadlock
]);

export const troubleOf = (cause: unknown): Trouble => {
  if (!(cause instanceof Error)) return 'bug';
  // A wrong call of the library, not a lost connection.
  if (cause instanceof TypeError || cause instanceof RangeError) return 'bug';
  // Everything else that the library throws without a word from the server is about the way there.
  if (!(cause instanceof DatabaseError)) return 'unavailable';
  const code = cause.code ?? '';
  if (full.has(code)) return 'full';
  return unavailable.has(code) || unavailableClasses.has(code.slice(0, 2)) ? 'unavailable' : 'bug';
};
