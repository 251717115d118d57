/** Says calmly that something is going on, after half a second and not before; then, where told, what came of it. */
import { useIsSlow } from './useIsSlow.ts';

export interface ProgressProps {
  readonly isGoingOn: boolean;
  /** What is being done. */
  readonly words: string;
  /** What stands in its place otherwise. */
  readonly otherwise?: string;
}

export const Progress = ({ isGoingOn, words, otherwise = '' }: ProgressProps) => {
  const isSlow = useIsSlow(isGoingOn);
  return (
    <div class={isSlow ? 'progress' : 'outcome'} role="status">
      {isSlow ? words : !isGoingOn && otherwise}
    </div>
  );
};
