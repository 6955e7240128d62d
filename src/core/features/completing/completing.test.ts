import { describe, expect, it } from 'vitest';
import { confirming as base, reported } from '../../../../test/support/claimed.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { countOf, doneOf, rowsOfMonth } from '../../report/counting.ts';
import { owedIn } from '../../report/owed.ts';
import { reportKey } from '../../report/report.ts';
import { takeBackFuture } from '../../state/future-moments.ts';

const { chief, office, hts, inspector } = people;
const hung = 'nguyen-trong-hung';
const may = '2023-05';
type Talk = ReturnType<typeof startTalk>;

/** Two duties of Phòng Hạ tầng số are reported done on the 22nd. */
function begun(start = '2023-05-22T09:00:00') {
  const talk = startTalk(start, undefined, base);
  const ids = owedIn(base, {}, { year: 2023, month: 5 }, 'phong-ha-tang-so').map(({ index, task }) => ({
    id: task.id,
    leaders: index.leaders,
  }));
  return { talk, ids };
}

const mine = ({ ids }: ReturnType<typeof begun>, leader = hung): string[] =>
  ids.filter(({ leaders }) => leaders[0] === leader).map(({ id }) => id);

const entryOf = (talk: Talk, id: string, period = may) =>
  talk.state().reports[reportKey('phong-ha-tang-so', period)]!.entries[id]!;
const returnedOf = (talk: Talk, period = may) =>
  talk.state().reports[reportKey('phong-ha-tang-so', period)]!.returned;

/** What a leader of several hears in the morning after. */
function toldTo(talk: Talk, until = '2023-05-23T08:30:00', who = hung) {
  return talk.liveTo(until).filter(({ to, text }) => to === who && text.includes('chờ anh/chị xác nhận'));
}

function withDone(count = 3) {
  const all = begun();
  const done = mine(all).slice(0, count);
  expect(done).toHaveLength(count);
  all.talk.change((state) =>
    reported(state, hts, Object.fromEntries(done.map((id) => [id, 'done' as const])), '2023-05-22T09:00:00'),
  );
  return { ...all, done };
}

