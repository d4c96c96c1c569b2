import { attack } from './attack.ts';
import type { Breach, PublicKnowledge } from './attack.ts';
import type { Reading } from './decode.ts';
import { UNPLACED, layOut, nodeKey } from './frame.ts';
import type { Frame } from './frame.ts';
import { COUNTRY, byText } from './geography.ts';
import type { Area, Geography } from './geography.ts';
import type { GroupArea } from './groups.ts';
import { LinkedResults } from './linked.ts';
import type { Leak } from './linked.ts';
import { protectResult } from './protect.ts';
import type { QuestionRules } from './readings.ts';
import { mostOfItsSize } from './threshold.ts';
import type { Level, RawResult, Result } from './types.ts';

/** A question as disclosure control sees it. */
export interface QuestionToProtect extends QuestionRules {
  id: string;
}

/** A result that is hidden, or told less exactly, because others would give a small group away. Never a figure. */
export interface Remedy {
  area: string;
  question: string;
  federation?: string;
  /** `hidden`: the state is `protected`. `coarsened`: national counts in steps of five. `none`: nothing was left to do. */
  what: 'hidden' | 'coarsened' | 'none';
  /** The group that was pinned down: its areas, and whether it had answered, chosen the issue or left it out. */
  because: { areas: string[]; group: Leak['group']; issue?: string };
}

/** What is the same for all questions. */
export interface Setting {
  geography: Geography;
  areas: ReadonlyMap<string, Area>;
  groups: readonly GroupArea[];
  threshold: number;
  /** Ids of the questions whose national figures come in steps of five from the start. */
  coarse: readonly string[];
}

/** How many ways out of a leak are tried before the first is taken all the same. */
const TRIES = 8;

/** Protects one question over all areas. */
export class QuestionProtector {
  readonly remedies: Remedy[] = [];
  possible = true;
  readonly id: string;
  readonly #rules: QuestionToProtect;
  readonly #setting: Setting;
  readonly #rows: RawResult[];
  readonly #results: Result[];
  readonly #frame: Frame;
  readonly #rowOf = new Map<number, number>();
  readonly #cache = new WeakMap<Result, ReadonlyMap<string, Reading>>();

