/** Passkeys of the memory twin, and a device's lock that always knows its owner. */
import { err, ok, type Result } from '../domain/result.ts';
import type { Session, UnlockError } from '../protocol/deskDoor.ts';
import type { PasskeyAnswer, PasskeyDesk, PasskeyHandle } from '../protocol/deskPasskey.ts';
import type { MemoryDeskState } from './memoryDeskState.ts';

const handle: PasskeyHandle = { credentialId: new Uint8Array([1, 2, 3]), salt: new Uint8Array(32) };
const answer: PasskeyAnswer = { ...handle, secret: new Uint8Array(32).fill(7) };

/** As the window reaches the device's lock. */
export const memoryPasskeys = {
  isThere: async (): Promise<boolean> => true,
  create: async (): Promise<Result<PasskeyAnswer, never>> => ok(answer),
  ask: async (): Promise<Result<PasskeyAnswer, never>> => ok(answer),
} as const;

export const createMemoryPasskeyDesk = (
  state: MemoryDeskState,
  unlock: (passphrase: string) => Promise<Result<Session, UnlockError>>,
): PasskeyDesk => ({
  passkeys: async () => (state.hasPasskey ? [handle] : []),
  unlockWithPasskey: async () => unlock(state.identity?.passphrase ?? ''),
  addPasskey: async (passphrase) => {
    if (passphrase !== state.identity?.passphrase) return err({ type: 'wrongPassphrase' });
    if (state.trouble) return err(state.trouble);
    state.hasPasskey = true;
    state.writes.push('passkey');
    return ok(null);
  },
  removePasskey: async () => {
    state.hasPasskey = false;
    return ok(null);
  },
  hasPasskey: async () => state.hasPasskey,
});
