import { describe, expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { contextOf } from '../../context-of.ts';
import { rowsOfMonth } from '../../report/counting.ts';
import { owedIn } from '../../report/owed.ts';
import { progressIn } from '../../report/progress.ts';

const { centre, chief, hts, office, yen } = people;
const unitHts = 'phong-ha-tang-so';
const unitCentre = 'trung-tam-cong-nghe-so';

type Talk = ReturnType<typeof startTalk>;

/** What a unit owes in a month, as it is seen at a moment. */
function owed(talk: Talk, at: string, month: number, unit: string): string[] {
  const state = talk.state();
  const seen = contextOf(context, state, Date.parse(`${at}+07:00`));
  return owedIn(seen, state.reports, { year: 2023, month }, unit).map(({ task }) => task.id);
}

/** A whole report, all on track, with the figure that is asked. */
function report(talk: Talk, who: string, month = 5): string {
  talk.say(who, `/baocao ${month}`);
  let said = talk.say(who, 'Còn lại: đúng tiến độ');
  for (let tries = 0; tries < 5 && !said.labels.includes('Gửi báo cáo'); tries++) said = talk.say(who, '100');
  return talk.say(who, 'Gửi báo cáo').text;
}

/** «/donvi» → [Sáp nhập vào…] → Hạ tầng số → Trung tâm → day, by words alone. */
function merge(talk: Talk, day: string) {
  talk.say(office, '/donvi');
  talk.say(office, 'sáp nhập vào');
  talk.say(office, 'Phòng Hạ tầng số');
  talk.say(office, 'Trung tâm Công nghệ số');
  return talk.say(office, day);
}

describe('a unit that is merged into another in the middle of June', () => {
  const begun = () => {
    const talk = startTalk('2023-05-22T09:00:00');
    expect(report(talk, hts)).toContain('Đã nhận báo cáo');
    talk.liveTo('2023-06-21T09:00:00');
    // June's report is written but for its figure.
    const first = talk.say(hts, '/baocao 6');
    talk.press(hts, talk.buttonOf(first, 'Còn lại'));
    expect(talk.state().drafts).toHaveLength(1);
    return talk;
  };

  it('shows what follows, finishes the month that has opened, and hands over its tasks once', () => {
    const talk = begun();
    const shown = merge(talk, 'hôm nay');
    expect(shown.text).toContain('Phòng Hạ tầng số sáp nhập vào Trung tâm Công nghệ số từ 21/06/2023?');
    expect(shown.text).toContain('báo cáo thay từ tháng 7/2023');
    expect(shown.text).toContain('Chuyển 6 nhiệm vụ (4 việc Trung tâm Công nghệ số đã có, chỉ tính một lần)');
    expect(shown.text).toContain('chủ trì 2.3 Dịch vụ hỗ trợ doanh nghiệp');
    expect(shown.text).toContain('đang viết dở vẫn do Phòng Hạ tầng số gửi');
    expect(shown.labels).toEqual(['Đồng ý', 'Thôi', 'Tính từ tháng 6/2023']);
    const done = talk.say(office, 'đồng ý');
    // Each whom it concerns hears it once.
    expect(done.notices.map(({ to }) => to).sort()).toEqual([hts, centre, chief, 'nguyen-trong-hung'].sort());
    expect(talk.state().audit.at(-1)).toMatchObject({ verb: 'end-unit', before: unitHts, by: office });
    // The head finishes June, and June alone.
    expect(talk.say(hts, '/baocao').text).toContain('6/2023');
    expect(owed(talk, '2023-06-22T09:00:00', 6, unitHts)).toHaveLength(6);
    expect(owed(talk, '2023-06-22T09:00:00', 6, unitCentre)).toHaveLength(5);
    expect(owed(talk, '2023-06-22T09:00:00', 7, unitHts)).toEqual([]);
    expect(owed(talk, '2023-06-22T09:00:00', 7, unitCentre)).toHaveLength(7);
    // Plan facts are the successor's from that day on.
    expect(talk.say(yen, 'ai chủ trì dịch vụ hỗ trợ doanh nghiệp').text).toContain('Trung tâm Công nghệ số');
    expect(talk.say(yen, 'Hạ tầng số phụ trách gì').text).toContain(
      'Trung tâm Công nghệ số chủ trì 2 chỉ số',
    );
  });

  it('keeps its months, and is asked for nothing more, through three months', () => {
    const talk = begun();
    merge(talk, 'hôm nay');
    talk.say(office, 'đồng ý');
    talk.say(hts, '/baocao 6');
    expect(talk.say(hts, '100').labels).toContain('Gửi báo cáo');
    expect(talk.say(hts, 'Gửi báo cáo').text).toContain('tháng 6/2023 của Phòng Hạ tầng số');
    const june = talk.liveTo('2023-07-01T09:00:00');
    expect(june.filter(({ to }) => to === hts).map(({ text }) => text)).toEqual([]);
    const later = talk.liveTo('2023-08-31T18:00:00');
    // Nobody hears of the unit that is no more, its head nothing at all.
    expect(later.filter(({ to }) => to === hts)).toEqual([]);
    const named = later.filter(({ text }) => text.includes('Phòng Hạ tầng số'));
    expect(named.map(({ to, text }) => `${to}: ${text}`)).toEqual([]);
    const opening = later.find(({ to, text }) => to === centre && text.includes('tháng 7/2023'))!;
    expect(opening.text).toContain('7 nhiệm vụ');
    // May and June are still the old unit's, as they were counted.
    const state = talk.state();
    const at = Date.parse('2023-08-31T18:00:00+07:00');
    const seen = contextOf(context, state, at);
    const unitsOf = (month: number) =>
      progressIn(seen, state.reports, { year: 2023, month }, at, { type: 'all' }).owing.map(({ id }) => id);
    expect(unitsOf(5)).toContain(unitHts);
    expect(unitsOf(6)).toContain(unitHts);
    expect(unitsOf(7)).not.toContain(unitHts);
    const rows = (month: number) =>
      rowsOfMonth(seen, state.reports, { year: 2023, month }, at).filter(
        ({ task }) => task.cadence === undefined,
      ).length;
    expect([rows(5), rows(6), rows(7)]).toEqual([42, 42, 38]);
    // The head reads and reports for nobody; the successor's head answers for both.
    expect(talk.say(hts, '/baocao').text).toContain('không báo cáo');
  });

  it('gives June to the successor where the office says so, and puts the half-filled report away', () => {
    const talk = begun();
    const shown = merge(talk, 'từ hôm nay');
    const other = talk.press(office, talk.buttonOf(shown, 'Tính từ tháng 6/2023'));
    expect(other.text).toContain('báo cáo thay từ tháng 6/2023');
    expect(other.text).toContain('đang viết dở sẽ bỏ');
    // A month that another button named is refused.
    expect(talk.press(office, 'd:mon:2309').text).not.toContain('9/2023');
    const done = talk.press(office, talk.buttonOf(other, 'Đồng ý'));
    expect(done.notices.filter(({ to }) => to === hts).map(({ text }) => text)).toEqual([
      expect.stringContaining('sáp nhập vào Trung tâm Công nghệ số'),
      expect.stringContaining('không phải gửi nữa'),
    ]);
    expect(talk.state().drafts).toEqual([]);
    expect(owed(talk, '2023-06-22T09:00:00', 6, unitHts)).toEqual([]);
    expect(owed(talk, '2023-06-22T09:00:00', 6, unitCentre)).toHaveLength(7);
    expect(talk.say(hts, '/baocao').text).toContain('không báo cáo');
    expect(report(talk, centre, 6)).toContain('tháng 6/2023 của Trung tâm Công nghệ số');
  });

  it('owes what was overdue through its successor', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    talk.liveTo('2023-06-05T09:00:00');
    merge(talk, 'hôm nay');
    talk.say(office, 'đồng ý');
    // May was never sent: the successor's head is reminded of it, and may send it.
    const june = talk.liveTo('2023-06-20T09:00:00');
    expect(june.filter(({ to }) => to === hts)).toEqual([]);
    const said = talk.say(centre, '/baocao');
    expect(said.text + said.labels.join()).toContain('Phòng Hạ tầng số');
  });
});

