/** German words of pseudonyms for recipients. */
import type { Sector } from '../../../domain/sectors.ts';

const namesDe: Readonly<Record<`sector.${Sector}` | `sectors.file.${Sector}`, string>> = {
  'sector.billing': 'Abrechnung',
  'sector.ministry': 'Ministerium',
  'sector.audit': 'Prüfung',
  'sectors.file.billing': 'Pseudonym und Scheinnummer: welche Rechnungen zu einer Person gehören.',
  'sectors.file.ministry':
    'Pseudonym, Fachrichtung, Monat und Kostengrenze. Keine Scheinnummern, keine Rufnamen, kein Tag.',
  'sectors.file.audit': 'Eine Zeile je Person: Pseudonym, Zahl der Scheine und Summe der Kostengrenzen.',
};

export const sectorsDe = {
  ...namesDe,
  'sectors.title': 'Pseudonyme für Empfänger',
  'sectors.intro':
    'Jeder Empfänger kennt eine Person unter einem eigenen Pseudonym, und jedes Jahr unter einem anderen. Über die Pseudonyme lassen sich zwei Listen nicht zusammenführen.',
  'sectors.empty': 'Noch keine Scheine eingegangen',
  'sectors.empty.text': 'Sobald Scheine da sind, entstehen hier Listen für Abrechnung, Ministerium und Prüfung.',
  'sectors.list': 'Liste erstellen',
  'sectors.recipient': 'Empfänger',
  'sectors.year': 'Jahr der Ausstellung',
  'sectors.count': '{persons}, {vouchers}. Stornierte zählen nicht.',
  'sectors.persons.one': '1 Person',
  'sectors.persons.other': '{count} Personen',
  'sectors.vouchers.one': '1 Schein',
  'sectors.vouchers.other': '{count} Scheine',
  'sectors.save': 'Als Datei speichern',
  'sectors.busy': 'Pseudonyme werden berechnet …',
  'sectors.saved': 'Erstellt: {name}. Die Datei liegt bei den Downloads dieses Geräts.',
  'sectors.notTheOffice': 'Das ist der Koordination vorbehalten, an einem Gerät, das für sie handelt.',
  'sectors.keyNotShared':
    'Für dieses Jahr gibt es noch keinen Schlüssel, den alle Geräte der Koordination teilen. Dafür braucht dieses Gerät einmal Netz. Versuchen Sie es dann noch einmal.',
  'sectors.yearDestroyed':
    'Der Schlüssel für {year} ist vernichtet. Pseudonyme dieses Jahres lassen sich nicht mehr bilden und für sich allein niemandem mehr zuordnen.',
  'sectors.destroy': 'Jahr abschließen',
  'sectors.destroy.text':
    'Wird der Schlüssel eines Jahres vernichtet, führt von dessen Pseudonymen kein Weg mehr zurück, auch für die Koordination nicht. Wo daneben eine Scheinnummer steht, wie in Listen für die Abrechnung, bleibt die Nummer.',
  'sectors.destroy.year': 'Schlüssel für {year} vernichten …',
  'sectors.destroy.title': 'Schlüssel für {year} endgültig vernichten?',
  'sectors.destroy.goes':
    'Für {year} lässt sich keine Liste mehr erstellen und keine Rückfrage zu einem Pseudonym mehr beantworten, auf keinem Gerät.',
  'sectors.destroy.running':
    'Dieses Jahr läuft noch: Auch Scheine, die noch kommen, bekommen dann kein Pseudonym mehr.',
  'sectors.destroy.stays': 'Die Scheine selbst bleiben, ebenso die Listen, die schon weitergegeben wurden.',
  'sectors.destroy.backups':
    'In Sicherungen der Zentrale liegt der Schlüssel noch, für sie unlesbar, bis sie überschrieben sind.',
  'sectors.destroy.sure': 'Abrechnung und Rückfragen zu diesem Jahr sind erledigt.',
  'sectors.destroy.missing': 'Bitte bestätigen Sie das zuerst.',
  'sectors.destroy.confirm': 'Endgültig vernichten',
};
