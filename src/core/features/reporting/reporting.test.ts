import { describe, expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { unlink } from '../../people/enrolment.ts';
import { reportKey } from '../../report/report.ts';

const { hts, office, inspector, chief, press: pressHead, yen, centre } = people;
const report = (talk: ReturnType<typeof startTalk>, unit: string, period = '2023-05') =>
  talk.state().reports[reportKey(unit, period)];

/** Answers every question of a report at its worst: late with a reason, figures below their target. */
function reportWorst(talk: ReturnType<typeof startTalk>, who: string): number {
  let messages = 1;
  let said = talk.say(who, '/baocao');
  while (!said.labels.includes('Gửi báo cáo')) {
    messages += 1;
    said = said.text.includes('Gõ số')
      ? talk.say(who, '0')
      : said.labels.includes('Bỏ qua')
        ? talk.say(who, 'chờ bổ sung hồ sơ')
        : talk.say(who, 'chậm');
    if (messages > 100) throw new Error(said.text);
  }
  talk.say(who, 'gửi báo cáo');
  return messages + 1;
}

describe('the guided report', () => {
  it('follows the golden transcript', () => {
    const talk = startTalk();
    const begin = talk.say(hts, '/baocao');
    expect(begin.text).toContain(
      'Phòng Hạ tầng số: báo cáo DDCI tháng 5/2023, hạn 17:00 thứ Năm 25/05 (còn 3 ngày). 6 nhiệm vụ, khoảng 2 phút.',
    );
    expect(begin.text).toContain('1/6 · Cạnh tranh bình đẳng');
    expect(begin.labels).toEqual([
      '✅ Hoàn thành',
      '🔵 Đúng tiến độ',
      '🟠 Chậm',
      '⚪ Chưa làm',
      'Còn lại: đúng tiến độ',
    ]);
    const asked = talk.press(hts, talk.buttonOf(begin, 'Chậm'));
    expect(asked.text).toMatch(/^Vướng mắc gì\? Cần ai hỗ trợ\? Trả lời một tin, kèm ảnh hoặc tệp nếu có\./);
    expect(asked.text).toContain('Bản tổng hợp trong nhóm có thể trích lời này');
    const middle = talk.say(hts, 'ai phụ trách chi phí thời gian?');
    expect(middle.text).toBe(
      'PGĐ Lê Hải Yến phụ trách Chi phí thời gian; Văn phòng Sở chủ trì.\n↩ Nhiệm vụ 1/6: vướng mắc gì? Cần ai hỗ trợ?',
    );
    expect(talk.say(hts, 'chờ Cục Thuế trả lời').text).toContain('2/6 ·');
    talk.say(hts, 'Đúng tiến độ');
    expect(talk.say(hts, 'đã trả lời 3/5 kiến nghị').text).toContain('Tỷ lệ hồ sơ đúng hạn tháng 5 (%)?');
    expect(talk.say(hts, 'abc').text).toContain('ví dụ 98,5');
    expect(talk.say(hts, '120%').text).toContain('từ 0 đến 100, ví dụ 98,5');
    expect(talk.say(hts, '98.5 %').text).toContain('98,5% thấp hơn chỉ tiêu 100%. Vì sao?');
    expect(talk.say(hts, 'hai hồ sơ chờ bổ sung').text).toContain('4/6 ·');
    for (let task = 4; task <= 6; task++) {
      talk.say(hts, '1');
      talk.say(hts, 'Bỏ qua');
    }
    const summary = talk.say(hts, 'ai phụ trách chi phí thời gian');
    expect(summary.labels).toEqual(['Gửi báo cáo', 'Sửa…', 'Để sau']);
    expect(talk.say(hts, 'Gửi báo cáo').text).toMatch(
      /^✅ Đã nhận báo cáo tháng 5\/2023 của Phòng Hạ tầng số lúc 09:0\d 22\/05, trước hạn 3 ngày\. Sửa được đến khi Văn phòng khóa kỳ: \/baocao\nPhòng Hạ tầng số phối hợp \d+ việc của đơn vị khác: không phải báo cáo, chỉ thêm phần của mình nếu muốn\.$/,
    );
    expect(report(talk, 'phong-ha-tang-so')).toMatchObject({
      late: false,
      sentBy: hts,
      entries: {
        '1.3.3': { status: 'late', obstacle: 'chờ Cục Thuế trả lời' },
        '1.3.4': { status: 'on-track', result: 'đã trả lời 3/5 kiến nghị' },
        '2.1.5': { status: 'late', figure: 98.5, obstacle: 'hai hồ sơ chờ bổ sung' },
        '2.3.1': { status: 'done' },
      },
    });
    expect(talk.state().drafts).toEqual([]);
  });

  it.each([hts, inspector, chief, pressHead, centre])(
    'of %s never needs more than two messages a task plus three',
    (who) => {
      // June: the cadence tasks are owed too, and May stands behind every task.
      const talk = startTalk('2023-06-20T09:00:00');
      const messages = reportWorst(talk, who);
      const unit = context.org.people.find(({ id }) => id === who)!.unit!;
      const tasks = Object.keys(report(talk, unit, '2023-06')!.entries).length;
      expect(tasks).toBeGreaterThan(3);
      expect(messages).toBeLessThanOrEqual(2 * tasks + 3);
    },
  );

  it('of an unchanged month is three taps, and one more for all that still stands in the way', () => {
    const talk = startTalk();
    reportWorst(talk, inspector);
    talk.windTo('2023-06-20T09:00:00');
    const asked = talk.press(inspector, 'r:same:2023-06:thanh-tra');
    const begin = talk.press(inspector, talk.buttonOf(asked, 'Còn cả'));
    expect(begin.labels[0]).toBe('Gửi báo cáo');
    talk.press(inspector, talk.buttonOf(begin, 'Gửi báo cáo'));
    const may = report(talk, 'thanh-tra')!.entries;
    const june = report(talk, 'thanh-tra', '2023-06')!.entries;
    expect(Object.keys(june)).toEqual(Object.keys(may));
    expect(june['1.4.1']).toMatchObject({ status: 'late', obstacle: 'chờ bổ sung hồ sơ', sameAs: '2023-05' });
    // A month later the same answer still names the month that it comes from.
    talk.windTo('2023-07-20T09:00:00');
    talk.press(inspector, talk.buttonOf(talk.say(inspector, '/baocao'), 'Tất cả như tháng 6'));
    // Whoever sends at once has seen none of it: it still stands, and what is sent is shown first.
    talk.say(inspector, 'gửi báo cáo');
    talk.say(inspector, 'gửi báo cáo');
    expect(report(talk, 'thanh-tra', '2023-07')!.entries['1.4.1']!.sameAs).toBe('2023-05');
  });

  it('takes last month for one task, and asks why a figure fell', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'đúng tiến độ');
    talk.say(hts, 'tháng năm');
    talk.say(hts, 'bỏ qua');
    talk.say(hts, 'đúng tiến độ');
    talk.say(hts, 'bỏ qua');
    talk.say(hts, '99, một hồ sơ trễ');
    for (let task = 4; task <= 6; task++) {
      talk.say(hts, 'đúng tiến độ');
      talk.say(hts, 'bỏ qua');
    }
    talk.say(hts, 'gửi');
    talk.windTo('2023-06-20T09:00:00');
    const begin = talk.say(hts, '/baocao');
    expect(begin.text).toContain('Tháng 5: Đúng tiến độ – «tháng năm»');
    expect(begin.labels).toContain('↩ Như tháng 5');
    talk.say(hts, 'như tháng trước');
    talk.say(hts, 'như tháng 5');
    expect(talk.say(hts, '98').text).toContain('98% thấp hơn tháng 5 (99%). Vì sao?');
    expect(talk.say(hts, 'quá tải').text).toContain('4/6');
  });

  it('lets a chosen status stand over what a figure says', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    for (let task = 1; task <= 2; task++) {
      talk.say(hts, 'hoàn thành');
      talk.say(hts, 'bỏ qua');
    }
    expect(talk.say(hts, 'đúng tiến độ').text).toContain('Tỷ lệ hồ sơ đúng hạn tháng 5 (%)? Gõ số');
    talk.say(hts, '97 do mất điện một ngày');
    expect(talk.state().drafts[0]!.entries['2.1.5']).toMatchObject({
      status: 'on-track',
      figure: 97,
      obstacle: 'do mất điện một ngày',
    });
  });

  it('refuses a text that is too long with its length, and cuts nothing', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'chậm');
    const refused = talk.say(hts, 'a'.repeat(2001));
    expect(refused.text).toContain('Tin dài 2.001 ký tự, tối đa 2.000');
    expect(talk.state().drafts[0]!.entries).toEqual({});
    expect(talk.say(hts, 'a'.repeat(2000)).text).toContain('2/6');
    expect(talk.state().drafts[0]!.entries['1.3.3']!.obstacle).toHaveLength(2000);
  });

  it('is set aside by /huy and gone on with at the same step, in another chat, after a month', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'hoàn thành');
    expect(talk.say(hts, '/huy').text).toContain('không mất gì');
    // Words are no answer now.
    talk.say(hts, 'đã xong');
    expect(talk.state().drafts[0]!.entries).toEqual({});
    talk.windTo('2023-06-23T09:00:00');
    talk.change((state) => ({
      ...state,
      accounts: [...state.accounts, { channel: 'telegram', userId: '7', personId: hts, linkedAt: 1 }],
    }));
    const onTelegram = {
      chat: { channel: 'telegram' as const, chatId: '7' },
      userId: '7',
    };
    const resumed = talk.say(hts, '/baocao', onTelegram);
    // In June both months are owed: which is meant is asked.
    // What has no answer yet is not said to be half written, and goes on where it stood all the same.
    expect(resumed.labels).toEqual(['Tháng 5 · còn nợ, đã quá hạn', 'Tháng 6 · chưa báo cáo']);
    const resumedMay = talk.say(hts, 'tháng 5 còn nợ, đã quá hạn', onTelegram);
    expect(resumedMay.text).toContain('báo cáo tháng 5/2023: đã trả lời 0/6 nhiệm vụ');
    expect(resumedMay.text).toContain('Kết quả tháng 5?');
    talk.say(hts, 'đã xong trên điện thoại', onTelegram);
    expect(talk.state().drafts[0]!.entries['1.3.3']!.result).toBe('đã xong trên điện thoại');
    // The first chat no longer answers the draft; what is typed there changes nothing.
    talk.say(hts, 'chữ ở máy cũ');
    expect(Object.keys(talk.state().drafts[0]!.entries)).toEqual(['1.3.3']);
  });

  it('goes back to any task from the summary, and keeps every revision once sent', () => {
    const talk = startTalk();
    reportWorst(talk, hts);
    const summary = talk.say(hts, '/baocao');
    expect(summary.labels).toEqual(['Gửi báo cáo', 'Sửa…', 'Để sau']);
    const numbers = talk.press(hts, talk.buttonOf(summary, 'Sửa…'));
    expect(numbers.labels).toEqual(['1', '2', '3', '4', '5', '6', '◀ Quay lại']);
    expect(talk.press(hts, talk.buttonOf(numbers, '2')).text).toContain('2/6');
    talk.say(hts, 'hoàn thành');
    const back = talk.say(hts, 'đã xong');
    expect(back.labels[0]).toBe('Gửi báo cáo');
    const sent = talk.say(hts, 'gửi báo cáo');
    expect(sent.text).toContain('Đã nhận bản sửa báo cáo');
    expect(report(talk, 'phong-ha-tang-so')!.revisions).toMatchObject([
      { by: hts, taskId: '1.3.4', before: { status: 'late', obstacle: 'chờ bổ sung hồ sơ' } },
    ]);
  });

  it('after the deadline is taken and marked late', () => {
    const talk = startTalk('2023-05-26T09:00:00');
    reportWorst(talk, hts);
    expect(report(talk, 'phong-ha-tang-so')!.late).toBe(true);
    const again = startTalk('2023-05-26T09:00:00');
    const said = again.say(centre, '/baocao');
    expect(said.text).toContain('(đã qua)');
  });

  it('reports or corrects an earlier month, and no month of another year', () => {
    const talk = startTalk();
    expect(talk.say(hts, '/baocao 4/2023').text).toContain('báo cáo DDCI tháng 4/2023');
    expect(talk.say(hts, '/baocao 6/2023').text).toContain('chưa đến');
    expect(talk.say(hts, '/baocao 4/2022').text).toContain('năm kế hoạch 2023');
    for (const nonsense of ['13/2023', 'mai', '0/2023', '4/23', '-1'])
      expect(talk.say(hts, `/baocao ${nonsense}`).text).toContain('ví dụ: /baocao 5/2023');
  });

  it('is corrected by an edited message, in the draft and once it was sent', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'chậm');
    talk.say(hts, 'chờ sở khác', { messageId: 'first' });
    expect(talk.edit(hts, 'first', 'chờ Sở Tài chính').text).toContain('Đã sửa');
    expect(talk.state().drafts[0]!.entries['1.3.3']!.obstacle).toBe('chờ Sở Tài chính');
    talk.say(hts, 'đúng tiến độ');
    talk.say(hts, 'bỏ qua');
    talk.say(hts, '100', { messageId: 'figure' });
    expect(talk.edit(hts, 'figure', '1000').text).toContain('Chưa sửa');
    expect(talk.edit(hts, 'figure', '99, một hồ sơ trễ').text).toContain('99%');
    for (let task = 4; task <= 6; task++) {
      talk.say(hts, 'đúng tiến độ');
      talk.say(hts, 'bỏ qua');
    }
    talk.say(hts, 'gửi báo cáo');
    talk.edit(hts, 'first', 'chờ Bộ');
    const sent = report(talk, 'phong-ha-tang-so')!;
    expect(sent.entries['1.3.3']!.obstacle).toBe('chờ Bộ');
    expect(sent.revisions).toMatchObject([{ taskId: '1.3.3', before: { obstacle: 'chờ Sở Tài chính' } }]);
    // A figure that rises to its target is late no more.
    talk.edit(hts, 'figure', '100');
    expect(report(talk, 'phong-ha-tang-so')!.entries['2.1.5']).toMatchObject({
      status: 'on-track',
      figure: 100,
    });
    // Another message, another person, a locked month.
    expect(talk.edit(hts, 'other', 'x').kind).toBe('silence');
    expect(talk.edit(inspector, 'first', 'x').kind).toBe('silence');
    talk.press(office, 'o:lock:2023-05');
    expect(talk.edit(hts, 'first', 'sau khi khóa').kind).not.toBe('act');
  });

  it('keeps evidence with its task: files, albums, links', () => {
    const talk = startTalk();
    const photo = (ref: string, bytes = 1000) => ({
      kind: 'photo' as const,
      ref,
      name: `${ref}.jpg`,
      bytes,
    });
    talk.say(hts, '/baocao');
    talk.say(hts, 'chậm');
    talk.say(hts, 'xem https://a.vn/x', { files: [photo('a')], albumId: 'album' });
    // The rest of the album arrives when the next task is asked.
    expect(talk.say(hts, '', { files: [photo('b')], albumId: 'album' }).text).toBe('');
    expect(talk.state().drafts[0]!.entries['1.3.3']!.evidence).toHaveLength(3);
    const large = talk.say(hts, '', { files: [photo('c', 21 * 1024 * 1024)] });
    expect(large.text).toContain('lớn hơn 20 MB');
    talk.say(hts, 'chậm');
    expect(talk.say(hts, '', { files: [photo('d')] }).labels).toEqual(['Bỏ qua', '◀ Chọn lại', 'Bỏ tệp']);
    talk.say(hts, 'thiếu người');
    expect(talk.state().drafts[0]!.entries['1.3.4']).toMatchObject({ obstacle: 'thiếu người' });
    expect(talk.state().drafts[0]!.entries['1.3.4']!.evidence).toHaveLength(1);
    expect(Object.values(talk.state().evidence).map(({ kind }) => kind)).toEqual([
      'photo',
      'link',
      'photo',
      'photo',
    ]);
    expect(startTalk().say(hts, '', { files: [photo('e')] }).text).toContain('/baocao');
  });

  it('keeps files that come before the answer, and says so', () => {
    const talk = startTalk();
    const photo = (ref: string) => ({ kind: 'photo' as const, ref, name: `${ref}.jpg`, bytes: 1000 });
    const evidenceOf = (task: string) => talk.state().drafts[0]!.entries[task]?.evidence.length;
    talk.say(hts, '/baocao');
    // No status yet, and a caption that is none.
    const kept = talk.say(hts, 'biên bản họp', { files: [photo('a')], albumId: 'album' });
    expect(kept.text).toContain('📎 Đang tải 1 ảnh hoặc tệp cho nhiệm vụ 1 đang hỏi.');
    expect(kept.text).toContain('chọn tình trạng trước; lời kèm theo tôi hỏi lại sau đó.');
    expect(kept.labels).toContain('🟠 Chậm');
    expect(talk.say(hts, '', { files: [photo('b')], albumId: 'album' }).text).toBe('');
    expect(talk.say(hts, '', { files: [photo('c')] }).text).toContain('Đang tải 1 ảnh');
    // What stood under it is no reason before that is asked.
    expect(talk.say(hts, 'chậm').text).toContain('Ghi «biên bản họp» là');
    talk.say(hts, 'thiếu người');
    expect(evidenceOf('1.3.3')).toBe(3);
    expect(talk.state().drafts[0]!.entries['1.3.3']).toMatchObject({ obstacle: 'thiếu người' });
    // A caption that is the answer.
    expect(talk.say(hts, 'Hoàn thành', { files: [photo('d')] }).text).toMatch(
      /^📎 Đang tải 1 minh chứng của nhiệm vụ 2\.\nKết quả tháng 5\?/,
    );
    talk.say(hts, 'bỏ qua');
    expect(evidenceOf('1.3.4')).toBe(1);
    // A figure that cannot be read, with the photo of the table.
    const unread = talk.say(hts, 'gần hết', { files: [photo('e')] });
    expect(unread.text).toContain('📎 Đang tải 1 ảnh hoặc tệp');
    expect(unread.text).toContain('Tôi cần một con số từ 0 đến 100');
    talk.say(hts, '100');
    expect(evidenceOf('2.1.5')).toBe(1);
    expect(Object.keys(talk.state().evidence)).toHaveLength(5);
  });

  it('shows what stands while it is changed, and keeps its words where they still fit', () => {
    const talk = startTalk();
    let said = talk.say(hts, '/baocao');
    while (!said.labels.includes('Gửi báo cáo')) {
      if (said.text.includes('Gõ số')) said = talk.say(hts, '98 do hai hồ sơ chờ bổ sung');
      else if (said.labels.includes('Bỏ qua')) said = talk.say(hts, 'thiếu người');
      else said = talk.say(hts, 'chậm');
    }
    const entry = (task: string) => talk.state().drafts[0]!.entries[task];
    const numbers = talk.press(hts, talk.buttonOf(said, 'Sửa…'));
    const changed = talk.press(hts, talk.buttonOf(numbers, '1'));
    expect(changed.text).toContain('Đang ghi: 🟠 Chậm – «thiếu người»');
    const why = talk.say(hts, 'chưa làm');
    expect(why.text).toContain('Đang ghi: «thiếu người»');
    expect(why.labels).toEqual(['Giữ lời cũ', '◀ Chọn lại']);
    talk.press(hts, talk.buttonOf(why, 'Giữ lời cũ'));
    expect(entry('1.3.3')).toMatchObject({ status: 'not-begun', obstacle: 'thiếu người' });
    // A reason for being late is none for being done.
    talk.say(hts, 'sửa 1');
    const result = talk.say(hts, 'xong rồi');
    expect(result.labels).toEqual(['Bỏ qua', '◀ Chọn lại']);
    expect(result.text).not.toContain('thiếu người');
    talk.say(hts, 'bỏ qua');
    expect(entry('1.3.3')).toMatchObject({ status: 'done' });
    expect(entry('1.3.3')).not.toHaveProperty('obstacle');
  });

  it.each([
    ['đã xong', 'done'],
    ['Đúng hạn', 'on-track'],
    ['trễ hạn', 'late'],
    ['chưa bắt đầu', 'not-begun'],
  ])('understands «%s»', (words, status) => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, words);
    expect(talk.state().drafts[0]!.pending).toEqual({ status });
  });

  it('is set aside by «thôi», which is no answer', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    expect(talk.say(hts, 'thôi').text).toContain('Đã để lại báo cáo tháng 5/2023');
    // A guided question is left the same way; a name is a name.
    talk.say(hts, '/vangmat');
    expect(talk.say(hts, 'Huỷ').text).not.toContain('Tôi cần');
    expect(talk.state().absences).toEqual([]);
    expect(Object.values(talk.state().chats).some(({ form }) => form !== undefined)).toBe(false);
  });

  it('gives up a task that was added by mistake', () => {
    const talk = startTalk();
    let said = talk.say(chief, '/baocao');
    while (!said.labels.includes('Gửi báo cáo'))
      said = said.labels.includes('Bỏ qua') ? talk.say(chief, 'bỏ qua') : talk.say(chief, 'chưa làm');
    const added = talk.press(chief, talk.buttonOf(said, 'Tổ chức họp'));
    const drop = talk.buttonOf(added, 'Không báo cáo việc này');
    const back = talk.press(chief, drop);
    expect(back.labels).toContain('Gửi báo cáo');
    expect(back.labels.some((label) => /^\+ \d+\. Tổ chức họp/.test(label))).toBe(true);
    expect(talk.press(chief, drop).text).toContain('Bước đó đã qua');
    // Once it is answered it is not dropped by an old button.
    const again = talk.press(chief, talk.buttonOf(back, 'Tổ chức họp'));
    expect(talk.say(chief, 'không báo cáo việc này').labels).toContain('Gửi báo cáo');
    talk.press(chief, talk.buttonOf(back, 'Tổ chức họp'));
    talk.press(chief, talk.buttonOf(again, 'Hoàn thành'));
    talk.say(chief, 'họp ngày 18/05');
    expect(talk.press(chief, drop).text).toContain('Bước đó đã qua');
    talk.say(chief, 'gửi báo cáo');
    expect(report(talk, 'van-phong')!.entries['1.5.2']).toMatchObject({ status: 'done' });
  });

  it('tells each what they may command: on Zalo there is no menu', () => {
    const talk = startTalk();
    // In parts, each by its words, as where there are no buttons.
    const told = (who: string): string => {
      const first = talk.say(who, '/trogiup');
      const parts = first.labels.map((label) => {
        talk.say(who, '/trogiup');
        return talk.say(who, label).text;
      });
      return [first.text, ...parts].join('\n');
    };
    const [toOffice, toHead, toLeader] = [office, hts, yen].map(told);
    expect(toOffice).toContain('/tonghop · Xem trước, gửi bản tổng hợp');
    expect(toOffice).toContain('/baocao');
    expect(toHead).toContain('/uyquyen');
    expect(toHead).not.toContain('/tonghop');
    expect(toLeader).toContain('/tiendo');
    expect(toLeader).not.toMatch(/\/(?:baocao|tonghop)\b/);
    expect(talk.say(office, 'hướng dẫn').labels).toContain('Điều hành kỳ báo cáo');
    expect(talk.inGroup(office, '/trogiup').text).not.toContain('/tonghop');
  });

  it('takes a task with a cadence early', () => {
    const talk = startTalk();
    let said = talk.say(chief, '/baocao');
    while (!said.labels.includes('Gửi báo cáo'))
      said = said.labels.includes('Bỏ qua') ? talk.say(chief, 'bỏ qua') : talk.say(chief, 'chưa làm');
    const early = talk.press(chief, talk.buttonOf(said, 'Tổ chức họp'));
    expect(early.text).toContain('01 quý/lần');
    talk.say(chief, 'hoàn thành');
    talk.say(chief, 'họp ngày 18/05');
    talk.say(chief, 'gửi báo cáo');
    expect(report(talk, 'van-phong')!.entries['1.5.2']).toMatchObject({ status: 'done' });
    // It counts in the month in which it was reported.
    expect(talk.say(yen, '/tiendo').text).toContain('1.5 Tính năng động và hiệu lực của hệ thống: ✅ 1');
    talk.windTo('2023-06-21T09:00:00');
    expect(talk.say(chief, '/baocao').text).toContain('1/17');
  });

  it('hands a bare number that answers nothing an explanation', () => {
    const talk = startTalk();
    talk.say(hts, '/tiendo');
    expect(talk.say(hts, '7').text).toContain('Số này không ứng với lựa chọn nào');
    talk.say(hts, 'chi phí ai phụ trách');
    // The list lives until it is answered or another takes its place, a day later, too.
    talk.windTo('2023-05-22T18:30:00');
    expect(talk.say(hts, '99').text).toContain('Chọn từ 1 đến 2.');
    talk.windTo('2023-05-23T19:00:00');
    expect(talk.say(hts, '1').text).toContain('phụ trách Chi phí thời gian');
  });
});

