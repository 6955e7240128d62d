import { fold } from '../text/fold.ts';
import type { Answer } from './answer.ts';

/** Signs that a clause asks something, folded. «chi phí không chính thức» is a name: «không» asks at an end, or behind «có». */
const asks =
  /\b(?:ai|nao|gi|may|bao nhieu|bn|sao|chua|dau|khi nao|bao gio|the nao|ra sao|bao lau|mo|rang|ko|k|(?:len|tang|cao|hon|tot|kha) hay (?:xuong|giam|thap|kem|xau|tut))\b|\b(?:co|duoc|phai|dung)\b.*\bkhong\b|\bkhong(?: (?:a|ah|em|e|anh|chi|bot|nhe|nhi|nha|vay|the|ha|nua|day|hay|biet))*[?.!]*$/;

/** «có phải phòng chị không», «đúng không»: that asks the same once more. */
const confirms = /^(?:co )?(?:phai|dung)\b|^(?:co )?ai biet\b|^(?:co )?duoc (?:khong|ko|k)$/;

/** Words at which another question begins within a sentence. */
const joints =
  /\s+(?=(?:với lại|với cả|rồi|mà|và) (?:[^\s]+ ){0,6}?(?:ai|nào|gì|mấy|bao nhiêu|sao|chưa(?=[?!.,]|\s*$)|đâu|khi nào|bao giờ|thế nào)(?=[\s?!.,]|$))/giu;

/** What must stand there for it, looked for faster. */
const joining = /\s(?:với lại|với cả|rồi|mà|và) /iu;

/** Words that sound like «mô», «răng» only without their marks: «ảnh mờ quá» asks nothing. */
const likeAsking = /(?<!\p{L})(?:m[ờởớợỡỏ]|r[ằà]ng|đ[ấã]u|g[ìí]n)(?!\p{L})/giu;

/** Whether a clause asks something by itself; «chưa» within it («chưa ổn») denies, and asks at its end alone. */
export const asksSomething = (clause: string): boolean =>
  asks.test(
    fold(clause.normalize('NFC').replace(likeAsking, ''))
      .trim()
      .replace(/\bchua (?=[a-z])/g, ''),
  );

/** A question of a message: with the talk before it, and alone. */
export interface Clause {
  /** A sentence of its own («…?»), or one that narrows the one before («trong đó …»). */
  apart: boolean;
  whole: string;
  alone: string;
}

/** Whether a question stands behind another's «?», or begins with «trong đó», «với cả». */
const isApart = (text: string, clause: string): boolean =>
  /^(?:trong đó|trong số đó|trong do|với cả|với lại|ngoài ra|voi ca|voi lai|ngoai ra)(?= )/iu.test(clause) ||
  // «họp doanh nghiệp mấy tháng một lần, còn giao ban thì sao»: the same of another.
  /^(?:rồi |roi )?(?:thế |the |vậy |vay )?(?:còn|con) (?:[^\s]+ ){1,6}(?:thì|thi) (?:sao|thế nào|the nao|ra sao)/iu.test(
    clause,
  ) ||
  // «chủ trì mấy chỉ số, còn dính việc ở chỉ số nào nữa»: what there is besides.
  /^(?:rồi |roi )?(?:còn|con) (?:[^\s]+ ){1,6}(?:nào|nao|gì|gi|mấy|may) (?:nữa|nua|khác|khac)/iu.test(
    clause,
  ) ||
  /\?\s*$/u.test(text.slice(0, Math.max(0, text.indexOf(clause))));

/** «xếp từ tụt nhiều nhất»: in which order things are wanted. */
const setsInOrder = /^(?:xep|sap xep|sap|sap thu tu|theo thu tu)(?: theo| tu| lai| giup)* /;

/**
 * The questions of a message, in their order; what asks nothing goes with the next that does.
 * @returns none where there are more than three
 */
export function questionsIn(text: string): Clause[] {
  const clauses = text
    .split(/[?!;\n]+|(?<!(?<![\p{L}\d])\p{Lu}\p{L}?)\.(?=\s|$)|:(?=\s|$)|,(?=\s)/u)
    .flatMap((clause) => (joining.test(clause) ? clause.split(joints) : [clause]))
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
  const questions: Clause[] = [];
  let before = '';
  for (const clause of clauses) {
    const whole = before === '' ? clause : `${before}, ${clause}`;
    if (!asks.test(fold(clause)) || confirms.test(fold(clause)) || clause.split(/\s+/).length < 2) {
      before = whole;
      continue;
    }
    questions.push({ whole, alone: clause, apart: isApart(text, clause) });
    before = '';
  }
  const last = questions.at(-1);
  // «… tụt mấy bậc, ai phụ trách? Xếp từ tụt nhiều nhất.»: how all of it is to stand is no part of the last question alone.
  if (before !== '' && last && !(questions.length > 1 && setsInOrder.test(fold(before))))
    questions[questions.length - 1] = { ...last, whole: `${last.whole}, ${before}` };
  return questions.length <= 3 ? questions : [];
}

const alike: Partial<Record<string, string>> = { rank: 'score', 'lead-unit': 'leader' };

/** What an answer is of, without what stands in it: two that are alike say the same. */
export function gistOf(answer: Answer): string {
  switch (answer.type) {
    case 'found': {
      // How many there are is told with the rows.
      const { fold, ...query } = answer.query;
      return `found ${JSON.stringify(fold === 'count' ? query : answer.query)}`;
    }
    case 'facts':
      // A score is told with its rank, who leads with who has it in charge.
      return `facts ${answer.facts.map(({ intent, index }) => `${alike[intent] ?? intent} ${index.code}`).join(' ')}`;
    case 'how':
      return `how ${answer.how}`;
    case 'returned':
      return `returned ${answer.again ? 'again' : ''}`;
    case 'sent':
      return `sent ${answer.what === 'days' ? 'late' : answer.what} ${answer.months.join(' ')} ${answer.rows.map(({ unit }) => unit.id).join(' ')}`;
    case 'month-dates':
      return `month-dates ${answer.what} ${answer.months.map(({ month }) => month).join(' ')}`;
    default:
      return answer.type;
  }
}

/** Answers that say that nothing was understood, or talk. */
const empty: ReadonlySet<Answer['type']> = new Set([
  'refused',
  'choose-index',
  'greeting',
  'help',
  'thanks',
  'chat',
]);

/** Whether an answer tells something. */
export const tells = ({ type }: Answer): boolean => !empty.has(type);
