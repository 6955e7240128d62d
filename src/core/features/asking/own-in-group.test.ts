import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { yen, hts } = people;

/** A talk with a linked group. */
function inGroup() {
  const talk = startTalk('2023-05-24T09:00:00');
  talk.change((state) => ({ ...state, groups: [{ channel: 'web', chatId: 'nhom', linkedAt: 0 }] }));
  return talk;
}

describe('what somebody asks of their own in a group', () => {
  it.each([
    'của tôi',
    'của tôi đâu?',
    'việc của tôi',
    'các chỉ số của tôi',
    'vướng mắc của em',
    'hạn của em',
  ])('is answered in private, which the group hears: «%s»', (asked) => {
    for (const who of [yen, hts]) {
      const said = inGroup().inGroup(who, asked);
      expect(said.text).toBe('Tôi đã gửi riêng cho anh/chị.');
      expect(said.notices.map(({ to }) => to)).toEqual([who]);
      expect(said.notices[0]!.text).not.toContain('không hiểu');
    }
    const stranger = inGroup().inGroup('somebody', asked);
    expect(stranger.text).toContain('chat riêng');
    expect(stranger.notices).toEqual([]);
  });

  it.each([
    'em có chậm gì không',
    'em còn nợ gì',
    'phòng em sao rồi',
    'phòng mình chậm mấy việc',
    'bên em còn thiếu gì',
    'tụi em nộp chưa',
    'bọn mình còn nợ gì',
    'chúng mình sao rồi',
    'bọn em có việc chậm nào không',
    'đơn vị em đã gửi báo cáo chưa',
    'chỗ em có gì bị trả lại không',
    'nhiệm vụ của phòng em',
    'nhiem vu cua phong em',
    'phòng của em có việc gì',
    'liệt kê nhiệm vụ phòng chúng tôi',
    'việc em',
    'nhiệm vụ bên em',
  ])('is answered in private however the first person is said, where it is of their work: «%s»', (asked) => {
    const said = inGroup().inGroup(hts, asked);
    expect(said.text).toBe('Tôi đã gửi riêng cho anh/chị.');
    expect(said.notices.map(({ to }) => to)).toEqual([hts]);
    expect(said.notices[0]!.text).toMatch(/Phòng Hạ tầng số|không có nhiệm vụ nào bị trả lại/);
    expect(inGroup().inGroup('somebody', asked).text).toContain('chat riêng');
    const lost = inGroup();
    lost.change((state) => ({ ...state, unreachable: [{ channel: 'web', chatId: hts, at: 0 }] }));
    expect(lost.inGroup(hts, asked).text).toContain('chưa nhắn riêng được');
  });

  it.each([
    'phòng em phụ trách chỉ số nào',
    'chi phí thời gian ai phụ trách',
    'ai chưa báo cáo',
    'cho em hỏi hạn báo cáo',
    'em ơi phòng nào chậm',
    'sở mình còn bao nhiêu việc chậm',
  ])('is told to nobody else’s question, and of the plan to everybody: «%s»', (asked) => {
    const said = inGroup().inGroup(hts, asked);
    expect(said.notices).toEqual([]);
    expect(said.text).not.toContain('gửi riêng');
  });

  it.each([
    'em còn việc gì',
    'em có việc gì',
    'tôi còn mấy nhiệm vụ',
    'việc của tôi',
    'đơn vị tôi thế nào',
    'phòng em ra sao rồi',
    'bên em thế nào',
  ])('is never of what another asked before, neither there nor in their own chat: «%s»', (asked) => {
    for (const day of ['19', '24']) {
      const talk = inGroup();
      talk.windTo(`2023-05-${day}T09:00:00`);
      talk.say(hts, 'nhiệm vụ của chỉ số tính minh bạch');
      talk.inGroup(yen, 'tôi phụ trách gì');
      const said = talk.inGroup(hts, asked);
      expect(said.text).toBe('Tôi đã gửi riêng cho anh/chị.');
      expect(said.notices.map(({ to }) => to)).toEqual([hts]);
      expect(said.notices[0]!.text).toMatch(/Phòng Hạ tầng số|Kỳ tháng 5\/2023 mở từ/);
      expect(said.notices[0]!.text).not.toContain('Tính minh bạch');
    }
  });

  it('is of their own unit also where the plan says it to everybody', () => {
    const talk = inGroup();
    talk.inGroup(yen, 'tôi phụ trách gì');
    expect(talk.inGroup(hts, 'phòng em phụ trách chỉ số nào').text).toContain('Phòng Hạ tầng số');
    // What goes on with a question is of whoever asked it: said by another it would be told of the wrong thing to all.
    talk.inGroup(yen, 'tôi phụ trách gì');
    expect(talk.inGroup(hts, 'thế ai làm').text).not.toContain('Tính minh bạch');
    expect(talk.inGroup(yen, 'thế ai làm').text).toContain('Tính minh bạch');
  });

  it('says so where nothing can be written to them', () => {
    const talk = inGroup();
    talk.change((state) => ({ ...state, unreachable: [{ channel: 'web', chatId: yen, at: 0 }] }));
    expect(talk.inGroup(yen, 'việc của tôi').text).toContain('chưa nhắn riêng được');
  });
});