describe('two at once', () => {
  it('on two devices: what was typed at an older question is not mixed in, the sending is told', () => {
    const talk = startTalk();
    talk.change((state) => ({
      ...state,
      accounts: [...state.accounts, { channel: 'telegram', userId: '7', personId: hts, linkedAt: 1 }],
    }));
    const phone = { chat: { channel: 'telegram' as const, chatId: '7' }, userId: '7' };
    const onDesk = talk.say(hts, '/baocao');
    talk.say(hts, '/baocao', phone);
    talk.say(hts, 'hoàn thành', phone);
    talk.say(hts, 'đã họp', phone);
    // The desk still shows task 1 with its buttons: that step has passed.
    const stale = talk.press(hts, talk.buttonOf(onDesk, 'Chậm'));
    expect(stale.text).toContain('Bước đó đã qua; không có gì thay đổi.');
    expect(stale.text).toContain('Nhiệm vụ 2/6:');
    talk.say(hts, 'xong');
    let said = talk.say(hts, '/baocao');
    while (!said.labels.includes('Gửi báo cáo'))
      said = said.labels.includes('Bỏ qua') ? talk.say(hts, 'bỏ qua') : talk.say(hts, 'chưa làm');
    const sent = talk.say(hts, 'gửi báo cáo');
    expect(sent.notices).toEqual([
      { to: 'telegram:7', text: expect.stringContaining('đã được gửi từ tài khoản khác') },
    ]);
  });

  it('an account that is no longer theirs hears nothing of the report that was open there', () => {
    const talk = startTalk();
    const more = { channel: 'telegram' as const, userId: '7', personId: hts, linkedAt: 1 };
    talk.change((state) => ({ ...state, accounts: [...state.accounts, more] }));
    const phone = { chat: { channel: 'telegram' as const, chatId: '7' }, userId: '7' };
    talk.say(hts, '/baocao', phone);
    talk.say(hts, 'còn lại đúng tiến độ', phone);
    talk.change((state) => unlink(state, more));
    for (const typed of ['/baocao', '100']) talk.say(hts, typed);
    const sent = talk.say(hts, 'gửi');
    expect(sent.text).toContain('Đã nhận báo cáo');
    expect(sent.notices).toEqual([]);
  });

  it('a head and a deputy: the last one confirmed wins whole, both are told', () => {
    const talk = startTalk();
    talk.say(hts, '/uyquyen');
    talk.press(hts, `o:appoint:${centre}`);
    expect(talk.say(hts, '22/05 – 26/05').notices).toEqual([
      { to: centre, text: expect.stringContaining('ủy quyền cho anh/chị') },
    ]);
    talk.press(centre, 'r:open:2023-05:phong-ha-tang-so');
    reportWorst(talk, hts);
    let said = talk.press(centre, 'r:open:2023-05:phong-ha-tang-so');
    while (!said.labels.includes('Gửi báo cáo'))
      said = said.labels.includes('Bỏ qua') ? talk.say(centre, 'bỏ qua') : talk.say(centre, 'chưa làm');
    const sent = talk.say(centre, 'gửi báo cáo');
    expect(sent.text).toContain('Người gửi: Giám đốc Trung tâm Công nghệ số, thay Trưởng phòng Hạ tầng số.');
    expect(sent.text).toContain('thay bản do Trưởng phòng Hạ tầng số gửi lúc');
    expect(sent.notices).toEqual([{ to: hts, text: expect.stringContaining('đã gửi báo cáo tháng 5/2023') }]);
    const kept = report(talk, 'phong-ha-tang-so')!;
    expect(kept).toMatchObject({ sentBy: centre, sentFor: hts });
    expect(new Set(Object.values(kept.entries).map(({ by }) => by))).toEqual(new Set([centre]));
    expect(kept.revisions.every(({ before }) => before?.by === hts)).toBe(true);
  });
});

