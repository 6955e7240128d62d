import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, office, chief, centre } = people;
const unit = 'phong-ha-tang-so';
type Talk = ReturnType<typeof startTalk>;

function added(talk: Talk, role: string, named: string, id: string): void {
  for (const typed of ['/nguoi', role, 'Phòng Hạ tầng số', named, 'thêm']) talk.say(office, typed);
  talk.change((state) => ({
    ...state,
    accounts: [...state.accounts, { channel: 'web', userId: id, personId: id, linkedAt: 1 }],
  }));
}

function changeHead(talk: Talk, name: string) {
  talk.say(office, '/truong');
  talk.say(office, 'Phòng Hạ tầng số');
  talk.say(office, name);
  return talk.say(office, 'Đổi');
}

describe('a change of head', () => {
  it('tells the new one what is owed and by when, and the old one where the draft went, with thanks', () => {
    const talk = startTalk();
    added(talk, 'Phó, được báo cáo thay', 'Lò Văn Ai, Phó Trưởng phòng Hạ tầng số', 'lo-van-ai');
    const empty = changeHead(talk, 'Lò Văn Ai');
    const told = empty.notices.find(({ to }) => to === 'lo-van-ai')!.text;
    expect(told).toContain('Báo cáo tháng 5/2023 của Phòng Hạ tầng số đang mở: 6 nhiệm vụ, hạn');
    const other = startTalk();
    other.say(hts, '/baocao');
    other.say(hts, 'chậm');
    other.say(hts, 'chờ kinh phí');
    added(other, 'Chuyên viên', 'Lò Văn Ai, Chuyên viên', 'lo-van-ai');
    const said = changeHead(other, 'Lò Văn Ai');
    expect(said.notices.find(({ to }) => to === hts)!.text).toMatch(
      /Bản nháp đang dở đã chuyển cho người mới \(1\/6 tháng 5\/2023\)\. Cảm ơn anh\/chị\.$/,
    );
    expect(said.notices.find(({ to }) => to === 'lo-van-ai')!.text).toContain('Đã có 1/6 báo cáo');
  });

  it('gives a promoted deputy the head’s title', () => {
    const talk = startTalk();
    added(talk, 'Phó, được báo cáo thay', 'Lò Văn Ai, Phó Trưởng phòng Hạ tầng số', 'lo-van-ai');
    changeHead(talk, 'Lò Văn Ai');
    const ofUnit = talk.state().directory.people.find(({ id }) => id === 'lo-van-ai');
    expect(ofUnit).toMatchObject({ role: 'head', title: 'Trưởng phòng Hạ tầng số' });
  });

  it('asks the new one again for an answer of which only the state was given', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'đúng tiến độ');
    talk.say(hts, 'đã trả lời 3 kiến nghị');
    talk.say(hts, 'chậm');
    added(talk, 'Chuyên viên', 'Lò Văn Ai, Chuyên viên', 'lo-van-ai');
    changeHead(talk, 'Lò Văn Ai');
    talk.say('lo-van-ai', '/baocao');
    const asked = talk.say('lo-van-ai', 'dùng');
    expect(asked.text).toMatch(/2\/6|[Vv]ướng mắc gì/);
    expect(talk.say('lo-van-ai', 'chậm').text).toMatch(/[Vv]ướng mắc gì/);
  });
});

describe('«nhầm» right after a change of head', () => {
  it('brings everything back: head, titles, roles, mandate, draft; both are told', () => {
    const talk = startTalk();
    talk.say(hts, '/uyquyen');
    talk.press(hts, `o:appoint:${centre}`);
    talk.say(hts, '22/05 - 30/06');
    talk.say(hts, '/baocao');
    talk.say(hts, 'chậm');
    talk.say(hts, 'chờ kinh phí');
    added(talk, 'Phó, được báo cáo thay', 'Lò Văn Ai, Phó Trưởng phòng Hạ tầng số', 'lo-van-ai');
    const before = talk.state();
    const said = changeHead(talk, 'Lò Văn Ai');
    expect(said.labels).toEqual(['Nhầm – lấy lại']);
    expect(talk.state().deputies).toEqual([]);
    const back = talk.say(office, 'nhầm');
    expect(back.text).toContain('Đã lấy lại: Trưởng phòng Hạ tầng số vẫn là trưởng Phòng Hạ tầng số');
    const told = (who: string): string => back.notices.find(({ to }) => to === who)?.text ?? '';
    expect(told(hts)).toContain('anh/chị vẫn là');
    expect(told('lo-van-ai')).toContain('Anh/chị không phải báo cáo cho Phòng Hạ tầng số');
    expect(told(centre)).toContain('ghi nhầm');
    expect(told(chief)).toBe('');
    const { deputies, directory, drafts } = talk.state();
    expect(deputies).toEqual(before.deputies);
    expect(directory.people.find(({ id }) => id === 'lo-van-ai')).toMatchObject({
      role: 'deputy',
      title: 'Phó Trưởng phòng Hạ tầng số',
    });
    expect(directory.people.find(({ id }) => id === hts)).toMatchObject({
      role: 'head',
      name: 'Trưởng phòng Hạ tầng số',
    });
    expect(drafts.find(({ unit: of }) => of === unit)).toMatchObject({ personId: hts });
    expect(talk.say(hts, '/baocao').text).toMatch(/1\/6|Đã có|2\/6/);
    expect(talk.say('lo-van-ai', '/baocao').text).not.toContain('không còn');
  });

  it('takes out whoever came with it, and nothing of what was sent since', () => {
    const talk = startTalk();
    changeHead(talk, 'Phạm Văn Thay');
    expect(talk.say(office, 'nhầm rồi').text).toContain('Đã lấy lại');
    expect(talk.state().directory.people.some(({ id }) => id === 'pham-van-thay')).toBe(false);
    // Once more there is nothing to take back.
    expect(talk.press(office, `o:head-back:${unit}`).text).toContain('không còn dùng được');
  });

  it('is over after half an hour, and nobody else’s to say', () => {
    const talk = startTalk();
    const said = changeHead(talk, 'Phạm Văn Thay');
    const data = talk.buttonOf(said, 'Nhầm');
    expect(talk.press(hts, data).text).toContain('Văn phòng Sở');
    talk.windTo('2023-05-22T10:00:00');
    expect(talk.press(office, data).text).toContain('không còn dùng được');
  });
});
