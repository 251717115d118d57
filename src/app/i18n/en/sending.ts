/** English words of how far each record has come, of what a try came to, and of what cannot go. */
import type { SendingTexts } from '../de/sending.ts';

export const sendingEn: SendingTexts = {
  'oldUnsent.title': 'Not sent yet: the oldest record was written {since}',
  'oldUnsent.text':
    'Everything is safe on this tablet, but only here. Take it to where there is a signal; if none comes, the rescue file under «Sending» helps.',
  'oldUnsent.way': 'To sending',
  'missing.title': 'Something is missing on this tablet',
  'missing.titleFound': 'Records of this tablet are back',
  'missing.found.one': 'One record was missing here. It had been sent and was read back from the central queue.',
  'missing.found.other':
    '{count} records were missing here. They had been sent and were read back from the central queue.',
  'missing.notAsked':
    'What of it had been sent comes back by itself as soon as there is a network. Printed vouchers are valid all the same. If something is still missing then, please call the coordination office. New records begin a new part here, nothing is written over.',
  'missing.count.one':
    'One more record stood here before (last {when}). The browser or an older state has displaced it.',
  'missing.count.other':
    '{count} more records stood here before (last {when}). The browser or an older state has displaced them.',
  'missing.vouchers': 'These vouchers were not sent yet and are missing now:',
  'missing.next':
    'Printed vouchers are valid all the same. Please call the coordination office and tell them the numbers. The central queue does not have these records. New records begin a new part here, nothing is written over.',
  'missing.read': 'I have read this',
  'unreadableRows.title.one': 'One record cannot be read',
  'unreadableRows.title.other': '{count} records cannot be read',
  'unreadableRows.text':
    'The storage of this tablet has damaged them, or a key is still missing. They are set aside, nothing is written over. What the central queue has of them is read back by itself as soon as there is a network. If this message stays, please save the rescue file below, send it to the coordination office and tell them.',
  'unreadableRows.again': 'Read from the central queue again',
  'syncOutcome.all': 'Everything sent.',
  'syncOutcome.allRecords.one': 'Everything sent: one record.',
  'syncOutcome.allRecords.other': 'Everything sent: {count} records.',
  'syncOutcome.nothingToSend': 'There was nothing to send.',
  'syncOutcome.unchecked': 'There was nothing to send. Whether there is news could not be asked this time.',
  'syncOutcome.some': '{received} of {of} sent, {why}.',
  'syncOutcome.someMore': '{received} of {of} sent; the rest follows by itself.',
  'syncOutcome.none': 'Nothing was received this time. Everything is safe on this tablet.',
  'syncBroke.noConnection': 'then the connection broke',
  'syncBroke.captivePortal': 'then the Wi-Fi asked for a sign-in',
  'syncBroke.queueBusy': 'then the central queue asked for patience',
  'syncBroke.queuePaused': 'then the central queue was paused',
  'syncBroke.queueFull': 'then the central queue had no room left',
  'syncBroke.queueFailed': 'then the central queue stopped answering properly',
  'syncBroke.foundingRefused': 'then the central queue asked for a set-up code',
  'syncBroke.clockWrong': 'then the time did not match any more',
  'syncBroke.appTooOld': 'then the central queue asked for a newer app',
  'syncBroke.deviceRefused': 'then the central queue did not know this device any more',
  'syncBroke.deviceRevoked': 'then this device was withdrawn',
  'syncBroke.recordRefused': 'one record was not accepted',
  'syncBroke.storageFull': 'then the tablet had no room left',
  'syncBroke.storage': 'then the storage of the tablet had trouble',

  'syncClock.title': 'The clock of this tablet is wrong',
  'syncClock.behind': 'It is {by} behind. Records are sent all the same, with the time of the central queue.',
  'syncClock.ahead': 'It is {by} ahead. Records are sent all the same, with the time of the central queue.',
  'syncClock.step': 'New vouchers would carry the wrong date: please set date and time in the settings of the tablet.',

  'sending.waiting': 'Waiting on this device',
  'sending.arrived': 'At the central queue',
  'sending.none': 'Nothing yet: notes and vouchers made here then stand in this list with how far they have come.',
  'sending.kind.note': 'Note on {about}',
  'sending.kind.voucher': 'Voucher {about}',
  'sending.kind.void': 'Cancellation of {about}',
  'sending.kind.reserve': 'Reserve paper {about}',
  'sending.step.onDevice': 'on this device',
  'sending.step.atQueue': 'at the central queue',
  'sending.step.safe': 'backed up',
  'sending.step.seen': 'seen by the coordination office',
  'sending.way':
    'Every record goes this way: on this device, at the central queue, backed up, seen by the coordination office. The office never reads notes.',
  'sending.backup.none': 'The central queue reports no backup: what it has lies on its own disk only so far.',

  'parked.title.one': 'One record cannot go like this',
  'parked.title.other': '{count} records cannot go like this',
  'parked.text':
    'They stay on this device, everything else goes on. Try once more; if that does not help, please tell the coordination office.',
  'parked.unknown': 'A record',
  'parked.reason.refused': 'The central queue did not accept it. It is sealed anew with the next try.',
  'parked.reason.unreadable': 'It can no longer be read on this device. Nothing was overwritten.',

  'usage.title': 'Data used',
  'usage.today': 'Today',
  'usage.month': 'This month',
  'usage.value': '{sent} sent, {received} received',
  'usage.hint': 'Counted is what Feldschein itself sends and receives, without setting up the connection.',
  'usage.saver': 'Save data',
  'usage.saver.hint':
    'While nothing is waiting, the app does not ask for news. What waits is still sent by itself, only tried less often. News from other devices come when you open the app or tap “Send now”.',
  'syncBroke.wipeOrdered': 'then this device was withdrawn and had to be erased',
};
