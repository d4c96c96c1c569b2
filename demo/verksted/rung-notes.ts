import type { Rung } from './snippets.ts';

/** What a rung is called and when to choose it. */
export const rungNotes: Readonly<Record<Rung, { readonly title: string; readonly note: string }>> = {
  script: {
    title: 'Skript og element',
    note: 'Best. Velg denne når du får lime inn HTML med skript. Tabellen inni står til delen er klar, og hvis noe svikter.',
  },
  link: {
    title: 'Merket lenke',
    note: 'Når lo.js alt ligger på hele nettstedet, og du bare får skrive vanlig tekst. Uten skriptet er det en vanlig lenke.',
  },
  box: {
    title: 'Merket boks',
    note: 'Som merket lenke, når du får lime inn en div og vil at delen skal stå for seg selv.',
  },
  'frame-link': {
    title: 'Ramme med lenke',
    note: 'Når du får lime inn en ramme (iframe) i kildekoden til en tekst. Noen verktøy fjerner rammen. Da står lenken igjen.',
  },
  frame: {
    title: 'Bare ramme',
    note: 'Når et felt bare tar imot en ramme og ingenting annet, for eksempel i Enonic. Legger nettstedet inn lo-frame.js én gang, får rammen riktig høyde av seg selv.',
  },
  address: {
    title: 'Adressen med navn',
    note: 'Lim den rett inn i teksten, og trykk Enter. Løsninger som kjenner oEmbed, viser siden. Andre viser en lenke.',
  },
  table: {
    title: 'Tabell til nyhetsbrev',
    note: 'Vanlig tekst og tabell uten skript. Den endrer seg ikke når svarene gjør det, så lim den inn på nytt ved rettelser.',
  },
  picture: {
    title: 'Bilde til nyhetsbrev',
    note: 'Last ned bildet, legg det ut der nyhetsbrevet henter bilder, og skriv adressen under. I en e-post kan du lime inn ferdig innhold med bildet i. Alt bildet sier, står også som tekst for dem som ikke ser det. Bildet endrer seg ikke, så lag et nytt ved rettelser.',
  },
};
