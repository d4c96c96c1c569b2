import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Area } from '../../../data-schema/v1/types.ts';
import { ranking, type RankingQuestion, type RankingView, type Says } from '../../documents/ranking.ts';
import { countsOf, factsOf } from '../../documents/ranking-facts.ts';
import { lookupIn, translate } from '../../locales/index.ts';
import { topIssuesTexts } from '../../locales/top-issues/index.ts';
import { example } from '../../../tools/testing/browser.ts';
import { contrast } from '../../../tools/testing/colour.ts';
import './define.ts';
import type { LoTopIssues } from './top-issues.ts';

const lookup = lookupIn([topIssuesTexts], 'nb');
const say = (message: Says): string =>
  translate(message, 'nb', lookup)
    .map(run => run.text)
    .join('');
const textOf = (node: Element | null | undefined): string =>
  node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** A figure as it is painted, back to a fact. */
const figure = (painted: string): string =>
  painted
    .replace(/\u00a0/g, ' ')
    .replace('færre enn', 'fewer')
    .replace('ikke oppgitt', 'none');

/** Reads what is painted of one question back to facts. */
class Reader {
  readonly question: RankingQuestion;
  readonly section: Element;

  constructor(question: RankingQuestion, section: Element) {
    this.question = question;
    this.section = section;
  }

  row(element: Element, title: string, rank: string, own: string, references: readonly string[]): string[] {
    const issue = this.question.rows.find(each => say(each.title) === title)?.issue ?? `?${title}`;
    const head = `${this.question.id}/${issue}: `;
    const codes = this.question.references.map(each => each.code);
    return [
      `${head}${/\d/.test(rank) ? rank : '-'} ${figure(own)}`,
      ...references.map((each, index) => `${head}${figure(each)} in ${codes[index]}`),
      ...this.differences(element).map(each => head + each),
    ];
  }

  differences(element: Element): string[] {
    const words = [...element.querySelectorAll('.aside')]
      .map(textOf)
      .filter(each => each.startsWith('Valgt'));
    return words.flatMap(each =>
      this.question.references
        .filter(place => each.includes(say(place.where)))
        .map(place => `${each.includes('oftere') ? 'more' : 'less'} than ${place.code}`),
    );
  }

  bars(): string[] {
    return [...this.section.querySelectorAll('li.row')].flatMap(item => {
      const spoken = textOf(item.querySelector('.visually-hidden'));
      const references = this.question.references.map(place => {
        const [, after = ''] = spoken.split(`${say(place.label)} `);
        return after.split(/ og |, /)[0] ?? '';
      });
      const own = item.closest('.leading') ? 'leading' : textOf(item.querySelector('.value'));
      const [rank, title] = [item.querySelector('.rank'), item.querySelector('.label bdi')].map(textOf);
      return this.row(item, title ?? '', rank ?? '', own, references);
    });
  }

