/** Recovery sheets of the memory twin: real sheets around bytes that open nothing. */
import type { PassphraseWeakness } from '../domain/passphrase.ts';
import { type SheetKind, type SheetSetId, sheetKinds } from '../domain/recoverySheets.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Session } from '../protocol/deskDoor.ts';
import type { JoinSheetsError, RecoveryDesk, RecoveryRefusal } from '../protocol/deskRecovery.ts';
import {
  type PrintedSheet,
  parseSheet,
  printedSheet,
  type RecoverySheet,
  shareBytes,
} from '../protocol/recoverySheet.ts';
import { addSheet } from '../protocol/sheetPile.ts';
import { type MemoryDeskState, type MemoryIdentity, nextHex } from './memoryDeskState.ts';
import { dayOf } from './memoryDeskSync.ts';

const plan = { office: { threshold: 3, total: 5 }, point: { threshold: 2, total: 3 } } as const;
export const memorySetId = '3f2a91c0' as SheetSetId;

/** The sheets of a set, as they are printed. */
export const memorySheets = (kind: SheetKind, setId: SheetSetId = memorySetId): readonly PrintedSheet[] =>
  Array.from({ length: plan[kind].total }, (_, index) => {
    const share = Uint8Array.from({ length: shareBytes }, (_byte, at) => (at * 7 + index * 31 + 1) & 0xff);
    share[shareBytes - 1] = index + 1;
    return printedSheet({ kind, setId, ...plan[kind], index: index + 1, share });
  });

export const createMemoryRecovery = (
  state: MemoryDeskState,
  isWeak: (passphrase: string) => PassphraseWeakness | null,
  open: (identity: MemoryIdentity) => Session,
): RecoveryDesk => {
  const piles = new Map<SheetKind, readonly RecoverySheet[]>();
  let isOpened: { readonly withPoint: boolean } | null = null;
  const refusalOf = (kind: SheetKind): RecoveryRefusal | null => {
    if (state.isTraining) return { type: 'example' };
    if (state.at?.role !== 'coordinator') return { type: 'notTheCoordinator' };
    if (kind === 'office') return state.identity?.actsForOffice ? null : { type: 'notTheOffice' };
    return state.identity?.actsForPoint ? null : { type: 'notThePoint' };
  };
  const join = (kind: SheetKind): Result<null, JoinSheetsError> => {
    const pile = piles.get(kind) ?? [];
    const need = pile[0]?.threshold ?? plan[kind].threshold;
    if (pile.length < need) return err({ type: 'tooFewSheets', kind, have: pile.length, need });
    return state.isOnline ? ok(null) : err({ type: 'noConnection' });
  };
  return {
    recoveryStates: async () =>
      state.trouble
        ? err(state.trouble)
        : ok(
            sheetKinds.map((kind) => ({
              kind,
              isOwn: refusalOf(kind) === null,
              ...plan[kind],
              sheets: state.recovery.get(kind) ?? null,
            })),
          ),
    makeRecoverySheets: async (kind) => {
      const refusal = refusalOf(kind);
      if (refusal) return err(refusal);
      if (state.trouble) return err(state.trouble);
      const setId = nextHex(state, 4) as SheetSetId;
      state.recovery.set(kind, { setId, madeAt: state.now(), parcel: 'notYet', rehearsedAt: null });
      state.writes.push(`sheets ${kind}`);
      return ok({ sheets: memorySheets(kind, setId), madeOn: dayOf(state.now()) });
    },
    readRecoverySheet: async (text) => {
      const parsed = parseSheet(text);
      if (!parsed.ok) return parsed;
      const { kind, setId } = parsed.value;
      if (state.isUnlocked) {
        const [first = kind] = piles.keys();
        if (first !== kind) return err({ type: 'otherKind', kind: first });
        if (state.recovery.get(kind)?.setId !== setId) return err({ type: 'oldSheets', kind });
      }
      const added = addSheet(piles.get(kind) ?? [], parsed.value);
      if (!added.ok) return added;
      piles.set(kind, added.value.sheets);
      return ok({ kind, have: added.value.have, need: added.value.need });
    },
    forgetRecoverySheets: async () => {
      piles.clear();
      isOpened = null;
    },
    rehearseRecovery: async () => {
      const [kind = 'office'] = piles.keys();
      const refusal = refusalOf(kind);
      if (refusal) return err(refusal);
      const joined = join(kind);
      if (!joined.ok) return joined;
      const set = state.recovery.get(kind);
      if (set?.parcel !== 'atQueue') return err({ type: 'parcelMissing', kind });
      piles.clear();
      state.recovery.set(kind, { ...set, rehearsedAt: state.now() });
      state.writes.push(`rehearsed ${kind}`);
      return ok(kind);
    },
    openRecovery: async () => {
      if (state.identity) return err({ type: 'alreadyFounded' });
      if (!piles.has('office') && piles.has('point')) return err({ type: 'officeMissing' });
      const office = join('office');
      if (!office.ok) return office;
      const point = piles.has('point') ? join('point') : ok(null);
      if (!point.ok) return point;
      isOpened = { withPoint: piles.has('point') };
      return ok({ ...restoredNames, ...isOpened });
    },
    restore: async ({ handle, passphrase }) => {
      if (!isOpened) return err({ type: 'notOpened' });
      if (handle.trim() === '') return err({ type: 'fields', errors: [{ type: 'required', field: 'handle' }] });
      const weakness = isWeak(passphrase);
      if (weakness) return err({ type: 'weakPassphrase', weakness });
      if (state.trouble) return err(state.trouble);
      const roles = { actsForPoint: isOpened.withPoint, actsForOffice: true };
      piles.clear();
      isOpened = null;
      state.writes.push('restored');
      return ok(open({ ...restoredNames, handle, passphrase, role: 'coordinator', ...roles }));
    },
  };
};

const restoredNames = { organisationName: 'Medinetz Altmark', pointName: 'Dorfgemeinschaftshaus Weißewarte' };
