import * as z from 'zod';
import { channelNameSchema } from '../people/org.ts';
import { part } from '../state/part.ts';
import { answerKeptSchema, planDraftSchema } from './draft-schema.ts';
import { draftStepSchema } from './draft-steps.ts';

/** A plan's paper that the office has sent, until it is taken up or dropped: one at a time. */
const planPaperSchema = z.strictObject({
  id: z.string(),
  /** As the file was called. */
  name: z.string(),
  by: z.string(),
  /** The chat that sent it (`chatKey`), which hears what came of it. */
  chat: z.string(),
  /** When it was sent, epoch ms. */
  at: z.number(),
  stage: z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('waiting'),
      source: z.strictObject({ channel: channelNameSchema, ref: z.string() }),
      attempts: z.number().int(),
      notBefore: z.number(),
      /** What was read before it, which it may correct, and which stays where it is none. */
      earlier: z
        .strictObject({
          name: z.string(),
          draft: planDraftSchema,
          past: z.array(draftStepSchema).optional(),
        })
        .optional(),
      /** What was answered to the paper that was taken up last, where none is being worked on. */
      answers: z.array(answerKeptSchema).optional(),
    }),
    z.strictObject({
      type: z.literal('read'),
      draft: planDraftSchema,
      /** As it was before it was last changed by an order in words, and when that was (epoch ms): kept so until `past` was. */
      before: z.strictObject({ draft: planDraftSchema, at: z.number() }).optional(),
      /** What was answered and ordered of it, the last one last, each with what takes it back. */
      past: z.array(draftStepSchema).optional(),
      /** Another paper that came while this one was being worked on, until it is said whether it takes its place. */
      beside: z.strictObject({ name: z.string(), draft: planDraftSchema }).optional(),
    }),
  ]),
});
export type PlanPaper = z.output<typeof planPaperSchema>;

export const paperSlice = {
  planPaper: part(planPaperSchema.optional(), () => undefined),
  /** What was answered to the paper that was taken up last: it may be sent again. */
  planAnswers: part(z.array(answerKeptSchema).optional(), () => undefined),
};
