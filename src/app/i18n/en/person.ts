import type { personDe } from '../de/person.ts';

export const personEn: Record<keyof typeof personDe, string> = {
  'person.title': 'Card and call name',
  'person.card.lost': 'Card lost …',
  'person.card.found': 'Old card was found …',
  'person.name.other': 'Another call name …',
  'person.double': 'Entered twice …',

  'card.replace.title': '{callName}: a new card?',
  'card.replace.text':
    'The person gets a new card with a new number. The lost one then opens nothing. Vouchers that are out stay valid.',
  'card.replace.confirm': 'Make a new card',
  'card.restore.title': '{callName}: does the old card count again?',
  'card.restore.text': 'The old card then opens the case, and the newer one opens nothing.',
  'card.restore.confirm': 'Old card counts again',

  'rename.title': '{callName}: another call name?',
  'rename.text':
    'If the name does not fit, another one is drawn. Vouchers and cards that are printed keep the old one.',
  'rename.neutral': 'For every gender',
  'rename.feminine': 'A woman’s name',
  'rename.masculine': 'A man’s name',
  'rename.done': 'New call name: {callName}',

  'join.title': '{callName}: two cases, one person?',
  'join.text': 'Look for the other case. All consultations and vouchers then stand here. It can be taken apart again.',
  'join.search': 'Call name or number of the other case',
  'join.none': 'No other case matches.',
  'join.choose': 'Which case?',
  'join.missing': 'Please choose the other case.',
  'join.already': 'These two cases are one already.',
  'join.confirm': 'Join them',
  'joined.title': 'Joined cases',
  'joined.line': '{callName}, case number {number}',
  'joined.part': 'Take apart',
  'joined.part.title': 'Take {callName} apart again?',
  'joined.part.text': 'Was it another person after all? Each case is then again what it was. Nothing is lost.',
  'note.from': 'written when the call name was {callName}',

  'recognition.title': 'Recognising without a card',
  'recognition.off':
    'Without the card this person does not find their case again. With eight questions it works. The answers are not kept.',
  'recognition.on': 'Agreed on {day}.',
  'recognition.on.shared': 'Agreed on {day}, for other points too.',
  'recognition.ask': 'Ask the questions',
  'recognition.askAgain': 'Ask the questions again',
  'recognition.forget': 'No longer recognise …',
  'recognition.forget.title': '{callName}: no longer recognise?',
  'recognition.forget.text': 'Then only the card, the case number or the call name help. You can ask again later.',
  'recognition.forget.confirm': 'No longer recognise',
  'record.recognition': 'Recognising without a card',
  'record.recognition.yes': 'agreed on {day}; check values are kept, not the answers',
  'record.recognition.no': 'not agreed',
  'record.joined': 'Joined with',

  'sharing.title': 'Other points',
  'sharing.points': 'The organisation also has: {points}.',
  'sharing.on':
    'This point shares: who agreed is recognised there by the call name without a card, and a card opens the case there too.',
  'record.recognition.shared': 'agreed on {day}, for other points too; check values are kept, not the answers',
  'sharing.off': 'This point does not share: its cases are known here alone, even with the card.',
  'sharing.start': 'Share',
  'sharing.stop': 'No longer share',
  'sharing.coordinator': 'Whoever coordinates at this device decides that.',
  'elsewhere.title': 'Valid vouchers of other points',
  'elsewhere.line': '{number}, {pointName}, valid until {validUntil}, up to {guarantee}',
  'elsewhere.hint': 'As it was when the card was last read here.',
};
