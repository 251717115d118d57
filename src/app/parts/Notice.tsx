/** A boxed message. `alert` is read out at once; the others wait until somebody comes by. */
import type { ComponentChildren } from 'preact';

export interface NoticeProps {
  readonly kind: 'info' | 'caution' | 'error';
  readonly title?: string;
  readonly alert?: boolean;
  readonly children: ComponentChildren;
}

export const Notice = ({ kind, title, alert, children }: NoticeProps) => (
  <div class={`notice notice-${kind}`} role={alert === true ? 'alert' : undefined}>
    {title !== undefined && <p class="notice-title">{title}</p>}
    <div>{children}</div>
  </div>
);
