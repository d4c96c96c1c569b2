import type { Translation } from '../message.ts';
import type nb from './nb.ts';

export default {
  text: '{text}',
  heading: 'What members who answered {where} chose most often',
  'heading.federation': 'What members of {federation} who answered chose most often',
  'where.place': 'in {name}',
  'where.country': 'in all of Norway',
  'where.federation': 'in {federation}',
  'where.federations': 'in all unions together',
  'place.country': 'all of Norway',
  'place.federations': 'all unions together',
  empty: 'No results have been entered here yet.',

  'why.below-threshold':
    'Too few members have answered {where} for us to show the result without anyone being recognisable.',
  'why.leading': 'Few members have answered {where}, and no issues stand out.',
  'why.protected':
    'The result {where} is not shown, because together with other figures it could reveal what individuals answered.',
  'why.merged':
    'Few members have answered {where}. So that nobody can be recognised, the answers are added to those of neighbouring municipalities.',
  'why.no-answers': 'No members have answered {where} yet.',
  'why.not-asked': 'This question was not asked {where}.',
  'why.missing': 'We have no result {where}.',
  'why.unknown': 'We cannot show the result {where}.',
  'why.federation.below-threshold':
    'Too few members of {federation} have answered for us to show the result without anyone being recognisable.',
  'why.federation': 'We have no result for {federation} that can be shown.',
  'why.instead': 'Instead you see what the members {where} chose.',
  'why.nothing': 'There is no result for a larger area to show either.',

  'note.base': {
    one: 'Answers from {n} LO member who chose to take part. Not a representative sample.',
    other: 'Answers from {n} LO members who chose to take part. Not a representative sample.',
  },
  'note.baseAbout': 'Answers from about {n} LO members who chose to take part. Not a representative sample.',
  'note.baseRange':
    'Answers from between {from} and {to} LO members who chose to take part. Not a representative sample.',
  'note.baseUnknown': 'Answers from LO members who chose to take part. Not a representative sample.',
  'note.who': 'The question went to members of the unions in LO.',
  'note.who.federation': 'The question went to members of {federation}.',
  'note.one': 'One issue could be chosen.',
  'note.several': 'Several could be chosen.',
  'note.upTo': 'Several could be chosen, up to {n}.',
  'note.sum': 'The percentages therefore cannot be added up.',
  'note.rounded': 'Numbers are rounded to the nearest {step}.',
  'note.roundedShares':
    'Numbers and percentages are rounded to the nearest {step}, because few have answered.',
  'note.few': 'Where few have chosen an issue, there are words instead of figures.',
  'note.leading':
    'Few have answered here. The issues are therefore shown without figures, in no particular order.',
  'note.source': 'Source: {source}',

  about: '{debate}. Published by {sender}. Updated {updated:date}.',
  'figure.share': '{percent:percent}',
  'figure.count': '{count}',
  'figure.fewer': 'fewer than {n}',
  'figure.under': 'under {percent:percent}',
  'figure.over': 'over {percent:percent}',
  'figure.leading': 'among the most chosen',
  'figure.none': 'not given',
  'row.unknown': 'Unknown issue ({id})',
  'row.retired': 'no longer part of the debate',
  'row.example': 'example',
  'difference.more': 'Chosen more often than {where} ({percent:percent})',
  'difference.less': 'Chosen less often than {where} ({percent:percent})',
  'difference.moreThanBoth':
    'Chosen more often than {where} ({percent:percent}) and {other} ({otherPercent:percent})',
  'difference.lessThanBoth':
    'Chosen less often than {where} ({percent:percent}) and {other} ({otherPercent:percent})',

  legend: 'How to read the chart',
  'legend.own': 'Share who chose the issue {where}',
  'references.spoken': 'For comparison: {list}',
  more: { one: 'Show one more issue', other: 'Show {n} more issues' },
  fewer: 'Show fewer issues',
  'answers.show': 'See what the lists answer',
  'answers.about': 'See what the lists answer about “{title}”',
  'choose.area': 'Area',
  'choose.federation': 'Union',
  'choose.all': 'All unions',
  'view.bars': 'Show as chart',
  'view.table': 'Show as table',
  download: 'Download as CSV',
  picture: 'Download as picture',
  'table.base': 'Number who answered',
  'table.people': '({count})',

  'column.rank': 'Rank',
  'column.issue': 'Issue',
} satisfies Translation<typeof nb>;
