import type { Org } from '../people/org.ts';
import type { Plan } from '../plan/plan.ts';
import { fold } from '../text/fold.ts';
import type { Reading } from './reading.ts';
import { isRun } from './task-text.ts';

/** Words by which a part of an agency is called. */
const heads: ReadonlySet<string> = new Set(['phong', 'trung tam', 'chi cuc', 'don vi']);

/** What parts of agencies are called after, whichever agency it is. */
const names: ReadonlySet<string> = new Set(
  [
    'quản lý, hành chính, tổ chức, kế hoạch, tài chính, kế toán, nghiệp vụ, pháp chế, năng lượng, bưu chính, viễn thông',
    'công nghệ, xuất bản, nội vụ, đào tạo, xây dựng, quy hoạch, đất đai, môi trường, khoáng sản, tài nguyên, y tế, dược',
    'bảo trợ, việc làm, văn hóa, thể thao, du lịch, gia đình, giáo dục, mầm non, tiểu học, trung học, khảo thí, chăn nuôi',
    'trồng trọt, thủy lợi, kiểm lâm, đăng ký, đầu tư, thẩm định, kinh tế, ngân sách, tin học, cải cách, công chức',
    'chính quyền, tôn giáo, thi đua, lưu trữ, bổ trợ, hộ tịch, lý lịch, phổ biến, vận tải, an toàn, kỹ thuật, hạ tầng',
    'giao thông, thương mại, công nghiệp, khuyến công, xúc tiến, xuất nhập, lễ tân, lãnh sự, hợp tác, dân tộc, lao động',
    'tiền lương, người có, trẻ em, bình đẳng, tệ nạn, công thương, nông nghiệp, khoa học, sở hữu, tiêu chuẩn, giám định',
  ]
    .join(', ')
    .split(', ')
    .map(fold),
);

/**
 * Whether behind a head («phòng») a whole name of the directory stands, whatever follows: «phòng Sở hữu trí tuệ bên mình».
 * @param at the place behind the head
 */
export function isOfDirectory({ units }: Org, { tokens }: Pick<Reading, 'tokens'>, at: number): boolean {
  const text = ` ${tokens
    .slice(at)
    .map(({ folded }) => folded)
    .join(' ')} `;
  return units.some(({ name }) => text.startsWith(` ${fold(name).replace(/^\S+ /, '')} `));
}

/**
 * Whether a question names a part of an agency that the directory does not have: «phòng quản lý năng lượng», «phòng Xuất nhập
 * khẩu». That the word «phòng» stands somewhere says nothing.
 */
export function namesUnknownUnit(
  { tokens, cover }: Pick<Reading, 'tokens' | 'cover'>,
  { plan, org }: { plan: Plan; org: Org },
): boolean {
  const isNamed = (at: number): boolean =>
    cover.some(
      ({ from, to, phrase }) => from <= at && at < to && phrase.meanings.some(({ type }) => type === 'unit'),
    );
  const wordAt = (at: number): string => tokens[at]?.folded ?? '';
  return tokens.some((_, at) => {
    const isTwo = heads.has(`${wordAt(at)} ${wordAt(at + 1)}`);
    if (!isTwo && !heads.has(wordAt(at))) return false;
    const next = at + (isTwo ? 2 : 1);
    if (isNamed(at) || isNamed(next) || tokens[next] === undefined) return false;
    const name = `${wordAt(next)} ${wordAt(next + 1)}`;
    if (isOfDirectory(org, { tokens }, next)) return false;
    // «mấy trung tâm y tế chưa đăng»: whom a task speaks of is no unit that lacks.
    return (
      names.has(name) && !isRun(plan, `${wordAt(at)}${isTwo ? ` ${wordAt(at + 1)}` : ''} ${name}`.split(' '))
    );
  });
}
