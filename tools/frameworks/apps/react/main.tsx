import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './App.tsx';

const place = document.getElementById('app')!;
const app = (
  <StrictMode>
    <App />
  </StrictMode>
);
// What the server has painted is taken over.
if (place.hasChildNodes()) hydrateRoot(place, app);
else createRoot(place).render(app);
