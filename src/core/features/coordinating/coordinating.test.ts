import { describe, expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { coordinatedBy } from './tasks-coordinated.ts';

const { hts, inspector, office, yen } = people;

/** The first task of another unit on which the unit of a head co-ordinates. */
function firstOf(talk: ReturnType<typeof startTalk>, unit = 'phong-ha-tang-so') {
  const all = coordinatedBy(
    talk.state(),
    context,
    context.org.units.find(({ id }) => id === unit)!,
    '2023-05',
  );
  return all.find((one) => one.unit.id === 'thanh-tra')!;
}

const words = 'đã rà soát 12 vị trí lắp camera, gửi Thanh tra ngày 18/5';

/** The head of a co-ordinating unit adds its part. */
function added() {
  const talk = startTalk();
  const seen = firstOf(talk);
  const said = talk.say(hts, `thêm phần phối hợp việc ${seen.place} của Thanh tra: ${words}`);
  return { talk, seen, said };
}

/** The head of Thanh tra answers all, up to the summary. */
function summaryOf(talk: ReturnType<typeof startTalk>) {
  talk.say(inspector, '/baocao');
  let said = talk.say(inspector, 'Còn lại: đúng tiến độ');
  for (let tries = 0; tries < 8 && !said.labels.includes('Gửi báo cáo'); tries++)
    said = talk.say(inspector, '100');
  return said;
}

describe('a co-ordinating unit', () => {
  it('adds its part in words, and the lead unit sees it under its own answer before it sends', () => {
    const { talk, seen, said } = added();
    expect(said.text).toContain(
      `✅ Đã thêm phần phối hợp ở việc ${seen.place} của Thanh tra Sở, tháng 5/2023: «${words}»`,
    );
    expect(said.notices).toEqual([]);
    const shown = summaryOf(talk);
    expect(shown.text).toContain(`phối hợp – Phòng Hạ tầng số: «đã rà soát 12 vị trí`);
    talk.say(inspector, 'gửi báo cáo');
    const entry = talk.state().reports['2023-05:thanh-tra']!.entries[seen.assignment.task.id]!;
    expect(entry.by).toBe(inspector);
    expect(JSON.stringify(entry)).not.toContain('camera');
    expect(talk.say(office, 'Thanh tra báo cáo gì tháng 5').text).toContain('phối hợp – Phòng Hạ tầng số');
    expect(talk.say(office, '/nhatky').text).toContain('thêm phần phối hợp của Phòng Hạ tầng số');
  });

  it('is offered that at the end of its report, by a list', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    let said = talk.say(hts, 'Còn lại: đúng tiến độ');
    for (let tries = 0; tries < 5 && !said.labels.includes('Gửi báo cáo'); tries++)
      said = talk.say(hts, '100');
    said = talk.say(hts, 'gửi báo cáo');
    expect(said.text).toMatch(/Phòng Hạ tầng số phối hợp \d+ việc của đơn vị khác: không phải báo cáo, /);
    const list = talk.press(hts, talk.buttonOf(said, 'Thêm phần của mình'));
    expect(list.text).toContain('Phối hợp tháng 5/2023: ');
    const asked = talk.press(hts, talk.buttonOf(list, 'việc 1:'));
    expect(asked.text).toContain('đã làm gì trong phần phối hợp tháng 5/2023?');
    expect(talk.say(hts, 'đã góp ý dự thảo ngày 12/5').text).toContain('Đã thêm phần phối hợp');
    expect(talk.state().shares).toHaveLength(1);
  });

  it('changes, takes back and withdraws it until the month is locked', () => {
    const { talk, seen } = added();
    const place = { of: 'thanh-tra', taskId: seen.assignment.task.id };
    const changed = talk.say(hts, `sửa phần phối hợp việc ${seen.place} của Thanh tra: đã rà soát 15 vị trí`);
    expect(changed.text).toContain('Đã sửa phần phối hợp');
    expect(talk.say(hts, 'nhầm').text).toContain('như trước');
    expect(talk.state().shares[0]!.words).toBe(words);
    expect(talk.press(hts, `cp:x:2305:${place.of}:${place.taskId}`).text).toContain('Đã rút phần phối hợp');
    expect(talk.state().shares).toEqual([]);
    talk.change((state) => ({ ...state, locks: [{ period: '2023-05', at: 0, by: office }] }));
    expect(talk.press(hts, `cp:w:2305:${place.of}:${place.taskId}`).text).toContain('đã khóa');
  });

  it('adds nothing where the plan does not name it, to its own work, or without the right', () => {
    const talk = startTalk();
    const seen = firstOf(talk);
    const data = `cp:w:2305:thanh-tra:${seen.assignment.task.id}`;
    expect(talk.press(yen, data).text).toContain('do trưởng đơn vị phối hợp');
    expect(talk.press(inspector, data).text).toContain('không giao đơn vị anh/chị phối hợp');
    expect(talk.say(inspector, 'thêm phần phối hợp việc 1 của Thanh tra: abc').text).toMatch(
      /là đơn vị của anh\/chị|không giao/,
    );
    expect(talk.say(hts, 'thêm phần phối hợp việc 99 của Thanh tra: abc').text).toContain('không có việc 99');
    expect(talk.press(hts, 'cp:w:2305:thanh-tra:9.9.9').text).toContain('không giao đơn vị anh/chị phối hợp');
    expect(talk.state().shares).toEqual([]);
  });

  it.each(['a'.repeat(5_000), '\u202e\u202d', '🎉🎉'])(
    'is asked anew for hostile words, or they stay words',
    (hostile) => {
      const talk = startTalk();
      const seen = firstOf(talk);
      const said = talk.say(hts, `thêm phần phối hợp việc ${seen.place} của Thanh tra: ${hostile}`);
      expect(talk.state().shares.every((share) => share.words.length <= 1_000)).toBe(true);
      expect(said.text).not.toMatch(/undefined|null/);
    },
  );
});

