// TinyMCE as its quick start sets it up (`/tinymce`), and opened up for what a snippet holds (`/tinymce?open`).
/* global tinymce, document, location */
const attributes = 'src|area|lang|heading-level|scope';

const opened = {
  // The custom elements are blocks, and may hold what a section may.
  custom_elements: 'lo-top-issues,lo-party-compare,lo-area-picker',
  extended_valid_elements: [
    'script[type|src]',
    `lo-top-issues[${attributes}]`,
    `lo-party-compare[${attributes}]`,
    `lo-area-picker[${attributes}]`,
  ].join(),
  valid_children: '+body[script]',
  // A frame without scripts stays at its first height.
  sandbox_iframes: false,
  convert_unsafe_embeds: false,
};

const [editor] = await tinymce.init({
  selector: '#editor',
  license_key: 'gpl',
  promotion: false,
  plugins: 'autolink code link lists media table',
  toolbar: 'undo redo | blocks | bold italic | link table media | code',
  ...(location.search === '?open' ? opened : {}),
});

globalThis.editing = {
  /** What a form would send. */
  value: () => editor.getContent(),
  clear: () => editor.setContent(''),
  focus: () => editor.focus(),
};
document.body.dataset.ready = '';
