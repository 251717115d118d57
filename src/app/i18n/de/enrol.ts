/** German words of enrolling a device by another one, and of the list of devices. */
export const enrolDe = {
  'security.devices': 'Geräte',
  'security.devices.hint': 'Welche Tablets und Rechner zur Organisation gehören; ein neues anmelden.',

  'enrol.title': 'Gerät anmelden',
  'enrol.making': 'Schlüssel werden erzeugt …',
  'enrol.step.1':
    'Öffnen Sie auf einem Gerät, das schon zur Organisation gehört: Einstellungen → Geräte → Neues Gerät anmelden.',
  'enrol.step.2': 'Lassen Sie dort diesen Code mit der Kamera lesen.',
  'enrol.step.3': 'Zum Schluss: die Antwort des anderen Geräts lesen',
  'enrol.request': 'Code des neuen Geräts',
  'enrol.answer': 'Antwort des anderen Geräts',
  'enrol.words': 'Vergleichswörter',
  'enrol.words.compare':
    'Auf dem anderen Gerät müssen dieselben vier Wörter stehen. Sind es andere: dort «Nein» wählen und die Koordination fragen.',
  'enrol.asText': 'Keine Kamera? Als Text',
  'enrol.textOf': '{label} als Text',
  'enrol.copy': 'Text kopieren',
  'enrol.copied': 'Kopiert',
  'enrol.paste.hint': 'Ohne Kamera: den Text vom anderen Gerät hier einfügen.',
  'enrol.paste.submit': 'Text übernehmen',
  'enrol.answer.notAnEnrolment':
    'Das ist nicht die Antwort eines anderen Geräts. Bitte den Code lesen, der dort nach dem Vergleichen erscheint.',
  'enrol.answer.wrongDirection': 'Das ist der Code dieses oder eines anderen neuen Geräts. Gebraucht wird die Antwort.',
  'enrol.answer.newerVersion': 'Das andere Gerät hat eine andere Version von Feldschein. Bitte beide aktualisieren.',
  'enrol.answer.damaged': 'Der Text ist nicht vollständig. Bitte noch einmal lesen oder kopieren.',
  'enrol.answer.otherRequest':
    'Diese Antwort gehört zu einer anderen Anfrage. Bitte den Code, der hier steht, noch einmal auf dem anderen Gerät lesen.',
  'enrol.requestOver': 'Die Anfrage ist älter als eine Viertelstunde und gilt nicht mehr.',
  'enrol.again': 'Neue Anfrage erzeugen',
  'enrol.who':
    'Die Antwort passt. Wer arbeitet als Erstes an diesem Gerät? Weitere Menschen können Sie danach hinzufügen.',
  'enrol.submit': 'Anmelden',
  'enrol.byCode': 'Gerät der Koordination mit Einmal-Code anmelden (braucht Netz)',

  'devices.title': 'Geräte',
  'devices.intro': 'Diese Geräte gehören zur Organisation, soweit es hier bekannt ist.',
  'devices.self': 'dieses Gerät',
  'devices.since': 'Angemeldet {when}',
  'devices.role.both': 'Ausgabestelle und Koordination',
  'devices.role.point': 'Ausgabestelle',
  'devices.role.office': 'Koordination',
  'devices.add': 'Neues Gerät anmelden',
  'devices.officeOnly': 'Neue Geräte meldet die Koordination an, an einem Gerät, das für sie handelt.',
  'devices.reading':
    'Wählen Sie auf dem neuen Gerät «Gerät anmelden» und lesen Sie hier den Code, der dort steht. Das geht ohne Netz.',
  'devices.reading.busy': 'Vergleichswörter werden berechnet …',
  'devices.compare': 'Stehen auf dem neuen Gerät dieselben vier Wörter?',
  'devices.compare.text':
    'Vergleichen Sie sie mit eigenen Augen. Nur dann ist sicher, dass die Schlüssel wirklich an dieses Gerät gehen.',
  'devices.kind': 'Was soll das Gerät können?',
  'devices.kind.tablet': 'Tablet dieser Ausgabestelle',
  'devices.kind.tablet.hint': 'Liest und schreibt alle Fälle und Scheine dieser Ausgabestelle.',
  'devices.kind.office': 'Gerät der Koordination',
  'devices.kind.office.hint': 'Sieht die Scheine, nie die Beratungen.',
  'devices.label': 'Name des Geräts',
  'devices.label.hint': 'Zum Beispiel «Tablet Bismark». Kein Name eines Menschen.',
  'devices.same': 'Ja, dieselben Wörter: anmelden',
  'devices.different': 'Nein, abbrechen',
  'devices.answer': '{label} ist aufgenommen',
  'devices.answer.text':
    'Lesen Sie diese Antwort jetzt mit dem neuen Gerät. Nur dieses Gerät kann sie öffnen, einmal, eine Viertelstunde lang.',
  'devices.done': 'Fertig',
  'devices.refusal.notAnEnrolment': 'Das ist kein Code eines neuen Geräts.',
  'devices.refusal.wrongDirection': 'Das ist eine Antwort. Gebraucht wird der Code, den das neue Gerät zeigt.',
  'devices.refusal.newerVersion': 'Das neue Gerät hat eine andere Version von Feldschein. Bitte beide aktualisieren.',
  'devices.refusal.damaged': 'Der Code ist nicht vollständig. Bitte noch einmal lesen oder kopieren.',
  'devices.refusal.notTheOffice': 'Dieses Gerät handelt nicht für die Koordinierungsstelle.',
  'devices.refusal.ownRequest': 'Das ist der Code dieses Geräts selbst.',
  'devices.refusal.knownDevice':
    'Dieses Gerät ist schon aufgenommen. Hat es nicht geklappt, erzeugen Sie dort eine neue Anfrage.',
  'devices.refusal.notThePoint': 'Ein Tablet nimmt nur ein Gerät auf, das selbst zur Ausgabestelle gehört.',
};
