import { areFresh } from '../../said/choices.ts';
import type { Outcome } from '../../said/content.ts';
import { type Act, fromPressData } from '../acts.ts';
import { choicesHere } from '../open-choices.ts';
import { type KnownTurn, say } from '../turn.ts';

const lead = '(?:(?:da|vang|u|uh|um|thi|thoi|toi|anh|chi|em|minh|cu|van phong|nho) )*';
/** «mở đi», «đồng ý mở cho hạ tầng số», «ok em», «được, mở giúp nó»: what may stand behind it says for whom, and for how long. */
const opens = new RegExp(
  `^${lead}(?:(?:ok|oke|okie|u|duoc|dong y|nhat tri|duyet)(?: (?:em|nhe|nha|a|roi|di|luon))*$|(?:(?:ok|oke|okie|u|duoc|dong y|nhat tri|duyet|cho|cho phep|de) )*(?:toi |anh |chi |em )?mo(?!\\S)(?! lai viec)(?: \\S+){0,8}$)`,
);
const refuses = new RegExp(
  `^${lead}(?:khong|ko|chua|dung|tu choi)(?: (?:the|mo|cho|duoc|dong y|dau|khoa|lai|a|nhe|em))*(?: |$)`,
);

/** The month that a unit asks to have opened, where the last message asks that alone; null where none does. */
function wanted(turn: KnownTurn): { period: string } | null {
  const choices = choicesHere(turn);
  if (choices?.patient !== true || !areFresh(choices, turn.now)) return null;
  const [only, another] = choices.options;
  const act = only && !another ? fromPressData(only.data) : null;
  return act?.type === 'unlock' ? act : null;
}

/**
 * «mở đi», «không mở, hết hạn rồi» of the office under «xin mở khóa»: the month is opened as by its button, or it is said that it stays
 * locked. Null for anything else.
 * @param words what is typed, folded
 */
export function unlockSaid(
  turn: KnownTurn,
  words: string,
  perform: (turn: KnownTurn, act: Act) => Outcome,
): Outcome | null {
  const isNo = refuses.test(words);
  if (!isNo && !opens.test(words)) return null;
  const month = wanted(turn);
  if (!month) return null;
  return isNo
    ? say({ type: 'unlock-asked', period: month.period, is: 'stays' })
    : perform(turn, { type: 'unlock', period: month.period });
}
