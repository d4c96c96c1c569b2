import { html, nothing } from 'lit';
import type { Revision, WordsOfList } from '../../../data-schema/v1/types.ts';
import { own } from '../../documents/compare-cells.ts';
import { dayOfAnswer } from '../../documents/compare-said.ts';
import type { Column, CompareCell, CompareRow } from '../../documents/compare.ts';
import { button, linked } from './parts.view.ts';
import { answerOf, nameOf, type Scene } from './scene.ts';

/** What the asker says of a standpoint. */
export function aboutRow(row: CompareRow, scene: Scene): unknown {
  const { view, text } = scene;
  const { meaning, decidedBy: who, decidedOn: date } = row;
  const part = (label: 'stand' | 'background' | 'meaning', content: CompareRow['stand']) =>
    content
      ? html`<p><b>${text.say(label)}</b><br /><span class="said">${text.data(content, view.language)}</span></p>`
      : nothing;
  return html`<div class="panel" part="about">
    ${part('stand', row.stand)}${part('background', row.background)}${part('meaning', meaning?.text)}
    ${
      meaning?.signedBy || meaning?.source
        ? html`<p class="small">
            ${meaning.signedBy ? html`${text.data(meaning.signedBy)}. ` : nothing}
            ${meaning.source ? html`${text.say('source')}: ${linked(meaning.source, scene)}` : nothing}
          </p>`
        : nothing
    }
    ${who ? html`<p class="small">${text.say(date ? 'decidedOn' : 'decided', { who, date: date ?? '' })}</p>` : nothing}
  </div>`;
}

/** A list's own words, whole, with what belongs to them. */
export function saidBy(row: CompareRow, cell: CompareCell, column: Column, scene: Scene): unknown {
  const { text, words } = scene;
  const given = words.state === 'ready' ? own(own(words.words.words, row.id), cell.list) : undefined;
  const day = dayOfAnswer(cell);
  const same = belong(given, cell);
  const found = same ? given : undefined;
  const content = html`${cell.words || cell.revised ? wordsOf(cell, found, same, scene) : nothing}
    <p class="small">
      ${day ? html`${text.say(day)}. ` : nothing}
      ${cell.source ? html`${text.say('source')}: ${linked(cell.source, scene)}` : nothing}
    </p>
    ${found?.revisions?.length ? history(found.revisions, cell, scene) : nothing}
    ${cell.assessments.map(
      ({ text: says, by, date }) => html`<div class="assessment" part="assessment">
        <p><b>${text.say('assessment')}</b></p>
        <p class="said">${text.data(says, scene.view.language)}</p>
        <p class="small">${text.data(by)}, ${text.date(date)}</p>
      </div>`,
    )}`;
  if (scene.layout === 'blocks') return html`<dd class="panel" part="words">${content}</dd>`;
  return html`<div class="panel" part="words">
    ${scene.layout === 'wide' ? nothing : html`<p><b>${nameOf(column, scene)}</b> – ${answerOf(cell, scene)}</p>`}${content}
  </div>`;
}

/**
 * Whether words and answer are of the same version. They lie in two files, and one of them may be an old copy: an earlier
 * no must not stand under a later yes, nor the other way round.
 */
function belong(words: WordsOfList | undefined, { revisions, revised }: CompareCell): boolean {
  return (words?.revisions?.length ?? 0) === (revisions ?? 0) || (revisions === undefined && !!revised);
}

function wordsOf(cell: CompareCell, found: WordsOfList | undefined, same: boolean, scene: Scene): unknown {
  const { text, words, view } = scene;
  if (words.state === 'failed')
    return html`<p role="status">${text.say('words.failed')} ${button('retry', text.say('retry'), 'link-button')}</p>`;
  if (words.state === 'idle') words.want?.();
  if (words.state === 'pending' || words.state === 'idle')
    return html`<p class="small" role="status">${text.say('words.loading')}</p>`;
  if (!same) return html`<p class="small">${text.say('words.other')}</p>`;
  if (!cell.words) return nothing;
  if (!found?.text) return html`<p class="small">${text.say('words.missing')}</p>`;
  return quote(found.text, found.language ?? cell.language ?? view.language, scene);
}

const named = ['nb', 'nn', 'en', 'se'] as const;

/** Somebody's words, verbatim; the language is named where it is not the reader's. */
function quote(words: string, lang: string, { text }: Scene): unknown {
  const other = named.find(each => each === lang && each !== text.language);
  return html`<blockquote class="said" lang=${lang} dir="auto">${text.data(words, text.language)}</blockquote>
    ${other ? html`<p class="small">(${text.say(`words.${other}`)})</p>` : nothing}`;
}

function history(revisions: readonly Revision[], cell: CompareCell, scene: Scene): unknown {
  const { text, view } = scene;
  return html`<p><b>${text.say('history')}</b></p>
    <ol class="history">
      ${revisions.map(({ position, text: words, language, interpretedBy: who, date, reason, corrected }) => {
        const key = `state.${position ?? (words ? 'comment' : 'none')}`;
        return html`<li>
          <p>
            ${date ? html`${text.date(date)}: ` : nothing}${text.say({ key: text.lookup(key) ? key : 'state.unknown' })}
            ${who ? html`(${text.say('readBy', { who })})` : nothing}
          </p>
          ${words ? quote(words, language ?? cell.language ?? view.language, scene) : nothing}
          <p class="small">${text.say(corrected ? 'history.corrected' : 'history.reason', { reason })}</p>
        </li>`;
      })}
    </ol>`;
}
