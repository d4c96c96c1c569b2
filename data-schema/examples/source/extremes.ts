import { POSITIONS, REPLY_STATES, type PublishedArea } from '../../index.ts';
import { changed } from './example.ts';
import { full } from './full.ts';
import { words } from './words.ts';

const label = 'Flere ansatte med riktig utdanning i helse, velferd og undervisning, slik at ingen må gjøre to jobber på én vakt';
const longWord = 'kommunestyrevalgkretsnæringsutviklingsforvaltningskomiteleder';
const longestAnswer = words.words['eldreomsorg']!['fjellpartiet']!.text!.slice(0, 3511) + ' Hilsen';

const listOf = (i: number): PublishedArea['lists'][number] => ({
  id: `liste-${i + 1}`,
  name: i === 3 ? 'Tverrpolitisk samarbeidsliste for bevaring av grendeskoler, nærbutikker, ferjeleier og lysløyper i hele kommunen' : `Eksempelliste ${i + 1}`,
  short: i === 3 ? 'Samarbeid' : `E${i + 1}`,
});

const standpointOf = (i: number): PublishedArea['standpoints'][number] => ({
  id: `s${i + 1}`,
  no: String(i + 1),
  topic: `Tema ${Math.floor(i / 8) + 1}`,
  // Several real standpoints share a title, and the wording then tells them apart.
  title: i === 1 ? label : i === 2 ? longWord : i >= 60 ? 'Kollektivtilbud' : `Standpunkt nummer ${i + 1} om kommunen som arbeidsgiver`,
  kind: i === 63 ? 'open' : 'support',
  askedAs: { text: `Vil dere støtte at ${label.toLowerCase()}? (${i + 1})`, language: 'nb' },
  issues: [full.questions[0]!.issues![i % 12]!.id],
});

/** As large as it gets. */
export const longTexts: PublishedArea = changed(full, copy => {
  copy.area = { code: '5540', names: ['Gáivuotna', 'Kåfjord', 'Kaivuono'], level: 'municipality', parent: '55', url: '5540.json' };
  copy.places = [{ code: '55', names: ['Troms', 'Romsa', 'Tromssa'], level: 'county', parent: '0', url: '55.json' }, full.places[1]!];
  copy.results = copy.results.map(r => ({ ...r, area: { '3201': '5540', '32': '55' }[r.area] ?? r.area }));
  copy.questions = copy.questions.map(q => ({ ...q, text: `${label}?`, issues: q.issues!.map((issue, i) => ({ ...issue, title: i === 0 ? label : i === 1 ? longWord : issue.title })) }));
  copy.lists = Array.from({ length: 40 }, (_, i) => listOf(i));
  copy.standpoints = Array.from({ length: 64 }, (_, i) => standpointOf(i));
  copy.replies = copy.lists.map((list, i) => ({ list: list.id, state: i < 30 ? 'answered' as const : REPLY_STATES[i % REPLY_STATES.length]! }));
  const answering = copy.replies.filter(r => r.state === 'answered' || r.state === 'partly-answered').map(r => r.list);
  copy.answers = Object.fromEntries(copy.standpoints.map((s, row) => [s.id, Object.fromEntries(answering.map((list, column) => [list, answerAt(row, column, s.kind === 'open')]))]));
  copy.words = { ...words, area: '5540', words: { s1: { 'liste-1': { text: longestAnswer, language: 'nb' }, 'liste-2': { text: longWord, language: 'nb' } } } };
  copy.assessments = [];
  delete copy.suggestions;
  delete copy.seats;
});

function answerAt(row: number, column: number, open: boolean): PublishedArea['answers'][string][string] {
  const words = row === 0 && column < 2 ? { words: true } : {};
  if (open) return {};
  const position = POSITIONS[(row * 3 + column * 5) % POSITIONS.length]!;
  if (position === 'unclear') return { position, interpretedBy: 'Eksempel-LO', ...words };
  return { position: position === 'comment' ? 'supports' : position, ...words };
}

