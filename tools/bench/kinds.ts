/** The ways of showing the same thing that the bench compares: by hand, with a peer, with our element. */
import type { Bundle } from './peers.ts';

/** One way to show the same thing. `show` runs in the page and resolves when the last row is there. */
export interface Kind {
  readonly who: string;
  readonly page: string;
}

/** What is shown, in all the ways of the comparison; the first is the floor. */
export interface Case {
  readonly what: string;
  readonly aim?: string;
  readonly kinds: readonly Kind[];
}

/** In the page: `bench.show()` and `bench.hide()`, whoever it is. */
export const harness = (show: string) => `<main></main><script type="module">
const host = document.querySelector('main');
let undo = () => {};
${show}
// From a timer, as a page's own script would: what the tools evaluate is not counted as script. Layout is left to the frame.
const task = what => new Promise((done, failed) => setTimeout(() => what().then(done, failed)));
const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
window.bench = {
  show: () => task(async () => { undo = (await show(host)) ?? (() => host.replaceChildren()); }).then(frame),
  hide: () => task(async () => { undo(); host.replaceChildren(); }).then(frame),
};
</script>`;

/** Written by hand. */
export const floor = (html: string) =>
  harness(`const html = ${JSON.stringify(html).replaceAll('<', '\\u003c')};
function show(host) { host.append(document.createRange().createContextualFragment(html)); }`);

/** One of `tools/bench/peers`, by the name of what it exports. */
export const peer = (name: Bundle, call: 'bars' | 'compare' | 'form', data: unknown) =>
  harness(`import { ${call} } from '/${name}.js';
const data = ${JSON.stringify(data).replaceAll('<', '\\u003c')};
function show(host) { return ${call}(host, data); }`);

/** Our element, with its document in memory after the first round; \`last\` is the last row it must have painted. */
export const ours = (tag: string, attributes: Record<string, string>, last: string) =>
  harness(`import '/${tag}.js';
function show(host) {
  const el = document.createElement('${tag}');
  const painted = new Promise(done => el.addEventListener('lo-data', done));
  for (const [name, value] of ${JSON.stringify(Object.entries(attributes))}) el.setAttribute(name, value);
  host.append(el);
  return painted.then(() => el.updateComplete).then(() => {
    if (!el.shadowRoot.querySelector('${last}')) throw new Error('not painted');
  });
}`);
