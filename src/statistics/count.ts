import { AnswerReader } from './answers.ts';
import type { QuestionToCount } from './answers.ts';
import { BATCH, Waiting } from './batch.ts';
import { Dictionary } from './dictionary.ts';
import { COUNTRY, byText, membersOfCounties } from './geography.ts';
import { IdTable, KEY_WORDS, NEW, OTHER, TOLD, fingerprintOf, keyOf, mix } from './id-table.ts';
import { placeResolver } from './places.ts';
import type { PlaceProblem } from './places.ts';
import { isCountable, isOfAnother, isSuspect, passTexts } from './submissions.ts';
import type { CountSetup, CountTotals, CountableSubmission } from './submissions.ts';
import type { RawResult } from './types.ts';

/**
 * Counts submissions one by one, each id once, from as many sources as there are: what matters is which submissions
 * there are, not their order, nor how often or from where they come. Keeps figures, never submissions.
 */
export class Counter {
  readonly #setup: CountSetup;
  readonly #reader: AnswerReader;
  readonly #waiting: Waiting;
  readonly #ids = new IdTable();
  readonly #totals = {
    counted: 0,
    duplicates: 0,
    excluded: 0,
    withoutSuspects: 0,
    otherSurvey: 0,
    malformed: 0,
    suspects: 0,
    tooMany: 0,
    unknownIssues: 0,
    unknownQuestions: 0,
  };
  /** A block for each municipality, and one for those without. */
  readonly #areas: Int32Array;
  /** For each federation a block for each county, and one for those without. */
  readonly #byFederation: Int32Array;
  readonly #counties: readonly string[];
  /** Number of the county by number of the municipality. */
  readonly #countyOf: Int32Array;
  readonly #federations: readonly string[];
  readonly #federationNumbers: Dictionary;
  readonly #resolve: ReturnType<typeof placeResolver>;
  /** Number of the municipality by any code that has come; the last number is no municipality. */
  readonly #placeNumbers = new Map<string, number>();
  readonly #oddPlaces = new Map<string, { problem: PlaceProblem; submissions: number }>();
  readonly #excluded: ReadonlySet<string>;
  readonly #conflicts = new Set<string>();

  constructor(setup: CountSetup) {
    this.#setup = setup;
    this.#reader = new AnswerReader(setup.questions, setup.onText !== undefined);
    const { block } = this.#reader;
    const places = setup.places.municipalities;
    this.#waiting = new Waiting(block);
    this.#areas = new Int32Array(block * (places.length + 1));
    const counties = [...membersOfCounties(setup.places).keys()].sort(byText);
    const countyNumber = (county: string) => (county ? counties.indexOf(county) : counties.length);
    this.#counties = counties;
    this.#countyOf = Int32Array.from([...places.map(({ county }) => countyNumber(county)), counties.length]);
    this.#federations = [...new Set(setup.federations)].sort(byText);
    this.#federationNumbers = new Dictionary(this.#federations);
    this.#byFederation = new Int32Array(block * this.#federations.length * (counties.length + 1));
    this.#resolve = placeResolver(setup.places);
    this.#excluded = new Set(setup.exclude);
  }

  /** Takes one submission; it is counted once, however often it comes. Never throws, whatever it is given. */
  add(submission: CountableSubmission): void {
    const { survey, withoutSuspects } = this.#setup;
    const totals = this.#totals;
    if (!isCountable(submission)) totals.malformed++;
    else if (survey !== undefined && isOfAnother(submission, survey)) totals.otherSurvey++;
    else if (this.#excluded.size > 0 && this.#excluded.has(submission.id)) totals.excluded++;
    else if (withoutSuspects && isSuspect(submission)) totals.withoutSuspects++;
    else this.#wait(submission);
  }

  /** What was counted, for every area there is: secret. By question, then area, then federation. */
  rows(): RawResult[] {
    this.#settle();
    const { places, country = COUNTRY, questions } = this.#setup;
    const numbers = new Map(places.municipalities.map(({ code }, number) => [code, number]));
    const municipalities = [...numbers].sort(([a], [b]) => byText(a, b));
    const counties = this.#counties.map((_, county) => this.#sum(place => this.#countyOf[place] === county));
    const all = this.#sum(() => true);
    const stride = this.#counties.length + 1;
    return questions.flatMap(question => {
      const row = (area: string, figures: Int32Array, at = 0, federation?: string) =>
        this.#row(question, figures, at, { area, question: question.id, ...(federation && { federation }) });
      return [
        row(country, all),
        ...this.#counties.map((county, number) => row(county, counties[number]!)),
        ...municipalities.map(([code, number]) => row(code, this.#areas, number)),
        ...this.#federations.flatMap((federation, number) => [
          row(country, this.#sumOfFederation(number), 0, federation),
          ...this.#counties.map((county, at) =>
            row(county, this.#byFederation, number * stride + at, federation),
          ),
        ]),
      ];
    });
  }

  /** How the count went. */
  totals(): CountTotals {
    this.#settle();
    const places = [...this.#oddPlaces].map(([code, odd]) => ({ code, ...odd }));
    return {
      ...this.#totals,
      places: places.filter(({ submissions }) => submissions > 0).sort((a, b) => byText(a.code, b.code)),
      conflicts: [...this.#conflicts].sort(byText),
    };
  }

  /** Reads a submission and lets it wait for the others of its batch. */
  #wait(submission: CountableSubmission): void {
    const waiting = this.#waiting;
    const reader = this.#reader;
    const number = waiting.count++;
    const code = submission.place ?? '';
    const place = this.#placeNumbers.get(code) ?? this.#learnPlace(code);
    const federation = submission.federation ? this.#federationNumbers.numberOf(submission.federation) : -1;
    const answers = reader.read(submission.answers, waiting.found, number * reader.block);
    const suspect = Number(isSuspect(submission));
    waiting.ids[number] = submission.id;
    waiting.suspects[number] = suspect;
    if (place === this.#setup.places.municipalities.length) waiting.codes[number] = code;
    if (this.#setup.onText) waiting.answers[number] = submission.answers;
    waiting.places[number] = place;
    waiting.federations[number] = federation;
    waiting.foundCounts[number] = reader.count;
    waiting.faults[number * 3] = reader.faults.tooMany;
    waiting.faults[number * 3 + 1] = reader.faults.unknownIssues;
    waiting.faults[number * 3 + 2] = reader.faults.unknownQuestions;
    const figures = mix(mix(answers, place * 2 + suspect), federation);
    waiting.fingerprints[number] = fingerprintOf(figures, reader.texts);
    keyOf(submission.id, waiting.keys, number * KEY_WORDS);
    if (waiting.count === BATCH) this.#settle();
  }

  /** Counts those that wait. */
  #settle(): void {
    const waiting = this.#waiting;
    this.#ids.addAll(waiting.keys, waiting.fingerprints, waiting.count, waiting.outcomes);
    for (let number = 0; number < waiting.count; number++) {
      const outcome = waiting.outcomes[number];
      if (outcome === NEW) {
        this.#store(number);
        this.#note(number);
      } else {
        this.#totals.duplicates++;
        if (outcome === TOLD) this.#passTexts(number);
        if (outcome === OTHER) this.#conflicts.add(waiting.ids[number]!);
      }
    }
    waiting.count = 0;
  }

  #store(number: number): void {
    const { places, federations, found, foundCounts } = this.#waiting;
    const { block } = this.#reader;
    const place = places[number]!;
    const federation = federations[number]!;
    const to = number * block + foundCounts[number]!;
    for (let at = number * block; at < to; at++) this.#areas[place * block + found[at]!]!++;
    if (federation < 0) return;
    const county = federation * (this.#counties.length + 1) + this.#countyOf[place]!;
    for (let at = number * block; at < to; at++) this.#byFederation[county * block + found[at]!]!++;
  }

  #note(number: number): void {
    const totals = this.#totals;
    const { faults, places, suspects, codes } = this.#waiting;
    const { municipalities } = this.#setup.places;
    totals.counted++;
    totals.suspects += suspects[number]!;
    totals.tooMany += faults[number * 3]!;
    totals.unknownIssues += faults[number * 3 + 1]!;
    totals.unknownQuestions += faults[number * 3 + 2]!;
    if (places[number] === municipalities.length) {
      const odd = this.#oddPlaces.get(codes[number]!);
      if (odd) odd.submissions++;
    }
    this.#passTexts(number);
  }

  #passTexts(number: number): void {
    const { onText, places } = this.#setup;
    const place = places.municipalities[this.#waiting.places[number]!]?.code;
    if (onText) passTexts(this.#waiting.answers[number]!, place, onText);
  }

  #learnPlace(code: string): number {
    const { code: known, problem } = this.#resolve(code);
    const { municipalities } = this.#setup.places;
    const number = municipalities.findIndex(place => place.code === known);
    if (problem) this.#oddPlaces.set(code, { problem, submissions: 0 });
    this.#placeNumbers.set(code, number < 0 ? municipalities.length : number);
    return this.#placeNumbers.get(code)!;
  }

  #row(
    { id, issues }: QuestionToCount,
    figures: Int32Array,
    block: number,
    key: Omit<RawResult, 'counts'>,
  ): RawResult {
    const from = block * this.#reader.block + this.#reader.baseOf(id);
    const counts = Object.fromEntries(issues.map((issue, number) => [issue, figures[from + 1 + number]!]));
    return { ...key, base: figures[from]!, counts };
  }

  #sum(isIn: (place: number) => boolean): Int32Array {
    return sumOfBlocks(this.#areas, this.#reader.block, isIn);
  }

  #sumOfFederation(federation: number): Int32Array {
    const areas = this.#counties.length + 1;
    return sumOfBlocks(this.#byFederation, this.#reader.block, at => Math.floor(at / areas) === federation);
  }
}

function sumOfBlocks(blocks: Int32Array, length: number, isIn: (number: number) => boolean): Int32Array {
  const sum = new Int32Array(length);
  for (let from = 0; from < blocks.length; from += length) {
    if (isIn(from / length)) sum.forEach((_, at) => (sum[at]! += blocks[from + at]!));
  }
  return sum;
}
