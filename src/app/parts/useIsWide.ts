/** Whether the window has room for a list and what is opened from it, side by side; measured in text, so large text has less. */
import { useLayoutEffect, useState } from 'preact/hooks';

const remsForTwo = 46;

const isWideNow = (): boolean => {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return window.innerWidth / rem >= remsForTwo;
};

export const useIsWide = (): boolean => {
  const [isWide, setWide] = useState(isWideNow);
  // At once, not after the next frame: what is gone by then would never stop listening.
  useLayoutEffect(() => {
    const stop = new AbortController();
    window.addEventListener('resize', () => setWide(isWideNow()), { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return isWide;
};
