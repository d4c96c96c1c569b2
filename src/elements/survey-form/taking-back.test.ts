import { expect } from '@open-wc/testing';
import { accessible, example } from '../../../tools/testing/browser.ts';
import { collector, endSending, problem, stored } from '../../../tools/testing/collector.ts';
import './define.ts';
import type { LoSurveyForm } from './define.ts';
import { publishedForm } from './testing.ts';

const { afresh, form, filled, button, choice, settled, text } = publishedForm;

const open = example('survey-open.json');
const code = example('survey-code.json');
const id = '0b4e9c1e-6f0a-4c39-9d0e-2a52b7f0c111';
const receipt = (el: LoSurveyForm) =>
  el.shadowRoot!.querySelector<HTMLAnchorElement>('#outcome a')!.getAttribute('href')!;

/** A collector that stores, and takes back what it has. */
function taking() {
  const there = new Set<string>();
  const gone: string[] = [];
  const { stub } = collector(body => {
    const { method } = stub.calls.at(-1)!;
    if (method === 'POST') return (there.add(body.id), stored(body));
    if (!there.delete(body.id)) return problem('not-found', 404);
    gone.push(body.id);
    return Response.json({ status: 'withdrawn', id: body.id });
  });
  return { there, gone };
}

/** Answers, and follows the receipt's link in the same tab. */
async function sent(el: LoSurveyForm): Promise<void> {
  await button(el, 'Send svaret');
  await settled(el, () => text(el).includes('Takk! Svaret ditt er sendt'));
  location.href = receipt(el);
  await settled(el, () => text(el).includes('Kvittering') && !text(el).includes('Takk!'));
}

async function back(el: LoSurveyForm): Promise<void> {
  const moved = new Promise(done => addEventListener('hashchange', done, { once: true }));
  history.back();
  await moved;
  await settled(el);
}

describe('taking an answer back', () => {
  beforeEach(afresh);
  afterEach(endSending);

  it('is told of the answer whose receipt is shown, and of no other in the same tab', async () => {
    const { there, gone } = taking();
    const el = await filled(open);
    await sent(el);
    await button(el, 'Trekk svaret');
    await settled(el, () => text(el).includes('trukket og slettet'));
    await back(el);
    await button(el, 'Tomt skjema');
    (await choice(el, 'Jeg vil ikke oppgi')).click();
    await settled(el);
    (await choice(el, 'Flere faste')).click();
    await sent(el);
    expect(text(el)).to.contain('Vil du trekke svaret ditt?').and.not.to.contain('slettet');
    expect(there.size).to.equal(1);
    await button(el, 'Trekk svaret');
    await settled(el, () => text(el).includes('trukket og slettet'));
    expect(gone.length).to.equal(2);
    await back(el);
  });

  it('that nobody knows does not hide another that is there', async () => {
    const { there } = taking();
    there.add(id);
    location.hash = `#lo-svar=${id.replace('0b', '1b')}`;
    const el = await form({ src: open });
    await settled(el, () => text(el).includes('Vil du trekke'));
    await button(el, 'Trekk svaret');
    await settled(el, () => text(el).includes('finner ikke noe svar'));
    location.hash = `#lo-svar=${id}`;
    await settled(el, () => text(el).includes('Vil du trekke svaret ditt?'));
    await button(el, 'Trekk svaret');
    await settled(el, () => text(el).includes('trukket og slettet'));
    expect(there.size).to.equal(0);
  });

  it('W24: goes for the page it was sent from too: Back says that it is withdrawn, and a reload has forgotten it', async () => {
    taking();
    const el = await filled(open);
    await sent(el);
    await button(el, 'Trekk svaret');
    await settled(el, () => text(el).includes('trukket og slettet'));
    await back(el);
    expect(text(el)).to.contain('trukket og slettet').and.not.to.contain('Takk!').and.not.to.contain('Lenke');
    await accessible(el);
    el.remove();
    const after = await form({ src: open });
    await settled(after, () => text(after).includes('Lagre utkast'));
    expect(text(after)).not.to.contain('Kvittering');
  });

  it('W24: or not: Back shows the receipt, also when the page was loaded anew on the way', async () => {
    taking();
    const first = await filled(open);
    await sent(first);
    first.remove();
    const el = await form({ src: open });
    await settled(el, () => text(el).includes('Vil du trekke svaret ditt?'));
    await back(el);
    await settled(el, () => text(el).includes('Takk! Svaret ditt er sendt'));
  });

  it('does not open its invite again, and that is said before', async () => {
    taking();
    location.hash = '#k=abcd-efgh-jkmn-pqrs';
    const el = await filled(code);
    await sent(el);
    expect(text(el)).to.contain('kan du ikke svare på nytt med den samme invitasjonen');
    await accessible(el);
    await button(el, 'Trekk svaret');
    await settled(el, () => text(el).includes('trukket og slettet'));
    expect(text(el)).not.to.contain('invitasjonen');
    await back(el);
  });

  it('says nothing of invites where there are none', async () => {
    location.hash = `#lo-svar=${id}`;
    const el = await form({ src: open });
    await settled(el, () => text(el).includes('Vil du trekke svaret ditt?'));
    expect(text(el)).not.to.contain('invitasjon');
  });
});
