import { expect } from '@open-wc/testing';
import { accessible, example } from '../../../tools/testing/browser.ts';
import { changedSurvey, collector, endSending, problem, stored } from '../../../tools/testing/collector.ts';
import './define.ts';
import type { LoSurveyForm } from './define.ts';
import { Outbox } from './outbox.ts';
import { publishedForm } from './testing.ts';

const { afresh, newVisit, form, field, filled, button, choice, settled, text } = publishedForm;

const open = example('survey-open.json');
const code = example('survey-code.json');
const id = '0b4e9c1e-6f0a-4c39-9d0e-2a52b7f0c111';
const device = () => JSON.stringify({ ...localStorage });
const outcome = (el: LoSurveyForm) => el.shadowRoot!.querySelector<HTMLElement>('#outcome')!;

/** An answer that was left on the device on an earlier visit. */
function left(more: { invite?: string } = {}): void {
  const body = JSON.stringify({ id, answers: [{ question: 'forslag', text: 'HEMMELIG' }] });
  new Outbox('undersokelse-2027').keep({ id, body, ...more });
}

/** Asks for a draft on this device, once that is offered. */
async function keepDraft(el: LoSurveyForm): Promise<void> {
  await settled(el, () => text(el).includes('Lagre utkast'));
  (await choice(el, 'Lagre utkast')).click();
  await settled(el);
}

/** A form with a draft on the device, and the same draft in another tab. */
async function twoTabs(): Promise<[LoSurveyForm, LoSurveyForm]> {
  const first = await filled(open);
  await keepDraft(first);
  const second = await form({ src: open, layout: 'all' });
  await button(second, 'Fortsett på utkastet');
  return [first, second];
}

