/** Somebody goes to another point of the organisation: recognised there without a card, and the case opens with it. In two real browsers. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { callDesk, rememberWorkers } from './support/deskCall.ts';
import { agree, answerInterview, beginInterview, unfoldPerson } from './support/interview.ts';
import { useSecondTablet } from './support/secondTablet.ts';
import { useTablet } from './support/tablet.ts';
import {
  button,
  field,
  foundOrganisation,
  heading,
  noteAndIssue,
  openNavigation,
  waitForEverythingSent,
} from './support/volunteer.ts';

const tablet = useTablet();
const startSecond = useSecondTablet();

/** The only case here. */
const openCase = async (page: Page): Promise<void> => {
  await openNavigation(page, 'Fälle');
  await page.locator('.card-button').first().click();
  await page.locator('.pseudonym .code').waitFor();
};
const typeCode = async (page: Page, code: string): Promise<void> => {
  await openNavigation(page, 'Sprechstunde');
  await button(page, 'Kommt wieder? Karte scannen').click();
  await field(page, 'Oder Nummer eingeben').fill(code);
  await button(page, 'Öffnen').click();
};

test('where the first point shares: the call name without a card, and with it the notes and what is still valid', async () => {
  await rememberWorkers(tablet.context);
  const page = await tablet.firstVisit();
  await foundOrganisation(page);
  const number = await noteAndIssue(page, { complaint: 'Husten seit Wochen' }, 'Röntgen');
  await openCase(page);
  await unfoldPerson(page);
  await button(page, 'Fragen stellen').click();
  await page.getByLabel('Auch andere Ausgabestellen dürfen den Rufnamen sehen').check();
  await agree(page);
  await answerInterview(page);
  await button(page, 'Für das nächste Mal merken').click();
  await heading(page, 'Gemerkt').waitFor();
  const [only] = await callDesk(page, 'cases', '');
  const card = only && (await callDesk(page, 'caseCard', only.caseId));
  if (!card) throw new Error('there is no case');
  const { callName } = card;
  const further = await startSecond(page, tablet.queue.url, 'Tablet Bismark', 'Pfarrhaus Bismark');

  // Nothing is shared before somebody decides it.
  await waitForEverythingSent(page);
  // The queue has to know the new point before it answers it.
  await further.page.bringToFront();
  await waitForEverythingSent(further.page);
  await typeCode(further.page, card.code);
  await further.page.getByText('Diesen Fall gibt es auf diesem Gerät nicht').waitFor();
  await page.bringToFront();
  await openNavigation(page, 'Einstellungen');
  await button(page, 'Teilen').click();
  await page.getByText(/^Diese Ausgabestelle teilt:/).waitFor();
  await waitForEverythingSent(page);

  await further.page.bringToFront();
  await expect
    .poll(
      async () => {
        await beginInterview(further.page);
        await answerInterview(further.page);
        await button(further.page, 'Nachsehen').click();
        await heading(further.page, /Niemand gefunden|An einer anderen Ausgabestelle bekannt/).waitFor();
        return further.page.getByText(callName).count();
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThan(0);
  await typeCode(further.page, card.code);
  await heading(further.page, callName).first().waitFor();
  await further.page.getByText('Husten seit Wochen').first().waitFor();
  await further.page.getByText(new RegExp(`${number}, .*gültig bis`)).waitFor();
});
