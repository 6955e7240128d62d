import { hasQuestionForm } from '../../ask/question-form.ts';
import { chatKey } from '../../heard/event.ts';
import type { Draft } from '../../report/report.ts';
import { toBot } from '../../report/to-bot.ts';
import {
  areFresh,
  begins,
  cameUnasked,
  choiceBegunBy,
  choicesMeant,
  declines,
  inWords,
  isChoiceNumber,
  isLeavable,
  isNo,
  isYes,
  type OpenChoices,
  whole,
} from '../../said/choices.ts';
import type { Outcome } from '../../said/content.ts';
import type { Button } from '../../said/message.ts';
import { withoutCourtesy } from '../../text/courtesy.ts';
import { foldedWords } from '../../text/fold.ts';
import { placeNamed } from '../../text/place-named.ts';
import { type CommandName, chosenByPart, fromPressData, isAllThatIsAsked, takesBack } from '../acts.ts';
import { commandInWords } from '../guiding/heard-command.ts';
import { formSpec, performAct } from '../index.ts';
import { asksOfWhich } from '../named-choice.ts';
import { asChosen, choicesHere, listAsked, sayBeyond } from '../open-choices.ts';
import { behindCommand, cutWanted, rowSaid, savedStands, valueSaid } from '../said-late.ts';
import { type KnownTurn, openForm, say } from '../turn.ts';
import { endsWhatWasBegun } from './ending-words.ts';
import { inTurn } from './obeying.ts';
import { press } from './pressing.ts';
import { awaitsWords, waitingReport } from './waiting-report.ts';

/** So long «nhầm» is of what was done last; later it may be about anything. */
const undoLifetimeMs = 30 * 60_000;

/** Whether a text turns away from the choices that stand under the last message. */
export function leavesChoice(turn: KnownTurn, text: string): boolean {
  const choices = listAsked(turn);
  if (!isLeavable(choices, turn.now)) return false;
  const said = toBot(text);
  const turnsAway = endsWhatWasBegun(text) || said === 'back' || said === 'discard' || said === 'later';
  if (turnsAway) return true;
  // «chưa báo cáo» is a command's name, and a choice of the menu, before it is a no to anything.
  const orders = commandInWords(turn, withoutCourtesy(text), () => false) !== null || hasQuestionForm(text);
  return !orders && declines(text, choices, turn.now);
}

/** Whole messages that say that what was just done was a mistake; in a report it could be of an answer by any other words. */
const wasMistaken = whole(
  '(?:(?:dạ|à|ơ|ủa|ối|chết|thôi|em|tôi|mình|xin lỗi) )*(?:(?:xác nhận|bấm|gõ|ấn|chọn|đồng ý|gửi|giao|ghi) )?(?:nhầm|lộn|sai)(?: (?:rồi|mất|ạ|nhé|em|tôi|mình|người|tài khoản|này|đó|xin lỗi))*',
);

/** «nhầm» right after what can be taken back at once: it is taken back, whatever list, form or report stands open. */
export function justDoneTakenBack(turn: KnownTurn, text: string): Outcome | null {
  const { undo } = turn.state.chats[chatKey(turn.event.chat)] ?? {};
  const said = inWords(text);
  // In a report, or where something is asked, «rút lại» and «hủy» are of that.
  const isCalledOff = undo?.data && callsOff.test(said) && !openForm(turn) && !waitingReport(turn);
  if (!undo || turn.now - undo.at > undoLifetimeMs || !(wasMistaken.test(said) || isCalledOff)) return null;
  const act = fromPressData(undo.data);
  return act ? asChosen(performAct(turn, act)) : (takenBack(turn, 'nhầm') ?? savedStands(turn, undo.at));
}

/** Bare words that take back what was just done, where nothing else is asked that they could leave. */
const callsOff = whole(
  '(?:(?:dạ|à|ơ|ủa|ối|chết|thôi|em|tôi|mình|cho|xin|xin phép) )*(?:rút(?: lại)?|thu hồi|thu lại|lấy lại|hoàn tác|hủy(?: bỏ)?|huỷ)(?: (?:ạ|nhé|nha|em|đi|luôn|giúp|cái này|việc này|vừa rồi|đó|này))*',
);

/** «nhầm» under what takes back what was just done. */
export function takenBack(turn: KnownTurn, text: string): Outcome | null {
  const choices = choicesHere(turn);
  if (!isLeavable(choices, turn.now) || toBot(text) !== 'back') return null;
  const undoing = choices?.options.find(({ data }) => {
    const act = fromPressData(data);
    return act !== null && takesBack(act);
  });
  return undoing ? press(turn, undoing.data) : null;
}

/** So long somebody may still be reading the list that they asked for, and so long what came of itself may be unread. */
const readingMs = 10 * 60_000;

