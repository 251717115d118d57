/** The gallery's own page: states on the left, the chosen one in a window of the chosen width, scheme, language and size. */
import '../styles/tokens.css';
import './frame.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { stateNames } from './allStates.ts';
import { checkStateNames } from './checkStateNames.ts';

const allNames = [...stateNames, ...checkStateNames];

const choices = {
  width: ['320', '390', '768', '1024', '1280'],
  scheme: ['light', 'dark'],
  lang: ['de', 'en'],
  dir: ['ltr', 'rtl'],
  text: ['100', '200'],
} as const;
type Choice = keyof typeof choices;

const nameHere = (): string => location.hash.slice(1) || (allNames[0] ?? '');
const shown = signal(nameHere());
const chosen = signal<Readonly<Record<Choice, string>>>({
  width: '390',
  scheme: 'light',
  lang: 'de',
  dir: 'ltr',
  text: '100',
});
addEventListener('hashchange', () => {
  shown.value = nameHere();
});

const Choices = () => (
  <form class="choices">
    {(Object.keys(choices) as Choice[]).map((choice) => (
      <label key={choice}>
        {choice}{' '}
        <select
          value={chosen.value[choice]}
          onInput={(event) => {
            chosen.value = { ...chosen.value, [choice]: event.currentTarget.value };
          }}
        >
          {choices[choice].map((value) => (
            <option key={value}>{value}</option>
          ))}
        </select>
      </label>
    ))}
  </form>
);

const Names = () => (
  <nav aria-label="states">
    {allNames.map((name) => (
      <a key={name} href={`#${name}`} aria-current={name === shown.value ? 'page' : undefined}>
        {name}
      </a>
    ))}
  </nav>
);

/* A window of its own: widths, large text and the colour scheme are then those of a device. */
const Stage = () => {
  const { width, scheme, lang, dir, text } = chosen.value;
  const query = new URLSearchParams({ lang, dir, text });
  return (
    <iframe
      key={scheme}
      class={`stage ${scheme}`}
      title={shown.value}
      width={width}
      src={`./${checkStateNames.includes(shown.value) ? 'checkStage' : 'stage'}.html#${shown.value}?${query.toString()}`}
    />
  );
};

const root = document.getElementById('gallery');
if (root === null) throw new Error('the page has no place for the gallery');
render(
  <>
    <header>
      <h1>Gallery</h1>
      <Choices />
    </header>
    <Names />
    <main>
      <Stage />
    </main>
  </>,
  root,
);
