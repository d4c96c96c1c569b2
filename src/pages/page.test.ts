import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Area } from '../../data-schema/v1/types.ts';
import { common } from '../locales/common/index.ts';
import { pageTexts } from '../locales/pages/index.ts';
import { partyCompareDetailsTexts } from '../locales/party-compare-details/index.ts';
import { partyCompareTexts } from '../locales/party-compare/index.ts';
import { topIssuesTexts } from '../locales/top-issues/index.ts';
import { indexPage } from './index-page.ts';
import { oembedOf } from './oembed.ts';
import { areaPage, viewsOf, type PageSite } from './page.ts';
import { pageLanguages, speechesIn, type PageLanguage, type Speeches } from './speech.ts';
import { areaNames, example, fullDebate, wordsOf } from '../../tools/testing/pages/examples.ts';
import { parsed, type Parsed } from '../../tools/testing/pages/parsed.ts';

const site: PageSite = {
  scripts: 'https://cdn.example.org/lo/',
  election: { day: '2027-09-13', name: { nb: 'Kommunestyre- og fylkestingsvalget 2027' } },
  dates: [
    { date: '2027-08-10', to: '2027-09-10', label: 'Forhåndsstemming', url: 'https://www.valg.no/' },
    { date: '2027-09-13', label: { nb: 'Valgdag', nn: 'Valdag' } },
  ],
  oembed: true,
  index: true,
  csv: true,
  calendar: true,
};

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      'doctype-style': ['error', { style: 'lowercase' }],
      // Titles name a municipality with up to three names, and a script that moves cannot be pinned.
      'long-title': 'off',
      'require-sri': 'off',
    },
  }),
);

async function problemsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(each => `${each.ruleId} ${each.message} at ${each.line}:${each.column}`),
  );
}

