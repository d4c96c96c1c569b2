import { comparison } from '../../documents/compare.ts';
import { comparisonCsv } from '../../documents/compare-csv.ts';
import { ranking } from '../../documents/ranking.ts';
import { rankingCsv } from '../../documents/ranking-csv.ts';
import { languageOf, type Language } from '../../locales/index.ts';
import { partyCompareDetailsTexts } from '../../locales/party-compare-details/index.ts';
import { partyCompareTexts } from '../../locales/party-compare/index.ts';
import { topIssuesTexts } from '../../locales/top-issues/index.ts';
import type { PaintedArea, PaintedFile, Painter } from './build.ts';

/**
 * `areas/<code>.csv`: what the widgets show of an area, as tables for a spreadsheet: what members chose (nationally also those of each
 * federation that has released its own), and below it, after an empty row, what the lists answer. Painted from the same views as the widgets, in the debate's own language.
 */
export const csvPainter: Painter = {
  async area(painted: PaintedArea): Promise<PaintedFile[]> {
    const { area, words } = painted;
    const language = languageOf(area.language);
    await load(language);
    const chosen = ranking(area);
    const answered = comparison(area);
    const federations = chosen.federations.map(({ id }) => ranking(area, { federation: id }));
    const tables = [
      chosen.questions.length > 0 && rankingCsv(chosen, language, { bom: false, federations }),
      answered.standing > 0 && comparisonCsv(answered, language, words, { bom: false }),
    ].filter(table => table !== false);
    // Excel takes a file without a byte order mark for Windows-1252.
    return tables.length > 0 ? [[`areas/${area.area.code}.csv`, `\ufeff${tables.join('\r\n')}`]] : [];
  },
};

function load(language: Language): Promise<unknown> {
  const all = [topIssuesTexts, partyCompareTexts, partyCompareDetailsTexts];
  return Promise.all(all.map(each => each.load(language)));
}
