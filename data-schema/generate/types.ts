import type { JsonSchema } from './json-schema.ts';

/** Writes TypeScript for the `read` schemas; parts with a title become named types. */
export class TypeWriter {
  readonly #named = new Map<string, { key: string; code: string }>();

  /** The type of a schema as an expression; named parts are declared on the way. */
  expression(schema: JsonSchema): string {
    if (!schema.title) return this.#inline(schema);
    const key = JSON.stringify(bare(schema));
    const known = this.#named.get(schema.title);
    if (known && known.key !== key) throw new Error(`two shapes are called ${schema.title}`);
    if (!known) {
      this.#named.set(schema.title, { key, code: '' });
      const body = this.#inline(schema);
      const isObject = body.startsWith('{');
      const head = isObject ? `export interface ${schema.title} ` : `export type ${schema.title} = `;
      this.#named.set(schema.title, {
        key,
        code: `${doc(schema.description, '')}${head}${body}${isObject ? '' : ';'}`,
      });
    }
    return schema.title;
  }

  get declarations(): string {
    return [...this.#named.values()].map(({ code }) => code).join('\n\n');
  }

  #inline(schema: JsonSchema): string {
    if (schema.const !== undefined) return JSON.stringify(schema.const);
    if (schema.anyOf) return schema.anyOf.map(part => this.expression(part)).join(' | ');
    if (schema.type === 'array') {
      const item = this.expression(schema.items!);
      return /[|&]/.test(item) ? `(${item})[]` : `${item}[]`;
    }
    if (schema.type === 'object') {
      return schema.properties
        ? this.#object(schema)
        : `Record<string, ${this.expression(schema.additionalProperties!)}>`;
    }
    if (schema.examples)
      return [...schema.examples.map(value => JSON.stringify(value)), '(string & {})'].join(' | ');
    return schema.type!;
  }

  #object(schema: JsonSchema): string {
    const required = new Set(schema.required ?? []);
    const lines = Object.entries(schema.properties!).map(([key, value]) => {
      const described = value.title ? undefined : value.description;
      return `${doc(described, '  ')}  ${key}${required.has(key) ? '' : '?'}: ${this.expression(value).replaceAll('\n', '\n  ')};`;
    });
    return `{\n${lines.join('\n')}\n}`;
  }
}

/** The shape alone: neither descriptions nor standing at the root make two types. */
function bare(schema: JsonSchema): unknown {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      (key === 'description' && typeof value === 'string') || key === '$schema' ? undefined : value,
    ),
  );
}

function doc(text: string | undefined, indent: string): string {
  return text ? `${indent}/** ${text} */\n` : '';
}
