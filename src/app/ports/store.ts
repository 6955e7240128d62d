import type { State } from '../../core/state/state.ts';

/** A change made a state that does not validate: a fault of the bot, which the same change would repeat. */
export class InvalidChangeError extends Error {
  override readonly name = 'InvalidChangeError';
  /** Where in the state: `drafts[0].entries.1.3.3.status`. */
  readonly path: string;
  /** What should stand there; never what stands there, since that may be somebody's words. */
  readonly rule: string;

  constructor(path: string, rule: string) {
    super(`a change would have made the state invalid: ${path}: ${rule}`);
    this.path = path;
    this.rule = rule;
  }
}

/** The change was right and could not be written: the same change may be saved later. */
export class NotSavedError extends Error {
  override readonly name = 'NotSavedError';
  /** The system's code: `ENOSPC`. */
  readonly code: string;

  constructor(code: string, options: { cause?: unknown } = {}) {
    super(`it could not be saved: ${code}`, options);
    this.code = code;
  }
}

/** Codes that speak of the disk or the machine as a whole: nothing else can be saved either, and it may pass. */
const ofTheDisk = new Set([
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EIO',
  'EFBIG',
  'EMFILE',
  'ENFILE',
  'ENOMEM',
  'EAGAIN',
  'EBUSY',
  // A database that is not there, or is another process's now.
  'ENOTCONN',
  'ESTALE',
]);

/** Whether a failure says something of the disk, and nothing of what was to be saved. */
export const isOfTheDisk = (error: unknown): error is NotSavedError =>
  error instanceof NotSavedError && ofTheDisk.has(error.code);

/** A state change: pure, since a store may run it more than once. */
export type Change<Result> = (state: State) => {
  state: State;
  result: Result;
  /** Closed documents to write to files of their own before the change itself is saved. */
  archive?: readonly { name: string; document: unknown }[];
};

/**
 * One document an agency, and one for each of its months. The JSON driver keeps them in files, the PostgreSQL driver in
 * rows; every driver keeps the same promises, which test/contracts checks.
 */
export interface Store {
  /** The last saved state. */
  read(): Promise<State>;
  /**
   * Loads months that have a document of their own into the state (`elsewhere` names those that are not loaded), before
   * anything is asked about them; what is loaded stays. Periods without a document are no error.
   * @param periods «2022-05»
   * @throws DataError if a document is missing or damaged
   */
  ensure(periods: readonly string[]): Promise<void>;
  /**
   * Applies a change to the newest state and saves it; resolves once it is safe on disk. Changes take effect one
   * after another. If a change throws, or its state does not validate, nothing changes and the promise rejects. What
   * changes nothing needs no disk.
   * @throws InvalidChangeError, NotSavedError, or what the change itself threw
   * @param options.lazy for what may be lost in a crash (follow-up topics): resolves at once, saved within a second
   */
  transact<Result>(change: Change<Result>, options?: { lazy?: boolean }): Promise<Result>;
  /** A document that was archived, or undefined. */
  readArchive(name: string): Promise<unknown>;
  /** The names of all that was archived, in no order. */
  listArchive(): Promise<readonly string[]>;
  /**
   * Since when nothing can be saved because where the state stands is not there: what was saved before is still known; null
   * where it is there. Absent where it stands on this machine's own disk.
   */
  awaySince?(): number | null;
  /** Whether this process is the only user, so that leases of earlier processes are void. */
  readonly exclusive: boolean;
  /** Saves what is still unsaved and lets go of the folder. */
  close(): Promise<void>;
}
