/** The first of some names, and how many more there are: `a, b, c og 12 til`. */
export function someOf(names: readonly string[], most: number): string {
  const more = names.length - most;
  return `${names.slice(0, most).join(', ')}${more > 0 ? ` og ${more} til` : ''}`;
}
