/** A long code of another device or a sheet: by camera, or pasted where there is none. */
import '../styles/scanner.css';
import { useLayoutEffect } from 'preact/hooks';
import { ok } from '../../domain/result.ts';
import { t } from '../i18n/text.ts';
import { Field } from '../parts/Field.tsx';
import { Form } from '../parts/Form.tsx';
import type { Unsaved } from '../shell/unsaved.ts';
import { useModel } from '../shell/useModel.ts';
import { CameraPane } from './CameraPane.tsx';
import { createScan } from './model.ts';
import { useScannerPorts } from './ports.ts';

export interface ScanOrPasteProps {
  readonly label: string;
  readonly error: string | undefined;
  /** Other words beside the field than those for another device's code. */
  readonly hint?: string;
  readonly submit?: string;
  readonly unsaved: Unsaved;
  readonly onText: (text: string) => void;
}

export const ScanOrPaste = ({ label, error, hint, submit, unsaved, onText }: ScanOrPasteProps) => {
  const ports = useScannerPorts();
  const scan = useModel(() => createScan({ ports, resolve: async (found: string) => ({ found }), onFound: onText }));
  // Asked to save what is typed, at lock and when the window is hidden: nothing to save, but a camera to close.
  useLayoutEffect(
    () =>
      unsaved.enrol({
        isBusy: () => scan.phase.peek().kind === 'watching',
        flush: async () => {
          if (scan.phase.peek().kind !== 'off') scan.closeCamera();
          return ok(null);
        },
      }),
    [scan, unsaved],
  );
  return (
    <div class="scan">
      <div class="scan-ways">
        <CameraPane scan={scan} />
        <Form class="scan-typed" onSend={() => void scan.submit()}>
          <Field
            id="enrol-text"
            label={label}
            hint={hint ?? t('enrol.paste.hint')}
            value={scan.typed.value}
            onInput={scan.type}
            capitalize="none"
            lines={4}
            error={scan.isTypedMissing.value ? t('errors.required') : error}
          />
          <button type="submit" class="button secondary">
            {submit ?? t('enrol.paste.submit')}
          </button>
        </Form>
      </div>
    </div>
  );
};
