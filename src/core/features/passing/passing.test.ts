import { describe, expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import type { Person } from '../../people/org.ts';

const { hts, office, inspector } = people;
const unit = 'phong-ha-tang-so';
const staff = (id: string, name: string, of = unit, role: Person['role'] = 'staff'): Person => ({
  id,
  name,
  title: 'Chuyên viên',
  role,
  unit: of,
  accounts: [],
});
const binh = 'nguyen-van-binh';
const hoa = 'tran-thi-hoa';

/** The directory with people of the unit, all but those who are named linked. */
function talkOfUnit(
  unlinked: readonly string[] = [],
  more: readonly Person[] = [],
  at = '2023-05-22T09:00:00',
) {
  const people = [
    ...context.org.people,
    staff(binh, 'Nguyễn Văn Bình'),
    staff(hoa, 'Trần Thị Hoa'),
    staff('le-van-dung', 'Lê Văn Dũng', 'thanh-tra'),
    ...more,
  ];
  const talk = startTalk(at, undefined, { ...context, org: { ...context.org, people } });
  talk.change((state) => ({
    ...state,
    accounts: people
      .filter(({ id }) => !unlinked.includes(id))
      .map(({ id }) => ({ channel: 'web' as const, userId: id, personId: id, linkedAt: 0 })),
  }));
  return talk;
}
type Talk = ReturnType<typeof talkOfUnit>;

/** The head begins, and passes two of six tasks on. */
function passed() {
  const talk = talkOfUnit();
  talk.say(hts, '/baocao');
  const said = talk.say(hts, 'chuyển 4, 5 cho anh Bình');
  return { talk, said };
}

/** What was passed on is answered and sent to the head. */
function answered() {
  const { talk } = passed();
  talk.press(binh, 'ps:a:1');
  talk.say(binh, 'Hoàn thành');
  talk.say(binh, 'đã tập huấn 3 lớp');
  talk.say(binh, 'chậm');
  const shown = talk.say(binh, 'chờ thiết bị');
  const sent = talk.say(binh, 'gửi');
  return { talk, shown, sent };
}

/** The head answers all that is not passed on. */
function restAnswered(talk: Talk) {
  let said = talk.say(hts, 'Còn lại: đúng tiến độ');
  for (
    let tries = 0;
    tries < 5 && /\?|số liệu/.test(said.text) && !/Gửi báo cáo/.test(said.labels.join());
    tries++
  )
    said = talk.say(hts, '100');
  return said;
}

describe('passing on', () => {
  it('tells the other once, with what and until when, and asks the head for the others alone', () => {
    const { talk, said } = passed();
    expect(said.text).toContain('✅ Đã chuyển việc 4, 5 báo cáo tháng 5/2023 cho Nguyễn Văn Bình.');
    expect(said.labels).toContain('Nhầm – lấy lại');
    expect(said.notices.map(({ to }) => to)).toEqual([binh]);
    expect(said.notices[0]!.text).toMatch(
      /chuyển anh\/chị 2 việc của báo cáo tháng 5\/2023, Phòng Hạ tầng số, hạn /,
    );
    expect(said.notices[0]!.text).toMatch(/Việc 4 · .*\nViệc 5 · /);
    expect(said.text).toContain('1/6 ·');
    const end = restAnswered(talk);
    expect(end.text).toMatch(/^4 … .* – Nguyễn Văn Bình đang trả lời$/m);
    expect(end.labels).not.toContain('Gửi báo cáo');
    expect(end.labels).toContain('Lấy lại việc của Nguyễn Văn Bình');
    expect(talk.say(hts, 'gửi').text).toContain('Việc 4, 5 đã chuyển cho Nguyễn Văn Bình');
    expect(talk.state().reports).toEqual({});
    expect(talk.say(office, '/nhatky').text).toContain('cho Nguyễn Văn Bình trả lời');
  });

  it.each([
    ['giao việc 2 cho chị Hoa', hoa, [2]],
    ['chuyển 1-3 cho anh Bình nhé', binh, [1, 2, 3]],
    ['chuyển việc 3 và việc 5 cho Bình', binh, [3, 5]],
    ['chuyen 3, 4 cho anh binh', binh, [3, 4]],
    ['giao anh Bình việc 4', binh, [4]],
    ['nhờ chị Hoa làm việc 6', hoa, [6]],
    ['chuyển hết cho anh Bình', binh, [1, 2, 3, 4, 5, 6]],
    ['chuyển việc này cho chị Hoa', hoa, [1]],
    ['phân công việc 2, 3 cho Nguyễn Văn Bình', binh, [2, 3]],
  ])('understands «%s»', (text, to, numbers) => {
    const talk = talkOfUnit();
    talk.say(hts, '/baocao');
    const said = talk.say(hts, text);
    expect(said.text).toContain(`Đã chuyển việc ${numbers.join(', ')} `);
    expect(said.notices.map((one) => one.to)).toEqual([to]);
  });

  it('goes in words where no report is open, and by its button', () => {
    const talk = talkOfUnit();
    expect(talk.say(hts, 'chuyển 4, 5 cho anh Bình').text).toContain('Đã chuyển việc 4, 5');
    const asked = talk.say(hts, '/baocao');
    expect(asked.labels).toContain('Chuyển cho…');
    const whom = talk.press(hts, talk.buttonOf(asked, 'Chuyển cho…'));
    expect(whom.labels).toEqual(['Nguyễn Văn Bình (Chuyên viên)', 'Trần Thị Hoa (Chuyên viên)', 'Thôi']);
    const said = talk.say(hts, 'chị Hoa');
    expect(said.text).toContain('Đã chuyển việc 1');
    expect(said.text).toContain('2/6 ·');
  });

  it('asks where something is told as given, since nobody was given it here', () => {
    for (const said of ['đã giao anh Bình việc 5', 'việc 5 em vừa phân công cho chị Hoa rồi ạ']) {
      const talk = talkOfUnit();
      expect(talk.say(hts, said).text, said).toContain('cho ai?');
      expect(talk.state().passings).toEqual([]);
    }
    const talk = talkOfUnit();
    expect(talk.say(hts, 'anh Bình đã giao hồ sơ chưa').text).not.toContain('cho ai?');
  });

  it('passes nothing to somebody who is not linked, and says how that is done', () => {
    const talk = talkOfUnit([binh]);
    const said = talk.say(hts, 'chuyển 4, 5 cho anh Bình');
    expect(said.text).toContain('Nguyễn Văn Bình chưa liên kết');
    expect(said.text).toContain('/moi Nguyễn Văn Bình');
    expect(talk.state().passings).toEqual([]);
  });

  it('asks which of two of one name, and names numbers that are not there and people who are not of the unit', () => {
    const talk = talkOfUnit([], [staff('tran-van-binh', 'Trần Văn Bình')]);
    const which = talk.say(hts, 'chuyển 3 cho anh Bình');
    expect(which.text).toContain('Có mấy người cùng tên');
    expect(which.labels).toEqual(['Nguyễn Văn Bình (Chuyên viên)', 'Trần Văn Bình (Chuyên viên)', 'Thôi']);
    expect(talk.say(hts, '2').text).toContain('cho Trần Văn Bình');
    expect(talk.say(hts, 'chuyển 3, 17 cho chị Hoa').text).toContain('không có việc 17');
    expect(talk.say(hts, 'chuyển 3 cho anh Dũng').text).toContain('Lê Văn Dũng không thuộc Phòng Hạ tầng số');
    expect(talk.say(hts, 'chuyển 3 cho chị Mai').text).toContain('Không thấy ai tên «chị Mai»');
    expect(talk.state().passings).toHaveLength(1);
  });

  it('is taken back at once, and by words; who had it hears so', () => {
    const { talk } = passed();
    const back = talk.say(hts, 'nhầm');
    expect(back.text).toContain('Đã lấy lại việc 4, 5');
    expect(back.notices).toMatchObject([{ to: binh }]);
    expect(back.notices[0]!.text).toContain('chuyển nhầm');
    expect(talk.state().passings).toEqual([]);
    talk.say(hts, 'chuyển 4, 5 cho anh Bình');
    expect(talk.say(hts, 'lấy lại việc 4').text).toContain('Đã lấy lại việc 4');
    expect(talk.press(binh, 'ps:a:2').text).toContain('5 (1/1) ·');
  });

  it('says how somebody comes into the directory, where nobody else of the unit is there', () => {
    const talk = talkOfUnit();
    const said = talk.say(people.press, 'chuyển việc 1 cho anh Bình');
    expect(said.text).toMatch(/không thuộc|Không thấy ai/);
    const none = talk.press(people.press, 'ps:c:phong-thong-tin-bao-chi-xuat-ban:2305:');
    expect(none.text).toContain('Văn phòng Sở thêm người bằng /nguoi');
    expect(talk.state().passings).toEqual([]);
  });

  it('says at night when who was given it hears of it', () => {
    const talk = talkOfUnit([], [], '2023-05-22T22:30:00');
    const said = talk.say(hts, 'chuyển 4 cho anh Bình');
    expect(said.text).toContain('cho Nguyễn Văn Bình; tin tới lúc 07:00 23/05.');
    expect(said.notices[0]!.notBefore).toBe(Date.parse('2023-05-23T07:00:00+07:00'));
  });

  it.each(['chuyển 4 cho anh Tuấn', 'giao việc 4 cho chị Thu Hà', 'chuyen 4 cho anh Tuan'])(
    'says of an order to somebody who is not known that nothing was passed, where words are awaited: «%s»',
    (order) => {
      const talk = talkOfUnit();
      talk.say(hts, '/baocao');
      talk.say(hts, 'chậm');
      expect(talk.say(hts, order).text).toContain('Không thấy ai tên');
      expect(Object.keys(talk.state().drafts[0]!.entries)).toEqual([]);
      talk.say(hts, 'thiếu người');
      expect(Object.values(talk.state().drafts[0]!.entries)).toMatchObject([{ obstacle: 'thiếu người' }]);
    },
  );

  it('takes words of a report as words, where nobody of the unit is meant', () => {
    const talk = talkOfUnit();
    talk.say(hts, '/baocao');
    talk.say(hts, 'chậm');
    expect(talk.say(hts, 'đã chuyển 3 hồ sơ cho Sở Tài chính').text).toContain('2/6');
    expect(talk.state().passings).toEqual([]);
  });
});

describe('an order in words of its own', () => {
  it.each([
    'em không làm được việc này, nhờ anh Bình',
    'việc này nhờ anh Bình nhé',
    'em không làm được việc 1 vì bận, nhờ anh Bình',
    'em khong lam duoc viec nay, nho anh Binh',
  ])('«%s» amid a report passes the task on, and is no answer of it', (words) => {
    const talk = talkOfUnit();
    talk.say(hts, '/baocao');
    expect(talk.say(hts, words).text).toContain('Đã chuyển việc 1 báo cáo tháng 5/2023 cho Nguyễn Văn Bình');
    expect(Object.keys(talk.state().drafts[0]?.entries ?? {})).toEqual([]);
  });

  it.each([
    ['em không làm được việc 5 vì bận, chuyển anh Bình', [5], '«bận»'],
    ['việc 5 em bận quá, nhờ anh Bình làm', [5], ''],
    ['em không làm được việc 5 vì bận, nhờ anh Bình', [5], '«bận»'],
    ['em bận họp, việc 5 nhờ anh Bình làm giúp', [5], ''],
    ['chuyển việc 5 cho anh Bình vì em bận', [5], '«em bận»'],
    ['nhờ anh Bình làm việc 5 giúp em, em đi họp', [5], ''],
    ['giao anh Bình việc 4 và 5 nhé', [4, 5], ''],
    ['để anh Bình trả lời việc 5', [5], ''],
    ['việc 4,5 giao anh Bình', [4, 5], ''],
    ['chuyen viec 5 cho anh binh vi ban hop', [5], '«ban hop»'],
  ])('«%s» passes it on, with the reason', (words, places, why) => {
    const talk = talkOfUnit();
    const said = talk.say(hts, words);
    expect(said.text).toContain(
      `Đã chuyển việc ${places.join(', ')} báo cáo tháng 5/2023 cho Nguyễn Văn Bình`,
    );
    const [told] = said.notices;
    expect(told?.to).toBe(binh);
    expect(told?.text.includes('Lý do chuyển')).toBe(why !== '');
    expect(told?.text).toContain(why);
  });

  it.each(['chuyển 4 cho anh Bình, 5 cho anh Nam', 'chuyển 5 cho anh Nam, 4 cho anh Bình'])(
    'gives nobody what is somebody else’s, whom the unit has not: «%s»',
    (words) => {
      const talk = talkOfUnit();
      const said = talk.say(hts, words);
      expect(said.text).toContain('Đã chuyển việc 4 báo cáo tháng 5/2023 cho Nguyễn Văn Bình');
      expect(said.text).toMatch(/Không thấy ai tên «(?:anh )?Nam»/);
      expect(talk.state().passings.flatMap(({ to, tasks }) => tasks.map(() => to))).toEqual([binh]);
    },
  );

  it('gives several people theirs, each taken back by itself', () => {
    const talk = talkOfUnit();
    const said = talk.say(hts, 'chuyển 4 cho Bình, 5 cho Hoa');
    expect(said.notices.map(({ to }) => to)).toEqual([binh, hoa]);
    expect(said.labels).toEqual(['Nhầm – lấy lại việc 4', 'Nhầm – lấy lại việc 5']);
    talk.press(hts, talk.buttonOf(said, 'việc 5'));
    expect(talk.state().passings.flatMap(({ to, tasks }) => tasks.map(() => to))).toEqual([binh]);
    const other = talkOfUnit().say(hts, 'giao anh Bình việc 3, chị Hoa việc 4, 5');
    expect(other.text).toContain('việc 4, 5 báo cáo tháng 5/2023 cho Trần Thị Hoa');
  });

  it.each([
    'đã giao anh Bình việc 5',
    'việc 3 chậm, giao anh Bình làm tiếp',
    'không chuyển việc 5 cho anh Bình nữa',
    'anh Bình làm việc 5 chưa',
  ])('«%s» passes nothing on', (words) => {
    const talk = talkOfUnit();
    talk.say(hts, words);
    expect(talk.state().passings).toEqual([]);
  });

  it.each(['do giao anh Bình việc 5 chưa xong', 'chờ anh Bình làm việc 5'])(
    'is none where a reason is awaited: «%s»',
    (words) => {
      const talk = talkOfUnit();
      for (const said of ['/baocao', 'chậm', words]) talk.say(hts, said);
      expect(talk.state().passings).toEqual([]);
      expect(Object.values(talk.state().drafts[0]!.entries)[0]).toMatchObject({ status: 'late' });
    },
  );

  it('of who was given it passes nothing on, and says who may', () => {
    const { talk } = passed();
    expect(talk.say(binh, 'nhờ chị Hoa làm việc 5').text).toContain(
      'do trưởng đơn vị hoặc người đang thay chuyển',
    );
    expect(talk.say(binh, 'việc 5 em không làm được do thiếu số liệu, nhờ chị Hoa').text).toContain(
      'Đã trả lại việc 5 báo cáo tháng 5/2023: «thiếu số liệu, nhờ chị Hoa»',
    );
  });
});

describe('who was given it', () => {
  it('answers these tasks alone, in the same dialog, and the head hears once', () => {
    const { talk, shown, sent } = answered();
    expect(shown.labels).toContain('Gửi Trưởng phòng Hạ tầng số');
    expect(sent.text).toContain('Đã gửi 2 câu trả lời cho Trưởng phòng Hạ tầng số');
    expect(sent.notices.map(({ to }) => to)).toEqual([hts]);
    expect(sent.notices[0]!.text).toContain('Nguyễn Văn Bình đã trả lời việc 4, 5');
    expect(sent.notices[0]!.text).toContain('«đã tập huấn 3 lớp»');
    expect(talk.state().reports).toEqual({});
    expect(talk.state().drafts.find(({ personId }) => personId === hts)!.entries).toEqual({});
  });

  it('may give it back with a reason, and take that back', () => {
    const { talk } = passed();
    talk.press(binh, 'ps:a:1');
    expect(talk.say(binh, 'em không làm được').text).toContain('Vì sao chưa trả lời được việc 4?');
    const said = talk.say(binh, 'việc này chị Hoa theo dõi');
    expect(said.text).toContain('Đã trả lại việc 4');
    expect(said.notices).toMatchObject([{ to: hts }]);
    expect(said.notices[0]!.text).toContain('«việc này chị Hoa theo dõi»');
    expect(said.text).toContain('5 (1/1) ·');
    expect(talk.say(hts, '/baocao').text).toMatch(/đã trả lời 0\/6 nhiệm vụ, 1 việc đang chuyển/);
    expect(talk.press(binh, talk.buttonOf(said, 'Nhầm')).text).toContain('vẫn do anh/chị trả lời');
    expect(talk.state().passings[0]!.tasks.every(({ refused }) => refused === undefined)).toBe(true);
    const whole = talk.say(binh, 'trả lại việc 5 vì em nghỉ phép tuần này');
    expect(whole.text).toContain('Đã trả lại việc 5 báo cáo tháng 5/2023: «em nghỉ phép tuần này»');
  });

  it('may name the task first: «việc 4 em bận không trả lời được»', () => {
    const { talk } = passed();
    expect(talk.say(binh, 'việc 4 em bận không trả lời được').text).toContain(
      'Vì sao chưa trả lời được việc 4?',
    );
    expect(talk.say(binh, 'đi công tác').text).toContain('Đã trả lại việc 4');
    expect(talk.say(binh, 'việc 5 em không làm được vì nghỉ phép').text).toContain('«nghỉ phép»');
  });

  it('gives back all that is asked for by «lấy lại hết», where one person has it', () => {
    const { talk } = passed();
    expect(talk.say(hts, 'lấy lại hết').text).toContain('Đã lấy lại việc 4, 5');
  });

  it('does nothing of another’s, and nothing once it was taken back', () => {
    const { talk } = passed();
    expect(talk.press(hoa, 'ps:a:1').text).toContain('không còn chuyển cho ai');
    expect(talk.press(inspector, 'ps:u:1:0').text).toContain('không còn của anh/chị');
    talk.press(binh, 'ps:a:1');
    talk.say(binh, 'Hoàn thành');
    talk.press(hts, 'ps:t:1');
    expect(talk.press(binh, 'ps:a:1').text).toContain('không còn chuyển cho ai');
  });
});

describe('the head', () => {
  it('signs with one tap, and both names are kept', () => {
    const { talk, sent } = answered();
    expect(restAnswered(talk).labels).toContain('Dùng trả lời của Nguyễn Văn Bình');
    const used = talk.say(hts, 'dùng trả lời của anh Bình');
    expect(used.text).toContain('Đã dùng việc 4, 5 do Nguyễn Văn Bình trả lời, anh/chị ký');
    expect(used.text).toMatch(/^4 ✅ .*\(Nguyễn Văn Bình trả lời\)$/m);
    expect(used.labels).toContain('Gửi báo cáo');
    const done = talk.say(hts, 'gửi báo cáo');
    expect(done.text).toContain('Đã nhận báo cáo');
    const report = Object.values(talk.state().reports)[0]!;
    const signed = Object.values(report.entries).filter((entry) => entry.signed);
    expect(signed).toHaveLength(2);
    expect(signed.every(({ by, signed: of }) => by === binh && of?.by === hts)).toBe(true);
    // A button of before says what became of it.
    expect(sent.notices).toHaveLength(1);
    expect(talk.press(hts, 'ps:u:1:1').text).toMatch(/đã dùng lúc/);
  });

  it('signs and sends at once where all else is answered', () => {
    const { talk } = passed();
    restAnswered(talk);
    talk.press(binh, 'ps:a:1');
    for (const text of ['Hoàn thành', 'đã tập huấn', 'đúng tiến độ', 'bỏ qua']) talk.say(binh, text);
    talk.say(binh, 'gửi');
    const shown = talk.press(hts, 'ps:v:1');
    expect(shown.labels).toEqual(['Dùng', 'Sửa', 'Trả lại…', 'Dùng và gửi báo cáo']);
    expect(talk.press(hts, talk.buttonOf(shown, 'Dùng và gửi')).text).toContain('Đã nhận báo cáo');
  });

  it('sends back with a reason, which is asked again', () => {
    const { talk } = answered();
    talk.press(hts, 'ps:r:1');
    const said = talk.say(hts, 'ghi rõ số người dự');
    expect(said.notices).toMatchObject([{ to: binh }]);
    expect(said.notices[0]!.text).toContain('«ghi rõ số người dự»');
    const asked = talk.press(binh, 'ps:a:1');
    expect(asked.text).toContain('Trưởng phòng Hạ tầng số trả lại: «ghi rõ số người dự»');
    expect(asked.text).toContain('đã tập huấn 3 lớp');
  });

  it('is asked which counts, where both have answered', () => {
    const { talk } = passed();
    talk.say(hts, '/baocao');
    talk.say(hts, '4 xong, đã họp 15/5');
    talk.press(binh, 'ps:a:1');
    for (const text of ['chậm', 'chờ thiết bị', 'đúng tiến độ', 'bỏ qua']) talk.say(binh, text);
    talk.say(binh, 'gửi');
    const shown = talk.press(hts, 'ps:v:1');
    const asked = talk.press(hts, talk.buttonOf(shown, 'Dùng'));
    expect(asked.text).toContain('Anh/chị đã tự trả lời việc 4');
    const kept = talk.press(hts, talk.buttonOf(asked, 'Giữ của tôi'));
    expect(kept.text).toContain('Giữ câu của anh/chị ở việc 4');
    expect(kept.notices[0]).toMatchObject({ to: binh });
    const draft = talk.state().drafts.find(({ personId }) => personId === hts)!;
    expect(Object.values(draft.entries).filter(({ signed }) => signed)).toHaveLength(1);
  });

  it('sees anew what was changed since the button', () => {
    const { talk } = answered();
    const stale = talk.press(hts, 'ps:v:1');
    talk.press(binh, 'ps:a:1');
    talk.say(binh, 'sửa 4');
    talk.say(binh, 'Hoàn thành');
    talk.say(binh, 'đã tập huấn 4 lớp');
    talk.say(binh, 'gửi');
    const said = talk.press(hts, talk.buttonOf(stale, 'Dùng'));
    expect(said.text).toContain('vừa sửa trả lời');
    expect(said.text).toContain('4 lớp');
    expect(talk.press(hts, talk.buttonOf(said, 'Dùng')).text).toContain('Đã dùng việc 4, 5');
  });
});

describe('what was answered, by the number of its task', () => {
  it.each([
    ['dùng trả lời việc 4', [4]],
    ['ký việc 4, 5', [4, 5]],
    ['đồng ý với trả lời việc 5', [5]],
    ['dùng việc 4', [4]],
    ['ok dùng đi', [4, 5]],
    ['dùng hết', [4, 5]],
  ])('«%s» is used, and the others wait on', (words, places) => {
    const { talk } = answered();
    const said = talk.say(hts, words);
    expect(said.text).toContain(`Đã dùng việc ${places.join(', ')} do Nguyễn Văn Bình trả lời`);
    expect(talk.state().passings[0]!.tasks.filter(({ used }) => used)).toHaveLength(places.length);
    if (places.length === 1)
      expect(talk.say(hts, `dùng nốt việc ${9 - places[0]!}`).text).toContain('Đã dùng việc');
  });

  it.each([
    ['trả lại việc 4 vì thiếu số liệu', '«thiếu số liệu»'],
    ['trả lại việc 4 cho anh Bình, ghi rõ ngày', '«ghi rõ ngày»'],
  ])('«%s» is sent back', (words, reason) => {
    const { talk } = answered();
    const said = talk.say(hts, words);
    expect(said.text).toContain(`Đã trả lại việc 4 cho Nguyễn Văn Bình: ${reason}`);
    expect(talk.say(hts, 'trả lại việc 5').text).toContain('trả lời lại thế nào');
  });

  it('is looked at where not all that is named was answered', () => {
    const { talk } = answered();
    talk.say(hts, 'trả lại việc 4 vì thiếu số liệu');
    expect(talk.say(hts, 'dùng trả lời việc 4, 5').text).toContain('đã trả lời việc 5');
    expect(talk.state().passings[0]!.tasks.filter(({ used }) => used)).toEqual([]);
  });
});

describe('the month’s reminders', () => {
  it('go to who was given something, and name to the head what is out', () => {
    const { talk } = passed();
    const heard = talk.liveTo('2023-05-25T16:00:00');
    const mine = heard.filter(({ to }) => to === binh);
    expect(mine.length).toBeGreaterThan(0);
    for (const { text } of mine)
      expect(text).toMatch(/^🔔 2 việc của báo cáo tháng 5\/2023 đang chờ anh\/chị trả lời/);
    const head = heard.filter(({ to, text }) => to === hts && /báo cáo DDCI tháng 5/.test(text));
    expect(head.at(-1)!.text).toContain('Nguyễn Văn Bình chưa trả lời 2 việc đã chuyển.');
    expect(heard.filter(({ to }) => to === hoa)).toEqual([]);
    talk.press(binh, 'ps:a:1');
    for (const text of ['Hoàn thành', 'đã tập huấn', 'đúng tiến độ', 'bỏ qua', 'gửi']) talk.say(binh, text);
    const later = talk.liveTo('2023-05-26T16:00:00');
    expect(later.filter(({ to }) => to === binh)).toEqual([]);
    expect(later.find(({ to }) => to === hts)!.text).toContain(
      'Nguyễn Văn Bình đã trả lời 2 việc, chờ anh/chị dùng.',
    );
  });

  it('are answered by «Chuyển cho…»', () => {
    const talk = talkOfUnit();
    const heard = talk.liveTo('2023-05-25T10:00:00').filter(({ to }) => to === hts);
    expect(heard.length).toBeGreaterThan(0);
    expect(talk.say(hts, 'chuyển việc 2 cho chị Hoa').notices.map(({ to }) => to)).toEqual([hoa]);
    const all = talk.press(hts, `ps:c:${unit}:2305:`);
    expect(all.text).toContain('Chuyển việc 1, 3, 4, 5, 6 báo cáo tháng 5/2023 cho ai?');
    expect(talk.say(hts, '1').text).toContain('Đã chuyển việc 1, 3, 4, 5, 6');
  });
});

describe('what is asked', () => {
  it('of one’s own tasks, of a task and of a person', () => {
    const { talk } = passed();
    expect(talk.say(binh, 'em được giao việc gì').text).toMatch(/Việc 4 · .* chưa trả lời/);
    expect(talk.say(hoa, 'em được giao việc gì').text).toContain('không có việc nào');
    talk.say(hts, 'để sau');
    expect(talk.say(hts, 'việc 4 ai trả lời').text).toMatch(
      /Việc 4 · .* – Nguyễn Văn Bình chuyển .*, chưa trả lời/,
    );
    const how = talk.say(hts, 'anh Bình làm xong chưa');
    expect(how.text).toMatch(/Việc 5 · /);
    expect(how.labels).toContain('Lấy lại việc 4, 5');
    expect(talk.say(hts, 'đã chuyển việc gì cho ai').text).toContain('Nguyễn Văn Bình');
    expect(talk.say(inspector, 'việc 4 ai trả lời').text).not.toContain('Bình');
  });
});

it('is opened by /baocao, too, for whoever reports for no unit', () => {
  const { talk } = passed();
  const said = talk.say(binh, '/baocao');
  expect(said.labels).toEqual(['Trả lời', 'Không trả lời được…']);
  expect(talk.press(binh, talk.buttonOf(said, 'Trả lời')).text).toContain('1/2');
  expect(startTalk().say(people.yen, '/baocao').labels).toEqual([]);
});

describe('what changes meanwhile', () => {
  it.each([
    ['leaves', (one: Person): Person => ({ ...one, until: '2023-05-20' })],
    ['changes unit', (one: Person): Person => ({ ...one, unit: 'thanh-tra' })],
  ])('somebody who %s answers nothing any more, and the head takes it back', (_, to) => {
    const { talk } = passed();
    talk.addPerson(to(staff(binh, 'Nguyễn Văn Bình')));
    const said = talk.press(binh, 'ps:a:1');
    expect(said.text).not.toContain('1/2');
    // What nobody answers is asked of who reports, and the reminder says why; who leaves is told of at once, too.
    const reminded = talk
      .liveTo('2023-05-23T16:00:00')
      .filter(({ to, text }) => to === hts && !text.includes('nghỉ hoặc chuyển đi'));
    for (const { text } of reminded)
      expect(text).toContain('không còn ở đơn vị, 2 việc đã chuyển về lại anh/chị');
    expect(restAnswered(talk).labels).toContain('Gửi báo cáo');
    expect(talk.say(hts, 'lấy lại việc 4').text).toContain('Đã lấy lại việc 4');
  });

  it('another head has what was passed on, and uses it', () => {
    const { talk } = answered();
    talk.changePerson(hts, { role: 'staff' });
    talk.addPerson({ ...staff(hoa, 'Trần Thị Hoa'), role: 'head', title: 'Trưởng phòng' });
    expect(talk.press(hts, 'ps:v:1').text).toContain('không còn của anh/chị');
    const shown = talk.press(hoa, 'ps:v:1');
    expect(talk.press(hoa, talk.buttonOf(shown, 'Dùng')).text).toContain('anh/chị ký');
  });

  it('a month that is locked takes no answer and no use', () => {
    const { talk } = answered();
    const shown = talk.press(hts, 'ps:v:1');
    talk.change((state) => ({ ...state, locks: [{ period: '2023-05', at: 0, by: office }] }));
    expect(talk.press(binh, 'ps:a:1').text).toContain('đã khóa');
    expect(talk.press(hts, talk.buttonOf(shown, 'Dùng')).text).toContain('đã khóa');
    expect(talk.say(hts, 'chuyển 2 cho chị Hoa').text).toContain('đã khóa');
  });

  it('a report that was sent meanwhile frees who had a task of it, and one that was given back is passed on again', () => {
    const { talk } = passed();
    talk.say(hts, 'lấy lại việc 5');
    talk.say(hts, '4 xong, đã họp 15/5');
    restAnswered(talk);
    const sent = talk.say(hts, 'gửi báo cáo');
    expect(sent.text).toContain('Đã nhận báo cáo');
    const told = sent.notices.filter(({ to }) => to === binh);
    expect(told).toHaveLength(1);
    expect(told[0]!.text).toContain('đã gửi báo cáo tháng 5/2023; việc 4 anh/chị không phải trả lời nữa');
    expect(talk.press(binh, 'ps:a:1').text).toContain('không còn chuyển cho ai');
    expect(talk.say(hts, 'chuyển việc 4 cho anh Bình').text).toContain('Đã chuyển việc 4');
    talk.press(binh, 'ps:a:2');
    for (const text of ['chậm', 'chờ thiết bị', 'gửi']) talk.say(binh, text);
    const shown = talk.press(hts, 'ps:v:2');
    expect(talk.press(hts, talk.buttonOf(shown, 'Dùng và gửi')).text).toMatch(/Đã nhận bản sửa/);
    expect(Object.values(talk.state().reports)[0]!.revisions).toHaveLength(1);
  });
});

describe('hostile words', () => {
  it.each([
    ['a'.repeat(5_000), 'dài'],
    ['\u202e\u202d', null],
    ['🎉🎉🎉', null],
  ])('as a reason are asked anew or kept as they are', (words, said) => {
    const { talk } = passed();
    talk.press(binh, 'ps:n:1');
    const asked = talk.say(binh, words);
    const answer = asked.labels.includes('Gửi') ? talk.say(binh, 'gửi') : asked;
    if (said) expect(answer.text).toContain(said);
    expect(talk.say(hts, `chuyển 2 cho ${words}`).notices).toEqual([]);
  });
});
