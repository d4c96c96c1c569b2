import { badExamples } from './bad.ts';
import type { Example } from './example.ts';
import { debate, full } from './full.ts';
import { readingExamples } from './reading.ts';
import { releaseExamples } from './releases.ts';
import { replyExamples } from './replies.ts';
import { resultExamples } from './results.ts';
import { surveyExamples } from './survey.ts';
import { words } from './words.ts';

export type { Example } from './example.ts';

const fullExamples: Example[] = [
  { name: 'area-full', document: 'area', case: 'one municipality with everything: 9 lists in every reply state, 12 standpoints with every position, two questions of 12 issues for municipality, county and country', value: full },
  { name: 'area-full.words', document: 'words', case: 'its words: bokmål and nynorsk, an answer of 3,500 characters, revisions', value: words },
  { name: 'debate-full', document: 'debate', case: 'its debate: an area in every result state, renumbered ones, two called Herøy, three names, a group', value: debate },
];

const chapters: [title: string, examples: Example[]][] = [
  ['Everything at once', fullExamples],
  ['Results', resultExamples],
  ['Replies', replyExamples],
  ['Reading', readingExamples],
  ['The survey', surveyExamples],
  ['Releases', releaseExamples],
  ['What may not be published', badExamples],
];

/** Every example with its case. */
export const allExamples: Example[] = chapters.flatMap(([, examples]) => examples);

/** Every example as path and content, as committed beside this folder, and the list of them. */
export function exampleFiles(): Map<string, string> {
  const files = new Map<string, string>();
  for (const { name, value } of allExamples) {
    // The largest one is not for reading; indented it would be three times as long.
    files.set(`${name}.json`, `${JSON.stringify(value, null, name === 'area-long-texts' ? 0 : 1)}\n`);
  }
  files.set('README.md', readme());
  return files;
}

function readme(): string {
  const tables = chapters.map(([title, examples]) => [
    `## ${title}`,
    '',
    '| file | case | publish | read | references |',
    '|---|---|---|---|---|',
    ...examples.map(e => `| [${e.name}](${e.name}.json) | ${e.case} | ${e.publish ?? true ? 'yes' : 'no'} | ${e.read ?? true ? 'yes' : 'no'} | ${e.references ? `${e.references} wrong` : ''} |`),
    '',
  ].join('\n'));
  return `# Examples, one case per file

All of it is made up: the lists do not exist, the figures are nobody's, and \`fictional\` is set wherever a document has
that field. Element tests and the gallery take their data from here alone.

**publish** says whether the strict reading takes the file, **read** whether a browser does, **references** how many
references inside it point at nothing (only \`referenceProblems\` finds those). Tests hold every row.

The files are written from \`source/\` by \`npm run generate\`; change them there.

${tables.join('\n')}`;
}
