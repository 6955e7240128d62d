import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { office, hts } = people;
const head = 'tran-buu';

/** Phòng Bưu chính is added on 22/05, so that it reports from June on; its head is linked. */
function added() {
  const talk = startTalk();
  talk.say(office, '/donvi Phòng Bưu chính');
  talk.say(office, '1');
  talk.say(office, 'đúng');
  const unit = talk.state().directory.units[0]!.id;
  talk.addPerson({
    ...{ id: head, name: 'Trần Bưu', title: 'Trưởng phòng Bưu chính', role: 'head', unit, accounts: [] },
  });
  talk.change((state) => ({
    ...state,
    groups: [{ channel: 'web' as const, chatId: 'nhom', linkedAt: 1 }],
  }));
  return talk;
}
const linked = (talk: ReturnType<typeof startTalk>) =>
  talk.change((state) => ({
    ...state,
    accounts: [...state.accounts, { channel: 'web' as const, userId: head, personId: head, linkedAt: 1 }],
  }));
const notYet = 'Phòng Bưu chính báo cáo từ tháng 6/2023; tháng 5/2023 không phải báo cáo.';

describe('a unit that reports from a later month', () => {
  it.each([
    'phòng bưu chính báo cáo chưa',
    'phòng bưu chính nộp tháng 5 chưa',
    'phòng bưu chính có trễ hạn không',
    'phòng bưu chính đã báo cáo đủ chưa',
    'báo cáo tháng 5 của phòng bưu chính',
    'phòng bưu chính báo cáo từ tháng nào',
    'tình hình phòng bưu chính tháng 5',
    'phòng bưu chính còn nợ gì',
  ])('is never said to be unreported before it: «%s»', (question) => {
    const talk = added();
    linked(talk);
    for (const who of [office, hts, head]) expect(talk.say(who, question).text, who).toContain(notYet);
    talk.windTo('2023-05-29T09:00:00');
    expect(talk.inGroup(hts, question).text).not.toContain('chưa báo cáo');
  });

  it('is in no list of who has not reported', () => {
    const talk = added();
    for (const question of [
      '/chuabaocao',
      'ai chưa báo cáo',
      'ai nộp muộn',
      'các phòng chuyên môn báo cáo chưa',
    ])
      expect(talk.say(office, question).text, question).not.toContain('Bưu chính');
  });

  it('is told at joining and at /baocao from when it reports', () => {
    const talk = added();
    const code = /\b(?:[a-z2-9]{4}-){6}[a-z2-9]{2}\b/.exec(talk.say(office, '/moi Trần Bưu').text)?.[0] ?? '';
    const joined = talk.say('9001', code);
    expect(joined.text).toContain(notYet);
    expect(joined.text).not.toContain('đã báo cáo đủ');
    expect(talk.say('9001', '/baocao').text).toContain(notYet);
  });

  it('from this month on tells the office, and the head who is linked, what is owed and by when', () => {
    const talk = added();
    linked(talk);
    const owed =
      /Tháng 5\/2023 đã mở, hạn 17:00 thứ \S+ \d\d\/05 \(.+\): Phòng Bưu chính có (\d+) nhiệm vụ phải báo cáo\./;
    const said = talk.say(office, 'từ tháng này');
    expect(said.text).toMatch(owed);
    const told = said.notices.find(({ to }) => to === head);
    expect(told?.text).toMatch(owed);
    const report = talk.say(head, '/baocao').text;
    expect(report).toContain(owed.exec(said.text)![1]!);
    // And back again: neither is left to believe the first word.
    const back = talk.say(office, 'từ tháng sau');
    expect(back.text).toContain('Phòng Bưu chính báo cáo từ tháng 6/2023.');
    expect(back.text).toContain('Tháng 5/2023 không phải báo cáo.');
    expect(back.notices.map(({ to }) => to)).toEqual([head]);
    expect(back.notices[0]?.text).toContain('Tháng 5/2023 không phải báo cáo.');
    // The same choice made again tells nobody again.
    expect(talk.say(office, 'từ tháng sau').notices).toEqual([]);
  });

  it('from this month on tells a head who joins later at joining', () => {
    const talk = added();
    expect(talk.say(office, 'từ tháng này').notices).toEqual([]);
    const code = /\b(?:[a-z2-9]{4}-){6}[a-z2-9]{2}\b/.exec(talk.say(office, '/moi Trần Bưu').text)?.[0] ?? '';
    expect(talk.say('9001', code).text).toMatch(
      /Báo cáo tháng 5\/2023 của Phòng Bưu chính đang mở: [1-9]\d* nhiệm vụ, hạn 17:00/,
    );
  });

  it('without a task in the plan is said to owe none, and no month is spoken of as open before it is', () => {
    const none = startTalk();
    none.say(office, '/donvi Phòng Bưu chính');
    none.say(office, 'không thuộc nhóm nào');
    none.say(office, 'đúng');
    expect(none.say(office, 'tháng này').text).toContain('không có nhiệm vụ nào phải báo cáo kỳ này');
    const early = startTalk('2023-05-03T09:00:00');
    early.say(office, '/donvi Phòng Bưu chính');
    early.say(office, '1');
    early.say(office, 'đúng');
    early.say(office, 'tháng sau');
    expect(early.say(office, 'tháng này').text).toMatch(/Kỳ báo cáo tháng 5\/2023 mở lúc .*, hạn 17:00/);
  });

  it('stays with the month that was chosen, however often that is said', () => {
    for (const [typed, month] of [
      ['từ tháng này', '5/2023'],
      ['tu thang nay', '5/2023'],
      ['từ tháng này nhé', '5/2023'],
      ['từ tháng sau', '6/2023'],
    ] as const) {
      const talk = added();
      for (let time = 0; time < 3; time += 1)
        expect(talk.say(office, typed).text, `${typed} ${time}`).toContain(
          `Phòng Bưu chính báo cáo từ tháng ${month}.`,
        );
    }
  });

  it('begins with the month that is chosen, by «tháng này» as well', () => {
    for (const typed of ['tháng này', 'từ tháng này', 'thang nay']) {
      const talk = startTalk();
      talk.say(office, '/donvi Phòng Bưu chính');
      talk.say(office, '1');
      talk.say(office, 'đúng');
      expect(talk.say(office, typed).text).toContain('Phòng Bưu chính báo cáo từ tháng 5/2023');
      expect(talk.say(office, 'tháng sau').text).toContain('Phòng Bưu chính báo cáo từ tháng 6/2023');
    }
  });
});
