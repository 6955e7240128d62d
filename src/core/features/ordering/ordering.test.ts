import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { office, hts, yen } = people;

/** What is asked of the office next, by kind. */
const orders: readonly (readonly [asked: string, typed: readonly string[]])[] = [
  ['Đổi trưởng của đơn vị nào?', ['đổi trưởng', 'doi truong', 'đổi trưởng phòng CNTT', 'thay trưởng đơn vị']],
  [
    'Trưởng Phòng Hạ tầng số hiện nay',
    [
      'đổi trưởng phòng Hạ tầng số',
      'doi truong phong ha tang so giup em',
      'thay trưởng phòng hạ tầng số nhé',
      'phòng Hạ tầng số có trưởng phòng mới',
      'phòng hạ tầng số đổi trưởng',
    ],
  ],
  ['Chánh Thanh tra Sở hiện nay', ['đổi chánh thanh tra', 'thanh tra vừa thay chánh']],
  [
    'Sau: Nguyễn Văn Nam',
    [
      'đổi trưởng phòng Hạ tầng số thành anh Nguyễn Văn Nam',
      'bổ nhiệm anh Nguyễn Văn Nam làm trưởng phòng Hạ tầng số',
      'phòng Hạ tầng số có trưởng mới là Nguyễn Văn Nam',
    ],
  ],
  ['Thêm đơn vị loại nào?', ['thêm đơn vị', 'them don vi', 'em muốn thêm một đơn vị mới']],
  ['thuộc nhóm nào của kế hoạch', ['thêm phòng mới', 'thêm phòng', 'tạo phòng Bưu chính']],
  ['Thêm người với vai nào?', ['thêm người', 'them nguoi moi', 'bổ sung nhân sự']],
  [
    'Thêm Hoa vào Phòng Hạ tầng số với vai nào?',
    ['thêm chị Hoa vào phòng Hạ tầng số', 'bổ sung chị Hoa vào phòng hạ tầng số nhé'],
  ],
  ['Thêm Trần Thị Hoa với vai nào?', ['thêm chị Trần Thị Hoa vào danh bạ', 'thêm Trần Thị Hoa vào bot']],
  [
    'Thêm Trần Thị Hoa, phó, được báo cáo thay, Phòng Hạ tầng số?',
    [
      'thêm chị Trần Thị Hoa làm phó phòng Hạ tầng số',
      'thêm Trần Thị Hoa làm phó trưởng phòng của Phòng Hạ tầng số',
    ],
  ],
  ['được báo cáo thay của đơn vị nào?', ['thêm phó phòng', 'them pho phong giup em']],
  ['Chuyên viên (xem) của đơn vị nào?', ['thêm nhân viên', 'thêm chuyên viên']],
  [
    'Thêm Lê Văn Bình, chuyên viên (xem), Phòng Hạ tầng số?',
    [
      'thêm chuyên viên Lê Văn Bình phòng Hạ tầng số',
      'thêm anh Lê Văn Bình vào phòng HTS làm chuyên viên',
      'bổ sung nhân viên Lê Văn Bình của Phòng Hạ tầng số',
    ],
  ],
  ['Thêm Lê Thị Hoa, phó, được báo cáo thay, Thanh tra Sở?', ['thêm phó phòng Lê Thị Hoa của Thanh tra']],
  ['Thêm Trần Văn Nam vào Phòng Hạ tầng số với vai nào?', ['thêm anh Trần Văn Nam vào phòng HTS']],
  ['Thêm Nguyễn Văn An, lãnh đạo', ['thêm Phó Giám đốc Nguyễn Văn An']],
  ['Gõ họ tên, chức danh', ['thêm phó phòng Hạ tầng số', 'thêm chuyên viên phòng Hạ tầng số']],
  ['Gỡ liên kết tài khoản nào?', ['gỡ tài khoản', 'go lien ket', 'hủy liên kết tài khoản anh Bình']],
  [
    'Gỡ Lê Hải Yến',
    ['gỡ tài khoản chị Yến', 'go tai khoan chi yen', 'xóa tài khoản của chị Yến', 'xóa chị Yến khỏi bot'],
  ],
  [
    'Mã mời của Lê Hải Yến',
    ['mời lại chị Yến', 'gửi lại mã cho chị Yến', 'cap lai ma cho chi yen', 'tạo mã mời cho chị Yến'],
  ],
  ['Không có ai tên «Bình»', ['mời lại anh Bình', 'gửi mã cho anh Bình']],
  ['Mọi người trong danh bạ đều đã liên kết', ['mời tất cả', 'mời mọi người tham gia']],
  [
    'Lê Hải Yến (Phó Giám đốc) nghỉ hoặc chuyển đi từ ngày nào?',
    ['cho chị Yến nghỉ', 'cho chi yen nghi', 'chị Yến nghỉ hưu'],
  ],
  ['Ai nghỉ hoặc chuyển công tác?', ['cho chị Hoa nghỉ']],
  ['Đổi tên đơn vị nào?', ['đổi tên phòng', 'doi ten don vi']],
  ['Đang ghi: Phòng Hạ tầng số', ['đổi tên phòng Hạ tầng số', 'sửa lại tên phòng hạ tầng số giúp em']],
  ['Sau: Phòng Hạ tầng', ['đổi tên phòng Hạ tầng số thành phòng Hạ tầng']],
  ['Đang ghi: Lê Hải Yến', ['đổi tên chị Yến', 'sửa họ tên chị Yến']],
  ['Sáp nhập đơn vị nào', ['sáp nhập phòng', 'sap nhap phong', 'gộp đơn vị']],
  ['Sáp nhập Phòng Hạ tầng số vào đơn vị nào?', ['sáp nhập phòng Hạ tầng số']],
  [
    'Phòng Hạ tầng số sáp nhập vào Trung tâm Công nghệ số từ ngày nào?',
    [
      'sáp nhập phòng Hạ tầng số vào Trung tâm Công nghệ số',
      'gop phong ha tang so vao trung tam cong nghe so',
    ],
  ],
  ['đơn vị nào nhận?', ['giải thể phòng Hạ tầng số']],
  ['Đổi lãnh đạo phụ trách chỉ số nào?', ['đổi lãnh đạo phụ trách']],
  ['Ai sẽ phụ trách Chi phí thời gian', ['đổi người phụ trách chi phí thời gian']],
];

