import { monthAtHand } from '../../month/month-at-hand.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { askWhichAnswered, shownOf } from '../matters/which-answered.ts';
import { asks, type KnownTurn, withDoubted } from '../turn.ts';
import { askAnswer, doubtAnswer, listInstructions, mayAnswerInstruction } from './answer.ts';

/** The one instruction under the last message that can be answered; null where none is, or several. */
function shownHere(turn: KnownTurn): number | null {
  const [only, another] = shownOf(turn, 'instruction');
  return only === undefined || another !== undefined ? null : only.id;
}

/** Words under the one instruction that was told: whether they are its unit's answer is asked before anybody gets them. */
export function instructionShown(turn: KnownTurn, text: string): Outcome | null {
  const id = shownHere(turn);
  return id === null ? null : askSent(turn, id, text.trim());
}

/** Whether words are the answer to an instruction. */
function askSent(turn: KnownTurn, id: number, words: string): Outcome | null {
  const form = { type: 'instruction-answer' as const, id };
  const asked = askAnswer(turn, id);
  const question = asked.kind === 'act' ? doubtAnswer(turn, form, words, turn.now) : null;
  if (!question) return null;
  const shown = asks(turn, form, question);
  return shown.kind === 'act'
    ? { ...shown, state: withDoubted(shown.state, turn.event, { form, at: turn.now }, words) }
    : shown;
}

/** «trả lời yêu cầu: …», «em xin trả lời anh Hùng: …», «phản hồi chỉ đạo của chị Lan: …» */
const answers =
  /^\s*(?:(?:dạ|da|em|tôi|toi|mình|phòng em|xin|xin phép|cho em|đơn vị|bên em)\s+)*(?:trả lời|tra loi|phản hồi|phan hoi|báo cáo lại|hồi âm)\s+(?:(?:yêu cầu|yeu cau|chỉ đạo|chi dao)(?:\s+(?:của|cua))?|(?=(?:anh|chị|chi|sếp|lãnh đạo|lanh dao)(?![\p{L}])))((?:\s*(?:anh|chị|chi|sếp|lãnh đạo|lanh dao|pgd|pgđ)(?:\s+\p{L}+){0,4}?)?)\s*(?::|,|là\s|la\s)\s*(\S[\s\S]*)$/iu;

/**
 * What a unit answers to an instruction that is not in sight: whether it is sent is asked; which is meant, of several. Null for anything
 * else, and where its units have none.
 */
export function instructionAnswered(turn: KnownTurn, text: string): Outcome | null {
  const { state, context, person, now } = turn;
  const units = unitsToReport(state, context.org, person, now).map(({ id }) => id);
  const own = state.instructions.filter(
    ({ id, unit }) => units.includes(unit) && mayAnswerInstruction(turn, id),
  );
  if (own.length === 0) return null;
  if (
    /^(?:(?:em|toi|cho|xin|muon) )*(?:tra loi|phan hoi)(?: (?:yeu cau|chi dao|lanh dao|a|nhe))*$/.test(
      foldedWords(text),
    )
  )
    return listInstructions(turn, monthAtHand(turn));
  const [, , words] = answers.exec(text.normalize('NFC')) ?? [];
  if (words === undefined) return null;
  const open = own.filter((one) => one.answers.length === 0);
  const meant = open.length > 0 ? open : own;
  const [only, another] = meant;
  if (only && !another) return askSent(turn, only.id, words.trim());
  return askWhichAnswered(
    turn,
    meant.slice(-8).map(({ id }) => ({ kind: 'instruction' as const, id })),
    words,
  );
}
