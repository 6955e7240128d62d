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
    expect(startTalk().say(office, 'trưởng phòng hạ tầng số là ai').text).not.toContain('Ai thay?');
    expect(startTalk().say(office, 'mời cả nhà ăn trưa').text).not.toContain('Tạo mã mời');
    expect(startTalk().say(hts, 'mời Lê Hải Yến').text).not.toContain('Mã mời của');
  });
});

describe('what somebody is offered', () => {
  it('is no report where they report for nobody', () => {
    expect(startTalk().say(yen, '/trogiup').labels).toEqual(['Hỏi kế hoạch', 'Theo dõi', 'Cài đặt']);
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
