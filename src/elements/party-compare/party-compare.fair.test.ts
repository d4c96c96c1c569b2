import { expect } from '@open-wc/testing';
import { forgetDocuments } from '../../core/load.ts';
import { emulateMedia } from '../../../tools/testing/browser.ts';
import {
  all,
  compare,
  one,
  press,
  read,
  serve,
  spaced,
  textOf,
  unfold,
} from '../../../tools/testing/compare.ts';
import { loyal, scores } from '../../../tools/testing/loyal.ts';
import type { LoPartyCompare } from './party-compare.ts';

/** All that is said, to eyes and to screen readers. */
function said(el: LoPartyCompare): string {
  const names = all(el, '[aria-label], [title]').map(each => `${each.ariaLabel ?? ''} ${each.title}`);
  return [textOf(el), ...names].join(' ');
}

describe('<lo-party-compare> never says how often a list agrees', () => {
  beforeEach(forgetDocuments);

  for (const width of [1200, 340])
    it(`with everything unfolded, sorted, chosen and printed, ${width} px wide`, async () => {
      const el = await compare(serve(loyal(await read('full'))), {}, width);
      await unfold(el, 'Hvem har svart?', '.replies');
      expect(spaced(one(el, '.replies'))).to.match(/56 av 61.*60 av 61/);
      await unfold(el, 'Slik er dette laget', '.method');
      await unfold(el, 'Velg hva du vil se', '.controls');
      expect(said(el)).not.to.match(scores);
      const sort = one<HTMLSelectElement>(el, '[name="sort"]');
      sort.value = 'disagreement';
      sort.dispatchEvent(new Event('change', { bubbles: true }));
      await el.updateComplete;
      expect(said(el)).not.to.match(scores);
      await unfold(el, 'Velg lister', '[name="list"]');
      all<HTMLInputElement>(el, '[name="list"]')[0]!.click();
      await el.updateComplete;
      expect(said(el)).not.to.match(scores);
      await emulateMedia({ media: 'print' });
      expect(said(el)).not.to.match(scores);
      await press(el, 'Vis alt');
    });
});
