/** What a camera and a bag do to a code, pixel by pixel: cut out, turned, out of focus, stained. Grey, white around. */
import type { Picture } from './pdf.ts';

export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly values: Uint8ClampedArray;
}

const at = ({ width, height, values }: Grey, x: number, y: number): number =>
  x < 0 || y < 0 || x >= width || y >= height ? 255 : (values[y * width + x] ?? 255);

const fill = (width: number, height: number, value: (x: number, y: number) => number): Grey => ({
  width,
  height,
  values: Uint8ClampedArray.from({ length: width * height }, (_, index) =>
    value(index % width, Math.floor(index / width)),
  ),
});

export const toGrey = ({ width, height, pixels }: Picture): Grey =>
  fill(width, height, (x, y) => {
    const start = (y * width + x) * 3;
    return ((pixels[start] ?? 0) + (pixels[start + 1] ?? 0) + (pixels[start + 2] ?? 0)) / 3;
  });

/** Around the middle, as a phone is held aslant. */
export const rotate = (grey: Grey, degrees: number): Grey => {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [middleX, middleY] = [grey.width / 2, grey.height / 2];
  return fill(grey.width, grey.height, (x, y) => {
    const [dx, dy] = [x - middleX, y - middleY];
    const [sourceX, sourceY] = [middleX + dx * cosine - dy * sine, middleY + dx * sine + dy * cosine];
    const [left, top] = [Math.floor(sourceX), Math.floor(sourceY)];
    const [partX, partY] = [sourceX - left, sourceY - top];
    const upper = at(grey, left, top) * (1 - partX) + at(grey, left + 1, top) * partX;
    const lower = at(grey, left, top + 1) * (1 - partX) + at(grey, left + 1, top + 1) * partX;
    return upper * (1 - partY) + lower * partY;
  });
};

/** Every pixel becomes the mean of its neighbours. */
export const blur = (grey: Grey): Grey =>
  fill(grey.width, grey.height, (x, y) => {
    let sum = 0;
    for (const dy of [-1, 0, 1]) for (const dx of [-1, 0, 1]) sum += at(grey, x + dx, y + dy);
    return sum / 9;
  });

export interface Stain {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** 0 ink, 255 correction fluid. */
  readonly value: number;
}

export const stain = (grey: Grey, stains: readonly Stain[]): Grey =>
  fill(
    grey.width,
    grey.height,
    (x, y) => stains.find((spot) => Math.hypot(x - spot.x, y - spot.y) < spot.radius)?.value ?? at(grey, x, y),
  );

export const toImageData = ({ width, height, values }: Grey) => ({
  width,
  height,
  colorSpace: 'srgb' as const,
  data: Uint8ClampedArray.from({ length: width * height * 4 }, (_, index) =>
    index % 4 === 3 ? 255 : (values[index >> 2] ?? 0),
  ),
});
