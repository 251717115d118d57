/**
 * Hands that have nothing but a keyboard.
 *
 * At every stop the focus must be on something that is marked, in the window, and not covered by anything.
 */
import type { Page } from 'playwright-core';

interface Stop {
  readonly name: string;
  /** What is wrong with it; empty where nothing is. */
  readonly complaints: readonly string[];
}

/* Runs in the page. */
const lookAtFocus = (): Stop => {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return { name: '', complaints: ['the focus is lost'] };
  const label =
    focused instanceof HTMLElement && 'labels' in focused ? (focused.labels as NodeListOf<HTMLElement>) : null;
  const name = (focused.ariaLabel ?? label?.[0]?.textContent ?? focused.textContent ?? '').trim();
  // Boxes hold it for a moment after a screen has changed; what can be operated must be marked.
  if (focused.getAttribute('tabindex') === '-1') return { name, complaints: [] };
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  const { left, right, top, bottom, width, height } = focused.getBoundingClientRect();
  const complaints: string[] = [];
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) complaints.push('it is not marked');
  if (width < 2 || height < 2 || bottom < 0 || right < 0 || top > innerHeight || left > innerWidth) {
    complaints.push('it is outside of the window');
  } else {
    const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const there = document.elementFromPoint(x, y);
    if (there !== null && !focused.contains(there)) complaints.push(`it is covered by ${there.className}`);
  }
  return { name, complaints };
};

export interface KeyboardHands {
  /** Where the focus is. Throws where it is lost or cannot be seen. */
  readonly look: () => Promise<string>;
  /** Tab after Tab until the focus is on what is called so. */
  readonly tabTo: (name: string) => Promise<void>;
  /** To the field, and types there. */
  readonly fill: (name: string, text: string) => Promise<void>;
  /** To the button or link, and Enter. */
  readonly press: (name: string) => Promise<void>;
}

const mostTabs = 60;

export const keyboardOf = (page: Page): KeyboardHands => {
  const look = async (): Promise<string> => {
    const { name, complaints } = await page.evaluate(lookAtFocus);
    if (complaints.length > 0) throw new Error(`«${name}»: ${complaints.join(', ')}`);
    return name;
  };
  const isBetweenEndAndBeginning = (): Promise<boolean> =>
    page.evaluate(() => document.activeElement === document.body);
  const tabTo = async (name: string): Promise<void> => {
    for (let count = 0; count < mostTabs; count++) {
      if ((await look()) === name) return;
      await page.keyboard.press('Tab');
      // Behind the last element comes the browser's own bar, then the first again.
      if (await isBetweenEndAndBeginning()) await page.keyboard.press('Tab');
    }
    throw new Error(`«${name}» cannot be reached with ${mostTabs} tabs`);
  };
  return {
    look,
    tabTo,
    fill: async (name, text) => {
      await tabTo(name);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
    },
    press: async (name) => {
      await tabTo(name);
      await page.keyboard.press('Enter');
    },
  };
};
