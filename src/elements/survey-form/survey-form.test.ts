import { expect, oneEvent } from '@open-wc/testing';
import {
  accessible,
  emulateMedia,
  example,
  faultUrl,
  setViewport,
  stubFetch,
} from '../../../tools/testing/browser.ts';
import { forgetDocuments } from '../../core/load.ts';
import { publishedForm } from './testing.ts';
import './define.ts';
import type { LoSurveyForm } from './define.ts';
import { forgetInvite } from './survey-link.ts';
import type { LoSurveySentEvent } from './survey-form-events.ts';

const { form, field, button, choice, settled, text } = publishedForm;

/** A collector that answers what it is told to, and remembers what came. */
function collector(answer: (body: { id: string }, nth: number) => Response | Promise<Response>) {
  const bodies: { id: string; [key: string]: unknown }[] = [];
  const stub = stubFetch(request => {
    if (!request.url.includes('/v1/')) return undefined;
    if (request.method === 'DELETE') return answer({ id: request.url.split('/').pop()! }, bodies.length);
    return request.json().then((body: { id: string }) => {
      bodies.push(body);
      return answer(body, bodies.length);
    });
  });
  return { bodies, stub };
}

const stored = ({ id }: { id: string }, status = 201) =>
  Response.json(
    { status: status === 201 ? 'stored' : 'replayed', id, now: '2027-02-01T00:00:00Z' },
    { status },
  );
