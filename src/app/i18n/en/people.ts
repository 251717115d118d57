/** English words of the people who work at this device. */
import type { peopleDe } from '../de/people.ts';

export const peopleEn: Record<keyof typeof peopleDe, string> = {
  'security.title': 'Security and devices',
  'security.people': 'People at this device',
  'security.people.hint': 'Who works here, each with a sign, a role and a passphrase of their own.',

  'security.pin': 'PIN for short pauses',
  'security.pin.hint': 'Six digits with which you go on after a pause.',

  'security.wipe': 'Emergency',
  'security.wipe.hint': 'Erase everything on this device, and the emergency passphrase.',

  'emergency.title': 'Emergency',
  'emergency.wipe':
    'When the tablet is about to fall into the wrong hands: afterwards nothing here can be opened. The button is on the locked screen too.',
  'emergency.wipe.rescue': 'Is something not sent yet, and is there time? There is the rescue file under «Sending».',
  'duress.title': 'Emergency passphrase',
  'duress.text':
    'Whoever is forced to unlock types this passphrase: all keys are erased at once, and Feldschein looks as if it had just been set up.',
  'duress.cost': 'What was not sent by then is lost. Type it in an emergency only, not to try it out.',
  'duress.there': 'This device has an emergency passphrase.',
  'duress.none': 'This device has no emergency passphrase yet.',
  'duress.choose': 'Set an emergency passphrase',
  'duress.replace': 'Set another one',
  'duress.remove': 'Remove the emergency passphrase',
  'duress.save': 'Set',
  'duress.set': 'Set. It counts from now on.',
  'duress.removed': 'Removed.',

  'pin.title': 'PIN for short pauses',
  'pin.intro':
    'When nobody touches the tablet for three minutes it pauses: the screen is empty, and with your PIN you go on. The PIN is yours alone and for pauses only; after locking, the passphrase counts.',
  'pin.there': 'You have a PIN.',
  'pin.none': 'You have no PIN yet. Without one the tablet locks after three minutes.',
  'pin.new': 'New PIN',
  'pin.new.hint': 'Six digits. No birthday, no row such as 123456.',
  'pin.repeat': 'Repeat the PIN',
  'pin.choose': 'Save PIN',
  'pin.remove': 'Remove PIN',
  'pin.chosen': 'Saved. The PIN counts from now on.',
  'pin.removed': 'The PIN is removed.',
  'pin.notSixDigits': 'Exactly six digits, please.',
  'pin.tooSimple': 'Too easy to guess: no rows, no repeated digits, no date.',
  'pin.mismatch': 'The two entries differ.',
  'pin.offer.title': 'No PIN yet',
  'pin.offer': 'After three minutes without a touch the tablet locks. With a PIN, six digits are enough then.',
  'pin.offer.open': 'Choose a PIN',
  'pause.soon': 'Pausing soon',
  'pause.soon.stay': 'I am still here',

  'people.title': 'People at this device',
  'people.intro':
    'Everybody has a passphrase of their own. Notes begun and records not yet sent belong to the device: whoever unlocks next goes on with them.',
  'people.handOver': 'Hand over the shift',
  'people.handOver.hint': 'Locks now. The next person then types their own passphrase; nothing is lost.',
  'people.coordinatorOnly': 'Adding, changing and removing is for the coordination.',
  'people.add': 'Add somebody',
  'people.self': 'You',
  'people.secrecy': 'Committed to secrecy on {day}',
  'people.secrecy.missing': 'Commitment to secrecy still missing',
  'people.change': 'Change {handle}',
  'people.remove': 'Remove {handle}',
  'people.elsewhere': 'At other devices',
  'people.elsewhere.unnamed': 'Device without a name',
  'people.role.volunteer': 'Volunteer',
  'people.role.doctor': 'Doctor',
  'people.role.coordinator': 'Coordination',

  'people.form.new': 'Add somebody',
  'people.form.change': 'Change details',
  'people.form.handle': 'Sign',
  'people.form.handle.hint': 'The sign under notes, such as initials. No full name needed.',
  'people.form.role': 'Role',
  'people.form.role.hint':
    'The coordination manages the people at this device, and acts for the coordination office where this device does.',
  'people.form.secrecyOn': 'Committed to secrecy on (§ 203 StGB)',
  'people.form.secrecyOn.hint': 'The signed sheet is kept by the organisation. Can be added later.',
  'people.form.passphrase': 'Their own passphrase',
  'people.form.passphrase.hint':
    'Now hand the tablet to the new person: they choose their passphrase themselves, and nobody else should know it.',
  'people.form.save': 'Save',
  'people.form.add': 'Add',
  'people.form.busy': 'Saving …',
  'people.passphraseTaken': 'This passphrase does not work here. Take the suggestion or other words.',
  'people.added': '{handle} can now unlock with their own passphrase.',
  'people.changed': 'Saved: {handle}',
  'people.removed': '{handle} can no longer unlock this device.',
  'people.removed.next':
    'Was it in a quarrel, or may the tablet have been in other hands? Then tell the coordination office.',
  'people.notTheCoordinator': 'Only the coordination can do that.',
  'people.unknownVolunteer': 'This person is not here any more.',
  'people.isSelf': 'Only another person of the coordination can do that for you.',

  'people.remove.title': 'Remove {handle}?',
  'people.remove.text':
    'The passphrase stops working at this device at once. Notes and vouchers stay, those of {handle} too. Works without network.',
  'people.remove.confirm': 'Remove',

  'ownPassphrase.title': 'Change your own passphrase',
  'ownPassphrase.open': 'Change passphrase',
  'ownPassphrase.before': 'Passphrase so far',
  'ownPassphrase.after': 'New passphrase',
  'ownPassphrase.wrong': 'The passphrase so far is not right. Nothing was changed.',
  'ownPassphrase.submit': 'Change passphrase',
  'ownPassphrase.done': 'From now on the new passphrase counts.',

  'clinic.draft.by': 'by {by}',
};
