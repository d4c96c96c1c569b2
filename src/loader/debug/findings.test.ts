import { expect } from '@open-wc/testing';
import { findingsIn, type DebugState, type Finding } from './findings.ts';
import type { ElementFact } from './facts.ts';
import type { ScriptState } from './asking.ts';

const element: ElementFact = {
  tag: 'lo-top-issues',
  version: '1.1.0',
  src: 'https://data.test/',
  area: '3201',
  scope: null,
  data: ['https://data.test/areas/3201.json'],
  shows: 'data',
  says: '',
  frozen: false,
  inside: undefined,
  strange: [],
  known: ['src', 'area', 'scope', 'heading-level'],
  hasLink: true,
};

const script: ScriptState = {
  address: 'https://cdn.test/v1/lo.js',
  channel: { kind: 'moving', major: 1, root: 'https://cdn.test/' },
  times: 1,
  version: '1.1.0',
  newer: undefined,
};

const state = (change: Partial<DebugState> = {}, ...elements: Partial<ElementFact>[]): DebugState => ({
  facts: {
    scripts: [script],
    strangers: [],
    marks: [],
    elements: [element, ...elements.map((each, i) => ({ ...element, area: `${i}`, ...each }))],
  },
  scripts: [script],
  data: [],
  violations: [],
  ...change,
});

const told = (given: DebugState): string[] =>
  findingsIn(given).map(({ kind, text }: Finding) => `${kind}: ${text}`);
const violation = {
  directive: 'connect-src',
  blocked: 'https://data.test/areas/3201.json',
  file: '',
  times: 1,
};

describe('what the panel finds', () => {
  it('is nothing where everything is right', () => {
    expect(told(state())).to.deep.equal([]);
  });

  it('is nothing where parts follow a picker that has the link', () => {
    const picker = { tag: 'lo-area-picker', area: null };
    expect(told(state({}, picker, { area: null, data: [], hasLink: false }))).to.deep.equal([]);
  });

  const cases: Record<string, [DebugState, RegExp]> = {
    'quotes of a text editor': [
      state({}, { src: '”https://data.test/”', data: [] }),
      /^feil: .*anførselstegn som ikke er rette: src=”https/,
    ],
    'a part that the one before it has taken for its own': [
      state({}, { inside: 'lo-party-compare' }),
      /^feil: <lo-top-issues> står inni <lo-party-compare>.*<\/lo-party-compare>/,
    ],
    'two versions': [state({}, { version: '1.0.0' }), /^advarsel: Siden har flere utgaver: 1\.0\.0, 1\.1\.0/],
    'a pinned one that is old': [
      state({
        scripts: [{ ...script, newer: '1.2.0', channel: { kind: 'pinned', version: '1.1.0', root: '' } }],
      }),
      /^merknad: .*låst til 1\.1\.0\. Nyeste er 1\.2\.0/,
    ],
    'a moving one that did not move': [
      state({ scripts: [{ ...script, newer: '1.2.0' }] }),
      /^advarsel: .*1\.2\.0 er ute/,
    ],
    'a script twice': [state({ scripts: [{ ...script, times: 2 }] }), /^advarsel: Skriptet står 2 ganger/],
    'nobody knows which version': [
      state({ scripts: [{ ...script, version: undefined }] }),
      /^merknad: Vet ikke/,
    ],
    'data that is not there': [
      state({
        data: [{ address: 'https://data.test/x', marks: [], problem: 'not-found', advice: 'Sjekk «src».' }],
      }),
      /^feil: https:\/\/data\.test\/x: not-found\. Sjekk/,
    ],
    'made-up data': [
      state({ data: [{ address: 'https://data.test/x', marks: ['fictional'] }] }),
      /^merknad: .*oppdiktede/,
    ],
    'data that is not public': [
      state({ data: [{ address: 'https://data.test/x', marks: ['internal'] }] }),
      /^advarsel: .*offentlig/,
    ],
    'a policy that stops our data': [
      state({ violations: [violation] }),
      /^feil: .*connect-src.*Legg https:\/\/data\.test til/,
    ],
    'a policy that stops something else': [
      state({ violations: [{ ...violation, blocked: 'https://ads.test/x' }] }),
      /^merknad: .*gjelder neppe/,
    ],
    'a policy without lit': [
      state({
        violations: [{ ...violation, directive: 'require-trusted-types-for', blocked: 'trusted-types-sink' }],
      }),
      /^advarsel: .*«lit-html»/,
    ],
    'code that has not come': [state({}, { version: undefined }), /^feil: .*koden er ikke kommet/],
    'no src': [state({}, { src: null, data: [] }), /^feil: .*mangler src/],
    'an address that is none': [state({}, { src: 'javascript:1', data: [] }), /^feil: .*som ikke kan brukes/],
    'an element that shows a problem': [
      state({}, { shows: 'problem', says: 'Vi fant ikke innholdet.' }),
      /^feil: .*«Vi fant ikke/,
    ],
    'an attribute that is misspelt': [
      state({}, { strange: ['heading-levl'] }),
      /^advarsel: .*«heading-levl»\. Mente du «heading-level»/,
    ],
    'a frozen copy': [state({}, { frozen: true }), /^merknad: .*frosset utgave/],
    'nothing that says which area': [
      state({}, { area: null, data: [], src: 'https://data.test/', scope: 'b' }),
      /^advarsel: .*verken area eller et søkefelt/,
    ],
    'a right mark without lo.js': [
      state({ facts: { scripts: [], elements: [], marks: ['party-compare'], strangers: [] } }),
      /^feil: «party-compare» er riktig merket, men lo\.js/,
    ],
    'a picker with nothing inside, nor in what follows it': [
      state(
        {},
        { tag: 'lo-area-picker', area: null, hasLink: false },
        { area: null, data: [], hasLink: false },
      ),
      /^advarsel: <lo-area-picker> har ingen lenke/,
    ],
    'no link inside': [state({}, { hasLink: false }), /^advarsel: .*ingen lenke/],
    'the same element twice': [state({}, { area: '3201' }), /^advarsel: .*står 2 ganger/],
    'a name that is misspelt': [
      state({ facts: { scripts: [], elements: [], marks: [], strangers: ['lo-top-isues'] } }),
      /^advarsel: .*Mente du lo-top-issues/,
    ],
    'a mark that is misspelt': [
      state({ facts: { scripts: [], elements: [], marks: [], strangers: ['party-compar'] } }),
      /^advarsel: .*Mente du lo-party-compare/,
    ],
  };

  for (const [name, [given, expected]] of Object.entries(cases))
    it(name, () => {
      const found = told(given);
      expect(found).to.have.length(1);
      expect(found[0]).to.match(expected);
    });

  it('says the worst first', () => {
    const found = findingsIn(
      state(
        { violations: [{ ...violation, blocked: 'https://ads.test/x' }] },
        { src: null, data: [], hasLink: false },
      ),
    );
    expect(found.map(({ kind }) => kind)).to.deep.equal(['feil', 'advarsel', 'merknad']);
  });
});
