import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { chief, office, hts, inspector, yen } = people;
const hung = 'nguyen-trong-hung';
type Talk = ReturnType<typeof startTalk>;

const atHand = () => startTalk('2023-06-20T09:00:00');

/** The quarter's meeting is asked for until a day, shown, and sent. */
function asked(talk: Talk, day = '15/7') {
  const shown = talk.say(chief, `xin gia hạn họp doanh nghiệp đến ${day} vì trùng lịch họp HĐND`);
  expect(shown.labels).toEqual(['Gửi', 'Sửa', 'Thôi']);
  return talk.say(chief, 'gửi');
}

const last = (talk: Talk) => talk.state().extensions.at(-1)!;

describe('asking for more time', () => {
  it('lists the work that has a day, and asks what the golden transcript asks', () => {
    const talk = atHand();
    const list = talk.say(chief, '/giahan');
    expect(list.text).toContain('Tổ chức họp với Doanh nghiệp quý II (hạn 30/06)');
    const said = talk.press(chief, talk.buttonOf(list, 'họp với Doanh nghiệp quý II'));
    expect(said.text).toBe(
      'Xin gia hạn Tổ chức họp với Doanh nghiệp quý II (hạn 30/06): đến ngày nào, vì sao, cần ai giúp? Ví dụ: 14/07, trùng lịch họp HĐND.',
    );
    expect(talk.state().extensions).toEqual([]);
    talk.say(chief, '15/7, trùng lịch họp HĐND, cần Sở Tài chính bố trí phòng');
    const sent = talk.say(chief, 'gửi');
    expect(last(talk)).toMatchObject({
      unit: 'van-phong',
      due: '2023-06-30',
      from: '2023-06-30',
      to: '2023-07-15',
      reason: 'trùng lịch họp HĐND',
      needs: 'cần Sở Tài chính bố trí phòng',
      by: chief,
    });
    expect(sent.text).toContain('Đã gửi PGĐ phụ trách Sở Nguyễn Trọng Hùng');
    const [notice, another] = sent.notices;
    expect(another).toBeUndefined();
    expect(notice!.to).toBe(hung);
    expect(notice!.text).toContain(
      'Văn phòng Sở xin gia hạn Tổ chức họp với Doanh nghiệp quý II (hạn 30/06) đến 15/07 (lần 1/2): «trùng lịch họp HĐND». Cần Sở Tài chính bố trí phòng.',
    );
    // One is asked for at a time.
    const again = talk.say(chief, 'xin gia hạn họp doanh nghiệp đến 20/8 vì bận');
    expect(again.text).toContain('đã có yêu cầu gia hạn đến 15/07');
    expect(talk.state().extensions).toHaveLength(1);
  });

  it.each([
    ['20/6, bận', 'Ngày 20/06 đã qua hoặc là hôm nay'],
    ['30/6, bận', 'Ngày 30/06 không sau hạn hiện nay (30/06)'],
    ['31/6, bận', 'Không có ngày 31/6'],
    ['15/1/2024, bận', 'Kế hoạch chỉ đến hết 31/12/2023'],
  ])('says of «%s» what would be right, keeps the reason and asks for the day alone', (typed, words) => {
    const talk = atHand();
    talk.say(chief, 'xin gia hạn họp doanh nghiệp');
    const said = talk.say(chief, typed);
    expect(said.text).toContain(words);
    expect(said.text).toContain('«bận». Đến ngày nào?');
    expect(talk.say(chief, '15/7').labels).toEqual(['Gửi', 'Sửa', 'Thôi']);
  });

  it.each([
    ['à nhầm, đến 20/7', '20/07/2023 (lần 1/2): «trùng lịch họp HĐND»'],
    ['20/7, chờ kinh phí', '20/07/2023 (lần 1/2): «chờ kinh phí»'],
    ['xin gia hạn họp doanh nghiệp đến 20/7 vì chờ kinh phí', '20/07/2023 (lần 1/2): «chờ kinh phí»'],
  ])('takes «%s», typed where it is shown, in place of what stands there', (typed, words) => {
    const talk = atHand();
    talk.say(chief, 'xin gia hạn họp doanh nghiệp đến 15/7 vì trùng lịch họp HĐND');
    const shown = talk.say(chief, typed);
    expect(shown.text).toContain(words);
    expect(shown.labels).toEqual(['Gửi', 'Sửa', 'Thôi']);
    expect(talk.state().extensions).toEqual([]);
  });

  it('said anew as a whole where its day is asked for has no name of the work in its reason', () => {
    const talk = atHand();
    talk.say(chief, 'xin gia hạn họp doanh nghiệp đến 1/1/2024');
    expect(talk.say(chief, 'xin gia hạn họp doanh nghiệp đến 10/7 vì trùng lịch').text).toContain(
      'đến 10/07/2023 (lần 1/2): «trùng lịch»',
    );
  });

  it('refuses words that nobody would read, and takes none of them', () => {
    const talk = atHand();
    talk.say(chief, 'xin gia hạn họp doanh nghiệp');
    expect(talk.say(chief, `15/7, ${'a'.repeat(600)}`).text).toContain('quá 500');
    talk.say(chief, 'trùng lịch họp');
    talk.say(chief, 'gửi');
    expect(last(talk).reason).toBe('trùng lịch họp');
  });

  it('is changed by [Sửa], and comes to nothing by [Thôi]', () => {
    const talk = atHand();
    talk.say(chief, 'xin gia hạn họp doanh nghiệp đến 15/7 vì bận');
    expect(talk.say(chief, 'sửa').text).toContain('đến ngày nào, vì sao, cần ai giúp?');
    talk.say(chief, '20/7, chờ hội trường');
    talk.say(chief, 'thôi');
    expect(talk.state().extensions).toEqual([]);
  });

  it('asks of which work where words may mean several, and keeps what was said', () => {
    const talk = atHand();
    const said = talk.say(chief, 'xin gia hạn giao ban đến 15/7 vì trùng lịch');
    expect(said.text).toContain('Xin gia hạn việc nào?');
    expect(said.labels).toHaveLength(3);
    expect(talk.say(chief, '1').text).toContain('đến 15/07/2023 (lần 1/2): «trùng lịch»');
  });

  it('is for whoever reports for the unit: another head, and a button of theirs, is turned away', () => {
    const talk = atHand();
    const button = talk.buttonOf(talk.say(chief, '/giahan'), 'họp với Doanh nghiệp quý II');
    const said = talk.press(hts, button);
    expect(said.text).not.toContain('đến ngày nào');
    expect(talk.say(hts, '/giahan').text).toContain('không có việc nào có hạn riêng hoặc đang chậm');
    expect(talk.press(chief, 'x:x:van-phong:1.5.2:230629').text).toContain('không còn là việc của đơn vị');
    expect(talk.press(chief, 'x:g:99').text).not.toContain('✅');
  });
});

