import { hasOpened } from '../../calendar/appointments.ts';
import type { Context } from '../../context.ts';
import { monthsOfSpan } from '../../documents/document-months.ts';
import { type MonthSpan, periodsOfSpan } from '../../documents/month-span.ts';
import { type Proposal, proposalKey, proposalsOf, wordsOfPlaced } from '../../documents/proposals.ts';
import { contextOfYear } from '../../plan/context-of-year.ts';
import type { MonthProgress } from '../../report/progress.ts';
import type { Outcome } from '../../said/content.ts';
import { requireLoaded } from '../../state/months.ts';
import type { State } from '../../state/state.ts';
import { toPeriod } from '../../time/period.ts';
import { periodKey } from '../../time/viet-nam-time.ts';
import { toPressData } from '../acts.ts';
import { gone } from '../feature.ts';
import { change, type KnownTurn, say, withUndo } from '../turn.ts';

const contextFor = ({ context, state }: KnownTurn, { year }: MonthSpan): Context =>
  contextOfYear(context, state, year) ?? context;

/** The months of a span that have opened since the bot began, with all that was reported of them. */
function monthsNow(turn: KnownTurn, span: MonthSpan): MonthProgress[] {
  const context = contextFor(turn, span);
  for (const period of periodsOfSpan(span))
    if (hasOpened(context, period, turn.now)) requireLoaded(turn.state, periodKey(period));
  return monthsOfSpan(turn, context, span);
}

/** Whether months can be told of, but no unit has reported any of them. */
export function isWithoutReports(turn: KnownTurn, span: MonthSpan): boolean {
  const months = monthsNow(turn, span);
  return months.length > 0 && months.every(({ reported }) => reported.length === 0);
}

/** To whom the agency's papers go. */
const addresseesOf = ({ state }: KnownTurn, { plan }: Context): string =>
  (state.letterhead?.addressees ?? plan.agency.parent).split('\n').join(', ');

/** Which proposals of some months go out with a paper, and which stay inside. */
export function sortProposals(turn: KnownTurn, span: MonthSpan): Outcome {
  const context = contextFor(turn, span);
  const proposals = proposalsOf(turn.state, context, monthsNow(turn, span));
  return say({ type: 'proposals', span, to: addresseesOf(turn, context), proposals });
}

interface ProposalPlace {
  period: string;
  unit: string;
  taskId: string;
}

const placeIn = (proposal: Pick<Proposal, 'isOut'>): 'in' | 'out' => (proposal.isOut ? 'out' : 'in');

/**
 * Puts a proposal among those that go out, or takes it from them; of the words that stand there now. `free`: back to where it
 * stands of itself.
 */
export function placeProposal(turn: KnownTurn, place: ProposalPlace, to: 'in' | 'out' | 'free'): Outcome {
  const { state, event, now } = turn;
  const { period, unit, taskId } = place;
  const { year, month } = toPeriod(period);
  const span: MonthSpan = { year, from: month, to: month };
  const context = contextFor(turn, span);
  const key = proposalKey(period, unit, taskId);
  const isIt = (one: Proposal): boolean => one.unit.id === unit && one.taskId === taskId;
  const proposal = proposalsOf(state, context, monthsNow(turn, span)).find(isIt);
  if (!proposal) return gone();
  const { [key]: _, ...others } = state.proposals ?? {};
  const proposals: State['proposals'] =
    to === 'free' ? others : { ...others, [key]: { to, words: wordsOfPlaced(proposal.words) } };
  const after = { ...state, proposals };
  const list = proposalsOf(after, context, monthsNow({ ...turn, state: after }, span));
  const moved = list.find(isIt) ?? proposal;
  const addressees = addresseesOf(turn, context);
  const undo = proposal.isPlaced ? (proposal.isOut ? 'send-proposal' : 'keep-proposal') : 'free-proposal';
  return change(
    turn,
    withUndo(after, event, toPressData({ type: undo, ...place }), now),
    { verb: 'place-proposal', before: placeIn(proposal), after: `${key} ${placeIn(moved)}` },
    [
      { type: 'proposal-moved', proposal: moved, to: addressees },
      { type: 'proposals', span, to: addressees, proposals: list },
    ],
  );
}
