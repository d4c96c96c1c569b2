import type { CompareRow } from '../../documents/compare.ts';
import { listKey } from './scene.ts';

const nothing: ReadonlySet<string> = new Set();

/** What is unfolded: parts of the whole, and of each standpoint its background and lists' words. */
export class Unfolded {
  #parts = new Set<string>();
  #rows = new Map<string, ReadonlySet<string>>();

  /** Whether a part of the whole is unfolded. */
  shows(part: string): boolean {
    return this.#parts.has(part);
  }

  /** What is unfolded of a standpoint; another set when it has changed. */
  of(row: string): ReadonlySet<string> {
    return this.#rows.get(row) ?? nothing;
  }

  togglePart(part: string): void {
    if (!this.#parts.delete(part)) this.#parts.add(part);
  }

  /** Opens what is closed; answers whether it is open now. */
  toggle(row: string, key: string): boolean {
    const open = new Set(this.of(row));
    const opened = !open.delete(key);
    if (opened) open.add(key);
    this.#rows.set(row, open);
    return opened;
  }

  /** Opens all words of a standpoint, or closes them when all are open; answers whether they are open now. */
  toggleWords(row: CompareRow): boolean {
    const keys = row.cells.filter(cell => cell.words).map(cell => listKey(cell.list));
    const open = new Set(this.of(row.id));
    const opened = !keys.every(key => open.has(key));
    for (const key of keys)
      if (opened) open.add(key);
      else open.delete(key);
    this.#rows.set(row.id, open);
    return opened;
  }

  /** Folds everything: another area's standpoints may have the same ids. */
  clear(): void {
    this.#rows.clear();
  }
}
