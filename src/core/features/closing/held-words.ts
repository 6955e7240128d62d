import { chatKey } from '../../heard/event.ts';
import { isNod } from '../../heard/nod.ts';
import { isLocked, saveDraft } from '../../report/desk.ts';
import type { Desk, ReportEvent } from '../../report/desk-draft.ts';
import { type HeldWords, heldWords } from '../../report/held.ts';
import { type Draft, maxWords } from '../../report/report.ts';
import { type SpokenChoice, spokenChoice } from '../../report/spoken-choice.ts';
import { toBot } from '../../report/to-bot.ts';
import { areFresh, isChoiceNumber } from '../../said/choices.ts';
import type { Outcome } from '../../said/content.ts';
import type { Button } from '../../said/message.ts';
import { foldedWords } from '../../text/fold.ts';
import { toPeriod } from '../../time/period.ts';
import { fromPressData, isOfDraft } from '../acts.ts';
import { endsWhatWasBegun } from '../conversing/ending-words.ts';
import { choicesHere } from '../open-choices.ts';
import { denied, enter, takeStep, withReturns } from '../reporting/take-step.ts';
import { type KnownTurn, openForm, say } from '../turn.ts';
import { asksUnlock, askUnlock } from './ask-unlock.ts';

// What is typed to a report while its month is locked is kept in its draft, and offered when the month is opened again: it
// answers nothing by itself, since by then its writer may have thought of something else.

/** For so long what is typed is taken for what was asked. */
const attentionMs = 24 * 3_600_000;

/** The draft of a locked month that listens in this chat; of several the one that was looked at last. */
function heldHere({ state, person, event, now }: KnownTurn): Draft | undefined {
  const chat = chatKey(event.chat);
  return state.drafts
    .filter(
      ({ personId, askedIn, period }) =>
        personId === person.id && askedIn === chat && isLocked(state, period),
    )
    .filter(({ held }) => held !== undefined && now - held.since <= attentionMs)
    .sort((one, other) => other.held!.since - one.held!.since)[0];
}

/** What else a text in the middle of a report may be, each null where it is not. */
export interface Hands {
  /** Whether it goes on with a report, or sends it. */
  goesOn: boolean;
  order(draft: Draft): Outcome | null;
  question(desk: Desk): Outcome | null;
}

/** Whether a text is about the talk itself, and nothing that a report would take. */
const isOfTalk = (text: string): boolean => endsWhatWasBegun(text) || isNod(text) || toBot(text) !== null;

/** A choice that answers the report, and does not send, leave or undo it. */
const isOfReport = (spoken: SpokenChoice): spoken is ReportEvent =>
  !['send', 'later', 'discard', 'strike', 'back', 'resume'].includes(spoken.type);

/** A draft with what was typed: the same sent twice is kept once. */
function withWords(draft: Draft, text: string, now: number): Draft {
  const { held, ...rest } = draft;
  const words = held?.words ?? [];
  return {
    ...rest,
    held: { ...held, since: now, words: words.at(-1) === text ? words : [...words, text] },
  };
}

/**
 * What is typed to a report while its month is locked: kept in its draft; a question and an order are answered all the same.
 * Null where no draft listens, and for what no report would take.
 * @param choice of the list that stands open, which the text chooses
 */
export function keepWhileLocked(
  turn: KnownTurn,
  text: string,
  choice: Button | null,
  { goesOn, order, question }: Hands,
): Outcome | null {
  const answered = answerOffer(turn, text);
  if (answered || goesOn) return answered;
  const draft = heldHere(turn);
  if (!draft || openForm(turn) || isOfTalk(text)) return null;
  if (asksUnlock.test(foldedWords(text))) return askUnlock(turn, draft);
  // A number is of the list alone, and a list that came later is none of the report's.
  if (choice && (isChoiceNumber(text) || !isOfDraft(choice))) return null;
  const ordered = order(draft);
  if (ordered) return ordered;
  const { state, now } = turn;
  // It is read as it was asked: as the unit's own report, and no correction of a month that is closed.
  const open = { ...state, locks: state.locks.filter(({ period }) => period !== draft.period) };
  const { desk } = enter({ ...turn, state: open }, draft);
  const spoken = spokenChoice(text, desk, now);
  const isTurn = spoken !== null && !isOfReport(spoken);
  if (isTurn) return denied({ type: 'locked', period: toPeriod(draft.period), unit: draft.unit });
  const told = spoken ? null : question(desk);
  if (told) return told;
  const kept = withWords(draft, text, now);
  return {
    kind: 'act',
    state: saveDraft(state, kept),
    replies: [
      {
        type: 'kept-while-locked',
        period: draft.period,
        unit: draft.unit,
        held: { id: draft.id, words: text },
      },
    ],
  };
}

const around =
  '(?:(?:da|vang|u|uh|um|ok|oke|okay|thi|cu|co|duoc|dong y|chi|anh|em|toi|minh|thoi|nho|hay|giup) )*';
