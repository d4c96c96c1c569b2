/** Colours as browsers resolve them, and their contrast. */

type Rgb = readonly [number, number, number];
const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** Any CSS colour as sRGB 0-255. */
function rgb(colour: string): Rgb {
  if (!canvas) throw new Error('no canvas');
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [r, g, b];
}

/** WCAG 2.2 relative luminance of any CSS colour, 0-1. */
export function luminance(colour: string): number {
  const [r, g, b] = rgb(colour).map(each => {
    const c = each / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2 contrast of two CSS colours, 1-21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
