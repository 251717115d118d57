/**
 * Chooses what goes into a deflate dictionary: the pieces of the records that save most bits for each byte of dictionary.
 *
 * ```
 *   records ─► words and runs of words, ends of words, runs of bytes between texts ─► how often?
 *        ┌──────────────────────────────────────────────────────────────────────────┘
 *        └─► best piece ─► its places in the records count as covered ─► next best … until full ─► best ones last
 * ```
 * Short records are written with deflate's fixed code: a literal costs 8 or 9 bits, a reference 19 to 24 into a few KiB. So a
 * piece saves 8 × its uncovered bytes − what a reference costs at each place. This is the greedy covering of COVER (Liao,
 * Petri, Moffat, Wirth: "Effective Construction of Relative Lempel-Ziv Dictionaries", WWW 2016; zstd's trainer), with words
 * in place of k-mers.
 * The most frequent stand at the end, where references are shortest (RFC 1951, 3.2.5).
 */

export interface TrainingOptions {
  /** Size of the dictionary, which may end up a few bytes smaller. */
  readonly bytes: number;
  /** A piece that fewer records share is somebody's own. */
  readonly leastRecords: number;
}

/* More than a reference costs: of 18 to 33 bits this made the best dictionaries, since it leaves out what hardly pays. */
const referenceBits = 30;
const literalBits = 8;
const leastPiece = 4;
const mostPiece = 40;
const wordsInRow = 4;

interface Place {
  readonly record: number;
  readonly at: number;
}

interface Piece {
  readonly text: string;
  readonly places: readonly Place[];
}

/** `records`: one character a byte, as {@link bytesToPlain} makes them. Same records, same dictionary. */
export const trainDictionary = (records: readonly string[], { bytes, leastRecords }: TrainingOptions): string => {
  const pieces = findPieces(records).filter(({ places }) => countRecords(places) >= leastRecords);
  const covered = records.map((record) => new Uint8Array(record.length));
  const savingOf = ({ text, places }: Piece): number => {
    let bits = 0;
    for (const { record, at } of places) {
      const taken = covered[record]?.subarray(at, at + text.length) ?? [];
      let open = text.length;
      for (const byte of taken) open -= byte;
      bits += Math.max(0, open * literalBits - referenceBits);
    }
    return bits;
  };
  // Lazy greedy: savings only ever shrink, so whoever still leads after being weighed again is the best.
  const scored = pieces
    .map((piece) => ({ piece, score: savingOf(piece) / piece.text.length }))
    .sort((a, b) => b.score - a.score || (a.piece.text < b.piece.text ? -1 : 1));
  const heap = createHeap(scored);
  const chosen: { readonly text: string; readonly uses: number }[] = [];
  let size = 0;
  while (size < bytes) {
    const best = heap.pop();
    if (!best || best.score <= 0) break;
    const score = savingOf(best.piece) / best.piece.text.length;
    if (score < (heap.peek()?.score ?? 0)) {
      heap.push({ piece: best.piece, score });
      continue;
    }
    const { text, places } = best.piece;
    for (const { record, at } of places) covered[record]?.fill(1, at, at + text.length);
    if (chosen.some((other) => other.text.includes(text))) continue;
    const within = chosen.filter((other) => text.includes(other.text));
    const growth = text.length - within.reduce((sum, other) => sum + other.text.length, 0);
    if (size + growth > bytes) continue;
    for (const other of within) chosen.splice(chosen.indexOf(other), 1);
    chosen.push({ text, uses: places.length });
    size += growth;
  }
  return joinOverlapping(chosen.sort((a, b) => a.uses - b.uses).map(({ text }) => text));
};

export const bytesToPlain = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

const countRecords = (places: readonly Place[]): number => new Set(places.map(({ record }) => record)).size;

/* Letters, digits and the bytes of UTF-8 beyond ASCII, with what stands behind them. */
const word = /[\w\u0080-\u00ff]+[ -/:-@[-^`{-~]*/g;
const longWord = 9;
/* Heads of CBOR, numbers, empty texts: what no letter, digit or sign of ASCII is. */
const structure = /[^ -_a-~]/g;
const mostStructure = 10;

const findPieces = (records: readonly string[]): readonly Piece[] => {
  const found = new Map<string, Place[]>();
  const note = (text: string, place: Place): void => {
    if (text.length < leastPiece || text.length > mostPiece) return;
    const places = found.get(text);
    if (places) places.push(place);
    else found.set(text, [place]);
  };
  records.forEach((record, index) => {
    for (const { index: at } of record.matchAll(structure)) {
      for (let length = leastPiece; length <= mostStructure; length++) {
        if (at + length <= record.length) note(record.slice(at, at + length), { record: index, at });
      }
    }
    const words = [...record.matchAll(word)];
    words.forEach((first, position) => {
      let end = first.index;
      for (const [text] of words.slice(position, position + wordsInRow)) {
        if (end !== first.index && !record.startsWith(text, end)) break;
        end += text.length;
        note(record.slice(first.index, end), { record: index, at: first.index });
      }
      const [text] = first;
      for (let cut = 3; text.length >= longWord && cut <= text.length - 6; cut++) {
        note(text.slice(cut), { record: index, at: first.index + cut });
        note(text.slice(0, -cut), { record: index, at: first.index });
      }
    });
  });
  return [...found].filter(([, places]) => places.length > 1).map(([text, places]) => ({ text, places }));
};

/* «Verdacht auf » and «auf Karies» share what they share. */

const joinOverlapping = (texts: readonly string[]): string =>
  texts.reduce((joined, text) => {
    for (let shared = text.length - 1; shared > 0; shared--) {
      if (joined.endsWith(text.slice(0, shared))) return joined + text.slice(shared);
    }
    return joined + text;
  }, '');

interface Scored {
  readonly piece: Piece;
  readonly score: number;
}

const isBefore = (a: Scored, b: Scored): boolean =>
  a.score > b.score || (a.score === b.score && a.piece.text < b.piece.text);

/** Highest score first; equal ones by their text, so that the order never depends on chance. */
const createHeap = (sorted: readonly Scored[]) => {
  const items = [...sorted];
  const swap = (a: number, b: number): void => {
    const [first, second] = [items[a], items[b]];
    if (first && second) [items[a], items[b]] = [second, first];
  };
  const leads = (a: number, b: number): boolean => {
    const [first, second] = [items[a], items[b]];
    return first !== undefined && (second === undefined || isBefore(first, second));
  };
  return {
    peek: (): Scored | undefined => items[0],
    pop: (): Scored | undefined => {
      const [top] = items;
      const last = items.pop();
      if (!last || items.length === 0) return top;
      items[0] = last;
      for (let at = 0; ; ) {
        const child = leads(at * 2 + 2, at * 2 + 1) ? at * 2 + 2 : at * 2 + 1;
        if (!leads(child, at)) return top;
        swap(at, child);
        at = child;
      }
    },
    push: (item: Scored): void => {
      items.push(item);
      for (let at = items.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (!leads(at, parent)) return;
        swap(at, parent);
        at = parent;
      }
    },
  };
};
