import { breachesOf, type Breach } from './attack.ts';
import type { Given } from './attack-facts.ts';
import { Knowledge } from './attack-knowledge.ts';
import { given, type PublicKnowledge } from './attack-reading.ts';
import type { Result } from './types.ts';

/** Who stands behind a figure, compared with the release before: the same people, those and more, or nobody knows. */
export type Come = 'same' | 'more' | 'other';

/** One release, as it stands with somebody who has kept it. */
export interface KeptRelease {
  /** Everything published of it. */
  readonly results: readonly Result[];
  /** Municipalities of its groups: others than in another release, perhaps under the same code. */
  readonly members: Readonly<Record<string, readonly string[]>>;
  /**
   * Who has answered since the release before, by municipality ({@link NOWHERE} for those without) and, by county, of a
   * federation. The first release is not asked.
   */
  readonly come: (area: string, question: string, federation: string) => Come;
}

/** Stands for those without a municipality, as it does to the rule for a further release. */
export const NOWHERE = '?';

/** Names of places and areas in here are a code and the number of a release; no code has this sign in it. */
const OF = '@';
const nameOf = (code: string, release: number) => `${code}${OF}${release}`;
const codeOf = (name: string) => name.replace(/^new |@\d+$/g, '');

type Known = Omit<PublicKnowledge, 'members'>;

/**
 * What an attacker finds out who has kept all releases. Answers only come to the earlier ones, so that the people of each
 * place are those who had answered by the first release, those who came to the second, and so on: each release is about
 * all until then. Where nobody came, it is about the same people as before; where answers were taken away, too, nobody
 * knows who is who, and the place begins anew.
 *
 * @param releases the oldest first
 * @returns the breaches, as {@link attack} finds them in one
 */
export function attackReleases(releases: readonly KeptRelease[], known: Known): Breach[] {
  const questions = new Set(releases.flatMap(({ results }) => results.map(({ question }) => question)));
  return [...questions].sort().flatMap(question => {
    const people = new People(releases, known, question);
    return [undefined, ...people.issues].flatMap(issue =>
      breachesOf(people.known(issue), question, issue, known.threshold).map(breach => ({
        ...breach,
        areas: distinct(breach.areas.map(codeOf)),
      })),
    );
  });
}

const NOBODY: Given = { answered: [0, 0], chose: [0, 0], left: [0, 0], open: true };

/** Who the releases of one question are about. */
class People {
  readonly issues: readonly string[];
  readonly #known: Known;
  readonly #releases: readonly KeptRelease[];
  readonly #question: string;
  readonly #places: readonly string[];
  readonly #federations: readonly string[];
  /** For each release, of each place: the groups of people that it is about, by the release they came with. */
  readonly #groups: readonly ReadonlyMap<string, readonly string[]>[];

  constructor(releases: readonly KeptRelease[], known: Known, question: string) {
    this.#known = known;
    this.#question = question;
    this.#releases = releases.map(release => ({
      ...release,
      results: release.results.filter(result => result.question === question),
    }));
    const results = this.#releases.flatMap(release => release.results);
    this.issues = distinct(
      results.flatMap(({ counts, leading = [] }) => [...Object.keys(counts ?? {}), ...leading]),
    );
    this.#federations = distinct(results.flatMap(({ federation }) => federation ?? []));
    this.#places = [...Object.keys(known.counties), NOWHERE];
    const groups: Map<string, readonly string[]>[] = [];
    for (const at of releases.keys())
      groups.push(new Map(this.#places.map(place => [place, this.#groupsOf(place, at, groups[at - 1])])));
    this.#groups = groups;
  }

  /** Everything that is told of one issue, or of how many answered. */
  known(issue: string | undefined): Knowledge {
    const groups = distinct(this.#groups.flatMap(each => [...each.values()].flat()));
    const areas = this.#releases.flatMap((_, at) => [...this.#areasOf(at), ...this.#newIn(at)]);
    const knowledge = new Knowledge(
      '',
      Object.fromEntries(groups.map(group => [group, ''])),
      Object.fromEntries(areas),
      this.#known.threshold,
    );
    for (const [at, { results, members }] of this.#releases.entries()) {
      for (const result of results)
        knowledge.learn(
          nameOf(result.area, at),
          result.federation,
          given(result, issue, { ...this.#known, members }),
        );
      if (at > 0) this.#learnWhoCame(knowledge, at);
    }
    return knowledge;
  }

  #groupsOf(place: string, at: number, before?: ReadonlyMap<string, readonly string[]>): readonly string[] {
    const own = nameOf(place, at);
    if (!before) return [own];
    const { come } = this.#releases[at]!;
    const county = this.#known.counties[place] ?? place;
    const ofFederations = this.#federations.map(federation => come(county, this.#question, federation));
    const all = come(place, this.#question, '');
    if (all === 'other' || ofFederations.includes('other')) return [own];
    return all === 'same' ? before.get(place)! : [...before.get(place)!, own];
  }

  /** The areas of a release, and which groups they are made of. */
  #areasOf(at: number): [string, readonly string[]][] {
    const { country, counties } = this.#known;
    const groups = (places: readonly string[]) => places.flatMap(place => this.#groups[at]!.get(place) ?? []);
    const inCounties = Map.groupBy(Object.keys(counties), place => counties[place]!);
    inCounties.delete('');
    const named: [string, readonly string[]][] = [
      [country, this.#places],
      ...inCounties,
      ...Object.entries(this.#releases[at]!.members),
      ...this.#places.map((place): [string, string[]] => [place, [place]]),
    ];
    return named.map(([code, places]) => [nameOf(code, at), groups(places)]);
  }

  /** Those who came with a release, of each place and county where all others were there before. */
  #newIn(at: number): [string, readonly string[]][] {
    if (at === 0) return [];
    const { counties } = this.#known;
    const now = this.#groups[at]!;
    const isKept = (place: string) =>
      this.#groups[at - 1]!.get(place)!.every(group => now.get(place)!.includes(group));
    const isNew = (place: string) => now.get(place)!.includes(nameOf(place, at));
    const found = Map.groupBy(this.#places, place => counties[place] || NOWHERE);
    return [...found].flatMap(([county, places]): [string, string[]][] => {
      const came = places.filter(isNew).map(place => nameOf(place, at));
      return places.every(isKept) && came.length > 0 ? [[`new ${nameOf(county, at)}`, came]] : [];
    });
  }

  /** As the rule for a further release has it, nobody or at least so many came; and everybody may know which. */
  #learnWhoCame(knowledge: Knowledge, at: number): void {
    const { come } = this.#releases[at]!;
    const some = (): Given => ({
      answered: [this.#known.threshold, Infinity],
      chose: [0, Infinity],
      left: [0, Infinity],
      open: false,
    });
    for (const [name] of this.#newIn(at)) {
      knowledge.learn(name, undefined, some());
      for (const federation of this.#federations) {
        const isNone = come(codeOf(name), this.#question, federation) === 'same';
        knowledge.learn(name, federation, isNone ? NOBODY : some());
      }
    }
  }
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
