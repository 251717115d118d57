/** Words on the lost-tablet checklist: what helps, in order, and what this version cannot do. */
export const lostTabletWords = {
  title: 'Tablet verloren oder gestohlen',
  lead: 'Der Reihe nach. Anrufen geht vor suchen. Diese Liste gehört in den Ordner mit den Reservescheinen, nicht zum Tablet.',
  call: 'Zuerst anrufen: Koordinierungsstelle',
  operator: 'Wer die Zentrale betreibt (Name, Telefon)',
  steps: [
    {
      title: 'Sofort anrufen.',
      text: 'Koordinierungsstelle, auch abends. Sagen Sie, welche Ausgabestelle es ist und seit wann das Tablet fehlt.',
    },
    {
      title: 'War es gesperrt?',
      text: 'Gesperrt ist die App, sobald jemand «Sperren» getippt, die Seite neu geladen oder den Browser beendet hat, und eine Viertelstunde nachdem niemand mehr da war. War sie offen, sagen Sie das gleich dazu.',
    },
    {
      title: 'Lag die Passphrase dabei?',
      text: 'Auf einem Zettel in der Hülle, im Handy, das auch fehlt? Dann gilt alles als lesbar. Auch das gleich sagen.',
    },
    {
      title: 'Abmelden.',
      text: 'Die Koordinierungsstelle meldet es ab: Einstellungen, Geräte, «Abmelden». Mit «Es soll sich selbst löschen» leert es sich, sobald Feldschein dort offen und Netz da ist, auch gesperrt.',
    },
    {
      title: 'Gerät aus der Ferne sperren.',
      text: 'Wenn eingerichtet: «Wo ist?» von Apple oder «Mein Gerät finden» von Google. Dort als verloren markieren oder löschen.',
    },
    {
      title: 'Reservescheine zählen.',
      text: 'Fehlen welche? Die Nummern stehen auf der Begleitliste. Geben Sie sie der Koordinierungsstelle durch: Ein fremder Schein darf nicht bezahlt werden.',
    },
    {
      title: 'Aufschreiben, solange es frisch ist.',
      text: 'Wann und wo zuletzt gesehen, wer war dabei, wann stand zuletzt «Alles übertragen» da, welche Scheine wurden danach ausgestellt?',
    },
    {
      title: 'Datenschutz: 72 Stunden.',
      text: 'War die App offen oder lag die Passphrase dabei, meldet die Organisation es der Datenschutzaufsicht (Art. 33 DSGVO) und überlegt, wie sie die Menschen warnt (Art. 34).',
    },
    {
      title: 'Anzeige nur für das Gerät.',
      text: 'Bei der Polizei: Marke und Seriennummer. Nicht, wer beraten wird, und nicht, was darauf steht (§ 203 StGB).',
    },
    {
      title: 'Weiterarbeiten.',
      text: 'Mit Reservescheinen. Niemand wird weggeschickt, weil ein Gerät fehlt.',
    },
  ],
  findsTitle: 'Was jemand mit dem gesperrten Tablet sieht',
  finds: [
    'Dass Feldschein darauf ist und unter welcher Adresse.',
    'Wie viele Einträge es gibt und von wann. Keinen Inhalt.',
  ],
  hiddenTitle: 'Was ohne Passphrase niemand sieht',
  hidden: [
    'Rufnamen, Notizen, Diagnosen, Scheine, angefangene Beratungen.',
    'Echte Namen ohnehin nicht: Sie stehen nirgends.',
  ],
  cannotTitle: 'Was diese Version nicht kann',
  cannot: [
    'Ein Tablet löschen, auf dem niemand Feldschein öffnet.',
    'Zurückholen, was noch nicht übertragen war. Gesperrt sendet das Tablet weiter, solange es an ist und Netz hat.',
  ],
  foundTitle: 'Taucht es wieder auf',
  found: 'Nicht gleich benutzen. Erst anrufen, dann gemeinsam entsperren und nachsehen, ob alles übertragen ist.',
} as const;
