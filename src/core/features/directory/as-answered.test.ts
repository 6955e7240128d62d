import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { office, hts } = people;

describe('a unit that is added', () => {
  it('may be named at once where its kind is asked', () => {
    const talk = startTalk();
    talk.say(office, '/donvi');
    const said = talk.say(office, 'Phòng Kế hoạch Tài chính');
    expect(said.text).toContain('Phòng Kế hoạch Tài chính');
    expect(said.text).toMatch(/có thuộc nhóm nào|^Thêm /);
  });

  it('leaves a question under the list of kinds a question', () => {
    const talk = startTalk();
    talk.say(office, '/donvi');
    expect(talk.say(office, 'Phòng nào chưa báo cáo').text).not.toContain('có thuộc nhóm nào');
  });

  it.each(['không', 'không ạ', 'ko', '2'])('belongs to no group by «%s»', (typed) => {
    const talk = startTalk();
    const asked = talk.say(office, '/donvi Phòng Kế hoạch Tài chính');
    expect(asked.labels.at(-1)).toBe('Không thuộc nhóm nào');
    const said = talk.say(office, typed === '2' ? String(asked.labels.length) : typed);
    expect(said.text).toMatch(/^Thêm Phòng Kế hoạch Tài chính, báo cáo từ/);
  });
});

describe('«đúng» under a list', () => {
  it('is no part of «dùng», but is found without marks as before', () => {
    const talk = startTalk();
    talk.change((state) => ({
      ...state,
      accounts: state.accounts.filter(({ personId }) => personId !== hts),
    }));
    const menu = talk.say(office, 'menu');
    expect(menu.labels.join()).toContain('Mời người dùng');
    expect(talk.say(office, 'đúng').text).not.toContain('Tạo mã mời');
    talk.say(office, 'menu');
    expect(talk.say(office, 'mời').text).toContain('Tạo mã mời');
  });
});

describe('«nhầm» behind what was added or appointed', () => {
  it('opens the name of somebody who was added', () => {
    const talk = startTalk();
    for (const typed of ['/nguoi', 'Chuyên viên', 'Phòng Hạ tầng số', 'Lò Thị Mai, Chuyên viên'])
      talk.say(office, typed);
    expect(talk.say(office, 'Thêm').text).toContain('Đã thêm Lò Thị Mai');
    expect(talk.say(office, 'nhầm').text).toContain('Đang ghi: Lò Thị Mai');
  });

  it('asks whether the deputy is to report no more', () => {
    const talk = startTalk();
    const list = talk.say(hts, '/uyquyen');
    talk.say(hts, list.labels[0]!);
    expect(talk.say(hts, '22/05 – 26/05').text).toContain('báo cáo thay cho');
    expect(talk.say(hts, 'nhầm').text).toContain('Thôi ủy quyền');
    talk.say(hts, 'có');
    expect(talk.state().deputies).toEqual([]);
  });
});
