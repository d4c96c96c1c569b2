import { expect } from '@open-wc/testing';
import { example } from '../../../tools/testing/browser.ts';
import { changedSurvey, collector, endSending, problem, stored } from '../../../tools/testing/collector.ts';
import './define.ts';
import type { LoSurveyForm } from './define.ts';
import { publishedForm } from './testing.ts';

const { afresh, form, field, filled, button, choice, settled, text } = publishedForm;

const open = example('survey-open.json');

/** Sends, and gives what was sent. */
async function sent(el: LoSurveyForm): Promise<Record<string, unknown>> {
  const { bodies } = collector(body => stored(body));
  await button(el, 'Send svaret');
  await settled(el, () => text(el).includes('er sendt'));
  return bodies[0]!;
}

/** Every event of ours that is dispatched while something happens. */
async function events(during: () => Promise<void>): Promise<Event[]> {
  const seen: Event[] = [];
  const real = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event.type.startsWith('lo-')) seen.push(event);
    return real.call(this, event);
  };
  try {
    await during();
  } finally {
    EventTarget.prototype.dispatchEvent = real;
  }
  return seen;
}

describe('what the form asks and sends', () => {
  beforeEach(afresh);
  afterEach(endSending);

  it('W33 W35: what is left is read out when the member has stopped writing, not at every key, and soon', async () => {
    const el = await form({ src: open, layout: 'all' });
    (await choice(el, 'Eget forslag')).click();
    await settled(el);
    const aloud = el.shadowRoot!.querySelector('#q1-own [role=status]')!;
    const said: { text: string; at: number }[] = [];
    const watch = new MutationObserver(() => said.push({ text: aloud.textContent!, at: performance.now() }));
    watch.observe(aloud, { childList: true, characterData: true, subtree: true });
    let written = 0;
    for (const value of ['é', 'é👩‍👩‍👧']) {
      written = performance.now();
      await field(el, '#q1-text', value);
    }
    await settled(el, () => said.some(each => each.text.includes('198')));
    watch.disconnect();
    expect(said[0]!.text, 'once, with what stands there').to.contain('198 tegn igjen');
    expect(said[0]!.at - written).to.be.at.least(900);
  });

  it('says of alternatives that are only examples that they are', async () => {
    const el = await form({ src: open, layout: 'all' });
    const labels = [...el.shadowRoot!.querySelectorAll('#q2 .choices label')].map(each => each.textContent!);
    expect(labels.length).to.be.at.least(4);
    for (const label of labels) expect(label).to.contain('(eksempel)');
    expect(el.shadowRoot!.querySelector('#q1')!.textContent).not.to.contain('(eksempel)');
  });

  it('sends the federation that the page is of, and none where the page only has a name', async () => {
    expect(await sent(await filled(open, { source: 'forbund-a' }))).to.include({
      federation: 'forbund-a',
      source: 'forbund-a',
    });
    afresh();
    const other = await sent(await filled(open, { source: 'forsiden' }));
    expect(other).to.include({ source: 'forsiden' }).and.not.have.property('federation');
  });

  for (const [seconds, hasty] of [
    [1, true],
    [3, undefined],
    [600, undefined],
  ] as const)
    it(`C21: an answer of ${seconds} s is ${hasty ? '' : 'not '}called hasty`, async () => {
      const real = performance.now.bind(performance);
      const began = real();
      performance.now = () => began;
      try {
        const el = await filled(open);
        performance.now = () => began + seconds * 1000;
        expect((await sent(el))['hasty']).to.equal(hasty);
      } finally {
        performance.now = real;
      }
    });

  it('no event says anything of what was answered, however it goes', async () => {
    const secrets = ['HEMMELIG', 'faste-hele', '3201', 'forbund-b', 'ABCDEFGHJKMNPQRS'];
    const seen = await events(async () => {
      history.replaceState(null, '', '?k=abcd-efgh-jkmn-pqrs');
      const replies = [
        () => problem('unavailable', 503),
        () => Response.error(),
        () => problem('invalid', 422, { questions: [{ at: 'forslag', code: 'too-long' }] }),
        (body: { id: string }) => stored(body),
      ];
      const { bodies } = collector((body, nth) => replies[nth - 1]!(body));
      const el = await form({ src: example('survey-code.json'), layout: 'all' });
      await field(el, '#place-box-input', 'Bærum');
      const federation = el.shadowRoot!.querySelector<HTMLSelectElement>('#federation')!;
      federation.value = 'forbund-b';
      federation.dispatchEvent(new Event('change'));
      (await choice(el, 'Flere faste')).click();
      await field(el, '#q3-text', 'HEMMELIG');
      await button(el, 'Send svaret');
      for (const said of ['Ikke sendt ennå', 'Vi vet ikke om svaret kom fram']) {
        await settled(el, () => text(el).includes(said));
        await button(el, 'Prøv nå');
      }
      await settled(el, () => el.shadowRoot!.querySelector('#summary') !== null);
      await button(el, 'Send svaret');
      await settled(el, () => text(el).includes('er sendt'));
      for (const secret of secrets.slice(0, 4)) expect(JSON.stringify(bodies)).to.contain(secret);
    });
    const types = new Set(seen.map(({ type }) => type));
    for (const type of ['lo-data', 'lo-survey-invite-seen', 'lo-survey-state', 'lo-survey-sent'])
      expect(types.has(type), type).to.equal(true);
    for (const event of seen) {
      const said = JSON.stringify({ ...event, detail: (event as CustomEvent).detail as unknown });
      for (const secret of secrets) expect(said, event.type).not.to.contain(secret);
    }
  });

  it('W6: what a page has put on the prototypes is neither asked about nor sent', async () => {
    const added = [Object.prototype, Array.prototype, String.prototype] as unknown as Record<
      string,
      unknown
    >[];
    const names = ['extra', 'each', 'vert'];
    const before = await sent(await filled(open));
    afresh();
    for (const each of added)
      for (const name of names)
        Object.defineProperty(each, name, {
          value: () => 'FREMMED',
          configurable: true,
          writable: true,
          enumerable: true,
        });
    try {
      const el = await filled(open);
      expect(text(el)).not.to.contain('FREMMED');
      const body = await sent(el);
      expect({ ...body, id: '' }).to.deep.equal({ ...before, id: '' });
    } finally {
      for (const each of added) for (const name of names) delete each[name];
    }
  });

  it('W34: what a translator has wrapped half way through keeps the answers, throws nothing and is sent', async () => {
    const thrown: unknown[] = [];
    const note = (event: ErrorEvent | PromiseRejectionEvent) => thrown.push(event);
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
    const el = await filled(open);
    (await choice(el, 'Eget forslag')).click();
    await settled(el);
    await field(el, '#q1-text', 'Bedre lys');
    const walker = document.createTreeWalker(el.shadowRoot!, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    for (const node of nodes.filter(
      ({ data, parentElement }) => data.trim() && parentElement?.localName !== 'style',
    )) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.append(node.data);
      outer.append(inner);
      node.replaceWith(outer);
    }
    (await choice(el, 'Lønnsvekst')).click();
    await settled(el);
    await field(el, '#q3-text', 'Mer folk');
    const { answers } = await sent(el);
    expect(answers).to.deep.equal([
      { question: 'arbeid', issues: ['faste-hele', 'lonn'], own: 'Bedre lys' },
      { question: 'forslag', text: 'Mer folk' },
    ]);
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
    expect(thrown).to.deep.equal([]);
  });

  it('W10: attributes of the wrong kind are as if they were not there, and never stop the form', async () => {
    for (const wrong of [
      '-1',
      'tull',
      '<b>',
      'javascript:alert(1)',
      '9999',
      'x'.repeat(500),
      '\u202e\u0000æ ø',
    ]) {
      const el = await filled(open, { layout: 'all', area: wrong, draft: wrong });
      const body = await sent(el);
      expect(body, wrong).to.include({ place: 'unstated' });
      el.remove();
      afresh();
      const steps = await form({ src: open, layout: wrong, source: wrong });
      expect(text(steps), wrong).to.contain('Kommunen du bor i').and.not.to.contain('Spørsmål 1');
      steps.remove();
    }
    for (const source of ['<b>', '\u202eæ ø', 'x'.repeat(500)]) {
      expect(await sent(await filled(open, { source }))).not.to.have.property('source');
      afresh();
    }
    const el = await form({ src: open, collector: 'javascript:alert(1)' });
    expect(el.shadowRoot!.querySelector('form')).to.equal(null);
  });

  it('W15: markup and signs that turn the line are shown as they are written, wherever a survey has text', async () => {
    const evil = '<img src=x onerror="window.pwned=1">\u202eslutt';
    const src = await changedSurvey(survey => {
      survey.title = survey.intro = evil;
      survey.privacy.text = survey.privacy.retention = evil;
      survey.controller.name = survey.controller.contact = evil;
      survey.federations![0]!.name = evil;
      survey.areas!.find(({ code }) => code === '3201')!.names = [`Bærum ${evil}`];
      for (const question of survey.questions) {
        question.text = question.help = question.note = evil;
        for (const issue of question.issues ?? []) issue.title = `${issue.id} ${evil}`;
      }
    });
    const el = await form({ src, layout: 'all' });
    await field(el, '#place-box-input', 'Bæ');
    expect(el.shadowRoot!.querySelectorAll('img').length).to.equal(0);
    expect((window as { pwned?: number }).pwned).to.equal(undefined);
    expect(text(el).split('<img src=x').length).to.be.greaterThan(10);
    // A sign that turns the line ends with what it stands in.
    const turning = [
      ...el.shadowRoot!.querySelectorAll('legend .title, .choice span, legend, option'),
    ].filter(each =>
      [...each.childNodes].some(node => node.nodeType === 3 && node.textContent!.includes('\u202e')),
    );
    for (const each of turning) {
      const { unicodeBidi, display } = getComputedStyle(each);
      const isolates = /isolate|plaintext/.test(unicodeBidi) || !display.startsWith('inline');
      expect(isolates, `${each.localName} ${each.className}`).to.equal(true);
    }
  });

  it('W33: a paste of a megabyte is counted, refused in words and kept, and the form goes on', async () => {
    const { bodies } = collector(body => stored(body));
    const el = await filled(open);
    await field(el, '#q3-text', 'é👩‍👩‍👧'.repeat(100_000));
    await button(el, 'Send svaret');
    expect(el.shadowRoot!.querySelector('#summary')!.textContent).to.contain('tegn for lang');
    expect(bodies.length).to.equal(0);
    await field(el, '#q3-text', 'Kortere \ud800\u0000\u202e e\u0301');
    await button(el, 'Send svaret');
    await settled(el, () => text(el).includes('er sendt'));
    expect((bodies[0]!['answers'] as { text?: string }[])[1]!.text).to.equal('Kortere \ufffd é');
  });
});
