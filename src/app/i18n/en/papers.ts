/** English words for printing: what the screens say about papers. What stands on them is in `src/app/print`. */
import type { papersDe } from '../de/papers.ts';

export const papersEn: Record<keyof typeof papersDe, string> = {
  'papers.hint':
    'Feldschein prints papers only, never screens. In the app, please use the button for the paper that you need.',
  'papers.title': 'Papers',
  'papers.text': 'To hand out, for the wall and for the folder. Please fill in who pays before you print.',
  'papers.practice': 'Print practice sheet',
  'papers.practice.hint': 'What a practice wants to know before treating and before writing an invoice.',
  'papers.wall': 'Print privacy notice for the wall',
  'papers.wall.hint':
    'For the waiting room, in German and English: what is noted, what for, and which rights people have. Where another body pays, write address and phone of your organisation by hand.',
  'papers.lost': 'Print lost-tablet checklist',
  'papers.lost.hint':
    'For the folder with the reserve vouchers, not for the bag with the tablet. In German. Where another body pays, write the number to call first by hand.',
  'papers.fontLicence': 'Typeface on the papers: Atkinson Hyperlegible Next and Mono, SIL Open Font License 1.1.',
  'papers.referral': 'Referral letter',
  'papers.caseCard': 'Print case card',

  'voucher.print.original': 'Print original',
  'voucher.print.reprint': 'Print replacement',
  'voucher.print.copy': 'Print copy',
  'voucher.print.cameOut': 'Did the paper come out well?',
  'voucher.print.cameOut.original': 'There is only one original. The practice sends it in with the invoice.',
  'voucher.print.cameOut.yes': 'Yes',
  'voucher.print.cameOut.again': 'No, once more',
  'voucher.print.refused.unknownVoucher': 'This voucher is not on this device.',
  'voucher.print.refused.originalExists':
    'The original was printed before. If it is lost, print a replacement; for the files, print a copy.',
  'voucher.print.refused.notValid': 'This voucher is no longer valid. Only a copy can be printed.',
  'voucher.papers': 'Hand out with it',
  'voucher.papers.hint':
    'The practice sheet saves the practice questions. The letter tells only what the person wants to pass on.',

  'referral.title': 'Referral letter',
  'referral.for': 'For {callName}, voucher {number}',
  'referral.gone': 'There are no notes for this voucher on this device. A letter cannot be written.',
  'referral.recipient': 'To whom',
  'referral.provider': 'From the directory',
  'referral.provider.none': 'Type it in',
  'referral.address': 'Name and address',
  'referral.address.hint': 'Leave it empty if the person is still looking for a practice.',
  'referral.parts': 'What may the letter say?',
  'referral.parts.hint': 'Go through the list with the person, who decides what is passed on. The letter is in German.',
  'referral.part.urgency': 'Urgency',
  'referral.part.appointmentOn': 'Appointment',
  'referral.part.complaint': 'Complaint',
  'referral.part.history': 'History',
  'referral.part.findings': 'Findings',
  'referral.part.diagnosis': 'Suspected diagnosis',
  'referral.part.allergiesAndMedication': 'Allergies and medication',
  'referral.part.medicationGiven': 'Medication given',
  'referral.part.pregnancyWeek': 'Week of pregnancy',
  'referral.part.language': 'Language and interpreting',
  'referral.part.empty': '{part}: nothing noted',
  'referral.preview': 'What the letter says',
  'referral.print': 'Print letter',

  'caseCards.title': 'Print case cards',
  'caseCards.text':
    'Cards of the size of a bank card, eight to a sheet. They name no organisation and say nothing about health.',
  'caseCards.start': 'First free place on the sheet',
  'caseCards.start.hint': 'For a sheet that was cut before: places are counted from left to right, row by row.',
  'caseCards.start.first': '1, new sheet',
  'caseCards.more': 'More cards on the same sheet',
  'caseCards.more.none': 'There are no other cases yet.',
  'caseCards.full': 'Eight cards are chosen; no more fit on a sheet.',
  'caseCards.chosen.one': '{count} card chosen',
  'caseCards.chosen.other': '{count} cards chosen',
  'caseCards.print': 'Print cards',
};
