/**
 * The ways that a snippet takes from the clipboard to what a CMS stores: an editor and how it is put in, then what the
 * CMS cleans it with. Every pair is a pipeline.
 */

export const editorNames = ['tinymce', 'ckeditor', 'tiptap'] as const;
export type EditorName = (typeof editorNames)[number];

/**
 * How a snippet is put in: into the source view; as content, by the keys, from a page that shows it; or its text, by the
 * keys, with Enter after it.
 */
export type Way = 'source' | 'content' | 'text';

/** An editor in one configuration; none for a field that takes HTML as it is. */
export interface Through {
  readonly editor?: EditorName;
  /** Opened up for scripts, elements, marks and frames. */
  readonly open?: boolean;
  readonly way: Way;
}

export const cleaners = [
  'none',
  'dompurify',
  'sanitize-html',
  'dompurify-open',
  'sanitize-html-open',
] as const;
export type Cleaner = (typeof cleaners)[number];

export interface Pipeline {
  readonly through: Through;
  readonly cleaner: Cleaner;
}

/** A field that takes HTML, and every editor in both configurations, in the ways that a snippet is put into it. */
export function throughs(ways: readonly Way[]): Through[] {
  const edited = editorNames.flatMap(editor =>
    [false, true].flatMap(open => ways.map(way => ({ editor, open, way }))),
  );
  return ways.includes('source') ? [{ way: 'source' }, ...edited] : edited;
}

const editorTitles: Readonly<Record<EditorName, string>> = {
  tinymce: 'TinyMCE',
  ckeditor: 'CKEditor 5',
  tiptap: 'Tiptap',
};

/** What an editor in a configuration is called in the guide. */
export const titleOf = ({ editor, open }: Through): string =>
  editor ? `${editorTitles[editor]}${open ? ', åpnet' : ''}` : 'HTML-felt';

export const wayTitles: Readonly<Record<Way, string>> = {
  source: 'kildekoden',
  content: 'ferdig innhold, Ctrl + V',
  text: 'tekst, Ctrl + V',
};

export const cleanerTitles: Readonly<Record<Cleaner, string>> = {
  none: 'ingen',
  dompurify: 'DOMPurify',
  'sanitize-html': 'sanitize-html',
  'dompurify-open': 'DOMPurify, åpnet',
  'sanitize-html-open': 'sanitize-html, åpnet',
};

/** A pipeline as it is called in the names of tests. */
export const nameOf = ({ through, cleaner }: Pipeline): string =>
  `${titleOf(through)} (${through.editor ? wayTitles[through.way] : 'limt inn'})${
    cleaner === 'none' ? '' : ` → ${cleanerTitles[cleaner]}`
  }`;
