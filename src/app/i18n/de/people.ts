/** German words of the people who work at this device. */
export const peopleDe = {
  'security.title': 'Sicherheit und Geräte',
  'security.people': 'Menschen an diesem Gerät',
  'security.people.hint': 'Wer hier arbeitet, mit Kürzel, Rolle und eigener Passphrase.',

  'security.pin': 'PIN für kurze Pausen',
  'security.pin.hint': 'Sechs Ziffern, mit denen Sie nach einer Pause weitermachen.',

  'security.wipe': 'Notfall',
  'security.wipe.hint': 'Alles auf diesem Gerät löschen, und die Notfall-Passphrase.',

  'emergency.title': 'Notfall',
  'emergency.wipe':
    'Wenn das Tablet in falsche Hände zu geraten droht: Danach lässt sich hier nichts mehr öffnen. Den Knopf gibt es auch auf dem Sperrbildschirm.',
  'emergency.wipe.rescue':
    'Ist noch etwas nicht übertragen und Zeit dafür? Unter «Übertragung» gibt es die Rettungsdatei.',
  'duress.title': 'Notfall-Passphrase',
  'duress.text':
    'Wer gezwungen wird zu entsperren, gibt diese Passphrase ein: Alle Schlüssel sind sofort gelöscht, und Feldschein sieht aus wie frisch eingerichtet.',
  'duress.cost':
    'Was dann noch nicht übertragen war, ist verloren. Geben Sie sie nur im Notfall ein, auch nicht zum Probieren.',
  'duress.there': 'Für dieses Gerät gibt es eine Notfall-Passphrase.',
  'duress.none': 'Für dieses Gerät gibt es noch keine Notfall-Passphrase.',
  'duress.choose': 'Notfall-Passphrase festlegen',
  'duress.replace': 'Eine andere festlegen',
  'duress.remove': 'Notfall-Passphrase entfernen',
  'duress.save': 'Festlegen',
  'duress.set': 'Festgelegt. Sie gilt ab jetzt.',
  'duress.removed': 'Entfernt.',

  'pin.title': 'PIN für kurze Pausen',
  'pin.intro':
    'Wenn drei Minuten niemand das Tablet berührt, wird es pausiert: Der Bildschirm ist leer, und mit Ihrer PIN machen Sie weiter. Die PIN gilt nur für Sie und nur für Pausen; nach dem Sperren zählt die Passphrase.',
  'pin.there': 'Sie haben eine PIN.',
  'pin.none': 'Sie haben noch keine PIN. Ohne sie wird nach drei Minuten gesperrt.',
  'pin.new': 'Neue PIN',
  'pin.new.hint': 'Sechs Ziffern. Kein Geburtstag, keine Reihe wie 123456.',
  'pin.repeat': 'PIN wiederholen',
  'pin.choose': 'PIN speichern',
  'pin.remove': 'PIN entfernen',
  'pin.chosen': 'Gespeichert. Die PIN gilt ab jetzt.',
  'pin.removed': 'Die PIN ist entfernt.',
  'pin.notSixDigits': 'Bitte genau sechs Ziffern.',
  'pin.tooSimple': 'Zu leicht zu erraten: keine Reihen, keine gleichen Ziffern, kein Datum.',
  'pin.mismatch': 'Die beiden Eingaben sind verschieden.',
  'pin.offer.title': 'Noch keine PIN',
  'pin.offer': 'Nach drei Minuten ohne Berührung wird gesperrt. Mit einer PIN reichen dann sechs Ziffern.',
  'pin.offer.open': 'PIN wählen',
  'pause.soon': 'Gleich wird pausiert',
  'pause.soon.stay': 'Ich bin noch da',

  'people.title': 'Menschen an diesem Gerät',
  'people.intro':
    'Jede und jeder hat eine eigene Passphrase. Angefangene Beratungen und noch nicht Übertragenes gehören dem Gerät: Wer als Nächstes entsperrt, macht damit weiter.',
  'people.handOver': 'Schicht übergeben',
  'people.handOver.hint':
    'Sperrt jetzt. Danach gibt die nächste Person ihre eigene Passphrase ein; es geht nichts verloren.',
  'people.coordinatorOnly': 'Hinzufügen, ändern und entfernen kann die Koordination.',
  'people.add': 'Jemanden hinzufügen',
  'people.self': 'Sie',
  'people.secrecy': 'Auf Schweigepflicht verpflichtet am {day}',
  'people.secrecy.missing': 'Verpflichtung auf Schweigepflicht fehlt noch',
  'people.change': '{handle} ändern',
  'people.remove': '{handle} entfernen',
  'people.elsewhere': 'An anderen Geräten',
  'people.elsewhere.unnamed': 'Gerät ohne Namen',
  'people.role.volunteer': 'Ehrenamt',
  'people.role.doctor': 'Ärztin, Arzt',
  'people.role.coordinator': 'Koordination',

  'people.form.new': 'Jemanden hinzufügen',
  'people.form.change': 'Angaben ändern',
  'people.form.handle': 'Kürzel',
  'people.form.handle.hint': 'Das Zeichen unter Notizen, zum Beispiel Initialen. Kein voller Name nötig.',
  'people.form.role': 'Rolle',
  'people.form.role.hint':
    'Die Koordination verwaltet die Menschen an diesem Gerät und handelt für die Koordinierungsstelle, wenn dieses Gerät das tut.',
  'people.form.secrecyOn': 'Auf Schweigepflicht verpflichtet am (§ 203 StGB)',
  'people.form.secrecyOn.hint': 'Das unterschriebene Blatt liegt bei der Organisation. Kann nachgetragen werden.',
  'people.form.passphrase': 'Eigene Passphrase',
  'people.form.passphrase.hint':
    'Geben Sie das Tablet jetzt der neuen Person: Sie wählt ihre Passphrase selbst, niemand sonst soll sie kennen.',
  'people.form.save': 'Speichern',
  'people.form.add': 'Hinzufügen',
  'people.form.busy': 'Wird gespeichert …',
  'people.passphraseTaken': 'Diese Passphrase geht hier nicht. Nehmen Sie den Vorschlag oder andere Wörter.',
  'people.added': '{handle} kann jetzt mit der eigenen Passphrase entsperren.',
  'people.changed': 'Gespeichert: {handle}',
  'people.removed': '{handle} kann an diesem Gerät nicht mehr entsperren.',
  'people.removed.next':
    'War das im Streit, oder könnte das Tablet in fremden Händen gewesen sein? Dann sagen Sie es der Koordinierungsstelle.',
  'people.notTheCoordinator': 'Das kann nur die Koordination.',
  'people.unknownVolunteer': 'Diese Person gibt es hier nicht mehr.',
  'people.isSelf': 'Das kann nur eine andere Person aus der Koordination für Sie tun.',

  'people.remove.title': '{handle} entfernen?',
  'people.remove.text':
    'Die Passphrase gilt an diesem Gerät sofort nicht mehr. Notizen und Scheine bleiben, auch die von {handle}. Das geht ohne Netz.',
  'people.remove.confirm': 'Entfernen',

  'ownPassphrase.title': 'Eigene Passphrase ändern',
  'ownPassphrase.open': 'Passphrase ändern',
  'ownPassphrase.before': 'Bisherige Passphrase',
  'ownPassphrase.after': 'Neue Passphrase',
  'ownPassphrase.wrong': 'Die bisherige Passphrase stimmt nicht. Es ist nichts geändert.',
  'ownPassphrase.submit': 'Passphrase ändern',
  'ownPassphrase.done': 'Ab jetzt gilt die neue Passphrase.',

  'clinic.draft.by': 'von {by}',
};
