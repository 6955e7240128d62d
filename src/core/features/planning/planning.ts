import { addressOf, canOf, officeOf } from '../../people/links.ts';
import { isOfOtherAgency } from '../../plan/other-agency.ts';
import { isSamePaper, paperBeside, paperDraft, withBesideSettled } from '../../plan/paper.ts';
import type { Plan } from '../../plan/plan.ts';
import { earliestDay, earliestDayOfOther, withPlanBefore } from '../../plan/take-up.ts';
import type { Content, Notice, Outcome } from '../../said/content.ts';
import { readDates } from '../../time/dates.ts';
import { dateOf, momentOf } from '../../time/viet-nam-time.ts';
import { type FormSpec, type Forms, gone, type Performs } from '../feature.ts';
import type { Form } from '../forms.ts';
import { asks, backTo, change, type KnownTurn, say, takesFiles, tell } from '../turn.ts';
import type { PaperPart, PlanEffect, planningDeclared } from './declared.ts';
import { draftOrders } from './draft-orders.ts';
import { draftSeen } from './draft-seen.ts';
import { planEffects } from './effect.ts';
import { pointForms } from './point-forms.ts';
import { paperPoints } from './points.ts';

const { effectOf } = planEffects;

type FormOf<T extends Form['type']> = Extract<Form, { type: T }>;

/** The plan's year and paper, for the trail: «2024 15/KH-STTTT». */
const namedInTrail = ({ year, document }: Plan): string =>
  `${year} ${document.number ?? ''}${document.symbol}`.trim();

/** `/kehoach`: the plan in use, and what waits. */
function showPlan({ state, context }: KnownTurn): Outcome {
  const { plans, planPaper } = state;
  const beside = besideAsked(state);
  const standing: Content = {
    type: 'plan-standing',
    plan: context.plan,
    since: plans?.live?.from ?? null,
    next: plans?.next ? { plan: plans.next.plan, from: plans.next.from } : null,
    paper: planPaper ? { name: planPaper.name, draft: paperDraft(state) ?? null } : null,
    canGoBack: typeof withPlanBefore(state) !== 'string',
  };
  return { kind: 'answer', replies: beside ? [standing, beside] : [standing], topic: null };
}

/** Whether the paper that came beside the one at work takes its place; null where none waits. */
function besideAsked(state: KnownTurn['state']): Content | null {
  const beside = paperBeside(state);
  const draft = paperDraft(state);
  // The same paper stands there to be begun anew.
  if (beside === null || draft === undefined || isSamePaper(beside.draft, draft)) return null;
  const answers = beside.draft.asked?.answers?.length ?? 0;
  return { type: 'paper-beside', ...beside, at: state.planPaper!.name, kept: draft, answers };
}

const paperWanted = (turn: KnownTurn): Content => ({
  type: 'plan-paper-wanted',
  takesFiles: takesFiles(turn),
});

/** That there is no paper to look at; null where there is one that was read. */
function noPaper({ state }: KnownTurn): Outcome | null {
  if (paperDraft(state)) return null;
  return say({ type: 'no-paper', reading: state.planPaper !== undefined });
}

function lookAtPaper(turn: KnownTurn, part: PaperPart): Outcome {
  const draft = paperDraft(turn.state);
  return draft ? say({ type: 'paper-part', part, draft }) : noPaper(turn)!;
}

/** What was answered to a paper goes with it: one that was read is not dropped unasked. */
function askToDrop(turn: KnownTurn): Outcome {
  const { planPaper } = turn.state;
  return paperDraft(turn.state) === undefined || planPaper === undefined
    ? dropPaper(turn)
    : say({ type: 'confirm-paper-drop', name: planPaper.name });
}

function dropPaper(turn: KnownTurn): Outcome {
  const { planPaper } = turn.state;
  if (planPaper === undefined) return say({ type: 'no-paper', reading: false });
  const { name } = planPaper;
  return change(turn, { planPaper: undefined }, null, { type: 'paper-dropped', name });
}

/** Another paper that came beside the one at work takes its place, or goes; whichever stays is shown. */
function settleBeside(turn: KnownTurn, takesPlace: boolean): Outcome {
  if (paperBeside(turn.state) === null) return gone();
  const { planPaper } = withBesideSettled(turn.state, takesPlace);
  const { name } = planPaper!;
  return change(turn, { planPaper }, null, { type: 'paper-read', name, draft: paperDraft({ planPaper })! });
}

/** The workbook in which the paper is corrected; sent back, it is taken. */
function correctPaper(turn: KnownTurn): Outcome {
  const carries = takesFiles(turn) && canOf(turn.context, turn.event.chat.channel).files;
  if (!carries) return say({ type: 'no-paper-sheet' });
  const draft = paperDraft(turn.state);
  return draft ? say({ type: 'paper-sheet', name: turn.state.planPaper!.name, draft }) : noPaper(turn)!;
}

