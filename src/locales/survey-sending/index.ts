import { catalogue } from '../catalogue.ts';
import nb from './nb.ts';
import nn from './nn.ts';

/** Texts of what happens when a member has pressed Send. */
export const surveySendingTexts = catalogue({
  nb,
  nn,
  en: () => import('./en.ts'),
  se: () => import('./se.ts'),
});

/** The keys of those texts. */
export type SurveySendingKey = NonNullable<(typeof surveySendingTexts)['keys']>;
