import { membersOfCounties, byText } from './geography.ts';
import type { Area, Geography } from './geography.ts';
import type { Equation } from './intervals.ts';

/** A set of people that figures can be about: an area, or an area's members of one federation. */
export interface FrameNode {
  area: string;
  /** Empty for everybody; {@link REST} for those whose federation is not shown. */
  federation: string;
  /** The smallest sets it is made of, as numbers of nodes; of a smallest set, itself. */
  atoms: readonly number[];
}

/** The area of those who did not say where they live, or live where there is no municipality. */
export const UNPLACED = '?';
/** The federation of all whose federation is not shown. No federation's id has a space in it. */
export const REST = ' rest';

/** How the areas of one question add up, whatever is shown of them. */
export interface Frame {
  nodes: readonly FrameNode[];
  /** Number of a node by {@link nodeKey}. */
  index: ReadonlyMap<string, number>;
  /** For each node the nodes inside it, large before small, smallest sets last. */
  inside: readonly (readonly number[])[];
  /** Sums over federations: total, then its parts. */
  acrossFederations: readonly Equation[];
}

/** The sums for one pattern of what is shown, and the differences that can be computed from it. */
export interface Sums {
  equations: Equation[];
  /** Sets of hidden nodes that can be had as a difference of shown ones; numbered on from the frame's nodes. */
  differences: (readonly number[])[];
}

/** Key of a node in {@link Frame.index}. */
export function nodeKey(area: string, federation = ''): string {
  return `${area} ${federation}`;
}

/**
 * Lays out the areas as sums: municipalities in groups, counties and organisations, counties and those without a place
 * in the country, and the same once more for each federation down to the counties.
 */
export function layOut(geography: Geography, areas: readonly Area[], federations: readonly string[]): Frame {
  const nodes: FrameNode[] = [];
  const index = new Map<string, number>();
  const add = (area: string, federation: string, atoms?: readonly number[]) => {
    const id = nodes.length;
    nodes.push({ area, federation, atoms: atoms ?? [id] });
    index.set(nodeKey(area, federation), id);
    return id;
  };
  const country = areas.find(area => area.level === 'country')!.code;
  const counties = [...membersOfCounties(geography)].sort(([a], [b]) => byText(a, b));

  for (const { code } of geography.municipalities.toSorted((a, b) => byText(a.code, b.code))) add(code, '');
  const places = nodes.map((_, id) => id);
  add(country, '', [...places, add(UNPLACED, '')]);
  for (const area of areas) {
    if (area.level === 'country' || area.level === 'municipality') continue;
    add(
      area.code,
      '',
      area.members.map(code => index.get(nodeKey(code))!).sort((a, b) => a - b),
    );
  }
  const layers = federations.length > 0 ? [...federations, REST] : [];
  for (const layer of layers) {
    const parts = counties.map(([county]) => add(county, layer));
    add(country, layer, [...parts, add(UNPLACED, layer)]);
  }
  const acrossFederations = [country, UNPLACED, ...counties.map(([county]) => county)].map(area => ({
    total: index.get(nodeKey(area))!,
    parts: layers.map(layer => index.get(nodeKey(area, layer))!),
  }));
  return {
    nodes,
    index,
    inside: containment(nodes),
    acrossFederations: layers.length > 0 ? acrossFederations : [],
  };
}

/** Which nodes lie inside which; of two that are equal, the later one lies inside the earlier. */
function containment(nodes: readonly FrameNode[]): number[][] {
  const sets = nodes.map(node => new Set(node.atoms));
  const bySize = nodes
    .map((_, id) => id)
    .sort((a, b) => nodes[b]!.atoms.length - nodes[a]!.atoms.length || a - b);
  const compound = bySize.filter(id => nodes[id]!.atoms[0] !== id);
  return nodes.map(({ atoms, federation }, id) => {
    if (atoms[0] === id) return [];
    const smaller = compound.filter(
      other =>
        nodes[other]!.federation === federation &&
        (nodes[other]!.atoms.length < atoms.length ||
          (nodes[other]!.atoms.length === atoms.length && other > id)) &&
        nodes[other]!.atoms.every(atom => sets[id]!.has(atom)),
    );
    return [...smaller, ...atoms];
  });
}

/**
 * Writes the sums as someone who reads what is shown can: every area as the sum of the areas in it, and every shown
 * area as the sum of the shown areas in it and a difference. Differences that overlap are taken apart once more.
 *
 * @param shown whether a node's number is told, at least roughly
 */
export function sumsOf(frame: Frame, shown: (node: number) => boolean): Sums {
  const equations: Equation[] = [...frame.acrossFederations];
  const differences: (readonly number[])[] = [];
  const numbers = new Map<string, number>();
  const difference = (atoms: readonly number[]): number => {
    if (atoms.length === 1) return atoms[0]!;
    const key = atoms.join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const id = frame.nodes.length + differences.length;
    numbers.set(key, id);
    differences.push(atoms);
    equations.push({ total: id, parts: atoms });
    return id;
  };
  const layers = new Map<string, number[][]>();
  frame.nodes.forEach(({ atoms, federation }, total) => {
    if (atoms[0] === total) return;
    const all = partition(frame, total, () => true);
    equations.push({ total, parts: [...all.parts, ...all.left] });
    if (!shown(total)) return;
    const first = partition(frame, total, shown);
    for (const { parts, left } of [first, ...first.cut.map(node => partition(frame, total, shown, node))]) {
      if (left.length > 0) layers.set(federation, [...(layers.get(federation) ?? []), left]);
      equations.push({ total, parts: left.length > 0 ? [...parts, difference(left)] : parts });
    }
  });
  for (const { total, parts } of frame.acrossFederations) {
    const hidden = parts.filter(part => !shown(part));
    if (shown(total)) {
      equations.push({ total, parts: [...parts.filter(shown), difference(hidden)] });
    }
  }
  for (const sets of layers.values()) takeApart(sets, difference, equations);
  return { equations, differences };
}

interface Partition {
  parts: number[];
  /** The smallest sets that no part covers. */
  left: number[];
  /** Nodes that lie partly in one part and partly outside it: another way to divide the same total. */
  cut: number[];
}

/** Divides a node into the largest nodes inside it, beginning with `begin` where it is given. */
function partition(
  frame: Frame,
  total: number,
  allowed: (node: number) => boolean,
  begin?: number,
): Partition {
  const left = new Set(frame.nodes[total]!.atoms);
  const owner = new Map<number, number>();
  const division: Partition = { parts: [], left: [], cut: [] };
  for (const node of begin === undefined ? frame.inside[total]! : [begin, ...frame.inside[total]!]) {
    if (!allowed(node)) continue;
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

/** Two differences that overlap give three more: what they share, and what each has alone. */
function takeApart(
  sets: readonly (readonly number[])[],
  difference: (atoms: readonly number[]) => number,
  equations: Equation[],
): void {
  for (const [first, a] of sets.entries()) {
    for (const b of sets.slice(first + 1)) {
      const shared = a.filter(atom => b.includes(atom));
      if (shared.length === 0) continue;
      const together = difference(shared);
      for (const set of [a, b]) {
        const alone = set.filter(atom => !shared.includes(atom));
        if (alone.length > 0)
          equations.push({ total: difference(set), parts: [together, difference(alone)] });
      }
    }
  }
}
