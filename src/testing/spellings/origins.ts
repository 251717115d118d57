/** All spellings, by where people come from. */
import { africanSpellings } from './african.ts';
import { arabicSpellings } from './arabic.ts';
import { balkanSpellings } from './balkan.ts';
import { eastSlavicSpellings } from './eastSlavic.ts';
import { latinSpellings } from './latin.ts';
import { persianSpellings } from './persian.ts';
import type { Spellings } from './spellings.ts';
import { turkishSpellings } from './turkish.ts';
import { vietnameseSpellings } from './vietnamese.ts';

export const origins = [
  'arabic',
  'persian',
  'turkish',
  'eastSlavic',
  'balkan',
  'vietnamese',
  'african',
  'latin',
] as const;
export type Origin = (typeof origins)[number];

export const spellingsByOrigin: Readonly<Record<Origin, Spellings>> = {
  arabic: arabicSpellings,
  persian: persianSpellings,
  turkish: turkishSpellings,
  eastSlavic: eastSlavicSpellings,
  balkan: balkanSpellings,
  vietnamese: vietnameseSpellings,
  african: africanSpellings,
  latin: latinSpellings,
};
