/**
 * Check page: takes the code from the address, clears the address, judges, shows.
 *
 * ```
 *   #digits ─► address cleared ─► kept lists ─► verdict ─► shown
 *                                    ▲                       │
 *        GET /p/lists ─► accepted ───┘   (the same request for everyone, whatever was scanned)
 * ```
 */
import './style.css';
import { createDay } from '../domain/calendar.ts';
import { checkVoucher } from '../protocol/checkVoucher.ts';
import { browserCrypto, canCheck } from './browserCrypto.ts';
import { createKeptLists, type Shelf } from './keptLists.ts';
import { registerOffline } from './offline.ts';
import type { CheckState, ShownVerdict } from './state.ts';
import { pageView } from './view/page.ts';
import { createSpeaker, preferredLanguage } from './words/words.ts';

const listsPath = '/p/lists';
const loadTimeoutMs = 20_000;

/** The code lives in this variable only: not in the address, not in the history, not in any storage. */
const takeCode = (): string | null => {
  const digits = location.hash.slice(1);
  if (location.href.includes('#')) history.replaceState(null, '', location.pathname);
  return digits === '' ? null : digits;
};

const findShelf = (): Shelf | null => {
  try {
    return localStorage;
  } catch {
    return null;
  }
};

let code = takeCode();
let speaker = createSpeaker(preferredLanguage(navigator.languages ?? [navigator.language]));
const lists = createKeptLists(findShelf(), browserCrypto);
let state: CheckState = {
  verdict: canCheck() ? { type: 'none' } : { type: 'cannot' },
  issuers: [],
  listState: 'loading',
  hasRefused: false,
  newcomers: [],
  host: location.host,
  now: Date.now() / 1_000,
};

const root = document.getElementById('page');

const show = (next: Partial<CheckState>): void => {
  state = { ...state, ...next, now: Math.floor(Date.now() / 1_000) };
  document.documentElement.lang = speaker.language;
  document.title = speaker.say('title');
  const hadFocus = document.activeElement?.id === 'verdict';
  root?.replaceChildren(...pageView(state, speaker, { speak, reload: () => void load() }));
  if (hadFocus) document.getElementById('verdict')?.focus();
};

const speak = (language: Parameters<typeof createSpeaker>[0]): void => {
  speaker = createSpeaker(language);
  show({});
};

const judge = async (): Promise<ShownVerdict> => {
  if (!canCheck()) return { type: 'cannot' };
  if (code === null) return { type: 'none' };
  const date = new Date();
  const today = createDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
  const now = Math.floor(date.getTime() / 1_000);
  return checkVoucher(browserCrypto, code, await lists.issuers(), { now, today });
};

/** Shows the verdict; where it is another than before, screen readers hear it. */
const showVerdict = async (next: Partial<CheckState> = {}): Promise<void> => {
  const verdict = await judge();
  const isNews = verdict.type !== state.verdict.type;
  show({ ...next, verdict, issuers: await lists.issuers() });
  if (isNews) document.getElementById('verdict')?.focus({ preventScroll: true });
};

const load = async (): Promise<void> => {
  show({ listState: 'loading' });
  try {
    const answer = await fetch(listsPath, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-cache',
      signal: AbortSignal.timeout(loadTimeoutMs),
    });
    const taken = answer.ok ? await lists.take(new Uint8Array(await answer.arrayBuffer())) : null;
    if (!taken) return show({ listState: 'offline' });
    await showVerdict({
      listState: 'loaded',
      hasRefused: taken.refused.length > 0,
      newcomers: [...state.newcomers, ...taken.newcomers],
    });
  } catch {
    show({ listState: 'offline' });
  }
};

addEventListener('hashchange', () => {
  code = takeCode() ?? code;
  void showVerdict();
});
addEventListener('online', () => void load());

await showVerdict();
if (canCheck()) {
  await load();
  registerOffline();
}
