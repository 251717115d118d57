/** Words on the practice sheet: what practices ask first, and why their invoices come back. */
import { type BillingTerms, factorToField } from '../../domain/billingTerms.ts';
import type { Payer } from '../../domain/policy.ts';

export const practiceWords = {
  title: 'Praxisblatt',
  subtitle: 'So behandeln und rechnen Sie mit dem anonymen Behandlungsschein ab',
  coveredTitle: 'Was bezahlt wird',
  covered: (guarantee: string): string =>
    `Die notwendige Behandlung bis ${guarantee} je Schein: für alle Behandlungen und alle Stellen zusammen, solange der ` +
    'Schein gilt. Die Kostengrenze steht auf dem Schein.',
  feeTitle: 'Honorar',
  fee: ({ goaeThousandths, gozThousandths }: BillingTerms): string =>
    `Ärztlich: GOÄ, ${factorToField(goaeThousandths)}-facher Satz. Zahnärztlich: GOZ, bis zum ` +
    `${factorToField(gozThousandths)}-fachen Satz. Krankenhaus: bitte vorher anrufen.`,
  aboveTitle: 'Wird es teurer?',
  above:
    'Vorher anrufen. Ohne Zusage wird nur bis zur Kostengrenze bezahlt. Ein Notfall wird zuerst behandelt: Rufen Sie an, ' +
    'sobald es geht.',
  medicinesTitle: 'Medikamente',
  medicines: (payer: string): string =>
    `Zählen nicht zur Kostengrenze. Rezept auf Rufname und Geburtsdatum vom Schein. Kostenträger auf dem Rezept: ${payer}`,
  medicinesPayer: 'der Kostenträger vom Schein',
  filingTitle: 'Rechnung',
  filing: (months: number): string =>
    `An den Kostenträger, nie an die Person, spätestens ${months === 1 ? 'einen Monat' : `${months} Monate`} nach dem Ende ` +
    'der Gültigkeit. Das Original des Scheins liegt bei.',
  authorityTitle: 'Kein Sozialamt, kein Ausweis',
  authority:
    'Bitte rufen Sie zuerst uns an, nicht das Sozialamt oder eine andere Behörde: Sie müsste Angaben weitergeben ' +
    '(§ 87 AufenthG). Sie brauchen keinen Ausweis und prüfen keine Identität. Rufen Sie die Person mit dem Rufnamen auf.',
  reportTitle: 'Meldepflicht',
  report:
    'Namentliche Meldung nach IfSG: bitte die echten Angaben bei der Person erfragen, nicht die vom Schein nehmen.',
  address: 'Rechnung an',
  phone: 'Fragen, Zusagen, Notfälle',
  checkTitle: 'Ist der Schein echt?',
  check: 'Halten Sie die Kamera eines Handys auf den Prüfcode. Es muss genau diese Adresse aufgehen:',
  fingerprint: 'und die Seite muss diese Prüfzahl zeigen:',
  lookAlike:
    'Sieht die Adresse nur ähnlich aus, geht es um eine Anmeldung oder um Geld, ist es nicht unsere Seite: bitte schließen ' +
    'und anrufen. Die Prüfseite fragt nie nach Angaben zur Person.',
  returnedTitle: 'Bevor Sie die Rechnung abschicken',
  returnedLead: 'Daran scheitert es am häufigsten:',
  returned: [
    'Das Original liegt bei, keine Kopie.',
    'Behandlungstage eingetragen, unterschrieben, gestempelt.',
    'Scheinnummer, Rufname und Geburtsdatum stehen auf der Rechnung, kein echter Name.',
    'Behandelt wurde zwischen Ausstellung und Ende der Gültigkeit.',
    'Die Leistung passt zu Diagnose und Überweisungsgrund.',
    'Der Steigerungsfaktor stimmt.',
    'Über der Kostengrenze liegt eine Zusage vor.',
    'An den Kostenträger gerichtet, innerhalb der Frist, nur einmal.',
  ],
} as const;

export const payerLines = ({ name, address }: Payer): string =>
  [name, address].filter((part) => part !== '').join('\n');
