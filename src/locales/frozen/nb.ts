/** What is said of a frozen copy. */
export default {
  frozen: 'Frosset {date}.',
  newer: 'Nyere utgave finnes',
} as const;
