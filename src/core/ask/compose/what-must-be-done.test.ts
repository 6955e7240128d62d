import { beforeAll, describe, expect, it } from 'vitest';
import { askWorld, loadWorld, type World } from '../../../../test/support/world.ts';

let first: World;
let second: World;

beforeAll(async () => {
  [first, second] = await Promise.all([loadWorld('so-tttt-2023'), loadWorld('so-cong-thuong-2025')]);
});

const say = (speaker: string, ...chain: string[]): string =>
  askWorld(first, { id: '', kind: '', expect: '', speaker, q: chain.at(-1)!, before: chain.slice(0, -1) })
    .text;

describe('what must be done', () => {
  it('is the work of quarters and half-years that ends by then, and not what is done', () => {
    const own = say('truong-van-phong', 'nhiệm vụ nào của mình phải xong trước 30/9');
    expect(own).toContain('Hạn 30/09/2023');
    expect(own).not.toContain('31/12/2023');
    // Nobody's other tasks are told for it.
    expect(say('truong-thanh-tra', 'nhiệm vụ nào của mình phải xong trước 30/9')).toMatch(
      /^Không có nhiệm vụ nào: .*định kỳ/,
    );
    const quarter = say('nguyen-trong-hung', 'quý 3 còn việc gì phải xong');
    // What is overdue from before stands before it.
    expect(quarter).toMatch(
      /^2 nhiệm vụ có hạn đến 30\/09\/2023[^\n]*\nHạn 30\/06\/2023[^\n]*\nHạn 30\/09\/2023/,
    );
    expect(quarter).not.toMatch(/đã hoàn thành|31\/12/);
  });

  it('is counted apart from what is done every month', () => {
    expect(say('nguyen-trong-hung', 'tổng số nhiệm vụ hằng tháng của cả sở')).toMatch(
      /^33 nhiệm vụ .*hằng tháng/,
    );
  });
});

describe('two units in one question', () => {
  it('are either of them: each task in a report is of one', () => {
    expect(say('nguyen-trong-hung', 'thanh tra với văn phòng có việc gì chậm')).toMatch(
      /^3 nhiệm vụ chậm tháng 7\/2023/,
    );
  });

  it('are set beside each other where that is asked', () => {
    expect(say('nguyen-trong-hung', 'so sánh thanh tra với văn phòng về số việc chậm')).toMatch(
      /Thanh tra Sở 2; Văn phòng Sở 1/,
    );
  });
});

describe('a condition among others', () => {
  it.each([
    ['cai nao trong nhom cai thien ma dang vuong', /^Có vướng mắc .*Chi phí thời gian 2/],
    ['phòng nào chưa kiến nghị gì', /^Không có kiến nghị .*Văn phòng Sở và Phòng Hạ tầng số/],
    ['chỉ tiêu nào trên 8 điểm', /^2 chỉ số chỉ tiêu trên 8,0 điểm/],
    ['việc nào chậm từ tháng 5 đến giờ vẫn chưa xong', /^1 nhiệm vụ .*cả 3 tháng/],
    ['chỉ số của anh Hùng có mấy nhiệm vụ do văn phòng làm', /^13 nhiệm vụ/],
  ])('is kept in «%s»', (q, fact) => {
    expect(say('nguyen-trong-hung', q)).toMatch(fact);
  });
});

describe('the other of two', () => {
  it('is what a comparison is against', () => {
    expect(
      askWorld(second, {
        id: '',
        kind: '',
        expect: '',
        speaker: 'do-manh-ha',
        before: ['chi phí tuân thủ 2024 mấy điểm', 'còn an toàn hóa chất và điện?'],
        q: 'cái nào thấp hơn',
      }).text,
    ).toMatch(/^Điểm thấp nhất .*An toàn hóa chất và điện \(6,02 điểm\)/);
  });
});

describe('what leans on what was counted or told', () => {
  it('asks of whoever stood first', () => {
    expect(say('nguyen-trong-hung', 'đơn vị nào chậm nhất', 'vì sao')).toMatch(
      /^2 nhiệm vụ .*Thanh tra Sở[\s\S]*mất kết nối/,
    );
  });

  it('asks of the one index', () => {
    expect(say('nguyen-trong-hung', 'ai phụ trách chi phí thời gian', 'vướng gì không')).toMatch(
      /^2 nhiệm vụ có vướng mắc .*Chi phí thời gian/,
    );
    // The whole month is asked by name.
    expect(say('nguyen-trong-hung', 'ai phụ trách chi phí thời gian', 'vướng mắc tháng này')).toMatch(/^6/);
  });
});

