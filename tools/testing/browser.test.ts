import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { accessible, emulateMedia, engine, faultUrl, setViewport } from './browser.ts';
describe('what browser tests share', () => {
  it('tells what is not accessible', async () => {
    const el = await fixture(html`<button>ok</button>`);
    await accessible(el);
    const bad = await fixture(html`<button></button>`);
    let message = '';
    await accessible(bad).catch((e: Error) => (message = e.message));
    expect(message).to.contain('button-name');
  });
  it('emulates media where the engine can', async function () {
    if (!(await emulateMedia({ forcedColors: 'active', colorScheme: 'dark', media: 'print' }))) this.skip();
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    expect(matchMedia('(prefers-color-scheme: dark)').matches).to.equal(true);
    expect(matchMedia('print').matches).to.equal(true);
  });
  it('undoes emulated media after the test', () => {
    expect(matchMedia('print').matches).to.equal(false);
  });
  it('sets the viewport, and says so where it cannot', async () => {
    const ok = await setViewport(360);
    expect(ok).to.equal(engine() !== 'webkit');
    if (ok) expect(innerWidth).to.equal(360);
  });
  it('sends keys', async () => {
    const el = await fixture<HTMLInputElement>(html`<input aria-label="x" />`);
    el.focus();
    await sendKeys({ type: 'abc' });
    expect(el.value).to.equal('abc');
    await sendKeys({ press: 'Tab' });
  });
  it('answers as a broken host would', async () => {
    const r = await fetch(faultUrl({ status: 503, body: 'æø', delay: 50, headers: { 'Retry-After': '3' } }));
    expect(r.status).to.equal(503);
    expect(r.headers.get('retry-after')).to.equal('3');
    expect(await r.text()).to.equal('æø');
    const c = new AbortController();
    const h = await fetch(faultUrl({ body: 'abcdef', hang: true }), { signal: c.signal });
    setTimeout(() => c.abort(), 100);
    let name = '';
    await h.text().catch((e: Error) => (name = e.name));
    expect(name).to.equal('AbortError');
  });
});
