import { catalogue } from '../catalogue.ts';
import nb from './nb.ts';
import nn from './nn.ts';

/** Texts that every element uses. */
export const common = catalogue({ nb, nn, en: () => import('./en.ts'), se: () => import('./se.ts') });
