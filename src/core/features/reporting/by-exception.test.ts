import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { reportKey } from '../../report/report.ts';

const { hts, chief, inspector } = people;
type Talk = ReturnType<typeof startTalk>;
const entriesOf = (talk: Talk, unit: string, period = '2023-05') =>
  talk.state().reports[reportKey(unit, period)]?.entries ?? {};

/** Says one thing after the other; gives the last answer and how many messages it took. */
function all(talk: Talk, who: string, texts: readonly string[]) {
  let said = talk.say(who, texts[0]!);
  for (const text of texts.slice(1)) said = talk.say(who, text);
  return { said, messages: texts.length };
}

/** Goes through a report as somebody with nothing to add does: taps and messages from the reminder to the receipt. */
function countOf(talk: Talk, who: string, open: string): { tasks: number; messages: number } {
  let said = talk.press(who, open);
  let messages = 1;
  const tasks = Number(/(\d+) nhiệm vụ/.exec(said.text)?.[1] ?? 0);
  for (; !said.text.includes('Đã nhận báo cáo') && messages < 60; messages++) {
    const label = ['Gửi báo cáo', 'Chưa có gì mới', 'Còn lại: đúng tiến độ'].find((one) =>
      said.labels.includes(one),
    );
    if (said.text.includes('Gõ số')) said = talk.say(who, said.text.includes('tối đa 3') ? '1' : '100');
    else said = label ? talk.press(who, talk.buttonOf(said, label)) : talk.say(who, 'xong, đã họp');
  }
  return { tasks, messages };
}

