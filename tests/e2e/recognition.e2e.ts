/** Somebody comes back: with a lost card, without any, or as two cases. In a real browser, with no queue. */
import { expect, test } from 'vitest';
import { amina } from '../support/interview.ts';
import { filesWith, wordsIn } from './support/canaries.ts';
import { agree, answerInterview, beginInterview, unfoldPerson } from './support/interview.ts';
import { useTablet } from './support/tablet.ts';
import {
  button,
  field,
  fillConsultation,
  foundOrganisation,
  heading,
  lock,
  noteAndIssue,
  openNavigation,
  unlock,
} from './support/volunteer.ts';

const tablet = useTablet();
type Page = Awaited<ReturnType<typeof tablet.open>>;

const openCase = async (page: Page, callName: string): Promise<void> => {
  await openNavigation(page, 'Fälle');
  await button(page, new RegExp(callName)).first().click();
  await heading(page, callName).first().waitFor();
};
/** Of whoever is here for the first time. */
const noteNew = async (page: Page): Promise<string> => {
  await openNavigation(page, 'Sprechstunde');
  await button(page, 'Neue Beratung').click();
  await fillConsultation(page, {});
  await button(page, 'Speichern').click();
  await heading(page, 'Rufname für diese Person').waitFor();
  return (await page.locator('.call-name').textContent()) ?? '';
};
const scanTyped = async (page: Page, number: string): Promise<void> => {
  await openNavigation(page, 'Sprechstunde');
  await button(page, 'Kommt wieder? Karte scannen').click();
  await field(page, 'Oder Nummer eingeben').fill(number);
  await button(page, 'Öffnen').click();
};
const caseNumber = async (page: Page): Promise<string> => (await page.locator('.pseudonym .code').textContent()) ?? '';

test('without a card: found by eight answers after a restart, in another spelling, and by nobody else’s', async () => {
  const page = await tablet.firstVisit();
  const passphrase = await foundOrganisation(page);
  await tablet.queue.kill();
  const callName = await noteNew(page);
  await openCase(page, callName);
  await unfoldPerson(page);
  await button(page, 'Fragen stellen').click();
  await agree(page);
  await answerInterview(page);
  await button(page, 'Für das nächste Mal merken').click();
  await heading(page, 'Gemerkt').waitFor();
  expect(
    wordsIn(
      Buffer.from(await page.content()),
      Object.values(amina).filter((word) => word.length > 2),
    ),
  ).toEqual([]);

  await lock(page);
  await tablet.start();
  const again = await tablet.open();
  await unlock(again, passphrase);
  await beginInterview(again);
  await answerInterview(again, { ...amina, fatherName: 'Мухаммед', motherName: 'فاطمة', olderSiblings: '3' });
  await button(again, 'Nachsehen').click();
  await again.getByText(callName).first().waitFor();
  await button(again, 'Ja, das ist die Person').click();
  await heading(again, callName).first().waitFor();

  await beginInterview(again);
  await answerInterview(again, { ...amina, ownName: 'Karim', birthMonth: '9', birthDay: '2', olderSiblings: '4' });
  await button(again, 'Nachsehen').click();
  await heading(again, 'Niemand gefunden').waitFor();
});

test('the answers are nowhere after they were asked, remembered and the tablet locked', async () => {
  const answers = {
    ...amina,
    ownName: 'Sternmieretochter',
    motherName: 'Rapsackermutter',
    fatherName: 'Zaunwickenvater',
    grandmotherName: 'Ahornsamenahne',
    birthPlace: 'Quellmoosheim',
  };
  const words = Object.values(answers).filter((word) => word.length > 2);
  const page = await tablet.open();
  await foundOrganisation(page);
  const callName = await noteNew(page);
  await openCase(page, callName);
  await unfoldPerson(page);
  await button(page, 'Fragen stellen').click();
  await agree(page);
  await answerInterview(page, answers);
  await button(page, 'Für das nächste Mal merken').click();
  await heading(page, 'Gemerkt').waitFor();
  await beginInterview(page);
  await answerInterview(page, answers);
  await button(page, 'Nachsehen').click();
  await page.getByText(callName).first().waitFor();
  expect(wordsIn(Buffer.from((await page.content()) + page.url()), words)).toEqual([]);
  await lock(page);
  await tablet.context.close();
  expect(await filesWith(tablet.profile, words)).toEqual([]);
  expect(await filesWith(tablet.queue.dataDir, words)).toEqual([]);
});

test('a lost card opens nothing, the new one opens the case, and the voucher stays valid', async () => {
  const page = await tablet.firstVisit();
  await foundOrganisation(page);
  await tablet.queue.kill();
  await noteAndIssue(page, {}, 'Kontrolle');
  await openNavigation(page, 'Fälle');
  await page.locator('.cards button').first().click();
  await page.locator('.pseudonym .code').waitFor();
  const lost = await caseNumber(page);
  await unfoldPerson(page);
  await button(page, 'Karte verloren …').click();
  await button(page, 'Neue Karte machen').click();
  await heading(page, 'Fallkarten drucken').waitFor();
  await scanTyped(page, lost);
  await page.getByText('Diese Karte gilt nicht mehr').waitFor();
  await openNavigation(page, 'Fälle');
  await page.locator('.cards button').first().click();
  await page.locator('.pseudonym .code').waitFor();
  const fresh = await caseNumber(page);
  expect(fresh).not.toBe(lost);
  await scanTyped(page, fresh);
  await page.getByText('Karte, Rufname, Wiedererkennen').waitFor();
  await page
    .getByText(/^gültig/i)
    .first()
    .waitFor();
});

test('two cases of one person are one until they are taken apart', async () => {
  const page = await tablet.firstVisit();
  await foundOrganisation(page);
  await tablet.queue.kill();
  const one = await noteNew(page);
  const two = await noteNew(page);
  await openCase(page, one);
  await unfoldPerson(page);
  await button(page, 'Doppelt angelegt …').click();
  await field(page, 'Rufname oder Nummer des anderen Falls').fill(two);
  await page.getByRole('radio').first().check();
  await button(page, 'Zusammenführen').click();
  await heading(page, 'Zusammengeführte Fälle').waitFor();
  await openNavigation(page, 'Fälle');
  expect(await page.locator('.pane-list .cards li, .screen .cards li').count()).toBe(1);
  await openCase(page, one);
  await unfoldPerson(page);
  await button(page, 'Wieder trennen').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Wieder trennen' }).click();
  await heading(page, 'Zusammengeführte Fälle').waitFor({ state: 'detached' });
  await openNavigation(page, 'Fälle');
  await button(page, new RegExp(two)).first().waitFor();
});
