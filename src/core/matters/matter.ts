import * as z from 'zod';
import { savedPeriodSchema } from '../report/report.ts';
import { part } from '../state/part.ts';

const moment = z.number();

/** The longest direction, refusal or reason, in UTF-16 units; a longer one is asked for anew, never cut. */
export const mostWords = 1_000;

/** The most matters that a state holds: of very many the oldest that are settled go, the trail has them. */
export const mostKept = 2_000;

/** What a unit wrote of a matter in one answer of a report, or beside one; the words as they were written. */
const toldSchema = z.strictObject({
  period: savedPeriodSchema,
  /** The task as the report has it, which names a quarter that ended; of words that were typed beside an answer none. */
  entry: z.string().optional(),
  obstacle: z.string().optional(),
  proposal: z.string().optional(),
  /** What was typed where the report asked whether it still stands. */
  more: z.string().optional(),
  evidence: z.array(z.string()),
  by: z.string(),
  at: moment,
});
export type Told = z.output<typeof toldSchema>;

/** What was done with a matter, and by whom, oldest first. */
const actSchema = z.discriminatedUnion('type', [
  /** An answer, word for word as it reached the unit. */
  z.strictObject({ type: z.literal('direction'), words: z.string(), by: z.string(), at: moment }),
  z.strictObject({ type: z.literal('to-office'), by: z.string(), at: moment }),
  z.strictObject({ type: z.literal('to-unit'), unit: z.string(), by: z.string(), at: moment }),
  /** With what was said to it, where something was. */
  z.strictObject({ type: z.literal('solved'), words: z.string().optional(), by: z.string(), at: moment }),
  z.strictObject({ type: z.literal('refused'), words: z.string(), by: z.string(), at: moment }),
  /** What its unit answered to whoever spoke of it. */
  z.strictObject({ type: z.literal('replied'), words: z.string(), by: z.string(), at: moment }),
  /** Its unit, or a leader, says that it is not settled, and why. */
  z.strictObject({ type: z.literal('reopened'), words: z.string(), by: z.string(), at: moment }),
]);
export type MatterAct = z.output<typeof actSchema>;

/** An obstacle or a proposal that a unit reported (vướng mắc, kiến nghị): one a task as long as it is open. */
const matterSchema = z.strictObject({
  /** The number by which people call it. */
  id: z.number().int(),
  unit: z.string(),
  /** The task by its id in the plan. */
  taskId: z.string(),
  told: z.array(toldSchema),
  at: moment,
  acts: z.array(actSchema),
  /** The month in whose report its unit was asked last whether it still stands. */
  askedIn: savedPeriodSchema.optional(),
  /** Its unit took it out of the report while nobody had acted. */
  withdrawnAt: moment.optional(),
  /** When whoever answers hears of it, joined with what else is new; null once they have. */
  tellAt: moment.nullable(),
  /** When whoever answers heard of it last from what reports brought. */
  toldAt: moment.optional(),
  /** When whoever answers is reminded next. */
  remindAt: moment,
  /** How often they were, since anybody acted on it. */
  reminded: z.number().int().optional(),
});
export type Matter = z.output<typeof matterSchema>;

/** How a matter was settled; null while it is open, or was withdrawn. */
export function settledBy({
  acts,
}: Pick<Matter, 'acts'>): Extract<MatterAct, { type: 'solved' | 'refused' }> | null {
  const last = acts.findLast(({ type }) => type === 'solved' || type === 'refused' || type === 'reopened');
  return last?.type === 'solved' || last?.type === 'refused' ? last : null;
}

/** Whether a matter still waits for somebody. */
export const isOpenMatter = (matter: Matter): boolean =>
  matter.withdrawnAt === undefined && settledBy(matter) === null;

/** To whom it was given, as long as its unit has not opened it again since; null while it is the leader's. */
export function givenTo({
  acts,
}: Pick<Matter, 'acts'>): Extract<MatterAct, { type: 'to-office' | 'to-unit' }> | null {
  const last = acts.findLast(({ type }) => type === 'to-office' || type === 'to-unit' || type === 'reopened');
  return last?.type === 'to-office' || last?.type === 'to-unit' ? last : null;
}

/** Whether somebody has answered it, or has it to answer: what its unit says then is an answer to them. */
export const isSpokenOf = ({ acts }: Pick<Matter, 'acts'>): boolean =>
  acts.some(({ type }) => type === 'direction' || type === 'to-office' || type === 'to-unit');

/** The words of a matter that were written last, as they are told: what was typed beside them comes after. */
export const wordsOf = ({
  obstacle,
  proposal,
  more,
}: Pick<Partial<Told>, 'obstacle' | 'proposal' | 'more'>): string =>
  [obstacle, proposal, more].filter((one) => one !== undefined && one !== '').join('; ');

export const mattersSlice = {
  /** What units reported as standing in the way or asked for, oldest first. With a default: files of this version that were written before have none. */
  matters: part(z.array(matterSchema).default([]), () => []),
  /** The number of the next. */
  nextMatter: part(z.number().int().default(1), () => 1),
  /** When the reports of months that are not locked were read for matters, by the first version that has them. */
  mattersSince: part(moment.optional(), () => undefined),
};
