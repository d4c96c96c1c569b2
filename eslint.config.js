import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';
import house from './tools/lint/index.mjs';
import { root } from './tools/lib/rooms.mjs';

/** eslint-plugin-lit-a11y has no flat config: all its rules are taken by hand. */
const a11yRules = Object.fromEntries(
  Object.keys(litA11y.rules).map(name => [`lit-a11y/${name}`, name === 'no-access-key' ? 'off' : 'error']),
);

const unused = { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true };

/** describe and it of node:test return promises that the runner itself waits for. */
const runnerCalls = {
  from: 'package',
  package: 'node:test',
  name: ['describe', 'it', 'test', 'before', 'after', 'beforeEach', 'afterEach', 'suite'],
};

/** equal() of chai is typed as a promise for the sake of snapshots, which the house does not use. */
const chaiEqual = { from: 'package', package: 'chai', name: 'Equal' };

const unawaited = {
  selector: 'MemberExpression[property.name="accessible"]',
  message: 'Use `await accessible(el)` of tools/testing/browser.ts: this one passes when nobody awaits it.',
};

export default defineConfig(
  {
    ignores: [
      'dist/',
      'reports/',
      '.cache/',
      'data-schema/v1/',
      'demo/data/',
      'demo/public/',
      'demo/trees/',
      '**/fixtures/',
      // Apps of frameworks, checked by their own compilers.
      'tools/frameworks/apps/',
    ],
  },
  js.configs.recommended,
  ts.configs.recommended,
  {
    settings: { house: { root } },
    plugins: { house },
    rules: {
      'house/floors': 'error',
      'no-console': 'off',
      eqeqeq: ['error', 'smart'],
      'prefer-const': 'error',
      '@typescript-eslint/no-unused-vars': ['error', unused],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'data-schema/**/*.ts', 'demo/**/*.ts', 'tools/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      // The one type-aware rule that pays for itself: an accessibility check nobody awaits passes whatever happens.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [runnerCalls, chaiEqual] },
      ],
      'no-undef': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'demo/**/*.{ts,js}'],
    ...lit.configs['flat/recommended'],
  },
  {
    files: ['src/**/*.ts', 'demo/**/*.{ts,js}'],
    ...wc.configs['flat/recommended'],
    settings: { wc: { elementBaseClasses: ['LitElement', 'LoElement'] } },
  },
  {
    files: ['src/**/*.ts', 'demo/**/*.{ts,js}', 'data-schema/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    rules: { 'house/bans': 'error', ...a11yRules },
  },
  {
    files: ['**/*.{mjs,js}'],
    languageOptions: {
      globals: Object.fromEntries(Object.getOwnPropertyNames(globalThis).map(name => [name, 'readonly'])),
    },
  },
  {
    // What host pages bring along: plain scripts of pages, some of them old on purpose.
    files: ['demo/hosts/**/*.js'],
    rules: { 'no-undef': 'off', '@typescript-eslint/no-this-alias': 'off' },
  },
  {
    files: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-syntax': ['error', unawaited],
    },
  },
);
