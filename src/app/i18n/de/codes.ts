/** German words of the code lists. A new code without a word fails to compile. */
import type { AuthorRole, ContactKind, Urgency, VoidReason } from '../../../domain/codeLists.ts';
import { type VoucherCodeNames, voucherCodeNamesDe } from '../../../domain/codeNames/de.ts';
import type { UnreadableDelivery } from '../../../protocol/deskOffice.ts';
import type { SyncProblem } from '../../../protocol/syncStatus.ts';

export type CodeTexts = Record<
  | keyof VoucherCodeNames
  | `urgency.${Urgency}`
  | `contactKind.${ContactKind}`
  | `authorRole.${AuthorRole}`
  | `voidReason.${VoidReason}`
  | `unreadable.${UnreadableDelivery['reason']}`
  | `sync.step.${SyncProblem}`
  | 'language.other',
  string
>;

export const codesDe: CodeTexts = {
  ...voucherCodeNamesDe,
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
  'voidReason.mistake': 'Irrtum beim Ausstellen',
  'voidReason.notNeeded': 'Wird nicht gebraucht',
  'voidReason.lost': 'Papier verloren',
  'voidReason.other': 'Anderer Grund',
  'unreadable.corrupt': 'unterwegs beschädigt; das Gerät sendet sie nicht von selbst noch einmal',
  'unreadable.unknownDevice': 'von einem Gerät, das hier nicht bekannt ist',
  'unreadable.notForUs': 'nicht für die Koordinierungsstelle bestimmt',
  'unreadable.gap': 'davor fehlt etwas, das noch unterwegs sein kann',
  'unreadable.notAllowed':
    'enthält etwas, das dieses Gerät nicht schreiben darf; bitte in der Ausgabestelle nachfragen',
  'unreadable.caseKeyMissing':
    'Der Schlüssel eines Falls ist noch nicht hier; er kommt mit einer der nächsten Übertragungen.',
  'unreadable.newerVersion': 'von einer neueren Version der App; hier bitte aktualisieren',
  'sync.step.noConnection': 'Sie müssen nichts tun. Sobald Netz da ist, wird von selbst übertragen, auch gesperrt.',
  'sync.step.captivePortal':
    'Öffnen Sie eine beliebige Internetseite, melden Sie sich beim WLAN an und kommen Sie zurück.',
  'sync.step.queueBusy': 'Sie müssen nichts tun. Der nächste Versuch kommt von selbst.',
  'sync.step.queuePaused': 'Sie müssen nichts tun. Sobald die Zentrale wieder da ist, geht es von selbst weiter.',
  'sync.step.queueFull': 'Bitte sagen Sie der Person Bescheid, die die Zentrale betreibt: Dort ist der Speicher voll.',
  'sync.step.queueFailed':
    'Es wird weiter versucht. Bleibt es so, sagen Sie bitte der Person Bescheid, die die Zentrale betreibt.',
  'sync.step.foundingRefused':
    'Der Einrichtungscode fehlt oder stimmt nicht. Bitte sagen Sie der Person Bescheid, die die Zentrale betreibt: Sobald sie Ihre Organisation zulässt, geht es von selbst weiter.',
  'sync.step.clockWrong':
    'Bitte stellen Sie Datum und Uhrzeit in den Einstellungen des Tablets. Dann geht es von selbst weiter.',
  'sync.step.appTooOld':
    'Öffnen Sie Feldschein einmal mit gutem Netz neu: Dann kommt die neue Fassung der App, und alles wird nachgeholt.',
  'sync.step.deviceRefused':
    'Bitte rufen Sie die Koordinierungsstelle an: Dieses Gerät muss dort wieder aufgenommen werden.',
  'sync.step.deviceRevoked':
    'Bitte stellen Sie mit diesem Gerät keine Scheine mehr aus, und rufen Sie die Koordinierungsstelle an.',
  'sync.step.recordRefused':
    'Nach dem nächsten Entsperren wird der Eintrag neu verschlüsselt und noch einmal gesendet.',
  'sync.step.storageFull': 'Löschen Sie Fotos oder Downloads auf dem Tablet. Dann geht es von selbst weiter.',
  'sync.step.storage': 'Schaffen Sie Platz auf dem Gerät, oder sperren und entsperren Sie einmal.',
  'language.other': 'Andere Sprache',
  'sync.step.wipeOrdered': 'Dieses Gerät löscht sich jetzt. Bitte rufen Sie die Koordinierungsstelle an.',
};
