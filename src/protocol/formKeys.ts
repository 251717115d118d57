/** Under which key the desk keeps what is typed into a form. */
import type { NoteId } from '../domain/ids.ts';

/** Schein ausstellen: one form for each note. */
export const voucherFormKey = (noteId: NoteId): string => `voucherForm:${noteId}`;
