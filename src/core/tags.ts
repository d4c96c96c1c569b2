/** Names of the elements, for what looks at a page from outside: the command line and the panel for editors. */
export const tags: readonly string[] = [
  'lo-area-picker',
  'lo-party-compare',
  'lo-survey-form',
  'lo-top-issues',
];
