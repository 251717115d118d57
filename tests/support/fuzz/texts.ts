/** What arrives as text: headers, addresses, what a camera or a hand gives. */
import { readFileSync } from 'node:fs';
import { parseDay, parseTypedDay } from '../../../src/domain/calendar.ts';
import { typedSymbols } from '../../../src/domain/checkCode.ts';
import { parseCaseNumber, parseVoucherNumber } from '../../../src/domain/codes.ts';
import { encodeOneTimeCode, parseOneTimeCode } from '../../../src/domain/oneTimeCode.ts';
import type { SheetSetId } from '../../../src/domain/recoverySheets.ts';
import { base64UrlToBytes, bytesToBase64Url, bytesToHex, hexToBytes } from '../../../src/protocol/bytes.ts';
import { encodeCaseCard, parseCaseCard } from '../../../src/protocol/caseCardCode.ts';
import { packCode, unpackCode } from '../../../src/protocol/packedCode.ts';
import { encodeSheet, parseSheet, type RecoverySheet } from '../../../src/protocol/recoverySheet.ts';
import { authorizationHeader, parseAuthorization } from '../../../src/protocol/requestSignature.ts';
import {
  digitsOfVoucherUrl,
  digitsToVoucherCode,
  voucherCodeToDigits,
  voucherCodeUrl,
} from '../../../src/protocol/voucherCode.ts';
import { createSeeded } from '../../../src/testing/seeded.ts';
import { repoPath } from '../../../src/tools/paths.ts';
import { demand, type FuzzTarget } from './run.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const paper = JSON.parse(readFileSync(repoPath('tests/vectors/paper1.json'), 'utf8'));
const chance = createSeeded(2);
const digits: readonly string[] = paper.codes.map((code: { digits: string }) => code.digits);

/** `parse` as for bytes; what is no UTF-8 arrives with replacement characters, as from a browser. */
const textTarget = (
  name: string,
  valid: readonly string[],
  refusals: readonly string[],
  parse: (text: string) => string | null,
  bad: readonly string[] = [],
): FuzzTarget => ({
  name,
  valid: valid.map((text) => encoder.encode(text)),
  bad: bad.map((text) => encoder.encode(text)),
  refusals,
  parse: (input) => parse(decoder.decode(input)),
});

const numberOf = (kind: 'voucher' | 'case'): string =>
  unpackCode(new Uint8Array([1, 35, 69, 103, 137, 171, 64]), kind) ?? '';
/* Without what a hand may do differently. */
const symbolsOf = (text: string): string => typedSymbols(text.trim().replace(/^(?:feldschein1|fss1):/i, '')).join('');
const sheet: RecoverySheet = {
  kind: 'point',
  setId: '0badcafe' as SheetSetId,
  threshold: 2,
  total: 3,
  index: 3,
  share: chance.bytes(37).fill(7, 36),
};
const codeRefusals = ['codeLength', 'codeSymbol', 'codeMismatch', 'codeOfOtherKind'];
const no = ['no'];

export const textTargets: readonly FuzzTarget[] = [
  textTarget(
    'authorization header',
    [39, 39].map(() =>
      authorizationHeader(
        Uint8Array.from(chance.bytes(39), (byte, at) => (at === 32 ? byte & 1 : byte)),
        chance.bytes(64),
      ),
    ),
    no,
    (text) => {
      const read = parseAuthorization(text);
      if (!read) return 'no';
      demand(authorizationHeader(read.claimBytes, read.signature) === text, 'has another spelling');
      demand(Number.isSafeInteger(read.claim.at), 'no time');
      return null;
    },
  ),
  textTarget('base64url', ['', 'AAAA', '_-8', bytesToBase64Url(chance.bytes(40))], no, (text) => {
    const bytes = base64UrlToBytes(text);
    if (!bytes) return 'no';
    demand(bytesToBase64Url(bytes) === text, 'has another spelling');
    return null;
  }),
  textTarget('hex', ['', '00ff', bytesToHex(chance.bytes(40))], no, (text) => {
    const bytes = hexToBytes(text);
    if (!bytes) return 'no';
    demand(bytesToHex(bytes) === text, 'has another spelling');
    return null;
  }),
  textTarget('case card', [paper.caseCard.text, encodeCaseCard(paper.caseCard.root)], no, (text) => {
    const root = parseCaseCard(text);
    if (root === null) return 'no';
    demand(/^[0-9a-f]{32}$/.test(root), 'no root');
    demand(symbolsOf(encodeCaseCard(root)) === symbolsOf(text), 'has other symbols');
    return null;
  }),
  textTarget('digits on the paper', digits, no, (text) => {
    const code = digitsToVoucherCode(text);
    if (!code) return 'no';
    demand(voucherCodeToDigits(code) === text, 'has another spelling');
    return null;
  }),
  textTarget(
    'address on the paper',
    digits.map((code) => voucherCodeUrl('https://schein.example', code)),
    no,
    (text) => {
      const found = digitsOfVoucherUrl(text);
      if (found === null) return 'no';
      demand(/^[0-9]{282}$/.test(found), 'no digits');
      return null;
    },
  ),
  textTarget(
    'voucher number',
    [numberOf('voucher'), numberOf('voucher').toLowerCase().replaceAll('-', ' ')],
    codeRefusals,
    (text) => {
      const read = parseVoucherNumber(text);
      if (!read.ok) return read.error.type;
      demand(unpackCode(packCode(read.value), 'voucher') === read.value, 'does not come back');
      return null;
    },
    [numberOf('case')],
  ),
  textTarget(
    'case number',
    [numberOf('case')],
    codeRefusals,
    (text) => {
      const read = parseCaseNumber(text);
      if (!read.ok) return read.error.type;
      demand(unpackCode(packCode(read.value), 'case') === read.value, 'does not come back');
      return null;
    },
    [numberOf('voucher')],
  ),
  textTarget(
    'one-time code',
    [encodeOneTimeCode(chance.bytes(16)), encodeOneTimeCode(new Uint8Array(16))],
    no,
    (text) => {
      const secret = parseOneTimeCode(text);
      if (!secret) return 'no';
      demand(symbolsOf(encodeOneTimeCode(secret)) === symbolsOf(text), 'has other symbols');
      return null;
    },
  ),
  textTarget(
    'recovery sheet',
    [encodeSheet(sheet).code, encodeSheet(sheet).lines.join('\n')],
    ['notASheet', 'newerVersion', 'damaged'],
    (text) => {
      const read = parseSheet(text);
      if (!read.ok) return read.error.type;
      demand(symbolsOf(encodeSheet(read.value).code) === symbolsOf(text), 'has other symbols');
      return null;
    },
    ['FSS2:0403', 'FSR1:0403', encodeSheet(sheet).code.slice(0, -1)],
  ),
  textTarget('day', ['2026-11-24', '٢٠٢٦-١١-٢٤'], no, (text) => {
    const day = parseTypedDay(text);
    if (day === null) return 'no';
    demand(parseDay(day) === day, 'does not come back');
    return null;
  }),
];
