/** A code on paper, at its size in millimetres. Attributes and no styles: the page allows none inline. */
import type { QrDrawing } from './qr.ts';

/** Half a millimetre a module: readable by old phones, and after a copier. */
const usualMillimetres = 0.5;

export interface QrCodeProps {
  readonly drawing: QrDrawing;
  /** What it is, for whoever has the paper read out. */
  readonly label: string;
  readonly millimetresPerModule?: number;
}

export const QrCode = ({ drawing, label, millimetresPerModule = usualMillimetres }: QrCodeProps) => {
  const side = `${Math.round(drawing.modules * millimetresPerModule * 100) / 100}mm`;
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      width={side}
      height={side}
      viewBox={`0 0 ${drawing.modules} ${drawing.modules}`}
      shape-rendering="crispEdges"
    >
      <path d={drawing.path} />
    </svg>
  );
};
