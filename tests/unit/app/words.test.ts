/** Every word on the screen comes from the catalogue, and every word of the catalogue comes onto the screen. */
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { behindLockDe } from '../../../src/app/i18n/de/behindLock.ts';
import { doorDe } from '../../../src/app/i18n/de/door.ts';
import { listFiles } from '../../../src/tools/contentHash.ts';
import { repoPath } from '../../../src/tools/paths.ts';

/** Source of the app, without the catalogues and without what is German on purpose. */
const readSources = async (ending: string): Promise<readonly (readonly [path: string, text: string])[]> => {
  const folder = repoPath('src/app');
  const paths = (await listFiles(folder)).map((path) => relative(folder, path));
  return Promise.all(
    paths
      .filter((path) => path.endsWith(ending))
      .filter((path) => !/^(i18n\/(de|en)|print|gallery)\//.test(path) && !path.endsWith('states.ts'))
      .map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const),
  );
};

/* The linter (noJsxLiterals) sees words between tags; these are the places that it does not look at. */
const attributesRead =
  /\s(?:aria-label|aria-description|title|alt|placeholder|label|hint|words|otherwise)="([^"]*\p{L}[^"]*)"/gu;
const bracedWords = /[>}]\s*\{\s*(['"`])([^'"`{}]*\p{L}[^'"`{}]*)\1\s*\}/gu;

test('no words stand in a component', async () => {
  const found = (await readSources('.tsx')).flatMap(([path, text]) =>
    [...text.matchAll(attributesRead), ...text.matchAll(bracedWords)].map((match) => `${path}: ${match[0].trim()}`),
  );
  expect(found).toEqual([]);
});

/* `case.${x}` may be any key of that shape. */
const templateKeys = (text: string): readonly RegExp[] =>
  [...text.matchAll(/`([\w.]*(?:\$\{[^{}]*\}[\w.]*)+)`/g)].map(
    ([, template = '']) => new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^{}]*\}/g, '\\w+')}$`),
  );

test('no word of the catalogue is unused', async () => {
  const sources = [...(await readSources('.ts')), ...(await readSources('.tsx'))].map(([, text]) => text);
  const literals = new Set(sources.flatMap((text) => [...text.matchAll(/['"]([\w.]+)['"]/g)].map(([, key]) => key)));
  const templates = sources
    .flatMap(templateKeys)
    .filter(({ source }) => /[a-z]{2}/i.test(source.replaceAll('\\w', '')));
  const unused = Object.keys({ ...doorDe, ...behindLockDe }).filter((key) => {
    const stem = key.replace(/\.(one|other)$/, '');
    return ![key, stem].some((name) => literals.has(name) || templates.some((pattern) => pattern.test(name)));
  });
  expect(unused).toEqual([]);
});

/* Spread together, the later one would quietly take the earlier one's place. */
test('no word of the catalogue stands in two of its files', async () => {
  const folder = repoPath('src/app/i18n/de');
  const texts = await Promise.all((await listFiles(folder)).map((path) => readFile(path, 'utf8')));
  const keys = texts.flatMap((text) => [...text.matchAll(/^ {2}'([\w.]+)':/gm)].map(([, key]) => key));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});
