import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/program.ts';
import { createCollector, type Collector } from '../../src/collector/collector.ts';
import { stored } from '../../src/collector/rules.ts';
import { SqliteStore } from '../../src/collector/sqlite-store.ts';
import { checkSource } from '../../src/publishing/index.ts';
import type { PublishedSurvey } from '../../data-schema/index.ts';

const HOUR = 3_600_000;
/** Made-up answers that are there before the visitor's, so that there is something to count them with. */
const SEEDED: Readonly<Record<string, number>> = {
  '3201': 130,
  '3203': 60,
  '3212': 14,
  '0301': 220,
  '1820': 7,
};

/**
 * The whole circle on this machine: a made-up survey with a store of its own, closed and counted by the commands that an
 * operator runs, published as a tree. For the demo and its test.
 */
export class Circle {
  readonly #folder: string;
  readonly #source: string;
  #survey!: PublishedSurvey;
  #store: SqliteStore | undefined;
  #collector: Collector | undefined;

  /** @param folder where everything is kept; emptied at every start @param source the made-up debate's tables */
  constructor(folder: string, source: string) {
    this.#folder = folder;
    this.#source = source;
  }

  /** Folder of the published tree. */
  get tree(): string {
    return join(this.#folder, 'tre');
  }

  get survey(): PublishedSurvey {
    return this.#survey;
  }

  /** Begins anew: an open survey with some made-up answers. */
  async start(): Promise<void> {
    await this.#store?.dispose();
    rmSync(this.#folder, { recursive: true, force: true });
    mkdirSync(this.#folder, { recursive: true });
    cpSync(this.#source, join(this.#folder, 'kilde'), { recursive: true });
    this.#fillInTimes();
    this.#survey = await this.#readSurvey();
    this.#store = new SqliteStore(this.#storePath, { minFreeBytes: 0 });
    this.#collector = createCollector({ store: this.#store, survey: this.#survey, origins: '*' });
    await this.#seed();
  }

  /** Takes what the form sends. */
  receive(request: Request): Promise<Response> {
    return this.#collector!(request);
  }

  /** Closes, counts and publishes, with the operator's own commands. Gives what they said. */
  async publish(): Promise<{ ok: boolean; said: string }> {
    await this.#store?.dispose();
    this.#store = undefined;
    const after = new Date(Date.now() + 48 * HOUR);
    let said = '';
    const tell = async (...args: string[]) => {
      said += `$ medlemsdebatt ${args.map(arg => arg.replace(this.#folder, '…')).join(' ')}\n`;
      const write = (text: string) => void (said += text);
      return run(args, { out: write, err: write, now: () => after, onStop: () => () => {} });
    };
    const kilde = join(this.#folder, 'kilde');
    const closed = await tell('collect', 'close', '--store', this.#storePath);
    const counted =
      closed === 0
        ? await tell(
            'aggregate',
            kilde,
            '--from',
            this.#storePath,
            '--out',
            this.tree,
            '--counts',
            join(this.#folder, 'telling.json'),
          )
        : closed;
    return { ok: counted === 0, said: said.replaceAll(this.#folder, '…') };
  }

  get #storePath(): string {
    return join(this.#folder, 'svar.sqlite');
  }

  /** The survey opened an hour ago and closes in a day, whenever the demo is started. */
  #fillInTimes(): void {
    const moment = (time: number) => {
      const [date, clock] = new Date(time).toISOString().split('T');
      return { date: date!, cell: `${date!.split('-').reverse().join('.')} ${clock!.slice(0, 5)}` };
    };
    const now = Date.now();
    const times = {
      åpner: moment(now - 3 * HOUR).cell,
      stenger: moment(now + 24 * HOUR).cell,
      dag: moment(now).date,
    };
    for (const name of ['debatt.csv', 'undersøkelse.csv']) {
      const path = join(this.#folder, 'kilde', name);
      const text = readFileSync(path, 'utf8').replace(
        /\{\{(åpner|stenger|dag)\}\}/g,
        (_, key: keyof typeof times) => times[key],
      );
      writeFileSync(path, text);
    }
  }

  async #readSurvey(): Promise<PublishedSurvey> {
    const kilde = join(this.#folder, 'kilde');
    const names = ['debatt', 'spørsmål', 'saker', 'undersøkelse'].map(name => `${name}.csv`);
    const files = new Map(names.map(name => [name, new Uint8Array(readFileSync(join(kilde, name)))]));
    const { debate, problems } = await checkSource(files);
    if (!debate?.survey) throw new Error(problems.map(problem => problem.message).join('\n'));
    return debate.survey as PublishedSurvey;
  }

  async #seed(): Promise<void> {
    const [work, welfare] = this.#survey.questions.map(({ issues = [] }) => issues.map(({ id }) => id));
    for (const [place, count] of Object.entries(SEEDED)) {
      const all = Array.from({ length: count }, (_, i) => {
        const pick = (issues: string[], by: number) => [
          ...new Set([issues[i % issues.length]!, issues[(i * by) % 3]!]),
        ];
        const id = randomUUID();
        const answer = stored({
          schema: 'lo.submission/1',
          survey: this.#survey.id,
          revision: this.#survey.revision,
          id,
          place,
          language: 'nb',
          answers: [
            { question: 'arbeid', issues: pick(work!, 5) },
            { question: 'velferd', issues: pick(welfare!, 7) },
          ],
        });
        return this.#store!.submit({ id, digest: new Uint8Array(32), ...answer });
      });
      await Promise.all(all);
    }
  }
}
