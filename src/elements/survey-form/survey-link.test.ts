import { expect } from '@open-wc/testing';
import { example } from '../../../tools/testing/browser.ts';
import { collector, stored } from '../../../tools/testing/collector.ts';
import './define.ts';
import { publishedForm } from './testing.ts';

const { afresh, form, filled, button, settled, text } = publishedForm;

const code = example('survey-code.json');

describe('an invite', () => {
  beforeEach(afresh);

  it('W37: is taken out of the address bar at once and sent as a header only', async () => {
    location.hash = '#k=abcd-efgh-jkmn-pqrs';
    const { stub, bodies } = collector(body => stored(body));
    const el = await filled(code);
    expect(location.href).not.to.contain('abcd');
    await button(el, 'Send svaret');
    await settled(el, () => text(el).includes('er sendt'));
    const request = stub.calls.find(call => call.method === 'POST')!;
    expect(request.headers.get('lo-invite')).to.equal('ABCDEFGHJKMNPQRS');
    expect(request.url + JSON.stringify(bodies)).not.to.match(/abcd/i);
  });

  it('W37: is sent whatever a letter has made of its hyphens, spaces and zeros', async () => {
    location.hash = `#k=${encodeURIComponent('oBcd\u2011Efgh\u2013jkmn \u200bpqrs')}`;
    const { stub } = collector(body => stored(body));
    const el = await filled(code);
    await button(el, 'Send svaret');
    await settled(el, () => text(el).includes('er sendt'));
    const request = stub.calls.find(call => call.method === 'POST')!;
    expect(request.headers.get('lo-invite')).to.equal('0BCDEFGHJKMNPQRS');
  });

  it('W37: that cannot be one is told before anything is filled in', async () => {
    location.hash = '#k=abcd-efgh';
    const el = await form({ src: code });
    expect(text(el)).to.contain('Sjekk at du har brukt hele lenken');
    expect(el.shadowRoot!.querySelectorAll('form').length).to.equal(0);
    expect(location.href).not.to.contain('abcd');
  });

  it('W37: in the query works and is told to the page, since servers may have seen it', async () => {
    history.replaceState(null, '', '?k=abcd-efgh-jkmn-pqrs');
    let seen = 0;
    document.addEventListener('lo-survey-invite-seen', () => seen++, { once: true });
    await form({ src: code });
    expect(seen).to.equal(1);
    expect(location.search).to.equal('');
  });

  it('is taken also when its link is opened in a tab that has the page already', async () => {
    const el = await form({ src: code });
    expect(text(el)).to.contain('Bruk lenken i invitasjonen');
    location.hash = '#k=abcd-efgh-jkmn-pqrs';
    await settled(el, () => el.shadowRoot!.querySelector('form') !== null);
    expect(location.href).not.to.contain('abcd');
  });

  it('of another member gives an empty form where one has just answered', async () => {
    const { stub } = collector(body => stored(body));
    location.hash = '#k=abcd-efgh-jkmn-pqrs';
    const el = await filled(code);
    await button(el, 'Send svaret');
    await settled(el, () => text(el).includes('er sendt'));
    location.hash = '#k=0000-efgh-jkmn-pqrs';
    await settled(el, () => el.shadowRoot!.querySelector('form') !== null);
    expect(text(el)).not.to.contain('Kvittering');
    expect(el.shadowRoot!.querySelector<HTMLInputElement>('#q1 input')!.checked).to.equal(false);
    el.shadowRoot!.querySelector<HTMLInputElement>('#q1 input')!.click();
    await button(el, 'Send svaret');
    await settled(el, () => text(el).includes('er sendt'));
    const sent = stub.calls.filter(call => call.method === 'POST');
    expect(sent.map(call => call.headers.get('lo-invite'))).to.deep.equal([
      'ABCDEFGHJKMNPQRS',
      '0000EFGHJKMNPQRS',
    ]);
  });

  it('W37: that the address will not give up is taken once, and the receipt stands', async () => {
    location.hash = '#k=abcd-efgh-jkmn-pqrs';
    collector(body => stored(body));
    const real = history.replaceState.bind(history);
    let seen = 0;
    history.replaceState = () => {
      throw new DOMException('srcdoc', 'SecurityError');
    };
    try {
      const el = await filled(code);
      el.addEventListener('lo-survey-state', () => seen++);
      await button(el, 'Send svaret');
      await settled(el, () => text(el).includes('er sendt'));
      el.requestUpdate();
      await settled(el);
      expect(text(el)).to.contain('Kvittering');
      expect(seen).to.equal(2);
    } finally {
      history.replaceState = real;
    }
  });

  it("W37: is not looked for where none is needed: the page's own address is left alone", async () => {
    history.replaceState({ vert: 1 }, '', '?k=kategori#k=kapittel-2');
    await form({ src: example('survey-open.json') });
    expect(location.search + location.hash).to.equal('?k=kategori#k=kapittel-2');
    expect(history.state).to.deep.equal({ vert: 1 });
    history.replaceState(null, '', location.pathname);
  });
});
