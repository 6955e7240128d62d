import type { Clock } from './app/ports/clock.ts';
import type { Log } from './app/ports/log.ts';
import type { Store } from './app/ports/store.ts';
import { knowsLater } from './core/state/future-moments.ts';
import { pageFolder } from './storage/json/folder-names.ts';
import { type JsonStoreOptions, openJsonStore } from './storage/json/json-store.ts';
import { putAside } from './storage/json/put-aside.ts';

/**
 * The state of a rehearsal; one that knows of later moments than this start belongs to an earlier rehearsal. The page's
 * lies in its folder, and goes on where it stood.
 */
export async function openRehearsal(
  folder: string,
  clock: Clock,
  log: Log,
  options: JsonStoreOptions,
): Promise<Store> {
  const store = await openJsonStore(folder, clock.now, options);
  if (!knowsLater(await store.read(), clock.now())) return store;
  await store.close();
  const aside = `${folder}-${new Date().toISOString().slice(0, 19).replaceAll(/[T:]/g, '-')}`;
  await putAside(folder, aside, [pageFolder]);
  log.warn('REHEARSAL: an earlier one was later in the year; this one begins anew, that one was put aside', {
    folder: aside,
  });
  return openJsonStore(folder, clock.now, options);
}
