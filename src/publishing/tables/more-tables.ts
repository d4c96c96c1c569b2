import type { TableDefinition } from './columns.ts';
import { area, areas, list, standpoint, date, source, link, id, question } from './common.ts';

/** Tables that say more of areas, lists and the debate. */
export const moreTables = {
  assessments: {
    name: 'vurdering',
    also: ['vurderinger', 'vurderingar'],
    help: 'Hva avsenderen mener om et svar. Vises adskilt fra svaret.',
    columns: [
      { ...area, required: true },
      { ...standpoint, required: true },
      { ...list, required: true },
      { key: 'text', header: 'tekst', required: true, variants: true, help: 'Vurderingen.' },
      {
        key: 'by',
        verbatim: true,
        header: 'av',
        also: ['hvem', 'kven', 'underskrift'],
        required: true,
        help: 'Hvem som vurderer.',
      },
      { ...date('Når.'), required: true },
    ],
  },
  seats: {
    name: 'mandater',
    also: ['mandat'],
    help: 'Hvor mange representanter listene har i kommunestyret eller fylkestinget.',
    columns: [
      { ...area, required: true },
      {
        ...list,
        required: true,
        help: `${list.help} Skriv «andre» for representanter fra lister som ikke stiller lenger, lagt sammen.`,
      },
      {
        key: 'seats',
        header: 'mandater',
        also: ['mandat', 'representanter', 'representantar'],
        required: true,
        help: 'Antall.',
      },
      {
        key: 'term',
        verbatim: true,
        header: 'periode',
        also: ['valperiode', 'valgperiode'],
        required: true,
        help: 'For eksempel 2023-2027.',
      },
      source,
    ],
  },
  organisations: {
    name: 'organisasjoner',
    also: ['organisasjonar', 'lokalorganisasjoner'],
    help: 'LO-organisasjonene og områdene de dekker.',
    columns: [
      id('Kort og fast.'),
      { key: 'name', header: 'navn', also: ['namn'], required: true, variants: true, help: 'Navnet.' },
      { ...areas('Områdene den dekker.'), required: true },
    ],
  },
  changes: {
    name: 'endringer',
    also: ['endringar'],
    help: 'Rettelser leserne skal få vite om. Ved svaret står det «Rettet» og datoen. Endrede svar kommer med av seg selv.',
    columns: [
      { ...date('Når.'), required: true },
      { key: 'kind', header: 'type', required: true, values: 'changeKinds', help: 'Velg ett av ordene.' },
      area,
      list,
      standpoint,
      question,
      {
        key: 'reason',
        verbatim: true,
        header: 'grunn',
        also: ['årsak', 'forklaring'],
        help: 'Hva som er rettet og hvorfor. Står i release.json, ikke på sidene.',
      },
    ],
  },
  followUp: {
    name: 'oppfølging',
    also: ['oppfølgjing'],
    reserved: true,
    help: 'Hva som skjer etter valget. Tas vare på, men vises ikke ennå.',
    columns: [
      area,
      standpoint,
      { key: 'state', header: 'status', help: '' },
      date(''),
      { key: 'text', header: 'tekst', help: '' },
      link,
    ],
  },
  meetings: {
    name: 'møter',
    also: ['møte'],
    reserved: true,
    help: 'Møter og debatter. Tas vare på, men vises ikke ennå.',
    columns: [
      area,
      date(''),
      { key: 'kind', header: 'type', help: '' },
      { key: 'topic', header: 'tema', help: '' },
      { key: 'invited', header: 'inviterte', also: ['inviterte lister'], help: '' },
      { key: 'attended', header: 'deltok', help: '' },
      link,
    ],
  },
} as const satisfies Record<string, TableDefinition>;
