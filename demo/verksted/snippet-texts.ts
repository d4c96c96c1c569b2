import type { PageLanguage } from '../../src/pages/index.ts';

/** What a snippet says in the language of the page it is pasted into. */
export interface SnippetTexts {
  readonly results: (place: string) => string;
  readonly answers: (place: string) => string;
  readonly seeResults: (place: string) => string;
  readonly seeAnswers: (place: string) => string;
  readonly debate: (place: string) => string;
  /** Under a frame: the same page without the frame. */
  readonly ownPage: (place: string) => string;
  /** The whole country, after "in". */
  readonly country: string;
}

export const snippetTexts: Readonly<Record<PageLanguage, SnippetTexts>> = {
  nb: {
    results: place => `Dette valgte flest i ${place}`,
    answers: place => `Dette svarer listene i ${place}`,
    seeResults: place => `Se hva medlemmene i ${place} mente var viktigst`,
    seeAnswers: place => `Se hva listene i ${place} svarer`,
    debate: place => `Medlemsdebatten i ${place}`,
    ownPage: place => `Medlemsdebatten i ${place} på egen side`,
    country: 'hele landet',
  },
  nn: {
    results: place => `Dette valde flest i ${place}`,
    answers: place => `Dette svarar listene i ${place}`,
    seeResults: place => `Sjå kva medlemmene i ${place} meinte var viktigast`,
    seeAnswers: place => `Sjå kva listene i ${place} svarar`,
    debate: place => `Medlemsdebatten i ${place}`,
    ownPage: place => `Medlemsdebatten i ${place} på eiga side`,
    country: 'heile landet',
  },
  en: {
    results: place => `What most members chose in ${place}`,
    answers: place => `What the lists in ${place} answer`,
    seeResults: place => `See what members in ${place} found most important`,
    seeAnswers: place => `See what the lists in ${place} answer`,
    debate: place => `The members’ debate in ${place}`,
    ownPage: place => `The members’ debate in ${place} on a page of its own`,
    country: 'the whole country',
  },
};
