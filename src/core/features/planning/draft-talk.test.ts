import { beforeAll, describe, expect, it } from 'vitest';
import { draftIn, paperOfText, talkWithDraft, taskIn } from '../../../../test/support/papers.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import type { Draft, IndexDraft } from '../../plan/draft.ts';
import { openPoints } from '../../plan/open-points.ts';

const { office } = people;

/** A department's paper as a clerk took it live, with what such a paper leaves open. */
const text = `UBND TỈNH HÒA AN
SỞ XÂY DỰNG
Số: 15/KH-SXD
KẾ HOẠCH
Nâng cao chỉ số năng lực cạnh tranh (DDCI) của Sở Xây dựng năm 2026
II. MỤC TIÊU
Phấn đấu DDCI năm 2026 của Sở nằm trong nhóm 8 sở, ngành dẫn đầu.
III. NHIỆM VỤ CỤ THỂ
1. Chỉ số Tính minh bạch
Kết quả năm 2025: 8,12 điểm, xếp hạng 6/22. Chỉ tiêu năm 2026: 8,5 điểm.
Lãnh đạo phụ trách: Phó Giám đốc Vũ Thị Hương.
Đơn vị chủ trì: Văn phòng Sở.
- Công khai 100% thủ tục hành chính. Thời hạn: trước ngày 31/3/2026. Sản phẩm: danh mục thủ tục.
- Đăng bản tin pháp luật xây dựng. Thời hạn: hằng quý. Sản phẩm: bản tin.
- Phòng Quản lý nhà và thị trường bất động sản công bố thông tin thị trường bất động sản trên địa bàn tỉnh. Thời hạn: hằng tháng. Sản phẩm: báo cáo.
2. Chỉ số Hỗ trợ doanh nghiệp
Kết quả năm 2025: 7,75 điểm, xếp hạng 9/22. Chỉ tiêu năm 2026: 8,0 điểm.
Lãnh đạo phụ trách: Phó Giám đốc Nguyễn Văn Hùng.
Đơn vị chủ trì: Phòng Quản lý xây dựng.
- Hướng dẫn doanh nghiệp về năng lực xây dựng. Thời hạn: hằng quý. Sản phẩm: hội nghị tập huấn.
- Nâng tỷ lệ hồ sơ trực tuyến đạt tối thiểu 85%. Thời hạn: hằng tháng. Sản phẩm: báo cáo.
3. Chỉ số Cạnh tranh bình đẳng
Kết quả năm 2025: 6,88 điểm, xếp hạng 15/22. Chỉ tiêu năm 2026: 7,6 điểm.
Lãnh đạo phụ trách: Giám đốc Sở.
Đơn vị chủ trì: Phòng Quản lý nhà và thị trường bất động sản.
- Công khai danh mục dự án nhà ở. Thời hạn: trước ngày 31/7/2026. Sản phẩm: danh mục dự án.
- Rà soát điều kiện kinh doanh. Thời hạn: trước ngày 30/8/2026. Sản phẩm: báo cáo rà soát.
IV. TỔ CHỨC THỰC HIỆN
1. Các phòng, đơn vị báo cáo kết quả về Văn phòng Sở trước ngày 25 hằng tháng để tổng hợp.`;

let read: Draft;
beforeAll(async () => {
  read = await paperOfText(text);
});

/** The office with the draft open. */
const withDraftOpen = (draft = read) => talkWithDraft(draft);
type Talk = ReturnType<typeof withDraftOpen>;

const indexIn = (talk: Talk, code: string): IndexDraft =>
  draftIn(talk).indices.find((one) => one.code === code)!;
const unitOf = (talk: Talk, id: string | null): string | undefined =>
  draftIn(talk).units.find((unit) => unit.id === id)?.name;
const openIds = (talk: Talk): string[] => openPoints(draftIn(talk)).map(({ id }) => id);

/** The questions about the paper, at the group's name behind the day that was answered. */
function askedForGroup() {
  const indices = read.indices.map((index) => ({ ...index, group: null }));
  const proposals = read.proposals.filter(({ type }) => type !== 'group');
  const talk = withDraftOpen({ ...read, groups: [], indices, proposals });
  expect(talk.press(office, 'k:ask').text).toContain('Kế hoạch ban hành ngày nào?');
  expect(talk.say(office, '12/1/2026').text).toContain('Gọi chung các chỉ số là gì?');
  return talk;
}

