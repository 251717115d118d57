/**
 * The sections as links. Real addresses, so that a long press or a middle click does what people expect.
 *
 * On a phone the first three stand in thumb's reach and the others behind «Mehr»; with more room all stand in the rail.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import { NavigationIcon } from '../../parts/NavigationIcon.tsx';
import type { Work } from '../../shell/work.ts';
import { type Section, sectionAt, sectionsFor } from './sections.ts';

const nearCount = 3;

/** What fits into the bar of a phone, and what comes after. */
const splitForPhone = (sections: readonly Section[]): readonly [readonly Section[], readonly Section[]] =>
  sections.length <= nearCount + 1 ? [sections, []] : [sections.slice(0, nearCount), sections.slice(nearCount)];

export const Navigation = ({ work }: { readonly work: Work }) => {
  const [isMoreOpen, setMoreOpen] = useState(false);
  const box = useRef<HTMLElement>(null);
  // A tap beside what is unfolded folds it, as people expect of a sheet.
  useEffect(() => {
    if (!isMoreOpen) return;
    const fold = (event: Event): void => {
      if (event.target instanceof Node && box.current?.contains(event.target) === false) setMoreOpen(false);
    };
    const stop = new AbortController();
    for (const type of ['pointerdown', 'focusin']) window.addEventListener(type, fold, { signal: stop.signal });
    return () => stop.abort();
  }, [isMoreOpen]);
  const current = sectionAt(work.session, work.router.place.value.path);
  const [near, further] = splitForPhone(sectionsFor(work.session));
  const isFurther = further.some(({ name }) => name === current);
  const go = (section: Section): void => {
    setMoreOpen(false);
    work.router.go(section.path);
  };
  const links = (sections: readonly Section[]) =>
    sections.map((section) => (
      <li key={section.name}>
        <SectionLink section={section} isCurrent={section.name === current} onGo={go} />
      </li>
    ));
  return (
    <nav
      ref={box}
      class={`navigation ${isMoreOpen ? 'is-open' : ''}`}
      aria-label={t('nav.label')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setMoreOpen(false);
      }}
    >
      <ul class="nav-near">{links(near)}</ul>
      {further.length > 0 && (
        <button
          type="button"
          class={`nav-more ${isFurther ? 'is-current' : ''}`}
          aria-expanded={isMoreOpen}
          aria-controls="nav-further"
          onClick={() => setMoreOpen(!isMoreOpen)}
        >
          <NavigationIcon name="more" />
          <span>{t('nav.more')}</span>
        </button>
      )}
      {further.length > 0 && (
        <ul id="nav-further" class="nav-further">
          {links(further)}
        </ul>
      )}
    </nav>
  );
};

interface SectionLinkProps {
  readonly section: Section;
  readonly isCurrent: boolean;
  readonly onGo: (section: Section) => void;
}

const SectionLink = ({ section, isCurrent, onGo }: SectionLinkProps) => (
  <a
    href={section.path}
    aria-current={isCurrent ? 'page' : undefined}
    onClick={(event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      onGo(section);
    }}
  >
    <NavigationIcon name={section.name} />
    <span>{t(section.label)}</span>
  </a>
);