describe('answers that wait on the device', () => {
  beforeEach(afresh);
  afterEach(endSending);

  it('are sent at the next visit, with the invite that the address has no more, and leave nothing behind', async () => {
    let reachable = false;
    const { stub } = collector(body => (reachable ? stored(body) : Response.error()));
    location.hash = '#k=abcd-efgh-jkmn-pqrs';
    const first = await filled(code);
    await field(first, '#q3-text', 'HEMMELIG');
    await keepDraft(first);
    await button(first, 'Send svaret');
    await settled(first, () => text(first).includes('du kan komme tilbake til siden senere'));
    first.remove();
    newVisit();
    reachable = true;
    const second = await form({ src: code });
    await settled(second, () => text(second).includes('er nå sendt'));
    const sent = stub.calls.filter(call => call.method === 'POST');
    expect(sent.length).to.be.at.least(2);
    expect(sent.every(call => call.headers.get('lo-invite') === 'ABCDEFGHJKMNPQRS')).to.equal(true);
    expect(text(second)).to.contain('Bruk lenken i invitasjonen').and.not.to.contain('HEMMELIG');
    expect(device()).not.to.contain('HEMMELIG').and.not.to.contain('ABCDEFGHJKMNPQRS');
  });

  it('W31: tell whoever opens the page how it went, and show receipt and words only to whom they belong', async () => {
    left();
    collector(body => stored(body));
    const el = await form({ src: open, layout: 'all' });
    await settled(el, () => text(el).includes('Var det ditt, trenger du ikke svare igjen'));
    const { length } = el.shadowRoot!.querySelectorAll('[href*="lo-svar"]');
    expect(length).to.equal(0);
    expect(el.shadowRoot!.querySelectorAll('form').length).to.equal(1);
    await accessible(el);
    await button(el, 'Svaret er mitt');
    expect(el.shadowRoot!.querySelector<HTMLAnchorElement>('#news a')!.href).to.contain(id);
    await accessible(el);
  });

  it('are not told of any more when their owner has withdrawn them', async () => {
    left();
    const { stub } = collector(body =>
      stub.calls.at(-1)!.method === 'POST'
        ? stored(body)
        : Response.json({ status: 'withdrawn', id: body.id }),
    );
    const el = await form({ src: open });
    await settled(el, () => text(el).includes('er nå sendt'));
    await button(el, 'Svaret er mitt');
    location.href = el.shadowRoot!.querySelector<HTMLAnchorElement>('#news a')!.href;
    await settled(el, () => text(el).includes('Vil du trekke'));
    await button(el, 'Trekk svaret');
    await settled(el, () => text(el).includes('trukket og slettet'));
    history.back();
    await settled(el, () => el.shadowRoot!.querySelector('form') !== null);
    expect(text(el)).not.to.contain('er nå sendt').and.not.to.contain('Kvittering');
  });

  it('W31: do not keep the next person from answering, nor their answer from waiting too', async () => {
    left();
    const own: string[] = [];
    collector(body => {
      if (body.id !== id) own.push(body.id);
      return Response.error();
    });
    const el = await filled(open);
    await settled(el, () => text(el).includes('Et svar venter på denne enheten'));
    expect(text(el)).not.to.contain('HEMMELIG');
    await keepDraft(el);
    await button(el, 'Send svaret');
    await settled(el, () => outcome(el).textContent!.includes('Vi vet ikke om svaret kom fram'));
    expect(device()).to.contain(id).and.to.contain(own[0]);
    collector(body => stored(body));
    for (const each of [...el.shadowRoot!.querySelectorAll('button')])
      if (each.textContent!.trim() === 'Prøv nå') each.click();
    await settled(el, () => outcome(el).textContent!.includes('er sendt'));
    expect(outcome(el).querySelector('a')!.href).to.contain(own[0]).and.not.to.contain(id);
  });

  it('W20: keep the words when they are refused, to be shown, copied and deleted by whom they belong to', async () => {
    left();
    collector(() => problem('closed', 410));
    const el = await form({ src: open, layout: 'all' });
    await settled(el, () => text(el).includes('ble ikke tatt imot'));
    expect(text(el)).not.to.contain('HEMMELIG');
    expect(device()).to.contain('HEMMELIG');
    await button(el, 'Svaret er mitt');
    const words = el.shadowRoot!.querySelector<HTMLTextAreaElement>('#news textarea')!;
    expect(words.value).to.equal('HEMMELIG');
    expect(text(el)).to.contain('Undersøkelsen er stengt').and.to.contain('Kopier teksten min');
    await accessible(el);
    await button(el, 'Slett svaret fra enheten');
    expect(device()).to.equal('{}');
    expect(text(el)).not.to.contain('ble ikke tatt imot');
  });

  it('W30: are sent as they were made when another script clears the device in the middle', async () => {
    let reachable = false;
    const { bodies } = collector(body => {
      localStorage.clear();
      return reachable ? stored(body) : Response.error();
    });
    const el = await filled(open);
    await field(el, '#q3-text', 'HEMMELIG');
    await keepDraft(el);
    await button(el, 'Send svaret');
    await settled(el, () => text(el).includes('Vi vet ikke om svaret kom fram'));
    expect(device()).not.to.contain('HEMMELIG');
    reachable = true;
    await button(el, 'Prøv nå');
    await settled(el, () => text(el).includes('er sendt'));
    expect(bodies.length).to.equal(2);
    expect(JSON.stringify(bodies[0])).to.contain('HEMMELIG');
    expect(bodies[1]).to.deep.equal(bodies[0]);
    expect(outcome(el).querySelector('a')!.href).to.contain(bodies[0]!.id);
    expect(device()).not.to.contain('HEMMELIG');
  });

  it('are not deleted because an invite is demanded that they never had', async () => {
    left();
    const { stub } = collector(() => problem('code-missing', 401));
    const el = await form({ src: code });
    await settled(el, () => text(el).includes('ble ikke tatt imot'));
    expect(stub.calls.find(call => call.method === 'POST')!.headers.has('lo-invite')).to.equal(false);
    expect(device()).to.contain('HEMMELIG');
    await button(el, 'Svaret er mitt');
    expect(text(el)).to.contain('Kopier teksten min');
  });

  it('are gone when the collector says that they were withdrawn', async () => {
    left();
    collector(() => problem('withdrawn', 410));
    const el = await form({ src: open });
    await settled(el, () => text(el).includes('ble ikke tatt imot'));
    expect(device()).to.equal('{}');
  });

  it('can be deleted while they wait, and the text says how long they do', async () => {
    let reachable = false;
    collector(body => (reachable ? stored(body) : Response.error()));
    const el = await filled(open);
    await keepDraft(el);
    expect(text(el)).to.contain('venter på enheten i inntil 7 dager');
    await button(el, 'Send svaret');
    await settled(el, () => text(el).includes('Svaret er også lagret'));
    await accessible(el);
    await button(el, 'Slett kopien på enheten');
    expect(device()).to.equal('{}');
    expect(text(el)).to.contain('Vi vet ikke om svaret kom fram').and.not.to.contain('Svaret er også lagret');
    reachable = true;
    await button(el, 'Prøv nå');
    await settled(el, () => text(el).includes('er sendt'));
    expect(device()).to.equal('{}');
  });

  it('of an earlier visit can be deleted unsent', async () => {
    left();
    const { bodies } = collector(() => Response.error());
    const el = await form({ src: open });
    await settled(el, () => text(el).includes('Et svar venter på denne enheten'));
    await button(el, 'Svaret er mitt');
    await button(el, 'Slett svaret fra enheten');
    expect(device()).to.equal('{}');
    const tries = bodies.length;
    window.dispatchEvent(new Event('online'));
    await new Promise(done => setTimeout(done, 100));
    expect(bodies.length).to.equal(tries);
  });

  it('W29: what is not an answer is dropped, and the others are sent', async () => {
    left();
    localStorage.setItem('lo-medlemsdebatt:pending:undersokelse-2027:x', '{"value":{"id":3},"at":1}');
    const { bodies } = collector(body => stored(body));
    const el = await form({ src: open });
    await settled(el, () => text(el).includes('er nå sendt'));
    expect(bodies.length).to.equal(1);
    expect(device()).to.equal('{}');
  });

  it('are neither sent nor told of where several people use the device', async () => {
    left();
    const { bodies } = collector(body => stored(body));
    const el = await form({ src: open, draft: 'off' });
    await settled(el);
    expect(bodies.length).to.equal(0);
    expect(text(el)).not.to.contain('på denne enheten');
  });
});

