import type { Revision, Words } from '../../data-schema/v1/types.ts';
import { own } from '../documents/compare-cells.ts';
import { dayOfAnswer } from '../documents/compare-said.ts';
import {
  cellStates,
  type Column,
  type CompareCell,
  type CompareRow,
  type ComparisonView,
} from '../documents/compare.ts';
import { attributes, html, type Content } from './html.ts';
import { addressed } from './links.ts';
import type { Speech } from './speech.ts';

/** A standpoint with what is needed to write about it. */
export interface Written {
  readonly row: CompareRow;
  /** Where links to it lead. */
  readonly anchor: string;
  readonly view: ComparisonView;
  readonly words: Words | undefined;
  readonly speech: Speech;
}

/** Ids for links within the page, from the standpoints' own; no two are equal. */
export function anchorsOf(rows: readonly CompareRow[]): string[] {
  const taken = new Set<string>();
  return rows.map(({ id }) => {
    let anchor = `s-${id.replace(/[^\p{L}\p{N}._-]/gu, '-')}`;
    while (taken.has(anchor)) anchor += '-';
    taken.add(anchor);
    return anchor;
  });
}

/** A list's whole name, or what stands for it where the document only names it. */
export function nameOf({ id, known, name }: Column, view: ComparisonView, speech: Speech): Content {
  return known ? speech.data(name, view.language) : speech.say('unknownList', { id });
}

/** A standpoint's title, or what stands for it where the document only names it. */
export function titleOf({ id, known, title }: CompareRow, view: ComparisonView, speech: Speech): Content {
  return known ? speech.data(title, view.language) : speech.say('unknownStandpoint', { id });
}

/** One standpoint: as it was asked, what it is about, how many say what, and what each list answers in its own words. */
export function standpointPart(written: Written): Content {
  const { row, anchor, view, speech } = written;
  const topic = view.topics.length > 1 ? row.over : undefined;
  return html`<section class="standpoint" id="${anchor}">
${topic !== undefined && html`<p class="topic">${topic ? speech.data(topic, view.language) : speech.say('topic.other')}</p>`}
<h3>${row.no && html`<span class="no">${row.no}</span> `}${titleOf(row, view, speech)}</h3>
${asked(written)}
${about(written)}
${row.notice && html`<p>${speech.say(row.notice)}</p>`}
<ul class="counts" aria-label="${speech.plain('counts')}">${cellStates
    .filter(state => row.counts[state] > 0)
    .map(
      state =>
        html`<li>${speech.say('count', { state: { key: `state.${state}` }, n: row.counts[state] })}</li>`,
    )}</ul>
${majority(written)}
<table class="answers">
<thead><tr><th scope="col"><span class="hidden">${speech.say('column.list')}</span></th><th scope="col"><span class="hidden">${speech.say('column.answer')}</span></th></tr></thead>
<tbody>
${row.cells.map((cell, i) => answerRow(cell, view.columns[i]!, written))}</tbody></table>
</section>
`;
}

function asked({ row, view, speech }: Written): Content {
  const { askedAs, askedAsMissing, notAsked, open } = row;
  // Nothing was sent: that nobody was asked says it all.
  if (!row.known || (notAsked && !askedAsMissing && !open)) return undefined;
  return html`<p class="asked">${
    askedAs
      ? html`${speech.say('askedAs')} <q lang="${askedAs.language ?? view.language}" dir="auto">${speech.data(askedAs.text, speech.language)}</q>`
      : [!notAsked && [speech.say('askedAs.missing'), ' '], speech.data(askedAsMissing, view.language)]
  }${open && [' ', speech.say('open')]}</p>`;
}

/** What the asker says of a standpoint. */
function about({ row, view, speech }: Written): Content {
  const { stand, background, meaning, decidedBy: who, decidedOn: date } = row;
  const part = (label: string, content: typeof stand, after?: Content) =>
    content &&
    html`<dt>${speech.say(label)}</dt><dd class="said">${speech.data(content, view.language)}${after}</dd>`;
  const signed = meaning && [meaning.signedBy, meaning.source].some(Boolean);
  const parts = [
    part('stand', stand),
    part('background', background),
    part(
      'meaning',
      meaning?.text,
      signed &&
        html`<small>${meaning.signedBy && html`<bdi>${meaning.signedBy}</bdi>. `}${
          meaning.source && html`${speech.say('source')}: ${addressed(meaning.source)}`
        }</small>`,
    ),
  ];
  return [
    parts.some(Boolean) && html`<dl class="about">${parts}</dl>`,
    who &&
      html`<p class="small">${speech.say(date ? 'decidedOn' : 'decided', { who, date: date ?? '' })}</p>`,
  ];
}

function majority({ row, speech }: Written): Content {
  if (!row.majority) return undefined;
  const { state, ...seats } = row.majority;
  return html`<p class="majority"><strong>${speech.say(`majority.${state}`)}.</strong> ${speech.say('majority.seats', seats)}</p>`;
}

function answerRow(cell: CompareCell, column: Column, written: Written): Content {
  const { view, speech } = written;
  const { state, why, interpretedBy: who, refersTo, change } = cell;
  return html`<tr><th scope="row">${nameOf(column, view, speech)}</th><td class="${state}"><span class="state">${speech.say(why ? `why.${why}` : `state.${state}`)}</span>${
    who && html` <small class="by">${speech.say('readBy', { who })}</small>`
  }${refersTo && html` <small class="to">${refersTo}</small>`}${change && html` <small class="changed">${speech.say(change)}</small>`}${saidBy(cell, written)}</td></tr>
`;
}

/** A list's own words, whole, with what belongs to them. */
function saidBy(cell: CompareCell, { row, words, view, speech }: Written): Content {
  const { source } = cell;
  const day = dayOfAnswer(cell);
  const found = own(own(words?.words, row.id), cell.list);
  const language = found?.language ?? cell.language ?? view.language;
  return [
    cell.words &&
      (found?.text
        ? quote(found.text, language, speech)
        : html`<p class="small missing">${speech.say('words.missing')}</p>`),
    (day || source) &&
      html`<p class="small">${day && html`${speech.say(day)}. `}${
        source && html`${speech.say('source')}: ${addressed(source)}`
      }</p>`,
    found?.revisions?.length ? history(found.revisions, language, speech) : undefined,
  ];
}

const named = ['nb', 'nn', 'en', 'se'] as const;

/** Somebody's words, verbatim; the language is named where it is not the reader's. */
function quote(words: string, language: string, speech: Speech): Content {
  const other = named.find(each => each === language && each !== speech.language);
  return html`<blockquote${attributes({ lang: language })} dir="auto">${speech.data(words, speech.language)}</blockquote>${
    other && html`<p class="small">(${speech.say(`words.${other}`)})</p>`
  }`;
}

function history(
  revisions: readonly Revision[],
  language: string,

  speech: Speech,
): Content {
  return html`<p class="small"><strong>${speech.say('history')}</strong></p>
<ol class="history">${revisions.map(
    ({ position, text, date, interpretedBy: who, reason, language: lang, corrected }) => {
      const state = `state.${position ?? (text ? 'comment' : 'none')}`;
      return html`<li><p>${date && html`${speech.day(date)}: `}${speech.say(speech.knows(state) ? state : 'state.unknown')}${
        who && html` (${speech.say('readBy', { who })})`
      }</p>${text && quote(text, lang ?? language, speech)}<p class="small">${speech.say(corrected ? 'history.corrected' : 'history.reason', { reason })}</p></li>`;
    },
  )}</ol>`;
}
