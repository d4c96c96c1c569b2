import type { Area } from '../../data-schema/v1/types.ts';
import type { AreaViews, Speeches } from '../../src/pages/index.ts';
import type { CheckResult } from '../../src/publishing/index.ts';
import type { Coverage } from './coverage.ts';
import type { DebateSource, FrozenCopy } from './debate-source.ts';
import type { Host } from './preview.ts';
import type { Pin } from './pinning.ts';
import type { Part, Rung } from './snippets.ts';
import type { Addresses } from './addresses.ts';

/** Languages that the preview speaks. */
export const languages = ['nb', 'nn', 'en', 'se'] as const;
export type PreviewLanguage = (typeof languages)[number];

/** Widths of the preview in pixels: a phone, half a page, a whole page. */
export const widths = [320, 600, 1000] as const;

/** The area that is chosen, with everything that is shown of it. */
export interface Chosen {
  readonly code: string;
  readonly area: Area;
  readonly views: AreaViews;
  readonly coverage: Coverage;
}

/** What the reader has chosen to see and to paste. */
export interface Choices {
  readonly width: (typeof widths)[number];
  readonly host: Host;
  readonly language: PreviewLanguage;
  readonly part: Part;
  readonly rung: Rung;
  /** Whether what is pasted shows a copy of today, which never changes. */
  readonly frozen: boolean;
  /** Whether the script is held to the version of today. */
  readonly pinned: boolean;
  /** Addresses as somebody typed them; undefined where nobody has (see `addressesOf`). */
  readonly typed: Partial<Addresses>;
}

/** Everything the workshop knows. Views paint it; nothing of it outlives the page. */
export interface State {
  /** What is going on; empty when nothing is. */
  readonly busy: string;
  /** What went wrong with the files that were chosen, or with the address. */
  readonly filesWrong: string;
  readonly addressWrong: string;
  readonly areaWrong: string;
  /** Said to screen readers, and beside the button that was pressed. */
  readonly told: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly check?: CheckResult;
  readonly source?: DebateSource;
  /** How far the round has come, area by area; only for tables. */
  readonly board: readonly Coverage[];
  readonly chosen?: Chosen;
  readonly speeches?: Speeches;
  readonly choices: Choices;
  /** The frozen copy of the chosen area, when it is asked for. */
  readonly copy?: FrozenCopy;
  /** The version of the script, when it is asked for. */
  readonly pin?: Pin;
  /** Why what the code should name could not be had. */
  readonly codeWrong: string;
  /** Address of the `lo.js` that lies with the workshop. */
  readonly ownScript: string;
  /** Address of a published tree to try with, where there is one. */
  readonly example?: string;
  /** yyyy-mm-dd in Norway. */
  readonly today: string;
}

/** What the reader can do. */
export interface Actions {
  addFiles(files: Promise<readonly File[]>): Promise<void>;
  removeFile(name: string): Promise<void>;
  openAddress(typed: string): Promise<void>;
  chooseArea(code: string): Promise<void>;
  choose(choices: Partial<Choices>): void;
  saveTemplate(kind: 'empty' | 'corrected' | 'rows'): Promise<void>;
  saveArea(): Promise<void>;
  /** Says where something is or will be. */
  type(typed: Partial<Addresses>): void;
  /** The frozen copy of the chosen area. */
  saveFrozen(): void;
  saveTree(): Promise<void>;
  /** The picture of the chosen area, for a newsletter. */
  savePicture(): Promise<void>;
}
