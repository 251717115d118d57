/** What the commands of the queue say: German first, then English, and what to do next. */
import type { BackupError, Restored } from './backup.ts';
import type { Exported } from './exportLogs.ts';
import type { Damage, VerifiedBackup } from './verify.ts';

export const usage = [
  'npm run queue -- backup <Datei>              Sicherung schreiben, auch während die Zentrale läuft, und prüfen',
  'npm run queue -- verify <Datei>              eine Sicherung vollständig prüfen',
  'npm run queue -- restore <Datei> [--replace] zurückspielen, während die Zentrale nicht läuft',
  'npm run queue -- restored                    nach pg_restore: der Zentrale sagen, dass sie zurückgespielt wurde',
  'npm run queue -- export <Ordner>             Belege und Zertifikate als einzelne Dateien, für den Umzug',
  'npm run queue -- revoke <Organisation> <Gerät>  ein verlorenes Gerät sperren, auch während die Zentrale läuft',
  'The same in English: backup, verify, restore, restored, export and revoke; <Datei> is a file, <Ordner> a folder, <Gerät> a device.',
  'Die Kennungen für revoke stehen im index.ndjson von export / The ids for revoke stand in the index.ndjson of export.',
  'FELDSCHEIN_DATA: der Datenordner / the data folder.',
].join('\n');

const both = (german: string, english: string): string => `${german}\n${english}`;

export const sayEmbeddedOnly = both(
  'Mit DATABASE_URL sichert PostgreSQL selbst, etwa mit pg_dump. Dieser Befehl ist nur für die eingebaute Datenbank.',
  'With DATABASE_URL, PostgreSQL makes its own backups, such as with pg_dump. This command is for the embedded store only.',
);

export const sayPostgresOnly = both(
  'Dieser Befehl ist für PostgreSQL: bitte die Datenbank mit DATABASE_URL nennen. Die eingebaute spielt restore zurück.',
  'This command is for PostgreSQL: please name the database with DATABASE_URL. The embedded one is restored by restore.',
);

export const sayDeclaredRestored = both(
  'Die Zentrale gilt jetzt als zurückgespielt. Bitte starten: Die Tablets vergleichen und senden von selbst nach, was fehlt.',
  'The queue now counts as restored. Please start it: tablets compare, and send again by themselves what is missing.',
);

const countsOf = ({ tenants, devices, segments, entries }: VerifiedBackup) => ({
  german: `${tenants.length} Organisationen, ${devices} Geräte, ${segments} Segmente mit ${entries} Einträgen`,
  english: `${tenants.length} organisations, ${devices} devices, ${segments} segments of ${entries} entries`,
});

export const sayBackedUp = (file: string, backup: VerifiedBackup): string => {
  const counts = countsOf(backup);
  return both(
    `Gesichert und geprüft: ${file} (${counts.german}). Bitte auf ein anderes Gerät kopieren. Die Tablets zeigen es als «gesichert».`,
    `Backed up and verified: ${file} (${counts.english}). Please copy it to another machine. Tablets show it as safe.`,
  );
};

export const sayVerified = (file: string, backup: VerifiedBackup & { readonly isOfThisStore: boolean }): string => {
  const counts = countsOf(backup);
  return backup.isOfThisStore
    ? both(
        `Die Sicherung ${file} ist vollständig und unverändert (${counts.german}).`,
        `The backup ${file} is complete and unchanged (${counts.english}).`,
      )
    : both(
        `Die Sicherung ${file} ist vollständig und unverändert (${counts.german}), stammt aber nicht von dieser Zentrale.`,
        `The backup ${file} is complete and unchanged (${counts.english}), but not of this queue.`,
      );
};

export const sayRestored = (database: string, restored: Restored): string => {
  const counts = countsOf(restored);
  const [german, english] =
    restored.setAside === null
      ? ['', '']
      : [` Was vorher da war, liegt in ${restored.setAside}.`, ` What was there before is in ${restored.setAside}.`];
  return both(
    `Zurückgespielt nach ${database} (${counts.german}).${german} Jetzt die Zentrale starten: Die Tablets senden von selbst nach, was fehlt.`,
    `Restored to ${database} (${counts.english}).${english} Start the queue now: tablets send again by themselves what is missing.`,
  );
};

