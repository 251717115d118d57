/**
 * A question in place of the buttons that led to it: in sight on a phone, and nobody presses the old button once more. Takes the
 * focus to the answer that changes nothing: the button that was pressed is gone.
 */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Notice, type NoticeProps } from './Notice.tsx';

export interface Answer {
  readonly label: string;
  readonly onChoose: () => void;
}

export interface QuestionProps {
  readonly kind: NoticeProps['kind'];
  readonly title: string;
  readonly usual: Answer;
  readonly other: Answer;
  readonly children?: ComponentChildren;
}

export const Question = ({ kind, title, usual, other, children }: QuestionProps) => {
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <Notice kind={kind} title={title} alert>
      {children}
      <div class="actions">
        <button ref={first} type="button" class="button primary" onClick={usual.onChoose}>
          {usual.label}
        </button>
        <button type="button" class="button secondary" onClick={other.onChoose}>
          {other.label}
        </button>
      </div>
    </Notice>
  );
};
