import { altOf } from '../../src/documents/ranking-alt.ts';
import type { RankingQuestion } from '../../src/documents/ranking.ts';
import { drawRanking, pngOf } from '../../src/elements/top-issues/draw-picture.ts';
import { fileName, saveFile } from '../../src/elements/top-issues/save-ranking.ts';
import type { AreaViews, PageLanguage } from '../../src/pages/index.ts';
import { ISSUES, questionShown } from './question-shown.ts';

/** The picture of an area for a newsletter. */
export interface PictureMatter {
  readonly question: RankingQuestion;
  readonly fileName: string;
  /** Everything the picture says. */
  readonly alt: string;
}

/** The picture of the question that snippets show; undefined where there is nothing to draw. */
export function pictureOf({ area, ranking }: AreaViews, language: PageLanguage): PictureMatter | undefined {
  const question = questionShown(ranking);
  if (!question) return undefined;
  return {
    question,
    fileName: fileName(ranking, area.debate.id, 'png', question.id),
    alt: altOf(ranking, question, { language, max: ISSUES }),
  };
}

/**
 * The picture itself as an address, for content that is pasted where nobody could change an address.
 *
 * @throws Error when the browser cannot draw
 */
export function pictureData(
  { ranking }: AreaViews,
  language: PageLanguage,
  { question }: PictureMatter,
): string {
  return drawRanking(ranking, question, { language, max: ISSUES }).toDataURL('image/png');
}

/**
 * Gives the reader the picture to save.
 *
 * @throws Error when the browser cannot draw
 */
export async function savePicture({ ranking }: AreaViews, language: PageLanguage, matter: PictureMatter) {
  const canvas = drawRanking(ranking, matter.question, { language, max: ISSUES });
  saveFile(await pngOf(canvas), matter.fileName);
}
