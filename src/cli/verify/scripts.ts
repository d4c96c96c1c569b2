import {
  channelOf,
  compareVersions,
  embedOf,
  newestOf,
  releasesOf,
  type Embed,
} from '../../core/releases.ts';
import { jsonOf, mayRead, type Answer } from './fetching.ts';
import { digest } from '../integrity.ts';
import type { Tag } from './markup.ts';
import { addressOf, isInsecure, type Place } from './place.ts';
import { blockedBy, refusesLit } from './policy.ts';
import { checkFiles, checkImportMaps, checkPartsLetIn, nameOf, sumsIn, type Script } from './script-parts.ts';

/** Checks the scripts of a page: that they run, which version they are, and that they are whole. */
export async function checkScripts(
  scripts: readonly Tag[],
  importMaps: readonly Tag[],
  place: Place,
): Promise<void> {
  const found: Script[] = [];
  for (const tag of scripts) {
    const script = await fetchScript(tag, place);
    if (!script) continue;
    found.push(script);
    const { embed } = script;
    checkIntegrity(script, place);
    if (!embed) place.findings.tell('script-unknown-version', tag.line, { address: script.address });
    else {
      await checkVersion(script, embed, place);
      await checkFiles(script, embed, place);
      checkPartsLetIn(script, embed, sumsIn(importMaps, place), place);
      checkImportMaps(script, embed, importMaps, place);
    }
  }
  tellRepeated(found, place);
  tellTrustedTypes(found, place);
}

async function fetchScript(tag: Tag, place: Place): Promise<Script | undefined> {
  const { findings, base, get, policies, origin } = place;
  const { src, type, nonce, integrity } = tag.attributes;
  const address = addressOf(src, base);
  // The listener for frames is written to run either way.
  if (type !== 'module' && !isListener(src)) findings.tell('script-not-module', tag.line);
  if (!address) {
    findings.tell('script-address', tag.line, { value: src ?? '' });
    return undefined;
  }
  if (isInsecure(address)) findings.tell('script-insecure', tag.line, { address });
  const directive = blockedBy(policies, { use: 'script', url: address, nonce, integrity }, origin);
  if (directive) findings.tell('csp-script', tag.line, { directive, origin: new URL(address).origin });
  const answer = await get(address);
  if (!isScript(answer, tag, address, place)) return undefined;
  const embed = embedOf(jsonOf(await get(new URL('embed.json', address).href)));
  return { tag, address, answer, embed };
}

function isScript(answer: Answer, { line }: Tag, address: string, { findings, origin }: Place): boolean {
  const type = answer.headers.get('content-type') ?? '';
  if (answer.failed) findings.tell('script-unreachable', line, { address, reason: answer.failed });
  else if (!/^(text|application)\/(x-)?(java|ecma)script\b/.test(type))
    findings.tell('script-not-script', line, { address, reason: type || 'uten Content-Type' });
  else {
    if (!mayRead(answer, origin)) findings.tell('script-cors', line, { address });
    return true;
  }
  return false;
}

/** Holds the attribute against what is really there. */
function checkIntegrity({ tag, address, answer, embed }: Script, { findings }: Place): void {
  const { integrity } = tag.attributes;
  const actual = digest('sha384', answer.bytes);
  const channel = channelOf(address);
  if (integrity === undefined) {
    if (channel.kind === 'pinned')
      findings.tell('integrity-missing', tag.line, { version: channel.version, actual });
    return;
  }
  // Browsers take the strongest kind and pass over what they cannot read.
  const sums = integrity.split(/\s+/).filter(each => /^sha(256|384|512)-[\w+/-]+={0,2}$/.test(each));
  const strongest = sums
    .map(each => each.slice(0, 6))
    .sort()
    .at(-1);
  const wanted = sums.filter(each => strongest && each.startsWith(strongest));
  if (!strongest) findings.tell('integrity-unreadable', tag.line, { value: integrity, actual });
  else if (!wanted.includes(digest(strongest, answer.bytes)))
    findings.tell('integrity-mismatch', tag.line, { actual });
  if (channel.kind === 'moving')
    findings.tell('integrity-on-moving', tag.line, {
      advice: `${channel.root}${embed?.version ?? 'x.y.z'}/${nameOf(address)}`,
    });
}

const isListener = (src = '') => /(^|\/)lo-frame\.js([?#].*)?$/.test(src);

/** Whether something newer lies beside a pinned version. */
async function checkVersion(
  { tag, address }: Script,
  { version, major }: Embed,
  place: Place,
): Promise<void> {
  const channel = channelOf(address);
  if (channel.kind === 'plain') return;
  const releases = releasesOf(jsonOf(await place.get(`${channel.root}releases.json`)));
  if (!releases) return;
  const newest = newestOf(releases, major);
  const isNewer = (other: string | undefined): other is string =>
    other !== undefined && compareVersions(other, version) > 0;
  const folder = channel.kind === 'pinned' ? newest : `v${major}`;
  const about = { version, newest: newest ?? '', advice: `${channel.root}${folder}/${nameOf(address)}` };
  if (isNewer(newest)) place.findings.tell('script-stale', tag.line, about);
  // A forerunner is newer than what holds, and one that the list does not know yet is on its way there.
  else if (newest && newest !== version && releases.versions.includes(version) && !version.includes('-'))
    place.findings.tell('script-withdrawn', tag.line, about);
  const latest = newestOf(releases);
  if (isNewer(latest) && latest !== newest)
    place.findings.tell('script-newer-major', tag.line, { version, newest: latest });
}

function tellRepeated(found: readonly Script[], { findings }: Place): void {
  for (const [address, same] of Map.groupBy(found, each => each.address))
    if (same.length > 1)
      findings.tell('script-twice', same[1]!.tag.line, { count: String(same.length), address });
  const versions = [...new Set(found.flatMap(({ embed }) => embed?.version ?? []))];
  if (versions.length > 1)
    findings.tell('script-versions', found.at(-1)!.tag.line, {
      versions: versions.sort(compareVersions).join(', '),
    });
}

/** Each self-contained file brings a lit of its own; pages with Trusted Types may let only one of them draw. */
function tellTrustedTypes(found: readonly Script[], { findings, policies }: Place): void {
  const drawing = found.filter(({ address }) => !nameOf(address).startsWith('lo-frame'));
  const last = drawing.at(-1)?.tag.line;
  if (last === undefined) return;
  const one = refusesLit(policies);
  const copies = new Set(drawing.map(({ address }) => address)).size;
  const several = refusesLit(policies, copies);
  if (one) findings.tell('csp-trusted-types', last, { directive: one });
  else if (several) findings.tell('csp-trusted-twice', last, { directive: several });
}
