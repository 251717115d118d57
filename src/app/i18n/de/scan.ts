/** German words of scanning: case card and voucher by camera, or their number typed. */
export const scanDe = {
  'scan.open': 'Karte oder Schein scannen',
  'scan.openAgain': 'Kommt wieder? Karte scannen',
  'scan.title': 'Karte oder Schein',
  'scan.camera.open': 'Kamera einschalten',
  'scan.camera.close': 'Kamera ausschalten',
  'scan.camera.next': 'Andere Kamera',
  'scan.torch': 'Licht',
  'scan.privacy': 'Das Bild bleibt auf diesem Gerät. Nichts wird aufgenommen.',
  'scan.off.resting': 'Die Kamera ist aus.',
  'scan.off.tired': 'Die Kamera hat sich nach zwei Minuten ausgeschaltet, um Strom zu sparen.',
  'scan.opening': 'Die Kamera wird eingeschaltet …',
  'scan.watching': 'Halten Sie den Code der Fallkarte oder des Scheins in den Rahmen.',
  'scan.watching.long':
    'Noch nichts erkannt. Mehr Licht und etwas mehr Abstand helfen oft. Sie können auch die Nummer eingeben.',
  'scan.asking': 'Wird nachgesehen …',
  'scan.found.case': 'Fall gefunden. Er wird geöffnet.',
  'scan.found.voucher': 'Schein gefunden. Er wird geöffnet.',

  'scan.trouble.denied.title': 'Die Kamera ist nicht erlaubt',
  'scan.trouble.denied':
    'Erlauben können Sie sie beim Symbol neben der Adresse oder in den Einstellungen des Geräts. Die Nummer eingeben geht immer.',
  'scan.trouble.none.title': 'Keine Kamera gefunden',
  'scan.trouble.none': 'Geben Sie die Nummer von der Karte oder dem Schein ein.',
  'scan.trouble.busy.title': 'Die Kamera ist gerade belegt',
  'scan.trouble.busy':
    'Vielleicht nutzt sie eine andere App. Schließen Sie diese und versuchen Sie es noch einmal, oder geben Sie die Nummer ein.',
  'scan.trouble.unsupported.title': 'Hier gibt der Browser keine Kamera frei',
  'scan.trouble.unsupported': 'Geben Sie die Nummer von der Karte oder dem Schein ein.',
  'scan.trouble.readerMissing.title': 'Der Scanner ist noch nicht auf diesem Gerät',
  'scan.trouble.readerMissing':
    'Er kommt von selbst, sobald Netz da ist, und bleibt dann auch ohne Netz. Geben Sie bis dahin die Nummer ein.',

  'scan.typed': 'Oder Nummer eingeben',
  'scan.typed.hint':
    'Die zwölf Zeichen neben dem Code. Groß oder klein, mit oder ohne Striche. O oder 0 und I, L oder 1 sind gleich.',
  'scan.typed.submit': 'Öffnen',
  'scan.typed.missing': 'Bitte die Nummer eingeben.',

  'scan.mistyped.title': 'Die Nummer auf diesem Code stimmt nicht',

  'scan.notOurs.title': 'Dieser Code gehört nicht zu Feldschein',
  'scan.notOurs': 'Halten Sie den Code der Fallkarte oder des Scheins vor die Kamera, oder geben Sie die Nummer ein.',
  'scan.cardReplaced.title': 'Diese Karte gilt nicht mehr',
  'scan.cardReplaced':
    'Sie war verloren gemeldet und wurde ersetzt. Fragen Sie nach der neuen Karte oder nach dem Rufnamen. Ist die alte wieder da, lässt sie sich im Fall unter «Karte, Rufname, Wiedererkennen» wieder gültig machen.',
  'scan.cardNotAsked.title': 'Diese Karte ist von einer anderen Ausgabestelle',
  'scan.cardNotAsked':
    'Um den Fall hier zu öffnen, braucht es kurz eine Verbindung. Versuchen Sie es noch einmal, wenn es eine gibt, oder beginnen Sie eine neue Beratung.',
  'scan.unknownCase.title': 'Diesen Fall gibt es auf diesem Gerät nicht',
  'scan.unknownCase':
    'Karte und Nummer sind in Ordnung. Vielleicht wurde der Fall auf einem anderen Gerät angelegt: Schauen Sie dort nach. Sonst beginnen Sie eine neue Beratung.',
  'scan.unknownCase.new': 'Neue Beratung beginnen',
  'scan.unknownVoucher.title': 'Schein {number} wurde nicht auf diesem Gerät ausgestellt',
  'scan.unknownVoucher.genuine':
    'Er ist echt. Fragen zu ihm beantwortet die Stelle, deren Telefonnummer auf dem Papier steht.',
  'scan.unknownVoucher.unsure':
    'Ob er echt ist, sagt die Nummer allein nicht. Scannen Sie den Code auf dem Papier, oder rufen Sie die Koordinierungsstelle an.',
  'scan.unknownVoucher.forged.title': 'Schein {number} ist so nicht gültig',
  'scan.unknownVoucher.forged':
    'Seine Unterschrift stammt von keiner bekannten Stelle. Behalten Sie das Papier, und rufen Sie die Koordinierungsstelle an.',
  'scan.training.title': 'Das ist ein Übungsschein',
  'scan.training': 'Er stammt aus den Beispieldaten und ist nichts wert. Behandeln Sie ihn wie einen leeren Zettel.',
  'scan.reserve.title': 'Das ist der Reserveschein {number}',
  'scan.reserve':
    'Wurde er schon ausgegeben? Dann erfassen Sie ihn bitte nach. Sonst legen Sie ihn zurück zu den anderen.',
};

export type ScanTexts = Record<keyof typeof scanDe, string>;
