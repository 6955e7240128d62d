import {
  at,
  type Desk,
  type Effect,
  measureOf,
  passedDay,
  toDay,
  withDraft,
  withoutField,
} from './desk-draft.ts';
import { awaitsFigure, type Entry, hasReason, isBehind, type TaskStep } from './report.ts';
import { tellsOnlyHowLong } from './spoken-status.ts';

type Moved = [Desk, Effect[]];

/** What a task that was answered in lines still lacks: its figure, the reason of one that is behind, the day of what was due before. */
function lackOf(desk: Desk, taskId: string, now: number): 'figure' | 'words' | 'day' | null {
  const entry = desk.draft.entries[taskId];
  if (entry === undefined) return null;
  if (awaitsFigure(entry) && measureOf(desk, taskId) !== undefined) return 'figure';
  if (isBehind(entry)) return !hasReason(entry) || tellsOnlyHowLong(wordsOf(entry)) ? 'words' : null;
  const isDone = entry.status === 'done' && entry.doneOn === undefined;
  return isDone && passedDay(desk, taskId, now) !== null ? 'day' : null;
}

const wordsOf = ({ result, obstacle, proposal }: Entry): string =>
  [result, obstacle, proposal].filter((one) => one !== undefined).join('; ');

/** The question of what a task lacks; what it said already is known there, and it goes back to the summary. */
function asked(desk: Desk, taskId: string, part: 'figure' | 'words' | 'day'): Moved {
  const entry = desk.draft.entries[taskId]!;
  const { status, figure } = entry;
  const words = wordsOf(entry);
  const step: TaskStep = { type: 'task', taskId, part, after: 'summary' };
  if (part === 'day') {
    const { evidence: _, at: __, by: ___, signed: ____, ...told } = entry;
    return [toDay(desk, step, told), [{ type: 'ask', named: true }]];
  }
  const pending = {
    status,
    ...(figure === undefined ? {} : { figure }),
    ...(words === '' ? {} : { said: words }),
  };
  return [at(desk, step, pending), [{ type: 'ask', named: true }]];
}

/**
 * What lines behind numbers left open is asked, one task after the other, each of them named.
 * @param taskIds the tasks in question, in the order of the lines; one that lacks nothing is passed over
 * @returns null where nothing is lacking
 */
export function askLacking(desk: Desk, taskIds: readonly string[], now: number): Moved | null {
  const [first, ...others] = [...new Set(taskIds)].flatMap((taskId) => {
    const part = lackOf(desk, taskId, now);
    return part === null ? [] : [{ taskId, part }];
  });
  if (first === undefined) return null;
  const lacking = others.map(({ taskId }) => taskId);
  const left = lacking.length === 0 ? withoutField(desk, 'lacking') : withDraft(desk, { lacking });
  return asked(left, first.taskId, first.part);
}

/** After a question of what lines left open comes that of the next of them, before the summary or an open task. */
export function goOnLacking(moved: Moved, now: number): Moved {
  const [desk, [effect]] = moved;
  const { lacking, step } = desk.draft;
  const isLeft = step.type !== 'task' || step.after === 'next';
  if (lacking === undefined || !isLeft || effect?.type !== 'ask' || effect.problem) return moved;
  return askLacking(desk, lacking, now) ?? [withoutField(desk, 'lacking'), moved[1]];
}
