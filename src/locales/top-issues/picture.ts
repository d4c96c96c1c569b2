import type { Catalogue } from '../catalogue.ts';
import type { Translation } from '../message.ts';

/** What only a picture says, in all languages: read only by who makes one. */
const nb = {
  'picture.some': 'Bildet viser {n} av {of} saker.',
} as const;

const nn = {
  'picture.some': 'Biletet viser {n} av {of} saker.',
} satisfies Translation<typeof nb>;

const en = {
  'picture.some': 'The picture shows {n} of {of} issues.',
} satisfies Translation<typeof nb>;

const se = {
  'picture.some': '',
} satisfies Translation<typeof nb>;

const all = { nb, nn, en, se };

/** Texts of the picture beyond those of the ranking itself. */
export const pictureTexts: Catalogue<keyof typeof nb> = {
  get: language => all[language],
  load: () => Promise.resolve(),
};
