import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { accessible, example } from '../../../tools/testing/browser.ts';
import './define.ts';
import type { LoPartyCompare } from './party-compare.ts';

async function shown(name: string): Promise<LoPartyCompare> {
  const el = await fixture<LoPartyCompare>(
    html`<lo-party-compare src=${example(`${name}.json`)}></lo-party-compare>`,
  );
  await waitUntil(() => el.shadowRoot?.querySelector('[part="title"]'));
  return el;
}

describe('<lo-party-compare>', () => {
  it('shows every list that stands against every standpoint', async () => {
    const el = await shown('area-full');
    expect(el.shadowRoot?.querySelectorAll('[data-row]').length).to.equal(12);
    await accessible(el);
  });
});
