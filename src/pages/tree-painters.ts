import { calendarPainter, csvPainter, type Painter } from '../publishing/index.ts';
import { pagesPainter } from './painter.ts';

/**
 * Everything that adds files to a tree, in the order in which they paint. The one list, for the command line and the
 * workshop alike: pages link to the tables and the calendar, so a tree painted by some of these has dead links.
 *
 * @param pages - Whether the pages are among them.
 */
export function treePainters(pages = true): readonly Painter[] {
  return [csvPainter, calendarPainter, ...(pages ? [pagesPainter()] : [])];
}
