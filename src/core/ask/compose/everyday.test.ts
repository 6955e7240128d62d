import { beforeAll, expect, it } from 'vitest';
import { askWorld, loadWorld, type World } from '../../../../test/support/world.ts';

let sttt: World;
let trade: World;

beforeAll(async () => {
  sttt = await loadWorld('so-tttt-2023');
  trade = await loadWorld('so-cong-thuong-2025');
});

const asks = (world: World, speaker: string, q: string, ...before: string[]): string =>
  askWorld(world, { id: '', kind: '', speaker, before, q, expect: '' }).text;

it.each([
  // Who is missing, by whatever word; when it came, and no limit; whether one unit was late.
  ['le-hai-yen', 'báo cáo tháng 7 còn sót đơn vị nào', 'Chưa báo cáo tháng 7/2023: Phòng Thông tin'],
  ['le-hai-yen', 'tháng 7 thanh tra ngày nào mới nộp báo cáo', '10:20 thứ Tư 26/07 (trễ hạn'],
  ['le-hai-yen', 'tháng 5 phòng hạ tầng có trễ hạn không', 'đúng hạn'],
  ['le-hai-yen', 'tháng nào đơn vị nào cũng nộp đúng hẹn', 'Đúng hạn'],
  // Orders and the way of doing something.
  ['truong-thanh-tra', 'tôi muốn nhờ chuyên viên nộp báo cáo thay thì phải làm gì', '/uyquyen'],
  ['trieu-thi-binh', 'cho thêm một đồng chí mới lên dùng bot thì kiểu gì', '/moi'],
  ['trieu-thi-binh', 'trả lại 1.1.1 tháng 7 cho trung tâm, vì chưa nêu khi nào mở lại', 'Trả lại 1.1.1'],
  [
    'truong-phong-ha-tang-so',
    'tháng 7 phòng tôi có việc nào bị trả lại không, vì sao',
    '1 nhiệm vụ bị trả lại',
  ],
  // Whom something is owed to.
  [
    'truong-phong-thong-tin-bao-chi-xuat-ban',
    'phòng tôi còn nợ văn phòng những gì',
    'còn 6 nhiệm vụ chưa báo cáo',
  ],
  // Figures of the plan.
  ['le-hai-yen', 'chỉ số nào nhiều đầu việc nhất', 'Vai trò người đứng đầu (7 nhiệm vụ)'],
  ['le-hai-yen', 'hai chỉ số tôi phụ trách cách nhau mấy điểm', 'Chênh nhau 3,03 điểm'],
  ['le-hai-yen', 'chỉ số nào năm nay phải lên 8,5', 'Chi phí không chính thức'],
  [
    'ly-van-thanh',
    'thanh tra được giao tổng cộng bao nhiêu việc trong kế hoạch',
    'Thanh tra Sở có 10 nhiệm vụ',
  ],
  // One beside the other.
  ['duong-ngoc-lan', 'tháng 7 phòng em với phòng hạ tầng bên nào chậm nhiều hơn', 'Phòng Hạ tầng số'],
])('over the first plan %s is told of «%s»', (who, q, said) => {
  expect(asks(sttt, who, q)).toContain(said);
});

it.each([
  ['le-thi-xuan', 'nhiệm vụ nào nhiều phòng cùng làm', '4 nhiệm vụ ở 4 chỉ số'],
  ['bui-van-minh', 'việc nào chậm cả tháng 4 và tháng 5', '1 nhiệm vụ chậm hoặc chưa làm cả 2 tháng'],
  ['le-thi-xuan', 'ngày 25 mà đụng ngày nghỉ thì phải gửi hôm nào', 'ngày làm việc kế tiếp'],
  ['dang-thi-thu', 'cả năm trung tâm phải làm bao nhiêu đề án khuyến công', 'chỉ tiêu 15 đề án'],
  ['dang-thi-thu', 'trung tâm tháng 5 còn thiếu mục nào', 'còn 7 nhiệm vụ chưa báo cáo tháng 5/2025'],
  ['tran-quang-thang', 'tỉnh đã công bố điểm DDCI 2025 chưa', 'chưa có nên tôi không dự đoán'],
  ['tran-quang-thang', 'ddci 2025 sở mình hiện xếp thứ mấy', 'chưa có nên tôi không dự đoán'],
  ['nguyen-thi-thu-binh', 'ngân sách cho các đề án khuyến công là bao nhiêu', 'không ghi kinh phí'],
  ['do-manh-ha', 'sáng kiến thí điểm đến nay đơn vị nào chưa có', 'Chưa báo cáo (Trung tâm Khuyến công'],
  ['hoang-van-hoa', 'mở khóa tháng 4 cho em sửa lại một số', 'Văn phòng Sở'],
  ['nguyen-thi-thu-binh', 'ht xuất khẩu năm nay phải đạt gì', 'Hỗ trợ xuất khẩu'],
])('over another plan %s is told of «%s»', (who, q, said) => {
  expect(asks(trade, who, q)).toContain(said);
});

it('follows what was spoken of: the other indices of the same leader, and months that are added', () => {
  const others = asks(
    sttt,
    'ly-van-thanh',
    'chị ấy còn giữ chỉ số nào khác',
    'chi phí thời gian ai phụ trách',
  );
  expect(others).toContain('Tính minh bạch');
  expect(others).toContain('ngoài Chi phí thời gian');
  const sum = asks(
    sttt,
    'truong-van-phong',
    'tính cả tháng 5 với tháng 6 là mấy cuộc',
    'tháng 7 đường dây nóng văn phòng tiếp nhận mấy cuộc',
  );
  expect(sum).toContain('13 cuộc');
});

it('knows in a group whose unit «phòng em» is for the plan, and tells there nothing of what it reported', () => {
  expect(asks(trade, 'group:le-thi-xuan', 'phòng em đứng chủ trì chỉ số nào')).toContain('Hỗ trợ xuất khẩu');
  for (const q of ['phòng em nộp chưa', 'phòng em có việc gì chậm', 'tháng 5 phòng em bị trả lại mục nào'])
    expect(asks(trade, 'group:le-thi-xuan', q)).toBe('<details-sent>');
});

it('keeps from another unit that something was given back', () => {
  const said = asks(trade, 'ta-kim-xuan', 'gian hàng trên sàn của phòng thương mại tháng 5 được bao nhiêu');
  expect(said).toContain('34 đơn vị');
  expect(said).not.toContain('trả lại');
  expect(asks(trade, 'le-thi-xuan', 'gian hàng trên sàn tháng 5 được bao nhiêu')).toContain('trả lại');
});

it('says a sentence and no empty quotation where words could not be put together', () => {
  const said = asks(
    trade,
    'dang-thi-thu',
    'quy 1 minh lam hom nao, ky duoc may bien ban',
    'kết nối cung cầu mấy tháng một lần',
  );
  expect(said).not.toContain('«»');
});
