import { comparisonCsv } from '../documents/compare-csv.ts';
import { rankingCsv } from '../documents/ranking-csv.ts';
import type { AreaViews } from './page.ts';

/**
 * `areas/<code>.csv`: what members chose, and after an empty line what the lists answer, each as a table with a head of
 * its own, in bokmål. The same two tables as the elements offer.
 */
export function areaCsv({ ranking, federations, comparison, words, has }: AreaViews): string {
  const results = has.results
    ? rankingCsv(ranking, 'nb', { bom: false }) +
      federations.map(each => withoutHead(rankingCsv(each, 'nb', { bom: false }))).join('')
    : '';
  const answers = has.answers ? comparisonCsv(comparison, 'nb', words, { bom: false }) : '';
  return `\ufeff${results}${results && answers && '\r\n'}${answers}`;
}

/** The rows of a file under its first line; heads have no line breaks in them. */
const withoutHead = (csv: string): string => csv.slice(csv.indexOf('\r\n') + 2);
