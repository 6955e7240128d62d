import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { office, hts } = people;

describe('somebody who was added by mistake', () => {
  const added = () => {
    const talk = startTalk();
    for (const typed of ['/nguoi', 'Chuyên viên', 'Phòng Hạ tầng số', 'Lò Thị Mai, Chuyên viên'])
      talk.say(office, typed);
    return { talk, said: talk.say(office, 'Thêm') };
  };
  const data = 'o:rm-person:lo-thi-mai';

  it('is taken back beside the confirmation, with the code that was made meanwhile, and stands in the trail', () => {
    const { talk, said } = added();
    expect(said.labels).toEqual(['Sửa họ tên, chức danh', 'Bỏ người này']);
    talk.say(office, '/moi Lò Thị Mai');
    expect(talk.press(office, talk.buttonOf(said, 'Bỏ người này')).text).toBe('Đã bỏ Lò Thị Mai.');
    expect(talk.state().directory.people).toEqual([]);
    expect(talk.state().codes).toEqual([]);
    expect(talk.state().audit.at(-1)).toMatchObject({
      verb: 'remove-person',
      before: expect.stringMatching(/^lo-thi-mai \S/),
    });
    expect(talk.press(office, data).text).toContain('không còn dùng được');
  });

  it('is taken back later where the name is put right; of whom the file names nothing is', () => {
    const { talk } = added();
    const asked = talk.say(office, '/suaten Lò Thị Mai');
    expect(asked.labels[0]).toBe('Bỏ người này');
    expect(talk.say(office, 'bỏ người này').text).toContain('Đã bỏ Lò Thị Mai');
    expect(talk.say(office, '/suaten Trưởng phòng Hạ tầng số').labels).not.toContain('Bỏ người này');
    expect(talk.press(office, `o:rm-person:${hts}`).text).toContain('không còn dùng được');
    expect(talk.press(hts, data).text).toContain('Văn phòng Sở');
  });

  it('stays with an account, as head and where they have joined, and it is said what is right instead', () => {
    const { talk } = added();
    const link = { channel: 'web' as const, userId: 'mai', personId: 'lo-thi-mai', linkedAt: 0 };
    talk.change((state) => ({ ...state, accounts: [...state.accounts, link] }));
    expect(talk.press(office, data).text).toContain('/go');
    talk.change((state) => ({
      ...state,
      accounts: state.accounts.filter(({ userId }) => userId !== 'mai'),
      audit: [
        ...state.audit,
        { at: 1, by: 'lo-thi-mai', channel: 'web', verb: 'join', before: '', after: 'lo-thi-mai' },
      ],
    }));
    expect(talk.press(office, data).text).toContain('nhật ký');

    const second = added().talk;
    second.press(office, 'o:choose-head:phong-ha-tang-so');
    second.press(office, 'o:set-head:lo-thi-mai');
    second.say(office, 'đổi');
    expect(second.press(office, data).text).toContain('/truong');
    expect(second.state().directory.people.map(({ id }) => id)).toContain('lo-thi-mai');
  });
});