describe('words that answer nothing', () => {
  it.each(['không biết', 'chưa biết', 'để sau', 'bỏ qua', 'chưa có', 'chua ro a'])(
    '«%s» leaves what is needed open, says so and goes on',
    (typed) => {
      const talk = askedForGroup();
      const said = talk.say(office, typed);
      expect(said.text).toMatch(/^Để lại câu này; phải trả lời thì kế hoạch mới dùng được\.\n.*là ai\?/s);
      expect(draftIn(talk).groups).toEqual([]);
      expect(openIds(talk)).toContain('one-group');
    },
  );

  it.each(['nhầm', 'quay lại', 'câu trước', 'không', 'ok em', 'cảm ơn', 'giữ lịch cũ'])(
    '«%s» is no name of a group',
    (typed) => {
      const talk = askedForGroup();
      talk.say(office, typed);
      expect(draftIn(talk).groups).toEqual([]);
    },
  );

  it('«chưa có» is no «không đúng»', () => {
    const talk = askedForGroup();
    const measured = draftIn(talk).proposals.filter(({ type }) => type === 'measure').length;
    expect(measured).toBeGreaterThan(1);
    const isAsked = (): boolean => {
      const form = talk.state().chats[`web:${office}`]?.form?.form;
      return form?.type === 'plan-point' && form.point === 'k-measure';
    };
    for (let count = 0; count < 12 && !isAsked(); count++) talk.say(office, 'để sau');
    talk.say(office, 'xem từng mục');
    const before = draftIn(talk).proposals.length;
    expect(talk.say(office, 'chưa có').text).toMatch(/^Để lại câu này, chưa ghi gì/);
    expect(draftIn(talk).proposals).toHaveLength(before);
    expect(taskIn(talk, '1.1').measure).not.toBeNull();
  });

  it.each(['Nguyễn Văn An à?', 'ai phụ trách phát triển khu công nghiệp?', 'thế còn nhiệm vụ 9.4 thì sao'])(
    '«%s» asks, and is nobody’s name',
    (typed) => {
      const talk = askedForGroup();
      talk.say(office, 'Các chỉ số DDCI');
      const before = draftIn(talk);
      const said = talk.say(office, typed);
      expect(said.text).toContain('là ai?');
      expect(draftIn(talk)).toEqual(before);
    },
  );

  it('a number that is asked is none', () => {
    const talk = askedForGroup();
    for (const word of ['Chỉ số DDCI', 'để sau']) talk.say(office, word);
    expect(talk.say(office, '25?').text).toContain('Tôi chưa trả lời được câu hỏi này');
    expect(draftIn(talk).organisation.reportDay?.agreed).toBeUndefined();
  });

  it('where it is asked whether somebody is added nobody is, and the next is asked', () => {
    const talk = askedForGroup();
    talk.say(office, 'Các chỉ số DDCI');
    expect(talk.say(office, 'Trịnh Văn Tú').text).toContain('Thêm vào kế hoạch này?');
    expect(talk.say(office, 'chưa biết').text).toMatch(/^Để lại câu này.*ngày 24 hằng tháng/s);
    expect(draftIn(talk).people.map(({ name }) => name)).not.toContain('Trịnh Văn Tú');
  });
});

