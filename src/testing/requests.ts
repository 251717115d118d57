/** Requests as devices send them. */

import {
  authorizationHeader,
  encodeRequestClaim,
  type RequestKey,
  requestSignatureInput,
} from '../protocol/requestSignature.ts';
import { encodeMessage, messageContentType } from '../protocol/wire/message.ts';
import type { TestDevice } from './organisation.ts';
import { testSha256 } from './signer.ts';

export interface SignedRequestOptions {
  /** Milliseconds since 1970, as the device believes. */
  readonly at: number;
  readonly key?: RequestKey;
}

/** The headers and body of a POST signed by a device. A message is encoded, bytes are sent as they are. */
export const signTestRequest = async (
  device: TestDevice,
  path: string,
  content: object,
  { at, key = 'signing' }: SignedRequestOptions,
): Promise<{
  readonly method: 'POST';
  readonly headers: Record<string, string>;
  readonly body: Uint8Array<ArrayBuffer>;
}> => {
  const body = content instanceof Uint8Array ? new Uint8Array(content) : encodeMessage(content);
  const { tenant, device: id } = device.certificate;
  const claim = encodeRequestClaim({ tenant, device: id, key, at });
  const signer = key === 'courier' ? device.courier : device.signing;
  const signature = await signer.sign(requestSignatureInput(claim, await testSha256(body), 'POST', path));
  const headers = { authorization: authorizationHeader(claim, signature), 'content-type': messageContentType };
  return { method: 'POST', headers, body };
};
