/** What each engine's driver cannot do, and why. The list stands in README.md too; a test compares them. */

export const engines = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof engines)[number];

/** What a test may need of a driver. */
export type Ability =
  'narrow window' | 'zoom' | 'font size' | 'forced colours' | 'print' | 'changed prototypes';

const missing: Record<Engine, Partial<Record<Ability, string>>> = {
  chromium: {},
  firefox: {},
  webkit: {
    'narrow window': "MiniBrowser's window is never narrower than 447 pixels; a frame of 320 is tested",
    zoom: 'WebDriver has no command for it',
    'font size': 'MiniBrowser has no option for it',
    'forced colours': 'WebKitGTK has none',
    print: 'WebKitWebDriver has no command for it',
    'changed prototypes': 'WebKitWebDriver itself runs on the page, with what the page has changed',
  },
};

/** Why an engine cannot, or undefined. */
export const whyNot = (engine: Engine, ability: Ability): string | undefined => missing[engine][ability];

/** Everything that is not run, in the words of the list. */
export const notRun: readonly string[] = engines.flatMap(engine =>
  Object.entries(missing[engine]).map(([ability, why]) => `${engine}: ${ability} (${why})`),
);
