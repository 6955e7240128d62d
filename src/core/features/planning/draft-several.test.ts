import { beforeAll, describe, expect, it } from 'vitest';
import {
  draftIn,
  ownersIn,
  paperOfText,
  planOf2026,
  talkWithDraft,
  taskIn,
} from '../../../../test/support/papers.ts';
import { people } from '../../../../test/support/talk.ts';
import type { Draft } from '../../plan/draft.ts';

const { office } = people;

const text = planOf2026(`A. Nhóm chỉ số cần duy trì
1. Chỉ số Tính minh bạch
Kết quả năm 2025: 8,12 điểm, xếp hạng 6/22. Chỉ tiêu năm 2026: 8,5 điểm.
Lãnh đạo phụ trách: Phó Giám đốc Vũ Thị Hương.
Đơn vị chủ trì: Văn phòng Sở.
- Công khai 100% thủ tục hành chính. Thời hạn: trước ngày 31/3/2026. Sản phẩm: danh mục thủ tục.
- Đăng bản tin pháp luật xây dựng. Thời hạn: hằng quý. Sản phẩm: bản tin.
- Thiết lập chuyên mục hỏi đáp. Thời hạn: trước ngày 30/4/2026. Sản phẩm: chuyên mục.
2. Chỉ số Hỗ trợ doanh nghiệp
Kết quả năm 2025: 7,75 điểm, xếp hạng 9/22. Chỉ tiêu năm 2026: 8,0 điểm.
Lãnh đạo phụ trách: Phó Giám đốc Nguyễn Văn Hùng.
Đơn vị chủ trì: Phòng Quản lý xây dựng.
- Hướng dẫn doanh nghiệp về năng lực xây dựng. Thời hạn: hằng quý. Sản phẩm: hội nghị tập huấn.
- Nâng tỷ lệ hồ sơ trực tuyến đạt tối thiểu 85%. Thời hạn: hằng tháng. Sản phẩm: báo cáo.`);

let read: Draft;
beforeAll(async () => {
  read = await paperOfText(text);
});

const withDraftOpen = () => talkWithDraft(read);

describe('the same said of several in one message', () => {
  it.each([
    'hạn của 1.1 là 30/6, của 1.3 là 15/7',
    'hạn của 1.1 là 30/6, 1.3 là 15/7',
    'đổi hạn 1.1 thành 30/6, 1.3 thành 15/7',
    'hạn của nhiệm vụ 1.1 là 30/6 và của 1.3 là 15/7',
    'hạn của 1.1: 30/6; 1.3: 15/7',
  ])('is of each what it is to be: «%s»', (typed) => {
    const talk = withDraftOpen();
    talk.say(office, typed);
    expect(taskIn(talk, '1.1').due).toMatchObject({ date: '2026-06-30' });
    expect(taskIn(talk, '1.3').due).toMatchObject({ date: '2026-07-15' });
  });

  it('is no time of the first where it cannot be told of which it is', () => {
    const talk = withDraftOpen();
    for (const typed of ['hạn của 1.1 là 30/6, 1.3 15/7', 'hạn của 1.1 là 30/6 hoặc 15/7'])
      expect(talk.say(office, typed).text, typed).toContain('chưa đọc được thời hạn');
    expect(draftIn(talk)).toEqual(read);
    talk.say(office, 'hạn của 1.1 là từ 1/3 đến 30/6');
    expect(taskIn(talk, '1.1').due).toMatchObject({ date: '2026-06-30' });
  });

  it.each([
    'giao 1.1, 1.3 cho Phòng Quản lý xây dựng',
    'nhiệm vụ 1.1 và 1.3 giao cho Phòng Quản lý xây dựng',
  ])('is of each of several numbers: «%s»', (typed) => {
    const talk = withDraftOpen();
    talk.say(office, typed);
    expect(ownersIn(talk, '1.1')).toEqual(['Phòng Quản lý xây dựng']);
    expect(ownersIn(talk, '1.3')).toEqual(['Phòng Quản lý xây dựng']);
  });

  it('may name what the order before it adds', () => {
    const talk = withDraftOpen();
    const said = talk.say(
      office,
      'thêm đơn vị Phòng Quy hoạch – Kiến trúc và giao nhiệm vụ 1.3 cho Phòng Quy hoạch – Kiến trúc',
    );
    expect(said.labels).toEqual(['Hoàn tác']);
    expect(ownersIn(talk, '1.3')).toEqual(['Phòng Quy hoạch – Kiến trúc']);
  });
});

