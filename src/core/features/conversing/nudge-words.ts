import { hasQuestionForm } from '../../ask/question-form.ts';
import { debtOf } from '../../month/debts.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import { worksForOffice } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import type { Outcome } from '../../said/content.ts';
import { withoutCourtesy } from '../../text/courtesy.ts';
import { foldedWords } from '../../text/fold.ts';
import { dateOf } from '../../time/viet-nam-time.ts';
import { commandOf } from '../acts.ts';
import { answerMonth } from '../asking/answering.ts';
import { spokenWithArgument } from '../guiding/heard-command.ts';
import { performAct, runCommand } from '../index.ts';
import { namesAllOwing } from '../named-choice.ts';
import { type KnownTurn, say } from '../turn.ts';

/** «nhắc sáng mai», «nhắc lại em sau 2 giờ»: when. */
const morning = /^(?:(?:lai|em|toi|minh|vao|luc|den) )*(?:sang mai|sang ngay mai|ngay mai|mai|sang hom sau)$/;
const inHours = /^(?:(?:lai|em|toi|minh) )*(?:sau )?(?:2|hai) (?:gio|tieng|h)(?: nua)?$/;
const someTime =
  /^(?:(?:lai|em|toi|minh|vao|luc) )*(?:sau|lai|lat nua|lat|chut nua|ti nua|chieu|chieu nay|chieu mai|toi nay|tuan sau|tuan toi|dau tuan|hom sau|hom khac|(?:sau )?\d+ (?:gio|tieng|phut|ngay)(?: nua)?)$/;

/** A reminder of one's own report is put off, by what its own buttons offer. */
function putOff(turn: KnownTurn, when: string): Outcome | null {
  const { state, context, person, now } = turn;
  const period = monthAtHand(turn);
  const debts = unitsToReport(state, context.org, person, now).flatMap(
    (unit) => debtOf(state, context, unit, period, person, now) ?? [],
  );
  const [debt, another] = debts;
  if (!debt) return null;
  const { unit } = debt;
  // On the day of the deadline its reminder offers no morning after.
  const isOffered = debt.deadlineAt <= now || dateOf(debt.deadlineAt) !== dateOf(now);
  const type =
    morning.test(when) && isOffered ? 'snooze-morning' : inHours.test(when) ? 'snooze-hours' : null;
  return type && !another
    ? performAct(turn, { type, unit: unit.id, period })
    : say({ type: 'choose-snooze', debts, now });
}

/** All were named: a yes to the list is of all. */
const ofAll = (listed: Outcome): Outcome =>
  listed.kind === 'answer'
    ? {
        ...listed,
        replies: listed.replies.map((one) =>
          one.type === 'choose-nudged' && one.units.length > 1 ? { ...one, isAll: true as const } : one,
        ),
      }
    : listed;

/**
 * An order to remind, in words: one's own reminder is put off; the office gets the list of /nhac, and whoever may not
 * remind others hears who does, with who has not reported. Null for any other text.
 */
export function orderedNudge(turn: KnownTurn, text: string): Outcome | null {
  const spoken = hasQuestionForm(text) ? null : spokenWithArgument(text);
  const command = spoken?.name === 'nhac' ? commandOf('nhac') : null;
  if (!spoken || !command) return null;
  const when = foldedWords(withoutCourtesy(spoken.argument));
  const isTime = [morning, inHours, someTime].some((pattern) => pattern.test(when));
  const put = isTime ? putOff(turn, when) : null;
  if (put) return put;
  const isOffice = worksForOffice(turn.context.org, turn.person);
  if (isTime) return say({ type: 'nudge-is-now', isOffice });
  if (!namesAllOwing(spoken.argument)) return null;
  if (isOffice) return ofAll(runCommand(turn, command, ''));
  const missing = answerMonth(turn, 'missing', '');
  return missing.kind === 'answer'
    ? { ...missing, replies: [{ type: 'nudge-by-office' }, ...missing.replies] }
    : missing;
}
