/** Wiedererkennen ohne Karte, as two people do it who sit at a table. */
import type { Page } from 'playwright-core';
import type { InterviewAnswers } from '../../../src/domain/interview.ts';
import { amina } from '../../support/interview.ts';
import { button, heading, openNavigation } from './volunteer.ts';

/** What a case says of the person, folded while nobody needs it. */
export const unfoldPerson = (page: Page): Promise<void> => page.getByText('Karte, Rufname, Wiedererkennen').click();

/** From the clinic to the questions; the person agrees. */
export const beginInterview = async (page: Page): Promise<void> => {
  await openNavigation(page, 'Sprechstunde');
  await button(page, 'Ohne Karte wiedererkennen').click();
  await agree(page);
};

export const agree = async (page: Page): Promise<void> => {
  await button(page, 'Ja, einverstanden').click();
  await heading(page, 'Die Fragen').waitFor();
};

export const answerInterview = async (page: Page, answers: InterviewAnswers = amina): Promise<void> => {
  for (const [question, text] of Object.entries(answers)) {
    const field = page.locator(`#interview-${question}`);
    if (question === 'birthMonth') await field.selectOption(text);
    else await field.fill(text);
  }
};