describe('what part of all, and which figure', () => {
  it.each([
    // As officials count: what fell due and is done, not what was called «hoàn thành».
    ['tháng 7 hoàn thành được bao nhiêu phần trăm nhiệm vụ', /^Hoàn thành 30\/43, đạt 69,8%/],
    ['9,75 là điểm của chỉ số nào', /^1 chỉ số 9,75 điểm: Vai trò người đứng đầu/],
    ['tổng điểm cần tăng của nhóm cải thiện', /^Tổng 6,11 điểm/],
    ['có đơn vị nào báo cáo chưa có số liệu ko', /không có nhiệm vụ nào chưa có số liệu/],
    [
      'tháng 5 có mấy báo cáo, tháng 6 mấy báo cáo',
      /^Đã báo cáo tháng 5\/2023 \(5\/5\).*\nĐã báo cáo tháng 6/,
    ],
  ])('is told of «%s»', (q, fact) => {
    expect(say('nguyen-trong-hung', q)).toMatch(fact);
  });
});

describe('what an answer holds, or does not', () => {
  it.each([
    ['việc nào của trung tâm đang chậm mà chưa nêu lý do', /chưa có vướng mắc: không có nhiệm vụ nào chậm/],
    ['việc nào tháng 7 có ảnh minh chứng', /có minh chứng: không có nhiệm vụ nào/],
    ['báo cáo nào chưa có minh chứng', /^36 nhiệm vụ tháng 7\/2023, chưa có minh chứng/],
  ])('is a condition: «%s»', (q, fact) => {
    expect(say('nguyen-trong-hung', q)).toMatch(fact);
  });
});

