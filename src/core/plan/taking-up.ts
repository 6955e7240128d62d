import type { State } from '../state/state.ts';
import { type AmendedFrom, type Amendment, amendPlan } from './amend.ts';
import { isAnswered } from './answered.ts';
import type { Plan } from './plan.ts';

/** What a plan that was read would be here. */
export type TakingUp =
  /** Of the year of the plan in force, of which something was answered: an amendment of it. */
  | { type: 'amendment'; plan: Plan; changes: readonly Amendment[] }
  /** Of another year, or instead of one of which nobody has answered anything. */
  | { type: 'whole'; plan: Plan }
  /** Of a year before that of the plan in force. */
  | { type: 'older'; year: number };

/** What a paper's plan would be beside the one in force. @param from for an amendment, from when it holds */
export function takingUp(
  live: Plan,
  state: Pick<State, 'reports' | 'drafts' | 'elsewhere'>,
  paper: Plan,
  from: AmendedFrom,
): TakingUp {
  if (paper.year < live.year) return { type: 'older', year: paper.year };
  if (paper.year > live.year || !isAnswered(state, live.year)) return { type: 'whole', plan: paper };
  return { type: 'amendment', ...amendPlan(live, paper, from) };
}
