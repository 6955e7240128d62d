import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { rememberChat } from '../../said/chat-memory.ts';

const { inspector, centre, office } = people;
type Talk = ReturnType<typeof startTalk>;

const setLock = (talk: Talk, label: 'Khóa kỳ' | 'Mở khóa') =>
  talk.press(office, talk.buttonOf(talk.say(office, '/khoa 5'), label));

const draftOf = (talk: Talk, who: string) => talk.state().drafts.find(({ personId }) => personId === who);

/** The month is locked while the head is asked why a task is late. */
function lockedAtReason() {
  const talk = startTalk();
  for (const typed of ['/baocao', 'đúng tiến độ', 'đã đăng 3 tin', 'chậm']) talk.say(inspector, typed);
  setLock(talk, 'Khóa kỳ');
  return talk;
}

describe('words typed to a report while its month is locked', () => {
  it.each(['chờ lịch thanh tra của tỉnh', 'chờ 1 hồ sơ bổ sung', 'chờ kinh phí'])(
    'are kept, told so, and answer what was asked once the month is open: «%s»',
    (reason) => {
      const talk = lockedAtReason();
      const kept = talk.say(inspector, reason);
      expect(kept.text).toContain(
        `Tháng 5/2023 đã khóa nên chưa ghi được; lời của anh/chị tôi giữ: «${reason}».`,
      );
      expect(kept.labels).toEqual(['Xin mở khóa', 'Bỏ lời này']);
      expect(Object.keys(draftOf(talk, inspector)!.entries)).toHaveLength(1);
      const opened = setLock(talk, 'Mở khóa').notices.find(({ to }) => to === inspector)!;
      expect(opened.text).toContain(`Khi khóa anh/chị đã gõ: «${reason}».`);
      const offered = talk.say(inspector, '/baocao 5');
      expect(offered.labels).toEqual(['Dùng', 'Bỏ']);
      expect(talk.say(inspector, 'dùng').text).toContain('3/10');
      const draft = draftOf(talk, inspector)!;
      expect(Object.values(draft.entries).map(({ status, obstacle }) => [status, obstacle])).toEqual([
        ['on-track', undefined],
        ['late', reason],
      ]);
      expect(draft.held).toBeUndefined();
    },
  );

  it('are one answer where they were several messages, the same sent twice once', () => {
    const talk = lockedAtReason();
    for (const typed of ['chờ kinh phí', 'chờ kinh phí', 'tỉnh chưa cấp']) talk.say(inspector, typed);
    setLock(talk, 'Mở khóa');
    talk.say(inspector, '/baocao');
    talk.say(inspector, '1');
    expect(Object.values(draftOf(talk, inspector)!.entries)[1]!.obstacle).toMatch(
      /^chờ kinh phí\s+tỉnh chưa cấp$/,
    );
  });

  it('are forgotten by [Bỏ], while the month is locked and after it, and the report goes on where it was', () => {
    const locked = lockedAtReason();
    locked.say(inspector, 'chờ kinh phí');
    expect(locked.say(inspector, 'bỏ lời này').text).toBe('Đã bỏ lời giữ lại: «chờ kinh phí».');
    setLock(locked, 'Mở khóa');
    expect(locked.say(inspector, '/baocao').text).toContain('Vướng mắc gì');

    const opened = lockedAtReason();
    opened.say(inspector, 'chờ kinh phí');
    setLock(opened, 'Mở khóa');
    opened.say(inspector, '/baocao');
    const dropped = opened.say(inspector, 'bỏ');
    expect(dropped.text).toContain('Đã bỏ lời giữ lại');
    expect(dropped.text).toContain('Vướng mắc gì');
  });

  it.each(['ok', 'vâng ạ', 'thôi', 'ai phụ trách chi phí thời gian?', '/tiendo', 'kênh', 'cảm ơn em'])(
    'are none where nothing of a report is said: «%s»',
    (typed) => {
      const talk = lockedAtReason();
      expect(talk.say(inspector, typed).text).not.toContain('tôi giữ');
      expect(draftOf(talk, inspector)!.held!.words).toEqual([]);
    },
  );

  it('are no answer by a number or by sending: that is refused, and opening can be asked for', () => {
    const talk = startTalk();
    talk.say(inspector, '/baocao');
    setLock(talk, 'Khóa kỳ');
    const refused = talk.say(inspector, '2');
    expect(refused.text).toContain('đã khóa');
    expect(refused.labels).toEqual(['Xin mở khóa']);
    expect(draftOf(talk, inspector)!.held!.words).toEqual([]);
    expect(talk.say(inspector, 'chậm vì chờ kinh phí').text).toContain('tôi giữ: «chậm vì chờ kinh phí»');
    setLock(talk, 'Mở khóa');
    talk.say(inspector, '/baocao');
    expect(talk.say(inspector, 'dùng').text).toContain('2/10');
    expect(Object.values(draftOf(talk, inspector)!.entries)[0]).toMatchObject({
      status: 'late',
      obstacle: 'chờ kinh phí',
    });
  });

  it('wait for the state that is asked, as words under a photo do, where they give none', () => {
    const talk = startTalk();
    talk.say(inspector, '/baocao');
    setLock(talk, 'Khóa kỳ');
    talk.say(inspector, 'tỉnh chưa có lịch');
    setLock(talk, 'Mở khóa');
    talk.say(inspector, '/baocao');
    talk.say(inspector, 'dùng');
    expect(draftOf(talk, inspector)!.pending.caption).toBe('tỉnh chưa có lịch');
  });

  it('are kept where no report was begun, and of which task they are is asked', () => {
    const talk = startTalk();
    setLock(talk, 'Khóa kỳ');
    expect(talk.say(centre, '/baocao').labels).toEqual(['Xin mở khóa']);
    expect(talk.say(centre, 'vướng mắc: chưa có kinh phí').text).toContain('tôi giữ');
    setLock(talk, 'Mở khóa');
    talk.say(centre, '/baocao');
    const which = talk.say(centre, 'dùng');
    expect(which.text).toContain('«vướng mắc: chưa có kinh phí» là của nhiệm vụ nào?');
    expect(which.labels).toHaveLength(6);
    talk.say(centre, '3');
    const draft = draftOf(talk, centre)!;
    expect(draft.step).toMatchObject({ type: 'task', part: 'status' });
    expect(JSON.stringify(draft)).toContain('chưa có kinh phí');
  });

  it('are told to nobody else, and taken by no act of another', () => {
    const talk = lockedAtReason();
    talk.say(inspector, 'chờ kinh phí');
    const { id } = draftOf(talk, inspector)!;
    const told = setLock(talk, 'Mở khóa').notices.filter(({ to }) => to !== inspector);
    expect(told.map(({ text }) => text).join()).not.toContain('chờ kinh phí');
    for (const act of ['use-held', 'drop-held'])
      expect(talk.press(centre, `o:${act}:${id}`).text).toContain('không có gì thay đổi');
    expect(draftOf(talk, inspector)!.held!.words).toEqual(['chờ kinh phí']);
  });
});

