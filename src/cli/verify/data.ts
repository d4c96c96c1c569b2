import type { Debate } from '../../../data-schema/v1/types.ts';
import { problemOf } from '../../core/errors.ts';
import { sumIn } from '../../core/frozen-copy.ts';
import { areaKind, debateKind, surveyKind } from '../../core/kinds.ts';
import { parseDocument, type DocumentKind } from '../../core/parse.ts';
import { lacksArea } from '../../core/placed-parts.ts';
import { codesIn, treeOf } from '../../core/tree.ts';
import { mayRead } from './fetching.ts';
import { checkFrozen } from './frozen.ts';
import type { MessageCode } from './messages.ts';
import { addressOf, isInsecure, type Place } from './place.ts';
import { blockedBy } from './policy.ts';
import type { Part } from './snippets.ts';

/** What can be wrong with a document, as codes of `lo-error`, and how it is told here. */
const tellings: Readonly<Record<string, MessageCode>> = {
  html: 'data-html',
  'wrong-shape': 'data-shape',
  'newer-version': 'data-newer',
};

/** Checks that the data a part names is there, can be read by this version, and may be read by the page. */
export async function checkData(part: Part, all: readonly Part[], place: Place): Promise<void> {
  const { findings, base } = place;
  const { tag, line, src, area } = part;
  if (!src?.trim()) return findings.tell('src-missing', line);
  const address = addressOf(src, base);
  const tree = address && treeOf(address, address);
  if (!address || !tree) return findings.tell('src-unusable', line, { value: src });
  if (isInsecure(address)) findings.tell('src-insecure', line, { address });
  const read = reader(line, place);
  const whole = (name: string) => tree.file || `${tree.base}${name}.json`;
  if (tag === 'lo-area-picker') await read(whole('debate'), debateKind);
  else if (tag === 'lo-survey-form') await read(whole('survey'), surveyKind);
  else if (sumIn(src) !== undefined) {
    const area = tree.file ? await read(tree.file, areaKind) : undefined;
    await checkFrozen(src, tree.file, area, line, place);
  } else if (tree.file) await read(tree.file, areaKind);
  else {
    if (lacksArea(part, all, address)) findings.tell('area-missing', line);
    for (const code of codesIn(area)) await checkArea(code, tree.base, line, place);
  }
}

type Read = <T extends { fictional?: boolean; internal?: boolean }>(
  address: string,
  kind: DocumentKind<T>,
) => Promise<T | undefined>;

/** Reads documents and tells what is wrong with them. */
function reader(line: number, { findings, get, policies, origin }: Place): Read {
  return async (address, kind) => {
    const directive = blockedBy(policies, { use: 'connect', url: address }, origin);
    if (directive) findings.tell('csp-connect', line, { directive, origin: new URL(address).origin });
    const answer = await get(address);
    const { failed, status, headers, bytes } = answer;
    if (failed) {
      const missing = status === 404 || status === 410;
      findings.tell(missing ? 'data-missing' : 'data-unreachable', line, { address, reason: failed });
      return undefined;
    }
    if (!mayRead(answer, origin)) findings.tell('data-cors', line, { address });
    if (headers.get('content-type')?.includes('html')) {
      findings.tell('data-html', line, { address });
      return undefined;
    }
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      const document = parseDocument(text, kind, address);
      if (document.fictional) findings.tell('data-fictional', undefined);
      if (document.internal) findings.tell('data-internal', line, { address });
      return document;
    } catch (error) {
      const { code, message } = problemOf(error);
      findings.tell(tellings[code] ?? 'data-unreadable', line, { address, reason: message || code });
      return undefined;
    }
  };
}

/** One code of `area`: its file, or what the debate says became of it. */
async function checkArea(code: string, base: string, line: number, place: Place): Promise<void> {
  const { get, findings } = place;
  const address = `${base}areas/${code}.json`;
  const { status } = await get(address);
  const read = reader(line, place);
  if (status !== 404 && status !== 403 && status !== 410) return void (await read(address, areaKind));
  const known = !(await get(`${base}debate.json`)).failed;
  if (!known) return findings.tell('data-missing', line, { address });
  const debate = await read(`${base}debate.json`, debateKind);
  if (debate) await tellMissing(code, base, debate, line, place, read);
}

async function tellMissing(
  code: string,
  base: string,
  { areas }: Debate,
  line: number,
  { findings }: Place,
  read: Read,
): Promise<void> {
  const nameOf = ({ names }: Debate['areas'][number]) => names.join(' – ');
  const own = areas.find(each => each.code === code);
  const places = areas.filter(each => (own ? each === own : each.former?.includes(code)));
  const [only] = places;
  if (!only) {
    const advice = `Debatten har ${areas.length} områder. Kommunenummeret har fire sifre.`;
    return findings.tell('area-unknown', line, { area: code, advice });
  }
  if (places.length > 1)
    return findings.tell('area-split', line, {
      area: code,
      names: places.map(each => `${nameOf(each)} (${each.code})`).join(', '),
    });
  if (!own) findings.tell('area-moved', line, { area: code, name: nameOf(only), code: only.code });
  const file = addressOf(only.file ?? (own ? '' : `areas/${only.code}.json`), `${base}debate.json`);
  if (file) await read(file, areaKind);
  else findings.tell('data-missing', line, { address: `${base}areas/${code}.json` });
}
