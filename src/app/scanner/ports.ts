/** What the scanner takes from the browser, so that it can be shown and tested without a camera. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { startBuiltInDecoder } from './builtInDecoder.ts';
import { browserCamera, type Camera } from './camera.ts';
import { type Decoder, startDecoder } from './decoder.ts';

export interface ScannerPorts {
  readonly camera: Camera;
  /** Rejects when the device has no reader of codes yet and cannot get it now. */
  readonly startDecoder: () => Promise<Decoder>;
  /** The picture that is shown, null while there is none. */
  readonly grab: (video: HTMLVideoElement) => Promise<ImageBitmap | null>;
  /** A short knock in the hand, where the device can. */
  readonly knock: () => void;
}

const browserPorts: ScannerPorts = {
  camera: browserCamera,
  startDecoder: () =>
    startDecoder({
      startBuiltIn: startBuiltInDecoder,
      startReader: async () => (await import('../bridges/codeReaderWorker.ts')).startCodeReader(),
    }),
  grab: async (video) => (video.readyState < video.HAVE_CURRENT_DATA ? null : createImageBitmap(video)),
  knock: () => {
    if ('vibrate' in navigator) navigator.vibrate(60);
  },
};

const ScannerPortsContext = createContext<ScannerPorts>(browserPorts);
export const ScannerPortsProvider = ScannerPortsContext.Provider;
export const useScannerPorts = (): ScannerPorts => useContext(ScannerPortsContext);
