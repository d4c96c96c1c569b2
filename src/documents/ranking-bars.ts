import { scaleBand } from 'd3-scale';
import { figureSays } from './ranking-figures.ts';
import type { Figure, RankingQuestion, RankingRow } from './ranking-view.ts';
import { drawMark, LINE, small, type Place } from './ranking-legend.ts';
import { othersSay, titleSays, type Say } from './ranking-words.ts';
import type { Sheet } from './sheet.ts';

/** How much of a line is left open above and below a bar; marks stand out so far. */
const OPEN = 0.5;
/** Room for the rank, before the label. */
const RANK = 30;
/** The same where nothing may be said about the order. */
const BULLET = 18;

const label = { size: 17 };
const number = { size: 19, bold: true };
const words = { size: 15 };

/** A row with its texts broken into lines. */
interface Block {
  readonly row: RankingRow;
  readonly title: readonly string[];
  readonly value: string;
  readonly others: readonly string[];
}

/** The issues: rank, label and figure, under them the bar with the marks of county and country, and their figures. */
export function drawRows(
  sheet: Sheet,
  question: RankingQuestion,
  rows: readonly RankingRow[],
  say: Say,
): void {
  if (rows.length === 0) return;
  const x = sheet.left + (question.state === 'leading' ? BULLET : RANK);
  const blocks = rows.map(row => blockOf(sheet, question, row, x, say));
  const lines = blocks.flatMap((block, index) => linesOf(block).map(name => `${index} ${name}`));
  const grid = scaleBand(lines, [sheet.y, sheet.y + lines.length * LINE]).padding(OPEN);
  const thick = grid.bandwidth();
  blocks.forEach((block, row) => {
    const top = (name: string) => grid(`${row} ${name}`) ?? 0;
    drawText(sheet, block, row, x, name => top(name) + thick / 2);
    if (hasBar(block.row))
      drawBar(sheet, block.row, row, { x, y: top('bar'), width: sheet.right - x, height: thick });
    sheet.rule(top('end') + thick / 2);
  });
  sheet.y += lines.length * LINE;
}

function blockOf(sheet: Sheet, question: RankingQuestion, row: RankingRow, x: number, say: Say): Block {
  const width = sheet.right - x;
  const value = row.figure.kind === 'leading' ? '' : say(figureSays(row.figure));
  const taken = value && sheet.measure(value, fontOf(row.figure)) + 16;
  const others = row.references.length > 0 ? othersSay(row, question, say).join(' · ') : '';
  return {
    row,
    value,
    title: sheet.lines(titleSays(row, say), width - (taken || 0), label),
    others: others ? sheet.lines(others, width, small) : [],
  };
}

const linesOf = ({ row, title, others }: Block): string[] => [
  ...title.map((_, index) => `title ${index}`),
  ...(hasBar(row) ? ['bar'] : []),
  ...others.map((_, index) => `others ${index}`),
  'end',
];

const fontOf = (figure: Figure) => ('count' in figure ? number : words);

/** Whether there is a length to draw, of the issue itself or of what it is compared with. */
const hasBar = ({ figure, references }: RankingRow): boolean =>
  [figure, ...references].some(({ kind }) => kind === 'share' || kind === 'under' || kind === 'over');

function drawText(
  sheet: Sheet,
  block: Block,
  row: number,
  x: number,
  middle: (name: string) => number,
): void {
  const {
    row: { rank, figure },
    title,
    value,
    others,
  } = block;
  const first = middle('title 0');
  if (rank !== undefined)
    sheet.line({
      part: 'rank',
      row,
      text: String(rank),
      font: label,
      colour: 'muted',
      x: sheet.left,
      middle: first,
    });
  if (figure.kind === 'leading')
    sheet.rectangle({
      part: 'bullet',
      row,
      colour: 'accent',
      x: sheet.left,
      y: first - 4,
      width: 8,
      height: 8,
    });
  if (value)
    sheet.line({
      part: 'value',
      row,
      text: value,
      font: fontOf(figure),
      colour: 'count' in figure ? 'text' : 'muted',
      x: sheet.right,
      end: true,
      middle: first,
    });
  title.forEach((text, index) =>
    sheet.line({
      part: 'title',
      row,
      text,
      font: label,
      colour: 'text',
      x,
      middle: middle(`title ${index}`),
    }),
  );
  others.forEach((text, index) =>
    sheet.line({
      part: 'others',
      row,
      text,
      font: small,
      colour: 'muted',
      x,
      middle: middle(`others ${index}`),
    }),
  );
}

/** The whole width is everybody who answered: no scale that would have to be explained. */
function drawBar(sheet: Sheet, { figure, references }: RankingRow, row: number, place: Place): void {
  const at = (percent: number) => (place.width * percent) / 100;
  const [filled, open] = stretches(figure);
  sheet.rectangle({ part: 'track', row, colour: 'raised', ...place });
  if (filled > 0) sheet.rectangle({ part: 'bar', row, colour: 'accent', ...place, width: at(filled) });
  if (open > 0)
    sheet.rectangle({
      part: 'limit',
      row,
      colour: 'accent',
      dashed: true,
      ...place,
      x: place.x + at(filled),
      width: at(open),
    });
  references.forEach((each, index) => {
    if (each.kind === 'share') drawMark(sheet, index, place.x + at(each.percent), place, row);
  });
}

/** How far the bar is filled, and the open stretch after that in which a share lies of which only a limit is known. */
function stretches(figure: Figure): [filled: number, open: number] {
  if (figure.kind === 'share') return [figure.percent, 0];
  if (figure.kind === 'under') return [0, figure.percent];
  return figure.kind === 'over' ? [figure.percent, 100 - figure.percent] : [0, 0];
}
