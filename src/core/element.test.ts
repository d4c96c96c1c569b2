import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { html as lit } from 'lit';
import { common } from '../locales/index.ts';
import { faultUrl } from '../../tools/testing/browser.ts';
import { AreaDocuments } from './area-documents.ts';
import { define } from './define.ts';
import { LoElement } from './element.ts';
import type { LoErrorEvent } from './events.ts';
import { Localize } from './localize.ts';

class Probe extends LoElement {
  protected override readonly text = new Localize<string>(this, common);
  readonly documents = new AreaDocuments(this, this.text);

  protected override content(): unknown {
    return this.documents.when({
      ready: ({ areas }) =>
        lit`${this.heading(areas[0]?.area.area.names)}<p class="data">${areas[0]?.area.updated}</p>`,
    });
  }
}
define('x-probe', Probe);

const area = {
  schema: 'lo.area/1',
  language: 'nb',
  updated: '2027-05-01',
  debate: { id: 'd', title: 'D' },
  sender: { names: [], corrections: 'a@b.no' },
  area: { code: '3201', names: ['Bærum'], level: 'municipality' },
  places: [],
  questions: [],
  results: [],
  lists: [],
  standpoints: [],
  replies: [],
  answers: {},
};

describe('LoElement', () => {
  it('shows data, then no fallback', async () => {
    const url = faultUrl({ body: JSON.stringify(area) });
    const el = await fixture<Probe>(html`<x-probe src=${url}><a href="#">Se svarene</a></x-probe>`);
    await waitUntil(() => el.shadowRoot?.querySelector('.data'));
    expect(el.shadowRoot?.querySelector('slot')).to.equal(null);
    expect(el.shadowRoot?.querySelector('h2')?.textContent).to.equal('Bærum');
  });

  it('keeps the fallback when nothing can be shown', async () => {
    const url = faultUrl({ status: 500 });
    const el = document.createElement('x-probe') as Probe;
    el.src = url;
    setTimeout(() => document.body.append(el));
    const event: LoErrorEvent = await oneEvent(el, 'lo-error');
    expect(event.code).to.equal('http');
    await el.updateComplete;
    await waitUntil(() => el.shadowRoot?.textContent?.includes('Prøv igjen'));
    expect(el.shadowRoot?.querySelector('slot')).to.not.equal(null);
    el.remove();
  });
});
