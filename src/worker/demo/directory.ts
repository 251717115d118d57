/** Verzeichnis of the example: practices that exist nowhere, with numbers that ring nowhere. */
import type { CareProviderForm } from '../../domain/careProvider.ts';

const at = (street: string, place = 'Musterdorf'): string => `${street}\n00000 ${place}`;

export const demoDirectory: readonly CareProviderForm[] = [
  {
    name: 'Hausarztpraxis Lindenblatt',
    specialty: 'generalMedicine',
    address: at('Musterweg 4'),
    phone: '030 23125 101',
    note: 'Kennt die Scheine seit Jahren. Bitte vorher kurz anrufen. Deutsch, Russisch.',
  },
  {
    name: 'Kinderarztpraxis Pusteblume',
    specialty: 'paediatrics',
    address: at('Wiesengrund 2'),
    phone: '030 23125 102',
    note: 'Termine am selben Tag möglich. Arabisch und Kurdisch am Empfang.',
  },
  {
    name: 'Frauenarztpraxis Morgenrot',
    specialty: 'gynaecology',
    address: at('Am Beispielplatz 9'),
    phone: '030 23125 103',
    note: 'Dienstags mit Sprachmittlung. Stufenlos erreichbar.',
  },
  {
    name: 'Hebammenhaus Zaunkönig',
    specialty: 'midwifery',
    address: at('Apfelgasse 1', 'Beispielhausen'),
    phone: '030 23125 104',
    note: 'Hausbesuche im ganzen Umkreis. Tigrinya, Englisch.',
  },
  {
    name: 'Zahnarztpraxis Weißdorn',
    specialty: 'dentistry',
    address: at('Musterweg 17'),
    phone: '030 23125 105',
    note: 'Schmerzsprechstunde täglich um acht. Den Schein bitte mitgeben, nicht faxen.',
  },
  {
    name: 'Augenarztpraxis Klarblick',
    specialty: 'ophthalmology',
    address: at('Marktstraße 3', 'Beispielhausen'),
    phone: '030 23125 106',
    note: 'Wartezeit etwa drei Wochen.',
  },
  {
    name: 'Orthopädie an der alten Mühle',
    specialty: 'orthopaedics',
    address: at('Mühlenweg 8', 'Beispielhausen'),
    phone: '030 23125 107',
    note: '',
  },
  {
    name: 'Hautarztpraxis Kamille',
    specialty: 'dermatology',
    address: at('Marktstraße 11', 'Beispielhausen'),
    phone: '030 23125 108',
    note: 'Donnerstags ohne Termin.',
  },
  {
    name: 'Psychotherapie im Gartenhaus',
    specialty: 'psychiatry',
    address: at('Apfelgasse 6', 'Beispielhausen'),
    phone: '030 23125 109',
    note: 'Erstgespräche mit Sprachmittlung: Farsi, Dari, Arabisch.',
  },
  {
    name: 'Kreiskrankenhaus Beispielhausen, Geburtshilfe',
    specialty: 'inpatient',
    address: at('Am Krankenhaus 1', 'Beispielhausen'),
    phone: '030 23125 110',
    note: 'Anmeldung zur Geburt über den Sozialdienst, Zimmer 12. Höhere Kosten vorher klären.',
  },
  {
    name: 'Labor am Feldrain',
    specialty: 'laboratory',
    address: at('Feldrain 5'),
    phone: '030 23125 111',
    note: 'Blutabnahme von sieben bis zehn Uhr, nüchtern kommen.',
  },
  {
    name: 'Dorfapotheke Musterdorf',
    specialty: 'pharmacy',
    address: at('Musterweg 2'),
    phone: '030 23125 112',
    note: 'Rezept mit dem Kostenträger als Zahler. Botendienst am Nachmittag.',
  },
];
