import type { Task } from '../../core/plan/plan.ts';
import { spanOf } from '../../core/time/period.ts';
import type { Period } from '../../core/time/viet-nam-time.ts';
import { shortText } from './words.ts';

const roman = ['I', 'II', 'III', 'IV'];

/** A task with a cadence, by the quarter or half-year that a period lies in: «Tổ chức họp với Doanh nghiệp quý II». */
export function cadenceName(task: Task, period: Period): string {
  const { type } = task.cadence!;
  const { to } = spanOf(type, period);
  const name =
    type === 'quarter'
      ? `quý ${roman[Math.ceil(to.month / 3) - 1]}`
      : `6 tháng ${to.month === 6 ? 'đầu' : 'cuối'} năm`;
  // «Tổ chức họp với Doanh nghiệp 01 Quý/Lần.»: which quarter it is stands behind it instead.
  const what = task.text.split(/\s*\d+\s*(?:quý|tháng)\s*\/\s*lần/iu)[0]!;
  return `${shortText(what, 60)} ${name}`;
}
