import { describe, expect, test } from 'vitest';
import { index, ofText } from './read-made.ts';

// Text as it comes out of a file or a chat: broken at a width, with numbers of pages, with senders before the lines.

/** Broken at a width, as a word processor writes a text; the number of a page stands where a page ends. */
const wrap = (text: string, width: number): string => {
  const lines = text.split('\n').flatMap((line) => {
    const parts: string[] = [''];
    for (const word of line.split(/(?<! ) (?! )/u))
      if (`${parts.at(-1)} ${word}`.length > width) parts.push(word);
      else parts[parts.length - 1] = parts.at(-1) === '' ? word : `${parts.at(-1)} ${word}`;
    return parts;
  });
  return lines
    .flatMap((line, at) => (at === 22 || at === 34 ? [line, `${at === 22 ? 2 : 3}`, ''] : [line]))
    .join('\n');
};

const written = `ỦY BAN NHÂN DÂN
XÃ BẢN MƯỜNG

Số: 12/KH-UBND     Bản Mường, ngày 09 tháng 3 năm 2026

KẾ HOẠCH
Nâng cao Chỉ số PAPI năm 2026 trên địa bàn xã Bản Mường

Thực hiện Kế hoạch số 7/KH-UBND ngày 10/02/2026 của UBND tỉnh về nâng cao Chỉ số PAPI năm 2026, UBND xã Bản Mường ban hành Kế hoạch như sau:
I. MỤC TIÊU
Góp phần nâng tổng điểm PAPI của tỉnh năm 2026 đạt trên 44 điểm. Các đơn vị thực hiện: Văn phòng HĐND và UBND xã (Văn phòng), Phòng Kinh tế, Phòng Văn hóa - Xã hội (Phòng VHXH).
II. NHIỆM VỤ THEO TỪNG NỘI DUNG
1. Nội dung 1 “Tham gia của người dân”
- Năm 2025 đạt 5,05 điểm. Chỉ tiêu năm 2026: 5,40 điểm.
- Lãnh đạo phụ trách: Phó Chủ tịch UBND xã Lê Thị Thanh Hà. Văn phòng chủ trì, phối hợp với Trưởng các bản, Trạm Y tế xã, Thuế cơ sở 3 và Phòng Kinh tế thực hiện.
Nhiệm vụ cụ thể:
+ Phòng VHXH chủ trì, phối hợp với Trưởng các bản, các tổ chức đoàn thể ở xã: Lấy ý kiến người dân về công trình do dân đóng góp; thời gian: xong trong Quý III/2026.
+ Phòng Kinh tế: Thu gom, phân loại rác thải tại nguồn ở các bản trong xã đúng nơi quy định; thời gian: trước 30/9/2026.
+ Trạm Y tế xã: Khám sức khỏe cho người cao tuổi; thời gian: Quý IV/2026.
2. Nội dung 2 “Công khai, minh bạch”
- Năm 2025 đạt 5,28 điểm. Chỉ tiêu năm 2026: 5,50 điểm.
- Lãnh đạo phụ trách: Chủ tịch UBND xã Vi Văn Thắng và Phó Chủ tịch UBND xã Lê Thị Thanh Hà. Phòng VHXH chủ trì thực hiện.
Nhiệm vụ cụ thể:
+ Văn phòng: Niêm yết thủ tục hành chính; thời gian: thường xuyên.
III. TỔ CHỨC THỰC HIỆN
1. Các phòng báo cáo hằng tháng về Văn phòng.
Nơi nhận:
- UBND tỉnh;
CHỦ TỊCH
Vi Văn Thắng`;

