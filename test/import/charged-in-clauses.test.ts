import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { index, ofText, withBody } from './read-made.ts';

// Who owes a task by a clause of its sentence, in words that no label leads. All papers are made up.

const told = async (line: string) => {
  const draft: Draft = await ofText(
    withBody(
      '1. Chỉ số “Tính minh bạch”',
      '- Năm 2025 đạt 6,4 điểm; chỉ tiêu năm 2026: 7 điểm.',
      '- Lãnh đạo phụ trách: Phó Giám đốc Lê Thị Sen. Đơn vị chủ trì: Văn phòng Sở; phối hợp: Phòng Giá, Phòng Kế hoạch - Tài chính.',
      '- Nhiệm vụ:',
      line,
    ),
  );
  const [task] = index(draft, '1').tasks;
  return {
    owners: task!.owners?.map((id) => draft.units.find((unit) => unit.id === id)?.name) ?? null,
    words: task!.ownerWords,
    missing: draft.missing.filter(({ what, of }) => what === 'owner' && of?.startsWith(`${task!.id}: `)),
    due: task!.due,
    cadence: task!.cadence,
  };
};

test.each([
  [
    '+ Mở sổ góp ý tại quầy; Phòng Giá chịu trách nhiệm, Sở Nội vụ phối hợp giám sát; xong trước 30/6/2026.',
    'Phòng Giá',
    'Sở Nội vụ',
  ],
  [
    '+ Công khai phí, lệ phí. Phòng Giá đầu mối, Phòng Kế hoạch - Tài chính cùng thực hiện.',
    'Phòng Giá',
    'Phòng Kế hoạch - Tài chính',
  ],
  [
    '+ Lắp bảng điện tử tại sảnh. Phòng Kế hoạch - Tài chính là đầu mối; Văn phòng Sở phối hợp. Hạn cuối: 30/9/2026.',
    'Phòng Kế hoạch - Tài chính',
    'Văn phòng Sở',
  ],
  [
    '+ Công khai các khoản thu tại trụ sở (Phòng Giá thực hiện, gửi kết quả về Sở Nội vụ trước ngày 25/11/2026).',
    'Phòng Giá',
    '',
  ],
  ['+ Niêm yết dự toán theo mẫu thống nhất - giao Sở Tài chính ban hành mẫu, hạn 15.3.2026.', null, ''],
  ['+ Tổng hợp góp ý theo mẫu chung - giao Phòng Giá ban hành mẫu, hạn 15.3.2026.', 'Phòng Giá', ''],
  [
    '+ Phủ wifi tại nhà văn hóa thôn; UBND các xã, phường chịu trách nhiệm, Phòng Giá phối hợp hướng dẫn; trong năm 2026.',
    'UBND các xã, phường',
    'Phòng Giá',
  ],
  [
    '+ Dạy kỹ năng số cho người dân: Phòng Giá chủ trì, Tỉnh đoàn phối hợp; sản phẩm: báo cáo kết quả; hạn Quý 3 năm 2026.',
    'Phòng Giá',
    'Tỉnh đoàn',
  ],
])('%s', async (line, owner, help) => {
  const task = await told(line);
  expect(task.owners ?? []).toEqual(owner === null ? [] : [owner]);
  if (help !== '') expect(task.words).toContain(`phối hợp: ${help}`);
});

test('whoever is charged and known to nobody is asked, and the lead of the index owes nothing in silence', async () => {
  const task = await told(
    '+ Dọn bãi rác ven sông - Các cụm dân cư có điểm rác chịu trách nhiệm; xong trước 15/8/2026.',
  );
  expect(task.owners === null ? task.missing.length : 1).toBe(1);
});

test('a day behind «hạn» is a time', async () => {
  const task = await told('+ Tổng hợp góp ý theo mẫu chung - giao Phòng Giá ban hành mẫu, hạn 15.3.2026.');
  expect(task.due).toMatchObject({ type: 'day', date: '2026-03-15' });
});

describe('a rhythm of something else in the sentence is none of the task', () => {
  test.each([
    '+ Đưa kết quả vào tiêu chí thi đua hằng quý của trưởng phòng.',
    '+ Bổ sung nội dung này vào báo cáo hằng quý của các phòng.',
    '+ Gắn kết quả với đánh giá hằng quý đối với công chức.',
  ])('%s', async (line) => {
    expect((await told(line)).cadence).toBeNull();
  });

  test('a rhythm of its own is', async () => {
    expect((await told('+ Công khai phí, lệ phí hằng quý.')).cadence).toMatchObject({ type: 'quarter' });
    expect((await told('+ Đối thoại với doanh nghiệp; mỗi quý 01 lần.')).cadence).toMatchObject({
      type: 'quarter',
    });
  });
});
