import { bootstrapApplication, provideClientHydration } from '@angular/platform-browser';
import { App } from './app';

// What the server has painted is taken over.
const isPainted = document.querySelector('app-root')!.hasChildNodes();
await bootstrapApplication(App, { providers: isPainted ? [provideClientHydration()] : [] });