describe('opening a month that is locked', () => {
  it('is asked of the office once, which opens it at a tap; who asked hears so', () => {
    const talk = lockedAtReason();
    const asked = talk.say(inspector, 'nhờ văn phòng mở khóa giúp');
    expect(asked.text).toContain('Đã chuyển lời xin mở khóa kỳ tháng 5/2023');
    expect(asked.notices).toEqual([
      { to: office, text: expect.stringContaining('(Thanh tra Sở) xin mở khóa kỳ tháng 5/2023') },
    ]);
    const again = talk.press(inspector, 'o:ask-unlock:2023-05:thanh-tra');
    expect(again.text).toContain('Văn phòng Sở chưa mở');
    expect(again.notices).toEqual([]);
    expect(talk.say(office, '/nhatky').text).toContain('xin mở khóa kỳ tháng 5/2023');
    talk.press(office, 'o:unlock:2023-05');
    expect(talk.state().locks).toEqual([]);
    expect(talk.press(inspector, 'o:ask-unlock:2023-05:thanh-tra').text).toContain('đang mở');
  });

  it('is asked for by nobody of another unit', () => {
    const talk = lockedAtReason();
    const asked = talk.press(centre, 'o:ask-unlock:2023-05:thanh-tra');
    expect(asked.text).toContain('không báo cáo thay');
    expect(asked.notices).toEqual([]);
  });
});

