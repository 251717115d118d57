/** Chance from a seed: the same seed gives the same numbers, on every machine. (sfc32 by Chris Doty-Humphrey.) */
export interface Chance {
  /** A whole number of 32 bits. */
  readonly uint32: () => number;
  /** A whole number in [0, below). */
  readonly below: (below: number) => number;
  readonly bytes: (length: number) => Uint8Array<ArrayBuffer>;
  readonly fill: (into: Uint8Array) => void;
}

export const createChance = (seed: number): Chance => {
  let [a, b, c, counter] = [seed | 0, 0x9e3779b9, 0x243f6a88, 1];
  const uint32 = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  const fill = (into: Uint8Array): void => {
    for (let at = 0; at < into.length; at += 4) {
      const word = uint32();
      for (let byte = 0; byte < 4 && at + byte < into.length; byte++) into[at + byte] = word >>> (8 * byte);
    }
  };
  // The first numbers of neighbouring seeds are alike.
  for (let round = 0; round < 12; round++) uint32();
  return {
    uint32,
    below: (below) => uint32() % below,
    bytes: (length) => {
      const bytes = new Uint8Array(length);
      fill(bytes);
      return bytes;
    },
    fill,
  };
};
