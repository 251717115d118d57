/** Badge: who a slot belongs to, readable by whoever is at the tablet and by nobody who only has it. */
import { decode, encode } from 'cborg';
import * as v from 'valibot';
import type { Day } from '../../domain/calendar.ts';
import { type SlotId, type Volunteer, volunteerRoles } from '../../domain/volunteer.ts';
import { asciiToBytes, concatBytes, ownHexToBytes } from '../../protocol/bytes.ts';
import { pad, unpad } from '../../protocol/padding.ts';
import { importAesGcm, openAes, sealAes } from '../crypto/aes.ts';
import type { SlotRow } from '../storage/rows.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export const badgeSchema = v.object({
  handle: v.string(),
  role: v.picklist(volunteerRoles),
  secrecyOn: v.nullable(v.custom<Day>((value) => typeof value === 'string')),
});

export const sealBadge = async (commonKey: Bytes, { slotId, handle, role, secrecyOn }: Volunteer): Promise<Bytes> =>
  sealAes(
    await importAesGcm(commonKey),
    pad(new Uint8Array(encode({ handle, role, secrecyOn })), badgeBytes),
    badgeContext(slotId),
  );

/** Null where it was sealed under another key, or is damaged. */
export const openBadge = async (
  commonKey: Bytes,
  { slotId, badge }: Pick<SlotRow, 'slotId' | 'badge'>,
): Promise<Volunteer | null> => {
  // Of a damaged row it may be gone.
  if (!(badge instanceof Uint8Array)) return null;
  const padded = await openAes(await importAesGcm(commonKey), badge, badgeContext(slotId));
  const plain = padded && unpad(padded);
  const parsed = plain && v.safeParse(badgeSchema, decode(plain));
  return parsed?.success ? { slotId, ...parsed.output } : null;
};

/* The length must not tell one Kürzel from another: 12 signs of four bytes still fit. */
const badgeBytes = 128;

const badgeContext = (slotId: SlotId): Bytes => concatBytes(asciiToBytes('feldschein badge 1'), ownHexToBytes(slotId));
