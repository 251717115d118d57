/** The log as one JSON object a line: time, level, event, then what the line says. */
import type { Clock, Log } from '../deps.ts';

export const createJsonLog =
  (clock: Clock, write: (line: string) => void): Log =>
  ({ level, event, ...fields }) =>
    write(`${JSON.stringify({ time: new Date(clock.now()).toISOString(), level, event, ...fields })}\n`);
