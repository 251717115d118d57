/** German words of the example and of the practice mode in it. */
export const demoDe = {
  'demo.region': 'Beispiel',
  'demo.banner': 'Beispiel: nichts hiervon ist echt, nichts wird gesendet',
  'demo.end': 'Beispiel beenden',
  'demo.end.short': 'Beenden',
  'syncPage.never': 'Das hier ist ein Beispiel. Es bleibt auf diesem Gerät und wird nie gesendet.',
  'syncPage.never.real':
    'In Ihrer eigenen Organisation wird von selbst übertragen, sobald Netz da ist, auch während das Tablet gesperrt ist. Hier sehen Sie dann, was noch fehlt.',

  'training.region': 'Übungsmodus',
  'training.progress': 'Übung {step} von {count}',
  'training.finished': 'Übung beendet',
  'training.skip': 'Überspringen',
  'training.note.title': 'Eine Beratung notieren',
  'training.note.text':
    'Tippen Sie in der Sprechstunde auf «Neue Beratung», schreiben Sie Geburtsjahr und Anliegen hinein und speichern Sie. Die Person bekommt dabei einen Rufnamen; nach dem echten Namen fragt niemand.',
  'training.note.praise': 'Geschafft! Die Person hat jetzt einen Rufnamen.',
  'training.issue.title': 'Einen Schein ausstellen',
  'training.issue.text':
    'Tippen Sie bei der Beratung auf «Schein ausstellen», nennen Sie den Überweisungsgrund und tippen Sie auf «Ausstellen». Mit dem Schein kann die Person in eine Praxis gehen, und die Rechnung geht nicht an sie.',
  'training.issue.praise': 'Sehr gut! Der Schein ist ausgestellt.',
  'training.print.title': 'Den Schein drucken und prüfen',
  'training.print.text':
    'Tippen Sie auf «Original drucken»; die Vorschau genügt. Dann «Prüfen wie eine Praxis»: Das sieht die Praxis, wenn sie den Code auf dem Papier scannt.',
  'training.print.praise': 'Prima! So prüft eine Praxis das Papier.',
  'demo.check': 'Prüfen wie eine Praxis',
  'training.find.title': 'Die Person wiederfinden',
  'training.find.text':
    'Suchen Sie unter «Fälle» den Rufnamen oder die Fallnummer und öffnen Sie den Fall. So geht es beim nächsten Besuch weiter, auch Wochen später.',
  'training.find.praise': 'Gefunden! Hier steht alles beieinander.',
  'training.void.title': 'Einen Schein stornieren',
  'training.void.text':
    'Öffnen Sie einen gültigen Schein, tippen Sie auf «Stornieren» und nennen Sie den Grund. So gilt ein verlorener oder falscher Schein nicht mehr.',
  'training.void.praise': 'Gut gemacht! Dieser Schein gilt nicht mehr.',
  'training.end.all':
    'Alle fünf Aufgaben geschafft, vom Anliegen bis zum Schein: Das ist eine ganze Sprechstunde. Probieren Sie gern weiter aus. Wenn Sie das Beispiel beenden, bleibt nichts davon zurück.',
  'training.end.some':
    'Geschafft: {done} von {count} Aufgaben. Probieren Sie den Rest gern in Ruhe aus. Wenn Sie das Beispiel beenden, bleibt nichts davon zurück.',
};

export type DemoTexts = Record<keyof typeof demoDe, string>;
