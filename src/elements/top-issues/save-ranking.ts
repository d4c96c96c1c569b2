import { rankingCsv } from '../../documents/ranking-csv.ts';
import type { RankingView } from '../../documents/ranking.ts';
import type { Language } from '../../locales/index.ts';

/** Offers a ranking as a CSV file to save. Only ever called because the reader asked for it. */
export function saveRanking(view: RankingView, language: Language, debate: string): void {
  const url = URL.createObjectURL(new Blob([rankingCsv(view, language)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${debate}-${view.code}${view.federation && `-${view.federation}`}.csv`.replace(
    /[^\w.-]+/g,
    '-',
  );
  link.click();
  // Some browsers begin to read only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
