/** The Merkzettel in localStorage: it does not live in the database whose loss it is to tell. */
import { type Canary, encodeCanary, parseCanary } from '../../protocol/canary.ts';

const key = 'feldschein-canary';

/** A browser that keeps nothing costs the note, never the work. */
export const canaryNote = {
  read: (): Canary | null => {
    try {
      return parseCanary(localStorage.getItem(key));
    } catch {
      return null;
    }
  },
  write: (canary: Canary): void => {
    try {
      localStorage.setItem(key, encodeCanary(canary));
    } catch {
      // Full or forbidden: behind is harmless.
    }
  },
} as const;
