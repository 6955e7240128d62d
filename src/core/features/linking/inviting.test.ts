import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { plainText } from '../../said/message.ts';

const { office, hts, yen } = people;
const stranger = '84912345678';

/** A department in which two people have no account. */
function twoUnlinked() {
  const talk = startTalk();
  talk.change((state) => ({
    ...state,
    accounts: state.accounts.filter(({ personId }) => ![yen, 'truong-thanh-tra'].includes(personId)),
  }));
  return talk;
}

const codesIn = (text: string): string[] => text.match(/(?:[a-z2-9]{4}-){6}[a-z2-9]{2}/g) ?? [];

describe('codes that were given out', () => {
  it('stay good where all are invited again, until it is said that they may be replaced', () => {
    const talk = twoUnlinked();
    const [first] = codesIn(talk.say(office, 'mời tất cả').text);
    for (const again of ['mời tất cả', 'moi tat ca', '/moi tất cả']) {
      const asked = talk.say(office, again);
      expect(asked.text).toContain('2 người có mã mời chưa dùng, tạo gần nhất lúc 09:00 thứ Hai 22/05/2023');
      expect(asked.labels).toEqual(['Tạo mã mới cho cả 2 người', 'Thôi']);
    }
    expect(talk.say(office, 'thôi').text).toContain('Đã thôi');
    expect(talk.say(stranger, first!).text).toContain('Đã liên kết: Lê Hải Yến');
  });

  it('are left to those who hold one where only the others are invited', () => {
    const talk = twoUnlinked();
    const [first] = codesIn(talk.say(office, 'mời chị Yến').text);
    const asked = talk.say(office, 'mời tất cả');
    expect(asked.labels).toEqual(['Chỉ mời 1 người chưa có mã', 'Tạo mã mới cho cả 2 người', 'Thôi']);
    const made = talk.say(office, '1').text;
    expect(codesIn(made)).toHaveLength(1);
    expect(made).not.toContain('Yến');
    expect(talk.say(stranger, first!).text).toContain('Đã liên kết: Lê Hải Yến');
  });

  it('of one person are asked about as well, and whoever sends a replaced one is told so, at no try', () => {
    const talk = twoUnlinked();
    const [first] = codesIn(talk.say(office, 'mời chị Yến').text);
    expect(talk.say(office, 'mời lại chị Yến').labels).toEqual(['Tạo mã mới', 'Thôi']);
    const [second] = codesIn(talk.say(office, 'tạo mã mới').text);
    for (let tries = 0; tries < 6; tries += 1)
      expect(talk.say(stranger, first!).text).toContain('đã được thay bằng một mã mới hơn');
    expect(talk.state().wrongCodes).toEqual([]);
    expect(talk.say(stranger, second!).text).toContain('Đã liên kết: Lê Hải Yến');
  });

  it('are made anew without a question once they are used or past', () => {
    const talk = twoUnlinked();
    talk.say(office, 'mời tất cả');
    talk.windTo('2023-05-29T09:00:00');
    expect(codesIn(talk.say(office, 'mời tất cả').text)).toHaveLength(2);
  });
});

