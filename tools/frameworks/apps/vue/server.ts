import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import App from './App.vue';

export async function render(document: string): Promise<string> {
  const html = await renderToString(createSSRApp(App));
  return document.replace('<div id="app"></div>', () => `<div id="app">${html}</div>`);
}
