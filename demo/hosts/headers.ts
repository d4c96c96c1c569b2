/**
 * Headers of the host pages, for `npm start` and the tests alike. `https://DIN-ADRESSE/` stands for where the scripts and
 * the data are, as in the pages; what a page's policy refuses is told to `reports`.
 */

/** Where browsers send what a policy has refused. `report-uri`, since `report-to` waits for up to a minute. */
export const reports = '/demo/hosts/rapport';

const policy = (...directives: string[]) => ({
  'content-security-policy': [...directives, `report-uri ${reports}`].join('; '),
});

const nothingElse = "default-src 'none'";
const ownScripts = "script-src 'self' https://DIN-ADRESSE/";
const ownData = 'connect-src https://DIN-ADRESSE/';
const ownStyles = "style-src 'self'";
const trustedTypes = "require-trusted-types-for 'script'";

const strict = policy(nothingElse, ownScripts, ownData, ownStyles, trustedTypes, 'trusted-types lit-html');

/** By name of the page; pages that are not here have no headers of their own. */
export const headers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'streng-csp.html': strict,
  'to-filer.html': strict,
  'fremmed-liste.html': policy(
    nothingElse,
    ownScripts,
    ownData,
    ownStyles,
    trustedTypes,
    'trusted-types nettstedet',
  ),
  'skript-stoppet.html': policy("script-src 'self'"),
  'data-stoppet.html': policy("connect-src 'self'"),
  'udefinert.html': policy("connect-src 'self'"),
  'udefinert-uten-skript.html': policy("script-src 'self'"),
  'udefinert-unntatt.html': policy("script-src 'self'"),
};
