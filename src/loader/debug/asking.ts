/** What the panel asks for: the manifest and the releases beside each script, and the data that elements name. */
import { editorNote } from '../../core/editor-notes.ts';
import { Problem, problemOf } from '../../core/errors.ts';
import { areaKind, debateKind, surveyKind } from '../../core/kinds.ts';
import { loadDocument } from '../../core/load.ts';
import type { DocumentKind } from '../../core/parse.ts';
import { compareVersions, embedOf, majorOf, newestOf, releasesOf } from '../../core/releases.ts';
import type { Data } from '../addresses.ts';
import { dataOf, type PageFacts, type ScriptFact } from './facts.ts';

/** A script with what lies beside it. */
export interface ScriptState extends ScriptFact {
  /** Undefined when no `embed.json` could be read. */
  readonly version: string | undefined;
  /** The newest version of the same major one, when it is newer. */
  readonly newer: string | undefined;
}

/** A file of data, as it is on its host. */
export interface DataState {
  readonly address: string;
  readonly schema?: string;
  /** The day it is from. */
  readonly updated?: string;
  readonly marks: readonly ('fictional' | 'internal')[];
  /** A code of `lo-error`, and what an editor can do. */
  readonly problem?: string;
  readonly advice?: string;
}

interface Told {
  readonly schema: string;
  readonly updated?: string;
  readonly fictional?: boolean;
  readonly internal?: boolean;
}

const kindOf: Record<Data, DocumentKind<Told>> = {
  areas: areaKind,
  debate: debateKind,
  survey: surveyKind,
};

/** Whether the page's policy has stopped an address before: it is not asked for again then. */
type Stops = (address: string) => boolean;

/** What lies beside a script; nothing on a page but the panel asks for it. */
export function besideOf({ address, channel }: ScriptFact): { embed: string; releases?: string } {
  const embed = new URL('embed.json', address).href;
  return channel.kind === 'plain' ? { embed } : { embed, releases: `${channel.root}releases.json` };
}

export async function scriptStates({ scripts }: PageFacts, stops: Stops): Promise<ScriptState[]> {
  const ask = (address: string) => (stops(address) ? undefined : json(address));
  return Promise.all(
    scripts.map(async script => {
      const beside = besideOf(script);
      const version = embedOf(await ask(beside.embed))?.version;
      const releases = beside.releases ? releasesOf(await ask(beside.releases)) : undefined;
      const newest = releases && version ? newestOf(releases, majorOf(version)) : undefined;
      const newer = newest && version && compareVersions(newest, version) > 0 ? newest : undefined;
      return { ...script, version, newer };
    }),
  );
}

export async function dataStates({ elements }: PageFacts, stops: Stops): Promise<DataState[]> {
  const wanted = new Map(
    elements.flatMap(({ tag, data }) => data.map(address => [address, dataOf(tag)] as const)),
  );
  return Promise.all([...wanted].map(([address, data]) => dataState(address, kindOf[data], stops)));
}

async function dataState(address: string, kind: DocumentKind<Told>, stops: Stops): Promise<DataState> {
  try {
    if (stops(address)) throw new Problem('network');
    const { schema, updated, fictional, internal } = await loadDocument(address, kind, { again: true });
    return {
      address,
      schema,
      updated,
      marks: [...(fictional ? ['fictional' as const] : []), ...(internal ? ['internal' as const] : [])],
    };
  } catch (error) {
    const { code, message } = problemOf(error);
    const advice = await editorNote(code, address);
    return { address, marks: [], problem: [code, message].filter(Boolean).join(' '), advice };
  }
}

/** What lies beside may not be there, or may be barred by the page's policy: then nobody knows. */
async function json(address: string): Promise<unknown> {
  return fetch(address, { credentials: 'omit' })
    .then(answer => (answer.ok ? (answer.json() as Promise<unknown>) : undefined))
    .catch(() => undefined);
}
