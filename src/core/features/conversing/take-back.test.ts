import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { chief, hts, office } = people;
const hung = 'nguyen-trong-hung';
const lan = 'phuong-thi-huong-lan';
const clerk = 'Chuyên viên tổng hợp';
type Talk = ReturnType<typeof startTalk>;

/** More time was asked for the quarter's meeting. */
function asked() {
  const talk = startTalk('2023-05-22T09:00:00');
  talk.say(chief, 'xin gia hạn họp doanh nghiệp đến 15/7 vì trùng lịch họp HĐND');
  expect(talk.say(chief, 'gửi').text).toContain('Đã gửi');
  return talk;
}

/** A report that calls two tasks late, which gives a leader two matters. */
function reported() {
  const talk = startTalk('2023-05-22T09:00:00');
  for (const said of [
    '/baocao',
    'chậm',
    'chờ Cục Thuế trả lời',
    '2 chậm vì thiếu máy chủ',
    'còn lại đúng tiến độ',
    '100',
  ])
    talk.say(hts, said);
  expect(talk.say(hts, 'gửi báo cáo').text).toContain('Đã nhận báo cáo');
  return talk;
}

const between = (talk: Talk, who: string) =>
  expect(talk.say(who, 'chi phí thời gian ai phụ trách').text).toContain('Lê Hải Yến');

describe('a request for more time', () => {
  it.each(['nhầm', 'rút lại', 'hủy', 'gửi nhầm rồi', 'hủy xin gia hạn', 'em rút yêu cầu gia hạn nhé'])(
    'is withdrawn by «%s» right behind it, and whoever was asked hears so',
    (words) => {
      const talk = asked();
      const said = talk.say(chief, words);
      expect(said.text).toContain('Đã rút yêu cầu gia hạn');
      expect(talk.state().extensions[0]!.settled?.type).toBe('withdrawn');
      expect(said.notices.map(({ to }) => to)).toContain(hung);
    },
  );

  it.each([
    'hủy xin gia hạn',
    'thôi không xin gia hạn nữa',
    'rút yêu cầu gia hạn họp doanh nghiệp',
    'huy gia han viec 17',
  ])('is withdrawn by «%s» when other things were said since', (words) => {
    const talk = asked();
    between(talk, chief);
    expect(talk.say(chief, words).text).toContain('Đã rút yêu cầu gia hạn');
  });

  it('is asked about by bare words that come later: nothing is undone, and nothing said to be', () => {
    const talk = asked();
    between(talk, chief);
    const which = talk.say(chief, 'rút lại');
    expect(which.text).toContain('Chưa có gì bị lấy lại');
    expect(talk.state().extensions[0]!.settled).toBeUndefined();
    expect(talk.press(chief, talk.buttonOf(which, 'Xin gia hạn')).text).toContain('Đã rút');
  });

  it('stands where it is only turned away from', () => {
    const talk = asked();
    const said = talk.say(chief, 'thôi');
    expect(said.text).toContain('Việc này vẫn giữ nguyên – xin gia hạn nhiệm vụ 1.5.2');
    expect(said.labels).toEqual(['Nhầm – lấy lại']);
    expect(talk.state().extensions[0]!.settled).toBeUndefined();
  });

  it('that was answered is not withdrawn: it is said why, and what can be done', () => {
    const talk = asked();
    talk.press(hung, 'x:g:1');
    const said = talk.say(chief, 'hủy xin gia hạn');
    expect(said.text).toContain('Không rút được');
    expect(said.text).toContain('đồng ý đến 15/07');
    expect(said.text).toContain('/giahan');
    expect(talk.say(hung, 'rút đồng ý gia hạn họp doanh nghiệp').text).toContain(
      'Đã lấy lại trả lời về gia hạn',
    );
  });

  it('that is still being written is no request: it is left', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    talk.say(chief, 'xin gia hạn họp doanh nghiệp đến 15/7 vì trùng lịch');
    expect(talk.say(chief, 'hủy xin gia hạn').text).toBe('Đã thôi.');
    expect(talk.state().extensions).toEqual([]);
    expect(talk.say(chief, 'rút yêu cầu gia hạn').text).toContain('không còn');
  });
});

