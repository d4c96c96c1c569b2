import type { JsonSchema } from './json-schema.ts';

/** Keywords that say something to people and nothing to a validator. */
const ANNOTATIONS = new Set(['$schema', 'title', 'description', 'examples', 'default']);

/** A composer of guard expressions that gives every repeated part one name. */
export class GuardWriter {
  readonly #names = new Map<string, string>();
  readonly #lines: string[] = [];

  /** The guard of a schema as an expression. Throws on a keyword outside the closed list. */
  expression(schema: JsonSchema, where: string): string {
    const { keywords, ...rest } = split(schema);
    const allow = (...names: string[]) => {
      const odd = keywords.filter(name => !names.includes(name));
      if (odd.length > 0) throw new Error(`${where}: no guard for keyword ${odd.join(', ')}`);
    };
    if (rest.const !== undefined) {
      allow('type', 'const');
      return `is(${JSON.stringify(rest.const)})`;
    }
    if (rest.anyOf) {
      allow('anyOf');
      return `any(${rest.anyOf.map((part, i) => this.#named(part, `${where}/anyOf/${i}`)).join(', ')})`;
    }
    switch (rest.type) {
      case 'string':
        allow('type');
        return 'str';
      case 'number':
        allow('type');
        return 'num';
      case 'boolean':
        allow('type');
        return 'bool';
      case 'array':
        allow('type', 'items');
        return `arr(${this.#named(rest.items ?? never(where), `${where}/items`)})`;
      case 'object':
        return this.#object(rest, allow, where);
      default:
        throw new Error(`${where}: no guard for type ${String(rest.type)}`);
    }
  }

  /** The declarations that the expressions so far stand on. */
  get declarations(): string {
    return this.#lines.join('\n');
  }

  #object(schema: JsonSchema, allow: (...names: string[]) => void, where: string): string {
    if (!schema.properties) {
      allow('type', 'propertyNames', 'additionalProperties');
      // Keys of a JSON object are always strings, which is all that propertyNames may say here.
      if (schema.propertyNames && Object.keys(schema.propertyNames).join() !== 'type') never(where);
      return `map(${this.#named(schema.additionalProperties ?? never(where), `${where}/*`)})`;
    }
    allow('type', 'properties', 'required');
    const required = new Set(schema.required ?? []);
    const part = (wanted: boolean) =>
      Object.entries(schema.properties!)
        .filter(([key]) => required.has(key) === wanted)
        .map(([key, value]) => `${key}: ${this.#named(value, `${where}/${key}`)}`)
        .join(', ');
    const optional = part(false);
    return `obj({ ${part(true)} }${optional ? `, { ${optional} }` : ''})`;
  }

  #named(schema: JsonSchema, where: string): string {
    const code = this.expression(schema, where);
    if (!code.includes('(')) return code;
    const known = this.#names.get(code);
    if (known) return known;
    const name = `g${this.#names.size + 1}`;
    this.#names.set(code, name);
    this.#lines.push(`const ${name} = /* @__PURE__ */ ${code};`);
    return name;
  }
}

function split(schema: JsonSchema): JsonSchema & { keywords: string[] } {
  return { ...schema, keywords: Object.keys(schema).filter(name => !ANNOTATIONS.has(name)) };
}

function never(where: string): never {
  throw new Error(`${where}: a form the guards do not know`);
}
