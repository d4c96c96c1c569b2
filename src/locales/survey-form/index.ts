import { catalogue } from '../catalogue.ts';
import nb from './nb.ts';
import nn from './nn.ts';

/** Texts of the members' survey. */
export const surveyFormTexts = catalogue({
  nb,
  nn,
  en: () => import('./en.ts'),
  se: () => import('./se.ts'),
});

/** The keys of those texts. */
export type SurveyFormKey = NonNullable<(typeof surveyFormTexts)['keys']>;