describe('rights, checked at the act', () => {
  it('keeps everybody to their own unit, and explains', () => {
    const talk = startTalk();
    const before = talk.state();
    const foreign = talk.press(inspector, 'r:open:2023-05:phong-ha-tang-so');
    expect(foreign.text).toContain('không báo cáo thay Phòng Hạ tầng số được');
    for (const who of [yen]) expect(talk.say(who, '/baocao').text).toContain('không báo cáo thay đơn vị nào');
    for (const act of ['o:lock:2023-05', 'o:choose-headed', 'o:ret:2023-05:1.1.4:thanh-tra', 'o:moi'])
      expect(talk.press(inspector, act).kind).toBe('answer');
    expect({ ...talk.state(), chats: {} }).toEqual({ ...before, chats: {} });
  });

  it('ends with the head: a draft that was begun as head can no longer be sent', () => {
    const talk = startTalk();
    let said = talk.say(hts, '/baocao');
    while (!said.labels.includes('Gửi báo cáo'))
      said = said.labels.includes('Bỏ qua') ? talk.say(hts, 'bỏ qua') : talk.say(hts, 'chưa làm');
    const send = talk.buttonOf(said, 'Gửi báo cáo');
    talk.say(office, '/truong');
    talk.press(office, 'o:choose-head:phong-ha-tang-so');
    const shown = talk.say(office, 'Trần Văn Nam, Trưởng phòng');
    expect(shown.text).toContain('Đổi trưởng Phòng Hạ tầng số?');
    // Until it is confirmed, nothing has changed.
    expect(talk.state().directory.people).toEqual([]);
    expect(talk.press(office, talk.buttonOf(shown, 'Đổi')).text).toContain('Trần Văn Nam là trưởng');
    // What was written went with the unit: the old button is of nothing of theirs any more.
    expect(talk.press(hts, send).text).toContain('Lựa chọn này thuộc báo cáo đã gửi hoặc không');
    expect(talk.state().drafts[0]).toMatchObject({ personId: 'tran-van-nam', from: hts });
    expect(report(talk, 'phong-ha-tang-so')).toBeUndefined();
    expect(talk.state().audit.at(-1)).toMatchObject({
      verb: 'set-head',
      by: office,
      before: `phong-ha-tang-so ${hts}`,
      after: 'phong-ha-tang-so tran-van-nam',
    });
  });

  it('refuses the buttons of another’s draft, of a sent report, of a month past, in the group, of one removed', () => {
    const talk = startTalk();
    let said = talk.say(hts, '/baocao');
    const first = talk.buttonOf(said, 'Hoàn thành');
    expect(talk.press(inspector, first).text).toContain('không có gì thay đổi');
    while (!said.labels.includes('Gửi báo cáo'))
      said = said.labels.includes('Bỏ qua') ? talk.say(hts, 'bỏ qua') : talk.say(hts, 'chưa làm');
    const send = talk.buttonOf(said, 'Gửi báo cáo');
    talk.change((state) => ({ ...state, groups: [{ channel: 'web', chatId: 'nhom', linkedAt: 0 }] }));
    expect(talk.pressInGroup(hts, send).text).toContain('cuộc trò chuyện riêng');
    talk.press(hts, send);
    expect(talk.press(hts, send).text).toContain('đã gửi hoặc không còn');
    talk.press(office, 'o:lock:2023-05');
    expect(talk.press(hts, 'r:open:2023-05:phong-ha-tang-so').text).toContain('đã khóa');
    expect(talk.press(hts, 'r:open:2099-05:phong-ha-tang-so').text).toContain('năm kế hoạch');
    talk.say(office, '/go');
    talk.press(office, `o:unlink:web:${hts}`);
    expect(talk.press(hts, 'r:open:2023-05:phong-ha-tang-so').text).toContain('Tôi chưa biết anh/chị');
    for (const forged of [
      'r:send:zz',
      'r:choose:1:9.9.9:status:done',
      'r:choose:1:::',
      'r:',
      'o:',
      'x'.repeat(64),
    ])
      expect(talk.press(inspector, forged).kind).toBe('answer');
  });

  it('lets the office report for a unit with its name and a reason, also after the lock', () => {
    const talk = startTalk();
    reportWorst(talk, inspector);
    talk.say(office, '/khoa');
    expect(talk.press(office, 'o:lock:2023-05').text).toContain('Đã khóa kỳ tháng 5/2023');
    expect(talk.say(inspector, '/baocao 5/2023').text).toContain('đã khóa');
    expect(talk.press(office, 'r:open:2023-05:thanh-tra').text).toContain('Vì sao Văn phòng');
    talk.say(office, 'đơn vị gửi bản giấy');
    const summary = talk.say(office, 'sửa 1');
    expect(summary.text).toContain('1/10');
    talk.say(office, 'hoàn thành');
    talk.say(office, 'theo bản giấy');
    const sent = talk.say(office, 'gửi báo cáo');
    expect(sent.text).toContain('Lý do: «đơn vị gửi bản giấy»');
    expect(sent.notices).toEqual([
      { to: inspector, text: expect.stringContaining('Chuyên viên tổng hợp Văn phòng Sở đã gửi') },
    ]);
    expect(report(talk, 'thanh-tra')).toMatchObject({
      sentBy: office,
      reason: 'đơn vị gửi bản giấy',
      entries: { '1.1.4': { status: 'done', by: office } },
    });
  });

  it('returns a task with a reason; the unit corrects it', () => {
    const talk = startTalk();
    reportWorst(talk, inspector);
    talk.say(office, '/tralai');
    talk.press(office, 'o:return-of:2023-05:thanh-tra');
    talk.press(office, 'o:ret:2023-05:1.4.1:thanh-tra');
    const returned = talk.say(office, 'thiếu số liệu');
    expect(returned.notices).toEqual([{ to: inspector, text: expect.stringContaining('«thiếu số liệu»') }]);
    expect(talk.say(yen, '/tiendo').text).toContain('Thanh tra Sở: 🟠 9 · chưa có thông tin 1');
    const open = talk.press(inspector, 'r:open:2023-05:thanh-tra');
    expect(open.text).toContain('Duy trì đường dây nóng tiếp nhận và phản ánh thông tin.');
    talk.say(inspector, 'hoàn thành');
    talk.say(inspector, '12 cuộc gọi');
    talk.say(inspector, 'gửi báo cáo');
    expect(report(talk, 'thanh-tra')).toMatchObject({
      returned: [],
      entries: { '1.4.1': { status: 'done', result: '12 cuộc gọi' } },
    });
  });
});

