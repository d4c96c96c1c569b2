import { speechesIn, treePainters, viewsOf, type Speeches } from '../../src/pages/index.ts';
import { checkSource, treeFiles } from '../../src/publishing/index.ts';
import { coverageOf, isAsked, type Coverage } from './coverage.ts';
import {
  breather,
  builtBy,
  fromAddress,
  freeze,
  fromTables,
  treeAddress,
  type DebateSource,
} from './debate-source.ts';
import { save, zipOf } from './download.ts';
import { readFiles } from './files.ts';
import { pinOf } from './pinning.ts';
import { verdict } from './problems.view.ts';
import { saveArea, saveFrozen, savePicture, saveTemplate, type TemplateKind } from './saving.ts';
import { addressesOf, type Addresses } from './addresses.ts';
import type { Actions, Choices, State } from './state.ts';
import { addressTrouble, areaTrouble, filesTrouble } from './troubles.ts';

/** What the workshop needs of the page it stands on. */
export interface Surroundings {
  /** Address of the `lo.js` that lies with the workshop: for a tree that does not say where its own is. */
  readonly script: string;
  /** Address of a published tree to try with, where there is one. */
  readonly example?: string;
  now(): Date;
  paint(): void;
  focus(id: string): void;
}

/** Holds what the reader has given and chosen, and does what the reader asks for. Nothing of it outlives the page. */
export class Workshop implements Actions {
  state: State;
  readonly #around: Surroundings;
  /** Counts what was asked for, so that an answer that comes too late changes nothing. */
  #turn = 0;

  constructor(around: Surroundings) {
    this.#around = around;
    this.state = {
      busy: '',
      told: '',
      filesWrong: '',
      addressWrong: '',
      areaWrong: '',
      codeWrong: '',
      files: new Map(),
      board: [],
      example: around.example,
      ownScript: around.script,
      today: new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Oslo' }).format(around.now()),
      choices: {
        width: 600,
        host: 'plain',
        language: 'nb',
        part: 'both',
        rung: 'script',
        frozen: false,
        pinned: false,
        typed: {},
      },
    };
  }

  async addFiles(files: Promise<readonly File[]>): Promise<void> {
    const turn = this.#begin('Leser filene …', { filesWrong: '' });
    try {
      const added = await readFiles(await files);
      const all = new Map([...this.state.files, ...added]);
      // One workbook is a whole source: with another beside it every table would stand twice.
      const book = [...added.keys()].find(name => name.toLowerCase().endsWith('.xlsx'));
      await this.#check(book ? new Map([[book, added.get(book)!]]) : withoutBooks(all), turn);
    } catch (error) {
      this.#end(turn, { filesWrong: filesTrouble(error) });
    }
  }

  async removeFile(name: string): Promise<void> {
    const files = new Map(this.state.files);
    files.delete(name);
    const turn = this.#begin('Sjekker tabellene …', { filesWrong: '' });
    try {
      await this.#check(files, turn);
    } catch (error) {
      this.#end(turn, { filesWrong: filesTrouble(error) });
    }
    this.#around.focus('filer');
  }

