#!/usr/bin/env node
/**
 * `medlemsdebatt` as it is installed. An older Node cannot even load the command line, and npm installs it there all the
 * same: so the version is asked first, and the rest is a file of its own.
 */
import { tooOld } from './node-version.ts';

const told = tooOld(process.versions.node);
if (told) {
  process.stderr.write(`${told}\n`);
  // As `exit.problems`; what has that name cannot be loaded here.
  process.exitCode = 2;
} else {
  withoutSqliteNews();
  await import('./main.ts');
}

/** Node 22 calls SQLite an experiment before every command, in English, to people who have asked for something else. */
function withoutSqliteNews(): void {
  const warn = process.emitWarning as (...said: unknown[]) => void;
  process.emitWarning = (...said: unknown[]) => {
    if (!String(said[0]).startsWith('SQLite is an experimental')) warn.apply(process, said);
  };
}
