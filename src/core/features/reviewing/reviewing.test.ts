import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { fitMessage, textLimit } from '../../../channels/zalo/fit-message.ts';
import { zaloWords } from '../../../copy/vi/zalo.ts';
import { plainText } from '../../said/message.ts';

const { hts, inspector, centre, press, chief, office, yen } = people;
type Talk = ReturnType<typeof startTalk>;
type Said = ReturnType<Talk['say']>;

/** Reports a month to its end: on track, but for what is given by the task's place. */
function report(
  talk: Talk,
  who: string,
  words = 'đã làm việc với các bên',
  first = talk.say(who, '/baocao 5'),
): Said {
  let said = first;
  for (let step = 0; !said.labels.includes('Gửi báo cáo') && step < 60; step++)
    said = talk.say(
      who,
      said.text.includes('(%)')
        ? '100'
        : said.text.includes('tối đa')
          ? '2'
          : said.labels.includes('Bỏ qua')
            ? words
            : 'đúng tiến độ',
    );
  return talk.say(who, 'gửi báo cáo');
}

/** A month of five units, all of which have reported. */
function monthReported(words?: string): Talk {
  const talk = startTalk('2023-05-22T09:00:00');
  for (const who of [chief, inspector, hts, press, centre]) report(talk, who, words);
  return talk;
}

const tap = (talk: Talk, said: Said, label: string, who: string = office): Said =>
  talk.press(who, talk.buttonOf(said, label));

const entryOf = (talk: Talk, unit: string, taskId: string) =>
  talk.state().reports[`2023-05:${unit}`]!.entries[taskId]!;

/** The state without what is only marked as read, and the trail of it. */
const counted = (talk: Talk) =>
  Object.fromEntries(
    Object.entries(talk.state().reports).map(([key, { accepted: _, ...one }]) => [key, one]),
  );

