// CKEditor 5 with the features of its quick start and a source view (`/ckeditor`), and with General HTML Support opened
// for everything, which is how one lets it keep unknown HTML (`/ckeditor?open`).
/* global CKEDITOR, document, location */
const {
  ClassicEditor,
  AutoLink,
  Autoformat,
  BlockQuote,
  Bold,
  Essentials,
  GeneralHtmlSupport,
  Heading,
  HtmlEmbed,
  Italic,
  Link,
  List,
  MediaEmbed,
  Paragraph,
  PasteFromOffice,
  SourceEditing,
  Table,
  TableCaption,
  TableToolbar,
} = CKEDITOR;

// Without TableCaption, which not everybody takes: what stands in a caption is then lost.
const plugins = [
  AutoLink,
  Autoformat,
  BlockQuote,
  Bold,
  Essentials,
  Heading,
  Italic,
  Link,
  List,
  MediaEmbed,
  Paragraph,
  PasteFromOffice,
  SourceEditing,
  Table,
  TableToolbar,
];
const toolbar = ['sourceEditing', '|', 'heading', 'bold', 'italic', 'link', 'insertTable', 'mediaEmbed'];

const opened = {
  plugins: [...plugins, GeneralHtmlSupport, HtmlEmbed, TableCaption],
  toolbar: [...toolbar, 'htmlEmbed'],
  htmlSupport: { allow: [{ name: /.*/, attributes: true, classes: true, styles: true }] },
};

const editor = await ClassicEditor.create(document.querySelector('#editor'), {
  licenseKey: 'GPL',
  plugins,
  toolbar,
  ...(location.search === '?open' ? opened : {}),
});

globalThis.editing = {
  value: () => editor.getData(),
  clear: () => editor.setData(''),
  focus: () => editor.editing.view.focus(),
};
document.body.dataset.ready = '';
