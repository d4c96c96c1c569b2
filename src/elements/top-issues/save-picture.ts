import type { RankingQuestion, RankingView } from '../../documents/ranking.ts';
import type { Language } from '../../locales/index.ts';
import { fileName, saveFile } from './save-ranking.ts';

/**
 * Offers each question of a ranking that has something to show as a picture to save. Only ever called because the reader
 * asked for it; what draws is fetched then.
 *
 * @param max - How many issues of a question are in its picture.
 * @throws Error when the browser cannot draw; then nothing is offered
 */
export async function savePictures(
  view: RankingView,
  debate: string,
  language: Language,
  max: (question: RankingQuestion) => number,
): Promise<void> {
  const { drawRanking, pngOf } = await import('./draw-picture.ts');
  const shown = view.questions.filter(({ state }) => state !== 'none');
  const drawn = shown.map(each => drawRanking(view, each, { language, max: max(each) }));
  const files = await Promise.all(drawn.map(pngOf));
  files.forEach((file, index) => saveFile(file, fileName(view, debate, 'png', shown[index]?.id)));
}
