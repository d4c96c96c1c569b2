export * from './types.ts';
export * from './threshold.ts';
export * from './protect.ts';
export * from './percent.ts';