describe('a task given back', () => {
  it('is asked first though an older draft is open, and stays given back until it is answered', () => {
    const talk = startTalk();
    reportWorst(talk, inspector);
    talk.say(inspector, '/baocao');
    talk.say(inspector, 'sửa 2');
    talk.say(inspector, 'để sau');
    talk.press(office, 'o:ret:2023-05:1.4.1:thanh-tra');
    talk.say(office, 'thiếu số liệu');
    const open = talk.press(inspector, 'r:open:2023-05:thanh-tra');
    expect(open.text).toContain('Duy trì đường dây nóng tiếp nhận và phản ánh thông tin.');
    // What is missing is named, not jumped to.
    const incomplete = talk.say(inspector, 'gửi báo cáo');
    expect(incomplete.text).toBe('Còn 1 nhiệm vụ chưa trả lời: 4.');
    expect(talk.press(inspector, talk.buttonOf(incomplete, 'Trả lời tiếp (còn 1)')).text).toContain(
      'Duy trì đường dây nóng',
    );
    talk.say(inspector, 'hoàn thành');
    talk.say(inspector, '12 cuộc gọi');
    talk.say(inspector, 'gửi báo cáo');
    expect(report(talk, 'thanh-tra')).toMatchObject({
      returned: [],
      entries: { '1.4.1': { status: 'done', result: '12 cuộc gọi' } },
    });
  });

  it('cannot be taken over the next month, nor given back in a locked one', () => {
    const talk = startTalk();
    reportWorst(talk, inspector);
    talk.press(office, 'o:ret:2023-05:1.4.1:thanh-tra');
    talk.say(office, 'thiếu số liệu');
    talk.press(office, 'o:lock:2023-05');
    expect(talk.say(office, '/tralai 5/2023').text).toContain('đã khóa');
    talk.windTo('2023-06-20T09:00:00');
    expect(talk.press(inspector, 'r:same:2023-06:thanh-tra').text).toContain('Duy trì đường dây nóng');
  });
});

