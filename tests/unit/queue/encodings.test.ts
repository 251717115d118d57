import { describe, expect, it } from 'vitest';
import { acceptedEncodings } from '../../../src/queue/http/encodings.ts';

describe('acceptedEncodings', () => {
  it.each([
    [null, []],
    ['', []],
    ['gzip, deflate, br', ['gzip', 'deflate', 'br']],
    ['BR;q=1.0 , gzip; q=0', ['br']],
    ['gzip;q=0.000, br;q=0.1', ['br']],
    ['br;q=nonsense', []],
  ])('%s', (header, expected) => {
    expect([...acceptedEncodings(header)]).toEqual(expected);
  });
});