describe('a commitment', () => {
  const commit = (talk: Talk, day: string, words: string) => {
    talk.say(hts, `cam kết việc 1 xong ${day}, ${words}`);
    return talk.say(hts, 'gửi');
  };

  it('takes the place of the one before it, and is told so', () => {
    const talk = reported();
    commit(talk, '10/6', 'đã gửi công văn');
    const shown = talk.say(hts, 'cam kết việc 1 xong 20/6, đã đôn đốc');
    expect(shown.text).toContain('Thay cam kết ngày 10/06');
    const made = talk.say(hts, 'gửi');
    expect(made.text).toContain('Thay cam kết trước: ngày 10/06, «đã gửi công văn»');
    expect(made.notices[0]!.text).toContain('Thay cam kết trước');
    const listed = talk.say(office, 'ai cam kết gì').text;
    expect(listed).toContain('1 cam kết tiến độ');
    expect(listed).not.toContain('đã gửi công văn');
  });

  it.each(['nhầm', 'rút cam kết', 'hủy cam kết việc 1'])('is taken back by «%s»; both are told', (words) => {
    const talk = reported();
    commit(talk, '10/6', 'đã gửi công văn');
    commit(talk, '20/6', 'đã đôn đốc');
    const said = talk.say(hts, words);
    expect(said.text).toContain('Đã rút cam kết xong');
    expect(said.text).toContain('Cam kết trước lại có hiệu lực: ngày 10/06');
    expect(said.notices.map(({ to }) => to)).toEqual([lan]);
    expect(talk.say(hts, 'rút cam kết').text).toContain('ngày 10/06');
    expect(talk.state().commitments).toEqual([]);
    expect(talk.say(hts, 'rút cam kết').text).toContain('Không có cam kết này');
  });

  it('whose day has passed stays', () => {
    const talk = reported();
    commit(talk, '10/6', 'đã gửi công văn');
    talk.liveTo('2023-06-13T10:00:00');
    expect(talk.say(hts, 'rút cam kết việc 1').text).toContain('ngày đó đã qua');
    expect(talk.state().commitments).toHaveLength(1);
  });
});

describe('a word of a leader', () => {
  it.each(['rút lại ý kiến việc 1', 'thu hồi câu trả lời việc 1', 'lấy lại chỉ đạo việc 1'])(
    'about a matter is taken back by «%s», when other things were said since',
    (words) => {
      const talk = reported();
      talk.say(lan, 'việc 1: văn phòng làm văn bản gửi Cục Thuế');
      expect(talk.say(lan, 'gửi').text).toContain('Đã chuyển ý kiến');
      between(talk, lan);
      const said = talk.say(lan, words);
      expect(said.text).toContain('Đã lấy lại ý kiến về Việc 1');
      expect(said.notices.map(({ to }) => to)).toContain(hts);
    },
  );

  it.each(['hủy yêu cầu', 'rút lại yêu cầu Phòng Hạ tầng số', 'thu hồi yêu cầu vừa gửi'])(
    'to a unit is taken back by «%s»',
    (words) => {
      const talk = reported();
      talk.say(lan, 'yêu cầu Phòng Hạ tầng số nộp lại số liệu trước 25/5');
      talk.say(lan, 'gửi');
      between(talk, lan);
      expect(talk.say(lan, words).text).toContain('Đã lấy lại yêu cầu với Phòng Hạ tầng số');
      expect(talk.state().instructions).toEqual([]);
    },
  );
});