describe('whoever reports for a unit that is no longer theirs', () => {
  it('gives a reason from then on', () => {
    const talk = startTalk();
    talk.say(inspector, '/uyquyen');
    talk.press(inspector, `o:appoint:${office}`);
    talk.say(inspector, '22/05 – 26/05');
    talk.press(office, 'r:open:2023-05:thanh-tra');
    talk.say(office, '/huy');
    talk.press(inspector, `o:end-deputy:${office}`);
    talk.say(inspector, 'thôi ủy quyền');
    talk.press(office, 'r:open:2023-05:thanh-tra');
    let said = talk.press(office, 'r:open:2023-05:thanh-tra');
    for (let step = 0; step < 40 && !said.labels.includes('Gửi báo cáo'); step++)
      said = said.text.includes('Vì sao Văn phòng')
        ? talk.say(office, 'trưởng đi vắng')
        : said.labels.includes('Bỏ qua')
          ? talk.say(office, 'bỏ qua')
          : talk.say(office, 'chưa làm');
    expect(talk.say(office, 'gửi báo cáo').text).toContain('Lý do: «trưởng đi vắng»');
  });
});

describe('the directory by chat', () => {
  it('adds a unit with the tasks of its group, a person, and knows their names', () => {
    const talk = startTalk();
    talk.say(office, '/donvi');
    talk.say(office, 'Phòng');
    talk.say(office, 'Các phòng chuyên môn');
    expect(talk.say(office, 'P').text).toContain('từ 2 đến 80');
    expect(talk.say(office, 'Phòng Hạ tầng số').text).toContain('Đã có');
    talk.say(office, '<b>Phòng</b> Bưu chính');
    expect(talk.say(office, 'thêm').text).toContain('Đã thêm <b>Phòng</b> Bưu chính');
    talk.say(office, '/donvi');
    talk.say(office, '1');
    talk.say(office, 'các phòng chuyên môn');
    talk.say(office, 'Phòng Viễn thông');
    talk.say(office, 'thêm');
    expect(talk.say(yen, 'nhiệm vụ của phòng viễn thông').text).toContain('có 5 nhiệm vụ');
    talk.say(office, '/truong');
    talk.say(office, 'Phòng Viễn thông');
    talk.say(office, 'Đỗ Thị Mận');
    talk.say(office, 'đổi');
    expect(talk.state().directory.people).toMatchObject([
      { id: 'do-thi-man', role: 'head', unit: 'phong-vien-thong' },
    ]);
    expect(talk.say(office, '/moi').labels).toContain('Đỗ Thị Mận');
    expect(talk.state().audit.map(({ verb }) => verb)).toEqual(['add-unit', 'add-unit', 'set-head']);
  });

  it('keeps deputies to their days, absences too', () => {
    const talk = startTalk();
    talk.say(hts, '/uyquyen');
    talk.press(hts, `o:appoint:${centre}`);
    for (const [typed, why] of [
      ['mai kia', 'một hoặc hai ngày'],
      ['30/05 - 20/05', 'không sớm hơn'],
      ['01/05 - 02/05', 'đã qua'],
      ['32/05', 'Không có ngày 32/5/2023'],
    ] as const)
      expect(talk.say(hts, typed).text).toContain(why);
    talk.say(hts, '24/05 đến 25/05');
    expect(talk.press(centre, 'r:open:2023-05:phong-ha-tang-so').text).toContain('không báo cáo thay');
    talk.windTo('2023-05-24T09:00:00');
    expect(talk.press(centre, 'r:open:2023-05:phong-ha-tang-so').text).toContain('1/6');
    talk.windTo('2023-05-26T00:00:01');
    expect(talk.press(centre, 'r:open:2023-05:phong-ha-tang-so').text).toContain('không báo cáo thay');
    talk.say(hts, '/vangmat');
    expect(talk.say(hts, 'hôm nay').text).toContain('ngày 26/05/2023');
    expect(talk.state().absences).toEqual([{ personId: hts, from: '2023-05-26', to: '2023-05-26' }]);
    expect(talk.say(yen, '/uyquyen').text).toContain('chỉ trưởng đơn vị');
  });
});

