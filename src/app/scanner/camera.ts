/**
 * Camera: the one facing away, asked for only after a tap, and off the moment that nobody needs it.
 *
 * Privacy: the picture is shown and searched on the device; nothing is recorded, no sound is asked for.
 */
import { err, ok, type Result } from '../../domain/result.ts';

export interface Camera {
  /** Asks for permission where that was not given yet. */
  readonly open: (cameraId: string | null) => Promise<Result<OpenCamera, CameraTrouble>>;
}

export interface OpenCamera {
  readonly stream: MediaStream;
  readonly cameraId: string | null;
  /** All cameras of the device, by id; this one is among them where the browser tells. */
  readonly cameraIds: readonly string[];
  readonly hasTorch: boolean;
  /** False where the lamp did not obey. */
  readonly setTorch: (isOn: boolean) => Promise<boolean>;
  /** Called when somebody else took the camera away, or it was unplugged. */
  readonly onTaken: (act: () => void) => void;
  readonly close: () => void;
}

export type CameraTrouble =
  /** The person or the system said no. */
  | { readonly type: 'denied' }
  | { readonly type: 'none' }
  /** Another app holds it. */
  | { readonly type: 'busy' }
  /** The browser gives cameras to `https://` only, or to nobody. */
  | { readonly type: 'unsupported' };

const troubleByName: Readonly<Record<string, CameraTrouble['type']>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
};

const troubleOf = (cause: unknown): CameraTrouble => ({
  type: (cause instanceof Error ? troubleByName[cause.name] : undefined) ?? 'busy',
});

/** Enough for the voucher's code at arm's length; more would only take longer to read. */
const size = { width: { ideal: 1280 }, height: { ideal: 720 } } as const;

const constraintsFor = (cameraId: string | null): MediaStreamConstraints => ({
  audio: false,
  video: { ...size, ...(cameraId === null ? { facingMode: 'environment' } : { deviceId: { exact: cameraId } }) },
});

/** Not in the compiler's list of what tracks can do. */
const hasTorch = (track: MediaStreamTrack): boolean =>
  (track.getCapabilities?.() as { readonly torch?: boolean } | undefined)?.torch === true;

const setTorch = (track: MediaStreamTrack, isOn: boolean): Promise<boolean> =>
  track.applyConstraints({ advanced: [{ torch: isOn } as MediaTrackConstraintSet] }).then(
    () => true,
    () => false,
  );

/** Known only once a camera was allowed. */
const listCameraIds = async (devices: MediaDevices): Promise<readonly string[]> => {
  const all = await devices.enumerateDevices().catch(() => []);
  return all.filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '').map(({ deviceId }) => deviceId);
};

export const browserCamera: Camera = {
  open: async (cameraId) => {
    const { mediaDevices } = navigator as { readonly mediaDevices?: MediaDevices };
    if (mediaDevices === undefined) return err({ type: 'unsupported' });
    try {
      const stream = await mediaDevices.getUserMedia(constraintsFor(cameraId));
      const track = stream.getVideoTracks()[0];
      if (track === undefined) return err({ type: 'none' });
      return ok({
        stream,
        cameraId: track.getSettings().deviceId ?? cameraId,
        cameraIds: await listCameraIds(mediaDevices),
        hasTorch: hasTorch(track),
        setTorch: (isOn) => setTorch(track, isOn),
        onTaken: (act) => track.addEventListener('ended', act),
        close: () => {
          for (const each of stream.getTracks()) each.stop();
        },
      });
    } catch (cause) {
      return err(troubleOf(cause));
    }
  },
};
