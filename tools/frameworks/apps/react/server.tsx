import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './App.tsx';

export function render(document: string): string {
  const html = renderToString(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  return document.replace('<div id="app"></div>', () => `<div id="app">${html}</div>`);
}
