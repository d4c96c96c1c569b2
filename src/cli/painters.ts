import { calendarPainter, csvPainter, type Painter } from '../publishing/index.ts';

/** Everything that adds files to a tree, in the order in which they paint. Rooms above `publishing` are joined here. */
export function painters(): readonly Painter[] {
  return [csvPainter, calendarPainter];
}
