/** A question that must be answered first. The browser's own modal: focus stays inside, Escape is «no». */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface DialogProps {
  readonly id: string;
  readonly title: string;
  readonly onCancel: () => void;
  readonly children: ComponentChildren;
  readonly actions: ComponentChildren;
}

export const Dialog = ({ id, title, onCancel, children, actions }: DialogProps) => {
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = box.current;
    const asker = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      // The browser gives the focus back only to what a dialog was closed over, not where it is taken off the page.
      if (asker instanceof HTMLElement && asker.isConnected) asker.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={box}
      class="dialog"
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
      <div class="actions">{actions}</div>
    </dialog>
  );
};
