import { isPeriodKey, type Status, statuses, type TaskStep } from '../report/report.ts';

/** What a button of the guided report asks for. */
export type ReportAct =
  /** Begin or go on, for a unit and period; `same` takes last month's answers at once. */
  | { type: 'open'; unit: string; period: string; same: boolean }
  | {
      type: 'choose';
      draftId: string;
      taskId: string;
      part: TaskStep['part'];
      choice: Status | 'same' | 'skip';
    }
  | { type: 'edit' | 'add' | 'drop'; draftId: string; taskId: string }
  | { type: 'all-same' | 'send' | 'later' | 'resume'; draftId: string };

const parts = ['status', 'figure', 'words'] as const;
const choices = [...statuses, 'same', 'skip'] as const;

const find = <Value extends string>(values: readonly Value[], text: string | undefined): Value | null =>
  values.find((value) => value === text) ?? null;

/** A button's data: at most 64 bytes for any id that the data files allow. */
export function toReportData(act: ReportAct): string {
  switch (act.type) {
    case 'open':
      return `r:${act.same ? 'same' : 'open'}:${act.period}:${act.unit}`;
    case 'choose':
      return `r:choose:${act.draftId}:${act.taskId}:${act.part}:${act.choice}`;
    case 'edit':
    case 'add':
    case 'drop':
      return `r:${act.type}:${act.draftId}:${act.taskId}`;
    default:
      return `r:${act.type}:${act.draftId}`;
  }
}

/** Reads a button's data; null for anything this version does not issue. */
export function fromReportData(data: string): ReportAct | null {
  const [kind, verb, first = '', second = '', third, fourth] = data.split(':');
  if (kind !== 'r' || first === '') return null;
  switch (verb) {
    case 'open':
    case 'same':
      return isPeriodKey(first) && second !== ''
        ? { type: 'open', period: first, unit: second, same: verb === 'same' }
        : null;
    case 'choose': {
      const part = find(parts, third);
      const choice = find(choices, fourth);
      return part && choice ? { type: 'choose', draftId: first, taskId: second, part, choice } : null;
    }
    case 'edit':
    case 'add':
    case 'drop':
      return second === '' ? null : { type: verb, draftId: first, taskId: second };
    case 'all-same':
    case 'send':
    case 'later':
    case 'resume':
      return { type: verb, draftId: first };
    default:
      return null;
  }
}
