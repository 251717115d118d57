/** Clock and sending of the memory twin: nothing is sent until a test says that there is a signal. */
import { type Day, dayFromNumber } from '../domain/calendar.ts';
import { err, ok } from '../domain/result.ts';
import type { Desk } from '../protocol/desk.ts';
import { inOrderOfSending } from '../protocol/deskSync.ts';
import type { SyncReport, SyncStatus } from '../protocol/syncStatus.ts';
import { announce, type MemoryDeskState } from './memoryDeskState.ts';

/** The day in universal time, so that it is the same on every machine. */
export const dayOf = (instant: number): Day => dayFromNumber(Math.floor(instant / 86_400_000));

export const statusOf = (state: MemoryDeskState): SyncStatus => ({
  unsentRecords: state.isTraining ? 0 : state.unsentRecords,
  everythingReceived: state.unsentRecords === 0 && state.isSetUpSent,
  oldestUnsentAt: state.oldestUnsentAt,
  lastContactAt: state.lastContactAt,
  clockOffsetMs: state.clockOffsetMs,
  phase: state.isTraining ? 'never' : state.phase,
  nextTryAt: state.nextTryAt,
  problem: state.problem,
});

/** One try: everything arrives where there is a signal, nothing where there is none, some where the link breaks. */
export const tryToSend = (state: MemoryDeskState): SyncReport => {
  const before = statusOf(state);
  const recordsBefore = state.unsentRecords;
  if (state.isTraining) return { ...before, recordsBefore, recordsReceived: 0, nothingToSend: true };
  if (state.breaksAfter !== null) {
    state.unsentRecords = Math.max(0, recordsBefore - state.breaksAfter);
    state.lastContactAt = state.now();
    state.problem ??= 'noConnection';
  } else if (state.isOnline) {
    state.unsentRecords = 0;
    state.isSetUpSent = true;
    state.oldestUnsentAt = null;
    state.lastContactAt = state.now();
    state.problem = null;
    for (const held of state.vouchers.values()) held.isSent = true;
  } else state.problem ??= 'noConnection';
  const recordsReceived = recordsBefore - state.unsentRecords;
  if (recordsReceived > 0) receive(state, recordsReceived);
  const status = statusOf(state);
  announce(state, { type: 'sync', status });
  announce(state, { type: 'ledger' });
  return { ...status, recordsBefore, recordsReceived, nothingToSend: before.everythingReceived };
};

/** The oldest so many are at the queue now. */
const receive = (state: MemoryDeskState, count: number): void => {
  const waiting = state.sending.filter(({ isAtQueue }) => !isAtQueue).slice(0, count);
  if (state.backup === 'unknown') state.backup = 'none';
  state.sending = state.sending.map((record) => (waiting.includes(record) ? { ...record, isAtQueue: true } : record));
};

type SyncPart = Pick<Desk, 'syncStatus' | 'syncNow' | 'syncSoon' | 'watchNews' | 'sendingRecords' | 'saveData'>;

export const createMemorySync = (state: MemoryDeskState): SyncPart => ({
  syncStatus: async () => statusOf(state),
  syncNow: async () => tryToSend(state),
  syncSoon: async () => {
    state.writes.push('nudge');
  },
  watchNews: async () => undefined,
  sendingRecords: async (length) => ({
    records: inOrderOfSending(state.sending).slice(0, length),
    total: state.sending.length,
    parked: state.parked,
    unreadableRows: state.unreadableRows,
    backup: state.backup,
    usage: state.usage,
    isSavingData: state.isSavingData,
  }),
  saveData: async (isOn) => {
    if (state.trouble) return err(state.trouble);
    state.isSavingData = isOn;
    return ok(null);
  },
});
