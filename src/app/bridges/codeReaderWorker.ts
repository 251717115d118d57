/** Bridge to the reader of codes: starts its worker when somebody scans, ends it when the scanner is left. */
import { transfer, wrap } from 'comlink';
import type { CodeReader } from '../scanner/codeReader.ts';
import readerUrl from '../scanner/codeReader.ts?worker&url';
import type { Decoder } from '../scanner/decoder.ts';
import { trustedScriptUrl } from './trustedUrl.ts';

/** Rejects when the worker's file or the reader's cannot be had. */
export const startCodeReader = (): Promise<Decoder> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(trustedScriptUrl(readerUrl), { type: 'module' });
    const reader = wrap<CodeReader>(worker);
    const end = (): void => worker.terminate();
    const fail = (): void => {
      end();
      reject(new Error('the reader of codes did not start'));
    };
    worker.addEventListener('error', fail);
    reader.load().then((isLoaded) => {
      if (!isLoaded) return fail();
      resolve({ decode: (frame) => reader.decode(transfer(frame, [frame])), end });
    }, fail);
  });
