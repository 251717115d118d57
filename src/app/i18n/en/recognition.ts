/** English words of the interview. */
import type { RecognitionTexts } from '../de/recognition.ts';

export const recognitionEn: RecognitionTexts = {
  'recognition.open': 'Recognise without a card',
  'recognition.open.hint': 'Eight questions to the person. Voluntary; nothing of the answers is written down.',
  'recognition.remember.title': 'Prepare recognising',
  'recognition.missing.title': 'The questions are not on this device yet',
  'recognition.missing': 'They come by themselves once there is a network, and then stay without one too.',

  'recognition.language': 'Language of the person',
  'recognition.unreviewed': 'Translation not reviewed',
  'recognition.unreviewed.hint':
    'Nobody who speaks this language has read it over yet. Watch out whether everything is understood.',

  'recognition.intro': 'Please read this out, or let the person read it',
  'recognition.consent': 'Does the person agree?',
  'recognition.shared': 'Other issuing points may see the call name too',
  'recognition.shared.hint': 'Tick this only if the person clearly wants it.',
  'recognition.consent.yes': 'Yes, agreed',
  'recognition.consent.no': 'No',
  'recognition.refused.title': 'That is all right',
  'recognition.refused.find': 'Nothing is asked. Things go on just as well with a new consultation.',
  'recognition.refused.remember': 'Nothing is asked, and nothing changes about the case.',
  'recognition.refused.askAfterAll': 'Ask after all',

  'recognition.questions': 'The questions',
  'recognition.questions.language': 'Language of the questions',
  'recognition.given': 'Answered: {given} of {all}. Needed: {needed}.',
  'recognition.turn': 'Take the tablet to yourself before you tap: call names that are found are for your eyes only.',
  'recognition.find': 'Look',
  'recognition.remember': 'Remember for next time',
  'recognition.busy': 'Comparing …',
  'recognition.field.ownName': 'Own first name',
  'recognition.field.motherName': 'Mother’s first name',
  'recognition.field.fatherName': 'Father’s first name',
  'recognition.field.grandmotherName': 'Grandmother’s first name',
  'recognition.field.birthPlace': 'Place of birth',
  'recognition.field.birthMonth': 'Month of birth',
  'recognition.field.birthDay': 'Day of birth',
  'recognition.field.olderSiblings': 'Older siblings',
  'recognition.unreadable': 'There is no letter in it that we can read.',
  'recognition.tooFew.title': 'Not enough answers yet',
  'recognition.tooFew':
    'There are {given}, and {needed} are needed. With fewer, strangers would be mixed up. Perhaps something else comes to mind. If not, things go on well without.',

  'recognition.none.title': 'Nobody found',
  'recognition.none':
    'There is no case here for these answers. Perhaps the person has not been here yet, or an answer was different then.',
  'recognition.denied.title': 'Then it is somebody else',
  'recognition.denied':
    'Siblings often give nearly the same answers. If the card turns up after all, it opens the right case.',
  'recognition.found': 'Ask: Which call name were you given?',
  'recognition.found.hint':
    'Do not read anything out: the person should say the call name. Only open the case if it is right.',
  'recognition.found.siblings': 'Siblings can look alike here.',
  'recognition.found.yes': 'Yes, that is the person',
  'recognition.found.is': 'Yes, {callName}',
  'recognition.found.no': 'No',
  'recognition.found.nobody': 'No, none of them',
  'recognition.keep': 'The person would like to be found like this next time too',
  'recognition.elsewhere': 'Known at another issuing point',
  'recognition.elsewhere.text':
    'Here too, first ask for the call name. If it is right, ring them. With the card the case opens here as well; without it, a new consultation helps today.',
  'recognition.elsewhere.line': 'under this call name at: {pointName}',
  'recognition.elsewhere.yes': 'Right: new consultation here',
  'recognition.openCase': 'Open case',

  'recognition.remembered.title': 'Remembered',
  'recognition.remembered':
    'With these answers the case can be found next time without a card. The answers themselves are forgotten already.',
  'recognition.remembered.back': 'Back to the case',
  'recognition.others': 'There may already be a case of this person',
  'recognition.others.text':
    'Another call name fits the same answers. It may be the same person, or a sibling: please ask.',
  'recognition.others.open': 'Open case {callName}',
  'recognition.notRemembered.title': 'Not remembered',
  'recognition.interviewOver': 'Too much time has passed since the answers. Please ask again.',
  'recognition.unknownCase': 'This case is no longer on this device.',
  'recognition.again': 'Ask again',
  'recognition.retry': 'Try again',

  'recognition.new.remembered': 'Next time this case can be found without a card too.',
  'recognition.new.failed':
    'The consultation is saved, but recognising without a card did not work. You can ask the person again, from the case.',
};
