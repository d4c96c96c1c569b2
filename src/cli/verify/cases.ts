/** For the tests of `verify`: one case for each thing it can tell, and the pieces of HTML they are made of. */
import type { MessageCode } from './messages.ts';
import { example, integrityOf, reply, scriptOf, type Reply } from './testing.ts';

/** Another host with the answers of one, some of them changed. */
export type Change = Record<string, Reply | undefined>;

export interface Case {
  readonly code: MessageCode;
  readonly when: string;
  /** `@` stands for the address of the host. */
  readonly html: string;
  readonly host?: Change;
  /** The page's own Content-Security-Policy header; it is served then. */
  readonly policy?: string;
  readonly says?: RegExp;
}

export const script = (path = 'v1/lo.js', more = '') =>
  `<script type="module" src="@${path}"${more}></script>`;
export const link = '<a href="@tree/pages/3201.html">Se svarene i Bærum</a>';
export const part = (attributes = 'src="@tree/" area="3201"', inside = link, tag = 'lo-top-issues') =>
  `<${tag} ${attributes}>${inside}</${tag}>`;
export const frame = '<iframe src="@tree/pages/3201.html" title="Bærum"></iframe>';
export const picture = (src = 'bilder/x.png', alt = 'Dette valgte flest i Bærum') =>
  `<p><a href="@tree/pages/3201.html"><img src="@${src}" alt="${alt}"></a></p>`;
const shown: Change = { '/bilder/x.png': { body: 'x', headers: { 'content-type': 'image/png' } } };
export const good = script() + part();
export const pinned = script(
  '1.1.0/lo.js',
  ` integrity="${integrityOf(scriptOf('1.1.0'))}" crossorigin="anonymous"`,
);
export const meta = (policy: string) => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
const shownAsText = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const own = (body: string): Reply => reply('x.json', body);
export const closed = (body: string): Reply => ({ body, headers: { 'content-type': 'application/json' } });

/** A frozen copy on the host; its living file says the same. */
const frozenText = example('area-full.json').replace(/"base":\s*"[^"]*",?\s*/, '');
const frozenSum = integrityOf(frozenText, 'sha256');
const frozen: Change = {
  '/tree/frozen/x.json': reply('x.json', frozenText),
  '/tree/areas/3201.json': reply('x.json', frozenText),
};

