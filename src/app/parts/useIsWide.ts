/** Whether the window has room for a list and what is opened from it, side by side; measured in text, so large text has less. */
import { useEffect, useState } from 'preact/hooks';

const remsForTwo = 46;

const isWideNow = (): boolean => {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return window.innerWidth / rem >= remsForTwo;
};

export const useIsWide = (): boolean => {
  const [isWide, setWide] = useState(isWideNow);
  useEffect(() => {
    const measure = (): void => setWide(isWideNow());
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);
  return isWide;
};