describe('a step back among the questions', () => {
  it.each(['nhầm', 'quay lại', 'câu trước'])(
    '«%s» asks the one before with its answer, which stands',
    (typed) => {
      const talk = askedForGroup();
      talk.say(office, 'Các chỉ số cũ');
      const group = draftIn(talk).groups;
      const back = talk.say(office, typed);
      expect(back.text).toContain('Đang ghi: «Các chỉ số cũ»');
      expect(back.text).toContain('Gọi chung các chỉ số là gì?');
      expect(draftIn(talk).groups).toEqual(group);
      expect(talk.say(office, 'Các chỉ số DDCI').text).toContain('là ai?');
      expect(draftIn(talk).groups.map(({ name }) => name)).toEqual(['Các chỉ số DDCI']);
      expect(draftIn(talk).document.date).toBe('2026-01-12');
    },
  );

  it('goes back further, and what is kept stays', () => {
    const talk = askedForGroup();
    talk.say(office, 'Các chỉ số DDCI');
    talk.say(office, 'quay lại');
    const first = talk.say(office, 'nhầm');
    expect(first.text).toContain('Đang ghi: «12/1/2026»');
    expect(first.text).toContain('ban hành ngày nào?');
    const kept = talk.press(office, talk.buttonOf(first, 'Giữ «12/1/2026»'));
    expect(kept.text).toContain('là ai?');
    expect(draftIn(talk)).toMatchObject({ document: { date: '2026-01-12' } });
    expect(draftIn(talk).groups).toHaveLength(1);
  });

  it('names the choice that was made, and says at the first question what the paper is', () => {
    const talk = askedForGroup();
    for (const word of ['Chỉ số DDCI', 'để sau', 'đồng ý']) talk.say(office, word);
    expect(draftIn(talk).organisation.reportDay?.agreed).toBe(24);
    expect(talk.say(office, 'nhầm').text).toContain('Đang ghi: «Đồng ý»');
    talk.say(office, '25');
    expect(draftIn(talk).organisation.reportDay?.agreed).toBe(25);
    for (let count = 0; count < 3; count++) talk.say(office, 'quay lại');
    expect(talk.say(office, 'quay lại').text).toContain('ban hành ngày nào?');
    expect(talk.say(office, 'quay lại').text).toContain('Đã đọc «Ke hoach.docx»');
  });

  it('goes on behind what was left, and does not go past an order unasked', () => {
    const talk = askedForGroup();
    talk.say(office, 'Các chỉ số DDCI');
    talk.say(office, 'hạn của 3.2 là 15/8');
    talk.say(office, '/huy');
    talk.press(office, 'k:ask');
    expect(talk.say(office, 'quay lại').text).toContain('gõ «hoàn tác»');
    expect(talk.say(office, 'hoàn tác').text).toContain('Đã hoàn tác');
    expect(taskIn(talk, '3.2').due).toMatchObject({ date: '2026-08-30' });
    expect(talk.say(office, 'quay lại').text).toContain('Đang ghi: «Các chỉ số DDCI»');
  });
});

describe('a yes to all', () => {
  it.each(['đúng hết', 'đồng ý tất cả', 'đúng cả'])(
    '«%s» among what is looked at one by one is of the rest',
    (typed) => {
      const talk = withDraftOpen({ ...read, doubts: [], asked: { settled: ['each-measure'] } });
      const measures = openIds(talk).filter((id) => id.startsWith('p-measure'));
      expect(measures.length).toBeGreaterThan(1);
      talk.press(office, 'k:ask');
      for (let count = 0; count < 12; count++) {
        const form = talk.state().chats[`web:${office}`]!.form!.form;
        if (form.type === 'plan-point' && form.point.startsWith('p-measure')) break;
        talk.say(office, 'để sau');
      }
      talk.say(office, typed);
      expect(openIds(talk).filter((id) => id.startsWith('p-measure'))).toEqual([]);
      expect(taskIn(talk, '1.1').measure).not.toBeNull();
    },
  );
});

describe('a plain yes or no', () => {
  it.each([
    ['có', false],
    ['ừ', false],
    ['không', true],
    ['thôi', true],
  ])('«%s» answers whether the paper is dropped', (typed, stays) => {
    const talk = withDraftOpen();
    expect(talk.press(office, 'k:drop').text).toContain('Bỏ «Ke hoach.docx»?');
    talk.say(office, typed);
    expect(talk.state().planPaper !== undefined).toBe(stays);
  });

  it.each(['đồng ý', 'ừ', 'có'])('«%s» answers whether something is struck', (typed) => {
    const talk = withDraftOpen();
    talk.say(office, 'bỏ chỉ số 3');
    talk.say(office, typed);
    expect(draftIn(talk).indices).toHaveLength(2);
  });
});

