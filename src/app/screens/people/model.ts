/** Menschen an diesem Gerät: who is there, and the form or question that is open. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { FieldError } from '../../../domain/consultation.ts';
import type { PassphraseWeakness } from '../../../domain/passphrase.ts';
import { ok, type Result } from '../../../domain/result.ts';
import type { VolunteerField, VolunteerForm } from '../../../domain/volunteerForm.ts';
import type { People, PeopleError, VolunteerView } from '../../../protocol/deskPeople.ts';
import type { StorageTrouble } from '../../../protocol/storageTrouble.ts';
import { createBusy } from '../../shell/busy.ts';
import type { Work } from '../../shell/work.ts';
import { createPassphraseChoice, type PassphraseChoice } from '../passphrase/model.ts';

export interface EditedVolunteer {
  /** Null adds somebody. */
  readonly before: VolunteerView | null;
  readonly form: VolunteerForm;
}

export interface PeopleDone {
  readonly what: 'added' | 'changed' | 'removed';
  readonly handle: string;
}

type Refusal =
  | PeopleError
  | { readonly type: 'isSelf' }
  | { readonly type: 'passphraseTaken' }
  | { readonly type: 'weakPassphrase'; readonly weakness: PassphraseWeakness };

export interface PeopleModel {
  /** Null until it arrived. */
  readonly people: ReadonlySignal<People | null>;
  readonly editing: ReadonlySignal<EditedVolunteer | null>;
  readonly removing: ReadonlySignal<VolunteerView | null>;
  readonly choice: PassphraseChoice;
  readonly errors: ReadonlySignal<readonly FieldError<VolunteerField>[]>;
  readonly refusal: ReadonlySignal<Refusal | null>;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly done: ReadonlySignal<PeopleDone | null>;
  readonly add: () => void;
  readonly edit: (volunteer: VolunteerView) => void;
  readonly set: <Name extends keyof VolunteerForm>(name: Name, value: VolunteerForm[Name]) => void;
  readonly save: () => Promise<void>;
  readonly askToRemove: (volunteer: VolunteerView) => void;
  readonly remove: () => Promise<void>;
  /** Leaves form or question; nothing is changed. */
  readonly cancel: () => void;
  readonly dispose: () => void;
}

const emptyForm: VolunteerForm = { handle: '', role: 'volunteer', secrecyOn: '' };

export const createPeople = (work: Pick<Work, 'desk' | 'unsaved' | 'session'>): PeopleModel => {
  const people = signal<People | null>(null);
  const editing = signal<EditedVolunteer | null>(null);
  const removing = signal<VolunteerView | null>(null);
  const errors = signal<readonly FieldError<VolunteerField>[]>([]);
  const refusal = signal<Refusal | null>(null);
  const { isBusy, whileBusy } = createBusy();
  const done = signal<PeopleDone | null>(null);
  const choice = createPassphraseChoice(
    async () => work.desk,
    () => [work.session.organisationName, work.session.pointName, editing.peek()?.form.handle ?? ''],
    () => {
      if (refusal.peek()?.type === 'weakPassphrase' || refusal.peek()?.type === 'passphraseTaken') refusal.value = null;
    },
  );
  const leave = work.unsaved.enrol({ isBusy: () => editing.peek() !== null, flush: async () => ok(null) });

  const show = (next: EditedVolunteer | null, question: VolunteerView | null, said: PeopleDone | null): void => {
    batch(() => {
      choice.dispose();
      editing.value = next;
      removing.value = question;
      errors.value = [];
      refusal.value = null;
      done.value = said;
    });
  };
  const load = async (): Promise<void> => {
    const read = await work.desk.people();
    if (read.ok) people.value = read.value;
    else refusal.value = read.error;
  };
  void load();

  const hear = (
    result: Result<
      People,
      Refusal | StorageTrouble | { readonly type: 'fields'; readonly errors: readonly FieldError<VolunteerField>[] }
    >,
    said: PeopleDone,
  ): void => {
    if (result.ok) {
      people.value = result.value;
      show(null, null, said);
    } else if (result.error.type === 'fields') errors.value = result.error.errors;
    else refusal.value = result.error;
  };
  const send = (act: () => Promise<void>): Promise<void> =>
    whileBusy(async () => {
      refusal.value = null;
      errors.value = [];
      await act();
    });

  return {
    people,
    editing,
    removing,
    choice,
    errors,
    refusal,
    isBusy,
    done,
    add: () => show({ before: null, form: emptyForm }, null, null),
    edit: (before) =>
      show(
        { before, form: { handle: before.handle, role: before.role, secrecyOn: before.secrecyOn ?? '' } },
        null,
        null,
      ),
    set: (name, value) => {
      const now = editing.peek();
      if (now === null) return;
      batch(() => {
        editing.value = { ...now, form: { ...now.form, [name]: value } };
        errors.value = errors.peek().filter((error) => error.field !== name);
      });
    },
    save: async () => {
      const sent = editing.peek();
      if (sent === null || (sent.before === null && !choice.check())) return;
      const { before, form } = sent;
      await send(async () => {
        const handle = form.handle.trim();
        if (before) hear(await work.desk.changeVolunteer(before.slotId, form), { what: 'changed', handle });
        else hear(await work.desk.addVolunteer(form, choice.passphrase.peek()), { what: 'added', handle });
      });
    },
    askToRemove: (volunteer) => show(null, volunteer, null),
    remove: async () => {
      const volunteer = removing.peek();
      if (volunteer === null) return;
      await send(async () => {
        hear(await work.desk.removeVolunteer(volunteer.slotId), { what: 'removed', handle: volunteer.handle });
      });
    },
    cancel: () => show(null, null, null),
    dispose: () => {
      leave();
      choice.dispose();
    },
  };
};
