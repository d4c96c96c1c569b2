/** One way of putting the comparison of a municipality on a page. */
export interface Snippet {
  readonly title: string;
  readonly note: string;
  readonly code: string;
}

const tree = 'https://DIN-ADRESSE/debatt-2027/';
const script = 'https://DIN-ADRESSE/v1/lo.js';

/** The ways in the order an editor should try them. Each carries a plain link that survives what the CMS removes. */
export function snippets(code: string, name: string): Snippet[] {
  const page = `${tree}pages/${code}.html`;
  return [
    {
      title: 'Skript og element',
      note: 'Best når du får lime inn HTML.',
      code: `<script type="module" src="${script}"></script>
<lo-top-issues src="${tree}" area="${code}">
  <h2>Dette valgte flest i ${name}</h2>
  <p><a href="${page}">Se resultatet for ${name}</a></p>
</lo-top-issues>
<lo-party-compare src="${tree}" area="${code}">
  <h2>Dette svarer listene i ${name}</h2>
  <p><a href="${page}">Se hva listene i ${name} svarer</a></p>
</lo-party-compare>`,
    },
    {
      title: 'Merket lenke',
      note: 'Når skriptet alt ligger på nettstedet og du bare får lime inn en lenke.',
      code: `<a data-lo="party-compare" href="${page}">Se hva listene i ${name} svarer</a>`,
    },
    {
      title: 'Ramme',
      note: 'Når løsningen bare tar imot en iframe, for eksempel i Enonic.',
      code: `<iframe src="${page}?embed" title="Medlemsdebatten: ${name}" width="100%" height="900" loading="lazy"></iframe>`,
    },
  ];
}
