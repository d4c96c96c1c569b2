/** What an editor should know of a page, in Norwegian as everything editors read. Pure. */
import { lacksArea, lacksLink, repeatedParts } from '../../core/placed-parts.ts';
import { compareVersions } from '../../core/releases.ts';
import { tags } from '../../core/tags.ts';
import { nearest } from '../../publishing/suggest.ts';
import type { DataState, ScriptState } from './asking.ts';
import type { ElementFact, PageFacts } from './facts.ts';
import type { Violation } from './violations.ts';

/** All that the panel shows. */
export interface DebugState {
  readonly facts: PageFacts;
  readonly scripts: readonly ScriptState[];
  readonly data: readonly DataState[];
  readonly violations: readonly Violation[];
}

export interface Finding {
  readonly kind: 'feil' | 'advarsel' | 'merknad';
  readonly text: string;
}

const error = (text: string): Finding => ({ kind: 'feil', text });
const warning = (text: string): Finding => ({ kind: 'advarsel', text });
const note = (text: string): Finding => ({ kind: 'merknad', text });

/** Worst first. */
export function findingsIn(state: DebugState): Finding[] {
  const all = [
    ...state.data.flatMap(dataFindings),
    ...cspFindings(state),
    ...state.facts.elements.flatMap(each => elementFindings(each, state.facts)),
    ...markFindings(state.facts),
    ...strangeNames(state.facts),
    ...versionFindings(state),
    ...state.scripts.flatMap(scriptFindings),
    ...repeated(state.facts),
  ];
  return (['feil', 'advarsel', 'merknad'] as const).flatMap(kind => all.filter(each => each.kind === kind));
}

function dataFindings({ address, problem, advice, marks }: DataState): Finding[] {
  return [
    ...(problem ? [error(`${address}: ${problem}. ${advice ?? ''}`.trim())] : []),
    ...(marks.includes('internal')
      ? [warning(`${address} er merket «til behandling», og er ikke offentlig.`)]
      : []),
    ...(marks.includes('fictional') ? [note(`${address} har oppdiktede data.`)] : []),
  ];
}

/** What the policy stopped: ours where the address or the file is one of ours, else only counted. */
function cspFindings({ facts, violations }: DebugState): Finding[] {
  const origins = new Set(
    [...facts.scripts.map(({ address }) => address), ...facts.elements.flatMap(({ data }) => data)].map(
      address => new URL(address).origin,
    ),
  );
  const ours = (address: string) => URL.canParse(address) && origins.has(new URL(address).origin);
  return violations.map(({ directive, blocked, file, times }) => {
    const count = times > 1 ? ` (${times} ganger)` : '';
    const told = `Sidens CSP stoppet ${blocked || 'noe'} med ${directive}${count}.`;
    if (/trusted-types/.test(directive)) return warning(`${told} Delene trenger «lit-html» i trusted-types.`);
    if (ours(blocked)) return error(`${told} Legg ${new URL(blocked).origin} til i ${directive}.`);
    return ours(file) ? warning(told) : note(`${told} Det gjelder neppe medlemsdebatten.`);
  });
}

function elementFindings(element: ElementFact, { elements }: PageFacts): Finding[] {
  const { tag, version, src, area, shows, says, strange, known, inside } = element;
  const found: Finding[] = [];
  if (!version)
    found.push(error(`<${tag}>: koden er ikke kommet. Er skriptet på siden, og slipper CSP det til?`));
  if (!src?.trim()) found.push(error(`<${tag}> mangler src.`));
  else if (/^[“”„«»‘’″]/.test(src))
    found.push(error(`<${tag}> har anførselstegn som ikke er rette: src=${src}. Bytt dem med rette (").`));
  else if (element.data.length === 0 && area)
    found.push(error(`<${tag}> har src og area som ikke kan brukes: «${src}», «${area}».`));
  if (inside)
    found.push(
      error(
        `<${tag}> står inni <${inside}>, og blir borte når den vises. Er <${inside}> avsluttet med </${inside}>? Det holder ikke å slutte med />.`,
      ),
    );
  if (lacksArea(element, elements))
    found.push(
      warning(
        `<${tag}> har verken area eller et søkefelt (lo-area-picker) å følge, og viser ingenting. Skriv kommunenummeret: area="3201"`,
      ),
    );
  if (shows === 'problem') found.push(error(`<${tag}> sier: «${says}»`));
  if (element.frozen) found.push(note(`<${tag}> viser en frosset utgave, og følger ikke rettelser.`));
  for (const name of strange) {
    const meant = nearest(
      name,
      known.map(each => ({ item: each, texts: [each] })),
    );
    found.push(
      warning(`<${tag}> kjenner ikke attributtet «${name}».${meant ? ` Mente du «${meant}»?` : ''}`),
    );
  }
  if (lacksLink(element, elements))
    found.push(
      warning(`<${tag}> har ingen lenke inni seg. Uten skript ser leserne ingenting. Lim inn koden på nytt.`),
    );
  return found;
}

/** A mark with the right name is still a mark where nothing has made a part of it. */
function markFindings({ marks }: PageFacts): Finding[] {
  return [...new Set(marks)].map(name =>
    error(
      `«${name}» er riktig merket, men lo.js er ikke på siden. Frittstående filer bruker ikke merkede lenker.`,
    ),
  );
}

function strangeNames({ strangers }: PageFacts): Finding[] {
  return [...new Set(strangers)].map(name => {
    const tag = name.startsWith('lo-') ? name : `lo-${name}`;
    const meant = nearest(
      tag,
      tags.map(each => ({ item: each, texts: [each] })),
    );
    return warning(`«${name}» er ikke en av delene.${meant ? ` Mente du ${meant}?` : ''}`);
  });
}

/** Versions of everything on the page. */
export function versionsOn({ facts, scripts }: DebugState): string[] {
  const all = [...scripts.map(each => each.version), ...facts.elements.map(each => each.version)];
  return [...new Set(all.filter(each => each !== undefined))].sort(compareVersions);
}

function versionFindings(state: DebugState): Finding[] {
  const versions = versionsOn(state);
  return versions.length > 1
    ? [
        warning(
          `Siden har flere utgaver: ${versions.join(', ')}. Den første som lastes, brukes. Behold ett skript.`,
        ),
      ]
    : [];
}

function scriptFindings({ address, channel, times, newer, version }: ScriptState): Finding[] {
  const found: Finding[] = [];
  if (times > 1) found.push(warning(`Skriptet står ${times} ganger: ${address}. Én gang holder.`));
  if (newer && channel.kind === 'pinned')
    found.push(
      note(`${address} er låst til ${version}. Nyeste er ${newer}. Bytt adresse og kontrollsum samtidig.`),
    );
  else if (newer)
    found.push(
      warning(
        `${address} er fremdeles ${version}, men ${newer} er ute. Et mellomlager kan ha en gammel kopi.`,
      ),
    );
  if (!version)
    found.push(note(`Vet ikke hvilken utgave ${address} er: embed.json ved siden av kunne ikke leses.`));
  return found;
}

function repeated({ elements }: PageFacts): Finding[] {
  return repeatedParts(elements).map(({ 0: first, length }) =>
    warning(`<${first!.tag}> står ${length} ganger med samme innhold.`),
  );
}
