import { catalogue, type Catalogue } from '../catalogue.ts';
import nb from './nb.ts';
import nn from './nn.ts';

/** A text of a page. */
export type PageKey = keyof typeof nb;

/** Texts of the pages without scripts, beyond those of the elements. */
export const pageTexts: Catalogue<PageKey> = catalogue({
  nb,
  nn,
  en: () => import('./en.ts'),
  se: () => import('./se.ts'),
});
