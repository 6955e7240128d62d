import { retrySetAside } from '../core/heard/set-aside.ts';
import { inVietNam } from '../core/time/viet-nam-time.ts';
import { openJsonStore } from '../storage/json/json-store.ts';

/**
 * The events that were set aside because they failed again and again: what kind, when, why; never what was written.
 * @param now epoch ms
 * @returns lines for the operator
 * @throws DataError if the state cannot be read; FolderInUseError while the bot runs
 */
export async function describeAsides(folder: string, now: () => number): Promise<string[]> {
  const store = await openJsonStore(folder, now);
  try {
    const { setAside } = await store.read();
    if (setAside.length === 0) return ['Nothing is set aside.'];
    return [
      ...setAside.map(
        ({ id, at, channel, type, tries, reason, again }) =>
          `  ${id}  ${inVietNam(at).format('DD/MM/YYYY HH:mm')}  ${channel} ${type}  ${tries} tries  ${reason}${again ? '  (tried again at the next start)' : ''}`,
      ),
      'To have one tried again at the next start: npm run state -- retry <id>',
    ];
  } finally {
    await store.close();
  }
}

/** Has an event that was set aside tried again at the next start. @returns whether there is one of that id */
export async function retryAside(folder: string, id: string, now: () => number): Promise<boolean> {
  const store = await openJsonStore(folder, now);
  try {
    return await store.transact((state) => {
      const after = retrySetAside(state, id);
      return { state: after ?? state, result: after !== null };
    });
  } finally {
    await store.close();
  }
}
