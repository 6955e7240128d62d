import { fold } from '../text/fold.ts';

const end =
  '(?: (?:khong|hong|ko|hok|hem|chua|roi|lam|qua|nhieu|em|bot|do|day|a|ha|he|hi|vay|the|rua|nha|nhe|luon|gi|hay|sao|nao|anh|chi|minh|ban|may|ad|ne|ghe|hen|nghen|khoe|vui|on))*';
/** «chào em nhé», «hello bot», «chào buổi sáng bot». */
const greets =
  /^(?:(?:da|vang|oi|em|bot|anh|chi|ban|tro ly|xin|a|e|u|ad) )*(?:chao|hello|hi|alo|he lo|xin chao|chao ngay moi)(?: (?:em|bot|buoi sang|buoi trua|buoi chieu|buoi toi|ca nha|moi nguoi|ban|anh|chi|nhe|nha|ngay moi|ad|tro ly|cung|yeu|oi|a|ne))*$/;
const when =
  '(?:(?:bua nay|hom nay|hom ni|dao nay|dao ni|nay|sang nay|chieu nay|may bua nay|may bua ni|lau nay|lau qua|em|bot|ban|minh|co|van|thi|the|con|ad|tro ly|trong nguoi|cong viec|ay|da|cung) )*';
/** «bữa nay khỏe hông», «uống cà phê chưa», «có gì vui không»: how somebody is, and nothing of the work. */
const wellbeing = new RegExp(
  `^${when}(?:khoe|vui|an com|an sang|an trua|an gi|uong ca phe|ca phe|cafe|uong nuoc|tra sang|ngu ngon|gi vui|gi hay|chuyen gi vui|gi la|met|ban)${end}$`,
);
/** «dạo này thế nào rồi»: of the work where nobody is greeted. */
const howAreYou = new RegExp(
  `^(?:dao nay|dao ni|hom nay|hom ni|bua nay|bua ni|may bua nay|may bua ni|lau nay|nay|em|bot)(?: (?:em|bot|ban|ad|tro ly|co|van))* (?:the nao|sao|ra sao|on|tot|binh thuong)${end}$`,
);

const led =
  /^(?:(?:da|em|bot) )*(?:chao|hello|hi|alo)(?: (?:em|bot|buoi sang|buoi chieu|ban|anh|chi|nhe|nha|ad))* (?=\S)/;

const clausesOf = (text: string): string[] =>
  fold(text)
    .split(/[,;.!?\n]+/)
    .map((clause) =>
      clause
        .replace(/[^a-z0-9 ]+/g, ' ')
        .replace(/ +/g, ' ')
        .trim(),
    )
    .filter((clause) => clause !== '');

const tired = /(?:^| )(?:met|ban)(?= )/;

/** Looked for first: none is without one of these. */
const mayBe =
  /khoe|vui|com|sang|trua|cafe|ca phe|tra|uong|ngu|gi la|gi hay|met|ban|chao|hello|alo|nao|sao|on/;

/** «Chào bot, bữa nay khỏe hông, có gì vui không»: whether a message is a greeting with its tail, of which each clause is talk. */
export function isPleasantry(typed: string): boolean {
  if (typed.length > 120 || !mayBe.test(fold(typed))) return false;
  const [first, ...others] = clausesOf(typed);
  if (first === undefined) return false;
  const bare = first.replace(led, '');
  const isLed = bare !== first && (wellbeing.test(bare) || howAreYou.test(bare));
  const isGreeted = greets.test(first) || isLed;
  // «hôm nay mệt quá bạn ạ»: whoever is tired asks after nobody.
  if (!isGreeted && tired.test(first)) return false;
  const rest = !isGreeted ? [first, ...others] : isLed ? [bare, ...others] : others;
  return rest.length > 0 && rest.every((one) => wellbeing.test(one) || (isGreeted && howAreYou.test(one)));
}
