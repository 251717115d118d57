/** German words of the interview: Wiedererkennen ohne Karte. What is said to the person is in `screens/interview/languages`. */
export const recognitionDe = {
  'recognition.open': 'Ohne Karte wiedererkennen',
  'recognition.open.hint': 'Acht Fragen an die Person. Freiwillig; von den Antworten wird nichts aufgeschrieben.',
  'recognition.remember.title': 'Wiedererkennen vorbereiten',
  'recognition.missing.title': 'Die Fragen sind noch nicht auf diesem Gerät',
  'recognition.missing': 'Sie kommen von selbst, sobald Netz da ist, und bleiben dann auch ohne Netz.',

  'recognition.language': 'Sprache der Person',
  'recognition.unreviewed': 'Übersetzung ungeprüft',
  'recognition.unreviewed.hint':
    'Niemand, der diese Sprache spricht, hat sie bisher gegengelesen. Achten Sie darauf, ob alles verstanden wird.',

  'recognition.intro': 'Bitte vorlesen oder zum Lesen geben',
  'recognition.consent': 'Ist die Person einverstanden?',
  'recognition.shared': 'Auch andere Ausgabestellen dürfen den Rufnamen sehen',
  'recognition.shared.hint': 'Nur ankreuzen, wenn die Person das ausdrücklich will.',
  'recognition.consent.yes': 'Ja, einverstanden',
  'recognition.consent.no': 'Nein',
  'recognition.refused.title': 'Das ist in Ordnung',
  'recognition.refused.find': 'Es wird nichts gefragt. Mit einer neuen Beratung geht es genauso weiter.',
  'recognition.refused.remember': 'Es wird nichts gefragt, und am Fall ändert sich nichts.',
  'recognition.refused.askAfterAll': 'Doch noch fragen',

  'recognition.questions': 'Die Fragen',
  'recognition.questions.language': 'Sprache der Fragen',
  'recognition.given': 'Beantwortet: {given} von {all}. Nötig sind {needed}.',
  'recognition.turn': 'Nehmen Sie das Tablet zu sich, bevor Sie tippen: Gefundene Rufnamen sind nur für Ihre Augen.',
  'recognition.find': 'Nachsehen',
  'recognition.remember': 'Für das nächste Mal merken',
  'recognition.busy': 'Wird verglichen …',
  'recognition.field.ownName': 'Eigener Vorname',
  'recognition.field.motherName': 'Vorname der Mutter',
  'recognition.field.fatherName': 'Vorname des Vaters',
  'recognition.field.grandmotherName': 'Vorname der Großmutter',
  'recognition.field.birthPlace': 'Geburtsort',
  'recognition.field.birthMonth': 'Geburtsmonat',
  'recognition.field.birthDay': 'Geburtstag',
  'recognition.field.olderSiblings': 'Ältere Geschwister',
  'recognition.unreadable': 'Darin ist kein Buchstabe, den wir lesen können.',
  'recognition.tooFew.title': 'Noch zu wenige Antworten',
  'recognition.tooFew':
    'Es sind {given}, nötig sind {needed}. Mit weniger würden fremde Menschen verwechselt. Vielleicht fällt noch etwas ein. Sonst geht es gut ohne weiter.',

  'recognition.none.title': 'Niemand gefunden',
  'recognition.none':
    'Zu diesen Antworten gibt es hier keinen Fall. Vielleicht war die Person noch nicht hier, oder eine Antwort war damals anders.',
  'recognition.denied.title': 'Dann ist es jemand anderes',
  'recognition.denied':
    'Geschwister geben oft fast dieselben Antworten. Gibt es die Karte doch noch, öffnet sie den richtigen Fall.',
  'recognition.found': 'Fragen Sie: Welcher Rufname wurde Ihnen gegeben?',
  'recognition.found.hint':
    'Lesen Sie nichts vor: Die Person soll den Rufnamen selbst sagen. Erst wenn er stimmt, öffnen Sie den Fall.',
  'recognition.found.siblings': 'Geschwister können hier gleich aussehen.',
  'recognition.found.yes': 'Ja, das ist die Person',
  'recognition.found.is': 'Ja, {callName}',
  'recognition.found.no': 'Nein',
  'recognition.found.nobody': 'Nein, keiner davon',
  'recognition.keep': 'Die Person möchte auch beim nächsten Mal so gefunden werden',
  'recognition.elsewhere': 'An einer anderen Ausgabestelle bekannt',
  'recognition.elsewhere.text':
    'Fragen Sie auch hier zuerst nach dem Rufnamen. Stimmt er, rufen Sie dort an. Mit der Karte geht der Fall auch hier auf; sonst hilft heute eine neue Beratung.',
  'recognition.elsewhere.line': 'unter diesem Rufnamen bei: {pointName}',
  'recognition.elsewhere.yes': 'Stimmt: hier neue Beratung',
  'recognition.openCase': 'Fall öffnen',

  'recognition.remembered.title': 'Gemerkt',
  'recognition.remembered':
    'Mit diesen Antworten lässt sich der Fall beim nächsten Mal auch ohne Karte finden. Die Antworten selbst sind schon vergessen.',
  'recognition.remembered.back': 'Zurück zum Fall',
  'recognition.others': 'Es gibt vielleicht schon einen Fall dieser Person',
  'recognition.others.text':
    'Zu denselben Antworten passt auch ein anderer Rufname. Es kann derselbe Mensch sein oder ein Geschwister: Fragen Sie nach.',
  'recognition.others.open': 'Fall {callName} öffnen',
  'recognition.notRemembered.title': 'Nicht gemerkt',
  'recognition.interviewOver': 'Seit den Antworten ist zu viel Zeit vergangen. Bitte fragen Sie noch einmal.',
  'recognition.unknownCase': 'Diesen Fall gibt es auf dem Gerät nicht mehr.',
  'recognition.again': 'Noch einmal fragen',
  'recognition.retry': 'Noch einmal versuchen',

  'recognition.new.remembered': 'Beim nächsten Mal lässt sich dieser Fall auch ohne Karte finden.',
  'recognition.new.failed':
    'Die Beratung ist gespeichert, aber das Wiedererkennen ohne Karte hat nicht geklappt. Sie können die Person noch einmal fragen, vom Fall aus.',
};

export type RecognitionTexts = Record<keyof typeof recognitionDe, string>;
