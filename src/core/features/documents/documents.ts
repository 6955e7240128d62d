import { hasOpened, monthDates } from '../../calendar/appointments.ts';
import { canAskFor, type DocumentKind } from '../../documents/asked-document.ts';
import { unitsTold } from '../../documents/discipline-scope.ts';
import { monthsAtHand } from '../../documents/document-months.ts';
import { type MonthSpan, periodKeysOfSpan, periodsOfSpan } from '../../documents/month-span.ts';
import { readMonthSpan } from '../../documents/read-month-span.ts';
import { chatKey } from '../../heard/event.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import { firstMonthRun } from '../../month/months-run.ts';
import { reportKey } from '../../report/report.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { toPeriod } from '../../time/period.ts';
import { hindrance, type Performs, type Runs } from '../feature.ts';
import { change, type KnownTurn, say } from '../turn.ts';
import { type documentsDeclared, rightOfDocument } from './declared.ts';
import { isWithoutReports, placeProposal, sortProposals } from './sort-proposals.ts';

/** The months of a span that have opened; null where none has. */
function openedOf({ context, now }: KnownTurn, span: MonthSpan): MonthSpan | null {
  const opened = periodsOfSpan(span).filter((period) => hasOpened(context, period, now));
  const [first] = opened;
  return first === undefined ? null : { ...span, from: first.month, to: opened.at(-1)!.month };
}

/** The months of a span from the bot's first on: what was before it, nobody was asked of. */
const sinceBegun = ({ context, state }: Pick<KnownTurn, 'context' | 'state'>, span: MonthSpan): MonthSpan => {
  if (span.year !== context.plan.year) return span;
  const first = firstMonthRun({ reports: state.reports, begunAt: context.begunAt ?? null }, context.plan);
  return { ...span, from: Math.max(span.from, first) };
};

/** Whether something of a year's months can be told: the plan's in use, and those before it. */
const isOfPlan = ({ context }: KnownTurn, { year }: MonthSpan): boolean =>
  year === context.plan.year || (context.earlierPlans ?? []).some((plan) => plan.year === year);

const example = (turn: KnownTurn): string => {
  const { year, month } = toPeriod(monthAtHand(turn));
  return `${month}/${year}`;
};

/** That months cannot be read, or are of no plan. */
export const badSpan = (turn: KnownTurn, kind: DocumentKind): Content => ({
  type: 'bad-span',
  kind,
  year: turn.context.plan.year,
  example: example(turn),
});

/** What can be had of the plan in force. */
const insteadOf = ({ context, state, now }: KnownTurn): MonthSpan | null => monthsAtHand(context, state, now);

/** That months are of no plan, with the years of which plans are known. */
const noPlanOf = (turn: KnownTurn, kind: DocumentKind, span: MonthSpan): Content => {
  const { plan, earlierPlans = [] } = turn.context;
  return {
    type: 'span-of-no-plan',
    kind,
    span,
    years: [plan.year, ...earlierPlans.map(({ year }) => year)],
    instead: insteadOf(turn),
  };
};

/**
 * Whether nothing is there to be made of months of the plan in use: none of them is the bot's, or no evidence has come. Other
 * years' months may not be at hand; of them the maker says it.
 */
function isKnownEmpty({ context, state }: KnownTurn, kind: DocumentKind, span: MonthSpan): boolean {
  if (span.year !== context.plan.year || kind === 'discipline') return false;
  if (kind === 'evidence') {
    const keys = periodKeysOfSpan(span);
    return !Object.values(state.evidence).some(
      ({ period, unit, struck }) =>
        struck === undefined && keys.includes(period) && state.reports[reportKey(unit, period)] !== undefined,
    );
  }
  const { from, to } = sinceBegun({ context, state }, span);
  return to < from;
}

/** That none of some months has opened. @param from the first of them that will be the bot's */
export const spanAhead = (
  turn: KnownTurn,
  kind: DocumentKind,
  span: MonthSpan,
  from = span.from,
): Content => ({
  type: 'span-not-open',
  kind,
  span,
  openAt: monthDates(turn.context, { year: span.year, month: from }).openAt,
  instead: insteadOf(turn),
});