describe('deciding', () => {
  it('is granted by the leader in one tap: the unit hears it with who and when, the trail has it, the day is moved', () => {
    const talk = atHand();
    asked(talk);
    const said = talk.press(hung, 'x:g:1');
    expect(said.text).toContain('✅ PGĐ phụ trách Sở Nguyễn Trọng Hùng đồng ý gia hạn');
    expect(said.text).toContain('đến 15/07 (lần 1/2; hạn gốc 30/06)');
    expect(said.notices.map(({ to }) => to)).toEqual([chief]);
    expect(said.notices[0]!.text).toMatch(/đồng ý gia hạn .* lúc 09:00 20\/06/);
    expect(talk.say(office, '/nhatky').text).toContain(
      'đồng ý gia hạn nhiệm vụ 1.5.2 của Văn phòng Sở đến 15/07/2023',
    );
    expect(talk.say(office, 'việc nào được gia hạn').text).toContain(
      'Tổ chức họp với Doanh nghiệp quý II (Văn phòng Sở): hạn gốc 30/06, gia hạn lần 1 đến 15/07',
    );
    // A second tap, and one of an old message, explain themselves.
    expect(talk.press(hung, 'x:g:1').text).toContain('đã được PGĐ phụ trách Sở Nguyễn Trọng Hùng đồng ý');
    expect(talk.press(hung, 'x:n:1').text).toContain('đã được');
    expect(talk.state().extensions).toHaveLength(1);
  });

  it('is granted until another day, with the leader’s words', () => {
    const talk = atHand();
    asked(talk);
    expect(talk.press(hung, 'x:d:1').text).toContain('đến ngày nào? Đơn vị xin đến 15/07');
    expect(talk.say(hung, '30/6').text).toContain('không sau hạn hiện nay');
    const said = talk.say(hung, '10/7, không lùi thêm nữa');
    expect(last(talk).settled).toMatchObject({ type: 'granted', to: '2023-07-10' });
    expect(said.notices[0]!.text).toContain('Đơn vị xin đến 15/07.');
    expect(said.notices[0]!.text).toContain('Ý kiến: «không lùi thêm nữa»');
  });

  it('is refused with a reason, word for word, and the day stays', () => {
    const talk = atHand();
    asked(talk);
    expect(talk.press(hung, 'x:n:1').text).toContain('Vì sao không gia hạn');
    const said = talk.say(hung, 'doanh nghiệp đã được mời ngày 28/6');
    expect(said.notices[0]!.text).toContain('«doanh nghiệp đã được mời ngày 28/6»');
    expect(said.notices[0]!.text).toContain('Hạn vẫn là 30/06.');
    expect(talk.state().extensions[0]!.settled?.type).toBe('refused');
  });

  it('is taken back by who decided, as long as nothing came after it', () => {
    const talk = atHand();
    asked(talk);
    talk.press(hung, 'x:g:1');
    const said = talk.press(hung, 'x:u:1');
    expect(said.text).toContain('lại chờ trả lời; hạn đang là 30/06');
    expect(said.notices[0]!.to).toBe(chief);
    expect(last(talk).settled).toBeUndefined();
    talk.press(hung, 'x:g:1');
    asked(talk, '20/8');
    expect(talk.press(hung, 'x:u:1').text).toContain('Không lấy lại được');
  });

  it('is no other leader’s, nor the asker’s own, nor the office’s while the leader is there', () => {
    const talk = atHand();
    asked(talk);
    expect(talk.press(yen, 'x:g:1').text).toContain('do PGĐ phụ trách Sở Nguyễn Trọng Hùng trả lời');
    expect(talk.press(office, 'x:g:1').text).toContain('do PGĐ phụ trách Sở Nguyễn Trọng Hùng trả lời');
    expect(talk.press(chief, 'x:g:1').text).toContain('là của đơn vị anh/chị');
    expect(talk.press(inspector, 'x:g:1').text).not.toContain('✅');
    expect(last(talk).settled).toBeUndefined();
  });

  it('goes to the office where the leader is away or not linked, which is said', () => {
    const talk = atHand();
    talk.change((state) => ({
      ...state,
      absences: [{ personId: hung, from: '2023-06-19', to: '2023-06-23' }],
    }));
    const sent = asked(talk);
    expect(sent.text).toContain('Đã gửi Chuyên viên tổng hợp');
    expect(sent.text).toContain('đang vắng mặt');
    expect(sent.notices.map(({ to }) => to)).toEqual([office]);
    expect(talk.press(office, 'x:g:1').text).toContain('✅');
    const other = atHand();
    other.change((state) => ({
      ...state,
      accounts: state.accounts.filter(({ personId }) => personId !== hung),
    }));
    expect(asked(other).text).toContain('chưa liên kết với Trợ lý');
  });

  it('is at most twice, and the third is told so', () => {
    const talk = atHand();
    asked(talk);
    talk.press(hung, 'x:g:1');
    asked(talk, '10/8');
    expect(talk.press(hung, 'x:g:2').text).toContain('(lần 2/2; hạn gốc 30/06)');
    expect(talk.say(chief, 'xin gia hạn họp doanh nghiệp đến 10/9 vì bận').text).toContain(
      'đã được gia hạn 2 lần, hết số lần cho phép (2)',
    );
  });

  it('is withdrawn by the unit while nobody has answered', () => {
    const talk = atHand();
    const sent = asked(talk);
    const said = talk.press(chief, talk.buttonOf(sent, 'Rút yêu cầu'));
    expect(said.text).toContain('Đã rút yêu cầu gia hạn');
    expect(said.notices.map(({ to }) => to)).toEqual([hung]);
    expect(talk.press(hung, 'x:g:1').text).toContain('đã được đơn vị rút');
    expect(last(talk).settled?.type).toBe('withdrawn');
  });
});

