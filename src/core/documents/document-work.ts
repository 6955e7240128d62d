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

/** Months by their number in the span's year that a document does not tell, or not to their end. */
export interface MonthsNotTold {
  /** Those that it tells. */
  told: readonly number[];
  /** Before the bot began: nobody was asked of them. */
  before: readonly number[];
  /** Not open yet. */
  ahead: readonly number[];
  /** Open, with their deadline still to come (epoch ms). */
  open: readonly { month: number; deadlineAt: number }[];
}

/** What is said beside a document: what it lacks, and what of it does not go out. */
export interface DocumentNotes extends MonthsNotTold {
  /** Names of units that have not reported, each with its months; `unheard`: nobody hears for it. */
  unreported: readonly { unit: string; months: readonly number[]; unheard?: true }[];
  /** Answers that were given back and are awaited again. */
  returned: number;
  /** Reports that nobody of the office has read. */
  unread: number;
  /** Proposals that stay inside, and such of which nobody can tell whom they ask; all of them, each in few words. */
  proposals: { all: number; inside: readonly NotedProposal[]; unclear: readonly NotedProposal[] };
}

export interface NotedProposal {
  unit: string;
  code: string;
  words: string;
}

/** What came of it; `empty` where there is nothing to be told. */
export type DocumentMade =
  | { type: 'made'; files: readonly MadeFile[]; notes?: DocumentNotes | undefined }
  | { type: 'empty' };
