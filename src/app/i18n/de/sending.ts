/** German words of how far each record has come, of what a try came to, and of what cannot go. */
export const sendingDe = {
  'oldUnsent.title': 'Noch nicht übertragen: der älteste Eintrag entstand {since}',
  'oldUnsent.text':
    'Alles ist sicher auf diesem Tablet, aber nur hier. Gehen Sie mit ihm dorthin, wo Netz ist; kommt keines, hilft die Rettungsdatei unter «Übertragung».',
  'oldUnsent.way': 'Zur Übertragung',
  'missing.title': 'Auf diesem Tablet fehlt etwas',
  'missing.titleFound': 'Einträge dieses Tablets sind wieder da',
  'missing.found.one': 'Ein Eintrag fehlte hier. Er war schon übertragen und wurde von der Zentrale zurückgelesen.',
  'missing.found.other':
    '{count} Einträge fehlten hier. Sie waren schon übertragen und wurden von der Zentrale zurückgelesen.',
  'missing.notAsked':
    'Was davon schon übertragen war, kommt von selbst zurück, sobald Netz ist. Gedruckte Scheine gelten trotzdem. Fehlt danach noch etwas, rufen Sie bitte die Koordinierungsstelle an. Neue Einträge beginnen hier einen neuen Abschnitt, nichts wird überschrieben.',
  'missing.count.one':
    'Hier stand schon ein Eintrag mehr (zuletzt {when}). Der Browser oder ein älterer Stand hat ihn verdrängt.',
  'missing.count.other':
    'Hier standen schon {count} Einträge mehr (zuletzt {when}). Der Browser oder ein älterer Stand hat sie verdrängt.',
  'missing.vouchers': 'Diese Scheine waren noch nicht übertragen und fehlen jetzt:',
  'missing.next':
    'Gedruckte Scheine gelten trotzdem. Bitte rufen Sie die Koordinierungsstelle an und nennen Sie die Nummern. Die Zentrale hat diese Einträge nicht. Neue Einträge beginnen hier einen neuen Abschnitt, nichts wird überschrieben.',
  'missing.read': 'Gelesen',
  'unreadableRows.title.one': 'Ein Eintrag ist nicht lesbar',
  'unreadableRows.title.other': '{count} Einträge sind nicht lesbar',
  'unreadableRows.text':
    'Der Speicher dieses Tablets hat sie beschädigt, oder ein Schlüssel fehlt noch. Sie liegen beiseite, nichts wird überschrieben. Was die Zentrale davon hat, wird von selbst zurückgelesen, sobald Netz ist. Bleibt diese Meldung stehen, sichern Sie bitte unten die Rettungsdatei, schicken Sie sie der Koordinierungsstelle und sagen Sie ihr Bescheid.',
  'unreadableRows.again': 'Noch einmal aus der Zentrale lesen',
  'syncOutcome.all': 'Alles übertragen.',
  'syncOutcome.allRecords.one': 'Alles übertragen: ein Eintrag.',
  'syncOutcome.allRecords.other': 'Alles übertragen: {count} Einträge.',
  'syncOutcome.nothingToSend': 'Es war nichts zu übertragen.',
  'syncOutcome.unchecked': 'Es war nichts zu übertragen. Ob es Neues gibt, ließ sich diesmal nicht fragen.',
  'syncOutcome.some': '{received} von {of} übertragen, {why}.',
  'syncOutcome.someMore': '{received} von {of} übertragen; der Rest folgt von selbst.',
  'syncOutcome.none': 'Diesmal ist nichts angekommen. Auf diesem Tablet ist alles sicher.',
  'syncBroke.noConnection': 'dann riss die Verbindung ab',
  'syncBroke.captivePortal': 'dann verlangte das WLAN eine Anmeldung',
  'syncBroke.queueBusy': 'dann bat die Zentrale um Geduld',
  'syncBroke.queuePaused': 'dann machte die Zentrale eine Pause',
  'syncBroke.queueFull': 'dann war in der Zentrale kein Platz mehr',
  'syncBroke.queueFailed': 'dann antwortete die Zentrale nicht mehr richtig',
  'syncBroke.foundingRefused': 'dann verlangte die Zentrale einen Einrichtungscode',
  'syncBroke.clockWrong': 'dann passte die Uhrzeit nicht mehr',
  'syncBroke.appTooOld': 'dann verlangte die Zentrale eine neuere App',
  'syncBroke.deviceRefused': 'dann kannte die Zentrale dieses Gerät nicht mehr',
  'syncBroke.deviceRevoked': 'dann war dieses Gerät abgemeldet',
  'syncBroke.recordRefused': 'ein Eintrag wurde nicht angenommen',
  'syncBroke.storageFull': 'dann war auf dem Tablet kein Platz mehr',
  'syncBroke.storage': 'dann störte der Speicher des Tablets',

  'syncClock.title': 'Die Uhr dieses Tablets geht falsch',
  'syncClock.behind': 'Sie geht {by} nach. Übertragen wird trotzdem, mit der Uhrzeit der Zentrale.',
  'syncClock.ahead': 'Sie geht {by} vor. Übertragen wird trotzdem, mit der Uhrzeit der Zentrale.',
  'syncClock.step':
    'Auf neuen Scheinen stünde das falsche Datum: Bitte stellen Sie Datum und Uhrzeit in den Einstellungen des Tablets.',

  'sending.waiting': 'Wartet auf diesem Gerät',
  'sending.arrived': 'Bei der Zentrale',
  'sending.none': 'Noch nichts: Notizen und Scheine, die hier entstehen, stehen dann mit ihrem Weg in dieser Liste.',
  'sending.kind.note': 'Notiz zu {about}',
  'sending.kind.voucher': 'Schein {about}',
  'sending.kind.void': 'Storno von {about}',
  'sending.kind.reserve': 'Reserveschein {about}',
  'sending.step.onDevice': 'auf diesem Gerät',
  'sending.step.atQueue': 'bei der Zentrale',
  'sending.step.safe': 'gesichert',
  'sending.step.seen': 'von der Koordination gesehen',
  'sending.way':
    'Jeder Eintrag geht diesen Weg: auf diesem Gerät, bei der Zentrale, gesichert, von der Koordination gesehen. Notizen liest die Koordination nie.',
  'sending.backup.none':
    'Die Zentrale meldet keine Sicherung: Was bei ihr ist, liegt bisher nur auf ihrer eigenen Platte.',

  'parked.title.one': 'Ein Eintrag kann so nicht gehen',
  'parked.title.other': '{count} Einträge können so nicht gehen',
  'parked.text':
    'Sie bleiben auf diesem Gerät, alles andere geht weiter. Versuchen Sie es noch einmal; hilft das nicht, sagen Sie bitte in der Koordination Bescheid.',
  'parked.unknown': 'Ein Eintrag',
  'parked.reason.refused': 'Die Zentrale hat ihn nicht angenommen. Beim nächsten Versuch wird er neu verschlüsselt.',
  'parked.reason.unreadable': 'Er lässt sich auf diesem Gerät nicht mehr lesen. Nichts wurde überschrieben.',

  'usage.title': 'Datenverbrauch',
  'usage.today': 'Heute',
  'usage.month': 'Diesen Monat',
  'usage.value': '{sent} gesendet, {received} empfangen',
  'usage.hint': 'Gezählt ist, was Feldschein selbst sendet und empfängt, ohne den Aufbau der Verbindung.',
  'usage.saver': 'Daten sparen',
  'usage.saver.hint':
    'Solange nichts wartet, fragt die App nicht nach Neuem. Was wartet, wird weiter von selbst übertragen, nur seltener versucht. Neues von anderen Geräten kommt, wenn Sie die App öffnen oder «Jetzt übertragen» tippen.',
  'syncBroke.wipeOrdered': 'dann war dieses Gerät abgemeldet und zu löschen',
};

export type SendingTexts = Record<keyof typeof sendingDe, string>;
