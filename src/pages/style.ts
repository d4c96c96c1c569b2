/**
 * `pages/style.css`: light and dark as the reader's device has it, paper, and readers with colours of their own. One
 * file beside the pages, so that `style-src 'self'` is enough.
 */
export const pageStyle = `:root {
  color-scheme: light dark;
  --surface: #fff;
  --raised: #f2f4f6;
  --text: #1a1d21;
  --muted: #525961;
  --line: #d3d8de;
  --border: #737a84;
  --accent: #31506f;
  --mark: #ffefc2;
  --on-mark: #3d2f00;
  line-height: 1.5;
  font-family: system-ui, sans-serif;
  color: var(--text);
  background: var(--surface);
  overflow-wrap: break-word;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
@supports (color: light-dark(#000, #fff)) {
  :root {
    --surface: light-dark(#fff, #16191d);
    --raised: light-dark(#f2f4f6, #23282e);
    --text: light-dark(#1a1d21, #eceef1);
    --muted: light-dark(#525961, #b3bac3);
    --line: light-dark(#d3d8de, #3d444d);
    --border: light-dark(#737a84, #8d959f);
    --accent: light-dark(#31506f, #a8c4e0);
    --mark: light-dark(#ffefc2, #4a3b05);
    --on-mark: light-dark(#3d2f00, #ffe9a8);
  }
}
:root.light {
  color-scheme: only light;
}
:root.dark {
  color-scheme: only dark;
}
* {
  box-sizing: border-box;
}
body {
  max-width: 56rem;
  margin: 0 auto;
  padding: 1rem 1rem 2rem;
}
h1, h2, h3, h4 {
  margin: 1.5em 0 0.4em;
  line-height: 1.25;
  text-wrap: balance;
}
h1 {
  margin-top: 0.5em;
  font-size: 1.75rem;
}
h2 {
  margin-top: 1.75em;
  font-size: 1.4rem;
}
h3 {
  font-size: 1.15rem;
}
h4 {
  font-size: 1rem;
}
p, ul, ol, dl, table, blockquote {
  margin: 0 0 0.75em;
}
ul, ol {
  padding-left: 1.4em;
}
a {
  color: var(--accent);
  text-underline-offset: 0.15em;
}
:focus-visible {
  outline: 0.15em solid;
  outline-offset: 0.15em;
}
small, .small {
  font-size: 0.875rem;
  color: var(--muted);
}
bdi[lang], span[lang] {
  unicode-bidi: isolate;
}
.skip {
  position: absolute;
  left: 0.5rem;
  top: -4rem;
  padding: 0.5em 1em;
  background: var(--surface);
}
.skip:focus {
  top: 0.5rem;
}
.hidden {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
header {
  display: flow-root;
}
.debate {
  margin: 0;
  font-weight: 700;
  color: var(--muted);
}
.languages ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1em;
  padding: 0;
  list-style: none;
}
.languages a, .more li a {
  display: inline-block;
  vertical-align: top;
  min-height: 24px;
}
.mark {
  display: inline-block;
  margin: 0 0.5em 0 0;
  padding: 0.1em 0.6em;
  font-weight: 700;
  color: var(--on-mark);
  background: var(--mark);
  border-radius: 0.25em;
}
lo-top-issues, lo-party-compare {
  display: block;
}
.why {
  margin-bottom: 1em;
  padding: 0.75em 1em;
  background: var(--raised);
  border-left: 0.25em solid var(--border);
}
.why > :last-child {
  margin: 0;
}
table {
  width: 100%;
  border-collapse: collapse;
}
caption, .caption {
  padding-bottom: 0.4em;
  font-weight: 700;
  text-align: left;
}
th, td {
  padding: 0.45em 0.6em 0.45em 0;
  text-align: left;
  vertical-align: top;
  font-weight: 400;
  border-bottom: 1px solid var(--line);
}
thead th {
  font-size: 0.875rem;
  color: var(--muted);
}
thead .n::first-letter {
  text-transform: uppercase;
}
th:last-child, td:last-child {
  padding-right: 0;
}
th small, td small, .about small {
  display: block;
}
td > :last-child {
  margin-bottom: 0;
}
.figures {
  table-layout: fixed;
}
.figures .n {
  width: 6em;
  text-align: right;
  font-variant-numeric: tabular-nums;
}
.figures .rank {
  width: 2em;
  padding-right: 0;
  white-space: nowrap;
  color: var(--muted);
  font-variant-numeric: tabular-nums;
}
.bar {
  display: block;
  margin-top: 0.35em;
  fill: var(--accent);
}
.bar .open {
  fill: none;
  stroke: var(--accent);
  stroke-width: 2;
  stroke-dasharray: 3 2;
}
.replies, .answers {
  table-layout: fixed;
}
.answers thead th {
  padding: 0;
}
.replies th:first-child, .answers th:first-child {
  width: 32%;
}
.marker {
  margin-right: 0.3em;
}
.standpoint {
  margin-top: 1.5em;
  padding-top: 0.25em;
  border-top: 2px solid var(--line);
}
.standpoint h3 {
  margin-top: 0.75em;
}
.contents ol {
  columns: 20em;
  column-gap: 2em;
  padding: 0;
  list-style: none;
}
.contents li {
  padding: 0.2em 0;
  break-inside: avoid;
}
.topic {
  margin: 0.75em 0 0;
  font-weight: 700;
  color: var(--accent);
}
.no {
  font-weight: 400;
  color: var(--muted);
}
.asked {
  color: var(--muted);
}
.about {
  padding: 0.6em 1em;
  background: var(--raised);
}
.about dt {
  font-weight: 700;
}
.about dd {
  margin: 0 0 0.5em;
}
.said, blockquote {
  white-space: pre-line;
}
blockquote {
  margin: 0.4em 0;
  padding-left: 0.8em;
  border-left: 3px solid var(--line);
}
.counts {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.25em;
  padding: 0;
  list-style: none;
}
.state {
  font-weight: 700;
}
.state::before {
  content: '';
  display: inline-block;
  width: 1.15em;
  height: 1.15em;
  margin-right: 0.4em;
  vertical-align: -0.2em;
  line-height: 0.85em;
  text-align: center;
  border: 0.16em solid;
  border-radius: 50%;
  -webkit-print-color-adjust: exact;
  print-color-adjust: exact;
  forced-color-adjust: none;
}
.supports .state::before {
  background: currentColor;
}
.partly .state::before {
  background: linear-gradient(90deg, currentColor 50%, transparent 50%);
}
.undecided .state::before {
  border-style: dotted;
}
.unclear .state::before {
  content: '?';
  content: '?' / '';
}
.comment .state::before {
  border-radius: 0.3em 0.3em 0.3em 0;
  background: linear-gradient(currentColor, currentColor) center / 60% 0.14em no-repeat;
}
.withheld .state::before {
  border-radius: 0.15em;
  background: linear-gradient(currentColor, currentColor) center / 0.14em 60% no-repeat;
}
.unknown .state::before {
  content: '?';
  content: '?' / '';
  border-radius: 0.15em;
}
.none .state {
  font-weight: 400;
  color: var(--muted);
}
.none .state::before {
  border: 0;
  background: linear-gradient(currentColor, currentColor) center / 60% 0.14em no-repeat;
}
.history {
  font-size: 0.9375rem;
}
footer {
  margin-top: 2.5em;
  padding-top: 0.5em;
  border-top: 2px solid var(--line);
}
footer dl div {
  display: flex;
  flex-wrap: wrap;
  gap: 0 0.6em;
}
footer dt {
  font-weight: 700;
}
footer dd {
  min-width: 0;
  margin: 0;
}
.areas {
  columns: 18em;
  column-gap: 2em;
}
.areas li {
  padding: 0.15em 0;
  break-inside: avoid;
}
.embed body, body:target {
  max-width: none;
  padding-top: 0;
}
.embed :is(.skip, .debate, .languages, .more), body:target > :is(.skip), body:target :is(.debate, .languages, .more) {
  display: none;
}
@media (max-width: 30rem) {
  .figures .n {
    width: 4.8em;
    padding-right: 0;
    font-size: 0.8125rem;
    hyphens: auto;
  }
  .figures .n small {
    font-size: 0.75rem;
  }
  .figures .rank {
    width: 1.7em;
    font-size: 0.9375rem;
  }
  .figures tbody th {
    font-size: 0.9375rem;
    hyphens: auto;
  }
  .replies th:first-child, .answers th:first-child {
    width: 40%;
    font-size: 0.9375rem;
    hyphens: auto;
  }
  th, td {
    padding-right: 0.4em;
  }
}
@media (forced-colors: active) {
  .mark, .why {
    border: 1px solid;
  }
  .bar, .bar .open {
    forced-color-adjust: none;
    fill: CanvasText;
    stroke: CanvasText;
  }
  .bar .open {
    fill: none;
  }
}
@media print {
  :root, :root.dark {
    color-scheme: only light;
    font-size: 10pt;
  }
  body {
    max-width: none;
    padding: 0;
  }
  .skip, .languages, .contents, .more {
    display: none;
  }
  h1, h2, h3, h4, .topic, caption {
    break-after: avoid;
  }
  tr, li, .about {
    break-inside: avoid;
  }
  .bar, .mark, .marker {
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
  a[href^='mailto:'], footer a {
    text-decoration: none;
  }
  .vote a[href^='https:']::after {
    content: ' (' attr(href) ')';
  }
}
`;