export const sayExported = (folder: string, { organisations, items }: Exported): string =>
  both(
    `Nach ${folder} geschrieben: ${organisations} Organisationen, ${items} Dateien, alle verschlüsselt wie zuvor. Nicht dabei: Fallschlüssel, Prüflisten und gesperrte Geräte.`,
    `Written to ${folder}: ${organisations} organisations, ${items} files, all of them sealed as before. Not among them: case keys, check lists and revoked devices.`,
  );

export const sayRevoked = both(
  'Das Gerät ist gesperrt. Was es noch sendet, wird beiseitegelegt; es bekommt nichts mehr. Was vorher kam, bleibt. Handelte es für die Koordination, kann es sich unter einer neuen Kennung wieder eintragen.',
  'The device is revoked. What it still sends is kept apart; it gets nothing any more. What came before stays. If it acted for the office, it can enter itself again under a new id.',
);

export const sayUnknownDevice = both(
  'Dieses Gerät gibt es hier nicht. Bitte Organisation und Gerät prüfen.',
  'There is no such device here. Please check organisation and device.',
);

export const sayBackupError = (error: BackupError): string => {
  switch (error.type) {
    case 'noData':
      return both(
        `Hier ist keine Datenbank: ${error.path}. Bitte mit FELDSCHEIN_DATA den Datenordner nennen.`,
        `There is no database here: ${error.path}. Please name the data folder with FELDSCHEIN_DATA.`,
      );
    case 'taken':
      return both(
        `Das gibt es schon: ${error.path}. Es wird nichts überschrieben; bitte einen anderen Namen wählen (restore: --replace stellt die alte Datenbank beiseite).`,
        `This exists: ${error.path}. Nothing is overwritten; please choose another name (restore: --replace sets the old database aside).`,
      );
    case 'running':
      return both(
        'Die Zentrale läuft noch auf dieser Datenbank. Bitte erst beenden.',
        'The queue still runs on this database. Please stop it first.',
      );
    case 'storeDamaged':
      return both(
        `Die Datenbank der Zentrale ist selbst beschädigt (${damageOf(error.damage)}). Es wurde keine Sicherung geschrieben, frühere sind unberührt. Bitte die letzte geprüfte zurückspielen: restore <Datei> --replace.`,
        `The queue’s database itself is damaged (${damageOf(error.damage)}). No backup was written, earlier ones are untouched. Please restore the last verified one: restore <file> --replace.`,
      );
    case 'damaged':
      if (error.damage.type === 'olderVersion' || error.damage.type === 'newerVersion') {
        const { version, known } = error.damage;
        return both(
          `Die Sicherung stammt von einem anderen Feldschein (Tabellen in Version ${version}, dieses kennt ${known}). Bitte mit dem zurückspielen, das sie schrieb, dann dieses darauf starten.`,
          `The backup is of another Feldschein (tables of version ${version}, this one knows ${known}). Please restore it with the one that wrote it, then start this one on it.`,
        );
      }
      return both(
        `Die Sicherung ist nicht brauchbar (${damageOf(error.damage)}). Nichts wurde geändert. Bitte eine andere Sicherung nehmen.`,
        `The backup cannot be used (${damageOf(error.damage)}). Nothing was changed. Please take another one.`,
      );
  }
};

const damageOf = (damage: Damage): string => {
  switch (damage.type) {
    case 'noDatabase':
    case 'sqliteCheck':
      return `${damage.type}: ${damage.reason}`;
    case 'newerVersion':
    case 'olderVersion':
      return `${damage.type}: ${damage.version} / ${damage.known}`;
    case 'segment':
      return `segment ${damage.position}: ${damage.check}`;
    default:
      return `${damage.type}: ${damage.check}`;
  }
};
