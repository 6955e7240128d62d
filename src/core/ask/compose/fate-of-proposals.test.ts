import { expect, it } from 'vitest';
import { answerTo, openWorlds } from '../../../../test/support/world.ts';

const worlds = await openWorlds([
  'so-cong-thuong-2025',
  'so-y-te-2024',
  'so-xay-dung-2025',
  'huyen-2026',
  'so-tttt-2023',
]);
const unanswered = 'Báo cáo chưa ghi ý kiến duyệt hay trả lời nào';

it.each([
  [
    'so-y-te-2024',
    'phan-thi-kim-cuc',
    '1,2 tỷ mua máy trạm phòng chị đề nghị đã có ai ngó tới chưa',
    [unanswered, 'Đề nghị bố trí 1,2 tỷ đồng mua máy trạm'],
  ],
  // What was asked for and what became of it stand on two sides of a comma.
  [
    'so-xay-dung-2025',
    'man-thi-hoai-phuong',
    'hồi tháng 8 em xin công an tỉnh mở quyền tra cứu cư trú, có sếp nào hồi âm chưa ạ',
    [unanswered, 'Đề nghị Công an tỉnh mở quyền tra cứu cư trú cho Phòng'],
  ],
  // How it stands since is told, too.
  [
    'huyen-2026',
    'giang-van-thuan',
    'xin tỉnh bổ sung 1,9 tỷ hồi tháng 4 kết quả thế nào rồi',
    [unanswered, 'Tháng 5: 🔵', 'Đã chi trả đủ cho 3 người còn lại'],
  ],
  [
    'so-xay-dung-2025',
    'au-the-vinh',
    'cái vụ tư pháp góp ý rút gọn phòng anh xin, họ chịu chưa em',
    [unanswered, 'Sở Tư pháp góp ý dự thảo'],
  ],
  // What another unit reported answers it.
  [
    'so-cong-thuong-2025',
    'dang-thi-thu',
    'Tháng 3 em nhờ văn phòng làm việc với tài chính xin cấp sớm vốn, rồi sao hả chị',
    ['đã thống nhất cấp trước 40% kinh phí khuyến công', 'đợt 1 đã chuyển về Trung tâm ngày 12/5'],
  ],
  [
    'so-y-te-2024',
    'truong-thi-huong',
    'cái máy quét mình xin cho một cửa hồi tháng 4 trên có cho không em',
    ['đã có máy quét mới'],
  ],
])('%s: %s «%s»', (name, speaker, said, told) => {
  const answer = answerTo(worlds.get(name)!, speaker, said);
  for (const words of told) expect(answer).toContain(words);
});

it('says what was asked for where that is what is asked', () => {
  const answer = answerTo(
    worlds.get('so-tttt-2023')!,
    'truong-thanh-tra',
    'tháng 7 phòng em có đề nghị gì không',
  );
  expect(answer).not.toContain(unanswered);
});

it('asks for a private chat where the words of what was asked for are meant in a group', () => {
  const answer = answerTo(
    worlds.get('so-xay-dung-2025')!,
    'group:khuc-trong-nghi',
    'đề nghị công an mở quyền tra cứu cư trú có ai trả lời chưa',
  );
  expect(answer).not.toContain('quyền tra cứu');
  expect(answer).not.toContain('Kế hoạch không');
});
