import { expect, fixture, html } from '@open-wc/testing';
import { discard, keysKept } from '../../core/device-store.ts';
import { forgetDocuments } from '../../core/load.ts';
import { forgetInvite } from './survey-link.ts';
import type { LoSurveyForm } from './survey-form.ts';

/** Everything that was asked for is there. */
function painted({ shadowRoot }: LoSurveyForm): boolean {
  const there = shadowRoot?.querySelector('form, .outcome, .problem');
  return Boolean(there) && !shadowRoot!.querySelector('.skeleton');
}

/** Ways to fill in a form as a member does; for tests. */
export const publishedForm = {
  /**
   * Nothing is left of what a test before has done to the device and the address. A form that has to try again waits
   * most of a minute, so that no attempt comes in the middle of a test but those that it asks for.
   */
  afresh(): void {
    publishedForm.waits(50);
    for (const key of keysKept('')) discard(key);
    publishedForm.newVisit();
  },

  /** How long forms wait before they try again, in seconds and a bit, where the collector has not said it. */
  waits(seconds: number): void {
    Math.random = () => seconds;
  },

  /** The page is opened in a new tab: nothing is left but what is on the device. */
  newVisit(): void {
    forgetDocuments();
    forgetInvite();
    history.replaceState(null, '', location.pathname + location.search);
  },

  /** A form that has everything it needs, with all questions at once. */
  async filled(src: string, attributes: Record<string, string> = {}): Promise<LoSurveyForm> {
    const el = await publishedForm.form({ src, layout: 'all', ...attributes });
    await publishedForm.settled(el, () => publishedForm.text(el).includes('Jeg vil ikke oppgi'));
    (await publishedForm.choice(el, 'Jeg vil ikke oppgi')).click();
    await publishedForm.settled(el);
    (await publishedForm.choice(el, 'Flere faste')).click();
    await publishedForm.settled(el);
    return el;
  },

  /** A form that has been painted. */
  async form(attributes: Record<string, string>, fallback = ''): Promise<LoSurveyForm> {
    const frame = await fixture<HTMLElement>(html`<div></div>`);
    const el = document.createElement('lo-survey-form') as LoSurveyForm;
    for (const [name, value] of Object.entries({ lang: 'nb', ...attributes })) el.setAttribute(name, value);
    const parsed = new DOMParser().parseFromString(fallback, 'text/html');
    el.append(...parsed.body.childNodes);
    frame.append(el);
    await publishedForm.settled(el, () => painted(el));
    return el;
  },

  /** Waits until something is true, and everything is painted. */
  async settled(el: LoSurveyForm, until: () => boolean = () => true): Promise<void> {
    for (let i = 0; i < 200; i++) {
      await el.updateComplete;
      if (until()) return;
      await new Promise(done => setTimeout(done, 25));
    }
    expect.fail(`it did not come to that: ${publishedForm.text(el)}`);
  },

  text(el: LoSurveyForm): string {
    return (el.shadowRoot?.querySelector('.lo')?.textContent ?? '').replace(/\s+/g, ' ');
  },

  async button(el: LoSurveyForm, label: string): Promise<void> {
    const all = [...el.shadowRoot!.querySelectorAll('button')];
    const found = all.find(each => each.textContent!.trim() === label);
    if (!found)
      expect.fail(`no button "${label}" among ${all.map(each => each.textContent!.trim()).join(', ')}`);
    found.click();
    await publishedForm.settled(el);
  },

  async choice(el: LoSurveyForm, label: string): Promise<HTMLInputElement> {
    await el.updateComplete;
    const found = [...el.shadowRoot!.querySelectorAll('label')].find(each =>
      each.textContent!.trim().startsWith(label),
    );
    const input = found?.querySelector('input');
    if (!input) expect.fail(`no choice "${label}"`);
    return input;
  },

  async field(el: LoSurveyForm, selector: string, value: string): Promise<void> {
    const input = el.shadowRoot!.querySelector<HTMLTextAreaElement>(selector)!;
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await publishedForm.settled(el);
  },
};
