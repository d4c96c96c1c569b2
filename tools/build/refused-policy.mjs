/**
 * A build plugin for the files of script tags: lit makes its Trusted Types policy when it loads, and a page whose list
 * has no `lit-html`, or allows it once and has two of our files, makes that throw: the whole file would be lost, and an
 * uncaught error on somebody else's page. Here lit goes on without a policy. Where the page requires one, templates are
 * refused when they are used, and the element shows its fallback and says why.
 */
const making =
  /\b([\w$]+)\.createPolicy\((["'])lit-html\2,\s*\{\s*createHTML:\s*\(?[\w$]+\)?\s*=>\s*[\w$]+,?\s*\}\)/;

/** lit's module with the making guarded. @throws Error when lit no longer looks as expected */
export function guardPolicy(code) {
  if (!making.test(code)) throw new Error('lit-html makes its policy in another way: see refused-policy.mjs');
  return code.replace(making, made => `(()=>{try{return ${made}}catch{}})()`);
}

/** @returns {import('vite').Plugin} */
export function refusedPolicy() {
  return {
    name: 'refused-policy',
    transform: {
      filter: { id: /[\\/]lit-html[\\/](development[\\/])?lit-html\.js$/ },
      handler: code => ({ code: guardPolicy(code), map: null }),
    },
  };
}
