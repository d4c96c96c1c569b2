import { version } from '../core/version.ts';

/** Package and version, as `release.json` names what made the tree. */
export function builtBy(): string {
  return `lo-medlemsdebatt ${version}`;
}
