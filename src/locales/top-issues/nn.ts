import type { Translation } from '../message.ts';
import type nb from './nb.ts';

export default {
  text: '{text}',
  heading: 'Dette valde flest av medlemmene som svarte {where}',
  'heading.federation': 'Dette valde flest av medlemmene i {federation} som svarte',
  'where.place': 'i {name}',
  'where.country': 'i heile landet',
  'where.federation': 'i {federation}',
  'where.federations': 'i forbunda samla',
  'place.country': 'heile landet',
  'place.federations': 'forbunda samla',
  empty: 'Det er ikkje lagt inn nokon resultat her enno.',

  'why.below-threshold':
    'For få medlemmer har svart {where} til at vi kan vise resultatet utan at nokon kan bli kjende att.',
  'why.leading': 'Få medlemmer har svart {where}, og ingen saker peikar seg ut.',
  'why.protected':
    'Resultatet {where} blir ikkje vist, for saman med andre tal kunne det røpe kva enkeltpersonar har svart.',
  'why.merged':
    'Få medlemmer har svart {where}. For at ingen skal kunne bli kjende att, er svara lagde saman med svara frå naboane.',
  'why.no-answers': 'Ingen medlemmer har svart {where} enno.',
  'why.not-asked': 'Dette spørsmålet blei ikkje stilt {where}.',
  'why.missing': 'Vi har ikkje noko resultat {where}.',
  'why.unknown': 'Vi kan ikkje vise resultatet {where}.',
  'why.federation.below-threshold':
    'For få medlemmer av {federation} har svart til at vi kan vise resultatet utan at nokon kan bli kjende att.',
  'why.federation': 'Vi har ikkje noko resultat for {federation} som kan visast.',
  'why.instead': 'Her ser du i staden kva medlemmene {where} valde.',
  'why.nothing': 'Vi har heller ikkje noko resultat for eit større område å vise.',

  'note.base': {
    one: 'Svar frå {n} LO-medlem som valde å delta. Ikkje eit representativt utval.',
    other: 'Svar frå {n} LO-medlemmer som valde å delta. Ikkje eit representativt utval.',
  },
  'note.baseAbout': 'Svar frå rundt {n} LO-medlemmer som valde å delta. Ikkje eit representativt utval.',
  'note.baseRange':
    'Svar frå mellom {from} og {to} LO-medlemmer som valde å delta. Ikkje eit representativt utval.',
  'note.baseUnknown': 'Svar frå LO-medlemmer som valde å delta. Ikkje eit representativt utval.',
  'note.who': 'Spørsmålet gjekk til medlemmer av forbunda i LO.',
  'note.who.federation': 'Spørsmålet gjekk til medlemmer av {federation}.',
  'note.one': 'Ein kunne velje éi sak.',
  'note.several': 'Ein kunne velje fleire.',
  'note.upTo': 'Ein kunne velje fleire, inntil {n}.',
  'note.sum': 'Difor kan ein ikkje leggje saman prosentane.',
  'note.rounded': 'Tala på svar er avrunda til næraste {step}.',
  'note.roundedShares': 'Tal på svar og prosent er avrunda til næraste {step}, fordi få har svart.',
  'note.few': 'Der få har valt ei sak, står det ord i staden for tal.',
  'note.leading': 'Få har svart her. Difor står sakene utan tal, og rekkjefølgja betyr ingenting.',
  'note.source': 'Kjelde: {source}',

  about: '{debate}. Avsendar: {sender}. Oppdatert {updated:date}.',
  'figure.share': '{percent:percent}',
  'figure.count': '{count}',
  'figure.fewer': 'færre enn {n}',
  'figure.under': 'under {percent:percent}',
  'figure.over': 'over {percent:percent}',
  'figure.leading': 'mellom dei mest valde',
  'figure.none': 'ikkje oppgitt',
  'row.unknown': 'Ukjend sak ({id})',
  'row.retired': 'ikkje lenger med i debatten',
  'row.example': 'døme',
  'difference.more': 'Vald oftare enn {where} ({percent:percent})',
  'difference.less': 'Vald sjeldnare enn {where} ({percent:percent})',
  'difference.moreThanBoth':
    'Vald oftare enn {where} ({percent:percent}) og {other} ({otherPercent:percent})',
  'difference.lessThanBoth':
    'Vald sjeldnare enn {where} ({percent:percent}) og {other} ({otherPercent:percent})',

  legend: 'Slik les du figuren',
  'legend.own': 'Andel som valde saka {where}',
  'references.spoken': 'Til samanlikning: {list}',
  more: { one: 'Vis éi sak til', other: 'Vis {n} saker til' },
  fewer: 'Vis færre saker',
  'answers.show': 'Sjå kva listene svarer',
  'answers.about': 'Sjå kva listene svarer om «{title}»',
  'choose.area': 'Område',
  'choose.federation': 'Forbund',
  'choose.all': 'Alle forbund',
  'view.bars': 'Vis som figur',
  'view.table': 'Vis som tabell',
  download: 'Last ned som CSV',
  picture: 'Last ned som bilete',
  'table.base': 'Kor mange som svarte',
  'table.people': '({count})',

  'column.rank': 'Plass',
  'column.issue': 'Sak',
} satisfies Translation<typeof nb>;
