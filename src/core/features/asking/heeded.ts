import type { AskContext } from '../../ask/answer.ts';
import { rightOn } from '../../matters/answerers.ts';
import { type Matter, wordsOf } from '../../matters/matter.ts';
import { heirToday } from '../../people/as-of.ts';
import { indexOf } from '../../people/directory-index.ts';
import { planIdOf } from '../../report/carried.ts';
import type { Heeded, Progress, TaskProgress } from '../../report/progress.ts';
import { periodKey } from '../../time/viet-nam-time.ts';
import type { Turn } from '../turn.ts';

/** What was done with a matter, with the names of who did it and to whom it was given. */
function heededOf({ context: { org } }: Turn, matter: Matter): Heeded {
  const unitOf = (id: string) => indexOf(org).units.get(heirToday(org, id));
  return {
    id: matter.id,
    acts: matter.acts.map((act) => {
      const to = act.type === 'to-unit' ? unitOf(act.unit) : undefined;
      return {
        type: act.type,
        at: act.at,
        by: indexOf(org).people.get(act.by) ?? null,
        ...('words' in act ? { words: act.words } : {}),
        ...(to ? { to } : {}),
      };
    }),
  };
}

/** Whether a matter was told in an answer of a month, and so belongs to what is told of it. */
const isOf = (matter: Matter, { task, unit }: TaskProgress, period: string): boolean =>
  matter.unit === unit.id &&
  matter.taskId === planIdOf(task) &&
  matter.told.some((told) => told.period === period && wordsOf(told) !== '');

/** A month with what leaders did about what its units asked for, as far as the asker may read it. */
function followed(turn: Turn, progress: Progress): Progress {
  const { state, context, person, now } = turn;
  if (progress.type !== 'month' || person === null) return progress;
  const period = periodKey(progress.period);
  return {
    ...progress,
    tasks: progress.tasks.map((one) => {
      const matters = state.matters.filter(
        (matter) =>
          isOf(matter, one, period) &&
          rightOn(state, context, person, { matter, index: one.index }, now) !== null,
      );
      return matters.length > 0 ? { ...one, heeded: matters.map((matter) => heededOf(turn, matter)) } : one;
    }),
  };
}

/** What questions are answered from, with what leaders answered at /vuongmac beside the reports. */
export function withHeeded(turn: Turn, asked: AskContext): AskContext {
  const told = new Map<number, Progress>();
  return {
    ...asked,
    progress: followed(turn, asked.progress),
    progressOf: (month) => {
      const known = told.get(month) ?? followed(turn, asked.progressOf(month));
      told.set(month, known);
      return known;
    },
  };
}
