/** German words of recovery sheets: made, rehearsed, and used when all devices are lost. */
export const recoveryDe = {
  'security.recovery': 'Wiederherstellungsblätter',
  'security.recovery.hint': 'Blätter auf Papier für den Tag, an dem alle Geräte verloren sind.',

  'recovery.title': 'Wiederherstellungsblätter',
  'recovery.intro':
    'Sind alle Geräte verloren, kann die Zentrale nichts öffnen. Mit genug von diesen Blättern wird ein neues Gerät wieder eines Ihrer Organisation. Ein Blatt allein öffnet nichts; genug davon öffnen alles.',
  'recovery.where':
    'Verteilen Sie die Blätter an verschiedene Menschen und Orte. Bewahren Sie nie genug davon zusammen auf.',
  'recovery.notTheCoordinator': 'Blätter macht und probt die Koordination.',
  'recovery.notTheOffice': 'Diese Blätter macht ein Gerät, das für die Koordinierungsstelle handelt.',
  'recovery.notThePoint': 'Diese Blätter macht ein Gerät der Ausgabestelle.',
  'recovery.example': 'Das Beispiel hat nichts wiederherzustellen. Gemacht werden Blätter in der echten Organisation.',
  'recovery.kind.office': 'Koordination',
  'recovery.kind.point': 'Ausgabestelle',
  'recovery.kind.office.what':
    'Bringt die Koordinierungsstelle zurück: Scheine, Verzeichnis, und das Recht, Geräte anzumelden.',
  'recovery.kind.point.what':
    'Bringt Fälle und Beratungen der Ausgabestelle zurück, zusammen mit den Blättern der Koordination.',
  'recovery.plan': '{total} Blätter werden gemacht, {threshold} davon sind nötig.',
  'recovery.none': 'Es gibt noch keine.',
  'recovery.set': 'Satz {set}, gemacht {when}',
  'recovery.parcel.atQueue': 'Was die Blätter öffnen, liegt bei der Zentrale und ist aktuell.',
  'recovery.parcel.notYet':
    'Noch nicht übertragen: Was die Blätter öffnen sollen, liegt noch nicht so bei der Zentrale, wie es heute ist. Das geschieht bei der nächsten Übertragung.',
  'recovery.parcel.refused':
    'Das Gerät, das diese Blätter gemacht hat, ist abgemeldet. Sie werden nicht mehr aktuell gehalten: Machen Sie neue und vernichten Sie die alten.',
  'recovery.parcel.elsewhere': 'Andere Geräte halten aktuell, was diese Blätter öffnen.',
  'recovery.rehearsed': 'An diesem Gerät zuletzt geprobt {when}.',
  'recovery.rehearsed.never': 'An diesem Gerät noch nie geprobt.',
  'recovery.make.office': 'Blätter der Koordination machen',
  'recovery.make.point': 'Blätter der Ausgabestelle machen',
  'recovery.makeNew.office': 'Neue Blätter der Koordination machen',
  'recovery.makeNew.point': 'Neue Blätter der Ausgabestelle machen',
  'recovery.rehearse.office': 'Blätter der Koordination proben',
  'recovery.rehearse.point': 'Blätter der Ausgabestelle proben',
  'recovery.makeNew.title': 'Neue Blätter machen?',
  'recovery.makeNew.text':
    'Die bisherigen Blätter öffnen dann nur noch, was bis heute für sie hinterlegt wurde. Sammeln Sie sie ein und vernichten Sie sie. Alte und neue Blätter passen nicht zusammen.',
  'recovery.makeNew.confirm': 'Neue machen',
  'recovery.busy': 'Blätter werden gemacht …',
  'recovery.made': '{count} Blätter sind gemacht',
  'recovery.made.text':
    'Drucken Sie sie jetzt. Sie werden nur hier und nur dieses Mal gezeigt; danach kennt sie niemand mehr. Kam ein Blatt nicht gut heraus, drucken Sie noch einmal und vernichten Sie den Fehldruck.',
  'recovery.made.printer':
    'Nehmen Sie einen Drucker am Kabel, keinen in einem Copyshop. Manche Drucker merken sich, was sie gedruckt haben.',
  'recovery.made.rehearse': 'Danach am besten gleich proben, mit den Blättern aus Papier.',
  'recovery.print': 'Alle Blätter drucken',
  'recovery.made.done': 'Gedruckt und verteilt',

  'recovery.rehearsal': 'Probe',
  'recovery.rehearsal.text':
    'Lesen Sie so viele Blätter ein, wie nötig sind. Dann wird geprüft, ob sie öffnen, was bei der Zentrale liegt. Verändert wird nichts, und die Blätter gelten weiter.',
  'recovery.rehearsal.submit': 'Prüfen',
  'recovery.rehearsal.busy': 'Wird geprüft …',
  'recovery.rehearsal.passed': 'Probe bestanden',
  'recovery.rehearsal.passed.text':
    'Diese Blätter öffnen, was bei der Zentrale liegt. Bringen Sie sie jetzt wieder an ihre Orte. Die nächste Probe in einem Jahr, und immer dann, wenn neue gemacht wurden.',
  'recovery.rehearsal.again': 'Von vorn',
  'recovery.rehearsal.done': 'Fertig',

  'recovery.sheet': 'Blatt',
  'recovery.sheet.hint':
    'Ohne Kamera: die vier Zeilen abschreiben, jede in eine eigene Zeile. Leerzeichen und Kleinschreibung sind egal.',
  'recovery.sheet.submit': 'Blatt übernehmen',
  'recovery.together.office': 'Koordination: {have} von {need} Blättern',
  'recovery.together.point': 'Ausgabestelle: {have} von {need} Blättern',
  'recovery.enough': 'Das reicht.',
  'recovery.error.notASheet': 'Das ist kein Wiederherstellungsblatt.',
  'recovery.error.newerVersion': 'Dieses Blatt hat eine neuere Version von Feldschein gemacht. Bitte aktualisieren.',
  'recovery.error.damaged': 'In Zeile {line} stimmt etwas nicht. Bitte diese Zeile mit dem Blatt vergleichen.',
  'recovery.error.duplicate': 'Dieses Blatt ist schon eingelesen. Bitte ein anderes nehmen.',
  'recovery.error.otherSet': 'Dieses Blatt gehört zu einem anderen Satz. Alle müssen denselben Satz tragen.',
  'recovery.error.otherKind':
    'Dieses Blatt ist für eine andere Stelle. Die Probe geht mit einer Sorte nach der anderen.',
  'recovery.error.contradicts':
    'Blatt {index} wurde vorhin anders gelesen. Eines von beiden stimmt nicht: Bitte von vorn beginnen und genau vergleichen.',
  'recovery.error.oldSheets':
    'Dieses Blatt gehört nicht zum neuesten Satz. Es sollte vernichtet sein; gebraucht werden die neuen.',
  'recovery.error.tooFewSheets.office': 'Das sind noch zu wenige Blätter der Koordination: {have} von {need}.',
  'recovery.error.tooFewSheets.point': 'Das sind noch zu wenige Blätter der Ausgabestelle: {have} von {need}.',
  'recovery.error.sheetsDoNotMatch':
    'Diese Blätter passen nicht zusammen, obwohl jede Zeile stimmt. Bitte von vorn beginnen, wenn möglich mit anderen Blättern.',
  'recovery.error.noConnection':
    'Die Zentrale ist gerade nicht zu erreichen. Die Blätter bleiben eingelesen: bitte noch einmal versuchen.',
  'recovery.error.queueRefused': 'Die Zentrale hat abgelehnt ({code}). Bitte etwas später noch einmal versuchen.',
  'recovery.error.parcelMissing':
    'Bei der Zentrale liegt für diese Blätter noch nichts. Bitte zuerst übertragen; bei einem verlorenen Gerät: Stimmt die Adresse, unter der Feldschein geöffnet wurde?',
  'recovery.error.parcelBroken':
    'Was bei der Zentrale liegt, lässt sich mit diesen Blättern nicht öffnen oder ist nicht von Ihrer Organisation. Bitte dem Betrieb der Zentrale melden und neue Blätter machen.',
  'recovery.error.parcelOld':
    'Die Blätter öffnen, was bei der Zentrale liegt, aber das ist noch nicht der neueste Stand. Bitte übertragen und noch einmal prüfen.',
  'recovery.error.officeMissing':
    'Die Blätter der Ausgabestelle allein können kein Gerät anmelden. Dazu braucht es auch die Blätter der Koordination. Hat die Koordination noch ein Gerät, nehmen Sie «Gerät anmelden».',
  'recovery.error.otherOrganisation': 'Die Blätter gehören zu zwei verschiedenen Organisationen.',
  'recovery.error.notOpened': 'Was geöffnet war, ist nicht mehr da. Bitte von vorn beginnen.',

  'restoring.title': 'Alle Geräte verloren',
  'restoring.intro':
    'Mit den Wiederherstellungsblättern wird dieses Gerät wieder eines Ihrer Organisation. Sie brauchen Netz und genug Blätter eines Satzes.',
  'restoring.order':
    'Zuerst die Blätter der Koordination. Danach, wenn Sie sie haben, die der Ausgabestelle: Nur mit ihnen sind die Beratungen wieder lesbar.',
  'restoring.point.later': 'Ausgabestelle: noch kein Blatt (geht auch ohne)',
  'restoring.office.none': 'Koordination: noch kein Blatt',
  'restoring.next': 'Weiter',
  'restoring.next.busy': 'Wird bei der Zentrale geholt …',
  'restoring.again': 'Alle Blätter vergessen, von vorn',
  'restoring.join': 'Gerät anmelden',
  'restoring.opened': 'Diese Blätter gehören zu: {organisation}',
  'restoring.opened.point': 'Das Gerät wird Koordinierungsstelle und Ausgabestelle ({point}).',
  'restoring.opened.office': 'Das Gerät wird Koordinierungsstelle. Beratungen kann es nicht lesen.',
  'restoring.who': 'Wer arbeitet als Erstes an diesem Gerät? Die alten Kürzel und Passphrasen gelten hier nicht.',
  'restoring.submit': 'Wiederherstellen',
  'restoring.busy': 'Wird wiederhergestellt …',

  'restored.title': 'Wiederhergestellt',
  'restored.text':
    'Dieses Gerät gehört jetzt zur Organisation. Was bei der Zentrale liegt, kommt mit der Übertragung; das kann auf einer langsamen Leitung dauern.',
  'restored.lost': 'Melden Sie jetzt die verlorenen Geräte ab',
  'restored.lost.text':
    'Die alten Geräte gelten noch, als wäre nichts geschehen. Melden Sie unter «Geräte» jedes ab, das nicht mehr in Ihren Händen ist.',
  'restored.devices': 'Zu den Geräten',
  'restored.sheets':
    'Die Blätter waren jetzt beieinander. Machen Sie neue, verteilen Sie sie und vernichten Sie die alten.',
  'restored.recovery': 'Zu den Wiederherstellungsblättern',
};
