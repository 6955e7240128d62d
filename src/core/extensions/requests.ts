import type { Context } from '../context.ts';
import type { State } from '../state/state.ts';
import { dateOf } from '../time/viet-nam-time.ts';
import type { AskProblem, Duty } from './asked.ts';
import { keyOf } from './duty.ts';
import { type Commitment, type DutyKey, type Extension, isOpen, isSameDuty, mostKept } from './extension.ts';
import { afterDay, beforeDay, reminderAfter } from './working-time.ts';

/** The request about a duty that nobody has answered yet. */
export const openRequest = (
  { extensions }: Pick<State, 'extensions'>,
  duty: DutyKey,
): Extension | undefined => extensions.find((one) => isOpen(one) && isSameDuty(one, duty));

/** Why more time cannot be asked for a duty at a moment (epoch ms); null where it can. */
export function askProblem(
  state: State,
  { plan, calendar }: Context,
  duty: Duty | null,
  now: number,
): AskProblem | null {
  if (duty === null) return { type: 'gone' };
  if (duty.isDone) return { type: 'done' };
  if (duty.kind === 'monthly') return { type: 'monthly' };
  const open = openRequest(state, keyOf(duty));
  if (open) return { type: 'asked', extension: open };
  const { most } = calendar.extensions;
  if (duty.times >= most) return { type: 'most', most };
  const last = `${plan.year}-12-31`;
  return (duty.day ?? '') >= last || dateOf(now) >= last ? { type: 'no-time-left' } : null;
}

/** What somebody asks for, or commits to, and for whom. */
export interface Said {
  day: string;
  words: string;
  needs?: string | undefined;
  by: string;
  /** The head in whose name a deputy asks. */
  for?: string | undefined;
}

/** Of very many the oldest that are settled go; what was granted counts, and stays. */
function trimmed(extensions: readonly Extension[]): Extension[] {
  let over = extensions.length - mostKept;
  return extensions.filter(({ settled }) => {
    const goes = over > 0 && settled !== undefined && settled.type !== 'granted';
    if (goes) over -= 1;
    return !goes;
  });
}

/** A state in which more time is asked for. @param now epoch ms */
export function withRequest(
  state: State,
  { holidays }: Pick<Context, 'holidays'>,
  duty: Duty,
  said: Said,
  now: number,
): { state: State; extension: Extension } {
  const extension: Extension = {
    id: state.nextPromise,
    ...keyOf(duty),
    from: duty.day ?? said.day,
    to: said.day,
    reason: said.words,
    ...(said.needs ? { needs: said.needs } : {}),
    by: said.by,
    ...(said.for === undefined ? {} : { for: said.for }),
    at: now,
    remindAt: reminderAfter(now, holidays),
    reminders: 0,
  };
  return {
    extension,
    state: {
      ...state,
      nextPromise: state.nextPromise + 1,
      extensions: trimmed([...state.extensions, extension]),
    },
  };
}

/** A state in which a request is settled, or open again. */
export const withSettled = (
  state: State,
  id: number,
  settled: Extension['settled'],
  more: Partial<Extension> = {},
): State => ({
  ...state,
  extensions: state.extensions.map((one) => {
    if (one.id !== id) return one;
    const { settled: _, ...open } = one;
    return { ...open, ...more, ...(settled ? { settled } : {}) };
  }),
});

/** What is said next of a commitment to a day, and when: that it comes, else that it passed. */
function nextOf(day: string, holidays: Context['holidays'], now: number): NonNullable<Commitment['next']> {
  const before = beforeDay(day, holidays);
  return before > now ? { type: 'comes', at: before } : { type: 'passed', at: afterDay(day, holidays) };
}

/** A state in which a unit commits to a day. @param now epoch ms */
export function withCommitment(
  state: State,
  { holidays }: Pick<Context, 'holidays'>,
  duty: Duty,
  said: Said,
  now: number,
): { state: State; commitment: Commitment } {
  const commitment: Commitment = {
    id: state.nextPromise,
    ...keyOf(duty),
    until: said.day,
    words: said.words,
    by: said.by,
    ...(said.for === undefined ? {} : { for: said.for }),
    at: now,
    next: nextOf(said.day, holidays, now),
  };
  const others = state.commitments.map((one) =>
    isSameDuty(one, commitment) && one.next ? { ...one, next: null } : one,
  );
  return {
    commitment,
    state: {
      ...state,
      nextPromise: state.nextPromise + 1,
      commitments: [...others, commitment].slice(-mostKept),
    },
  };
}

/**
 * A state in which a commitment was taken back: the one before it of the same work counts again, and is spoken of when its day
 * comes.
 */
export function withoutCommitment(
  state: State,
  { holidays }: Pick<Context, 'holidays'>,
  id: number,
  now: number,
): State {
  const gone = state.commitments.find((one) => one.id === id);
  const left = state.commitments.filter((one) => one.id !== id);
  const before = gone && left.findLast((one) => isSameDuty(one, gone));
  if (!before) return { ...state, commitments: left };
  const again: Commitment = { ...before, next: nextOf(before.until, holidays, now) };
  return { ...state, commitments: left.map((one) => (one === before ? again : one)) };
}
