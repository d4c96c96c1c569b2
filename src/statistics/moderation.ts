import type { WrittenText } from './submissions.ts';
import { COUNTRY, byText } from './geography.ts';
import type { PlaceList } from './places.ts';
import { hash32 } from './id-table.ts';
import { personalDataIn } from './personal-data.ts';
import type { PersonalDataFlag } from './personal-data.ts';
import { textPlaces } from './text-places.ts';
import type { RawResult } from './types.ts';

/** A text as moderators get it: apart from ticks, without federation, never published. */
export interface ModerationEntry {
  question: string;
  kind: WrittenText['kind'];
  /** Municipality, or the county or the country where fewer answered: see {@link textPlaces}. */
  area: string;
  text: string;
  flags: PersonalDataFlag[];
}

/** How texts are prepared for moderators. */
export interface ModerationSetup {
  places: PlaceList;
  country?: string;
  /** What was counted, to know which areas are large enough. */
  rows: readonly RawResult[];
  /** Decides the order, together with the texts. Nobody who lacks it can say where in the order a text would stand. */
  secret: string;
  /** See {@link textPlaces}. */
  placeFrom?: number;
}

/**
 * Makes the function that takes a text to what moderators get. Pure and one by one, so that a million texts need not be
 * in memory at once; {@link moderationOrder} says in which order they go.
 */
export function moderator(setup: ModerationSetup): (text: WrittenText) => ModerationEntry {
  const { places, rows, country = COUNTRY, placeFrom } = setup;
  const answered = new Map<string, number>();
  for (const { area, federation, base = 0 } of rows) {
    if (!federation) answered.set(area, Math.max(base, answered.get(area) ?? 0));
  }
  const people = (area: string) => answered.get(area) ?? 0;
  const municipalities = places.municipalities.map(place => ({ ...place, people: people(place.code) }));
  const stated = municipalities.reduce((sum, place) => sum + place.people, 0);
  const shown = textPlaces(municipalities, people(country) - stated, placeFrom);
  return ({ question, kind, place = '', text }) => {
    const area = shown.get(place) ?? country;
    return { question, kind, area, text, flags: personalDataIn(text) };
  };
}

/**
 * Shuffles: the same texts always come in the same order, which has nothing to do with the order in which they came in,
 * nor with what else their writers answered.
 */
export function moderationOrder(secret: string): (a: ModerationEntry, b: ModerationEntry) => number {
  const seed = hash32(secret, 1);
  const key = ({ text, area, question, kind }: ModerationEntry) =>
    hash32([question, kind, area, text, secret].join('\n'), seed);
  return (a, b) =>
    key(a) - key(b) ||
    byText(a.text, b.text) ||
    byText(a.question, b.question) ||
    byText(a.kind, b.kind) ||
    byText(a.area, b.area);
}
