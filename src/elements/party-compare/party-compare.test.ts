import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { LoErrorEvent } from '../../core/events.ts';
import { forgetDocuments } from '../../core/load.ts';
import { accessible, example, faultUrl } from '../../../tools/testing/browser.ts';
import {
  all,
  button,
  compare,
  one,
  press,
  read,
  row,
  serve,
  show,
  spaced,
  textOf,
  tree,
  unfold,
} from '../../../tools/testing/compare.ts';
import type { LoPartyCompare } from './party-compare.ts';

describe('<lo-party-compare>', () => {
  beforeEach(forgetDocuments);

  describe('shows', () => {
    it('the fallback alone when nothing is set', async () => {
      const el = await fixture<LoPartyCompare>(
        html`<lo-party-compare><a href="/svar">Se svarene</a></lo-party-compare>`,
      );
      await waitUntil(() => one(el, 'slot'));
      await accessible(el);
    });

    it('every list that stands against every standpoint, in a real table', async () => {
      const el = await show('full');
      expect(all(el, 'thead th[scope="col"]').map(th => spaced(th).split(' ')[0])).to.deep.equal([
        'Standpunkt',
        'Bylista',
        'Fjellpartiet',
        'Framtidslista',
        'Havnepartiet',
        'Nærmiljølista',
        'Øypartiet',
        'Felleslista',
        'Sykkellista',
      ]);
      expect(all(el, '[data-row]').length).to.equal(12);
      expect(spaced(one(el, 'caption'))).to.include('Ett standpunkt på hver rad');
      expect(spaced(row(el, 'sfo').querySelector('th[scope="row"]'))).to.equal('Gratis SFO');
      await accessible(el);
    });

    it('a skeleton after a while when there is no fallback', async () => {
      const src = faultUrl({ delay: 1500 });
      const el = await fixture<LoPartyCompare>(html`<lo-party-compare src=${src}></lo-party-compare>`);
      await waitUntil(() => one(el, '.skeleton'));
      await accessible(el);
    });

    it('one block for each standpoint where it is narrow, in the same order', async () => {
      const el = await show('full', {}, 340);
      expect(one(el, 'table')).to.equal(undefined);
      expect(all(el, 'h3').length).to.equal(12);
      expect([...row(el, 'sfo').querySelectorAll('dt')].map(spaced)[0]).to.equal('Bylista');
      await accessible(el);
    });

    it('what each sign means that stands in it, and no other', async () => {
      const el = await show('full');
      const signs = all(el, '[part="legend"] li');
      const answers = all(el, 'tbody td').map(td => td.className);
      expect(signs.map(li => li.className).sort()).to.deep.equal([...new Set(answers)].sort());
      expect(signs.map(spaced).join('. ')).to.match(/^Støtter. Støtter delvis. Støtter ikke. .*Uten svar: /);
    });

    it('the wording as asked, or why it is missing', async () => {
      const el = await show('full');
      expect(spaced(row(el, 'sfo').querySelector('q'))).to.include('Vil dere innføre gratis halvdagsplass');
      expect(row(el, 'sfo').querySelector('q')?.lang).to.equal('nb');
      expect(spaced(row(el, 'skolemat').querySelector('.asked'))).to.include('ikke tatt vare på');
      expect(spaced(row(el, 'viktigst').querySelector('.asked'))).to.include('Åpent spørsmål');
    });

    it('who read an answer, and that it was changed', async () => {
      const el = await show('full');
      expect(spaced(row(el, 'eldreomsorg'))).to.include('Tolket av Eksempel-LO i Bærum');
      expect(spaced(row(el, 'laerlinger'))).to.include('Endret 8. juni 2027');
    });

    it('that lists are missing, and why, where it is an extract', async () => {
      const el = await show('extract');
      expect(spaced(one(el, '.lead'))).to.equal(
        '3 av 8 lister har svart. Ikke alle listene til valget er med her.',
      );
      await unfold(el, 'Slik er dette laget', '.method');
      expect(spaced(one(el, '.method'))).to.include(
        'Ikke alle lister til valget er med. Bare disse listene står i kilden.',
      );
      expect(spaced(one(el, '.method'))).not.to.include('Alle lister som stiller');
    });

    for (const width of [1000, 340])
      it(`whose answers a list refers to, at each of its cells, ${width} px wide`, async () => {
        const el = await show('referred-answers', {}, width);
        expect(spaced(row(el, 'sfo'))).to.match(/Viser til andre\s*Øypartiets svar til LO sentralt/);
        expect(spaced(row(el, 'innleie'))).to.include('Tolket av Eksempel-LO i Bærum');
        await accessible(el);
      });

    it('one list alone in words that fit one', async () => {
      const alone = await read('all-declined');
      const src = serve({ ...alone, lists: alone.lists.slice(0, 1), replies: alone.replies.slice(0, 1) });
      const el = await fixture<LoPartyCompare>(html`<lo-party-compare .src=${src}></lo-party-compare>`);
      await waitUntil(() => one(el, '.lead'));
      expect(spaced(one(el, '.lead'))).to.include('Den ene lista takket nei til å svare.');
    });

    it('what became of each sheet, with the list’s own reason in its language', async () => {
      const el = await show('full');
      await unfold(el, 'Hvem har svart?', '.replies');
      const [, , partly, declined, , referred, joint] = all(el, '.replies > li');
      expect(spaced(partly)).to.include('Vi har berre svart');
      expect(partly?.querySelector('blockquote')?.lang).to.equal('nn');
      expect(spaced(declined)).to.include('Takket nei til å svare.');
      expect(spaced(referred)).to.include('Viser til: Øypartiets svar til LO sentralt');
      expect(spaced(joint)).to.include('Fellesliste for Skogpartiet og Vannpartiet');
      expect(spaced(one(el, '.replies'))).to.include('Stiller ikke til valg her: Lysløypelista');
      await accessible(el);
    });

    it('whether there is a majority, with what is unknown', async () => {
      const el = await show('full');
      expect(spaced(row(el, 'laerlinger'))).to.include('Flertall for. Av 51 mandater: 32 støtter');
      expect(spaced(row(el, 'sfo'))).to.include('Ikke klart om det er flertall.');
    });

    it('the background of a standpoint on demand', async () => {
      const el = await show('full');
      button(el, 'Om standpunktet').click();
      await waitUntil(() => one(el, '[part="about"]'));
      const about = spaced(one(el, '[part="about"]'));
      expect(about).to.include('Hva betyr det for deg som jobber her?');
      expect(about).to.include('Eksempel-LO i Bærum. Kilde: https://example.org/heltid');
      expect(about).to.include('Vedtatt av Årsmøtet i Eksempel-LO 4. mars 2027');
      expect(button(el, 'Om standpunktet').getAttribute('aria-expanded')).to.equal('true');
      await accessible(el);
      await press(el, 'Om standpunktet');
      expect(one(el, '[part="about"]')).to.equal(undefined);
    });

    it('the sender with its ties, the date, how it was made and where to report mistakes', async () => {
      const el = await show('full');
      const sender = spaced(one(el, '[part="sender"]'));
      expect(sender).to.include('Eksempel-LO har et formelt samarbeid med Havnepartiet.');
      expect(sender).to.include('Oppdatert 21. juni 2027');
      expect(all(el, '[part="sender"] dl > div').map(spaced)).to.deep.equal([
        'AvsenderEksempel-LO i Bærum',
        'Betalt avEksempel-LO i Bærum',
        'Kontaktpost@example.org',
        'PresseKari Eksempel, 00 00 00 00',
        'Er noe feil? Meld fra tilretting@example.org',
      ]);
      expect(all<HTMLAnchorElement>(el, '[part="sender"] a').map(each => each.href)).to.deep.equal([
        'https://example.org/lo',
        'mailto:post@example.org',
        'mailto:retting@example.org',
      ]);
      await unfold(el, 'Slik er dette laget', '.method');
      expect(spaced(one(el, '.method'))).to.include('Listene står i alfabetisk rekkefølge.');
      expect(spaced(one(el, '.method'))).to.include('ingen poeng');
    });

    it('no score: nothing per list but how many it answered', async () => {
      const el = await show('full');
      for (const th of all(el, 'thead small')) expect(spaced(th)).not.to.match(/enig|støtter|%/i);
    });

    it('"Oppdiktede data" and that it is not public', async () => {
      expect(spaced(one(await show('full'), '[part="mark"]'))).to.equal('Oppdiktede data');
      expect(all(await show('internal'), '[part="mark"]').map(spaced)).to.include(
        'Til behandling – ikke offentlig',
      );
    });

    it('assessments only where the publisher wants them, apart from the answer', async () => {
      const el = await show('full');
      await press(el, 'Les alle svar');
      expect(one(el, '[part="assessment"]')).to.equal(undefined);
      const assessed = await show('full', { assessments: true });
      const [, fjell] = row(assessed, 'eldreomsorg').querySelectorAll('td');
      fjell?.querySelector('button')?.click();
      await waitUntil(() => one(assessed, '[part="assessment"]'));
      expect(spaced(one(assessed, '[part="assessment"]'))).to.include('Ikke en del av svaret');
      await accessible(assessed);
    });
  });

  describe('states', () => {
    const sentences = {
      'all-declined': 'Alle de 7 listene takket nei til å svare.',
      'no-reply': 'Ingen av de 7 listene har svart.',
      'all-pending': 'Vi venter på svar fra alle de 7 listene. Svarfristen er 30. juni 2027.',
      'no-standpoints': 'har ikke fått noen spørsmål ennå',
      'no-lists': 'er ikke klare ennå',
      'not-asked': 'Listene i Jevnaker er ikke spurt.',
    };
    for (const [name, sentence] of Object.entries(sentences)) {
      it(`W42: ${name} has its own sentence, and nothing reads as no`, async () => {
        const el = await show(name);
        expect(spaced(one(el, '.lead'))).to.include(sentence);
        expect(textOf(el)).not.to.match(/støtter ikke \d|er imot/i);
        expect(spaced(one(el, '[part="sender"]'))).to.include('Avsender');
        await accessible(el);
      });
    }

    it('nobody is said to stand for a county council in Oslo, which has none', async () => {
      const county = { ...(await read('no-lists')), words: undefined };
      const oslo = { code: '03', names: ['Oslo'], level: 'county' };
      const el = await compare(serve({ ...county, area: oslo, lists: [], replies: [], answers: {} }));
      expect(spaced(one(el, 'h2'))).to.equal('Hva svarer listene i Oslo?');
      expect(spaced(one(el, '.lead'))).to.include('Her er det ingen lister.');
    });

    it('W42: a standpoint nobody was asked says so in every cell', async () => {
      const el = await show('standpoint-nobody-asked');
      expect(spaced(row(el, 'svomming').querySelector('.counts'))).to.equal(
        'Ingen av listene er spurt om dette.',
      );
      for (const td of row(el, 'svomming').querySelectorAll('td')) expect(spaced(td)).to.equal('Ikke spurt');
    });

    it('a municipality that was not asked offers the county’s lists under their own heading', async () => {
      const base = tree({ 'areas/3236.json': 'area-not-asked.json', 'areas/32.json': 'area-county.json' });
      const el = await compare(base, { area: '3236' });
      await waitUntil(() => button(el, 'Vis fylkeslistene i Akershus'));
      expect(one(el, 'table')).to.equal(undefined);
      await press(el, 'Vis fylkeslistene i Akershus');
      await waitUntil(() => one(el, 'table'));
      expect(spaced(one(el, 'section h3'))).to.equal('Hva svarer listene til fylkestinget i Akershus?');
      await accessible(el);
    });

    it('what is unfolded of the county is not unfolded of the municipality above it', async () => {
      const base = tree({ 'areas/3236.json': 'area-not-asked.json', 'areas/32.json': 'area-county.json' });
      const el = await compare(base, { area: '3236' });
      await waitUntil(() => button(el, 'Vis fylkeslistene i Akershus'));
      await press(el, 'Vis fylkeslistene i Akershus');
      await waitUntil(() => one(el, 'section table'));
      const open = () =>
        all(el, '[data-do="replies"]').map(each => [
          !!each.closest('section'),
          each.getAttribute('aria-expanded'),
        ]);
      one(el, 'section [data-do="replies"]').click();
      await waitUntil(() => one(el, 'section .replies'));
      expect(open()).to.deep.equal([
        [true, 'true'],
        [false, 'false'],
      ]);
      expect(all(el, '.replies').length).to.equal(1);
      one(el, '[data-do="replies"]:not(section *)').click();
      await el.updateComplete;
      expect(all(el, '.replies').length).to.equal(2);
    });

    it('W41: unknown names and positions are shown as unknown, the rest as it is, and lo-error says which', async () => {
      const parent = document.createElement('div');
      const told = oneEvent(parent, 'lo-error') as Promise<LoErrorEvent>;
      document.body.append(parent);
      const el = document.createElement('lo-party-compare');
      el.src = example('area-unknown-references.json');
      parent.append(el);
      const event = await told;
      expect(event.code).to.equal('odd-data');
      expect(event.message).to.match(/list «.+»/);
      await el.updateComplete;
      expect(textOf(el)).to.match(/Ukjent liste \(/);
      expect(textOf(el)).to.include('Ukjent standpunkt (');
      expect(textOf(el)).to.include('Ukjent svar');
      expect(spaced(row(el, 'hele-stillinger'))).to.include('Støtter');
      await accessible(el);
      parent.remove();
    });

    it('W11: an error page in place of data gives a reason and a way to try again', async () => {
      const el = await fixture<LoPartyCompare>(
        html`<lo-party-compare src=${faultUrl({ status: 500 })}><p>Se svarene</p></lo-party-compare>`,
      );
      await waitUntil(() => one(el, '.problem'));
      expect(one(el, 'slot')).not.to.equal(undefined);
      expect(button(el, 'Prøv igjen')).not.to.equal(undefined);
      await accessible(el);
    });

    it('W12: truncated JSON; W13: a newer major version: said plainly', async () => {
      const cut = await fixture<LoPartyCompare>(
        html`<lo-party-compare src=${faultUrl({ example: 'area-full.json', cut: 900 })}></lo-party-compare>`,
      );
      await waitUntil(() => one(cut, '.problem'));
      expect(spaced(one(cut, '.problem'))).to.include('kunne ikke leses');
      const newer = await fixture<LoPartyCompare>(
        html`<lo-party-compare src=${example('area-newer-major.json')}></lo-party-compare>`,
      );
      await waitUntil(() => one(newer, '.problem'));
      expect(spaced(one(newer, '.problem'))).to.include('nyere utgave');
      await accessible(cut);
      await accessible(newer);
    });

    it('a newer minor version is shown', async () => {
      expect(all(await show('newer-minor'), '[data-row]').length).to.equal(12);
    });

    it('W45: the last good view stays when the network is gone', async () => {
      const document_ = await read('full');
      let gone = false;
      const url = serve(document_);
      const real = globalThis.fetch;
      const el = await compare(url);
      globalThis.fetch = (...request) => (gone ? Promise.reject(new TypeError('offline')) : real(...request));
      try {
        gone = true;
        const later = Date.now() + 11 * 60_000;
        const { now } = Date;
        Date.now = () => later;
        document.dispatchEvent(new Event('visibilitychange'));
        Date.now = now;
        await waitUntil(() => one(el, '[part="notice"]'), 'no notice');
      } finally {
        globalThis.fetch = real;
      }
      expect(spaced(one(el, '[part="notice"]'))).to.include('21. juni 2027');
      expect(all(el, '[data-row]').length).to.equal(12);
      await aTimeout(0);
      await accessible(el);
    });
  });
});
