/** Every refusal of the wire has its kind of problem, and the time that the queue asks for is heard. */
import { expect, it } from 'vitest';
import { type RefusalCode, refusalStatus } from '../../../src/protocol/wire/refusal.ts';
import { problemOf } from '../../../src/worker/sync/problem.ts';

it.each(Object.keys(refusalStatus) as RefusalCode[])(
  '%s stops the round by a name, with the time asked for',
  (refused) => {
    const stop = problemOf({ type: 'refused', refusal: { refused, retryAfter: 90 } });
    expect(stop?.retryAfterMs).toBe(90_000);
    expect(stop?.problem).toMatch(/^[a-zA-Z]+$/);
    expect(problemOf({ type: 'refused', refusal: { refused } })?.retryAfterMs).toBeNull();
  },
);

it('a device that was never founded has no problem', () => {
  expect(problemOf({ type: 'unfounded' })).toBeNull();
});

it('a founding without the operator’s token is told from a device that may not do something', () => {
  expect(problemOf({ type: 'refused', refusal: { refused: 'notAllowed', detail: 'token' } })?.problem).toBe(
    'foundingRefused',
  );
  expect(problemOf({ type: 'refused', refusal: { refused: 'notAllowed', detail: 'key' } })?.problem).toBe(
    'deviceRefused',
  );
});
