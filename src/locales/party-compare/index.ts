import { catalogue, type Catalogue } from '../catalogue.ts';
import nb from './nb.ts';
import nn from './nn.ts';

/** A text of a comparison. */
export type CompareKey = keyof typeof nb;

/** Texts of `<lo-party-compare>`. */
export const partyCompareTexts: Catalogue<CompareKey> = catalogue({
  nb,
  nn,
  en: () => import('./en.ts'),
  se: () => import('./se.ts'),
});
