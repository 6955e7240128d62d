/**
 * Whether an id may name an entry of a record. Every plain object answers to `constructor`, `valueOf` and the like, so
 * an entry of that name would seem to be there before anybody made it. Checked where ids are made or read from files,
 * so that no look-up has to. What people type is looked up in a `Map` instead.
 */
export const isPlainId = (id: string): boolean => !(id in Object.prototype);
