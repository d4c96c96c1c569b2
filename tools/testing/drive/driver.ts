/** One interface over the three engines, as far as each one's driver goes (see `abilities.ts`). */
import type { Engine } from './abilities.ts';

/** How a reader has set up the system: fixed when the browser starts. */
export interface Reader {
  /** The system is dark. */
  dark?: boolean;
  /** Only the reader's own colours are used. */
  forced?: boolean;
  /** Font size in pixels that the reader has chosen. */
  font?: number;
}

/** The window a page is opened in. */
export interface Window {
  /** CSS pixels. */
  width?: number;
  height?: number;
  /** Device pixels for each CSS pixel: 1280 at 400 % is `{ width: 320, density: 4 }`. */
  density?: number;
}

/** An open page. */
export interface Tab {
  /**
   * Runs a function in the page and gives its answer back. It must use nothing of what is around it, and is not bound by
   * the page's content security policy.
   */
  evaluate<T>(run: () => T | Promise<T>): Promise<T>;
  evaluate<T, A>(run: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  /** A PNG of the page from its upper left corner, as far as the window reaches. */
  screenshot(): Promise<Buffer>;
  /** The page as it is printed. */
  pdf(): Promise<Buffer>;
  close(): Promise<void>;
}

/** A running browser. */
export interface Driver {
  readonly engine: Engine;
  open(url: string, window?: Window): Promise<Tab>;
  close(): Promise<void>;
}

/**
 * Size of the window where a test does not say. Higher than any page: what is off the screen is not laid out by all
 * engines, and not in the screenshot of all drivers.
 */
export const usual = { width: 1000, height: 7000, density: 1 };

/** What is sent to the page: the function's text, called with its argument. */
export function callText(run: (argument: never) => unknown, argument: unknown): string {
  return `(${run.toString()})(${JSON.stringify(argument) ?? ''})`;
}

/** Starts a browser. */
export async function drive(engine: Engine, reader: Reader = {}): Promise<Driver> {
  if (engine === 'chromium') return (await import('./chromium.ts')).driveChromium(reader);
  if (engine === 'firefox') return (await import('./firefox.ts')).driveFirefox(reader);
  return (await import('./webkit.ts')).driveWebKit(reader);
}

/** Runs in the page: how much of the window it fills. */
export function sizeOfPage(): { width: number; height: number } {
  const { height } = document.documentElement.getBoundingClientRect();
  return { width: innerWidth, height: Math.min(innerHeight, Math.max(200, Math.ceil(height))) };
}
