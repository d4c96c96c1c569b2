import { colours, cssFont, type Measure, type Picture, type Shape } from '../../documents/picture.ts';
import { rankingPicture } from '../../documents/ranking-picture.ts';
import type { RankingPictureOptions } from '../../documents/ranking-words.ts';
import type { RankingQuestion, RankingView } from '../../documents/ranking.ts';

/** As wide as newsletters are, in CSS pixels. */
export const WIDTH = 600;
/** Twice the pixels: sharp on most screens. */
const SCALE = 2;

/**
 * Draws one question of a ranking. On a canvas, since that works under the strictest content security policy: no style
 * attribute, no image to fetch, no markup.
 *
 * @throws Error when the browser has no canvas, or hides what is drawn on it
 */
export function drawRanking(
  view: RankingView,
  question: RankingQuestion,
  options: RankingPictureOptions,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const context = contextOf(canvas);
  const measure: Measure = (text, font) => {
    context.font = cssFont(font);
    return context.measureText(text).width;
  };
  const picture = rankingPicture(view, question, { ...options, width: WIDTH, measure });
  canvas.width = picture.width * SCALE;
  canvas.height = picture.height * SCALE;
  context.scale(SCALE, SCALE);
  for (const shape of picture.shapes) draw(context, shape);
  if (isHidden(context, picture)) throw new Error('The browser hides what is drawn.');
  return canvas;
}

/** What is drawn, as the bytes of a PNG file. */
export async function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('The browser could not write the picture.');
  return blob;
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('The browser has no canvas.');
  return context;
}

function draw(context: CanvasRenderingContext2D, shape: Shape): void {
  context.fillStyle = context.strokeStyle = colours[shape.colour];
  if (shape.kind === 'rectangle') {
    const { x, y, width, height, dashed } = shape;
    if (!dashed) return context.fillRect(x, y, width, height);
    context.lineWidth = 1.5;
    context.setLineDash([4, 3]);
    context.strokeRect(x + 0.75, y + 0.75, Math.max(0, width - 1.5), height - 1.5);
  } else if (shape.kind === 'polygon') {
    const path = new Path2D();
    for (const [x, y] of shape.points) path.lineTo(x, y);
    path.closePath();
    context.strokeStyle = colours.surface;
    context.lineWidth = 2.5;
    context.setLineDash([]);
    context.stroke(path);
    context.fill(path);
  } else {
    context.font = cssFont(shape.font);
    context.textAlign = shape.end ? 'right' : 'left';
    context.direction = 'ltr';
    context.fillText(shape.text, shape.x, shape.y);
  }
}

/** Browsers set to resist fingerprinting give back white or noise for what was drawn, and do not say so. */
function isHidden(context: CanvasRenderingContext2D, { shapes }: Picture): boolean {
  const band = shapes.find(({ part }) => part === 'band') ?? shapes[0];
  if (!band) return false;
  const wanted = [1, 3, 5].map(at => parseInt(colours[band.colour].slice(at, at + 2), 16));
  const { data } = context.getImageData(4, 4, 1, 1);
  return wanted.some((each, index) => Math.abs(each - (data[index] ?? 0)) > 8);
}
