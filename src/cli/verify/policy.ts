/** Content security policies, as far as they can stop what a snippet needs (CSP Level 3). */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** Directives of one header or meta element; a header may hold several policies, and all of them hold. */
export function policiesIn(text: string): Policy[] {
  return text
    .split(',')
    .map(policyOf)
    .filter(policy => policy.size > 0);
}

function policyOf(text: string): Policy {
  const directives = new Map<string, string[]>();
  for (const part of text.split(';')) {
    const [name, ...values] = part.trim().split(/\s+/);
    // The first of several with one name holds.
    if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), values);
  }
  return directives;
}

/** Which directives say it for which use, the first that is there. */
const chains = {
  script: ['script-src-elem', 'script-src', 'default-src'],
  connect: ['connect-src', 'default-src'],
  frame: ['frame-src', 'child-src', 'default-src'],
} as const;

export type Use = keyof typeof chains;

/** What is to be fetched or run. */
export interface Asked {
  readonly use: Use;
  /** Absolute; empty for a script that stands in the page itself. */
  readonly url: string;
  readonly nonce?: string;
  readonly integrity?: string;
  /** Whether a script that the page lets in asks for it. */
  readonly trusted?: boolean;
}

/** The directive that stops it, as it is written, or undefined. `origin` is that of the page. */
export function blockedBy(policies: readonly Policy[], asked: Asked, origin: string): string | undefined {
  for (const policy of policies) {
    const name = chains[asked.use].find(each => policy.has(each));
    const values = name && policy.get(name);
    if (name && values && !allows(values, asked, origin)) return [name, ...values].join(' ');
  }
  return undefined;
}

function allows(
  values: readonly string[],
  { use, url, nonce, integrity, trusted }: Asked,
  origin: string,
): boolean {
  if (use === 'script') {
    if (nonce && values.includes(`'nonce-${nonce}'`)) return true;
    const hashes = integrity?.split(/\s+/).filter(Boolean) ?? [];
    if (hashes.length > 0 && hashes.every(hash => values.includes(`'${hash}'`))) return true;
    // What the page trusts by nonce or hash decides alone then.
    if (values.includes("'strict-dynamic'")) return trusted === true;
    const guarded = values.some(value => /^'(nonce-|sha\d{3}-)/.test(value));
    if (!url) return values.includes("'unsafe-inline'") && !guarded;
  }
  return values.some(value => fits(value, new URL(url), origin));
}

/** Whether a source expression names an address. */
function fits(source: string, url: URL, origin: string): boolean {
  if (source === '*') return /^https?:$/.test(url.protocol);
  if (source.toLowerCase() === "'self'") return url.origin === origin;
  if (/^[a-z][a-z\d+.-]*:$/i.test(source))
    return source === url.protocol || (source === 'http:' && url.protocol === 'https:');
  const parts = /^(?:([a-z][a-z\d+.-]*):\/\/)?(\*|[^:/]+)(?::(\d+|\*))?(\/.*)?$/i.exec(source);
  if (!parts || source.startsWith("'")) return false;
  const [, scheme, host = '', port, path] = parts;
  const wanted = scheme ? `${scheme}:` : new URL(origin).protocol;
  const sameScheme = wanted === url.protocol || (wanted === 'http:' && url.protocol === 'https:');
  return sameScheme && fitsHost(host, url.hostname) && fitsPort(port, url) && fitsPath(path, url.pathname);
}

function fitsHost(host: string, name: string): boolean {
  const wanted = host.toLowerCase();
  return wanted === '*' || (wanted.startsWith('*.') ? name.endsWith(wanted.slice(1)) : wanted === name);
}

function fitsPort(port: string | undefined, { port: actual, protocol }: URL): boolean {
  const standard = protocol === 'https:' ? '443' : '80';
  return port === '*' || (port ?? standard) === (actual || standard);
}

/** A path with a slash last names a folder, any other one file. */
function fitsPath(path: string | undefined, actual: string): boolean {
  if (!path || path === '/') return true;
  return path.endsWith('/') ? actual.startsWith(path) : actual === path;
}

/** The directive that keeps lit from drawing: Trusted Types are required and its policy is not on the list. */
export function refusesLit(policies: readonly Policy[], copies = 1): string | undefined {
  for (const policy of policies) {
    const names = policy.get('trusted-types');
    if (!names) continue;
    const once = names.includes('lit-html') || names.includes('*');
    if (once && (copies < 2 || names.includes("'allow-duplicates'"))) continue;
    return ['trusted-types', ...names].join(' ');
  }
  return undefined;
}
