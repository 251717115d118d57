export const personDe = {
  'person.title': 'Karte und Rufname',
  'person.card.lost': 'Karte verloren …',
  'person.card.found': 'Alte Karte ist wieder da …',
  'person.name.other': 'Anderer Rufname …',
  'person.double': 'Doppelt angelegt …',

  'card.replace.title': '{callName}: neue Karte?',
  'card.replace.text':
    'Die Person bekommt eine neue Karte mit neuer Nummer. Die verlorene öffnet dann nichts mehr. Ausgestellte Scheine gelten weiter.',
  'card.replace.confirm': 'Neue Karte machen',
  'card.restore.title': '{callName}: gilt wieder die alte Karte?',
  'card.restore.text': 'Dann öffnet die alte Karte den Fall, und die neuere öffnet nichts mehr.',
  'card.restore.confirm': 'Alte Karte gilt wieder',

  'rename.title': '{callName}: anderer Rufname?',
  'rename.text':
    'Wenn der Name nicht passt, wird ein anderer gezogen. Schon gedruckte Scheine und Karten behalten den alten.',
  'rename.neutral': 'Für alle Geschlechter',
  'rename.feminine': 'Frauenname',
  'rename.masculine': 'Männername',
  'rename.done': 'Neuer Rufname: {callName}',

  'join.title': '{callName}: zwei Fälle, eine Person?',
  'join.text':
    'Suchen Sie den anderen Fall. Danach stehen alle Beratungen und Scheine hier. Es lässt sich wieder trennen.',
  'join.search': 'Rufname oder Nummer des anderen Falls',
  'join.none': 'Kein anderer Fall passt dazu.',
  'join.choose': 'Welcher Fall?',
  'join.missing': 'Bitte wählen Sie den anderen Fall.',
  'join.already': 'Diese beiden Fälle sind schon einer.',
  'join.confirm': 'Zusammenführen',
  'joined.title': 'Zusammengeführte Fälle',
  'joined.line': '{callName}, Fallnummer {number}',
  'joined.part': 'Wieder trennen',
  'joined.part.title': '{callName} wieder trennen?',
  'joined.part.text': 'War es doch eine andere Person? Dann ist jeder Fall wieder, was er war. Nichts geht verloren.',
  'note.from': 'geschrieben, als der Rufname {callName} war',

  'recognition.title': 'Wiedererkennen ohne Karte',
  'recognition.off':
    'Ohne Karte findet diese Person ihren Fall nicht wieder. Mit acht Fragen geht es. Die Antworten werden nicht gespeichert.',
  'recognition.on': 'Vereinbart am {day}.',
  'recognition.on.shared': 'Vereinbart am {day}, auch für andere Ausgabestellen.',
  'recognition.ask': 'Fragen stellen',
  'recognition.askAgain': 'Fragen neu stellen',
  'recognition.forget': 'Nicht mehr wiedererkennen …',
  'recognition.forget.title': '{callName}: nicht mehr wiedererkennen?',
  'recognition.forget.text':
    'Dann hilft nur noch die Karte, die Fallnummer oder der Rufname. Sie können später neu fragen.',
  'recognition.forget.confirm': 'Nicht mehr wiedererkennen',
  'record.recognition': 'Wiedererkennen ohne Karte',
  'record.recognition.yes': 'vereinbart am {day}; gespeichert sind Prüfwerte, nicht die Antworten',
  'record.recognition.no': 'nicht vereinbart',
  'record.joined': 'Zusammengeführt mit',

  'sharing.title': 'Andere Ausgabestellen',
  'sharing.points': 'Zur Organisation gehören auch: {points}.',
  'sharing.on':
    'Diese Ausgabestelle teilt: Wer einverstanden ist, wird dort ohne Karte am Rufnamen erkannt, und eine Karte öffnet den Fall auch dort.',
  'record.recognition.shared':
    'vereinbart am {day}, auch für andere Ausgabestellen; gespeichert sind Prüfwerte, nicht die Antworten',
  'sharing.off': 'Diese Ausgabestelle teilt nicht: Ihre Fälle sind nur hier bekannt, auch mit Karte.',
  'sharing.start': 'Teilen',
  'sharing.stop': 'Nicht mehr teilen',
  'sharing.coordinator': 'Das entscheidet, wer an diesem Gerät koordiniert.',
  'elsewhere.title': 'Gültige Scheine anderer Ausgabestellen',
  'elsewhere.line': '{number}, {pointName}, gültig bis {validUntil}, bis {guarantee}',
  'elsewhere.hint': 'So war es, als die Karte hier zuletzt gelesen wurde.',
};
