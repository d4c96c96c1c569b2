import { QUANTITIES, isOnePlace, isProperlyInside, sizeOf, sweep } from './attack-facts.ts';
import type { Fact, Given, Quantity, Sum } from './attack-facts.ts';

/** A group that can only be so few numbers of people. */
export interface Narrowed {
  areas: string[];
  federation: string;
  quantity: Quantity;
}

/** Those without a municipality; no area's code has a space in it. */
const NOWHERE = 'no place';
/** Those without a federation whose figures are known, and of all federations those whose figures are not told. */
const OTHERS = 'no federation';
const UNTOLD = 'no figures';
/** Stands for every place there is, until all are known. */
const COUNTRY = -1n;
const ROUNDS = 40;

/**
 * What somebody who collects everything published can know. Every result is a fact about a set of municipalities; facts
 * inside other facts are subtracted from them, and what remains is a new fact. Then least and most of all of them are
 * held against each other until nothing gets narrower.
 */
export class Knowledge {
  readonly #country: string;
  readonly #bits = new Map<string, bigint>();
  readonly #areas = new Map<string, bigint>();
  readonly #facts = new Map<string, Fact>();
  readonly #sums: Sum[] = [];
  readonly #threshold: number;

  constructor(
    country: string,
    counties: Readonly<Record<string, string>>,
    members: Readonly<Record<string, readonly string[]>>,
    threshold: number,
  ) {
    this.#country = country;
    this.#threshold = threshold;
    for (const place of [...Object.keys(counties), NOWHERE]) this.#bit(place);
    for (const [place, county] of Object.entries(counties)) {
      if (county) this.#areas.set(county, (this.#areas.get(county) ?? 0n) | this.#bit(place));
    }
    for (const [area, places] of Object.entries(members)) {
      this.#areas.set(
        area,
        places.reduce((set, place) => set | this.#bit(place), 0n),
      );
    }
  }

  /** Takes in what one result says; what was known already is held together with it. */
  learn(area: string, federation: string | undefined, given: Given): void {
    const places = area === this.#country ? COUNTRY : (this.#areas.get(area) ?? this.#bit(area));
    const fact = this.#fact(federation ?? '', places);
    for (const quantity of QUANTITIES) {
      const [least, most] = given[quantity];
      fact[quantity] = [Math.max(fact[quantity][0], least), Math.min(fact[quantity][1], most)];
    }
    fact.open ||= given.open;
  }

