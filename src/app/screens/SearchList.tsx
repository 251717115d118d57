/** A list with a search field: asks the desk as one types, shows the first fifty and more on demand. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t, tCount } from '../i18n/text.ts';
import { Field } from '../parts/Field.tsx';
import { Progress } from '../parts/Progress.tsx';
import { useWork } from '../shell/work.ts';
import { useAnswer } from './useAnswer.ts';

const pageLength = 50;

export interface SearchListProps<Item> {
  readonly id: string;
  readonly label: string;
  readonly ask: (search: string) => Promise<readonly Item[]>;
  readonly keyOf: (item: Item) => string;
  /** Stands above the search field where there is something. */
  readonly lead?: ComponentChildren;
  /** Shown where there is nothing at all. */
  readonly empty: ComponentChildren;
  /** Shown where nothing matches. */
  readonly none: string;
  readonly children: (item: Item) => ComponentChildren;
}

export const SearchList = <Item,>(props: SearchListProps<Item>) => {
  const work = useWork();
  const [search, setSearch] = useState('');
  const [length, setLength] = useState(pageLength);
  const { answer } = useAnswer(() => props.ask(search), work.ledgerChanges, search);
  if (answer === undefined) return <Progress isGoingOn words={t('list.loading')} />;
  if (answer.length === 0 && search === '') return <>{props.empty}</>;
  return (
    <>
      {props.lead}
      <Field
        id={props.id}
        type="search"
        label={props.label}
        value={search}
        onInput={(text) => {
          setSearch(text);
          setLength(pageLength);
        }}
        capitalize="none"
        size="medium"
      />
      <p class="field-hint" role="status">
        {search !== '' && (answer.length === 0 ? props.none : tCount('list.found', answer.length))}
      </p>
      <ul class="cards">
        {answer.slice(0, length).map((item) => (
          <li key={props.keyOf(item)}>{props.children(item)}</li>
        ))}
      </ul>
      {answer.length > length && (
        <button type="button" class="button secondary" onClick={() => setLength(length + pageLength)}>
          {t('list.more')}
        </button>
      )}
    </>
  );
};
