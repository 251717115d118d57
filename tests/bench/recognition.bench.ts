/** What an interview costs: its tags and the search in a worker of a real browser, and the window meanwhile. */
import type { Page } from 'playwright-core';
import type { Bench, BenchContext, Figure } from '../../src/tools/benchTypes.ts';
import { newProfile } from '../e2e/support/browser.ts';
import { answerInterview, beginInterview } from '../e2e/support/interview.ts';
import { startQueue } from '../e2e/support/queue.ts';
import { button, fillConsultation, foundOrganisation, heading } from '../e2e/support/volunteer.ts';
import { launchForBench } from './support/launch.ts';
import type { RecognitionTaken } from './support/recognitionWorker.ts';
import { median, rounded } from './support/statistics.ts';
import { askWorkers } from './support/workerBench.ts';

const cases = 10_000;
const runs = 7;

const figure = (values: readonly number[], limit: number, how: string): Figure => ({
  value: rounded(median(values)),
  unit: 'ms',
  bar: `≤ ${limit}`,
  ok: median(values) <= limit,
  how: `median of ${runs} fresh workers in Chromium: ${how}`,
});

const watchTasks = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { benchTasks: tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
      type: 'longtask',
    });
  });

/** A person is asked, remembered, and found again; the window is watched. */
const longestTask = async (context: BenchContext): Promise<Figure> => {
  const queue = await startQueue({ env: { FELDSCHEIN_DIST: await context.distFolder() } });
  const browser = await launchForBench(await newProfile());
  try {
    const page = await browser.newPage();
    await watchTasks(page);
    await page.goto(queue.url);
    await foundOrganisation(page);
    await button(page, 'Neue Beratung').click();
    await fillConsultation(page, {});
    await button(page, 'Speichern').click();
    await heading(page, 'Rufname für diese Person').waitFor();
    await page.evaluate(() => (globalThis as unknown as { benchTasks: number[] }).benchTasks.splice(0));
    for (let ask = 0; ask < runs; ask++) {
      await beginInterview(page);
      await answerInterview(page);
      await button(page, 'Nachsehen').click();
      await heading(page, 'Niemand gefunden').waitFor();
    }
    const tasks = await page.evaluate(() => (globalThis as unknown as { benchTasks: number[] }).benchTasks);
    const longest = Math.max(0, ...tasks);
    return {
      value: rounded(longest),
      unit: 'ms',
      bar: '≤ 50',
      ok: longest <= 50,
      how: `longest task of the window over ${runs} interviews, from the question whether the person agrees to the answer, no throttle; 0 where none reached 50 ms`,
    };
  } finally {
    await browser.close();
    await queue.dispose();
  }
};

export const bench: Bench = {
  keys: ['tags_visit_ms', 'tag_lookup_10k_ms', 'recognition_longest_task_ms'],
  run: async (context) => {
    const taken = await askWorkers<RecognitionTaken>(context, 'recognitionWorker', cases, runs);
    if (taken.some(({ found }) => found !== 1)) throw new Error('the case was not found');
    const slow = rounded(median(taken.map(({ stretchMs }) => stretchMs)));
    return {
      tags_visit_ms: figure(
        taken.map(({ visitMs }) => visitMs),
        150,
        `eight answers read, eight sets stretched (${slow} ms of it), tags under two keys of the point and the network's`,
      ),
      tag_lookup_10k_ms: figure(
        taken.map(({ lookupMs }) => lookupMs),
        50,
        `the tags of one visit among ${cases.toLocaleString('en')} cases with two interviews each`,
      ),
      recognition_longest_task_ms: await longestTask(context),
    };
  },
};
