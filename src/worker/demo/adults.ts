/** People of the example: grown-ups in the middle of life. All of it is invented. */
import type { DemoPerson } from './story.ts';

export const adults: readonly DemoPerson[] = [
  {
    age: 38,
    language: 'ar',
    interpretingNeeded: true,
    visits: [
      {
        daysAgo: 0,
        note: {
          complaint: '«ألم شديد في الضرس منذ ثلاثة أيام». Starke Zahnschmerzen seit drei Tagen, Kauen kaum möglich.',
          findings: 'Backe links leicht geschwollen, kein Fieber.',
          suspectedDiagnosis: 'Abszess am Backenzahn unten links',
          specialty: 'dentistry',
          urgency: 'today',
          allergiesAndMedication: 'Verträgt kein Penicillin (Ausschlag).',
          medicationGiven: 'Ibuprofen 400 mg.',
          nextStep: 'Heute in die Zahnarztpraxis; sie erwartet den Anruf.',
        },
        vouchers: [{ referralReason: 'Schmerzbehandlung und Versorgung des entzündeten Zahns' }],
      },
    ],
  },
  {
    age: 29,
    language: 'fa',
    interpretingNeeded: true,
    visits: [
      {
        daysAgo: 42,
        note: {
          complaint:
            '«شب‌ها نمی‌توانم بخوابم». Schläft seit Monaten schlecht, Herzklopfen, kann sich schwer konzentrieren.',
          history: 'Früher nie beim Arzt gewesen. Arbeitet gern im Garten.',
          findings: 'Erschöpft, zugewandt. Keine akute Gefährdung.',
          suspectedDiagnosis: 'Schlafstörung bei anhaltender Belastung',
          specialty: 'psychiatry',
          urgency: 'thisWeek',
          nextStep: 'Erstgespräch mit Sprachmittlung.',
          authorRole: 'doctor',
        },
        vouchers: [{ referralReason: 'Psychotherapeutisches Erstgespräch mit Sprachmittlung' }],
      },
      {
        daysAgo: 14,
        note: {
          complaint: 'War beim ersten Gespräch und möchte weitermachen.',
          suspectedDiagnosis: 'Schlafstörung bei anhaltender Belastung',
          urgency: 'plannable',
          nextStep: 'Nächster Termin ist ausgemacht. Gartengruppe empfohlen.',
        },
        appointmentInDays: 10,
      },
    ],
  },
  {
    age: 45,
    language: 'bg',
    visits: [
      {
        daysAgo: 203,
        note: {
          complaint: 'Rückenschmerzen, die ins Bein ziehen, nach schwerem Heben auf der Baustelle.',
          findings: 'Gefühl und Kraft in den Beinen normal.',
          suspectedDiagnosis: 'Ischialgie rechts',
          specialty: 'orthopaedics',
          urgency: 'thisWeek',
          medicationGiven: 'Ibuprofen 600 mg für fünf Tage.',
          nextStep: 'Orthopädische Untersuchung.',
        },
        vouchers: [{ referralReason: 'Untersuchung und Behandlung der Rückenschmerzen' }],
      },
      {
        daysAgo: 119,
        note: {
          complaint: 'Die Praxis bittet um eine Aufnahme der Lendenwirbelsäule.',
          suspectedDiagnosis: 'Verdacht auf Bandscheibenvorfall',
          specialty: 'radiology',
          urgency: 'plannable',
          nextStep: 'Aufnahme, danach zurück in die Orthopädie.',
          contactKind: 'phone',
        },
        vouchers: [{ referralReason: 'MRT der Lendenwirbelsäule', guarantee: '400,00' }],
      },
    ],
  },
  {
    age: 52,
    language: 'de',
    visits: [
      {
        daysAgo: 98,
        note: {
          complaint: 'Seit der Insolvenz ohne Versicherung. Braucht ein neues Rezept für den Blutdruck.',
          findings: 'Blutdruck 165/95.',
          suspectedDiagnosis: 'Bluthochdruck',
          specialty: 'internalMedicine',
          urgency: 'thisWeek',
          allergiesAndMedication: 'Ramipril 5 mg, seit drei Wochen aufgebraucht.',
          nextStep: 'Internistische Einstellung. Clearing: Rückkehr in die private Krankenversicherung prüfen.',
          authorRole: 'socialWorker',
        },
        vouchers: [{ referralReason: 'Einstellung des Blutdrucks, Labor' }],
      },
      {
        daysAgo: 7,
        note: {
          complaint: 'Kontrolle: Die neuen Tabletten verträgt er gut.',
          findings: 'Blutdruck 138/84.',
          suspectedDiagnosis: 'Bluthochdruck, gut eingestellt',
          specialty: 'internalMedicine',
          urgency: 'plannable',
          nextStep: 'Verlaufskontrolle mit Labor. Antrag beim Versicherer liegt zur Unterschrift bereit.',
        },
        vouchers: [{ referralReason: 'Verlaufskontrolle Blutdruck mit Labor' }],
      },
    ],
  },
  {
    age: 33,
    language: 'fr',
    visits: [
      {
        daysAgo: 63,
        note: {
          complaint: 'Ausschlag an den Händen, seit er in der Küche arbeitet.',
          findings: 'Gerötete, rissige Haut an beiden Händen.',
          suspectedDiagnosis: 'Handekzem',
          specialty: 'dermatology',
          urgency: 'thisWeek',
          medicationGiven: 'Pflegecreme und Baumwollhandschuhe.',
          nextStep: 'Hautärztliche Vorstellung.',
        },
        amended: {
          daysAgo: 56,
          change: { history: 'Nachgetragen: als Kind Heuschnupfen.', allergiesAndMedication: 'Gräser, Birke.' },
        },
        vouchers: [{ referralReason: 'Abklärung und Behandlung des Handekzems, Allergietest' }],
      },
    ],
  },
  {
    age: 26,
    language: 'en',
    visits: [
      {
        daysAgo: 35,
        note: {
          complaint: 'Husten seit fünf Wochen, nachts Schwitzen, drei Kilo leichter.',
          findings: 'Raues Atemgeräusch rechts oben, kein Fieber.',
          suspectedDiagnosis: 'Anhaltender Husten, Tuberkulose ausschließen',
          specialty: 'infectiology',
          urgency: 'today',
          nextStep: 'Röntgen und Untersuchung diese Woche, Maske mitgegeben und erklärt, warum.',
          authorRole: 'doctor',
        },
        vouchers: [
          { referralReason: 'Untersuchung bei Husten seit fünf Wochen' },
          { referralReason: 'Röntgenaufnahme der Lunge in zwei Ebenen', guarantee: '150,00' },
        ],
      },
    ],
  },
  {
    age: 41,
    language: 'pl',
    visits: [
      {
        daysAgo: 182,
        note: {
          complaint: 'Schnitt an der Hand vom Vortag, die Ränder klaffen.',
          findings: 'Sauberer Schnitt am Daumenballen, Beweglichkeit und Gefühl erhalten.',
          suspectedDiagnosis: 'Schnittwunde links',
          specialty: 'surgery',
          urgency: 'immediate',
          medicationGiven: 'Steriler Verband angelegt.',
          nextStep: 'Chirurgische Versorgung, Tetanusschutz unklar.',
        },
        vouchers: [{ referralReason: 'Wundversorgung, Tetanusimpfung' }],
      },
      {
        daysAgo: 175,
        note: {
          complaint: 'Fäden sollen nächste Woche heraus.',
          findings: 'Wunde trocken und reizlos.',
          suspectedDiagnosis: 'Schnittwunde, heilt gut',
          urgency: 'plannable',
          nextStep: 'Fadenzug in der Praxis.',
        },
      },
    ],
  },
  {
    age: 36,
    language: 'ru',
    visits: [
      {
        daysAgo: 28,
        note: {
          complaint: '«Хочу бросить пить, но один не справляюсь». Möchte mit dem Trinken aufhören und bittet um Hilfe.',
          findings: 'Ruhig, kein Zittern. Gute Unterstützung durch den Bruder.',
          suspectedDiagnosis: 'Alkoholabhängigkeit, Wunsch nach Entzug',
          specialty: 'addictionMedicine',
          urgency: 'thisWeek',
          nextStep: 'Suchtmedizinische Beratung; nicht allein abrupt aufhören, Grund erklärt.',
          authorRole: 'doctor',
        },
        vouchers: [{ referralReason: 'Suchtmedizinische Beratung und Planung des Entzugs' }],
      },
    ],
  },
  {
    age: 48,
    language: 'ro',
    visits: [
      {
        daysAgo: 21,
        note: {
          complaint: 'Durst und Müdigkeit seit Wochen.',
          findings: 'Blutzucker nüchtern 9,8 mmol/l, Blutdruck 150/90.',
          suspectedDiagnosis: 'Verdacht auf Diabetes mellitus Typ 2',
          specialty: 'generalMedicine',
          urgency: 'thisWeek',
          nextStep: 'Hausärztliche Abklärung, Labor. Merkblatt auf Rumänisch mitgegeben.',
        },
        vouchers: [
          { referralReason: 'Hausärztliche Abklärung, Einstellung des Blutzuckers' },
          { referralReason: 'Blutbild', guarantee: '50,00', voided: { daysAgo: 21, reason: 'mistake' } },
          { referralReason: 'Labor: HbA1c, Nierenwerte, Blutfette', guarantee: '120,00' },
        ],
      },
    ],
  },
  {
    age: 24,
    language: 'es',
    visits: [
      {
        daysAgo: 14,
        note: {
          complaint: 'Brennen beim Wasserlassen, seit gestern Schmerzen in der Flanke.',
          findings: '37,8 °C, Klopfschmerz rechts.',
          suspectedDiagnosis: 'Verdacht auf Nierenbeckenentzündung',
          specialty: 'urology',
          urgency: 'today',
          allergiesAndMedication: 'Keine Allergien bekannt.',
          nextStep: 'Heute noch urologisch vorstellen.',
          contactKind: 'message',
        },
        vouchers: [{ referralReason: 'Untersuchung und Behandlung, Urinkultur' }],
      },
    ],
  },
  {
    age: 31,
    language: 'tr',
    visits: [
      {
        daysAgo: 126,
        note: {
          complaint: 'Sehr müde, Haarausfall, friert leicht.',
          findings: 'Puls 58, trockene Haut.',
          suspectedDiagnosis: 'Verdacht auf Schilddrüsenunterfunktion',
          specialty: 'laboratory',
          urgency: 'plannable',
          nextStep: 'Blutabnahme, Ergebnis in der nächsten Sprechstunde besprechen.',
        },
        vouchers: [{ referralReason: 'Labor: Schilddrüsenwerte, Blutbild, Eisen', guarantee: '100,00' }],
      },
    ],
  },
  {
    age: 22,
    language: 'de',
    visits: [
      {
        daysAgo: 7,
        note: {
          complaint: 'Positiver Test, seit dem Auszug bei den Eltern ohne Versicherung. Möchte in Ruhe beraten werden.',
          suspectedDiagnosis: 'Schwangerschaft, etwa 9. Woche',
          specialty: 'gynaecology',
          urgency: 'thisWeek',
          pregnancyWeek: '9',
          nextStep: 'Termin in der Frauenarztpraxis. Clearing läuft nebenher: Weg zurück in die Krankenkasse.',
          authorRole: 'socialWorker',
        },
        appointmentInDays: 5,
        vouchers: [{ referralReason: 'Feststellung der Schwangerschaft, Beratung und Vorsorge' }],
      },
    ],
  },
];
