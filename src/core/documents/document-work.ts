import type { Context } from '../context.ts';
import type { AuditEntry } from '../people/audit-slice.ts';
import type { Revision } from '../report/report.ts';
import type { State } from '../state/state.ts';
import type { AskedDocument } from './asked-document.ts';

/** What of the state a document is made of; nothing that only this process needs. */
export type DocumentState = Omit<
  State,
  'outbox' | 'chats' | 'seenEvents' | 'setAside' | 'planPaper' | 'documents'
>;

/** All that a document is made of, so that it can be made elsewhere than in the bot's own thread. */
export interface DocumentWork {
  asked: AskedDocument;
  /** The context that the state changes (`contextOf`). */
  base: Context;
  state: DocumentState;
  /** The whole trail, oldest first, where the document tells it; what the state holds of it is the end of it. */
  trail: readonly AuditEntry[];
  /** What was changed of reports before their month was locked, where the document tells it: by `reportKey`; such lies in the archive. */
  closed: Readonly<Record<string, readonly Revision[]>>;
  /** Epoch ms. */
  now: number;
  /** Nobody is meant by what a rehearsal makes: its papers and their names say so. */
  rehearsal: boolean;
}

/** A file that was made, and lies beside the state. */
export interface MadeFile {
  /** What people see and save it as. */
  name: string;
  mime: string;
  /** Its path within the state folder. */
  file: string;
  bytes: number;
}

/** What came of it; `empty` where there is nothing to be told. */
export type DocumentMade = { type: 'made'; files: readonly MadeFile[] } | { type: 'empty' };
