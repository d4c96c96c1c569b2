import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { common } from '../locales/common/index.ts';
import { lookupIn, type Catalogue } from '../locales/catalogue.ts';
import { formatNumber, languageOf, type Language } from '../locales/languages.ts';
import {
  dateMessage,
  listMessage,
  textIn,
  translate,
  type Entries,
  type Lookup,
  type Message,
  type Text,
  type TextRun,
} from '../locales/message.ts';
import { stopWatching, tagAround, watchTags } from './language-watch.ts';

type Host = ReactiveControllerHost & HTMLElement & { texts?: Entries };
type CommonKey = NonNullable<(typeof common)['keys']>;

/** Right-to-left letters: such text is set apart, so that it cannot turn what stands around it. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Says things in the reader's language: that of the element's `lang`, else of the nearest `lang` around it (through
 * shadow roots), else bokmål. Follows changes of it. `K` is the keys of the element's own catalogue.
 */
export class Localize<K extends string = never> implements ReactiveController {
  /** Language of the texts now. */
  language: Language = 'nb';
  /** False while the texts of the language are on their way. */
  ready = true;
  /** Finds the texts; for what makes text of messages outside templates, e.g. a CSV. */
  lookup: Lookup;

  readonly #host: Host;
  readonly #catalogues: readonly Catalogue[];

  constructor(host: Host, ...catalogues: Catalogue<K>[]) {
    this.#host = host;
    this.#catalogues = [...catalogues, common];
    this.lookup = this.#lookupIn('nb');
    host.addController(this);
  }

  hostConnected(): void {
    this.follow();
    watchTags(this.#host, this);
  }

  hostDisconnected(): void {
    stopWatching(this);
  }

  /** Looks up which language to speak; those who watch call it when a `lang` may have changed. */
  follow(): void {
    const language = languageOf(tagAround(this.#host));
    if (language === this.language) return;
    this.language = language;
    this.lookup = this.#lookupIn(language);
    this.ready = this.#catalogues.every(each => each.get(language));
    this.#host.requestUpdate();
    if (this.ready) return;
    void Promise.all(this.#catalogues.map(each => each.load(language))).then(() => {
      if (this.language !== language) return;
      this.ready = true;
      this.#host.requestUpdate();
    });
  }

  /** A message as something lit renders: a string, or spans with `lang` where it is in another language. */
  say(message: Message | K | CommonKey, params?: Message['params']): unknown {
    return this.#render(this.#runs(message, params));
  }

  /** A message as a string, for attributes. */
  plain(message: Message | K | CommonKey, params?: Message['params']): string {
    return joined(this.#runs(message, params));
  }

  /** A text of published data. `language` is that of its document. */
  data(text: Text | undefined, language?: string): unknown {
    return this.#render([textIn(text, this.language, language)]);
  }

  /** A text of published data as a string, for attributes. */
  dataPlain(text: Text | undefined, language?: string): string {
    return textIn(text, this.language, language).text;
  }

  number(value: number, decimals?: number): string {
    return formatNumber(value, this.language, decimals);
  }

  /** A day, `yyyy-mm-dd`. */
  date(day: string): string {
    return this.plain(dateMessage(day, this.lookup));
  }

  list(items: readonly string[]): string {
    return this.plain(listMessage(items));
  }

  #lookupIn(language: Language): Lookup {
    const find = lookupIn(this.#catalogues, language);
    return key => {
      const { texts } = this.#host;
      const entry = texts && Object.hasOwn(texts, key) && texts[key];
      return entry ? { entry, lang: language } : find(key);
    };
  }

  #runs(message: Message | string, params: Message['params']): TextRun[] {
    return translate(
      typeof message === 'string' ? { key: message, params } : message,
      this.language,
      this.lookup,
    );
  }

  #render(runs: readonly TextRun[]): unknown {
    const own = ({ text, lang }: TextRun) => lang === this.language && !rightToLeft.test(text);
    if (runs.every(own)) return joined(runs);
    return runs.map(run => (own(run) ? run.text : html`<span lang=${run.lang}>${run.text}</span>`));
  }
}

const joined = (runs: readonly TextRun[]): string => runs.map(run => run.text).join('');