describe('an order that has not come into force', () => {
  it('is called off by words until the day before, and by nothing after', () => {
    const talk = startTalk('2023-06-05T09:00:00');
    merge(talk, '01/07');
    const set = talk.say(office, '1');
    expect(set.labels).toEqual(['Bỏ lệnh này']);
    expect(talk.say(yen, 'ai chủ trì dịch vụ hỗ trợ doanh nghiệp').text).toContain('Phòng Hạ tầng số');
    const off = talk.say(office, 'nhầm');
    expect(off.text).toContain('Đã bỏ lệnh');
    expect(off.notices).toHaveLength(4);
    expect(talk.state().directory.units.every(({ until }) => until === undefined)).toBe(true);
    expect(owed(talk, '2023-07-21T09:00:00', 7, unitHts)).toHaveLength(6);
    merge(talk, 'từ tháng sau');
    talk.say(office, '1');
    // Later it stands in the list.
    talk.say(office, '/donvi');
    expect(talk.say(office, 'sáp nhập vào').labels).toContain('Bỏ lệnh về Phòng Hạ tầng số');
    talk.windTo('2023-07-01T00:30:00');
    expect(talk.press(office, `d:off:${unitHts}`).text).not.toContain('Đã bỏ lệnh');
    expect(talk.say(yen, 'ai chủ trì dịch vụ hỗ trợ doanh nghiệp').text).toContain('Trung tâm Công nghệ số');
  });
});

