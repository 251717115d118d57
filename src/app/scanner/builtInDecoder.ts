/** The browser's own reader of codes, `BarcodeDetector`: on Android and macOS, not on Linux, Windows and iPad. */
import type { Decoder } from './decoder.ts';

interface Detector {
  readonly detect: (frame: ImageBitmap) => Promise<readonly { readonly rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { readonly formats: readonly string[] }): Detector;
  readonly getSupportedFormats: () => Promise<readonly string[]>;
}

/** Null where there is none, or none for QR codes. */
export const startBuiltInDecoder = async (): Promise<Decoder | null> => {
  const { BarcodeDetector } = globalThis as { readonly BarcodeDetector?: DetectorClass };
  if (BarcodeDetector === undefined) return null;
  const formats = await BarcodeDetector.getSupportedFormats().catch((): readonly string[] => []);
  if (!formats.includes('qr_code')) return null;
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  return {
    decode: async (frame) => {
      try {
        return (await detector.detect(frame))[0]?.rawValue ?? null;
      } finally {
        frame.close();
      }
    },
    end: () => undefined,
  };
};