describe('a month is reviewed', () => {
  it('in one tap a unit, in the order of the directory, and counts nothing', () => {
    const talk = monthReported();
    const before = counted(talk);
    let said = talk.say(office, '/duyet');
    expect(said.text).toContain('Duyệt tháng 5/2023: 5/5 đơn vị đã báo cáo, 0 đã nhận.');
    const read: string[] = [];
    let taps = 1;
    let syllables = 0;
    while (said.labels.includes('Nhận')) {
      syllables += said.text.split(/\s+/).length;
      read.push(/^(.+), tháng 5\/2023 \(đơn vị/m.exec(said.text)![1]!);
      said = tap(talk, said, 'Nhận');
      taps += 1;
    }
    expect(read).toEqual([
      'Văn phòng Sở',
      'Thanh tra Sở',
      'Phòng Hạ tầng số',
      'Phòng Thông tin – Báo chí – Xuất bản',
      'Trung tâm Công nghệ số',
    ]);
    expect(taps).toBe(6);
    // Read aloud in Vietnamese a minute takes some 200 syllables.
    expect(syllables / 200).toBeLessThan(10);
    expect(said.text).toContain('Tháng 5/2023: đã nhận 5/5 đơn vị, không còn thiếu gì.');
    expect(said.labels).toEqual(expect.arrayContaining(['Khóa kỳ tháng 5', 'Báo cáo tháng 5']));
    expect(counted(talk)).toEqual(before);
    expect(talk.state().audit.filter(({ verb }) => verb === 'accept-report')).toHaveLength(5);
  });

  it('by words and numbers alone: a task is read whole, and the list stays', () => {
    const long = `Đã làm việc với ${'Cục Thuế và các doanh nghiệp '.repeat(12)}xong.`;
    const talk = monthReported(long);
    const said = talk.say(office, 'duyệt tháng 5');
    expect(said.text).toMatch(/^1 \S+ 1\.1\.2 · .*…»/m);
    expect(talk.say(office, '1').text).toContain('doanh nghiệp xong');
    expect(talk.say(office, '2').text).toContain('1.2');
    expect(talk.say(office, 'nhận').text).toContain('✓ Đã nhận báo cáo của Văn phòng Sở.');
  });

  it('says what is missing, skips what is left unread, and takes a second [Tiếp] for the same', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    for (const who of [inspector, hts]) report(talk, who);
    const first = talk.say(office, '/duyet');
    expect(first.text).toContain('Chưa báo cáo: Văn phòng Sở, Phòng Thông tin – Báo chí – Xuất bản');
    const next = tap(talk, first, 'Tiếp');
    expect(next.text).toContain('Phòng Hạ tầng số, tháng 5/2023');
    expect(tap(talk, first, 'Tiếp').text).toBe(next.text);
    const end = talk.say(office, 'tiếp');
    expect(end.text).toContain('Chưa đọc: Thanh tra Sở và Phòng Hạ tầng số.');
    expect(end.labels).toContain('Nhắc đơn vị chưa báo cáo');
  });

  it('goes on behind a question in its middle', () => {
    const talk = monthReported();
    talk.say(office, '/duyet');
    expect(talk.say(office, 'ai phụ trách chi phí thời gian?').text).toContain('Lê Hải Yến');
    expect(talk.say(office, 'nhận').text).toContain('Đã nhận báo cáo của Văn phòng Sở');
  });

  it('is unread again by «nhầm», and by [Bỏ nhận]', () => {
    const talk = monthReported();
    tap(talk, talk.say(office, '/duyet'), 'Nhận');
    expect(talk.state().reports['2023-05:van-phong']?.accepted).toMatchObject({ by: office });
    expect(talk.say(office, 'nhầm').text).toBe('Báo cáo tháng 5/2023 của Văn phòng Sở trở về chưa nhận.');
    expect(talk.state().reports['2023-05:van-phong']?.accepted).toBeUndefined();
    expect(talk.state().audit.at(-1)).toMatchObject({ verb: 'unaccept-report' });
  });

  it('shows a report that was sent again while it was read, instead of marking it', () => {
    const talk = monthReported();
    const shown = talk.say(office, '/duyet');
    talk.say(chief, '/baocao 5');
    talk.say(chief, '4 chậm vì chờ kinh phí');
    talk.say(chief, 'gửi báo cáo');
    const anew = tap(talk, shown, 'Nhận');
    expect(anew.text).toContain('Văn phòng Sở vừa gửi lại lúc');
    expect(anew.text).toContain('trước 🔵');
    expect(talk.state().reports['2023-05:van-phong']?.accepted).toBeUndefined();
    tap(talk, anew, 'Nhận');
    expect(talk.state().reports['2023-05:van-phong']?.accepted).toMatchObject({ by: office });
  });

  it('is new once more where it was sent again since, with what changed', () => {
    const talk = monthReported();
    tap(talk, talk.say(office, '/duyet'), 'Nhận');
    talk.say(chief, '/baocao 5');
    talk.say(chief, '4 chậm vì chờ kinh phí');
    talk.say(chief, 'gửi báo cáo');
    const said = talk.say(office, '/duyet');
    expect(said.text).toContain('Gửi lại sau khi nhận: Văn phòng Sở.');
    expect(said.text).toContain('Gửi lại sau khi đã nhận (');
    expect(said.text).toMatch(/mới sửa .*, trước 🔵.* → nay 🟠/);
  });

  it('by two at once: the second hears who was first', () => {
    const talk = monthReported();
    const mine = talk.say(office, '/duyet');
    const theirs = talk.say(chief, '/duyet');
    tap(talk, mine, 'Nhận');
    const second = tap(talk, theirs, 'Nhận', chief);
    expect(second.text).toMatch(/^Văn phòng Sở: .* đã nhận lúc/);
    expect(talk.state().audit.filter(({ verb }) => verb === 'accept-report')).toHaveLength(1);
  });

  it('shows anew what a colleague changed since, instead of marking it', () => {
    const talk = monthReported();
    const shown = talk.say(office, '/duyet');
    talk.press(chief, 'o:ret:2023-05:2.1.3:van-phong');
    talk.say(chief, 'chưa nêu số hồ sơ');
    const anew = tap(talk, shown, 'Nhận');
    expect(anew.text).toContain('Báo cáo của Văn phòng Sở đã đổi từ lúc anh/chị xem:');
    expect(anew.text).toMatch(/trả lại nhiệm vụ 2\.1\.3\./);
    expect(anew.text).toContain('đang trả lại: «chưa nêu số hồ sơ»');
    expect(talk.state().reports['2023-05:van-phong']?.accepted).toBeUndefined();
    talk.press(chief, 'v:ce:2305:1.2.4:van-phong');
    talk.say(chief, 'chậm, chờ kinh phí');
    talk.say(chief, 'theo sổ của Văn phòng');
    talk.say(chief, 'đồng ý');
    const again = tap(talk, anew, 'Nhận');
    expect(again.text).toMatch(/sửa thay nhiệm vụ 1\.2\.4\./);
    tap(talk, again, 'Nhận');
    expect(talk.state().reports['2023-05:van-phong']?.accepted).toMatchObject({ by: office });
  });

  it('goes one step back by «nhầm», from each list and from unit to unit', () => {
    const talk = monthReported();
    const first = talk.say(office, '/duyet');
    const second = tap(talk, first, 'Tiếp');
    expect(second.text).toContain('Thanh tra Sở, tháng 5/2023 (đơn vị 2/5)');
    for (const words of ['nhầm', 'sai', 'quay lại']) {
      for (const list of ['Sửa thay', 'Trả lại']) {
        tap(talk, second, list);
        expect(talk.say(office, words).text, `${list} ${words}`).toContain('Thanh tra Sở, tháng 5/2023');
      }
      tap(talk, tap(talk, second, 'Sửa thay'), '3.');
      expect(talk.say(office, words).text).toContain('Sửa thay nhiệm vụ nào');
      expect(talk.say(office, words).text).toContain('Thanh tra Sở, tháng 5/2023');
      expect(talk.say(office, words).text, words).toContain('Văn phòng Sở, tháng 5/2023 (đơn vị 1/5)');
      tap(talk, first, 'Tiếp');
    }
  });

  it('is of a unit that is named, read or not, and offers in a locked month to unlock it', () => {
    const talk = monthReported();
    tap(talk, talk.say(office, '/duyet'), 'Nhận');
    for (const words of ['/duyet văn phòng', '/duyet van phong 5', '/duyet văn phòng sở tháng 5/2023'])
      expect(talk.say(office, words).text, words).toContain('Văn phòng Sở, tháng 5/2023 (đơn vị 1/5)');
    expect(talk.say(office, '/duyet phòng hạ tầng 4').text).toContain('trước khi Trợ lý bắt đầu');
    tap(talk, talk.say(office, '/khoa 5'), 'Khóa kỳ');
    const { labels } = talk.say(office, '/duyet hạ tầng');
    expect(labels).toContain('Mở khóa tháng 5/2023');
    expect(labels).not.toContain('Sửa thay…');
  });

  it('says of a month before its first that there is nothing to read, and accuses nobody', () => {
    const talk = monthReported();
    for (const said of [talk.say(office, '/duyet 4'), talk.press(office, 'v:end:2304')]) {
      expect(said.text).toBe('Tháng 4/2023 trước khi Trợ lý bắt đầu: không có báo cáo để duyệt.');
      expect(said.labels).toEqual([]);
    }
  });

  it('is no more than three messages of Zalo, and all tasks are reached, however much was written', () => {
    const talk = monthReported('ư'.repeat(1_990));
    talk.change((state) => ({
      ...state,
      reports: Object.fromEntries(
        Object.entries(state.reports).map(([key, one]) => [
          key,
          {
            ...one,
            entries: Object.fromEntries(
              Object.entries(one.entries).map(([task, entry]) => [
                task,
                {
                  ...entry,
                  result: 'kết quả '.repeat(240),
                  obstacle: 'vướng mắc '.repeat(190),
                  proposal: 'đề nghị '.repeat(240),
                },
              ]),
            ),
          },
        ]),
      ),
    }));
    const said = talk.say(office, '/duyet');
    const parts = (of: Said) => of.messages.flatMap((message) => fitMessage(message, zaloWords));
    expect(parts(said).length).toBeLessThanOrEqual(3);
    expect(parts(said).map(plainText).join('').length).toBeLessThanOrEqual(4_500);
    for (const part of parts(said)) expect(plainText(part).length).toBeLessThanOrEqual(textLimit);
    let shown = said;
    const seen = new Set<string>();
    for (let page = 0; page < 6; page++) {
      for (const [, code] of shown.text.matchAll(/^\d+ \S+ (\d+\.\d+\.\d+) /gm)) seen.add(code!);
      if (shown.labels.includes('Nhận')) break;
      shown = tap(talk, shown, 'Xem tiếp');
      expect(parts(shown).length).toBeLessThanOrEqual(3);
    }
    expect(seen.size).toBe(15);
    expect(shown.labels).toContain('Nhận');
  });

  it('is the office’s alone, of months that have opened', () => {
    const talk = monthReported();
    for (const who of [hts, yen]) {
      expect(talk.say(who, '/duyet').text).toContain('Văn phòng');
      expect(talk.press(who, 'v:a:2305:thanh-tra:1').kind).toBe('answer');
    }
    expect(talk.say(office, '/duyet 8').text).toContain('Kỳ tháng 8/2023');
    expect(talk.state().audit.filter(({ verb }) => verb === 'accept-report')).toEqual([]);
  });
});