/**
 * The list that somebody was reading when another came of itself, to which a bare number is typed that would do something by the
 * other; null for any other choice.
 */
function readMeanwhile(turn: KnownTurn, text: string, choice: Button): OpenChoices | null {
  const { choices, behind } = turn.state.chats[chatKey(turn.event.chat)] ?? {};
  if (!choices || !behind || !cameUnasked(choices) || !isChoiceNumber(text) || isOfAnyPart(choice))
    return null;
  const isOfNew = choices.options.some(({ data }) => data === choice.data);
  const isRead = choices.at - behind.at <= readingMs && turn.now - choices.at <= readingMs;
  return isOfNew && isRead ? behind : null;
}

/**
 * A bare number of the list that was being read, and of one that came of itself meanwhile and by which something would be done: which is
 * meant is asked. A leader who opened a matter by «1» had granted more time by it. Null for any other choice.
 */
export function ofWhichList(turn: KnownTurn, text: string, choice: Button): Outcome | null {
  const read = readMeanwhile(turn, text, choice);
  const other = read?.wordsOnly ? undefined : read?.options[placeNamed(text) - 1];
  return other && other.data !== choice.data
    ? say({ type: 'which-list', typed: text.trim(), options: [other, choice] })
    : null;
}

/** Whether a bare number is the figure that a report asks, though a list that came meanwhile has it, too. */
export const isFigureMeanwhile = (turn: KnownTurn, text: string, choice: Button): boolean =>
  readMeanwhile(turn, text, choice)?.wordsOnly === true && waitingReport(turn) !== null;

/**
 * A bare number that would take back what was done a while ago, or before something else was asked: nobody reads that list any more,
 * and what it does is told and asked first. Null for any other choice.
 */
export function takesBackLate(turn: KnownTurn, text: string, { label, data }: Button): Outcome | null {
  const act = isChoiceNumber(text) ? fromPressData(data) : null;
  const { choices, topic } = turn.state.chats[chatKey(turn.event.chat)] ?? {};
  if (act === null || !takesBack(act) || !choices || choices.asked) return null;
  const isRead = turn.now - choices.at <= undoLifetimeMs && (topic?.at ?? 0) <= choices.at;
  return isRead ? null : say({ type: 'take-back-late', option: { label, data }, at: choices.at });
}

/** Whether a few words of its label are enough for a choice: it only shows, asks or goes on. */
function isOfAnyPart({ data }: Button): boolean {
  const act = fromPressData(data);
  return act !== null && chosenByPart(act) === 'any';
}

/** What a few words that stand in the label of one choice lead to; which is meant, where they stand in several. */
export function pressMeant(turn: KnownTurn, text: string): Outcome | null {
  const agreed = pressAgreed(turn, text);
  if (agreed) return agreed;
  // A value that can be read is one, whatever else its words may ask: «hạn báo cáo ngày 26 16:30».
  const valued = text.includes('?') ? null : valueSaid(turn, text, performAct);
  if (valued) return valued;
  // A command's own word is the command: «mời» is no «Mời tất cả».
  const command = commandInWords(turn, text, () => false);
  if (hasQuestionForm(text) || (command && !isVerbOfAsked(turn, text, command.name))) return null;
  // «thôi» begins «Thôi nhận riêng», and turns away from it.
  const isAnswer = isNo(text) || isYes(text);
  const choices = listAsked(turn);
  const named = choicesMeant(text, choices, turn.now);
  // «gỡ đi» to the one thing that is asked; where there are more «số liệu ạ» may be words of any.
  const said = named.length > 0 || !isAllAsked(choices) ? text : withoutCourtesy(text);
  const meant = (said === text ? named : choicesMeant(said, choices, turn.now)).filter(
    (option) => !isAnswer || option.stays || isOfAnyPart(option),
  );
  const [only, another] = meant;
  if (!only) return isAnswer ? null : (pressBehind(turn, text) ?? pressSaid(turn, text));
  return another ? say({ type: 'which-choice', options: meant }) : pressPart(turn, text, only);
}

/** What is said as behind the command that opened the list: «tắt» at `/trichdan`. */
function pressBehind(turn: KnownTurn, text: string): Outcome | null {
  const [only, another] = behindCommand(turn, text);
  return only && !another ? press(turn, only.data) : null;
}

/** What is named among other words leads to: «cái của thanh tra», «em chọn chị Yến». */
function pressSaid(turn: KnownTurn, text: string): Outcome | null {
  const row = rowSaid(turn, text);
  const [only, another] = row?.options ?? [];
  if (!row || !only) return null;
  return another ? say({ type: 'which-choice', options: row.options }) : pressPart(turn, row.said, only);
}

