import { awaitedTasks } from '../../month/open-tasks.ts';
import type { Assignment } from '../../plan/assignments.ts';
import { draftOf } from '../../report/desk.ts';
import { readFigure } from '../../report/figure.ts';
import { areOpen } from '../../said/choices.ts';
import type { Outcome } from '../../said/content.ts';
import { toPeriod } from '../../time/period.ts';
import { fromPressData } from '../acts.ts';
import { choicesHere } from '../open-choices.ts';
import type { KnownTurn } from '../turn.ts';
import { answerReport } from './answer-report.ts';
import { openReport } from './open-report.ts';

interface Awaited {
  unit: string;
  period: string;
  task: Assignment['task'];
}

/** The figures that the reminder above asks for, and nothing but figures. */
function nudgedFor(turn: KnownTurn): Awaited[] {
  const { state, context, now } = turn;
  const choices = choicesHere(turn);
  if (!areOpen(choices, now) || !choices.patient || !choices.wordsOnly) return [];
  return choices.options.flatMap(({ data }) => {
    const act = fromPressData(data);
    if (act?.type !== 'open') return [];
    const { unit, period } = act;
    return awaitedTasks(state, context, unit, period).map(({ task }) => ({ unit, period, task }));
  });
}

/**
 * A figure that is typed under a reminder which asks for one: it goes where it is missing. Of several that are missing
 * the first is asked by name, for nobody can tell which was meant. Null where no figure is asked for, or none was typed.
 */
export function fillAwaited(turn: KnownTurn, text: string): Outcome | null {
  const awaited = nudgedFor(turn);
  const [first] = awaited;
  const isFigure = awaited.some(
    ({ task: { measure } }) => measure && readFigure(text, measure).type !== 'unreadable',
  );
  if (!first || !isFigure) return null;
  const opened = openReport(turn, first.unit, toPeriod(first.period), false);
  if (opened.kind !== 'act') return opened;
  if (awaited.length > 1)
    return { ...opened, replies: [{ type: 'which-figure', count: awaited.length }, ...opened.replies] };
  const draft = draftOf(opened.state, turn.person.id, first.unit, first.period);
  const asked = draft?.step.type === 'task' && draft.step.taskId === first.task.id ? draft : null;
  return asked ? answerReport({ ...turn, state: opened.state }, asked, null) : opened;
}
