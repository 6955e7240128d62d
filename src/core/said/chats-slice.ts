import * as z from 'zod';
import { indexIntents } from '../ask/answer.ts';
import { formSchema } from '../features/forms.ts';
import { part } from '../state/part.ts';

const topicSchema = z.strictObject({
  indices: z.array(z.string()),
  intents: z.array(z.enum(indexIntents)),
  person: z.string().optional(),
  unit: z.string().optional(),
  of: z.enum(['lead', 'coordinate', 'both', 'tasks']).optional(),
  open: z.boolean(),
  asked: z.string().optional(),
  /** The last composed question as it was printed: one that this version cannot read is forgotten. */
  last: z.strictObject({ query: z.string(), rows: z.array(z.string()) }).optional(),
  at: z.number(),
});

const optionsSchema = z.array(
  z.strictObject({
    label: z.string(),
    data: z.string(),
    stays: z.literal(true).optional(),
    does: z.literal(true).optional(),
  }),
);

const choicesSchema = z.strictObject({
  options: optionsSchema,
  /** Those behind [Xem tiếp], and how many were shown ahead of these. */
  further: z.strictObject({ options: optionsSchema, before: z.number() }).optional(),
  /** Those of a list that was said above this one: their numbers go on behind its own. */
  above: optionsSchema.optional(),
  /** They belong to an answer, and go with the next one. */
  told: z.literal(true).optional(),
  /** A typed number answers the question itself (a figure): choices are answered in words alone. */
  wordsOnly: z.boolean().optional(),
  /** Of a reminder: it may be answered the whole day. */
  patient: z.boolean().optional(),
  /** Of a question that waits for its answer, and is asked again after one in between. */
  asked: z.literal(true).optional(),
  at: z.number(),
});

const openFormSchema = z.strictObject({
  form: formSchema,
  at: z.number(),
  /** Words that may be meant for the bot: whether they are the answer is asked. */
  doubted: z.string().optional(),
});

export const chatsSlice = {
  /** What each chat spoke of, and the choices under its last message; forgotten after half an hour. */
  chats: part(
    z.record(
      z.string(),
      z.strictObject({
        topic: topicSchema.optional(),
        /** In a group: what each of them spoke of, by their accounts; nobody's question goes on with another's. */
        topics: z.record(z.string(), topicSchema).optional(),
        choices: choicesSchema.optional(),
        /** The list that somebody asked for, where choices that came of themselves stand before it. */
        behind: choicesSchema.optional(),
        /** Whose a further account is, asked unasked: answered by its words alone, beside whatever else stands open. */
        waiting: choicesSchema.optional(),
        /** In a group: the choices that each of them was given, by their accounts. */
        own: z.record(z.string(), choicesSchema).optional(),
        /** In a private chat: when somebody was last heard there, whatever they said; to the minute. */
        heard: z.number().optional(),
        /** The choice that was typed last, as typed: typed once more by habit it is no answer. */
        picked: z.strictObject({ text: z.string(), at: z.number() }).optional(),
        /** What takes back what was just done here, whatever list stands there: the data of its button. Gone with the next answer. */
        undo: z.strictObject({ data: z.string(), at: z.number() }).optional(),
        /** A guided question that waits for a typed answer. */
        form: openFormSchema.optional(),
        /** What was written to others, not sent and left for something else: it is asked again behind that, the last first. */
        unsent: z.array(openFormSchema).optional(),
      }),
    ),
    () => ({}),
  ),
};
