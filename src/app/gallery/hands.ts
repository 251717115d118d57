/** What a volunteer's hands do at the screen, language-free: buttons by the key of their words, fields by their id. */
import { type TextKey, type TextValues, t } from '../i18n/text.ts';

export interface Hands {
  /** Waits for what the selector names. Throws after five seconds. */
  readonly seen: (selector: string) => Promise<void>;
  /** The first button, link or summary with these words, once it is there. */
  readonly press: (key: TextKey, values?: TextValues) => Promise<void>;
  /** The first that the selector names, where words do not tell it apart. */
  readonly pressAt: (selector: string) => Promise<void>;
  /** Types into a field, or chooses from a list. */
  readonly fill: (id: string, text: string) => Promise<void>;
  readonly tick: (id: string) => Promise<void>;
}

const patienceMs = 5_000;
const pressable = 'button, a, summary';

const find = async <E extends HTMLElement>(what: string, look: () => E | null | undefined): Promise<E> => {
  const giveUpAt = performance.now() + patienceMs;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > giveUpAt) throw new Error(`the screen never showed ${what}`);
    await new Promise((resolve) => setTimeout(resolve));
  }
};

const findAt = (selector: string): Promise<HTMLElement> =>
  find(selector, () => document.querySelector<HTMLElement>(selector));

const isUsable = (element: HTMLElement): boolean => element.ariaDisabled !== 'true';

export const hands: Hands = {
  seen: async (selector) => {
    await findAt(selector);
  },
  press: async (key, values) => {
    const words = t(key, values);
    const found = await find(`«${words}» (${key})`, () =>
      [...document.querySelectorAll<HTMLElement>(pressable)].find(
        (element) => element.textContent?.trim() === words && isUsable(element),
      ),
    );
    found.click();
  },
  pressAt: async (selector) => (await findAt(selector)).click(),
  fill: async (id, text) => {
    const field = await findAt(`#${id}`);
    if (!('value' in field)) throw new Error(`${id} takes no text`);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  },
  tick: async (id) => (await findAt(`#${id}`)).click(),
};
