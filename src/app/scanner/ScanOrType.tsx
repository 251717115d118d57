/**
 * Karte oder Schein: by camera, or the number typed beside it. Opens the case or the voucher at once.
 *
 * The camera starts when this part appears, which is after a tap on a button that says so.
 */
import '../styles/scanner.css';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ok } from '../../domain/result.ts';
import { t } from '../i18n/text.ts';
import { Notice } from '../parts/Notice.tsx';
import { useModel } from '../shell/useModel.ts';
import { useWork } from '../shell/work.ts';
import { announce } from './announce.ts';
import { answerWords } from './answerWords.ts';
import { CameraPane } from './CameraPane.tsx';
import { createScan, type FoundCode, lookedUp, type Scan, type ScanAnswer } from './model.ts';
import { useScannerPorts } from './ports.ts';
import { TypedCode } from './TypedCode.tsx';

/** A button that turns into the scanner, in place. */
export const ScanOrTypeButton = ({ label }: { readonly label: string }) => {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (!isOpen && wasOpen.current) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return isOpen ? (
    <ScanOrType onClose={() => setOpen(false)} />
  ) : (
    <button ref={button} type="button" class="button secondary scan-open" onClick={() => setOpen(true)}>
      {label}
    </button>
  );
};

export const ScanOrType = ({ onClose }: { readonly onClose: () => void }) => {
  const work = useWork();
  const ports = useScannerPorts();
  const title = useRef<HTMLHeadingElement>(null);
  const scan = useModel(() => {
    const onFound = (found: FoundCode): void => {
      announce(t(`scan.found.${found.type}`));
      work.router.open(
        found.type === 'case' ? { kind: 'case', caseId: found.caseId } : { kind: 'voucher', number: found.number },
      );
    };
    return createScan({ ports, resolve: async (text) => lookedUp(await work.desk.resolveCode(text)), onFound });
  });
  // At once: a hand may already be at the field.
  useLayoutEffect(() => {
    title.current?.focus();
    void scan.openCamera();
    // Asked to save what is typed, at lock and when the window is hidden: nothing to save, but a camera to close.
    return work.unsaved.enrol({
      isBusy: () => scan.phase.peek().kind === 'watching',
      flush: async () => {
        if (scan.phase.peek().kind !== 'off') scan.closeCamera();
        return ok(null);
      },
    });
  }, [scan, work]);
  return (
    <section
      class="scan"
      aria-labelledby="scan-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div class="scan-head">
        <h2 id="scan-title" ref={title} tabIndex={-1}>
          {t('scan.title')}
        </h2>
        <button type="button" class="button quiet" onClick={onClose}>
          {t('action.close')}
        </button>
      </div>
      <Answer scan={scan} />
      <div class="scan-ways">
        <CameraPane scan={scan} />
        <TypedCode scan={scan} />
      </div>
    </section>
  );
};

/** Said at once, and with the focus: the camera's buttons are gone with the picture. */
const Answer = ({ scan }: { readonly scan: Scan }) => {
  const box = useRef<HTMLDivElement>(null);
  const answer = scan.answer.value;
  // What was mistyped is said at its field.
  const isAtField = answer?.type === 'mistyped' && scan.typed.value !== '';
  useEffect(() => {
    if (answer !== null && !isAtField) box.current?.focus();
    if (isAtField) document.getElementById('scan-typed')?.focus();
  }, [answer, isAtField]);
  if (answer === null || isAtField) return null;
  const words = answerWords(answer);
  return (
    <div ref={box} tabIndex={-1} class="scan-answer">
      <Notice kind={words.kind} title={words.title} alert>
        <p>{words.text}</p>
        <AnswerAction answer={answer} />
      </Notice>
    </div>
  );
};

const AnswerAction = ({ answer }: { readonly answer: ScanAnswer }) => {
  const work = useWork();
  if (answer.type === 'reserve') {
    const { number } = answer;
    return (
      <button type="button" class="button secondary" onClick={() => work.router.open({ kind: 'lateEntry', number })}>
        {t('reserve.enter')}
      </button>
    );
  }
  if (answer.type !== 'unknownCase') return null;
  return (
    <button type="button" class="button secondary" onClick={() => work.router.open({ kind: 'newConsultation' })}>
      {t('scan.unknownCase.new')}
    </button>
  );
};
