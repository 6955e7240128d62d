import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, chief } = people;

/** A report at its second task, whose status or whose words are asked, after another index was asked about. */
function atSecond(part: 'status' | 'words') {
  const talk = startTalk();
  talk.say(hts, '/baocao');
  talk.say(hts, 'ai phụ trách chi phí thời gian');
  talk.say(hts, 'hoàn thành');
  talk.say(hts, 'đã họp');
  if (part === 'words') talk.say(hts, 'chậm');
  return talk;
}

describe.each(['status', 'words'] as const)('a question while a report asks for a %s', (part) => {
  it.each([
    ['nhiệm vụ này của ai', 'Trung tâm Công nghệ số: Chỉ đạo sát sao việc thực hiện kỷ luật'],
    ['việc này ai phụ trách', 'Trung tâm Công nghệ số: Chỉ đạo sát sao việc thực hiện kỷ luật'],
    ['việc này làm cùng ai', 'Trung tâm Công nghệ số: Chỉ đạo sát sao việc thực hiện kỷ luật'],
    ['ai phụ trách', 'Trung tâm Công nghệ số: Chỉ đạo sát sao việc thực hiện kỷ luật'],
    ['ai làm', 'Trung tâm Công nghệ số: Chỉ đạo sát sao việc thực hiện kỷ luật'],
    ['cái này là gì', 'tiếp tục thực hiện nghiêm túc chủ đề năm “Siết chặt kỷ cương'],
    ['thuộc chỉ số nào', '1.3 Cạnh tranh bình đẳng: Chỉ đạo sát sao'],
    ['chỉ tiêu bao nhiêu', 'Chỉ tiêu 2023 của Cạnh tranh bình đẳng'],
    ['bao giờ hết hạn', 'Hạn báo cáo tháng 5/2023: 17:00 thứ Năm 25/05/2023'],
    ['hạn khi nào', 'Hạn báo cáo tháng 5/2023: 17:00 thứ Năm 25/05/2023'],
  ])('is about the task that is asked now: «%s»', (asked, fact) => {
    const talk = atSecond(part);
    const said = talk.say(hts, asked).text;
    expect(said).toContain(fact);
    expect(said).toContain('↩ Nhiệm vụ 2/6');
    expect(talk.state().drafts[0]!.entries).not.toHaveProperty('1.3.4');
  });
});

it.each(['việc này ai cũng bận nên chưa làm', 'việc này thiếu người làm'])('«%s» asks nothing', (words) => {
  const talk = atSecond('words');
  talk.say(hts, words);
  expect(talk.state().drafts[0]!.entries['1.3.4']).toMatchObject({ obstacle: words });
});

it('is about what it names, though it begins as if it went on with something', () => {
  const talk = startTalk();
  talk.say(hts, '/baocao');
  talk.say(hts, 'chậm');
  expect(talk.say(hts, 'còn chỉ tiêu minh bạch?').text).toContain('Chỉ tiêu 2023 của Tính minh bạch');
});

it('goes on with what was asked in between where it says so', () => {
  const talk = atSecond('status');
  talk.say(hts, 'ai phụ trách chi phí thời gian');
  expect(talk.say(hts, 'còn chỉ tiêu?').text).toContain('Chỉ tiêu 2023 của Chi phí thời gian');
  expect(talk.say(hts, 'chỉ tiêu bao nhiêu').text).toContain('Cạnh tranh bình đẳng');
});

it('tells the figure that a measured task is to reach, and by when a quarter’s is due', () => {
  const talk = startTalk();
  talk.say(hts, '/baocao');
  talk.say(hts, 'còn lại đúng tiến độ');
  expect(talk.say(hts, 'chỉ tiêu bao nhiêu').text).toContain('chỉ tiêu 100%');
  const june = startTalk('2023-06-21T09:00:00');
  june.say(chief, '/baocao');
  for (let step = 0; step < 8; step += 1) {
    const now = june.state().drafts[0]!.step;
    if (now.type === 'task' && now.taskId === '1.5.2') break;
    june.say(chief, 'hoàn thành');
    june.say(chief, 'đã làm xong trong tháng');
  }
  expect(june.say(chief, 'bao giờ hết hạn').text).toContain('Hạn 30/06/2023 (còn 9 ngày)');
});

describe('what is asked in the middle as papers ask', () => {
  const texts = [
    'cho biết hạn nộp báo cáo tháng 5',
    'xin cho em hỏi hạn báo cáo',
    'tôi cần biết hạn báo cáo tháng này',
  ];
  it.each([...texts, 'Đề nghị cho biết hạn báo cáo tháng 5', 'cho em xin hạn báo cáo tháng 5'])(
    '«%s» is answered where a status is awaited',
    (text) => {
      const talk = startTalk('2023-05-22T09:00:00');
      talk.say(people.hts, '/baocao');
      const { text: said } = talk.say(people.hts, text);
      expect(said).toContain('17:00 thứ Năm 25/05/2023');
      expect(said).toContain('↩ Nhiệm vụ 1/6');
    },
  );

  it.each(texts.slice(0, 2))('«%s» is no result', (text) => {
    const talk = startTalk('2023-05-22T09:00:00');
    for (const before of ['/baocao', 'đúng tiến độ']) talk.say(people.hts, before);
    expect(talk.say(people.hts, text).text).toContain('17:00 thứ Năm 25/05/2023');
  });

  it('words that begin alike are one', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    for (const before of ['/baocao', 'đúng tiến độ']) talk.say(people.hts, before);
    expect(talk.say(people.hts, 'cho biết thêm là đã họp 2 lần').text).toContain('2/6');
  });
});
