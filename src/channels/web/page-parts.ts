import type { PageFile } from './page-files.ts';

/** Somebody whom the visitor of the page can be. */
export interface Persona {
  id: string;
  name: string;
  detail: string;
  kind: 'leader' | 'head' | 'deputy' | 'office' | 'staff' | 'unknown' | 'group';
  /** Nobody is linked as them yet: nothing is answered there but a code. */
  unlinked?: true;
}

/** The clock as the page shows and winds it. */
export interface PageClock {
  now(): number;
  readonly speed: number;
  /** The next moment at which something will happen, with its name; null when nothing is planned. */
  next(): Promise<{ at: number; name: string } | null>;
  /** The day on which a plan that waits comes into force, with what its button says; null where none waits. */
  plan(): Promise<{ at: number; name: string } | null>;
  windTo(at: number): Promise<void>;
}

/** What the page's server says when it refuses. */
export interface PageWords {
  /** What the page calls the bot. */
  botName: string;
  thisMachineOnly: string;
  starting: string;
  noSuchRole: string;
  noText: string;
  textLength(most: number): string;
  tooLarge(files: number, bytes: number): string;
  fileTooLarge(name: string, bytes: number): string;
  tooManyFiles(files: number): string;
  unnamedFile: string;
  noButton: string;
  nothingNext: string;
  notSaved: string;
  noSuchPage: string;
}

export interface WebOptions {
  /** Whom the visitor can be, as the directory stands; the same list as long as nobody changes. */
  personas(): Promise<readonly Persona[]>;
  /** Names of the commands, which are tapped where a message names them. */
  commands: readonly string[];
  clock: PageClock;
  /** index.html and what it loads. */
  pageFiles: ReadonlyMap<string, PageFile>;
  /** Where photos and files that come with messages wait until they are fetched. */
  uploadsFolder: string;
  /** What heads the page, and what can be asked at once in an empty chat: by the plan in force. */
  heading(): Promise<{ title: string; suggestions: readonly string[] }>;
  words: PageWords;
}