describe('what nobody answers', () => {
  it('is reminded after two working days in one message, then every two, at last to the office, and never granted', () => {
    const talk = atHand();
    asked(talk);
    talk.say(chief, 'xin gia hạn giao ban đến 15/7 vì trùng lịch');
    talk.say(chief, '1');
    talk.say(chief, 'gửi');
    const of = (heard: { to: string; text: string }[]) =>
      heard.filter(({ text }) => text.includes('đang chờ anh/chị trả lời'));
    expect(of(talk.liveTo('2023-06-22T08:00:00'))).toEqual([]);
    const first = of(talk.liveTo('2023-06-22T12:00:00'));
    expect(first.map(({ to }) => to)).toEqual([hung]);
    expect(first[0]!.text).toContain('2 yêu cầu gia hạn');
    expect(of(talk.liveTo('2023-06-26T08:00:00'))).toEqual([]);
    expect(of(talk.liveTo('2023-06-26T12:00:00')).map(({ to }) => to)).toEqual([hung]);
    const third = of(talk.liveTo('2023-06-28T12:00:00'));
    expect(third.map(({ to }) => to)).toEqual([office]);
    expect(third[0]!.text).toContain('chưa trả lời sau hai lần nhắc');
    expect(talk.state().extensions.every(({ settled }) => settled === undefined)).toBe(true);
    // The leader may still answer, and now the office, too.
    expect(talk.press(office, 'x:g:1').text).toContain('✅');
    expect(talk.press(hung, 'x:g:2').text).toContain('✅');
  });

  it('is asked for every two working days three times, then once a week, with the others in one message', () => {
    const talk = atHand();
    asked(talk);
    talk.say(chief, 'xin gia hạn giao ban đến 20/8 vì trùng lịch');
    talk.say(chief, '1');
    talk.say(chief, 'gửi');
    // Until the day that was asked for: without a bound there were eight in three weeks.
    const days = Array.from({ length: 24 }, (_, at) =>
      new Date(Date.UTC(2023, 5, 21 + at)).toISOString().slice(0, 10),
    );
    const asksOn = days.filter((day) => {
      const heard = talk
        .liveTo(`${day}T12:00:00`)
        .filter(({ text }) => text.includes('đang chờ anh/chị trả lời'));
      expect(heard.length).toBeLessThanOrEqual(1);
      return heard.length > 0;
    });
    expect(asksOn).toEqual(['2023-06-22', '2023-06-26', '2023-06-28', '2023-07-05', '2023-07-12']);
  });

  it('ends where the work is reported done meanwhile, which is said once to both', () => {
    const talk = atHand();
    asked(talk);
    talk.change((state) => ({
      ...state,
      reports: {
        '2023-06:van-phong': {
          unit: 'van-phong',
          period: '2023-06',
          entries: {
            '1.5.2': { status: 'done', evidence: [], at: Date.parse('2023-06-20T10:00+07:00'), by: chief },
          },
          firstSentAt: Date.parse('2023-06-20T10:00+07:00'),
          sentAt: Date.parse('2023-06-20T10:00+07:00'),
          sentBy: chief,
          late: false,
          revisions: [],
          returned: [],
          answers: [],
        },
      },
    }));
    const heard = talk
      .liveTo('2023-06-20T10:30:00')
      .filter(({ text }) => text.includes('Yêu cầu gia hạn «Tổ chức họp với Doanh nghiệp quý II» kết thúc'));
    expect(heard.map(({ to }) => to).sort()).toEqual([hung, chief].sort());
    expect(talk.press(hung, 'x:g:1').text).toContain('việc đã báo cáo hoàn thành');
    expect(talk.liveTo('2023-06-23T12:00:00').filter(({ text }) => text.includes('gia hạn'))).toEqual([]);
  });
});

