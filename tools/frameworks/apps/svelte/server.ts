import { render as renderPage } from 'svelte/server';
import App from './App.svelte';

export function render(document: string): string {
  const { head, body } = renderPage(App);
  return document
    .replace('</head>', () => `${head}</head>`)
    .replace('<div id="app"></div>', () => `<div id="app">${body}</div>`);
}
