import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, chief } = people;
const lan = 'phuong-thi-huong-lan';
const hung = 'nguyen-trong-hung';

/** Two matters of one unit, in the list that their leader has before them. */
function matters() {
  const talk = startTalk('2023-05-22T09:00:00');
  for (const said of [
    '/baocao',
    '1 chậm vì chờ Cục Thuế',
    '2 chậm vì thiếu máy chủ',
    'còn lại đúng tiến độ',
    '100',
    'gửi báo cáo',
  ])
    talk.say(hts, said);
  expect(talk.say(lan, '/vuongmac').labels).toEqual(['Việc 1', 'Việc 2']);
  return talk;
}

/** Two requests of one unit, in the list of who answers them. */
function requests() {
  const talk = startTalk('2023-05-22T09:00:00');
  for (const said of [
    'xin gia hạn họp doanh nghiệp đến 15/7 vì trùng lịch họp HĐND',
    'gửi',
    'xin gia hạn giao ban đến 20/7 vì thiếu phòng họp',
    '1',
    'gửi',
  ])
    talk.say(chief, said);
  return talk;
}

const acts = (talk: ReturnType<typeof startTalk>, id: number) =>
  talk.state().matters.find((one) => one.id === id)!.acts;

describe('words under several matters are kept, and of which they are is asked', () => {
  it.each([
    'Văn phòng làm văn bản gửi Cục Thuế trước 30/5',
    'để tôi hỏi lại Sở Tài chính',
    'cứ làm theo kế hoạch, tuần sau họp',
    'đồng ý cho mượn của Trung tâm',
  ])('«%s» is the answer of the one that is chosen', (words) => {
    const talk = matters();
    const asked = talk.say(lan, words);
    expect(asked.text).toContain(`«${words}» làm ý kiến về việc nào?`);
    expect([...acts(talk, 1), ...acts(talk, 2)]).toEqual([]);
    talk.press(lan, talk.buttonOf(asked, 'Việc 2'));
    expect(acts(talk, 2)).toMatchObject([{ type: 'direction', words }]);
  });

  it.each([
    ['đã giải quyết', { type: 'solved' }],
    ['giao văn phòng', { type: 'to-office' }],
    ['giao cho Trung tâm', { type: 'to-unit', unit: 'trung-tam-cong-nghe-so' }],
    ['không giải quyết được vì vượt thẩm quyền', { type: 'refused', words: 'vượt thẩm quyền' }],
  ])('«%s» is done with the one that is chosen, in words as well', (words, act) => {
    const talk = matters();
    expect(talk.say(lan, words).labels.at(-1)).toBe('Thôi');
    talk.say(lan, 'việc 1');
    expect(acts(talk, 1)).toMatchObject([act]);
  });

  it('«Thôi» leaves both as they are, and a question is a question', () => {
    const talk = matters();
    talk.say(lan, 'để tôi hỏi lại Sở Tài chính');
    expect(talk.say(lan, 'thôi').text).toBe('Đã thôi.');
    expect([...acts(talk, 1), ...acts(talk, 2)]).toEqual([]);
    talk.say(lan, '/vuongmac');
    expect(talk.say(lan, 'ai chưa báo cáo').text).toContain('Chưa báo cáo tháng 5');
  });
});

it('an answer under several instructions reaches whoever gave the one that is chosen', () => {
  const talk = startTalk('2023-05-22T09:00:00');
  for (const said of ['nộp trước 25/5', 'rà lại số liệu']) {
    talk.say(hung, `yêu cầu Phòng Hạ tầng số ${said}`);
    talk.say(hung, 'gửi');
  }
  talk.say(hts, '/yeucau');
  const asked = talk.say(hts, 'dạ em đã rà lại rồi');
  expect(asked.labels).toEqual(['nộp trước 25/5', 'rà lại số liệu', 'Thôi']);
  const sent = talk.press(hts, talk.buttonOf(asked, 'rà lại'));
  expect(sent.notices).toMatchObject([{ to: hung, text: expect.stringContaining('dạ em đã rà lại rồi') }]);
});

describe('a decision under several requests for more time', () => {
  it.each([
    ['không, làm đúng hạn', { type: 'refused', words: 'làm đúng hạn' }],
    ['không đồng ý vì đã có phòng họp', { type: 'refused', words: 'đã có phòng họp' }],
    ['đồng ý', { type: 'granted', to: '2023-07-20' }],
    ['đồng ý đến 10/7', { type: 'granted', to: '2023-07-10' }],
  ])('«%s» is of the one that is chosen', (words, settled) => {
    const talk = requests();
    talk.say(hung, '/giahan');
    const asked = talk.say(hung, words);
    expect(asked.text).toContain('là trả lời cho yêu cầu gia hạn nào?');
    talk.press(hung, talk.buttonOf(asked, 'giao ban'));
    expect(talk.state().extensions).toMatchObject([{ id: 1 }, { id: 2, settled }]);
    expect(talk.state().extensions[0]!.settled).toBeUndefined();
  });

  it('of what is not in sight shows the list first', () => {
    const talk = requests();
    expect(talk.say(hung, 'đồng ý').text).toContain('2 yêu cầu gia hạn đang chờ');
    expect(talk.say(hung, 'đồng ý').text).toContain('là trả lời cho yêu cầu gia hạn nào?');
    expect(talk.say(hung, '1').text).toContain('đồng ý gia hạn Tổ chức họp');
  });

  it.each(['đồng ý đến 31/12/2024', 'đồng ý đến 20/6'])(
    '«%s» grants nothing until another day, and says why',
    (words) => {
      const talk = requests();
      talk.press(chief, 'x:w:2');
      talk.say(hung, '/giahan');
      const said = talk.say(hung, words);
      expect(said.text).toContain('đến ngày nào');
      expect(talk.state().extensions[0]!.settled).toBeUndefined();
      talk.say(hung, '10/7');
      expect(talk.state().extensions[0]!.settled).toMatchObject({ type: 'granted', to: '2023-07-10' });
    },
  );

  it('of the one that is in sight a refusal is shown before it is sent', () => {
    const talk = requests();
    talk.press(chief, 'x:w:2');
    talk.say(hung, '/giahan');
    const shown = talk.say(hung, 'không, làm đúng hạn');
    expect(shown.labels).toEqual(['Gửi', 'Thôi']);
    talk.say(hung, 'gửi');
    expect(talk.state().extensions[0]!.settled).toMatchObject({ type: 'refused', words: 'làm đúng hạn' });
  });
});