describe('one draft in two tabs', () => {
  beforeEach(afresh);
  afterEach(endSending);

  it('W23: becomes one answer when both send at once', async () => {
    const [first, second] = await twoTabs();
    const known = new Set<string>();
    const { bodies } = collector(async body => {
      // Long enough for the second press to come before the first reply, on a busy machine too.
      await new Promise(done => setTimeout(done, 300));
      const again = known.has(body.id);
      known.add(body.id);
      return stored(body, again ? 200 : 201);
    });
    await field(second, '#q3-text', 'Skrevet i den andre fanen');
    await Promise.all([button(first, 'Send svaret'), button(second, 'Send svaret')]);
    for (const el of [first, second]) await settled(el, () => text(el).includes('Takk!'));
    expect(known.size).to.equal(1);
    expect(new Set(bodies.map(body => JSON.stringify(body))).size).to.equal(1);
    expect(device()).not.to.contain('faste');
  });

  it('W23: is told to be sent already, with its receipt, in the tab that comes later', async () => {
    const [first, second] = await twoTabs();
    const { bodies } = collector(body => stored(body));
    await button(first, 'Send svaret');
    await settled(first, () => text(first).includes('er sendt'));
    await field(second, '#q3-text', 'Skrevet etterpå');
    await new Promise(done => setTimeout(done, 600));
    expect(device()).not.to.contain('Skrevet etterpå');
    await button(second, 'Send svaret');
    await settled(second, () => text(second).includes('lagret én gang'));
    expect(bodies.length).to.equal(1);
    expect(outcome(second).querySelector('a')!.href).to.contain(bodies[0]!.id);
  });

  it('W23: can be sent from the later tab when what the first one sent has been withdrawn', async () => {
    const [first, second] = await twoTabs();
    const { bodies, stub } = collector(body =>
      stub.calls.at(-1)!.method === 'POST'
        ? stored(body)
        : Response.json({ status: 'withdrawn', id: body.id }),
    );
    await button(first, 'Send svaret');
    await settled(first, () => text(first).includes('er sendt'));
    location.href = outcome(first).querySelector('a')!.href;
    await settled(first, () => text(first).includes('Vil du trekke'));
    await button(first, 'Trekk svaret');
    await settled(first, () => text(first).includes('trukket og slettet'));
    history.back();
    await settled(second, () => second.shadowRoot!.querySelector('form') !== null);
    await button(second, 'Send svaret');
    await settled(second, () => text(second).includes('Takk! Svaret ditt er sendt'));
    expect(bodies.length).to.equal(2);
    expect(bodies[1]!.id).not.to.equal(bodies[0]!.id);
  });

  it('W23: waits as one answer while there is no contact', async () => {
    const [first, second] = await twoTabs();
    let reachable = false;
    const { bodies } = collector(body => (reachable ? stored(body) : Response.error()));
    for (const el of [first, second]) {
      await button(el, 'Send svaret');
      await settled(el, () => text(el).includes('Vi vet ikke om svaret kom fram'));
    }
    reachable = true;
    for (const el of [first, second]) {
      await button(el, 'Prøv nå').catch(() => {});
      await settled(el, () => text(el).includes('Takk!'));
    }
    expect(new Set(bodies.map(body => body.id)).size).to.equal(1);
  });

  it('W21: keeps the revision it was begun with, without options that are there no more', async () => {
    const [first, second] = await twoTabs();
    (await choice(second, 'Lønnsvekst')).click();
    await settled(second);
    await new Promise(done => setTimeout(done, 600));
    for (const el of [first, second]) el.remove();
    const src = await changedSurvey(survey => {
      survey.revision++;
      survey.questions[0]!.issues!.splice(0, 1);
    });
    const { bodies } = collector(body => stored(body));
    const el = await form({ src, layout: 'all' });
    await button(el, 'Fortsett på utkastet');
    expect(text(el)).to.contain('Undersøkelsen er endret siden du begynte');
    expect(el.shadowRoot!.querySelector('#q1 > .count')!.textContent).to.contain('1 av 3 valgt');
    await button(el, 'Send svaret');
    await settled(el, () => text(el).includes('er sendt'));
    expect(bodies[0]).to.include({ revision: 3 });
  });
});
