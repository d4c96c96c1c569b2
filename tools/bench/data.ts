/** The data all sides of a comparison show: the same words, by dice that fall the same way each time. */
import type { Area, Words } from '../../data-schema/v1/types.ts';

const positions = ['supports', 'partly', 'opposes', 'undecided', 'comment'] as const;
const labels = {
  supports: 'Støtter',
  partly: 'Støtter delvis',
  opposes: 'Støtter ikke',
  undecided: 'Har ikke tatt stilling',
  comment: 'Egne ord',
};

/** A row of numbers from 0 up to 1, the same each time (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const usual = 'vi vil ikke at det skal og i på for som er en kan må med alle av til har om kommunen'.split(
  ' ',
);
const syllables =
  'ar bei de kom mu ne lær ling hel tid vik skol eld om sorg fag lønn trygg ter stil lin ger bo lig buss'.split(
    ' ',
  );

/** Made-up text of 90 to 440 characters. It shrinks to about a third with gzip, as real text does. */
function wordsOf(n: number): string {
  const roll = dice(n);
  const any = (list: readonly string[]) => list[Math.floor(roll() * list.length)] ?? '';
  const word = () =>
    roll() < 0.45
      ? any(usual)
      : Array.from({ length: 2 + Math.floor(roll() * 3) }, () => any(syllables)).join('');
  const length = 90 + Math.floor(roll() * 350);
  let text = '';
  while (text.length < length) text += `${text ? ' ' : ''}${word()}`;
  return `${text}.`;
}

/** Whole words of made-up text, about so many characters. */
const someWords = (seed: number, length: number) => wordsOf(seed).slice(0, length).replace(/ \S*$/, '');

/** What a hand-written page and a framework paint. */
export interface Sheet {
  readonly lists: readonly { readonly id: string; readonly name: string; readonly answered: string }[];
  readonly rows: readonly SheetRow[];
}

/** One standpoint as text. */
export interface SheetRow {
  readonly id: string;
  readonly no: string;
  readonly topic: string;
  readonly title: string;
  readonly asked: string;
  readonly counts: string;
  readonly cells: readonly {
    readonly list: string;
    readonly state: string;
    readonly label: string;
    readonly words: string;
  }[];
}

/** One issue as text. */
export interface BarRow {
  readonly id: string;
  readonly rank: number;
  readonly title: string;
  readonly share: number;
  readonly county: number;
  readonly country: number;
  readonly beside: string;
  readonly aside: string;
}

const updated = '2027-06-21';
const sender = { names: [{ name: 'Eksempel-LO' }], corrections: 'retting@example.org' };
const common = { fictional: true, language: 'nb', updated } as const;

/** A comparison as our documents, and as plain text. */
export function comparisonData(lists: number, standpoints: number, code = '3201') {
  const names = Array.from({ length: lists }, (_, n) => ({
    id: `l${n}`,
    name: `Prøvelista nummer ${n + 1}`,
    short: `P${n + 1}`,
  }));
  const stands = Array.from({ length: standpoints }, (_, n) => ({
    id: `s${n}`,
    no: String(n + 1),
    topic: `Tema ${1 + (n % 5)}`,
    title: someWords(20_000 + n, 45),
    kind: 'support',
    askedAs: {
      text: `Vil dere at ${someWords(30_000 + n, 100)}?`,
      language: 'nb',
    },
  }));
  const stateOf = (row: number, list: number) =>
    positions[Math.floor(dice(row * 1000 + list + 7)() * positions.length)] ?? 'supports';
  const answers = Object.fromEntries(
    stands.map(({ id }, row) => [
      id,
      Object.fromEntries(
        names.map((list, n) => [
          list.id,
          { position: stateOf(row, n), words: true, language: 'nb', date: '2027-05-20' },
        ]),
      ),
    ]),
  );
  const words: Words = {
    schema: 'lo.words/1',
    area: code,
    ...common,
    words: Object.fromEntries(
      stands.map(({ id }, row) => [
        id,
        Object.fromEntries(
          names.map((list, n) => [list.id, { text: wordsOf(row * lists + n), language: 'nb' }]),
        ),
      ]),
    ),
  } as Words;
  const area = areaWith(code, {
    lists: names,
    standpoints: stands,
    replies: names.map(({ id }) => ({ list: id, state: 'answered', date: '2027-05-20' })),
    answers,
    words: `${code}.words.json`,
  });
  return { area, words, sheet: sheetOf(area, words) };
}

