/** People of the example: children, young people, pregnant women and young mothers. All of it is invented. */
import type { DemoPerson } from './story.ts';

export const families: readonly DemoPerson[] = [
  {
    age: 4,
    birthMonth: 5,
    language: 'ar',
    interpretingNeeded: true,
    visits: [
      {
        daysAgo: 70,
        note: {
          complaint:
            'Fieber und Ohrenschmerzen seit zwei Tagen, trinkt wenig. Die Mutter sagt: «ابني لا ينام من الألم».',
          findings: '38,9 °C, Trommelfell rechts gerötet, sonst munter und neugierig.',
          suspectedDiagnosis: 'Mittelohrentzündung rechts',
          specialty: 'paediatrics',
          urgency: 'today',
          allergiesAndMedication: 'Keine Allergien bekannt.',
          medicationGiven: 'Paracetamol-Saft, Dosis nach Gewicht erklärt und aufgeschrieben.',
          nextStep: 'Heute noch in die Kinderarztpraxis, Sprachmittlung kommt mit.',
        },
        vouchers: [{ referralReason: 'Untersuchung und Behandlung der Ohrenschmerzen mit Fieber' }],
      },
      {
        daysAgo: 63,
        note: {
          complaint: 'Nachkontrolle: Fieber ist weg, schläft wieder durch.',
          findings: 'Fieberfrei, Trommelfell abgeblasst.',
          suspectedDiagnosis: 'Mittelohrentzündung, am Abheilen',
          urgency: 'plannable',
          nextStep: 'Kein weiterer Termin nötig. Bei neuen Schmerzen wiederkommen.',
        },
      },
    ],
  },
  {
    age: 1,
    birthMonth: 9,
    language: 'fa',
    interpretingNeeded: true,
    visits: [
      {
        daysAgo: 28,
        note: {
          complaint: 'Husten seit einer Woche, nachts stärker. Der Vater fragt nach Impfungen.',
          findings: 'Lunge frei, kein Fieber, guter Allgemeinzustand.',
          suspectedDiagnosis: 'Erkältung; Impfberatung gewünscht',
          specialty: 'paediatrics',
          urgency: 'thisWeek',
          nextStep: 'Vorsorgeuntersuchung und Impfungen in der Kinderarztpraxis.',
        },
        appointmentInDays: 6,
        vouchers: [{ referralReason: 'Vorsorgeuntersuchung, Impfberatung und Impfungen', guarantee: '250,00' }],
      },
    ],
  },
  {
    age: 9,
    birthMonth: 2,
    language: 'uk',
    visits: [
      {
        daysAgo: 140,
        note: {
          complaint: 'Sieht in der Schule die Tafel nicht gut, oft Kopfschmerzen am Nachmittag.',
          findings: 'Hält das Buch sehr nah. Augen reizfrei.',
          suspectedDiagnosis: 'Kurzsichtigkeit?',
          specialty: 'ophthalmology',
          urgency: 'plannable',
          nextStep: 'Sehtest in der Augenarztpraxis. Danach über eine Brille sprechen.',
        },
        vouchers: [{ referralReason: 'Sehtest und Verordnung einer Brille, falls nötig' }],
      },
      {
        daysAgo: 21,
        note: {
          complaint: 'Bauchschmerzen, immer morgens vor der Schule. Mit der neuen Brille ist sie sehr zufrieden.',
          findings: 'Bauch weich, kein Druckschmerz.',
          suspectedDiagnosis: 'Wiederkehrende Bauchschmerzen ohne Warnzeichen',
          specialty: 'paediatrics',
          urgency: 'thisWeek',
          nextStep: 'Kinderärztlich abklären; Gespräch mit der Schulsozialarbeit anbieten.',
        },
        vouchers: [{ referralReason: 'Abklärung wiederkehrender Bauchschmerzen' }],
      },
    ],
  },
  {
    age: 13,
    birthMonth: 11,
    language: 'ro',
    visits: [
      {
        daysAgo: 112,
        note: {
          complaint: 'Zahn beim Fußball abgebrochen, empfindlich auf Kaltes.',
          findings: 'Schneidezahn oben links, Ecke fehlt, fest.',
          suspectedDiagnosis: 'Zahnfraktur oben links',
          specialty: 'dentistry',
          urgency: 'today',
          nextStep: 'Zahnärztliche Versorgung; das Bruchstück liegt in Milch bereit.',
        },
        vouchers: [{ referralReason: 'Versorgung des abgebrochenen Schneidezahns' }],
      },
    ],
  },
  {
    age: 16,
    language: 'so',
    interpretingNeeded: true,
    visits: [
      {
        daysAgo: 49,
        note: {
          complaint: 'Knieschmerzen nach einem Sturz mit dem Fahrrad vor drei Wochen.',
          findings: 'Leicht geschwollen, Gehen möglich, Treppe schmerzhaft.',
          suspectedDiagnosis: 'Verdacht auf Meniskusschaden rechts',
          specialty: 'orthopaedics',
          urgency: 'thisWeek',
          medicationGiven: 'Ibuprofen 400 mg bei Bedarf, höchstens drei am Tag.',
          nextStep: 'Orthopädische Untersuchung, bis dahin schonen und kühlen.',
        },
        vouchers: [{ referralReason: 'Untersuchung des rechten Knies, gegebenenfalls Bildgebung' }],
      },
    ],
  },
  {
    age: 27,
    language: 'ti',
    interpretingNeeded: true,
    visits: [
      {
        daysAgo: 77,
        note: {
          complaint: 'Schwanger, möchte wissen, ob alles gut ist. Freut sich sehr.',
          findings: 'Wohlauf, Blutdruck 110/70.',
          suspectedDiagnosis: 'Schwangerschaft, 12. Woche',
          specialty: 'gynaecology',
          urgency: 'thisWeek',
          pregnancyWeek: '12',
          allergiesAndMedication: 'Folsäure; keine Allergien bekannt.',
          nextStep: 'Erste Vorsorge mit Ultraschall und Mutterpass.',
          authorRole: 'doctor',
        },
        vouchers: [{ referralReason: 'Schwangerenvorsorge mit Ultraschall, Mutterpass' }],
      },
      {
        daysAgo: 49,
        note: {
          complaint: 'Mutterpass mitgebracht. Wünscht sich eine Hebamme, die Tigrinya spricht.',
          suspectedDiagnosis: 'Schwangerschaft, 16. Woche, unauffällig',
          specialty: 'midwifery',
          urgency: 'plannable',
          pregnancyWeek: '16',
          nextStep: 'Hebamme angefragt.',
          authorRole: 'socialWorker',
        },
        vouchers: [{ referralReason: 'Hebammenbegleitung in Schwangerschaft und Wochenbett' }],
      },
      {
        daysAgo: 21,
        note: {
          complaint: 'Leichte Rückenschmerzen am Abend, sonst alles in Ordnung.',
          findings: 'Blutdruck 115/70, keine Wassereinlagerungen.',
          suspectedDiagnosis: 'Schwangerschaft, 20. Woche',
          urgency: 'plannable',
          pregnancyWeek: '20',
          nextStep: 'Übungen für den Rücken gezeigt.',
        },
        appointmentInDays: 28,
        amended: { daysAgo: 14, change: { nextStep: 'Übungen für den Rücken gezeigt. Hebamme hat zugesagt.' } },
      },
    ],
  },
  {
    age: 34,
    language: 'vi',
    visits: [
      {
        daysAgo: 56,
        note: {
          complaint: 'Bisher keine Vorsorge. Müde, manchmal Schwindel. «Tôi hay bị chóng mặt vào buổi sáng.»',
          findings: 'Blass, Blutdruck 100/60, Puls 88.',
          suspectedDiagnosis: 'Schwangerschaft, 24. Woche; Verdacht auf Eisenmangel',
          specialty: 'gynaecology',
          urgency: 'thisWeek',
          pregnancyWeek: '24',
          nextStep: 'Vorsorge und Blutbild.',
          authorRole: 'doctor',
        },
        vouchers: [{ referralReason: 'Schwangerenvorsorge, Blutbild, Zuckertest' }],
      },
      {
        daysAgo: 14,
        note: {
          complaint: 'Geht ihr besser mit Eisentabletten. Möchte die Geburt planen.',
          suspectedDiagnosis: 'Schwangerschaft, 30. Woche',
          specialty: 'inpatient',
          urgency: 'plannable',
          pregnancyWeek: '30',
          allergiesAndMedication: 'Eisen 100 mg täglich.',
          nextStep: 'Anmeldung zur Geburt; höhere Kosten vorher mit der Koordination klären.',
          authorRole: 'socialWorker',
        },
        vouchers: [{ referralReason: 'Vorgespräch und Anmeldung zur Geburt' }],
      },
    ],
  },
  {
    age: 31,
    language: 'sq',
    visits: [
      {
        daysAgo: 105,
        note: {
          complaint: 'Vor zwei Wochen entbunden, Fragen zum Stillen.',
          findings: 'Mutter und Kind wohlauf.',
          suspectedDiagnosis: 'Wochenbett, unauffällig',
          specialty: 'midwifery',
          urgency: 'thisWeek',
          nextStep: 'Hebammenbesuche zu Hause.',
        },
        vouchers: [{ referralReason: 'Hebammenhilfe im Wochenbett' }],
      },
      {
        daysAgo: 35,
        note: {
          complaint: 'Nachuntersuchung steht noch aus.',
          suspectedDiagnosis: 'Nachuntersuchung nach Geburt',
          specialty: 'gynaecology',
          urgency: 'plannable',
          nextStep: 'Schein mitgegeben. Die Familienversicherung ist beantragt.',
          contactKind: 'visit',
        },
        amended: {
          daysAgo: 28,
          change: {
            nextStep: 'Seit dieser Woche familienversichert: Der Schein wird nicht mehr gebraucht. Wie schön!',
          },
        },
        vouchers: [
          { referralReason: 'Nachuntersuchung nach der Geburt', voided: { daysAgo: 28, reason: 'notNeeded' } },
        ],
      },
    ],
  },
  {
    age: 6,
    birthMonth: 1,
    language: 'ku',
    interpretingNeeded: true,
    visits: [
      {
        daysAgo: 168,
        note: {
          complaint: 'Kommt im Sommer in die Schule, Impfausweis ist verloren.',
          findings: 'Altersgerecht entwickelt, fröhlich.',
          suspectedDiagnosis: 'Fehlender Impfnachweis',
          specialty: 'paediatrics',
          urgency: 'plannable',
          nextStep: 'Impfungen nachholen, neuer Ausweis.',
        },
        vouchers: [{ referralReason: 'Impfstatus klären, Impfungen nachholen' }],
      },
      {
        daysAgo: 77,
        note: {
          complaint: 'Juckende Stellen in den Ellenbeugen, kratzt nachts.',
          findings: 'Trockene, gerötete Haut in beiden Ellenbeugen.',
          suspectedDiagnosis: 'Neurodermitis',
          specialty: 'dermatology',
          urgency: 'thisWeek',
          medicationGiven: 'Rückfettende Creme, zweimal täglich.',
          nextStep: 'Hautärztliche Vorstellung.',
        },
        vouchers: [{ referralReason: 'Abklärung und Behandlung des Hautausschlags' }],
      },
    ],
  },
];
