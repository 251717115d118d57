/** What can be wrong with a screen that a machine can see, each in words. */
import type { Page } from 'playwright-core';

/** Wider than the window means that somebody has to push the page sideways to read it. */
export const overflow = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return element.closest('.table-scroll') === null && (right > width + 1 || left < -1);
      })
      .map((element) => `too wide: ${element.tagName}.${element.className}`);
  });

/** Targets lower or narrower than 44 CSS pixels: hard to hit with a cold finger. The label of a tick or a choice is part of its target. */
export const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'button, nav a, select, summary, input:not([type=checkbox], [type=radio]), textarea, .check, .choice-line',
      ),
    ]
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return element.checkVisibility() && (height < 43.5 || width < 43.5);
      })
      .map((element) => `too small: ${element.tagName}.${element.className} ${element.textContent}`),
  );

/** Boxes for words that hold none, placeholders that nobody filled, keys in place of words. */
export const missingTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const mayBeEmpty = '[role=status], [aria-live], .judgement';
    const empty = [
      ...document.querySelectorAll('h1, h2, h3, p, li, dt, dd, th, label, legend, button, a, summary, option'),
    ]
      .filter(
        (element) => element.checkVisibility() && element.textContent?.trim() === '' && !element.matches(mayBeEmpty),
      )
      .map((element) => `no words in ${element.outerHTML.slice(0, 120)}`);
    const shown = [document.body.innerText, ...[...document.querySelectorAll('[aria-label]')].map((e) => e.ariaLabel)];
    const left =
      // An address of the server, as the founding screen quotes one, looks like a key and is none.
      shown
        .join('\n')
        .replace(/[\w.-]+\.example\b/g, '')
        .match(/\{\w+\}|\b[a-z][a-zA-Z]*\.[a-z][a-zA-Z]+\b(?!\s*=)|undefined|\bNaN\b|null/g) ?? [];
    return [...empty, ...left.map((text) => `left over: ${text}`)];
  });