describe('in a report', () => {
  /** June's report of the office's unit, at the first of the work that has a day. */
  function atDatedWork() {
    const talk = atHand();
    const said = talk.say(chief, '/baocao 6');
    expect(said.text).toContain('hạn 30/06');
    expect(said.labels).toContain('Xin gia hạn');
    return talk;
  }

  it('more time is asked for in the answer of a task, which opens no obstacle and loses no step', () => {
    const talk = atDatedWork();
    const { step } = talk.state().drafts[0]!;
    const shown = talk.say(chief, 'xin gia hạn đến 15/7 vì trùng lịch họp HĐND');
    expect(shown.labels).toEqual(['Gửi', 'Sửa', 'Thôi']);
    const sent = talk.say(chief, 'gửi');
    expect(sent.text).toContain('⏳ Văn phòng Sở xin gia hạn');
    // The question of the report stands again behind it.
    expect(sent.text).toMatch(/↩ Nhiệm vụ 1\/18/);
    expect(talk.state().drafts[0]!.step).toEqual(step);
    expect(talk.state().drafts[0]!.entries).toEqual({});
    expect(last(talk).due).toBe('2023-06-30');
    talk.say(chief, 'hoàn thành');
    expect(talk.state().drafts[0]!.pending.status ?? 'done').toBe('done');
  });

  it('by its button, and after [Thôi] the report goes on', () => {
    const talk = atDatedWork();
    const said = talk.say(chief, '/baocao 6');
    expect(talk.press(chief, talk.buttonOf(said, 'Xin gia hạn')).text).toContain('đến ngày nào, vì sao');
    expect(talk.say(chief, 'thôi').text).toMatch(/↩ Nhiệm vụ 1\/18/);
    expect(talk.state().extensions).toEqual([]);
  });

  it('also where its reason is asked: the words are no obstacle', () => {
    const talk = atDatedWork();
    talk.say(chief, 'chậm');
    talk.say(chief, 'xin gia hạn đến 15/7 do chờ hội trường');
    const sent = talk.say(chief, 'gửi');
    expect(sent.text).toContain('vướng mắc gì');
    expect(talk.state().drafts[0]!.entries).toEqual({});
    expect(last(talk).reason).toBe('chờ hội trường');
  });
});

