import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { LoIssueSelectEvent, type LoAreaChangeEvent } from '../../core/events.ts';
import { forgetDocuments } from '../../core/load.ts';
import { accessible } from '../../../tools/testing/browser.ts';
import {
  all,
  button,
  compare,
  one,
  press,
  show,
  spaced,
  tree,
  unfold,
} from '../../../tools/testing/compare.ts';
import type { LoPartyCompare } from './party-compare.ts';

const field = <E extends HTMLElement>(el: Element, name: string) => one<E>(el, `[name="${name}"]`);
const rows = (el: Element) => all(el, '[data-row]').map(each => each.dataset['row']);

async function choose(el: LoPartyCompare, name: string, value: string): Promise<void> {
  const select = field<HTMLSelectElement>(el, name);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await el.updateComplete;
}

async function opened(name = 'full', more: Partial<LoPartyCompare> = {}): Promise<LoPartyCompare> {
  const el = await show(name, more);
  await unfold(el, 'Velg hva du vil se', '.controls');
  return el;
}

describe('<lo-party-compare> choices', () => {
  beforeEach(forgetDocuments);
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('one topic, told to those who cannot see it, and everything again', async () => {
    const el = await opened();
    await accessible(el);
    await choose(el, 'topic', 'Velferd');
    expect(rows(el)).to.deep.equal(['eldreomsorg', 'profitt', 'sfo', 'skolemat']);
    expect(spaced(one(el, '.shown [role="status"]'))).to.equal('Du ser 4 av 12 standpunkter.');
    await press(el, 'Vis alt');
    expect(rows(el).length).to.equal(12);
  });

  it('one issue of the members', async () => {
    const el = await opened();
    await choose(el, 'issue', 'uteliv');
    expect(rows(el)).to.deep.equal(['leverandorer']);
    expect(spaced(one(el, '.banner'))).to.include('Tarifflønn som vilkår for skjenkebevilling');
    await accessible(el);
    await press(el, 'Vis alle standpunkter');
    expect(rows(el).length).to.equal(12);
  });

  it('only where the lists differ; most disagreement first', async () => {
    const el = await opened();
    field<HTMLInputElement>(el, 'differing').click();
    await el.updateComplete;
    expect(rows(el)).not.to.include('laerlinger');
    await choose(el, 'sort', 'disagreement');
    expect(rows(el)[0]).to.equal('innleie');
  });

  it('says so where the lists do not differ', async () => {
    const el = await opened('agreement');
    field<HTMLInputElement>(el, 'differing').click();
    await el.updateComplete;
    expect(spaced(one(el, '.shown'))).to.include('ingen standpunkter der listene er uenige');
    await accessible(el);
  });

  it('some lists side by side, in the printed order, while counts stay those of all', async () => {
    const el = await opened();
    const before = spaced(one(el, '.counts'));
    await unfold(el, 'Velg lister', 'fieldset');
    await accessible(el);
    for (const id of ['ØYP', 'bylista'])
      all<HTMLInputElement>(el, '[name="list"]')
        .find(each => each.value === id)
        ?.click();
    await el.updateComplete;
    expect(all(el, 'thead th').length).to.equal(3);
    expect(spaced(one(el, 'thead'))).to.match(/Bylista.*Øypartiet/);
    expect(spaced(one(el, '.counts'))).to.equal(before);
    expect(spaced(one(el, '.shown'))).to.include('Du ser 2 av 8 lister.');
  });

  it('boxes are ticked as the reader has ticked them, also when that is all of them', async () => {
    const el = await opened();
    await unfold(el, 'Velg lister', 'fieldset');
    for (const box of all<HTMLInputElement>(el, '[name="list"]')) {
      box.click();
      await el.updateComplete;
    }
    expect(all<HTMLInputElement>(el, '[name="list"]').map(box => box.checked)).to.not.include(false);
    expect(all(el, 'thead th').length).to.equal(9);
  });

  it('W35: focus stays in the element when a button has done its work, and on one that unfolds', async () => {
    const el = await opened();
    const focused = () => el.shadowRoot?.activeElement;
    async function pressWithKey(words: string): Promise<void> {
      button(el, words).focus();
      await press(el, words);
      await el.updateComplete;
    }
    await pressWithKey('Velg lister');
    expect(spaced(focused())).to.equal('Velg lister');
    await choose(el, 'topic', 'Velferd');
    await pressWithKey('Vis alt');
    expect(focused()).to.equal(one(el, '.shown'));
    await choose(el, 'issue', 'uteliv');
    await pressWithKey('Vis alle standpunkter');
    expect(focused()).to.equal(one(el, '.lo'));
  });

  it('nothing is chosen from the start, and there is no order by closeness', async () => {
    const el = await opened();
    await unfold(el, 'Velg lister', 'fieldset');
    expect(all(el, ':checked:is(input)').length).to.equal(0);
    expect([...field<HTMLSelectElement>(el, 'sort').options].map(each => each.value)).to.deep.equal([
      'order',
      'disagreement',
    ]);
  });

  describe('between elections', () => {
    const files = {
      'areas/3201.json': 'area-full.json',
      'areas/32.json': 'area-county.json',
      'areas/0301.json': 'area-oslo.json',
    };

    it('municipality and county, one at a time', async () => {
      const el = await compare(tree(files), { area: '3201 32' });
      expect(all(el, '.choice button').map(spaced)).to.deep.equal([
        'Kommunestyrevalget',
        'Fylkestingsvalget',
      ]);
      expect(spaced(one(el, 'h2'))).to.equal('Hva svarer listene i Bærum?');
      await press(el, 'Fylkestingsvalget');
      expect(spaced(one(el, 'h2'))).to.equal('Hva svarer listene til fylkestinget i Akershus?');
      expect(button(el, 'Fylkestingsvalget').getAttribute('aria-pressed')).to.equal('true');
      await accessible(el);
    });

    it('Oslo has one only', async () => {
      const el = await compare(tree(files), { area: '0301 03' });
      expect(one(el, '.choice')).to.equal(undefined);
      expect(spaced(one(el, 'h2'))).to.include('Oslo');
      expect(one(el, '[part="notice"]')).to.equal(undefined);
    });
  });

  describe('together with other widgets', () => {
    it('an issue picked elsewhere shows its answers, takes the reader there, and shows the way back', async () => {
      const el = await show('full');
      const picker = await fixture<HTMLButtonElement>(html`<button type="button">Sak</button>`);
      picker.dispatchEvent(new LoIssueSelectEvent('faste-hele', 'Flere faste', '3201'));
      await el.updateComplete;
      expect(rows(el)).to.deep.equal(['hele-stillinger']);
      const text = spaced(one(el, '.banner'));
      expect(text).to.include('Dette valgte flest av medlemmene som svarte i Bærum');
      expect(el.shadowRoot?.activeElement).to.equal(one(el, '.banner p'));
      await accessible(el);
      const told = oneEvent(document, 'lo-issue-select') as Promise<LoIssueSelectEvent>;
      button(el, 'Tilbake til sakene').click();
      expect((await told).issue).to.equal('');
      expect(document.activeElement).to.equal(picker);
      await el.updateComplete;
      expect(rows(el).length).to.equal(12);
    });

    it('an event of another build, without our class, is followed; one of another scope is not', async () => {
      const el = await show('full');
      const plain = (scope: string) =>
        Object.assign(new Event('lo-issue-select', { bubbles: true, composed: true }), {
          issue: 'sfo',
          issueTitle: 'SFO',
          scope,
        });
      document.body.dispatchEvent(plain('annet'));
      await el.updateComplete;
      expect(rows(el).length).to.equal(12);
      document.body.dispatchEvent(plain(''));
      await el.updateComplete;
      expect(rows(el)).to.deep.equal(['sfo']);
    });

    it('an issue nobody was asked about says so', async () => {
      const el = await show('full');
      document.body.dispatchEvent(new LoIssueSelectEvent('lonn', 'Lønnsvekst'));
      await el.updateComplete;
      expect(spaced(one(el, '.banner'))).to.include(
        'Listene her er ikke spurt om saken «Lønnsvekst til alle',
      );
      await accessible(el);
    });
  });

  describe('by link', () => {
    it('restores what the link says where the page allows it, and never changes the address', async () => {
      location.hash = 'lo.compare?topic=Velferd&lists=bylista,ØYP';
      const { href } = location;
      const el = await show('full', { deepLink: true });
      await waitUntil(() => rows(el).length === 4, 'not restored', { timeout: 5000 });
      expect(all(el, 'thead th').length).to.equal(3);
      expect(location.href).to.equal(href);
    });

    it('chooses the area that the sender had chosen in a picker, for all of the scope', async () => {
      const src = tree({ 'areas/3201.json': 'area-full.json' });
      location.hash = 'lo.compare?areas=3201+x&topic=Velferd';
      const told: string[] = [];
      const tell = (event: LoAreaChangeEvent) => told.push(event.area);
      document.addEventListener('lo-area-change', tell);
      const el = await fixture<LoPartyCompare>(
        html`<lo-party-compare src=${src} deep-link></lo-party-compare>`,
      );
      await waitUntil(() => rows(el).length === 4, 'not restored', { timeout: 5000 });
      document.removeEventListener('lo-area-change', tell);
      expect([...new Set(told)]).to.deep.equal(['3201']);
      const written: string[] = [];
      const { clipboard } = navigator;
      const writeText = (text: string) => Promise.resolve(void written.push(text));
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
      try {
        await unfold(el, 'Velg hva du vil se', '.controls');
        await press(el, 'Kopier lenke');
        await waitUntil(() => written.length > 0);
        expect(written[0]).to.match(/#lo\.compare\?areas=3201&topic=Velferd$/);
      } finally {
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      }
    });

    it('is not read where the page does not allow it', async () => {
      location.hash = 'lo.compare?topic=Velferd';
      const el = await show('full');
      await el.updateComplete;
      expect(rows(el).length).to.equal(12);
    });

    it('leaves other fragments alone, and copes with what it does not know', async () => {
      location.hash = 'innhold';
      expect(rows(await show('full', { deepLink: true })).length).to.equal(12);
      location.hash = 'lo.compare?topic=Gammelt&lists=borte&area=9999&sort=x';
      const el = await show('full', { deepLink: true });
      await new Promise(done => setTimeout(done, 100));
      expect(rows(el).length).to.equal(12);
      expect(all(el, 'thead th').length).to.equal(9);
    });

    it('offers one to copy, by hand where the page may not', async () => {
      const el = await opened('full', { deepLink: true });
      await choose(el, 'topic', 'Velferd');
      const { clipboard } = navigator;
      const written: string[] = [];
      const writeText = (text: string) => Promise.resolve(void written.push(text));
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
      try {
        await press(el, 'Kopier lenke');
        await waitUntil(() => spaced(one(el, '.link')).includes('Lenken er kopiert.'));
        expect(written[0]).to.match(/#lo\.compare\?topic=Velferd$/);
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
        await press(el, 'Kopier lenke');
        await waitUntil(() => one(el, '.link input'));
        expect(one<HTMLInputElement>(el, '.link input').value).to.equal(written[0]);
        await accessible(el);
        await choose(el, 'topic', '');
        expect(all(el, '.link input').length, 'a link to what was shown before').to.equal(0);
      } finally {
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      }
    });
  });
});
