import { someOf } from '../some.ts';
import { isSameAnswer, isSameText, type Compared, type Comparison, type Present } from './earlier.ts';

/** So many lists, and so many areas, are named. */
const MOST = 5;
/** So much of the earlier wording is quoted: enough to know it by. */
const QUOTED = 120;

interface Found {
  readonly wording: string;
  readonly lists: Set<string>;
  readonly areas: Set<string>;
}

/**
 * Standpoints that are worded otherwise than when they were published, under answers that are as they were: the lists
 * would seem to have answered what they were never asked. One that has answered anew has another day.
 */
export class Reworded implements Comparison {
  readonly #present: Present;
  readonly #found = new Map<string, Found>();

  constructor(present: Present) {
    this.#present = present;
  }

  see({ area, standpoint: id, list, before, now }: Compared): void {
    if (!now || !(now.position || now.text)) return;
    const wording = area.standpoints.find(each => each.id === id)?.askedAs?.text;
    const present = this.#present.registers.standpoints.get(id)?.standpoint.askedAs?.text;
    if (!wording || !present || isSameText(wording, present)) return;
    if (before.date !== now.date || !isSameAnswer(before, now)) return;
    const found = this.#found.get(id) ?? { wording, lists: new Set(), areas: new Set() };
    found.lists.add(list);
    found.areas.add(area.area.code);
    this.#found.set(id, found);
  }

  tell(): void {
    const { context, registers } = this.#present;
    if (this.#found.size === 0) return;
    for (const row of context.rows('standpoints')) {
      const found = this.#found.get(row.get('id').normalize('NFC'));
      if (!found) continue;
      const lists = registers.lists.items.filter(({ list }) => found.lists.has(list.id));
      const names = lists.map(({ list }) => registers.lists.label(list.id));
      row.warn(
        'askedAs',
        'reworded',
        `Ordlyden er endret etter at svarene ble publisert. Det som står der nå, er ikke det ${someOf(names, MOST)} svarte på i ${someOf([...found.areas].sort(), MOST)}. De svarte på «${shortened(found.wording)}».`,
        'Gi den nye ordlyden en egen id, eller spør listene på nytt og legg inn svarene med ny dato. Har du bare rettet en skrivefeil, kan det stå.',
      );
    }
  }
}

function shortened(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED).trimEnd()} …` : text;
}
