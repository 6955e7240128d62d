import * as z from 'zod';
import type { Person } from '../people/org.ts';
import { entrySchema, savedPeriodSchema } from '../report/report.ts';
import { part } from '../state/part.ts';

const moment = z.number();

/** The longest reason of whoever cannot answer, or of whoever wants an answer anew; a longer one is asked for anew, never cut. */
export const mostReason = 1_000;

/** A task that was passed on, and what became of it. */
const passedTaskSchema = z.strictObject({
  taskId: z.string(),
  by: z.string(),
  at: moment,
  /** As it was answered: it counts for nothing until who reports for the unit has used it. */
  answer: entrySchema.optional(),
  /** Who was to answer it cannot: why. */
  refused: z.strictObject({ reason: z.string(), at: moment }).optional(),
  /** Who reports wants it answered anew: why, and what was answered. */
  back: z.strictObject({ reason: z.string(), by: z.string(), at: moment, before: entrySchema }).optional(),
  /** Whose it is now: it stands in their report. */
  used: z.strictObject({ by: z.string(), at: moment }).optional(),
});
export type PassedTask = z.output<typeof passedTaskSchema>;

/** What of a unit's month was passed on to one person: one a person, unit and month. */
const passingSchema = z.strictObject({
  id: z.number().int(),
  unit: z.string(),
  period: savedPeriodSchema,
  to: z.string(),
  tasks: z.array(passedTaskSchema),
});
export type Passing = z.output<typeof passingSchema>;

export const passingSlice = {
  /** Tasks of reports that others of the unit answer for who reports. With a default: files of this version that were written before have none. */
  passings: part(z.array(passingSchema).default([]), () => []),
  nextPassing: part(z.number().int().default(1), () => 1),
};

type Passings = { readonly passings: readonly Passing[] };

/** Whether a task is still out: neither used nor refused, so that whoever reports is not asked for it. */
export const isOut = ({ used, refused }: PassedTask): boolean => used === undefined && refused === undefined;

/** Whether its answer is still awaited. */
export const isAwaited = (task: PassedTask): boolean => isOut(task) && task.answer === undefined;

/** Whether it was answered, and nobody has said yet whether that is used. */
export const isAnswered = (task: PassedTask): boolean => isOut(task) && task.answer !== undefined;

/** What was passed on of a unit's month. */
export const passingsOf = ({ passings }: Passings, unit: string, period: string): readonly Passing[] =>
  passings.length === 0 ? [] : passings.filter((one) => one.unit === unit && one.period === period);

/** When the last of the answers was given that wait to be used (epoch ms); 0 where none does. */
export const givenLast = (tasks: readonly PassedTask[]): number =>
  Math.max(0, ...tasks.filter(isAnswered).map(({ answer }) => answer?.at ?? 0));

/** A task that is out of a unit's report: with whom, and whether they have answered it. */
export interface Out {
  passing: number;
  to: string;
  isAnswered: boolean;
  /** When the last of the answers was given that wait to be used with it; 0 where none does. */
  givenAt: number;
}

/** What of a unit's month somebody of it was given: how much of it is awaited, and how much waits to be used. */
export interface PassedDebt {
  to: Person;
  awaited: number;
  answered: number;
  /** They are of the unit no more: what is awaited is asked of who reports. */
  hasLeft?: true;
}

/** What is out of a unit's month, by task. */
export const outOf = (state: Passings, unit: string, period: string): Readonly<Record<string, Out>> =>
  Object.fromEntries(
    passingsOf(state, unit, period).flatMap(({ id, to, tasks }) => {
      const givenAt = givenLast(tasks);
      return tasks
        .filter(isOut)
        .map((task): [string, Out] => [
          task.taskId,
          { passing: id, to, isAnswered: isAnswered(task), givenAt },
        ]);
    }),
  );

/** A state with one of its passings changed; without it where nothing is left in it. */
export function putPassing<S extends { passings: Passing[] }>(state: S, passing: Passing): S {
  const others = state.passings.filter(({ id }) => id !== passing.id);
  return {
    ...state,
    passings:
      passing.tasks.length > 0 ? [...others, passing].sort((one, other) => one.id - other.id) : others,
  };
}

/** A passing with some of its tasks changed. */
export const withTasks = (
  passing: Passing,
  taskIds: readonly string[],
  to: (task: PassedTask) => PassedTask,
): Passing => ({
  ...passing,
  tasks: passing.tasks.map((task) => (taskIds.includes(task.taskId) ? to(task) : task)),
});
