/**
 * Keeps the focus from getting lost: where the element that had it leaves the page, the box around it takes it.
 *
 * Whoever works by keyboard or screen reader would otherwise begin again at the top of the page.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const isLost = (): boolean => document.activeElement === document.body || document.activeElement === null;

/** `box` needs `tabIndex={-1}`. It takes the focus at first, too, if nothing else has it. */
export const useKeptFocus = <E extends HTMLElement>(): RefObject<E | null> => {
  const box = useRef<E>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const take = (): void => element.focus({ preventScroll: true });
    if (isLost()) take();
    let last: Element | null = null;
    const remember = (event: FocusEvent): void => {
      last = event.target instanceof Element ? event.target : null;
    };
    const observer = new MutationObserver(() => {
      if (last !== null && !last.isConnected && isLost()) take();
    });
    element.addEventListener('focusin', remember);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, []);
  return box;
};
