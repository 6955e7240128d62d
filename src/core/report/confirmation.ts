import type { Plan, Task } from '../plan/plan.ts';
import { addDays, dateOf, momentOf } from '../time/viet-nam-time.ts';
import { type Holidays, workingDayFrom } from '../time/working-days.ts';
import type { Entry, Report } from './report.ts';

/** When whoever confirms hears of what was reported done: in the morning, so that the work of a day is one message. */
const toldAt = '08:30';

/** The id in the plan of the key by which a report answers a task: what is carried over has its span behind it. */
export const planIdOfKey = (key: string): string => key.split('@')[0]!;

const tasksOf = ({ tasks, removed = [] }: Plan['indices'][number]): Pick<Task, 'id' | 'confirm'>[] => [
  ...tasks,
  ...removed.map(({ task }) => task),
];

/** Whether the plan has the completion of a task confirmed: as the task says, else its index, else the plan. */
function wantsConfirmation({ indices, confirm }: Plan, key: string): boolean {
  const id = planIdOfKey(key);
  for (const index of indices) {
    const task = tasksOf(index).find((one) => one.id === id);
    if (task) return task.confirm ?? index.confirm ?? confirm ?? false;
  }
  return false;
}

/** What is confirmed of an answer: whatever was added to prove it changes nothing of that. */
const claimOf = ({ status, figure, result, doneOn }: Entry): string =>
  JSON.stringify([status, figure ?? null, result ?? '', doneOn ?? '']);

/**
 * The answer of a task as it is sent: «Hoàn thành» that the plan has confirmed waits for that, unless the same was sent before;
 * taken back, it waits no more. What was not confirmed, and is answered anew, waits anew.
 * @param before the report that it is sent in the place of
 * @param now epoch ms
 */
export function withConfirmation(
  { plan, holidays }: { plan: Plan; holidays: Holidays },
  before: Report | undefined,
  key: string,
  entry: Entry,
  now: number,
): Entry {
  const { confirmation: _, ...said } = entry;
  if (said.status !== 'done' || said.noFigure === 'nothing' || !wantsConfirmation(plan, key)) return said;
  const sent = before?.entries[key];
  const isBack = before?.returned.some(({ taskId, at }) => taskId === key && at < entry.at) ?? false;
  if (sent?.confirmation && !isBack && claimOf(sent) === claimOf(said))
    return { ...said, confirmation: sent.confirmation };
  const tellAt = momentOf(workingDayFrom(addDays(dateOf(now), 1), holidays), toldAt);
  return { ...said, confirmation: { since: now, tellAt, told: 0 } };
}
