/** The store's medium is away for now: a database that restarts, a network that is down. Nobody has to mend the queue. */

/**
 * Thrown by any method of a store whose medium is another machine. What was asked may have happened or not, as with an answer
 * that was lost: asking the same again is safe.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
