import { fold } from '../text/fold.ts';
import type { Status } from './report.ts';
import type { Desk, ReportEvent } from './step.ts';

/** The statuses as they are typed, folded. */
const spokenStatus = new Map<string, Status>(
  Object.entries({
    'hoan thanh': 'done',
    'da hoan thanh': 'done',
    'hoan thanh roi': 'done',
    'da hoan thanh roi': 'done',
    xong: 'done',
    'da xong': 'done',
    'xong roi': 'done',
    'da lam xong': 'done',
    'lam xong roi': 'done',
    'dung tien do': 'on-track',
    'dung han': 'on-track',
    'dang lam dung tien do': 'on-track',
    'dang thuc hien dung tien do': 'on-track',
    cham: 'late',
    'cham tien do': 'late',
    'bi cham': 'late',
    'dang cham': 'late',
    tre: 'late',
    'tre tien do': 'late',
    'tre han': 'late',
    'chua lam': 'not-begun',
    'chua thuc hien': 'not-begun',
    'chua trien khai': 'not-begun',
    'chua bat dau': 'not-begun',
    'chua lam gi': 'not-begun',
  } as const),
);

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
  const isAsked = step.type !== 'task' || step.part !== 'words';
  if (typed === 'de sau' || (isAsked && (typed === 'huy' || typed === 'thoi'))) return { type: 'later' };
  if (step.type !== 'task') return null;
  const choose = (choice: Status | 'same' | 'skip'): SpokenChoice => ({
    type: 'choose',
    taskId: step.taskId,
    part: step.part,
    choice,
  });
  if (step.part === 'words') return typed === 'bo qua' || typed === 'giu loi cu' ? choose('skip') : null;
  if (typed === 'khong bao cao viec nay') return { type: 'drop', taskId: step.taskId };
  if (/^nhu thang( \d{1,2}| truoc)$/.test(typed)) return choose('same');
  const status = spokenStatus.get(typed);
  return status ? choose(status) : null;
}
