import { hasOpened } from '../../calendar/appointments.ts';
import type { Context } from '../../context.ts';
import { monthsOfSpan } from '../../documents/document-months.ts';
import { type MonthSpan, periodsOfSpan } from '../../documents/month-span.ts';
import { type Proposal, proposalKey, proposalsOf, wordsOfPlaced } from '../../documents/proposals.ts';
import { contextOfYear } from '../../plan/context-of-year.ts';
import type { MonthProgress } from '../../report/progress.ts';
import type { Outcome } from '../../said/content.ts';
import { requireLoaded } from '../../state/months.ts';
import { toPeriod } from '../../time/period.ts';
import { periodKey } from '../../time/viet-nam-time.ts';
import { gone } from '../feature.ts';
import { change, type KnownTurn, say } from '../turn.ts';

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

/** Puts a proposal among those that go out, or takes it from them; of the words that stand there now. */
export function placeProposal(turn: KnownTurn, place: ProposalPlace, to: 'in' | 'out'): Outcome {
  const { state } = turn;
  const { year, month } = toPeriod(place.period);
  const span: MonthSpan = { year, from: month, to: month };
  const context = contextFor(turn, span);
  const proposals = proposalsOf(state, context, monthsNow(turn, span));
  const isIt = ({ unit, taskId }: Proposal): boolean => unit.id === place.unit && taskId === place.taskId;
  const proposal = proposals.find(isIt);
  if (!proposal) return gone();
  const addressees = addresseesOf(turn, context);
  const moved: Proposal = { ...proposal, isOut: to === 'out', isPlaced: true };
  const key = proposalKey(place.period, place.unit, place.taskId);
  return change(
    turn,
    { proposals: { ...state.proposals, [key]: { to, words: wordsOfPlaced(proposal.words) } } },
    { verb: 'place-proposal', before: placeIn(proposal), after: `${key} ${to}` },
    [
      { type: 'proposal-moved', proposal: moved, to: addressees },
      {
        type: 'proposals',
        span,
        to: addressees,
        proposals: proposals.map((one) => (isIt(one) ? moved : one)),
        again: true,
      },
    ],
  );
}