describe('an answer is corrected for a unit', () => {
  const startCorrection = (talk: Talk): Said =>
    tap(talk, tap(talk, talk.press(office, 'v:u:2305:phong-ha-tang-so:'), 'Sửa thay'), '4.');

  it('with a reason; the head hears before and after, and the unit’s sending stays as it was', () => {
    const talk = monthReported();
    const { sentAt, sentBy } = talk.state().reports['2023-05:phong-ha-tang-so']!;
    const asked = startCorrection(talk);
    expect(asked.text).toContain('thế nào là đúng?');
    const why = talk.say(office, 'chậm, chờ Cục Thuế trả lời');
    expect(why.text).toContain(
      'Nay: 🟠 Chậm – «đã làm việc với các bên» – vướng mắc: «chờ Cục Thuế trả lời»',
    );
    expect(entryOf(talk, 'phong-ha-tang-so', '2.3.1').status).toBe('on-track');
    const shown = talk.say(office, 'đơn vị gọi điện báo lại');
    expect(shown.labels).toEqual(['Đồng ý', 'Thôi', 'Sửa lại…']);
    const done = talk.say(office, 'đồng ý');
    expect(done.text).toContain('đơn vị đã được báo');
    const told = done.notices.find(({ to }) => to === hts)!.text;
    expect(told).toContain('Trước: 🔵 Đúng tiến độ');
    expect(told).toContain('Nay: 🟠 Chậm – «đã làm việc với các bên» – vướng mắc: «chờ Cục Thuế trả lời»');
    expect(told).toContain('Lý do: «đơn vị gọi điện báo lại»');
    expect(entryOf(talk, 'phong-ha-tang-so', '2.3.1')).toMatchObject({
      status: 'late',
      by: office,
      corrected: { reason: 'đơn vị gọi điện báo lại' },
    });
    expect(talk.state().reports['2023-05:phong-ha-tang-so']).toMatchObject({ sentAt, sentBy, late: false });
    expect(talk.state().audit.at(-1)).toMatchObject({
      verb: 'correct-entry',
      before: 'on-track',
      after: '2023-05 phong-ha-tang-so 2.3.1 late',
    });
    expect(tap(talk, done, 'Về báo cáo').text).toContain('lý do sửa thay: «đơn vị gọi điện báo lại»');
  });

  it('by a status that is chosen, and by a figure that is typed', () => {
    const talk = monthReported();
    tap(talk, startCorrection(talk), 'Hoàn thành');
    talk.say(office, 'theo văn bản số 12');
    talk.say(office, 'đồng ý');
    expect(entryOf(talk, 'phong-ha-tang-so', '2.3.1').status).toBe('done');
    tap(talk, tap(talk, talk.press(office, 'v:u:2305:phong-ha-tang-so:'), 'Sửa thay'), '3.');
    expect(talk.say(office, '250').text).toContain('Chưa sửa: cần một con số từ 0 đến 100');
    expect(talk.say(office, '96,5').text).toContain('96,5%');
    talk.say(office, 'theo phần mềm một cửa');
    talk.say(office, 'đồng ý');
    expect(entryOf(talk, 'phong-ha-tang-so', '2.1.5')).toMatchObject({ figure: 96.5, status: 'late' });
  });

  it('of what was due before asks on which day it was done, and is never on track', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    talk.liveTo('2023-07-20T09:00:00');
    let said = talk.say(chief, '/baocao 7');
    for (let step = 0; !said.labels.includes('Gửi báo cáo') && step < 60; step++)
      said = talk.say(
        chief,
        said.text.includes('(%)')
          ? '100'
          : said.text.includes('tối đa')
            ? '2'
            : said.labels.includes('Bỏ qua')
              ? 'trùng lịch họp'
              : said.labels.some((label) => label.includes('Đúng tiến độ'))
                ? 'đúng tiến độ'
                : 'chưa làm',
      );
    talk.say(chief, 'gửi báo cáo');
    const ask = () => talk.press(office, 'v:ce:2307:1.5.2@Q2:van-phong');
    expect(ask().text).toContain('quý II, quá hạn từ 30/06');
    expect(talk.say(office, 'đúng tiến độ').text).toContain('Chưa sửa: việc này quá hạn từ 30/06');
    expect(talk.say(office, 'hoàn thành').text).toContain('cần cả ngày xong');
    expect(talk.say(office, 'xong 15/07, đã họp với 12 doanh nghiệp').text).toContain(
      'Nay: ✅ Hoàn thành – xong ngày 15/07 – «đã họp với 12 doanh nghiệp»',
    );
    talk.say(office, 'theo biên bản họp');
    talk.say(office, 'đồng ý');
    expect(talk.state().reports['2023-07:van-phong']!.entries['1.5.2@Q2']).toMatchObject({
      status: 'done',
      doneOn: '2023-07-15',
      corrected: { reason: 'theo biên bản họp' },
    });
  });

  it('says that nobody could be told, and nothing of it where the corrector is of the unit', () => {
    const talk = monthReported();
    const correct = (who: string, taskId: string, unit: string): Said => {
      talk.press(who, `v:ce:2305:${taskId}:${unit}`);
      talk.say(who, 'xong, đã đăng đủ');
      talk.say(who, 'theo biên bản họp');
      return talk.say(who, 'đồng ý');
    };
    expect(correct(chief, '1.2.4', 'van-phong').text).toMatch(/của Văn phòng Sở\.$/m);
    talk.change((state) => ({
      ...state,
      accounts: state.accounts.filter(({ personId }) => personId !== hts),
    }));
    expect(correct(office, '2.3.4', 'phong-ha-tang-so').text).toContain('Đơn vị chưa có ai liên kết');
  });

  it('takes a figure away where there is none', () => {
    const talk = monthReported();
    talk.press(office, 'v:ce:2305:2.1.5:phong-ha-tang-so');
    expect(talk.say(office, 'chưa có số liệu').text).toContain('Nay: ❔');
    talk.say(office, 'phần mềm một cửa bị lỗi');
    talk.say(office, 'đồng ý');
    expect(entryOf(talk, 'phong-ha-tang-so', '2.1.5')).toMatchObject({ noFigure: 'awaited' });
    expect(entryOf(talk, 'phong-ha-tang-so', '2.1.5').figure).toBeUndefined();
    expect(talk.press(office, 'v:end:2305').text).toContain('1 nhiệm vụ chưa có số liệu.');
  });

  it('goes back a step by «nhầm», answers a question in its middle, and doubts what is no reason', () => {
    const talk = monthReported();
    startCorrection(talk);
    expect(talk.say(office, 'ai phụ trách chi phí thời gian?').text).toMatch(
      /Lê Hải Yến.*\n.*thế nào là đúng/s,
    );
    talk.say(office, 'xong');
    expect(talk.say(office, 'nhầm').text).toContain('thế nào là đúng?');
    talk.say(office, 'xong');
    expect(talk.say(office, 'ok').text).toContain('Ghi «ok» làm lý do');
    expect(talk.say(office, 'không').text).toBe('Đã thôi.');
    expect(entryOf(talk, 'phong-ha-tang-so', '2.3.1').corrected).toBeUndefined();
  });

  it('is not where nothing differs, nor by what no answer can be', () => {
    const talk = monthReported();
    startCorrection(talk);
    expect(talk.say(office, 'đúng tiến độ').text).toContain('giống câu đang ghi');
    expect(talk.say(office, 'thôi').text).toBe('Đã thôi.');
    expect(entryOf(talk, 'phong-ha-tang-so', '2.3.1').corrected).toBeUndefined();
  });

  it('is shown anew where the unit sent something else meanwhile', () => {
    const talk = monthReported();
    startCorrection(talk);
    talk.say(office, 'chậm, chờ kinh phí');
    talk.say(hts, '/baocao 5');
    talk.say(hts, '4 xong, đã trả lời hết');
    talk.say(hts, 'gửi báo cáo');
    const anew = talk.say(office, 'đơn vị báo lại');
    expect(anew.text).toContain('Phòng Hạ tầng số vừa gửi lại lúc');
    expect(anew.text).toContain('giữ lời anh/chị: «chậm, chờ kinh phí», lý do «đơn vị báo lại»');
    expect(anew.text).toContain('«đã trả lời hết»');
    expect(entryOf(talk, 'phong-ha-tang-so', '2.3.1').status).toBe('done');
  });

  it('stays where the unit sends a report that it wrote before, and gives way to a newer answer', () => {
    const talk = monthReported();
    talk.say(hts, '/baocao 5');
    talk.say(hts, '1 xong, đã niêm yết');
    startCorrection(talk);
    talk.say(office, 'chậm, chờ kinh phí');
    talk.say(office, 'đơn vị báo lại');
    talk.say(office, 'đồng ý');
    talk.say(hts, 'gửi báo cáo');
    expect(entryOf(talk, 'phong-ha-tang-so', '1.3.3').status).toBe('done');
    expect(entryOf(talk, 'phong-ha-tang-so', '2.3.1')).toMatchObject({ status: 'late', by: office });
    talk.say(hts, '/baocao 5');
    talk.say(hts, '4 đúng tiến độ, đã trả lời 3/5');
    talk.say(hts, 'gửi báo cáo');
    const entry = entryOf(talk, 'phong-ha-tang-so', '2.3.1');
    expect(entry).toMatchObject({ status: 'on-track', by: hts });
    expect(entry.corrected).toBeUndefined();
  });

  it('[Không đúng] tells the office, once', () => {
    const talk = monthReported();
    startCorrection(talk);
    talk.say(office, 'chậm, chờ kinh phí');
    talk.say(office, 'đơn vị báo lại');
    talk.say(office, 'đồng ý');
    const data = 'v:no:2305:2.3.1:phong-ha-tang-so';
    expect(talk.press(inspector, data).kind).toBe('answer');
    const said = talk.press(hts, data);
    expect(said.text).toContain('Tôi đã báo Văn phòng là sửa thay chưa đúng.');
    expect(said.notices.map(({ to }) => to)).toContain(office);
    expect(said.notices[0]!.text).toContain('không đúng');
    expect(talk.press(hts, data).notices).toEqual([]);
    expect(talk.press(office, 'v:u:2305:phong-ha-tang-so:').text).toContain('đơn vị báo không đúng');
    expect(talk.state().audit.at(-1)).toMatchObject({ verb: 'dispute-correction', by: hts });
  });

  it('asks a locked month to be unlocked first, and is nobody’s but the office’s', () => {
    const talk = monthReported();
    expect(talk.press(hts, 'v:ce:2305:2.3.1:phong-ha-tang-so').kind).toBe('answer');
    startCorrection(talk);
    tap(talk, talk.say(office, '/khoa 5'), 'Khóa kỳ');
    const refused = talk.press(office, 'v:c:2305:phong-ha-tang-so');
    expect(refused.text).toContain('muốn sửa thay thì mở khóa trước');
    expect(refused.labels).toEqual(['Mở khóa tháng 5/2023']);
    expect(talk.press(office, 'v:ce:2305:2.3.1:phong-ha-tang-so').text).toContain('mở khóa trước');
  });

  it('changes what is named, and keeps what the unit said beside it', () => {
    const talk = monthReported();
    const place = '2305:2.3.1:phong-ha-tang-so';
    const said = { result: 'đã trả lời 3/5', obstacle: 'chờ Cục Thuế', proposal: 'đề nghị Sở đôn đốc' };
    talk.change((state) => {
      const report = state.reports['2023-05:phong-ha-tang-so']!;
      const entries = { ...report.entries, '2.3.1': { ...report.entries['2.3.1']!, ...said } };
      return { ...state, reports: { ...state.reports, '2023-05:phong-ha-tang-so': { ...report, entries } } };
    });
    const correct = (words: string) => {
      talk.press(office, `v:ce:${place}`);
      talk.say(office, words);
      talk.say(office, 'đơn vị gọi điện báo lại');
      talk.say(office, 'đồng ý');
      return entryOf(talk, 'phong-ha-tang-so', '2.3.1');
    };
    expect(correct('chậm')).toMatchObject({ status: 'late', ...said });
    expect(correct('chậm, máy chủ hỏng 3 ngày')).toMatchObject({ ...said, obstacle: 'máy chủ hỏng 3 ngày' });
    expect(correct('kết quả: đã trả lời 4/5')).toMatchObject({
      status: 'late',
      result: 'đã trả lời 4/5',
      obstacle: 'máy chủ hỏng 3 ngày',
      proposal: said.proposal,
    });
    const without = correct('bỏ kiến nghị');
    expect(without.proposal).toBeUndefined();
    expect(without).toMatchObject({ result: 'đã trả lời 4/5', obstacle: 'máy chủ hỏng 3 ngày' });
    expect(correct('xong; vướng mắc: hết vướng; kiến nghị: đề nghị khen thưởng')).toMatchObject({
      status: 'done',
      obstacle: 'hết vướng',
      proposal: 'đề nghị khen thưởng',
    });
  });

  it('by a figure keeps the words, and takes nothing that says neither status nor figure', () => {
    const talk = monthReported();
    const before = entryOf(talk, 'phong-ha-tang-so', '2.1.5');
    for (const taskId of ['2.1.5', '2.3.1']) {
      talk.press(office, `v:ce:2305:${taskId}:phong-ha-tang-so`);
      expect(talk.say(office, 'abc').text).toContain('Chưa sửa');
    }
    talk.press(office, 'v:ce:2305:2.1.5:phong-ha-tang-so');
    talk.say(office, '98');
    talk.say(office, 'theo phần mềm một cửa');
    talk.say(office, 'đồng ý');
    const { result, obstacle } = entryOf(talk, 'phong-ha-tang-so', '2.1.5');
    expect({ result, obstacle }).toEqual({ result: before.result, obstacle: before.obstacle });
  });

  it('counts after [Đồng ý] alone, is put otherwise by [Sửa lại], and taken back at once', () => {
    const talk = monthReported();
    const before = entryOf(talk, 'phong-ha-tang-so', '2.3.1');
    startCorrection(talk);
    talk.say(office, 'chậm, chờ kinh phí');
    const shown = talk.say(office, 'đơn vị báo lại');
    expect(shown.text).toMatch(/Trước: 🔵.*\nNay: 🟠.*\nLý do: «đơn vị báo lại»/);
    expect(entryOf(talk, 'phong-ha-tang-so', '2.3.1')).toEqual(before);
    expect(talk.say(office, 'nhầm').text).toContain('Vì sao sửa?');
    expect(tap(talk, talk.say(office, 'đơn vị báo lại'), 'Sửa lại').text).toContain('thế nào là đúng?');
    talk.say(office, 'chậm, chờ kinh phí');
    talk.say(office, 'đơn vị báo lại');
    const done = talk.say(office, 'đồng ý');
    expect(entryOf(talk, 'phong-ha-tang-so', '2.3.1').status).toBe('late');
    const back = tap(talk, done, 'Lấy lại');
    expect(back.text).toContain('Đã lấy lại lần sửa');
    expect(back.notices.find(({ to }) => to === hts)!.text).toContain('lấy lại lần sửa');
    expect(entryOf(talk, 'phong-ha-tang-so', '2.3.1')).toEqual(before);
    expect(talk.state().audit.at(-1)).toMatchObject({ verb: 'withdraw-correction', before: 'late' });
    expect(tap(talk, done, 'Lấy lại').kind).toBe('answer');
    expect(talk.press(hts, 'v:wc:2305:2.3.1:phong-ha-tang-so').kind).toBe('answer');
    startCorrection(talk);
    talk.say(office, 'chậm, chờ kinh phí');
    talk.say(office, 'đơn vị báo lại');
    talk.say(office, 'đồng ý');
    expect(talk.say(office, 'nhầm').text).toContain('Đã lấy lại lần sửa');
  });

  it('gives back again what was given back, where it is taken back', () => {
    const talk = monthReported();
    talk.press(office, 'o:ret:2023-05:2.3.1:phong-ha-tang-so');
    talk.say(office, 'chưa nêu số kiến nghị');
    startCorrection(talk);
    talk.say(office, 'chậm, chờ kinh phí');
    talk.say(office, 'đơn vị báo lại');
    const done = talk.say(office, 'đồng ý');
    const returned = () => talk.state().reports['2023-05:phong-ha-tang-so']!.returned;
    expect(returned()).toEqual([]);
    tap(talk, done, 'Lấy lại');
    expect(returned()).toMatchObject([{ taskId: '2.3.1', reason: 'chưa nêu số kiến nghị' }]);
  });

  it('leaves no mark of it on what is taken over next month', () => {
    const talk = monthReported();
    startCorrection(talk);
    talk.say(office, 'xong, đã trả lời hết');
    talk.say(office, 'đơn vị báo lại');
    talk.say(office, 'đồng ý');
    talk.liveTo('2023-06-20T08:30:00');
    tap(talk, talk.say(hts, '/baocao 6'), 'Như tháng 5', hts);
    const [draft] = talk.state().drafts.filter(({ personId }) => personId === hts);
    for (const entry of Object.values(draft!.entries)) expect(entry.corrected).toBeUndefined();
  });
});

