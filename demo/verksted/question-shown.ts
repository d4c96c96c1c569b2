import type { RankingQuestion, RankingView } from '../../src/documents/ranking.ts';

/** So many issues stand in a fallback or a picture: enough to be worth reading, few enough to be pasted. */
export const ISSUES = 5;

/** The question that a snippet shows: the first that has something to show. */
export const questionShown = ({ questions }: RankingView): RankingQuestion | undefined =>
  questions.find(({ state }) => state !== 'none');
