import * as z from 'zod';
import { channelNameSchema } from '../people/org.ts';
import { savedPeriodSchema } from '../report/report.ts';
import { part } from '../state/part.ts';

const moment = z.number();

/** The longest instruction or answer, in UTF-16 units; a longer one is asked for anew, never cut. */
export const mostWords = 1_000;

/** The most instructions that a state holds: of very many the oldest go, the trail has them. */
export const mostKept = 1_000;

/** The most answers of one unit to one instruction that are kept. */
export const mostAnswers = 20;

/** What an instruction is about: a unit's work as a whole, its work for an index, or one of its tasks. */
const aboutSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('unit') }),
  z.strictObject({ type: z.literal('index'), code: z.string() }),
  z.strictObject({ type: z.literal('task'), taskId: z.string() }),
]);
export type About = z.output<typeof aboutSchema>;

const answerSchema = z.strictObject({ words: z.string(), by: z.string(), at: moment });
export type InstructionAnswer = z.output<typeof answerSchema>;

/** What a leader has a unit do (yêu cầu), word for word, of the month in which it was said. */
const instructionSchema = z.strictObject({
  id: z.number().int(),
  period: savedPeriodSchema,
  unit: z.string(),
  about: aboutSchema,
  words: z.string(),
  by: z.string(),
  at: moment,
  /** What its unit said to it, oldest first. */
  answers: z.array(answerSchema).default([]),
});
export type Instruction = z.output<typeof instructionSchema>;

/** What a leader or the office had sent on when the quiet hours end: whom to remind, and of what. */
const laterSchema = z.strictObject({
  period: savedPeriodSchema,
  /** What it was ordered at, as a button has it (`scope.ts`). */
  of: z.string(),
  at: moment,
  by: z.string(),
  channel: channelNameSchema,
});
export type LaterReminder = z.output<typeof laterSchema>;

export const instructionsSlice = {
  /** What leaders had units do, oldest first. With a default: files of this version that were written before have none. */
  instructions: part(z.array(instructionSchema).default([]), () => []),
  /** The number of the next. */
  nextInstruction: part(z.number().int().default(1), () => 1),
  /** Reminders of leaders that go out when the quiet hours end. */
  remindersLater: part(z.array(laterSchema).default([]), () => []),
};