function areaWith(code: string, more: Partial<Area>): Area {
  return {
    schema: 'lo.area/1',
    ...common,
    debate: { id: 'bench', title: 'Medlemsdebatten 2027', electionDay: '2027-09-13' },
    sender,
    thresholds: { base: 10, difference: 100 },
    area: { code, names: [`Sted ${code}`], level: 'municipality', parent: '32' },
    places: [
      { code: '32', names: ['Akershus'], level: 'county', parent: '0' },
      { code: '0', names: ['Norge'], level: 'country' },
    ],
    questions: [],
    results: [],
    lists: [],
    standpoints: [],
    replies: [],
    answers: {},
    ...more,
  } as Area;
}

function sheetOf(area: Area, { words }: Words): Sheet {
  const lists = area.lists.map(({ id, name }) => ({
    id,
    name: String(name),
    answered: `Svart på ${area.standpoints.length} av ${area.standpoints.length}`,
  }));
  const rows = area.standpoints.map(({ id, no = '', topic, title, askedAs }) => {
    const cells = lists.map(list => {
      const state = area.answers[id]?.[list.id]?.position as keyof typeof labels;
      return { list: list.id, state, label: labels[state], words: words[id]?.[list.id]?.text ?? '' };
    });
    const counts = positions
      .map(state => [cells.filter(cell => cell.state === state).length, labels[state].toLowerCase()] as const)
      .filter(([n]) => n > 0)
      .map(([n, label]) => `${n} ${label}`)
      .join(' · ');
    return { id, no, topic: String(topic), title: String(title), asked: askedAs?.text ?? '', counts, cells };
  });
  return { lists, rows };
}

/** A question with its result for area, county and country, as our document, and as plain text. */
export function barsData(issues: number, code = '3201') {
  const ids = Array.from({ length: issues }, (_, n) => `i${n}`);
  const titles = ids.map((_, n) => someWords(40_000 + n, 70));
  const share = (n: number, shift: number) =>
    Math.max(2, Math.round(62 - (n * 58) / issues + ((n * 7 + shift * 11) % 9)));
  const resultOf = (place: string, base: number, shift: number) => ({
    area: place,
    question: 'q',
    state: 'published',
    base,
    step: place === '0' ? 1 : 5,
    percentStep: 1,
    counts: Object.fromEntries(ids.map((id, n) => [id, Math.round((share(n, shift) * base) / 500) * 5])),
  });
  const results = [resultOf(code, 2000, 0), resultOf('32', 6000, 1), resultOf('0', 80_000, 2)];
  const area = areaWith(code, {
    questions: [
      {
        id: 'q',
        text: 'Hva er viktigst for et godt og trygt arbeidsliv i din kommune?',
        kind: 'choice',
        max: 3,
        issues: ids.map((issue, n) => ({ id: issue, title: titles[n]! })),
      },
    ],
    results,
  });
  const rows: BarRow[] = ids
    .map((id, n) => ({
      id,
      title: titles[n]!,
      share: share(n, 0),
      county: share(n, 1),
      country: share(n, 2),
    }))
    .sort((a, b) => b.share - a.share)
    .map((row, n) => ({
      ...row,
      rank: n + 1,
      beside: `Til sammenlikning: Akershus ${row.county} % og hele landet ${row.country} %`,
      aside:
        Math.abs(row.share - row.county) >= 5
          ? `Valgt ${row.share > row.county ? 'oftere' : 'sjeldnere'} enn i Akershus (${row.county} %)`
          : '',
    }));
  return { area, rows };
}