describe('progress', () => {
  it('shows words to leaders and the office, totals to the group', () => {
    const talk = startTalk();
    reportWorst(talk, hts);
    talk.change((state) => ({ ...state, groups: [{ channel: 'web', chatId: 'nhom', linkedAt: 0 }] }));
    for (const who of [yen, office, hts])
      expect(talk.say(who, 'vướng mắc tháng này').text).toContain('«chờ bổ sung hồ sơ»');
    for (const asked of ['vướng mắc tháng này', 'vướng mắc của chi phí thời gian', '/tiendo']) {
      expect(talk.inGroup(yen, asked).text).not.toContain('chờ bổ sung');
      expect(talk.say(inspector, asked).text).not.toContain('chờ bổ sung');
    }
    expect(talk.inGroup(yen, 'vướng mắc tháng này').text).toContain('6 vướng mắc trong tháng 5/2023');
    expect(talk.say(yen, '/index chi phí thời gian').text).toContain(
      'Tháng 5/2023: 0/7 nhiệm vụ đúng tiến độ · 1 vướng mắc · chưa báo cáo: ',
    );
    expect(talk.say(yen, '/chuabaocao').text).not.toContain('Phòng Hạ tầng số');
    // A month before the bot's first that nobody reported accuses nobody.
    expect(talk.say(yen, '/tiendo 4/2023').text).toContain('dữ liệu bắt đầu từ tháng 5/2023');
    expect(talk.say(yen, '/tiendo mai').text).toContain('/tiendo 5/2023');
    expect(talk.say(yen, 'tiến độ của chị Yến').text).toContain('các chỉ số của PGĐ Lê Hải Yến');
  });

  it('turns red after the deadline for what is missing', () => {
    const talk = startTalk();
    reportWorst(talk, hts);
    expect(talk.say(office, '/tiendo').text).toContain('⚫ 1.4');
    talk.windTo('2023-05-26T08:00:00');
    expect(talk.say(office, '/tiendo').text).toContain('🔴 1.4');
  });
});