  constructor(rules: QuestionToProtect, rows: readonly RawResult[], setting: Setting) {
    this.id = rules.id;
    this.#rules = rules;
    this.#setting = setting;
    const own = rows.filter(row => row.question === rules.id);
    const needed = new Set(
      setting.groups.filter(group => this.#isNeeded(group, own)).map(group => group.code),
    );
    this.#rows = own
      .filter(row => this.#levelOf(row.area) !== 'group' || needed.has(row.area))
      .sort((a, b) => byText(a.area, b.area) || byText(a.federation ?? '', b.federation ?? ''));
    this.#results = this.#rows.map(row => this.#protect(row));
    const federations = [...new Set(this.#rows.flatMap(row => row.federation ?? []))].sort(byText);
    const present = new Set(this.#rows.map(row => row.area));
    const areas = [...setting.areas.values()].filter(
      ({ code, level }) => level === 'country' || level === 'county' || present.has(code),
    );
    this.#frame = layOut(setting.geography, areas, federations);
    this.#rows.forEach((row, at) => {
      const node = this.#frame.index.get(nodeKey(row.area, row.federation));
      if (node !== undefined) this.#rowOf.set(node, at);
    });
  }

  /** Hides what has to be hidden, so far as it is known what others hide. */
  protect(): void {
    const given = new Set<string>();
    while (this.#remedy(this.#leaks(given), given));
    while (this.#hideCrossing());
  }

  /** Says as little as another question does, of those who answered both. Tells whether that was news. */
  sayAsLittleAs({ remedies }: QuestionProtector): boolean {
    let isNews = false;
    for (const { area, federation, what, because } of remedies) {
      const node = this.#frame.index.get(nodeKey(area, federation));
      const at = node === undefined ? undefined : this.#rowOf.get(node);
      if (node === undefined || at === undefined || what === 'none' || this.#rows[at]!.source) continue;
      const { state, step } = this.#results[at]!;
      if (state === 'protected' || (what === 'coarsened' && step !== 1)) continue;
      const key = keyOf(this.#rows[at]!);
      this.#results[at] = what === 'hidden' ? { ...key, state: 'protected' } : this.#lessOf(node);
      this.remedies.push({ ...key, what, because });
      isNews = true;
    }
    return isNews;
  }

  /** What may be published. */
  get results(): Result[] {
    return this.#results.map(result => this.#merge(result));
  }

  /** The leaks that nothing was found against yet. How many answered comes first, since it bounds all the rest. */
  #leaks(given: ReadonlySet<string>): Leak[] {
    const linked = this.#link(this.#results);
    const isNew = (leak: Leak) => !given.has(nameOf(leak));
    const base = linked.findingsOnBase();
    const ofBase = base.leaks.filter(isNew);
    if (ofBase.length > 0) return ofBase;
    const found = this.#rules.issues.map(issue => linked.findingsOnIssue(issue));
    this.possible = base.possible && found.every(({ possible }) => possible);
    return found.flatMap(({ leaks }) => leaks.filter(isNew));
  }

  /** Takes the leaks one by one, except those that may be gone with what was just done. Says whether anything was. */
  #remedy(leaks: readonly Leak[], given: Set<string>): boolean {
    const touched = new Set<number>();
    for (const leak of leaks) {
      if (leak.from.some(ring => ring.some(node => touched.has(node)))) continue;
      const node = this.#wayOut(leak);
      if (node === undefined) {
        given.add(nameOf(leak));
        const { area, federation } = this.#frame.nodes[leak.nodes[0]!]!;
        this.#note({ area, question: this.#rules.id, ...(federation && { federation }) }, 'none', leak);
        continue;
      }
      const at = this.#rowOf.get(node)!;
      const what = this.#canCoarsen(node) ? 'coarsened' : 'hidden';
      this.#results[at] = this.#lessOf(node);
      this.#note(keyOf(this.#rows[at]!), what, leak);
      touched.add(node);
    }
    return touched.size > 0;
  }

  /**
   * Organisations cross counties and each other, federations cross all areas, and then no elimination short of trying
   * everything is complete. So the attacker has a say: as long as it finds anything, one more organisation is hidden, the
   * smaller first, and then one more of what is near, where that ends it.
   */
  #hideCrossing(): boolean {
    const ways = [...this.#rowOf.keys()].filter(node => this.#canHide(node)).sort((a, b) => this.#loss(a, b));
    const isOrganisation = (node: number) => this.#levelOf(this.#frame.nodes[node]!.area) === 'organisation';
    const crosses = (node: number) => this.#frame.nodes[node]!.federation !== '' || isOrganisation(node);
    if (!ways.some(crosses)) return false;
    const organisation = ways.find(isOrganisation);
    for (const breach of this.#attack()) {
      const node = organisation ?? this.#wayOutOf(breach, ways);
      if (node === undefined) continue;
      const what = isOrganisation(node) || !this.#canCoarsen(node) ? 'hidden' : 'coarsened';
      const at = this.#rowOf.get(node)!;
      this.#results[at] = this.#lessOf(node);
      const { areas, group = 'answered', issue } = breach;
      const because = { areas, group, ...(issue === undefined ? {} : { issue }) };
      this.remedies.push({ ...keyOf(this.#rows[at]!), what, because });
      return true;
    }
    return false;
  }

  /** The first of a few that ends what the attacker has found, and else the first; none where all together do not. */
  #wayOutOf(breach: Breach, ways: readonly number[]): number | undefined {
    const near = ways.filter(node => this.#isNear(node, breach.areas));
    const enough = [near, ways].find(some => this.#endsBreach(some, breach));
    return enough?.slice(0, TRIES).find(way => this.#endsBreach([way], breach)) ?? enough?.[0];
  }

  /** Whether a node has people of the areas in it, as the attacker names them. */
  #isNear(node: number, areas: readonly string[]): boolean {
    const atomsOf = (area: string) => {
      const found = this.#frame.index.get(nodeKey(area)) ?? this.#frame.index.get(nodeKey(UNPLACED))!;
      return this.#frame.nodes[found]!.atoms;
    };
    const own = new Set(atomsOf(this.#frame.nodes[node]!.area));
    return areas.some(area => atomsOf(area).some(atom => own.has(atom)));
  }

  #endsBreach(ways: readonly number[], breach: Breach): boolean {
    const results = [...this.#results];
    for (const node of ways) results[this.#rowOf.get(node)!] = this.#lessOf(node);
    const name = JSON.stringify(breach);
    return !this.#attack(results).some(other => JSON.stringify(other) === name);
  }

  #attack(results: readonly Result[] = this.#results): Breach[] {
    return attack(this.#published(results), this.#publicKnowledge());
  }

  /** Groups that are hidden are not there at all. */
  #published(results: readonly Result[]): Result[] {
    return results.filter(({ area, state }) => this.#levelOf(area) !== 'group' || state !== 'protected');
  }

  #publicKnowledge(): PublicKnowledge {
    const { geography, areas, threshold } = this.#setting;
    const present = new Set(this.#published(this.#results).map(({ area }) => area));
    const named = [...areas.values()].filter(
      ({ code, level }) => level === 'organisation' || (level === 'group' && present.has(code)),
    );
    return {
      country: geography.country ?? COUNTRY,
      counties: Object.fromEntries(geography.municipalities.map(({ code, county }) => [code, county])),
      members: Object.fromEntries(named.map(({ code, members }) => [code, members])),
      threshold,
      questions: { [this.#rules.id]: this.#rules },
    };
  }

  /** The node to say less of: the first that ends the leak, nearest sums first, the least loss first. */
  #wayOut(leak: Leak): number | undefined {
    for (const ring of leak.from) {
      const ways = ring.filter(node => this.#canHide(node)).sort((a, b) => this.#loss(a, b));
      if (ways.length === 0) continue;
      return ways.slice(0, TRIES).find(way => this.#ends(way, leak)) ?? ways[0];
    }
    return undefined;
  }

  #ends(way: number, leak: Leak): boolean {
    const results = this.#results.with(this.#rowOf.get(way)!, this.#lessOf(way));
    const linked = this.#link(results);
    const base = linked.findingsOnBase();
    const found = leak.issue === undefined ? base : linked.findingsOnIssue(leak.issue);
    return !found.leaks.some(other => nameOf(other) === nameOf(leak));
  }

  #link(results: readonly Result[]): LinkedResults {
    const { threshold } = this.#setting;
    const hidden = (node: number) =>
      [threshold, mostOfItsSize(this.#rows[this.#rowOf.get(node)!]!.base!)] as const;
    return new LinkedResults(this.#frame, results, this.#rules, threshold, hidden, this.#cache);
  }

  #canHide(node: number): boolean {
    const at = this.#rowOf.get(node);
    if (at === undefined || this.#rows[at]!.source) return false;
    const { state } = this.#results[at]!;
    return state === 'published' || state === 'leading' || this.#isSmallSum(node);
  }

  #isSmallSum(node: number): boolean {
    const { atoms } = this.#frame.nodes[node]!;
    return atoms[0] !== node && this.#results[this.#rowOf.get(node)!]!.state === 'below-threshold';
  }

  #canCoarsen(node: number): boolean {
    return this.#results[this.#rowOf.get(node)!]!.step === 1;
  }

  #lessOf(node: number): Result {
    const row = this.#rows[this.#rowOf.get(node)!]!;
    return this.#canCoarsen(node) ? this.#protect(row, true) : { ...keyOf(row), state: 'protected' };
  }

  /**
   * To say "not shown" for "too few", and national counts in steps of five, cost the reader least; a county most. Of two
   * that are alike the smaller is hidden, but only by {@link mostOfItsSize}: whoever knows these rules would learn from a finer
   * order how many answered in the one that was taken.
   */
  #loss(a: number, b: number): number {
    const rank = (node: number) => {
      const { area, federation } = this.#frame.nodes[node]!;
      const level = this.#levelOf(area);
      if (this.#isSmallSum(node)) return -1;
      if (level === 'country') return this.#canCoarsen(node) ? 0 : 6;
      if (level === 'organisation') return 1;
      if (federation) return 2;
      return level === 'county' ? 4 : 3;
    };
    const most = (node: number) => mostOfItsSize(this.#rows[this.#rowOf.get(node)!]!.base!);
    // Two without a limit are alike.
    const size = (node: number) => Math.min(most(node), Number.MAX_VALUE);
    return rank(a) - rank(b) || size(a) - size(b) || a - b;
  }

  #protect(row: RawResult, coarse = this.#setting.coarse.includes(this.id)): Result {
    const { threshold } = this.#setting;
    const level = this.#levelOf(row.area);
    return protectResult(row, { level, threshold, acknowledged: true, issues: this.#rules.issues, coarse });
  }

  /** A municipality under the threshold points to its group where that is shown. */
  #merge(result: Result): Result {
    if (result.state !== 'below-threshold' || result.federation) return result;
    const group = this.#setting.groups.find(({ members }) => members.includes(result.area));
    const shown = this.#results.find(({ area }) => area === group?.code);
    if (!group || (shown?.state !== 'published' && shown?.state !== 'leading')) return result;
    return { ...keyOf(result), state: 'merged', mergedInto: group.code };
  }

  #isNeeded(group: GroupArea, rows: readonly RawResult[]): boolean {
    const isSmall = ({ base = 0 }: RawResult) => base > 0 && base < this.#setting.threshold;
    return rows.some(
      row => !row.federation && !row.source && group.members.includes(row.area) && isSmall(row),
    );
  }

  #levelOf(area: string): Level {
    return this.#setting.areas.get(area)?.level ?? 'municipality';
  }

  #note(key: ReturnType<typeof keyOf>, what: Remedy['what'], leak: Leak): void {
    const areas = [...new Set(leak.nodes.map(node => this.#frame.nodes[node]!.area))].sort(byText);
    const issue = leak.issue === undefined ? {} : { issue: leak.issue };
    this.remedies.push({ ...key, what, because: { areas, group: leak.group, ...issue } });
  }
}

/** What a result is about. */
export function keyOf({ area, question, federation }: Pick<Result, 'area' | 'question' | 'federation'>) {
  return federation ? { area, question, federation } : { area, question };
}

function nameOf({ nodes, group, issue }: Leak): string {
  return `${nodes.join()} ${group} ${issue ?? ''}`;
}
