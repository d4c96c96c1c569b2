import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';
import {
  common,
  formatDate,
  formatList,
  formatNumber,
  formatPercent,
  languageOf,
  lookupIn,
  textIn,
  translate,
  type Catalogue,
  type Entries,
  type Language,
  type Lookup,
  type Message,
  type Text,
  type TextRun,
} from '../locales/index.ts';
import { stopWatching, watchLanguage } from './language-watch.ts';

type Host = ReactiveControllerHost & HTMLElement & { texts?: Entries };
type Params = Message['params'];

/** Right-to-left letters: such text is isolated, so that it cannot turn what stands around it. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Says things in the reader's language: that of the element's `lang`, else of the nearest `lang` around it (through
 * shadow roots), else bokmål. Follows changes of it. `K` is the keys of the element's own catalogue.
 */
export class Localize<K extends string = never> implements ReactiveController {
  /** Language of the texts now. */
  language: Language = 'nb';

  readonly #host: Host;
  readonly #catalogues: readonly Catalogue[];
  #lookup: Lookup = () => undefined;
  #ready = true;

  constructor(host: Host, ...catalogues: Catalogue<K>[]) {
    this.#host = host;
    this.#catalogues = [...catalogues, common];
    host.addController(this);
    this.#use('nb');
  }

  /** False while the texts of the language are on their way; they never take more than three seconds. */
  get ready(): boolean {
    return this.#ready;
  }

  hostConnected(): void {
    this.follow();
    watchLanguage(this.#host, this);
  }

  hostDisconnected(): void {
    stopWatching(this);
  }

  /** Looks the language up again. */
  follow(): void {
    const language = languageOf(nearestLang(this.#host));
    if (language !== this.language) this.#use(language);
  }

  /** A message as something lit renders: a string, or spans with `lang` where it is in another language. */
  say(message: Message | K | CommonKey, params?: Params): unknown {
    return this.#render(this.#runs(message, params));
  }

  /** A message as a string, for attributes. */
  plain(message: Message | K | CommonKey, params?: Params): string {
    return this.#runs(message, params)
      .map(run => (rightToLeft.test(run.text) ? `\u2068${run.text}\u2069` : run.text))
      .join('');
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

  /** A percentage given as 0-100. */
  percent(value: number, decimals?: number): string {
    return formatPercent(value, this.language, decimals);
  }

  /** A day, `yyyy-mm-dd`. */
  date(day: string): string {
    return formatDate(day, this.language);
  }

  list(items: readonly string[]): string {
    return formatList(items, this.language);
  }

  #runs(message: Message | string, params: Params): TextRun[] {
    const whole = typeof message === 'string' ? { key: message, params } : message;
    const own = this.#host.texts;
    const lookup: Lookup = key =>
      own && Object.hasOwn(own, key) && own[key]
        ? { entry: own[key], lang: this.language }
        : this.#lookup(key);
    return translate(whole, this.language, lookup);
  }

  #render(runs: readonly TextRun[]): unknown {
    const parts = runs.map(({ text, lang }) => {
      const isolated = rightToLeft.test(text) ? html`<bdi>${text}</bdi>` : text;
      return lang === this.language ? isolated : html`<span lang=${lang}>${isolated}</span>`;
    });
    return parts.length > 1 ? parts : (parts[0] ?? '');
  }

  #use(language: Language): void {
    this.language = language;
    this.#lookup = lookupIn(this.#catalogues, language);
    this.#ready = this.#catalogues.every(each => each.get(language));
    this.#host.requestUpdate();
    if (this.#ready) return;
    const settle = () => {
      if (this.language !== language || this.#ready) return;
      this.#ready = true;
      this.#host.requestUpdate();
    };
    const waited = setTimeout(settle, 3000);
    void Promise.all(this.#catalogues.map(each => each.load(language))).then(() => {
      clearTimeout(waited);
      this.#ready = false;
      settle();
    });
  }
}

type CommonKey = NonNullable<(typeof common)['keys']>;

/** The nearest `lang` around an element, through shadow roots and slots' hosts. */
function nearestLang(element: Element): string | null {
  let at: Element | null = element;
  while (at) {
    const found: Element | null = at.closest('[lang]:not([lang=""])');
    if (found) return found.getAttribute('lang');
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}
