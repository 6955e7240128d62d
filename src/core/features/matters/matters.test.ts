import { describe, expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { settledBy } from '../../matters/matter.ts';
import { isLedBy } from '../../plan/plan.ts';

const { centre, chief, hts, inspector, office, yen } = people;
type Talk = ReturnType<typeof startTalk>;

/** Whoever leads the index of the first task of a unit's report. */
const leaderOf = (talk: Talk, id = 1): string => {
  const { taskId } = talk.state().matters.find((one) => one.id === id)!;
  const index = context.plan.indices.find(({ tasks }) => tasks.some((task) => task.id === taskId))!;
  return index.leaders[0]!;
};

/** All else is on track, figures are as they should be, and the report is sent. */
function restSent(talk: Talk, by: string): void {
  let said = talk.say(by, 'Còn lại: đúng tiến độ');
  for (let tries = 0; tries < 5 && !said.labels.includes('Gửi báo cáo'); tries++) said = talk.say(by, '100');
  expect(talk.say(by, 'Gửi báo cáo').text).toMatch(/Đã nhận (?:bản sửa )?báo cáo/);
}

/** A month in which the first task is late for a reason, all else on track; sent. */
function reported(talk: Talk, words: string, by: string = hts): void {
  talk.say(by, '/baocao');
  talk.say(by, 'chậm');
  talk.say(by, words);
  restSent(talk, by);
}

const proposal = 'đề nghị Sở Tài chính cấp kinh phí đường truyền';

/** A proposal that its leader was told of at half past nine. */
function told(words = proposal) {
  const talk = startTalk('2023-05-22T09:00:00');
  reported(talk, words);
  const heard = talk.liveTo('2023-05-22T10:00:00');
  const leader = leaderOf(talk);
  return { talk, heard, leader };
}

const matter = (talk: Talk, id = 1) => talk.state().matters.find((one) => one.id === id)!;

describe('what a report brings', () => {
  it('reaches the leader of its index half an hour later, as the golden transcript has it', () => {
    const { talk, heard, leader } = told();
    const mine = heard.filter(({ text }) => text.includes('Việc 1'));
    expect(mine.map(({ to }) => to)).toEqual([leader]);
    expect(mine[0]!.text).toMatch(
      /^📣 Việc 1 · Phòng Hạ tầng số, .*: «đề nghị Sở Tài chính cấp kinh phí đường truyền» \(22\/05\)/,
    );
    const card = talk.say(leader, 'việc 1');
    expect(card.labels).toEqual([
      'Trả lời',
      'Giao Văn phòng',
      'Giao đơn vị…',
      'Đã giải quyết',
      'Không giải quyết được…',
    ]);
    expect(talk.liveTo('2023-05-22T12:00:00').filter(({ text }) => text.includes('Việc 1'))).toEqual([]);
  });

  it('is one message of all that came within half an hour, each opened by its number', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    reported(talk, proposal);
    talk.windTo('2023-05-22T09:20:00');
    reported(talk, 'chờ Bộ Thông tin và Truyền thông hướng dẫn', centre);
    const heard = talk.liveTo('2023-05-22T10:30:00').filter(({ text }) => /vướng mắc|Việc \d/.test(text));
    const leaders = new Set([leaderOf(talk, 1), leaderOf(talk, 2)]);
    expect(heard.map(({ to }) => to).sort()).toEqual([...leaders].sort());
  });

  it('waits for the morning, and for a working day', () => {
    const talk = startTalk('2023-05-26T20:45:00');
    reported(talk, proposal);
    expect(talk.liveTo('2023-05-28T20:00:00').filter(({ text }) => text.includes('Việc 1'))).toEqual([]);
    expect(talk.liveTo('2023-05-29T09:00:00').filter(({ text }) => text.includes('Việc 1'))).toHaveLength(1);
  });

  it('goes to the office where the leader is away or not linked, and that is said', () => {
    for (const why of ['away', 'unlinked'] as const) {
      const talk = startTalk('2023-05-22T09:00:00');
      reported(talk, proposal);
      const leader = leaderOf(talk);
      talk.change((state) =>
        why === 'away'
          ? { ...state, absences: [{ personId: leader, from: '2023-05-22', to: '2023-05-26' }] }
          : { ...state, accounts: state.accounts.filter(({ personId }) => personId !== leader) },
      );
      const heard = talk.liveTo('2023-05-22T10:00:00').filter(({ text }) => text.includes('Việc 1'));
      expect(
        heard.map(({ to }) => to),
        why,
      ).toEqual([office]);
      expect(heard[0]!.text).toContain(why === 'away' ? 'đang vắng mặt' : 'chưa liên kết');
      expect(talk.press(office, 'g:s:1').text).toContain('đã giải quyết');
    }
  });

  it('is told to nobody where its unit took it back in time', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    reported(talk, proposal);
    for (const said of ['/baocao', 'sửa 1', 'hoàn thành', 'đã họp 20/5', 'Gửi báo cáo']) talk.say(hts, said);
    expect(talk.liveTo('2023-05-22T12:00:00').filter(({ text }) => text.includes('Việc 1'))).toEqual([]);
    expect(talk.press(leaderOf(talk), 'g:o:1').text).toContain('đã được Phòng Hạ tầng số rút');
  });
});