  table(): { facts: string[]; counts: string[] } {
    const facts: string[] = [];
    const counts: string[] = [];
    for (const line of this.section.querySelectorAll('tbody tr')) {
      const title = textOf(line.querySelector('th bdi'));
      const [rank = '', ...cells] = [...line.querySelectorAll('td')].map(textOf);
      const [own = '', ...references] = cells.map(each => each.replace(/ \(.*/, ''));
      const rowFacts = this.row(line, title, rank, own, references);
      facts.push(...rowFacts);
      const places = [this.question.shown, ...this.question.references];
      cells.forEach((each, index) => {
        const [, people] = /\((.*)\)/.exec(each) ?? [];
        const head = rowFacts[0]?.split(':')[0];
        if (people) counts.push(`${head}: ${people.replace(/\s/g, '')} people in ${places[index]?.code}`);
      });
    }
    return { facts, counts };
  }
}

async function paint(name: string): Promise<{ el: LoTopIssues; root: ShadowRoot; view: RankingView }> {
  const el = await fixture<LoTopIssues>(html`<lo-top-issues src=${example(name)}></lo-top-issues>`);
  const root = el.shadowRoot as ShadowRoot;
  await waitUntil(() => root.querySelector('.question'), `${name} is not painted`);
  const view = ranking((await (await fetch(example(name))).json()) as Area);
  return { el, root, view };
}

const readers = (root: ShadowRoot, view: RankingView): Reader[] =>
  [...root.querySelectorAll('.question')].map(
    (section, index) => new Reader(view.questions[index]!, section),
  );

/** Facts of rows; where the answers are from stands in headings and reasons. */
const rowFacts = (view: RankingView): string[] => factsOf(view).filter(each => /^\S+\/\S+:/.test(each));

const examples = [
  'full',
  'mid-base',
  'leading',
  'below-threshold',
  'merged',
  'protected',
  'oslo',
  'country',
  'county',
];

describe('<lo-top-issues> paints the view', () => {
  for (const name of examples)
    it(`says in bars what the view says: area-${name}`, async () => {
      const { root, view } = await paint(`area-${name}.json`);
      const facts = readers(root, view).flatMap(each => each.bars());
      expect(facts.sort()).to.deep.equal(rowFacts(view).sort());
    });

  for (const name of ['full', 'mid-base', 'below-threshold'])
    it(`says in the table what the view says, and how many people it is: area-${name}`, async () => {
      const { root, view } = await paint(`area-${name}.json`);
      root.querySelector<HTMLButtonElement>('.tools button')?.click();
      await waitUntil(() => root.querySelector('table'), 'no table');
      const read = readers(root, view).map(each => each.table());
      expect(read.flatMap(each => each.facts).sort()).to.deep.equal(rowFacts(view).sort());
      expect(read.flatMap(each => each.counts).sort()).to.deep.equal(countsOf(view).sort());
    });

  for (const name of examples)
    it(`says whose choices they are, and why: area-${name}`, async () => {
      const { root, view } = await paint(`area-${name}.json`);
      const text = textOf(root.querySelector('.lo'));
      for (const question of view.questions)
        for (const each of [question.heading, ...question.reasons, ...question.notes])
          expect(text).to.contain(say(each).replace(/\s+/g, ' '));
    });

  it('draws bars as long as the shares, on one scale, without style attributes', async () => {
    const { root, view } = await paint('area-full.json');
    const widths = [...root.querySelectorAll('.row .fill')].map(each =>
      parseFloat(each.getAttribute('width') ?? ''),
    );
    const shares = view.questions.flatMap(each =>
      each.rows.map(({ figure: own }) => (own.kind === 'share' ? own.percent : 0)),
    );
    expect(widths.map(width => Math.round(width * 0.6))).to.deep.equal(shares);
    expect(root.querySelectorAll('[style]').length).to.equal(0);
  });

  for (const name of ['full', 'mid-base', 'below-threshold'])
    it(`draws a mark on the bar's scale where each share of county and country is, and no other: area-${name}`, async () => {
      const { root, view } = await paint(`area-${name}.json`);
      const own = view.questions.flatMap(each => each.rows.map(row => row.figure));
      const known = own.findIndex(each => each.kind === 'share');
      const bar = root.querySelectorAll('.row .fill')[known]?.getAttribute('width') ?? '';
      const scale = (own[known] as { percent: number }).percent / parseFloat(bar);
      const marks = [...root.querySelectorAll('.row .bar')].map(picture =>
        [...picture.querySelectorAll('svg')].flatMap(mark =>
          mark.querySelector('path[d]') ? Math.round(parseFloat(mark.getAttribute('x') ?? '') * scale) : [],
        ),
      );
      const shares = view.questions.flatMap(each =>
        each.rows.map(({ references }) => references.flatMap(at => (at.kind === 'share' ? at.percent : []))),
      );
      expect(marks).to.deep.equal(shares);
      expect(new Set(shares.flat()).size).to.be.greaterThan(3);
    });

  for (const scheme of ['light', 'dark'])
    it(`draws marks that are seen on the bar and beside it (${scheme})`, async () => {
      const { el, root } = await paint('area-full.json');
      el.style.colorScheme = scheme;
      const style = (selector: string) => getComputedStyle(root.querySelector(`.row ${selector}`)!);
      const { fill: mark, stroke: edge, paintOrder } = style('path');
      const { fill: bar } = style('.fill');
      const surface = getComputedStyle(root.querySelector('.lo')!).backgroundColor;
      expect(paintOrder).to.match(/^stroke/);
      expect(contrast(mark, edge)).to.be.at.least(3);
      expect(contrast(edge, bar)).to.be.at.least(3);
      expect(contrast(mark, surface)).to.be.at.least(3);
      expect(contrast(mark, bar), 'its colour is that of the bar').to.be.greaterThan(1.2);
    });

  it('explains the bar and each mark, by whose it is, in their own signs', async () => {
    const { root, view } = await paint('area-full.json');
    const items = [...root.querySelectorAll('[part=legend] li')];
    const [question] = view.questions;
    const places = [question!.shown, ...question!.references];
    expect(items.length).to.equal(3);
    for (const [index, place] of places.entries())
      expect(textOf(items[index])).to.contain(say(index > 0 ? place.label : place.where));
    const drawn = (of: Element | null | undefined, selector: string) => of?.querySelector(selector);
    const row = root.querySelector('.row .bar');
    expect(drawn(items[0], '.fill')?.getAttribute('height')).to.equal(
      drawn(row, '.fill')?.getAttribute('height'),
    );
    const shapes = (of: readonly Element[]) => of.map(each => each.getAttribute('d'));
    expect(shapes([...root.querySelectorAll('[part=legend] path')])).to.deep.equal(
      shapes([...(row?.querySelectorAll('path') ?? [])]),
    );
  });
});
