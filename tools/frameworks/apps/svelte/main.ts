import { hydrate, mount } from 'svelte';
import App from './App.svelte';

const target = document.getElementById('app')!;
// What the server has painted is taken over.
if (target.hasChildNodes()) hydrate(App, { target });
else mount(App, { target });
