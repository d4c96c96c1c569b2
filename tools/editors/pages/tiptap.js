// Tiptap with its starter kit and tables (`/tiptap`), and with nodes of its own for what a snippet holds
// (`/tiptap?open`), as somebody who builds a CMS with it would add them.
/* global document, location */
import { Editor, Node } from '@tiptap/core';
import { TableKit } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { Link } from '@tiptap/extension-link';

const kept = names => Object.fromEntries(names.map(name => [name, { default: null }]));

/** An element that holds blocks: `<lo-top-issues src area>…</lo-top-issues>`, or a box with `data-lo-widget`. */
const holder = (tag, names, selector = tag) =>
  Node.create({
    name: `holder-${tag}`,
    group: 'block',
    content: 'block*',
    addAttributes: () => kept(names),
    parseHTML: () => [{ tag: selector }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  });

const frame = Node.create({
  name: 'iframe',
  group: 'block',
  atom: true,
  addAttributes: () => kept(['src', 'title', 'width', 'height', 'loading']),
  parseHTML: () => [{ tag: 'iframe' }],
  renderHTML: ({ HTMLAttributes }) => ['iframe', HTMLAttributes],
});

const markedLink = Link.extend({
  addAttributes() {
    return { ...this.parent?.(), ...kept(['data-lo']) };
  },
});

const extensions =
  location.search === '?open'
    ? [
        StarterKit.configure({ link: false }),
        TableKit,
        markedLink,
        frame,
        ...['lo-top-issues', 'lo-party-compare', 'lo-area-picker'].map(tag =>
          holder(tag, ['src', 'area', 'lang']),
        ),
        holder(
          'div',
          ['data-lo-widget', 'data-lo-src', 'data-lo-area', 'data-lo-lang'],
          'div[data-lo-widget]',
        ),
      ]
    : [StarterKit, TableKit];

const editor = new Editor({ element: document.querySelector('#editor'), extensions });

globalThis.editing = {
  value: () => editor.getHTML(),
  clear: () => editor.commands.clearContent(),
  // The command of the same name waits for a frame first.
  focus: () => editor.view.focus(),
  // It has no source view of its own: those who build one hand the text to this.
  source: html => editor.commands.setContent(html),
};
document.body.dataset.ready = '';