describe('a task that is added in one line', () => {
  it('has what is said of it', () => {
    const talk = withDraftOpen();
    const said = talk.say(
      office,
      'thêm nhiệm vụ vào chỉ số 2: Tổng hợp kết quả gỡ khó, thời hạn trước ngày 30/11/2026, sản phẩm báo cáo tổng hợp, giao Văn phòng Sở',
    );
    expect(said.text).toContain('Đã thêm nhiệm vụ 2.3 vào bản nháp: «Tổng hợp kết quả gỡ khó»');
    expect(said.text).toContain('thời hạn: 30/11/2026; sản phẩm: báo cáo tổng hợp');
    expect(taskIn(talk, '2.3')).toMatchObject({
      text: 'Tổng hợp kết quả gỡ khó',
      due: { type: 'day', date: '2026-11-30' },
      product: 'báo cáo tổng hợp',
    });
    expect(taskIn(talk, '2.3').owners!.map((id) => unitOf(talk, id))).toEqual(['Văn phòng Sở']);
  });

  it.each([
    ['Rà soát, cắt giảm thủ tục, hằng quý', 'Rà soát, cắt giảm thủ tục', { cadence: { type: 'quarter' } }],
    ['Rà soát thời hạn giải quyết hồ sơ', 'Rà soát thời hạn giải quyết hồ sơ', { due: null, owners: null }],
    ['Họp giao ban; Phòng Quản lý xây dựng', 'Họp giao ban', { product: null, due: null }],
    ['Nâng tỷ lệ đúng hạn, chỉ tiêu 90%', 'Nâng tỷ lệ đúng hạn', { measure: { unit: '%', target: 90 } }],
  ])('«%s»', (typed, words, facts) => {
    const talk = withDraftOpen();
    talk.say(office, `thêm nhiệm vụ vào chỉ số 2: ${typed}`);
    expect(taskIn(talk, '2.3')).toMatchObject({ text: words, ...facts });
  });

  it('says what of it could not be read, and how that is said', () => {
    const talk = withDraftOpen();
    const said = talk.say(
      office,
      'thêm nhiệm vụ Lập sổ tay vào chỉ số 2, hạn 31/6, giao Phòng Quản lý xây dụng',
    );
    const other = talk.say(
      office,
      'thêm nhiệm vụ vào chỉ số 2: Lập sổ tay, hạn 31/6, giao Phòng Quản lý xây dụng',
    );
    expect(other.text).toContain('Chưa ghi được thời hạn «31/6». Gõ như: hạn của 2.');
    // The unit that is nearly called so leads the index.
    expect(other.text).toContain('đơn vị chủ trì chỉ số thực hiện');
    expect(said.kind).toBe('act');
  });
});

describe('what of a draft is changed by words', () => {
  it.each([
    'đổi lãnh đạo phụ trách chỉ số 3 thành PGĐ Vũ Thị Hương',
    'chỉ số 3 do Vũ Thị Hương phụ trách',
    'lãnh đạo phụ trách chỉ số 3 là chị Hương',
    'giao chỉ số 3 cho Vũ Thị Hương phụ trách',
    'doi lanh dao chi so 3 sang vu thi huong',
  ])('who leads an index: «%s»', (typed) => {
    const talk = withDraftOpen();
    expect(talk.say(office, typed).text).toContain('Đã đổi lãnh đạo phụ trách của chỉ số 3');
    expect(indexIn(talk, '3').leaders).toEqual(indexIn(talk, '1').leaders);
  });

  it('somebody who is not there is added by a yes alone', () => {
    const talk = withDraftOpen();
    const asked = talk.say(office, 'đổi lãnh đạo phụ trách chỉ số 3 thành Giám đốc Đặng Quốc Khánh');
    expect(asked.text).toContain('Bản nháp không có lãnh đạo «Đặng Quốc Khánh»');
    expect(talk.say(office, 'thôi').text).toContain('Đã thôi');
    expect(draftIn(talk)).toEqual(read);
    talk.say(office, 'đổi lãnh đạo phụ trách chỉ số 3 thành Giám đốc Đặng Quốc Khánh');
    talk.say(office, 'có');
    expect(draftIn(talk).people.at(-1)).toMatchObject({ name: 'Đặng Quốc Khánh', title: 'Giám đốc' });
    expect(openIds(talk)).not.toContain('leader-3');
  });

  it('a unit of the draft, with its dash, and not of the directory', () => {
    const talk = withDraftOpen();
    const said = talk.say(office, 'thêm đơn vị Phòng Quy hoạch – Kiến trúc');
    expect(said.text).toContain(
      'Đã thêm đơn vị «Phòng Quy hoạch – Kiến trúc» vào bản nháp; danh bạ đang dùng chưa đổi',
    );
    expect(draftIn(talk).units.at(-1)!.name).toBe('Phòng Quy hoạch – Kiến trúc');
    expect(talk.say(office, 'nhiệm vụ 1.3 giao cho Phòng Quy hoạch').text).toContain(
      'Đã đổi đơn vị thực hiện',
    );
    expect(unitOf(talk, taskIn(talk, '1.3').owners![0]!)).toBe('Phòng Quy hoạch – Kiến trúc');
    const asked = talk.say(office, 'bỏ đơn vị Phòng Quy hoạch – Kiến trúc');
    expect(asked.text).toContain('Bỏ đơn vị «Phòng Quy hoạch – Kiến trúc» khỏi bản nháp?');
    expect(asked.text).toContain('1 nhiệm vụ của đơn vị này về đơn vị chủ trì chỉ số');
    talk.say(office, 'có');
    expect(draftIn(talk).units.map(({ name }) => name)).not.toContain('Phòng Quy hoạch – Kiến trúc');
    expect(taskIn(talk, '1.3').owners).toBeNull();
  });

  it('of a unit that leads an index it is asked anew who does', () => {
    const talk = withDraftOpen();
    expect(talk.say(office, 'bỏ đơn vị Phòng Quản lý xây dựng').text).toContain(
      '1 chỉ số phải chọn lại đơn vị chủ trì',
    );
    talk.say(office, 'bỏ');
    expect(openIds(talk)).toContain('lead-2');
  });

  it('is heard while the directory asks something by its buttons', () => {
    const talk = withDraftOpen();
    talk.say(office, '/donvi Phòng Thử');
    const said = talk.say(office, 'hạn của nhiệm vụ 3.2 là 15/8');
    expect(said.text).toContain('Đã đổi thời hạn của nhiệm vụ 3.2');
  });

  it.each([
    ['chỉ tiêu của nhiệm vụ 2.2 là 90%', { measure: { target: 90, unit: '%' } }],
    [
      'số liệu của nhiệm vụ 2.2 là tỷ lệ hồ sơ nộp trực tuyến, 85%',
      { measure: { ask: 'Tỷ lệ hồ sơ nộp trực tuyến', target: 85 } },
    ],
    ['sản phẩm của nhiệm vụ 2.2 là báo cáo tổng hợp', { product: 'báo cáo tổng hợp' }],
    ['đổi sản phẩm nhiệm vụ 2.2 thành sổ tay', { product: 'sổ tay' }],
    ['văn bản giao của 2.2 là Quyết định 12/QĐ-UBND', { source: 'Quyết định 12/QĐ-UBND' }],
    ['bỏ số liệu của nhiệm vụ 2.2', { measure: null }],
  ])('what stands beside a task: «%s»', (typed, facts) => {
    const talk = withDraftOpen();
    expect(talk.say(office, typed).text).toMatch(/^Đã đổi .* của nhiệm vụ 2\.2 /);
    expect(taskIn(talk, '2.2')).toMatchObject(facts);
  });

  it('a slip in the name of a unit offers the nearest, which counts by a yes', () => {
    const talk = withDraftOpen();
    const asked = talk.say(office, 'nhiệm vụ 3.1 giao cho Quản lý xây dụng');
    expect(asked.text).toContain(
      'Bản nháp không có «Quản lý xây dụng»; gần nhất là «Phòng Quản lý xây dựng».',
    );
    expect(draftIn(talk)).toEqual(read);
    talk.say(office, 'đổi');
    expect(unitOf(talk, taskIn(talk, '3.1').owners![0]!)).toBe('Phòng Quản lý xây dựng');
  });
});

