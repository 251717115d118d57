/** English words of what stands before the lock. */
import type { DoorTexts } from '../de/door.ts';

export const doorEn: DoorTexts = {
  'app.name': 'Feldschein',
  'app.tagline': 'Anonymous treatment vouchers, even without signal',
  'app.starting': 'Opening Feldschein …',
  'app.failed': 'Something went wrong',
  'app.failed.text':
    'One step failed. What you wrote is still there. If it happens again: lock the tablet, unlock it and try once more.',
  'app.filesMissing': 'Part of the app is still missing',
  'app.filesMissing.text':
    'The app has not fully arrived on this device yet. As soon as there is a connection you can go on here. Nothing was lost.',
  'action.retry': 'Try again',
  'action.close': 'Close',
  'action.back': 'Back',
  'action.cancel': 'Cancel',
  'action.show': 'Show',
  'action.hide': 'Hide',
  'language.label': 'Show in',
  'language.de': 'Deutsch',
  'language.en': 'English',

  'setUp.title': 'Set up Feldschein',
  'setUp.what':
    'Feldschein accompanies your clinic: you note consultations and issue anonymous treatment vouchers, even without any network.',
  'setUp.privacy': 'Notes and vouchers are encrypted on this device already; they never leave the tablet unencrypted.',
  'setUp.dataGone': 'The browser has deleted the data on this device',
  'setUp.dataGone.text':
    'The coordination office still sees vouchers that had been sent on its other devices. What had not been sent yet is lost; printed vouchers are valid all the same. Please tell the coordination office and set up this device again.',
  'setUp.found': 'Found an organisation',
  'setUp.found.hint': 'You start afresh: this device becomes issuing point and coordination office at once.',
  'setUp.join': 'Join with this device',
  'setUp.join.hint':
    'Your organisation exists already: another of its devices takes this one in, with or without network.',
  'setUp.restore': 'All devices lost',
  'setUp.restore.hint': 'With recovery sheets, make a new device one of your organisation.',
  'setUp.demo': 'Try it with example data',
  'setUp.demo.hint':
    'To get to know it and to practise: 30 invented cases and 40 vouchers. None of it is ever sent, and one tap makes all of it go away.',
  'setUp.demo.busy': 'The example is being set up …',

  'founding.title': 'Found an organisation',
  'founding.intro': 'This works without network. The central queue learns of it as soon as there is a connection.',
  'founding.organisationName': 'Name of the organisation',
  'founding.organisationName.hint': 'Printed on every voucher.',
  'founding.pointName': 'Name of the issuing point',
  'founding.pointName.hint': 'For example the place of the clinic.',
  'founding.handle': 'Your initials',
  'founding.handle.hint': 'They sign your notes. A made-up sign will do; no full name needed.',
  'founding.foundingToken': 'Set-up code of the central queue (if you were given one)',
  'founding.foundingToken.hint': 'From the person who runs the central queue. Otherwise leave this empty.',
  'founding.hostTooLong.title': 'The address of this server is too long',
  'founding.hostTooLong':
    '“{host}” does not fit into the code on the papers: the address may have {most} characters at most. Please ask the person who runs the server. What you typed stays here.',
  'founding.submit': 'Found',
  'founding.busy': 'Making keys …',

  'passphrase.label': 'Passphrase',
  'passphrase.repeat': 'Repeat passphrase',
  'passphrase.hint':
    'It opens this device. Several words that have nothing to do with each other are easy to remember and hard to guess.',
  'passphrase.suggest': 'Use a suggestion',
  'passphrase.suggested': 'Write this suggestion on paper before you go on:',
  'passphrase.noReset': 'Nobody can reset a forgotten passphrase. Keep it apart from the tablet.',
  'passphrase.strong': 'Good: this passphrase is strong enough.',
  'passphrase.tooShort': 'Still too easy to guess. Add more words.',
  'passphrase.repeats': 'A word occurs more than once; repeating does not make it stronger. Add other words.',
  'passphrase.containsNames':
    'The name of the organisation, of the issuing point and your initials are easy to guess and do not count. Add other words.',
  'passphrase.tooLong': 'Too long: at most {limit} characters.',
  'passphrase.mismatch': 'The two entries differ.',
  'passphrase.required': 'Please enter a passphrase.',

  'joining.title': 'Join with this device',
  'joining.intro':
    'Ask the coordination office to show you a one-time code (“Connect a second browser”). This device needs a connection once for that.',
  'joining.code': 'One-time code of the coordination office',
  'joining.code.hint': '28 characters in groups of four. Upper or lower case does not matter.',
  'joining.submit': 'Join',
  'joining.busy': 'Joining …',
  'joining.codeMistyped': 'A character is missing or mistyped in the code. Please compare it group by group.',
  'joining.codeUnknown':
    'This code is not valid (any more): it was used before or has expired. Ask the coordination office for a new one.',
  'joining.noConnection': 'No connection right now. The code stays here; try again as soon as there is one.',
  'joining.queueRefused': 'The central queue refused ({code}). Please ask the person who runs it.',

  'door.alreadyFounded': 'An organisation is already set up on this device. Reload the page to unlock it.',
  'door.otherWindow': 'Feldschein is already open in another window. Go on there, or close it and try again here.',

  'locked.title': 'Locked',
  'locked.hint': 'Notes and vouchers are encrypted. What is still to be sent is sent while locked, too.',
  'locked.submit': 'Unlock',
  'locked.busy': 'Unlocking …',
  'locked.wrongPassphrase': 'This passphrase is not right. Nothing is lost; just try again.',
  'locked.unfounded': 'Nothing is set up on this device yet.',
  'locked.reason.databaseClosed':
    'The browser closed the storage, so this was locked. Your notes are safe; unlock to go on.',
  'locked.reason.otherWindow': 'Feldschein was opened in another window, so this one is locked.',
  'locked.reason.sealFailed':
    'While locking, not everything could be made ready to send. This is made up for after the next unlock.',
  'locked.reason.pinTries':
    'The PIN was wrong five times, so the tablet locked. Please type the passphrase; nothing is lost.',
  'locked.reason.pausedTooLong': 'The pause took longer than a quarter of an hour, so the tablet locked.',
  'locked.reason.idle':
    'Nobody was here for a while, so the tablet locked. With a PIN (in the settings) six digits are enough after a short pause.',
  'locked.reason.slept': 'The tablet slept for longer, so it locked. Nothing is lost.',

  'wipe.open': 'Erase everything on this device …',

  'locked.passkey': 'With fingerprint or device PIN',
  'locked.passkey.cancelled': 'That did not work or was cancelled. The passphrase goes on working.',
  'locked.passkey.unsupported': 'This device or browser cannot do that right now. The passphrase goes on working.',

  'locking.title': 'Locking …',
  'locking.text': 'Unfinished work is being encrypted. One moment please.',

  'sync.region': 'Sending',
  'sync.unsent.one': '{count} not sent yet',
  'sync.unsent.other': '{count} not sent yet',
  'sync.all': 'Everything sent',
  'sync.setUpUnsent': 'Set-up not sent yet',
  'sync.unknown': 'Checking …',
  'sync.never': 'Example: never sent',
  'sync.calm.noConnection': 'No connection right now – everything is safe on this tablet.',
  'sync.calm.captivePortal': 'The Wi-Fi still asks for a sign-in. Everything is safe on this tablet.',
  'sync.calm.queueBusy': 'The central queue asks for patience. It goes on by itself.',
  'sync.calm.queuePaused': 'The central queue is paused. Everything is safe on this tablet.',
  'sync.calm.queueFull': 'The central queue has no room right now. Everything stays safe on this tablet.',
  'sync.calm.queueFailed': 'The central queue does not answer properly right now. Everything is safe on this tablet.',
  'sync.calm.foundingRefused':
    'The central queue has not admitted your organisation yet. Everything is safe on this tablet.',
  'sync.calm.clockWrong': 'The clock of this tablet is wrong. Everything is safe on this tablet.',
  'sync.calm.appTooOld': 'The central queue speaks a newer language already. Everything is safe on this tablet.',
  'sync.calm.deviceRefused': 'The central queue does not know this device. Please tell the coordination office.',
  'sync.calm.deviceRevoked': 'The coordination office has withdrawn this device. What is saved here stays.',
  'sync.calm.recordRefused': 'One record was not accepted and stays on this tablet.',
  'sync.calm.storageFull': 'The tablet has no room left. What was saved stays.',
  'sync.calm.storage': 'The storage of the tablet had trouble; trying goes on.',

  'errors.title.one': 'Please check one more entry',
  'errors.title.other': 'Please check {count} more entries',
  'errors.required': 'Please fill this in.',
  'errors.tooLong':
    'Too long: {length} characters, at most {limit} are possible. Your text is all still here; please shorten it.',
  'errors.notANumber': 'Please enter a number.',
  'errors.outOfRange': 'Please enter a value from {least} to {most}.',
  'errors.notADay': 'Please enter a date that exists.',
  'errors.dayBefore': '{least} at the earliest.',
  'errors.dayAfter': '{most} at the latest.',
  'errors.taken': 'This is in use here already. Please choose something else.',
  'errors.unknownCode': 'Please choose from the list.',

  'trouble.title': 'The storage of this device is in trouble',
  'trouble.storageFull':
    'The browser has no room left. Nothing was overwritten. Make room on the device (photos, downloads) and try again.',
  'trouble.storageClosed':
    'The browser closed the storage. Nothing was overwritten. Try again; if that does not help, lock and unlock.',
  'trouble.storageCorrupt': 'A record on this device can no longer be read. It was set aside, not overwritten.',
  'trouble.storageFailed': 'The browser reports a failure while writing ({name}). Please try again.',
  'trouble.textStays': 'What you wrote is still here.',

  'update.title': 'New version ready',
  'update.text': 'Feldschein locks first and then opens anew. You can also do this later.',
  'update.now': 'Update now',
  'update.later': 'Later',
  'sync.calm.wipeOrdered': 'The coordination office has withdrawn this device and erases it.',
};
