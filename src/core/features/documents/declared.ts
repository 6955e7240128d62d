import * as z from 'zod';
import { type DocumentKind, documentKinds } from '../../documents/asked-document.ts';
import type { DocumentNotes, MadeFile } from '../../documents/document-work.ts';
import { type MonthSpan, spanText } from '../../documents/month-span.ts';
import type { Proposal } from '../../documents/proposals.ts';
import type { ChannelName } from '../../people/org.ts';
import { declare, type Right } from '../declare.ts';
import { id, shortPeriod, text } from '../fields.ts';
import type { StandingOf } from '../standing-of.ts';

/** Papers, workbooks and evidence of what was reported, made on demand and sent as files. */
export const documentsDeclared = declare(
  'w',
  { right: 'overseer', where: 'private' },
  {
    acts: {
      /** Who may have it is asked of its kind (`rightOfDocument`), at the act and when it is there. */
      'make-document': {
        part: 'any',
        verb: 'mk',
        right: 'known',
        fields: { kind: z.enum(documentKinds), span: spanText },
      },
      /** The same, of months that no unit has reported: asked once more before it is made. */
      'make-anyway': {
        verb: 'an',
        right: 'known',
        fields: { kind: z.enum(documentKinds), span: spanText },
        asksIt: true,
      },
      /** The proposals of some months: which go out with a paper, and which stay inside. */
      'sort-proposals': { verb: 'sp', right: 'office', fields: { span: spanText } },
      'keep-proposal': {
        verb: 'pk',
        right: 'office',
        fields: { period: shortPeriod, taskId: text, unit: id },
      },
      'send-proposal': {
        verb: 'ps',
        right: 'office',
        fields: { period: shortPeriod, taskId: text, unit: id },
      },
    },
    commands: {
      baocaothang: { menu: { for: 'overseers', place: 40 } },
      xuat: { right: 'office', menu: { for: 'office', place: 41 } },
    },
  },
);

/** Who may have which. */
export const rightOfDocument: Readonly<Record<DocumentKind, Right>> = {
  report: 'overseer',
  workbook: 'office',
  evidence: 'office',
  /** Of which units, is asked of who wants it (`unitsTold`). */
  discipline: 'known',
};

/** What is said of them. */
export type DocumentsContent =
  | { type: 'document-asked'; kind: DocumentKind; span: MonthSpan; standing: 'begun' | 'asked-already' }
  | { type: 'too-many-documents' }
  /** Months that cannot be read; the example is one that the bot has. */
  | { type: 'bad-span'; kind: DocumentKind; year: number; example: string }
  /** Months of no plan; `years`: of those that are known; `instead`: what can be had. */
  | {
      type: 'span-of-no-plan';
      kind: DocumentKind;
      span: MonthSpan;
      years: readonly number[];
      instead: MonthSpan | null;
    }
  /** None of its months has opened (epoch ms); `instead`: what can be had of which kind. */
  | { type: 'span-not-open'; kind: DocumentKind; span: MonthSpan; openAt: number; instead: MonthSpan | null }
  /** How far it is, where it takes long. */
  | { type: 'document-progress'; kind: DocumentKind; span: MonthSpan; done: number; of: number }
  /** One file of it, the `part`th of `of`. */
  | {
      type: 'document-made';
      kind: DocumentKind;
      span: MonthSpan;
      file: MadeFile;
      part: number;
      of: number;
      /** The channel of whoever asked, where it takes no files. */
      cannot?: ChannelName;
      /** Another channel on which they are linked and files go. */
      elsewhere?: ChannelName;
      /** They give out the codes by which accounts are linked. */
      isOffice?: true;
      /** What it lacks, said with its last part; whether whoever asked may say which proposals go out; to whom. */
      notes?: DocumentNotes;
      sorts?: boolean;
      to?: string;
    }
  /** None of its months has a report: whether it is made nevertheless. */
  | { type: 'document-without-reports'; kind: DocumentKind; span: MonthSpan }
  /** Where each proposal of some months goes; `to`: to whom papers go out; `again`: their words were shown just before. */
  | { type: 'proposals'; span: MonthSpan; to: string; proposals: readonly Proposal[]; again?: true }
  | { type: 'proposal-moved'; proposal: Proposal; to: string }
  /** Nothing is there to be made; `instead`: what can be had. */
  | { type: 'document-empty'; kind: DocumentKind; span: MonthSpan; instead: MonthSpan | null }
  | { type: 'document-failed'; kind: DocumentKind; span: MonthSpan };

/** What each does to a question that waits in its chat. */
export const documentsStanding: StandingOf<DocumentsContent> = {
  'document-asked': 'closes',
  'too-many-documents': 'closes',
  'bad-span': 'closes',
  'span-of-no-plan': 'closes',
  'span-not-open': 'closes',
  'document-progress': 'passing',
  'document-made': 'opens',
  'document-without-reports': 'opens',
  proposals: 'opens',
  'proposal-moved': 'leads',
  'document-empty': 'closes',
  'document-failed': 'closes',
};
