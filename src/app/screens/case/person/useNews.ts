/** What has just been done, below a heading that takes the focus: the button that led there may be gone. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface News {
  /** Of the heading, which needs `tabIndex={-1}`. */
  readonly title: RefObject<HTMLHeadingElement | null>;
  readonly words: string;
  readonly tell: (words: string) => void;
}

export const useNews = (): News => {
  const title = useRef<HTMLHeadingElement>(null);
  // The same words may be news twice.
  const [news, setNews] = useState<{ readonly words: string } | null>(null);
  useLayoutEffect(() => {
    if (news !== null) title.current?.focus({ preventScroll: true });
  }, [news]);
  return { title, words: news?.words ?? '', tell: (words) => setNews({ words }) };
};
