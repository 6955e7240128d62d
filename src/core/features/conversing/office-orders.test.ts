import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { office, yen, hts } = people;

/** A bot that has run since May, in the first days of July. */
function inJuly() {
  const talk = startTalk('2023-07-03T09:00:00');
  talk.change((state) => ({ ...state, begunAt: Date.parse('2023-05-04T08:00:00+07:00') }));
  return talk;
}

/** What is answered to words, as it would be in a chat in which nothing was said before. */
const answered = (who: string, typed: string) => inJuly().say(who, typed);

describe('what the office orders of a month in plain words', () => {
  it.each([
    // Reading the month.
    ['duyệt tháng 5', '/duyet 5'],
    ['duyet thang 5', '/duyet 5'],
    ['duyệt báo cáo tháng 5', '/duyet 5'],
    ['duyet bao cao thang 5 di em', '/duyet 5'],
    ['duyệt báo cáo tháng 5 của thanh tra', '/duyet thanh tra 5'],
    ['duyet bao cao thang 5 cua thanh tra', '/duyet thanh tra 5'],
    ['duyệt báo cáo của phòng hạ tầng số', '/duyet phòng hạ tầng số'],
    ['duyệt thanh tra tháng 5', '/duyet thanh tra 5'],
    ['duyệt tháng này', '/duyet'],
    ['duyệt tháng trước', '/duyet 5'],
    ['cho tôi duyệt báo cáo tháng 5', '/duyet 5'],
    ['duyệt giúp tôi báo cáo tháng 5 của hạ tầng', '/duyet hạ tầng 5'],
    ['xem lại tháng 5', '/duyet 5'],
    ['xem lai thang 5', '/duyet 5'],
    ['duyệt báo cáo', '/duyet'],
    ['xem lại kỳ tháng 5', '/duyet 5'],
    ['rà soát báo cáo tháng 5', '/duyet 5'],
    // The paper for the province.
    ['lập báo cáo tháng 5', '/baocaothang 5'],
    ['lap bao cao thang 5', '/baocaothang 5'],
    ['lập báo cáo tháng 5/2023', '/baocaothang 5/2023'],
    ['lập báo cáo quý 2', '/baocaothang quý 2'],
    ['lap bao cao quy 2 giup anh', '/baocaothang quý 2'],
    ['làm báo cáo 6 tháng đầu năm', '/baocaothang 6 tháng đầu năm'],
    ['lam bao cao 6 thang dau nam', '/baocaothang 6 tháng đầu năm'],
    ['làm báo cáo sáu tháng đầu năm 2023', '/baocaothang 6 tháng đầu năm'],
    ['lập báo cáo word tháng 5', '/baocaothang 5'],
    ['xuất báo cáo tháng 5', '/baocaothang 5'],
    ['soạn báo cáo tháng 5 gửi UBND tỉnh', '/baocaothang 5'],
    ['làm báo cáo gửi ủy ban tháng 5', '/baocaothang 5'],
    ['cho tôi báo cáo word quý II', '/baocaothang quý 2'],
    ['lập báo cáo năm 2023', '/baocaothang 2023'],
    ['lap bao cao ca nam', '/baocaothang 2023'],
    ['in báo cáo tháng 5', '/baocaothang 5'],
    ['báo cáo tổng hợp 6 tháng đầu năm gửi UBND tỉnh', '/baocaothang 6 tháng đầu năm'],
    ['nhờ bot lập giúp báo cáo tháng trước', '/baocaothang 5'],
    // The workbook.
    ['xuất excel quý 2', '/xuat quý 2'],
    ['xuat excel quy 2', '/xuat quý 2'],
    ['xuất bảng excel tháng 5', '/xuat 5'],
    ['xuất file excel 6 tháng đầu năm', '/xuat 6 tháng đầu năm'],
    ['xuất số liệu tháng 5', '/xuat 5'],
    ['xuất tháng 5', '/xuat 5'],
    ['tải bảng tháng 5 về máy', '/xuat 5'],
    ['xuat so lieu ca nam ra excel', '/xuat 2023'],
  ])('«%s» is %s', (typed, command) => {
    const { text } = answered(office, command);
    expect(answered(office, typed).text).toBe(text);
  });

  it.each([
    'in giấy mời',
    'in giay moi',
    'in thư mời giúp em',
    'in thu moi cho moi nguoi',
    'in giấy mời cho tất cả',
    'lập giấy mời tham gia bot',
  ])('«%s» prints invitations', (typed) => {
    const talk = inJuly();
    talk.change((state) => ({
      ...state,
      accounts: state.accounts.filter(({ personId }) => personId === office),
    }));
    expect(talk.say(office, typed).messages.at(-1)?.attachment?.type).toBe('file');
    expect(talk.say(hts, typed).text).not.toContain('mời');
  });

  it('tells a leader who may not, and makes the paper for one who may', () => {
    expect(answered(yen, 'lập báo cáo quý 2').text).toBe(answered(yen, '/baocaothang quý 2').text);
    expect(answered(yen, 'lap bao cao thang 5').text).toBe(answered(yen, '/baocaothang 5').text);
    for (const typed of [
      'duyệt tháng 5',
      'duyet bao cao thang 5 cua thanh tra',
      'xuất excel quý 2',
      'in giấy mời',
    ])
      expect(answered(yen, typed).text, typed).toContain('chỉ Văn phòng Sở');
  });

  it.each([
    ['lập báo cáo tháng 5', hts],
    ['làm báo cáo tháng 5', hts],
    ['làm báo cáo tháng 6', office],
    ['xem lại báo cáo tháng 5', office],
    ['lập báo cáo tháng 5 của phòng hạ tầng', office],
    ['báo cáo tháng 5', office],
    ['in giấy mời họp', office],
    ['ai duyệt báo cáo tháng 5', office],
    ['báo cáo tháng 5 gửi UBND tỉnh ngày nào', office],
    ['xuất bản tháng 5', office],
    ['xem lại nhiệm vụ 2.1', office],
    ['duyệt kinh phí tháng 5', office],
    ['số liệu tháng 5', office],
  ])('«%s» is none of these', (typed, who) => {
    const { text } = answered(who, typed);
    expect(text).not.toMatch(/Đang lập|vẫn lập|đã nhận \d\/\d đơn vị|chỉ Văn phòng/i);
  });
});
