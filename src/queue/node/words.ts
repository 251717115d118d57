/** What the queue says to the person who starts it: German first, then English, and what to do next. */

export const greeting = (address: string, dataFolder: string): string =>
  [
    `Feldschein läuft auf ${address}`,
    `  Öffnen Sie die Adresse im Browser und wählen Sie «Mit Beispieldaten ausprobieren» oder «Organisation gründen».`,
    `  Die Daten liegen verschlüsselt in ${dataFolder}. Beenden mit Strg+C.`,
    `Feldschein is running at ${address}`,
    `  Open the address in a browser and choose «Mit Beispieldaten ausprobieren» (try it with examples) or «Organisation gründen» (found).`,
    `  The data lie encrypted in ${dataFolder}. Stop with Ctrl+C.`,
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

export const saySetting = (name: string, value: string): string =>
  [`${name}=${value} ist keine gültige Angabe.`, `${name}=${value} is no valid setting.`].join('\n');
