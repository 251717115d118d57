/**
 * Check page: takes the code from the address, clears the address, judges, shows.
 *
 * ```
 *   #digits ─► address cleared ─► kept lists ─► verdict ─► shown, unless a newer list could overturn it and is on its way
 *                                    ▲                       │
 *        GET /p/lists ─► accepted ───┘   (the same request for everyone, whatever was scanned)
 * ```
 */
import './style.css';
import { createDay } from '../domain/calendar.ts';
import { checkVoucher } from '../protocol/checkVoucher.ts';
import { browserCrypto, canCheck } from './browserCrypto.ts';
import { createComparedIssuers } from './comparedIssuers.ts';
import { createKeptLists, type Shelf, type Taken } from './keptLists.ts';
import { registerOffline } from './offline.ts';
import type { CheckState, ShownVerdict } from './state.ts';
import { listStateWords, pageView } from './view/page.ts';
import { createSpeaker, preferredLanguage } from './words/words.ts';

const listsPath = '/p/lists';
/** The lists of a whole country on a slow line; nobody waits for it. */
const loadTimeoutMs = 60_000;
/** So long a verdict that a newer list could overturn is held back. */
const patienceMs = 8_000;
const daySeconds = 86_400;

/** The code lives in this variable only: not in the address, not in any storage. */
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
let isPatient = true;
let turns = 0;
let loading: Promise<void> | null = null;
const lists = createKeptLists(findShelf(), browserCrypto);
const compared = createComparedIssuers(findShelf());
let state: CheckState = {
  verdict: { type: canCheck() ? 'none' : 'cannot' },
  issuers: [],
  listState: 'loading',
  hasRefused: false,
  newcomers: [],
  compared: compared.tenants(),
  host: location.host,
  now: 0,
  utcOffset: 0,
};

/* Redrawn as a whole: whoever stood on a button stands on the same one again. */
const show = (next: Partial<CheckState>): void => {
  const date = new Date();
  state = { ...state, ...next, now: Math.floor(date.getTime() / 1_000), utcOffset: -60 * date.getTimezoneOffset() };
  document.documentElement.lang = speaker.language;
  document.title = speaker.say('title');
  const focused = document.activeElement?.id;
  document.getElementById('page')?.replaceChildren(...pageView(state, speaker, actions));
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  const status = document.getElementById('status');
  const words = listStateWords(state, speaker.say);
  if (status && status.textContent !== words) status.textContent = words;
};

const actions: Parameters<typeof pageView>[2] = {
  speak: (language) => {
    speaker = createSpeaker(language);
    show({});
  },
  reload: () => void load(),
  compare: (tenant) => {
    compared.add(tenant);
    show({ compared: compared.tenants() });
    document.getElementById('verdict')?.focus({ preventScroll: true });
  },
};

const judge = async (): Promise<ShownVerdict> => {
  if (!canCheck()) return { type: 'cannot' };
  if (code === null) return { type: 'none' };
  const date = new Date();
  const today = createDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
  const now = Math.floor(date.getTime() / 1_000);
  const verdict = await checkVoucher(browserCrypto, code, await lists.issuers(), { now, today });
  // A list of yesterday may not know what was voided this morning: while a newer one is on its way, «genuine» waits for it.
  const isOfOldList = verdict.type === 'genuine' && now - verdict.issuer.listIssuedAt > daySeconds;
  const mayChange = isOfOldList || ['noList', 'unknownIssuer', 'listTooOld'].includes(verdict.type);
  return mayChange && isPatient && state.listState === 'loading' ? { type: 'checking' } : verdict;
};

const nameOf = (verdict: ShownVerdict): string =>
  'claims' in verdict ? `${verdict.type} ${verdict.claims.number}` : verdict.type;

/** Shows the verdict; where it is another than before, screen readers hear it. */
const showVerdict = async (next: Partial<CheckState> = {}): Promise<void> => {
  state = { ...state, ...next };
  const turn = ++turns;
  const [verdict, issuers] = [await judge(), await lists.issuers()];
  // Another code or list came meanwhile and is shown instead.
  if (turn !== turns) return;
  const isNews = nameOf(verdict) !== nameOf(state.verdict);
  show({ verdict, issuers });
  if (isNews) document.getElementById('verdict')?.focus({ preventScroll: true });
};

/** Null where nothing came, or something that is no answer of a queue. */
const fetchLists = async (): Promise<Taken | null> => {
  try {
    const answer = await fetch(listsPath, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-cache',
      signal: AbortSignal.timeout(loadTimeoutMs),
    });
    return answer.ok ? await lists.take(new Uint8Array(await answer.arrayBuffer())) : null;
  } catch {
    return null;
  }
};

const loadOnce = async (): Promise<void> => {
  const patience = setTimeout(() => {
    isPatient = false;
    void showVerdict();
  }, patienceMs);
  show({ listState: 'loading' });
  const taken = await fetchLists();
  clearTimeout(patience);
  isPatient = false;
  await showVerdict(
    taken
      ? {
          listState: 'loaded',
          hasRefused: taken.refused.length > 0,
          newcomers: [...state.newcomers, ...taken.newcomers],
        }
      : { listState: 'offline' },
  );
};

const load = (): Promise<void> => {
  loading ??= loadOnce().finally(() => {
    loading = null;
  });
  return loading;
};

addEventListener('hashchange', () => {
  const next = takeCode();
  if (next === null) return;
  code = next;
  scrollTo(0, 0);
  void showVerdict();
  // A page that stood open for days reads the next paper with a fresh list.
  if (canCheck()) void load();
});

await showVerdict();
if (canCheck()) {
  addEventListener('online', () => void load());
  await load();
  registerOffline();
}
