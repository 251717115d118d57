/** To whom the letter goes: from the directory, or typed. What was taken from the directory can be changed. */
import { useState } from 'preact/hooks';
import type { CareProvider } from '../../../domain/careProvider.ts';
import { t } from '../../i18n/text.ts';
import { Field } from '../../parts/Field.tsx';
import { Select } from '../../parts/Select.tsx';
import { useWork } from '../../shell/work.ts';
import { useAnswer } from '../useAnswer.ts';

export interface RecipientProps {
  readonly text: string;
  readonly onInput: (text: string) => void;
}

const addressOf = ({ name, address }: CareProvider): string => [name, address].filter((part) => part !== '').join('\n');

export const Recipient = ({ text, onInput }: RecipientProps) => {
  const work = useWork();
  const [chosen, setChosen] = useState('');
  const { answer: providers = [] } = useAnswer(work.desk.careProviders, work.ledgerChanges, '');
  return (
    <fieldset class="panel">
      <legend>{t('referral.recipient')}</legend>
      {providers.length > 0 && (
        <Select
          id="referral-provider"
          label={t('referral.provider')}
          value={chosen}
          options={[
            { value: '', label: t('referral.provider.none') },
            ...providers.map(({ providerId, name, specialty }) => ({
              value: providerId,
              label: specialty === null ? name : `${name} (${t(`specialty.${specialty}`)})`,
            })),
          ]}
          onInput={(value) => {
            setChosen(value);
            const provider = providers.find(({ providerId }) => providerId === value);
            if (provider) onInput(addressOf(provider));
          }}
        />
      )}
      <Field
        id="referral-address"
        label={t('referral.address')}
        hint={t('referral.address.hint')}
        lines={4}
        value={text}
        onInput={onInput}
      />
    </fieldset>
  );
};