describe('the page of an area', () => {
  const spoken = new Map<PageLanguage, Speeches>();
  before(async () => {
    for (const language of pageLanguages) spoken.set(language, await speechesIn(language));
  });

  const pageOf = (area: Area, language: PageLanguage = 'nb', on = site): string =>
    areaPage(viewsOf(area, wordsOf(area)), on, spoken.get(language)!);
  const read = (name: string, language?: PageLanguage, on?: PageSite): Parsed =>
    parsed(pageOf(example(name), language, on));
  const meta = (page: Parsed, name: string): string | undefined =>
    page
      .all('meta')
      .find(each => (each.attribute('name') ?? each.attribute('property')) === name)
      ?.attribute('content');
  const link = (page: Parsed, rel: string, type?: string): string | undefined =>
    page
      .all('link')
      .find(each => each.attribute('rel') === rel && each.attribute('type') === type)
      ?.attribute('href');

  for (const name of areaNames)
    it(`is valid HTML: ${name}`, async () => {
      // The languages differ in words alone.
      for (const language of name === 'area-full' ? pageLanguages : pageLanguages.slice(0, 1))
        assert.deepEqual(await problemsOf(pageOf(example(name), language)), [], language);
    });

  for (const name of areaNames)
    it(`W4: has nothing that a strict policy refuses: ${name}`, () => {
      const page = read(name);
      for (const each of page.all('*')) {
        assert.ok(!each.attributes.some(name => name === 'style' || name.startsWith('on')), each.name);
        assert.notEqual(each.name, 'style');
        if (each.name === 'script' && each.attribute('type') !== 'application/ld+json') {
          assert.ok(each.attribute('src'));
          assert.equal(each.text, '');
        }
      }
    });

  it('W15: naughty strings are text: the same elements and attributes as without them', () => {
    const shape = (page: Parsed): string[] => [...new Set(page.all('*').map(each => each.name))].sort();
    const names = new Set(page0().flatMap(each => each.attributes));
    function page0(): Parsed[] {
      return read('area-full').all('*');
    }
    for (const language of pageLanguages) {
      const page = read('area-xss', language);
      const known = new Set([...shape(read('area-full', language)), 'bdi']);
      assert.deepEqual(
        shape(page).filter(each => !known.has(each)),
        [],
      );
      for (const each of page.all('*'))
        assert.deepEqual(
          each.attributes.filter(name => !names.has(name)),
          [],
          each.name,
        );
      for (const each of [...page.all('a'), ...page.all('script'), ...page.all('link')]) {
        const address = each.attribute('href') ?? each.attribute('src') ?? '';
        assert.doesNotMatch(address, /^\s*(javascript|data|vbscript):/i);
      }
      assert.doesNotMatch(
        page.verbatim,
        /[\u202a-\u202e\u2066-\u2069\0]/,
        'nothing turns the text around it',
      );
    }
  });

  it('says that it is an extract where lists that stand are missing, and why', () => {
    const page = read('area-extract').text;
    assert.match(page, /Ikke alle listene til valget er med her\./);
    assert.match(page, /Ikke alle lister til valget er med\. Bare disse listene står i kilden\./);
    assert.doesNotMatch(page, /Alle lister som stiller/);
    assert.match(read('area-full').text, /Alle lister som stiller/);
  });

  it('W16: what is no web address is no link', () => {
    const page = read('area-xss');
    assert.match(page.first('footer')!.text, /javascript:window\.hacked=1/);
    assert.equal(
      page
        .first('footer')!
        .all('a')
        .some(each => each.text.includes('javascript')),
      false,
    );
  });

  for (const name of [
    'area-below-threshold',
    'area-leading',
    'area-leading-none',
    'area-no-answers',
    'area-protected',
  ])
    it(`shows no figure of a group that is too small: ${name}`, () => {
      const area = example(name);
      const html = pageOf(area);
      const own = area.results.filter(each => each.area === area.area.code);
      for (const result of own) {
        assert.equal(result.base, undefined);
        const section =
          parsed(html).all('section.question')[
            area.questions.findIndex(each => each.id === result.question)
          ]!;
        if (section.first('ul.leading')) assert.doesNotMatch(section.first('ul.leading')!.text, /\d/);
      }
      if (name !== 'area-leading') return;
      // What may be said of 12 answers is that they are between 10 and 29.
      for (const section of parsed(html).all('section.question')) {
        const notes = section
          .first('p.notes')!
          .text.replace('mellom 10 og 29', '')
          .replace(/inntil \d/, '');
        assert.doesNotMatch(notes, /\d/);
        assert.equal(section.first('table.figures'), undefined);
        assert.equal(section.first('svg'), undefined);
      }
    });

  it('has bars as long as the shares, as attributes', () => {
    const page = read('area-full');
    const rows = page.all('table.figures').flatMap(each => each.first('tbody')!.all('tr'));
    assert.ok(rows.length > 20);
    for (const row of rows)
      assert.equal(row.first('rect')?.attribute('width'), row.first('td.n')!.text.replace(/\s*%.*/, '%'));
  });

  it('has the words verbatim and whole, with their language', () => {
    const area = example('area-full');
    const words = wordsOf(area)!;
    const quotes = read('area-full').all('blockquote');
    let n = 0;
    for (const byList of Object.values(words.words))
      for (const { text, language } of Object.values(byList)) {
        if (!text) continue;
        n += 1;
        const found = quotes.find(each => each.verbatim === text);
        assert.ok(found, text.slice(0, 60));
        assert.equal(found.attribute('lang'), language ?? 'nb');
      }
    assert.ok(n > 10);
  });

  it('has words that lie inside the document, and says when they are missing', () => {
    assert.ok(read('area-inline-words').all('blockquote').length > 10);
    const page = parsed(areaPage(viewsOf(example('area-full')), site, spoken.get('nb')!));
    assert.ok(page.all('p.missing').length > 10);
  });

  it('folds nothing away: it is all on paper too', () => {
    const page = read('area-full');
    assert.deepEqual([...page.all('details'), ...page.all('button'), ...page.all('dialog')], []);
    assert.equal(
      page.all('*').some(each => each.attributes.includes('hidden')),
      false,
    );
  });

  it('says what its parts are about, each in its own words: no key stands in two catalogues of a part', () => {
    assert.deepEqual(
      read('area-full')
        .all('h2')
        .map(each => each.text),
      [
        'Dette valgte medlemmene',
        'Hva svarer listene i Bærum?',
        'Hvor og når kan du stemme?',
        'Se også',
        'Om denne siden',
      ],
    );
    for (const texts of [common, topIssuesTexts, partyCompareTexts, partyCompareDetailsTexts])
      assert.deepEqual(
        Object.keys(pageTexts.get('nb')!).filter(key => Object.hasOwn(texts.get('nb')!, key)),
        [],
      );
  });

  it('says its language, and leads to the others', () => {
    for (const language of pageLanguages) {
      const page = read('area-full', language);
      assert.equal(page.attribute('lang'), language);
      assert.deepEqual(
        page
          .first('nav.languages')!
          .all('a')
          .map(each => each.attribute('href')),
        {
          nb: ['3201.nn.html', '3201.en.html'],
          nn: ['3201.html', '3201.en.html'],
          en: ['3201.html', '3201.nn.html'],
        }[language],
      );
    }
    assert.match(read('area-full', 'en').text, /Where and when can you vote\?/);
    assert.match(read('area-full', 'nn').text, /Kvar og når kan du røyste\?/);
  });

  it('marks what is in another language than the page', () => {
    const page = read('area-full', 'en');
    const q = page.first('q')!;
    assert.equal(q.attribute('lang'), 'nb');
    assert.ok(page.all('bdi').some(each => each.attribute('lang') === 'nb'));
  });

  it('leads to valg.no, and tells the dates that matter', () => {
    const vote = read('area-full').first('section.vote')!;
    assert.equal(vote.first('a')?.attribute('href'), 'https://www.valg.no/');
    assert.match(vote.text, /Valgdagen er 13\. september 2027/);
    assert.match(vote.text, /10\. august 2027 til 10\. september 2027: Forhåndsstemming/);
    assert.ok(vote.all('a').some(each => each.attribute('href') === '../dates.ics'));
    assert.match(read('area-full', 'nb', {}).first('section.vote')!.text, /valg\.no/);
  });

  it('says who publishes it, ties to parties, where to report mistakes, and when it is from', () => {
    const footer = read('area-full').first('footer')!.text;
    assert.match(footer, /formelt samarbeid med Havnepartiet/);
    assert.match(footer, /Er noe feil\? Meld fra til retting@example\.org/);
    assert.match(footer, /Oppdatert 21\. juni 2027/);
  });

  it('says when data is made up or not public, and asks search engines to stay away', () => {
    const made = read('area-full');
    assert.equal(made.first('p.mark')?.text, 'Oppdiktede data');
    assert.match(made.first('title')!.text, /\(Oppdiktede data\)$/);
    const area: Area = { ...example('area-full'), fictional: undefined };
    assert.equal(meta(parsed(pageOf(area)), 'robots'), undefined);
    assert.equal(meta(parsed(pageOf({ ...area, internal: true })), 'robots'), 'noindex');
    assert.equal(read('area-internal').all('p.mark').at(-1)?.text, 'Til behandling – ikke offentlig');
  });

  it('has what search engines and those who share it read', () => {
    const area: Area = { ...example('area-full'), fictional: undefined };
    const page = parsed(pageOf(area));
    const address = 'https://example.org/debatt-2027/pages/3201.html';
    assert.equal(link(page, 'canonical'), address);
    assert.equal(meta(page, 'og:url'), address);
    assert.equal(meta(page, 'og:title'), page.first('title')?.text);
    assert.equal(meta(page, 'og:locale'), 'nb_NO');
    assert.equal(
      link(page, 'alternate', 'application/json+oembed'),
      'https://example.org/debatt-2027/oembed/3201.json',
    );
    const data = JSON.parse(
      page.all('script').find(each => each.attribute('type') === 'application/ld+json')!.verbatim,
    ) as Record<string, unknown>;
    assert.equal(data['@type'], 'Dataset');
    assert.equal(data['dateModified'], '2027-06-21');
  });

  it('claims no data set of its own where the county stands in for it', () => {
    const area: Area = { ...example('area-below-threshold'), fictional: undefined };
    assert.doesNotMatch(pageOf(area), /ld\+json/);
  });

  it('works without a public address: no canonical link, and everything relative', () => {
    const area: Area = { ...example('area-full'), base: undefined };
    const html = pageOf(area);
    assert.equal(link(parsed(html), 'canonical'), undefined);
    assert.equal(oembedOf(viewsOf(area), spoken.get('nb')!.page), undefined);
    assert.doesNotMatch(html, /undefined|null/);
  });

  it('holds the content inside the widgets, and loads them only where the debate has scripts', () => {
    const page = read('area-full');
    assert.ok(page.first('lo-top-issues')!.first('table.figures'));
    assert.ok(page.first('lo-party-compare')!.first('table.answers'));
    assert.equal(page.first('lo-party-compare')!.attribute('area'), '3201');
    const scripts = (on?: PageSite) =>
      read('area-full', 'nb', on)
        .all('script')
        .map(each => each.attribute('src'));
    assert.ok(scripts().includes('https://cdn.example.org/lo/lo.js'));
    assert.deepEqual(scripts({ oembed: true }).filter(Boolean), ['embed.js']);
  });

  it('leads to the county where the lists here were not asked', () => {
    const text = read('area-not-asked').first('lo-party-compare')!;
    assert.match(text.text, /er ikke spurt/);
    assert.equal(text.first('a')?.attribute('href'), '32.html');
    assert.equal(text.first('table.answers'), undefined);
  });

  it('W42: says why there is nothing to compare, and none of it reads as no', () => {
    for (const name of ['area-all-declined', 'area-no-lists', 'area-no-standpoints', 'area-not-asked']) {
      const part = read(name).first('lo-party-compare')!;
      assert.doesNotMatch(part.text, /Støtter ikke/, name);
      assert.ok(part.first('p.lead'), name);
    }
  });

  it('writes the whole country as within a sentence in what search engines and those who share the link show', () => {
    const within = { nb: 'i hele landet', nn: 'i heile landet', en: 'in all of Norway' };
    for (const language of pageLanguages) {
      const page = read('area-country', language);
      for (const name of ['description', 'og:description'])
        assert.ok(meta(page, name)!.includes(` ${within[language]} `), meta(page, name));
    }
  });

  it('promises nothing where there is nothing: the country of a debate of one municipality', () => {
    const { federations: _federations, ...country } = example('area-country');
    const page = parsed(pageOf({ ...country, questions: [], results: [] }));
    assert.equal(page.first('h1')?.text, 'Hele landet');
    assert.equal(page.first('main')?.children[0]?.text, topIssuesTexts.get('nb')!.empty);
    assert.doesNotMatch(page.first('title')!.text, /svarer|valgte/);
    assert.equal(meta(page, 'description'), pageTexts.get('nb')!['index.lead']);
  });

  it('L12: is the same every time', () => {
    for (const name of areaNames) assert.equal(pageOf(example(name)), pageOf(example(name)));
  });
});

