import { catalogue } from '../catalogue.ts';
import nb from './nb.ts';
import nn from './nn.ts';

/** Texts of the ranking of issues: the widget, its table and its CSV file. */
export const topIssuesTexts = catalogue({ nb, nn, en: () => import('./en.ts'), se: () => import('./se.ts') });

/** The keys of those texts. */
export type TopIssuesKey = NonNullable<(typeof topIssuesTexts)['keys']>;
