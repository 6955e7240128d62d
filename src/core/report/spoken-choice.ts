import { fold } from '../ask/fold.ts';
import type { Status } from './report.ts';
import type { Desk, ReportEvent } from './step.ts';

/** The statuses as they are typed, folded. */
const spokenStatus: Readonly<Record<string, Status>> = {
  'hoan thanh': 'done',
  'da hoan thanh': 'done',
  'dung tien do': 'on-track',
  cham: 'late',
  'cham tien do': 'late',
  'chua lam': 'not-begun',
  'chua thuc hien': 'not-begun',
};

/** What a typed choice of the guided report asks for. */
export type SpokenChoice = ReportEvent | { type: 'send' } | { type: 'later' };

/**
 * The choice that a text names by its words, with or without diacritics: whatever buttons a channel showed, and
 * however long ago. Null for any other text.
 */
export function spokenChoice(text: string, { draft, tasks }: Desk): SpokenChoice | null {
  const typed = fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const { step } = draft;
  if (step.type === 'reason') return null;
  const edit = /^sua (?:nhiem vu )?(\d{1,3})$/.exec(typed);
  if (edit) {
    const task = tasks[Number(edit[1]) - 1];
    return task ? { type: 'edit', taskId: task.task.id } : null;
  }
  if (/^tat ca nhu thang( \d{1,2}| truoc)$/.test(typed)) return { type: 'all-same' };
  if (typed === 'gui bao cao' || (typed === 'gui' && step.type === 'summary')) return { type: 'send' };
  if (typed === 'de sau') return { type: 'later' };
  if (step.type !== 'task') return null;
  const choose = (choice: Status | 'same' | 'skip'): SpokenChoice => ({
    type: 'choose',
    taskId: step.taskId,
    part: step.part,
    choice,
  });
  if (step.part === 'words') return typed === 'bo qua' ? choose('skip') : null;
  if (/^nhu thang( \d{1,2}| truoc)$/.test(typed)) return choose('same');
  const status = spokenStatus[typed];
  return status ? choose(status) : null;
}
