/** A PDF as its reader sees it: sizes in millimetres, lines of text where they stand, pages as pixels. Read by MuPDF. */
import { ColorSpace, Document, disableICC, Matrix, type Pixmap } from 'mupdf';

// Profiles would tint what the file calls black.
disableICC();

export interface PdfLine {
  readonly text: string;
  /** Points from the top left of the page. */
  readonly box: Box;
  /** Smallest size of a letter, points. */
  readonly size: number;
  /** Names of the fonts, as the file has them. */
  readonly fonts: readonly string[];
  /** Written aslant, as a mark across the page is. */
  readonly isAslant: boolean;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue. */
  readonly pixels: Uint8ClampedArray;
}

export interface PdfPage {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly lines: readonly PdfLine[];
  readonly text: string;
  readonly picture: (dpi: number) => Picture;
  readonly toPng: (dpi: number) => Uint8Array;
}

export interface Pdf {
  readonly bytes: Uint8Array;
  readonly pages: readonly PdfPage[];
  readonly text: string;
}

const millimetresPerPoint = 25.4 / 72;
/** Spaces and line ends of any kind are one space: where a line breaks is the browser's to say. */
export const flat = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').replaceAll('- ', '-').trim();

export const openPdf = (bytes: Uint8Array): Pdf => {
  const document = Document.openDocument(bytes, 'application/pdf');
  const pages = Array.from({ length: document.countPages() }, (_, index) => readPage(document, index));
  return { bytes, pages, text: flat(pages.map(({ text }) => text).join(' ')) };
};

const readPage = (document: Document, index: number): PdfPage => {
  const page = document.loadPage(index);
  const [left, top, right, bottom] = page.getBounds();
  const render = (dpi: number): Pixmap =>
    page.toPixmap(Matrix.scale(dpi / 72, dpi / 72), ColorSpace.DeviceRGB, false, true);
  const lines = readLines(page.toStructuredText('preserve-whitespace'));
  return {
    widthMm: (right - left) * millimetresPerPoint,
    heightMm: (bottom - top) * millimetresPerPoint,
    lines,
    text: flat(lines.map(({ text }) => text).join(' ')),
    picture: (dpi) => {
      const pixmap = render(dpi);
      return { width: pixmap.getWidth(), height: pixmap.getHeight(), pixels: pixmap.getPixels() };
    },
    toPng: (dpi) => render(dpi).asPNG(),
  };
};

const readLines = (
  structured: ReturnType<ReturnType<Document['loadPage']>['toStructuredText']>,
): readonly PdfLine[] => {
  const lines: PdfLine[] = [];
  let current = emptyLine;
  structured.walk({
    beginLine: (_bbox, _wmode, [x, y]) => {
      current = { ...emptyLine, isAslant: x !== 0 && y !== 0 };
    },
    onChar: (char, _origin, font, size, quad) => {
      current = { ...current, text: current.text + char };
      if (char.trim() === '') return;
      const fonts = [...new Set([...current.fonts, font.getName()])];
      current = { ...current, fonts, size: Math.min(current.size, size), box: around(current.box, quad) };
    },
    endLine: () => {
      if (current.text.trim() !== '') lines.push(current);
    },
  });
  return lines;
};

const emptyBox: Box = {
  left: Number.POSITIVE_INFINITY,
  top: Number.POSITIVE_INFINITY,
  right: Number.NEGATIVE_INFINITY,
  bottom: Number.NEGATIVE_INFINITY,
};

const emptyLine: PdfLine = { text: '', size: Number.POSITIVE_INFINITY, box: emptyBox, fonts: [], isAslant: false };

const around = (box: Box, quad: readonly number[]): Box => {
  const xs = quad.filter((_, index) => index % 2 === 0);
  const ys = quad.filter((_, index) => index % 2 === 1);
  return {
    left: Math.min(box.left, ...xs),
    top: Math.min(box.top, ...ys),
    right: Math.max(box.right, ...xs),
    bottom: Math.max(box.bottom, ...ys),
  };
};
