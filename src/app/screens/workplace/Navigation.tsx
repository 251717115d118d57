/** The sections as links. Real addresses, so that a long press or a middle click does what people expect. */
import { t } from '../../i18n/text.ts';
import { NavigationIcon } from '../../parts/NavigationIcon.tsx';
import type { Work } from '../../shell/work.ts';
import { sectionAt, sectionsFor } from './sections.ts';

export const Navigation = ({ work }: { readonly work: Work }) => {
  const current = sectionAt(work.session, work.router.place.value.path);
  return (
    <nav class="navigation" aria-label={t('nav.label')}>
      <ul>
        {sectionsFor(work.session).map((section) => (
          <li key={section.name}>
            <a
              href={section.path}
              aria-current={section.name === current ? 'page' : undefined}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                work.router.go(section.path);
              }}
            >
              <NavigationIcon name={section.name} />
              <span>{t(section.label)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