it('says who it is, and how it is linked, where it is mentioned alone in a group that is not linked', () => {
  const talk = startTalk();
  expect(talk.inGroup(yen, '').text).toMatch(/^Chào cả nhà[\s\S]*nhắc tên tôi kèm \/nhom/);
  expect(talk.inGroup(yen, 'hạn báo cáo').text).toContain('nhắc tên tôi kèm /nhom');
});

it.each(['bọn mình', 'tụi em', 'bọn em', 'chúng mình', 'nhà em', 'tụi mình', 'phòng bọn mình', 'bon minh'])(
  'several who ask are their unit: «%s»',
  (who) => {
    const talk = startTalk();
    const asked = (text: string) => talk.say(hts, text).text;
    for (const text of [`việc của ${who}`, `${who} có việc gì`, `chỉ số của ${who}`, `${who} còn nợ gì`])
      expect(asked(text), text).toContain('Phòng Hạ tầng số');
  },
);

it('goes on with nothing that another asked before', () => {
  const asked = inGroup();
  const alone = asked.inGroup(yen, 'việc của chị Lan').text;
  const talk = inGroup();
  talk.inGroup(hts, 'nhiệm vụ của Văn phòng Sở');
  expect(talk.inGroup(yen, 'việc của chị Lan').text).toBe(alone);
  // Whoever asked goes on with it.
  talk.inGroup(hts, 'chi phí thời gian ai phụ trách');
  talk.inGroup(yen, 'đất đai ai phụ trách');
  expect(talk.inGroup(hts, 'thế chỉ tiêu').text).toContain('Chi phí thời gian');
});

describe('somebody of two platforms who asks in a group', () => {
  const onZalo = { chat: { channel: 'zalo', chatId: 'nhom-zalo' }, chatKind: 'group', userId: 'z-yen' };

  /** Written to by the first account; the group is of the other's platform. */
  function withTwo() {
    const talk = inGroup();
    talk.change((state) => ({
      ...state,
      groups: [{ channel: 'zalo', chatId: 'nhom-zalo', linkedAt: 0 }],
      accounts: [...state.accounts, { channel: 'zalo', userId: 'z-yen', personId: yen, linkedAt: 1 }],
    }));
    return talk;
  }

  it.each(['của tôi', 'việc của tôi'])('is answered on the platform where it was asked: «%s»', (asked) => {
    const said = withTwo().say('z-yen', asked, onZalo as never);
    expect(said.text).toBe('Tôi đã gửi riêng cho anh/chị.');
    expect(said.notices).toHaveLength(1);
    expect(said.chats).toEqual(['zalo:z-yen']);
  });

  it('hears on which other it is where that chat cannot be written to', () => {
    const talk = withTwo();
    talk.change((state) => ({ ...state, unreachable: [{ channel: 'zalo', chatId: 'z-yen', at: 0 }] }));
    const said = talk.say('z-yen', 'của tôi', onZalo as never);
    expect(said.text).toBe('Tôi đã gửi riêng cho anh/chị trên trang chạy thử.');
    expect(said.chats).toEqual([`web:${yen}`]);
  });
});
