import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCodes } from '../src/core/errors.ts';
import type { TableDefinition } from '../src/publishing/tables/columns.ts';
import { tables } from '../src/publishing/tables/definitions.ts';
import { guides, shown, withCode } from './guide-code.mjs';
import { root } from './lib/rooms.mjs';

const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

describe('the guides', () => {
  it('for developers names every event and every command', () => {
    const guide = textOf('demo/guides/utvikler.md');
    const events = textOf('demo/guides/api.md').matchAll(/^\| `(lo-[\w-]+)` \| `Lo\w+Event` \|/gm);
    const commands = textOf('src/cli/program.ts').matchAll(/^import \{ add(\w+) \} from '.\/commands\//gm);
    const names = [
      ...[...events].map(([, event]) => `| \`${event}\``),
      ...[...commands].map(([, command]) => `| \`medlemsdebatt ${command!.toLowerCase()}`),
    ];
    assert.ok(names.length > 15, names.join());
    for (const name of names) assert.ok(guide.includes(name), name);
  });

  it('for developers and for editors have the codes of `lo-error` that there are, and no other', () => {
    const listed = /Kodene i `lo-error` ligger fast: ([^.]+)\./.exec(textOf('demo/guides/utvikler.md'))?.[1];
    const [, table = ''] = textOf('demo/guides/redaktor.md').split('## Når ingenting vises\n');
    assert.deepEqual(listed?.match(/[a-z-]+/g), errorCodes);
    assert.deepEqual(
      [...table.matchAll(/^\| `([a-z-]+)`/gm)].map(([, code]) => code),
      errorCodes,
    );
  });

  it('of local organisations names every table', () => {
    const guide = textOf('demo/guides/lokalorganisasjon.md');
    for (const { name, reserved } of Object.values<TableDefinition>(tables))
      assert.ok(reserved || guide.includes(`| \`${name}\` `), name);
  });
});

describe('the code of the guides', () => {
  for (const path of guides) {
    it(`${path} shows what is tested (else run \`npm run generate\`)`, () => {
      assert.equal(textOf(path), withCode(textOf(path)));
    });
  }

  it('has an app of every framework', () => {
    const apps = shown(textOf('demo/guides/utvikler.md')).map(path => path.split('/')[3]);
    assert.deepEqual([...new Set(apps)].sort(), ['angular', 'html', 'react', 'svelte', 'vue']);
  });

  it('names the versions of the frameworks it was tried with', () => {
    const { dependencies } = JSON.parse(textOf('tools/frameworks/package.json')) as {
      dependencies: Record<string, string>;
    };
    const packages = { React: 'react', Vue: 'vue', Svelte: 'svelte', Angular: '@angular/core' };
    for (const [title, name] of Object.entries(packages)) {
      const row = new RegExp(`^\\| ${title} +\\| (\\S+) `, 'm').exec(textOf('demo/guides/utvikler.md'));
      assert.equal(row?.[1], dependencies[name], title);
    }
  });
});
