import type { WorkbookContent } from '../../core/documents/compose-workbook.ts';
import type { Cell, SheetModel } from '../../core/documents/sheet-model.ts';
import type { WorkbookMatter } from '../../core/documents/workbook-work.ts';
import { planIdOf } from '../../core/report/carried.ts';
import { toPeriod } from '../../core/time/period.ts';

import { shortOffice } from './called.ts';
import { spanName } from './span-name.ts';
import { daysBetween } from './words.ts';
import { inVietNamMinute, unknownPerson } from './workbook-months.ts';
import { column } from './workbook-overviews.ts';

/** «5/2023» */
const monthOf = (key: string): string => {
  const { month, year } = toPeriod(key);
  return `${month}/${year}`;
};

const nameOf = (id: string, { org }: WorkbookContent['names']): string =>
  org.people.find((person) => person.id === id)?.name ?? unknownPerson;

/** What was said to a matter, each with who and when, in its own line. */
const directionsOf = ({ acts }: WorkbookMatter, names: WorkbookContent['names']): string | null =>
  acts
    .flatMap((act) =>
      'words' in act ? [`${nameOf(act.by, names)}, ${inVietNamMinute(act.at)}: ${act.words}`] : [],
    )
    .join('\n') || null;

function stateName({ state }: WorkbookMatter): string {
  switch (state.type) {
    case 'solved':
      return 'Đã giải quyết';
    case 'refused':
      return 'Không giải quyết được';
    case 'open':
      return state.given === null
        ? 'Chưa giải quyết'
        : `Chưa giải quyết, đã giao ${state.given === 'office' ? shortOffice : state.given.name}`;
  }
}

/** «Vướng mắc, kiến nghị»: what units wrote of it, what was answered, what became of it, how many days it was open. */
export const mattersSheet = ({ span, work, now, names }: WorkbookContent): SheetModel => ({
  name: 'Vướng mắc, kiến nghị',
  title: [`Theo dõi vướng mắc, kiến nghị, ${spanName(span)}`],
  columns: [
    column('Việc', 6),
    column('Kỳ', 9),
    column('Đơn vị', 18),
    column('Mã việc', 8),
    column('Nhiệm vụ', 34),
    column('Vướng mắc, kiến nghị', 44),
    column('Nêu lúc', 12),
    column('Ý kiến, trả lời', 44),
    column('Kết quả', 18),
    column('Xong lúc', 12),
    column('Số ngày', 7),
  ],
  rows: work.matters.map((matter): Cell[] => {
    const { id, period, unit, task, words, at, state } = matter;
    const settledAt = state.type === 'open' ? null : state.at;
    return [
      { number: id },
      monthOf(period),
      unit.name,
      planIdOf(task),
      task.text,
      words,
      { moment: at },
      directionsOf(matter, names),
      stateName(matter),
      settledAt === null ? null : { moment: settledAt },
      { number: daysBetween(at, settledAt ?? now) },
    ];
  }),
});

/** «Yêu cầu của lãnh đạo»: whom a leader had do what, and what was said to it. */
export const instructionsSheet = ({ span, work, names }: WorkbookContent): SheetModel => ({
  name: 'Yêu cầu của lãnh đạo',
  title: [`Yêu cầu của lãnh đạo đối với đơn vị, ${spanName(span)}`],
  columns: [
    column('Kỳ', 9),
    column('Lúc', 12),
    column('Lãnh đạo', 18),
    column('Đơn vị', 18),
    column('Về', 34),
    column('Nội dung', 60),
    column('Đơn vị trả lời', 60),
  ],
  rows: work.instructions.map(({ instruction, unit, index, task, by }): Cell[] => [
    monthOf(instruction.period),
    { moment: instruction.at },
    by?.name ?? unknownPerson,
    unit.name,
    task ? `${planIdOf(task)} ${task.text}` : index ? `Chỉ số ${index.name}` : 'Công việc của đơn vị',
    instruction.words,
    instruction.answers
      .map(({ by: who, at, words }) => `${nameOf(who, names)}, ${inVietNamMinute(at)}: ${words}`)
      .join('\n') || null,
  ]),
});
