import { isNetwork, type ServeOptions } from '../collector/node-server.ts';
import { UserError } from './io.ts';
import { reasonOf } from './read-source.ts';

/** Where and for whom a collector listens, as it is written on the command line. */
export interface ServingOptions {
  port: string;
  host: string;
  proxy?: string[];
}

const LAST_PORT = 65_535;

/**
 * The same, held to what it can be: before any store is made.
 *
 * @throws UserError that names the option
 */
export function servingOf({ port, host, proxy = [] }: ServingOptions): ServeOptions & { host: string } {
  const odd = proxy.find(each => !isNetwork(each));
  if (odd !== undefined)
    throw new UserError(
      `--proxy «${odd}» er ikke en IP-adresse eller et nett. Skriv for eksempel 10.0.0.5 eller 10.0.0.0/8.`,
    );
  return { port: wholeNumber(port, '--port', 0, LAST_PORT), host, proxies: proxy };
}

/** @throws UserError that names the option and what it can be */
export function wholeNumber(text: string, option: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new UserError(`${option} må være et helt tall fra ${least} til ${most}.`);
}

/** Why a collector cannot listen there, and the way out. */
export function whyNotServed(error: unknown, { port, host }: ServeOptions): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return `port ${port} er opptatt. Kjører mottaket alt, eller bruker et annet program porten? Velg en annen med --port.`;
  if (code === 'EACCES')
    return `du har ikke lov til å bruke port ${port}. Velg en fra 1024 og opp med --port.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `maskinen har ikke adressen «${host}». Oppgi en den har, med --host.`;
  return `${reasonOf(error)}.`;
}
