/** States of the check page: every verdict, and what the list and the phone can do to it. Compiled in the gallery's room. */
import { type Day, parseDay } from '../domain/calendar.ts';
import type { VoucherNumber } from '../domain/codes.ts';
import type { TenantId } from '../domain/ids.ts';
import type { Issuer } from '../protocol/checkVoucher.ts';
import type { VoucherClaims } from '../protocol/voucherCode.ts';
import type { CheckState, ShownVerdict } from './state.ts';

const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`${text} is no day`);
  return parsed;
};

const now = Date.UTC(2026, 10, 24, 10) / 1_000;
const daySeconds = 86_400;

const claims: VoucherClaims = {
  number: 'D653-H24D-NTJ7' as VoucherNumber,
  form: 'voucher',
  kind: 'regular',
  issuedOn: day('2026-11-10'),
  validUntil: day('2027-02-10'),
  guaranteeCents: 50_000,
  specialty: 'dentistry',
};

const issuer: Issuer = {
  tenant: '0011223344556677' as TenantId,
  organisationName: 'Medinetz Altmark',
  phone: '03931 555 01 23',
  phoneHours: 'Mo–Fr 9–16 Uhr',
  fingerprint: '1234 5678 9012 3456',
  listIssuedAt: now - 3 * daySeconds,
  listNumber: 12,
};

const stateOf = (verdict: ShownVerdict, changes: Partial<CheckState> = {}): CheckState => ({
  verdict,
  issuers: [
    {
      list: {
        tenant: issuer.tenant,
        number: issuer.listNumber,
        issuedAt: issuer.listIssuedAt,
        renewBy: now + 30 * daySeconds,
        organisationName: issuer.organisationName,
        phone: issuer.phone,
        phoneHours: issuer.phoneHours,
        keys: [],
        salt: new Uint8Array(16),
        revoked: new Uint8Array(),
      },
      fingerprint: issuer.fingerprint,
    },
  ],
  listState: 'loaded',
  hasRefused: false,
  newcomers: [],
  compared: [issuer.tenant],
  host: 'schein1.example',
  now,
  utcOffset: 3_600,
  ...changes,
});

const longName = 'Medizinische Flüchtlings- und Wohnungslosenhilfe im Landkreis Altmark-Salzwedel';

export const checkStates: Readonly<Record<string, CheckState>> = {
  genuine: stateOf({ type: 'genuine', claims, issuer }),
  'genuine-offline': stateOf({ type: 'genuine', claims, issuer }, { listState: 'offline' }),
  'genuine-first-time': stateOf({ type: 'genuine', claims, issuer }, { newcomers: [issuer.tenant], compared: [] }),
  'genuine-not-compared': stateOf({ type: 'genuine', claims, issuer }, { compared: [] }),
  'long-names': stateOf({
    type: 'genuine',
    claims: { ...claims, specialty: 'psychiatry' },
    issuer: {
      ...issuer,
      organisationName: longName,
      phoneHours: 'Montag bis Donnerstag 9–12 und 14–17 Uhr, Freitag 9–12 Uhr',
    },
  }),
  reserve: stateOf({ type: 'genuine', claims: { ...claims, form: 'reserve' }, issuer }),
  expired: stateOf({ type: 'expired', claims: { ...claims, validUntil: day('2026-11-20') }, issuer }),
  revoked: stateOf({ type: 'revoked', claims, issuer }),
  'not-yet': stateOf({ type: 'notYet', claims: { ...claims, issuedOn: day('2026-12-10') }, issuer }),
  forged: stateOf({ type: 'forged', claims, issuer }),
  'unknown-issuer': stateOf({ type: 'unknownIssuer', claims }),
  'list-too-old': stateOf({ type: 'listTooOld', claims, issuer }, { listState: 'offline' }),
  'no-list': stateOf({ type: 'noList', claims }, { issuers: [], listState: 'offline' }),
  checking: stateOf({ type: 'checking' }, { issuers: [], listState: 'loading' }),
  'list-refused': stateOf({ type: 'genuine', claims, issuer }, { hasRefused: true }),
  training: stateOf({ type: 'training', claims: { ...claims, form: 'training' } }),
  unreadable: stateOf({ type: 'unreadable' }),
  none: stateOf({ type: 'none' }),
  cannot: stateOf({ type: 'cannot' }, { issuers: [], listState: 'offline' }),
};
