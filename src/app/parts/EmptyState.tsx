/** What stands where there is nothing yet: says how something comes to be here, and leads there. */
import type { ComponentChildren } from 'preact';
import type { SectionName } from '../screens/workplace/sections.ts';
import { NavigationIcon } from './NavigationIcon.tsx';

export interface EmptyStateProps {
  readonly icon: SectionName;
  readonly title: string;
  readonly text: string;
  /** The way on, such as a button. */
  readonly children?: ComponentChildren;
}

export const EmptyState = ({ icon, title, text, children }: EmptyStateProps) => (
  <div class="teach empty">
    <NavigationIcon name={icon} />
    <h2>{title}</h2>
    <p>{text}</p>
    {children}
  </div>
);