describe('an answer', () => {
  it('reaches the unit word for word, with who and when, and the office; the matter stays open', () => {
    const { talk, leader } = told();
    const words = 'Văn phòng làm văn bản gửi Sở Tài chính trước 30/5';
    expect(talk.press(leader, 'g:a:1').text).toContain('Phòng Hạ tầng số nhận nguyên văn');
    const said = talk.say(leader, words);
    expect(said.text).toMatch(
      /^✅ Đã chuyển ý kiến tới Phòng Hạ tầng số và .*Việc 1 đang mở, nhắc lại 29\/05\.$/m,
    );
    expect(said.notices.map(({ to }) => to)).toEqual([hts, office]);
    for (const { text } of said.notices) expect(text).toMatch(new RegExp(`lúc 10:00 22/05: «${words}»`));
    expect(matter(talk).acts).toMatchObject([{ type: 'direction', words, by: leader }]);
    expect(talk.say(office, '/nhatky').text).toContain(`trả lời Việc 1`);
  });

  it('waits in the list where nobody of the unit can be written to, and that is said', () => {
    const { talk, leader } = told();
    talk.change((state) => ({
      ...state,
      accounts: state.accounts.filter(({ personId }) => personId !== hts),
    }));
    talk.press(leader, 'g:a:1');
    const said = talk.say(leader, 'mời Sở Tài chính họp tuần này');
    expect(said.text).toContain('Phòng Hạ tầng số chưa ai liên kết');
    expect(said.notices.map(({ to }) => to)).toEqual([office]);
  });

  it.each(['đồng ý', 'đồng ý, Văn phòng làm văn bản gửi Sở Tài chính'])(
    'is asked about where «%s» is typed under the matter without a choice',
    (words) => {
      const { talk, leader } = told();
      talk.say(leader, 'việc 1');
      const asked = talk.say(leader, words);
      expect(asked.text).toContain(`Gửi «${words}» tới Phòng Hạ tầng số làm ý kiến về Việc 1?`);
      expect(asked.notices).toEqual([]);
      expect(talk.say(leader, 'gửi').notices[0]).toMatchObject({ to: hts });
      expect(matter(talk).acts).toMatchObject([{ type: 'direction', words }]);
    },
  );

  it.each([
    'giao Văn phòng làm việc với Sở Tài chính',
    'việc 1 giao văn phòng mua máy',
    'chuyển VP xem lại giúp',
  ])('gives it to the office by «%s», as to any unit, and its words are shown behind', (words) => {
    const { talk, leader } = told();
    talk.say(leader, 'việc 1');
    const asked = talk.say(leader, words);
    expect(asked.text).toContain('Giao Việc 1 cho Văn phòng Sở?');
    expect(asked.notices).toEqual([]);
    const given = talk.say(leader, 'Giao Văn phòng Sở');
    expect(matter(talk).acts).toMatchObject([{ type: 'to-office' }]);
    expect(given.text).toContain(`Gửi «${words.replace('việc 1 ', '')}»`);
    talk.say(leader, 'gửi');
    expect(matter(talk).acts).toMatchObject([{ type: 'to-office' }, { type: 'direction' }]);
  });

  it('is «đồng ý» where an answer is awaited', () => {
    const { talk, leader } = told();
    talk.press(leader, 'g:a:1');
    talk.say(leader, 'đồng ý');
    if (matter(talk).acts.length === 0) talk.say(leader, 'gửi');
    expect(matter(talk).acts).toMatchObject([{ type: 'direction', words: 'đồng ý' }]);
  });

  it.each(['báo cáo tháng 5', 'tiến độ', 'thanh tra sở làm gì', 'phòng hạ tầng số báo cáo chưa'])(
    'is not «%s», which asks or orders something else',
    (words) => {
      const { talk, leader } = told();
      talk.say(leader, 'việc 1');
      expect(talk.say(leader, words).text).not.toContain('làm ý kiến về Việc 1');
    },
  );

  it('is «Văn phòng liên hệ …», too', () => {
    const { talk, leader } = told();
    talk.say(leader, 'việc 1');
    expect(talk.say(leader, 'Văn phòng liên hệ Sở Tài chính nhé').text).toContain('làm ý kiến về Việc 1');
  });

  it('by its number, whatever was said since', () => {
    const { talk, leader } = told();
    talk.say(leader, 'ai phụ trách chi phí thời gian?');
    expect(talk.say(leader, 'việc 1: mời Sở Tài chính họp tuần này').text).toContain(
      'Gửi «mời Sở Tài chính họp tuần này» tới Phòng Hạ tầng số',
    );
    talk.say(leader, 'thôi');
    expect(matter(talk).acts).toEqual([]);
  });

  it('goes on behind a question in the middle, ends with [Thôi], and is taken back by «nhầm»', () => {
    const { talk, leader } = told();
    talk.press(leader, 'g:a:1');
    const between = talk.say(leader, 'ai phụ trách chi phí thời gian?');
    expect(between.text).toContain('Lê Hải Yến');
    expect(between.text).toContain('ý kiến của anh/chị?');
    expect(talk.say(leader, 'thôi').text).toContain('Đã thôi');
    talk.press(leader, 'g:a:1');
    talk.say(leader, 'mời Sở Tài chính họp tuần này');
    const back = talk.say(leader, 'nhầm');
    expect(back.text).toContain('Đã lấy lại ý kiến về Việc 1');
    expect(back.notices.map(({ to }) => to)).toContain(hts);
    expect(matter(talk).acts).toEqual([]);
  });
});

