import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, yen, office, inspector } = people;
type Talk = ReturnType<typeof startTalk>;

const talkOn = (): Talk => startTalk('2023-05-22T09:00:00');
const spans = (talk: Talk, who: string) =>
  talk.state().absences.flatMap(({ personId, from, to }) => (personId === who ? [`${from} ${to}`] : []));
const deputies = (talk: Talk) =>
  talk.state().deputies.map(({ unit, personId, from, to }) => `${unit} ${personId} ${from} ${to}`);
const ofInspector = (from: string, to: string) => `phong-ha-tang-so ${inspector} ${from} ${to}`;

describe('an absence in words of one’s own', () => {
  it.each([
    ['nghỉ phép từ 24/5 đến 30/5', '2023-05-24 2023-05-30'],
    ['tuần sau tôi đi công tác', '2023-05-29 2023-06-04'],
    ['tuần này tôi vắng', '2023-05-22 2023-05-28'],
    ['dạ mai em xin phép nghỉ ốm ạ', '2023-05-23 2023-05-23'],
    ['mai toi nghi om', '2023-05-23 2023-05-23'],
    ['chị đi học từ 1/6 đến hết 15/6 nhé', '2023-06-01 2023-06-15'],
    ['tuần sau chị nghỉ phép từ t3 tới t5, đừng nhắc chị', '2023-05-30 2023-06-01'],
    ['tuần sau tôi đi công tác từ thứ hai đến thứ tư', '2023-05-29 2023-05-31'],
    ['em bận họp ở Hà Nội 24 - 26/5', null],
    ['em đi họp ở Hà Nội 24 - 26/5', '2023-05-24 2023-05-26'],
  ])('«%s» is shown as it was understood, and set with a yes', (words, days) => {
    const talk = talkOn();
    const said = talk.say(yen, words);
    expect(spans(talk, yen)).toEqual([]);
    if (days === null) return expect(said.labels).not.toContain('Thôi');
    expect(said.text).toMatch(/^Ghi anh\/chị vắng (?:từ|ngày) /);
    expect(said.labels).toEqual([expect.stringMatching(/^Ghi vắng \d\d\/\d\d/), 'Thôi']);
    talk.say(yen, 'ok');
    expect(spans(talk, yen)).toEqual([days]);
    talk.say(yen, 'nhầm');
    expect(spans(talk, yen)).toEqual([]);
  });

  it('asks for the days where none are named, and leaves a no as nothing', () => {
    const talk = talkOn();
    expect(talk.say(hts, 'em xin phép nghỉ').text).toContain('vắng từ ngày nào đến ngày nào');
    talk.say(hts, 'thôi');
    talk.say(hts, 'mai em nghỉ');
    talk.say(hts, 'thôi');
    expect(spans(talk, hts)).toEqual([]);
  });

  it('is shown anew where other days are said before it is set', () => {
    const talk = talkOn();
    talk.say(hts, 'em nghỉ phép từ 23 đến 30/5');
    expect(talk.say(hts, 'à quên, em nghỉ từ 24 đến 30/5').text).toContain('từ 24/05/2023 đến 30/05/2023');
    talk.say(hts, 'đồng ý');
    expect(spans(talk, hts)).toEqual(['2023-05-24 2023-05-30']);
    expect(talk.say(hts, 'mai em đi làm lại').labels).toContain('Kết thúc vắng mặt 24/05 – 30/05');
  });

  it.each([
    'nghỉ lễ 30/4 có phải báo cáo không',
    'anh Bình nghỉ phép tuần sau',
    'phòng em 2 người nghỉ ốm tuần này',
    'mai em không nghỉ',
    'họp doanh nghiệp 24/5',
    'nghỉ hưu từ 1/7',
    'em vắng thì ai báo cáo thay?',
    'em đi công tác thì báo sao',
    'tuần sau tôi đi học 2 tuần, báo bot kiểu gì để nó nhắc người khác làm thay',
    'tập huấn an toàn hóa chất tuần này mở được mấy lớp',
    'tập huấn chuyển đổi số từ 24/5 đến 26/5',
    'tôi đi vắng rồi, khóa kỳ tháng 5 hộ tôi',
    'nghị quyết hỗ trợ lãi vay ai làm',
    'họp chi bộ mấy tháng một lần',
    'báo cáo tháng 5 của thanh tra để tôi làm thay cho họ',
    'học nghị quyết từ 24/5 đến 26/5 bên em làm xong rồi',
    'em nghỉ phép tuần sau thì có phải báo cáo trước',
  ])('«%s» is none', (words) => {
    const talk = talkOn();
    const said = talk.say(office, words);
    expect(said.text).not.toMatch(/Ghi anh\/chị vắng|vắng từ ngày nào/);
  });

  it('is no day that is over, though the question was answered late', () => {
    const talk = talkOn();
    talk.say(yen, 'hôm nay tôi vắng');
    const { messages } = talk.say(yen, 'tuần này tôi vắng');
    expect(messages).toHaveLength(1);
    talk.windTo('2023-05-30T09:00:00');
    talk.press(yen, 'o:away:2023-05-22:2023-05-28');
    expect(spans(talk, yen)).toEqual([]);
  });
});

