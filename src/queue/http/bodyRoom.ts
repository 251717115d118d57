/** Room in memory for bodies that are under way: what does not fit is asked to come again before a byte of it is read. */
import { requestBytesLimit } from '../../protocol/limits.ts';

export interface BodyRoom {
  /** Takes room for the body of this request, by the length that it announces; null when there is none. */
  readonly reserve: (request: Request) => { readonly release: () => void } | null;
}

/** A hundred of the largest bodies, or some thousand usual ones. */
const usualBytes = 128 * requestBytesLimit;

export const createBodyRoom = (bytes: number = usualBytes): BodyRoom => {
  let free = bytes;
  return {
    reserve: (request) => {
      const announced = request.headers.get('content-length');
      const wanted = announced === null ? requestBytesLimit : Math.min(Number(announced) || 0, requestBytesLimit);
      if (wanted > free) return null;
      free -= wanted;
      let isHeld = true;
      return {
        release: () => {
          if (isHeld) free += wanted;
          isHeld = false;
        },
      };
    },
  };
};