describe('closing', () => {
  it.each(['Đã giải quyết', 'đã giải quyết', 'giải quyết xong rồi'])(
    'by «%s»: the unit hears so',
    (words) => {
      const { talk, leader } = told();
      talk.say(leader, 'việc 1');
      const said = talk.say(leader, words);
      expect(settledBy(matter(talk))).toMatchObject({ type: 'solved', by: leader });
      expect(said.notices.map(({ to }) => to)).toEqual([hts]);
      expect(said.notices[0]!.text).toMatch(/Việc 1, .* ghi đã giải quyết lúc 10:00 22\/05/);
    },
  );

  it('by what cannot be settled, with its words', () => {
    const { talk, leader } = told();
    expect(talk.press(leader, 'g:n:1').text).toContain('vì sao không giải quyết được?');
    const said = talk.say(leader, 'ngân sách năm nay đã phân bổ hết');
    expect(said.notices[0]!.text).toContain(
      'không giải quyết được, lúc 10:00 22/05: «ngân sách năm nay đã phân bổ hết»',
    );
    expect(settledBy(matter(talk))).toMatchObject({ type: 'refused' });
  });

  it('once: a second act and an old button explain themselves', () => {
    const { talk, leader } = told();
    talk.press(leader, 'g:s:1');
    for (const data of ['g:s:1', 'g:f:1', 'g:a:1', 'g:n:1', 'g:c:1', 'g:u:1:thanh-tra'])
      expect(talk.press(leader, data).text, data).toContain('Việc 1 đã được ghi là đã giải quyết');
    expect(matter(talk).acts).toHaveLength(1);
    expect(talk.press(leader, 'g:b:1').text).toContain('Việc 1 đang mở');
    expect(settledBy(matter(talk))).toBeNull();
  });

  it('by its own unit: the leader hears so', () => {
    const { talk, leader } = told();
    const said = talk.press(hts, talk.buttonOf(talk.say(hts, 'việc 1'), 'Đã xong'));
    expect(said.text).not.toContain('chưa ai liên kết');
    expect(said.notices.map(({ to }) => to)).toEqual([leader]);
  });

  it('is opened again by its unit with a reason, and the leader hears it', () => {
    const { talk, leader } = told();
    talk.press(leader, 'g:s:1');
    expect(talk.press(hts, 'g:r:1').text).toContain('còn gì chưa xong?');
    const said = talk.say(hts, 'Sở Tài chính mới cấp một nửa kinh phí');
    expect(said.notices.map(({ to }) => to)).toEqual([leader]);
    expect(said.notices[0]!.text).toContain(
      'mở lại lúc 10:00 22/05: «Sở Tài chính mới cấp một nửa kinh phí»',
    );
    expect(settledBy(matter(talk))).toBeNull();
    // What came after it can be taken back by nobody else.
    expect(talk.press(leader, 'g:b:1').text).toContain('Không lấy lại được');
    expect(talk.press(hts, 'g:r:1').text).toContain('đang mở, không cần mở lại');
  });
});

