import { transformAsync } from '@babel/core';
import linkerPlugin from '@angular/compiler-cli/linker/babel';

/** Angular's own packages are published half compiled; Angular's tools finish them like this. */
const linker = {
  name: 'angular-linker',
  async transform(code, id) {
    if (!id.includes('/@angular/') || !code.includes('ɵɵngDeclare')) return undefined;
    const options = { filename: id, plugins: [linkerPlugin], configFile: false, babelrc: false };
    return transformAsync(code, { ...options, compact: false });
  },
};

export default { base: './', plugins: [linker], ssr: { noExternal: [/^@angular\//] } };
