import { expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { office, yen } = people;

it('a department is read on a phone, everybody by name, and a unit tells all of each', () => {
  const talk = startTalk();
  talk.change((state) => ({ ...state, accounts: state.accounts.filter(({ personId }) => personId !== yen) }));
  const { text, labels } = talk.say(office, '/danhba');
  expect(text.length + labels.join('1. \n').length).toBeLessThanOrEqual(750);
  for (const name of ['Nguyễn Trọng Hùng', 'Chánh Thanh tra Sở', 'Giám đốc Trung tâm Công nghệ số'])
    expect(text).toContain(name);
  expect(text).toContain('9 người, 8 đã liên kết');
  expect(text).toContain('Lê Hải Yến (Phó Giám đốc) · chưa liên kết');
  expect(talk.say(office, '/danhba thanh tra').text).toContain('trang chạy thử từ 01/01/1970');
});

it('of a large one the units are told as counts, and who is missing by name', () => {
  const talk = startTalk();
  const some = Array.from({ length: 20 }, (_, at) => ({
    id: `nguoi-${at}`,
    name: `Nguyễn Văn Người Thứ ${at}`,
    title: 'Chuyên viên',
    role: 'staff' as const,
    unit: 'thanh-tra',
    accounts: [],
  }));
  talk.change((state) => ({
    ...state,
    directory: { ...state.directory, people: [...state.directory.people, ...some] },
    accounts: [
      ...state.accounts,
      ...some.slice(1).map(({ id }) => ({ channel: 'zalo' as const, userId: id, personId: id, linkedAt: 0 })),
    ],
  }));
  const { text } = talk.say(office, '/danhba');
  expect(text).toContain('Thanh tra Sở: 20 người đã liên kết');
  expect(text).toContain('Nguyễn Văn Người Thứ 0 (Chuyên viên) · chưa liên kết');
  expect(text).not.toContain('Thứ 7');
});
