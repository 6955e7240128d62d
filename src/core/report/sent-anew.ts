import { chatKey } from '../heard/event.ts';
import type { State } from '../state/state.ts';
import { isLocked } from './desk.ts';
import type { Evidence } from './report.ts';

/**
 * How a file that could not be kept is sent once more: `here`, where its report waits in the chat and asks its task, or which task
 * a file is of; `edit`, where the report asks another task, which a file would go with; `locked`, where the office opens the
 * month first; null where the report is begun first.
 */
export type SentAnew = 'here' | 'edit' | 'locked' | null;

/** How a file is sent once more by its sender, at this moment. */
export function sentAnew(
  state: State,
  { unit, period, source }: Evidence,
  taskId: string | undefined,
): SentAnew {
  if (isLocked(state, period)) return 'locked';
  const key = source && chatKey({ channel: source.channel, chatId: source.chatId });
  const draft = state.drafts.find(
    (one) => one.unit === unit && one.period === period && !one.parked && one.askedIn === key,
  );
  if (!draft || draft.step.type === 'reason') return null;
  const isAsked = draft.step.type !== 'task' || taskId === undefined || draft.step.taskId === taskId;
  return isAsked ? 'here' : 'edit';
}
