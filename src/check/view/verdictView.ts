/** The verdict: what it is, what it means, what to do, whom to call. */
import type { TenantId } from '../../domain/ids.ts';
import type { Issuer } from '../../protocol/checkVoucher.ts';
import type { VoucherClaims } from '../../protocol/voucherCode.ts';
import { hasLookAlike } from '../lookAlikes.ts';
import type { CheckState, ShownVerdict } from '../state.ts';
import { type Speaker, stepsOf, type WordKey } from '../words/words.ts';
import { button, type Child, element } from './dom.ts';
import { shownName } from './shownName.ts';

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
  checking: 'calm',
  cannot: 'care',
};
/* A shape as well as a colour: many people see no difference between green and red. */
const signs: Readonly<Record<Tone, string>> = { good: '✓', care: '!', bad: '✕', calm: 'i' };

/** `compare`: somebody held the Prüfzahl against the practice sheet. */
export const verdictView = (state: CheckState, speaker: Speaker, compare: (tenant: TenantId) => void): HTMLElement => {
  const { verdict } = state;
  const name = nameOf(verdict);
  const tone = name === 'reserve' ? 'care' : tones[verdict.type];
  const { say } = speaker;
  const issuer = 'issuer' in verdict ? verdict.issuer : null;
  const steps = [
    ...(verdict.type === 'genuine' && !state.compared.includes(verdict.issuer.tenant) ? [say('issuer.step')] : []),
    ...stepsOf(name).map((key) => say(key)),
  ];
  return element(
    'section',
    { class: `verdict ${tone}`, 'aria-labelledby': 'verdict-title', tabindex: '-1', id: 'verdict' },
    element('span', { class: 'sign', 'aria-hidden': 'true' }, signs[tone]),
    element('h1', { id: 'verdict-title' }, say(`${name}.title` as WordKey)),
    element(
      'p',
      { class: 'lead' },
      say(`${name}.text` as WordKey, { issuer: issuer ? shownName(issuer.organisationName, say) : '' }),
    ),
    ...(issuer ? warningsOf(state, issuer, say) : []),
    'claims' in verdict && factsView(verdict.claims, isVouchedFor(verdict), speaker),
    steps.length > 0 && element('h2', {}, say('do.title')),
    steps.length > 0 && element('ul', { class: 'steps' }, ...steps.map((step) => element('li', {}, step))),
    issuer && issuerView(state, issuer, say, compare),
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
    fact('fact.kind', say(`voucherKind.${claims.kind}`)),
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

/* Where a hurried eye reads them: before what the voucher says of itself. */
const warningsOf = (state: CheckState, issuer: Issuer, say: Speaker['say']): readonly HTMLElement[] => {
  const others = state.issuers.filter(({ list }) => list.tenant !== issuer.tenant);
  const names = others.map(({ list }) => list.organisationName);
  const warnings: readonly (WordKey | false)[] = [
    hasLookAlike(issuer.organisationName, names) && 'issuer.lookAlike',
    state.newcomers.includes(issuer.tenant) && !state.compared.includes(issuer.tenant) && 'issuer.new',
  ];
  return warnings.filter((key) => key !== false).map((key) => element('p', { class: 'warning' }, say(key)));
};

const issuerView = (
  state: CheckState,
  issuer: Issuer,
  say: Speaker['say'],
  compare: (tenant: TenantId) => void,
): HTMLElement => {
  const isClaim = state.verdict.type === 'forged';
  const isCompared = state.compared.includes(issuer.tenant);
  return element(
    'div',
    { class: 'issuer' },
    element('h2', {}, say(isClaim ? 'issuer.claimed' : 'issuer.title')),
    element('p', { class: 'issuer-name', dir: 'auto' }, shownName(issuer.organisationName, say)),
    callView(issuer.phone, issuer.phoneHours, say),
    element(
      'p',
      {},
      `${say('issuer.fingerprint')}: `,
      element('strong', { class: 'number', translate: 'no' }, issuer.fingerprint),
      element('br', {}),
      element('small', {}, say(isCompared ? 'issuer.compared' : 'issuer.fingerprint.text')),
    ),
    !isClaim &&
      !isCompared &&
      button(say('issuer.compare'), () => compare(issuer.tenant), { class: 'quiet', id: 'compare' }),
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