/**
 * Whether a command's word is the verb of the one act that is asked: «gỡ» at [Gỡ liên kết], where whose account was chosen
 * before. «khóa» at [Khóa kỳ …] is the command said twice, and shows its question again.
 */
function isVerbOfAsked(turn: KnownTurn, text: string, name: CommandName): boolean {
  const choices = choicesHere(turn);
  const [only] = choices?.options ?? [];
  return (
    only !== undefined &&
    asksOfWhich(name) &&
    areFresh(choices, turn.now) &&
    begins(text, only.label) &&
    isAllAsked(choices)
  );
}

/** What a label begins with that says what is done, though the act is one whose bare name may choose it. */
const orders = /^(?:nhac|gui|bo|thoi|go|xoa|khoa|mo|luu|doi) /;

/** Whether words that are a part of a label are enough for the act: of one that changes something, its verb is wanted. */
function isChosenBy(text: string, { label, data, stays }: Button): boolean {
  const act = fromPressData(data);
  const part = act && chosenByPart(act);
  // «Còn» is no «Còn lại: đúng tiến độ», which answers whatever is open.
  if (act?.type === 'rest') return foldedWords(text).startsWith('con lai');
  if (act === null || stays || part === 'any' || begins(text, label)) return true;
  // «gỡ đi», «khóa luôn nhé»
  if (begins(withoutCourtesy(text), label)) return true;
  return part === 'name' && !orders.test(foldedWords(label));
}

/** Presses what a part of its label chooses; else asks for the whole, or its number. */
function pressPart(turn: KnownTurn, text: string, option: Button): Outcome {
  if (isChosenBy(text, option)) return press(turn, option.data);
  const choices = listAsked(turn);
  const place = choices?.wordsOnly
    ? 0
    : (choices?.options.findIndex(({ data }) => data === option.data) ?? -1) + 1;
  return say({ type: 'part-of-choice', label: option.label, place, takesYes: isAllAsked(choices) });
}

/** Whether one act is all that is asked, so that a bare yes is it. */
function isAllAsked(choices: OpenChoices | undefined): boolean {
  const [only, another] = choices?.options ?? [];
  const act = only && !another && choices?.asked ? fromPressData(only.data) : null;
  return act ? isAllThatIsAsked(act) : false;
}

/** A bare yes to a question that asks one thing: «đồng ý» at [Khóa kỳ tháng 5/2023]. */
function pressAgreed(turn: KnownTurn, text: string): Outcome | null {
  const choices = choicesHere(turn);
  const [only] = choices?.options ?? [];
  if (!only || !isYes(text) || !areFresh(choices, turn.now) || !isAllAsked(choices)) return null;
  const done = pressAbove(turn, choices?.above ?? []);
  if (!done) return press(turn, only.data);
  const state = done.kind === 'act' ? done.state : turn.state;
  return inTurn(done, press({ ...turn, state }, only.data));
}

/** Two orders in one message each ask the same kind of yes: it is of both, in their order. Null where only one was asked. */
function pressAbove(turn: KnownTurn, above: readonly Button[]): Outcome | null {
  const [first, another] = above;
  const act = first && !another ? fromPressData(first.data) : null;
  return first && act && isAllThatIsAsked(act) ? press(turn, first.data) : null;
}

/** What a text that only begins the words of a choice leads to; null where free words are awaited, or it begins none. */
export function pressBegun(turn: KnownTurn, text: string, waiting: Draft | null): Outcome | null {
  const open = openForm(turn);
  const reads = open && formSpec(open.form).reads;
  if (reads === 'words' || reads === 'name') return null;
  if (waiting && awaitsWords(waiting)) return null;
  // A yes or a no is said to what was asked last: «2% hay gõ nhầm?».
  if (waiting?.pending.doubted !== undefined && (isYes(text) || isNo(text))) return null;
  const choice = choiceBegunBy(text, choicesHere(turn), turn.now);
  return choice ? pressPart(turn, text, choice) : pressMeant(turn, text);
}

/** How many choices there are, where a number is beyond them; beyond a list that came unasked it is the report's, not its. */
export function sayBeyondAsked(turn: KnownTurn, text: string): Outcome | null {
  const choices = listAsked(turn);
  return choices && cameUnasked(choices) ? null : sayBeyond(text, choices, turn.now);
}

/**
 * «xem đủ 14», «xem đủ 2.1.3»: one of the answers that were cut, by its place among all of them or by its task; null for any
 * other text.
 */
export function wordsWanted(turn: KnownTurn, text: string): Outcome | null {
  const found = cutWanted(turn, text);
  const [only, another] = found;
  if (!only) return null;
  return another ? say({ type: 'which-choice', options: found }) : press(turn, only.data);
}