describe('a yes or a no to what is asked of a draft', () => {
  it.each(['ừ bỏ đi', 'ok bỏ nhé', 'vâng, bỏ'])('«%s» is a yes', (typed) => {
    const talk = withDraftOpen();
    talk.say(office, 'bỏ nhiệm vụ 1.2');
    expect(talk.say(office, typed).text).toContain('Đã bỏ nhiệm vụ 1.2');
  });

  it('«thôi không bỏ nữa» is a no', () => {
    const talk = withDraftOpen();
    talk.say(office, 'bỏ nhiệm vụ 1.2');
    expect(talk.say(office, 'thôi không bỏ nữa').text).toContain('Đã thôi');
    expect(draftIn(talk)).toEqual(read);
  });

  it.each(['có', 'ừ', 'đồng ý', 'vâng'])(
    '«%s» is one where a third way stands beside the two, too',
    (typed) => {
      const talk = withDraftOpen();
      const asked = talk.press(office, 'k:use');
      expect(asked.labels).toEqual(['Đồng ý', 'Thôi', 'Chọn ngày khác']);
      expect(talk.say(office, typed).text).toContain('dùng Kế hoạch DDCI 2026');
      expect(talk.state().planPaper).toBeUndefined();
    },
  );

  it('«không» is a no there', () => {
    const talk = withDraftOpen();
    talk.press(office, 'k:use');
    expect(talk.say(office, 'không').text).toContain('Đã thôi');
    expect(draftIn(talk)).toEqual(read);
  });

  it('agrees to all of a list in whatever words', () => {
    const talk = withDraftOpen();
    talk.press(office, 'k:ask');
    talk.say(office, 'giữ lịch cũ');
    for (const typed of ['đúng hết nhé', 'đúng cả']) {
      const before = talk.state().planPaper;
      expect(talk.say(office, typed).text, typed).not.toContain('chọn đồng ý tất cả');
      expect(talk.state().planPaper, typed).not.toEqual(before);
    }
  });
});

describe('what is asked of a draft', () => {
  it.each([
    'hạn của nhiệm vụ 2.2',
    'hạn nhiệm vụ 2.2 là khi nào?',
    'ai làm nhiệm vụ 2.2?',
    'sản phẩm của nhiệm vụ 2.2 là gì?',
    'chỉ tiêu của nhiệm vụ 2.2 là bao nhiêu',
  ])('is answered of its task where the plan in force has none of that number: «%s»', (typed) => {
    const said = withDraftOpen().say(office, typed).text;
    expect(said).toContain('Trong bản nháp');
    expect(said).toContain('2.2 Nâng tỷ lệ hồ sơ trực tuyến đạt tối thiểu 85%');
  });

  it('is answered where it says so: a unit’s tasks, how many there are, the draft itself', () => {
    const talk = withDraftOpen();
    const ofUnit = talk.say(office, 'nhiệm vụ của Phòng Quản lý xây dựng trong bản nháp').text;
    expect(ofUnit).toContain('2.1 Hướng dẫn doanh nghiệp');
    expect(ofUnit).not.toContain('1.1 ');
    for (const typed of ['bản nháp có bao nhiêu nhiệm vụ', 'xem bản nháp'])
      expect(talk.say(office, typed).text, typed).toContain('2 chỉ số · 5 nhiệm vụ');
    expect(talk.say(office, 'các nhiệm vụ của chỉ số 2 bản nháp').text).toContain('2.1 Hướng dẫn');
  });
});

describe('what is added to a draft', () => {
  it('is asked of which index it is by its words alone, whatever stands behind them', () => {
    const said = withDraftOpen().say(
      office,
      'thêm nhiệm vụ Khảo sát doanh nghiệp, thời hạn: 30/9, sản phẩm: báo cáo',
    );
    expect(said.text).toContain('Thêm «Khảo sát doanh nghiệp» vào chỉ số nào?');
  });

  it('is asked first where a unit is nearly called so', () => {
    const talk = withDraftOpen();
    const asked = talk.say(office, 'thêm đơn vị Phòng Quản lí xây dựng');
    expect(asked.text).toContain('gần nhất là «Phòng Quản lý xây dựng»');
    expect(asked.labels).toEqual(['Thêm', 'Thôi']);
    expect(draftIn(talk)).toEqual(read);
  });
});
