/**
 * The few checks that the browsers' validators are made of. `v1/guards.ts` is generated from the committed `read`
 * schemas and composes them; a keyword that has no check here stops the generator.
 *
 * A guard returns `undefined` when the value reads, else where the first problem is, as a JSON pointer and what was
 * expected: `/lists/3/id: string`.
 */
export type Guard = (value: unknown, path: string) => string | undefined;

const own = Object.prototype.hasOwnProperty;

const type =
  (name: string): Guard =>
  (value, path) =>
    typeof value === name ? undefined : `${path}: ${name}`;

export const str: Guard = /* @__PURE__ */ type('string');
export const num: Guard = /* @__PURE__ */ type('number');
export const bool: Guard = /* @__PURE__ */ type('boolean');

/** Exactly this value (`const`). */
export const is =
  (expected: string): Guard =>
  (value, path) =>
    value === expected ? undefined : `${path}: ${expected}`;

/** Every item passes (`type: array`, `items`). */
export const arr =
  (item: Guard): Guard =>
  (value, path) => {
    if (!Array.isArray(value)) return `${path}: array`;
    for (let i = 0; i < value.length; i++) {
      const problem = item(value[i], `${path}/${i}`);
      if (problem) return problem;
    }
    return undefined;
  };

// A host may have put things on Object.prototype, so only a value's own keys are looked at.
const objectOf = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Known properties pass, the required ones are there, the rest is ignored (`properties`, `required`). */
export const obj =
  (required: Record<string, Guard>, optional: Record<string, Guard> = {}): Guard =>
  (value, path) => {
    if (!objectOf(value)) return `${path}: object`;
    for (const key of Object.keys(required)) {
      const problem = own.call(value, key)
        ? required[key]!(value[key], `${path}/${key}`)
        : `${path}/${key}: missing`;
      if (problem) return problem;
    }
    for (const key of Object.keys(optional)) {
      const problem = own.call(value, key) && optional[key]!(value[key], `${path}/${key}`);
      if (problem) return problem;
    }
    return undefined;
  };

/** Every value passes, under whatever key (`additionalProperties`). */
export const map =
  (item: Guard): Guard =>
  (value, path) => {
    if (!objectOf(value)) return `${path}: object`;
    for (const key of Object.keys(value)) {
      const problem = item(value[key], `${path}/${key}`);
      if (problem) return problem;
    }
    return undefined;
  };

/** At least one passes (`anyOf`); the problem told is the last one's. */
export const any =
  (...guards: Guard[]): Guard =>
  (value, path) => {
    let problem: string | undefined;
    for (const guard of guards) {
      problem = guard(value, path);
      if (!problem) return undefined;
    }
    return problem;
  };
