/** True once something has been going on for half a second: what is quick needs no words, what is slow needs them. */
import { useEffect, useState } from 'preact/hooks';

const slowAfterMs = 500;

export const useIsSlow = (isGoingOn: boolean): boolean => {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!isGoingOn) return;
    const timer = setTimeout(() => setSlow(true), slowAfterMs);
    return () => clearTimeout(timer);
  }, [isGoingOn]);
  return isGoingOn && isSlow;
};