describe('the history of an answer', () => {
  it('tells versions, returns with their reasons, corrections, and says what is not kept', () => {
    const talk = monthReported();
    talk.press(office, 'o:ret:2023-05:2.3.1:phong-ha-tang-so');
    talk.say(office, 'chưa nêu số kiến nghị');
    talk.say(hts, '/baocao 5');
    talk.say(hts, 'đúng tiến độ');
    talk.say(hts, 'đã trả lời 3/5 kiến nghị');
    talk.say(hts, 'gửi báo cáo');
    talk.press(office, 'v:ce:2305:2.3.1:phong-ha-tang-so');
    talk.say(office, 'chậm, còn 2 kiến nghị');
    talk.say(office, 'theo biên bản làm việc');
    talk.say(office, 'đồng ý');
    const { text } = talk.say(hts, '/lichsu 2.3.1');
    const places = [
      'báo cáo: 🔵 Đúng tiến độ',
      'trả lại: «chưa nêu số kiến nghị»',
      'báo cáo lại: 🔵 Đúng tiến độ – «đã trả lời 3/5 kiến nghị»',
      'sửa thay: 🟠 Chậm – «đã trả lời 3/5 kiến nghị» – vướng mắc: «còn 2 kiến nghị»; lý do: «theo biên bản làm việc»',
      'Chỉ lưu những lần đã gửi',
    ].map((words) => text.indexOf(words));
    expect(
      places.every((place) => place >= 0),
      text,
    ).toBe(true);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(talk.say(yen, '/lichsu 2.3.1 tháng 5 của phòng hạ tầng số').text).toBe(text);
    expect(talk.say(office, 'lịch sử nhiệm vụ 2.3.1 tháng 5 của phòng hạ tầng số').text).toBe(text);
  });

  it('is chosen where several units have the task, and where none is named', () => {
    const talk = monthReported();
    const which = talk.say(office, '/lichsu 2.3.3');
    expect(which.text).toBe('Của đơn vị nào, tháng 5/2023?');
    expect(tap(talk, which, 'Phòng Hạ tầng số').text).toContain('Lịch sử nhiệm vụ 2.3.3');
    const list = talk.say(hts, '/lichsu');
    expect(list.text).toContain('Xem lịch sử nhiệm vụ nào của Phòng Hạ tầng số');
    expect(talk.say(hts, '1').text).toContain('Lịch sử nhiệm vụ 1.3.3');
  });

  it('is of one’s own unit alone, but for leaders and the office', () => {
    const talk = monthReported();
    const own = 'Anh/chị chỉ xem được lịch sử báo cáo của đơn vị mình.';
    expect(talk.say(hts, '/lichsu 1.4.2 thanh tra').text).toBe(own);
    expect(talk.press(hts, 'v:h:2305:1.4.2:thanh-tra').text).toBe(own);
    expect(talk.press(hts, 'v:hu:2305:thanh-tra').text).toBe(own);
    expect(talk.say(hts, '/lichsu 1.4.2').text).toContain('không do đơn vị này báo cáo');
    expect(talk.say(inspector, '/lichsu 1.4.2').text).toContain('Lịch sử nhiệm vụ 1.4.2');
    expect(talk.say(office, '/lichsu 9.9.9').text).toContain('không có nhiệm vụ 9.9.9');
  });
});

