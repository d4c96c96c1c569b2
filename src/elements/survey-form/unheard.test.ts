import { expect } from '@open-wc/testing';
import { accessible, example } from '../../../tools/testing/browser.ts';
import { collector, endSending, problem, stored } from '../../../tools/testing/collector.ts';
import './define.ts';
import type { LoSurveyForm } from './define.ts';
import { publishedForm } from './testing.ts';

const { afresh, newVisit, form, field, filled, button, choice, settled, text } = publishedForm;

const open = example('survey-open.json');
const code = example('survey-code.json');
const part = (el: LoSurveyForm, selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector)!;
const UNHEARD = 'vi fikk ikke vite om det kom fram';

/** A collector that stores by the book. `told`: its replies get through. */
function booked({ rows = new Map<string, string>(), told = true } = {}): Map<string, string> {
  collector(body => {
    const sent = JSON.stringify(body);
    const known = rows.get(body.id);
    rows.set(body.id, known ?? sent);
    if (!told) return Response.error();
    if (known && known !== sent) return problem('id-conflict', 409);
    return stored(body, known ? 200 : 201);
  });
  return rows;
}

/** Send has been pressed, and the reply to it was lost. */
async function lost(attributes: Record<string, string> = {}, src = open): Promise<LoSurveyForm> {
  const el = await filled(src, attributes);
  await button(el, 'Send svaret');
  await settled(el, () => text(el).includes('Vi vet ikke om svaret kom fram'));
  return el;
}

/** The page is loaded anew: what it was doing has ended, and what the history remembers is there. */
async function reload(el: LoSurveyForm): Promise<void> {
  const state: unknown = history.state;
  let going = /Vi vet ikke om|Sender …/.test(text(el));
  el.addEventListener('lo-survey-state', event => (going = event.state !== 'refused'));
  el.remove();
  do await endSending();
  while (going);
  newVisit();
  history.replaceState(state, '');
}

/** The form after a reload, with the same answers in it, and something more. */
async function again(own = ''): Promise<LoSurveyForm> {
  const el = await filled(open);
  if (own) await field(el, '#q3-text', own);
  await settled(el, () => text(el).includes(UNHEARD));
  return el;
}

