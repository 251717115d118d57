/**
 * Auskunft, A4, as many pages as it takes: all that is written about a person, in words, to be handed to them (Art. 15 GDPR). In the
 * language of the screen, since it is read together.
 */
import type { CaseView, NoteVersion } from '../../../protocol/deskNotes.ts';
import { formatDay, formatInstant, formatInstantDay } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { Paper } from '../../print/paperParts.tsx';
import { stateWords } from '../vouchers/voucherWords.ts';
import { noteLines } from './noteLines.ts';

export interface RecordPaperProps {
  readonly view: CaseView;
  readonly organisationName: string;
  readonly language: string;
  /** Of an example: marked across, like all its papers. */
  readonly isTraining: boolean;
  /** The day on which it is handed out, as words. */
  readonly on: string;
}

export const RecordPaper = ({ view, organisationName, language, isTraining, on }: RecordPaperProps) => (
  <Paper size="a4" name="record-paper" form={isTraining ? 'training' : 'voucher'}>
    <div lang={language}>
      <header class="paper-head">
        <h1>{t('record.title')}</h1>
        <p>{t('record.from', { organisation: organisationName, day: on })}</p>
        <p>{t('record.lead')}</p>
      </header>
      <dl class="record-lines">
        <Line label={t('record.callName')} text={view.callName} />
        <Line label={t('record.birthDate')} text={formatDay(view.fictiveBirthDate)} />
        <Line label={t('record.number')} text={view.caseNumber} />
        {view.joined.length > 0 && (
          <Line
            label={t('record.joined')}
            text={view.joined
              .map(({ callName, caseNumber }) => t('joined.line', { callName, number: caseNumber }))
              .join('; ')}
          />
        )}
        <Line
          label={t('record.recognition')}
          text={
            view.recognition === null
              ? t('record.recognition.no')
              : t(view.recognition.shared ? 'record.recognition.shared' : 'record.recognition.yes', {
                  day: formatInstantDay(view.recognition.since),
                })
          }
        />
      </dl>
      <h2>{t('case.notes')}</h2>
      {view.notes.toReversed().map((note) => (
        <section key={note.noteId} class="record-note">
          <h3>{t('case.noteOn', { day: formatDay(note.on) })}</h3>
          {note.versions.toReversed().map((version, index) => (
            <Version key={version.at} version={version} index={index + 1} />
          ))}
        </section>
      ))}
      <h2>{t('case.vouchers')}</h2>
      {view.vouchers.length === 0 && <p>{t('case.vouchers.none')}</p>}
      <ul>
        {view.vouchers.toReversed().map((voucher) => (
          <li key={voucher.number}>
            {t('record.voucher', {
              number: voucher.number,
              day: formatDay(voucher.issuedOn),
              until: formatDay(voucher.validUntil),
              state: stateWords(voucher.state),
            })}
          </li>
        ))}
      </ul>
      <h2>{t('record.rights')}</h2>
      <p>{t('record.rights.text')}</p>
    </div>
  </Paper>
);

const Version = ({ version, index }: { readonly version: NoteVersion; readonly index: number }) => (
  <div class="record-version">
    <p>{t('case.version', { version: index, when: formatInstant(version.at), by: version.by })}</p>
    <dl class="record-lines">
      {noteLines(version.form).map((line) => (
        <Line key={line.field} label={line.label} text={line.text} />
      ))}
    </dl>
  </div>
);

const Line = ({ label, text }: { readonly label: string; readonly text: string }) => (
  <div>
    <dt>{label}</dt>
    <dd dir="auto">{text}</dd>
  </div>
);
