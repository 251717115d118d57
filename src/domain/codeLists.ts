/** Code lists of the field. The words for each code are in the app's catalogue; the wire carries the codes. */

/** Fachrichtung */
export const specialties = [
  'generalMedicine',
  'gynaecology',
  'dentistry',
  'paediatrics',
  'internalMedicine',
  'psychiatry',
  'ophthalmology',
  'surgery',
  'dermatology',
  'otolaryngology',
  'infectiology',
  'neurology',
  'orthopaedics',
  'addictionMedicine',
  'urology',
  'radiology',
  'laboratory',
  'midwifery',
  'pharmacy',
  'medicalAids',
  'inpatient',
  'emergencyRoom',
] as const;
export type Specialty = (typeof specialties)[number];

/** Dringlichkeit, from «sofort» to «planbar» */
export const urgencies = ['immediate', 'today', 'thisWeek', 'plannable'] as const;
export type Urgency = (typeof urgencies)[number];

/** Sprache of the consultation: ISO 639 codes, `other` where the list does not know it. */
export const languages = [
  'de',
  'en',
  'fr',
  'ar',
  'fa',
  'ru',
  'uk',
  'ro',
  'bg',
  'vi',
  'tr',
  'es',
  'pl',
  'sq',
  'sr',
  'ku',
  'ps',
  'ur',
  'so',
  'ti',
  'am',
  'pt',
  'it',
  'hu',
  'cs',
  'sk',
  'ka',
  'hy',
  'zh',
  'rom',
  'other',
] as const;
export type Language = (typeof languages)[number];

/** Kontaktart */
export const contactKinds = ['clinic', 'phone', 'visit', 'message'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** Rolle of whoever writes or issues */
export const authorRoles = ['volunteer', 'socialWorker', 'doctor'] as const;
export type AuthorRole = (typeof authorRoles)[number];

/** Art des Scheins */
export const voucherKinds = ['regular', 'emergency', 'pharmacy'] as const;
export type VoucherKind = (typeof voucherKinds)[number];

/** Grund der Stornierung */
export const voidReasons = ['mistake', 'notNeeded', 'lost', 'other'] as const;
export type VoidReason = (typeof voidReasons)[number];

/** Art des Papiers: the one original, a copy for the files, or a replacement for an original that was lost. */
export const printKinds = ['original', 'copy', 'reprint'] as const;
export type PrintKind = (typeof printKinds)[number];

export const isCode = <Code extends string>(list: readonly Code[], text: string): text is Code =>
  (list as readonly string[]).includes(text);