describe('who reports meanwhile, in words of one’s own', () => {
  it.each([
    'ủy quyền cho chánh thanh tra sở từ 24/5 đến 30/5',
    'từ 24/5 đến 30/5 nhờ chánh thanh tra báo cáo thay em nhé',
    'cử Chánh Thanh tra Sở làm báo cáo thay từ 24/5 đến 30/5',
    'uy quyen cho chanh thanh tra so tu 24/5 den 30/5',
  ])('«%s» is shown and done with a yes', (words) => {
    const talk = talkOn();
    expect(talk.say(hts, words).text).toContain(
      'Ủy quyền cho Chánh Thanh tra Sở báo cáo thay Phòng Hạ tầng số từ 24/05/2023 đến 30/05/2023?',
    );
    expect(deputies(talk)).toEqual([]);
    const done = talk.say(hts, 'đồng ý');
    expect(deputies(talk)).toEqual([ofInspector('2023-05-24', '2023-05-30')]);
    expect(done.notices.map(({ to }) => to)).toEqual([inspector]);
    expect(spans(talk, hts)).toEqual([]);
  });

  it.each([
    'từ 24/5 đến 30/5 tôi đi công tác, nhắc việc thì gửi chánh thanh tra sở nhé',
    'tôi đi học từ 24/5 đến 30/5, có gì báo chánh thanh tra sở',
  ])('«%s»: who is to get the reminders', (words) => {
    expect(talkOn().say(hts, words).text).toContain('ủy quyền cho Chánh Thanh tra Sở');
  });

  it('is done with the absence in one act, or the absence alone', () => {
    const words = 'em nghỉ phép 24 đến 26/5, ủy quyền cho chánh thanh tra sở nhé';
    const both = talkOn();
    both.say(hts, words);
    const done = both.say(hts, 'ghi vắng và ủy quyền');
    expect(done.text).toContain('Chánh Thanh tra Sở nhận nhắc việc của Phòng Hạ tầng số thay anh/chị.');
    expect([deputies(both), spans(both, hts)]).toEqual([
      [ofInspector('2023-05-24', '2023-05-26')],
      ['2023-05-24 2023-05-26'],
    ]);
    expect(both.state().audit.map(({ verb }) => verb)).toEqual(['appoint-deputy', 'set-absence']);
    const alone = talkOn();
    alone.say(hts, words);
    alone.say(hts, 'chỉ ghi vắng');
    expect([deputies(alone), spans(alone, hts)]).toEqual([[], ['2023-05-24 2023-05-26']]);
  });

  it('asks who it is where nobody, or more than one, has the name, and when where no days are said', () => {
    const talk = talkOn();
    expect(talk.say(hts, 'ủy quyền cho anh Bình từ 24/5 đến 30/5').text).toContain(
      'Ai báo cáo thay cho Phòng Hạ tầng số?',
    );
    expect(talk.say(hts, 'ủy quyền cho chánh thanh tra sở').text).toContain('từ ngày nào đến ngày nào');
    expect(deputies(talk)).toEqual([]);
  });

  it('is a head’s alone, also when the question was asked before', () => {
    const talk = talkOn();
    expect(talk.say(yen, 'ủy quyền cho chánh thanh tra sở từ 24/5 đến 30/5').labels).not.toContain('Thôi');
    talk.say(hts, 'ủy quyền cho chánh thanh tra sở từ 24/5 đến 30/5');
    talk.changePerson(hts, { role: 'staff' });
    talk.say(hts, 'đồng ý');
    expect(deputies(talk)).toEqual([]);
  });

  it('waits behind a question of a report, which is asked again', () => {
    const talk = talkOn();
    talk.say(hts, '/baocao');
    talk.say(hts, 'mai em nghỉ');
    const set = talk.say(hts, '1');
    expect(spans(talk, hts)).toEqual(['2023-05-23 2023-05-23']);
    expect(set.text).toContain('↩ Nhiệm vụ 1/6');
  });
});
