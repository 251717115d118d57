/** Heading of a step: takes the focus when the step begins, so that nobody is left at the bottom of the one before. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export const StepTitle = ({ children }: { readonly children: ComponentChildren }) => {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h2 ref={title} class="step-title" tabIndex={-1}>
      {children}
    </h2>
  );
};
