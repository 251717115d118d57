/** True half a second after the component appeared: what is quick needs no words. */
import { useEffect, useState } from 'preact/hooks';

export const useIsSlow = (): boolean => {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 500);
    return () => clearTimeout(timer);
  }, []);
  return isSlow;
};
