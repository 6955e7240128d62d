import * as z from 'zod';
import { part } from '../state/part.ts';

const moment = z.number();

/** The longest reason, refusal or commitment, in UTF-16 units; a longer one is asked for anew, never cut. */
export const mostWords = 500;

/** The most numbers of one unit's work that a state holds: what was settled long ago is forgotten, the trail has it. */
export const mostKept = 2_000;

/**
 * The work that is spoken of, as one unit owes it: a task by its id in the plan, and the day by which the plan wants it done
 * («2023-06-30»), which also tells a quarter's work from that of the next; of a duty of every month the month («2023-05»).
 */
const dutyShape = { unit: z.string(), taskId: z.string(), due: z.string() };

/** What became of a request: by whom and when, and the words that were written with it. */
const settledSchema = z.discriminatedUnion('type', [
  /** `to`: until when, the day that was asked for or another. */
  z.strictObject({
    type: z.literal('granted'),
    to: z.iso.date(),
    words: z.string().optional(),
    by: z.string(),
    at: moment,
  }),
  z.strictObject({ type: z.literal('refused'), words: z.string(), by: z.string(), at: moment }),
  z.strictObject({ type: z.literal('withdrawn'), by: z.string(), at: moment }),
  /** It was reported done, or is nobody's any more, while nobody had answered. */
  z.strictObject({ type: z.enum(['done', 'void']), at: moment }),
]);

/** More time that a unit asks for (gia hạn). */
const extensionSchema = z.strictObject({
  id: z.number().int(),
  ...dutyShape,
  /** Until when it was to be done when this was asked: the plan's day, or that of the extension before. */
  from: z.iso.date(),
  to: z.iso.date(),
  reason: z.string(),
  /** What is needed for it, and from whom. */
  needs: z.string().optional(),
  by: z.string(),
  /** In whose name: the head whose deputy asks. */
  for: z.string().optional(),
  at: moment,
  /** When whoever decides is reminded next, and how often they were. */
  remindAt: moment,
  reminders: z.number().int(),
  settled: settledSchema.optional(),
});
export type Extension = z.output<typeof extensionSchema>;

/** By when a unit says that late work will be done (cam kết tiến độ). The last one of a duty counts. */
const commitmentSchema = z.strictObject({
  id: z.number().int(),
  ...dutyShape,
  until: z.iso.date(),
  words: z.string(),
  by: z.string(),
  for: z.string().optional(),
  at: moment,
  /** What is said of it next, and when: that its day comes, that it passed; null once nothing is. */
  next: z.strictObject({ type: z.enum(['comes', 'passed']), at: moment }).nullable(),
});
export type Commitment = z.output<typeof commitmentSchema>;

/** Which work of which unit is spoken of. */
export type DutyKey = Pick<Extension, 'unit' | 'taskId' | 'due'>;

export const keyOfDuty = ({ unit, taskId, due }: DutyKey): string => `${unit} ${taskId} ${due}`;

export const isSameDuty = (one: DutyKey, other: DutyKey): boolean => keyOfDuty(one) === keyOfDuty(other);

/** Whether nobody has answered a request yet. */
export const isOpen = ({ settled }: Extension): boolean => settled === undefined;

export const extensionsSlice = {
  /** What units asked for, oldest first. */
  extensions: part(z.array(extensionSchema), () => []),
  commitments: part(z.array(commitmentSchema), () => []),
  /** The number of the next of both. */
  nextPromise: part(z.number().int(), () => 1),
};
