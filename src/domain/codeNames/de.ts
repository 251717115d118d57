/** German names of what a voucher says by code, for whoever shows or prints one. */
import type { Specialty, VoucherKind } from '../codeLists.ts';

export type VoucherCodeNames = Readonly<Record<`specialty.${Specialty}` | `voucherKind.${VoucherKind}`, string>>;

export const voucherCodeNamesDe: VoucherCodeNames = {
  'specialty.generalMedicine': 'Allgemeinmedizin',
  'specialty.gynaecology': 'Gynäkologie/Geburtshilfe',
  'specialty.dentistry': 'Zahnmedizin',
  'specialty.paediatrics': 'Pädiatrie',
  'specialty.internalMedicine': 'Innere',
  'specialty.psychiatry': 'Psychiatrie/Psychotherapie',
  'specialty.ophthalmology': 'Augenheilkunde',
  'specialty.surgery': 'Chirurgie',
  'specialty.dermatology': 'Dermatologie',
  'specialty.otolaryngology': 'HNO',
  'specialty.infectiology': 'Infektiologie',
  'specialty.neurology': 'Neurologie',
  'specialty.orthopaedics': 'Orthopädie',
  'specialty.addictionMedicine': 'Suchtmedizin',
  'specialty.urology': 'Urologie',
  'specialty.radiology': 'Radiologie',
  'specialty.laboratory': 'Labor',
  'specialty.midwifery': 'Hebamme',
  'specialty.pharmacy': 'Apotheke',
  'specialty.medicalAids': 'Hilfsmittel',
  'specialty.inpatient': 'Krankenhaus stationär',
  'specialty.emergencyRoom': 'Notaufnahme',
  'voucherKind.regular': 'Behandlungsschein',
  'voucherKind.emergency': 'Notfallschein',
  'voucherKind.pharmacy': 'Apothekenschein',
};
