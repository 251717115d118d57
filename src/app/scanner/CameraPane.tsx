/** The camera's half: picture, what is going on in words, and the few things that can be done. */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/text.ts';
import { Notice } from '../parts/Notice.tsx';
import type { OpenCamera } from './camera.ts';
import type { Scan, ScanPhase } from './model.ts';

const statusWords = (phase: ScanPhase): string => {
  switch (phase.kind) {
    case 'off':
      return t(`scan.off.${phase.why}`);
    case 'opening':
      return t('scan.opening');
    case 'watching':
      return t(phase.isLong ? 'scan.watching.long' : 'scan.watching');
    case 'asking':
      return t('scan.asking');
    case 'trouble':
      return '';
  }
};

export const CameraPane = ({ scan }: { readonly scan: Scan<unknown> }) => {
  const phase = scan.phase.value;
  const isOn = phase.kind === 'watching' || phase.kind === 'opening';
  return (
    <div class="scan-camera">
      {phase.kind === 'watching' && <Picture scan={scan} camera={phase.camera} />}
      <p class="scan-status" role="status">
        {statusWords(phase)}
      </p>
      {phase.kind === 'trouble' && (
        <Notice kind="info" title={t(`scan.trouble.${phase.trouble.type}.title`)} alert>
          {t(`scan.trouble.${phase.trouble.type}`)}
        </Notice>
      )}
      <div class="actions">
        <button
          type="button"
          class="button secondary"
          onClick={() => (isOn ? scan.closeCamera() : void scan.openCamera())}
        >
          {t(isOn ? 'scan.camera.close' : phase.kind === 'trouble' ? 'action.retry' : 'scan.camera.open')}
        </button>
        {phase.kind === 'watching' && <WatchingActions scan={scan} camera={phase.camera} />}
      </div>
      <p class="field-hint">{t('scan.privacy')}</p>
    </div>
  );
};

interface WatchingProps {
  readonly scan: Scan<unknown>;
  readonly camera: OpenCamera;
}

/** Only for eyes: everything it shows is said beside it. */
const Picture = ({ scan, camera }: WatchingProps) => {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (element !== null) element.srcObject = camera.stream;
    scan.setVideo(element);
    return () => {
      scan.setVideo(null);
      if (element !== null) element.srcObject = null;
    };
  }, [scan, camera]);
  return (
    <div class="scan-picture" aria-hidden="true">
      <video ref={video} autoplay muted playsInline />
      <div class="scan-frame" />
    </div>
  );
};

const WatchingActions = ({ scan, camera }: WatchingProps) => (
  <>
    {camera.hasTorch && (
      <button
        type="button"
        class="button quiet"
        aria-pressed={scan.isTorchOn.value}
        onClick={() => void scan.toggleTorch()}
      >
        {t('scan.torch')}
      </button>
    )}
    {camera.cameraIds.length > 1 && (
      <button type="button" class="button quiet" onClick={() => void scan.openNextCamera()}>
        {t('scan.camera.next')}
      </button>
    )}
  </>
);
