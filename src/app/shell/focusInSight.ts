/**
 * Keeps what has the focus out from under the bars that stay in the thumb's reach (WCAG 2.2, 2.4.11).
 *
 * Browsers scroll to a focused element that is outside of the window, not to one that lies behind a bar inside of it.
 */

const isCovered = (element: Element): boolean => {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return there !== null && !element.contains(there) && !there.contains(element);
};

/** Only where the focus shows: a tap must not move its target away from under the finger. */
export const keepFocusInSight = (): void =>
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.matches(':focus-visible') && isCovered(target)) {
      target.scrollIntoView({ block: 'nearest' });
    }
  });