const payloads = [
  '<script>window.hacked=1</script>',
  '"><img src=x onerror=window.hacked=1>',
  "'-window.hacked=1-'",
  '</style><svg onload=window.hacked=1>',
  '${window.hacked=1}{{constructor.constructor("window.hacked=1")()}}',
  'javascript:window.hacked=1',
  '\u202Eesrever\u202D og \u2066isolert\u2069',
  'Z\u0336\u0321a\u0337\u0322l\u0338\u0327g\u0334\u0328o\u0335\u0345'.repeat(6),
  'NUL\u0000, BEL\u0007 og \uFEFFBOM',
  'løs surrogat \uD800 her',
  '👩‍👩‍👧‍👦👍🏽🇳🇴',
  '&lt;b&gt;ikke HTML&lt;/b&gt; &amp;nbsp;',
];
const payload = (i: number) => payloads[i % payloads.length]!;

/** Nothing here may become anything but text. */
export const naughty: PublishedArea = changed(full, copy => {
  const renamed: Record<string, string> = { bylista: 'constructor', fjellpartiet: 'toString', framtidslista: 'hasOwnProperty' };
  const standpoints: Record<string, string> = { 'hele-stillinger': 'valueOf', innleie: 'isPrototypeOf' };
  const rename = <T>(from: Record<string, T>, names: Record<string, string>) => Object.fromEntries(Object.entries(from).map(([key, value]) => [names[key] ?? key, value]));

  copy.debate.title = payload(0);
  copy.area.names = [payload(1)];
  copy.sender = { ...copy.sender, names: [{ name: payload(3) }], ties: payload(0), paidBy: payload(4), contact: payload(5), press: payload(7), corrections: payload(5) };
  copy.questions = copy.questions.map((q, i) => ({ ...q, text: payload(i), note: payload(i + 1), issues: q.issues!.map((issue, n) => ({ ...issue, title: `${n + 1} ${payload(n)}` })) }));
  copy.lists = copy.lists.map((list, i) => ({ ...list, id: renamed[list.id] ?? list.id, name: payload(i), short: payload(i + 1).slice(0, 20) }));
  copy.standpoints = copy.standpoints.map((s, i) => ({
    ...s, id: standpoints[s.id] ?? s.id, title: payload(i), topic: payload(i % 3), stand: payload(i + 1), background: payload(i + 2),
    askedAs: { text: payload(i + 3) }, askedAsMissing: undefined, meaning: { text: payload(i), source: payload(5), signedBy: payload(1) },
  })).map(s => JSON.parse(JSON.stringify(s)) as typeof s);
  copy.replies = copy.replies.map((r, i) => ({ ...r, list: renamed[r.list] ?? r.list, reason: { text: payload(i) }, refersTo: payload(0), source: payload(5) }));
  copy.answers = Object.fromEntries(Object.entries(rename(copy.answers, standpoints)).map(([id, byList]) => [id, rename(byList, renamed)]));
  copy.assessments = copy.assessments!.map(a => ({ ...a, list: 'toString', text: payload(0), by: payload(1) }));
  copy.suggestions = copy.suggestions!.map((s, i) => ({ ...s, topic: payload(i), summary: payload(i + 1) }));
  copy.seats = { ...copy.seats!, term: payload(1).slice(0, 40), lists: rename(copy.seats!.lists, renamed), source: payload(5) };
  copy.words = {
    ...words,
    words: Object.fromEntries(Object.entries(rename(words.words, standpoints)).map(([id, byList], row) => [
      id,
      Object.fromEntries(Object.entries(rename(byList, renamed)).map(([list, said], i) => [list, { ...said, text: payload(row + i), revisions: said.revisions?.map(r => ({ ...r, text: payload(row), reason: payload(row + 1) })) }])),
    ])),
  };
  copy.words = JSON.parse(JSON.stringify(copy.words)) as typeof copy.words;
});
