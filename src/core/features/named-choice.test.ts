import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../test/support/talk.ts';

const { hts, office, yen } = people;

describe('what stands behind a command', () => {
  it('is the one that it names, with a slash or in words', () => {
    const said = (typed: string) => startTalk().say(office, typed);
    expect(said('/moi Lê Hải Yến').text).toContain('Mã mời của Lê Hải Yến');
    expect(said('mời Lê Hải Yến').text).toContain('Mã mời của Lê Hải Yến');
    expect(said('gỡ lan').text).toContain('Gỡ Phương Thị Hương Lan');
    expect(said('/suaten hùng').text).toContain('Đang ghi: Nguyễn Trọng Hùng');
    expect(said('/nhắc Phòng Hạ tầng').notices.map(({ to }) => to)).toEqual([hts]);
  });

  it('that reaches many is chosen from its list where no slash says that it is a command', () => {
    const said = startTalk().say(office, 'nhac tat ca');
    expect(said.notices).toEqual([]);
    expect(said.labels[0]).toBe('Tất cả 5 đơn vị');
  });

  it('is said to be nobody where nobody is so named, and asked among those who have the title', () => {
    const said = startTalk().say(office, '/moi Trần Văn Nam');
    expect(said.text).toContain('Không có ai tên «Trần Văn Nam».');
    expect(said.labels.length).toBeGreaterThan(5);
    expect(startTalk().say(office, '/moi phó giám đốc').labels).toHaveLength(3);
    expect(startTalk().say(office, '/truong phòng bưu điện').text).toContain(
      'Không có đơn vị «phòng bưu điện».',
    );
    expect(startTalk().say(office, '/go Trần Văn Nam').text).toContain(
      'Không có tài khoản nào của «Trần Văn Nam».',
    );
  });

  it('makes no command of a question, or of words that name nobody', () => {
    expect(startTalk().say(office, 'trưởng phòng hạ tầng số là ai').text).not.toContain('Gõ họ tên');
    expect(startTalk().say(office, 'mời cả nhà ăn trưa').text).not.toContain('Tạo mã mời');
    expect(startTalk().say(hts, 'mời Lê Hải Yến').text).not.toContain('Mã mời của');
  });
});

describe('what is chosen behind a command', () => {
  const said = (typed: string, who: string = office) => startTalk().say(who, typed);

  it.each(['mời chị Yến', '/moi le hai yen ạ', 'giúp em mời chị Yến nhé', '/mời đồng chí Yến giúp em'])(
    'is a person whatever courtesy stands around the name: «%s»',
    (typed) => expect(said(typed).text).toContain('Mã mời của Lê Hải Yến'),
  );

  it('is an account, or said to be nobody’s by the name alone', () => {
    expect(said('gỡ chị Yến').text).toContain('Gỡ Lê Hải Yến');
    expect(said('gỡ tài khoản của chị Yến').text).toContain('Gỡ Lê Hải Yến');
    expect(said('/go anh Bình').text).toContain('Không có tài khoản nào của «Bình».');
    // «Yên» is another name.
    expect(said('/moi Yên').text).toContain('Không có ai tên «Yên».');
  });

  it('is asked where a given name is that of several, who stand before those who have it in the middle', () => {
    const talk = startTalk();
    for (const typed of ['/nguoi', 'Lãnh đạo', 'Trần Hùng, Phó Giám đốc', 'Thêm']) talk.say(office, typed);
    expect(talk.say(office, '/moi anh Hùng').labels).toEqual([
      expect.stringContaining('Nguyễn Trọng Hùng') as string,
      expect.stringContaining('Trần Hùng') as string,
    ]);
  });

  it('is a unit, a role, a kind, a month, a row of the calendar, a switch, a part of help', () => {
    expect(said('/truong Hạ tầng').text).toContain('Gõ họ tên');
    expect(said('/nhac ha tang').notices.map(({ to }) => to)).toEqual([hts]);
    expect(said('/nguoi lãnh đạo').text).toContain('Gõ họ tên');
    expect(said('/nguoi chuyên viên').text).toContain('của đơn vị nào?');
    expect(said('/nguoi chuyên viên phòng hạ tầng số').text).toContain('Chuyên viên Phòng Hạ tầng số');
    expect(said('/donvi trung tâm').text).toContain('Gõ tên đơn vị');
    expect(said('/khoa 5').text).toContain('5/2023');
    expect(said('/khoa kỳ 5 giúp em').text).toContain('5/2023');
    expect(said('/lich 2').text).toContain('Hạn báo cáo hiện là');
    expect(said('/lich hạn báo cáo').text).toContain('Hạn báo cáo hiện là');
    expect(said('/lich 5').text).toContain('Giờ bản tổng hợp');
    expect(said('/trichdan tắt').kind).toBe('act');
    expect(said('/nhantonghop có', yen).kind).toBe('act');
    expect(said('/trogiup cài đặt').text).toContain('/kenh');
    expect(said('/baocao Hạ tầng').text).toContain('báo cáo tháng 5/2023 của Phòng Hạ tầng số');
    expect(said('/uyquyen chị Chánh Thanh tra', hts).text).toContain('Thanh tra');
  });

  it('is the unit whose report is given back', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    for (const typed of ['Còn lại: đúng tiến độ', '100', 'gửi báo cáo']) talk.say(hts, typed);
    expect(talk.say(office, '/tralai Hạ tầng').text).toContain('Phòng Hạ tầng số');
    expect(talk.say(office, '/tralai ha tang').labels.length).toBeGreaterThan(3);
  });
});

describe('what somebody is offered', () => {
  it('is no report where they report for nobody', () => {
    expect(startTalk().say(yen, '/trogiup').labels).toEqual([
      'Hỏi kế hoạch',
      'Theo dõi',
      'Văn bản, số liệu',
      'Cài đặt',
    ]);
  });
});

describe('what a unit owes', () => {
  it('is told without what a draft has answered; one that is full only waits to be sent', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'Còn lại: đúng tiến độ');
    const owed = talk.say(hts, 'tôi còn nợ gì').text;
    expect(owed).toContain('còn 1 nhiệm vụ chưa báo cáo tháng 5/2023 (đã trả lời 5, chưa gửi)');
    expect(owed.match(/▫️/g)).toHaveLength(1);
    talk.say(hts, '100');
    talk.say(hts, 'để sau');
    const full = talk.say(hts, 'tôi còn nợ gì');
    expect(full.text).toContain('đã đủ 6/6 nhiệm vụ, chỉ còn gửi');
    expect(full.labels).toEqual(['Xem lại rồi gửi']);
    // Somebody else’s draft is none of the office’s business here.
    expect(talk.say(office, 'phòng hạ tầng số còn nợ gì').text).not.toContain('chỉ còn gửi');
  });
});
