import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, office, chief, inspector, yen } = people;
const leader = 'nguyen-trong-hung';

/** A talk in which what others are told stands in their chats, as it does once it is sent. */
const start = (at = '2023-05-22T09:00:00') => startTalk(at, undefined, undefined, { delivers: true });
type Talk = ReturnType<typeof start>;

function said(talk: Talk, who: string, ...texts: string[]) {
  return texts.map((text) => talk.say(who, text)).at(-1)!;
}

describe('under a task that was passed on', () => {
  const passed = () => {
    const talk = start();
    said(talk, chief, '/baocao', 'chuyển việc 1 cho chuyên viên tổng hợp');
    return talk;
  };

  it.each(['việc chị giao em làm xong rồi', 'em làm xong rồi ạ', 'xong rồi', 'việc này em làm xong rồi'])(
    '«%s» is its status, and the result is asked',
    (text) => {
      expect(passed().say(office, text).text).toContain('Kết quả tháng 5?');
    },
  );

  it.each([
    ['xong, đã niêm yết 12 thủ tục', '✅', 'đã niêm yết 12 thủ tục'],
    ['chậm vì máy hỏng', '🟠', 'máy hỏng'],
    ['việc 1 chậm vì máy hỏng', '🟠', 'máy hỏng'],
  ])('«%s» is its answer, shown before it is sent', (text, sign, words) => {
    const shown = passed().say(office, text);
    expect(shown.text).toContain(`${sign} 1`);
    expect(shown.text).toContain(`«${words}»`);
    expect(shown.labels[0]).toBe('Gửi Chánh Văn phòng Sở');
    expect(shown.notices).toEqual([]);
  });

  it('«đã niêm yết 5 thủ tục» is kept, and its status is asked', () => {
    expect(passed().say(office, 'đã niêm yết 5 thủ tục').text).toContain(
      'Tôi giữ lời «đã niêm yết 5 thủ tục»',
    );
  });

  it.each(['đơn vị nào chưa báo cáo', 'nhắc Thanh tra nộp báo cáo', 'dạ em nhận rồi ạ', 'ai phụ trách 2.1'])(
    '«%s» is what it always was',
    (text) => {
      const talk = passed();
      talk.say(office, text);
      expect(talk.state().drafts.some(({ passed }) => passed !== undefined)).toBe(false);
    },
  );
});

describe('under a task that was given back', () => {
  const returned = () => {
    const talk = start();
    said(talk, hts, '/baocao', 'còn lại đúng tiến độ', '100', 'gửi');
    said(talk, office, '/tralai hạ tầng', '4', 'thiếu kết quả cụ thể', 'gửi');
    return talk;
  };

  it.each([
    'đã trả lời 3/5 kiến nghị',
    'việc 4 đã trả lời 3/5 kiến nghị',
    'sửa việc 4: đã trả lời 3/5 kiến nghị',
  ])('«%s» is its result, and the status is asked', (text) => {
    expect(returned().say(hts, text).text).toContain('Tôi giữ lời «đã trả lời 3/5 kiến nghị»');
  });

  it('a status with a reason is its answer, and nothing is sent', () => {
    const talk = returned();
    const shown = talk.say(hts, 'chậm vì chờ Cục Thuế');
    expect(shown.text).toContain('4 🟠');
    expect(shown.labels).toContain('Gửi báo cáo');
    expect(Object.values(talk.state().reports).map(({ returned }) => returned.length)).toEqual([1]);
  });

  it('«giữ nguyên, …» keeps it for the reason behind it; without one why is asked', () => {
    expect(returned().say(hts, 'giữ nguyên vì tháng này chưa có thêm').text).toContain(
      'giữ nguyên vì: «tháng này chưa có thêm»',
    );
    expect(returned().say(hts, 'em xin giữ nguyên ạ').text).toContain('Vì sao giữ nguyên');
  });

  it('a question stays one', () => {
    expect(returned().say(hts, 'ai phụ trách chi phí thời gian').text).toContain('Lê Hải Yến');
  });
});

describe('of the office under «xin mở khóa»', () => {
  const asked = () => {
    const talk = start('2023-05-26T09:30:00');
    said(talk, office, 'khóa kỳ tháng 5', 'có');
    said(talk, hts, 'xin mở khóa', 'xin mở khóa');
    expect(talk.state().locks).toHaveLength(1);
    return talk;
  };

  it.each(['mở đi', 'ok', 'đồng ý mở cho hạ tầng số', 'mở giúp em nó', 'được, mở đến chiều nay', 'duyệt'])(
    '«%s» opens the month',
    (text) => {
      const talk = asked();
      expect(talk.say(office, text).text).toContain('Đã mở khóa kỳ tháng 5/2023');
      expect(talk.state().locks).toEqual([]);
    },
  );

  it.each(['không mở, hết hạn rồi', 'không được', 'thôi không mở nữa', 'chưa mở'])(
    '«%s» leaves it locked, and says that nobody was told',
    (text) => {
      const talk = asked();
      expect(talk.say(office, text).text).toContain('vẫn khóa. Tôi chưa báo đơn vị');
      expect(talk.state().locks).toHaveLength(1);
    },
  );

  it.each(['mở báo cáo của thanh tra ra xem?', 'đơn vị nào chưa báo cáo', 'không ai báo cáo à?'])(
    '«%s» is what it always was',
    (text) => {
      const talk = asked();
      expect(talk.say(office, text).text).not.toContain('mở khóa kỳ');
      expect(talk.state().locks).toHaveLength(1);
    },
  );
});

describe('of a unit under a leader’s words', () => {
  const directed = () => {
    const talk = start();
    said(talk, yen, 'giao Thanh tra rà lại lịch kiểm tra', 'gửi');
    return talk;
  };

  it.each([
    'dạ vâng',
    'vâng ạ',
    'chậm vì thiếu người',
    'dạ em nhận rồi, em nộp trước 24/5',
    'do thiếu người ạ',
  ])('«%s» is offered as the answer', (text) => {
    const talk = directed();
    expect(talk.say(inspector, text).text).toContain(`Gửi «${text}» tới PGĐ Lê Hải Yến`);
  });

  const opinion = (...answer: string[]) => {
    const talk = start();
    said(talk, hts, '/baocao', 'còn lại đúng tiến độ', '100', '4 chậm vì chờ Cục Thuế trả lời', 'gửi');
    said(talk, leader, ...answer);
    return talk;
  };

  it.each([
    'dạ em cảm ơn, em sẽ dự họp',
    'đã nhận công văn, em đang chờ',
    'dạ em nhận rồi, em nộp trước 24/5',
  ])('«%s» under an opinion is offered as the answer to it', (text) => {
    const talk = opinion('việc 1: mời Cục Thuế họp', 'gửi');
    expect(talk.say(hts, text).text).toContain(
      `Gửi «${text}» tới PGĐ phụ trách Sở Nguyễn Trọng Hùng làm trả lời về Việc 1?`,
    );
    expect(talk.say(hts, 'gửi').notices.map(({ to }) => to)).toEqual([leader]);
  });

  it('what settles it does so, and why it is to be opened again is asked', () => {
    const talk = opinion('việc 1: mời Cục Thuế họp', 'gửi');
    talk.say(hts, 'đã giải quyết xong rồi ạ');
    expect(talk.state().matters[0]!.acts.at(-1)?.type).toBe('solved');
    const refused = opinion('việc 1 không giải quyết được', 'vì hết tiền', 'gửi');
    expect(refused.say(hts, 'em đề nghị anh xem lại').text).toContain('làm lý do mở lại Việc 1?');
  });
});