describe('what is reported done and is to be confirmed', () => {
  it('waits for nobody any more once it is answered otherwise in the draft', () => {
    const { talk } = withDone();
    const open = talk.say(hts, '/baocao 5').text;
    const number = /^(\d+) ⏳/m.exec(open)?.[1] ?? /^(\d+) ⏳/m.exec(talk.say(hts, 'xem lại').text)?.[1];
    expect(number).toBeDefined();
    const changed = talk.say(hts, `sửa việc ${number} thành đúng tiến độ`).text;
    expect(changed).toMatch(new RegExp(`^${number} 🔵`, 'm'));
    expect(changed).not.toMatch(new RegExp(`^${number} ⏳`, 'm'));
  });

  it('waits, counts as not done, and is told to the leader the next morning in one message', () => {
    const { talk, done } = withDone();
    expect(entryOf(talk, done[0]!).confirmation).toMatchObject({ told: 0 });
    const count = () =>
      countOf(
        rowsOfMonth(
          { ...base, begunAt: 1 },
          talk.state().reports,
          { year: 2023, month: 5 },
          Date.parse('2023-05-26T09:00:00+07:00'),
        ),
      );
    const before = count();
    expect(before).toMatchObject({ awaiting: 3, awaitingFallen: 3 });
    const [told, another] = toldTo(talk);
    expect(another).toBeUndefined();
    expect(told!.text).toContain('3 việc chờ anh/chị xác nhận hoàn thành:');
    expect(told!.text).toContain('xong 22/05');
    // Until two working days are over nothing more is said, and nothing is confirmed by itself.
    expect(toldTo(talk, '2023-05-25T08:00:00')).toEqual([]);
    expect(toldTo(talk, '2023-05-25T08:30:00')[0]!.text).toContain('3 việc vẫn chờ anh/chị xác nhận');
    expect(count().awaiting).toBe(3);
    const said = talk.say(hung, 'xác nhận tất cả');
    expect(said.text).toContain('✅ Đã xác nhận hoàn thành 3 việc');
    expect(said.notices.map(({ to }) => to)).toEqual([hts]);
    expect(said.notices[0]!.text).toContain('✅ Đã xác nhận hoàn thành:');
    expect(count().awaiting).toBeUndefined();
    expect(doneOf(count())).toBe(doneOf(before) + 3);
    // The day that counts is that on which it was done.
    expect(entryOf(talk, done[0]!).at).toBe(Date.parse('2023-05-22T09:00:00+07:00'));
    expect(toldTo(talk, '2023-06-02T09:00:00')).toEqual([]);
  });

  it('is nobody’s to confirm where the plan says nothing of it', () => {
    const talk = startTalk();
    expect(talk.say(hung, '/duyet').text).toContain('chỉ Văn phòng');
    expect(talk.say(hung, 'việc nào chờ xác nhận').text).toContain('không yêu cầu xác nhận');
  });

  it('is confirmed but for those that are named, which still wait', () => {
    const { talk, done } = withDone();
    toldTo(talk);
    const said = talk.say(hung, 'tất cả trừ 3');
    expect(said.text).toContain('Đã xác nhận hoàn thành 2 việc');
    expect(done.map((id) => entryOf(talk, id).confirmation?.given?.by)).toEqual([hung, hung, undefined]);
    expect(said.labels).toContain('Xem 1 việc còn chờ');
    expect(talk.press(hung, talk.buttonOf(said, 'Xem 1')).text).toContain('1 việc chờ anh/chị xác nhận');
  });

  it.each([
    ['xác nhận 1, 2', [hung, hung, undefined]],
    ['xác nhận việc 2', [undefined, hung, undefined]],
    ['xac nhan 1 va 3', [hung, undefined, hung]],
    ['tất cả trừ 1, 2', [undefined, undefined, hung]],
    ['xác nhận tất cả trừ việc 2 nhé', [hung, undefined, hung]],
    ['xác nhận 1-2', [hung, hung, undefined]],
    ['xác nhận 4', [undefined, undefined, undefined]],
    ['trừ 9', [undefined, undefined, undefined]],
  ])('«%s» is of the list that was shown', (typed, given) => {
    const { talk, done } = withDone();
    talk.say(hung, '/duyet');
    const said = talk.say(hung, typed);
    expect(
      done.map((id) => entryOf(talk, id).confirmation?.given?.by),
      said.text,
    ).toEqual(given);
    if (given.every((one) => one === undefined)) expect(said.text).toContain('từ 1 đến 3');
  });

  it('is sent back with a reason, which the head hears word for word, with who and when', () => {
    const { talk, done } = withDone();
    talk.say(hung, '/duyet');
    const said = talk.say(hung, 'trả lại 3 vì chưa có Biên bản nghiệm thu');
    expect(said.text).toContain('↩ Đã trả lại 1 việc, lý do «chưa có Biên bản nghiệm thu»');
    const [notice] = said.notices;
    expect(notice!.to).toBe(hts);
    expect(notice!.text).toContain('Lý do: «chưa có Biên bản nghiệm thu»');
    expect(notice!.text).toMatch(/Nguyễn Trọng Hùng, \d\d:\d\d 22\/05/);
    expect(returnedOf(talk)).toMatchObject([{ taskId: done[2], by: hung, unconfirmed: true }]);
    const rows = rowsOfMonth(
      { ...base, begunAt: 1 },
      talk.state().reports,
      { year: 2023, month: 5 },
      Date.parse('2023-05-26T09:00:00+07:00'),
    );
    expect(rows.find(({ task }) => task.id === done[2])!.state).toBe('overdue');
    // It is asked anew in the report, with why; answered so, it waits anew.
    const step = talk.say(hts, '/baocao').text;
    expect(step).toContain('chưa xác nhận hoàn thành');
    expect(step).toContain('«chưa có Biên bản nghiệm thu»');
  });

  it('asks why where no reason is said, and takes none that is empty', () => {
    const { talk, done } = withDone();
    talk.say(hung, '/duyet');
    expect(talk.say(hung, 'trả lại 1').text).toContain('Vì sao chưa xác nhận?');
    expect(returnedOf(talk)).toEqual([]);
    talk.say(hung, 'thiếu biên bản bàn giao cho các đơn vị');
    const asked = returnedOf(talk).length === 0 ? talk.say(hung, 'gửi') : null;
    expect(returnedOf(talk), asked?.text).toMatchObject([
      { taskId: done[0], reason: 'thiếu biên bản bàn giao cho các đơn vị' },
    ]);
  });

  it('asks which, and why, behind its buttons', () => {
    const { talk, done } = withDone();
    const list = talk.say(hung, '/duyet');
    expect(list.labels).toEqual([
      'Xem việc 1',
      'Xem việc 2',
      'Xem việc 3',
      'Xác nhận tất cả 3 việc',
      'Trừ…',
      'Trả lại…',
    ]);
    talk.press(hung, talk.buttonOf(list, 'Trả lại…'));
    talk.say(hung, '2 vì chưa họp');
    expect(returnedOf(talk)).toMatchObject([{ taskId: done[1], reason: 'chưa họp' }]);
    const again = talk.say(hung, '/duyet');
    talk.press(hung, talk.buttonOf(again, 'Trừ…'));
    talk.say(hung, '1');
    expect(done.map((id) => entryOf(talk, id).confirmation?.given?.by)).toEqual([undefined, undefined, hung]);
  });

  it('is taken back by «nhầm», confirmed and sent back alike', () => {
    const { talk, done } = withDone();
    talk.say(hung, '/duyet');
    talk.say(hung, 'xác nhận tất cả');
    const undone = talk.say(hung, 'nhầm');
    expect(undone.text).toContain('Đã lấy lại xác nhận');
    expect(undone.notices[0]!.text).toContain('lại chờ xác nhận');
    expect(done.every((id) => entryOf(talk, id).confirmation?.given === undefined)).toBe(true);
    talk.say(hung, '/duyet');
    const back = talk.say(hung, 'trả lại 1 vì thiếu biên bản');
    talk.press(hung, talk.buttonOf(back, 'Nhầm'));
    expect(returnedOf(talk)).toEqual([]);
    expect(entryOf(talk, done[0]!).confirmation).not.toHaveProperty('refused');
  });

  it('is withdrawn by a report that takes «Hoàn thành» back, and stays where it is sent again as it was', () => {
    const { talk, done } = withDone();
    talk.say(hung, '/duyet');
    talk.say(hung, 'xác nhận 1');
    const both = { [done[0]!]: 'done' as const, [done[1]!]: 'late' as const, [done[2]!]: 'done' as const };
    talk.change((state) => reported(state, hts, both, '2023-05-24T09:00:00'));
    expect(entryOf(talk, done[0]!).confirmation?.given?.by).toBe(hung);
    expect(entryOf(talk, done[1]!).confirmation).toBeUndefined();
    expect(entryOf(talk, done[2]!).confirmation?.since).toBe(Date.parse('2023-05-22T09:00:00+07:00'));
    expect(talk.say(hung, '/duyet').text).toContain('1 việc chờ anh/chị xác nhận');
  });

  it('is the office’s where no leader is there, and never whoever’s report it is', () => {
    const { talk } = withDone();
    expect(talk.say(office, 'việc nào chờ xác nhận').labels).toEqual([]);
    expect(talk.press(office, 'c:a:1').text).toContain('Danh sách đó đã cũ');
    talk.change((state) => ({
      ...state,
      accounts: state.accounts.filter(({ personId }) => personId !== hung),
    }));
    const list = talk.say(office, '/duyet');
    expect(list.text).toContain('3 việc chờ anh/chị xác nhận hoàn thành');
    const shown = talk.say(office, 'việc chờ xác nhận');
    expect(talk.press(office, talk.buttonOf(shown, 'Xem và xác nhận')).text).toContain('chưa liên kết');
    expect(talk.say(office, 'xác nhận tất cả').text).toContain('Đã xác nhận hoàn thành 3 việc');
    // A head's own command is the office's and leaders' alone.
    expect(talk.say(hts, '/duyet').text).not.toContain('xác nhận hoàn thành');
    expect(talk.press(inspector, 'c:a:1').text).not.toContain('✅');
  });

  it('explains itself to a second decider, an old button and a forged one', () => {
    const { talk, done } = withDone();
    const list = talk.say(hung, '/duyet');
    const button = talk.buttonOf(list, 'Xác nhận tất cả');
    talk.press(hung, button);
    expect(talk.press(hung, button).text).toContain('đã được');
    expect(talk.press(hung, 'c:o:1:9').text).not.toContain('✅');
    expect(talk.press(hung, 'c:u:zzzz').text).not.toContain('Đã lấy lại');
    // What comes later is another list: the old button confirms nothing of it.
    const more = { ...Object.fromEntries(done.map((id) => [id, 'done' as const])) };
    const other = mine({ talk, ids: begun().ids }).find((id) => !done.includes(id));
    if (other) {
      talk.change((state) => reported(state, hts, { ...more, [other]: 'done' }, '2023-05-24T09:00:00'));
      talk.say(hung, '/duyet');
      expect(talk.press(hung, button).text).toContain('đã cũ');
      expect(entryOf(talk, other).confirmation?.given).toBeUndefined();
    }
  });

  it('is asked of in words, each as far as it is theirs; in a group nothing of it is decided', () => {
    const { talk } = withDone();
    expect(talk.say(office, 'việc nào chờ xác nhận').text).toContain('3 việc chờ xác nhận hoàn thành:');
    expect(talk.say(office, 'ai chưa xác nhận').text).toContain('Nguyễn Trọng Hùng: 3 việc');
    expect(talk.say(hts, 'việc nào chờ xác nhận?').text).toContain(
      '3 việc chờ xác nhận hoàn thành của Phòng Hạ tầng số',
    );
    expect(talk.say(inspector, 'việc nào đang chờ xác nhận').text).toContain(
      'Không có việc nào chờ xác nhận của Thanh tra Sở',
    );
    talk.say(hung, '/duyet');
    talk.say(hung, 'xác nhận 1');
    expect(talk.say(office, 'đã xác nhận mấy việc').text).toContain('Đã xác nhận 1 việc');
    expect(talk.inGroup(hung, 'xác nhận 2').text).not.toContain('✅');
    expect(talk.pressInGroup(hung, 'c:a:1').text).not.toContain('✅');
    expect(talk.state().reports[reportKey('phong-ha-tang-so', may)]!.entries).toBeDefined();
  });

  it('of a locked month is sent back all the same, and asked in the next report', () => {
    const { talk, done } = withDone();
    talk.windTo('2023-06-21T09:00:00');
    talk.say(office, '/khoa 5');
    talk.change((state) => ({ ...state, locks: [{ period: may, at: 1, by: office }] }));
    talk.say(hung, '/duyet');
    const said = talk.say(hung, `trả lại 1 vì chưa có biên bản`);
    expect(said.notices[0]!.text).toContain('được hỏi lại trong báo cáo tới');
    let step = talk.say(hts, '/baocao').text;
    for (let at = 0; at < 12 && !step.includes('chưa có biên bản'); at++)
      step = talk.say(hts, step.includes('Gõ số') ? '100' : 'đúng tiến độ').text;
    expect(step).toContain('chưa xác nhận hoàn thành: «chưa có biên bản»');
    expect(returnedOf(talk)[0]!.taskId).toBe(done[0]);
  });

  it('stands in the trail', () => {
    const { talk, done } = withDone();
    talk.say(hung, '/duyet');
    talk.say(hung, 'xác nhận 1, 2');
    talk.say(hung, 'trả lại 3 vì thiếu biên bản');
    const trail = talk.say(office, '/nhatky').text;
    expect(trail).toContain('xác nhận hoàn thành');
    expect(trail).toContain('«thiếu biên bản»');
    const [first, , third] = done;
    expect(talk.say(hts, `/lichsu ${first}`).text).toContain('Nguyễn Trọng Hùng xác nhận hoàn thành');
    expect(talk.say(hts, `/lichsu ${third}`).text).toContain('chưa xác nhận hoàn thành: «thiếu biên bản»');
  });
});

