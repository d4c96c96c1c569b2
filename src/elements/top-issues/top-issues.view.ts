import { html, nothing } from 'lit';
import type { Localize } from '../../core/index.ts';
import type { RankingQuestion, RankingRow, RankingView } from '../../documents/ranking.ts';
import type { TopIssuesKey } from '../../locales/top-issues/index.ts';
import type * as module from './extras.ts';
import { bars, legend } from './top-issues.bars.ts';
import type { Choice } from './top-issues.choices.ts';

/** What is fetched when a reader asks for it. */
export type Extras = typeof module;

/** What the painters need beside the view itself. */
export interface Painting {
  readonly text: Pick<Localize<TopIssuesKey>, 'say' | 'plain' | 'number' | 'list'>;
  /** Makes a heading at the element's level, or deeper. */
  readonly heading: (content: unknown, deeper: number, part: string) => unknown;
  /** How many issues stand before the fold. */
  readonly max: number;
  /** Ids of the questions that are folded out. */
  readonly open: ReadonlySet<string>;
  /** The percentage that fills the whole width. */
  readonly scale: number;
  readonly asTable: boolean;
  /** Paints tables and choices, once it has been fetched. */
  readonly extras: Extras | undefined;
  /** The issue that was picked last, anywhere in the scope. */
  readonly selected: string;
  /** A way to what the lists answer about an issue, or nothing. */
  readonly link: (row: RankingRow) => unknown;
  readonly fold: (question: string) => void;
}

/** What can be done with the whole: another way of showing it, the numbers to take home. */
export interface Tools {
  readonly toggle: () => void;
  readonly download: () => void;
  readonly picture: () => void;
  /** The last file could not be made. */
  readonly failed: boolean;
}

/** Everything the element shows of one area. */
export function rankingView(
  view: RankingView,
  painting: Painting,
  choices: readonly Choice[],
  tools: Tools,
): unknown {
  const { text, extras } = painting;
  const { questions } = view;
  const chosen = choices.map(each => extras?.choice(each, text));
  const [first] = questions;
  if (!first) return html`${chosen}<p>${text.say('empty')}</p>`;
  // What all questions have in common is said once, on top.
  const shared = questions.every(each => lead(each) === lead(first));
  return html`${shared ? heads(first, painting) : nothing}${
    choices.length > 0 ? html`<div class="choices">${chosen}</div>` : nothing
  }${shared ? why(first, text) : nothing}${questions.map((each, index) => section(each, painting, shared, index > 0 && sameMarks(each, first)))}
    ${questions.some(each => each.state !== 'none') ? toolbar(questions, painting, tools) : nothing}
    <p class="notes" part="about"><bdi>${text.say(view.about)}</bdi></p>`;
}

const lead = ({ heading, reasons, state }: RankingQuestion): string =>
  JSON.stringify([heading, reasons, state === 'none']);

const sameMarks = (one: RankingQuestion, other: RankingQuestion): boolean =>
  JSON.stringify([one.shown.where, one.references.map(each => each.label)]) ===
  JSON.stringify([other.shown.where, other.references.map(each => each.label)]);

const heads = ({ heading }: RankingQuestion, { text, heading: headed }: Painting): unknown =>
  headed(text.say(heading), 0, 'heading');

const why = ({ reasons }: RankingQuestion, text: Painting['text']): unknown =>
  reasons.length > 0
    ? html`<div class="why" part="reason">${reasons.map(each => html`<p>${text.say(each)}</p>`)}</div>`
    : nothing;

function section(
  question: RankingQuestion,
  painting: Painting,
  shared: boolean,
  explained: boolean,
): unknown {
  const { text, heading, asTable, extras } = painting;
  const table = asTable && question.state === 'counted' && extras;
  const asked = html`<bdi>${text.say(question.text)}</bdi>`;
  return html`<section class="question" part="question">
    ${
      shared
        ? heading(asked, 1, 'question-text')
        : html`<p class="asked" part="question-text">${asked}</p>
          ${heads(question, painting)}${why(question, text)}`
    }
    ${question.note ? html`<p class="aside"><bdi>${text.say(question.note)}</bdi></p>` : nothing}
    ${question.state !== 'counted' || table || explained ? nothing : legend(question, painting)}
    ${question.state === 'none' ? nothing : table ? table.numbers(question, painting) : bars(question, painting)}
    ${
      question.notes.length > 0
        ? html`<p class="notes" part="notes">${question.notes.map(note => html`${text.say(note)} `)}</p>`
        : nothing
    }
  </section>`;
}

function toolbar(
  questions: readonly RankingQuestion[],
  { text, asTable }: Painting,
  { toggle, download, picture, failed }: Tools,
): unknown {
  return html`<div class="tools actions" part="tools">
    ${questions.some(each => each.state === 'counted') ? html`<button class="button" type="button" @click=${toggle}>${text.say(asTable ? 'view.bars' : 'view.table')}</button>` : nothing}
    <button class="button" type="button" @click=${download}>${text.say('download')}</button>
    <button class="button" type="button" @click=${picture}>${text.say('picture')}</button>
  </div>${failed ? html`<p role="status">${text.say('error.fetch')}</p>` : nothing}`;
}
