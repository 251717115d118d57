/** English words of enrolling a device by another one, and of the list of devices. */
import type { enrolDe } from '../de/enrol.ts';

export const enrolEn: Record<keyof typeof enrolDe, string> = {
  'security.devices': 'Devices',
  'security.devices.hint': 'Which tablets and computers belong to the organisation; enrol a new one.',

  'enrol.title': 'Enrol this device',
  'enrol.making': 'Keys are being made …',
  'enrol.step.1':
    'On a device that belongs to the organisation already, open: Settings → Devices → Enrol a new device.',
  'enrol.step.2': 'Let its camera read this code.',
  'enrol.step.3': 'Last: read the other device’s answer',
  'enrol.request': 'Code of the new device',
  'enrol.answer': 'Answer of the other device',
  'enrol.words': 'Words to compare',
  'enrol.words.compare':
    'The other device has to show the same four words. If they differ: choose «No» there and ask the coordination.',
  'enrol.asText': 'No camera? As text',
  'enrol.textOf': '{label} as text',
  'enrol.copy': 'Copy text',
  'enrol.copied': 'Copied',
  'enrol.paste.hint': 'Without a camera: paste the other device’s text here.',
  'enrol.paste.submit': 'Take the text',
  'enrol.answer.notAnEnrolment':
    'This is not another device’s answer. Please read the code that appears there after comparing.',
  'enrol.answer.wrongDirection': 'This is the code of this or another new device. The answer is needed.',
  'enrol.answer.newerVersion': 'The other device has another version of Feldschein. Please update both.',
  'enrol.answer.damaged': 'The text is not complete. Please read or copy it once more.',
  'enrol.answer.otherRequest':
    'This answer belongs to another request. Please read the code shown here once more with the other device.',
  'enrol.requestOver': 'The request is older than a quarter of an hour and no longer counts.',
  'enrol.again': 'Make a new request',
  'enrol.who': 'The answer fits. Who works at this device first? You can add more people afterwards.',
  'enrol.submit': 'Enrol',
  'enrol.byCode': 'Enrol a device of the coordination by a one-time code (needs network)',

  'devices.title': 'Devices',
  'devices.intro': 'These devices belong to the organisation, as far as is known here.',
  'devices.self': 'this device',
  'devices.since': 'Enrolled {when}',
  'devices.role.both': 'Issuing point and coordination',
  'devices.role.point': 'Issuing point',
  'devices.role.office': 'Coordination',
  'devices.add': 'Enrol a new device',
  'devices.officeOnly': 'New devices are enrolled by the coordination, at a device that acts for it.',
  'devices.reading':
    'On the new device choose «Enrol this device», and read here the code that it shows. Works without network.',
  'devices.reading.busy': 'Words to compare are being worked out …',
  'devices.compare': 'Does the new device show the same four words?',
  'devices.compare.text':
    'Compare them with your own eyes. Only then it is certain that the keys really go to this device.',
  'devices.kind': 'What is the device to do?',
  'devices.kind.tablet': 'Tablet of this issuing point',
  'devices.kind.tablet.hint': 'Reads and writes all cases and vouchers of this issuing point.',
  'devices.kind.office': 'Device of the coordination',
  'devices.kind.office.hint': 'Sees the vouchers, never the consultations.',
  'devices.label': 'Name of the device',
  'devices.label.hint': 'Such as «Tablet Bismark». No name of a person.',
  'devices.same': 'Yes, the same words: enrol',
  'devices.different': 'No, cancel',
  'devices.answer': '{label} is enrolled',
  'devices.answer.text':
    'Now read this answer with the new device. Only that device can open it, once, for a quarter of an hour.',
  'devices.done': 'Done',
  'devices.refusal.notAnEnrolment': 'This is no code of a new device.',
  'devices.refusal.wrongDirection': 'This is an answer. The code that the new device shows is needed.',
  'devices.refusal.newerVersion': 'The new device has another version of Feldschein. Please update both.',
  'devices.refusal.damaged': 'The code is not complete. Please read or copy it once more.',
  'devices.refusal.notTheOffice': 'This device does not act for the coordination office.',
  'devices.refusal.ownRequest': 'This is the code of this very device.',
  'devices.refusal.knownDevice': 'This device is enrolled already. If it did not work, make a new request there.',
  'devices.refusal.notThePoint': 'A tablet is enrolled only by a device that belongs to the issuing point itself.',
};
