import type { Language } from './languages.ts';
import type { Entries, Lookup, Translation } from './message.ts';

/** The texts of one element, or the common ones, in all languages. */
export interface Catalogue<K extends string = string> {
  /** Only for types: the keys this catalogue has. */
  readonly keys?: K;
  /** The texts of a language if they are here already; bokmål and nynorsk always are. */
  get(language: Language): Entries | undefined;
  /** Fetches the texts of a language. Never rejects: without them bokmål is shown. A failure is tried again next time. */
  load(language: Language): Promise<unknown>;
}

/**
 * Makes a catalogue. Bokmål is the typed source of the keys; English and Northern Sámi are fetched when somebody reads
 * them.
 */
export function catalogue<const T extends Entries>(sources: {
  nb: T;
  nn: Translation<T>;
  en: () => Promise<{ default: Translation<T> }>;
  se: () => Promise<{ default: Translation<T> }>;
}): Catalogue<keyof T & string> {
  const here: Partial<Record<Language, Entries>> = { nb: sources.nb, nn: sources.nn };
  return {
    get: language => here[language],
    async load(language) {
      const source = sources[language];
      // Modules are fetched once, however often they are asked for.
      if (typeof source === 'function') here[language] ??= (await source().catch(() => undefined))?.default;
    },
  };
}

/** Looks a key up in catalogues, the first that has it wins, in the language and then in bokmål. */
export function lookupIn(catalogues: readonly Catalogue[], language: Language): Lookup {
  return key => {
    for (const lang of [language, 'nb'] as const) {
      for (const each of catalogues) {
        const entries = each.get(lang);
        const entry = entries && Object.hasOwn(entries, key) && entries[key];
        if (entry && (typeof entry === 'string' || entry.other)) return { entry, lang };
      }
    }
    return undefined;
  };
}
