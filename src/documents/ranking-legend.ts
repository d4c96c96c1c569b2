import type { RankingQuestion } from './ranking-view.ts';
import { capital, type Say } from './ranking-words.ts';
import type { Sheet } from './sheet.ts';

/** From line to line, also where the line is a bar: everything stands on one grid, however labels wrap. */
export const LINE = 24;
/** How far a mark stands out over the bar. */
const MARK = 6;
/** Between a swatch and its words, and between one and the next. */
const GAP = 8;
const SWATCH = 16;

/** The font of what explains bars and marks. */
export const small = { size: 14 };

/** Where a bar is. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A pin through the bar: the first reference's from above, the second's from below, so that equal values do not hide
 * each other, and neither colour nor shade is needed to tell them apart.
 */
export function drawMark(sheet: Sheet, index: number, x: number, { y, height }: Place, row?: number): void {
  const [head, foot] = index === 0 ? [y, y + height] : [y + height, y];
  const out = index === 0 ? head - MARK : head + MARK;
  const points = [
    [x - 6, out],
    [x + 6, out],
    [x + 1, head],
    [x + 1, foot],
    [x - 1, foot],
    [x - 1, head],
  ] as const;
  if (index < 2) sheet.polygon({ part: `mark ${index}`, row, colour: 'text', points });
}

/** What bar and marks mean: as many beside each other as there is room for. */
export function drawLegend(sheet: Sheet, { shown, references }: RankingQuestion, say: Say): void {
  const own = say({ key: 'legend.own', params: { where: shown.where } });
  const texts = [own, ...references.map(({ label }) => capital(say(label)))];
  let x = sheet.left;
  texts.forEach((text, row) => {
    const lines = sheet.lines(text, sheet.right - sheet.left - SWATCH - GAP, small);
    const width = SWATCH + GAP + Math.max(...lines.map(line => sheet.measure(line, small)));
    if (x > sheet.left && x + width > sheet.right) {
      x = sheet.left;
      sheet.y += LINE;
    }
    swatch(sheet, row, x);
    lines.forEach((line, below) =>
      sheet.line({
        part: 'legend',
        row,
        text: line,
        font: small,
        colour: 'muted',
        x: x + SWATCH + GAP,
        middle: sheet.y + LINE * (below + 0.5),
      }),
    );
    // What comes after several lines begins a line of its own.
    sheet.y += LINE * (lines.length - 1);
    x = lines.length > 1 ? Infinity : x + width + 3 * GAP;
  });
  sheet.y += LINE + GAP;
}

function swatch(sheet: Sheet, index: number, x: number): void {
  const place = { x, y: sheet.y + LINE / 4, width: SWATCH, height: LINE / 2 };
  if (index === 0) sheet.rectangle({ part: 'key', colour: 'accent', ...place });
  else drawMark(sheet, index - 1, x + SWATCH / 2, place);
}