describe('a report by exception', () => {
  it.each([
    { who: hts, unit: 'phong-ha-tang-so', first: [6, 4], june: [6, 4], unchanged: 3 },
    { who: people.centre, unit: 'trung-tam-cong-nghe-so', first: [5, 3], june: [5, 3], unchanged: 2 },
    {
      who: people.press,
      unit: 'phong-thong-tin-bao-chi-xuat-ban',
      first: [6, 4],
      june: [6, 4],
      unchanged: 3,
    },
    { who: inspector, unit: 'thanh-tra', first: [10, 3], june: [10, 3], unchanged: 2 },
    { who: chief, unit: 'van-phong', first: [15, 5], june: [18, 8], unchanged: 4 },
  ])(
    'takes $unit few messages: first month, June, unchanged month',
    ({ who, unit, first, june, unchanged }) => {
      const talk = startTalk();
      const may = countOf(talk, who, `r:open:2023-05:${unit}`);
      expect([may.tasks, may.messages]).toEqual(first);
      const unchangedTalk = startTalk('2023-07-20T09:00:00');
      unchangedTalk.change((state) => ({
        ...state,
        reports: Object.fromEntries(
          Object.values(talk.state().reports).map((report) => [
            reportKey(report.unit, '2023-07'),
            { ...report, period: '2023-07' },
          ]),
        ),
      }));
      unchangedTalk.windTo('2023-08-21T09:00:00');
      expect(countOf(unchangedTalk, who, `r:same:2023-08:${unit}`).messages).toBe(unchanged);
      talk.windTo('2023-06-20T09:00:00');
      const then = countOf(talk, who, `r:open:2023-06:${unit}`);
      expect([then.tasks, then.messages]).toEqual(june);
    },
  );

  it('of 15 tasks with two figures takes five messages in a first month, as in the golden transcript', () => {
    const talk = startTalk();
    const begin = talk.press(chief, 'r:open:2023-05:van-phong');
    expect(begin.text).toContain('15 nhiệm vụ');
    const figure = talk.press(chief, talk.buttonOf(begin, 'Còn lại: đúng tiến độ'));
    expect(figure.text).toMatch(/^Tháng 5\/2023 · Văn phòng Sở: 🔵 13 · còn 2 số liệu\./);
    expect(figure.text).toContain('Số nhiệm vụ trọng tâm đã hoàn thành, lũy kế từ đầu năm (tối đa 3)?');
    expect(figure.labels).toEqual(['Chưa có số liệu', 'Không phát sinh', '◀ Chọn lại']);
    // A count below its yearly target is not challenged in May.
    expect(talk.say(chief, '1').text).toContain('Tỷ lệ hồ sơ trực tuyến tháng 5 (%)?');
    const summary = talk.say(chief, '100');
    expect(summary.text).toContain('Tháng 5/2023 · Văn phòng Sở: 🔵 15');
    expect(summary.text).toContain('«4 xong, đã họp 15/5» hoặc «7 chậm vì chờ kinh phí»');
    expect(talk.say(chief, 'gửi').text).toContain('✅ Đã nhận báo cáo');
    const entries = Object.values(entriesOf(talk, 'van-phong'));
    expect(entries.filter(({ blanket }) => blanket)).toHaveLength(13);
    expect(entries.filter(({ figure: value }) => value !== undefined)).toHaveLength(2);
  });

  it('asks what falls due by itself: 18 tasks of June in nine messages, a reason included', () => {
    const talk = startTalk('2023-06-20T09:00:00');
    const { said, messages } = all(talk, chief, [
      '/baocao 6/2023',
      'còn lại đúng tiến độ',
      // What falls due leads the report; the figures follow.
      'xong, đã họp 12/6',
      'chậm vì trùng lịch HĐND',
      'hoàn thành',
      '1',
      '100',
      'gửi',
    ]);
    expect(said.text).toContain('Đã nhận báo cáo tháng 6/2023');
    expect(messages).toBeLessThanOrEqual(9);
    expect(entriesOf(talk, 'van-phong', '2023-06')).toMatchObject({
      '1.2.3': { status: 'done', result: 'đã họp 12/6' },
      '1.5.2': { status: 'late', obstacle: 'trùng lịch HĐND' },
      '2.3.2': { status: 'done' },
    });
    expect(entriesOf(talk, 'van-phong', '2023-06')['1.2.3']).not.toHaveProperty('blanket');
  });

  it('of an unchanged month is two taps and one a figure; figures are never copied', () => {
    const talk = startTalk();
    all(talk, hts, ['/baocao', 'còn lại đúng tiến độ', '100', 'gửi']);
    talk.windTo('2023-06-20T09:00:00');
    const figure = talk.press(hts, 'r:same:2023-06:phong-ha-tang-so');
    expect(figure.text).toContain('còn 1 số liệu');
    expect(figure.text).toContain('Tháng 5: 100%.');
    const summary = talk.say(hts, '99 một hồ sơ trễ');
    talk.press(hts, talk.buttonOf(summary, 'Gửi báo cáo'));
    expect(entriesOf(talk, 'phong-ha-tang-so', '2023-06')).toMatchObject({
      '1.3.3': { status: 'on-track', sameAs: '2023-05' },
      '2.1.5': { figure: 99, obstacle: 'một hồ sơ trễ' },
    });
    expect(entriesOf(talk, 'phong-ha-tang-so', '2023-06')['2.1.5']).not.toHaveProperty('sameAs');
  });

  it('asks once, in the third month that says nothing new, what was done', () => {
    const talk = startTalk();
    all(talk, hts, ['/baocao', 'còn lại đúng tiến độ', '100', 'gửi']);
    talk.windTo('2023-06-20T09:00:00');
    expect(all(talk, hts, ['/baocao', 'tất cả như tháng 5', '100', 'gửi']).said.text).toContain('Đã nhận');
    talk.windTo('2023-07-20T09:00:00');
    const asked = all(talk, hts, ['/baocao', 'còn lại đúng tiến độ', '100']).said;
    expect(asked.text).toContain('hai tháng nay 5 nhiệm vụ không có gì mới');
    expect(asked.labels).toEqual(['Chưa có gì mới', '◀ Chọn lại']);
    const summary = talk.say(hts, '1 đã đấu thầu 2 gói\n4 xong, trả lời 5/5 kiến nghị');
    expect(summary.labels[0]).toBe('Gửi báo cáo');
    talk.say(hts, 'gửi');
    expect(entriesOf(talk, 'phong-ha-tang-so', '2023-07')).toMatchObject({
      '1.3.3': { status: 'on-track', result: 'đã đấu thầu 2 gói' },
      '2.3.1': { status: 'done', result: 'trả lời 5/5 kiến nghị' },
      '1.3.4': { status: 'on-track', blanket: true },
    });
  });

  it('takes exceptions at the summary, all lines of a message or none', () => {
    const talk = startTalk();
    all(talk, hts, ['/baocao', 'còn lại đúng tiến độ', '100']);
    const refused = talk.say(hts, '4 xong, đã họp 15/5\n9 chậm vì chờ kinh phí');
    expect(refused.text).toContain(
      'Chưa ghi gì: dòng «9 chậm vì chờ kinh phí» cần bắt đầu bằng số nhiệm vụ từ 1 đến 6',
    );
    expect(talk.state().drafts[0]!.entries['2.3.1']).toMatchObject({ blanket: true });
    // A reason that is missing is asked, its task named.
    expect(talk.say(hts, '1 chậm; 4 xong, đã họp 15/5').text).toMatch(
      /^1\/6 · Thực hiện nghiêm túc .* – 🟠 Chậm\nVướng mắc gì\?/,
    );
    const back = talk.say(hts, 'chờ Sở Tài chính');
    expect(back.text).toContain('Phòng Hạ tầng số: ✅ 1 · 🔵 4 · 🟠 1');
    expect(talk.state().drafts[0]!.entries).toMatchObject({
      '1.3.3': { status: 'late', obstacle: 'chờ Sở Tài chính' },
      '2.3.1': { status: 'done', result: 'đã họp 15/5' },
    });
    // A bare number opens its task; a question is still a question.
    expect(talk.say(hts, '3').text).toContain('3/6');
    talk.say(hts, 'giữ nguyên');
    expect(talk.say(hts, 'ai phụ trách chi phí thời gian?').text).toContain('Lê Hải Yến');
  });

  it('is undone as it was given', () => {
    const talk = startTalk();
    all(talk, inspector, ['/baocao', 'chậm', 'thiếu người', 'còn lại đúng tiến độ']);
    const before = Object.keys(talk.state().drafts[0]!.entries).length;
    expect(before).toBe(10);
    expect(talk.say(inspector, 'nhầm').text).toContain('2/10');
    expect(Object.keys(talk.state().drafts[0]!.entries)).toEqual(['1.1.4']);
  });

  it('offers the answer of a task that reads alike', () => {
    const talk = startTalk();
    talk.say(chief, '/baocao');
    let said = talk.say(chief, 'đúng tiến độ');
    for (let step = 0; step < 60 && !said.labels.some((label) => label.startsWith('↩ Như nhiệm vụ')); step++)
      said = said.labels.includes('Bỏ qua')
        ? talk.say(chief, 'đã trực 24/7')
        : said.labels.includes('Chưa có số liệu')
          ? talk.say(chief, '1')
          : talk.say(chief, 'đúng tiến độ');
    expect(said.labels).toContain('↩ Như nhiệm vụ 5');
    talk.press(chief, talk.buttonOf(said, '↩ Như nhiệm vụ 5'));
    expect(talk.state().drafts[0]!.entries['1.5.1']).toMatchObject({ result: 'đã trực 24/7' });
  });
});
