/** What a person answers when asked who they are is on the screen while it is typed, and nowhere else, not even half typed. */
import { expect, test } from 'vitest';
import { filesWith, wordsIn } from './support/canaries.ts';
import { useTablet } from './support/tablet.ts';
import { button, foundOrganisation, heading, lock, openNavigation } from './support/volunteer.ts';

const tablet = useTablet();

const answers = {
  ownName: 'Sternmieretochter',
  motherName: 'Rapsackermutter',
  fatherName: 'Zaunwickenvater',
  grandmotherName: 'Ahornsamenahne',
  birthPlace: 'Quellmoosheim',
} as const;

test('answers leave nothing in the profile, whether the screen is left or the tablet locked', async () => {
  const page = await tablet.open();
  await foundOrganisation(page);
  const words = Object.values(answers);
  const askAndType = async (): Promise<void> => {
    await openNavigation(page, 'Sprechstunde');
    await button(page, 'Ohne Karte wiedererkennen').click();
    await button(page, 'Tiếng Việt').click();
    await button(page, 'Ja, einverstanden').click();
    await heading(page, 'Die Fragen').waitFor();
    for (const [question, text] of Object.entries(answers)) await page.locator(`#interview-${question}`).fill(text);
    await page.locator('#interview-birthMonth').selectOption('3');
    // Long enough that the browser has written its session files with the form half filled.
    await page.waitForTimeout(1_500);
  };
  const shown = async (): Promise<readonly string[]> => {
    const values = await page
      .locator('input')
      .evaluateAll((fields) => fields.map((node) => (node as HTMLInputElement).value).join('\n'));
    return wordsIn(Buffer.from(values + (await page.content()) + page.url()), words);
  };

  await askAndType();
  // The search finds what is there.
  expect(await shown()).toEqual(words);
  await openNavigation(page, 'Fälle');
  await heading(page, 'Fälle').first().waitFor();
  expect(await shown()).toEqual([]);
  await page.goBack();
  await heading(page, 'Ohne Karte wiedererkennen').waitFor();
  expect(await shown()).toEqual([]);

  await askAndType();
  await lock(page);
  expect(await shown()).toEqual([]);
  await tablet.context.close();
  expect(await filesWith(tablet.profile, words)).toEqual([]);
  expect(await filesWith(tablet.queue.dataDir, words)).toEqual([]);
});
