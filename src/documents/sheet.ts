import type { Colour, Font, Line, Measure, Picture, Polygon, Rectangle, Shape } from './picture.ts';
import { wrap } from './wrap.ts';

/** How a paragraph stands on a sheet. */
export interface Setting {
  readonly part: string;
  readonly row?: number;
  readonly font: Font;
  readonly colour?: Colour;
  /** From line to line. */
  readonly leading: number;
  /** Space after it. */
  readonly after?: number;
  /** Farther in than the margin, on the left. */
  readonly indent?: number;
}

/** A picture in the making, filled from top to bottom. */
export class Sheet {
  /** How far down it is filled. */
  y = 0;
  readonly width: number;
  readonly margin: number;
  readonly #measure: Measure;
  readonly #shapes: Shape[] = [];

  constructor(width: number, margin: number, measure: Measure) {
    this.width = width;
    this.margin = margin;
    this.#measure = measure;
  }

  get left(): number {
    return this.margin;
  }

  get right(): number {
    return this.width - this.margin;
  }

  measure(text: string, font: Font): number {
    return this.#measure(text, font);
  }

  lines(text: string, width: number, font: Font): string[] {
    return wrap(text, width, each => this.#measure(each, font));
  }

  rectangle(shape: Omit<Rectangle, 'kind'>): void {
    this.#shapes.push({ kind: 'rectangle', ...shape });
  }

  polygon(shape: Omit<Polygon, 'kind'>): void {
    this.#shapes.push({ kind: 'polygon', ...shape });
  }

  /** A line of text in the middle of a band, i.e. with as much above its small letters as below. */
  line({ middle, ...shape }: Omit<Line, 'kind' | 'y'> & { readonly middle: number }): void {
    this.#shapes.push({ kind: 'text', ...shape, y: middle + shape.font.size * 0.36 });
  }

  /** A text across the sheet, on as many lines as it takes. */
  paragraph(
    text: string,
    { part, row, font, colour = 'text', leading, after = 0, indent = 0 }: Setting,
  ): void {
    const x = this.left + indent;
    for (const each of this.lines(text, this.right - x, font)) {
      this.line({ part, row, text: each, font, colour, x, middle: this.y + leading / 2 });
      this.y += leading;
    }
    this.y += after;
  }

  /** A thin line from margin to margin. */
  rule(y = this.y): void {
    this.rectangle({
      part: 'rule',
      colour: 'line',
      x: this.left,
      y,
      width: this.right - this.left,
      height: 1,
    });
  }

  /** Everything that was put on it, on paper of the height it took. */
  finished(): Picture {
    const { width } = this;
    const height = Math.ceil(this.y);
    const paper: Rectangle = {
      kind: 'rectangle',
      part: 'paper',
      colour: 'surface',
      x: 0,
      y: 0,
      width,
      height,
    };
    return { width, height, shapes: [paper, ...this.#shapes] };
  }
}
