/** One consultation note: the newest version open, the earlier ones and the original readable below (§ 630f BGB). */
import type { CaseId } from '../../../domain/ids.ts';
import type { NoteVersion, NoteView } from '../../../protocol/deskNotes.ts';
import { formatDay, formatInstant } from '../../i18n/format.ts';
import { t, tCount } from '../../i18n/text.ts';
import { useWork } from '../../shell/work.ts';
import { noteLines } from './noteLines.ts';

export const Note = ({ caseId, note }: { readonly caseId: CaseId; readonly note: NoteView }) => {
  const work = useWork();
  const [newest, ...earlier] = note.versions;
  if (newest === undefined) return null;
  const { noteId } = note;
  return (
    <article class="note" aria-labelledby={`note-${noteId}`}>
      <h3 id={`note-${noteId}`}>{t('case.noteOn', { day: formatDay(note.on) })}</h3>
      {note.callName !== null && <p class="card-note">{t('note.from', { callName: note.callName })}</p>}
      <Version version={newest} index={note.versions.length} />
      {earlier.length > 0 && (
        <details>
          <summary>{tCount('case.versions.earlier', earlier.length)}</summary>
          {earlier.map((version, index) => (
            <Version key={version.at} version={version} index={earlier.length - index} />
          ))}
        </details>
      )}
      <div class="actions">
        <button
          type="button"
          class="button secondary"
          onClick={() => work.router.open({ kind: 'amend', caseId, noteId })}
        >
          {t('case.amend')}
        </button>
        <button
          type="button"
          class="button secondary"
          onClick={() => work.router.open({ kind: 'voucherForm', caseId, noteId })}
        >
          {t('case.issue')}
        </button>
      </div>
    </article>
  );
};

const Version = ({ version, index }: { readonly version: NoteVersion; readonly index: number }) => (
  <div class="version">
    <p class="card-note">{t('case.version', { version: index, when: formatInstant(version.at), by: version.by })}</p>
    <dl class="note-lines">
      {noteLines(version.form).map((line) => (
        <div key={line.field}>
          <dt>{line.label}</dt>
          <dd dir="auto">{line.text}</dd>
        </div>
      ))}
    </dl>
  </div>
);
