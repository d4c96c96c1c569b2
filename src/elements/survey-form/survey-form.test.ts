import { expect, oneEvent } from '@open-wc/testing';
import { accessible, emulateMedia, example, faultUrl, setViewport } from '../../../tools/testing/browser.ts';
import { changedSurvey, collector, problem, stored } from '../../../tools/testing/collector.ts';
import { publishedForm } from './testing.ts';
import './define.ts';
import type { LoSurveyForm } from './define.ts';
import type { LoSurveySentEvent } from './survey-form-events.ts';

const { afresh, form, field, filled, button, choice, settled, text, waits } = publishedForm;

describe('<lo-survey-form>', () => {
  beforeEach(afresh);

  describe('asks', () => {
    it('where first, then one question after another, and says how far one has come', async () => {
      const el = await form({ src: example('survey-open.json') });
      expect(text(el)).to.contain('Kommunen du bor i').and.to.contain('Vi lagrer ikke hvem du er');
      expect(text(el)).to.contain('Tre spørsmål. Det tar omtrent tre minutter.');
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

    it('C5: a choice that stands alone takes the ticks of the others, and the own suggestion', async () => {
      const el = await form({ src: example('survey-exclusive.json'), layout: 'all' });
      const ticks = () =>
        [...el.shadowRoot!.querySelectorAll<HTMLInputElement>('#q1 input')]
          .filter(each => each.checked)
          .map(each => each.closest('label')!.textContent!.trim().split(' ')[0]);
      const tick = async (label: string) => {
        (await choice(el, label)).click();
        await settled(el);
      };
      for (const label of ['Flere faste', 'Lønnsvekst', 'Eget forslag']) await tick(label);
      expect(ticks()).to.deep.equal(['Flere', 'Lønnsvekst', 'Eget']);
      await tick('Ingen av disse');
      expect(ticks()).to.deep.equal(['Ingen']);
      expect(el.shadowRoot!.querySelector('#q1 > .count')!.textContent).to.contain('1 av 3 valgt');
      await tick('Eget forslag');
      expect(ticks()).to.deep.equal(['Eget']);
      await tick('Ingen av disse');
      await tick('Lønnsvekst');
      expect(ticks()).to.deep.equal(['Lønnsvekst']);
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

    it('for nothing that can show who one is, at every free text, also where the survey has a help of its own', async () => {
      const src = await changedSurvey(survey => (survey.questions[2]!.help = { nb: 'Skriv kort.' }));
      const el = await form({ src, layout: 'all' });
      for (const number of [1, 2, 3]) {
        const hint = el.shadowRoot!.querySelector(`#q${number}-own-hint`)!;
        expect(hint.textContent).to.contain('Ikke skriv noe som kan vise hvem du er');
      }
      expect(text(el)).to.contain('Skriv kort. Forslaget blir lest');
      const plain = await form({ src: example('survey-open.json'), layout: 'all' });
      expect(text(plain).match(/ikke offentliggjort/g)!.length).to.equal(3);
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
      expect(summary.nextElementSibling!.classList.contains('actions')).to.equal(true);
      expect(summary.querySelectorAll('li').length).to.equal(2);
      await accessible(el);
      summary.querySelectorAll('button')[1]!.click();
      await settled(el);
      expect(el.shadowRoot!.activeElement!.id).to.equal('q1');
    });

    it('takes no answer for the wrong place: what is typed over a chosen municipality has to be settled', async () => {
      const { bodies } = collector(body => stored(body));
      const el = await form({ src: example('survey-code.json'), collector: 'https://svar.example.org/' });
      expect(text(el)).to.contain('Bruk lenken');
      location.hash = '#k=abcd-efgh-jkmn-pqrs';
      await settled(el, () => text(el).includes('Kommunen du jobber i'));
      await field(el, '#place-box-input', 'Bærum');
      await button(el, 'Neste');
      (await choice(el, 'Flere faste')).click();
      await button(el, 'Tilbake');
      await field(el, '#place-box-input', 'xyz');
      for (let i = 0; i < 3; i++) await button(el, 'Neste');
      await button(el, 'Send svaret');
      const summary = el.shadowRoot!.querySelector('#summary')!;
      expect(summary.textContent).to.contain('Kommunen du skrev, er ikke valgt');
      expect(bodies.length).to.equal(0);
      summary.querySelector('button')!.click();
      await settled(el);
      expect(el.shadowRoot!.querySelector<HTMLInputElement>('#place-box-input')!.value).to.equal('xyz');
      expect(text(el)).to.contain('Velg en kommune fra lista');
      await field(el, '#place-box-input', 'Bærum');
      for (let i = 0; i < 3; i++) await button(el, 'Neste');
      await button(el, 'Send svaret');
      await settled(el, () => text(el).includes('er sendt'));
      expect(bodies[0]).to.include({ place: '3201' });
    });

    it('sends no answer without an answer in it, which would spend the invite', async () => {
      const src = await changedSurvey(survey => {
        for (const question of survey.questions) delete question.required;
      });
      const { bodies } = collector(body => stored(body));
      const el = await form({ src, layout: 'all', area: '3201' });
      (await choice(el, 'Eget forslag')).click();
      await settled(el);
      await field(el, '#q1-text', ' \u200b ');
      await button(el, 'Send svaret');
      expect(text(el)).to.contain('Du har ikke svart på noe ennå');
      expect(el.shadowRoot!.activeElement!.id).to.equal('summary');
      expect(bodies.length).to.equal(0);
      await field(el, '#q3-text', 'Mer folk');
      await button(el, 'Send svaret');
      await settled(el, () => text(el).includes('er sendt'));
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
      const el = await filled(example('survey-open.json'));
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
      waits(0);
      const { bodies } = collector((body, nth) => (nth === 1 ? Response.error() : stored(body, 200)));
      const el = await filled(example('survey-open.json'));
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
      const el = await filled(example('survey-open.json'));
      await button(el, 'Send svaret');
      await settled(el, () => text(el).includes('Vi vet ikke om svaret kom fram'));
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
        ['content-type', 415, 'Svaret ble ødelagt på veien', true],
        ['of-tomorrow', 400, 'Svaret kunne ikke tas imot', false],
      ];
      for (const [code, status, said, mendable] of cases) {
        const { bodies } = collector(() => problem(code, status));
        const el = await filled(example('survey-open.json'));
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
      const el = await filled(example('survey-open.json'));
      await button(el, 'Send svaret');
      const other = document.createElement('div');
      document.body.append(other);
      other.append(el);
      await settled(el, () => text(el).includes('er sendt'));
      expect(bodies.length).to.equal(1);
      other.remove();
    });

    it('C21: marks an answer that was filled in faster than anybody reads, and what a robot wrote', async () => {
      const { bodies } = collector(body => stored(body));
      const el = await filled(example('survey-open.json'));
      await field(el, '.trap input', 'https://spam.example');
      await button(el, 'Send svaret');
      await settled(el, () => text(el).includes('er sendt'));
      expect(bodies[0]).to.include({ trap: 'https://spam.example', hasty: true });
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
        // A hotel's log-in page, and a server that knows nothing of answers.
        [new Response('<html>Logg inn', { headers: { 'content-type': 'text/html' } }), 'Prøv igjen om litt'],
        [
          new Response('<html>', { status: 404, headers: { 'content-type': 'text/html' } }),
          'Prøv igjen om litt',
        ],
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
      const el = await filled(example('survey-open.json'));
      await settled(el);
      expect(localStorage.length + sessionStorage.length).to.equal(0);
      expect(stub.calls.length).to.equal(1);
    });

    it('W31: a draft that was asked for is offered without being shown, and can be deleted', async () => {
      const first = await filled(example('survey-open.json'));
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

    it('W31: a draft that is taken up shows what will be sent, whatever was chosen before that', async () => {
      const { bodies } = collector(body => stored(body));
      const select = (el: LoSurveyForm) => el.shadowRoot!.querySelector<HTMLSelectElement>('#federation')!;
      const pick = async (el: LoSurveyForm, id: string) => {
        select(el).value = id;
        select(el).dispatchEvent(new Event('change'));
        await settled(el);
      };
      const first = await filled(example('survey-open.json'));
      (await choice(first, 'Lagre utkast')).click();
      await settled(first);
      first.remove();
      const second = await form({ src: example('survey-open.json'), layout: 'all' });
      const place = second.shadowRoot!.querySelector<HTMLInputElement>('#place-box-input')!;
      await field(second, '#place-box-input', 'Bærum');
      place.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      await settled(second);
      for (const id of ['forbund-b', '', 'forbund-b']) await pick(second, id);
      await button(second, 'Fortsett på utkastet');
      expect(select(second).value).to.equal('');
      expect(place.value).to.equal('');
      await button(second, 'Send svaret');
      await settled(second, () => text(second).includes('er sendt'));
      expect(bodies[0]).to.include({ place: 'unstated' }).and.not.have.property('federation');
    });

    it('W31: a draft of half an hour ago is gone, and drafts can be switched off', async () => {
      const el = await filled(example('survey-open.json'));
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
        const el = await filled(example('survey-open.json'));
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

    it('what has focus is not under what the page itself keeps at the top', async () => {
      document.body.style.setProperty('--lo-sticky-top', '90px');
      const el = await form({ src: example('survey-open.json'), layout: 'all' });
      (el.parentElement as HTMLElement).style.marginBlock = '600px';
      const fields = el.shadowRoot!.querySelectorAll<HTMLElement>('.form :is(input, select, button)');
      for (const each of [...fields].reverse()) {
        each.focus();
        if (el.shadowRoot!.activeElement !== each) continue;
        expect(each.getBoundingClientRect().top, each.id).to.be.at.least(90);
      }
      document.body.style.removeProperty('--lo-sticky-top');
    });

    it('the question one comes to is seen from its beginning, under what the page itself keeps at the top', async () => {
      document.body.style.setProperty('--lo-sticky-top', '90px');
      const el = await form({ src: example('survey-open.json'), place: '3201' });
      (el.parentElement as HTMLElement).style.marginBlock = '600px';
      for (const next of ['Neste', 'Neste']) {
        el.scrollIntoView({ block: 'end' });
        await button(el, next);
        const question = el.shadowRoot!.activeElement!;
        expect(question.className).to.equal('question');
        expect(question.getBoundingClientRect().top).to.be.within(90, 600);
      }
      document.body.style.removeProperty('--lo-sticky-top');
    });

    it('where a question has to be answered begins where the question does, when it comes on a line of its own', async () => {
      const el = await form({ src: example('survey-open.json'), layout: 'all' });
      const required = el.shadowRoot!.querySelector('.required')!;
      const title = required.previousElementSibling!;
      let below = 0;
      for (let width = 300; width < 400; width += 10) {
        (el.parentElement as HTMLElement).style.inlineSize = `${width}px`;
        const lines = title.getClientRects();
        const { top, left } = required.getBoundingClientRect();
        if (top < lines[lines.length - 1]!.bottom - 4) continue;
        expect(left).to.be.closeTo(lines[0]!.left, 1);
        below += 1;
      }
      expect(below).to.be.at.least(1);
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
