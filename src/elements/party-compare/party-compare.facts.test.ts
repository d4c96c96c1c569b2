import { expect } from '@open-wc/testing';
import { comparison, factsOf } from '../../documents/compare.ts';
import details from '../../locales/party-compare-details/nb.ts';
import { factsRead, read, saidInWords, show, unfold } from '../../../tools/testing/compare.ts';

/** Examples that between them hold every state, and the narrow and the wide layouts of them. */
const examples = [
  'full',
  'all-declined',
  'no-reply',
  'referred-answers',
  'standpoint-nobody-asked',
  'wording-lost',
  'extract',
  'two-lists',
  'county',
];

describe('<lo-party-compare> says what the comparison says, no more and no less', () => {
  for (const name of examples) {
    for (const width of [1200, 700, 340]) {
      it(`${name}, ${width} px wide`, async () => {
        const view = comparison(await read(name));
        const el = await show(name, {}, width);
        await unfold(el, 'Hvem har svart?', '.replies');
        const expected = factsOf(view);
        saidInWords(view.rows).forEach(fact => expected.delete(fact));
        if (
          !/^\d+ av \d+ lister har svart\./.test(
            el.shadowRoot?.querySelector('.lead')?.textContent?.trim() ?? '',
          )
        )
          expected.delete(`answered ${view.answered}/${view.standing}`);
        const found = factsRead(el, view, details);
        found.delete('answered undefined/undefined');
        expect([...found].sort()).to.deep.equal([...expected].sort());
      });
    }
  }
});
