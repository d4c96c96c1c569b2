// First, as Angular's own tools do it: on its servers there is a DOM, of a kind.
import '@angular/platform-server/init';
import {
  bootstrapApplication,
  provideClientHydration,
  type BootstrapContext,
} from '@angular/platform-browser';
import { provideServerRendering, renderApplication } from '@angular/platform-server';
import { App } from './app';

const start = (context: BootstrapContext) =>
  bootstrapApplication(App, { providers: [provideServerRendering(), provideClientHydration()] }, context);

export const render = (document: string): Promise<string> => renderApplication(start, { document, url: '/' });
