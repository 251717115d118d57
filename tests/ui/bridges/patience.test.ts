/** An update neither asks nor reloads while something is half written. */
import { expect, test, vi } from 'vitest';
import { createPatience } from '../../../src/app/bridges/patience.ts';

test('acts at once when nothing is half written, and only once', () => {
  const act = vi.fn();
  const patience = createPatience(() => true);
  patience.want(act);
  patience.recheck();
  expect(act).toHaveBeenCalledTimes(1);
});

test('keeps the wish until it may act', () => {
  let mayAct = false;
  const act = vi.fn();
  const patience = createPatience(() => mayAct);
  patience.want(act);
  patience.recheck();
  expect(act).not.toHaveBeenCalled();
  mayAct = true;
  patience.recheck();
  expect(act).toHaveBeenCalledTimes(1);
});

test('a newer wish replaces the one that was kept', () => {
  let mayAct = false;
  const ask = vi.fn();
  const reload = vi.fn();
  const patience = createPatience(() => mayAct);
  patience.want(ask);
  patience.want(reload);
  mayAct = true;
  patience.recheck();
  expect(ask).not.toHaveBeenCalled();
  expect(reload).toHaveBeenCalledTimes(1);
});
