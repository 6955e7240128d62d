import { describe, expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { markOf, readScope, scopeOfUnits, writeScope } from '../../instructions/scope.ts';

const { hts, inspector, centre, press, chief } = people;
const lan = 'phuong-thi-huong-lan';
const yen = 'le-hai-yen';

describe('several units in one order', () => {
  it.each([
    ['nhắc trung tâm và báo chí', [press, centre]],
    ['nhắc Thanh tra, Trung tâm Công nghệ số và phòng báo chí nộp báo cáo', [inspector, press, centre]],
    ['nhac thanh tra, thanh tra so va ha tang so', [hts, inspector]],
  ])('«%s» reminds each once, in one confirmation', (order, whom) => {
    const talk = startTalk('2023-05-23T09:00:00');
    const offered = talk.say(lan, order);
    expect(offered.notices).toEqual([]);
    expect(offered.labels).toEqual([`Nhắc ${whom.length} đơn vị`]);
    expect(
      talk
        .press(lan, talk.buttonOf(offered, 'Nhắc'))
        .notices.map(({ to }) => to)
        .sort(),
    ).toEqual([...whom].sort());
  });

  it.each(['nhắc thanh tra và trung tâm', 'nhac giup thanh tra, trung tam nop bao cao'])(
    '«%s» of the office reminds both, once it is chosen; of one it has its own order',
    (order) => {
      const talk = startTalk('2023-05-23T09:00:00');
      const offered = talk.say(people.office, order);
      expect(offered.notices).toEqual([]);
      expect(offered.labels).toEqual(['Nhắc 2 đơn vị']);
      const sent = talk.press(people.office, talk.buttonOf(offered, 'Nhắc'));
      expect(sent.notices.map(({ to }) => to).sort()).toEqual([centre, inspector].sort());
      expect(talk.say(people.office, 'nhắc phòng báo chí').labels).toEqual([
        'Nhắc Phòng Thông tin – Báo chí – Xuất bản',
      ]);
      expect(talk.say(hts, order).labels).not.toContain('Nhắc 2 đơn vị');
    },
  );

  it.each([
    [
      'yêu cầu Phòng Hạ tầng số và Thanh tra nộp lại số liệu trước 25/5',
      'nộp lại số liệu trước 25/5',
      [hts, inspector],
    ],
    ['giao Thanh tra, Phòng Hạ tầng số rà lại lịch', 'rà lại lịch', [inspector, hts]],
    ['chỉ đạo trung tâm + báo chí + hạ tầng số họp thứ 6', 'họp thứ 6', [centre, press, hts]],
    ['yêu cầu thanh tra và thanh tra sở báo cáo', 'báo cáo', [inspector]],
  ])('«%s» is shown once and reaches each', (order, words, whom) => {
    const talk = startTalk('2023-05-23T09:00:00');
    const shown = talk.say(lan, order);
    expect(shown.text).toContain(`«${words}»`);
    expect(shown.labels).toEqual(['Gửi', 'Sửa', 'Thôi']);
    const sent = talk.say(lan, 'gửi');
    expect(sent.notices.map(({ to }) => to)).toEqual(whom);
    expect(talk.state().instructions.map((one) => one.words)).toEqual(whom.map(() => words));
    expect(talk.state().audit.filter(({ verb }) => verb === 'instruct')).toHaveLength(whom.length);
    // Taken back, it is taken back from all.
    expect(talk.say(lan, 'nhầm').notices.map(({ to }) => to)).toEqual(whom);
    expect(talk.state().instructions).toEqual([]);
  });

  it('keeps them while the words are asked for and changed', () => {
    const talk = startTalk('2023-05-23T09:00:00');
    talk.say(lan, 'yêu cầu Phòng Hạ tầng số và Thanh tra');
    talk.say(lan, 'nộp lại');
    talk.say(lan, 'sửa');
    expect(talk.say(lan, 'nộp ngay').text).toContain('Gửi Phòng Hạ tầng số và Thanh tra Sở');
    expect(talk.say(lan, 'gửi').notices).toHaveLength(2);
  });

  it('says of which nothing is owed', () => {
    const talk = startTalk('2023-05-23T09:00:00');
    for (const said of ['/baocao', 'còn lại đúng tiến độ', '100', 'gửi báo cáo']) talk.say(hts, said);
    const offered = talk.say(lan, 'nhắc hạ tầng số và thanh tra');
    expect(offered.text).toContain('Phòng Hạ tầng số không có gì phải nhắc');
    expect(offered.labels).toEqual(['Nhắc Thanh tra Sở']);
  });
});

it('a unit has a mark of its own, and a button holds all that there may be', () => {
  const units = context.org.units;
  expect(new Set(units.map(({ id }) => markOf(id))).size).toBe(units.length);
  const signs = writeScope(scopeOfUnits(units));
  expect(readScope(signs)).toEqual(scopeOfUnits(units));
  expect(Buffer.byteLength(`l:g:2305:${signs}:12345678`)).toBeLessThanOrEqual(64);
});

describe('what a leader had another unit do', () => {
  it.each([
    'chị Lan yêu cầu gì Thanh tra',
    'chị Yến yêu cầu gì phòng báo chí',
    'lãnh đạo giao gì cho Thanh tra',
  ])('is not told, nor said to be nothing: «%s»', (question) => {
    const talk = startTalk('2023-05-23T09:00:00');
    talk.say(lan, 'yêu cầu Thanh tra rà lại lịch');
    talk.say(lan, 'gửi');
    const said = talk.say(hts, question).text;
    expect(said).toContain('chỉ đơn vị đó, lãnh đạo và Văn phòng xem được');
    expect(said).not.toContain('chưa có yêu cầu');
    expect(talk.say(yen, 'chị Lan yêu cầu gì Thanh tra').text).toContain('rà lại lịch');
    expect(talk.say(chief, 'chị Lan yêu cầu gì Thanh tra').text).toContain('rà lại lịch');
  });
});
