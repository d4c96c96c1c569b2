import { catalogue } from '../catalogue.ts';
import nb from './nb.ts';
import nn from './nn.ts';

/** Texts of the field where a reader finds a municipality. */
export const areaPickerTexts = catalogue({
  nb,
  nn,
  en: () => import('./en.ts'),
  se: () => import('./se.ts'),
});

/** The keys of those texts. */
export type AreaPickerKey = NonNullable<(typeof areaPickerTexts)['keys']>;