describe('a commitment', () => {
  /** Nothing of the second quarter was reported done when July began. */
  const inJuly = () => {
    const talk = atHand();
    talk.liveTo('2023-07-05T09:00:00');
    return talk;
  };

  it('of late work is a day and a sentence, told to the leader and kept', () => {
    const talk = inJuly();
    const shown = talk.say(chief, 'cam kết xong 1.2.3 trước 20/7, đã mời doanh nghiệp');
    expect(shown.text).toContain(
      'Cam kết xong Tổ chức giao ban với Doanh nghiệp 6 tháng đầu năm (hạn 30/06) ngày 20/07/2023',
    );
    const made = talk.say(chief, 'gửi');
    expect(made.notices.map(({ to }) => to)).toEqual([hung]);
    expect(talk.state().commitments).toMatchObject([
      { due: '2023-06-30', until: '2023-07-20', words: 'đã mời doanh nghiệp' },
    ]);
    expect(talk.say(chief, '/baocao 7').text).toContain('Cam kết xong 20/07: «đã mời doanh nghiệp»');
    expect(talk.say(office, '/nhatky').text).toContain('cam kết xong nhiệm vụ 1.2.3');
  });

  it('is reminded the working day before, and told when it passed undone, each once', () => {
    const talk = inJuly();
    talk.say(chief, 'cam kết xong họp doanh nghiệp trước 20/7, đã mời doanh nghiệp');
    talk.say(chief, 'gửi');
    const of = (until: string) => talk.liveTo(until).filter(({ text }) => text.includes('cam kết'));
    expect(of('2023-07-19T08:00:00')).toEqual([]);
    const comes = of('2023-07-19T12:00:00');
    expect(comes.map(({ to }) => to)).toEqual([chief]);
    expect(comes[0]!.text).toContain('Ngày đã cam kết đang đến');
    const passed = of('2023-07-21T12:00:00').filter(({ text }) => text.includes('Đã qua ngày cam kết'));
    expect(passed.map(({ to }) => to).sort()).toEqual([hung, chief].sort());
    expect(of('2023-07-28T12:00:00').filter(({ text }) => text.includes('Đã qua ngày cam kết'))).toEqual([]);
  });

  it('is none of what is not late', () => {
    const talk = atHand();
    expect(talk.press(chief, 'x:c:van-phong:1.5.2:230630').text).toContain('chưa chậm');
  });
});

