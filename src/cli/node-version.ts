/** The oldest Node that has all that is used here: before it, `node:sqlite` hides behind a flag. As in `engines`. */
const NEEDED = [22, 13] as const;

/**
 * What to say to somebody whose Node is too old; undefined where it is not.
 *
 * @param version as in `process.versions.node`
 */
export function tooOld(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return undefined;
  return `medlemsdebatt trenger Node ${NEEDED.join('.')} eller nyere, og dette er ${version}. Hent en ny på https://nodejs.org, og prøv igjen.`;
}
