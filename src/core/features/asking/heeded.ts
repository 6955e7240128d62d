import { memo } from '../../../kit/memo.ts';
import type { AskContext } from '../../ask/answer.ts';
import { groupedBy } from '../../grouped-by.ts';
import { rightOn } from '../../matters/answerers.ts';
import { type Matter, wordsOf } from '../../matters/matter.ts';
import { heirToday } from '../../people/as-of.ts';
import { indexOf } from '../../people/directory-index.ts';
import { planIdOf } from '../../report/carried.ts';
import type { Heeded, Progress, TaskProgress } from '../../report/progress.ts';
import type { State } from '../../state/state.ts';
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

const keyOf = (unit: string, taskId: string): string => `${unit} ${taskId}`;

/** The matters of a state by unit and task: a question looks them up for every row of its months. */
const byRow = memo(
  (matters: State['matters']) => [matters],
  (matters) => groupedBy(matters, ({ unit, taskId }) => keyOf(unit, taskId)),
);

/** The matters that were told in an answer of a month, and so belong to what is told of it. */
const ofRow = (matters: State['matters'], { task, unit }: TaskProgress, period: string): readonly Matter[] =>
  (byRow(matters).get(keyOf(unit.id, planIdOf(task))) ?? []).filter(({ told }) =>
    told.some((one) => one.period === period && wordsOf(one) !== ''),
  );

/** A month with what leaders did about what its units asked for, as far as the asker may read it. */
function followed(turn: Turn, progress: Progress): Progress {
  const { state, context, person, now } = turn;
  if (progress.type !== 'month' || person === null) return progress;
  const period = periodKey(progress.period);
  return {
    ...progress,
    tasks: progress.tasks.map((one) => {
      const matters = ofRow(state.matters, one, period).filter(
        (matter) => rightOn(state, context, person, { matter, index: one.index }, now) !== null,
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