const ofGroup = [
  'liên kết nhóm',
  'lien ket nhom',
  'làm sao liên kết nhóm',
  'đưa bot vào nhóm thế nào',
  'thêm bot vào nhóm Zalo',
];

const others: readonly (readonly [does: string, typed: readonly string[]])[] = [
  ['Đổi trưởng đơn vị', ['đổi trưởng phòng Hạ tầng số', 'doi truong']],
  ['Thêm đơn vị', ['thêm đơn vị', 'thêm phòng Bưu chính']],
  ['Thêm người', ['thêm phó phòng', 'them nguoi']],
  ['Gỡ tài khoản', ['gỡ tài khoản chị Lan']],
  ['Mời người, cấp mã', ['mời lại anh Bình', 'mời chị Yến']],
  ['Ghi người nghỉ, chuyển công tác', ['cho chị Hoa nghỉ', 'chị Yến nghỉ hưu từ 1/7']],
  ['Đổi tên đơn vị', ['đổi tên phòng']],
  ['Sáp nhập, giải thể đơn vị', ['sáp nhập phòng', 'giải thể phòng Hạ tầng số']],
];

const each = (table: typeof orders) =>
  table.flatMap(([said, typed]) => typed.map((one) => [one, said] as const));

describe('an order of people and units in plain words', () => {
  it.each(each(orders))('of the office, «%s», is asked on: %s', (typed, asked) => {
    const said = startTalk().say(office, typed);
    expect(said.text).toContain(asked);
    expect(said.notices).toEqual([]);
  });

  it.each(each(others))('of a head or a leader, «%s», meets who does it', (typed, does) => {
    for (const who of [hts, yen])
      expect(startTalk().say(who, typed).text).toContain(
        `${does} là việc của Văn phòng Sở; anh/chị nhắn Văn phòng giúp.`,
      );
  });

  it('of a group is told to everybody, and done where it is said in the group', () => {
    for (const who of [office, hts])
      for (const typed of ofGroup)
        expect(startTalk().say(who, typed).text).toContain('gõ /nhom ngay trong nhóm đó');
    expect(startTalk().inGroup(office, 'liên kết nhóm này').text).toContain('Đã liên kết nhóm này');
    // The command's own word, as the group is told to type it: without its slash, with its marks.
    for (const typed of ['nhóm', 'nhom', 'Nhóm này ạ'])
      expect(startTalk().inGroup(office, typed).text, typed).toContain('Đã liên kết nhóm này');
    expect(startTalk().inGroup(hts, 'liên kết nhóm').text).toContain('chỉ Văn phòng Sở làm được');
  });

  it('keeps the name that came with it, through the role and the unit that are asked', () => {
    const talk = startTalk();
    talk.say(office, 'thêm chị Hoa vào phòng Hạ tầng số');
    const shown = talk.say(office, '2');
    expect(shown.text).toContain('Thêm Hoa, ');
    expect(shown.text).toContain('Phòng Hạ tầng số?');
    expect(talk.say(office, 'Trần Thị Hoa, Phó trưởng phòng').text).toContain('Thêm Trần Thị Hoa');
    expect(talk.say(office, 'thêm').text).toContain('Đã thêm Trần Thị Hoa (Phòng Hạ tầng số)');

    const other = startTalk();
    expect(other.say(office, 'thêm Trần Thị Hoa làm phó phòng').text).toContain('của đơn vị nào?');
    expect(other.say(office, 'bao nhiêu chỉ số').text).toContain('chỉ số');
    expect(other.say(office, 'thanh tra').text).toContain('Thêm Trần Thị Hoa');
    expect(other.say(office, 'thêm').text).toContain('Đã thêm Trần Thị Hoa (Thanh tra Sở)');

    const corrected = startTalk();
    corrected.say(office, 'thêm Trần Thị Hoa vào phòng Hạ tầng số');
    expect(corrected.say(office, 'nhầm, Trần Thị Hà').text).toContain(
      'Thêm Trần Thị Hà vào Phòng Hạ tầng số',
    );
    expect(corrected.say(office, 'thôi').text).toContain('Đã thôi');
    expect(corrected.state().directory.people).toEqual([]);
  });

  it.each(['mời anh Hùng vào nhóm', 'moi anh Hung vao nhom zalo', 'mời anh Hùng vào nhóm chat của Sở nhé'])(
    'into a chat group invites whom it names, and says what a group is: «%s»',
    (typed) => {
      const said = startTalk().say(office, typed);
      expect(said.text).toContain('Thêm người vào nhóm chat thì thành viên trong nhóm tự làm');
      expect(said.text).toContain('Mã mời của Nguyễn Trọng Hùng');
    },
  );

  it('tells a head how to name a deputy, which they may', () => {
    for (const text of [
      'thêm phó phòng',
      'thêm anh Bình vào phòng',
      'thêm chuyên viên Lê Văn Bình vào phòng HTS',
    ])
      expect(startTalk().say(hts, text).text, text).toContain('/uyquyen');
  });

  it.each([
    'thêm phòng họp',
    'thêm 2 phòng họp trực tuyến',
    'thêm phòng Hạ tầng số vào nhiệm vụ 2.1',
    'mời doanh nghiệp dự họp',
    'gửi mã QR cho doanh nghiệp',
    'đổi tên miền website',
    'mỗi ngày',
    'bỏ bản này',
    'thanh tra có trưởng mới chưa',
    'thay đổi trưởng đoàn kiểm tra',
    'cho chị Yến nghỉ phép',
    'Đã thêm Phòng Bưu chính',
    'bỏ nhiệm vụ của phòng hạ tầng số',
  ])('is not what «%s» says', (typed) => {
    for (const who of [office, hts])
      expect(startTalk().say(who, typed).text).not.toMatch(
        /là việc của Văn phòng Sở; anh|Thêm đơn vị loại nào|thuộc nhóm nào của kế hoạch|Tạo mã mời cho ai|Đổi tên đơn vị nào|Giải thể đơn vị nào|hiện nay:|từ ngày nào/,
      );
  });
});
