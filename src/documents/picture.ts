/**
 * A picture as plain data: what to draw where, in the order to draw it. Painters need nothing else, and a test can read
 * it. All measures are CSS pixels.
 */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export type Shape = Rectangle | Polygon | Line;

interface Drawn {
  /** What it is for, e.g. `bar`. */
  readonly part: string;
  /** Which row it belongs to, where there are rows. */
  readonly row?: number;
}

/** Filled, or an outline of dashes where only a limit is known. */
export interface Rectangle extends Drawn {
  readonly kind: 'rectangle';
  readonly colour: Colour;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly dashed?: boolean;
}

/** A mark, with a rim in the colour of the surface that keeps it apart from what is under it. */
export interface Polygon extends Drawn {
  readonly kind: 'polygon';
  readonly colour: Colour;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** One line of text; `x` is its start or, with `end`, its end, `y` the baseline. */
export interface Line extends Drawn {
  readonly kind: 'text';
  readonly text: string;
  readonly colour: Colour;
  readonly font: Font;
  readonly x: number;
  readonly y: number;
  readonly end?: boolean;
}

export interface Font {
  readonly size: number;
  readonly bold?: boolean;
}

/** The width of a text on one line. */
export type Measure = (text: string, font: Font) => number;

/**
 * Light colours, whatever the page it was made on: nobody knows what a picture will lie on. Text has 4.5:1 on what it
 * stands on, bars and marks 3:1 (tested).
 */
export const colours = {
  surface: '#ffffff',
  raised: '#eceff3',
  text: '#1a1d21',
  muted: '#525961',
  line: '#d3d8de',
  accent: '#31506f',
  mark: '#ffefc2',
  onMark: '#3d2f00',
} as const;

export type Colour = keyof typeof colours;

/** Fonts that are on the device already, in CSS: none is fetched. */
export const fontFamily = '"Segoe UI", system-ui, Roboto, "Helvetica Neue", Arial, sans-serif';

/** A font as CSS and canvas write it. */
export const cssFont = ({ size, bold }: Font): string => `${bold ? 700 : 400} ${size}px ${fontFamily}`;
