/** A queue without a socket: the real `handle` over a store, with a clock that tests set and a log that they read. */
import type { GenericSchema, InferOutput } from 'valibot';
import { expectOk } from '../../../src/domain/result.ts';
import type { RequestKey } from '../../../src/protocol/requestSignature.ts';
import { foundPath } from '../../../src/protocol/wire/found.ts';
import { decodeMessage, encodeMessage } from '../../../src/protocol/wire/message.ts';
import { pushPath } from '../../../src/protocol/wire/push.ts';
import { type Refusal, refusalSchema, refusalStatus } from '../../../src/protocol/wire/refusal.ts';
import type { Assets, LogLine, QueueDeps } from '../../../src/queue/deps.ts';
import { handle } from '../../../src/queue/handle.ts';
import { createMemoryStore } from '../../../src/queue/store/memory.ts';
import type { Store } from '../../../src/queue/store/store.ts';
import type { TestDevice, TestOrganisation } from '../../../src/testing/organisation.ts';
import { signTestRequest } from '../../../src/testing/requests.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  /** The answer as this message; throws when it is none. */
  readonly as: <const Schema extends GenericSchema>(schema: Schema) => InferOutput<Schema>;
  /** The refusal; throws when it is none, or has another status than its name. */
  readonly refusal: () => Refusal;
}

export interface TestQueue {
  readonly handle: (request: Request) => Promise<Response>;
  readonly store: Store;
  readonly log: LogLine[];
  /** Milliseconds since 1970; moves only when a test sets it. */
  time: number;
  readonly send: (path: string, message: object, init?: RequestInit) => Promise<Answer>;
  readonly ask: (device: TestDevice, path: string, content: object, options?: AskOptions) => Promise<Answer>;
  readonly push: (device: TestDevice, bytes: Uint8Array, options?: AskOptions) => Promise<Answer>;
  readonly found: (organisation: TestOrganisation, device: TestDevice) => Promise<Answer>;
}

export interface AskOptions {
  readonly key?: RequestKey;
  readonly at?: number;
}

export const origin = 'http://queue.test';
const noAssets: Assets = { find: async () => null };

export const responseToAnswer = async (response: Response): Promise<Answer> => {
  const bytes = new Uint8Array(await response.arrayBuffer());
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    as: (schema) => {
      if (response.status !== 200) throw new Error(`status ${response.status}: ${new TextDecoder().decode(bytes)}`);
      return expectOk(decodeMessage(schema, bytes));
    },
    refusal: () => {
      const refusal = expectOk(decodeMessage(refusalSchema, bytes));
      if (refusalStatus[refusal.refused] !== response.status)
        throw new Error(`status ${response.status} of ${refusal.refused}`);
      return refusal;
    },
  };
};

export const createTestQueue = (parts: Partial<QueueDeps> = {}): TestQueue => {
  const store = parts.store ?? createMemoryStore({ incarnation: '00000000000000aa' });
  const log: LogLine[] = [];
  const respond = handle({
    store,
    clock: { now: () => queue.time },
    subtle: crypto.subtle,
    log: (line) => log.push(line),
    assets: noAssets,
    version: '0.0.0-test',
    bodyIdleMs: 5000,
    ending: new AbortController().signal,
    ...parts,
  });
  const queue: TestQueue = {
    handle: respond,
    store,
    log,
    time: Date.UTC(2026, 10, 3, 17, 0),
    send: async (path, message, init = {}) =>
      responseToAnswer(
        await respond(new Request(origin + path, { method: 'POST', body: encodeMessage(message), ...init })),
      ),
    ask: async (device, path, content, { key = 'signing', at = queue.time } = {}) =>
      responseToAnswer(
        await respond(new Request(origin + path, await signTestRequest(device, path, content, { at, key }))),
      ),
    push: (device, bytes, options) => queue.ask(device, pushPath, bytes, options),
    found: (organisation, device) =>
      queue.send(foundPath, { officeKey: organisation.office.publicKey, certificate: device.certificateBytes }),
  };
  return queue;
};
