import { pagesPainter } from '../pages/index.ts';
import { calendarPainter, csvPainter, type Painter } from '../publishing/index.ts';

/**
 * Everything that adds files to a tree, in the order in which they paint. Rooms above `publishing` are joined here.
 *
 * @param pages - Whether the pages are among them.
 */
export function painters(pages = true): readonly Painter[] {
  return [csvPainter, calendarPainter, ...(pages ? [pagesPainter()] : [])];
}
