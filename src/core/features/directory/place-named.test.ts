import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, office } = people;
const stranger = 'nguoi-la';
const codeOf = (text: string): string => text.match(/(?:[a-z2-9]{4}-){6}[a-z2-9]{2}/)?.[0] ?? '';

/** Nobody of Phòng Hạ tầng số has ever joined. */
function startUnjoined() {
  const talk = startTalk();
  talk.change((state) => ({
    ...state,
    accounts: state.accounts.filter(({ personId }) => personId !== hts),
  }));
  return talk;
}

describe('a place of which but the post is known', () => {
  it('is named by /truong: the same person, whose code lets in, and nobody is said to have been before', () => {
    const talk = startUnjoined();
    const code = codeOf(talk.say(office, '/moi Trưởng phòng Hạ tầng số').text);
    talk.say(office, '/truong Hạ tầng');
    const asked = talk.say(office, 'Lê Thị Bích');
    expect(asked.text).not.toMatch(/chỉ xem|Đổi trưởng/);
    const said = talk.say(office, 'đổi');
    expect(said.text).not.toContain('chỉ xem');
    expect(talk.state().directory.people).toMatchObject([
      { id: hts, name: 'Lê Thị Bích', title: 'Trưởng phòng Hạ tầng số', role: 'head' },
    ]);
    expect(talk.say(stranger, code).text).toContain('Lê Thị Bích');
    expect(talk.say(stranger, '/baocao').text).toContain('1/6');
    expect(talk.say(office, '/moi').labels.join()).not.toContain('Nguyên');
  });

  it('leaves no ghost where somebody of the directory fills it, and its code lets in nobody', () => {
    const talk = startUnjoined();
    for (const typed of ['/nguoi', 'Chuyên viên', 'Phòng Hạ tầng số', 'Lò Thị Mai, Chuyên viên', 'Thêm'])
      talk.say(office, typed);
    const code = codeOf(talk.say(office, '/moi Trưởng phòng Hạ tầng số').text);
    talk.say(office, '/truong Hạ tầng');
    expect(talk.say(office, 'Lò Thị Mai').text).not.toContain('chỉ xem');
    expect(talk.say(office, 'đổi').text).not.toContain('chỉ xem');
    expect(talk.say(stranger, code).text).toContain('xin mã mới');
    const { labels } = talk.say(office, '/moi');
    expect(labels.join()).not.toContain('Nguyên');
    expect(labels).toContain('Lò Thị Mai (Trưởng phòng Hạ tầng số)');
  });

  it('where somebody reports by it already, asks whether the name is theirs', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'đúng tiến độ');
    talk.say(hts, 'đã họp');
    talk.say(office, '/truong Hạ tầng');
    const asked = talk.say(office, 'Lê Thị Bích');
    expect(asked.labels).toEqual(['Đổi', 'Thôi', 'Chỉ ghi tên']);
    const said = talk.say(office, 'chỉ ghi tên');
    expect(said.notices).toEqual([]);
    expect(talk.state().directory.people).toMatchObject([{ id: hts, name: 'Lê Thị Bích', role: 'head' }]);
    expect(talk.say(hts, '/baocao').text).toContain('2/6');
    expect(talk.state().audit.at(-1)).toMatchObject({ verb: 'rename-person', by: office });
    // Whoever has a name is followed, never named anew by it.
    talk.say(office, '/truong Hạ tầng');
    expect(talk.say(office, 'Phạm Văn Thay').labels).toEqual(['Đổi', 'Thôi']);
    expect(talk.press(office, 'o:name-head').text).toContain('không còn dùng được');
  });
});
