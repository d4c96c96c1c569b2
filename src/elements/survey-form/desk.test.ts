import { expect, oneEvent } from '@open-wc/testing';
import { accessible, example } from '../../../tools/testing/browser.ts';
import { changedSurvey, collector, endSending, problem, stored } from '../../../tools/testing/collector.ts';
import './define.ts';
import type { LoSurveyForm } from './define.ts';
import { publishedForm } from './testing.ts';

const { afresh, form, field, filled, button, choice, settled, text } = publishedForm;

const open = example('survey-open.json');
const part = (el: LoSurveyForm, selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector)!;
/** Where focus is in the form. */
const focused = (el: LoSurveyForm) => el.shadowRoot!.activeElement?.id;
const hour = 3_600_000;

/** Sets this device's clock wrong for one test. */
function clockOff(by: number): () => void {
  const real = Date.now;
  Date.now = () => real() + by;
  return () => (Date.now = real);
}

describe('what happens from Send on', () => {
  beforeEach(afresh);
  afterEach(endSending);

  it('W35: is read out where it stands: the live regions are there before, stay, and hold focus', async () => {
    let reachable = false;
    collector(body => (reachable ? stored(body) : Response.error()));
    const el = await filled(open);
    const region = part(el, '#outcome');
    expect(region.getAttribute('role')).to.equal('status');
    expect(region.textContent).to.equal('');
    await button(el, 'Send svaret');
    await settled(el, () => text(el).includes('Vi vet ikke om svaret kom fram'));
    expect(focused(el)).to.equal('outcome');
    part(el, '#outcome button').focus();
    reachable = true;
    await button(el, 'Prøv nå');
    await settled(el, () => text(el).includes('er sendt'));
    expect(part(el, '#outcome') === region, 'the same region').to.equal(true);
    expect(focused(el)).to.equal('outcome');
    expect(part(el, '#news').getAttribute('role')).to.equal('status');
  });

  it('W35: keeps focus where an answer is withdrawn', async () => {
    const id = '0b4e9c1e-6f0a-4c39-9d0e-2a52b7f0c111';
    location.hash = `#lo-svar=${id}`;
    collector(() => Response.json({ status: 'withdrawn', id }));
    const el = await form({ src: open });
    await settled(el, () => text(el).includes('Vil du trekke'));
    part(el, '#outcome button').focus();
    await button(el, 'Trekk svaret');
    await settled(el, () => text(el).includes('trukket og slettet'));
    expect(focused(el)).to.equal('outcome');
  });

  it('W28: names the question that was not taken, in the summary, with a way to it, and lets it be put right', async () => {
    const questions = [
      { at: 'velferd', code: 'retired-issue' },
      { at: 'velferd', code: 'too-long' },
      { at: 'place', code: 'unknown-place' },
      { at: 'hva-som-helst', code: 'malformed' },
    ];
    let taken = false;
    const { bodies } = collector(body => (taken ? stored(body) : problem('invalid', 422, { questions })));
    const el = await filled(open);
    await field(el, '#q3-text', 'Det jeg skrev');
    await button(el, 'Send svaret');
    await settled(el, () => part(el, '#summary') !== null);
    const summary = part(el, '#summary');
    expect(focused(el)).to.equal('summary');
    const lines = [...summary.querySelectorAll('li')].map(line => line.textContent!.trim());
    expect(lines.length).to.equal(2);
    expect(lines[0]).to.contain('ble ikke tatt imot: Hvilke velferdstiltak');
    expect(lines[1]).to.contain('ble ikke tatt imot: Kommune');
    expect(part(el, '#q2-problem').textContent).to.contain('ble ikke tatt imot');
    expect((part(el, '#q3-text') as HTMLTextAreaElement).value).to.equal('Det jeg skrev');
    await accessible(el);
    summary.querySelector('button')!.click();
    await settled(el);
    expect(focused(el)).to.equal('q2');
    taken = true;
    await button(el, 'Send svaret');
    await settled(el, () => text(el).includes('er sendt'));
    expect(bodies[1]!.id).not.to.equal(bodies[0]!.id);
  });

  it('W9: shows the words, marked, where the browser does not let them be copied', async () => {
    collector(() => problem('closed', 410));
    const real = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')!;
    Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined, configurable: true });
    try {
      const el = await filled(open);
      (await choice(el, 'Eget forslag')).click();
      await field(el, '#q1-text', 'Bedre lys');
      await field(el, '#q3-text', 'Mer folk');
      await button(el, 'Send svaret');
      await settled(el, () => text(el).includes('Undersøkelsen er stengt'));
      await button(el, 'Kopier teksten min');
      await settled(el, () => part(el, '#words') !== null);
      const words = part(el, '#words') as HTMLTextAreaElement;
      expect(words.value).to.equal('Bedre lys\n\nMer folk');
      expect(focused(el)).to.equal('words');
      expect(words.selectionEnd).to.equal(words.value.length);
      expect(text(el)).to.contain('Nettleseren lot oss ikke kopiere');
      await accessible(el);
    } finally {
      Object.defineProperty(Navigator.prototype, 'clipboard', real);
    }
  });

  it('offers nothing to copy where nothing was written', async () => {
    collector(() => problem('closed', 410));
    const el = await filled(open);
    await button(el, 'Send svaret');
    await settled(el, () => text(el).includes('Undersøkelsen er stengt'));
    expect(text(el)).not.to.contain('Kopier teksten min');
  });

  it('W24: after Back or a reload the receipt stands there, until somebody asks for an empty form', async () => {
    const { bodies } = collector(body => stored(body));
    const first = await filled(open);
    await button(first, 'Send svaret');
    await settled(first, () => text(first).includes('er sendt'));
    first.remove();
    expect(location.href).not.to.contain(bodies[0]!.id);
    const again = await form({ src: open, layout: 'all' });
    await settled(again, () => text(again).includes('Kvittering'));
    expect(part(again, 'form') === null, 'no form').to.equal(true);
    expect(part(again, '#outcome a').getAttribute('href')).to.contain(bodies[0]!.id);
    await button(again, 'Tomt skjema');
    await settled(again, () => part(again, '#place') !== null);
    expect(text(again)).not.to.contain('Kvittering');
    expect((await choice(again, 'Flere faste')).checked).to.equal(false);
    expect(focused(again)).to.equal('place');
    again.remove();
    const third = await form({ src: open });
    expect(part(third, 'form') !== null, 'a form').to.equal(true);
  });

  it('W24 W31: but not where several people use the device, and another survey has its own', async () => {
    collector(body => stored(body));
    const kiosk = await filled(open, { draft: 'off' });
    await button(kiosk, 'Send svaret');
    await settled(kiosk, () => text(kiosk).includes('er sendt'));
    kiosk.remove();
    const next = await filled(open);
    await button(next, 'Send svaret');
    await settled(next, () => text(next).includes('er sendt'));
    const src = await changedSurvey(survey => (survey.id = 'en-annen'));
    const other = await form({ src });
    expect(part(other, 'form') !== null, 'a form').to.equal(true);
  });

  for (const layout of ['all', 'steps'])
    it(`W31: an empty form holds nothing of the one before: ${layout}`, async () => {
      const { bodies } = collector(body => stored(body));
      const el = await form({ src: open, draft: 'off', layout });
      const place = () => part(el, '#place-box-input') as HTMLInputElement;
      const next = async () => {
        if (layout === 'steps') await button(el, 'Neste');
      };
      const answer = async () => {
        await settled(el, () => !!place());
        await field(el, '#place-box-input', 'Bærum');
        place().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
        await settled(el);
        await next();
        (await choice(el, 'Flere faste')).click();
        await settled(el);
        for (let i = 0; i < 2; i++) await next();
        await button(el, 'Send svaret');
      };
      await answer();
      await settled(el, () => text(el).includes('er sendt'));
      await button(el, 'Tomt skjema');
      await settled(el, () => !!place());
      expect(place().value).to.equal('');
      await answer();
      await settled(el, () => text(el).includes('er sendt'));
      expect(bodies.map(({ place }) => place)).to.deep.equal(['3201', '3201']);
    });

  it('W24: what the page itself keeps in its history stays', async () => {
    history.replaceState({ vert: 1 }, '');
    collector(body => stored(body));
    const el = await filled(open);
    await button(el, 'Send svaret');
    await settled(el, () => text(el).includes('er sendt'));
    expect(history.state).to.include({ vert: 1 });
  });

  for (const [years, wrong] of [
    [10, 'Fristen gikk ut'],
    [-10, 'Undersøkelsen åpner'],
  ] as const) {
    it(`W19: a clock that is ${years} years off keeps nobody from sending, and is put right by the first reply`, async () => {
      const src = await changedSurvey(survey => {
        survey.opens = new Date(Date.now() - hour).toISOString();
        survey.closes = new Date(Date.now() + hour).toISOString();
      });
      const now = new Date().toISOString();
      let full = true;
      const { bodies } = collector(body =>
        full ? problem('unavailable', 503, { now, retryAfter: 900 }) : stored(body),
      );
      const right = clockOff(years * 365 * 24 * hour);
      try {
        const el = await filled(src);
        await settled(el, () => text(el).includes(wrong));
        expect(text(el)).to.contain('Du kan prøve å sende');
        await button(el, 'Send svaret');
        await settled(el, () => text(el).includes('Mange svarer akkurat nå'));
        expect(text(el)).not.to.contain(wrong);
        full = false;
        const sent = oneEvent(el, 'lo-survey-sent');
        await button(el, 'Prøv nå');
        await sent;
        expect(bodies.length).to.equal(2);
      } finally {
        right();
      }
    });
  }

  it('W20: says that the deadline has passed when it passes, on a form that nobody touches', async () => {
    const src = await changedSurvey(survey => {
      survey.opens = new Date(Date.now() - hour).toISOString();
      survey.closes = new Date(Date.now() + 3000).toISOString();
    });
    const el = await filled(src);
    await settled(el, () => text(el).includes('Lagre utkast'));
    expect(text(el)).not.to.contain('Fristen gikk ut');
    await settled(el, () => part(el, '#news').textContent!.includes('Fristen gikk ut'));
    await accessible(el);
  });

  it('W21: a municipality that the newer revision does not have is shown as long as it will be sent', async () => {
    const newer = await changedSurvey(survey => {
      survey.revision = 4;
      survey.areas = survey.areas!.filter(({ code }) => code !== '3201');
    });
    const { bodies } = collector(body => stored(body));
    const el = await filled(open);
    const place = () => part(el, '#place-box-input') as HTMLInputElement;
    await field(el, '#place-box-input', 'Bærum');
    place().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    el.setAttribute('src', newer);
    await settled(el, () => text(el).includes('Undersøkelsen er endret siden du begynte'));
    expect(place().value).to.equal('Bærum');
    await button(el, 'Send svaret');
    await settled(el, () => text(el).includes('er sendt'));
    expect(bodies[0]).to.include({ place: '3201', revision: 3 });
  });

  it('W21: answers keep the revision they were begun with, and changed options are marked', async () => {
    const newer = await changedSurvey(survey => {
      survey.revision = 4;
      const [first, second, third] = survey.questions[0]!.issues!;
      first!.retired = true;
      second!.title = { nb: 'Noe helt annet' };
      expect(third!.retired).to.equal(undefined);
    });
    const { bodies } = collector(body => stored(body));
    const el = await filled(open);
    el.setAttribute('src', newer);
    await settled(el, () => text(el).includes('Undersøkelsen er endret siden du begynte'));
    const options = [...part(el, '#q1').querySelectorAll('.choice')].map(each => each.textContent!.trim());
    expect(options[0]).to.contain('(tatt ut av undersøkelsen)');
    expect(options[1]).to.contain('(endret siden du begynte)');
    expect(options[2]).not.to.contain('(');
    await accessible(el);
    await button(el, 'Send svaret');
    await settled(el, () => text(el).includes('er sendt'));
    expect(bodies[0]).to.include({ revision: 3 });
  });
});
