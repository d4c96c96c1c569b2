import { z } from 'zod';
import { publishSchemas, readSchemas, type DocumentName } from '../index.ts';
import { GuardWriter } from './guards.ts';
import type { JsonSchema } from './json-schema.ts';
import { TypeWriter } from './types.ts';

const NAMES = Object.keys(publishSchemas) as DocumentName[];
/** Documents that browsers read; a submission only travels the other way. */
const READ_IN_BROWSERS: DocumentName[] = ['debate', 'area', 'words', 'survey', 'release'];
const HEADER = '// Generated from the zod sources by `npm run generate`. Do not edit.\n';

/** Everything under `data-schema/v1`, as path and content. Pure: a test compares it with what is committed. */
export function generated(): Map<string, string> {
  const files = new Map<string, string>();
  const guards = new GuardWriter();
  const types = new TypeWriter();
  const checks: string[] = [];
  for (const name of NAMES) {
    const read = jsonSchema(readSchemas[name]);
    files.set(`${name}.schema.json`, json({ ...jsonSchema(publishSchemas[name]) }));
    files.set(`${name}.read.schema.json`, json(read));
    types.expression(read);
    if (READ_IN_BROWSERS.includes(name)) {
      const title = name[0]!.toUpperCase() + name.slice(1);
      const expression = guards.expression(read, name);
      checks.push(
        `/** \`undefined\` when the value reads as ${read.title}, else where it does not, and what was expected. */\n` +
          `export const check${title} = (value: unknown): string | undefined => ${lower(title)}Guard(value, '');`,
      );
      checks.push(`const ${lower(title)}Guard = /* @__PURE__ */ ${expression};`);
    }
  }
  const used = ['any', 'arr', 'bool', 'is', 'map', 'num', 'obj', 'str'];
  files.set(
    'guards.ts',
    `${HEADER}import { ${used.join(', ')} } from '../guard.ts';\n\n${guards.declarations}\n\n${checks.join('\n\n')}\n`,
  );
  files.set('types.ts', `${HEADER}\n${types.declarations}\n`);
  return files;
}

function jsonSchema(schema: z.ZodType): JsonSchema {
  // `input`, or an old consumer would break when a field with a default is added.
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' }) as JsonSchema;
}

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
const lower = (name: string) => name[0]!.toLowerCase() + name.slice(1);
