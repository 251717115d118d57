/** Geräte: those of the organisation, and the new one that is being enrolled. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { ok } from '../../../domain/result.ts';
import type { AnswerEnrolmentError, DeviceKind, DeviceView, ReadRequestError } from '../../../protocol/deskEnrol.ts';
import { createBusy } from '../../shell/busy.ts';
import type { Work } from '../../shell/work.ts';

export type EnrolStep =
  | { readonly kind: 'list' }
  /** Waits for the new device's code. */
  | { readonly kind: 'reading' }
  | { readonly kind: 'comparing'; readonly request: string; readonly words: string }
  | { readonly kind: 'answered'; readonly answer: string; readonly label: string };

export interface DevicesModel {
  /** Null until they arrived. */
  readonly devices: ReadonlySignal<readonly DeviceView[] | null>;
  readonly step: ReadonlySignal<EnrolStep>;
  readonly kind: ReadonlySignal<DeviceKind>;
  readonly label: ReadonlySignal<string>;
  /** Of a further point. */
  readonly pointName: ReadonlySignal<string>;
  readonly refusal: ReadonlySignal<ReadRequestError | AnswerEnrolmentError | null>;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly begin: () => void;
  readonly read: (request: string) => Promise<void>;
  readonly choose: (kind: DeviceKind) => void;
  readonly name: (label: string) => void;
  readonly namePoint: (pointName: string) => void;
  readonly confirm: () => Promise<void>;
  /** The words differ, or somebody has thought better of it: nothing happened. */
  readonly cancel: () => void;
  /** Somebody is asked whether this one shall be locked out; null where nobody is. */
  readonly asked: ReadonlySignal<DeviceView | null>;
  readonly ask: (device: DeviceView | null) => void;
  readonly revoked: (devices: readonly DeviceView[]) => void;
  readonly dispose: () => void;
}

export const createDevices = (work: Pick<Work, 'desk' | 'unsaved' | 'session'>): DevicesModel => {
  const devices = signal<readonly DeviceView[] | null>(null);
  const step = signal<EnrolStep>({ kind: 'list' });
  const usualKind: DeviceKind = work.session.actsForPoint ? 'tablet' : 'office';
  const kind = signal<DeviceKind>(usualKind);
  const label = signal('');
  const pointName = signal('');
  const asked = signal<DeviceView | null>(null);
  const refusal = signal<DevicesModel['refusal']['value']>(null);
  const { isBusy, whileBusy } = createBusy();
  const leave = work.unsaved.enrol({ isBusy: () => step.peek().kind !== 'list', flush: async () => ok(null) });
  const load = async (): Promise<void> => {
    devices.value = await work.desk.devices();
  };
  const go = (next: EnrolStep): void => {
    batch(() => {
      step.value = next;
      refusal.value = null;
    });
  };
  void load();

  return {
    devices,
    step,
    kind,
    label,
    pointName,
    refusal,
    isBusy,
    begin: () => {
      kind.value = usualKind;
      label.value = '';
      pointName.value = '';
      go({ kind: 'reading' });
    },
    read: (request) =>
      whileBusy(async () => {
        refusal.value = null;
        const read = await work.desk.readEnrolmentRequest(request);
        if (read.ok) go({ kind: 'comparing', request, words: read.value.words });
        else refusal.value = read.error;
      }),
    choose: (chosen) => {
      kind.value = chosen;
      refusal.value = null;
    },
    name: (text) => {
      label.value = text;
      refusal.value = null;
    },
    namePoint: (text) => {
      pointName.value = text;
      refusal.value = null;
    },
    confirm: () =>
      whileBusy(async () => {
        const now = step.peek();
        if (now.kind !== 'comparing') return;
        refusal.value = null;
        const answered = await work.desk.answerEnrolment(now.request, kind.peek(), label.peek(), pointName.peek());
        if (answered.ok) {
          go({ kind: 'answered', answer: answered.value.answer, label: label.peek() });
          await load();
        } else refusal.value = answered.error;
      }),
    cancel: () => go({ kind: 'list' }),
    asked,
    ask: (device) => {
      asked.value = device;
    },
    revoked: (all) =>
      batch(() => {
        devices.value = all;
        asked.value = null;
      }),
    dispose: () => {
      leave();
      go({ kind: 'list' });
    },
  };
};
