import { chatKey } from '../../heard/event.ts';
import { activeDraft, earlyChoices, saveDraft } from '../../report/desk.ts';
import { ask, type Desk, type ReportEvent } from '../../report/desk-draft.ts';
import { heldWords } from '../../report/held.ts';
import type { Draft } from '../../report/report.ts';
import { isLeavable } from '../../said/choices.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { toPeriod } from '../../time/period.ts';
import { cancelForm } from '../confirming/confirming.ts';
import type { Performs, Runs } from '../feature.ts';
import { choicesHere } from '../open-choices.ts';
import { type KnownTurn, openForm, say, silence } from '../turn.ts';
import type { reportingDeclared } from './declared.ts';
import { openReport, startReport } from './open-report.ts';
import { sendReport, sendUsed } from './send-report.ts';
import {
  askDiscard,
  denied,
  deskHere,
  discard,
  enter,
  park,
  questionOf,
  restore,
  takeStep,
  withReturns,
} from './take-step.ts';

/** A button of a report: of one's own draft, while its unit and month may be reported. */
const onDraft =
  <A extends { draftId: string }>(press: (turn: KnownTurn, draft: Draft, desk: Desk, act: A) => Outcome) =>
  (turn: KnownTurn, act: A): Outcome => {
    const { state, person } = turn;
    const found = state.drafts.find(({ id }) => id === act.draftId);
    // A draft that is not one's own is none of one's business, not even that it exists.
    if (found?.personId !== person.id) return say({ type: 'report-gone' });
    const { draft, desk, denial } = enter(turn, withReturns(state, found));
    return denial ? denied(denial) : press(turn, draft, desk, act);
  };

/** A button that is a step of the report itself. */
const asStep = <A extends { draftId: string }>(toEvent: (act: A) => ReportEvent) =>
  onDraft<A>((turn, _draft, desk, act) => takeStep(turn, desk, toEvent(act), 'next'));

/** Goes on with a draft; one that came from somebody else is one's own from then on. */
function goOn(turn: KnownTurn, draft: Draft, desk: Desk): Outcome {
  const held = heldWords(draft);
  if (held) return say({ type: 'held-words', period: draft.period, held });
  const { from, ...own } = draft;
  return takeStep(turn, from === undefined ? desk : deskHere(turn, own), { type: 'resume' }, 'resume');
}

/** A task with a cadence that is reported before its last month. */
const addTask = onDraft<{ draftId: string; taskId: string }>((turn, draft, desk, { taskId }) => {
  const { state, context } = turn;
  if (!earlyChoices(state, context, draft).some(({ task }) => task.id === taskId))
    return takeStep(turn, desk, { type: 'resume' }, 'resume');
  const extended = deskHere(turn, { ...draft, extras: [...draft.extras, taskId] });
  return takeStep(turn, extended, { type: 'add', taskId }, 'next');
});

/** The draft that is being answered in this chat. */
const draftHere = ({ state, person, event }: KnownTurn): Draft | undefined =>
  activeDraft(state, person.id, chatKey(event.chat));

/** `/huy`: ends what is being asked; of a report everything is kept. */
function stop(turn: KnownTurn): Outcome {
  if (openForm(turn)) return cancelForm(turn);
  const draft = draftHere(turn);
  if (draft) return park(turn, draft);
  return isLeavable(choicesHere(turn), turn.now) ? cancelForm(turn) : say({ type: 'nothing-to-stop' });
}

/** The question of a report in this chat, asked once more after something else was answered; null where none is. */
export function askReportAgain(turn: KnownTurn): Content | null {
  const draft = draftHere(turn);
  return draft ? questionOf(turn, deskHere(turn, draft), 'again') : null;
}

/** That what came once more is taken once, and the question that stands. */
export function saySentTwice(turn: KnownTurn): Outcome {
  const draft = draftHere(turn);
  const [twice] = ask({ type: 'sent-twice' });
  return draft ? say(questionOf(turn, deskHere(turn, draft), 'again', twice)) : silence;
}

/** The guided report. */
export const reporting: { perform: Performs<typeof reportingDeclared>; run: Runs<typeof reportingDeclared> } =
  {
    run: { baocao: startReport, huy: stop },
    perform: {
      open: (turn, { unit, period }) => openReport(turn, unit, toPeriod(period), false),
      'open-same': (turn, { unit, period }) => openReport(turn, unit, toPeriod(period), true),
      send: onDraft((turn, draft, desk) => sendReport(turn, desk, draft)),
      'use-and-send': (turn, { id, at }) => sendUsed(turn, id, at),
      later: onDraft((turn, draft) => park(turn, draft)),
      resume: onDraft(goOn),
      'take-over': onDraft(goOn),
      // What somebody else wrote does not go at one tap: it could not be had back.
      anew: onDraft((turn, draft, desk) => askDiscard(turn, draft, desk)),
      'all-same': asStep(() => ({ type: 'all-same' })),
      rest: asStep(() => ({ type: 'rest' })),
      'no-news': asStep(() => ({ type: 'no-news' })),
      'matter-stands': asStep(({ id, says }) =>
        says === 'all' ? { type: 'matter', id, says: 'stands', all: true } : { type: 'matter', id, says },
      ),
      'write-reason': asStep(() => ({ type: 'write-reason' })),
      back: asStep(() => ({ type: 'back' })),
      'edit-list': onDraft((turn, _draft, desk) => ({
        kind: 'act',
        state: saveDraft(turn.state, desk.draft),
        replies: [{ type: 'report-edits', desk }],
      })),
      'ask-discard': onDraft((turn, draft, desk) => askDiscard(turn, draft, desk)),
      discard: onDraft((turn, draft) => discard(turn, draft)),
      restore: (turn, { draftId }) => restore(turn, draftId),
      edit: asStep(({ taskId }: { draftId: string; taskId: string }) => ({ type: 'edit', taskId })),
      drop: asStep(({ taskId }: { draftId: string; taskId: string }) => ({ type: 'drop', taskId })),
      add: addTask,
      choose: asStep(({ taskId, part, choice }) => ({ type: 'choose', taskId, part, choice })),
    },
  };
