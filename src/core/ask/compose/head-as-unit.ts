import { fold } from '../../text/fold.ts';
import { has, type Parts, peopleOf } from './parts.ts';

/** How work goes, asked openly. */
const howFar = / (?:the nao|ra sao|nhu the nao|sao roi|(?:den|toi) dau)(?: roi)? /u;
/** What may be said beside that of a name and a month, and asks nothing else. */
const around =
  /^(?:(?:the|nao|ra|sao|nhu|den|toi|dau|roi|lam|lam an|an|bao cao|bc|viec|cong viec|tinh hinh|tien do|ket qua|cua|ben|phong|o|thi|nay|vua|qua|trien khai|thuc hien|nhin chung|em|anh|chi|nhi|vay|hien|gio|luc|dao)(?: |$))*$/u;

/**
 * «anh Sơn kỹ thuật an toàn tháng 5 thế nào», «tháng 7 làm đến đâu rồi, anh Hùng trung tâm»: who heads a unit stands for it. The same
 * question of that unit; null where somebody else is named, or anything else is asked.
 */
export function headAsUnit(parts: Parts): string | null {
  const { context, named, sentence } = parts;
  const [head, another] = peopleOf(parts);
  if (!head || another || head.role !== 'head' || !has(parts, 'period')) return null;
  const unit = context.org.units.find(({ id }) => id === head.unit);
  const isOfUnit = named.every(
    (one) => one.type === 'person' || (one.type === 'unit' && one.ids.every((id) => id === unit?.id)),
  );
  if (!unit || !isOfUnit) return null;
  const folded = fold(sentence.text);
  const rest = folded
    .replace(/@[pu]\d+/gu, ' ')
    .replace(/[^a-z\d]+/gu, ' ')
    .trim();
  return howFar.test(folded) && around.test(rest)
    ? `${unit.name} ${parts.period.trim()} làm đến đâu rồi`
    : null;
}
