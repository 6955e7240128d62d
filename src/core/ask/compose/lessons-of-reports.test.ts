import { beforeAll, expect, it } from 'vitest';
import { answerTo, loadWorld, type World } from '../../../../test/support/world.ts';

let worlds: Record<string, World>;

beforeAll(async () => {
  const ids = ['so-cong-thuong-2025', 'so-khcn-2026', 'so-y-te-2024', 'so-xay-dung-2025'];
  worlds = Object.fromEntries(await Promise.all(ids.map(async (id) => [id, await loadWorld(id)] as const)));
});

const say = (world: string, speaker: string, ...said: string[]): string =>
  answerTo(worlds[world]!, speaker, ...said);

it.each([
  'giải ngân kinh phí khoa học 3 tháng nay tăng được bao nhiêu',
  'giai ngan kinh phi khoa hoc 3 thang nay tang dc bn',
])('money of which a task itself speaks is that task, and none that the plan lacks: «%s»', (q) => {
  const text = say('so-khcn-2026', 'to-thi-nga', q);
  expect(text).toMatch(/^Tăng 29 điểm phần trăm: 22% \(tháng 4\) → 51% \(tháng 6\/2026\)/);
});

it.each(['so hoa ho so luu tru 3 thang nay chay the nao', 'số hóa hồ sơ lưu trữ 3 tháng này thế nào'])(
  'three months are three, with marks or without: «%s»',
  (q) => {
    const text = say('so-cong-thuong-2025', 'tran-quang-thang', q);
    for (const part of ['Tháng 3: ', 'Tháng 4: ', 'Tháng 5: ']) expect(text).toContain(part);
  },
);

it.each([
  ['chau-ngoc-anh', 'tt minh thang 6 nop luc nao, co gi phai sua ko', '1.4.1'],
  ['chau-ngoc-anh', 'tháng 6 trung tâm mình có gì phải sửa không', '1.4.1'],
  ['kieu-van-phuc', 'sao vp lai tra lai', '2.3.1'],
  ['kieu-van-phuc', 'văn phòng vừa trả lại gì vậy', '2.3.1'],
])('what came back to the own unit is told to %s: «%s»', (who, q, task) => {
  expect(say('so-y-te-2024', who, q)).toMatch(new RegExp(`1 nhiệm vụ bị trả lại[^]*↩ ${task} `));
});

it.each(['tháng 9 việc nào chậm mà có kiến nghị', 't9 viec nao cham ma co kien nghi'])(
  'of what is late, that alone which asks for something: «%s»',
  (q) => {
    const text = say('so-xay-dung-2025', 'ninh-duy-khoat', q);
    expect(text).toMatch(/^5 nhiệm vụ chậm[^\n]*có kiến nghị/);
    expect(text).not.toContain('Chưa mở lớp quý III');
  },
);

it.each(['việc đó của phòng nào', 'việc đó ai làm', 'của phòng nào'])(
  'whose the one task is that was told of just before, instead of its state once more: «%s»',
  (q) => {
    const text = say(
      'so-cong-thuong-2025',
      'tran-quang-thang',
      'trong hỗ trợ xuất khẩu tháng 5 có việc nào chậm không',
      q,
    );
    expect(text).toMatch(/^Phòng Quản lý Thương mại: Cập nhật thông tin thị trường/);
  },
);

it.each(['lọc hộ em đơn vị nào nộp trễ hoặc không nộp trong 3 kỳ vừa rồi', 'lọc đơn vị nộp trễ 3 tháng qua'])(
  'who is to be picked out, is: «%s»',
  (q) => {
    const text = say('so-xay-dung-2025', 'kieu-thi-nhan', q);
    expect(text).toMatch(/^Báo cáo trễ hạn tháng 7\/2025: Phòng Phát triển đô thị/);
    expect(text).toContain('tháng 9/2025');
  },
);

it.each(['hai tháng sau đó thì sao', '2 thang sau thi sao'])(
  'so many months after are so many: «%s»',
  (q) => {
    const text = say(
      'so-xay-dung-2025',
      'giap-thi-uyen',
      'giấy phép xây dựng trả đúng hẹn t7 bao nhiêu %',
      q,
    );
    expect(text).toMatch(/^Tăng 2,3 điểm phần trăm: 95,7% \(tháng 8\) → 98% \(tháng 9\/2025\)/);
  },
);

it.each([
  'năm nay mình phải xin thêm được mấy cụm cn mới nhỉ',
  'nam nay phai xin them may cum cong nghiep moi',
])('what is counted in things is a task, and not the place of the index that has their name: «%s»', (q) => {
  const text = say('so-cong-thuong-2025', 'nguyen-duc-thang', q);
  expect(text).toMatch(
    /^chỉ tiêu 2 cụm: Tham mưu UBND tỉnh phê duyệt quyết định thành lập 02 cụm công nghiệp mới/,
  );
});
