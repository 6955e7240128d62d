import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { office, inspector } = people;
const whose =
  /Thanh tra Sở, tháng 5\/2023|Tháng 5\/2023 · Thanh tra Sở|Thanh tra Sở: báo cáo DDCI tháng 5\/2023/u;

/** The office enters the inspectorate's report, as far as its first question. */
function entering() {
  const talk = startTalk();
  const units = talk.say(office, '/baocao');
  const why = talk.press(office, talk.buttonOf(units, 'Thanh tra Sở'));
  return { talk, why, first: talk.say(office, 'đơn vị gửi bản giấy') };
}

describe('a report that the office enters for a unit', () => {
  it('names the unit and the month in each of its questions', () => {
    const { talk, why, first } = entering();
    expect(why.text).toContain('báo cáo tháng 5/2023 của Thanh tra Sở');
    expect(first.text).toMatch(whose);
    const asked = [
      talk.say(office, 'chậm'),
      talk.say(office, 'ai phụ trách chi phí thời gian'),
      talk.say(office, 'chờ kinh phí'),
      talk.say(office, 'hoàn thành'),
      talk.say(office, 'đã họp 15/5'),
      talk.say(office, 'đúng tiến độ'),
    ];
    for (const { text } of asked) expect(text).toMatch(whose);
    expect(asked[1]!.text).toContain('↩ Thanh tra Sở, tháng 5/2023 · nhiệm vụ 1/10: vướng mắc gì?');
    expect(talk.say(office, '/huy').text).toContain('Đã để lại báo cáo tháng 5/2023 của Thanh tra Sở');
  });

  it('names them where numbers are chosen and where answers are missing', () => {
    const { talk, first } = entering();
    let said = talk.press(office, talk.buttonOf(first, 'Còn lại: đúng tiến độ'));
    for (let more = 0; more < 10 && !said.labels.includes('Gửi báo cáo'); more++) {
      expect(said.text).toMatch(whose);
      said = talk.press(
        office,
        talk.buttonOf(said, said.labels.includes('Không phát sinh') ? 'Không phát sinh' : 'Đúng tiến độ'),
      );
    }
    expect(said.text).toMatch(whose);
    expect(talk.press(office, talk.buttonOf(said, 'Sửa…')).text).toContain(
      'Nhập thay Thanh tra Sở, tháng 5/2023',
    );
  });

  it('says nothing more to a head of their own report', () => {
    const talk = startTalk();
    talk.say(inspector, '/baocao');
    expect(talk.say(inspector, 'đúng tiến độ').text).not.toContain('Thanh tra Sở');
    talk.say(inspector, 'bỏ qua');
    talk.say(inspector, 'chậm');
    expect(talk.say(inspector, 'ai phụ trách chi phí thời gian').text).toContain('↩ Nhiệm vụ 2/10: ');
  });
});