const problem = (code: string, status: number, more = {}) =>
  Response.json(
    { code, status, ...more },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

async function fill(el: LoSurveyForm): Promise<void> {
  (await choice(el, 'Jeg vil ikke oppgi')).click();
  await settled(el);
  if (el.layout !== 'all') await button(el, 'Neste');
  (await choice(el, 'Flere faste')).click();
  await settled(el);
}

/** A form that has everything it needs, with all questions at once. */
async function filled(src = example('survey-open.json')): Promise<LoSurveyForm> {
  const el = await form({ src, layout: 'all' });
  await fill(el);
  return el;
}

describe('<lo-survey-form>', () => {
  beforeEach(() => {
    forgetDocuments();
    forgetInvite();
    localStorage.clear();
    history.replaceState(null, '', location.pathname + location.search);
  });

  describe('asks', () => {
    it('where first, then one question after another, and says how far one has come', async () => {
      const el = await form({ src: example('survey-open.json') });
      expect(text(el)).to.contain('Kommunen du bor i').and.to.contain('Vi lagrer ikke hvem du er');
      await accessible(el);
      await button(el, 'Neste');
      expect(text(el)).to.contain('Spørsmål 1 av 3').and.to.contain('godt og trygt arbeidsliv');
      await accessible(el);
      await button(el, 'Neste');
      await button(el, 'Neste');
      expect(text(el)).to.contain('Spørsmål 3 av 3').and.to.contain('Ikke skriv noe som kan vise hvem du er');
      await accessible(el);
      await button(el, 'Tilbake');
      expect(text(el)).to.contain('Spørsmål 2 av 3');
    });

    it('everything at once where the page wants that, in every language', async () => {
      for (const lang of ['nb', 'nn', 'en', 'se']) {
        const el = await form({ src: example('survey-open.json'), layout: 'all', lang });
        expect(el.shadowRoot!.querySelectorAll('.question').length).to.equal(4);
        await accessible(el);
        el.remove();
      }
    });

    it('neither for a place nor for a federation that the page has set', async () => {
      const el = await form({ src: example('survey-open.json'), area: '3024', source: 'forbund-a' });
      expect(text(el)).to.contain('Spørsmål 1 av 3').and.not.to.contain('Kommunen du bor i');
    });

    it('W32: a fourth tick is explained rather than disabled, and ticks are counted aloud', async () => {
      const el = await form({ src: example('survey-open.json'), layout: 'all' });
      for (const label of ['Flere faste', 'Lønnsvekst', 'Større innflytelse']) {
        (await choice(el, label)).click();
        await settled(el);
      }
      const status = el.shadowRoot!.querySelector('#q1 > .count')!;
      expect(status.getAttribute('role')).to.equal('status');
      expect(status.textContent).to.contain('3 av 3 valgt');
      const fourth = await choice(el, 'Vern mot vold');
      expect(fourth.disabled).to.equal(false);
      fourth.click();
      await settled(el);
      expect(fourth.checked).to.equal(false);
      expect(status.textContent).to.contain('Fjern ett valg først');
      await accessible(el);
    });

    it('W33: for an own suggestion beside its box, and counts as readers do', async () => {
      const el = await form({ src: example('survey-open.json'), layout: 'all' });
      const own = el.shadowRoot!.querySelector<HTMLElement>('#q1-own')!;
      expect(own.hidden).to.equal(true);
      (await choice(el, 'Eget forslag')).click();
      await settled(el);
      expect(own.hidden).to.equal(false);
      await field(el, '#q1-text', '👩‍👩‍👧é');
      expect(own.textContent).to.contain('198 tegn igjen');
    });

    it('W14: not at all, and says so, where a required question is of an unknown kind', async () => {
      const el = await form({ src: example('survey-unknown-required.json') });
      expect(text(el)).to.contain('Last siden på nytt');
      expect(el.shadowRoot!.querySelector('form')).to.equal(null);
      await accessible(el);
    });
  });

  describe('cannot be opened', () => {
    it('W11 W12 W13: when the definition is missing, broken or without privacy', async () => {
      for (const src of [
        faultUrl({ status: 404 }, 'survey.json'),
        faultUrl({ example: 'survey-open.json', cut: 900 }, 'survey.json'),
        faultUrl({ body: '<html>', type: 'text/html' }, 'survey.json'),
        example('bad/survey-without-privacy.json'),
      ]) {
        const el = await form({ src }, 'Plan B: <a href="https://example.org/">svar her</a>');
        expect(el.shadowRoot!.querySelector('form')).to.equal(null);
        expect(el.shadowRoot!.querySelector('slot')).not.to.equal(null);
        expect(el.shadowRoot!.querySelector('[role=status]')!.textContent).not.to.equal('');
        await accessible(el);
        el.remove();
      }
    });

    it('without an invite where one is needed', async () => {
      const el = await form({ src: example('survey-code.json') });
      expect(text(el)).to.contain('Bruk lenken i invitasjonen');
      expect(el.shadowRoot!.querySelector('form')).to.equal(null);
    });
  });

  describe('checks', () => {
    it('W35: lists what is missing just above the button, takes focus there, and its links lead to the place', async () => {
      const el = await form({ src: example('survey-open.json'), layout: 'all' });
      await button(el, 'Send svaret');
      const summary = el.shadowRoot!.querySelector<HTMLElement>('#summary')!;
      expect(el.shadowRoot!.activeElement).to.equal(summary);
      expect(summary.nextElementSibling!.classList.contains('keep')).to.equal(true);
      expect(summary.querySelectorAll('li').length).to.equal(2);
      await accessible(el);
      summary.querySelectorAll('button')[1]!.click();
      await settled(el);
      expect(el.shadowRoot!.activeElement!.id).to.equal('q1');
    });

    it('takes no focus when it is shown', async () => {
      const el = await form({ src: example('survey-open.json') });
      expect(el.shadowRoot!.activeElement).to.equal(null);
    });
  });

  describe('sends', () => {
    it('W22: exactly once, however often Send is pressed, and says "sent" with a receipt that is a link', async () => {
      const { bodies } = collector(async body => {
        await new Promise(done => setTimeout(done, 50));
        return stored(body);
      });
      const el = await filled();
      const sent = oneEvent(el, 'lo-survey-sent') as Promise<LoSurveySentEvent>;
      const submit = el.shadowRoot!.querySelector<HTMLButtonElement>('[type=submit]')!;
      submit.click();
      submit.click();
      el.shadowRoot!.querySelector('form')!.requestSubmit();
      const event = await sent;
      expect(event.bubbles && event.composed).to.equal(true);
      expect(JSON.stringify({ ...event })).not.to.contain('faste');
      await settled(el);
      expect(bodies.length).to.equal(1);
      expect(bodies[0]).to.include({ schema: 'lo.submission/1', place: 'unstated', language: 'nb' });
      expect(text(el)).to.contain('Svaret ditt er sendt');
      const link = el.shadowRoot!.querySelector<HTMLAnchorElement>('.outcome a')!;
      expect(link.href).to.contain(`#lo-svar=${bodies[0]!.id}`);
      expect(text(el)).not.to.contain(bodies[0]!.id);
      await accessible(el);
    });

    it('W26: the same message again when the reply was lost, and then says that it is stored once', async () => {
      const { bodies } = collector((body, nth) => (nth === 1 ? Response.error() : stored(body, 200)));
      const el = await filled();
      const sent = oneEvent(el, 'lo-survey-sent') as Promise<LoSurveySentEvent>;
      await button(el, 'Send svaret');
      expect((await sent).replayed).to.equal(true);
      expect(bodies.length).to.equal(2);
      expect(bodies[0]).to.deep.equal(bodies[1]);
      await settled(el);
      expect(text(el)).to.contain('lagret én gang');
    });

    it('W25: a log-in page that says 200 is no reply; answers stay read-only and nothing is called sent', async () => {
      let captive = true;
      collector(body =>
        captive ? new Response('<html>Logg inn', { headers: { 'content-type': 'text/html' } }) : stored(body),
      );
      const el = await filled();
      await button(el, 'Send svaret');
      await settled(el, () => text(el).includes('Ikke sendt ennå'));
      expect(el.shadowRoot!.querySelector<HTMLFieldSetElement>('fieldset.all')!.disabled).to.equal(true);
      await accessible(el);
      captive = false;
      const sent = oneEvent(el, 'lo-survey-sent');
      await button(el, 'Prøv nå');
      await sent;
    });

    it('W28 W20: what will not pass is told at once, keeps the text, and only what can be mended can be edited', async () => {
      const cases: [string, number, string, boolean][] = [
        ['closed', 410, 'Undersøkelsen er stengt', false],
        ['code-used', 409, 'Invitasjonen er brukt', false],
        ['invalid', 422, 'Noe i svaret kunne ikke tas imot', true],
        ['too-large', 413, 'Svaret er for stort', true],
        ['content-type', 415, 'Svaret kunne ikke tas imot', false],
      ];
      for (const [code, status, said, mendable] of cases) {
        const { bodies } = collector(() => problem(code, status));
        const el = await filled();
        await field(el, '#q3-text', 'Det jeg skrev');
        await button(el, 'Send svaret');
        await settled(el, () => text(el).includes(said));
        expect(bodies.length).to.equal(1);
        expect(text(el)).to.contain('ikke sendt').and.to.contain('Kopier teksten min');
        expect(text(el).includes('Rett svaret')).to.equal(mendable);
        expect(el.shadowRoot!.querySelector<HTMLTextAreaElement>('#q3-text')!.value).to.equal(
          'Det jeg skrev',
        );
        await accessible(el);
        if (mendable) {
          await button(el, 'Rett svaret');
          expect(el.shadowRoot!.querySelector<HTMLFieldSetElement>('fieldset.all')!.disabled).to.equal(false);
        }
        el.remove();
      }
    });

    it('W7: also when the element is moved while it is under way', async () => {
      const { bodies } = collector(async body => {
        await new Promise(done => setTimeout(done, 60));
        return stored(body);
      });
      const el = await filled();
      await button(el, 'Send svaret');
      const other = document.createElement('div');
      document.body.append(other);
      other.append(el);
      await settled(el, () => text(el).includes('er sendt'));
      expect(bodies.length).to.equal(1);
      other.remove();
    });

    it('W24: the receipt still stands when the page comes back from the cache', async () => {
      collector(body => stored(body));
      const el = await filled();
      await button(el, 'Send svaret');
      await settled(el, () => text(el).includes('er sendt'));
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await settled(el);
      expect(text(el)).to.contain('Kvittering');
      expect(el.shadowRoot!.querySelector('form')).to.equal(null);
    });

    it('C21: marks an answer that was filled in faster than anybody reads, and what a robot wrote', async () => {
      const { bodies } = collector(body => stored(body));
      const el = await filled();
      await field(el, '.trap input', 'https://spam.example');
      await button(el, 'Send svaret');
      await settled(el, () => text(el).includes('er sendt'));
      expect(bodies[0]).to.include({ trap: 'https://spam.example', hasty: true });
    });
  });

  describe('an invite', () => {
    it('W37: is taken out of the address bar at once and sent as a header only', async () => {
      location.hash = '#k=abcd-efgh-jkmn-pqrs';
      const { stub, bodies } = collector(body => stored(body));
      const el = await form({ src: example('survey-code.json'), layout: 'all' });
      expect(location.href).not.to.contain('abcd');
      await fill(el);
      await button(el, 'Send svaret');
      await settled(el, () => text(el).includes('er sendt'));
      const request = stub.calls.find(call => call.method === 'POST')!;
      expect(request.headers.get('lo-invite')).to.equal('abcd-efgh-jkmn-pqrs');
      expect(request.url + JSON.stringify(bodies)).not.to.contain('abcd');
    });

    it('W37: in the query works and is told to the page, since servers may have seen it', async () => {
      history.replaceState(null, '', '?k=abcd-efgh-jkmn-pqrs');
      let seen = 0;
      document.addEventListener('lo-survey-invite-seen', () => seen++, { once: true });
      await form({ src: example('survey-code.json') });
      expect(seen).to.equal(1);
      expect(location.search).to.equal('');
    });
  });

  describe('withdrawing', () => {
    it('is offered to whoever opens the receipt, and says how it went', async () => {
      const id = '0b4e9c1e-6f0a-4c39-9d0e-2a52b7f0c111';
      for (const [reply, said] of [
        [Response.json({ status: 'withdrawn', id }), 'trukket og slettet'],
        [problem('closed', 410), 'kan ikke trekkes lenger'],
        [problem('not-found', 404), 'finner ikke noe svar'],
        [new Response('', { status: 502 }), 'Prøv igjen om litt'],
      ] as const) {
        location.hash = `#lo-svar=${id}`;
        collector(() => reply);
        const el = await form({ src: example('survey-open.json') });
        expect(text(el)).to.contain('Vil du trekke svaret ditt?');
        await accessible(el);
        await button(el, 'Trekk svaret');
        await settled(el, () => text(el).includes(said));
        el.remove();
      }
    });
  });

  describe('on the device', () => {
    it('nothing is stored, and no request is made but for the definition, unless the member asks', async () => {
      const { stub } = collector(body => stored(body));
      const el = await filled();
      await settled(el);
      expect(localStorage.length + sessionStorage.length).to.equal(0);
      expect(stub.calls.length).to.equal(1);
    });

    it('W31: a draft that was asked for is offered without being shown, and can be deleted', async () => {
      const first = await filled();
      (await choice(first, 'Lagre utkast')).click();
      await settled(first);
      expect(localStorage.length).to.equal(1);
      first.remove();
      const second = await form({ src: example('survey-open.json'), layout: 'all' });
      expect(text(second)).to.contain('Er det ditt?');
      expect((await choice(second, 'Flere faste')).checked).to.equal(false);
      await accessible(second);
      await button(second, 'Fortsett på utkastet');
      expect((await choice(second, 'Flere faste')).checked).to.equal(true);
      await button(second, 'Slett utkastet');
      expect(localStorage.length).to.equal(0);
    });

    it('W31: a draft of half an hour ago is gone, and drafts can be switched off', async () => {
      const el = await filled();
      (await choice(el, 'Lagre utkast')).click();
      await settled(el);
      el.remove();
      const key = localStorage.key(0)!;
      const record = JSON.parse(localStorage.getItem(key)!) as { at: number };
      localStorage.setItem(key, JSON.stringify({ ...record, at: Date.now() - 31 * 60_000 }));
      const later = await form({ src: example('survey-open.json'), layout: 'all' });
      expect(text(later)).not.to.contain('Er det ditt?');
      expect(localStorage.length).to.equal(0);
      later.remove();
      const kiosk = await form({ src: example('survey-open.json'), layout: 'all', draft: 'off' });
      expect(text(kiosk)).not.to.contain('Lagre utkast');
    });

    it('W29 W30: storage that is blocked, cleared or holds nonsense does no harm', async () => {
      localStorage.setItem('lo-medlemsdebatt:draft:undersokelse-2027', '{"value":{"answers":3},"at":1e99}');
      const real = Storage.prototype.setItem;
      Storage.prototype.setItem = () => {
        throw new DOMException('QuotaExceededError');
      };
      try {
        const el = await filled();
        (await choice(el, 'Lagre utkast')).click();
        await settled(el);
        expect(text(el)).to.contain('Utkastet lagres ikke på enheten');
        const { bodies } = collector(body => stored(body));
        await button(el, 'Send svaret');
        await settled(el, () => text(el).includes('er sendt'));
        expect(bodies.length).to.equal(1);
      } finally {
        Storage.prototype.setItem = real;
      }
    });
  });

  describe('looks', () => {
    it('W44: is legible at 320 px without scrolling sideways', async function () {
      if (!(await setViewport(320))) this.skip();
      const el = await form({ src: example('survey-open.json'), layout: 'all' });
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      await accessible(el);
    });

    it('W35: in forced colours and in the dark', async function () {
      if (!(await emulateMedia({ forcedColors: 'active' }))) this.skip();
      const el = await form({ src: example('survey-open.json'), layout: 'all' });
      await accessible(el);
      document.documentElement.style.colorScheme = 'dark';
      await emulateMedia({ forcedColors: 'none', colorScheme: 'dark' });
      await accessible(el);
      document.documentElement.style.colorScheme = '';
    });

    it('W39: twice on a page without ids that clash outside, each with its own answers', async () => {
      const a = await form({ src: example('survey-open.json'), layout: 'all' });
      const b = await form({ src: example('survey-open.json'), layout: 'all' });
      (await choice(a, 'Flere faste')).click();
      await settled(a);
      expect((await choice(b, 'Flere faste')).checked).to.equal(false);
      expect(document.querySelectorAll('[id^=q]').length).to.equal(0);
    });
  });
});
