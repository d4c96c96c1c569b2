import { rankingCsv } from '../../documents/ranking-csv.ts';
import type { RankingView } from '../../documents/ranking.ts';
import type { Language } from '../../locales/index.ts';

/** Offers a ranking as a CSV file to save. Only ever called because the reader asked for it. */
export function saveRanking(view: RankingView, language: Language, debate: string): void {
  const csv = new Blob([rankingCsv(view, language)], { type: 'text/csv;charset=utf-8' });
  saveFile(csv, fileName(view, debate, 'csv'));
}

/** Debate, area, federation and question, as a name that any system takes: `debatt-2027-3201-arbeid.png`. */
export function fileName(view: RankingView, debate: string, ending: string, question?: string): string {
  const parts = [debate, view.code, view.federation, question].filter(Boolean);
  return `${parts.join('-')}.${ending}`.replace(/[^\w.-]+/g, '-');
}

/** Gives the reader a file to save. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers begin to read only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