  /**
   * Works everything out, and names the groups that have become too narrow and are not open anyway. Numbers that contradict
   * each other tell nobody anything: nothing is found in them, and that is told.
   */
  narrowest(
    quantities: readonly Quantity[],
    isTooNarrow: (least: number, most: number) => boolean,
    onContradiction: () => void = () => {},
  ): Narrowed[] {
    this.#closeWorld();
    for (const quantity of quantities) {
      this.#divideByFederation(quantity);
      this.#divideByPlace(quantity);
    }
    for (let round = 0; round < ROUNDS && sweep(this.#sums, this.#facts.values()); round++);
    const all = [...this.#facts.values()];
    // What no number fits has infinite bounds the wrong way round, and their differences are no numbers at all.
    if (all.some(fact => QUANTITIES.some(quantity => !(fact[quantity][0] <= fact[quantity][1])))) {
      onContradiction();
      return [];
    }
    return all.flatMap(fact => {
      const narrow = quantities.filter(quantity => isTooNarrow(...fact[quantity]));
      if (narrow.length === 0 || fact.open || this.#isNobody(fact)) return [];
      const federation = fact.federation.startsWith(UNTOLD) ? UNTOLD : fact.federation;
      return narrow.map(quantity => ({ areas: this.#namesOf(fact.places), federation, quantity }));
    });
  }

  get #empty(): Fact[] {
    return [...this.#facts.values()].filter(fact => fact.open && fact.answered[1] === 0);
  }

  /** The country is every place there is, also those that only a result has named. */
  #closeWorld(): void {
    const everywhere = this.#everywhere();
    for (const fact of [...this.#facts.values()].filter(({ places }) => places === COUNTRY)) {
      this.#facts.delete(keyOf(fact.federation, COUNTRY));
      this.#facts.set(keyOf(fact.federation, everywhere), { ...fact, places: everywhere });
    }
    for (const bit of this.#bits.values()) this.#fact('', bit);
  }

  #divideByFederation(quantity: Quantity): void {
    const federated = [...this.#facts.values()].filter(
      ({ federation }) => federation && federation !== OTHERS && !federation.startsWith(UNTOLD),
    );
    const federations = new Set(federated.map(({ federation }) => federation));
    for (const places of new Set(federated.map(fact => fact.places))) {
      const whole = this.#fact('', places);
      // All of them in every place, told or not: the others are then the same people everywhere, and add up over places.
      const parts = [...federations].map(federation => this.#fact(federation, places));
      this.#sums.push({ whole, parts: [...parts, this.#fact(OTHERS, places)] });
      if (!this.#isTold(whole, quantity)) continue;
      const told = parts.filter(fact => this.#isTold(fact, quantity));
      // Which federations are not told differs from place to place, so these do not add up over places.
      this.#sums.push({ whole, parts: [...told, this.#fact(`${UNTOLD} ${quantity} ${places}`, places)] });
    }
  }

  /** Subtracts facts from the facts around them: all of them, and those that are large enough to be told. */
  #divideByPlace(quantity: Quantity): void {
    const facts = [...this.#facts.values()].sort((a, b) => sizeOf(b.places) - sizeOf(a.places));
    const told = facts.filter(fact => this.#isTold(fact, quantity));
    const remainders: Fact[] = [];
    const everywhere = this.#everywhere();
    for (const whole of facts) {
      if (isOnePlace(whole)) continue;
      const inside = facts.filter(fact => isProperlyInside(fact, whole));
      if (inside.length === 0) continue;
      this.#subtract(whole, inside);
      // Place by place, too: what is known of the areas between may be less. For the whole country it never helps.
      if (whole.places !== everywhere) this.#subtract(whole, inside.filter(isOnePlace));
      if (!this.#isTold(whole, quantity)) continue;
      const toldInside = inside.filter(fact => told.includes(fact));
      const first = this.#subtract(whole, toldInside);
      const ways = [first];
      // Areas that cross each other give more ways to divide the same whole.
      for (const other of toldInside) {
        if (first.parts.some(part => part === other || isProperlyInside(other, part))) continue;
        ways.push(this.#subtract(whole, [other, ...toldInside]));
      }
      remainders.push(...ways.flatMap(way => way.remainder ?? []));
    }
    this.#takeApart(remainders);
  }

  /** Takes as many facts as fit side by side out of the whole; what is left is a fact of its own. */
  #subtract(whole: Fact, candidates: readonly Fact[]): { parts: Fact[]; remainder?: Fact } {
    let left = whole.places;
    const parts: Fact[] = [];
    for (const candidate of candidates) {
      if ((candidate.places & ~left) !== 0n) continue;
      parts.push(candidate);
      left &= ~candidate.places;
    }
    if (left === 0n) {
      this.#sums.push({ whole, parts });
      return { parts };
    }
    const remainder = this.#fact(whole.federation, left);
    this.#sums.push({ whole, parts: [...parts, remainder] });
    return { parts, remainder };
  }

  /** What two remainders share, and what each has alone, can be told apart. */
  #takeApart(remainders: readonly Fact[]): void {
    remainders.forEach((one, at) => {
      const inside = [...this.#facts.values()].filter(fact => isProperlyInside(fact, one));
      if (inside.length > 0)
        this.#subtract(
          one,
          inside.sort((a, b) => sizeOf(b.places) - sizeOf(a.places)),
        );
      for (const other of remainders.slice(at + 1)) {
        const shared = one.places & other.places;
        if (shared === 0n || one.federation !== other.federation || one === other) continue;
        for (const whole of [one, other]) {
          if (whole.places !== shared) this.#subtract(whole, [this.#fact(whole.federation, shared)]);
        }
      }
    });
  }

  /** There is nobody in a place without answers, nor in any part of it. */
  #isNobody({ federation, places }: Fact): boolean {
    let left = places;
    for (const fact of this.#empty) {
      if (fact.federation === federation || fact.federation === '') left &= ~fact.places;
    }
    return left === 0n;
  }

  /** Told is what is open, and what is surely no small group. */
  #isTold(fact: Fact, quantity: Quantity): boolean {
    return fact.open || fact[quantity][0] >= this.#threshold;
  }

  #fact(federation: string, places: bigint): Fact {
    const key = keyOf(federation, places);
    const known = this.#facts.get(key);
    if (known) return known;
    const anything = (): [number, number] => [0, Infinity];
    const fact: Fact = {
      federation,
      places,
      answered: anything(),
      chose: anything(),
      left: anything(),
      open: false,
    };
    this.#facts.set(key, fact);
    return fact;
  }

  #everywhere(): bigint {
    return [...this.#bits.values()].reduce((set, bit) => set | bit, 0n);
  }

  #bit(place: string): bigint {
    const known = this.#bits.get(place);
    if (known !== undefined) return known;
    const bit = 1n << BigInt(this.#bits.size);
    this.#bits.set(place, bit);
    return bit;
  }

  #namesOf(places: bigint): string[] {
    if (places === this.#everywhere()) return [this.#country];
    for (const [area, set] of this.#areas) if (set === places) return [area];
    return [...this.#bits].filter(([, bit]) => (bit & places) !== 0n).map(([place]) => place);
  }
}

function keyOf(federation: string, places: bigint): string {
  return `${federation} ${places}`;
}
