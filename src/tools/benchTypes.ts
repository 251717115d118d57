/** What a benchmark module in `tests/bench/*.bench.ts` offers: `export const bench: Bench`. */

/** One measured figure, as the JSON of `npm run bench` carries it. */
export interface Figure {
  readonly value: number;
  readonly unit: string;
  /** The bar in words, with its sign: «≤ 40,960»; «report» where there is none. */
  readonly bar: string;
  readonly ok: boolean;
  /** How it was taken, so that somebody else can take it again. */
  readonly how: string;
}

export interface BenchContext {
  /** A Chromium that can be started; found, or installed, at the first call. */
  readonly chromiumPath: () => Promise<string>;
  /** The built app, built first if it is not fresh. */
  readonly distFolder: () => Promise<string>;
  /** A folder that is removed when all benchmarks have ended. */
  readonly makeTempDir: (name: string) => Promise<string>;
}

export interface Bench {
  readonly keys: readonly string[];
  /**
   * Takes the figures. One that cannot be taken is left out, never invented; throwing leaves out all of this module.
   * Nothing else heavy runs meanwhile.
   */
  readonly run: (context: BenchContext) => Promise<Readonly<Record<string, Figure>>>;
}
