import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io } from '../io.ts';
import { run } from '../program.ts';
import {
  cases,
  closed,
  frame,
  good,
  link,
  meta,
  part,
  picture,
  pinned,
  script,
  type Case,
  type Change,
} from './cases.ts';
import { messages } from './messages.ts';
import { example, goodHost, reply, serveHost, type Host, type Reply } from './testing.ts';

describe('medlemsdebatt verify', () => {
  let host: Host;
  let pages: Host;
  let answers: Record<string, Reply> = {};
  let page: Reply = {};
  const folder = mkdtempSync(join(tmpdir(), 'lo-verify-'));

  before(async () => {
    host = await serveHost(() => answers);
    pages = await serveHost(() => ({ '/side': page }));
  });

  after(async () => {
    rmSync(folder, { recursive: true, force: true });
    await Promise.all([host.close(), pages.close()]);
  });

  async function medlemsdebatt(args: string[], input = '') {
    let text = '';
    let errors = '';
    const io: Io = {
      out: told => void (text += told),
      err: told => void (errors += told),
      input: () => Promise.resolve(input),
      now: () => new Date('2027-08-01T10:00:00Z'),
      onStop: () => () => undefined,
    };
    const code = await run(['verify', ...args], io);
    return { code, text, errors };
  }

  const here = (text: string) => text.replaceAll('@', host.url);

  function serveAnswers(change: Change = {}): void {
    const all = { ...goodHost(), ...change };
    answers = Object.fromEntries(
      Object.entries(all).flatMap(([path, answer]) => (answer ? [[path, answer] as const] : [])),
    );
  }

  /** Verifies a piece of HTML: as a page with a header where there is one, else as it is piped in. */
  async function found({ html, host: change, policy }: Pick<Case, 'html' | 'host' | 'policy'>) {
    serveAnswers(change);
    page = {
      body: here(html),
      headers: { 'content-type': 'text/html', ...(policy ? { 'content-security-policy': policy } : {}) },
    };
    const args = policy ? [`${pages.url}side`] : ['-'];
    const { code, text } = await medlemsdebatt([...args, '--json'], here(html));
    const report = JSON.parse(text) as { problems: { code: string; message: string; suggestion?: string }[] };
    return { code, problems: report.problems };
  }

  for (const each of cases)
    it(`${each.code}: ${each.when}`, async () => {
      const { code, problems } = await found(each);
      const own = problems.filter(problem => problem.code === each.code);
      assert.equal(own.length, 1, JSON.stringify(problems, null, 1));
      if (messages[each.code].severity === 'error') assert.equal(code, 2);
      const text = `${own[0]!.message} ${own[0]!.suggestion ?? ''}`;
      assert.doesNotMatch(text, /[{}]/, 'a place that nobody filled in');
      if (each.says) assert.match(text, each.says);
    });

  it('has a case for every message it can tell', () => {
    assert.deepEqual(cases.map(({ code }) => code).sort(), Object.keys(messages).sort());
  });

  for (const [name, html] of Object.entries({
    'a moving script and an element': good,
    'a pinned script with its sum': pinned + part(),
    'a picker and a part that follows it':
      script() + part('src="@tree/"', '', 'lo-area-picker') + part('src="@tree/"'),
    'a survey': script() + part('src="@tree/"', link, 'lo-survey-form'),
    'a marked box': `${script()}<div data-lo-widget="lo-top-issues" data-lo-src="@tree/" data-lo-area="3201">${link}</div>`,
    'a marked link': `${script()}<a data-lo="top-issues" href="@tree/pages/3201.html">x</a>`,
    'marked links to the page that leads to all areas': `${script()}<a data-lo="area-picker" href="@tree/pages/index.html">x</a><a data-lo="top-issues" href="@tree/pages/index.html">y</a>`,
    'a frame': frame,
    'an address': '<p>@tree/pages/3201.html</p>',
    'a picker that has the link for all that follow it':
      script() +
      part('src="@tree/"', '<a href="@tree/pages/index.html">Finn kommunen din</a>', 'lo-area-picker') +
      part('src="@tree/"', '') +
      part('src="@tree/"', '', 'lo-party-compare'),
    'the listener for frames as an old-fashioned script': `${frame}<script src="@v1/lo-frame.js"></script>`,
    'others’ pages in a folder of that name': `${good}<a href="@other/pages/about.html">x</a><a href="@other/pages/1234.html">x</a>`,
    'a page that trusts what its scripts fetch':
      meta("script-src 'nonce-a' 'strict-dynamic'; connect-src @") +
      script('v1/lo.js', ' nonce="a"') +
      part(),
    'a page that trusts by nonce':
      meta("script-src 'nonce-a'; connect-src @") + script('v1/lo.js', ' nonce="a"') + part(),
    'a page whose rules let it through':
      meta("default-src 'none'; script-src @v1/; connect-src @; trusted-types lit-html") + good,
  }))
    it(`says nothing against ${name}`, async () => {
      const { code, problems } = await found({ html });
      assert.deepEqual(
        problems.filter(each => each.code !== 'data-fictional'),
        [],
      );
      assert.equal(code, 0);
    });

  for (const [name, html] of Object.entries({
    'an element': '<p>&lt;lo-party-compare src="@tree/" area="3201"&gt;&lt;/lo-party-compare&gt;</p>',
    'an element, escaped twice': '<p>&amp;lt;lo-top-issues src=”@tree/” area=”3201”&amp;gt;</p>',
    'an element inside code, with the script in the template of the page': `${script()}<pre>&lt;lo-top-issues src="@tree/"&gt;</pre>`,
    'a frame': '<p>&lt;iframe src="@tree/pages/3201.html" title="Bærum"&gt;&lt;/iframe&gt;</p>',
  }))
    it(`says that the code stands as text: ${name}`, async () => {
      const { code, problems } = await found({ html });
      assert.equal(code, 2);
      assert.deepEqual(
        problems.map(each => each.code),
        ['code-as-text'],
      );
    });

  it('after a release was taken back, does not lead to it those who are on the one that holds', async () => {
    const releases = { schema: 'lo.releases/1', versions: ['1.2.0', '1.1.0'], moving: { v1: '1.1.0' } };
    const host = { '/releases.json': reply('releases.json', JSON.stringify(releases)) };
    for (const html of [good, pinned + part()]) {
      const { problems } = await found({ html, host });
      assert.ok(!problems.some(each => each.code.startsWith('script-')), JSON.stringify(problems));
    }
  });

  it('says nothing of code that a page explains beside one that works', async () => {
    const { problems } = await found({ html: `${good}<pre>&lt;lo-top-issues src="x"&gt;</pre>` });
    assert.ok(!problems.some(each => each.code === 'code-as-text'));
  });

  it('says of a snippet from a guide that its addresses are not filled in', async () => {
    const html = (script() + part()).replaceAll('@', 'https://DIN-ADRESSE/');
    const { code, problems } = await found({ html });
    assert.equal(code, 2);
    for (const each of ['script-unreachable', 'data-unreachable', 'link-dead'])
      assert.match(
        problems.find(problem => problem.code === each)?.message ?? each,
        /DIN-ADRESSE er ikke byttet ut/,
      );
  });

  it('says so of a link and a picture from a guide too, not that there is nothing', async () => {
    const html = picture().replaceAll('@', 'https://DIN-ADRESSE/');
    const { problems } = await found({ html });
    assert.deepEqual(
      problems.map(each => each.code),
      ['link-dead', 'picture-unreachable'],
    );
    for (const { message } of problems) assert.match(message, /DIN-ADRESSE er ikke byttet ut/);
  });

  it('only ever asks, and only what stands in the snippet or lies beside it', async () => {
    serveAnswers();
    host.asked.length = 0;
    await medlemsdebatt(['-'], here(good));
    assert.ok(host.asked.every(({ method }) => method === 'GET'));
    assert.deepEqual(host.asked.map(({ path }) => path).sort(), [
      '/releases.json',
      '/tree/areas/3201.json',
      '/tree/pages/3201.html',
      '/v1/chunks/a-1.js',
      '/v1/embed.json',
      '/v1/lo.js',
    ]);
  });

  it('tells people by line, with code and advice, worst first and counted', async () => {
    serveAnswers();
    const file = join(folder, 'kode.html');
    writeFileSync(file, here(`${script('1.0.0/lo.js')}\n${part('area="3201"')}\n`));
    const { code, text } = await medlemsdebatt([file]);
    assert.equal(code, 2);
    assert.match(
      text,
      /^Feil som må rettes:\n {2}.*kode\.html, linje 2: Delen mangler src\. .* \[src-missing\]\n/,
    );
    assert.match(text, /Dette bør du se på:\n.*linje 1: .*1\.1\.0.* \[script-stale\]/);
    assert.match(text, /1 feil, 1 advarsel, 1 merknad\.\n$/);
  });

  it('reads relative addresses against --page, and same-origin data needs no header', async () => {
    serveAnswers({ '/tree/areas/3201.json': closed(example('area-full.json')) });
    const html =
      '<script type="module" src="/v1/lo.js"></script><lo-top-issues src="tree/" area="3201"><a href="/tree/pages/3201.html">x</a></lo-top-issues>';
    const { code, text } = await medlemsdebatt(['-', '--page', host.url], html);
    assert.equal(code, 0, text);
  });

  it('says why a page or file cannot be read', async () => {
    const gone = await medlemsdebatt([`${host.url}gone`]);
    assert.equal(gone.code, 2);
    assert.match(gone.errors, /Fikk ikke hentet .*HTTP 404/);
    const missing = await medlemsdebatt([join(folder, 'finnes-ikke.html')]);
    assert.match(missing.errors, /den finnes ikke/);
    const odd = await medlemsdebatt(['-', '--page', 'siden min']);
    assert.match(odd.errors, /ingen adresse/);
  });
});
