/**
 * Runs the tests of src/statistics for Stryker, all in one process: the mutants are in the code from the beginning and
 * are switched on one by one, so that a mutant costs its tests and no start of Node. For a mutant in what runs while
 * modules load, the modules are loaded anew, each under another address.
 */
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { collectFrom, collected } from './collected.mjs';
import { testsOf } from './tests-of.mjs';

const room = 'src/statistics';
/** Stryker's words for how a test ended. */
const PASSED = 0;
const FAILED = 1;
/** Stryker lets a mutant come by a hundred times as often as in an ordinary run; three times is endless enough. */
const PATIENCE = 0.03;

class InProcessRunner {
  static inject = ['options'];
  /** Names of the files that have mutants. */
  #mutated;
  #loaded = new Map();
  /** Which loading of the modules is at work: each has other addresses. The first is the one without a mutant. */
  #loading = 0;
  #loadings = 0;

  constructor({ mutate }) {
    this.#mutated = mutate.map(path => basename(path));
    // A few cases of each property are enough to see whether a change is noticed.
    process.env.STATISTICS_CASES ??= '0.01';
    const collector = new URL('collected.mjs', import.meta.url).href;
    const own = pathToFileURL(process.cwd()).href;
    registerHooks({
      resolve: (specifier, context, next) => {
        if (specifier === 'node:test') return { url: collector, shortCircuit: true };
        const found = next(specifier, context);
        const isOwn = found.url.startsWith(own) && !found.url.includes('/node_modules/');
        return isOwn ? { ...found, url: `${found.url.split('?')[0]}?${this.#loading}` } : found;
      },
    });
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    const mutated = (globalThis.__stryker__ ??= {});
    const tests = [];
    for (const name of new Set(this.#mutated.flatMap(file => testsOf[file]))) {
      for (const test of await this.#testsIn(name)) {
        mutated.currentTestId = test.id;
        const began = performance.now();
        const failureMessage = failureOf(test);
        const timeSpentMs = performance.now() - began;
        const status = failureMessage === undefined ? PASSED : FAILED;
        tests.push({ id: test.id, name: test.id, status, failureMessage, timeSpentMs });
        mutated.currentTestId = undefined;
      }
    }
    return { status: 'complete', tests, mutantCoverage: mutated.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, sandboxFileName }) {
    const mutated = (globalThis.__stryker__ ??= {});
    const names = testsOf[basename(sandboxFileName)];
    const isStatic = mutantActivation === 'static';
    const wanted = testFilter && new Set(testFilter);
    mutated.activeMutant = isStatic ? activeMutant.id : undefined;
    mutated.hitLimit = hitLimit * PATIENCE;
    mutated.hitCount = 0;
    if (isStatic) this.#loadings++;
    else for (const name of names) await this.#testsIn(name);
    mutated.activeMutant = activeMutant.id;
    let nrOfTests = 0;
    for (const name of names) {
      const tests = await (isStatic ? this.#load(name, this.#loadings) : this.#testsIn(name));
      for (const test of tests.filter(({ id }) => !wanted || wanted.has(id))) {
        nrOfTests++;
        const failureMessage = failureOf(test);
        if (mutated.hitCount > mutated.hitLimit) return { status: 'timeout', reason: 'came by too often' };
        if (failureMessage !== undefined)
          return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests };
      }
    }
    return { status: 'survived', nrOfTests };
  }

  /** The tests in a file, from modules that were loaded without a mutant. */
  async #testsIn(name) {
    const known = this.#loaded.get(name);
    if (known) return known;
    const tests = await this.#load(name, 0);
    this.#loaded.set(name, tests);
    return tests;
  }

  /** Modules that cannot even be loaded fail as a test does. */
  async #load(name, loading) {
    this.#loading = loading;
    collectFrom(name);
    try {
      await import(pathToFileURL(resolve(join(room, `${name}.test.ts`))).href);
      return collected.splice(0);
    } catch (error) {
      collected.length = 0;
      const run = () => {
        throw error;
      };
      return [{ id: name, run }];
    }
  }
}

/** Why a test failed; undefined where it did not. */
function failureOf({ run }) {
  try {
    run();
    return undefined;
  } catch (error) {
    return String(error);
  }
}

/** Writes what became of each mutant at once, so that a run that is cut short leaves what it has found. */
class LineReporter {
  #path = process.env.MUTATION_RESULTS;

  onMutationTestingPlanReady({ mutantPlans }) {
    const planned = {};
    for (const { mutant } of mutantPlans) {
      const file = basename(mutant.fileName);
      planned[file] = (planned[file] ?? 0) + 1;
    }
    for (const [file, all] of Object.entries(planned)) this.#write({ file, planned: all });
  }

  onMutantTested({ fileName, status, location, mutatorName, replacement, coveredBy, killedBy }) {
    const change = { status, location, mutatorName, replacement, tests: coveredBy?.length, killedBy };
    this.#write({ file: basename(fileName), ...change });
  }

  #write(line) {
    appendFileSync(this.#path, `${JSON.stringify(line)}\n`);
  }
}

/** What Stryker looks for in a plugin. */
export const strykerPlugins = [
  { kind: 'TestRunner', name: 'in-process', injectableClass: InProcessRunner },
  { kind: 'Reporter', name: 'lines', injectableClass: LineReporter },
];
