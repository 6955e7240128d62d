/** Remembers a bounded number of entries: what was set last stays, the oldest is forgotten. */
export interface Recent<Key, Value> {
  has(key: Key): boolean;
  get(key: Key): Value | undefined;
  /** Sets an entry, which is the newest then, whether it was there or not. */
  set(key: Key, value: Value): void;
  delete(key: Key): void;
}

/** @param most so many entries are remembered, whatever comes: strangers, too, decide how much does */
export function createRecent<Key, Value = true>(most: number): Recent<Key, Value> {
  const entries = new Map<Key, Value>();
  return {
    has: (key) => entries.has(key),
    get: (key) => entries.get(key),
    set(key, value) {
      entries.delete(key);
      entries.set(key, value);
      if (entries.size <= most) return;
      for (const oldest of entries.keys()) {
        entries.delete(oldest);
        return;
      }
    },
    delete(key) {
      entries.delete(key);
    },
  };
}

/**
 * Tells news from what was heard before, for a line in the log: of each kind the first is news, and of at most so many
 * kinds. Nothing is forgotten, so that nobody fills a log by ever other kinds.
 * @returns whether this one is news; it is none from then on
 */
export function createNews(most: number): (kind: string) => boolean {
  const known = new Set<string>();
  return (kind) => {
    if (known.has(kind) || known.size >= most) return false;
    known.add(kind);
    return true;
  };
}
