/** The interview says everything in every language, in its own script, and claims no reviewer that it has not had. */
import { describe, expect, test } from 'vitest';
import type { InterviewWords } from '../../../src/app/screens/interview/interviewWords.ts';
import { interviewLanguageFacts, isUnreviewed } from '../../../src/app/screens/interview/languages.ts';
import { interviewLanguages, interviewQuestions } from '../../../src/domain/interview.ts';

const isText = (value: unknown): value is string => typeof value === 'string';
/** Every text of a language, with where it stands. */
const textsOf = (value: unknown, path = ''): readonly (readonly [path: string, text: string])[] =>
  isText(value)
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, part]) => textsOf(part, path === '' ? key : `${path}.${key}`));

const german = textsOf(await interviewLanguageFacts.de.load()).map(([path]) => path);
const ownScript = { ar: /\p{Script=Arabic}/u, fa: /\p{Script=Arabic}/u, ru: /\p{Script=Cyrillic}/u } as const;
const scripts: Readonly<Record<string, RegExp>> = { ...ownScript, uk: ownScript.ru, bg: ownScript.ru };

test('the table has the twelve languages, each by another name, and the right direction', () => {
  expect(Object.keys(interviewLanguageFacts).sort()).toEqual([...interviewLanguages].sort());
  expect(new Set(Object.values(interviewLanguageFacts).map(({ endonym }) => endonym)).size).toBe(12);
  for (const language of interviewLanguages) {
    const expected = language === 'ar' || language === 'fa' ? 'rtl' : 'ltr';
    expect(interviewLanguageFacts[language].direction, language).toBe(expected);
  }
});

test('all but the German source are marked as unreviewed', () => {
  expect(interviewLanguages.filter((language) => !isUnreviewed(language))).toEqual(['de']);
});

describe.each(interviewLanguages)('%s', (language) => {
  const load = (): Promise<InterviewWords> => interviewLanguageFacts[language].load();

  test('says everything that German says, and nothing empty', async () => {
    const texts = textsOf(await load());
    expect(texts.map(([path]) => path)).toEqual(german);
    for (const [path, text] of texts) {
      expect(text.trim(), path).toBe(text);
      expect(text, path).not.toBe('');
    }
  });

  test('asks eight different questions and knows twelve different months', async () => {
    const { questions, months } = await load();
    expect(new Set(interviewQuestions.map((question) => questions[question].ask)).size).toBe(8);
    expect(new Set(months).size).toBe(12);
  });

  test('is written in its own script', async () => {
    const script = scripts[language];
    for (const [path, text] of textsOf(await load())) {
      if (script === undefined) expect(text, path).not.toMatch(/\p{Script=Arabic}|\p{Script=Cyrillic}/u);
      else {
        expect(text, path).toMatch(script);
        expect(text, path).not.toMatch(/\p{Script=Latin}/u);
      }
    }
  });
});
