/** Reads the pixels of a screenshot: eight bits a channel, not interlaced, as all drivers make them. */
import { inflateSync } from 'node:zlib';

export type Rgb = readonly [number, number, number];

/** An image; `at` gives a pixel. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): Rgb;
}

/** Paeth's predictor, of the PNG specification 9.4. */
function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** Takes the filters off the rows, in place. */
function unfilter(data: Buffer, height: number, row: number, step: number): void {
  for (let y = 0; y < height; y += 1) {
    const start = y * (row + 1) + 1;
    const filter = data[start - 1];
    for (let x = 0; x < row; x += 1) {
      const left = x < step ? 0 : data[start + x - step]!;
      const up = y === 0 ? 0 : data[start + x - row - 1]!;
      const corner = x < step || y === 0 ? 0 : data[start + x - row - 1 - step]!;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      data[start + x] = (data[start + x]! + guess) & 255;
    }
  }
}

/** @throws Error when it is another kind of image. */
export function readPng(png: Buffer): Picture {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const [depth, colour, , , interlaced] = png.subarray(24, 29);
  const step = { 2: 3, 6: 4 }[colour ?? -1];
  if (depth !== 8 || !step || interlaced) throw new Error(`a PNG of depth ${depth}, colour type ${colour}`);
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const data = inflateSync(Buffer.concat(parts));
  const row = width * step;
  unfilter(data, height, row, step);
  return {
    width,
    height,
    at(x, y) {
      const start = Math.round(y) * (row + 1) + 1 + Math.round(x) * step;
      return [data[start]!, data[start + 1]!, data[start + 2]!];
    },
  };
}

/** WCAG 2.2 relative luminance. */
export function luminance(colour: Rgb): number {
  const [r = 0, g = 0, b = 0] = colour.map(each => {
    const c = each / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2 contrast, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
