import { describe, expect, it } from 'vitest';
import {
  feminineGivenNames,
  masculineGivenNames,
  neutralGivenNames,
  surnames,
} from '../../../src/worker/pseudonym/callNames.ts';
import { pairsOfBeginnings, pairsOneLetterApart } from '../../support/wordPairs.ts';
import { koelnerPhonetik } from './koelnerPhonetik.ts';

const givenNames = [...feminineGivenNames, ...masculineGivenNames, ...neutralGivenNames];

/** Towns and villages of Sachsen-Anhalt that are surnames as well. */
const towns = `Aken Altenburg Angern Apenburg Arendsee Badel Ballerstedt Barby Berge Berghof Bernburg Birkholz Bismark
  Borstel Buchholz Burg Calbe Coswig Dahlen Deetz Dessau Egeln Eickendorf Elend Erxleben Estedt Gagel Genthin Gommern
  Grieben Halle Hassel Havelberg Iden Jerichow Jessen Kalbe Kamern Kemberg Klinke Landsberg Leimbach Leppin Lindau
  Lindhorst Lindstedt Losse Mahlsdorf Mansfeld Meseberg Mieste Nebra Osterburg Pretzsch Querfurt Rieder Rochau Rohrberg
  Rossau Sandau Sanne Schollene Seehausen Sorge Stapel Stendal Stiege Thale Tornau Wedderstedt Werben Wettin Winterfeld
  Wittenberg Wolfen Wust Zeitz Zerbst`.split(/\s+/);

/** Surnames that call a person of politics or history to mind. */
const wellKnown = `Adenauer Baader Baerbock Bormann Brandt Chrupalla Ebert Eichmann Frick Gauck Gauland Goebbels Goebel
  Habeck Haseloff Hess Heydrich Himmler Hitler Honecker Kohl Krenz Lauterbach Lindner Mengele Merkel Merz Mielke Petry
  Pistorius Priebke Rommel Rosenberg Schirach Scholz Schulze Seehofer Siegmund Spahn Speer Steinmeier Streicher
  Tillschneider Ulbricht Wagenknecht Weidel Wulff`.split(/\s+/);

const sharingSound = (names: readonly string[]): readonly (readonly string[])[] =>
  [...Map.groupBy(names, koelnerPhonetik).values()].filter((alike) => alike.length > 1);

describe('Kölner Phonetik', () => {
  it.each([
    ['Müller-Lüdenscheidt', '65752682'],
    ['Breschnew', '17863'],
    ['Wikipedia', '3412'],
    ['Meier', '67'],
    ['Mayr', '67'],
    ['Schmidt', '862'],
    ['Philipp', '351'],
    ['Christa', '4782'],
    ['Xaver', '4837'],
    ['Fuchs', '348'],
    ['Achse', '048'],
    ['Hatzfeld', '08352'],
  ])('%s is %s', (word, code) => {
    expect(koelnerPhonetik(word)).toBe(code);
  });
});

describe('call names', () => {
  it('are enough: 512 surnames, 32 given names of each kind', () => {
    expect(surnames).toHaveLength(512);
    expect(neutralGivenNames).toHaveLength(32);
    expect(feminineGivenNames).toHaveLength(32);
    expect(masculineGivenNames).toHaveLength(32);
  });

  it('are 3 to 9 letters a–z with a capital', () => {
    expect([...surnames, ...givenNames].filter((name) => !/^[A-Z][a-z]{2,8}$/.test(name))).toEqual([]);
  });

  it('stand in one list only, and once', () => {
    const all = [...surnames, ...givenNames];
    expect(new Set(all).size).toBe(all.length);
  });

  it.each([
    ['surnames', surnames],
    ['feminine', feminineGivenNames],
    ['masculine', masculineGivenNames],
    ['neutral', neutralGivenNames],
  ])('are sorted: %s', (_, names) => {
    expect(names).toEqual([...names].sort());
  });

  it.each([
    ['surnames', surnames],
    ['given names of all lists', givenNames],
  ])('sound unlike each other: %s', (_, names) => {
    expect(sharingSound(names)).toEqual([]);
  });

  it.each([
    ['surnames', surnames],
    ['given names of all lists', givenNames],
  ])('look unlike each other: %s', (_, names) => {
    const lowerCase = names.map((name) => name.toLowerCase());
    expect(pairsOneLetterApart(lowerCase)).toEqual([]);
    expect(pairsOfBeginnings(lowerCase)).toEqual([]);
  });

  it('name no town of the region', () => {
    expect(surnames.filter((name) => towns.includes(name))).toEqual([]);
  });

  it('call no well-known person to mind', () => {
    expect(surnames.filter((name) => wellKnown.includes(name))).toEqual([]);
  });
});