describe('what was passed on', () => {
  it('is taken back in words, also of one task alone, in the middle of a report', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    talk.say(chief, '/baocao');
    talk.say(chief, `chuyển 3, 4 cho ${clerk}`);
    talk.say(chief, 'đúng tiến độ');
    expect(talk.say(chief, 'hủy chuyển việc 3').text).toContain('Đã lấy lại việc 3;');
    expect(talk.say(chief, 'thôi không chuyển nữa').text).toContain('Đã lấy lại việc 4;');
    expect(talk.state().passings).toEqual([]);
  });
});

it('words of a report that speak of such things are no order, where nothing of it was done', () => {
  const talk = startTalk('2023-05-22T09:00:00');
  talk.say(hts, '/baocao');
  talk.say(hts, 'chậm');
  talk.say(hts, 'nhà thầu hủy cam kết cung cấp thiết bị');
  expect(Object.values(talk.state().drafts[0]!.entries)[0]).toMatchObject({ status: 'late' });
});

describe('what went to several units at once', () => {
  const given = () => {
    const talk = startTalk('2023-05-22T09:00:00');
    talk.say(lan, 'yêu cầu Thanh tra và Phòng Hạ tầng số rà lại lịch họp');
    expect(talk.say(lan, 'gửi').notices).toHaveLength(2);
    return talk;
  };

  it.each(['hủy yêu cầu Phòng Hạ tầng số', 'rút lại yêu cầu với hạ tầng số', 'thu hồi chỉ đạo ha tang so'])(
    '«%s» takes back that of the one unit that is named, and no other',
    (words) => {
      const talk = given();
      expect(talk.say(lan, words).notices.map(({ to }) => to)).toEqual([hts]);
      expect(talk.state().instructions.map(({ unit }) => unit)).toEqual(['thanh-tra']);
      // Once more it takes nothing of somebody else.
      expect(talk.say(lan, words).text).toContain('Không có yêu cầu nào');
      expect(talk.state().instructions).toHaveLength(1);
    },
  );

  it('is chosen unit by unit where none is named, and by its own button is taken back from all', () => {
    const talk = given();
    between(talk, lan);
    const which = talk.say(lan, 'rút lại yêu cầu');
    expect(talk.press(lan, talk.buttonOf(which, 'Yêu cầu Thanh tra Sở')).notices).toHaveLength(1);
    expect(talk.state().instructions.map(({ unit }) => unit)).toEqual(['phong-ha-tang-so']);
    const other = given();
    expect(other.say(lan, 'nhầm').notices).toHaveLength(2);
  });
});

describe('what was never done', () => {
  it.each([
    [lan, 'lấy lại yêu cầu Thanh tra', '/yeucau'],
    [lan, 'hủy chỉ đạo với phòng báo chí', '/yeucau'],
    [lan, 'rút lại ý kiến việc 3', '/vuongmac'],
    [lan, 'rút lại quyết định gia hạn', '/giahan'],
    [office, 'hủy yêu cầu thanh tra', '/yeucau'],
    [hts, 'hủy yêu cầu của chị Lan', '/yeucau'],
    [hts, 'rút lại việc chuyển cho anh Bình', '/baocao'],
    [hts, 'rut lai viec chuyen anh Binh', '/baocao'],
  ])('%s hears of «%s» that there is nothing of it, and nothing is begun', (who, words, where) => {
    const talk = startTalk('2023-05-22T09:00:00');
    const said = talk.say(who, words);
    expect(said.text).toMatch(/^(?:Không có|Anh\/chị chưa) /u);
    expect(said.text).toContain(where);
    expect(said.labels).toEqual([]);
  });

  it('takes back no other: the number and the unit that are named count', () => {
    const talk = reported();
    talk.say(lan, 'việc 1');
    talk.say(lan, 'trả lời');
    talk.say(lan, 'làm việc với Cục Thuế');
    talk.say(lan, 'gửi');
    const before = talk.state().matters.flatMap(({ acts }) => acts).length;
    expect(talk.say(lan, 'rút lại ý kiến việc 9').text).toContain('không có gì để lấy lại');
    expect(talk.state().matters.flatMap(({ acts }) => acts)).toHaveLength(before);
  });
});