describe('codes for ten people', () => {
  const ten = () => {
    const talk = startTalk();
    talk.change((state) => ({
      ...state,
      accounts: state.accounts.filter(({ personId }) => personId === office),
    }));
    return talk;
  };

  it('stand each on a line of its own, which no phone breaks, below whose it is', () => {
    const talk = ten();
    const said = talk.say(office, '/moi tất cả');
    const lines = said.messages.flatMap((message) => plainText(message).split('\n'));
    const codes = codesIn(said.text);
    expect(codes.length).toBeGreaterThanOrEqual(8);
    for (const code of codes) {
      // 26 signs, 130 bits of chance, in groups of four.
      expect(code).toHaveLength(32);
      const at = lines.indexOf(code);
      expect(at, code).toBeGreaterThan(0);
      expect(lines[at - 1]).toMatch(/\p{L}.*:$/u);
    }
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each([
    ['the line', (_name: string, code: string) => code],
    ['in one piece', (_name: string, code: string) => code.replaceAll('-', '')],
    ['in capitals and apart', (_name: string, code: string) => code.toUpperCase().replaceAll('-', ' ')],
    ['with the name above it', (name: string, code: string) => `${name}\n${code}`],
  ])('are taken as they are copied: %s', (_, copied) => {
    const talk = ten();
    const said = talk.say(office, '/moi tất cả').text;
    const [code] = codesIn(said);
    const name = said.split('\n').find((_line, at, all) => all[at + 1] === code)!;
    expect(talk.say(stranger, copied(name, code!)).text).toContain('Đã liên kết');
  });
});

describe('a command’s own word', () => {
  it.each([
    ['/moi', 'mời', 'Tạo mã mời cho ai?'],
    ['/moi', 'moi', 'Tạo mã mời cho ai?'],
    ['/nhac', 'nhắc', 'Nhắc ai báo cáo'],
    ['/khoa 5', 'khóa', 'Khóa rồi thì chỉ Văn phòng sửa được'],
    ['/go', 'gỡ', 'Gỡ liên kết tài khoản nào?'],
    ['/lich', 'lịch', 'Đổi mục nào?'],
  ])('under its own list (%s, «%s») is the command, and no part of a choice', (command, typed, asked) => {
    const talk = twoUnlinked();
    talk.say(office, command);
    expect(talk.say(office, typed).text).toContain(asked);
    expect(talk.state().codes).toEqual([]);
    expect(talk.state().locks).toEqual([]);
  });

  it('is the answer where it is the verb of what is asked of whoever was chosen of that list', () => {
    const talk = twoUnlinked();
    talk.say(office, '/go');
    talk.say(office, 'hùng');
    const before = talk.state().accounts.length;
    expect(talk.say(office, 'gỡ').text).toContain('Đã gỡ Nguyễn Trọng Hùng');
    expect(talk.state().accounts).toHaveLength(before - 1);
  });
});

describe('who has joined', () => {
  it.each([
    'ai chưa liên kết',
    'ai chưa tham gia',
    'còn ai chưa vào bot ạ',
    'ai chua lien ket',
    'những ai chưa có tài khoản',
  ])('is told to the office: «%s»', (typed) => {
    const said = twoUnlinked().say(office, typed);
    expect(said.text).toContain('Còn 2 người chưa liên kết: Lê Hải Yến; Chánh Thanh tra Sở.');
    expect(said.labels).toEqual(['Mời tất cả 2 người chưa liên kết']);
  });

  it.each(['ai đã vào rồi', 'ai đã liên kết', 'những ai đã tham gia rồi ạ', 'ai vào rồi'])(
    'is told to the office, with those who have: «%s»',
    (typed) => {
      const said = twoUnlinked().say(office, typed);
      expect(said.text).toMatch(/^Đã liên kết: Nguyễn Trọng Hùng/);
      expect(said.text).toContain('Còn 2 người chưa liên kết');
    },
  );

  it('is told to nobody else', () => {
    expect(twoUnlinked().say(hts, 'ai chưa liên kết').text).not.toContain('Yến');
  });

  it('is not guessed of a name that the directory has not: «mời chị Hoa»', () => {
    const said = twoUnlinked().say(office, 'mời chị Hoa');
    expect(said.text).toContain('ai tên «Hoa»');
    expect(said.text).toContain('Tạo mã mời cho ai?');
  });
});

describe('a code for the head of a unit', () => {
  it('links nobody once another heads the unit: whoever sends it is told to ask for a new one', () => {
    const talk = startTalk();
    talk.change((state) => ({
      ...state,
      accounts: state.accounts.filter(({ personId }) => personId !== hts),
    }));
    const [code] = codesIn(talk.say(office, '/moi tất cả').text);
    // The first name is of whom the code was made for, by their post; the second is another's.
    for (const name of ['Lê Thị Bích', 'Phạm Văn Thay']) {
      talk.say(office, '/truong Hạ tầng');
      talk.say(office, name);
      expect(talk.say(office, 'đổi').text).toContain(name);
    }
    expect(talk.say(stranger, code!).text).toContain('xin mã mới');
    expect(talk.state().accounts.some(({ userId }) => userId === stranger)).toBe(false);
  });
});

describe('several people in one order', () => {
  it.each([
    'mời chị Yến và anh Hùng',
    'mời chị Yến, anh Hùng',
    'mời chị Yến anh Hùng',
    'moi chi yen va anh hung nhe',
    'gửi mã cho chị Yến và anh Hùng',
    'mã của chị Yến và anh Hùng',
    '/moi Yến, Hùng',
  ])('«%s» is a code for each, in one list', (words) => {
    const { text } = startTalk().say(office, words);
    expect(codesIn(text)).toHaveLength(2);
    expect(text).toContain('Mã mời của 2 người, mỗi mã');
    for (const name of ['Lê Hải Yến', 'Nguyễn Trọng Hùng']) expect(text).toContain(name);
  });

  it('a list of three is read with its commas', () => {
    expect(codesIn(startTalk().say(office, 'mời chị Yến, anh Hùng và chị Lan').text)).toHaveLength(3);
  });

  it('«mã của chị Yến» is her code, «mà chị Yến …» is none, and nobody else is given any', () => {
    expect(startTalk().say(office, 'mã của chị Yến').text).toContain('Mã mời của Lê Hải Yến');
    expect(startTalk().say(office, 'mà chị Yến phụ trách gì').text).not.toContain('Mã mời');
    for (const words of ['mã của chị Yến', 'mời chị Yến và anh Hùng'])
      expect(startTalk().say(hts, words).text).toContain('là việc của Văn phòng Sở');
  });

  it('nobody is invited while one of them is not known, or several may be meant', () => {
    const talk = startTalk();
    const said = talk.say(office, 'mời chị Yến và anh Tám');
    expect(said.text).toContain('Không có ai tên «Tám»');
    expect(talk.say(office, 'mời chị Yến và phòng').text).toContain('Tạo mã mời cho ai?');
    expect(talk.state().codes).toEqual([]);
  });

  it('who holds a good code is asked about, and the others have theirs', () => {
    const talk = twoUnlinked();
    const [hers] = codesIn(talk.say(office, 'mời chị Yến').text);
    const said = talk.say(office, 'mời chị Yến và anh Hùng');
    expect(codesIn(said.text)).toHaveLength(1);
    expect(said.text).toContain('Lê Hải Yến (Phó Giám đốc) có mã mời chưa dùng');
    expect(said.labels).toEqual(['Tạo mã mới: Lê Hải Yến', 'Thôi']);
    expect(talk.state().codes.filter(({ replaced }) => replaced)).toEqual([]);
    const [anew] = codesIn(talk.say(office, '1').text);
    expect(talk.say(stranger, hers!).text).toContain('đã được thay bằng một mã mới hơn');
    expect(talk.say(stranger, anew!).text).toContain('Đã liên kết: Lê Hải Yến');
  });
});
