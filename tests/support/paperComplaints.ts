/** What can be wrong with a printed page that a machine can see, each in words. */
import type { PdfLine, PdfPage } from './pdf.ts';

const pointsPerMillimetre = 72 / 25.4;
/** What no home printer reaches. */
const edgeMm = 4;
/** Sizes come out of a PDF with small errors. */
const leastPoints = 7.95;

const outside = (page: PdfPage): readonly string[] => {
  const edge = edgeMm * pointsPerMillimetre;
  const [right, bottom] = [page.widthMm, page.heightMm].map((side) => side * pointsPerMillimetre - edge);
  return page.lines
    .filter(
      ({ box, isAslant }) =>
        !isAslant && (box.left < edge || box.top < edge || box.right > (right ?? 0) || box.bottom > (bottom ?? 0)),
    )
    .map(({ text }) => `too near the edge: ${text}`);
};

/* Boxes of letters reach above and below the ink: of two lines one below the other, a quarter may overlap. */
const overlap = (a: PdfLine, b: PdfLine): boolean => {
  const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
  const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
  const lower = Math.min(a.box.bottom - a.box.top, b.box.bottom - b.box.top);
  return width > 0.75 && height > lower * 0.33;
};

const overlapping = (page: PdfPage): readonly string[] => {
  const lines = page.lines.filter(({ isAslant }) => !isAslant);
  return lines.flatMap((line, index) =>
    lines
      .slice(index + 1)
      .filter((other) => overlap(line, other))
      .map((other) => `one over the other: «${line.text}» and «${other.text}»`),
  );
};

const tooSmall = (page: PdfPage): readonly string[] =>
  page.lines
    .filter(({ size }) => size < leastPoints)
    .map(({ text, size }) => `smaller than 8 pt: ${text} (${size.toFixed(1)})`);

/** A copier has no colours; the first coloured pixel is enough. */
const coloured = (page: PdfPage): readonly string[] => {
  const { pixels, width } = page.picture(72);
  for (let at = 0; at < pixels.length; at += 3) {
    if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2]) {
      return [`coloured at ${(at / 3) % width}, ${Math.floor(at / 3 / width)}`];
    }
  }
  return [];
};

export const paperComplaints = (pages: readonly PdfPage[]): readonly string[] =>
  pages.flatMap((page, index) =>
    [outside, overlapping, tooSmall, coloured].flatMap((check) =>
      check(page).map((complaint) => `page ${index + 1}: ${complaint}`),
    ),
  );
