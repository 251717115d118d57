/** German words of the code lists. A new code without a word fails to compile. */
import type {
  AuthorRole,
  ContactKind,
  Specialty,
  Urgency,
  VoidReason,
  VoucherKind,
} from '../../../domain/codeLists.ts';
import type { UnreadableDelivery } from '../../../protocol/deskOffice.ts';
import type { SyncProblem } from '../../../protocol/syncStatus.ts';

export type CodeTexts = Record<
  | `specialty.${Specialty}`
  | `urgency.${Urgency}`
  | `contactKind.${ContactKind}`
  | `authorRole.${AuthorRole}`
  | `voucherKind.${VoucherKind}`
  | `voidReason.${VoidReason}`
  | `unreadable.${UnreadableDelivery['reason']}`
  | `sync.step.${SyncProblem}`
  | 'language.other',
  string
>;

export const codesDe: CodeTexts = {
  'specialty.generalMedicine': 'Allgemeinmedizin',
  'specialty.gynaecology': 'Gynäkologie/Geburtshilfe',
  'specialty.dentistry': 'Zahnmedizin',
  'specialty.paediatrics': 'Pädiatrie',
  'specialty.internalMedicine': 'Innere',
  'specialty.psychiatry': 'Psychiatrie/Psychotherapie',
  'specialty.ophthalmology': 'Augenheilkunde',
  'specialty.surgery': 'Chirurgie',
  'specialty.dermatology': 'Dermatologie',
  'specialty.otolaryngology': 'HNO',
  'specialty.infectiology': 'Infektiologie',
  'specialty.neurology': 'Neurologie',
  'specialty.orthopaedics': 'Orthopädie',
  'specialty.addictionMedicine': 'Suchtmedizin',
  'specialty.urology': 'Urologie',
  'specialty.radiology': 'Radiologie',
  'specialty.laboratory': 'Labor',
  'specialty.midwifery': 'Hebamme',
  'specialty.pharmacy': 'Apotheke',
  'specialty.medicalAids': 'Hilfsmittel',
  'specialty.inpatient': 'Krankenhaus stationär',
  'specialty.emergencyRoom': 'Notaufnahme',
  'urgency.immediate': 'Sofort',
  'urgency.today': 'Heute',
  'urgency.thisWeek': 'Diese Woche',
  'urgency.plannable': 'Planbar',
  'contactKind.clinic': 'Sprechstunde',
  'contactKind.phone': 'Telefon',
  'contactKind.visit': 'Besuch',
  'contactKind.message': 'Nachricht',
  'authorRole.volunteer': 'Ehrenamt',
  'authorRole.socialWorker': 'Soziale Arbeit',
  'authorRole.doctor': 'Ärztin/Arzt',
  'voucherKind.regular': 'Behandlungsschein',
  'voucherKind.emergency': 'Notfallschein',
  'voucherKind.pharmacy': 'Apothekenschein',
  'voidReason.mistake': 'Irrtum beim Ausstellen',
  'voidReason.notNeeded': 'Wird nicht gebraucht',
  'voidReason.lost': 'Papier verloren',
  'voidReason.other': 'Anderer Grund',
  'unreadable.corrupt': 'unterwegs beschädigt; das Gerät sendet sie nicht von selbst noch einmal',
  'unreadable.unknownDevice': 'von einem Gerät, das hier nicht bekannt ist',
  'unreadable.notForUs': 'nicht für die Koordinierungsstelle bestimmt',
  'unreadable.gap': 'davor fehlt etwas, das noch unterwegs sein kann',
  'unreadable.newerVersion': 'von einer neueren Version der App; hier bitte aktualisieren',
  'sync.step.noConnection': 'Sie müssen nichts tun. Sobald Netz da ist, wird von selbst übertragen, auch gesperrt.',
  'sync.step.captivePortal':
    'Öffnen Sie eine beliebige Internetseite, melden Sie sich beim WLAN an und kommen Sie zurück.',
  'sync.step.queueBusy': 'Sie müssen nichts tun. Der nächste Versuch kommt von selbst.',
  'sync.step.queueFull': 'Bitte sagen Sie der Person Bescheid, die die Zentrale betreibt: Dort ist der Speicher voll.',
  'sync.step.queueFailed':
    'Es wird weiter versucht. Bleibt es so, sagen Sie bitte der Person Bescheid, die die Zentrale betreibt.',
  'sync.step.deviceRefused':
    'Bitte rufen Sie die Koordinierungsstelle an: Dieses Gerät muss dort wieder aufgenommen werden.',
  'sync.step.recordRefused':
    'Nach dem nächsten Entsperren wird der Eintrag neu verschlüsselt und noch einmal gesendet.',
  'sync.step.storage': 'Schaffen Sie Platz auf dem Gerät, oder sperren und entsperren Sie einmal.',
  'language.other': 'Andere Sprache',
};