describe('who confirms changes meanwhile', () => {
  it('is whoever leads the index today; a leader who is away, or silent after two reminders, has the office in their place', () => {
    const { talk } = withDone();
    expect(toldTo(talk)).toHaveLength(1);
    expect(toldTo(talk, '2023-05-25T08:30:00')).toHaveLength(1);
    expect(toldTo(talk, '2023-05-29T08:30:00')).toHaveLength(1);
    // After two reminders the office hears, and the leader may still answer.
    const heard = talk
      .liveTo('2023-05-31T08:30:00')
      .filter(({ text }) => text.includes('chờ anh/chị xác nhận'));
    expect(heard.map(({ to }) => to)).not.toContain(hung);
    expect(heard.map(({ to }) => to)).toContain(office);
    expect(heard[0]!.text).toContain('chưa trả lời sau hai lần nhắc');
    expect(talk.say(hung, 'xác nhận 1').text).toContain('✅');
    expect(talk.say(office, 'xác nhận tất cả').text).toContain('Đã xác nhận hoàn thành 2 việc');
    // What was settled meanwhile is said to be, and by whom.
    expect(talk.say(hung, 'xác nhận 1').text).not.toContain('✅');
  });

  it('hears in time of what was reported while a clock ran ahead', () => {
    const { talk, done } = withDone();
    const ahead = Date.parse('2023-09-01T08:30:00+07:00');
    talk.change((state) => {
      const key = reportKey('phong-ha-tang-so', may);
      const report = state.reports[key]!;
      const entry = report.entries[done[0]!]!;
      const confirmation = { ...entry.confirmation!, tellAt: ahead };
      const entries = { ...report.entries, [done[0]!]: { ...entry, confirmation } };
      return { ...state, reports: { ...state.reports, [key]: { ...report, entries } } };
    });
    const now = Date.parse('2023-05-22T10:00:00+07:00');
    talk.change((state) => takeBackFuture(state, now).state);
    expect(entryOf(talk, done[0]!).confirmation?.tellAt).toBe(now);
    // What is not ahead stays as it was.
    expect(takeBackFuture(talk.state(), now).state.reports).toBe(talk.state().reports);
  });

  it('is another leader from the day on which the index is theirs', () => {
    const { talk } = withDone();
    const leaderChanges = [{ code: '2.3', leaders: ['le-hai-yen'], from: '2023-05-22' }];
    talk.change((state) => ({ ...state, leaderChanges }));
    expect(talk.say('le-hai-yen', '/duyet').text).toContain('3 việc chờ anh/chị xác nhận');
    expect(talk.say(hung, '/duyet').text).toContain('Không có việc nào chờ anh/chị xác nhận');
  });

  it('is of a unit that has ended, too: what it reported waits, and who has its work does not confirm it', () => {
    const units = base.org.units.map((unit) =>
      unit.id === 'phong-ha-tang-so'
        ? { ...unit, until: '2023-06-01', owesUntil: '2023-06', successor: 'van-phong' }
        : unit,
    );
    const talk = startTalk('2023-05-22T09:00:00', undefined, { ...base, org: { ...base.org, units } });
    const done = Object.fromEntries(
      mine({ talk, ids: begun().ids })
        .slice(0, 2)
        .map((id) => [id, 'done' as const]),
    );
    talk.change((state) => ({
      ...reported(state, hts, done, '2023-05-22T09:00:00'),
      accounts: state.accounts.filter(({ personId }) => personId !== hung),
    }));
    talk.windTo('2023-06-05T09:00:00');
    expect(talk.say(chief, '/duyet 5').text).not.toContain('chờ anh/chị xác nhận');
    const list = talk.say(office, 'việc nào chờ xác nhận');
    expect(list.text).toContain('2 việc chờ xác nhận hoàn thành');
    talk.press(office, talk.buttonOf(list, 'Xem và xác nhận'));
    const said = talk.say(office, 'trả lại 1 vì chưa có biên bản');
    expect(said.text).toContain('↩ Đã trả lại 1 việc');
    // Who has its work hears it now.
    expect(said.notices.map(({ to }) => to)).toContain(chief);
  });
});

