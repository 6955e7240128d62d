import * as z from 'zod';
import { part } from '../state/part.ts';
import { monthSpanSchema } from './month-span.ts';

/** What is made for people of what was reported: papers, workbooks, evidence. */
export const documentKinds = ['report', 'workbook', 'evidence', 'discipline'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A document that somebody asked for, until it was made or they heard that it could not be. */
const askedDocumentSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(documentKinds),
  span: monthSpanSchema,
  by: z.string(),
  /** The chat in which it was asked for (`chatKey`), which gets it. */
  chat: z.string(),
  /** When, epoch ms: what is told is as of then. */
  at: z.number(),
});
export type AskedDocument = z.output<typeof askedDocumentSchema>;

/** Where the office has put a proposal: among those of the papers that go out, or not. */
const placedProposalSchema = z.strictObject({
  to: z.enum(['in', 'out']),
  /** Of which words that was said: others are placed anew. */
  words: z.string(),
});
export type PlacedProposal = z.output<typeof placedProposalSchema>;

export const documentsSlice = {
  /** By month, unit and task (`proposalKey`); of the others it is told whom they ask. */
  proposals: part(z.record(z.string(), placedProposalSchema).optional(), () => undefined),
  /** In the order in which they are made; none where nobody waits for any. */
  documents: part(z.array(askedDocumentSchema).optional(), () => undefined),
};

/** So many may wait at once, of one person and of all. */
const mostOfOne = 4;
const mostOfAll = 40;

/** Whether one more can be asked for: not the same twice, and not so many that others would wait for ever. */
export function canAskFor(
  waiting: readonly AskedDocument[],
  { kind, span, by }: Pick<AskedDocument, 'kind' | 'span' | 'by'>,
): 'yes' | 'asked-already' | 'too-many' {
  const own = waiting.filter((one) => one.by === by);
  const isSame = (one: AskedDocument): boolean =>
    one.kind === kind && JSON.stringify(one.span) === JSON.stringify(span);
  if (own.some(isSame)) return 'asked-already';
  return own.length >= mostOfOne || waiting.length >= mostOfAll ? 'too-many' : 'yes';
}
