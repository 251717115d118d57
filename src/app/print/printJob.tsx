/**
 * The one place that prints. Papers are drawn beside the screen, never on it, and only they come out of the printer.
 *
 * ```
 *   printPapers(papers) ─► PaperRoot draws them, hidden ─► fonts are here, or patience is over ─► window.print()
 *                                                                                                   │
 *        forgotten ◄─ next touch or key, or the desk is locked ◄── promise resolves ◄──────────────┘
 * ```
 * `afterprint` is not the end: phones and tablets announce it, and come back from `print()`, while their preview still reads
 * the page. They let nobody touch the page before the preview is gone, so the next touch is a safe sign.
 */
import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface PrintJob {
  readonly papers: ComponentChildren;
  readonly onPrinted: () => void;
}

const current = signal<PrintJob | null>(null);

const forgetPapers = (): void => {
  current.peek()?.onPrinted();
  current.value = null;
};

/** Resolves when the browser has taken the papers, or when newer ones took their place; whether paper came out nobody says. */
export const printPapers = (papers: ComponentChildren): Promise<void> => {
  forgetPapers();
  return new Promise((resolve) => {
    current.value = { papers, onPrinted: resolve };
  });
};

/** A slow line must not keep somebody waiting for a paper: a system's font is legible too. */
const fontPatienceMs = 2_500;

const family = { text: '"Atkinson Hyperlegible Next"', code: '"Atkinson Hyperlegible Mono"' } as const;
const faces = Object.values(family).flatMap((name) => [`400 10pt ${name}`, `700 10pt ${name}`]);

/* `text` decides which files are needed. What is not displayed yet would fetch nothing by itself. */
const loadFonts = async (text: string): Promise<void> => {
  if (!('fonts' in document)) return;
  const loaded = Promise.allSettled(faces.map((face) => document.fonts.load(face, text)));
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, fontPatienceMs))]);
};

/** To be drawn once behind the lock. Its papers go with it. */
export const PaperRoot = () => {
  const box = useRef<HTMLDivElement>(null);
  const job = current.value;
  useEffect(() => {
    if (job === null) return undefined;
    let isWanted = true;
    const stop = new AbortController();
    void loadFonts(box.current?.textContent ?? '').then(() => {
      if (!isWanted) return;
      window.print();
      job.onPrinted();
      for (const type of ['pointerdown', 'keydown']) {
        window.addEventListener(type, forgetPapers, { capture: true, signal: stop.signal });
      }
    });
    return () => {
      isWanted = false;
      stop.abort();
    };
  }, [job]);
  useEffect(() => forgetPapers, []);
  return (
    <div ref={box} class="papers" lang="de" dir="ltr">
      {job?.papers}
    </div>
  );
};
