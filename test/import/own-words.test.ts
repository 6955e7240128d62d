import { beforeAll, describe, expect, it } from 'vitest';
import { planInForce } from '../../src/core/month/plan-in-force.ts';
import { context } from '../support/context.ts';
import { paperOfText, sendPaper } from '../support/papers.ts';
import { people, startTalk } from '../support/talk.ts';

const { office } = people;

/** A department's plan with names that share a word, short writing of its own, and aims with figures. */
const paper = [
  'UBND TỈNH HÒA AN',
  'SỞ CÔNG NGHIỆP',
  'Số: 45/KH-SCN',
  'Hòa An, ngày 15 tháng 02 năm 2024',
  'KẾ HOẠCH',
  'Nâng cao Chỉ số DDCI năm 2024',
  'Căn cứ Quyết định số 525/QĐ-UBND ngày 25/01/2024 của UBND tỉnh;',
  'I. MỤC TIÊU',
  '1. Mục tiêu chung',
  'Phấn đấu DDCI năm 2024 Sở Công nghiệp nằm trong nhóm 10 đơn vị dẫn đầu.',
  '2. Các chỉ tiêu đến năm 2030',
  '- Chỉ số sản xuất công nghiệp tăng bình quân 12%/năm.',
  '- Hình thành mới 05 Khu công nghiệp, nâng tổng số lên 12 KCN.',
  'II. NHIỆM VỤ',
  '1. Chỉ số Phát triển các khu, cụm công nghiệp theo hướng xanh',
  'Kết quả năm 2023: 7,05 điểm, xếp hạng 12/25. Chỉ tiêu năm 2024: 8,0 điểm.',
  '- Lãnh đạo phụ trách: Phó Giám đốc Trần Văn Long.',
  '- Đơn vị chủ trì: Phòng Công nghiệp.',
  '- Nhiệm vụ cụ thể:',
  '+ Rà soát quy hoạch các KCN, CCN dọc tuyến cao tốc.',
  '+ Tham mưu lộ trình chuyển đổi KCN Tằng Loỏng sang mô hình KCN sinh thái.',
  '2. Chỉ số Chuyển đổi số trong sản xuất công nghiệp',
  'Kết quả năm 2023: 6,10 điểm, xếp hạng 21/25. Chỉ tiêu năm 2024: 7,2 điểm.',
  '- Lãnh đạo phụ trách: Giám đốc Lê Thị Hoa.',
  '- Đơn vị chủ trì: Văn phòng Sở; Đơn vị phối hợp: Chi cục Quản lý thị trường, Phòng Thương mại.',
  '- Nhiệm vụ cụ thể:',
  '+ Hỗ trợ xây dựng nhà máy thông minh.',
  '+ Hướng dẫn doanh nghiệp thay thế thiết bị lạc hậu.',
  'III. TỔ CHỨC THỰC HIỆN',
  '1. Các phòng báo cáo kết quả về Văn phòng Sở hằng tháng.',
  'Nơi nhận:',
  '- UBND tỉnh.',
].join('\n');

let talk: ReturnType<typeof startTalk>;

beforeAll(async () => {
  talk = startTalk('2023-07-03T09:00:00');
  sendPaper(talk, { type: 'plan', draft: await paperOfText(paper) });
  talk.press(office, 'k:use');
  talk.say(office, 'đồng ý');
  const { from } = talk.state().plans!.next!;
  talk.change((state) => planInForce(context, state, Date.parse(`${from}T00:00:00+07:00`)).state);
  talk.windTo('2024-03-04T09:00:00');
});

/** The answer to a question with nothing before it; or to several, one after the other. */
function answer(...asked: string[]): string {
  talk.change((state) => ({ ...state, chats: {} }));
  return asked.map((text) => talk.say(office, text).text).at(-1)!;
}

describe('of another department, by its plan’s own words', () => {
  it.each([
    ['văn phòng chủ trì chỉ số nào', 'Văn phòng Sở chủ trì 1 chỉ số: Chuyển đổi số'],
    ['khu công nghiệp ai phụ trách', 'Trần Văn Long phụ trách 1 Phát triển các khu'],
    ['khu công nghiệp', 'Phát triển các khu, cụm công nghiệp'],
    ['KCN Tằng Loỏng ai làm', /Tham mưu lộ trình chuyển đổi KCN Tằng Loỏng.*Phòng Công nghiệp/],
    ['chỉ số sản xuất công nghiệp tăng bao nhiêu', 'Chỉ số sản xuất công nghiệp tăng bình quân 12%/năm'],
    ['bao nhiêu khu công nghiệp mới đến năm 2030', 'Hình thành mới 05 Khu công nghiệp'],
    ['bao nhieu khu cong nghiep moi den nam 2030', 'Hình thành mới 05 Khu công nghiệp'],
    ['nhiệm vụ 1.2 giao theo văn bản nào', 'kế hoạch không ghi văn bản giao việc này: Tham mưu lộ trình'],
  ])('«%s»', (asked, told) => {
    expect(answer(asked)).toMatch(told);
  });

  it('an aim of no year of the plan is none', () => {
    expect(answer('bao nhiêu khu công nghiệp mới đến năm 2040')).not.toContain('05 Khu');
  });

  it('what the plan is based on stays what it is', () => {
    expect(answer('kế hoạch căn cứ văn bản nào')).toContain('525/QĐ-UBND');
  });

  it('of a unit that owes nothing it is said as of any other, also behind another question', () => {
    const none = 'Chi cục Quản lý thị trường không có nhiệm vụ riêng trong kế hoạch.';
    expect(answer('chi cục quản lý thị trường làm gì')).toBe(none);
    expect(answer('phòng thương mại có nhiệm vụ gì', 'chi cục quản lý thị trường làm gì')).toBe(none);
  });

  it('tells of no figure of a year that no index has', () => {
    const told = answer('điểm năm 2031 của khu công nghiệp');
    expect(told).not.toContain('hạng 2022');
    expect(told).toContain('kết quả 2023');
  });
});