/** Asks for a document of some months; it is made behind the scenes and comes by itself. */
function askFor(turn: KnownTurn, kind: DocumentKind, span: MonthSpan, isSure = false): Outcome {
  const hindered = hindrance(turn, { right: rightOfDocument[kind], where: 'private' });
  if (hindered) return say(hindered);
  const { state, event, context, person, now } = turn;
  if (!isOfPlan(turn, span)) return say(noPlanOf(turn, kind, span));
  if (openedOf(turn, span) === null) return say(spanAhead(turn, kind, span));
  if (isKnownEmpty(turn, kind, span))
    return say({ type: 'document-empty', kind, span, instead: insteadOf(turn) });
  // «quý này», of which only a month from before the bot has opened: a paper of it would be empty.
  const own = sinceBegun(turn, span);
  if (kind !== 'discipline' && openedOf(turn, own) === null)
    return say(spanAhead(turn, kind, span, own.from));
  const told = kind === 'discipline' ? unitsTold(state, context, person, now) : null;
  if (told?.type === 'own' && told.units.length === 0)
    return say({ type: 'no-discipline', why: 'nobody', years: [] });
  if (kind === 'report' && !isSure && isWithoutReports(turn, span))
    return say({ type: 'document-without-reports', kind, span });
  const waiting = state.documents ?? [];
  const asked = { kind, span, by: person.id };
  switch (canAskFor(waiting, asked)) {
    case 'asked-already':
      return say({ type: 'document-asked', kind, span, standing: 'asked-already' });
    case 'too-many':
      return say({ type: 'too-many-documents' });
    case 'yes':
      return change(
        turn,
        {
          documents: [
            ...waiting,
            { ...asked, id: `${event.chat.channel}:${event.eventId}`, chat: chatKey(event.chat), at: now },
          ],
        },
        { verb: 'make-document', before: '', after: `${kind} ${span.from}-${span.to}/${span.year}` },
        { type: 'document-asked', kind, span, standing: 'begun' },
      );
  }
}

/** A command that names of which months; the month at hand where it names none. */
const ofSpan =
  (kind: DocumentKind) =>
  (turn: KnownTurn, argument: string): Outcome => {
    const { year } = turn.context.plan;
    const span = readMonthSpan(argument, year, toPeriod(monthAtHand(turn)));
    return span === 'unreadable' ? say(badSpan(turn, kind)) : askFor(turn, kind, span);
  };

const ofEvidence =
  /^(?:(?:tải|tệp|ảnh|tai|tep|anh)\s+)*(?:minh\s*chứng|minh\s*chung|zip)(?=\s|$|[:,])[:,\s]*/iu;

/** «/xuat minh chứng 5»: the evidence itself; without these words the workbook. */
const workbookOrEvidence = (turn: KnownTurn, argument: string): Outcome => {
  const months = argument.normalize('NFC').trim().replace(ofEvidence, '');
  const kind = ofEvidence.test(argument.normalize('NFC').trim()) ? 'evidence' : 'workbook';
  return ofSpan(kind)(turn, months);
};

/** `/baocaothang`, `/xuat`: what was reported, as files. */
export const documents: {
  perform: Performs<typeof documentsDeclared>;
  run: Runs<typeof documentsDeclared>;
  forms: object;
} = {
  forms: {},
  run: {
    baocaothang: ofSpan('report'),
    xuat: workbookOrEvidence,
  },
  perform: {
    'make-document': (turn, { kind, span }) => askFor(turn, kind, span),
    'make-anyway': (turn, { kind, span }) => askFor(turn, kind, span, true),
    'sort-proposals': (turn, { span }) => sortProposals(turn, span),
    'keep-proposal': (turn, place) => placeProposal(turn, place, 'in'),
    'send-proposal': (turn, place) => placeProposal(turn, place, 'out'),
  },
};
