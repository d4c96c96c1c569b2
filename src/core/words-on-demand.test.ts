import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { example, faultUrl, stubFetch } from '../../tools/testing/browser.ts';
import { loadAreas, type LoadedArea } from './area-loading.ts';
import { define } from './define.ts';
import { LoElement } from './element.ts';
import { forgetDocuments } from './load.ts';
import { Localize } from './localize.ts';
import { WordsOnDemand } from './words-on-demand.ts';

class Wordy extends LoElement {
  protected override readonly text = new Localize(this);
  readonly words = new WordsOnDemand(this);
  loaded: LoadedArea | undefined;

  protected override content(): unknown {
    return html`<p>${this.loaded ? this.words.of(this.loaded).state : ''}</p>`;
  }
}
define('x-wordy', Wordy);

async function wordy(file: string, words?: LoadedArea['area']['words']): Promise<[Wordy, LoadedArea]> {
  const { areas } = await loadAreas(example(file), [], {});
  const first = areas[0] as LoadedArea;
  const loaded = words === undefined ? first : { ...first, area: { ...first.area, words } };
  const el = await fixture<Wordy>(html`<x-wordy></x-wordy>`);
  el.loaded = loaded;
  el.requestUpdate();
  await el.updateComplete;
  return [el, loaded];
}
const says = (el: Wordy, state: string) =>
  waitUntil(() => el.shadowRoot?.querySelector('p')?.textContent === state, `not ${state}`);

describe('WordsOnDemand', () => {
  beforeEach(forgetDocuments);

  it('fetches the words when asked, once', async () => {
    const [el, loaded] = await wordy('area-full.json');
    const { calls } = stubFetch(() => undefined);
    await says(el, 'idle');
    await Promise.all([el.words.load(loaded), el.words.load(loaded)]);
    await says(el, 'ready');
    await el.words.load(loaded);
    expect(calls.map(({ url }) => url)).to.deep.equal([example('area-full.words.json')]);
    const state = el.words.of(loaded);
    expect(state.state === 'ready' && state.words.schema).to.equal('lo.words/1');
  });

  it('takes words that stand inside the area', async () => {
    const [el, loaded] = await wordy('area-inline-words.json');
    const { calls } = stubFetch(() => undefined);
    await el.words.load(loaded);
    await says(el, 'ready');
    expect(calls.length).to.equal(0);
  });

  it('takes an absolute address', async () => {
    const [el, loaded] = await wordy('area-full.json', faultUrl({ example: 'area-full.words.json' }));
    await el.words.load(loaded);
    await says(el, 'ready');
  });

  it('W11: a failure is told, and can be tried again', async () => {
    const [el, loaded] = await wordy('area-full.json');
    const good = await (await fetch(example('area-full.words.json'))).text();
    let status = 500;
    stubFetch(() => new Response(status === 200 ? good : '', { status }));
    const codes: string[] = [];
    el.addEventListener('lo-error', event => codes.push(event.code));
    await el.words.load(loaded);
    await says(el, 'failed');
    expect(codes).to.deep.equal(['http']);
    status = 200;
    await el.words.load(loaded);
    await says(el, 'ready');
  });

  it('W16: words at a javascript: address, or of another shape, are refused', async () => {
    for (const words of ['javascript:alert(1)', { schema: 'lo.words/1' }, 'https://']) {
      const [el, loaded] = await wordy('area-full.json', words as string);
      await el.words.load(loaded);
      await says(el, 'failed');
    }
  });

  it('W7: removed while they come, it can ask again', async () => {
    const [el, loaded] = await wordy(
      'area-full.json',
      faultUrl({ example: 'area-full.words.json', delay: 100 }),
    );
    const parent = el.parentElement as Element;
    const first = el.words.load(loaded);
    el.remove();
    await first;
    expect(el.words.of(loaded).state).to.equal('idle');
    parent.append(el);
    await el.words.load(loaded);
    await says(el, 'ready');
  });

  it('W7: what is painted as missing is fetched by itself, not while the element is away, and once', async () => {
    const [el, loaded] = await wordy('area-full.json');
    const { calls } = stubFetch(() => undefined);
    const parent = el.parentElement as Element;
    const state = el.words.of(loaded);
    el.remove();
    if (state.state === 'idle') state.want?.();
    el.requestUpdate();
    await el.updateComplete;
    expect(calls.length).to.equal(0);
    parent.append(el);
    el.requestUpdate();
    await says(el, 'ready');
    expect(calls.length).to.equal(1);
  });
});
