import type { Area } from '../../../data-schema/v1/types.ts';
import { textIn } from '../../../src/locales/index.ts';
import details from '../../../src/locales/party-compare-details/nb.ts';
import compare from '../../../src/locales/party-compare/nb.ts';
import top from '../../../src/locales/top-issues/nb.ts';
import { parsed, type Parsed } from './parsed.ts';

/**
 * Reads a page in bokmål back to the facts of its views, from what stands on it and the names in the document alone: no
 * view function is asked.
 */
export class PageReader {
  readonly page: Parsed;
  readonly #area: Area;

  constructor(html: string, area: Area) {
    this.page = parsed(html);
    this.#area = area;
  }

  /** Facts of rankings, as `factsOf` of them; `countsOf` apart. */
  ranking(): { facts: string[]; counts: string[] } {
    const read = this.page
      .all('section.question')
      .map((section, i) => this.#question(section, this.#ranked[i % this.#ranked.length]!));
    return { facts: read.flatMap(each => each.facts), counts: read.flatMap(each => each.counts) };
  }

  /** Questions that can have a ranking, as they stand in the document. */
  get #ranked(): Area['questions'] {
    const hasResult = (id: string) =>
      this.#area.results.some(each => each.question === id && (each.counts ?? each.leading));
    return this.#area.questions.filter(each => each.kind === 'choice' || hasResult(each.id));
  }

  #question(section: Parsed, question: Area['questions'][number]): { facts: string[]; counts: string[] } {
    const { id } = question;
    const said = (section.first('caption') ?? section.first('p.caption'))?.text.replace(/:$/, '') ?? '';
    const table = section.first('table.figures');
    const state = table ? 'counted' : section.first('ul.leading') ? 'leading' : 'none';
    const own = said ? this.#who(said) : this.#area.area.code;
    const heads = (table?.first('thead')?.all('th.n') ?? []).slice(1).map(each => this.#place(each.text));
    const reasons = section.first('div.why')?.all('p') ?? [];
    const facts = [
      `${id}: shown ${own} ${state}`,
      ...reasons.map(each => `${id}: ${keyOf(each.text, 'why.', top)}`),
    ];
    const counts: string[] = [];
    for (const item of section.first('ul.leading')?.all('li') ?? [])
      facts.push(`${id}/${this.#issue(question, item)}: - leading`);
    for (const line of table?.first('tbody')?.all('tr') ?? []) {
      const head = `${id}/${this.#issue(question, line)}`;
      const rank = line.first('td.rank')?.text ?? '';
      line.all('td.n').forEach((cell, i) => {
        const people = /\(([^)]*)\)/.exec(cell.text)?.[1]?.replace(/\s/g, '');
        const figure = figureOf(cell.text.replace(/\(.*/, '').trim());
        const place = i === 0 ? own : heads[i - 1]!;
        facts.push(
          i === 0 ? `${head}: ${/\d/.test(rank) ? rank : '-'} ${figure}` : `${head}: ${figure} in ${place}`,
        );
        if (people) counts.push(`${head}: ${people} people in ${place}`);
      });
      for (const each of line.all('small.difference'))
        for (const [, name = ''] of each.text.matchAll(/(?:enn|og) i (.+?) \(\d+ %\)/g))
          facts.push(`${head}: ${each.text.includes('oftere') ? 'more' : 'less'} than ${this.#place(name)}`);
    }
    return { facts, counts };
  }

  #issue(question: Area['questions'][number], row: Parsed): string {
    const title = row.first('bdi')?.text ?? '';
    const issue = question.issues?.find(each => this.#same(each.title, title));
    return issue?.id ?? /^Ukjent sak \((.*)\)$/.exec(title)?.[1] ?? `?${title}`;
  }

