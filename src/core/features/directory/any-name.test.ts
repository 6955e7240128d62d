import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { office } = people;

const families =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Đào Mai Lương Trương Đoàn Lâm Phùng Hà Cao Chu Tạ Kiều Quách Tô Nông Lò Vi Ma Sùng Giàng Thào Vàng Tẩn Chảo Lù Hạng Tiêu La An Kim Văn Thái'.split(
    ' ',
  );
const middles =
  'Văn Thị Quốc Tiến Hữu Đức Công Minh Thanh Ngọc Xuân Trọng Đình Duy Gia Bảo Thế Việt Hải Hồng Kim Quang Anh Mạnh Chí Phương Thu Hoài Bích Thúy Tuấn Tất Sỹ Viết Như Khánh Trung Thành Phú Nhật'.split(
    ' ',
  );
const givens =
  'Dũng Hữu Hùng Anh Tế Cơ Công Quế Lượng Việt Hải Yến Lan Hòa Bình Giang Chiến Thuân Thành Báo Hạn Số Minh Tâm Tiến Độ Phúc Lộc Thọ Khang Hạnh Nga Thảo Chung Mức Đạt Thu Chi Phí Quý Tháng Năm Tổng Trung Hà Nội Vụ Nhiệm Kỳ Sao Ai Nào'
    .split(' ')
    // Of these nobody is called: with one of them it is a question.
    .filter((given) => !['Ai', 'Nào', 'Sao'].includes(given));

/** Every family name, every middle name and every given name at least once, in 200 people. */
const names = [
  'Phạm Quốc Dũng',
  'Phạm Tiến Dũng',
  'Phạm Quốc Hữu',
  ...Array.from(
    { length: 200 },
    (_, at) =>
      `${families[at % families.length]} ${middles[(at * 7) % middles.length]} ${givens[(at * 11 + Math.floor(at / 47)) % givens.length]}`,
  ),
];

/** Opens a question for a name once, and types every name there, with nothing confirmed in between. */
function typedInto(open: (talk: ReturnType<typeof startTalk>) => void): Map<string, string> {
  const talk = startTalk();
  open(talk);
  const asked = talk.state();
  return new Map(
    names.map((name) => {
      talk.change(() => asked);
      return [name, talk.say(office, name).text];
    }),
  );
}

/** Names of which what was said is not what shows the name, to be confirmed. */
const lost = (said: Map<string, string>): string[] =>
  [...said].filter(([name, text]) => !text.includes(name)).map(([name, text]) => `${name}: ${text}`);

describe('any name of a person, typed where a name is asked', () => {
  it('is made of all names there are', () => {
    for (const all of [families, middles, givens])
      expect(all.filter((one) => !names.some((name) => name.split(' ').includes(one)))).toEqual([]);
  });

  it.each<[string, (talk: ReturnType<typeof startTalk>) => void]>([
    ['/truong', (talk) => void talk.say(office, '/truong Hạ tầng số')],
    ['/suaten', (talk) => void talk.press(office, `o:name-anew:${people.hts}`)],
    [
      '/nguoi',
      (talk) => {
        const roles = talk.say(office, '/nguoi');
        talk.press(office, talk.buttonOf(roles, roles.labels.find((label) => /lãnh đạo/i.test(label))!));
      },
    ],
  ])('%s', (_, open) => {
    expect(lost(typedInto(open))).toEqual([]);
  });

  it('with a title behind it, too; a question in the middle is a question still', () => {
    const talk = startTalk();
    talk.say(office, '/truong Hạ tầng số');
    const asked = talk.state();
    expect(talk.say(office, 'Phạm Quốc Dũng, Trưởng phòng').text).toContain('Phạm Quốc Dũng');
    talk.change(() => asked);
    expect(talk.say(office, 'ai phụ trách chi phí thời gian').text).toContain('Lê Hải Yến');
  });
});

describe('the name of a new unit', () => {
  it.each(['Phòng Hợp tác quốc tế', 'Phòng Chuyển đổi số', 'Trung tâm Xúc tiến thương mại'])(
    '%s is taken as one, though the plan has its words',
    (name) => {
      const talk = startTalk();
      let asked = talk.say(office, '/donvi');
      for (let step = 0; step < 3 && !/gõ tên/i.test(asked.text); step++)
        asked = talk.press(office, talk.buttonOf(asked, asked.labels[0]!));
      expect(asked.text).toMatch(/gõ tên/i);
      expect(talk.say(office, name).text).toContain(name);
    },
  );
});
