import { expect, it } from 'vitest';
import { answerTo, openWorlds } from '../../../../test/support/world.ts';

const worlds = await openWorlds([
  'so-cong-thuong-2025',
  'so-xay-dung-2025',
  'so-y-te-2024',
  'huyen-2026',
  'so-tttt-2023',
]);

// Each question of a message names something else: read as one, the whole told of one of them alone, without a word of the other.
it.each([
  [
    'so-cong-thuong-2025',
    'vu-truong-son',
    'Đến T5 phòng tôi kiểm tra được bao nhiêu cơ sở hoá chất, mở đc mấy lớp tập huấn',
    ['13 cơ sở', '2 lớp'],
  ],
  [
    'so-xay-dung-2025',
    'doan-tat-luc',
    'nuoc may t9 dat may %, diem ngap xu ly duoc bao nhieu',
    ['95,2%', '4 điểm'],
  ],
  [
    'huyen-2026',
    'cam-ba-thong',
    'thu ngân sách tháng 5 được bao nhiêu, giải ngân vốn đầu tư công đạt mấy phần trăm',
    ['74,9 tỷ đồng', '27,1%'],
  ],
  [
    'so-y-te-2024',
    'nghiem-xuan-truong',
    'Ai là trưởng phòng dược vậy ad, cấp phó tên gì nhỉ',
    ['Đào Duy Khánh: Trưởng phòng', 'Kiều Văn Phúc: Phó Trưởng phòng'],
  ],
  [
    'so-cong-thuong-2025',
    'ngo-van-loc',
    'phong quan ly thuong mai ai truong phong, ai pho vay',
    ['Lê Thị Xuân: Trưởng phòng', 'Hoàng Văn Hòa: Phó Trưởng phòng'],
  ],
  [
    'so-xay-dung-2025',
    'giap-thi-uyen',
    'Chị Phương là trưởng phòng nào, còn anh Phương PGĐ phụ trách chỉ số nào vậy',
    ['Mẫn Thị Hoài Phương: Trưởng phòng', '4 chỉ số do PGĐ Cồ Đăng Phương phụ trách'],
  ],
] as const)('of %s, %s asks «%s»', (name, speaker, question, facts) => {
  const text = answerTo(worlds.get(name)!, speaker, question);
  for (const fact of facts) expect(text).toContain(fact);
});

it.each([
  // What is asked second is of the task that the first names.
  [
    'so-tttt-2023',
    'giam-doc-trung-tam-cong-nghe-so',
    'nửa đầu năm VP tổ chức giao ban với DN chưa, bao nhiêu DN tới dự',
    ['27 doanh nghiệp dự'],
    ['Chưa tổ chức giao ban riêng'],
  ],
  [
    'so-cong-thuong-2025',
    'le-thi-xuan',
    'Số DN, HTX mở gian hàng đến t5 là bn, đạt mấy % kế hoạch?',
    ['34 đơn vị, bằng 56,7% chỉ tiêu 60 đơn vị'],
    ['kiểm tra'],
  ],
] as const)('of %s, %s asks of one thing: «%s»', (name, speaker, question, facts, others) => {
  const text = answerTo(worlds.get(name)!, speaker, question);
  for (const fact of facts) expect(text).toContain(fact);
  for (const other of others) expect(text).not.toContain(other);
});
