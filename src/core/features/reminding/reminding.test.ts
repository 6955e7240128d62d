import { describe, expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { vietnamese } from '../../../copy/vi/index.ts';
import { planDue } from '../../month/plan-due.ts';
import { plainText } from '../../said/message.ts';

const { office, inspector, hts, chief } = people;
type Talk = ReturnType<typeof startTalk>;
const at = (moment: string): number => Date.parse(`${moment}+07:00`);
const trail = (talk: Talk) => talk.state().audit.map(({ verb, after }) => `${verb} ${after}`);

/** Lets the month look at a moment; what it says to whom. */
function look(talk: Talk, moment: string) {
  const due = planDue(context, talk.state(), at(moment));
  talk.change(() => due.state);
  talk.windTo(moment);
  return due.notices.map((notice) => ({
    to: 'personId' in notice ? notice.personId : notice.chat,
    text: plainText(vietnamese.toMessage(notice.content, context)),
  }));
}

describe('a nudge by hand', () => {
  it('goes out once, however often it is pressed: then it is asked', () => {
    const talk = startTalk('2023-05-23T09:00:00');
    const sent = ['09:00', '09:07', '09:15', '09:30'].flatMap((time) => {
      talk.windTo(`2023-05-23T${time}:00`);
      return talk.press(office, 'm:nudge:2023-05:thanh-tra').notices;
    });
    expect(sent.map(({ to }) => to)).toEqual([inspector]);
    const asked = talk.press(office, 'm:nudge:2023-05:thanh-tra');
    expect(asked.text).toBe('Đã nhắc lúc 09:00; nhắc nữa?');
    expect(asked.labels).toEqual(['Nhắc nữa', 'Thôi']);
    expect(talk.say(office, 'thôi').text).toBe('Đã thôi.');
    expect(talk.press(office, talk.buttonOf(asked, 'Nhắc nữa')).notices).toHaveLength(1);
    // The same button once more: it was reminded since.
    expect(talk.press(office, talk.buttonOf(asked, 'Nhắc nữa')).text).toBe('Đã nhắc lúc 09:30; nhắc nữa?');
    expect(trail(talk)).toEqual(['remind 2023-05 thanh-tra', 'remind 2023-05 thanh-tra']);
    talk.windTo('2023-05-23T13:31:00');
    expect(talk.press(office, 'm:nudge:2023-05:thanh-tra').notices).toHaveLength(1);
  });

  it('of all goes to those who were not reminded yet, and asks for the others alone', () => {
    const talk = startTalk('2023-05-23T09:00:00');
    talk.press(office, 'm:nudge:2023-05:thanh-tra');
    talk.windTo('2023-05-23T09:20:00');
    const all = talk.press(office, 'm:nudge:2023-05:');
    expect(all.notices).toHaveLength(4);
    expect(all.text).toContain('Đã nhắc Thanh tra Sở lúc 09:00; nhắc nữa?');
    expect(talk.press(office, talk.buttonOf(all, 'Nhắc nữa')).notices.map(({ to }) => to)).toEqual([
      inspector,
    ]);
  });

  it('knows what the month itself has just said: [Nhắc ngay] under the brief', () => {
    const talk = startTalk('2023-05-19T09:00:00');
    expect(look(talk, '2023-05-26T08:30:00').filter(({ to }) => to === hts)).toHaveLength(1);
    const asked = talk.press(office, 'm:nudge:2023-05:');
    expect(asked.notices).toEqual([]);
    expect(asked.text).toMatch(/^Đã nhắc .+ lúc 08:30; nhắc nữa\?$/);
  });

  it('says who of the office nudges', () => {
    const talk = startTalk('2023-05-23T09:00:00');
    // Some are known by a title that has the office in it, most by their names.
    const [titled] = talk.press(chief, 'm:nudge:2023-05:thanh-tra').notices;
    expect(titled!.text).toMatch(/^Chánh Văn phòng Sở nhắc anh\/chị\.\n🔔 Thanh tra Sở: báo cáo DDCI/);
    talk.changePerson(office, { name: 'Vi Thị Hoa', title: 'Văn thư' });
    talk.windTo('2023-05-23T16:00:00');
    const [named] = talk.press(office, 'm:nudge:2023-05:thanh-tra').notices;
    expect(named!.text).toMatch(/^Văn phòng Sở \(Vi Thị Hoa\) nhắc anh\/chị\.\n/);
    // What the month says by itself names nobody.
    expect(look(talk, '2023-05-25T14:00:00').some(({ text }) => text.includes('nhắc anh/chị'))).toBe(false);
  });

  it('in plain words is asked in the same way', () => {
    const talk = startTalk('2023-05-23T09:00:00');
    const order = () => {
      const offered = talk.say(office, 'nhắc Thanh tra Sở báo cáo đi');
      return talk.press(office, talk.buttonOf(offered, 'Nhắc Thanh tra Sở'));
    };
    expect(order().notices).toHaveLength(1);
    expect(order()).toMatchObject({ notices: [], text: 'Đã nhắc lúc 09:00; nhắc nữa?' });
  });
});

describe('a nudge at night', () => {
  const atNight = () => {
    const talk = startTalk('2023-05-23T22:03:00');
    return { talk, asked: talk.press(office, 'm:nudge:2023-05:thanh-tra') };
  };

  it('asks when, and sends nothing yet', () => {
    const { asked } = atNight();
    expect(asked.notices).toEqual([]);
    expect(asked.text).toBe('Bây giờ là 22:03, giờ nghỉ đến 07:00. Gửi lúc nào?');
    expect(asked.labels).toEqual(['Gửi 07:00', 'Gửi ngay', 'Thôi']);
  });

  it('goes at once on purpose', () => {
    const { talk, asked } = atNight();
    expect(talk.press(office, talk.buttonOf(asked, 'Gửi ngay')).notices.map(({ to }) => to)).toEqual([
      inspector,
    ]);
    // A button of yesterday evening does not know of this night.
    talk.windTo('2023-05-24T22:10:00');
    expect(talk.press(office, talk.buttonOf(asked, 'Gửi ngay')).labels).toContain('Gửi 07:00');
  });

  it('waits for the morning, and goes to whoever still owes something then', () => {
    const { talk, asked } = atNight();
    expect(talk.press(office, talk.buttonOf(asked, 'Gửi 07:00')).text).toBe(
      'Tôi sẽ nhắc Thanh tra Sở lúc 07:00 thứ Tư 24/05, nếu khi đó còn nợ báo cáo.',
    );
    expect(trail(talk)).toEqual(['remind-later 2023-05 thanh-tra']);
    const evening = talk.state();
    talk.change((state) => ({ ...state, tiersDone: { '2023-05:opening': 1, '2023-05:nudge-3d': 1 } }));
    const told = look(talk, '2023-05-24T07:00:00');
    expect(told).toMatchObject([
      { to: inspector, text: expect.stringMatching(/^Chuyên viên tổng hợp Văn phòng Sở nhắc anh\/chị\.\n/) },
    ]);
    expect(trail(talk)).toEqual(['remind-later 2023-05 thanh-tra', 'remind 2023-05 thanh-tra']);
    expect(talk.state().nudgesLater).toEqual([]);
    talk.change(() => ({ ...evening, locks: [{ period: '2023-05', at: 0, by: office }] }));
    expect(look(talk, '2023-05-24T07:00:00').filter(({ to }) => to === inspector)).toEqual([]);
    expect(trail(talk)).toEqual(['remind-later 2023-05 thanh-tra']);
  });

  it('does not follow what was sent at once after all', () => {
    const { talk, asked } = atNight();
    talk.press(office, talk.buttonOf(asked, 'Gửi 07:00'));
    talk.press(office, talk.buttonOf(asked, 'Gửi ngay'));
    expect(talk.state().nudgesLater).toEqual([]);
  });

  it('is for the office alone, as any nudge', () => {
    const { talk } = atNight();
    for (const data of ['m:la:2023-05:thanh-tra', 'm:ag:2023-05:thanh-tra:zzzzzzzz', 'm:no'])
      expect(talk.press(hts, data).text).toContain('chỉ Văn phòng');
    expect(talk.state().nudgesLater).toEqual([]);
  });
});
