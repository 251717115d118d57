/** English words of recovery sheets: made, rehearsed, and used when all devices are lost. */
import type { recoveryDe } from '../de/recovery.ts';

export const recoveryEn: Record<keyof typeof recoveryDe, string> = {
  'security.recovery': 'Recovery sheets',
  'security.recovery.hint': 'Sheets of paper for the day on which all devices are lost.',

  'recovery.title': 'Recovery sheets',
  'recovery.intro':
    'If all devices are lost, the queue can open nothing. With enough of these sheets a new device becomes one of your organisation again. One sheet alone opens nothing; enough of them open everything.',
  'recovery.where': 'Give the sheets to different people and places. Never keep enough of them together.',
  'recovery.notTheCoordinator': 'The coordination makes and rehearses sheets.',
  'recovery.notTheOffice': 'A device that acts for the coordination office makes these sheets.',
  'recovery.notThePoint': 'A device of the issuing point makes these sheets.',
  'recovery.example': 'The example has nothing to bring back. Sheets are made in the real organisation.',
  'recovery.kind.office': 'Coordination office',
  'recovery.kind.point': 'Issuing point',
  'recovery.kind.office.what':
    'Brings back the coordination office: vouchers, directory, and the right to enrol devices.',
  'recovery.kind.point.what':
    'Brings back cases and consultations of the issuing point, together with the office’s sheets.',
  'recovery.plan': '{total} sheets are made, {threshold} of them are needed.',
  'recovery.none': 'There are none yet.',
  'recovery.set': 'Set {set}, made {when}',
  'recovery.parcel.atQueue': 'What the sheets open lies at the queue and is up to date.',
  'recovery.parcel.notYet':
    'Not sent yet: what the sheets are to open does not lie at the queue as it is today. That happens with the next sending.',
  'recovery.parcel.refused':
    'The device that made these sheets was withdrawn. They are no longer kept up to date: make new ones and destroy the old ones.',
  'recovery.parcel.elsewhere': 'Other devices keep up to date what these sheets open.',
  'recovery.rehearsed': 'Last rehearsed at this device {when}.',
  'recovery.rehearsed.never': 'Never rehearsed at this device.',
  'recovery.make.office': 'Make sheets of the coordination office',
  'recovery.make.point': 'Make sheets of the issuing point',
  'recovery.makeNew.office': 'Make new sheets of the coordination office',
  'recovery.makeNew.point': 'Make new sheets of the issuing point',
  'recovery.rehearse.office': 'Rehearse the coordination office’s sheets',
  'recovery.rehearse.point': 'Rehearse the issuing point’s sheets',
  'recovery.makeNew.title': 'Make new sheets?',
  'recovery.makeNew.text':
    'The present sheets will then open only what was left for them until today. Collect and destroy them. Old and new sheets do not fit together.',
  'recovery.makeNew.confirm': 'Make new ones',
  'recovery.busy': 'Sheets are being made …',
  'recovery.made': '{count} sheets are made',
  'recovery.made.text':
    'Print them now. They are shown only here and only this time; afterwards nobody knows them. If a sheet did not come out well, print again and destroy the bad one.',
  'recovery.made.printer':
    'Take a printer on a cable, not one in a copy shop. Some printers remember what they printed.',
  'recovery.made.rehearse': 'Best rehearse right afterwards, with the sheets on paper.',
  'recovery.print': 'Print all sheets',
  'recovery.made.done': 'Printed and handed out',

  'recovery.rehearsal': 'Rehearsal',
  'recovery.rehearsal.text':
    'Read in as many sheets as are needed. Then it is checked whether they open what lies at the queue. Nothing is changed, and the sheets stay valid.',
  'recovery.rehearsal.submit': 'Check',
  'recovery.rehearsal.busy': 'Checking …',
  'recovery.rehearsal.passed': 'Rehearsal passed',
  'recovery.rehearsal.passed.text':
    'These sheets open what lies at the queue. Now bring them back to their places. Rehearse again in a year, and whenever new ones were made.',
  'recovery.rehearsal.again': 'Begin again',
  'recovery.rehearsal.done': 'Done',

  'recovery.sheet': 'Sheet',
  'recovery.sheet.hint':
    'No camera? Type the four lines, each on a line of its own. Spaces and capitals make no difference.',
  'recovery.sheet.submit': 'Take this sheet',
  'recovery.together.office': 'Coordination office: {have} of {need} sheets',
  'recovery.together.point': 'Issuing point: {have} of {need} sheets',
  'recovery.enough': 'That is enough.',
  'recovery.error.notASheet': 'This is no recovery sheet.',
  'recovery.error.newerVersion': 'A newer version of Feldschein made this sheet. Please update.',
  'recovery.error.damaged': 'Something is wrong in line {line}. Please compare this line with the sheet.',
  'recovery.error.duplicate': 'This sheet was read already. Please take another one.',
  'recovery.error.otherSet': 'This sheet belongs to another set. All have to bear the same set.',
  'recovery.error.otherKind': 'This sheet is for another part. A rehearsal takes one kind after the other.',
  'recovery.error.contradicts':
    'Sheet {index} was read otherwise before. One of the two is wrong: please begin again and compare closely.',
  'recovery.error.oldSheets':
    'This sheet is not of the newest set. It should have been destroyed; the new ones are needed.',
  'recovery.error.tooFewSheets.office': 'These are still too few sheets of the coordination office: {have} of {need}.',
  'recovery.error.tooFewSheets.point': 'These are still too few sheets of the issuing point: {have} of {need}.',
  'recovery.error.sheetsDoNotMatch':
    'These sheets do not fit together, although each line is right. Please begin again, with other sheets if possible.',
  'recovery.error.noConnection':
    'The queue cannot be reached at the moment. The sheets stay read in: please try again.',
  'recovery.error.queueRefused': 'The queue refused ({code}). Please try again a little later.',
  'recovery.error.parcelMissing':
    'Nothing lies at the queue for these sheets yet. Please send first; if a device is lost: is the address right at which Feldschein was opened?',
  'recovery.error.parcelBroken':
    'What lies at the queue does not open with these sheets, or is not of your organisation. Please tell whoever runs the queue, and make new sheets.',
  'recovery.error.parcelOld':
    'The sheets open what lies at the queue, but that is not the newest state. Please send and check again.',
  'recovery.error.officeMissing':
    'The issuing point’s sheets alone cannot enrol a device. The coordination office’s sheets are needed too. If the coordination still has a device, take «Enrol this device».',
  'recovery.error.otherOrganisation': 'The sheets belong to two different organisations.',
  'recovery.error.notOpened': 'What was opened is no longer there. Please begin again.',

  'restoring.title': 'All devices lost',
  'restoring.intro':
    'With the recovery sheets this device becomes one of your organisation again. You need a network and enough sheets of one set.',
  'restoring.order':
    'First the coordination office’s sheets. Then, if you have them, those of the issuing point: only with them can the consultations be read again.',
  'restoring.point.later': 'Issuing point: no sheet yet (works without)',
  'restoring.office.none': 'Coordination office: no sheet yet',
  'restoring.next': 'Continue',
  'restoring.next.busy': 'Fetching from the queue …',
  'restoring.again': 'Forget all sheets, begin again',
  'restoring.join': 'Enrol this device',
  'restoring.opened': 'These sheets belong to: {organisation}',
  'restoring.opened.point': 'The device becomes coordination office and issuing point ({point}).',
  'restoring.opened.office': 'The device becomes coordination office. It cannot read consultations.',
  'restoring.who': 'Who works at this device first? The old initials and passphrases do not work here.',
  'restoring.submit': 'Restore',
  'restoring.busy': 'Restoring …',

  'restored.title': 'Restored',
  'restored.text':
    'This device now belongs to the organisation. What lies at the queue comes with the sending; on a slow line that can take a while.',
  'restored.lost': 'Now withdraw the lost devices',
  'restored.lost.text':
    'The old devices still count as if nothing had happened. Under «Devices», withdraw each one that is no longer in your hands.',
  'restored.devices': 'To the devices',
  'restored.sheets': 'The sheets were together now. Make new ones, hand them out and destroy the old ones.',
  'restored.recovery': 'To the recovery sheets',
};