describe('two orders in one message', () => {
  it('are both done, what is struck by a yes', () => {
    const talk = withDraftOpen();
    const said = talk.say(office, 'bỏ chỉ số 3, hạn của 2.1 là 30/6');
    expect(said.text).toMatch(/Đã đổi thời hạn của nhiệm vụ 2\.1 .*Bỏ chỉ số 3 /s);
    expect(taskIn(talk, '2.1').due).toMatchObject({ date: '2026-06-30' });
    talk.say(office, 'có');
    expect(draftIn(talk).indices.map(({ code }) => code)).toEqual(['1', '2']);
  });

  it('each may name its own task and unit', () => {
    const talk = withDraftOpen();
    talk.say(office, 'nhiệm vụ 1.1 giao cho Phòng Quản lý xây dựng, nhiệm vụ 3.1 giao cho Văn phòng Sở');
    const owners = ['1.1', '3.1'].map((id) => unitOf(talk, taskIn(talk, id).owners![0]!));
    expect(owners).toEqual(['Phòng Quản lý xây dựng', 'Văn phòng Sở']);
  });

  it('one that cannot be done is said to be so', () => {
    const talk = withDraftOpen();
    const said = talk.say(office, 'bỏ nhiệm vụ 2.2 và hạn của 2.1 là 31/6');
    expect(said.text).toContain('chưa đọc được thời hạn «31/6»');
    expect(said.text).toContain('Bỏ nhiệm vụ 2.2');
    const both = talk.say(office, 'bỏ đơn vị Phòng Quản lý xây dựng, bỏ chỉ số 3');
    expect(both.text).toContain('Chưa làm: «bỏ chỉ số 3»');
  });

  it('are taken back together, and the ones before behind them, until there is nothing more', () => {
    const talk = withDraftOpen();
    talk.say(office, 'hạn của 3.2 là 15/8');
    talk.say(office, 'hạn của 2.1 là 30/6; mục tiêu chỉ số 2 là 8,3');
    expect(indexIn(talk, '2').target).toMatchObject({ score: 8.3 });
    const first = talk.say(office, 'hoàn tác');
    expect(first.text).toContain('Đã hoàn tác «hạn của 2.1 là 30/6; mục tiêu chỉ số 2 là 8,3»');
    expect(first.labels).toContain('Hoàn tác tiếp');
    expect(indexIn(talk, '2')).toEqual(read.indices[1]);
    expect(taskIn(talk, '3.2').due).toMatchObject({ date: '2026-08-15' });
    talk.say(office, 'hoàn tác');
    expect(draftIn(talk)).toEqual(read);
    expect(talk.say(office, 'hoàn tác').text).toContain('không còn chỗ sửa nào để hoàn tác');
  });
});

