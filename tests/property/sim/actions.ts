/** What may happen in a run, and how often. An action names its kind and two numbers that pick what it concerns. */
import type { Chance } from './random.ts';

export const weights = {
  save: 10,
  round: 14,
  deliver: 52,
  drop: 4,
  double: 2,
  cut: 5,
  portal: 1,
  killWorker: 2,
  rollBackProfile: 0.4,
  copyProfile: 0.15,
  keepProfile: 1,
  crashQueue: 1.2,
  backUpQueue: 0.8,
  restoreQueue: 0.3,
  moveClock: 1,
} as const;
export type ActionKind = keyof typeof weights;

export interface Action {
  readonly kind: ActionKind;
  readonly a: number;
  readonly b: number;
}

const kinds = Object.keys(weights) as ActionKind[];
const total = Object.values(weights).reduce<number>((sum, weight) => sum + weight, 0);

export const drawActions = (chance: Chance, count: number): readonly Action[] =>
  Array.from({ length: count }, () => {
    let left = (chance.uint32() / 2 ** 32) * total;
    const kind = kinds.find((candidate) => {
      left -= weights[candidate];
      return left < 0;
    });
    return { kind: kind ?? 'deliver', a: chance.uint32(), b: chance.uint32() };
  });
