/** Founds a test organisation at a running queue and leaves lists there, as its office would. */
import { checkListPath } from '../../src/protocol/wire/checkList.ts';
import { foundPath } from '../../src/protocol/wire/found.ts';
import { encodeMessage, messageContentType } from '../../src/protocol/wire/message.ts';
import { signTestRequest } from '../../src/testing/requests.ts';
import type { createIssuer } from './issuer.ts';

type Issuer = Awaited<ReturnType<typeof createIssuer>>;

const expectOkay = async (answer: Response): Promise<void> => {
  if (!answer.ok) throw new Error(`the queue answered ${answer.status}`);
};

export const foundAtQueue = async (url: string, { organisation, device }: Issuer): Promise<void> =>
  expectOkay(
    await fetch(url + foundPath, {
      method: 'POST',
      headers: { 'content-type': messageContentType },
      body: encodeMessage({ officeKey: organisation.office.publicKey, certificate: device.certificateBytes }),
    }),
  );

export const publishAtQueue = async (url: string, { device }: Issuer, list: Uint8Array): Promise<void> =>
  expectOkay(
    await fetch(url + checkListPath, await signTestRequest(device, checkListPath, { list }, { at: Date.now() })),
  );