describe('a part that is said of work by its words', () => {
  const { hts } = people;
  const sharesOf = (talk: ReturnType<typeof startTalk>) =>
    talk.state().shares.map(({ of, words }) => [of, words]);

  it('is of the only work that is called so', () => {
    const talk = startTalk();
    talk.say(hts, 'thêm phần phối hợp cắt giảm thời gian giải quyết: đã rà soát 12 thủ tục');
    expect(sharesOf(talk)).toEqual([['van-phong', 'đã rà soát 12 thủ tục']]);
  });

  it('is kept until it is known of which, where several are', () => {
    const talk = startTalk();
    const asked = talk.say(hts, 'thêm phần phối hợp chi phí thời gian: đã rà soát 12 thủ tục');
    expect(asked.text).toContain('«đã rà soát 12 thủ tục» là phần phối hợp của việc nào?');
    expect(sharesOf(talk)).toEqual([]);
    expect(talk.say(hts, '2').text).toContain('Đã thêm phần phối hợp ở việc 12 của Văn phòng Sở');
    expect(sharesOf(talk)).toEqual([['van-phong', 'đã rà soát 12 thủ tục']]);
  });

  it('is taken out in words; of several which is asked', () => {
    const talk = startTalk();
    talk.say(hts, 'phần phối hợp việc 3 của Thanh tra: đã cử 2 cán bộ tham gia');
    talk.say(hts, 'thêm phần phối hợp cắt giảm thời gian giải quyết: đã rà soát 12 thủ tục');
    expect(talk.say(hts, 'rút phần phối hợp').labels).toHaveLength(2);
    expect(talk.say(hts, 'bỏ phần phối hợp việc 3 của Thanh tra').text).toContain('Đã rút phần phối hợp');
    expect(talk.say(hts, 'xóa phần của em').text).toContain('Đã rút phần phối hợp');
    expect(sharesOf(talk)).toEqual([]);
  });

  it('«em muốn thêm phần của mình» lists what it can be of', () => {
    expect(startTalk().say(hts, 'em muốn thêm phần của mình').text).toMatch(
      /^Phối hợp tháng 5\/2023: 27 việc/,
    );
  });
});