describe('giving it to others', () => {
  it('to the office, which answers and closes it', () => {
    const { talk, leader } = told();
    const said = talk.press(leader, 'g:f:1');
    expect(said.text).toContain('Đã giao Việc 1 cho Văn phòng Sở');
    expect(said.notices.map(({ to }) => to)).toEqual([hts, office, chief]);
    expect(talk.say(office, 'việc 1').labels).toContain('Đã giải quyết');
    const done = talk.press(office, 'g:s:1');
    expect(done.notices.map(({ to }) => to)).toEqual([hts, chief, leader]);
  });

  it('to a unit, which answers what was given to it and nothing else', () => {
    const { talk, leader } = told();
    const units = talk.press(leader, 'g:c:1');
    expect(units.labels).not.toContain('Phòng Hạ tầng số');
    const said = talk.press(leader, talk.buttonOf(units, 'Thanh tra Sở'));
    expect(said.notices.map(({ to }) => to)).toEqual([hts, inspector]);
    expect(talk.say(inspector, '/vuongmac').text).toContain('Việc 1');
    expect(talk.say(inspector, 'việc 1').labels).toEqual([
      'Trả lời',
      'Đã giải quyết',
      'Không giải quyết được…',
    ]);
    expect(talk.press(inspector, 'g:f:1').text).toContain('Việc 1 do');
    talk.press(inspector, 'g:a:1');
    const heard = talk.say(inspector, 'đã gửi văn bản 45 ngày 22/5').notices;
    expect(heard.map(({ to }) => to).sort()).toEqual([hts, leader, office].sort());
    talk.press(leader, 'g:f:1');
    // Who had it is told who has it now.
    expect(talk.press(inspector, 'g:s:1').text).toContain('Việc 1 nay giao Văn phòng Sở trả lời');
    expect(settledBy(matter(talk))).toBeNull();
  });
});

describe('rights', () => {
  it('are asked at the act: other heads see nothing, other leaders and the office read, its unit does not answer', () => {
    const { talk, leader } = told();
    const other = context.org.people.find(
      ({ id, role }) => role === 'leader' && id !== leader && !isLedBy(context.plan.indices[0]!, id),
    )!.id;
    expect(talk.press(inspector, 'g:o:1').text).toContain('Không có Việc 1 nào anh/chị xem được');
    expect(talk.press(inspector, 'g:s:1').text).toContain('Không có Việc 1');
    expect(talk.say(other, 'việc 1').labels).toEqual([]);
    expect(talk.press(other, 'g:s:1').text).toContain('Việc 1 do');
    expect(talk.press(office, 'g:a:1').text).toContain('Việc 1 do');
    expect(talk.press(hts, 'g:a:1').text).toContain('là của đơn vị anh/chị');
    expect(talk.press(chief, 'g:s:99').text).toContain('Không có Việc 99');
    expect(matter(talk).acts).toEqual([]);
  });

  it('are lost between question and answer: nothing is sent', () => {
    const { talk, leader } = told();
    talk.press(leader, 'g:f:1');
    talk.press(office, 'g:a:1');
    talk.press(leader, 'g:u:1:thanh-tra');
    expect(talk.say(office, 'đã gửi văn bản 45').notices).toEqual([]);
    expect(matter(talk).acts.filter(({ type }) => type === 'direction')).toEqual([]);
  });
});

