/** The place where sheets are read in: by camera or typed, how many there are, and what is wrong with the last one. */
import { sheetKinds } from '../../../domain/recoverySheets.ts';
import { t } from '../../i18n/text.ts';
import { Notice } from '../../parts/Notice.tsx';
import { ScanOrPaste } from '../../scanner/ScanOrPaste.tsx';
import type { Unsaved } from '../../shell/unsaved.ts';
import { recoveryErrorWords } from './recoveryErrorWords.ts';
import type { SheetReader } from './sheetReader.ts';

export interface SheetReadingProps {
  readonly reader: SheetReader;
  readonly unsaved: Unsaved;
}

export const SheetReading = ({ reader, unsaved }: SheetReadingProps) => {
  const refusal = reader.refusal.value;
  const words = refusal === null ? undefined : recoveryErrorWords(refusal);
  return (
    <>
      <Together reader={reader} />
      <ScanOrPaste
        key={reader.count.value}
        label={t('recovery.sheet')}
        hint={t('recovery.sheet.hint')}
        submit={t('recovery.sheet.submit')}
        error={words}
        unsaved={unsaved}
        onText={(text) => void reader.read(text)}
      />
      {words !== undefined && (
        <Notice kind="caution" alert>
          {words}
        </Notice>
      )}
    </>
  );
};

const Together = ({ reader }: Pick<SheetReadingProps, 'reader'>) => (
  <div role="status">
    {sheetKinds.map((kind) => {
      const pile = reader.together.value.get(kind);
      return (
        pile && (
          <p key={kind} class="card-title" data-have={pile.have}>
            {t(`recovery.together.${kind}`, { have: pile.have, need: pile.need })}
            {reader.isEnough(kind) && ` – ${t('recovery.enough')}`}
          </p>
        )
      );
    })}
  </div>
);
