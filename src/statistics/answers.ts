import { Dictionary } from './dictionary.ts';
import { hash32, mix } from './id-table.ts';

/** A question with alternatives, as far as counting is concerned. */
export interface QuestionToCount {
  id: string;
  issues: readonly string[];
  /** An answer with more issues than this is no answer to the question. */
  maxPicks?: number;
}

/** One answer of a submission. Whatever else it holds is left alone. */
export interface CountableAnswer {
  question: string;
  issues?: readonly string[];
  /** An own suggestion beside the alternatives; `true` where there was one that is not told. */
  own?: string | true;
  /** An answer in words; `true` likewise. */
  text?: string | true;
}

/** What was wrong with a submission's answers. */
export interface AnswerFaults {
  /** Answers that were left out because of more issues than allowed. */
  tooMany: number;
  /** Issues and questions that the survey does not have. */
  unknownIssues: number;
  unknownQuestions: number;
}

interface IndexedQuestion {
  /** Where the question's figures begin in a block. */
  base: number;
  issues: Dictionary;
  maxPicks: number;
}

const OWN = 1;
const TEXT = 2;

/**
 * Finds what answers add to. The figures of one area form a block: for each question how many answered it, then how many
 * chose each of its issues.
 */
export class AnswerReader {
  /** Length of a block. */
  readonly block: number;
  /** How many places in the block the last submission adds one to. */
  count = 0;
  /** A fingerprint of the last submission's texts; zero where none is told. */
  texts = 0;
  /** Of the last submission. */
  readonly faults: AnswerFaults = { tooMany: 0, unknownIssues: 0, unknownQuestions: 0 };
  readonly #questions: readonly IndexedQuestion[];
  readonly #numbers: Dictionary;
  readonly #withTexts: boolean;

  /** @param withTexts whether texts are told apart letter by letter, which takes its time, or by length alone */
  constructor(questions: readonly QuestionToCount[], withTexts: boolean) {
    let block = 0;
    this.#questions = questions.map(({ issues, maxPicks = Infinity }) => {
      const base = block;
      block += 1 + issues.length;
      return { base, issues: new Dictionary(issues), maxPicks };
    });
    this.block = block;
    this.#numbers = new Dictionary(questions.map(({ id }) => id));
    this.#withTexts = withTexts;
  }

  /** Where a question's figures begin in a block. */
  baseOf(question: string): number {
    return this.#questions[this.#numbers.numberOf(question)]!.base;
  }

  /**
   * Writes the places in the block that a submission adds one to, each once.
   *
   * @param into takes them from `from` on; there must be room for a block
   * @returns a fingerprint of the answers, the same in whatever order they and their issues come, and whether or not the
   *   texts are told; that of the texts is {@link texts}
   */
  read(answers: readonly CountableAnswer[], into: Int32Array, from: number): number {
    const faults = this.faults;
    faults.tooMany = faults.unknownIssues = faults.unknownQuestions = 0;
    let end = from;
    let fingerprint = 0;
    this.texts = 0;
    for (let at = 0; at < answers.length; at++) {
      const answer = answers[at];
      if (typeof answer !== 'object' || answer === null) continue;
      const question = this.#questions[this.#numbers.numberOf(answer.question)];
      if (answer.own) this.#readText(answer.own, OWN);
      if (answer.text) this.#readText(answer.text, TEXT);
      if (question !== undefined) end = this.#readOne(answer, question, into, from, end);
      else if (answer.issues !== undefined) faults.unknownQuestions++;
    }
    for (let at = from; at < end; at++) fingerprint = (fingerprint + mix(into[at]!, into[at]!)) | 0;
    this.count = end - from;
    return fingerprint;
  }

  #readOne(
    answer: CountableAnswer,
    question: IndexedQuestion,
    into: Int32Array,
    from: number,
    start: number,
  ): number {
    const { base, issues, maxPicks } = question;
    // Of two answers to one question the first one counts.
    if (isAmong(base, into, from, start)) return start;
    let end = start;
    into[end++] = base;
    const picks = Array.isArray(answer.issues) ? answer.issues : [];
    for (let at = 0; at < picks.length; at++) {
      const number = issues.numberOf(picks[at]!);
      const place = base + 1 + number;
      if (number < 0) this.faults.unknownIssues++;
      else if (!isAmong(place, into, start, end)) into[end++] = place;
    }
    const chosen = end - start - 1;
    if (chosen > maxPicks) {
      this.faults.tooMany++;
      return start;
    }
    // Nothing chosen and nothing suggested is no answer to the question.
    return chosen === 0 && !answer.own ? start : end;
  }

  /** Takes the text into that fingerprint alone: an export of ticks does not say who wrote something. */
  #readText(text: string | true, kind: number): void {
    if (typeof text !== 'string') return;
    const told = this.#withTexts ? hash32(text, kind) : mix(kind, text.length);
    this.texts = (this.texts + told) | 0;
  }
}

function isAmong(place: number, places: Int32Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (places[at] === place) return true;
  return false;
}