describe('/duyet with a month and a unit', () => {
  it.each([
    '/duyet 5 thanh tra',
    '/duyet thanh tra 5',
    '/duyet tháng 5/2023 của thanh tra',
    '/duyet 5/2023 thanh tra sở',
    '/duyet 5',
  ])('in any order: %s', (typed) => {
    const unit = typed === '/duyet 5' ? 'Văn phòng Sở' : 'Thanh tra Sở';
    expect(monthReported().say(office, typed).text).toContain(`${unit}, tháng 5/2023 (đơn vị`);
  });

  it('shows a task whole under its own number, its title by two lines at most', () => {
    const talk = monthReported();
    talk.say(office, '/duyet 5 thanh tra');
    const [title = ''] = talk.say(office, '1').text.split('\n');
    expect(title).toMatch(/^\d\.\d\.\d /);
    expect(title.length).toBeLessThan(150);
  });
});

describe('a correction that is interrupted', () => {
  const place = ':2305:1.4.1:thanh-tra';
  const begun = (...typed: string[]) => {
    const talk = monthReported();
    talk.press(office, `v:ce${place}`);
    for (const words of typed) talk.say(office, words);
    return talk;
  };
  /** The unit sends another answer to the task. */
  const resend = (talk: Talk) =>
    talk.change((state) => {
      const key = '2023-05:thanh-tra';
      const report = state.reports[key]!;
      const at = report.sentAt + 60_000;
      const entry = { ...report.entries['1.4.1']!, result: 'đã họp lại', at };
      return {
        ...state,
        reports: {
          ...state.reports,
          [key]: { ...report, sentAt: at, entries: { ...report.entries, '1.4.1': entry } },
        },
      };
    });

  it.each([
    [['chậm, chờ ý kiến', 'đơn vị báo nhầm'], 'đồng ý'],
    [['chậm, chờ ý kiến'], 'đơn vị báo nhầm'],
  ])('by what the unit sends again keeps what was typed: %s', (typed, next) => {
    const talk = begun(...typed);
    resend(talk);
    const said = talk.say(office, next);
    expect(said.text).toContain('Thanh tra Sở vừa gửi lại lúc');
    expect(said.text).toContain('Tôi vẫn giữ lời anh/chị: «chậm, chờ ý kiến», lý do «đơn vị báo nhầm».');
    expect(said.text).toContain('đã họp lại');
    expect(entryOf(talk, 'thanh-tra', '1.4.1').status).toBe('on-track');
    tap(talk, said, 'Đồng ý');
    expect(entryOf(talk, 'thanh-tra', '1.4.1')).toMatchObject({
      status: 'late',
      corrected: { reason: 'đơn vị báo nhầm' },
    });
  });

  it('by a colleague’s return says so before it counts, and the colleague is told', () => {
    const talk = begun('chậm, chờ ý kiến', 'đơn vị báo nhầm');
    talk.press(chief, 'o:ret:2023-05:1.4.1:thanh-tra');
    talk.say(chief, 'ghi rõ số liệu');
    expect(talk.state().reports['2023-05:thanh-tra']!.returned).toHaveLength(1);
    const again = talk.say(office, 'đồng ý');
    expect(again.text).toContain('Vừa trả lại lúc');
    expect(again.text).toContain('«ghi rõ số liệu»');
    expect(again.text).toContain('Sửa thay thì lần trả lại này hết');
    expect(talk.state().reports['2023-05:thanh-tra']!.returned).toHaveLength(1);
    const done = tap(talk, again, 'Đồng ý');
    expect(done.text).toContain('đã hết theo');
    expect(talk.state().reports['2023-05:thanh-tra']!.returned).toEqual([]);
    expect(done.notices.find(({ to }) => to === chief)?.text).toContain('lần trả lại của anh/chị đã hết');
    expect(done.notices.find(({ to }) => to === inspector)?.text).toContain('không cần trả lời nữa');
  });
});