/** The day from which a plan counts unless the office names another: the first on which it can. */
function earliestFor(turn: KnownTurn): string | null {
  const draft = paperDraft(turn.state);
  const { context, now } = turn;
  if (draft === undefined) return null;
  if (draft.year === null) return dateOf(now);
  if (isOfOtherAgency(context.plan, draft)) return earliestDayOfOther(draft, now);
  return earliestDay(context, context.plan, { year: draft.year }, now);
}

/** The day that is offered: the first on which the plan can count, but no day before its own paper. */
function offeredDay(turn: KnownTurn): string | null {
  const earliest = earliestFor(turn);
  const signed = paperDraft(turn.state)?.document.date ?? null;
  return earliest !== null && signed !== null && signed > earliest && signed.startsWith(earliest.slice(0, 4))
    ? signed
    : earliest;
}

/** Whether somebody can wind the clock themselves: on the page of a rehearsal. */
const isWindable = ({ event }: KnownTurn): boolean => event.chat.channel === 'web';

/** What a plan would do, and whether it is to; where its day is still to come, everything stays as it is until then. */
const confirmPlan = (turn: KnownTurn, effect: PlanEffect, asked: number): Content => ({
  type: 'confirm-plan',
  effect,
  asked,
  waits: effect.day > dateOf(turn.now),
  isWindable: isWindable(turn),
});

/** What the paper's plan would do from a day on, and whether it is to. */
function proposePlan(turn: KnownTurn, day: string): Outcome {
  const { planPaper } = turn.state;
  const draft = paperDraft(turn.state);
  if (planPaper === undefined || draft === undefined) return noPaper(turn) ?? gone();
  const result = effectOf(turn, draft, day);
  if ('problem' in result) return backTo(turn, say({ type: 'plan-problem', problem: result.problem }));
  const form = { type: 'plan-confirm' as const, paper: planPaper.id, day: result.effect.day };
  return asks(turn, form, confirmPlan(turn, result.effect, turn.now));
}

/** A day as typed: of today's year or the next, or, of a plan that can only count later, of that time. */
function dayTyped({ now }: KnownTurn, text: string, earliest: string): string | null {
  const read = readDates(text, now);
  if (!('problem' in read)) return read.from;
  const then = read.problem.type === 'too-long' ? readDates(text, momentOf(earliest, '00:00')) : read;
  return 'problem' in then ? null : then.from;
}

/** The day that was typed. */
function readDay(turn: KnownTurn, text: string): Outcome {
  const earliest = earliestFor(turn);
  return takeDay(turn, earliest === null ? null : dayTyped(turn, text, earliest));
}

/** A day («2024-05-01») that was named: not before the plan can count, and within the year that it is of. */
function takeDay(turn: KnownTurn, day: string | null): Outcome {
  const earliest = earliestFor(turn);
  if (earliest === null) return noPaper(turn) ?? gone();
  const year = Number(earliest.slice(0, 4));
  const problem = (why: 'unreadable' | 'early' | 'other-year'): Outcome =>
    say({ type: 'plan-day-problem', why, earliest, year, isWindable: isWindable(turn) });
  if (day === null) return problem('unreadable');
  if (day < earliest) return problem('early');
  return day.startsWith(String(year)) ? proposePlan(turn, day) : problem('other-year');
}

/** Who else hears what was taken up: leaders, and the others of the office. */
function toldOf({ state, context, person }: KnownTurn, content: Content): Notice[] {
  const office = officeOf(state, context).map(({ id }) => id);
  const leaders = context.org.people
    .filter(({ id, role }) => role === 'leader' && addressOf(state, context, id) !== null)
    .map(({ id }) => id);
  return [...new Set([...leaders, ...office])]
    .filter((id) => id !== person.id)
    .map((id) => ({ ...tell(id, content), bulk: true }));
}

/** [Đồng ý]: decided once more on the state as it is now. */
function takeUp(turn: KnownTurn, { paper, day }: FormOf<'plan-confirm'>): Outcome {
  const { state, context, person, now } = turn;
  const draft = paperDraft(state);
  if (draft === undefined || state.planPaper?.id !== paper) return noPaper(turn) ?? gone();
  // Its day may have passed since it was asked.
  const from = day < dateOf(now) ? dateOf(now) : day;
  const result = effectOf(turn, draft, from);
  if ('problem' in result) return backTo(turn, say({ type: 'plan-problem', problem: result.problem }));
  const { effect } = result;
  const live = effect.day <= dateOf(now);
  // Of another agency's directory nobody else is linked yet, and those of this one have no part in it.
  const notices = effect.ofOther ? [] : toldOf(turn, { type: 'plan-told', effect, by: person.id, live });
  return change(
    turn,
    { ...result.state, planPaper: undefined, planAnswers: draft.asked?.answers },
    {
      verb: 'take-up-plan',
      before: namedInTrail(context.plan),
      after: `${namedInTrail(effect.plan)} từ ${effect.day}`,
    },
    { type: 'plan-taken-up', effect, live, told: notices.length, isWindable: isWindable(turn) },
    { notices },
  );
}

