import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, office } = people;

/** The office is asked why it gives the first task of a report back. */
const askedWhy = () => {
  const talk = startTalk();
  for (const said of ['/baocao', 'Còn lại: đúng tiến độ', '100', 'gửi']) talk.say(hts, said);
  for (const said of ['/tralai', 'Phòng Hạ tầng số', '1']) talk.say(office, said);
  return talk;
};
const returned = (talk: ReturnType<typeof startTalk>) =>
  Object.values(talk.state().reports)[0]!.returned.map(({ reason }) => reason);

describe('the reason for giving a task back', () => {
  it.each([
    ['thế hạn báo cáo tháng này là bao giờ nhỉ', 'Hạn báo cáo tháng 5/2023'],
    ['thế ai ký kế hoạch', 'Nguyễn Trọng Hùng ký kế hoạch'],
  ])('is no question: «%s» is answered, and the reason asked again', (question, answer) => {
    const talk = askedWhy();
    const said = talk.say(office, question);
    expect(said.text).toContain(answer);
    expect(said.text).toContain('Vì sao trả lại');
    expect(said.notices).toEqual([]);
    expect(returned(talk)).toEqual([]);
  });

  it.each([
    'hạn chót là ngày mấy ấy nhỉ',
    'sở có bao nhiêu đơn vị',
    'so co bao nhieu don vi',
    'thế còn thanh tra',
    'xem lại báo cáo của phòng',
    'baocaothang',
    'khóa tháng 5',
    'nhắc báo chí',
    'trả lại cả việc 3',
    'việc 2 nữa',
  ])('«%s» is answered or asked about, and never sent unasked', (words) => {
    const talk = askedWhy();
    const said = talk.say(office, words);
    expect(said.notices).toEqual([]);
    expect(said.text).toMatch(/Gửi «.*» cho|Vì sao trả lại/);
    expect(returned(talk)).toEqual([]);
  });

  it.each([
    'thôi em không trả nữa',
    'không trả nữa',
    'thôi, tôi không trả nữa ạ',
    'chọn nhầm việc',
    'ơ nhầm',
    'nhầm đơn vị',
  ])('«%s» ends it, or goes back', (words) => {
    const talk = askedWhy();
    const said = talk.say(office, words);
    expect(said.notices).toEqual([]);
    expect(said.text).toMatch(/^Đã thôi\.|nhiệm vụ nào/i);
    expect(said.text).not.toContain('Gửi «');
    expect(talk.state().chats[`web:${office}`]?.form).toBeUndefined();
  });

  it.each(['nhầm đơn vị', 'baocaothang'])('«%s» is none of an entry for a unit', (words) => {
    const talk = startTalk();
    for (const said of ['/baocao', 'Phòng Hạ tầng số']) talk.say(office, said);
    expect(talk.state().drafts.at(-1)?.step.type).toBe('reason');
    talk.say(office, words);
    expect(talk.state().drafts.at(-1)?.reason).toBeUndefined();
  });

  it.each(['nhiệm vụ này của ai', '3', 'số liệu không khớp với báo cáo quý'])(
    '«%s» is shown before it reaches the unit',
    (words) => {
      const talk = askedWhy();
      for (let time = 0; time < (words === '3' ? 3 : 1); time++) {
        const shown = talk.say(office, words);
        expect(shown.text).toContain(`Gửi «${words}» cho Phòng Hạ tầng số làm lý do`);
        expect(shown.labels).toEqual(['Gửi', 'Thôi']);
        expect(shown.notices).toEqual([]);
      }
      // Asked again behind a question it is the same question.
      expect(talk.say(office, 'ai phụ trách chi phí thời gian?').text).toContain(`Gửi «${words}»`);
      expect(talk.say(office, 'có').notices.map(({ to }) => to)).toEqual([hts]);
      expect(returned(talk)).toEqual([words]);
    },
  );

  it('is not sent by a no, and gives way to other words', () => {
    const talk = askedWhy();
    talk.say(office, 'nhiệm vụ này của ai');
    expect(talk.say(office, 'không').text).toBe('Đã thôi.');
    expect(returned(talk)).toEqual([]);
    const other = askedWhy();
    other.say(office, 'nhiệm vụ này của ai');
    // Other words than those that are shown are shown themselves before the unit gets them.
    expect(other.say(office, 'thiếu minh chứng').text).toContain('«thiếu minh chứng»');
    expect(returned(other)).toEqual([]);
    other.say(office, 'gửi');
    expect(returned(other)).toEqual(['thiếu minh chứng']);
  });

  it('is not asked about where it is one', () => {
    const talk = askedWhy();
    expect(talk.say(office, 'thiếu biên bản họp').text).toContain('lý do «thiếu biên bản họp»');
  });
});

describe('a return by mistake', () => {
  it.each(['nhầm', '1', 'Rút lại'])('is taken back by «%s», and the unit hears so', (typed) => {
    const talk = askedWhy();
    talk.say(office, 'thiếu biên bản họp');
    const said = talk.say(office, typed);
    expect(said.text).toContain('Đã rút lại');
    expect(said.notices.map(({ to, text }) => `${to}: ${text}`)).toEqual([
      expect.stringMatching(/^truong-phong-ha-tang-so: .* rút lại việc trả .*không phải sửa/),
    ]);
    expect(returned(talk)).toEqual([]);
    expect(talk.state().audit.at(-1)!.verb).toBe('withdraw-return');
    // Once is enough.
    expect(talk.say(office, 'nhầm').notices).toEqual([]);
  });

  it('stands where the month was locked meanwhile, or it was answered anew', () => {
    const talk = askedWhy();
    const given = talk.say(office, 'thiếu biên bản họp');
    const button = talk.buttonOf(given, 'Rút lại');
    talk.say(hts, '/baocao');
    talk.say(hts, 'chậm, chờ kinh phí');
    talk.say(hts, 'gửi');
    expect(talk.press(office, button).text).toContain('không còn dùng được');
    talk.change((state) => ({ ...state, locks: [{ period: '2023-05', at: 0, by: office }] }));
    expect(talk.press(office, button).text).toContain('đã khóa');
  });
});
