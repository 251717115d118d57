/** English words of pseudonyms for recipients. */
import type { sectorsDe } from '../de/sectors.ts';

export const sectorsEn: Record<keyof typeof sectorsDe, string> = {
  'sector.billing': 'Billing',
  'sector.ministry': 'Ministry',
  'sector.audit': 'Audit',
  'sectors.file.billing': 'Pseudonym and voucher number: which invoices are of one person.',
  'sectors.file.ministry': 'Pseudonym, specialty, month and cost limit. No voucher numbers, no call names, no day.',
  'sectors.file.audit': 'One line a person: pseudonym, number of vouchers and sum of the cost limits.',
  'sectors.title': 'Pseudonyms for recipients',
  'sectors.intro':
    'Each recipient knows a person by a pseudonym of its own, and by another one every year. Two lists cannot be put together by the pseudonyms.',
  'sectors.empty': 'No vouchers received yet',
  'sectors.empty.text': 'As soon as there are vouchers, lists for billing, ministry and audit are made here.',
  'sectors.list': 'Make a list',
  'sectors.recipient': 'Recipient',
  'sectors.year': 'Year of issue',
  'sectors.count': '{persons}, {vouchers}. Cancelled ones do not count.',
  'sectors.persons.one': '1 person',
  'sectors.persons.other': '{count} persons',
  'sectors.vouchers.one': '1 voucher',
  'sectors.vouchers.other': '{count} vouchers',
  'sectors.save': 'Save as a file',
  'sectors.busy': 'Computing pseudonyms …',
  'sectors.saved': 'Made: {name}. The file is with the downloads of this device.',
  'sectors.notTheOffice': 'This is for the coordination, at a device that acts for it.',
  'sectors.keyNotShared':
    'There is no key for this year yet that all devices of the coordination share. For that this device needs a connection once. Then please try again.',
  'sectors.yearDestroyed':
    'The key of {year} is destroyed. Pseudonyms of that year can no longer be made, nor by themselves be tied to anybody.',
  'sectors.destroy': 'Close a year',
  'sectors.destroy.text':
    'Once the key of a year is destroyed, no way leads back from its pseudonyms, not even for the coordination. Where a voucher number stands beside one, as in lists for billing, the number stays.',
  'sectors.destroy.year': 'Destroy the key of {year} …',
  'sectors.destroy.title': 'Destroy the key of {year} for good?',
  'sectors.destroy.goes':
    'For {year} no list can be made and no question about a pseudonym be answered any more, on any device.',
  'sectors.destroy.running': 'This year is not over: vouchers that are still to come will have no pseudonym either.',
  'sectors.destroy.stays': 'The vouchers themselves stay, and so do lists that were handed on already.',
  'sectors.destroy.backups':
    'Backups of the central queue still hold the key, unreadable to it, until they are overwritten.',
  'sectors.destroy.sure': 'Billing and questions about this year are settled.',
  'sectors.destroy.missing': 'Please confirm this first.',
  'sectors.destroy.confirm': 'Destroy for good',
};
