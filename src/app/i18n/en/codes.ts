/** English words of the code lists. */
import { voucherCodeNamesEn } from '../../../domain/codeNames/en.ts';
import type { CodeTexts } from '../de/codes.ts';

export const codesEn: CodeTexts = {
  ...voucherCodeNamesEn,
  'urgency.immediate': 'At once',
  'urgency.today': 'Today',
  'urgency.thisWeek': 'This week',
  'urgency.plannable': 'Can be planned',
  'contactKind.clinic': 'Clinic',
  'contactKind.phone': 'Phone',
  'contactKind.visit': 'Visit',
  'contactKind.message': 'Message',
  'authorRole.volunteer': 'Volunteer',
  'authorRole.socialWorker': 'Social worker',
  'authorRole.doctor': 'Doctor',
  'voidReason.mistake': 'Issued by mistake',
  'voidReason.notNeeded': 'Not needed',
  'voidReason.lost': 'Paper lost',
  'voidReason.other': 'Another reason',
  'unreadable.corrupt': 'damaged on the way; the device does not send it again by itself',
  'unreadable.unknownDevice': 'from a device that is not known here',
  'unreadable.notForUs': 'not meant for the coordination office',
  'unreadable.gap': 'something before it is missing and may still be on its way',
  'unreadable.notAllowed': 'holds something that this device may not write; please ask the issuing point',
  'unreadable.caseKeyMissing': 'The key of a case is not here yet; it comes with one of the next syncs.',
  'unreadable.newerVersion': 'from a newer version of the app; please update here',
  'sync.step.noConnection':
    'You need not do anything. As soon as there is a connection it sends by itself, locked or not.',
  'sync.step.captivePortal': 'Open any web page, sign in to the Wi-Fi and come back.',
  'sync.step.queueBusy': 'You need not do anything. The next try comes by itself.',
  'sync.step.queuePaused': 'You need not do anything. As soon as the central queue is back it goes on by itself.',
  'sync.step.queueFull': 'Please tell the person who runs the central queue: its storage is full.',
  'sync.step.queueFailed': 'Trying goes on. If it stays so, please tell the person who runs the central queue.',
  'sync.step.foundingRefused':
    'The set-up code is missing or not right. Please tell the person who runs the central queue: as soon as your organisation is admitted there, it goes on by itself.',
  'sync.step.clockWrong': 'Please set date and time in the settings of the tablet. Then it goes on by itself.',
  'sync.step.appTooOld':
    'Open Feldschein once more with a good connection: the new version of the app then arrives, and everything is made up for.',
  'sync.step.deviceRefused': 'Please call the coordination office: this device must be admitted there again.',
  'sync.step.deviceRevoked': 'Please issue no more vouchers with this device, and call the coordination office.',
  'sync.step.recordRefused': 'After the next unlock the record is sealed anew and sent again.',
  'sync.step.storageFull': 'Delete photos or downloads on the tablet. Then it goes on by itself.',
  'sync.step.storage': 'Make room on the device, or lock and unlock once.',
  'language.other': 'Another language',
  'sync.step.wipeOrdered': 'This device is erasing itself now. Please call the coordination office.',
};
