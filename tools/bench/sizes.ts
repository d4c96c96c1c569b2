/** What a page has to fetch: minified, gzip and brotli, beside what peers weigh. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { built, cdn, elements, loadedFor } from '../testing/dist.ts';
import { root } from '../lib/rooms.mjs';
import { bundlePath, peerFile } from './peers.ts';
import type { Line } from './table.ts';

const kilo = (bytes: number) => bytes / 1000;

function line(what: string, who: string, texts: readonly string[], aim?: string): Line {
  const sum = (size: (text: string) => number) => kilo(texts.reduce((all, text) => all + size(text), 0));
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  return {
    what,
    who,
    figures: {
      'kB min': sum(text => Buffer.byteLength(text)),
      'kB gz': sum(text => gzipSync(text, { level: 9 }).length),
      'kB br': sum(text => brotliCompressSync(text, best).length),
    },
    aim,
  };
}

/** Everything a member's browser has fetched when an answer is sent: the form, the field for the municipality, and what sends. */
function sentWith(): string[] {
  const parts = readdirSync(join(cdn, 'chunks')).filter(file =>
    /^lo-survey-form\.(desk|place-step)-/.test(file),
  );
  if (parts.length !== 2) throw new Error(`which parts does the survey form fetch? ${parts.join(', ')}`);
  return ['lo-survey-form.js', ...parts.map(file => `chunks/${file}`)].map(file =>
    readFileSync(join(cdn, file), 'utf8'),
  );
}

/** The whole example, as it is published: without white space. */
function areaFile(): string {
  const whole = JSON.parse(readFileSync(join(root, 'data-schema/examples/area-full.json'), 'utf8')) as object;
  // What few debates have is no part of the budget, as in data-schema/area-size.test.ts.
  return JSON.stringify({ ...whole, assessments: undefined, suggestions: undefined, seats: undefined });
}

/** One line for each thing that is fetched. */
export function sizes(): Line[] {
  const throughLoader = (...names: string[]) => loadedFor(...names).map(built);
  const aims: Record<string, string> = {
    'top-issues': '16 kB gz',
    'party-compare': '20 kB gz',
    'survey-form': '20 kB gz',
  };
  const beside = elements.map(name => {
    const parts = readdirSync(join(cdn, 'chunks')).filter(file => file.startsWith(`lo-${name}.`)).length;
    return line(
      `lo-${name}.js (${parts} files on demand beside it)`,
      'ours',
      [built(`cdn/lo-${name}.js`)],
      aims[name],
    );
  });
  const peer = (what: string, path: string) => line(what, 'peer', [readFileSync(path, 'utf8')]);
  return [
    line('loader lo.js', 'ours', [built('cdn/lo.js')], '2 kB gz'),
    ...beside,
    line('lo-survey-form.js with the parts it has fetched when an answer is sent', 'ours', sentWith()),
    ...elements.map(name => line(`<lo-${name}> through the loader`, 'ours', throughLoader(name))),
    line('all elements through the loader', 'ours', throughLoader(...elements)),
    line('area file: 9 lists x 12 standpoints, 2 x 12 issues', 'ours', [areaFile()], '4 kB gz'),
    peer('survey-core + survey-js-ui', bundlePath('survey')),
    peer('chart.js, bars only', bundlePath('chart')),
    peer('Observable Plot, bars only', bundlePath('plot')),
    peer('Web Awesome select + card', bundlePath('webawesome')),
    peer('Typeform embed loader', peerFile('@typeform/embed/build/embed.js')),
  ];
}
