import { memo } from '../../kit/memo.ts';
import type { Plan } from '../plan/plan.ts';
import { fold, isUnmarked } from '../text/fold.ts';

/** The one index of a plan that is measured for the first time; null where none is, or several. */
const newIndexOf = memo(
  (plan: Plan) => [plan],
  (plan) => {
    const [one, another] = plan.indices.filter(
      ({ baseline }) => baseline.score === null && baseline.rank === null,
    );
    return one && !another ? one : null;
  },
);

const called =
  /(?<!\p{L})(?:cái )?(?:chỉ số|chi so|cs) (?:(?:được |duoc )?(?:mới (?:đưa vào|thêm(?: vào)?|đánh giá)|moi (?:dua vao|them(?: vao)?|danh gia)|(?:đánh giá|danh gia|tính|tinh) (?:lần đầu|lan dau)(?: tiên| tien)?|(?:lần đầu|lan dau) (?:đánh giá|danh gia)|mới|moi))(?=(?: (?:năm nay|nam nay|này|nay|đó|do|ấy|ay|ai|phấn đấu|phan dau|phải|phai|xếp|xep|đứng|dung|thì|thi|do|có|co|của|cua|mình|minh|đặt|dat|được giao|duoc giao|chỉ tiêu|chi tieu|gồm|gom|chủ trì|chu tri))|\s*[,?.!]|\s*$)/iu;
/** «chỉ số mới là chỉ số nào», «có chỉ số mới nào không»: which it is, is asked itself. */
const asksWhich =
  /(?:chỉ số|chi so|cs|cái|cai) (?:nào|nao|gì|gi)(?!\p{L})|(?:mới|moi) (?:nào|nao)(?!\p{L})|(?:mấy|may|bao nhiêu|bao nhieu|các|cac|những|nhung) (?:chỉ số|chi so|cs)/iu;

/** «chỉ số mới ai phụ trách»: where a plan has one index that is measured for the first time, it is meant, and by its name all is asked of it. */
export function newIndexNamed(text: string, plan: Plan): string {
  const index = newIndexOf(plan);
  if (index === null || asksWhich.test(text)) return text;
  return text.replace(called, () => {
    const name = `chỉ số ${index.name}`;
    return isUnmarked(text) ? fold(name) : name;
  });
}
