/** The custom-elements manifest is read from the sources of the elements; see tools/build/manifest.mjs. */
export default {
  globs: ['src/elements/**/*.ts', 'src/core/**/*.ts', 'src/index.ts'],
  exclude: ['**/*.test.ts', '**/*.styles.ts', '**/*.view.ts', '**/define.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
};
