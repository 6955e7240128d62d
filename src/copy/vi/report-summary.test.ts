import { expect, it } from 'vitest';
import { people, startTalk } from '../../../test/support/talk.ts';

const { chief } = people;

/** The report of fifteen tasks, all but its figures answered at once. */
function summary(more: string) {
  const talk = startTalk();
  talk.say(chief, '/baocao');
  talk.say(chief, 'còn lại đúng tiến độ');
  talk.say(chief, 'chưa có số liệu');
  const first = talk.say(chief, '98,5');
  talk.say(chief, 'chờ tổng hợp');
  return { first, said: talk.say(chief, more), edits: talk.say(chief, 'sửa') };
}

it('a report of many tasks is read on about one screen, every task, reason and figure with its number', () => {
  const reason = 'chờ kinh phí của Ủy ban nhân dân tỉnh cấp trong quý ba';
  const { said, edits } = summary(`7 chậm vì ${reason}`);
  for (const { text } of [said, edits]) {
    expect(text.length).toBeLessThanOrEqual(700);
    for (let place = 1; place <= 15; place += 1) expect(text).toMatch(new RegExp(`^${place} \\S+ \\S`, 'm'));
    expect(text).toContain(`«${reason}»`);
    expect(text).toContain('98,5%');
    expect(text).toContain('chưa có số liệu');
  }
});

it('no two tasks of a list that was cut short read alike', () => {
  const { said, edits } = summary('7 chậm vì chờ kinh phí');
  for (const { text } of [said, edits]) {
    const rows = text.split('\n').flatMap((row) => /^\d+ \S+ (.*?)(?: – |$)/u.exec(row)?.[1] ?? []);
    expect(rows).toHaveLength(15);
    expect(new Set(rows).size).toBe(15);
  }
});

it('a short one is said in full', () => {
  const talk = startTalk();
  talk.say(people.hts, '/baocao');
  talk.say(people.hts, 'còn lại đúng tiến độ');
  expect(talk.say(people.hts, 'chưa có số liệu').text).toContain(
    '4 🔵 Giải quyết kiến nghị của doanh nghiệp thuộc…',
  );
});

it('fifteen tasks with the usual words of each are read on one screen, too', () => {
  const talk = startTalk();
  talk.say(chief, '/baocao');
  talk.say(chief, 'còn lại đúng tiến độ');
  talk.say(chief, 'chưa có số liệu');
  talk.say(chief, '98,5');
  talk.say(chief, 'chờ tổng hợp');
  // The measured ones have their figures.
  const measured = new Set([3, 14]);
  const words = Array.from({ length: 15 }, (_, at) => at + 1)
    .filter((place) => !measured.has(place))
    .map((place) => `${place} xong, đã họp ngày 10/5 với các phòng và ra văn bản`);
  const { text } = talk.say(chief, words.join('\n'));
  expect(text.length).toBeLessThanOrEqual(700);
  for (let place = 1; place <= 15; place += 1) expect(text).toMatch(new RegExp(`^${place} \\S+ \\S`, 'm'));
  expect(text.match(/«đã họp/g)!.length).toBeGreaterThan(10);
});

it('ten reasons are read on one screen, each with its number, and what says nothing is told together', () => {
  const talk = startTalk();
  talk.say(chief, '/baocao');
  talk.say(chief, 'còn lại đúng tiến độ');
  talk.say(chief, 'chưa có số liệu');
  talk.say(chief, '98,5');
  talk.say(chief, 'chờ tổng hợp');
  const late = [1, 2, 4, 5, 6, 7, 8, 9, 10];
  const reason = 'chờ kinh phí của Ủy ban nhân dân tỉnh cấp trong quý ba, đã có văn bản đề nghị Sở Tài chính';
  const said = talk.say(chief, late.map((place) => `${place} chậm vì ${reason} ${place}`).join('\n'));
  for (const message of [said, talk.say(chief, 'sửa')]) {
    expect(message.text.length).toBeLessThanOrEqual(700);
    for (const place of [...late, 13]) expect(message.text).toMatch(new RegExp(`^${place} 🟠 .+«chờ`, 'mu'));
  }
  expect(said.text).toContain('\n🔵 11, 12, 14, 15: đúng tiến độ');
  // Its number reads all of it.
  talk.say(chief, 'quay lại');
  expect(talk.say(chief, '9').text).toContain(`${reason} 9`);
});
