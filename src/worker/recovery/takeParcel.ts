/** Sheets that were read → what lies at the queue for them, opened. */
import type { SheetKind } from '../../domain/recoverySheets.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { JoinSheetsError } from '../../protocol/deskRecovery.ts';
import { encodeMessage } from '../../protocol/wire/message.ts';
import { recoveryTakeAnswerSchema, recoveryTakePath } from '../../protocol/wire/recovery.ts';
import type { Transport, TransportError } from '../sync/transport.ts';
import { openRecoveryParcel, type RecoveryParcel } from './parcel.ts';
import type { RecoveryKeys } from './recoveryKeys.ts';

/** Asks without a signature: on the day it is for, no device is left that could sign. */
export const takeParcel = async (
  transport: Transport,
  kind: SheetKind,
  keys: RecoveryKeys,
): Promise<Result<RecoveryParcel, JoinSheetsError>> => {
  const taken = await transport(
    recoveryTakePath,
    encodeMessage({ lookup: keys.lookup }),
    recoveryTakeAnswerSchema,
    null,
  );
  if (!taken.ok) return err(errorOf(taken.error, kind));
  const parcel = await openRecoveryParcel(keys, kind, taken.value.parcel);
  return parcel ? ok(parcel) : err({ type: 'parcelBroken', kind });
};

const errorOf = (error: TransportError, kind: SheetKind): JoinSheetsError => {
  if (error.type !== 'refused') return { type: 'noConnection' };
  const { refused } = error.refusal;
  return refused === 'notFound' ? { type: 'parcelMissing', kind } : { type: 'queueRefused', code: refused };
};