describe('work of every month', () => {
  /** A task of May that the unit called late, and the month's report sent. */
  function lateInMay() {
    const talk = startTalk('2023-05-22T09:00:00');
    talk.say(hts, '/baocao');
    talk.say(hts, 'chậm');
    talk.say(hts, 'chờ Cục Thuế trả lời');
    talk.say(hts, 'còn lại đúng tiến độ');
    if (talk.state().drafts[0]!.step.type === 'task') talk.say(hts, '100');
    expect(talk.say(hts, 'gửi báo cáo').text).toContain('Đã nhận báo cáo');
    return talk;
  }

  it('has no day to be moved: that is said, and a commitment offered, made and told', () => {
    const talk = lateInMay();
    const list = talk.say(hts, '/giahan');
    expect(list.labels).toHaveLength(1);
    expect(list.labels[0]).toMatch(/^Cam kết /);
    const [late] = Object.keys(talk.state().reports['2023-05:phong-ha-tang-so']!.entries);
    const denied = talk.press(hts, `x:x:phong-ha-tang-so:${late}:2305`);
    expect(denied.text).toContain('không có hạn riêng để gia hạn');
    talk.press(hts, talk.buttonOf(denied, 'Cam kết tiến độ'));
    talk.say(hts, '15/6, đã gửi lại văn bản');
    expect(talk.say(hts, 'gửi').text).toContain('cam kết xong');
    expect(talk.state().commitments).toMatchObject([{ due: '2023-05', until: '2023-06-15' }]);
    talk.liveTo('2023-06-20T09:00:00');
    expect(talk.say(hts, '/baocao 6').text).toContain('Cam kết xong 15/06: «đã gửi lại văn bản»');
  });
});

describe('what nobody would send', () => {
  it('reaches nobody as anything but words: signs of markup, a formula, a long name of a month', () => {
    const talk = atHand();
    talk.say(chief, 'xin gia hạn họp doanh nghiệp đến 15/7 vì <b>trùng</b> & =HYPERLINK("x") \u202e');
    const sent = talk.say(chief, 'gửi');
    expect(last(talk).reason).toBe('<b>trùng</b> & =HYPERLINK("x")');
    expect(sent.notices[0]!.text).toContain('«<b>trùng</b> & =HYPERLINK("x")»');
  });

  it.each([
    'x:x:van-phong:1.5.2:231345',
    'x:x::1.5.2:230630',
    'x:c:van-phong:1.5.2:2313',
    'x:g:0',
    'x:g:-1',
    'x:w:constructor',
    'x:u:999999999',
    'x:x:__proto__:constructor:230630',
  ])('«%s» changes nothing', (data) => {
    const talk = atHand();
    asked(talk);
    const before = talk.state().extensions;
    for (const who of [chief, hung, hts, office]) expect(talk.press(who, data).text).not.toBe('');
    expect(talk.state().extensions).toEqual(before);
  });
});

describe('whoever stands in', () => {
  it('asks in the head’s name, who hears of it, and is told what became of it', () => {
    const talk = atHand();
    talk.change((state) => ({
      ...state,
      deputies: [
        { unit: 'van-phong', headId: chief, personId: inspector, from: '2023-06-19', to: '2023-06-30' },
      ],
    }));
    talk.say(inspector, 'xin gia hạn họp doanh nghiệp đến 15/7 vì trùng lịch họp HĐND');
    const sent = talk.say(inspector, 'gửi');
    expect(last(talk)).toMatchObject({ by: inspector, for: chief });
    expect(sent.notices.map(({ to }) => to).sort()).toEqual([hung, chief].sort());
    expect(sent.notices.find(({ to }) => to === hung)!.text).toContain('(thay Chánh Văn phòng Sở)');
    const decided = talk.press(hung, 'x:g:1');
    expect(decided.notices.map(({ to }) => to).sort()).toEqual([chief, inspector].sort());
    // Once the appointment is over the right is gone with it.
    talk.windTo('2023-07-03T09:00:00');
    expect(talk.say(inspector, 'xin gia hạn họp doanh nghiệp đến 15/8 vì bận').labels).not.toContain('Gửi');
  });
});

describe('a day that is near when it is given', () => {
  it('reminds nobody at once of moments that were over before it was', () => {
    const talk = atHand();
    talk.liveTo('2023-06-29T10:00:00');
    asked(talk, '4/7');
    talk.press(hung, 'x:g:1');
    const heard = talk.liveTo('2023-06-29T10:30:00');
    expect(heard.filter(({ to }) => to === chief)).toEqual([]);
    const after = talk.liveTo('2023-07-05T12:00:00').filter(({ to }) => to === chief);
    expect(after.map(({ text }) => text).join('\n')).toContain('gia hạn lần 1 đến 04/07');
  });
});

