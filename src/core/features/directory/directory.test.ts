import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { office, hts, yen } = people;

describe('/suaten', () => {
  const renamed = (text: string) => {
    const talk = startTalk();
    const asked = talk.say(office, '/suaten');
    const named = talk.press(office, talk.buttonOf(asked, 'Trưởng phòng Hạ tầng số'));
    expect(named.text).toBe(
      'Đang ghi: Trưởng phòng Hạ tầng số. Gõ họ tên đúng; có thể kèm chức danh sau dấu phẩy.',
    );
    const shown = talk.say(office, text);
    return {
      talk,
      said: shown.labels.includes('Đổi') ? talk.press(office, talk.buttonOf(shown, 'Đổi')) : shown,
    };
  };

  it('gives a position the name of who holds it, everywhere from then on', () => {
    const { talk, said } = renamed('  Nguyễn Văn   An ');
    expect(said.text).toBe('Đã sửa: Trưởng phòng Hạ tầng số thành Nguyễn Văn An (Trưởng phòng Hạ tầng số).');
    expect(talk.say(office, '/moi').labels).toContain('Nguyễn Văn An (Trưởng phòng Hạ tầng số)');
    expect(talk.state().audit.at(-1)).toMatchObject({ verb: 'rename-person', by: office });
    // Still the head, with the same account.
    expect(talk.say(hts, '/baocao').text).toContain('1/6 · Cạnh tranh bình đẳng');
  });

  it('takes another title behind a comma, and puts a name right twice', () => {
    const { talk, said } = renamed('Nguyen Van An, Q. Trưởng phòng');
    expect(said.text).toContain('thành Nguyen Van An (Q. Trưởng phòng).');
    talk.press(office, `o:name-anew:${hts}`);
    expect(talk.say(office, 'Nguyễn Văn Ân').text).toContain('Sau: Nguyễn Văn Ân (Q. Trưởng phòng)');
    expect(talk.say(office, 'đổi').text).toContain('thành Nguyễn Văn Ân (Q. Trưởng phòng).');
  });

  it('refuses what is no name, keeps the question, and is left by «thôi»', () => {
    const { talk, said } = renamed('1');
    expect(said.text).not.toContain('Đã sửa');
    expect(talk.say(office, 'x'.repeat(200)).text).not.toContain('Đã sửa');
    talk.say(office, 'thôi');
    expect(talk.say(office, 'Nguyễn Văn An').text).not.toContain('Đã sửa');
    expect(talk.state().directory.people).toEqual([]);
  });

  it('is for the office alone, at the moment of the act', () => {
    const talk = startTalk();
    expect(talk.say(yen, '/suaten').text).toContain('Văn phòng');
    expect(talk.press(yen, `o:name-anew:${hts}`).kind).not.toBe('act');
    expect(talk.state().directory.people).toEqual([]);
  });
});
