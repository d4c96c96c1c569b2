import { catalogue, type Catalogue } from '../catalogue.ts';
import nb from './nb.ts';
import nn from './nn.ts';

/** A text of what can be unfolded in a comparison. */
export type CompareDetailKey = keyof typeof nb;

/** Texts of what can be unfolded in `<lo-party-compare>`; they come with the code that shows it. */
export const partyCompareDetailsTexts: Catalogue<CompareDetailKey> = catalogue({
  nb,
  nn,
  en: () => import('./en.ts'),
  se: () => import('./se.ts'),
});
