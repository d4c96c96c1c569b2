import type { Frame } from './frame.ts';
import type { Equation } from './intervals.ts';

/** The sums for one pattern of what is shown, and the differences that can be computed from it. */
export interface Sums {
  equations: readonly Equation[];
  /** Every area once more as the sum of its smallest parts: an area of which nothing is told may hide what they say. */
  further: readonly Equation[];
  /** Sets of hidden nodes that can be had as a difference of shown ones; numbered on from the frame's nodes. */
  differences: readonly (readonly number[])[];
}

/**
 * Writes the sums as someone who reads what is shown can: every area as the sum of the areas in it, and every shown
 * area as the sum of the shown areas in it and a difference. Where areas overlap, so do their differences, and these
 * are taken apart.
 *
 * @param shown whether a node's number is told, at least roughly
 */
export function sumsOf(frame: Frame, shown: (node: number) => boolean): Sums {
  const book = new Book(frame);
  const { nodes, acrossFederations } = frame;
  const differences = new Map<string, (readonly number[])[]>();
  nodes.forEach(({ atoms, federation }, total) => {
    if (atoms[0] === total) return;
    const inside = frame.inside[total]!;
    for (const { parts } of waysToDivide(frame, atoms, inside)) book.equations.push({ total, parts });
    if (inside.length > atoms.length) book.further.push({ total, parts: atoms });
    if (!shown(total)) return;
    for (const way of waysToDivide(frame, atoms, inside.filter(shown))) {
      if (way.parts.length > 0)
        book.equations.push({ total, parts: [...way.parts, ...book.numbersOf(way.left)] });
      if (way.left.length > 0)
        differences.set(federation, [...(differences.get(federation) ?? []), way.left]);
    }
  });
  for (const { total, parts } of acrossFederations) {
    book.equations.push({ total, parts });
    if (!shown(total)) continue;
    const hidden = parts.filter(part => !shown(part));
    book.equations.push({ total, parts: [...parts.filter(shown), ...book.numbersOf(hidden)] });
  }
  for (const sets of differences.values()) takeApart(sets, book);
  return book;
}

/** Writes down sums, and gives each difference that turns up a number of its own. */
class Book {
  readonly frame: Frame;
  readonly equations: Equation[] = [];
  readonly further: Equation[] = [];
  readonly differences: (readonly number[])[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(frame: Frame) {
    this.frame = frame;
    frame.nodes.forEach(({ atoms }, node) => {
      const key = atoms.join();
      if (!this.#numbers.has(key)) this.#numbers.set(key, node);
    });
  }

  /** The number of the set of nodes, where it is not empty. */
  numbersOf(set: readonly number[]): number[] {
    return set.length === 0 ? [] : [this.#numberOf(set)];
  }

  #numberOf(set: readonly number[]): number {
    if (set.length === 1) return set[0]!;
    const key = set.join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.frame.nodes.length + this.differences.length;
    this.#numbers.set(key, number);
    this.differences.push(set);
    this.equations.push({ total: number, parts: set });
    const { parts, left } = divide(this.frame, set, this.#insideOf(set));
    if (left.length === 0 && parts.length < set.length) this.equations.push({ total: number, parts });
    return number;
  }

  /** What lies inside a set is known for the areas that lie around it. */
  #insideOf(set: readonly number[]): readonly number[] {
    const around = this.frame.inside.filter(inside => inside.includes(set[0]!));
    return around.toSorted((a, b) => b.length - a.length)[0] ?? [];
  }
}

interface Division {
  /** The nodes that fit side by side, and what they leave. */
  parts: number[];
  left: number[];
  /** Nodes that lie across the parts, or half outside them: other ways to divide the same set. */
  cut: number[];
}

/** Divides a set into the largest nodes inside it; and, where some lie across others, once for each of them. */
function waysToDivide(frame: Frame, set: readonly number[], inside: readonly number[]): Division[] {
  const first = divide(frame, set, inside);
  return [first, ...first.cut.map(node => divide(frame, set, [node, ...inside]))];
}

/** Divides a set into the first of the candidates that fit side by side. */
function divide(frame: Frame, set: readonly number[], candidates: readonly number[]): Division {
  const left = new Set(set);
  const owner = new Map<number, number>();
  const division: Division = { parts: [], left: [], cut: [] };
  for (const node of candidates) {
    const { atoms } = frame.nodes[node]!;
    if (atoms.every(atom => left.has(atom))) {
      division.parts.push(node);
      for (const atom of atoms) {
        left.delete(atom);
        owner.set(atom, node);
      }
    } else if (atoms.some(atom => owner.get(atom) !== owner.get(atoms[0]!))) {
      division.cut.push(node);
    }
  }
  division.left = [...left];
  return division;
}

/**
 * Two differences that overlap give three more: what they share, and what each has alone. One round of it: areas that
 * cross each other many times over are for the attacker to try.
 */
function takeApart(sets: readonly (readonly number[])[], book: Book): void {
  const members = sets.map(set => new Set(set));
  for (const [at, a] of sets.entries()) {
    for (const [by, b] of sets.slice(at + 1).entries()) {
      const shared = a.filter(atom => members[at + 1 + by]!.has(atom));
      if (shared.length === 0) continue;
      for (const set of [a, b]) {
        const alone = set.filter(atom => !shared.includes(atom));
        if (alone.length === 0) continue;
        const parts = [...book.numbersOf(shared), ...book.numbersOf(alone)];
        book.equations.push({ total: book.numbersOf(set)[0]!, parts });
      }
    }
  }
}
