/** What the queue says to the person who starts it: German first, then English, and what to do next. */
import { UnfitServer } from '../store/postgres.ts';

/** `place`: where the data lie, a folder or a database. */
export const greeting = (address: string, place: string): string =>
  [
    `Feldschein läuft auf ${address}`,
    `  Öffnen Sie die Adresse im Browser und wählen Sie «Mit Beispieldaten ausprobieren» oder «Organisation gründen».`,
    `  Die Daten liegen verschlüsselt in ${place}. Beenden mit Strg+C.`,
    `Feldschein is running at ${address}`,
    `  Open the address in a browser and choose «Mit Beispieldaten ausprobieren» (try it with examples) or «Organisation gründen» (found).`,
    `  The data lie encrypted in ${place}. Stop with Ctrl+C.`,
  ].join('\n');

const codeOf = (cause: unknown): string => (cause instanceof Error && 'code' in cause ? String(cause.code) : '');
const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/** Why the port cannot be had, and what to do. */
export const sayPort = (cause: unknown, host: string, port: number): string => {
  if (codeOf(cause) === 'EADDRINUSE') {
    return [
      `Der Port ${port} ist schon belegt: Läuft Feldschein bereits? Sonst einen anderen wählen, etwa PORT=${port + 1}.`,
      `Port ${port} is taken: is Feldschein running already? If not, choose another one, such as PORT=${port + 1}.`,
    ].join('\n');
  }
  return [
    `Feldschein kann auf ${host}, Port ${port}, nicht lauschen (${messageOf(cause)}). Bitte HOST und PORT prüfen.`,
    `Feldschein cannot listen on ${host}, port ${port} (${messageOf(cause)}). Please check HOST and PORT.`,
  ].join('\n');
};

/** Why the data folder or the database in it cannot be used, and what to do. */
export const sayData = (cause: unknown, folder: string): string =>
  [
    `Der Datenordner ${folder} kann nicht benutzt werden (${messageOf(cause)}).`,
    'Bitte Rechte und freien Platz prüfen oder mit FELDSCHEIN_DATA einen anderen Ordner nennen.',
    `The data folder ${folder} cannot be used (${messageOf(cause)}).`,
    'Please check its permissions and free space, or name another folder with FELDSCHEIN_DATA.',
  ].join('\n');

/** An address without user and password: what may be shown. */
export const describeDatabase = (url: string): string => {
  const { host, pathname, searchParams } = new URL(url);
  return `PostgreSQL ${host || searchParams.get('host') || 'localhost'}${pathname}`;
};

/** Why the database cannot be used, and what to do. */
export const sayDatabase = (cause: unknown, url: string): string => {
  const place = describeDatabase(url);
  const reason = messageOf(cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause);
  if (cause instanceof UnfitServer) {
    return [
      `Der Datenbankserver (${place}) ist nicht geeignet: ${cause.setting} = ${cause.value}.`,
      'Feldschein braucht PostgreSQL 14 oder neuer mit fsync = on und full_page_writes = on, sonst ginge bei einem Stromausfall',
      'verloren, was schon bestätigt wurde. Bitte den Server umstellen oder einen anderen nennen.',
      `The database server (${place}) will not do: ${cause.setting} = ${cause.value}.`,
      'Feldschein needs PostgreSQL 14 or newer with fsync = on and full_page_writes = on; otherwise a power cut would take',
      'what was acknowledged already. Please change the server’s settings, or name another one.',
    ].join('\n');
  }
  return [
    `Die Datenbank aus DATABASE_URL (${place}) kann nicht benutzt werden (${reason}).`,
    'Bitte prüfen, ob sie läuft und erreichbar ist und ob Name, Passwort und Datenbank stimmen.',
    `The database in DATABASE_URL (${place}) cannot be used (${reason}).`,
    'Please check that it is running and can be reached, and that user, password and database are right.',
  ].join('\n');
};

export const saySetting = (name: string, value: string): string =>
  [
    `${name}=${value} ist keine gültige Angabe.${example('Beispiel', name)}`,
    `${name}=${value} is no valid setting.${example('Example', name)}`,
  ].join('\n');

const example = (word: string, name: string): string =>
  name === 'DATABASE_URL' ? ` ${word}: postgresql://feldschein:…@localhost:5432/feldschein` : '';
