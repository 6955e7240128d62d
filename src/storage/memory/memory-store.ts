import type { Store } from '../../app/ports/store.ts';
import { emptyState, type State } from '../../core/state/state.ts';
import { TransactionQueue } from '../transaction-queue.ts';

/** The store's memory twin for tests: what it saves goes through JSON and back. */
export function createMemoryStore(initial: State = emptyState()): Store & { saved(): State } {
  let saved = JSON.stringify(initial);
  const archive = new Map<string, string>();
  const queue = new TransactionQueue(initial, {
    async save(state) {
      saved = JSON.stringify(state);
    },
    async archive(name, document) {
      archive.set(name, JSON.stringify(document));
    },
  });
  return {
    exclusive: true,
    read: async () => queue.state,
    transact: (change, options) => queue.transact(change, options?.lazy ?? false),
    async readArchive(name) {
      const text = archive.get(name);
      return text === undefined ? undefined : JSON.parse(text);
    },
    close: () => queue.settle(),
    saved: () => JSON.parse(saved) as State,
  };
}
