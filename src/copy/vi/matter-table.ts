import type { ReportContent } from '../../core/documents/compose-report.ts';
import type { PaperTable } from '../../core/documents/paper-model.ts';
import type { FollowedMatter } from '../../core/matters/followed.ts';
import { officeUnit } from '../../core/people/office-unit.ts';
import { dateOf } from '../../core/time/viet-nam-time.ts';
import { date, daysBetween } from './words.ts';

/** «Đã giải quyết ngày 30/05/2023», «Đang giải quyết, 9 ngày, giao Văn phòng Sở» */
function outcome({ state, at }: FollowedMatter, { now, context }: ReportContent): string {
  if (state.type !== 'open')
    return `${state.type === 'solved' ? 'Đã giải quyết' : 'Không giải quyết được'}, ngày ${date(dateOf(state.at))}`;
  const to = state.given === 'office' ? officeUnit(context.plan, context.org) : state.given;
  const given = to ? `, giao ${to.name}` : '';
  return `Đang giải quyết, ${daysBetween(at, now)} ngày${given}`;
}

/** What stands in the way and is asked for, by its number, and what became of it. */
export const matterTable = (content: ReportContent): PaperTable => ({
  columns: [
    { name: 'STT', widthMm: 12, align: 'right' },
    { name: 'Việc', widthMm: 16, align: 'right' },
    { name: 'Đơn vị', widthMm: 35 },
    { name: 'Chỉ số, nhiệm vụ', widthMm: 62 },
    { name: 'Vướng mắc, kiến nghị', widthMm: 68 },
    { name: 'Ngày nêu', widthMm: 24, align: 'right' },
    { name: 'Kết quả giải quyết', widthMm: 35 },
  ],
  rows: content.matters.map((matter, place) => ({
    cells: [
      String(place + 1),
      String(matter.id),
      matter.unit.name,
      `${matter.index.name}: ${matter.task.text}`,
      matter.words,
      date(dateOf(matter.at)),
      outcome(matter, content),
    ],
  })),
});
