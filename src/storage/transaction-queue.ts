import type { Change } from '../app/ports/store.ts';
import type { State } from '../core/state/state.ts';
import { problemAfter } from './validate-change.ts';

/** What a store keeps the state in. */
export interface Vault {
  save(state: State): Promise<void>;
  archive(name: string, document: unknown): Promise<void>;
}

interface Waiting {
  run(state: State): State;
  archive(): readonly { name: string; document: unknown }[];
  lazy: boolean;
  done(): void;
  fail(error: unknown): void;
}

/** How long a lazy change may stay unsaved. */
const lazyMs = 1_000;

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
    return new Promise<Result>((done, fail) => {
      let outcome: ReturnType<Change<Result>> | null = null;
      this.#waiting.push({
        run: (state) => {
          outcome = change(state);
          return outcome.state;
        },
        archive: () => outcome?.archive ?? [],
        lazy,
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
    if (this.#unsaved) await this.transact((state) => ({ state, result: undefined }), false);
  }

  async #applyLazily<Result>(change: Change<Result>): Promise<Result> {
    const outcome = change(this.#state);
    if (outcome.state !== this.#state) {
      this.#state = outcome.state;
      this.#markUnsaved();
    }
    return outcome.result;
  }

  #markUnsaved(): void {
    this.#unsaved = true;
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      // An empty durable change writes whatever is unsaved.
      if (this.#unsaved)
        this.transact((state) => ({ state, result: undefined }), false).catch(() => this.#markUnsaved());
    }, lazyMs).unref();
  }

  async #save(state: State): Promise<void> {
    await this.#vault.save(state);
    this.#saved = state;
    this.#unsaved = false;
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
    }
    this.#working = null;
  }

  /** Saves a batch; a batch of one that fails tells its caller, a larger one is tried again one by one. */
  async #commit(batch: Waiting[]): Promise<void> {
    try {
      // Lazy changes are not validated one by one; if one of them spoilt the state, they are dropped together.
      if (this.#unsaved && problemAfter(this.#saved, this.#state) !== null) {
        this.#state = this.#saved;
        this.#unsaved = false;
      }
      let state = this.#state;
      for (const one of batch) state = one.run(state);
      const durable = batch.some((one) => !one.lazy);
      if (durable && (state !== this.#state || this.#unsaved)) {
        const problem = problemAfter(this.#saved, state);
        if (problem !== null) throw new Error(`a change would have made the state invalid: ${problem}`);
        for (const one of batch)
          for (const { name, document } of one.archive()) await this.#vault.archive(name, document);
        await this.#save(state);
      } else if (state !== this.#state) this.#markUnsaved();
      this.#state = state;
    } catch (error) {
      if (batch.length === 1) batch[0]!.fail(error);
      throw error;
    }
    for (const one of batch) one.done();
  }
}
