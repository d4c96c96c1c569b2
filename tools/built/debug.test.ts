import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { version } from '../../src/core/version.ts';
import { built, cdn } from '../testing/dist.ts';
import { treeAt } from '../testing/pages/site.ts';
import { openBrowser, serve, type Site } from '../testing/site.ts';

const strict =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

const page = (...parts: string[]) =>
  `<!doctype html><html lang="nb"><meta charset="utf-8"><title>t</title><body>${parts.join('\n')}</body></html>`;
const script = (file: string) => `<script type="module" src="/${file}"></script>`;
const link = '<a href="/tree/pages/3201.html">Svarene</a>';
const issues = `<lo-top-issues src="/tree/" area="3201">${link}</lo-top-issues>`;
const compare = `<lo-party-compare src="/tree/" area="3201">${link}</lo-party-compare>`;

/** A version before this one, and one after it, whatever this one is. */
const early = `${Number.parseInt(version, 10)}.0.0-0`;
const latest = `${Number.parseInt(version, 10)}.999.0`;

describe('?lo-debug', () => {
  let browser: Browser;
  let data: Site;
  const sites: Site[] = [];
  let pages: Record<string, string> = {};

  before(async () => {
    browser = await openBrowser();
    const tree: Record<string, string> = {};
    data = await serve(cdn, { pages: tree });
    Object.assign(tree, await treeAt(`${data.url}tree/`));
    pages = { ...tree, ...older(), '/loader.html': page(script('lo.js'), issues, compare) };
    pages['/single.html'] = page(script('lo-top-issues.js'), issues);
    pages['/trouble.html'] = page(
      script(`${early}/lo-top-issues.js`),
      script('lo.js'),
      script('lo.js'),
      `<lo-top-issues src="${data.url}tree/" area="3201" heading-levl="3"></lo-top-issues>`,
      compare,
      '<lo-party-compar></lo-party-compar>',
    );
  });

  after(async () => {
    await browser.close();
    await Promise.all([data, ...sites].map(site => site.close()));
  });

  /** An older version that somebody pinned, with what lies around it. */
  function older(): Record<string, string> {
    const embed = JSON.parse(built('cdn/embed.json')) as object;
    return {
      [`/${early}/lo-top-issues.js`]: built('cdn/lo-top-issues.js')
        .replaceAll(`"${version}"`, `"${early}"`)
        .replaceAll(/(["'`])\.\/(chunks|lo-debug)/g, '$1../$2'),
      [`/${early}/embed.json`]: JSON.stringify({ ...embed, version: early }),
      '/releases.json': JSON.stringify({ schema: 'lo.releases/1', versions: [latest, early], moving: {} }),
    };
  }

  async function open(path: string, policy?: string) {
    const site = await serve(cdn, {
      pages,
      headers: policy ? { 'content-security-policy': policy } : {},
    });
    sites.push(site);
    const opened = await browser.newPage();
    const told: string[] = [];
    opened.on('pageerror', error => told.push(error.message));
    opened.on('console', message => {
      if (/Content Security Policy|error/i.test(message.text())) told.push(message.text());
    });
    await opened.goto(site.url + path);
    return { page: opened, told, site };
  }

  /** The panel's text once it has looked at what the elements have fetched. */
  async function panel(opened: Page, part: string): Promise<string> {
    await opened.locator(`lo-debug section:has-text("${part}")`).waitFor({ timeout: 10_000 });
    return (await opened.locator('lo-debug section').textContent()) ?? '';
  }

  for (const [path, file] of [
    ['loader.html', /debug-\w/],
    ['single.html', /\/lo-debug\.js/],
  ] as const)
    it(`${path}: is fetched when it is asked for, and never else`, async () => {
      const { page: plain, site: quiet } = await open(path);
      await plain.locator('lo-top-issues h2:has-text("Bærum")').waitFor();
      assert.ok(!quiet.requests.some(each => file.test(each)), quiet.requests.join(' '));
      assert.equal(await plain.locator('lo-debug').count(), 0);
      const { page: opened, told, site } = await open(`${path}?a=1&lo-debug`);
      const text = await panel(opened, 'oppdiktet');
      assert.ok(
        site.requests.some(each => file.test(each)),
        site.requests.join(' '),
      );
      assert.deepEqual(told, []);
      assert.match(text, new RegExp(`Utgaver: ${version.replaceAll('.', '\\.')}`));
      assert.match(text, /\/tree\/areas\/3201\.json/);
      assert.match(text, /lo\.area\/1/);
      assert.match(text, /2027-0\d-\d\d/);
      await opened.getByRole('button', { name: 'Lukk' }).click();
      assert.equal(await opened.locator('lo-debug').count(), 0);
    });

  it('W4: works under a strict policy with Trusted Types, without a report', async () => {
    for (const path of ['loader.html?lo-debug', 'single.html?lo-debug']) {
      const { page: opened, told } = await open(path, strict);
      const text = await panel(opened, 'oppdiktet');
      assert.match(text, /CSP har ikke stoppet noe/);
      assert.deepEqual(told, []);
      await opened.close();
    }
  });

  it('W4: with scripts and data on hosts of their own asks for each file once, and finds no fault in a healthy page', async () => {
    const scripts = await serve(cdn);
    const stopped: string[] = [];
    const host = await serve(cdn, {
      pages: {
        '/apart.html': page(
          `<script type="module" src="${scripts.url}lo.js"></script>`,
          `<lo-top-issues src="${data.url}tree/" area="3201">${link}</lo-top-issues>`,
        ),
      },
      headers: {
        'content-security-policy': `default-src 'none'; script-src ${scripts.url}; connect-src ${data.url}; trusted-types lit-html`,
      },
    });
    sites.push(scripts, host);
    const opened = await browser.newPage();
    await opened.exposeFunction('tellStopped', (address: string) => stopped.push(address));
    await opened.addInitScript(() => {
      const { tellStopped } = globalThis as unknown as { tellStopped(address: string): void };
      addEventListener('securitypolicyviolation', ({ blockedURI }) => tellStopped(blockedURI));
    });
    await opened.goto(`${host.url}apart.html?lo-debug`);
    const text = await panel(opened, 'oppdiktet');
    await opened.getByRole('button', { name: 'Se på nytt' }).click();
    // Long enough for many rounds of looking, each some hundred milliseconds.
    await opened.waitForTimeout(3000);
    assert.doesNotMatch(text, /feil:|Legg .* til i connect-src/);
    assert.match(await panel(opened, 'oppdiktet'), /CSP har ikke stoppet noe/);
    assert.deepEqual(stopped, [`${scripts.url}embed.json`]);
    await opened.close();
  });

  it('says what is wrong: versions, policy, attributes, names, fallback, scripts', async () => {
    const { page: opened } = await open('trouble.html?lo-debug', "connect-src 'self'");
    const text = await panel(opened, 'CSP har stoppet');
    for (const expected of [
      /feil: Sidens CSP stoppet http:\/\/127[^ ]*\/tree\/areas\/3201\.json med connect-src/,
      /feil: http:\/\/127[^ ]*\/tree\/areas\/3201\.json: network/,
      /feil: <lo-top-issues> sier: «Vi fikk ikke hentet innholdet\.»/,
      /advarsel: <lo-top-issues> kjenner ikke attributtet «heading-levl»\. Mente du «heading-level»\?/,
      /advarsel: <lo-top-issues> har ingen lenke inni seg/,
      /advarsel: «lo-party-compar» er ikke en av delene\. Mente du lo-party-compare\?/,
      new RegExp(`advarsel: Siden har flere utgaver: ${early}, ${version}`),
      /advarsel: Skriptet står 2 ganger/,
      new RegExp(`merknad: [^ ]*/${early}/lo-top-issues\\.js er låst til ${early}\\. Nyeste er ${latest}`),
    ])
      assert.match(text, expected);
  });

  it('tells what the policy stopped before the panel came', async () => {
    pages['/early.html'] = page('<script>document.title = "x"</script>', script('lo.js'), issues);
    const { page: opened } = await open('early.html?lo-debug', "script-src 'self'");
    assert.match(await panel(opened, 'CSP har stoppet'), /inline/);
  });

  it('does not come because a value says lo-debug', async () => {
    const { page: opened } = await open('loader.html?q=lo-debug');
    await opened.locator('lo-top-issues h2:has-text("Bærum")').waitFor();
    assert.equal(await opened.locator('lo-debug').count(), 0);
  });
});
