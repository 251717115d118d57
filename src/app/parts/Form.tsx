/** A form that the browser neither remembers nor judges: what is wrong with it is said by the desk, in the app's words. */
import type { ComponentChildren } from 'preact';

export interface FormProps {
  readonly class?: string;
  readonly onSend: () => void;
  readonly children: ComponentChildren;
}

export const Form = ({ class: className, onSend, children }: FormProps) => (
  <form
    class={className}
    autocomplete="off"
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      onSend();
    }}
  >
    {children}
  </form>
);
