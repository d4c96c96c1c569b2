import { catalogue } from '../catalogue.ts';
import nb from './nb.ts';
import nn from './nn.ts';

/** Texts of the question where a member lives or works. */
export const surveyPlaceTexts = catalogue({
  nb,
  nn,
  en: () => import('./en.ts'),
  se: () => import('./se.ts'),
});

/** The keys of those texts. */
export type SurveyPlaceKey = NonNullable<(typeof surveyPlaceTexts)['keys']>;