describe('the asker’s own', () => {
  it.each([
    ['truong-thanh-tra', 'tôi có việc nào liên quan đường dây nóng không', /^3 nhiệm vụ – Thanh tra Sở/],
    [
      'ly-van-thanh',
      'đơn vị em phải làm gì trong chỉ số thiết chế pháp lý',
      /^3 nhiệm vụ .*Thanh tra Sở có nhiệm vụ/,
    ],
    [
      'giam-doc-trung-tam-cong-nghe-so',
      'tháng 7 tôi kiến nghị gì',
      /^🟠 «Đề nghị sớm duyệt dự toán 60 triệu/,
    ],
    ['duong-ngoc-lan', 'sếp em là ai', /^Lương Thị Thu: Trưởng phòng Thông tin/],
    [
      'truong-van-phong',
      'văn phòng mình còn việc quá hạn nào',
      // The meeting of the half-year is due since 30/06 and not held: it is overdue, whatever July's report says of it.
      /^2 nhiệm vụ quá hạn chưa hoàn thành \(tháng 7\/2023, của Văn phòng Sở/,
    ],
    [
      'le-hai-yen',
      'cai nao cua chi chua bao cao',
      /^2 nhiệm vụ chưa báo cáo tháng 7\/2023, do PGĐ Lê Hải Yến/,
    ],
    ['le-hai-yen', 'chị đang giữ mấy chỉ số, cái nào hạng thấp nhất', /Chi phí thời gian \(hạng 24\/25\)/],
  ])('is meant by %s: «%s»', (speaker, q, fact) => {
    expect(say(speaker, q)).toMatch(fact);
  });

  it('is meant of a unit that was spoken of, too', () => {
    expect(say('nguyen-trong-hung', 'trung tâm làm những việc gì', 'việc nào đang chậm')).toMatch(
      /^1 nhiệm vụ chậm và 1 chưa làm .*Trung tâm Công nghệ số/,
    );
  });
});

describe('over another plan', () => {
  const tell = (speaker: string, q: string): string =>
    askWorld(second, { id: '', kind: '', expect: '', speaker, q, before: [] }).text;

  it.each([
    ['tran-quang-thang', 'những chỉ số mục tiêu đặt theo hạng', /^5 chỉ số không có chỉ tiêu điểm/],
    ['tran-quang-thang', 'bao nhiêu chỉ số chưa có điểm', /^1 chỉ số chưa có điểm: Chuyển đổi xanh/],
    [
      'tran-quang-thang',
      'phòng nào tháng 5 không có việc nào xong',
      /^Không có việc đã hoàn thành .*: Thanh tra Sở và/,
    ],
    ['tran-quang-thang', 'nhiệm vụ nào có số liệu mà chưa đạt', /^🟠 Chưa đạt, 1 cụm \(chỉ tiêu 2 cụm\)/],
    ['do-manh-ha', 'trong việc của tôi ai làm nhiều nhất', /^Văn phòng Sở \(5 nhiệm vụ\)/],
    ['le-thi-xuan', 'em còn nợ báo cáo tháng nào ko', /không còn nợ báo cáo tháng nào\.\n/],
    ['cao-my-hanh', 'ai là chánh thanh tra sở mình', /^Hà Văn Minh/],
    ['bui-van-minh', 'giam doc ben khuyen cong ten gi nhi', /^Đặng Thị Thu/],
    [
      'cao-my-hanh',
      'xếp giúp chị các chỉ số theo hạng năm 2024, tốt trước kém sau',
      /^Theo hạng tốt nhất trước: Năng động/,
    ],
    ['ha-van-minh', 'Thanh tra dính nhiệm vụ ở mấy chỉ số', /^3 chỉ số Thanh tra Sở tham gia/],
    ['cao-my-hanh', 'chỉ tiêu nào giao bằng điểm chứ k giao thứ hạng', /^2 chỉ số có chỉ tiêu điểm/],
    ['ngo-van-loc', 'lãnh đạo nào chỉ ôm đúng một chỉ số', /^Giám đốc Sở Trần Quang Thắng \(1 chỉ số\)/],
    ['phung-thanh-binh', 'ttr nop bc t5 luc may h, co tre ko', /^Thanh tra Sở: 09:15/],
    ['bui-van-minh', 'mấy chỉ số của tôi t5 có gì không ổn', /^Tháng 5\/2025, 2 chỉ số của PGĐ Bùi Văn Minh/],
    ['vu-truong-son', 'vp trả lại việc nào của tôi thế, vì sao', /^1 nhiệm vụ bị trả lại tháng 5/],
    ['hoang-van-hoa', 'lỡ gửi bc rồi giờ muốn sửa có đc ko', /^Gửi rồi vẫn sửa được/],
    ['bui-van-minh', 'việc nào chậm cả hai tháng 4 và 5', /^1 nhiệm vụ .* cả 2 tháng \(tháng 4–5/],
    ['nguyen-duc-thang', 'ngày 25 rơi vào chủ nhật thì hạn nộp dời đi đâu', /ngày làm việc kế tiếp/],
    [
      'phung-thanh-binh',
      'giữa chị Thu Bình và anh Bùi Minh, chỉ số điểm thấp nhất 2024 nằm trong tay ai',
      /Xúc tiến thương mại và khuyến công \(5,48 điểm\)/,
    ],
    ['vu-truong-son', 'cho xem tiến độ cập nhật csdl hoá chất từ t3 tới giờ', /^Tháng 3: [\s\S]*Tháng 5: /],
    ['dang-thi-thu', 'toi qua han thang 5 bao nhieu ngay roi', /đã quá hạn 15 ngày/],
    ['phung-thanh-binh', 'hướng dẫn mình cách trả 1 nhiệm vụ về cho phòng sửa', /\/tralai/],
    ['ha-van-minh', 'em gửi lúc mấy giờ', /^Thanh tra Sở: 09:15 [^\n]*$/],
    [
      'tran-quang-thang',
      'thanh tra báo cáo trễ mấy lần',
      /^Thanh tra Sở báo cáo trễ hạn 1\/3 tháng: tháng 5 \(1 ngày\)\.$/,
    ],
    [
      'tran-quang-thang',
      'đơn vị nào chưa bao giờ trễ',
      /^Đúng hạn cả 3 tháng: Văn phòng Sở, Phòng Quản lý Công nghiệp/,
    ],
    ['tran-quang-thang', 'căn cứ vào văn bản nào của tỉnh', /^Kế hoạch căn cứ 3 văn bản/],
    ['bui-van-minh', 'chỉ tiêu của hai chỉ số mình', /^Chỉ tiêu 2025 của Tiếp cận đất đai/],
    ['pham-thi-tam', 'ai trả lại báo cáo của tôi', /không có nhiệm vụ nào bị trả lại/],
    ['cao-my-hanh', 'ai trễ tháng 5', /^Báo cáo trễ hạn tháng 5\/2025: Thanh tra Sở/],
  ])('%s is told of «%s»', (speaker, q, fact) => {
    expect(tell(speaker, q)).toMatch(fact);
  });
});
