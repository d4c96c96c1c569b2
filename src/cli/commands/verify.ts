import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { exit, type Io, UserError } from '../io.ts';
import { reasonOf } from '../read-source.ts';
import { reportJson, reportText } from '../report.ts';
import { getter } from '../verify/fetching.ts';
import { nowhere } from '../verify/place.ts';
import { verify, type Page } from '../verify/verify.ts';

interface VerifyOptions {
  json?: boolean;
  page?: string;
}

/** Adds `medlemsdebatt verify`. */
export function addVerify(program: Command, io: Io, done: (code: number) => void): void {
  program
    .command('verify')
    .argument('<side>', 'adressen til siden, en fil med koden, eller - for å lime den inn')
    .description('Sjekker en side eller en kode som skal limes inn: skript, utgave, data, lenker og CSP.')
    .option('--json', 'skriv resultatet som JSON')
    .option('--page <adresse>', 'adressen til siden som koden skal stå på')
    .action(async (side: string, options: VerifyOptions) => {
      const findings = await verify(await readPage(side, options.page, io));
      const result = { problems: findings.sorted(), counts: findings.counts() };
      io.out(options.json ? reportJson(result) : reportText(result, { row: 'linje', codes: true }));
      done(findings.hasErrors ? exit.problems : exit.ok);
    });
}

async function readPage(side: string, address: string | undefined, io: Io): Promise<Page> {
  if (address !== undefined && !URL.canParse(address))
    throw new UserError(`«${address}» er ingen adresse. Skriv den med https:// først.`);
  if (/^https?:\/\//i.test(side)) return fetchPage(side);
  if (side === '-') return { name: 'koden', html: (await io.input?.()) ?? '', address };
  const html = await readFile(side, 'utf8').catch(error => {
    const hint = URL.canParse(`https://${side}`)
      ? ' Er det en side, skriver du adressen med https:// først.'
      : '';
    throw new UserError(`Kan ikke lese «${side}»: ${reasonOf(error)}.${hint}`);
  });
  return { name: side, html, address };
}

async function fetchPage(address: string): Promise<Page> {
  const { url, failed, bytes, headers } = await getter(nowhere)(address);
  if (failed) throw new UserError(`Fikk ikke hentet «${address}»: ${failed}.`);
  const policy = headers.get('content-security-policy') ?? undefined;
  return { name: address, html: new TextDecoder().decode(bytes), address: url, policy };
}