const theWords =
  '(?: (?:luon|di|nhe|nha|a|em|giup|ho|vao|lai|cho|toi|minh|loi|cau|y|tin|cai|nay|do|day|kia|luc nay|luc do|luc khoa|da go|vua roi|vua go|cu|bao cao|trong|vao bao cao))*$';
/** «dùng luôn», «ghi đi», «gửi đi», «ừ»: under the offer of what was kept it is used. */
const takesOffer = new RegExp(
  `^${around}(?:dung|ghi|gui|lay|su dung|van dung|giu|co|u|uh|um|ok|oke|okay|vang|da|duoc|dong y|dung vay)${theWords}`,
);
/** «thôi bỏ», «không dùng nữa». */
const leavesOffer = new RegExp(
  `^${around}(?:(?:khong|ko|khoi|dung)(?: (?:dung|ghi|lay|can))?|bo|xoa|huy)(?: (?:nua|qua))*${theWords}`,
);

/** «đừng» is no «dùng»: without marks it is the label of the offer. */
const isDeclined = (text: string, words: string): boolean =>
  /(?<!\p{L})đừng(?!\p{L})/iu.test(text.normalize('NFC')) ||
  (leavesOffer.test(words) && !takesOffer.test(words));

/** What is said to the offer of what was kept, as by its buttons; null where it is not offered, and for anything else. */
function answerOffer(turn: KnownTurn, text: string): Outcome | null {
  const choices = choicesHere(turn);
  if (openForm(turn) || !areFresh(choices, turn.now) || isChoiceNumber(text)) return null;
  const offered = choices?.options.flatMap(({ data }) => {
    const act = fromPressData(data);
    return act?.type === 'use-held' ? [act.held] : [];
  })[0];
  const words = foldedWords(text);
  if (offered === undefined) return null;
  if (isDeclined(text, words)) return dropHeld(turn, offered);
  return takesOffer.test(words) ? useHeld(turn, offered) : null;
}

const withoutHeld = ({ held: _, ...free }: Draft): Draft => free;

/** One's own draft that holds such words. */
const ownHeld = ({ state, person }: KnownTurn, id: string): Draft | null => {
  const found = state.drafts.find((draft) => draft.id === id);
  return found?.personId === person.id && heldWords(found) ? found : null;
};

/** A draft that asks for the state of a task. */
const asking = (draft: Draft, taskId: string): Draft => ({
  ...draft,
  pending: {},
  step: { type: 'task', taskId, part: 'status', after: 'next' },
});

/**
 * [Dùng]: what was typed then answers what the report asked, as if it were typed now.
 * @param taskId of which task it is, where nothing was asked when it was typed
 */
export function useHeld(turn: KnownTurn, id: string, taskId?: string): Outcome {
  const found = ownHeld(turn, id);
  if (!found) return say({ type: 'report-gone' });
  const { draft, desk, denial } = enter(turn, withReturns(turn.state, found));
  if (denial) return denied(denial);
  const held = heldWords(draft)!;
  const isOfTask = desk.tasks.some(({ task }) => task.id === taskId);
  const ofWhich = { type: 'held-for-which' as const, held, tasks: desk.tasks };
  if (draft.held?.unasked && !isOfTask) return say(ofWhich);
  const free = withoutHeld(desk.draft);
  const asked = taskId !== undefined && isOfTask ? asking(free, taskId) : free;
  return taken(turn, { ...desk, draft: asked }, held) ?? say(ofWhich);
}

/** Whether a report could not read what it was given. */
const isUnread = (outcome: Outcome): boolean =>
  outcome.kind === 'act' &&
  outcome.replies.some((reply) => reply.type === 'report-step' && reply.problem !== undefined);

/**
 * What was typed then, as what is typed now. Words that cannot stand before a state or a figure wait for it, as those under a
 * photo do. Null where no task is asked that they could be of.
 */
function taken(turn: KnownTurn, desk: Desk, { words: text }: HeldWords): Outcome | null {
  const { step, pending } = desk.draft;
  const spoken = spokenChoice(text, desk, turn.now);
  const event = spoken && isOfReport(spoken) ? spoken : { type: 'write' as const, text, evidence: [] };
  const outcome = takeStep(turn, desk, event, 'next');
  if (!isUnread(outcome)) return outcome;
  if (step.type !== 'task') return null;
  const waits = { ...desk.draft, pending: { ...pending, caption: text.slice(0, maxWords) } };
  return takeStep(turn, { ...desk, draft: waits }, { type: 'resume' }, 'resume');
}

/** [Bỏ]: what was typed then is forgotten; the report goes on where its month is open. */
export function dropHeld(turn: KnownTurn, id: string): Outcome {
  const found = ownHeld(turn, id);
  if (!found) return say({ type: 'report-gone' });
  const said = { type: 'held-dropped' as const, words: heldWords(found)!.words };
  const { draft, desk, denial } = enter(turn, withReturns(turn.state, found));
  if (!denial)
    return takeStep(turn, { ...desk, draft: withoutHeld(desk.draft) }, { type: 'resume' }, 'resume', {
      before: [said],
    });
  const left = { ...draft, held: { ...found.held!, words: [] } };
  return { kind: 'act', state: saveDraft(turn.state, left), replies: [said] };
}
