/**
 * Gathers an option that can be repeated. To be used without a default: commander never misses a mandatory option that has
 * one, and would go on with nothing.
 */
export const several = (value: string, known: string[] = []): string[] => [...known, value];