describe('a text that is broken at a width', () => {
  test.each([70, 74, 78, 85, 92, 100])(
    'of %i signs: sentences go on behind the break and the page, whatever letter they go on with',
    async (width) => {
      const draft = await ofText(wrap(written, width));
      const names = (ids: readonly string[]) =>
        ids.map((id) => [...draft.people, ...draft.units].find((one) => one.id === id)!.name);
      const [one, two] = [index(draft, '1'), index(draft, '2')];
      expect([names(one.leaders), names([one.leadUnit!]), names(one.coordinating)]).toEqual([
        ['Lê Thị Thanh Hà'],
        ['Văn phòng HĐND và UBND xã'],
        ['Trưởng các bản', 'Trạm Y tế xã', 'Thuế cơ sở 3', 'Phòng Kinh tế'],
      ]);
      expect([names(two.leaders), names([two.leadUnit!])]).toEqual([
        ['Vi Văn Thắng', 'Lê Thị Thanh Hà'],
        ['Phòng Văn hóa - Xã hội'],
      ]);
      expect(one.tasks.map(({ text, due, owners }) => [text, due?.words, names(owners!)])).toEqual([
        [
          'Lấy ý kiến người dân về công trình do dân đóng góp',
          'xong trong Quý III/2026',
          ['Phòng Văn hóa - Xã hội'],
        ],
        [
          'Thu gom, phân loại rác thải tại nguồn ở các bản trong xã đúng nơi quy định',
          'trước 30/9/2026',
          ['Phòng Kinh tế'],
        ],
        ['Khám sức khỏe cho người cao tuổi', 'Quý IV/2026', ['Trạm Y tế xã']],
      ]);
      expect(draft.people.map(({ name, title }) => [name, title])).toEqual([
        ['Lê Thị Thanh Hà', 'Phó Chủ tịch UBND xã'],
        ['Vi Văn Thắng', 'Chủ tịch UBND xã'],
      ]);
      expect(draft.unplaced.filter(({ words }) => /^\d+$|thực hiện\.$/.test(words))).toEqual([]);
    },
  );
});

const chat = `[08:12, 05/02/2026] Hoa VP xã: Gửi cả nhà dự thảo KẾ HOẠCH nâng cao chỉ số DDCI năm 2026 của UBND xã Tân An
[08:13, 05/02/2026] Hoa VP xã: 3 đơn vị: VP = Văn phòng HĐND và UBND xã; P.KT = Phòng Kinh tế; P.VHXH = Phòng Văn hóa - Xã hội. Lãnh đạo: Chủ tịch Đỗ Văn Phúc, Phó Chủ tịch Cao Thị Hạnh
[08:15, 05/02/2026] Hoa VP xã: Bảng chỉ số
Mã	Chỉ số	Điểm 2025	Hạng	Mục tiêu 2026	Lãnh đạo	Chủ trì	Phối hợp
A1	Tính minh bạch	74,2	14/42	80	PCT Cao Thị Hạnh	VP	P.KT
A2	Chi phí thời gian	68,9	23/42	75 - hạng 15	CT Đỗ Văn Phúc + PCT Cao Thị Hạnh	P.KT	
[08:20, 05/02/2026] Hoa VP xã: Bảng việc ạ
TT	Chỉ số	Việc	Chủ trì	Phối hợp	Sản phẩm	Hạn
1	A1	Đăng công khai quy hoạch	P.KT			trước 15/4/2026
2	A2	Lấy số trực tuyến	VP	P.KT	phần mềm	30/6/2026
[08:21, 05/02/2026] Hoa VP xã: (tiếp)
3	A2	Mở hộp thư góp ý	VP			hàng tháng
[08:34, 05/02/2026] Nam KT: 👍 nhất trí`;

describe('a chat', () => {
  test('two tables in it are two, and what says that one goes on ends none', async () => {
    const draft = await ofText(chat);
    expect(
      draft.indices.map(({ code, name, baseline, target, leaders, leadUnit, coordinating }) => [
        code,
        name,
        baseline?.score,
        baseline?.rank,
        target,
        leaders.length,
        leadUnit,
        coordinating,
      ]),
    ).toMatchObject([
      [
        'A1',
        'Tính minh bạch',
        74.2,
        14,
        { type: 'score', score: 80 },
        1,
        'van-phong-hdnd-va-ubnd',
        ['phong-kinh-te'],
      ],
      [
        'A2',
        'Chi phí thời gian',
        68.9,
        23,
        { type: 'score-and-rank', score: 75, rank: 15 },
        2,
        'phong-kinh-te',
        [],
      ],
    ]);
    expect(
      draft.indices.map(({ tasks }) =>
        tasks.map(({ text, owners, product, due }) => [text, owners?.[0], product, due?.type ?? null]),
      ),
    ).toEqual([
      [['Đăng công khai quy hoạch', 'phong-kinh-te', null, 'day']],
      [
        ['Lấy số trực tuyến', 'van-phong-hdnd-va-ubnd', 'phần mềm', 'day'],
        ['Mở hộp thư góp ý', 'van-phong-hdnd-va-ubnd', null, null],
      ],
    ]);
    expect([draft.year, draft.scale]).toEqual([2026, 100]);
  });
});
