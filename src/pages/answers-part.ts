import type { Words } from '../../data-schema/v1/types.ts';
import { whoseAnswers } from '../documents/compare-said.ts';
import type { Column, ComparisonView } from '../documents/compare.ts';
import { attributes, html, type Content } from './html.ts';
import { addressed, pageName } from './links.ts';
import type { Speech } from './speech.ts';
import { anchorsOf, nameOf, standpointPart, titleOf } from './standpoint-part.ts';

const orders = ['official', 'alphabetical', 'drawn', 'left-right'] as const;

/** What the lists answer: who has replied, then each standpoint with all lists, nothing folded away. */
export function answersPart(view: ComparisonView, words: Words | undefined, speech: Speech): Content {
  const place = view.area.names.join(' – ');
  const anchors = anchorsOf(view.rows);
  // How many have answered stands over the table of who.
  const lead = view.lead.filter(({ key }) => key !== 'lead.answered');
  return html`<h2>${speech.say(view.area.level === 'county' ? 'title.county' : 'title', { place })}</h2>
${lead.length > 0 && html`<p class="lead">${lead.map(each => [speech.say(each), ' '])}</p>`}
${view.offer && offerOf(view.offer, speech)}
${view.standing > 0 && repliesPart(view, speech)}
${
  view.empty
    ? undefined
    : html`<nav class="contents" aria-labelledby="innhold-svar"><h3 id="innhold-svar">${speech.say('standpoints')}</h3>
<ol>${view.rows.map((row, i) => html`<li><a href="#${anchors[i]}">${row.no && [row.no, ' ']}${titleOf(row, view, speech)}</a></li>`)}</ol></nav>
${view.rows.map((row, i) => standpointPart({ row, anchor: anchors[i]!, view, words, speech }))}
${methodPart(view, speech)}`
}`;
}

/** The county's lists where this municipality's were not asked; nobody's answer is put into another's mouth. */
function offerOf({ code, names }: NonNullable<ComparisonView['offer']>, speech: Speech): Content {
  const place = names.join(' – ');
  return html`<p>${speech.say('offer.text', { place })} <a href="${pageName(code, speech.language)}">${speech.say('offer.show', { place })}</a></p>`;
}

/** What became of the sheet sent to each list, with its own reason. */
function repliesPart(view: ComparisonView, speech: Speech): Content {
  const away = view.away.map(name => speech.dataPlain(name, view.language));
  return html`<h3>${speech.say('replies')}</h3>
<table class="replies">
<caption>${speech.say('answered', { n: view.answered, of: view.standing })}</caption>
<thead><tr><th scope="col">${speech.say('column.list')}</th><th scope="col">${speech.say('column.reply')}</th></tr></thead>
<tbody>
${view.allColumns.map(column => replyRow(column, view, speech))}</tbody></table>
${away.length > 0 && html`<p class="small">${speech.say('away', { lists: speech.list(away) })}</p>`}`;
}

function replyRow(column: Column, view: ComparisonView, speech: Speech): Content {
  const { reply, date, deadline, reason, source, parties, answered, read, seats, corrected } = column;
  const who = whoseAnswers(column);
  const day = reply === 'pending' || reply === 'no-reply' ? undefined : date;
  return html`<tr><th scope="row">${marker(column.colour)}${nameOf(column, view, speech)}${parties.length > 0 && html`<small>${speech.say('column.joint', { parties: speech.list(parties) })}</small>`}</th><td>${speech.say(`reply.${reply}`)}${
    answered > 0 &&
    html` <span class="of">${speech.say('column.answered', { n: answered, of: view.asked })}.</span>`
  }${read > 0 && html` ${speech.say('column.read', { n: read })}.`}${
    who && html` ${speech.say(who)}`
  }${day && html` ${speech.say('reply.date', { date: day })}`}${
    deadline && reply !== 'answered' && html` ${speech.say('reply.deadline', { date: deadline })}`
  }${corrected && html` ${speech.say('corrected', { date: corrected })}.`}${
    seats !== undefined && html` ${speech.say('seats', { n: seats })}.`
  }${source && html`<small>${speech.say('source')}: ${addressed(source)}</small>`}${
    reason &&
    html`<blockquote${attributes({ lang: reason.language ?? view.language })} dir="auto">${speech.data(reason.text, speech.language)}</blockquote>`
  }</td></tr>
`;
}

/** A small marker in the list's colour; says nothing that words do not. */
function marker(colour: string | undefined): Content {
  return (
    colour &&
    /^#[\da-f]{6}$/i.test(colour) &&
    html`<svg class="marker" width="10" height="10" aria-hidden="true"><rect width="10" height="10" rx="2" fill="${colour}"></rect></svg> `
  );
}

/** How the comparison was made. */
function methodPart(view: ComparisonView, speech: Speech): Content {
  const order = orders.find(each => each === view.order) ?? 'other';
  const from = (source: string | undefined) => source && html` ${speech.say('source')}: ${addressed(source)}`;
  return html`<h3>${speech.say('method')}</h3>
<ul class="small">
<li>${view.extract ? [speech.say('method.extract'), ' ', speech.data(view.extract, view.language)] : speech.say('method.all')} ${speech.say(`method.order.${order}`)}${from(view.orderSource)}</li>
<li>${speech.say('method.words')}</li>
<li>${speech.say('method.none')}</li>
<li>${speech.say('method.counts')}</li>
${view.term && html`<li>${speech.say('method.seats', { term: view.term })}${from(view.seatsSource)}</li>`}
<li>${speech.say('method.score')}</li>
</ul>`;
}