describe('what can be reported early', () => {
  it.each(['17', 'số 17', 'họp quý II', 'hop quy 2', 'tổ chức họp'])(
    'is chosen by its number behind the tasks, or by what it is called for short: «%s»',
    (typed) => {
      for (const missed of [false, true]) {
        const talk = startTalk();
        talk.say(people.chief, '/baocao');
        talk.say(people.chief, 'còn lại đúng tiến độ');
        talk.say(people.chief, 'không phát sinh');
        let said = talk.say(people.chief, 'không phát sinh');
        if (missed) said = talk.say(people.chief, 'abc xyz');
        expect(said.labels.filter((label) => /^\+ 1[678]\. /.test(label))).toHaveLength(3);
        expect(talk.say(people.chief, typed).text).toContain('Tổ chức họp với Doanh nghiệp 01 Quý/Lần');
      }
    },
  );

  it('is asked about where several are called so', () => {
    const talk = startTalk();
    talk.say(people.chief, '/baocao');
    for (const one of ['còn lại đúng tiến độ', 'không phát sinh', 'không phát sinh'])
      talk.say(people.chief, one);
    expect(talk.say(people.chief, 'giao ban').text).toContain('Ý anh/chị là lựa chọn nào?');
  });
});

it('the name of a status is no reason of a figure that falls short, however often it is typed, and the figure stays', () => {
  const talk = startTalk();
  talk.say(people.hts, '/baocao');
  for (const typed of ['đúng tiến độ', 'bỏ qua', 'đúng tiến độ', 'bỏ qua']) talk.say(people.hts, typed);
  expect(talk.say(people.hts, '98,5').text).toContain('Vì sao?');
  const doubted = talk.say(people.hts, 'đúng tiến độ');
  expect(doubted.text).toContain('Đổi thành «Đúng tiến độ»?');
  expect(talk.press(people.hts, talk.buttonOf(doubted, 'Đổi thành')).text).toContain('Vì sao?');
  const again = talk.say(people.hts, 'đúng tiến độ');
  expect(again.labels).toContain('Ghi');
  expect(talk.state().drafts[0]!.pending.figure).toBe(98.5);
});
