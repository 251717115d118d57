/** People of the example: older people, and some who went home without a voucher. All of it is invented. */
import type { DemoPerson } from './story.ts';

export const elders: readonly DemoPerson[] = [
  {
    age: 71,
    language: 'uk',
    visits: [
      {
        daysAgo: 161,
        note: {
          complaint: 'Sieht seit dem Frühjahr verschwommen, kann kaum noch lesen.',
          findings: 'Linse beidseits getrübt.',
          suspectedDiagnosis: 'Grauer Star beidseits',
          specialty: 'ophthalmology',
          urgency: 'plannable',
          nextStep: 'Augenärztliche Untersuchung.',
        },
        vouchers: [{ referralReason: 'Untersuchung bei Verdacht auf grauen Star' }],
      },
      {
        daysAgo: 14,
        note: {
          complaint: 'Geht unsicher und möchte einen Rollator.',
          findings: 'Kleinschrittig, hält sich an der Wand.',
          suspectedDiagnosis: 'Gangunsicherheit',
          specialty: 'medicalAids',
          urgency: 'thisWeek',
          nextStep: 'Rollator aus dem Sanitätshaus, Sturzgefahr in der Wohnung besprochen.',
          contactKind: 'visit',
        },
        vouchers: [{ referralReason: 'Rollator mit Einweisung', guarantee: '130,00' }],
      },
    ],
  },
  {
    age: 66,
    language: 'de',
    visits: [
      {
        daysAgo: 133,
        note: {
          complaint: 'Offene Stelle am Fuß, lebt zurzeit draußen.',
          findings: 'Zwei Zentimeter große Wunde an der Ferse, sauber, nicht überwärmt.',
          suspectedDiagnosis: 'Druckstelle an der rechten Ferse',
          specialty: 'surgery',
          urgency: 'today',
          medicationGiven: 'Verband, warme Socken, passende Schuhe aus der Kleiderkammer.',
          nextStep: 'Wundversorgung in der Praxis, jede Woche Verband bei uns.',
        },
        vouchers: [{ referralReason: 'Wundversorgung an der Ferse' }],
      },
      {
        daysAgo: 126,
        note: {
          complaint: 'Verbandswechsel.',
          findings: 'Wunde kleiner, sauber.',
          suspectedDiagnosis: 'Druckstelle, heilt',
          urgency: 'plannable',
          nextStep: 'Nächste Woche wieder. Schlafplatz für den Winter angefragt.',
          authorRole: 'socialWorker',
        },
      },
      {
        daysAgo: 0,
        note: {
          complaint: 'Kommt nur auf einen Tee vorbei. Die Ferse ist zu, das Zimmer ist warm.',
          suspectedDiagnosis: 'Wohlauf',
          urgency: 'plannable',
          nextStep: 'Anmeldung bei der Krankenkasse ist unterwegs.',
          authorRole: 'socialWorker',
        },
      },
    ],
  },
  {
    age: 78,
    language: 'ka',
    interpretingNeeded: true,
    visits: [
      {
        daysAgo: 56,
        note: {
          complaint: 'Die rechte Hand zittert, die Tochter macht sich Sorgen.',
          findings: 'Ruhetremor rechts, Gang etwas langsam.',
          suspectedDiagnosis: 'Verdacht auf Parkinson-Erkrankung',
          specialty: 'neurology',
          urgency: 'plannable',
          nextStep: 'Neurologische Untersuchung, die Tochter begleitet.',
        },
        appointmentInDays: 21,
        vouchers: [{ referralReason: 'Neurologische Abklärung des Zitterns' }],
      },
    ],
  },
  {
    age: 63,
    language: 'hy',
    visits: [
      {
        daysAgo: 35,
        note: {
          complaint: 'Schmerzen im Daumen beim Nähen.',
          findings: 'Druckschmerz am Daumensattelgelenk.',
          suspectedDiagnosis: 'Arthrose am Daumen',
          specialty: 'orthopaedics',
          urgency: 'plannable',
          medicationGiven: 'Schmerzgel.',
          nextStep: 'Schiene ausprobieren.',
        },
        amended: {
          daysAgo: 34,
          change: { nextStep: 'Schiene hilft schon. Orthopädie erst, wenn es wieder schlimmer wird.' },
        },
        vouchers: [{ referralReason: 'Untersuchung der rechten Hand', voided: { daysAgo: 34, reason: 'other' } }],
      },
    ],
  },
  {
    age: 69,
    language: 'vi',
    visits: [
      {
        daysAgo: 196,
        note: {
          complaint: 'Hört auf dem linken Ohr schlecht, es rauscht.',
          findings: 'Gehörgang links verlegt.',
          suspectedDiagnosis: 'Ohrenschmalzpfropf links, Hörprüfung erwünscht',
          specialty: 'otolaryngology',
          urgency: 'thisWeek',
          nextStep: 'HNO-Praxis.',
        },
        vouchers: [{ referralReason: 'Ohrspülung und Hörtest', guarantee: '100,00' }],
      },
    ],
  },
  {
    age: 74,
    language: 'ps',
    interpretingNeeded: true,
    visits: [
      {
        daysAgo: 3,
        note: {
          complaint: '«سا مې لنډه ده». Atemnot seit heute Morgen, Beine geschwollen. Der Sohn ruft an.',
          findings: 'Am Telefon: spricht in kurzen Sätzen, klar und orientiert.',
          suspectedDiagnosis: 'Verdacht auf Herzschwäche',
          specialty: 'emergencyRoom',
          urgency: 'immediate',
          allergiesAndMedication: 'Tabletten gegen Blutdruck, Name unbekannt.',
          nextStep: 'Notaufnahme angerufen, sie wird erwartet. Sprachmittlung am Telefon.',
          contactKind: 'phone',
          authorRole: 'doctor',
        },
        vouchers: [{ referralReason: 'Notfallbehandlung bei Atemnot' }],
      },
    ],
  },
  {
    age: 44,
    language: 'am',
    interpretingNeeded: true,
    visits: [
      {
        daysAgo: 147,
        note: {
          complaint: 'Magendrücken nach dem Essen.',
          findings: 'Bauch weich.',
          suspectedDiagnosis: 'Reizmagen',
          urgency: 'plannable',
          medicationGiven: 'Magensäurehemmer für zwei Wochen.',
          nextStep: 'Wiederkommen, wenn es nicht besser wird. Ein Schein war nicht nötig.',
          authorRole: 'doctor',
        },
      },
    ],
  },
  {
    age: 39,
    language: 'other',
    interpretingNeeded: true,
    visits: [
      {
        daysAgo: 10,
        note: {
          complaint:
            'Möchte wissen, wie die Kinder krankenversichert werden können. Verständigung mit Händen, Bildern und viel Geduld.',
          suspectedDiagnosis: '',
          urgency: 'plannable',
          nextStep: 'Termin beim Clearing. Es fehlt nur noch eine Bescheinigung.',
          authorRole: 'socialWorker',
        },
        appointmentInDays: 11,
      },
    ],
  },
  {
    age: 57,
    language: 'sr',
    visits: [
      {
        daysAgo: 70,
        note: {
          complaint: 'Enge in der Brust beim Treppensteigen, in Ruhe beschwerdefrei.',
          findings: 'Blutdruck 145/85, Puls regelmäßig.',
          suspectedDiagnosis: 'Belastungsabhängige Brustenge',
          specialty: 'internalMedicine',
          urgency: 'today',
          nextStep: 'Internistische Untersuchung mit EKG. Bei Schmerzen in Ruhe sofort 112.',
          authorRole: 'doctor',
        },
        vouchers: [
          { referralReason: 'EKG, Belastungsuntersuchung, Beratung', voided: { daysAgo: 63, reason: 'lost' } },
        ],
      },
      {
        daysAgo: 63,
        note: {
          complaint: 'Hat den Schein im Bus verloren und es gleich gesagt.',
          suspectedDiagnosis: 'Belastungsabhängige Brustenge',
          specialty: 'internalMedicine',
          urgency: 'today',
          nextStep: 'Alter Schein storniert, neuer ausgestellt. Die Praxis weiß Bescheid.',
          contactKind: 'phone',
        },
        vouchers: [{ referralReason: 'EKG, Belastungsuntersuchung, Beratung' }],
      },
    ],
  },
];
