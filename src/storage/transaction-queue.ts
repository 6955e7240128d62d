import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Change, InvalidChangeError, NotSavedError } from '../app/ports/store.ts';
import type { State } from '../core/state/state.ts';
import { doubledMs } from '../kit/backoff.ts';
import { problemAfter } from './validate-change.ts';

/** Somebody else has saved since: the changes are run again on what stands there now. */
export class RowMovedError extends Error {
  override readonly name = 'RowMovedError';
  readonly newest: State;

  constructor(newest: State) {
    super('somebody else has saved since');
    this.newest = newest;
  }
}

/** What a store keeps the state in. */
export interface Vault {
  /** @throws RowMovedError where others may save beside this process, and have */
  save(state: State): Promise<void>;
  archive(name: string, document: unknown): Promise<void>;
  /** Hears of every try to write: null where it worked, else the system's code. */
  told?(failed: string | null): void;
}

interface Waiting {
  run(state: State): State;
  archive(): readonly { name: string; document: unknown }[];
  lazy: boolean;
  /** Writes also when nothing changed. */
  flush: boolean;
  done(): void;
  fail(error: unknown): void;
}

/** How long a lazy change may stay unsaved; after failures up to the longest pause. */
const pauses = { firstMs: 1_000, lastMs: 30_000 };

/** Changes are run so long at a stretch, ms: very many at once would keep all else waiting, signs of life to a database among it. */
const stretchMs = 50;

/** What stands behind a failed write; what is no failure of the system is a fault of the bot, and left as it is. */
function asNotSaved(error: unknown): unknown {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code)
    ? new NotSavedError(code, { cause: error })
    : error;
}

/**
 * Runs changes one after another and saves them: those that wait together are validated and written once. A
 * change that throws or spoils the state is refused alone.
 */
export class TransactionQueue {
  #state: State;
  /** The last state that is on disk. */
  #saved: State;
  readonly #vault: Vault;
  #waiting: Waiting[] = [];
  #installs: (() => void)[] = [];
  #working: Promise<void> | null = null;
  #unsaved = false;
  /** Failed writes in a row. */
  #failures = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(state: State, vault: Vault) {
    this.#state = state;
    this.#saved = state;
    this.#vault = vault;
  }

  get state(): State {
    return this.#state;
  }

  transact<Result>(change: Change<Result>, lazy: boolean): Promise<Result> {
    if (lazy && this.#working === null) return this.#applyLazily(change);
    return this.#queue(change, lazy, false);
  }

  #queue<Result>(change: Change<Result>, lazy: boolean, flush: boolean): Promise<Result> {
    return new Promise<Result>((done, fail) => {
      let outcome: ReturnType<Change<Result>> | null = null;
      this.#waiting.push({
        run: (state) => {
          outcome = change(state);
          return outcome.state;
        },
        archive: () => outcome?.archive ?? [],
        lazy,
        flush,
        done: () => done(outcome!.result),
        fail,
      });
      this.#working ??= this.#work();
    });
  }

  /** Puts what is saved already into the state, between two commits: nothing is validated, nothing written. */
  install(change: (state: State) => State): Promise<void> {
    return new Promise((done) => {
      this.#installs.push(() => {
        const isSaved = this.#state === this.#saved;
        this.#saved = change(this.#saved);
        this.#state = isSaved ? this.#saved : change(this.#state);
        done();
      });
      this.#working ??= this.#work();
    });
  }

  /** Saves what is unsaved and waits for everything under way. */
  async settle(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    while (this.#working) await this.#working;
    if (!this.#unsaved) return;
    await this.flush().catch((error: unknown) => {
      // Only lazy changes were left, which a crash may lose too: a full disk does not keep the process.
      if (!(error instanceof NotSavedError)) throw error;
    });
  }

  async #applyLazily<Result>(change: Change<Result>): Promise<Result> {
    const outcome = change(this.#state);
    if (outcome.state !== this.#state) {
      this.#state = outcome.state;
      this.#markUnsaved();
    }
    return outcome.result;
  }

  /** Writes, whether something changed or not. */
  flush(): Promise<void> {
    return this.#queue((state) => ({ state, result: undefined }), false, true);
  }

  /** Asks for a write within a second; after failures the pause doubles up to half a minute. */
  #markUnsaved(): void {
    this.#unsaved = true;
    const pauseMs = doubledMs(Math.max(0, this.#failures - 2), pauses);
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      if (this.#unsaved) this.flush().catch(() => this.#markUnsaved());
    }, pauseMs).unref();
  }

  /** One try to write. After a failure it is tried again by itself: so it is known when the disk works again. */
  async #write(writing: () => Promise<void>): Promise<void> {
    try {
      await writing();
    } catch (error) {
      const failure = asNotSaved(error);
      if (failure instanceof NotSavedError) {
        this.#failures += 1;
        this.#vault.told?.(failure.code);
        this.#markUnsaved();
      }
      throw failure;
    }
  }

  async #save(state: State): Promise<void> {
    await this.#write(() => this.#vault.save(state));
    this.#saved = state;
    this.#unsaved = false;
    this.#failures = 0;
    this.#vault.told?.(null);
  }

  async #work(): Promise<void> {
    // Everything that arrives in this turn of the loop is written together.
    await Promise.resolve();
    while (this.#waiting.length > 0 || this.#installs.length > 0) {
      for (const install of this.#installs.splice(0)) install();
      if (this.#waiting.length === 0) continue;
      const batch = this.#waiting.splice(0);
      await this.#commit(batch).catch(async () => {
        if (batch.length === 1) return;
        for (const one of batch) await this.#commit([one]).catch(() => {});
      });
      if (this.#waiting.length > 0) await nextTurn();
    }
    this.#working = null;
  }

  /** Saves a batch; a batch of one that fails tells its caller, a larger one is tried again one by one. */
  async #commit(batch: Waiting[]): Promise<void> {
    try {
      while (!(await this.#isApplied(batch)));
    } catch (error) {
      if (batch.length === 1) batch[0]!.fail(error);
      throw error;
    }
    for (const one of batch) one.done();
  }

  /** @returns false where somebody else has saved since: what they left is the state now, without what was lazy here */
  async #isApplied(batch: Waiting[]): Promise<boolean> {
    try {
      await this.#apply(batch);
      return true;
    } catch (error) {
      if (!(error instanceof RowMovedError)) throw error;
      this.#state = error.newest;
      this.#saved = error.newest;
      this.#unsaved = false;
      return false;
    }
  }

  async #apply(batch: Waiting[]): Promise<void> {
    // Lazy changes are not validated one by one; if one of them spoilt the state, they are dropped together.
    if (this.#unsaved && problemAfter(this.#saved, this.#state) !== null) {
      this.#state = this.#saved;
      this.#unsaved = false;
    }
    let state = this.#state;
    const until = performance.now() + stretchMs;
    let ran = 0;
    for (const one of batch) {
      state = one.run(state);
      ran += 1;
      if (performance.now() >= until) break;
    }
    // The others come first in the commit behind this one.
    this.#waiting.unshift(...batch.splice(ran));
    const durable = batch.some((one) => !one.lazy);
    if (durable && (state !== this.#state || batch.some((one) => one.flush))) {
      const problem = problemAfter(this.#saved, state);
      if (problem !== null) throw new InvalidChangeError(problem.path, problem.rule);
      for (const one of batch)
        for (const { name, document } of one.archive())
          await this.#write(() => this.#vault.archive(name, document));
      await this.#save(state);
    } else if (state !== this.#state) this.#markUnsaved();
    this.#state = state;
  }
}
