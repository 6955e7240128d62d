import { fold } from '../text/fold.ts';
import type { Answer, AskContext, AskResult, Memory } from './answer.ts';
import { pieceOf } from './compose/parts.ts';
import { partsOf } from './compose/taken-apart.ts';
import type { ActVerb } from './language.ts';
import { readText } from './read-text.ts';
import { asksSomething, clausesOf, questionsIn, tells } from './several.ts';
import type { Asking } from './turn.ts';

/** Orders behind which a question is no part of them: behind «trả lại …» its reason stands. */
const plain: ReadonlySet<ActVerb> = new Set(['remind', 'lock', 'unlock']);

/** «hai tuần rồi còn gì», «vẫn chưa thấy»: it is said why, and nothing is asked. */
const isAsked = (clause: string): boolean => {
  const said = fold(clause).trim();
  return (
    / (?:ai|nao|may|bao nhieu|bn|khi nao|bao gio|luc nao|gi)(?= |$)|(?:^| )(?:da|co) .*(?:chua|khong|ko|k)$/.test(
      ` ${said}`,
    ) && !/roi con gi|con gi nua$/.test(said)
  );
};

const isOrderAtHead = (text: string, context: AskContext): boolean => {
  const act = pieceOf(partsOf(context, readText(text, context), null), 'act');
  return act !== undefined && act.at <= 1;
};

const whose = ({ unit, month }: Extract<Answer, { type: 'offer' }>): string =>
  `${unit?.name ?? ''} tháng ${month}`.trim();

/**
 * «nhắc phòng tài chính nộp đi, lần trước nhắc hôm nào»: the order with which a message begins, and what is asked behind it, of whom
 * the order is. Null where no order stands first, or what stands behind it is not understood.
 */
export function orderAndQuestion(
  text: string,
  whole: AskResult,
  memory: Memory,
  context: AskContext,
  { askOne }: Pick<Asking, 'askOne'>,
): AskResult | null {
  const [first, ...others] = clausesOf(text);
  if (first === undefined || others.length === 0 || whole.answer.type === 'several') return null;
  const questions = questionsIn(others.join(', ')).filter(({ alone }) => isAsked(alone));
  if (questions.length === 0 || asksSomething(first) || !isOrderAtHead(first, context)) return null;
  const order = askOne(first, memory, context);
  if (order.answer.type !== 'offer' || !plain.has(order.answer.verb)) return null;
  const { answer: offer } = order;
  const told = questions.flatMap(({ alone }): Answer[] => {
    const result = [`${alone} ${whose(offer)}`, alone]
      .map((way) => askOne(way, memory, context).answer)
      .find((answer) => tells(answer) && answer.type !== 'offer' && answer.type !== 'how');
    return result ? [result] : [];
  });
  return told.length === 0 ? null : { ...order, answer: { type: 'several', answers: [offer, ...told] } };
}
