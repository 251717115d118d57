/** German words of what stands before the lock: set-up, founding, joining, the locked screen, and what all screens share. */
export const doorDe = {
  'app.name': 'Feldschein',
  'app.tagline': 'Anonyme Behandlungsscheine, auch ohne Netz',
  'app.starting': 'Feldschein wird geöffnet …',
  'app.failed': 'Etwas ist schiefgegangen',
  'app.failed.text':
    'Ein Schritt ist fehlgeschlagen. Was Sie geschrieben haben, steht noch da. Wenn es wieder passiert: Tablet sperren, entsperren und noch einmal versuchen.',
  'app.filesMissing': 'Ein Teil der App fehlt noch',
  'app.filesMissing.text':
    'Die App ist noch nicht ganz auf diesem Gerät angekommen. Sobald wieder Netz da ist, geht es hier weiter. Es ist nichts verloren gegangen.',
  'action.retry': 'Noch einmal versuchen',
  'action.close': 'Schließen',
  'action.back': 'Zurück',
  'action.cancel': 'Abbrechen',
  'action.show': 'Anzeigen',
  'action.hide': 'Verbergen',
  'language.label': 'Anzeige auf',
  'language.de': 'Deutsch',
  'language.en': 'English',

  'setUp.title': 'Feldschein einrichten',
  'setUp.what':
    'Feldschein begleitet die Sprechstunde: Sie notieren Beratungen und stellen anonyme Behandlungsscheine aus, auch ganz ohne Netz.',
  'setUp.privacy':
    'Notizen und Scheine werden schon auf diesem Gerät verschlüsselt; unverschlüsselt verlassen sie es nie.',
  'setUp.dataGone': 'Der Browser hat die Daten auf diesem Gerät gelöscht',
  'setUp.dataGone.text':
    'Scheine, die schon übertragen waren, sieht die Koordinierungsstelle auf ihren anderen Geräten weiterhin. Was noch nicht übertragen war, ist verloren; gedruckte Scheine gelten trotzdem. Bitte sagen Sie der Koordinierungsstelle Bescheid und richten Sie das Gerät neu ein.',
  'setUp.found': 'Organisation gründen',
  'setUp.found.hint': 'Sie fangen neu an: Dieses Gerät wird Ausgabestelle und Koordinierungsstelle zugleich.',
  'setUp.join': 'Gerät anmelden',
  'setUp.join.hint': 'Ihre Organisation gibt es schon: Ein anderes ihrer Geräte nimmt dieses auf, mit oder ohne Netz.',
  'setUp.restore': 'Alle Geräte verloren',
  'setUp.restore.hint': 'Mit Wiederherstellungsblättern ein neues Gerät zu einem Ihrer Organisation machen.',
  'setUp.demo': 'Mit Beispieldaten ausprobieren',
  'setUp.demo.hint':
    'Zum Kennenlernen und Üben: 30 erfundene Fälle und 40 Scheine. Nichts davon wird gesendet, und mit einem Tipp ist alles wieder weg.',
  'setUp.demo.busy': 'Das Beispiel wird aufgebaut …',

  'founding.title': 'Organisation gründen',
  'founding.intro': 'Das geht auch ohne Netz. Die Zentrale erfährt davon, sobald eine Verbindung da ist.',
  'founding.organisationName': 'Name der Organisation',
  'founding.organisationName.hint': 'Steht auf jedem Schein.',
  'founding.pointName': 'Name der Ausgabestelle',
  'founding.pointName.hint': 'Zum Beispiel der Ort der Sprechstunde.',
  'founding.handle': 'Kürzel',
  'founding.handle.hint': 'Ihr Zeichen unter Notizen, zum Beispiel Ihre Initialen. Kein voller Name nötig.',
  'founding.foundingToken': 'Einrichtungscode der Zentrale (falls Sie einen bekommen haben)',
  'founding.foundingToken.hint': 'Von der Person, die die Zentrale betreibt. Sonst bleibt das Feld leer.',
  'founding.hostTooLong.title': 'Die Adresse dieses Servers ist zu lang',
  'founding.hostTooLong':
    '«{host}» passt nicht in den Code auf den Papieren: Die Adresse darf höchstens {most} Zeichen haben. Bitte wenden Sie sich an die Person, die den Server betreibt. Ihre Angaben bleiben hier stehen.',
  'founding.submit': 'Gründen',
  'founding.busy': 'Schlüssel werden erzeugt …',

  'passphrase.label': 'Passphrase',
  'passphrase.repeat': 'Passphrase wiederholen',
  'passphrase.hint':
    'Sie öffnet dieses Gerät. Mehrere Wörter, die nichts miteinander zu tun haben, sind gut zu merken und schwer zu erraten.',
  'passphrase.suggest': 'Vorschlag übernehmen',
  'passphrase.suggested': 'Schreiben Sie sich diesen Vorschlag auf Papier, bevor Sie weitergehen:',
  'passphrase.noReset':
    'Niemand kann eine vergessene Passphrase zurücksetzen. Bewahren Sie sie getrennt vom Tablet auf.',
  'passphrase.strong': 'Gut: diese Passphrase ist stark genug.',
  'passphrase.tooShort': 'Noch zu leicht zu erraten. Fügen Sie weitere Wörter hinzu.',
  'passphrase.repeats':
    'Ein Wort kommt mehrmals vor; Wiederholungen machen sie nicht stärker. Nehmen Sie andere Wörter dazu.',
  'passphrase.containsNames':
    'Der Name der Organisation, der Ausgabestelle oder das Kürzel sind leicht zu erraten und zählen nicht. Nehmen Sie andere Wörter dazu.',
  'passphrase.tooLong': 'Zu lang: höchstens {limit} Zeichen.',
  'passphrase.mismatch': 'Die beiden Eingaben sind verschieden.',
  'passphrase.required': 'Bitte eine Passphrase eingeben.',

  'joining.title': 'Gerät anmelden',
  'joining.intro':
    'Lassen Sie sich in der Koordination einen Einmal-Code zeigen («Zweiten Browser verbinden»). Dafür braucht dieses Gerät einmal Netz.',
  'joining.code': 'Einmal-Code der Koordinierungsstelle',
  'joining.code.hint': '28 Zeichen in Vierergruppen. Groß oder klein ist gleich.',
  'joining.submit': 'Anmelden',
  'joining.busy': 'Gerät wird angemeldet …',
  'joining.codeMistyped': 'Im Code fehlt ein Zeichen oder eines ist vertippt. Bitte vergleichen Sie Gruppe für Gruppe.',
  'joining.codeUnknown':
    'Dieser Code gilt nicht (mehr): Er wurde schon benutzt oder ist abgelaufen. Lassen Sie sich in der Koordination einen neuen zeigen.',
  'joining.noConnection':
    'Gerade kein Netz. Der Code bleibt stehen; versuchen Sie es noch einmal, sobald Verbindung da ist.',
  'joining.queueRefused':
    'Die Zentrale hat die Anmeldung abgelehnt ({code}). Bitte fragen Sie die Person, die sie betreibt.',

  'door.alreadyFounded':
    'Auf diesem Gerät ist schon eine Organisation eingerichtet. Laden Sie die Seite neu, um zu entsperren.',
  'door.otherWindow':
    'Feldschein ist schon in einem anderen Fenster geöffnet. Arbeiten Sie dort weiter, oder schließen Sie es und versuchen Sie es hier noch einmal.',

  'locked.title': 'Gesperrt',
  'locked.hint': 'Notizen und Scheine sind verschlüsselt. Was noch zu übertragen ist, wird auch gesperrt übertragen.',
  'locked.submit': 'Entsperren',
  'locked.busy': 'Wird entsperrt …',
  'locked.wrongPassphrase':
    'Diese Passphrase stimmt nicht. Es ist nichts verloren; versuchen Sie es einfach noch einmal.',
  'locked.unfounded': 'Auf diesem Gerät ist noch nichts eingerichtet.',
  'locked.reason.databaseClosed':
    'Der Browser hat den Speicher geschlossen, deshalb wurde gesperrt. Ihre Notizen sind sicher; entsperren Sie, um weiterzumachen.',
  'locked.reason.otherWindow': 'Feldschein wurde in einem anderen Fenster geöffnet, deshalb ist dieses gesperrt.',
  'locked.reason.sealFailed':
    'Beim Sperren konnte nicht alles zum Übertragen vorbereitet werden. Das wird nach dem nächsten Entsperren nachgeholt.',
  'locked.reason.pinTries':
    'Die PIN war fünfmal falsch, deshalb wurde gesperrt. Bitte die Passphrase eingeben; es ist nichts verloren.',
  'locked.reason.pausedTooLong': 'Die Pause hat länger als eine Viertelstunde gedauert, deshalb wurde gesperrt.',
  'locked.reason.idle':
    'Es war eine Weile niemand da, deshalb wurde gesperrt. Mit einer PIN (in den Einstellungen) reichen nach einer kurzen Pause sechs Ziffern.',
  'locked.reason.slept': 'Das Tablet hat länger geschlafen, deshalb wurde gesperrt. Es ist nichts verloren.',

  'wipe.open': 'Alles auf diesem Gerät löschen …',

  'locked.passkey': 'Mit Fingerabdruck oder Geräte-PIN',
  'locked.passkey.cancelled': 'Das hat nicht geklappt oder wurde abgebrochen. Die Passphrase gilt weiterhin.',
  'locked.passkey.unsupported':
    'Dieses Gerät oder dieser Browser kann das gerade nicht. Die Passphrase gilt weiterhin.',

  'locking.title': 'Wird gesperrt …',
  'locking.text': 'Angefangenes wird noch verschlüsselt. Einen Moment bitte.',

  'sync.region': 'Übertragung',
  'sync.unsent.one': '{count} noch nicht übertragen',
  'sync.unsent.other': '{count} noch nicht übertragen',
  'sync.all': 'Alles übertragen',
  'sync.setUpUnsent': 'Einrichtung noch nicht übertragen',
  'sync.unknown': 'Stand wird geprüft …',
  'sync.never': 'Beispiel: wird nie gesendet',
  'sync.calm.noConnection': 'Gerade kein Netz – alles ist sicher auf diesem Tablet.',
  'sync.calm.captivePortal': 'Das WLAN verlangt noch eine Anmeldung. Alles ist sicher auf diesem Tablet.',
  'sync.calm.queueBusy': 'Die Zentrale bittet um etwas Geduld. Es geht von selbst weiter.',
  'sync.calm.queuePaused': 'Die Zentrale macht eine Pause. Alles ist sicher auf diesem Tablet.',
  'sync.calm.queueFull': 'Die Zentrale hat gerade keinen Platz. Alles bleibt sicher auf diesem Tablet.',
  'sync.calm.queueFailed': 'Die Zentrale antwortet gerade nicht richtig. Alles ist sicher auf diesem Tablet.',
  'sync.calm.foundingRefused':
    'Die Zentrale hat Ihre Organisation noch nicht zugelassen. Alles ist sicher auf diesem Tablet.',
  'sync.calm.clockWrong': 'Die Uhr dieses Tablets geht falsch. Alles ist sicher auf diesem Tablet.',
  'sync.calm.appTooOld': 'Die Zentrale spricht schon eine neuere Sprache. Alles ist sicher auf diesem Tablet.',
  'sync.calm.deviceRefused': 'Die Zentrale kennt dieses Gerät nicht. Bitte in der Koordination melden.',
  'sync.calm.deviceRevoked': 'Die Koordination hat dieses Gerät abgemeldet. Was hier gespeichert ist, bleibt.',
  'sync.calm.recordRefused': 'Ein Eintrag wurde nicht angenommen und bleibt auf diesem Tablet.',
  'sync.calm.storageFull': 'Auf dem Tablet ist kein Platz mehr. Was gespeichert ist, bleibt.',
  'sync.calm.storage': 'Der Speicher des Tablets hat gestört; es wird weiter versucht.',

  'errors.title.one': 'Bitte noch eine Angabe prüfen',
  'errors.title.other': 'Bitte noch {count} Angaben prüfen',
  'errors.required': 'Bitte ausfüllen.',
  'errors.tooLong':
    'Zu lang: {length} Zeichen, höchstens {limit} sind möglich. Ihr Text ist noch vollständig da; bitte kürzen.',
  'errors.notANumber': 'Bitte eine Zahl eingeben.',
  'errors.outOfRange': 'Bitte einen Wert von {least} bis {most} eingeben.',
  'errors.notADay': 'Bitte ein Datum eingeben, das es gibt.',
  'errors.dayBefore': 'Frühestens {least}.',
  'errors.dayAfter': 'Spätestens {most}.',
  'errors.taken': 'Das gibt es hier schon. Bitte etwas anderes wählen.',
  'errors.unknownCode': 'Bitte einen Eintrag aus der Liste wählen.',

  'trouble.title': 'Der Speicher dieses Geräts macht gerade Schwierigkeiten',
  'trouble.storageFull':
    'Der Browser hat keinen Platz mehr. Es wurde nichts überschrieben. Schaffen Sie Platz auf dem Gerät (Fotos, Downloads) und versuchen Sie es noch einmal.',
  'trouble.storageClosed':
    'Der Browser hat den Speicher geschlossen. Es wurde nichts überschrieben. Versuchen Sie es noch einmal; hilft das nicht, sperren und entsperren Sie.',
  'trouble.storageCorrupt':
    'Ein Eintrag auf diesem Gerät lässt sich nicht mehr lesen. Er wurde beiseitegelegt und nicht überschrieben.',
  'trouble.storageFailed':
    'Der Browser meldet einen Fehler beim Schreiben ({name}). Bitte versuchen Sie es noch einmal.',
  'trouble.textStays': 'Was Sie geschrieben haben, steht noch hier.',

  'update.title': 'Neue Version bereit',
  'update.text': 'Feldschein sperrt vorher und öffnet sich dann neu. Sie können das auch später tun.',
  'update.now': 'Jetzt aktualisieren',
  'update.later': 'Später',
  'sync.calm.wipeOrdered': 'Die Koordination hat dieses Gerät abgemeldet und löscht es.',
};

export type DoorTexts = Record<keyof typeof doorDe, string>;
