import { chatKey } from '../../heard/event.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { isWritten } from '../../report/desk.ts';
import { discardedDraft } from '../../report/discarded.ts';
import type { Draft } from '../../report/report.ts';
import { saysSend } from '../../report/spoken-choice.ts';
import type { Outcome } from '../../said/content.ts';
import { fold, foldedWords } from '../../text/fold.ts';
import { toPeriod } from '../../time/period.ts';
import { type KnownTurn, say } from '../turn.ts';
import { openReport } from './open-report.ts';
import { sendReport } from './send-report.ts';
import { denied, enter, restore, withReturns } from './take-step.ts';

const haveBackPattern =
  /^(?:(?:cho|em|toi|minh|xin|muon) )*(?:lay lai|khoi phuc|phuc hoi|hoan tac)(?: (?:bao cao|ban|nhap|do|vua|bo|nay|kia|xoa|huy|dang|soan|giup|cho|em|toi|minh|a|nhe|nha|di|voi))*[.!]?$/;

/** «lấy lại», «khôi phục bản vừa bỏ», also when other things were said since; null where nothing can be had back. */
export const haveBackWords = (turn: KnownTurn, text: string): Outcome | null =>
  haveBackPattern.test(fold(text).trim()) && discardedDraft(turn.state, turn.person.id)
    ? restore(turn)
    : null;

/** Whether a text has something begun gone on with, or sent. */
export const goesOn = (text: string): boolean => isGoingOn(text) || saysSend(foldedWords(text));

/** «tiếp tục», «làm tiếp», and nothing else. */
export const isGoingOn = (text: string): boolean =>
  /^(?:em |toi |cho em )?(?:tiep tuc|lam tiep|viet tiep)(?: (?:di|luon|bao cao|cho em|nhe|nha|thoi|a))*[.!]?$/.test(
    fold(text).trim(),
  );

/**
 * «gửi», «tiếp tục» of somebody who has put a report aside: it is opened where it was left, one that is full with all its
 * answers, to be sent with one word more; null where that is not meant, or where there are several.
 */
export function goOnWithReport(turn: KnownTurn, text: string): Outcome | null {
  if (!goesOn(text)) return null;
  const { state, person } = turn;
  const [draft, another] = state.drafts.filter((one) => one.personId === person.id && isWritten(state, one));
  if (draft === undefined) return sayReceived(turn);
  if (another) return null;
  if (isGoingOn(text)) return openReport(turn, draft.unit, toPeriod(draft.period), false);
  return wasSeen(turn, draft) ? sendSeen(turn, draft) : showToSend(turn, draft);
}

/** So long a summary was read just now, and «gửi» is of what stood there. */
const seenMs = 30 * 60_000;

/** Whether a full draft was left inside a task that was opened from its summary, with nothing of it answered anew. */
const isLeftInTask = ({ step, pending, entries }: Draft): boolean =>
  step.type === 'task' &&
  step.after === 'summary' &&
  entries[step.taskId] !== undefined &&
  Object.keys(pending).length === 0;

/** Whether the summary of a draft was the last that was shown of it in this chat, but for a task that was looked at from it. */
const wasSeen = ({ event, now }: KnownTurn, draft: Draft): boolean =>
  (draft.step.type === 'summary' || isLeftInTask(draft)) &&
  draft.askedIn === chatKey(event.chat) &&
  now - draft.touchedAt <= seenMs;

function sendSeen(turn: KnownTurn, given: Draft): Outcome {
  const { draft, desk, denial } = enter(turn, withReturns(turn.state, given));
  return denial ? denied(denial) : sendReport(turn, desk, draft);
}

/** What is to be sent, once more before it is; of what is not full the next question. */
function showToSend(turn: KnownTurn, draft: Draft): Outcome {
  const opened = openReport(turn, draft.unit, toPeriod(draft.period), false);
  if (opened.kind === 'silence') return opened;
  const replies = opened.replies.map((said) =>
    said.type === 'report-step' && said.desk.draft.step.type === 'summary' && !said.problem
      ? { ...said, problem: { type: 'to-send' as const } }
      : said,
  );
  return { ...opened, replies };
}

/** So long after a report was received «gửi» is about it: sent twice, or its receipt overlooked. */
const receivedMs = 3_600_000;

/** That the report which somebody's unit sent just now was received; null where there is none. */
function sayReceived({ state, context, person, now }: KnownTurn): Outcome | null {
  const units = unitsToReport(state, context.org, person, now);
  const [last] = units
    .flatMap((unit) =>
      Object.values(state.reports)
        .filter(
          (report) => report.unit === unit.id && report.sentAt <= now && now - report.sentAt < receivedMs,
        )
        .map((report) => ({ unit, report })),
    )
    .sort((one, other) => other.report.sentAt - one.report.sentAt);
  return last
    ? say({
        type: 'report-received',
        unit: last.unit,
        period: last.report.period,
        at: last.report.sentAt,
      })
    : null;
}