  /** `Dette valgte flest av medlemmene som svarte i Bærum`: whose. */
  #who(heading: string): string {
    const [, federation] = /^Dette valgte flest av medlemmene i (.+) som svarte$/.exec(heading) ?? [];
    if (federation) {
      const found = this.#area.federations?.find(each => this.#same(each.name, federation));
      return `${this.#area.area.code}+${found?.id ?? '?'}`;
    }
    return this.#place(/som svarte i (.+)$/.exec(heading)?.[1] ?? '');
  }

  #place(name: string): string {
    const all = [this.#area.area, ...this.#area.places];
    if (/^(hele landet|forbundene samlet)$/i.test(name))
      return all.find(each => each.level === 'country')?.code ?? '?';
    return all.find(each => clean(each.names.join(' – ')) === name)?.code ?? `?${name}`;
  }

  /** Facts of the comparison, as `factsOf` of it. */
  comparison(): Set<string> {
    const part = this.page.first('lo-party-compare');
    const sections = part?.all('section.standpoint') ?? [];
    if (!part || sections.length === 0) return new Set();
    const replies = part.first('table.replies')!;
    const [, answered, standing] = /^(\d+) av (\d+) lister/.exec(replies.first('caption')!.text) ?? [];
    const rows = replies.first('tbody')!.all('tr');
    const said = rows.map(row => /Svart på (\d+) av (\d+)\./.exec(row.first('td')!.text));
    const asked = said.find(Boolean)?.[2] ?? this.#asked(sections);
    const ids = rows.map(row => this.#list(row.first('th')!));
    return new Set([
      `answered ${answered}/${standing}`,
      ...rows.map((row, i) => {
        const [reply] = /^[^.]*\./.exec(row.first('td')!.text) ?? [''];
        return `list ${ids[i]} ${keyOf(reply, 'reply.', details, true)} ${said[i]?.[1] ?? 0}/${asked}`;
      }),
      ...sections.flatMap(section => this.#standpoint(section, ids)),
    ]);
  }

  /** Standpoints that the document holds and that somebody was asked about. */
  #asked(sections: readonly Parsed[]): number {
    return sections.filter(
      each => !each.text.includes(compare['row.nobodyAsked']) && !each.first('h3')!.text.startsWith('Ukjent'),
    ).length;
  }

  #list(head: Parsed): string {
    const name = head.text.replace(head.first('small')?.text ?? '\0', '').trim();
    const found = this.#area.lists.find(each => this.#same(each.name, name));
    return found?.id ?? /^Ukjent liste \((.*)\)$/.exec(name)?.[1] ?? `?${name}`;
  }

  #standpoint(section: Parsed, ids: readonly string[]): string[] {
    const heading = section.first('h3')!;
    const no = heading.first('span.no')?.text ?? '';
    const title = heading.text.slice(no.length).trim();
    const found = this.#area.standpoints.find(
      each => (each.no ?? '') === no && this.#same(each.title, title),
    );
    const id = found?.id ?? /^Ukjent standpunkt \((.*)\)$/.exec(title)?.[1] ?? `?${title}`;
    const facts = section
      .first('table.answers')!
      .first('tbody')!
      .all('tr')
      .map((row, i) => {
        if (this.#list(row.first('th')!) !== ids[i]) return `${id}: another order`;
        return cellFact(id, ids[i], row.first('td')!);
      });
    for (const each of section.first('ul.counts')!.all('li')) {
      const [, state = '', n] = /^(.*): (\d+)$/.exec(each.text) ?? [];
      facts.push(`count ${id} ${keyOf(state, 'state.', compare)} ${n}`);
    }
    const majority = section.first('p.majority');
    if (majority) facts.push(`majority ${id} ${majorityFact(majority)}`);
    return facts;
  }

  #same(text: Parameters<typeof textIn>[0], shown: string): boolean {
    return clean(textIn(text, 'nb', this.#area.language).text) === shown;
  }
}

/** As HTML and a reader have it: no control characters, white space once. */
const clean = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- those that HTML cannot hold
    .replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, '')
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .trim();

const figureOf = (text: string): string => text.replace('færre enn', 'fewer').replace('ikke oppgitt', 'none');

/** The key of the catalogue whose text this is, whatever it is filled with. */
function keyOf(
  text: string,
  prefix: string,
  catalogue: Readonly<Record<string, unknown>>,
  bare = prefix === 'state.',
): string {
  const pattern = (entry: unknown) =>
    new RegExp(
      `^${String(entry)
        .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
        .replace(/\{[^}]*\}/g, '.+')}$`,
    );
  // The one that says most in words of its own is meant.
  const literal = ([, entry]: [string, unknown]) => String(entry).replace(/\{[^}]*\}/g, '').length;
  const keys = Object.entries<unknown>(catalogue)
    .filter(([key]) => key.startsWith(prefix))
    .sort((a, b) => literal(b) - literal(a));
  const found = keys.find(([, entry]) => pattern(entry).test(text))?.[0] ?? `?${text}`;
  return bare ? found.slice(prefix.length) : found;
}

function cellFact(row: string, list: string, cell: Parsed): string {
  const [state = ''] = cell.classes;
  const said = cell.first('span.state')!.text;
  const expected = state === 'none' ? keyOf(said, 'why.', compare, true) : keyOf(said, 'state.', compare);
  const why = state === 'none' ? expected : expected === state ? undefined : `not ${expected}`;
  const by = /^Tolket av (.*)$/.exec(cell.first('small.by')?.text ?? '')?.[1];
  const to = cell.first('small.to')?.text;
  const [, how, changed] = /^(Endret|Rettet) (.*)$/.exec(cell.first('small.changed')?.text ?? '') ?? [];
  const words = cell.children.some(each => each.name === 'blockquote' || each.classes.includes('missing'));
  const more = [
    why,
    by && `by ${by}`,
    to && `to ${to}`,
    words && 'words',
    changed && `${how === 'Rettet' ? 'corrected' : 'revised'} ${dayOf(changed)}`,
  ];
  return ['cell', row, list, state, ...more].filter(Boolean).join(' ');
}

const months = 'januar februar mars april mai juni juli august september oktober november desember'.split(
  ' ',
);

/** `8. juni 2027` back to `2027-06-08`. */
function dayOf(text: string): string {
  const [, d = '', m = '', y = ''] = /^(\d+)\. (\S+) (\d{4})$/.exec(text) ?? [];
  return [y, String(months.indexOf(m) + 1).padStart(2, '0'), d.padStart(2, '0')].join('-');
}

function majorityFact(line: Parsed): string {
  const state = keyOf(line.first('strong')!.text.replace(/\.$/, ''), 'majority.', compare, true);
  const [total, supports, partly, opposes, open] = line.text.match(/\d+/g) ?? [];
  return `${state} ${supports}+${partly}-${opposes}?${open}/${total}`;
}
