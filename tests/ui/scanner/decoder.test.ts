/** Which decoder is used: the browser's own where it works, the reader where there is none or it fails. */
import { afterEach, expect, test, vi } from 'vitest';
import { startBuiltInDecoder } from '../../../src/app/scanner/builtInDecoder.ts';
import { type Decoder, startDecoder } from '../../../src/app/scanner/decoder.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const frame = () => ({ width: 1, height: 1, close: vi.fn() });
const reader = (): Decoder => ({ decode: async () => 'read', end: vi.fn() });

const stubDetector = (formats: readonly string[], detect: () => Promise<readonly { rawValue: string }[]>) => {
  const asked = vi.fn();
  class BarcodeDetector {
    static readonly getSupportedFormats = async () => formats;
    readonly detect = detect;
    constructor(options: unknown) {
      asked(options);
    }
  }
  vi.stubGlobal('BarcodeDetector', BarcodeDetector);
  return asked;
};

test('the browser’s own decoder is asked for QR codes only, and the picture is given back', async () => {
  const asked = stubDetector(['ean_13', 'qr_code'], async () => [{ rawValue: 'seen' }]);
  const startReader = vi.fn();
  const decoder = await startDecoder({ startBuiltIn: startBuiltInDecoder, startReader });
  const picture = frame();
  expect(await decoder.decode(picture)).toBe('seen');
  expect(asked).toHaveBeenCalledWith({ formats: ['qr_code'] });
  expect(picture.close).toHaveBeenCalledTimes(1);
  expect(startReader).not.toHaveBeenCalled();
});

test('a picture without a code gives nothing', async () => {
  stubDetector(['qr_code'], async () => []);
  const decoder = await startDecoder({ startBuiltIn: startBuiltInDecoder, startReader: vi.fn() });
  expect(await decoder.decode(frame())).toBeNull();
});

test.each([
  ['none', () => undefined],
  ['one without QR codes', () => void stubDetector(['ean_13'], async () => [])],
])('where the browser has %s, the reader starts at once', async (_name, stub) => {
  stub();
  const decoder = await startDecoder({ startBuiltIn: startBuiltInDecoder, startReader: async () => reader() });
  expect(await decoder.decode(frame())).toBe('read');
});

test('where the browser’s own fails, the reader takes over for good', async () => {
  const detect = vi.fn(async () => Promise.reject(new DOMException('no service', 'NotSupportedError')));
  stubDetector(['qr_code'], detect);
  const startReader = vi.fn(async () => reader());
  const decoder = await startDecoder({ startBuiltIn: startBuiltInDecoder, startReader });
  const picture = frame();
  expect(await decoder.decode(picture)).toBeNull();
  expect(picture.close).toHaveBeenCalledTimes(1);
  expect(await decoder.decode(frame())).toBe('read');
  expect(await decoder.decode(frame())).toBe('read');
  expect(detect).toHaveBeenCalledTimes(1);
  expect(startReader).toHaveBeenCalledTimes(1);
});

test('where neither can be had, it rejects', async () => {
  const startReader = async () => Promise.reject(new Error('offline'));
  await expect(startDecoder({ startBuiltIn: async () => null, startReader })).rejects.toThrow('offline');
});
