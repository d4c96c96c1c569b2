import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import type { MessageCode } from '../../src/cli/verify/messages.ts';
import { verify } from '../../src/cli/verify/verify.ts';
import { names, serveSnippets, snippet, type SnippetHost } from '../testing/snippets.ts';

/** What is right to warn of: what a guide showed once, and shows better now. */
const warned: Readonly<Record<string, readonly MessageCode[]>> = {
  'redaktor-velger': ['link-missing'],
};

/** As it is pasted, and as it stands on a page of a site. */
const forms: Readonly<Record<string, (code: string, host: string) => string>> = {
  'as it is pasted': code => code,
  'on a page with lo.js': (code, host) =>
    `<!doctype html><html lang="nb"><title>t</title><body>${
      /\/lo\.js"/.test(code) ? '' : `<script type="module" src="${host}v1/lo.js"></script>`
    }${code}</body></html>`,
};

describe('medlemsdebatt verify, of every snippet ever shown', () => {
  let host: SnippetHost;

  before(async () => {
    host = await serveSnippets();
  });

  after(() => host.close());

  for (const name of names)
    for (const [form, given] of Object.entries(forms))
      it(`W3: ${name}, ${form}: no error, and no warning that is not true`, async () => {
        const findings = await verify({ name, html: given(host.here(snippet(name)), host.url) });
        const told = findings.sorted().filter(({ severity }) => severity !== 'note');
        assert.deepEqual(
          told.map(({ code }) => code),
          warned[name] ?? [],
          JSON.stringify(told, null, 1),
        );
      });
});
