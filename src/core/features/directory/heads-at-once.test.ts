import { expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { office, hts, press } = people;

const list = [
  'Trưởng phòng Hạ tầng số là Nguyễn Văn An',
  'Phòng Thông tin – Báo chí – Xuất bản: Trần Thị Bình',
  '- Chánh Thanh tra: Lê Văn Cường',
  '4. Văn phòng Sở: Phạm Thị Dung',
  'Trung tâm Công nghệ số: Đỗ Minh Đức, Giám đốc Trung tâm',
].join('\n');

const nameOf = (talk: ReturnType<typeof startTalk>, id: string) =>
  talk.state().directory.people.find((one) => one.id === id)?.name;

it.each(['', '/suaten ', '/truong ', '/suaten\n'])(
  'five heads are named by one message and one yes, each in the trail («%s»)',
  (command) => {
    const talk = startTalk();
    const shown = talk.say(office, `${command}${list}`);
    expect(shown.text).toContain('Ghi tên 5 trưởng đơn vị?');
    expect(shown.text).toContain('Trưởng phòng Hạ tầng số: Nguyễn Văn An');
    expect(nameOf(talk, hts)).toBeUndefined();
    expect(talk.say(office, 'đồng ý').text).toContain('Đã ghi tên 5 người');
    expect(nameOf(talk, hts)).toBe('Nguyễn Văn An');
    expect(nameOf(talk, press)).toBe('Trần Thị Bình');
    expect(talk.state().audit.filter(({ verb }) => verb === 'rename-person')).toHaveLength(5);
  },
);

it('one alone is shown as by /truong', () => {
  const talk = startTalk();
  const shown = talk.say(office, 'Trưởng phòng Hạ tầng số là Nguyễn Văn An');
  expect(shown.text).toContain('Nguyễn Văn An');
  expect(shown.labels.length).toBeGreaterThan(1);
  expect(nameOf(talk, hts)).toBeUndefined();
});

it('a line by which nobody is named is said, and somebody who is named already is not replaced', () => {
  const talk = startTalk();
  talk.say(office, list);
  talk.say(office, 'đồng ý');
  const again = talk.say(office, 'Thanh tra: Hoàng Văn Em\nVăn phòng: Vũ Thị Giang');
  expect(again.text).not.toContain('Ghi tên');
  const other = startTalk();
  expect(other.say(office, `${list}\nPhòng Bưu chính: Ngô Văn Hải`).text).toContain(
    '«Phòng Bưu chính: Ngô Văn Hải»',
  );
});

it.each([
  'Trưởng phòng Hạ tầng số là ai',
  'Thanh tra Sở là đơn vị chủ trì',
  'Chi phí thời gian: ai phụ trách',
])('a question stays one: «%s»', (asked) => {
  expect(startTalk().say(office, asked).text).not.toMatch(/Ghi tên|Đổi trưởng/);
});

it('is the office’s alone, and ends with a no', () => {
  const talk = startTalk();
  expect(talk.say(hts, list).text).not.toContain('Ghi tên');
  talk.say(office, list);
  talk.say(office, 'thôi');
  expect(nameOf(talk, hts)).toBeUndefined();
});
