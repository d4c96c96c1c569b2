import { RuleTester } from 'eslint';
import { parser } from 'typescript-eslint';
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import floors, { roomOf, whyNot } from './floors.mjs';
import { root } from '../lib/rooms.mjs';

Object.assign(RuleTester, { describe, it });

const tester = new RuleTester({ languageOptions: { parser }, settings: { house: { root } } });

function file(path: string, code: string) {
  return { filename: join(root, path), code };
}

function refused(path: string, code: string, why: RegExp) {
  return { ...file(path, code), errors: [{ message: why }] };
}

describe('the floors of the house', () => {
  tester.run('floors', floors, {
    valid: [
      file('src/elements/top-issues/top-issues.ts', `import { x } from '../../core/element.ts';`),
      file('src/elements/top-issues/top-issues.ts', `import { x } from '../party-compare/marks.ts';`),
      file('src/core/data.ts', `import { isArea } from '../../data-schema/v1/area.guard.ts';`),
      file('src/documents/area.ts', `import type { Area } from '../../data-schema/area.ts';`),
      file('src/documents/area.ts', `import { type Area } from '../../data-schema/area.ts';`),
      file(
        'src/publishing/check.ts',
        `import { area } from '../../data-schema/area.ts'; import { z } from 'zod';`,
      ),
      file('src/cli/main.ts', `import { x } from '../collector/handler.ts'; import fs from 'node:fs';`),
      file('src/loader.ts', `const x = import('./elements/top-issues/define.ts');`),
      file('src/index.ts', `export * from './elements/top-issues/top-issues.ts';`),
      file('src/core/data.test.ts', `import { x } from '../../tools/testing/browser.ts';`),
      file('src/documents/area.test.ts', `import { x } from 'node:test';`),
      file('demo/workshop.ts', `import { x } from '../src/publishing/check.ts';`),
    ],
    invalid: [
      refused('src/documents/area.ts', `import { x } from '../core/element.ts';`, /only go down/),
      refused('src/core/element.ts', `import { x } from '../styles/tokens.ts';`, /only go down/),
      refused('src/locales/nb.ts', `export * from '../documents/area.ts';`, /only go down/),
      refused('data-schema/area.ts', `import { x } from '../src/locales/nb.ts';`, /only go down/),
      refused('src/core/element.ts', `const x = import('../elements/top-issues/define.ts');`, /only go down/),
      refused('src/core/element.ts', `type X = import('../elements/a/a.ts').A;`, /only go down/),
      refused('src/core/element.ts', `import '../loader.ts';`, /only go down/),
      refused(
        'src/pages/page.ts',
        `import { x } from '../collector/handler.ts';`,
        /Nothing but the command line/,
      ),
      refused('demo/workshop.ts', `import { x } from '../src/cli/main.ts';`, /Nothing but the command line/),
      refused('src/elements/a/a.ts', `import { z } from 'zod';`, /zod stays out/),
      refused('src/core/data.ts', `import { z } from 'zod/mini';`, /zod stays out/),
      refused('src/documents/area.ts', `import { area } from '../../data-schema/area.ts';`, /zod sources/),
      refused('src/core/data.ts', `import fs from 'node:fs';`, /no Node modules/),
      refused('src/core/data.ts', `import { x } from '../../tools/testing/browser.ts';`, /Only tests/),
    ],
  });

  it('knows the room of a file', () => {
    assert.equal(roomOf('src/core/deep/er.ts'), 'core');
    assert.equal(roomOf('src/loader.ts'), 'loader');
    assert.equal(roomOf('src/define.ts'), 'index');
    assert.equal(roomOf('data-schema/v1/area.ts'), 'data-schema');
    assert.equal(roomOf('eslint.config.js'), undefined);
  });

  it('says which way the import goes', () => {
    assert.match(whyNot('src/statistics/count.ts', 'src/documents/area.ts') ?? '', /statistics.*documents/);
  });
});
