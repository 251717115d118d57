/**
 * A picture for Chromium's fake camera: a sheet of paper with a QR code, held at an angle, a little blurred and noisy.
 *
 * ```
 *  text ─► lean-qr ─► modules ─► turned, tilted, shaded ─► blurred, noisy ─► y4m: luma as drawn, no colour
 * ```
 * Chromium opens the file anew with every camera, so a test may write it after the code has come to be.
 */
import { writeFile } from 'node:fs/promises';
import { correction, generate } from 'lean-qr';

export interface Sheet {
  /** Null: an empty sheet. */
  readonly text: string | null;
  /** Around the line of sight. */
  readonly turnDegrees?: number;
  /** How much smaller the far edge of the code is, 0 to 0.4. */
  readonly tilt?: number;
  /** Radius of the blur in pixels. */
  readonly blur?: number;
  /** Width of the code in parts of the picture's height. */
  readonly width?: number;
}

const pictureWidth = 1280;
const pictureHeight = 720;
const paper = 205;
const ink = 40;

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** One byte a pixel, from dark to light. */
  readonly luma: Uint8ClampedArray<ArrayBuffer>;
}

/** The same noise in every run. */
const createNoise = (): (() => number) => {
  let seed = 7;
  return () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return (seed >>> 24) / 255 - 0.5;
  };
};

/** Mean over a square, in two passes. */
const blurred = (picture: Picture, radius: number): Picture => {
  const pass = (from: Uint8ClampedArray, step: number, lineLength: number, lineStep: number, lines: number) => {
    const to = new Uint8ClampedArray(from.length);
    for (let line = 0; line < lines; line++) {
      for (let at = 0; at < lineLength; at++) {
        let sum = 0;
        let count = 0;
        for (let near = Math.max(0, at - radius); near <= Math.min(lineLength - 1, at + radius); near++) {
          sum += from[line * lineStep + near * step] ?? 0;
          count += 1;
        }
        to[line * lineStep + at * step] = sum / count;
      }
    }
    return to;
  };
  const { width, height, luma } = picture;
  return { width, height, luma: pass(pass(luma, 1, width, width, height), width, height, 1, width) };
};

export const drawSheet = ({ text, turnDegrees = 0, tilt = 0, blur = 0, width = 0.62 }: Sheet): Picture => {
  // Long ones are shown by screens, which draw them with as few modules as they take.
  const minCorrectionLevel = (text?.length ?? 0) > 300 ? correction.L : correction.Q;
  const code = text === null ? null : generate(text, { minCorrectionLevel });
  const luma = new Uint8ClampedArray(pictureWidth * pictureHeight);
  const noise = createNoise();
  const turn = (turnDegrees * Math.PI) / 180;
  const half = (width * pictureHeight) / 2;
  const shadeAt = (x: number, y: number): number => {
    const dx = (x - pictureWidth / 2) / half;
    const dy = (y - pictureHeight / 2) / half;
    // Seen from the code: turned back, then the tilt taken out, which makes lines that run away meet.
    const across = dx * Math.cos(turn) + dy * Math.sin(turn);
    const along = dy * Math.cos(turn) - dx * Math.sin(turn);
    const depth = 1 + tilt * along;
    const column = Math.floor(((across / depth + 1) / 2) * (code?.size ?? 1));
    const row = Math.floor(((along / depth + 1) / 2) * (code?.size ?? 1));
    return code?.get(column, row) ? ink : paper;
  };
  for (let y = 0; y < pictureHeight; y++) {
    for (let x = 0; x < pictureWidth; x++) {
      const sharp = (shadeAt(x, y) + shadeAt(x + 0.5, y) + shadeAt(x, y + 0.5) + shadeAt(x + 0.5, y + 0.5)) / 4;
      // A lamp from the left: the right side lies in half shadow.
      luma[y * pictureWidth + x] = sharp * (1 - (0.35 * x) / pictureWidth) + 14 * noise();
    }
  }
  const picture = { width: pictureWidth, height: pictureHeight, luma };
  return blur === 0 ? picture : blurred(picture, blur);
};

/** What the camera sees from now on, as a film of four frames a second that begins anew at its end. */
export const writeFilm = async (file: string, sheets: readonly Sheet[]): Promise<void> => {
  const parts: Uint8Array[] = [Buffer.from(`YUV4MPEG2 W${pictureWidth} H${pictureHeight} F4:1 Ip A1:1 C420jpeg\n`)];
  const colour = new Uint8Array((pictureWidth * pictureHeight) / 2).fill(128);
  for (const sheet of sheets) parts.push(Buffer.from('FRAME\n'), new Uint8Array(drawSheet(sheet).luma.buffer), colour);
  await writeFile(file, Buffer.concat(parts));
};

/** Chromium with this film as its only camera; `deny` answers the question for the camera with no. */
export const fakeCameraArguments = (file: string, answer: 'allow' | 'deny' = 'allow'): readonly string[] => [
  answer === 'allow' ? '--use-fake-ui-for-media-stream' : '--use-fake-ui-for-media-stream=deny',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${file}`,
];