describe('the page of all areas', () => {
  it('is valid, and leads to every area that has a page', async () => {
    const debate = fullDebate();
    for (const language of pageLanguages) {
      const html = indexPage(debate, site, await speechesIn(language));
      assert.deepEqual(await problemsOf(html), []);
      const targets = parsed(html)
        .first('main')!
        .all('a')
        .map(each => each.attribute('href'));
      const ending = language === 'nb' ? '.html' : `.${language}.html`;
      for (const { code, file } of debate.areas)
        assert.equal(targets.includes(code + ending), Boolean(file), code);
    }
  });
});

describe('oEmbed', () => {
  it('is a rich document with exactly one frame', async () => {
    const { page } = await speechesIn('nb');
    const document = JSON.parse(oembedOf(viewsOf(example('area-full')), page)!) as Record<string, unknown>;
    assert.deepEqual(
      [document['version'], document['type'], document['width'], document['height']],
      ['1.0', 'rich', 640, 900],
    );
    const body = parsed(`<body>${String(document['html'])}</body>`).first('body')!;
    const [frame, ...more] = body.children;
    assert.deepEqual([frame?.name, more], ['iframe', []]);
    assert.equal(frame?.attribute('src'), 'https://example.org/debatt-2027/pages/3201.html?embed');
    assert.equal(frame?.attribute('title'), 'Medlemsdebatten: Bærum');
    assert.equal(frame?.attribute('loading'), 'lazy');
  });

  it('W15: names cannot leave the title of the frame', async () => {
    const { page } = await speechesIn('nb');
    const document = JSON.parse(
      oembedOf({ ...viewsOf({ ...example('area-xss'), base: 'https://example.org/' }) }, page)!,
    ) as { html: string };
    const body = parsed(`<body>${document.html}</body>`).first('body')!;
    assert.deepEqual(
      body.all('*').map(each => each.name),
      ['iframe'],
    );
    assert.deepEqual(body.children[0]?.attributes, ['src', 'title', 'width', 'height', 'loading']);
  });
});
