/** Small line drawings beside the words of the navigation. Never alone, so they have no words of their own. */
import type { SectionName } from '../screens/workplace/sections.ts';

const drawings: Record<SectionName | 'more' | 'lock', string> = {
  clinic: 'M4 5h16v11H9l-5 4zM8 9h8M8 12h5',
  cases: 'M3 7h7l2 2h9v10H3zM3 7V5h6l1 2',
  vouchers: 'M6 3h9l4 4v14H6zM9 11h7M9 15h7M14 3v5h5',
  sync: 'M7 18a4 4 0 0 1-.5-8A6 6 0 0 1 18 9a4.5 4.5 0 0 1 0 9M12 20v-8M9 15l3-3 3 3',
  office: 'M4 21V8l8-5 8 5v13zM9 21v-6h6v6M9 11h.01M15 11h.01',
  settings: 'M4 7h10M18 7h2M4 17h2M10 17h10M16 5v4M8 15v4',
  more: 'M4 7h16M4 12h16M4 17h16',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
};

export const NavigationIcon = ({ name }: { readonly name: keyof typeof drawings }) => (
  <svg class="nav-icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    <path d={drawings[name]} />
  </svg>
);
