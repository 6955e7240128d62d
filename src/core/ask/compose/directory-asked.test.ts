import { expect, it } from 'vitest';
import { answerTo, openWorlds } from '../../../../test/support/world.ts';

const worlds = await openWorlds([
  'so-tttt-2023',
  'so-cong-thuong-2025',
  'so-y-te-2024',
  'so-khcn-2026',
  'so-xay-dung-2025',
  'huyen-2026',
]);

it.each([
  // How many have a title, and who they are.
  [
    'so-y-te-2024',
    'thai-minh-tuan',
    ['sở mình có bao nhiêu phó giám đốc vậy'],
    '3 Phó Giám đốc: Lý Thị Mai Hương, Đoàn Trọng Nghĩa và Võ Hoài Nam.',
  ],
  [
    'so-cong-thuong-2025',
    'cao-my-hanh',
    ['kể tên các phó phòng giúp chị'],
    '2 cấp phó: Hoàng Văn Hòa (Phó Trưởng phòng Quản lý Thương mại)',
  ],
  [
    'so-xay-dung-2025',
    'kieu-thi-nhan',
    ['liệt kê trưởng các phòng cho chị'],
    '7 người đứng đầu: Lã Bích Thảo',
  ],
  ['huyen-2026', 'vang-mi-say', ['chủ tịch huyện mình tên chi rứa'], 'Cầm Bá Thông: Chủ tịch UBND huyện'],
  // Everybody of a unit.
  [
    'so-tttt-2023',
    'trieu-thi-binh',
    ['bao nhiêu người làm ở thanh tra sở'],
    'Thanh tra Sở có 2 người trong danh bạ',
  ],
  ['huyen-2026', 'lo-thi-may', ['Ban quản lý dự án có ai, chức vụ từng người'], 'Vàng Mí Say (Phó Giám đốc'],
  // All who are called so; of them whose title, or whose unit, stands beside the name.
  [
    'so-y-te-2024',
    'dao-duy-khanh',
    ['có mấy người tên Hương ở sở, ai giữ chức gì'],
    '2 người tên Hương: Lý Thị Mai Hương (Phó Giám đốc) và Trương Thị Hương (Chánh Văn phòng Sở).',
  ],
  ['so-tttt-2023', 'loc-bich-ha', ['mấy anh Sơn ở sở mình, anh nào là phó phòng'], 'Nguyễn Ngọc Sơn'],
  [
    'so-cong-thuong-2025',
    'ngo-van-loc',
    ['anh Minh thanh tra với anh Minh phó giám đốc họ tên đầy đủ thế nào'],
    'Hà Văn Minh: Chánh Thanh tra Sở',
  ],
  ['huyen-2026', 'quang-van-po', ['anh Inh với chị Mây giữ chức vụ gì'], 'Lò Thị Mây: Trưởng phòng Nội vụ'],
  // Two posts in one question are both told.
  [
    'huyen-2026',
    'me-thi-tham',
    ['trưởng phòng nông nghiệp với trưởng phòng nội vụ tên gì'],
    'Lò Thị Mây: Trưởng phòng Nội vụ; Phòng Nội vụ.\nQuàng Văn Pó',
  ],
  // Who stands in for a head, whatever leads the question in, and that there is nobody below one.
  [
    'so-y-te-2024',
    'nghiem-xuan-truong',
    ['tôi muốn biết ai được gửi thay giám đốc trung tâm'],
    'Châu Ngọc Ánh (Phó Giám đốc Trung tâm Kiểm soát bệnh tật) báo cáo thay Tô Thị Lệ Quyên được',
  ],
  ...[
    'em cần hỏi ai nộp báo cáo thay giám đốc trung tâm',
    'không rõ ai báo cáo thay giám đốc trung tâm nhỉ',
  ].map((said) => ['so-y-te-2024', 'nghiem-xuan-truong', [said], 'Châu Ngọc Ánh: Phó Giám đốc'] as const),
  [
    'so-xay-dung-2025',
    'giap-thi-uyen',
    ['khi anh Nghị đi công tác thì ai thay mặt phòng'],
    'Giáp Thị Uyên: Phó Trưởng phòng Quản lý xây dựng',
  ],
  [
    'so-khcn-2026',
    'ly-kim-dung',
    ['bên Trung tâm Đổi mới sáng tạo có phó không hay mỗi giám đốc'],
    'danh bạ không có cấp phó.\nChu Đức Mạnh',
  ],
  // Whether somebody has a post is told first.
  ['so-y-te-2024', 'huynh-thi-cuc', ['chị Quyên là giám đốc trung tâm phải không'], 'Đúng:\nTô Thị Lệ Quyên'],
  [
    'so-xay-dung-2025',
    'kieu-thi-nhan',
    ['anh Lực có phải trưởng phòng quy hoạch không'],
    'Không phải:\nDoãn Tất Lực',
  ],
  // A family name, the asker's own deputy, an office by another word.
  [
    'so-cong-thuong-2025',
    'cao-my-hanh',
    ['ở sở mình có mấy người họ Nguyễn'],
    '2 người họ Nguyễn: Nguyễn Thị Thu Bình',
  ],
  ['so-xay-dung-2025', 'khuc-trong-nghi', ['cấp phó của anh tên gì nhỉ'], 'Giáp Thị Uyên: Phó Trưởng phòng'],
  ['so-khcn-2026', 'bui-minh-tam', ['chị Hà giữ cương vị gì v'], 'Vi Thu Hà: Trưởng phòng Sở hữu trí tuệ'],
  // Staff are known by their given name, too, and a given name alone where the directory is asked.
  ['huyen-2026', 'lo-thi-may', ['bạn Lụa làm ở bộ phận nào'], 'Kha Thị Lụa'],
  ['so-y-te-2024', 'thai-minh-tuan', ['anh Trường là người của phòng nào'], 'Nghiêm Xuân Trường: Viên chức'],
  ['so-xay-dung-2025', 'la-bich-thao', ['Thiệu là chuyên viên phòng nào'], 'Viên Đình Thiệu: Chuyên viên'],
  // «họ» beside a unit is no slip of its name.
  ['so-y-te-2024', 'thai-minh-tuan', ['anh Nghĩa bên thanh tra họ gì'], 'Mai Văn Nghĩa: Chánh Thanh tra Sở'],
  // What somebody has in charge is none of this.
  ['so-khcn-2026', 'bui-minh-tam', ['phó giám đốc nào phụ trách băng rộng'], 'PGĐ Lục Văn Đạt phụ trách'],
] as const)('%s, %s: %j tells «%s»', (name, speaker, said, told) => {
  expect(answerTo(worlds.get(name)!, speaker, ...said)).toContain(told);
});

it.each([
  // Where somebody lives, and how many work somewhere, are in no directory of a bot.
  ['so-tttt-2023', 'loc-bich-ha', 'nhà chị Nhung ở đâu vậy', 'Nhung:'],
  ['so-khcn-2026', 'vi-thu-ha', 'chị Liễu ở đâu vậy', 'Hoàng Thị Liễu:'],
  ['huyen-2026', 'kha-thi-lua', 'phòng nội vụ có bao nhiêu chuyên viên', 'Lò Thị Mây'],
] as const)('%s, %s: «%s» is not answered with «%s»', (name, speaker, said, told) => {
  expect(answerTo(worlds.get(name)!, speaker, said)).not.toContain(told);
});
