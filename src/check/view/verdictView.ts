/** The verdict: what it is, what it means, what to do, whom to call. */
import type { VoucherClaims } from '../../protocol/voucherCode.ts';
import { hasLookAlike } from '../lookAlikes.ts';
import type { CheckState, ShownVerdict } from '../state.ts';
import { type Speaker, stepsOf, type WordKey } from '../words/words.ts';
import { type Child, element } from './dom.ts';

type Tone = 'good' | 'care' | 'bad' | 'calm';

/** A blank that was printed ahead has words of its own where everything else is right. */
const nameOf = (verdict: ShownVerdict): string =>
  verdict.type === 'genuine' && verdict.claims.form === 'reserve' ? 'reserve' : verdict.type;

const tones: Readonly<Record<ShownVerdict['type'], Tone>> = {
  genuine: 'good',
  expired: 'care',
  revoked: 'bad',
  notYet: 'care',
  unknownIssuer: 'bad',
  forged: 'bad',
  listTooOld: 'care',
  noList: 'care',
  training: 'calm',
  unreadable: 'care',
  none: 'calm',
  cannot: 'care',
};
/* A shape as well as a colour: many people see no difference between green and red. */
const signs: Readonly<Record<Tone, string>> = { good: '✓', care: '!', bad: '✕', calm: 'i' };

export const verdictView = (state: CheckState, speaker: Speaker): HTMLElement => {
  const { verdict } = state;
  const name = nameOf(verdict);
  const tone = name === 'reserve' ? 'care' : tones[verdict.type];
  const { say } = speaker;
  return element(
    'section',
    { class: `verdict ${tone}`, 'aria-labelledby': 'verdict-title', tabindex: '-1', id: 'verdict' },
    element('span', { class: 'sign', 'aria-hidden': 'true' }, signs[tone]),
    element('h1', { id: 'verdict-title' }, say(`${name}.title` as WordKey)),
    element('p', { class: 'lead' }, say(`${name}.text` as WordKey)),
    'claims' in verdict && factsView(verdict.claims, isVouchedFor(verdict), speaker),
    element('h2', {}, say('do.title')),
    element('ul', { class: 'steps' }, ...stepsOf(name).map((key) => element('li', {}, say(key)))),
    'issuer' in verdict && issuerView(state, verdict.issuer, speaker),
  );
};

/** What nobody vouches for is not repeated as a fact: only the number, to read out on the phone. */
const isVouchedFor = ({ type }: ShownVerdict): boolean =>
  type !== 'noList' && type !== 'unknownIssuer' && type !== 'forged';

const factsView = (claims: VoucherClaims, isSure: boolean, { say, day, euro }: Speaker): HTMLElement => {
  const isReserve = claims.form === 'reserve';
  const fact = (label: WordKey, ...content: readonly Child[]): HTMLElement =>
    element('div', {}, element('dt', {}, say(label)), element('dd', {}, ...content));
  const number = fact('fact.number', element('span', { class: 'number', translate: 'no' }, claims.number));
  if (!isSure) return element('dl', { class: 'facts' }, number);
  return element(
    'dl',
    { class: 'facts' },
    number,
    fact('fact.kind', say(`kind.${claims.kind}`)),
    fact(isReserve ? 'fact.printedOn' : 'fact.issuedOn', day(claims.issuedOn)),
    fact(isReserve ? 'fact.usableUntil' : 'fact.validUntil', element('strong', {}, day(claims.validUntil))),
    fact(
      'fact.guarantee',
      element('strong', {}, euro(claims.guaranteeCents)),
      element('small', {}, say('fact.guarantee.note')),
    ),
    fact(
      'fact.specialty',
      claims.specialty === null ? say('fact.specialty.open') : say(`specialty.${claims.specialty}`),
    ),
  );
};

type IssuerOf = Extract<ShownVerdict, { issuer: unknown }>['issuer'];

const issuerView = (state: CheckState, issuer: IssuerOf, { say }: Speaker): HTMLElement => {
  const others = state.issuers.filter(({ list }) => list.tenant !== issuer.tenant);
  const isTwin = hasLookAlike(
    issuer.organisationName,
    others.map(({ list }) => list.organisationName),
  );
  return element(
    'div',
    { class: 'issuer' },
    element('h2', {}, say(state.verdict.type === 'forged' ? 'issuer.claimed' : 'issuer.title')),
    element('p', { class: 'issuer-name' }, issuer.organisationName),
    isTwin && element('p', { class: 'warning' }, say('issuer.lookAlike')),
    state.newcomers.includes(issuer.tenant) && element('p', { class: 'warning' }, say('issuer.new')),
    callView(issuer.phone, issuer.phoneHours, say),
    element(
      'p',
      {},
      `${say('issuer.fingerprint')}: `,
      element('strong', { class: 'number', translate: 'no' }, issuer.fingerprint),
      element('br', {}),
      element('small', {}, say('issuer.fingerprint.text')),
    ),
  );
};

/** Only digits reach the dialler; what else stands there is for eyes. */
const callView = (phone: string, hours: string, say: Speaker['say']): HTMLElement => {
  const digits = phone.replace(/[^+0-9]/g, '');
  if (digits === '') return element('p', {}, say('issuer.noPhone'));
  return element(
    'p',
    {},
    element('a', { class: 'call', href: `tel:${digits}` }, say('issuer.call', { phone })),
    hours !== '' && element('small', {}, hours),
  );
};
