/**
 * Bridge to the device's own lock: WebAuthn with the PRF extension, asked to look at whoever holds the device each time.
 *
 * The platform's list of passkeys shows «Feldschein» and nothing else: no Kürzel, no organisation. Nothing is sent anywhere; the challenge
 * has no meaning, since nobody verifies the signature.
 */
import { err, ok, type Result } from '../../domain/result.ts';
import { bytesToBase64Url } from '../../protocol/bytes.ts';
import type { PasskeyAnswer, PasskeyHandle } from '../../protocol/deskPasskey.ts';
import type { PasskeyError, Passkeys } from '../shell/ports.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface PrfResults {
  readonly prf?: { readonly enabled?: boolean; readonly results?: { readonly first?: BufferSource } };
}

const patienceMs = 120_000;
const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

export const passkeys: Passkeys = {
  isThere: async () => {
    if (typeof PublicKeyCredential === 'undefined') return false;
    return PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().catch(() => false);
  },
  create: async () => {
    const salt = random(32);
    const made = await attempt(() =>
      navigator.credentials.create({
        publicKey: {
          rp: { name: 'Feldschein' },
          user: { id: random(16), name: 'Feldschein', displayName: 'Feldschein' },
          challenge: random(32),
          pubKeyCredParams: [
            { type: 'public-key', alg: -7 },
            { type: 'public-key', alg: -257 },
          ],
          authenticatorSelection: {
            authenticatorAttachment: 'platform',
            residentKey: 'discouraged',
            userVerification: 'required',
          },
          timeout: patienceMs,
          extensions: { prf: { eval: { first: salt } } },
        },
      }),
    );
    if (!made.ok) return made;
    const { id, results } = made.value;
    if (results.prf?.enabled !== true) return err({ type: 'unsupported' });
    const first = results.prf.results?.first;
    if (first) return ok({ credentialId: id, salt, secret: bytesOf(first) });
    // Some answer only when they are asked once more.
    return passkeys.ask([{ credentialId: id, salt }]);
  },
  ask: async (handles) => {
    const saltById = Object.fromEntries(
      handles.map(({ credentialId, salt }) => [bytesToBase64Url(credentialId), { first: salt }]),
    );
    const asked = await attempt(() =>
      navigator.credentials.get({
        publicKey: {
          challenge: random(32),
          allowCredentials: handles.map(({ credentialId }) => ({ type: 'public-key', id: credentialId })),
          userVerification: 'required',
          timeout: patienceMs,
          extensions: { prf: { evalByCredential: saltById } },
        },
      }),
    );
    if (!asked.ok) return asked;
    return answerOf(asked.value, handles);
  },
};

const answerOf = (
  { id, results }: { readonly id: Bytes; readonly results: PrfResults },
  handles: readonly PasskeyHandle[],
): Result<PasskeyAnswer, PasskeyError> => {
  const handle = handles.find(({ credentialId }) => bytesToBase64Url(credentialId) === bytesToBase64Url(id));
  const first = results.prf?.results?.first;
  return handle && first ? ok({ ...handle, secret: bytesOf(first) }) : err({ type: 'unsupported' });
};

/* Who cancels, is too slow or has nothing enrolled gets the same answer from the browser. */
const attempt = async (
  ask: () => Promise<Credential | null>,
): Promise<Result<{ readonly id: Bytes; readonly results: PrfResults }, PasskeyError>> => {
  try {
    const credential = await ask();
    if (!(credential instanceof PublicKeyCredential)) return err({ type: 'unsupported' });
    return ok({ id: new Uint8Array(credential.rawId), results: credential.getClientExtensionResults() as PrfResults });
  } catch (error) {
    const isRefused = error instanceof DOMException && error.name === 'NotAllowedError';
    return err({ type: isRefused ? 'cancelled' : 'unsupported' });
  }
};

const bytesOf = (source: BufferSource): Bytes =>
  source instanceof ArrayBuffer
    ? new Uint8Array(source)
    : new Uint8Array(source.buffer.slice(source.byteOffset, source.byteOffset + source.byteLength) as ArrayBuffer);
