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
  for (const area of areas.toSorted((a, b) => byText(a.code, b.code))) {
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