describe('an answer of which nobody says whether it arrived', () => {
  beforeEach(afresh);
  afterEach(endSending);

  it('W26: is not called unsent while it waits, and goes on without being stored twice', async () => {
    const rows = booked({ told: false });
    const el = await lost();
    expect(text(el)).to.contain('det blir bare lagret én gang').and.not.to.contain('Ikke sendt');
    await accessible(el);
    booked({ rows });
    await button(el, 'Prøv nå');
    await settled(el, () => text(el).includes('Takk! Svaret ditt var alt kommet fram'));
    expect(rows.size).to.equal(1);
  });

  it('W25: is not called unsent when the network goes after that, but is where it has never left', async () => {
    collector(() => Response.error());
    const online = (value: boolean) =>
      Object.defineProperty(navigator, 'onLine', { value, configurable: true });
    try {
      online(false);
      const el = await filled(open);
      await button(el, 'Send svaret');
      await settled(el, () => text(el).includes('Ikke sendt ennå: Du er uten nett'));
      online(true);
      await button(el, 'Prøv nå');
      await settled(el, () => text(el).includes('Vi fikk ikke kontakt'));
      online(false);
      await button(el, 'Prøv nå');
      await settled(el, () => text(el).includes('Vi vet ikke om svaret kom fram: Du er uten nett'));
      expect(text(el)).not.to.contain('Ikke sendt');
    } finally {
      delete (navigator as { onLine?: boolean }).onLine;
    }
  });

  it('W24 W26: is told of after a reload, and a second answer from there is stored only once', async () => {
    const rows = booked({ told: false });
    await reload(await lost());
    booked({ rows });
    const el = await again();
    expect(part(el, '#news').textContent).to.contain(UNHEARD);
    await accessible(el);
    await button(el, 'Send svaret');
    await settled(el, () => text(el).includes('Takk! Svaret ditt var alt kommet fram'));
    expect(rows.size).to.equal(1);
    expect(text(el)).not.to.contain(UNHEARD);
    await reload(el);
    const last = await form({ src: open });
    await settled(last, () => text(last).includes('Takk! Svaret ditt er sendt'));
  });

  it('W40: also when the member went away before there was a reply', async () => {
    let answer: (response: Response) => void = () => {};
    collector(() => new Promise<Response>(done => (answer = done)));
    const el = await filled(open);
    await button(el, 'Send svaret');
    await settled(el, () => JSON.stringify(history.state).includes('?'));
    const gone = reload(el);
    answer(problem('withdrawn', 410));
    await gone;
    await again();
  });

  it('W26: another answer from there is not stored, and is told so, with the receipt of the first', async () => {
    const rows = booked({ told: false });
    await reload(await lost());
    booked({ rows });
    const [first] = rows.keys();
    const el = await again('Noe annet denne gangen');
    await button(el, 'Send svaret');
    await settled(el, () => text(el).includes('Svaret du sendte først, kom fram og er lagret'));
    expect(text(el))
      .to.contain('Det du sendte nå, er ikke lagret')
      .and.not.to.contain('Svaret ble ikke sendt');
    expect(part(el, '#outcome a').getAttribute('href')).to.contain(first);
    expect(rows.size).to.equal(1);
    await accessible(el);
    // Somebody else wrote it, and has not lost what they wrote.
    await button(el, 'Tilbake til skjemaet');
    expect((part(el, '#q3-text') as HTMLTextAreaElement).value).to.equal('Noe annet denne gangen');
    expect(text(el)).not.to.contain(UNHEARD);
    await button(el, 'Send svaret');
    await settled(el, () => text(el).includes('Takk! Svaret ditt er sendt'));
    expect(rows.size).to.equal(2);
  });

  it('W20: is known not to have arrived when the collector has looked for it in vain', async () => {
    booked({ told: false });
    await reload(await lost());
    collector(() => problem('invalid', 422));
    const el = await again();
    await button(el, 'Send svaret');
    await settled(el, () => text(el).includes('Noe i svaret kunne ikke tas imot'));
    await button(el, 'Rett svaret');
    expect(text(el)).to.contain(UNHEARD);
    collector(() => problem('closed', 410));
    await button(el, 'Send svaret');
    await settled(el, () => text(el).includes('Undersøkelsen er stengt'));
    await reload(el);
    const last = await form({ src: open });
    await settled(last, () => text(last).includes('Lagre utkast'));
    expect(text(last)).not.to.contain(UNHEARD);
  });

  it('W31: is not in the way of somebody else, who says so and gets an empty form', async () => {
    const rows = booked({ told: false });
    await reload(await lost());
    booked({ rows });
    const el = await again();
    await button(el, 'Noen andre skal svare');
    expect(text(el)).not.to.contain(UNHEARD);
    expect((await choice(el, 'Flere faste')).checked).to.equal(false);
    (await choice(el, 'Jeg vil ikke oppgi')).click();
    await settled(el);
    (await choice(el, 'Flere faste')).click();
    await button(el, 'Send svaret');
    await settled(el, () => text(el).includes('Takk! Svaret ditt er sendt'));
    expect(rows.size).to.equal(2);
  });

  it('W31: leaves nothing behind where several people use the device', async () => {
    booked({ told: false });
    const el = await lost({ draft: 'off' });
    expect(history.state).to.equal(null);
    await reload(el);
    const next = await form({ src: open, draft: 'off' });
    await settled(next);
    expect(text(next)).not.to.contain(UNHEARD);
  });

  it('is nothing that can be known not to have arrived: refused, or never out of the device', async () => {
    collector(() => problem('unavailable', 503, { retryAfter: 900 }));
    const el = await filled(open);
    await button(el, 'Send svaret');
    await settled(el, () => text(el).includes('Ikke sendt ennå: Mange svarer'));
    expect(JSON.stringify(history.state)).not.to.contain('?');
    collector(() => problem('closed', 410));
    await button(el, 'Prøv nå');
    await settled(el, () => text(el).includes('Undersøkelsen er stengt'));
    expect(JSON.stringify(history.state)).not.to.contain('?');
  });

  it('is told of by what waits on the device, where the member has asked for that', async () => {
    const rows = booked({ told: false });
    const first = await filled(open);
    await settled(first, () => text(first).includes('Lagre utkast'));
    (await choice(first, 'Lagre utkast')).click();
    await button(first, 'Send svaret');
    await settled(first, () => text(first).includes('Svaret er også lagret'));
    const device = Object.entries(localStorage) as [string, string][];
    await reload(first);
    for (const [key, value] of device) localStorage.setItem(key, value);
    booked({ rows });
    const el = await form({ src: open });
    await settled(el, () => text(el).includes('er nå sendt'));
    expect(rows.size).to.equal(1);
    expect(text(el)).not.to.contain(UNHEARD);
  });

  it('W37: an invite that is spent may have been spent by it, and that is said', async () => {
    collector(() => problem('code-used', 409));
    location.hash = '#k=abcd-efgh-jkmn-pqrs';
    const el = await filled(code);
    await button(el, 'Send svaret');
    await settled(el, () => text(el).includes('Invitasjonen er brukt'));
    expect(text(el)).to.contain('Har du prøvd å sende før, kan det hende at svaret kom fram da');
  });

  it('W37: is told of also where the invite is gone from the address', async () => {
    booked({ told: false });
    location.hash = '#k=abcd-efgh-jkmn-pqrs';
    await reload(await lost({}, code));
    const el = await form({ src: code });
    await settled(el, () => text(el).includes(UNHEARD));
    expect(text(el)).to.contain('Bruk lenken i invitasjonen');
    expect(part(el, 'form') === null, 'no form').to.equal(true);
    await accessible(el);
  });
});
