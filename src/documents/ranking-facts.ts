import type { Figure, RankingView } from './ranking-view.ts';

/**
 * Everything a ranking states, one line per fact, independent of language and of how it is painted. Every painter's
 * output is read back to this set in a test, so painters cannot disagree.
 */
export function factsOf(view: RankingView): string[] {
  return view.questions.flatMap(question => {
    const { id, shown, references } = question;
    return [
      `${id}: shown ${who(shown)} ${question.state}`,
      ...question.reasons.map(each => `${id}: ${each.key}`),
      ...question.rows.flatMap(row => [
        `${id}/${row.issue}: ${row.rank ?? '-'} ${figureFact(row.figure)}`,
        ...row.references.map(
          (figure, index) => `${id}/${row.issue}: ${figureFact(figure)} in ${who(references[index])}`,
        ),
        ...row.differences.map(each => `${id}/${row.issue}: ${each.direction} than ${who(each.than)}`),
      ]),
    ];
  });
}

/** How many people chose each issue and how many answered: what tables and files state beyond `factsOf`. */
export function countsOf(view: RankingView): string[] {
  return view.questions.flatMap(({ id, shown, references, rows }) =>
    rows.flatMap(row => [
      ...countFact(`${id}/${row.issue}`, who(shown), row.figure),
      ...row.references.flatMap((figure, index) =>
        countFact(`${id}/${row.issue}`, who(references[index]), figure),
      ),
    ]),
  );
}

const who = (place: { code: string; federation: string } | undefined): string =>
  place ? [place.code, place.federation].filter(Boolean).join('+') : '?';

const countFact = (row: string, place: string, figure: Figure): string[] =>
  'count' in figure ? [`${row}: ${figure.count} people in ${place}`] : [];

/** A figure as a fact: `54 %`, `fewer 10`, `under 10 %`. */
export function figureFact(figure: Figure): string {
  if (figure.kind === 'share') return `${figure.percent} %`;
  if (figure.kind === 'fewer') return `fewer ${figure.than}`;
  if (figure.kind === 'under' || figure.kind === 'over') return `${figure.kind} ${figure.percent} %`;
  return figure.kind === 'count' ? `${figure.count}` : figure.kind;
}
