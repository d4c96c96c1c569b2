import { expect } from '@open-wc/testing';
import { example } from '../../../tools/testing/browser.ts';
import { collector, endSending, problem } from '../../../tools/testing/collector.ts';
import './define.ts';
import { publishedForm } from './testing.ts';

const { afresh, filled, button, settled, text } = publishedForm;

interface OpenApi {
  components: { schemas: { Problem: { properties: { code: { enum: string[] } } } } };
}

/** The status of every no that the collector has. */
const STATUS: Record<string, number> = {
  'not-json': 400,
  'code-missing': 401,
  origin: 403,
  'not-open': 403,
  'code-unknown': 403,
  'not-found': 404,
  method: 405,
  'too-slow': 408,
  'code-used': 409,
  'id-conflict': 409,
  closed: 410,
  withdrawn: 410,
  'too-large': 413,
  'content-type': 415,
  invalid: 422,
  'too-many': 429,
  internal: 500,
  unavailable: 503,
};

describe('what the collector may say no with', () => {
  beforeEach(afresh);
  afterEach(endSending);

  it('W27 W28: every code has words of its own in the form, and none falls back on what is said of unknown ones', async () => {
    const address = new URL('../../collector/openapi.json', import.meta.url);
    const { components } = (await (await fetch(address)).json()) as OpenApi;
    expect(Object.keys(STATUS).sort()).to.deep.equal(
      [...components.schemas.Problem.properties.code.enum].sort(),
    );
    for (const [code, status] of Object.entries(STATUS)) {
      collector(() => problem(code, status, { retryAfter: 900 }));
      const el = await filled(example('survey-open.json'));
      await button(el, 'Send svaret');
      await settled(el, () => /ikke sendt/i.test(el.shadowRoot!.querySelector('#outcome')!.textContent!));
      const passing = [408, 429, 500, 503].includes(status);
      expect(text(el).includes('Ikke sendt ennå'), `${code} passes`).to.equal(passing);
      expect(text(el), code).not.to.contain('Svaret kunne ikke tas imot');
      await endSending();
      el.remove();
    }
  });
});
