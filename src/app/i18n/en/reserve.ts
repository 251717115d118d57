/** English words of reserve vouchers and late entry. */
import type { ReserveTexts } from '../de/reserve.ts';

export const reserveEn: ReserveTexts = {
  'reserve.title': 'Reserve vouchers',
  'reserve.intro':
    'Blank vouchers with a number, printed for the day the tablet fails. They are filled in by hand; later you enter each of them once.',
  'reserve.blanks.one': '{count} blank voucher is ready.',
  'reserve.blanks.other': '{count} blank vouchers are ready.',
  'reserve.few': 'You are running low. Print new ones while the tablet works.',
  'reserve.ageing.one':
    'One blank voucher will soon be too old: you may hand it out until {until}. Print a new one in good time.',
  'reserve.ageing.other':
    '{count} blank vouchers will soon be too old, the first on {until}. Print new ones in good time.',
  'reserve.count': 'How many?',
  'reserve.count.hint': '1 to {most}. The vouchers are A5, the list for the folder is A4.',
  'reserve.print': 'Print reserve vouchers',
  'reserve.busy': 'Numbers are being given out …',
  'reserve.refused.count': 'Please enter a number from 1 to {most}.',
  'reserve.refused.tooManyBlanks':
    'Many blank vouchers are ready already. There are never more than {most} at once: each is worth money.',
  'reserve.refused.notThePoint': 'Only an issuing point prints reserve vouchers.',
  'reserve.refused.clockWrong':
    'The date of this tablet is wrong. Please set date and time in the tablet’s settings, then print once more.',
  'reserve.empty.title': 'No reserve vouchers yet',
  'reserve.empty.text':
    'Put a few into the folder of the clinic. Each already carries a call name; you write day, date of birth and reason by hand.',
  'reserve.papers': 'Printed vouchers',
  'reserve.days': 'Printed on {printedOn}, hand out until {usableUntil}',
  'reserve.state.blank': 'blank',
  'reserve.state.used': 'entered',
  'reserve.state.voided': 'voided',
  'reserve.state.outdated': 'do not hand out any more',
  'reserve.enter': 'Enter late',
  'reserve.enterAny': 'Type the number from the paper',
  'reserve.again': 'Print again',
  'reserve.open': 'Open voucher',
  'reserve.void.title': 'Void reserve voucher {number}?',
  'reserve.void.text': 'Nothing will be paid on this paper then. Do this when it is lost or spoilt.',
  'reserve.paperStays':
    'This voucher was first handed out on paper. The paper stays valid; print again only if it is lost.',
  'reserve.void.refused': 'This voucher is no longer blank. Open the list again.',

  'lateEntry.title': 'Enter late',
  'lateEntry.intro':
    'Copy what is written on the reserve voucher. The paper stays valid, the practice notices nothing.',
  'lateEntry.paper': 'From the paper',
  'lateEntry.note': 'What it was about',
  'lateEntry.number': 'Number of the reserve voucher',
  'lateEntry.number.hint': 'Upper or lower case, with or without hyphens.',
  'lateEntry.issuedOn': 'Issued on',
  'lateEntry.fictiveBirthDate': 'Date of birth on the voucher',
  'lateEntry.fictiveBirthDate.hint': 'Exactly as it is written on the paper.',
  'lateEntry.caseNumber': 'Case number, if there is one',
  'lateEntry.caseNumber.hint': 'Leave empty if the person was here for the first time.',
  'lateEntry.complaint': 'Concern',
  'lateEntry.suspectedDiagnosis': 'Suspected diagnosis',
  'lateEntry.specialty': 'Specialty',
  'lateEntry.referralReason': 'Reason for referral',
  'lateEntry.submit': 'Enter voucher',
  'lateEntry.busy': 'Entering …',
  'lateEntry.refused.unknownReserve':
    'This number is no reserve voucher of this issuing point. Please compare it with the paper.',
  'lateEntry.refused.alreadyEntered': 'This voucher has been entered already. A second time is not possible.',
  'lateEntry.refused.reserveVoided':
    'This reserve voucher was voided. Please call the coordination office before you issue a new one.',
  'lateEntry.refused.unknownCase': 'This case is not on this device. Without a case number a new one comes to be.',
  'reserve.refused.deviceRevoked': 'This device was withdrawn: a voucher from here would not be paid.',
};