export const cases: readonly Case[] = [
  { code: 'nothing-found', when: 'there is nothing of ours', html: '<p>Hei</p>' },
  {
    code: 'code-as-text',
    when: 'it was pasted where an editor writes text',
    html: `<p>${shownAsText(good)}</p>`,
    says: /«<script …».*HTML-blokk/,
  },
  {
    code: 'script-missing',
    when: 'a page has parts alone',
    html: `<!doctype html><body>${script('v1/lo-top-issues.js')}${part(undefined, link, 'lo-party-compare')}`,
  },
  {
    code: 'script-unseen',
    when: 'a bundle may have the elements inside',
    html: `<!doctype html><body><script src="/app.js"></script>${part()}`,
  },
  {
    code: 'mark-plain',
    when: 'a newsletter has a table with a marked link',
    html: `<!doctype html><body><table><tr><td>1</table><a data-lo="top-issues" href="@tree/pages/3201.html">x</a>`,
  },
  { code: 'script-elsewhere', when: 'a piece has parts alone', html: part() },
  {
    code: 'script-address',
    when: 'nobody knows where it is',
    html: '<script type="module" src="/lo.js"></script>',
  },
  {
    code: 'script-insecure',
    when: 'it is fetched in the open',
    html: '<script type="module" src="http://a.invalid/lo.js"></script>',
  },
  { code: 'script-unreachable', when: 'it is not there', html: script('x/lo.js'), says: /HTTP 404/ },
  {
    code: 'script-not-script',
    when: 'a page comes instead',
    html: good,
    host: { '/v1/lo.js': reply('x.html', '<p>') },
  },
  {
    code: 'script-cors',
    when: 'other sites may not use it',
    html: good,
    host: { '/v1/lo.js': { body: 'x', headers: { 'content-type': 'text/javascript' } } },
  },
  { code: 'script-not-module', when: 'the type is missing', html: '<script src="@v1/lo.js"></script>' },
  { code: 'script-twice', when: 'it was pasted with each part', html: good + script() },
  {
    code: 'script-versions',
    when: 'two versions meet',
    html: good + script('1.0.0/lo.js'),
    says: /1\.0\.0, 1\.1\.0/,
  },
  { code: 'script-stale', when: 'a newer one is out', html: script('1.0.0/lo.js'), says: /1\.1\.0\/lo\.js/ },
  {
    code: 'script-withdrawn',
    when: 'the one it is pinned to was taken back',
    html: script('1.1.0/lo.js'),
    host: {
      '/releases.json': own(
        JSON.stringify({ schema: 'lo.releases/1', versions: ['1.1.0', '1.0.0'], moving: { v1: '1.0.0' } }),
      ),
    },
    says: /1\.0\.0\/lo\.js/,
  },
  {
    code: 'script-newer-major',
    when: 'a newer major one is out',
    html: good,
    host: {
      '/releases.json': own(
        JSON.stringify({ schema: 'lo.releases/1', versions: ['2.0.0', '1.1.0'], moving: {} }),
      ),
    },
    says: /2\.0\.0/,
  },
  {
    code: 'script-unknown-version',
    when: 'it was copied alone',
    html: good,
    host: { '/v1/embed.json': undefined },
  },
  {
    code: 'script-differs',
    when: 'an old copy is in between',
    html: good,
    host: { '/v1/lo.js': reply('lo.js', 'old') },
  },
  {
    code: 'part-missing',
    when: 'the folder is not whole',
    html: good,
    host: { '/v1/chunks/a-1.js': undefined },
  },
  {
    code: 'part-differs',
    when: 'a part was changed',
    html: good,
    host: { '/v1/chunks/a-1.js': reply('a.js', 'evil') },
  },
  {
    code: 'integrity-mismatch',
    when: 'the sum is that of another',
    html: script('1.1.0/lo.js', ` integrity="${integrityOf('other')}"`),
    says: /sha384-/,
  },
  { code: 'integrity-unreadable', when: 'the sum is none', html: script('1.1.0/lo.js', ' integrity="abc"') },
  {
    code: 'integrity-on-moving',
    when: 'the next version would be refused',
    html: script('v1/lo.js', ` integrity="${integrityOf(scriptOf('1.1.0'))}"`),
    says: /1\.1\.0\/lo\.js/,
  },
  { code: 'integrity-missing', when: 'a pinned one has no sum', html: script('1.1.0/lo.js') },
  {
    code: 'import-map-mismatch',
    when: 'the map is that of another version',
    html: `<script type="importmap">{"integrity":{"@1.1.0/chunks/a-1.js":"${integrityOf('other')}"}}</script>${pinned}`,
  },
  {
    code: 'quotes-typographic',
    when: 'it came by way of a text editor',
    html: script() + part('src=”@tree/” area=”3201 32”'),
    says: /”http:\/\/127.*\("\)/,
  },
  {
    code: 'part-unclosed',
    when: 'it ends as a picture does, and has the rest of the page inside',
    html: `${script()}<lo-top-issues src="@tree/" area="3201" />${link}<p>Resten av siden</p>`,
    says: /<\/lo-top-issues>/,
  },
  {
    code: 'part-cut',
    when: 'a heading inside ended the paragraph it stands in',
    html: `${script()}<p>${part(undefined, `<h2>Bærum</h2>${link}`)}</p>`,
  },
  {
    code: 'part-inside',
    when: 'the picker was put around what follows it',
    html: script() + part('src="@tree/"', part('src="@tree/"'), 'lo-area-picker'),
    says: /lo-area-picker/,
  },
  {
    code: 'attribute-unknown',
    when: 'one is misspelt',
    html: script() + part('src="@tree/" area="3201" heading-levle="3"'),
    says: /lo-top-issues.*heading-level\?/,
  },
  {
    code: 'unknown-element',
    when: 'a name is misspelt',
    html: script() + part(undefined, link, 'lo-top-isues'),
    says: /lo-top-issues/,
  },
  { code: 'src-missing', when: 'nobody wrote one', html: script() + part('area="3201"') },
  { code: 'src-unusable', when: 'it is no address', html: script() + part('src="javascript:1"') },
  { code: 'src-insecure', when: 'it is fetched in the open', html: part('src="http://a.invalid/x.json"') },
  { code: 'area-missing', when: 'nothing says which place', html: script() + part('src="@tree/"') },
  {
    code: 'area-unknown',
    when: 'the debate has no such place',
    html: script() + part('src="@tree/" area="9999"'),
  },
  {
    code: 'area-moved',
    when: 'the code is an old one',
    html: script() + part('src="@tree/" area="3024"'),
    says: /Bærum.*3201/,
  },
  {
    code: 'area-split',
    when: 'the place was divided',
    html: script() + part('src="@tree/" area="1507"'),
    says: /Ålesund.*Haram/,
  },
  {
    code: 'data-unreachable',
    when: 'the host has a fault',
    html: good,
    host: { '/tree/areas/3201.json': { status: 500 } },
  },
  { code: 'data-missing', when: 'there is no tree', html: script() + part('src="@nowhere/" area="3201"') },
  {
    code: 'data-html',
    when: 'src is that of a page',
    html: script() + part('src="@page.json"'),
    host: { '/page.json': reply('x.html', '<p>') },
  },
  {
    code: 'data-unreadable',
    when: 'half of it came',
    html: good,
    host: { '/tree/areas/3201.json': own('{"schema":') },
  },
  {
    code: 'data-shape',
    when: 'it is another document',
    html: good,
    host: { '/tree/areas/3201.json': own('{"schema":"lo.area/1"}') },
  },
  {
    code: 'data-newer',
    when: 'it is of a later contract',
    html: good,
    host: { '/tree/areas/3201.json': own(example('area-newer-major.json')) },
  },
  {
    code: 'data-cors',
    when: 'other sites may not read it',
    html: good,
    host: { '/tree/areas/3201.json': closed(example('area-full.json')) },
  },
  { code: 'data-fictional', when: 'it is made up', html: good },
  {
    code: 'data-internal',
    when: 'it is not public yet',
    html: good,
    host: { '/tree/areas/3201.json': own(example('area-internal.json')) },
  },
  {
    code: 'frozen',
    when: 'it shows one day',
    html: script() + part(`src="@tree/frozen/x.json#${frozenSum}"`),
    host: frozen,
  },
  {
    code: 'frozen-old',
    when: 'the living file is of a later day',
    html: script() + part(`src="@tree/frozen/x.json#${frozenSum}"`),
    host: {
      ...frozen,
      '/tree/areas/3201.json': own(frozenText.replace(/"updated":\s*"[^"]+"/, '"updated": "2027-09-08"')),
    },
    says: /2027-09-08/,
  },
  {
    code: 'frozen-mismatch',
    when: 'the file is another',
    html: script() + part(`src="@tree/frozen/x.json#${integrityOf('other', 'sha256')}"`),
    host: frozen,
    says: /#sha256-/,
  },
  {
    code: 'frozen-unreadable',
    when: 'the sum is cut off',
    html: script() + part('src="@tree/frozen/x.json#sha256-abc"'),
    host: frozen,
  },
  { code: 'link-missing', when: 'nothing is inside', html: script() + part(undefined, '') },
  {
    code: 'link-dead',
    when: 'it leads nowhere',
    html: script() + part(undefined, '<a href="@gone.html">x</a>'),
  },
  { code: 'link-only', when: 'the element was stripped', html: `<p>${link}</p>` },
  { code: 'picture', when: 'it is there', html: picture(), host: shown },
  { code: 'picture-alt', when: 'it says nothing', html: picture('bilder/x.png', ''), host: shown },
  { code: 'picture-unreachable', when: 'nobody has put it up', html: picture(), says: /HTTP 404/ },
  { code: 'duplicate-part', when: 'it was pasted twice', html: `${good}\n${part()}`, says: /linje 1/ },
  { code: 'frame-title', when: 'it has no name', html: frame.replace(' title="Bærum"', '') },
  {
    code: 'frame-insecure',
    when: 'it is fetched in the open',
    html: '<iframe src="http://a.invalid/pages/3201.html" title="Bærum"></iframe>',
  },
  { code: 'frame-unreachable', when: 'its page is gone', html: frame.replace('3201', '9999') },
  {
    code: 'frame-refused',
    when: 'its page does not want to',
    html: frame,
    host: {
      '/tree/pages/3201.html': reply('x.html', '', { 'content-security-policy': "frame-ancestors 'self'" }),
    },
    says: /frame-ancestors/,
  },
  { code: 'address-unreachable', when: 'the page is gone', html: '<p>@tree/pages/9999.html</p>' },
  {
    code: 'oembed-missing',
    when: 'the page says nothing of it',
    html: '<p>@tree/pages/3201.html</p>',
    host: { '/tree/pages/3201.html': reply('x.html', '<p>') },
  },
  {
    code: 'csp-script',
    when: 'the header names other hosts',
    html: good,
    policy: "script-src 'self'",
    says: /script-src 'self'.*http:\/\/127/,
  },
  {
    code: 'csp-script-parts',
    when: 'the loader is let in, but not its folder',
    html: meta('script-src @v1/lo.js') + good,
    says: /\/v1\/$/,
  },
  {
    code: 'csp-script-later',
    when: 'a self-contained file is let in by its sum alone',
    html:
      meta(`script-src '${integrityOf(scriptOf('1.1.0'))}'`) +
      script(
        '1.1.0/lo-top-issues.js',
        ` integrity="${integrityOf(scriptOf('1.1.0'))}" crossorigin="anonymous"`,
      ),
    host: {
      '/1.1.0/embed.json': own(
        JSON.stringify({
          schema: 'lo.embed/1',
          version: '1.1.0',
          major: 1,
          files: { 'chunks/a-1.js': { integrity: integrityOf('part;'), bytes: 5 } },
          parts: { 'lo-top-issues.js': ['chunks/a-1.js'] },
        }),
      ),
    },
  },
  {
    code: 'csp-connect',
    when: 'the default is nothing',
    html: meta("default-src 'none'; script-src *") + good,
    says: /default-src 'none'/,
  },
  { code: 'csp-frame', when: 'frames are not let in', html: meta("frame-src 'none'") + frame },
  {
    code: 'csp-import-map',
    when: 'scripts may not stand in the page',
    html: `${meta('script-src @')}<script type="importmap">{}</script>${pinned}`,
  },
  {
    code: 'csp-trusted-types',
    when: 'lit is not on the list',
    html: meta('trusted-types a b') + good,
    says: /trusted-types a b/,
  },
  {
    code: 'csp-trusted-twice',
    when: 'two files both bring lit',
    html: meta('trusted-types lit-html') + good + script('v1/lo-top-issues.js'),
  },
];
