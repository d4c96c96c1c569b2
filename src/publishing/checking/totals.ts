import type { Context } from './context.ts';
import type { Registers } from './registers.ts';
import type { ControlTotals } from './replies.ts';

const words: Readonly<Record<string, string>> = {
  supports: 'støtter',
  partly: 'delvis',
  opposes: 'støtter ikke',
  unclear: 'uklart',
};

/**
 * Compares what the publisher says a list's answers add up to with what the answers table has. A difference is an error
 * that names the list: answer codes of one list once were exchanged between two columns, and nothing else shows it.
 */
export function checkTotals(
  context: Context,
  controls: readonly ControlTotals[],
  { lists }: Registers,
): void {
  for (const { area, list, totals, row } of controls) {
    const counted = countPositions(context, area, list);
    const wrong = Object.keys(totals).filter(key => totals[key] !== (counted[key] ?? 0));
    if (wrong.length === 0) continue;
    const found = wrong
      .map(key => `${totals[key]} ${words[key]} (i «svar»: ${counted[key] ?? 0})`)
      .join(', ');
    const swapped =
      wrong.length === 2 &&
      totals[wrong[0]!] === (counted[wrong[1]!] ?? 0) &&
      totals[wrong[1]!] === (counted[wrong[0]!] ?? 0);
    context.problems.error(
      {
        file: row.file,
        row: row.number,
        column: `antall_${words[wrong[0]!]!.replace(' ', '_')}`,
        value: `${area} ${list}`,
      },
      'control-total',
      `Kontrolltallene for ${lists.label(list)} i ${area} stemmer ikke: ${found}.`,
      swapped
        ? `Det ser ut som om «${words[wrong[0]!]}» og «${words[wrong[1]!]}» er byttet om.`
        : 'Rett svarene eller kontrolltallet.',
    );
  }
}

function countPositions(context: Context, area: string, list: string): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const byList of context.areas.get(area)?.answers.values() ?? []) {
    const position = byList.get(list)?.position;
    if (position) counted[position] = (counted[position] ?? 0) + 1;
  }
  return counted;
}