/** The plan in use, and the one that going back leads to. */
function beforeOf({ state, context }: KnownTurn): { plan: Plan; before: Plan; waiting: boolean } {
  const { next, before } = state.plans ?? {};
  if (next) return { plan: next.plan, before: context.plan, waiting: true };
  return { plan: context.plan, before: before?.plan ?? context.planOfFiles ?? context.plan, waiting: false };
}

function proposeBack(turn: KnownTurn): Outcome {
  const after = withPlanBefore(turn.state);
  if (typeof after === 'string') return say({ type: 'no-way-back', why: after });
  const at = (turn.state.plans?.next ?? turn.state.plans?.live)!.at;
  return asks(
    turn,
    { type: 'plan-back-confirm', at },
    { type: 'confirm-plan-back', ...beforeOf(turn), asked: turn.now },
  );
}

function goBack(turn: KnownTurn, { at }: FormOf<'plan-back-confirm'>): Outcome {
  const { state } = turn;
  const after = withPlanBefore(state);
  if (typeof after === 'string') return backTo(turn, say({ type: 'no-way-back', why: after }));
  if ((state.plans?.next ?? state.plans?.live)?.at !== at) return gone();
  const { plan, before } = beforeOf(turn);
  const notices = toldOf(turn, { type: 'plan-went-back', plan: before });
  return change(
    turn,
    after,
    { verb: 'plan-back', before: namedInTrail(plan), after: namedInTrail(before) },
    { type: 'plan-went-back', plan: before },
    { notices },
  );
}

const choice = <T extends Form['type']>(
  spec: Omit<FormSpec<FormOf<T>>, 'right' | 'reads' | 'acts' | 'fill'> &
    Partial<Pick<FormSpec<FormOf<T>>, 'acts'>>,
): FormSpec<FormOf<T>> => ({
  right: 'office',
  reads: 'choice',
  acts: ['confirm', 'cancel', 'choose-plan-day', 'use-plan-from'],
  fill: gone,
  ...spec,
});

/** What the office's questions about a plan wait for. */
export const planningForms: Forms<
  | 'plan-paper'
  | 'plan-day'
  | 'plan-point'
  | 'plan-point-confirm'
  | 'draft-change'
  | 'plan-confirm'
  | 'plan-back-confirm'
> = {
  ...pointForms,
  'plan-paper': {
    right: 'office',
    reads: 'choice',
    acts: [],
    ask: paperWanted,
    fill: gone,
  },
  'plan-day': {
    right: 'office',
    reads: 'value',
    acts: ['use-plan'],
    ask: (turn) => {
      const earliest = earliestFor(turn);
      return earliest === null ? null : { type: 'plan-day-wanted', earliest };
    },
    canRead: (turn, _, text) => dayTyped(turn, text, earliestFor(turn) ?? dateOf(turn.now)) !== null,
    fill: (turn, _, text) => readDay(turn, text),
  },
  'plan-confirm': choice<'plan-confirm'>({
    // Whoever looks at the paper once more goes on with it.
    acts: ['confirm', 'cancel', 'choose-plan-day', 'use-plan-from', 'look-at-paper'],
    ask(turn, { day }, at) {
      const draft = paperDraft(turn.state);
      const result = draft && effectOf(turn, draft, day);
      return result && 'effect' in result ? confirmPlan(turn, result.effect, at) : null;
    },
    confirm: takeUp,
  }),
  'plan-back-confirm': choice<'plan-back-confirm'>({
    ask: (turn, _, at) => ({ type: 'confirm-plan-back', ...beforeOf(turn), asked: at }),
    confirm: goBack,
  }),
};

/** The office takes up a plan. */
export const planning: { forms: typeof planningForms; perform: Performs<typeof planningDeclared> } = {
  forms: planningForms,
  perform: {
    'show-plan': showPlan,
    'new-plan': (turn) => asks(turn, { type: 'plan-paper' }, paperWanted(turn)),
    'look-at-paper': (turn, { part }) => lookAtPaper(turn, part),
    'look-at-tasks': (turn, { code }) => draftSeen.tasksOf(turn, code),
    'drop-paper': askToDrop,
    'drop-paper-surely': dropPaper,
    'take-other-paper': (turn) => settleBeside(turn, true),
    'keep-paper': (turn) => settleBeside(turn, false),
    'ask-points': (turn) => paperPoints.askPoints(turn),
    'answer-point': (turn, { point, choice }) => paperPoints.chooseForPoint(turn, point, choice),
    'correct-paper': correctPaper,
    'undo-draft-change': (turn, { at }) => draftOrders.undoChange(turn, at),
    'use-plan'(turn) {
      const day = offeredDay(turn);
      return day === null ? (noPaper(turn) ?? gone()) : proposePlan(turn, day);
    },
    'use-plan-from': (turn, { day }) => takeDay(turn, day),
    'choose-plan-day'(turn) {
      const earliest = earliestFor(turn);
      return earliest === null
        ? (noPaper(turn) ?? gone())
        : asks(turn, { type: 'plan-day' }, { type: 'plan-day-wanted', earliest });
    },
    'plan-back': proposeBack,
  },
};
