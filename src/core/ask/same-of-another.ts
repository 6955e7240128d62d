import type { Answer } from './answer.ts';

/** «có bị vậy không», «có tái phạm không»: the same of another unit or month as of what was told of just before. */
const likewise =
  /(?:(?:có|cũng|còn|bị|được|phải|co|cung|con|bi|duoc|phai) )+(?:như |giống |nhu |giong )?(?:vậy|thế|tương tự|vay|the|tuong tu)(?: (?:luôn|nữa|luon|nua))? (?:không|ko|k|chưa|khong|chua)(?!\p{L})|(?:có |lại |còn |co |lai |con )*(?:tái phạm|tái diễn|lặp lại|mắc lại|tai pham|tại phạm|tai dien|lap lai|mac lai)(?: (?:không|ko|k|nữa không|khong|nua khong))?(?!\p{L})/iu;

/** What was told of just before, as a question asks it; null of what can be had by no other. */
function asked(answer: Answer): string | null {
  switch (answer.type) {
    case 'returned':
      return 'có việc nào bị trả lại không';
    case 'sent':
      return ['late', 'days', 'when', 'whether'].includes(answer.what) ? 'nộp có trễ không' : null;
    case 'by-status':
      return answer.wanted === 'behind' ? 'có việc nào chậm không' : null;
    case 'found':
      return answer.query.where.some((one) => one.by === 'status' && one.status === 'behind' && !one.not)
        ? 'có việc nào chậm không'
        : null;
    case 'several':
      return answer.answers.map(asked).find((one) => one !== null) ?? null;
    default:
      return null;
  }
}

/** A clause that asks the same of another, in the words of what was told before it; itself where it does not. */
export function inItsWords(clause: string, before: readonly Answer[]): string {
  if (!likewise.test(clause)) return clause;
  const said = before.map(asked).findLast((one) => one !== null);
  return said === undefined || said === null ? clause : clause.replace(likewise, said);
}