describe('what is said of a list in words of its own', () => {
  it.each(['tất cả trừ 3', 'xác nhận tất cả', 'duyệt hết trừ việc 2 và 3', 'đồng ý hết trừ 2'])(
    '«%s» shows the list to whoever was not shown it, and nothing is confirmed unseen',
    (words) => {
      const { talk, done } = withDone();
      const said = talk.say(hung, words);
      expect(said.text).toContain('3 việc chờ anh/chị xác nhận hoàn thành:');
      expect(entryOf(talk, done[0]!).confirmation?.given).toBeUndefined();
      talk.say(hung, words);
      expect(entryOf(talk, done[0]!).confirmation?.given).toBeDefined();
    },
  );

  it.each(['trả lại 1 vì chưa có biên bản', 'xác nhận 1, trả lại 2 vì chưa có biên bản'])(
    '«%s» of a leader shows the list where it was not shown',
    (words) => {
      const { talk, done } = withDone();
      expect(talk.say(hung, words).text).toContain('3 việc chờ anh/chị xác nhận hoàn thành:');
      expect(entryOf(talk, done[0]!).confirmation?.given).toBeUndefined();
    },
  );

  it.each([
    'xác nhận 1, trả lại 2 vì chưa có biên bản',
    'đồng ý việc 1 còn trả lại việc 2: chưa có biên bản',
  ])('«%s» confirms one and asks before the other is sent back', (words) => {
    const { talk, done } = withDone();
    toldTo(talk);
    const said = talk.say(hung, words);
    expect(said.text).toContain('Đã xác nhận hoàn thành');
    expect(said.text).toContain('«chưa có biên bản»');
    talk.say(hung, 'gửi');
    const [first, second, third] = done.map((id) => entryOf(talk, id)?.confirmation);
    expect(first?.given).toBeDefined();
    expect(second?.given).toBeUndefined();
    expect(third?.given).toBeUndefined();
    expect(Object.values(talk.state().reports)[0]!.returned).toMatchObject([
      { taskId: done[1], reason: 'chưa có biên bản' },
    ]);
    expect(talk.say(hung, 'xác nhận 1, trả lại 1 vì sai').text).not.toContain('Đã trả lại');
  });

  it('«duyệt hết trừ …» is of the list, whatever other list stands open', () => {
    const { talk, done } = withDone();
    toldTo(talk);
    expect(talk.say(hung, 'ai chưa báo cáo').text).toContain('Chưa báo cáo');
    talk.say(hung, '/index 2.3');
    expect(talk.say(hung, 'duyệt hết trừ việc 2 và 3').text).toContain('Đã xác nhận hoàn thành');
    expect(done.map((id) => entryOf(talk, id).confirmation?.given !== undefined)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
