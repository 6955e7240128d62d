import { expect, it } from 'vitest';
import { answerTo, openWorlds } from '../../../../test/support/world.ts';

const worlds = await openWorlds([
  'so-tttt-2023',
  'so-cong-thuong-2025',
  'so-y-te-2024',
  'so-khcn-2026',
  'huyen-2026',
]);

it.each([
  // Who of two has more, and by how much, whatever joins their names.
  [
    'so-tttt-2023',
    'nguyen-trong-hung',
    ['trung tâm với thanh tra tháng 7 bên nào lắm việc chậm hơn'],
    'Thanh tra Sở nhiều hơn 1 việc chậm tháng 7/2023: Thanh tra Sở 2; Trung tâm Công nghệ số 1 (thêm 1 chưa làm).',
  ],
  [
    'so-cong-thuong-2025',
    'tran-quang-thang',
    ['tháng 5 phòng thương mại và phòng công nghiệp bên nào ít việc chậm hơn'],
    'Bằng nhau, đều 1 việc chậm',
  ],
  [
    'huyen-2026',
    'cam-ba-thong',
    ['nội vụ và tài chính tháng 5 ai nhiều việc chậm hơn'],
    'Phòng Tài chính – Kế hoạch nhiều hơn 1 việc chậm',
  ],
  // Of months, in one message or one after the other.
  [
    'so-khcn-2026',
    'dinh-cong-vien',
    ['tháng 5 so với tháng 6 tháng nào ít việc chậm hơn'],
    'Tháng 6 ít hơn 2 việc chậm',
  ],
  [
    'so-khcn-2026',
    'dinh-cong-vien',
    ['tháng 4 có mấy việc chậm', 'tháng 5 thì sao', 'tháng nào ít hơn'],
    'Tháng 4 ít hơn 3 việc chậm',
  ],
  [
    'so-cong-thuong-2025',
    'tran-quang-thang',
    ['t4 với t5 tháng nào kém hơn'],
    'Tháng 5 kém hơn: hoàn thành, đúng tiến độ 35/40 (87,5%) nhiệm vụ đã báo cáo, tháng 4 42/47 (89,4%).',
  ],
  [
    'so-cong-thuong-2025',
    'tran-quang-thang',
    ['tháng 4 hay tháng 5 khá hơn'],
    'chưa có thông tin 7 (chưa báo cáo: Trung tâm Khuyến công và Xúc tiến thương mại)',
  ],
  [
    'so-tttt-2023',
    'nguyen-trong-hung',
    ['tháng 6 có mấy kiến nghị', 'tháng 7 thì sao', 'tháng nào ít hơn', 'tháng đó theo từng phòng'],
    '2 kiến nghị tháng 6/2023: Phòng Hạ tầng số 1; Trung tâm Công nghệ số 1',
  ],
  // Places at the end of an order, and by what they are apart.
  ['huyen-2026', 'cam-ba-thong', ['chỉ số kế chót là gì'], 'Điểm thấp thứ nhì: Mặt bằng sạch'],
  ['so-y-te-2024', 'hoang-van-quyet', ['chỉ số nào kém nhất, chỉ số nào kém nhì'], 'Mua sắm thuốc'],
  [
    'so-khcn-2026',
    'dinh-cong-vien',
    ['chỉ số nào thấp nhất và thấp nhì'],
    'Doanh nghiệp khoa học công nghệ (12,5 điểm); Tài sản trí tuệ (28,9 điểm)',
  ],
  [
    'so-tttt-2023',
    'le-hai-yen',
    ['chi phí thời gian với dịch vụ hỗ trợ doanh nghiệp hơn nhau mấy bậc mấy điểm'],
    'Chênh nhau 1 bậc',
  ],
  // Which others go beyond the one that was spoken of.
  [
    'so-tttt-2023',
    'le-hai-yen',
    ['chi phí thời gian tụt mấy bậc', 'có cái nào tụt nhiều hơn nữa không'],
    'Có, 1 chỉ số tụt nhiều bậc hơn Chi phí thời gian',
  ],
  [
    'so-tttt-2023',
    'le-hai-yen',
    ['chi phí thời gian hạng mấy', 'có chỉ số nào xếp thấp hơn không'],
    'Không: Chi phí thời gian (hạng 24/25) hạng thấp nhất, bằng Chi phí không chính thức',
  ],
  [
    'so-cong-thuong-2025',
    'tran-quang-thang',
    ['có chỉ số nào còn thiếu nhiều điểm hơn chi phí tuân thủ không'],
    'An toàn hóa chất và điện (còn thiếu 1,48 điểm',
  ],
] as const)('in %s %s is told of %j', (world, who, said, told) => {
  expect(answerTo(worlds.get(world)!, who, ...said)).toContain(told);
});

it('tells a group no unit beside another', () => {
  const said = answerTo(
    worlds.get('so-cong-thuong-2025')!,
    'group:tran-quang-thang',
    'thanh tra với văn phòng tháng 5 bên nào nhiều việc chậm hơn',
  );
  expect(said).toContain('chat riêng');
});
