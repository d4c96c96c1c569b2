/**
 * Versions and where they lie, as `tools/layout.mjs` puts them up:
 *
 * - `<x.y.z>/lo.js` never changes and may be pinned by its hash;
 * - `v<major>/lo.js` follows the newest version of a major one (`v1/` also while there is none but `0.x`);
 * - `embed.json` in each of them says which version it is, with a digest per file;
 * - `releases.json` beside them says which versions there are.
 *
 * Nothing here is loaded by a widget: the command line and the panel for editors use it.
 */

/** `embed.json`: the files of one version for script tags. */
export interface Embed {
  readonly schema: 'lo.embed/1';
  readonly version: string;
  readonly major: number;
  /** By name, relative to the file itself. `integrity` is what an attribute of that name takes. */
  readonly files: Readonly<Record<string, { readonly integrity: string; readonly bytes: number }>>;
  /** By entry (what a script tag names): the other files it may fetch, sorted. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
}

/** `releases.json`: the versions of a folder, newest first, and what each moving address leads to. */
export interface Releases {
  readonly schema: 'lo.releases/1';
  readonly versions: readonly string[];
  /** `{ "v1": "1.4.0" }` */
  readonly moving: Readonly<Record<string, string>>;
}

/** What an address of a script promises: this very version, the newest of a major one, or nothing. */
export type Channel =
  | { readonly kind: 'pinned'; readonly version: string; readonly root: string }
  | { readonly kind: 'moving'; readonly major: number; readonly root: string }
  | { readonly kind: 'plain' };

const versionText = /^\d+\.\d+\.\d+(-[\w.-]+)?$/;

/** Reads the channel off an address; `root` is the folder of all versions, with a slash last. */
export function channelOf(address: string): Channel {
  const [, root = '', folder = ''] = /^(.*\/)([^/]+)\/[^/]*$/.exec(address.replace(/[?#].*/, '')) ?? [];
  if (versionText.test(folder)) return { kind: 'pinned', version: folder, root };
  const major = /^v(\d+)$/.exec(folder)?.[1];
  return major ? { kind: 'moving', major: Number(major), root } : { kind: 'plain' };
}

/** Less than 0 when `a` is older than `b`. What comes before a release (`1.0.0-beta.2`) is older than it. */
export function compareVersions(a: string, b: string): number {
  const [[first, beforeA], [second, beforeB]] = [partsOf(a), partsOf(b)];
  for (const [index, part] of first.entries()) {
    const difference = part - (second[index] ?? 0);
    if (difference !== 0) return difference;
  }
  if (!beforeA || !beforeB) return Number(Boolean(beforeB)) - Number(Boolean(beforeA));
  return beforeA.localeCompare(beforeB, 'en', { numeric: true });
}

function partsOf(version: string): [numbers: number[], before: string] {
  const [numbers = '', ...before] = version.split('-');
  return [numbers.split('.').map(Number), before.join('-')];
}

/**
 * The major version whose moving address a version lies under. All of `0.x` run before 1 and lie under `v1/`: an address
 * that somebody has pasted goes on from the last of them to 1.0.0.
 */
export function majorOf(version: string): number {
  return Math.max(1, Number.parseInt(version, 10));
}

/**
 * The newest version of a folder that is no forerunner, of all majors or of one (see {@link majorOf}). Where a moving address
 * says which one that is, it goes before the list: a version that was taken back still lies there.
 */
export function newestOf({ versions, moving }: Releases, major?: number): string | undefined {
  const led = Object.values(moving);
  const own = major === undefined ? undefined : moving[`v${major}`];
  if (own) return own;
  return (major === undefined && led.length > 0 ? led : versions)
    .filter(each => !each.includes('-') && (major === undefined || majorOf(each) === major))
    .toSorted(compareVersions)
    .at(-1);
}

/** A parsed `embed.json`, or undefined when it is something else. */
export function embedOf(value: unknown): Embed | undefined {
  const { schema, version, files, parts } = (value ?? {}) as Partial<Record<keyof Embed, unknown>>;
  const right = schema === 'lo.embed/1' && typeof version === 'string' && isRecord(files) && isRecord(parts);
  return right ? (value as Embed) : undefined;
}

/** A parsed `releases.json`, or undefined when it is something else. */
export function releasesOf(value: unknown): Releases | undefined {
  const { schema, versions, moving } = (value ?? {}) as Partial<Record<keyof Releases, unknown>>;
  const right =
    schema === 'lo.releases/1' && Array.isArray(versions) && versions.every(each => typeof each === 'string');
  const led = Object.entries(moving ?? {}).filter(([, version]) => typeof version === 'string');
  return right
    ? { ...(value as Releases), moving: Object.fromEntries(led) as Releases['moving'] }
    : undefined;
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
