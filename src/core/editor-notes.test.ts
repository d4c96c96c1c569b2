import { expect } from '@open-wc/testing';
import { stubFetch } from '../../tools/testing/browser.ts';
import { editorNote } from './editor-notes.ts';
import { errorCodes } from './errors.ts';

describe('notes for editors', () => {
  it('there is one for every code', async () => {
    stubFetch(() => Promise.reject(new TypeError('Failed to fetch')));
    const notes = await Promise.all(errorCodes.map(code => editorNote(code, 'https://data.example/a.json')));
    for (const note of notes) expect(note).to.match(/\S{3}.*\./);
    expect(new Set(notes).size).to.equal(errorCodes.length);
  });

  it('a page with https is told that it may not fetch with http, which is no fault of the host', async () => {
    const { calls } = stubFetch(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await editorNote('network', 'http://data.example/a.json', 'https:')).to.contain('Skriv https');
    expect(await editorNote('network', 'https://data.example/a.json', 'https:')).not.to.contain('http,');
    expect(await editorNote('network', 'http://data.example/a.json', 'http:')).not.to.contain('http,');
    expect(calls.length).to.equal(2);
  });

  it('W18: a host that answers, but not to this page, is told from one that does not', async () => {
    const { calls } = stubFetch(({ url, mode }) =>
      url.includes('data.example') && mode === 'no-cors'
        ? new Response()
        : Promise.reject(new TypeError('Failed to fetch')),
    );
    expect(await editorNote('network', 'https://data.example/a.json')).to.contain(
      'Access-Control-Allow-Origin',
    );
    expect(await editorNote('network', 'https://gone.example/a.json')).to.contain('Ingen forbindelse');
    expect(await editorNote('network', new URL('/a.json', location.href).href)).to.contain(
      'Ingen forbindelse',
    );
    expect(calls.map(({ method }) => method)).to.deep.equal(['HEAD', 'HEAD']);
  });
});
