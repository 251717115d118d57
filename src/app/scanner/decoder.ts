/**
 * Decoder: finds the QR code in a picture. Two kinds, one port.
 *
 * ```
 *   built into the browser and at work? ─yes─► builtInDecoder ──it failed once──┐
 *                 │no                                                           ▼
 *                 └───────────────────────────────────────────────► the reader in its worker, loaded now
 * ```
 * Privacy: no picture and no text leaves the device, none is kept.
 */

export interface Decoder {
  /** The text of one code in the picture, null where none is found. The picture is the decoder's from then on. Rejects when no reader can be had. */
  readonly decode: (frame: ImageBitmap) => Promise<string | null>;
  readonly end: () => void;
}

export interface DecoderSources {
  /** Null where the browser has none that works. */
  readonly startBuiltIn: () => Promise<Decoder | null>;
  /** Rejects when its files cannot be had. */
  readonly startReader: () => Promise<Decoder>;
}

/** Rejects when the browser has no decoder and the reader's files cannot be had. */
export const startDecoder = async ({ startBuiltIn, startReader }: DecoderSources): Promise<Decoder> => {
  const builtIn = await startBuiltIn();
  if (builtIn === null) return startReader();
  let reader: Promise<Decoder> | null = null;
  let isEnded = false;
  return {
    decode: async (frame) => {
      if (reader !== null) return (await reader).decode(frame);
      try {
        return await builtIn.decode(frame);
      } catch {
        // Such as where the system's service behind it is missing. This picture is lost, the next one comes soon.
        builtIn.end();
        reader = startReader();
        const started = await reader;
        if (isEnded) started.end();
        return null;
      }
    },
    end: () => {
      isEnded = true;
      builtIn.end();
      reader?.then(
        (started) => started.end(),
        () => undefined,
      );
    },
  };
};