describe('a unit that is no more', () => {
  it('leaves its matters to its successor, which is answered and may open them again', () => {
    const { talk, leader } = told();
    for (const word of [
      '/donvi',
      'sáp nhập vào',
      'Phòng Hạ tầng số',
      'Trung tâm Công nghệ số',
      'hôm nay',
      'đồng ý',
    ])
      talk.say(office, word);
    talk.liveTo('2023-05-24T09:00:00');
    expect(talk.say(leader, 'việc 1').text).toContain('Việc 1 · Trung tâm Công nghệ số');
    expect(talk.press(leader, 'g:s:1').notices.map(({ to }) => to)).toContain(centre);
    expect(talk.press(hts, 'g:r:1').text).toContain('Không có Việc 1');
    talk.press(centre, 'g:r:1');
    talk.say(centre, 'đường truyền vẫn chưa có');
    expect(settledBy(matter(talk))).toBeNull();
    // To a unit that is no more nothing is given: which, is asked anew.
    expect(talk.press(leader, 'g:u:1:phong-ha-tang-so').text).toContain('cho đơn vị nào?');
  });
});

describe('the list', () => {
  it('is of one’s own units to heads, of all to leaders and the office', () => {
    const { talk, leader } = told();
    expect(talk.say(hts, '/vuongmac').text).toContain('1 vướng mắc, kiến nghị đang mở của Phòng Hạ tầng số');
    expect(talk.say(inspector, '/vuongmac').text).toContain(
      'Chưa có vướng mắc, kiến nghị nào của Thanh tra Sở',
    );
    for (const who of [leader, yen, office]) {
      const said = talk.say(who, '/vuongmac');
      expect(said.text).toContain('Việc 1 · Phòng Hạ tầng số');
      expect(said.labels).toEqual(['Việc 1']);
    }
    expect(talk.say(leader, '/vuongmac 1').labels).toHaveLength(5);
    talk.press(leader, 'g:s:1');
    expect(talk.say(hts, '/vuongmac').text).toContain('đã khép lại 1/1');
  });

  it.each(['chưa xong việc 1 vì Sở Nội vụ chưa trả lời', 'mở lại việc 1 vì Sở Nội vụ chưa trả lời'])(
    'that was settled is opened again with the reason that «%s» gives, once it is confirmed',
    (words) => {
      const { talk, leader } = told();
      talk.press(leader, 'g:s:1');
      const shown = talk.say(hts, words);
      expect(shown.text).toBe('Gửi «Sở Nội vụ chưa trả lời» làm lý do mở lại Việc 1?');
      expect(talk.press(hts, talk.buttonOf(shown, 'Gửi')).text).toContain('Đã mở lại Việc 1');
    },
  );

  it.each(['phòng em chưa xong việc 1', 'mở lại việc 1'])(
    'that was settled is shown to its unit, with [Chưa xong, mở lại…], by «%s»',
    (words) => {
      const { talk, leader } = told();
      talk.press(leader, 'g:s:1');
      const said = talk.say(hts, words);
      expect(said.text).toContain('Việc 1 · Phòng Hạ tầng số');
      expect(said.labels).toContain('Chưa xong, mở lại…');
    },
  );

  it('is reminded after a week, and with nothing done since only after four', () => {
    const { talk, leader } = told();
    const of = (until: string) =>
      talk.liveTo(until).filter(({ text }) => text.includes('Đang chờ anh/chị giải quyết'));
    expect(of('2023-05-29T10:00:00').map(({ to }) => to)).toEqual([leader]);
    expect(of('2023-06-25T20:00:00')).toEqual([]);
    expect(of('2023-06-26T10:00:00').map(({ to }) => to)).toEqual([leader]);
    // Whoever answers is reminded of what is still open a week later, once.
    talk.say(leader, 'việc 1: Văn phòng làm văn bản');
    talk.say(leader, 'gửi');
    expect(matter(talk).acts).toHaveLength(1);
    expect(of('2023-07-04T10:00:00')).toHaveLength(1);
    expect(of('2023-07-30T10:00:00')).toEqual([]);
  });

  it('of several units on several days is told at once, and then in one message every two days', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    reported(talk, proposal, centre);
    const leader = leaderOf(talk);
    const news = (until: string): string[] =>
      talk.liveTo(until).flatMap(({ to, text }) => (to === leader && text.startsWith('📣') ? [text] : []));
    expect(news('2023-05-22T14:00:00')).toHaveLength(1);
    reported(talk, 'thiếu máy chủ', people.press);
    expect(news('2023-05-23T14:00:00')).toEqual([]);
    const [all, ...more] = [...news('2023-05-24T09:00:00'), ...news('2023-05-29T08:00:00')];
    expect(all).toContain('«thiếu máy chủ»');
    expect(more).toEqual([]);
  });

  it('is reminded after a week to whoever has it, and again a week after it was given on', () => {
    const { talk, leader } = told();
    const of = (until: string) =>
      talk.liveTo(until).filter(({ text }) => text.includes('Đang chờ anh/chị giải quyết'));
    expect(of('2023-05-28T20:00:00')).toEqual([]);
    const first = of('2023-05-29T10:00:00');
    expect(first.map(({ to }) => to)).toEqual([leader]);
    expect(first[0]!.text).toContain('mở 7 ngày');
    talk.press(leader, 'g:f:1');
    expect(of('2023-06-04T20:00:00')).toEqual([]);
    expect(of('2023-06-05T10:00:00').map(({ to }) => to)).toEqual([office]);
    talk.press(office, 'g:s:1');
    expect(of('2023-07-30T10:00:00')).toEqual([]);
  });
});