describe('what was asked and granted', () => {
  it('is read by leaders and the office of all units, by a head of the own', () => {
    const talk = atHand();
    asked(talk);
    expect(talk.say(hung, 'ai xin gia hạn?').text).toContain('1 yêu cầu gia hạn đang chờ');
    expect(talk.say(chief, 'ai xin gia hạn').text).toContain('1 yêu cầu gia hạn đang chờ:');
    expect(talk.say(hts, 'ai xin gia hạn').text).toContain('Chưa có yêu cầu gia hạn');
    expect(talk.say(hung, '/giahan').labels).toEqual(['Đồng ý', 'Ngày khác…', 'Không…']);
    expect(talk.say(chief, '/giahan').labels).not.toContain('Đồng ý');
    talk.press(hung, 'x:g:1');
    expect(talk.say(yen, 'hạn của họp doanh nghiệp là ngày nào').text).toContain(
      'Hạn 15/07/2023 (hạn gốc 30/06, gia hạn lần 1; còn 25 ngày): Văn phòng Sở',
    );
    talk.liveTo('2023-07-05T09:00:00');
    expect(talk.say(office, '/tiendo').text).toContain('hạn gốc 30/06, gia hạn lần 1 đến 15/07');
  });
});

describe('a consent in words', () => {
  it.each(['/giahan', 'ai xin gia hạn?'])('grants what «%s» has just shown', (typed) => {
    const talk = atHand();
    asked(talk);
    talk.say(hung, typed);
    expect(talk.say(hung, 'đồng ý').text).toContain('đồng ý gia hạn');
    expect(last(talk).settled).toMatchObject({ type: 'granted', to: '2023-07-15' });
  });

  it.each(['đồng ý', 'Đồng ý nhé', 'tôi nhất trí', 'không đồng ý', 'cho văn phòng gia hạn', 'dong y'])(
    'to what stands open no longer shows it with its answers, and grants nothing: «%s»',
    (typed) => {
      const talk = atHand();
      asked(talk);
      talk.liveTo('2023-06-21T15:00:00');
      talk.say(hung, 'còn bao nhiêu ngày nữa đến hạn báo cáo?');
      const said = talk.say(hung, typed);
      expect(said.text).toContain('đang chờ anh/chị trả lời');
      expect(said.labels).toEqual(['Đồng ý', 'Ngày khác…', 'Không…']);
      expect(last(talk).settled).toBeUndefined();
      talk.say(hung, 'đồng ý');
      expect(last(talk).settled).toMatchObject({ type: 'granted' });
    },
  );

  it('asks which is meant where several wait, and takes the one that is named', () => {
    const talk = atHand();
    asked(talk);
    talk.say(chief, 'xin gia hạn giao ban đến 15/7 vì trùng lịch');
    talk.say(chief, '1');
    talk.say(chief, 'gửi');
    expect(talk.state().extensions).toHaveLength(2);
    talk.say(hung, 'còn bao nhiêu ngày nữa đến hạn báo cáo?');
    const said = talk.say(hung, 'đồng ý');
    expect(said.text).toContain('2 yêu cầu gia hạn đang chờ');
    expect(said.labels).toHaveLength(2);
    talk.say(hung, 'còn bao nhiêu ngày nữa đến hạn báo cáo?');
    expect(talk.say(hung, 'đồng ý cho họp doanh nghiệp').labels).toEqual(['Đồng ý', 'Ngày khác…', 'Không…']);
    expect(talk.state().extensions.filter(({ settled }) => settled)).toEqual([]);
  });

  it('is talk to whom none waits for, and of an agreement in a question nothing is shown', () => {
    const talk = atHand();
    asked(talk);
    expect(talk.say(hts, 'đồng ý').text).not.toContain('gia hạn');
    expect(talk.say(office, 'đồng ý').text).not.toContain('đang chờ anh/chị');
    expect(talk.say(hung, 'sếp đồng ý chưa').text).not.toContain('đang chờ anh/chị trả lời');
  });
});

it.each(['xin gia hạn họp quý IV đến 10/1', 'cam kết họp quý IV xong trước 10/1, đã có giấy mời'])(
  'after the plan’s year «%s» is told that it is over, and not that nothing is late',
  (words) => {
    const talk = startTalk('2024-01-03T09:00:00');
    const said = talk.say(people.chief, words).text;
    expect(said).toContain('Năm 2023 của kế hoạch đã hết');
    expect(said).not.toContain('không có việc nào');
  },
);
