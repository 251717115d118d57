/** English words of rescue files. */
import type { RescueTexts } from '../de/rescue.ts';

export const rescueEn: RescueTexts = {
  'rescue.title': 'With no network at all: the rescue file',
  'rescue.text':
    'Where no network ever comes, save a file here with everything that has not been sent. Another device of your organisation, such as the computer of the coordination office, reads it.',
  'rescue.privacy':
    'Everything in it is encrypted. Only your organisation can read it; anybody may carry the file, on a stick or as an attachment.',
  'rescue.save': 'Save rescue file',
  'rescue.saving': 'Putting the file together …',
  'rescue.read': 'Read rescue file',
  'rescue.reading': 'Reading the file …',
  'rescue.fileName': 'feldschein-rescue-{day}.bin',
  'rescue.saved.one': 'Rescue file with {count} record made',
  'rescue.saved.other': 'Rescue file with {count} records made',
  'rescue.saved.setUp': 'Rescue file with the set-up made',
  'rescue.saved.next': 'The browser puts it with your downloads. Please look there before you pass it on.',
  'rescue.saved.stays':
    'Nothing counts as sent by this: everything stays here too and is sent as soon as there is a network. Each record counts only once.',
  'rescue.nothingUnsent': 'Everything has reached the central queue. You need no rescue file right now.',
  'rescue.leftOut.one': '{count} record is not in the file',
  'rescue.leftOut.other': '{count} records are not in the file',
  'rescue.leftOut.next':
    'The device cannot read them any more. Please delete nothing here and call the coordination office.',
  'rescue.new.one': '{count} new record is here now',
  'rescue.new.other': '{count} new records are here now',
  'rescue.known.one': '{count} record was here already and counts only once.',
  'rescue.known.other': '{count} records were here already and count only once.',
  'rescue.alreadyHere': 'Everything in this file was here already; nothing counts twice',
  'rescue.nothingForThis': 'This file holds no record that this device may read',
  'rescue.revoked':
    'The device that the file comes from was withdrawn. Its content goes to the central queue; the office decides about it.',
  'rescue.sealedForOthers': 'A part is meant for the issuing point alone, such as notes. It is passed on unread.',
  'rescue.otherPoint':
    'The file is of another issuing point. What is meant for that one alone is read by a tablet of it; here it is passed on unread.',
  'rescue.somethingBefore':
    'The other device wrote something before that is not in the file: the central queue has it already, or it is still to come.',
  'rescue.carried': 'As soon as this device has a network it also brings the content to the central queue.',
  'rescue.carried.before': 'This device had the content before, to pass it on to the central queue.',
  'rescue.unreadable.one': 'A part of the file could not be read',
  'rescue.unreadable.other': '{count} parts of the file could not be read',
  'rescue.unreadable.next':
    'Nothing is lost on the other device. Have a new rescue file saved there, and read that one.',
  'rescue.refused.rescueTooLarge': 'This file is too large. Rescue files have at most {most}.',
  'rescue.refused.notARescueFile':
    'This is no rescue file. Its name usually begins with “feldschein-rescue”; please choose again.',
  'rescue.refused.rescueNewer':
    'This file comes from a newer version of the app. Please update Feldschein here and then read the file.',
  'rescue.refused.rescueDamaged':
    'This file was damaged on its way. Nothing is lost on the other device: please copy it once more, or have a new one saved there.',
  'rescue.refused.otherOrganisation':
    'This file belongs to another organisation. It stays encrypted; nothing of it was taken over here.',
  'rescue.refused.ownRescueFile':
    'This file was saved on this device. Everything in it is here already; please take it to another device.',
  'backup.title': 'Backup of this device',
  'backup.text':
    'The same kind of file with all that was ever written on this device, encrypted. Another tablet of the point reads it here, also when this one is lost. What other devices wrote is not in it.',
  'backup.save': 'Save backup',
  'backup.fileName': 'feldschein-backup-{day}.bin',
  'backup.saved.one': 'Backup with {count} entry made',
  'backup.saved.other': 'Backup with {count} entries made',
  'backup.saved.next':
    'Please check that the file has arrived, and keep it in another place than the tablet. Only a device that belongs to the point can read it. A case that is erased later is still in it: then please destroy old backups too.',
  'backup.tooLarge':
    'That is more than one file holds ({most}). What is at the central queue is safe there; please save the rescue file.',
};
