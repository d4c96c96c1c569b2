import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../lib/rooms.mjs';
import {
  entrypointsOf,
  filesOf,
  missingFiles,
  remarks,
  strayFiles,
  wrongTypes,
} from '../release/tarball.mjs';
import { elements } from '../testing/dist.ts';
import { pack } from '../release/pack.ts';

interface PackageJson {
  name: string;
  dependencies: Record<string, string>;
  exports: Record<string, string | { default?: string }>;
  bin: Record<string, string>;
}

const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as PackageJson;

/** What can be imported; `typesOnly`: `lo-medlemsdebatt/jsx`. */
const { modules, typesOnly } = entrypointsOf(own, elements);

/** What packs, unpacks and links: an installation without a registry. */
function install(folder: string): string {
  const tarball = pack(folder);
  const place = join(folder, 'node_modules', own.name);
  mkdirSync(place, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', place, '--strip-components=1']);
  for (const name of Object.keys(own.dependencies)) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link, 'junction');
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  return tarball;
}

describe('the packed package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lo-package-'));
  let tarball = '';

  before(() => {
    tarball = install(folder);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  function node(code: string) {
    return spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: folder,
      encoding: 'utf8',
    });
  }

  for (const path of modules) {
    const name = own.name + path.slice(1);
    it(`W8: ${name} is imported in Node without a DOM, and leaves nothing behind`, () => {
      const { status, stdout, stderr } = node(`
        // What the dependencies put there themselves (Lit a registry of elements, zod its settings) is not ours.
        await Promise.all([import('lit'), import('zod')]);
        const before = Object.getOwnPropertyNames(globalThis);
        await import('${name}');
        console.log(JSON.stringify(Object.getOwnPropertyNames(globalThis).filter(name => !before.includes(name))));
      `);
      assert.equal(status, 0, stderr);
      assert.deepEqual(JSON.parse(stdout), []);
    });
  }

  it('gives its JSON files by the paths that are documented', () => {
    const { status, stderr } = node(`
      for (const path of ['custom-elements.json', 'package.json', 'data-schema/v1/area.schema.json']) {
        await import('${own.name}/' + path, { with: { type: 'json' } });
      }
    `);
    assert.equal(status, 0, stderr);
  });

  it('has its command', { skip: !existsSync(join(root, 'src/cli/main.ts')) && 'no command line yet' }, () => {
    const command = join(folder, 'node_modules', own.name, own.bin['medlemsdebatt'] ?? '');
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, '--help'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    assert.match(stdout, /medlemsdebatt/);
  });

  it('has a command that an old Node can read, and so tell that it is too old', () => {
    const command = readFileSync(join(folder, 'node_modules', own.name, own.bin['medlemsdebatt']!), 'utf8');
    assert.doesNotMatch(command, /^import\b(?!\()/m, 'what it imports at once, an old Node may not have');
    assert.match(command, /^\tawait import\("\.\/cli\/main\.js"\)/m);
    assert.match(command, /process\.versions\.node/);
  });

  it('has the collector that the guide mounts in a server', () => {
    const [, part = ''] = readFileSync(join(root, 'demo/guides/utvikler.md'), 'utf8').split(
      '## Mottaket i en egen',
    );
    writeFileSync(join(folder, 'guide.js'), /```js\n(.*?)```/s.exec(part)?.[1] ?? '');
    cpSync(join(root, 'data-schema/examples/survey-open.json'), join(folder, 'survey.json'));
    const { status, stdout, stderr } = node(`
      const { answer } = await import('./guide.js');
      const said = await answer(new Request('https://www.example.org/v1/health'), '192.0.2.1');
      console.log(said.status, (await said.json()).survey);
    `);
    assert.equal(status, 0, stderr);
    assert.equal(stdout, '200 undersokelse-2027\n');
  });

  it('ships neither tests nor sources nor source tables, and all that it is nothing without', () => {
    assert.deepEqual(strayFiles(filesOf(tarball)), []);
    assert.deepEqual(missingFiles(filesOf(tarball)), []);
  });

  it('has nothing that publint remarks', async () => {
    assert.deepEqual(await remarks(tarball), []);
  });

  it('has types that every resolver finds (are the types wrong?)', () => {
    assert.deepEqual(wrongTypes(tarball, [...modules, ...typesOnly]), []);
  });
});
