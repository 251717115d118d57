/** English words of the frame around the screens: navigation on a phone, lists with something opened beside them. */
import type { LookTexts } from '../de/look.ts';

export const lookEn: LookTexts = {
  'nav.more': 'More',
  'unopened.cases': 'Choose a case on the left. You then see its call name, consultations and vouchers here.',
  'unopened.vouchers': 'Choose a voucher on the left. You then see its details here and can print it.',
  'cases.empty.way': 'To the clinic',
  'vouchers.empty.way': 'To the clinic',
  'office.empty.title': 'No vouchers have arrived yet',
  'office.receiving': 'Vouchers are being fetched. The first time takes a while …',
  'consultation.next.new':
    'When you save, the person gets a call name and a fictive birth date. You then see both here.',
  'consultation.next.known': 'Call name and case number stay as they are.',
};
