/** What the counting bench counts: two questions of twelve issues, as in 2023. */
const issues = Array.from({ length: 12 }, (_, i) => `sak-${i + 1}`);

export const QUESTIONS = ['arbeid', 'velferd'].map(id => ({ id, issues, maxPicks: 3 }));