describe('a unit that is dissolved', () => {
  it('has somebody to take over what it leads, and no day that is past', () => {
    const talk = startTalk('2023-06-05T09:00:00');
    talk.say(office, '/donvi');
    const list = talk.say(office, 'giải thể');
    expect(list.labels).not.toContain('Văn phòng Sở');
    const asked = talk.say(office, 'Thanh tra Sở');
    expect(asked.text).toContain('đơn vị nào nhận?');
    talk.say(office, 'Văn phòng Sở');
    expect(talk.say(office, '01/06').text).toContain('đã qua');
    const shown = talk.say(office, '01/07');
    expect(shown.text).toContain('chủ trì 1.3');
    expect(talk.say(office, 'đồng ý').text).toContain('Đã ghi');
    talk.liveTo('2023-07-20T09:00:00');
    expect(owed(talk, '2023-07-20T09:00:00', 7, 'thanh-tra')).toEqual([]);
    expect(talk.say(yen, '/index 1.3').text).toContain('Chủ trì: Văn phòng Sở');
    expect(talk.say(office, '/truong').labels).not.toContain('Thanh tra Sở');
  });

  it('is for the office alone, in private', () => {
    const talk = startTalk();
    expect(talk.press(yen, `d:u:merge:${unitHts}`).text).toContain('Văn phòng');
    expect(talk.press(office, 'd:u:merge:van-phong').text).toContain('không còn dùng được');
    expect(talk.press(office, `d:heir:${unitHts}`).text).toContain('không còn dùng được');
  });
});

describe('a unit that gets another name', () => {
  it('is found by both, and shows the one before in the month of the change', () => {
    const talk = startTalk();
    talk.say(office, '/donvi');
    talk.say(office, 'đổi tên');
    talk.say(office, 'Phòng Hạ tầng số');
    expect(talk.say(office, 'Thanh tra Sở').text).toContain('gõ tên khác');
    const shown = talk.say(office, 'Phòng Chuyển đổi số');
    expect(shown.text).toContain('Trước: Phòng Hạ tầng số');
    const done = talk.say(office, 'đổi');
    expect(done.text).toContain('Từ nay Phòng Hạ tầng số là Phòng Chuyển đổi số');
    expect(done.notices.map(({ to }) => to)).toEqual([hts]);
    expect(talk.state().audit.at(-1)).toMatchObject({ verb: 'rename-unit', after: 'Phòng Chuyển đổi số' });
    expect(talk.say(yen, '/index 2.3').text).toContain('Phòng Chuyển đổi số (trước là Phòng Hạ tầng số)');
    expect(talk.say(yen, 'Hạ tầng số chủ trì chỉ số nào').text).toContain('Phòng Chuyển đổi số');
    talk.windTo('2023-06-01T09:00:00');
    expect(talk.say(yen, '/index 2.3').text).not.toContain('trước là');
  });
});
