/**
 * Throws hostile bytes at one parser after another and says what came of it.
 *
 * ```
 *   seed ─► input ─► parser ─► accepted, and holds what a valid one holds     counted
 *                      │  └──► refused by a name that it may say              counted by name
 *                      └─► throws · other name · too long                     failure, with seed and input as hex
 * ```
 */
import { bytesToHex } from '../../../src/protocol/bytes.ts';
import { createSeeded } from '../../../src/testing/seeded.ts';
import { hostileBytes } from './mutate.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface FuzzTarget {
  readonly name: string;
  /** Inputs that it accepts, to start from. */
  readonly valid: readonly Bytes[];
  /** Others to start from, which it refuses. */
  readonly bad?: readonly Bytes[];
  /** Every name that a refusal may have. */
  readonly refusals: readonly string[];
  /** Those of them that inputs of a few KiB never draw. */
  readonly rare?: readonly string[];
  /**
   * Parses. Returns the name of the refusal, or null where the input was accepted. Throws, through `demand`, where what was
   * accepted is not what a valid input says.
   */
  readonly parse: (input: Bytes) => string | null | Promise<string | null>;
}

export const demand = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

export interface FuzzCount {
  readonly accepted: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly slowestMs: number;
}

/** Longest time for one input. Only what is as slow again three times in a row counts: the machine has other things to do. */
const timeLimitMs = 200;

export const fuzz = async (target: FuzzTarget, seed: number, inputs: number): Promise<FuzzCount> => {
  const chance = createSeeded(seed);
  const refused: Record<string, number> = {};
  let accepted = 0;
  let slowestMs = 0;
  for (const input of target.valid) {
    const said = await tell(target, seed, input);
    if (said !== null) throw failure(target, seed, input, `a valid one is refused as ${said}`);
  }
  for (const input of target.bad ?? []) {
    if ((await tell(target, seed, input)) === null) throw failure(target, seed, input, 'a bad one is accepted');
  }
  const seeds = [...target.valid, ...(target.bad ?? [])];
  for (let index = 0; index < inputs; index++) {
    const input = hostileBytes(chance, seeds);
    const startedAt = performance.now();
    const said = await tell(target, seed, input);
    const ms = performance.now() - startedAt;
    if (ms > timeLimitMs && (await leastTime(target, seed, input)) > timeLimitMs) {
      throw failure(target, seed, input, `took ${Math.round(ms)} ms`);
    }
    slowestMs = Math.max(slowestMs, ms);
    if (said === null) accepted += 1;
    else if (target.refusals.includes(said)) refused[said] = (refused[said] ?? 0) + 1;
    else throw failure(target, seed, input, `refused as «${said}»`);
  }
  return { accepted, refused, slowestMs };
};

const tell = async (target: FuzzTarget, seed: number, input: Bytes): Promise<string | null> => {
  try {
    const said = target.parse(input);
    return said instanceof Promise ? await said : said;
  } catch (cause) {
    throw failure(target, seed, input, String(cause));
  }
};

const leastTime = async (target: FuzzTarget, seed: number, input: Bytes): Promise<number> => {
  const times: number[] = [];
  for (let time = 0; time < 3; time++) {
    const startedAt = performance.now();
    await tell(target, seed, input);
    times.push(performance.now() - startedAt);
  }
  return Math.min(...times);
};

const failure = ({ name }: FuzzTarget, seed: number, input: Bytes, what: string): Error =>
  new Error(`${name}, seed ${seed}: ${what}\n${bytesToHex(input)}`);
