/**
 * Worker: reads QR codes in pictures with zxing-wasm, so that the window never waits for it.
 *
 * The file's name is part of the build: `src/tools/laterList.ts` looks for it.
 */
import { expose } from 'comlink';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';

/** What the worker offers the window. */
export interface CodeReader {
  /** False where the reader's file cannot be had. */
  readonly load: () => Promise<boolean>;
  readonly decode: (frame: ImageBitmap) => Promise<string | null>;
}

const loadReader = async (): Promise<void> => {
  // Fetched here and not by the library, which would ask a server of somebody else.
  const answer = await fetch(wasmUrl);
  if (!answer.ok) throw new Error(`the reader: ${answer.status}`);
  await prepareZXingModule({ overrides: { wasmBinary: await answer.arrayBuffer() }, fireImmediately: true });
};

const pixelsOf = (frame: ImageBitmap): ImageData => {
  const { width, height } = frame;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas in this worker');
  context.drawImage(frame, 0, 0);
  frame.close();
  return context.getImageData(0, 0, width, height);
};

const reader: CodeReader = {
  load: () =>
    loadReader().then(
      () => true,
      () => false,
    ),
  decode: async (frame) => {
    const found = await readBarcodes(pixelsOf(frame), {
      formats: ['QRCode'],
      maxNumberOfSymbols: 1,
      tryInvert: false,
      textMode: 'Plain',
    });
    return found[0]?.text ?? null;
  },
};

expose(reader);
