/** Reads QR codes out of pictures with zxing-wasm, as a scanner does. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, type ReadResult, readBarcodes } from 'zxing-wasm/reader';
import { type Grey, toImageData } from './pixels.ts';

/* In Node nothing fetches the program: it is read from the package. */
let isPrepared: Promise<void> | undefined;
const prepare = async (): Promise<void> => {
  const file = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(file).buffer } });
};

/** All that are found; each once. */
export const readCodes = async (grey: Grey): Promise<readonly ReadResult[]> => {
  isPrepared ??= prepare();
  await isPrepared;
  const results = await readBarcodes(toImageData(grey) as ImageData, {
    formats: ['QRCode'],
    tryHarder: true,
    maxNumberOfSymbols: 16,
  });
  return results.filter(({ isValid }) => isValid);
};
