/**
 * Hostile bytes: random ones, and valid ones with something wrong. What goes wrong is what parsers trip over: bits, ends,
 * lengths that promise more than there is, two messages in one, keys said twice, forms that a strict reader does not know.
 */
import { concatBytes } from '../../../src/protocol/bytes.ts';
import type { Seeded } from '../../../src/testing/seeded.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Mutation = (chance: Seeded, bytes: Bytes, other: Bytes) => Bytes;

/* Ends of varints and of CBOR: lengths of one to eight bytes, indefinite lengths, breaks, tags, floats, simple values. */
const extremes: readonly Bytes[] = [
  [0xff, 0xff, 0xff, 0xff, 0x0f],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
  [0x80, 0x00],
  [0x58, 0xff],
  [0x5a, 0xff, 0xff, 0xff, 0xff],
  [0x5b, 0x00, 0x1f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
  [0x5b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
  [0x7a, 0x7f, 0xff, 0xff, 0xff],
  [0x9a, 0x00, 0xff, 0xff, 0xff],
  [0x9a, 0xff, 0xff, 0xff, 0xff],
  [0x9b, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x00],
  [0xba, 0xff, 0xff, 0xff, 0xff],
  [0xbb, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
  [0x1b, 0x00, 0x20, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00],
  [0x1b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
  [0x3b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
  [0x18, 0x00],
  [0x19, 0x00, 0x01],
  [0x5f],
  [0x7f],
  [0x9f],
  [0xbf],
  [0xff],
  [0xc2, 0x48],
  [0xd8, 0x2a],
  [0xf7],
  [0xf8, 0x18],
  [0xf9, 0x7c, 0x00],
  [0xf9, 0x7e, 0x00],
  [0xf9, 0x80, 0x00],
  [0xf9, 0x5c, 0x00],
  [0xfb, 0x40, 0x14, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00],
].map((bytes) => new Uint8Array(bytes));

const placeIn = (chance: Seeded, bytes: Bytes): number => chance.below(bytes.length + 1);
const insertAt = (bytes: Bytes, at: number, more: Bytes): Bytes =>
  concatBytes(bytes.slice(0, at), more, bytes.slice(at));

const mutations: readonly Mutation[] = [
  // One bit.
  (chance, bytes) => {
    const changed = bytes.slice();
    const at = chance.below(bytes.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << chance.below(8));
    return changed;
  },
  // One byte.
  (chance, bytes) => {
    const changed = bytes.slice();
    changed[chance.below(bytes.length)] = chance.below(256);
    return changed;
  },
  // Cut off.
  (chance, bytes) => bytes.slice(0, placeIn(chance, bytes)),
  // The beginning is gone.
  (chance, bytes) => bytes.slice(placeIn(chance, bytes)),
  // Something in between.
  (chance, bytes) => insertAt(bytes, placeIn(chance, bytes), chance.bytes(1 + chance.below(16))),
  // Something is missing.
  (chance, bytes) => {
    const at = placeIn(chance, bytes);
    return concatBytes(bytes.slice(0, at), bytes.slice(at + 1 + chance.below(16)));
  },
  // A length or a form that is not meant, instead of what stands there or before it.
  (chance, bytes) => {
    const changed = bytes.slice();
    const extreme = chance.pick(extremes);
    const at = placeIn(chance, bytes);
    if (at + extreme.length > bytes.length) return concatBytes(bytes.slice(0, at), extreme);
    changed.set(extreme, at);
    return changed;
  },
  (chance, bytes) => insertAt(bytes, placeIn(chance, bytes), chance.pick(extremes)),
  // Begins like one and ends like another.
  (chance, bytes, other) => concatBytes(bytes.slice(0, placeIn(chance, bytes)), other.slice(placeIn(chance, other))),
  // One behind the other.
  (_, bytes, other) => concatBytes(bytes, other),
  // A piece twice.
  (chance, bytes) => {
    const at = placeIn(chance, bytes);
    return insertAt(bytes, at, bytes.slice(at, at + 1 + chance.below(64)));
  },
  // A map or an array with one more, which is a copy of what comes first: a key said twice.
  (chance, bytes) => {
    const heads = [...bytes.keys()].filter((at) => isShortHead(bytes[at] ?? 0));
    if (heads.length === 0) return bytes;
    const at = chance.pick(heads);
    const changed = insertAt(bytes, at + 1, bytes.slice(at + 1, at + 2 + chance.below(40)));
    changed[at] = (changed[at] ?? 0) + 1;
    return changed;
  },
  // The same map or array of indefinite length.
  (chance, bytes) => {
    const heads = [...bytes.keys()].filter((at) => isShortHead(bytes[at] ?? 0));
    if (heads.length === 0) return bytes;
    const at = chance.pick(heads);
    const changed = concatBytes(bytes, new Uint8Array([0xff]));
    changed[at] = (changed[at] ?? 0) | 0x1f;
    return changed;
  },
  // Deep inside.
  (chance, bytes) => concatBytes(new Uint8Array(1 + chance.below(2_000)).fill(chance.pick([0x81, 0xa1, 0xc1])), bytes),
];

const isShortHead = (byte: number): boolean => (byte >= 0x81 && byte < 0x97) || (byte >= 0xa1 && byte < 0xb7);

/** One to three things go wrong with one of the valid ones; one input in eight is nothing but chance. */
export const hostileBytes = (chance: Seeded, valid: readonly Bytes[]): Bytes => {
  if (chance.chance(1 / 8)) return chance.bytes(chance.below(300));
  let bytes = chance.pick(valid);
  const times = 1 + chance.below(3);
  for (let time = 0; time < times; time++) {
    if (bytes.length > 0) bytes = chance.pick(mutations)(chance, bytes, chance.pick(valid));
  }
  return bytes;
};
