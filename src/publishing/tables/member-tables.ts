import type { TableDefinition } from './columns.ts';
import { area, areas, order, id, question } from './common.ts';

/** Tables about what members were asked and what they chose. */
export const memberTables = {
  questions: {
    name: 'spørsmål',
    help: 'Spørsmålene medlemmene får.',
    columns: [
      id('Kort og fast, for eksempel arbeid.'),
      {
        key: 'text',
        header: 'tekst',
        also: ['spørsmål', 'spørsmålstekst'],
        required: true,
        variants: true,
        help: 'Spørsmålet slik medlemmene ser det.',
      },
      {
        key: 'kind',
        header: 'type',
        required: false,
        values: 'questionKinds',
        help: 'valg, fritekst eller standpunkt.',
      },
      {
        key: 'max',
        header: 'maks_valg',
        also: ['maks val', 'maks antall', 'maks'],
        help: 'Hvor mange saker en kan velge.',
      },
      {
        key: 'own',
        header: 'eget_forslag',
        also: ['eige framlegg', 'eige forslag'],
        values: 'yesNo',
        help: 'ja eller nei.',
      },
      order,
      {
        key: 'note',
        header: 'merknad',
        also: ['note'],
        variants: true,
        help: 'Noe leseren må vite, for eksempel at tekstene er forkortet.',
      },
    ],
  },
  issues: {
    name: 'saker',
    help: 'Sakene en kan velge mellom under hvert spørsmål.',
    columns: [
      id('Kort og fast, for eksempel heltid.'),
      { ...question, required: true },
      {
        key: 'title',
        header: 'tittel',
        also: ['sak', 'tekst'],
        required: true,
        variants: true,
        help: 'Saken slik medlemmene ser den.',
      },
      {
        key: 'example',
        header: 'eksempel',
        also: ['døme'],
        values: 'yesNo',
        help: 'ja når saken er laget for å vise formen.',
      },
      {
        key: 'retired',
        header: 'utgått',
        also: ['utgått sak', 'trukket'],
        values: 'yesNo',
        help: 'ja når saken ikke lenger kan velges.',
      },
      {
        key: 'exclusive',
        header: 'alene',
        also: ['åleine'],
        values: 'yesNo',
        help: 'ja når saken ikke kan velges sammen med andre, for eksempel «Ingen av disse».',
      },
    ],
  },
  federations: {
    name: 'forbund',
    help: 'Forbund som har frigitt egne tall, når det er noen.',
    columns: [
      id('Kort og fast.'),
      {
        key: 'name',
        header: 'navn',
        also: ['namn'],
        required: true,
        variants: true,
        help: 'Navnet på forbundet.',
      },
    ],
  },
  groups: {
    name: 'grupper',
    help: 'Små kommuner som får vist resultatet sammen.',
    columns: [
      id('Begynner med g-, for eksempel g-indre-fjord.'),
      {
        key: 'name',
        header: 'navn',
        also: ['namn'],
        required: true,
        verbatim: true,
        help: 'Navnet leserne ser.',
      },
      { ...areas('Kommunene i gruppen.'), required: true },
    ],
  },
  results: {
    name: 'resultat',
    also: ['resultater', 'resultat medlemmer'],
    help: 'Hva medlemmene valgte. Én rad per sak.',
    columns: [
      { ...area, required: true },
      { ...question, required: true },
      { key: 'issue', header: 'sak', also: ['sak-id'], required: true, help: 'Id fra saker.' },
      {
        key: 'chosenBy',
        header: 'valgt_av',
        also: ['valt av', 'antall', 'tal'],
        required: true,
        help: 'Hvor mange som valgte saken.',
      },
      {
        key: 'base',
        header: 'antall_svarte',
        also: ['tal svar', 'antall svar', 'talet på svar', 'svarte'],
        required: true,
        help: 'Hvor mange som svarte på spørsmålet.',
      },
      { key: 'federation', header: 'forbund', help: 'Bare for fylker og landet: id fra forbund.' },
      {
        key: 'published',
        verbatim: true,
        header: 'offentliggjort_kilde',
        also: ['offentleggjord kjelde', 'offentliggjort kilde'],
        help: 'Når LO alt har offentliggjort tallet: hvor.',
      },
    ],
  },
  suggestions: {
    name: 'forslag',
    also: ['framlegg'],
    help: 'Medlemmenes egne forslag, sortert på tema. Aldri sitater.',
    columns: [
      { ...area, required: true },
      { key: 'topic', header: 'tema', also: ['emne'], required: true, variants: true, help: 'Temaet.' },
      { key: 'count', header: 'antall', also: ['tal', 'antal'], required: true, help: 'Hvor mange forslag.' },
      {
        key: 'summary',
        header: 'sammendrag',
        also: ['samandrag'],
        variants: true,
        help: 'Kort oppsummering.',
      },
    ],
  },
} as const satisfies Record<string, TableDefinition>;
