import type { Archived, ArchivePart } from '../core/archive-wanted.ts';
import type { AuditEntry } from '../core/people/audit-slice.ts';
import type { Report, Revision } from '../core/report/report.ts';
import { reportKey } from '../core/report/report.ts';
import type { Store } from './ports/store.ts';

type Archive = Pick<Store, 'listArchive' | 'readArchive'>;

/** So many documents are read at once. */
const atOnce = 16;

/** What lies in the archive under names of one kind, in the order of the moment that ends their names. */
async function documentsNamed(store: Archive, pattern: RegExp): Promise<unknown[]> {
  const endOf = (name: string): number => Number(name.slice(name.lastIndexOf('-') + 1));
  const names = (await store.listArchive())
    .filter((name) => pattern.test(name))
    .sort((one, other) => endOf(one) - endOf(other));
  const documents: unknown[] = [];
  // Years of a trail are hundreds of files: not all of them are open at once.
  for (let from = 0; from < names.length; from += atOnce)
    documents.push(
      ...(await Promise.all(names.slice(from, from + atOnce).map((name) => store.readArchive(name)))),
    );
  return documents;
}

/** The part of the trail that is no longer at hand, oldest first. */
export async function archivedTrail(store: Archive): Promise<readonly AuditEntry[]> {
  const older = (await documentsNamed(store, /^audit-\d+$/)) as AuditEntry[][];
  return older.flat().sort((one, other) => one.at - other.at);
}

/** The revisions that went to the archive whenever a month was locked, by the report that they are of (`reportKey`). */
export async function archivedRevisions(store: Archive, period: string): Promise<Record<string, Revision[]>> {
  const locked = (await documentsNamed(store, new RegExp(`^month-${period}-\\d+$`))) as {
    reports: Report[];
  }[];
  const revisions: Record<string, Revision[]> = {};
  for (const { unit, revisions: own } of locked.flatMap(({ reports }) => reports)) {
    const key = reportKey(unit, period);
    if (own.length > 0) revisions[key] = [...(revisions[key] ?? []), ...own];
  }
  return revisions;
}

/**
 * Reads a part of the archive.
 * @throws Error if a document of it cannot be read
 */
export async function readArchivePart(store: Archive, part: ArchivePart): Promise<Archived> {
  return part.type === 'trail'
    ? { type: 'trail', entries: await archivedTrail(store) }
    : { ...part, revisions: await archivedRevisions(store, part.period) };
}
