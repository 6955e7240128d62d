import type { Measure } from '../plan/plan.ts';
import { toPeriod } from '../time/period.ts';
import { answered, ask, type Desk, type Effect, measureOf, within } from './desk-draft.ts';
import { isRate } from './figure.ts';
import { isBehind, maxWords, type Status, type TaskStep } from './report.ts';
import { type Said, stillFitting, toSaid } from './words-of-answer.ts';

/**
 * Whether a figure must be explained: it is below last month's, or below its target. What is counted over the year may
 * stand below its target until the year ends.
 */
export function fallsShort(desk: Desk, taskId: string, figure: number): 'below-target' | 'below-last' | null {
  const measure = measureOf(desk, taskId);
  if (!measure) return null;
  const last = desk.last[taskId]?.figure;
  if (last !== undefined && figure < last) return 'below-last';
  const isDue = isRate(measure) || toPeriod(desk.draft.period).month === 12;
  return isDue && figure < measure.target ? 'below-target' : null;
}

/** The status that a figure speaks for: a rate below its target is late, a count grows until it is complete. */
export function statusOf(measure: Measure, figure: number): Status {
  if (isRate(measure)) return figure < measure.target ? 'late' : 'on-track';
  return figure < measure.target ? 'on-track' : 'done';
}

/** Whether the words that are awaited say why something is behind, not what came of it. */
export function asksWhy(desk: Desk, taskId: string): boolean {
  const { status = 'on-track', figure } = desk.draft.pending;
  return isBehind({ status }) || (figure !== undefined && fallsShort(desk, taskId, figure) !== null);
}

/**
 * What the answer that is being changed said, where it still fits: a reason while the task is behind, a result while
 * it is not. Who skips the question keeps it.
 */
export function wordsBefore(desk: Desk, taskId: string): Said {
  return stillFitting(desk.draft.entries[taskId] ?? {}, asksWhy(desk, taskId));
}

/** A figure was given, perhaps with words: the task is answered, or its reason is asked. */
export function takeFigure(
  desk: Desk,
  step: TaskStep,
  value: number,
  words: string,
  now: number,
): [Desk, Effect[]] {
  const measure = measureOf(desk, step.taskId)!;
  const { status = statusOf(measure, value), said: before, caption } = desk.draft.pending;
  const short = fallsShort(desk, step.taskId, value) !== null || isBehind({ status });
  // What came with the status, before its figure, is said of it.
  const typed = [before ?? '', words].filter((one) => one !== '').join('; ');
  // What stood under a photo before is what came of it; that it is a reason is asked.
  const all = typed === '' && !short ? (caption ?? '') : typed;
  if (all.length > maxWords) return [desk, ask({ type: 'too-long', length: all.length })];
  if (short && all === '') {
    const doubted = caption === undefined ? {} : { doubted: caption };
    return [within(desk, { ...step, part: 'words' }, { status, figure: value, ...doubted }), ask()];
  }
  const said = all === '' ? wordsBefore(desk, step.taskId) : toSaid(all, short);
  return answered(desk, step, { status, figure: value, ...said }, now);
}

/**
 * A measured task without its figure. `awaited`: it is asked for again, and until then nothing is known of the task.
 * `nothing`: there was nothing to measure, and the task is done for the month.
 */
export function takeNoFigure(
  desk: Desk,
  step: TaskStep,
  noFigure: 'awaited' | 'nothing',
  now: number,
): [Desk, Effect[]] {
  if (measureOf(desk, step.taskId) === undefined || step.part === 'words')
    return [desk, ask({ type: 'past-step' })];
  const { status: chosen = 'on-track', said } = desk.draft.pending;
  const status = noFigure === 'nothing' ? 'done' : chosen;
  const behind = isBehind({ status: chosen });
  // Why something is late is no result of what did not come up.
  const words = said === undefined || (noFigure === 'nothing' && behind) ? {} : toSaid(said, behind);
  return answered(desk, step, { status, noFigure, ...words }, now);
}
