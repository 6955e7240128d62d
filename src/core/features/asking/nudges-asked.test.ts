import { describe, expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { askWorld, loadWorld } from '../../../../test/support/world.ts';
import { nudgeInTrail } from '../../month/nudges-of.ts';
import { planDue } from '../../month/plan-due.ts';

const at = (moment: string): number => Date.parse(`${moment}+07:00`);
const { office, inspector, hts, chief, yen } = people;

/** The office reminded Thanh tra on the 23rd, all on the 24th; the month itself three days before the deadline. */
function afterNudges() {
  const talk = startTalk('2023-05-23T09:00:00');
  talk.press(office, 'm:nudge:2023-05:thanh-tra');
  talk.windTo('2023-05-24T14:30:00');
  talk.press(office, 'm:nudge:2023-05:');
  return talk;
}

describe('who was reminded, when and by whom', () => {
  it('is told to the office and to leaders of a unit and of all', () => {
    const talk = afterNudges();
    for (const who of [office, yen]) {
      const told = talk.say(who, 'đã nhắc thanh tra chưa').text;
      expect(told).toContain('Văn phòng đã nhắc Thanh tra Sở 2 lần về báo cáo tháng 5/2023:');
      expect(told).toMatch(/– 09:00 thứ Ba 23\/05 \(.+\)\n– 14:30 thứ Tư 24\/05 \(.+\)/);
    }
    const all = talk.say(office, 'văn phòng đã nhắc các đơn vị mấy lần').text;
    expect(all).toMatch(
      /2 lần về báo cáo tháng 5\/2023:\n– 09:00 thứ Ba 23\/05 \([^)]+\): Thanh tra Sở\n– 14:30/,
    );
  });

  it('says that nobody was, and when the calendar did', () => {
    const talk = startTalk('2023-05-23T09:00:00');
    expect(talk.say(office, 'đã nhắc phòng hạ tầng số chưa').text).toContain(
      'Chưa: Văn phòng chưa nhắc thêm Phòng Hạ tầng số lần nào về báo cáo tháng 5/2023.',
    );
    const due = planDue(context, talk.state(), Date.parse('2023-05-26T08:30:00+07:00'));
    talk.change(() => due.state);
    talk.windTo('2023-05-26T09:00:00');
    expect(talk.say(office, 'đã nhắc phòng hạ tầng số chưa').text).toMatch(
      /^Đã nhắc tự động các đơn vị còn nợ báo cáo tháng 5\/2023: .*(?:24|25|26)\/05\.\nVăn phòng chưa nhắc thêm Phòng Hạ tầng số/,
    );
  });

  it('leans on who was told not to have reported', () => {
    const talk = afterNudges();
    talk.say(office, 'ai chưa báo cáo tháng 5');
    const told = talk.say(office, 'đã ai nhắc họ chưa').text;
    expect(told).toContain('2 lần');
    expect(told).toContain('14:30 thứ Tư 24/05');
  });

  it('is told to a head of the own unit alone, and in the group to nobody', () => {
    const talk = afterNudges();
    expect(talk.say(inspector, 'đơn vị tôi bị nhắc mấy lần').text).toContain('2 lần');
    expect(talk.say(hts, 'đã nhắc thanh tra chưa').text).not.toContain('23/05');
    expect(talk.inGroup(chief, 'đã nhắc thanh tra chưa').text).not.toContain('23/05');
  });

  it('says how far the trail at hand reaches, where it is shorter than the month', () => {
    const talk = afterNudges();
    const entry = talk.state().audit[0]!;
    const later = Date.parse('2023-05-24T15:00:00+07:00');
    talk.change((state) => ({
      ...state,
      audit: Array.from({ length: 50 }, () => ({ ...entry, verb: 'rename-person' as const, at: later })),
    }));
    expect(talk.say(office, 'đã nhắc thanh tra chưa').text).toContain(
      'Chưa: từ 15:00 thứ Tư 24/05 Văn phòng chưa nhắc thêm Thanh tra Sở',
    );
  });

  it('of a month that is over: by whom, on which day, after who had not sent was asked', async () => {
    const world = await loadWorld('so-tttt-2023');
    const ask = (q: string, before: string[]) =>
      askWorld(world, { id: '', kind: '', expect: '', speaker: 'truong-van-phong', q, before }).text;
    const told = ask('đã ai nhắc họ chưa, hôm nào', ['tháng 7 đơn vị nào chưa gửi']);
    expect(told).toMatch(/Phòng Thông tin – Báo chí – Xuất bản .*08:30 thứ Ba 01\/08 \(Hứa Minh An\)/);
    expect(ask('tháng 6 đã nhắc trung tâm chưa', [])).toContain('08:30 thứ Ba 27/06');
  });

  it('says of nobody that they were not reminded where the trail does not name all', () => {
    const talk = afterNudges();
    const units = Array.from({ length: 34 }, (_, at) => ({ id: `unit-${at}` }));
    talk.change((state) => ({
      ...state,
      audit: [{ ...state.audit[0]!, at: at('2023-05-24T15:00:00'), after: nudgeInTrail('2023-05', units) }],
    }));
    const told = talk.say(office, 'đã nhắc thanh tra chưa').text;
    expect(told).not.toMatch(/[Cc]hưa nhắc|^Chưa/u);
    expect(told).toContain('nhật ký không ghi hết tên: 15:00 thứ Tư 24/05');
  });
});
