/** What is left of a snippet in the HTML that a CMS has stored, read by an HTML parser. */
import { parsed, type Parsed } from '../testing/pages/parsed.ts';

/** Where the snippets lead, and what they must say. */
export interface Wanted {
  /** Address of the readable page of the area. */
  readonly page: string;
  /** The name of the municipality. */
  readonly place: string;
}

export interface Survived {
  /** The place's name, in text that readers see. */
  readonly name: boolean;
  /** A link to the area's page with words in it. */
  readonly link: boolean;
  /** The address of the page as text in a paragraph of its own, which oEmbed looks for. */
  readonly address: boolean;
  readonly script: boolean;
  readonly elements: readonly string[];
  readonly markedLink: boolean;
  readonly markedBox: boolean;
  /** A frame that shows the page; `still` when it may not run scripts. */
  readonly frame: 'none' | 'still' | 'live';
  /** A frame whose title names the place. */
  readonly namedFrame: boolean;
  readonly table: boolean;
  /** A picture; `dumb` when it does not say in words what it shows, or leads nowhere. */
  readonly picture: 'none' | 'dumb' | 'told';
  /** Who answered, and that they do not represent everybody: figures may not stand without it. */
  readonly reservation: boolean;
  /** That the data is made up. */
  readonly madeUp: boolean;
}

export function survivedIn(html: string, { page, place }: Wanted): Survived {
  const root = parsed(html);
  const { text } = root;
  const links = root.all('a').filter(each => each.attribute('href') === page && each.text !== '');
  const frame = root.all('iframe').find(each => leadsTo(each.attribute('src'), page));
  const sandbox = frame?.attribute('sandbox');
  return {
    name: text.includes(place),
    link: links.length > 0,
    address: root.all('*').some(each => each.children.length === 0 && each.text === page),
    script: root.all('script').some(each => each.attribute('src')?.endsWith('/lo.js')),
    elements: root.all('*').flatMap(each => (each.name.startsWith('lo-') ? [each.name] : [])),
    markedLink: links.some(each => each.attribute('data-lo')),
    markedBox: root.all('div').some(each => each.attribute('data-lo-widget')),
    frame: !frame ? 'none' : sandbox === undefined || /allow-scripts/.test(sandbox) ? 'live' : 'still',
    namedFrame: frame?.attribute('title')?.includes(place) ?? false,
    table: root.all('table').some(isTable),
    picture: pictureIn(root, page, place),
    reservation: /Ikke et representativt utvalg/.test(text) && /Svar fra rundt \d+/.test(text),
    madeUp: text.includes('Oppdiktede data'),
  };
}

function pictureIn(root: Parsed, page: string, place: string): Survived['picture'] {
  const picture = root.all('img').find(each => each.attribute('src'));
  if (!picture) return 'none';
  const alt = picture.attribute('alt') ?? '';
  const told = alt.includes(place) && /Ikke et representativt utvalg/.test(alt) && /Oppdatert \d/.test(alt);
  const leads = root.all('a').some(each => each.attribute('href') === page && each.first('img'));
  return told && leads ? 'told' : 'dumb';
}

/** Heads of rows and columns are still heads, and nothing was pushed into the table that is not of it. */
function isTable(table: Parsed): boolean {
  const rows = table.all('tr').map(row => row.children.map(cell => cell.name));
  return rows.length > 1 && rows.every(cells => cells.length === 2 && cells[0] === 'th');
}

const leadsTo = (src: string | undefined, page: string) => src?.split(/[?#]/)[0] === page;
