/** German words of Reservescheine and Nacherfassung. */
export const reserveDe = {
  'reserve.title': 'Reservescheine',
  'reserve.intro':
    'Leere Scheine mit Nummer, gedruckt für den Tag, an dem das Tablet ausfällt. Ausgefüllt wird von Hand; später erfassen Sie jeden einmal nach.',
  'reserve.blanks.one': '{count} leerer Schein liegt bereit.',
  'reserve.blanks.other': '{count} leere Scheine liegen bereit.',
  'reserve.few': 'Es wird knapp. Drucken Sie neue, solange das Tablet läuft.',
  'reserve.ageing.one':
    'Ein leerer Schein wird bald zu alt: Ausgeben dürfen Sie ihn noch bis {until}. Drucken Sie rechtzeitig einen neuen.',
  'reserve.ageing.other':
    '{count} leere Scheine werden bald zu alt, der erste am {until}. Drucken Sie rechtzeitig neue.',
  'reserve.count': 'Wie viele?',
  'reserve.count.hint': '1 bis {most}. Die Scheine haben A5, die Liste für die Mappe A4.',
  'reserve.print': 'Reservescheine drucken',
  'reserve.busy': 'Nummern werden vergeben …',
  'reserve.refused.count': 'Bitte eine Zahl von 1 bis {most}.',
  'reserve.refused.tooManyBlanks':
    'Es liegen schon viele leere Scheine bereit. Mehr als {most} auf einmal sind es nie: Jeder ist Geld wert.',
  'reserve.refused.notThePoint': 'Reservescheine druckt nur eine Ausgabestelle.',
  'reserve.refused.clockWrong':
    'Das Datum dieses Tablets stimmt nicht. Bitte Datum und Uhrzeit in den Einstellungen des Tablets richtig stellen, dann noch einmal drucken.',
  'reserve.empty.title': 'Noch keine Reservescheine',
  'reserve.empty.text':
    'Legen Sie ein paar in die Mappe der Sprechstunde. Auf jedem steht schon ein Rufname; Tag, Geburtsdatum und Grund tragen Sie von Hand ein.',
  'reserve.papers': 'Gedruckte Scheine',
  'reserve.days': 'Gedruckt am {printedOn}, ausgeben bis {usableUntil}',
  'reserve.state.blank': 'leer',
  'reserve.state.used': 'nacherfasst',
  'reserve.state.voided': 'storniert',
  'reserve.state.outdated': 'nicht mehr ausgeben',
  'reserve.enter': 'Nacherfassen',
  'reserve.enterAny': 'Nummer vom Papier eingeben',
  'reserve.again': 'Noch einmal drucken',
  'reserve.open': 'Schein öffnen',
  'reserve.void.title': 'Reserveschein {number} stornieren?',
  'reserve.void.text':
    'Auf dieses Papier wird dann nicht mehr gezahlt. Tun Sie das, wenn es verloren oder verdorben ist.',
  'reserve.paperStays':
    'Dieser Schein wurde zuerst auf Papier ausgegeben. Das Papier gilt weiter; drucken Sie nur neu, wenn es verloren ist.',
  'reserve.void.refused': 'Dieser Schein ist nicht mehr leer. Öffnen Sie die Liste noch einmal.',

  'lateEntry.title': 'Nacherfassen',
  'lateEntry.intro':
    'Übertragen Sie, was auf dem Reserveschein steht. Das Papier bleibt gültig, die Praxis merkt nichts davon.',
  'lateEntry.paper': 'Vom Papier',
  'lateEntry.note': 'Worum es ging',
  'lateEntry.number': 'Nummer des Reservescheins',
  'lateEntry.number.hint': 'Groß oder klein, mit oder ohne Striche.',
  'lateEntry.issuedOn': 'Ausgestellt am',
  'lateEntry.fictiveBirthDate': 'Geburtsdatum auf dem Schein',
  'lateEntry.fictiveBirthDate.hint': 'Genau so, wie es auf dem Papier steht.',
  'lateEntry.caseNumber': 'Fallnummer, falls es schon eine gibt',
  'lateEntry.caseNumber.hint': 'Leer lassen, wenn die Person zum ersten Mal da war.',
  'lateEntry.complaint': 'Anliegen',
  'lateEntry.suspectedDiagnosis': 'Verdachtsdiagnose',
  'lateEntry.specialty': 'Fachrichtung',
  'lateEntry.referralReason': 'Überweisungsgrund',
  'lateEntry.submit': 'Nacherfassen',
  'lateEntry.busy': 'Wird nacherfasst …',
  'lateEntry.refused.unknownReserve':
    'Diese Nummer ist kein Reserveschein dieser Ausgabestelle. Bitte vergleichen Sie sie mit dem Papier.',
  'lateEntry.refused.alreadyEntered': 'Dieser Schein wurde schon nacherfasst. Ein zweites Mal geht nicht.',
  'lateEntry.refused.reserveVoided':
    'Dieser Reserveschein wurde storniert. Rufen Sie bitte die Koordinierungsstelle an, bevor Sie einen neuen ausstellen.',
  'lateEntry.refused.unknownCase': 'Diesen Fall gibt es auf dem Gerät nicht. Ohne Fallnummer entsteht ein neuer.',
  'reserve.refused.deviceRevoked': 'Dieses Gerät ist abgemeldet: Ein Schein von hier würde nicht bezahlt.',
};

export type ReserveTexts = Record<keyof typeof reserveDe, string>;
