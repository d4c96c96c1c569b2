/** The areas of Norway: who is called what, and which code took over from which. */
export * from './register.ts';
export { hasElection, noElection } from './councils.ts';
export { resolvePlace, type Resolved } from './resolve.ts';
export { COUNTIES, MUNICIPALITIES, PLACES_FROM, type PlaceRow } from './places-2026.ts';
export { SUCCESSORS, SUCCESSORS_FROM } from './successors-2024.ts';
