/** Entries of a list by a key, each key's in the order of the list. (`Map.groupBy` is newer than Node 20.) */
export function groupedBy<Entry>(
  list: readonly Entry[],
  keyOf: (entry: Entry) => string,
): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of list) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
