import { beforeAll, describe, expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { draftIn, paperOfText, planOf2026, talkWithDraft } from '../../../../test/support/papers.ts';
import { people } from '../../../../test/support/talk.ts';
import { contextOf } from '../../context-of.ts';
import type { Draft } from '../../plan/draft.ts';
import { withPlanOfToday } from '../../plan/take-up.ts';
import { owedIn } from '../../report/owed.ts';

const { office } = people;

/** What is said of a draft late, ahead, or behind an answer: what is taken back, what will be owed, what was answered. */
const text = planOf2026(`1. Chỉ số Chi phí thời gian
Kết quả năm 2025: 6,40 điểm, xếp hạng 19/22. Chỉ tiêu năm 2026: 7,5 điểm.
Lãnh đạo phụ trách: Phó Giám đốc Vũ Thị Hương.
Đơn vị chủ trì: Thanh tra Sở. Đơn vị phối hợp: Phòng Quản lý xây dựng.
- Lập sổ tay cho doanh nghiệp. Thời hạn: hằng quý.
- Phòng Quản lý xây dựng trả lời phản ánh. Thời hạn: hằng tháng.
- Công khai quy hoạch. Thời hạn: trước ngày 30/8/2026.`);

let read: Draft;
beforeAll(async () => {
  read = await paperOfText(text);
});

const withDraftOpen = (startAt?: string) => talkWithDraft(read, startAt);

const dueOf = (talk: ReturnType<typeof withDraftOpen>) => draftIn(talk).indices[0]!.tasks[2]!.due;

describe('«hoàn tác» of a draft', () => {
  it('said at once takes back, said weeks later tells which change of which day it would', () => {
    const talk = withDraftOpen();
    talk.say(office, 'hạn của 1.3 là 15/8');
    talk.windTo('2026-02-03T10:00:00');
    const asked = talk.say(office, 'hoàn tác');
    expect(asked.text).toMatch(
      /^Chỗ sửa gần nhất của bản nháp là từ 09:00 thứ Hai 12\/01: «hạn của 1\.3 là 15\/8»/,
    );
    expect(dueOf(talk)).toMatchObject({ date: '2026-08-15' });
    expect(talk.say(office, 'hoàn tác').text).toContain('Đã hoàn tác');
    expect(dueOf(talk)).toMatchObject({ date: '2026-08-30' });
  });

  it('opens no question of weeks ago unasked', () => {
    const talk = withDraftOpen();
    talk.press(office, 'k:ask');
    talk.say(office, 'giữ lịch cũ');
    talk.say(office, '/huy');
    talk.windTo('2026-02-03T10:00:00');
    const asked = talk.say(office, 'hoàn tác');
    expect(asked.text).toMatch(
      /^Câu trả lời gần nhất của bản nháp là từ .*: «Giữ lịch cũ»\. Hỏi lại câu đó\?/,
    );
    expect(talk.state().chats[`web:${office}`]?.form).toBeUndefined();
    expect(talk.press(office, talk.buttonOf(asked, 'Hỏi lại câu đó')).text).toContain('Đặt hạn ngày 24');
  });
});

describe('what a plan would do', () => {
  it.each(['01/04/2026', '10/07/2026', '20/03/2026'])(
    'from a day ahead, %s, is what will be owed then, and nothing of the months before',
    (day) => {
      const talk = withDraftOpen();
      talk.press(office, 'k:use');
      talk.press(office, 'k:day');
      const shown = talk.say(office, day);
      const told = /Phải báo cáo: (.*)\./.exec(shown.text)![1]!.split(' · ');
      talk.press(office, talk.buttonOf(shown, 'Đồng ý'));
      const iso = day.split('/').reverse().join('-');
      const at = Date.parse(`${iso}T07:00:00+07:00`);
      talk.change((state) => withPlanOfToday(state, at));
      const rows = new Map<string, number>();
      const month = Number(/theo bản này: tháng (\d+)/.exec(shown.text)![1]);
      for (const { unit } of owedIn(contextOf(context, talk.state(), at), {}, { year: 2026, month }))
        rows.set(unit.name, (rows.get(unit.name) ?? 0) + 1);
      expect(told.sort()).toEqual([...rows].map((row) => row.join(' ')).sort());
    },
  );

  it('says nothing more of the day of the reports once it was kept as it is', () => {
    const talk = withDraftOpen();
    talk.press(office, 'k:ask');
    expect(talk.press(office, 'k:use').text).toContain('Muốn theo văn bản thì trả lời các câu hỏi');
    talk.press(office, 'k:ask');
    talk.say(office, 'giữ lịch cũ');
    expect(talk.press(office, 'k:use').text).not.toContain('Văn bản ghi hạn báo cáo');
  });
});

it('a task whose sentence begins with its unit is shown with it once', () => {
  const talk = withDraftOpen();
  const shown = talk.say(office, 'nhiệm vụ của chỉ số 1 trong bản nháp').text;
  expect(shown.match(/Phòng Quản lý xây dựng/g)).toHaveLength(1);
  expect(shown).toContain('(Thanh tra Sở; hằng quý)');
});
