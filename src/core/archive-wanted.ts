import { NotLoadedError } from './not-loaded-error.ts';
import type { AuditEntry } from './people/audit-slice.ts';
import type { Revision } from './report/report.ts';

/** What lies in the archive: the trail that is no longer at hand, or the revisions of a month that was locked. */
export type ArchivePart = { type: 'trail' } | { type: 'month'; period: string };

/** A part of the archive as it was read. */
export type Archived =
  | { type: 'trail'; entries: readonly AuditEntry[] }
  /** By the unit of whose report they are. */
  | { type: 'month'; period: string; revisions: Readonly<Record<string, readonly Revision[]>> };

/**
 * Something was wanted that lies in the archive: the core reads no disk. The inbox reads it, and asks once more with what
 * it read (`Context.archived`).
 */
export class ArchiveWantedError extends NotLoadedError {
  readonly part: ArchivePart;
  constructor(part: ArchivePart) {
    super(part.type === 'trail' ? 'the archived trail' : `the archive of ${part.period}`);
    this.part = part;
  }
}
