/**
 * Words on the Wiederherstellungsblatt, German and English: it lies in drawers for years and is read by whoever is left.
 *
 * It names no organisation, no place and no person: a sheet that is found must not say where the others are.
 */
import type { SheetKind } from '../../domain/recoverySheets.ts';
import type { RecoverySheet } from '../../protocol/recoverySheet.ts';

type SheetNumbers = Pick<RecoverySheet, 'kind' | 'index' | 'threshold' | 'total'>;

export interface RecoverySheetText {
  readonly language: 'de' | 'en';
  readonly title: (numbers: SheetNumbers) => string;
  readonly alone: string;
  readonly sections: (
    numbers: SheetNumbers,
  ) => readonly { readonly title: string; readonly lines: readonly string[] }[];
}

const of: Readonly<Record<'de' | 'en', Readonly<Record<SheetKind, string>>>> = {
  de: { office: 'der Koordination', point: 'der Ausgabestelle' },
  en: { office: 'the coordination office', point: 'the issuing point' },
};

export const recoverySheetTexts: readonly RecoverySheetText[] = [
  {
    language: 'de',
    title: ({ index, total, threshold }) =>
      `Feldschein · Wiederherstellungsblatt ${index} von ${total}, ${threshold} nötig`,
    alone: 'Dieses Blatt allein öffnet nichts.',
    sections: ({ kind, total, threshold }) => [
      {
        title: 'Wozu es da ist',
        lines: [
          `Für den Tag, an dem alle Geräte weg sind. ${threshold} von den ${total} Blättern zusammen bringen die Schlüssel ${of.de[kind]} zurück. Ohne sie kann es niemand, auch nicht, wer die Zentrale betreibt.`,
          `Wer ${threshold} Blätter hat, kann alles lesen, was diese Schlüssel öffnen.`,
        ],
      },
      {
        title: 'Gut aufheben',
        lines: [
          'Jedes Blatt an einem anderen Ort, bei einem anderen Menschen, im verschlossenen Umschlag. Nie zwei beisammen, nie beim Tablet.',
          'Keinen Namen und keine Adresse darauf schreiben. Einmal im Jahr nachsehen, ob alle noch da sind.',
        ],
      },
      {
        title: 'Nie fotografieren',
        lines: ['Auch nicht kopieren, scannen oder verschicken: Ein Bild liegt bald an Orten, von denen niemand weiß.'],
      },
      {
        title: 'Wenn ein Blatt fehlt',
        lines: [
          'Auch wenn es nur verlegt scheint: auf einem Gerät, das noch geht, alle Blätter neu machen. Danach die alten schreddern oder verbrennen. Alte und neue passen nicht zusammen.',
        ],
      },
      {
        title: 'Wenn alle Geräte weg sind',
        lines: [
          `Feldschein auf einem neuen Gerät öffnen und ${threshold} Blätter mit demselben Satz einlesen: den Code mit der Kamera, oder die vier Zeilen tippen. Groß oder klein und Leerzeichen sind gleich. Stimmt etwas nicht, sagt Feldschein, in welcher Zeile.`,
        ],
      },
    ],
  },
  {
    language: 'en',
    title: ({ index, total, threshold }) => `Recovery sheet ${index} of ${total}, ${threshold} needed`,
    alone: 'This sheet alone opens nothing.',
    sections: ({ kind, total, threshold }) => [
      {
        title: 'What it is for',
        lines: [
          `For the day on which all devices are gone. Any ${threshold} of the ${total} sheets together bring back the keys of ${of.en[kind]}. Without them nobody can, not even whoever runs the server.`,
          `Whoever has ${threshold} sheets can read everything that these keys open.`,
        ],
      },
      {
        title: 'Keep it well',
        lines: [
          'Each sheet in another place, with another person, in a sealed envelope. Never two together, never with the tablet.',
          'Write no name and no address on it. Once a year, look whether all are still there.',
        ],
      },
      {
        title: 'Never photograph it',
        lines: ['Nor copy, scan or send it: a picture soon lies in places that nobody knows of.'],
      },
      {
        title: 'If a sheet is missing',
        lines: [
          'Even if it only seems mislaid: make all sheets anew on a device that still works. Then shred or burn the old ones. Old and new sheets do not fit together.',
        ],
      },
      {
        title: 'If all devices are gone',
        lines: [
          `Open Feldschein on a new device and read in ${threshold} sheets of the same set: the code by camera, or type the four lines. Capitals and spaces make no difference. If something is wrong, Feldschein says in which line.`,
        ],
      },
    ],
  },
];

/** In both languages at once. */
export const recoverySheetWords = {
  whose: 'Für / For',
  kinds: {
    office: 'Koordination / Coordination office',
    point: 'Ausgabestelle / Issuing point',
  } satisfies Readonly<Record<SheetKind, string>>,
  set: 'Satz / Set',
  made: 'Gemacht am / Made on',
  lines: 'Die vier Zeilen / The four lines',
  code: 'Wiederherstellungsblatt als Code',
} as const;
