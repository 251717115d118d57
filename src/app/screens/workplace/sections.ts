/** The sections of the app and who sees them. */
import type { Session } from '../../../protocol/deskDoor.ts';
import type { TextKey } from '../../i18n/text.ts';
import { type Path, paths } from '../../shell/router.ts';

export type SectionName = 'clinic' | 'cases' | 'vouchers' | 'sync' | 'office' | 'settings';

export interface Section {
  readonly name: SectionName;
  readonly path: Path;
  readonly label: TextKey;
}

const allSections = (['clinic', 'cases', 'vouchers', 'sync', 'office', 'settings'] as const).map(
  (name): Section => ({ name, path: paths[name], label: `nav.${name}` }),
);

const forPoint: readonly SectionName[] = ['clinic', 'cases', 'vouchers'];

export const sectionsFor = (session: Session): readonly Section[] =>
  allSections.filter(({ name }) => {
    if (name === 'office') return session.actsForOffice;
    return session.actsForPoint || !forPoint.includes(name);
  });

/** The section at a path; the session's home where it may not go there. */
export const sectionAt = (session: Session, path: Path): SectionName =>
  sectionsFor(session).find((section) => section.path === path)?.name ?? (session.actsForPoint ? 'clinic' : 'office');
