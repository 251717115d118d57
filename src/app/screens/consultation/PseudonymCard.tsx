/** The pseudonym of a case, to read out and write down. Says plainly that the birth date is invented. */
import { useEffect, useRef } from 'preact/hooks';
import type { CaseNumber } from '../../../domain/codes.ts';
import type { Pseudonym } from '../../../domain/pseudonym.ts';
import { formatDay } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';

export interface PseudonymCardProps {
  readonly pseudonym: Pseudonym & { readonly caseNumber?: CaseNumber };
  /** It has just come to be: brings itself into view. */
  readonly isNews?: boolean;
  /** The heading above it says the call name already. */
  readonly isTitled?: boolean;
}

export const PseudonymCard = ({ pseudonym, isNews, isTitled }: PseudonymCardProps) => {
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isNews === true) card.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isNews]);
  return (
    <section ref={card} class="pseudonym" aria-labelledby="pseudonym-title">
      <h2 id="pseudonym-title">{t('pseudonym.title')}</h2>
      <dl class="facts">
        {isTitled !== true && (
          <div>
            <dt>{t('pseudonym.callName')}</dt>
            <dd class="call-name">{pseudonym.callName}</dd>
          </div>
        )}
        <div>
          <dt>{t('pseudonym.birthDate')}</dt>
          <dd>
            {formatDay(pseudonym.fictiveBirthDate)} <span class="tag">{t('pseudonym.fictive')}</span>
          </dd>
        </div>
        {pseudonym.caseNumber !== undefined && (
          <div>
            <dt>{t('pseudonym.caseNumber')}</dt>
            <dd class="code">{pseudonym.caseNumber}</dd>
          </div>
        )}
      </dl>
      <p class="field-hint">{t('pseudonym.ifsg')}</p>
    </section>
  );
};
