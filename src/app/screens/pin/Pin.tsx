/** Screen: PIN für kurze Pausen. */
import { signal } from '@preact/signals';
import { normalisePin, type PinWeakness } from '../../../domain/pin.ts';
import { ok } from '../../../domain/result.ts';
import type { StorageTrouble } from '../../../protocol/storageTrouble.ts';
import { isStorageTrouble } from '../../i18n/storageTroubleWords.ts';
import { t } from '../../i18n/text.ts';
import { Field } from '../../parts/Field.tsx';
import { Form } from '../../parts/Form.tsx';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import { createBusy } from '../../shell/busy.ts';
import { useModel } from '../../shell/useModel.ts';
import { useWork, type Work } from '../../shell/work.ts';
import { BackButton } from '../BackButton.tsx';

type Refusal = PinWeakness | { readonly type: 'mismatch' } | StorageTrouble;

const createPinChoice = (work: Work) => {
  const pin = signal('');
  const repeat = signal('');
  const refusal = signal<Refusal | null>(null);
  const isThere = signal(work.hasPin());
  const done = signal<'chosen' | 'removed' | null>(null);
  const { isBusy, whileBusy } = createBusy();
  const leave = work.unsaved.enrol({ isBusy: () => pin.peek() !== '', flush: async () => ok(null) });
  const clear = (): void => {
    pin.value = '';
    repeat.value = '';
  };
  const send = (chosen: string | null): Promise<void> =>
    whileBusy(async () => {
      done.value = null;
      refusal.value = null;
      const result = await work.desk.choosePin(chosen);
      if (!result.ok) {
        refusal.value = result.error;
        return;
      }
      work.pinChosen(chosen !== null);
      isThere.value = chosen !== null;
      done.value = chosen === null ? 'removed' : 'chosen';
      clear();
    });
  return {
    pin,
    repeat,
    refusal,
    isThere,
    done,
    isBusy,
    set: (field: typeof pin, text: string) => {
      field.value = text;
      refusal.value = null;
      done.value = null;
    },
    choose: async () => {
      if (normalisePin(pin.peek()) !== normalisePin(repeat.peek())) refusal.value = { type: 'mismatch' };
      else await send(pin.peek());
    },
    remove: () => send(null),
    dispose: () => {
      leave();
      clear();
    },
  };
};

export const PinScreen = () => {
  const work = useWork();
  const model = useModel(() => createPinChoice(work));
  const refusal = model.refusal.value;
  const pinError =
    refusal?.type === 'notSixDigits' || refusal?.type === 'tooSimple' ? t(`pin.${refusal.type}`) : undefined;
  return (
    <>
      <BackButton />
      <h1>{t('pin.title')}</h1>
      <p class="lead">{t('pin.intro')}</p>
      <p>{t(model.isThere.value ? 'pin.there' : 'pin.none')}</p>
      <Form class="panel" onSend={() => void model.choose()}>
        <Field
          id="pin-new"
          label={t('pin.new')}
          hint={t('pin.new.hint')}
          value={model.pin.value}
          onInput={(text) => model.set(model.pin, text)}
          error={pinError}
          inputMode="numeric"
          size="medium"
          masked
        />
        <Field
          id="pin-repeat"
          label={t('pin.repeat')}
          value={model.repeat.value}
          onInput={(text) => model.set(model.repeat, text)}
          error={refusal?.type === 'mismatch' ? t('pin.mismatch') : undefined}
          inputMode="numeric"
          size="medium"
          masked
        />
        {refusal !== null && isStorageTrouble(refusal) && <TroubleNotice trouble={refusal} />}
        <div class="actions">
          <button type="submit" class="button primary" aria-disabled={model.isBusy.value}>
            {t('pin.choose')}
          </button>
          {model.isThere.value && (
            <button type="button" class="button quiet" onClick={() => void model.remove()}>
              {t('pin.remove')}
            </button>
          )}
          <span class="saved" role="status">
            {model.done.value === null ? '' : t(`pin.${model.done.value}`)}
          </span>
        </div>
      </Form>
    </>
  );
};

/** In the clinic, while there is none: a pause would end with the whole passphrase. */
export const PinOffer = () => {
  const work = useWork();
  if (work.hasPin() || work.session.isDemo) return null;
  return (
    <section class="offer" aria-labelledby="pin-offer-title">
      <h2 id="pin-offer-title">{t('pin.offer.title')}</h2>
      <p>{t('pin.offer')}</p>
      <button type="button" class="button secondary" onClick={() => work.router.open({ kind: 'pin' })}>
        {t('pin.offer.open')}
      </button>
    </section>
  );
};
