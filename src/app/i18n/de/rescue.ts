/** German words of Rettungsdateien. */
export const rescueDe = {
  'rescue.title': 'Ganz ohne Netz: die Rettungsdatei',
  'rescue.text':
    'Kommt an einem Ort nie Netz an, speichern Sie hier eine Datei mit allem, was noch nicht übertragen ist. Ein anderes Gerät Ihrer Organisation, zum Beispiel der Rechner der Koordinierungsstelle, liest sie ein.',
  'rescue.privacy':
    'Alles darin ist verschlüsselt. Lesen kann es nur Ihre Organisation; weitertragen darf die Datei jede Person, auf einem Stick oder als Anhang.',
  'rescue.save': 'Rettungsdatei speichern',
  'rescue.saving': 'Datei wird zusammengestellt …',
  'rescue.read': 'Rettungsdatei einlesen',
  'rescue.reading': 'Datei wird gelesen …',
  'rescue.fileName': 'feldschein-rettung-{day}.bin',
  'rescue.saved.one': 'Rettungsdatei mit {count} Eintrag erstellt',
  'rescue.saved.other': 'Rettungsdatei mit {count} Einträgen erstellt',
  'rescue.saved.setUp': 'Rettungsdatei mit der Einrichtung erstellt',
  'rescue.saved.next':
    'Der Browser legt sie bei den Downloads ab. Bitte sehen Sie dort nach, bevor Sie sie weitergeben.',
  'rescue.saved.stays':
    'Als übertragen zählt damit noch nichts: Alles bleibt auch hier und wird gesendet, sobald Netz da ist. Gezählt wird jeder Eintrag nur einmal.',
  'rescue.nothingUnsent': 'Alles ist schon bei der Zentrale. Eine Rettungsdatei brauchen Sie gerade nicht.',
  'rescue.leftOut.one': '{count} Eintrag ist nicht in der Datei',
  'rescue.leftOut.other': '{count} Einträge sind nicht in der Datei',
  'rescue.leftOut.next':
    'Das Gerät kann sie nicht mehr lesen. Bitte löschen Sie hier nichts und rufen Sie die Koordinierungsstelle an.',
  'rescue.new.one': '{count} neuer Eintrag ist jetzt hier',
  'rescue.new.other': '{count} neue Einträge sind jetzt hier',
  'rescue.known.one': '{count} Eintrag war schon da und zählt nur einmal.',
  'rescue.known.other': '{count} Einträge waren schon da und zählen nur einmal.',
  'rescue.alreadyHere': 'Alles aus dieser Datei war schon hier; nichts zählt doppelt',
  'rescue.nothingForThis': 'In dieser Datei ist kein Eintrag, den dieses Gerät lesen darf',
  'rescue.revoked':
    'Das Gerät, von dem die Datei stammt, ist abgemeldet. Der Inhalt geht an die Zentrale; die Koordination entscheidet darüber.',
  'rescue.sealedForOthers':
    'Ein Teil ist nur für die Ausgabestelle bestimmt, zum Beispiel Notizen. Er wird ungelesen weitergegeben.',
  'rescue.otherPoint':
    'Die Datei ist von einer anderen Ausgabestelle. Was nur für sie bestimmt ist, liest ein Tablet von dort; hier wird es ungelesen weitergegeben.',
  'rescue.somethingBefore':
    'Davor hat das andere Gerät etwas geschrieben, das nicht in der Datei steht: Es ist schon bei der Zentrale oder kommt noch.',
  'rescue.carried': 'Sobald dieses Gerät Netz hat, bringt es den Inhalt auch zur Zentrale.',
  'rescue.carried.before': 'Zum Weitergeben an die Zentrale hatte dieses Gerät den Inhalt schon vorher.',
  'rescue.unreadable.one': 'Ein Teil der Datei ließ sich nicht lesen',
  'rescue.unreadable.other': '{count} Teile der Datei ließen sich nicht lesen',
  'rescue.unreadable.next':
    'Auf dem anderen Gerät ist nichts verloren. Lassen Sie dort eine neue Rettungsdatei speichern und lesen Sie sie ein.',
  'rescue.refused.rescueTooLarge': 'Diese Datei ist zu groß. Rettungsdateien haben höchstens {most}.',
  'rescue.refused.notARescueFile':
    'Das ist keine Rettungsdatei. Ihr Name beginnt meist mit «feldschein-rettung»; bitte wählen Sie noch einmal.',
  'rescue.refused.rescueNewer':
    'Diese Datei kommt von einer neueren Version der App. Bitte aktualisieren Sie Feldschein hier und lesen Sie die Datei dann ein.',
  'rescue.refused.rescueDamaged':
    'Diese Datei ist unterwegs beschädigt worden. Auf dem anderen Gerät ist nichts verloren: Bitte kopieren Sie sie noch einmal oder lassen Sie dort eine neue speichern.',
  'rescue.refused.otherOrganisation':
    'Diese Datei gehört zu einer anderen Organisation. Sie bleibt verschlüsselt; hier wurde nichts davon übernommen.',
  'rescue.refused.ownRescueFile':
    'Diese Datei wurde auf diesem Gerät gespeichert. Hier ist alles daraus schon da; bitte bringen Sie sie zu einem anderen Gerät.',
  'backup.title': 'Sicherung dieses Geräts',
  'backup.text':
    'Dieselbe Art Datei mit allem, was auf diesem Gerät je entstanden ist, verschlüsselt. Ein anderes Tablet der Ausgabestelle liest sie hier ein, auch wenn dieses verloren ist. Was andere Geräte geschrieben haben, ist nicht darin.',
  'backup.save': 'Sicherung speichern',
  'backup.fileName': 'feldschein-sicherung-{day}.bin',
  'backup.saved.one': 'Sicherung mit {count} Eintrag erstellt',
  'backup.saved.other': 'Sicherung mit {count} Einträgen erstellt',
  'backup.saved.next':
    'Bitte prüfen Sie, dass die Datei angekommen ist, und heben Sie sie an einem anderen Ort auf als das Tablet. Lesen kann sie nur ein Gerät, das zur Ausgabestelle gehört. Ein Fall, der später gelöscht wird, steht noch darin: Dann bitte auch alte Sicherungen vernichten.',
  'backup.tooLarge':
    'Das ist mehr, als eine Datei fasst ({most}). Was bei der Zentrale ist, ist dort sicher; bitte speichern Sie die Rettungsdatei.',
};

export type RescueTexts = Record<keyof typeof rescueDe, string>;