describe('a draft that is read in the chat', () => {
  it.each([
    'nhiệm vụ của chỉ số 2 trong bản nháp',
    'bản nháp: chỉ số 2 có những nhiệm vụ nào',
    'xem nhiệm vụ của chỉ số 2 trong bản nháp',
  ])('shows the tasks of an index: «%s»', (typed) => {
    const talk = withDraftOpen();
    const said = talk.say(office, typed);
    expect(said.text).toContain('Trong bản nháp «Ke hoach.docx»:');
    expect(said.text).toContain('2 Hỗ trợ doanh nghiệp');
    expect(said.text).toContain(
      '2.1 Hướng dẫn doanh nghiệp về năng lực xây dựng (Phòng Quản lý xây dựng; hằng quý; sản phẩm: hội nghị tập huấn)',
    );
  });

  it.each(['xem nhiệm vụ 2.2', 'nhiệm vụ 2.2', 'nhiệm vụ 2.2 là gì?'])('shows one: «%s»', (typed) => {
    const said = withDraftOpen().say(office, typed);
    expect(said.text).toContain('2.2 Nâng tỷ lệ hồ sơ trực tuyến');
    expect(said.text).not.toContain('2.1 ');
  });

  it('by a button at its indices', () => {
    const talk = withDraftOpen();
    const indices = talk.press(office, 'k:look:indices');
    expect(talk.press(office, talk.buttonOf(indices, 'Nhiệm vụ của chỉ số 3')).text).toContain(
      '3.2 Rà soát điều kiện',
    );
  });

  it('a question that the plan in force answers says of which it is, and amid the questions they go on', () => {
    const talk = withDraftOpen();
    expect(talk.say(office, 'ai phụ trách chi phí thời gian').text).toMatch(
      /^Theo Kế hoạch DDCI 2023 đang dùng, không phải bản nháp «Ke hoach\.docx»:\n.*Lê Hải Yến/s,
    );
    expect(talk.say(office, 'hạn báo cáo tháng này').text).not.toContain('bản nháp');
    talk.press(office, 'k:ask');
    const amid = talk.say(office, 'ai phụ trách chi phí thời gian?').text;
    expect(amid).toContain('không phải bản nháp');
    expect(amid).toContain('ban hành ngày nào?');
    const others = startTalk('2026-01-12T09:00:00');
    expect(others.say(office, 'ai phụ trách chi phí thời gian').text).not.toContain('bản nháp');
  });
});

describe('what is quoted of a paper', () => {
  it('stands whole, or ends with «…» and is closed', async () => {
    const draft = await paperOfText(
      text.replace(
        '- Rà soát điều kiện',
        '- Phòng Quy hoạch – Kiến trúc công bố các đồ án quy hoạch đã được phê duyệt.\n- Rà soát điều kiện',
      ),
    );
    const talk = withDraftOpen(draft);
    const parts = ['missing', 'proposals']
      .map((part) => talk.press(office, `k:look:${part}`).text)
      .join('\n');
    for (const line of parts.split('\n')) {
      expect(line.match(/«/g)?.length ?? 0, line).toBe(line.match(/»/g)?.length ?? 0);
      for (const [, quote] of line.matchAll(/theo chữ «([^»]+)»/g))
        expect(
          text.includes(`${quote}.`) || quote!.endsWith('…') || text.includes(quote!.replace(/…$/, '')),
          line,
        ).toBe(true);
    }
    expect(parts).not.toMatch(/thông tin »|đã đ$/m);
  });
});