  async openAddress(typed: string): Promise<void> {
    const address = treeAddress(typed);
    if (!address) {
      this.#set({
        addressWrong: 'Skriv adressen til debatten, for eksempel https://eksempel.no/debatt-2027/',
      });
      this.#around.focus('adresse');
      return;
    }
    const turn = this.#begin('Henter debatten …', { addressWrong: '' });
    try {
      const source = await fromAddress(address.base);
      if (turn !== this.#turn) return;
      // What was typed of the tree was about another one; this address is where it is.
      const typed = { ...this.state.choices.typed, tree: undefined };
      this.#show(turn, source, { files: new Map(), check: undefined, board: [] }, typed);
      this.#around.focus('kommune');
      if (source.debate.areas.some(({ code, file }) => file && code === address.code))
        await this.chooseArea(address.code);
    } catch (error) {
      this.#end(turn, { addressWrong: addressTrouble(error) });
      this.#around.focus('adresse');
    }
  }

  async chooseArea(code: string): Promise<void> {
    const { source, choices } = this.state;
    if (!source || !code) return this.#set({ chosen: undefined, copy: undefined });
    const turn = this.#begin('Henter området …', { areaWrong: '' });
    try {
      const [area, speeches] = await Promise.all([source.area(code), speechesOf(choices.language)]);
      const chosen = { code, area, views: viewsOf(area), coverage: coverageOf(area) };
      this.#end(turn, { chosen, speeches, copy: undefined, told: `${chosen.coverage.name} er valgt.` });
      void this.#freeze();
    } catch (error) {
      this.#end(turn, { areaWrong: areaTrouble(error), chosen: undefined });
    }
  }

  choose(choices: Partial<Choices>): void {
    const { language, frozen, pinned } = choices;
    this.#set({ choices: { ...this.state.choices, ...choices }, codeWrong: '' });
    if (frozen) void this.#freeze();
    if (pinned) void this.#pin();
    if (language)
      void speechesOf(language).then(speeches => {
        if (this.state.choices.language === language) this.#set({ speeches });
      });
  }

  type(typed: Partial<Addresses>): void {
    const { choices } = this.state;
    // What was found beside one script says nothing of another.
    const pinned = choices.pinned && typed.script === undefined;
    this.choose({ typed: { ...choices.typed, ...typed }, ...(pinned ? {} : { pinned }) });
  }

  saveTemplate(kind: TemplateKind): Promise<void> {
    return saveTemplate(this.state, kind);
  }

  saveArea(): Promise<void> {
    return saveArea(this.state);
  }

  saveFrozen(): void {
    saveFrozen(this.state);
  }

  async savePicture(): Promise<void> {
    const told = await savePicture(this.state);
    if (told) this.#set({ told });
  }

  /** Makes the copy that the code names, when that is what was chosen. */
  async #freeze(): Promise<void> {
    const { source, chosen, choices } = this.state;
    if (!source || !chosen || !choices.frozen || this.state.copy?.code === chosen.code) return;
    try {
      const copy = await freeze(source, chosen.code);
      if (this.state.chosen === chosen) this.#set({ copy });
    } catch (error) {
      this.choose({ frozen: false });
      this.#set({ codeWrong: areaTrouble(error) });
    }
  }

  async #pin(): Promise<void> {
    try {
      this.#set({ pin: await pinOf(addressesOf(this.state).script) });
    } catch {
      this.choose({ pinned: false });
      this.#set({
        codeWrong:
          'Fant ikke kontrollsummen ved siden av skriptet. Be dem som drifter skriptet, om koden i snippets.txt.',
      });
    }
  }

  async saveTree(): Promise<void> {
    const { source } = this.state;
    if (!source?.checked) return;
    const turn = this.#begin('Bygger alle sidene …', {});
    try {
      const files = this.#withProgress(
        treeFiles(source.checked, { builtBy, painters: treePainters() }),
        turn,
      );
      const parts = await zipOf(files, new Date(`${source.debate.updated}T12:00:00`));
      save(`${source.debate.id}.zip`, parts, 'application/zip');
      this.#end(turn, { told: 'Zip-filen er klar, og ligger blant nedlastingene dine.' });
    } catch (error) {
      this.#end(turn, { told: `Fikk ikke laget filen: ${String(error)}` });
    }
  }

  async *#withProgress<T>(files: AsyncIterable<T>, turn: number): AsyncGenerator<T> {
    const breath = breather();
    let n = 0;
    for await (const file of files) {
      n += 1;
      if ((await breath()) && turn === this.#turn) this.#set({ busy: `Bygger alle sidene … ${n} filer` });
      yield file;
    }
  }

  async #check(files: ReadonlyMap<string, Uint8Array>, turn: number): Promise<void> {
    if (files.size === 0)
      return this.#end(turn, { files, check: undefined, source: undefined, chosen: undefined, board: [] });
    this.#set({ busy: 'Sjekker tabellene …' });
    const check = await checkSource(files, { today: this.state.today });
    if (turn !== this.#turn) return;
    if (!check.debate) {
      this.#end(turn, {
        files,
        check,
        source: undefined,
        chosen: undefined,
        board: [],
        told: verdict(check),
      });
      return this.#around.focus('funn');
    }
    const source = await fromTables(check.debate, n => {
      if (turn === this.#turn) this.#set({ busy: `Bygger forhåndsvisningen … ${n} filer` });
    });
    const board = await boardOf(source);
    if (turn !== this.#turn) return;
    const { source: before, choices } = this.state;
    // Another debate lies somewhere else.
    const same = !before || before.debate.id === source.debate.id;
    const typed = same ? choices.typed : { ...choices.typed, tree: undefined };
    this.#show(turn, source, { files, check, board, told: verdict(check) }, typed);
    this.#around.focus('funn');
    const code = this.state.chosen?.code ?? board[0]?.code;
    if (code) await this.chooseArea(code);
  }

  /** A new source: what was chosen of the old one stays where it still makes sense. */
  #show(turn: number, source: DebateSource, rest: Partial<State>, typed: Choices['typed']): void {
    const { chosen, choices } = this.state;
    const known = source.debate.areas.some(({ code, file }) => file && code === chosen?.code);
    this.#end(turn, {
      ...rest,
      source,
      chosen: known && source.files ? chosen : undefined,
      copy: undefined,
      choices: { ...choices, typed },
    });
  }

  #begin(busy: string, change: Partial<State>): number {
    this.#set({ busy, told: '', ...change });
    return (this.#turn += 1);
  }

  #end(turn: number, change: Partial<State>): void {
    if (turn === this.#turn) this.#set({ busy: '', ...change });
  }

  #set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    this.#around.paint();
  }
}

function withoutBooks(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  return new Map([...files].filter(([name]) => !name.toLowerCase().endsWith('.xlsx')));
}

/** Areas whose lists have been asked, municipalities first. */
async function boardOf({ debate, area }: DebateSource): Promise<Coverage[]> {
  const levels = ['municipality', 'county'];
  const there = debate.areas.filter(({ lists = 0, level }) => lists > 0 && levels.includes(level));
  there.sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
  const all = await Promise.all(there.map(async ({ code }) => coverageOf(await area(code))));
  return all.filter(isAsked);
}

/** What snippets speak: pages are not written in Northern Sámi. */
function speechesOf(language: Choices['language']): Promise<Speeches> {
  return speechesIn(language === 'se' ? 'nb' : language);
}