it('is of the task that was asked since, where the month is locked a second time', () => {
  const talk = startTalk();
  setLock(talk, 'Khóa kỳ');
  talk.say(centre, '/baocao');
  setLock(talk, 'Mở khóa');
  talk.say(centre, '/baocao');
  setLock(talk, 'Khóa kỳ');
  talk.say(centre, 'chậm vì chờ kinh phí');
  setLock(talk, 'Mở khóa');
  talk.say(centre, '/baocao');
  expect(talk.say(centre, 'dùng').text).toContain('2/5');
});

describe('the offer of what was kept', () => {
  /** The month is open again, and the notice that offers what was kept has come. */
  function offered() {
    const talk = startTalk();
    talk.say(centre, '/baocao');
    setLock(talk, 'Khóa kỳ');
    talk.say(centre, 'chậm vì chờ kinh phí');
    setLock(talk, 'Mở khóa');
    const { id } = draftOf(talk, centre)!;
    talk.change((state) =>
      rememberChat(
        state,
        { channel: 'web', chatId: centre },
        {
          topic: null,
          options: [
            { label: 'Dùng', data: `o:use-held:${id}` },
            { label: 'Bỏ', data: `o:drop-held:${id}` },
          ],
          patient: true,
        },
        Date.parse('2023-05-22T09:01:00+07:00'),
      ),
    );
    return talk;
  }

  it.each(['dùng', 'dùng luôn', 'gửi đi', 'ghi đi', 'có', 'ừ', 'ghi luôn lời đó vào báo cáo giúp em'])(
    'is taken by «%s»',
    (words) => {
      const talk = offered();
      expect(talk.say(centre, words).text).toContain('2/5');
      expect(Object.values(draftOf(talk, centre)!.entries)[0]).toMatchObject({
        status: 'late',
        obstacle: 'chờ kinh phí',
      });
    },
  );

  it.each(['bỏ', 'thôi bỏ', 'không dùng nữa', 'đừng dùng', 'không'])('is left by «%s»', (words) => {
    const talk = offered();
    expect(talk.say(centre, words).text).toContain('Đã bỏ lời giữ lại: «chậm vì chờ kinh phí»');
    expect(draftOf(talk, centre)!.entries).toEqual({});
  });

  it('stands behind a question, and is no answer to it', () => {
    const talk = offered();
    expect(talk.say(centre, 'ai phụ trách chi phí thời gian?').text).toContain('Lê Hải Yến');
    expect(talk.say(centre, 'dùng luôn').text).toContain('2/5');
  });
});

it('whoever was asked why while the month was locked is not asked any more once it is open', () => {
  const talk = startTalk();
  setLock(talk, 'Khóa kỳ');
  expect(talk.say(people.chief, '/baocao 5').text).toContain('Vì sao Văn phòng nhập');
  expect(talk.say(people.chief, 'còn lại đúng tiến độ').text).toContain('là lý do?');
  setLock(talk, 'Mở khóa');
  expect(talk.say(people.chief, '/baocao 5').text).toContain('1/15');
  expect(talk.say(people.chief, 'còn lại đúng tiến độ').text).toContain('3/15');
  for (const words of ['1', '100', 'gửi']) talk.say(people.chief, words);
  const [report] = Object.values(talk.state().reports);
  expect(report).toMatchObject({ unit: 'van-phong' });
  expect(Object.values(report!.entries).some((entry) => 'reason' in entry)).toBe(false);
});
