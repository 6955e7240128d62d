import { expect, it } from 'vitest';
import { workbookWords } from '../src/copy/vi/workbook.ts';
import { composeWorkbook } from '../src/core/documents/compose-workbook.ts';
import type { Cell, SheetModel } from '../src/core/documents/sheet-model.ts';
import { momentOf } from '../src/core/time/viet-nam-time.ts';
import { context } from './support/context.ts';
import { monthOf, workOf } from './support/report-paper.ts';
import { people, startTalk } from './support/talk.ts';

const { hts, inspector } = people;
const nameOf = (id: string): string => context.org.people.find((one) => one.id === id)!.name;
const lan = context.plan.indices.find(({ code }) => code === '2.2')!.leaders[0]!;

/** The rows of a sheet by the names of its columns. */
const tableOf = ({ columns, rows }: SheetModel): Record<string, Cell>[] =>
  rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [columns[at]?.name ?? '', cell])));

it('has what became of obstacles, and what leaders had units do, each with who said what and when', () => {
  const talk = startTalk('2023-05-22T09:00:00');
  talk.say(hts, '/baocao');
  talk.say(hts, 'chậm');
  talk.say(hts, '=đề nghị Sở Tài chính cấp kinh phí');
  let said = talk.say(hts, 'Còn lại: đúng tiến độ');
  for (let at = 0; at < 5 && !said.labels.includes('Gửi báo cáo'); at++) said = talk.say(hts, '100');
  talk.say(hts, 'Gửi báo cáo');
  talk.liveTo('2023-05-22T10:00:00');
  const [matter] = talk.state().matters;
  const index = context.plan.indices.find(({ tasks }) => tasks.some(({ id }) => id === matter!.taskId))!;
  const leader = index.leaders[0]!;
  talk.say(leader, 'việc 1');
  talk.say(leader, 'Trả lời');
  talk.say(leader, 'làm tờ trình, tôi ký trong tuần');
  talk.say(leader, 'Gửi');
  talk.windTo('2023-05-24T09:00:00');
  talk.say(leader, 'việc 1');
  talk.say(leader, 'Đã giải quyết');
  talk.press(lan, 'l:y:i2.2:thanh-tra');
  talk.say(lan, 'nộp kế hoạch kiểm tra trước 25/5');
  talk.say(lan, 'Gửi');
  talk.press(inspector, 'l:r:1');
  talk.say(inspector, 'dạ em nộp chiều mai');
  talk.say(inspector, 'Gửi');

  const now = momentOf('2023-05-25', '09:00');
  const world = { context, state: talk.state(), now };
  const { sheets } = workbookWords(composeWorkbook(workOf(world, monthOf(2023, 5))));
  const sheetOf = (name: string): SheetModel => sheets.find((one) => one.name === name)!;
  expect(tableOf(sheetOf('Vướng mắc, kiến nghị'))).toMatchObject([
    {
      Việc: { number: 1 },
      Kỳ: '5/2023',
      'Đơn vị': 'Phòng Hạ tầng số',
      'Vướng mắc, kiến nghị': '=đề nghị Sở Tài chính cấp kinh phí',
      'Ý kiến, trả lời': expect.stringMatching(
        new RegExp(`^${nameOf(leader)}, 10:0\\d 22/05/2023: làm tờ trình, tôi ký trong tuần$`),
      ),
      'Kết quả': 'Đã giải quyết',
      'Số ngày': { number: 2 },
    },
  ]);
  expect(tableOf(sheetOf('Yêu cầu của lãnh đạo'))).toMatchObject([
    {
      'Lãnh đạo': nameOf(lan),
      'Đơn vị': 'Thanh tra Sở',
      Về: 'Chỉ số Chi phí không chính thức',
      'Nội dung': 'nộp kế hoạch kiểm tra trước 25/5',
      'Đơn vị trả lời': expect.stringContaining(`${nameOf(inspector)}, `),
    },
  ]);
  // Of a month in which nothing was said there is a word, and no empty table.
  const june = workbookWords(
    composeWorkbook(workOf({ ...world, now: momentOf('2023-06-25', '09:00') }, monthOf(2023, 6))),
  );
  expect(june.sheets.find(({ name }) => name === 'Yêu cầu của lãnh đạo')!.rows).toEqual([['Không có.']]);
});