describe('«việc 2» where words are awaited', () => {
  it.each([
    ['a direction', 'Trả lời'],
    ['why it cannot be settled', 'Không giải quyết được…'],
  ])('opens that matter, and is not %s of the one at hand', (_, button) => {
    const talk = startTalk('2023-05-22T09:00:00');
    reported(talk, proposal);
    reported(talk, 'đề nghị cấp thêm máy chủ cho phòng', centre);
    talk.liveTo('2023-05-22T10:30:00');
    const [first, second] = talk.state().matters;
    // One leader answers both, whoever leads the index of the second.
    talk.change((state) => ({
      ...state,
      matters: [first!, { ...second!, taskId: first!.taskId }],
    }));
    const leader = leaderOf(talk);
    talk.say(leader, 'việc 1');
    talk.say(leader, button);
    expect(talk.say(leader, 'việc 2').text).toContain('đề nghị cấp thêm máy chủ cho phòng');
    expect(matter(talk).acts).toEqual([]);
    // What comes then is of the second.
    talk.say(leader, 'Trả lời');
    talk.say(leader, 'Văn phòng cân đối, báo cáo tôi trong tuần');
    talk.say(leader, 'Gửi');
    expect(matter(talk).acts).toEqual([]);
    expect(matter(talk, 2).acts.map(({ type }) => type)).toEqual(['direction']);
  });

  it('is that one’s with the words behind it, and an order is asked about before it is sent as words', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    reported(talk, proposal);
    reported(talk, 'đề nghị cấp thêm máy chủ cho phòng', centre);
    talk.liveTo('2023-05-22T10:30:00');
    talk.change((state) => ({
      ...state,
      matters: state.matters.map((one) => ({ ...one, taskId: state.matters[0]!.taskId })),
    }));
    const leader = leaderOf(talk);
    talk.say(leader, 'việc 1');
    talk.say(leader, 'Trả lời');
    const second = talk.say(leader, 'việc 2: mời Sở Tài chính họp ngay trong tuần');
    expect(matter(talk).acts).toEqual([]);
    expect(second.text).not.toContain('Việc 1?');
    talk.say(leader, 'việc 1');
    talk.say(leader, 'Trả lời');
    for (const order of ['nhắc thanh tra', 'yêu cầu thanh tra nộp trước 24/5', 'trả lại việc 3']) {
      const asked = talk.say(leader, order);
      expect(asked.notices, order).toEqual([]);
      expect(matter(talk).acts, order).toEqual([]);
    }
  });
});
