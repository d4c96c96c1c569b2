import type { Measure, Picture } from './picture.ts';
import { drawRows } from './ranking-bars.ts';
import { drawLegend } from './ranking-legend.ts';
import type { RankingQuestion, RankingView } from './ranking-view.ts';
import { marksOf, rowsShown, sayIn, someOf, type RankingPictureOptions, type Say } from './ranking-words.ts';
import { Sheet } from './sheet.ts';

/** How a picture is made. */
export interface PictureOptions extends RankingPictureOptions {
  /** In CSS pixels. */
  readonly width: number;
  readonly measure: Measure;
}

/** Space around everything. */
const MARGIN = 28;

const small = { size: 14 };

/**
 * One question of a ranking as a picture: the same view as the widget, for newsletters and other places that take
 * nothing else. A picture is passed on without what stood around it, so everything that must be said is in it: whose
 * answers they are, why another area's are shown, who answered, who publishes it, and whether it is made up.
 */
export function rankingPicture(
  view: RankingView,
  question: RankingQuestion,
  options: PictureOptions,
): Picture {
  const say = sayIn(options.language);
  const sheet = new Sheet(options.width, MARGIN, options.measure);
  const rows = rowsShown(question, options.max);
  band(sheet, view, say);
  head(sheet, question, say);
  if (question.state === 'counted') drawLegend(sheet, question, say);
  drawRows(sheet, question, rows, say);
  foot(sheet, [...someOf(rows, question), ...question.notes].map(say).join(' '), say(view.about));
  return sheet.finished();
}

/** A band across the top: what must not be missed, else the colour of the bars. */
function band(sheet: Sheet, view: RankingView, say: Say): void {
  const text = marksOf(view).map(say).join('. ');
  const font = { size: 17, bold: true };
  const lines = text ? sheet.lines(text, sheet.right - sheet.left, font) : [];
  const height = lines.length > 0 ? 16 + 24 * lines.length : 8;
  const colour = lines.length > 0 ? 'mark' : 'accent';
  sheet.rectangle({ part: 'band', colour, x: 0, y: 0, width: sheet.width, height });
  lines.forEach((each, index) =>
    sheet.line({ part: 'mark', text: each, font, colour: 'onMark', x: sheet.left, middle: 20 + 24 * index }),
  );
  sheet.y = height + 22;
}

function head(sheet: Sheet, { heading, text, note, reasons }: RankingQuestion, say: Say): void {
  sheet.paragraph(say(heading), { part: 'heading', font: { size: 25, bold: true }, leading: 31, after: 8 });
  sheet.paragraph(say(text), { part: 'question', font: { size: 17 }, leading: 23, after: 6 });
  if (note) sheet.paragraph(say(note), { part: 'note', font: small, colour: 'muted', leading: 20, after: 6 });
  sheet.y += 10;
  if (reasons.length === 0) return;
  const top = sheet.y;
  for (const [row, each] of reasons.entries())
    sheet.paragraph(say(each), {
      part: 'reason',
      row,
      font: { size: 16 },
      leading: 22,
      after: 4,
      indent: 16,
    });
  sheet.rectangle({ part: 'why', colour: 'accent', x: sheet.left, y: top, width: 4, height: sheet.y - top });
  sheet.y += 14;
}

function foot(sheet: Sheet, notes: string, about: string): void {
  const text = { font: small, colour: 'muted', leading: 20 } as const;
  if (notes) {
    sheet.y += 14;
    sheet.paragraph(notes, { part: 'notes', ...text, after: 10 });
  }
  sheet.paragraph(about, { part: 'about', ...text, font: { ...small, bold: true }, after: MARGIN - 6 });
}
