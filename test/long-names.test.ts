import { expect, it } from 'vitest';
import { shortIndex } from '../src/copy/vi/words.ts';
import type { Plan } from '../src/core/plan/plan.ts';
import { withPlanTakenUp } from '../src/core/plan/take-up.ts';
import { context } from './support/context.ts';
import { people, startTalk } from './support/talk.ts';

// Names of 15 to 25 words, as plans of departments have them: a list of them is a list all the same.

const { centre, chief, hts, inspector, office, press, yen } = people;
const more =
  'trong giải quyết thủ tục hành chính, hỗ trợ doanh nghiệp, hợp tác xã và hộ kinh doanh trên địa bàn tỉnh';
const plan: Plan = {
  ...context.plan,
  indices: context.plan.indices.map((index) => ({
    ...index,
    name: `${index.name} ${more}`,
    // One is called otherwise, too.
    aliases: index.code === '2.1' ? ['thời gian làm thủ tục'] : [],
  })),
};

/** A month under that plan: two units have reported, one of them late work with a reason. */
function lived() {
  const talk = startTalk('2023-05-22T09:00:00');
  talk.change((state) =>
    withPlanTakenUp(
      state,
      { plan, from: '2023-05-22', at: Date.parse('2023-05-22T09:00:00+07:00'), by: office },
      false,
      Date.parse('2023-05-22T09:00:00+07:00'),
    ),
  );
  for (const who of [hts, inspector]) {
    talk.say(who, '/baocao 5');
    talk.say(who, 'chậm');
    talk.say(who, 'chưa có lịch');
    let said = talk.say(who, 'Còn lại: đúng tiến độ');
    for (let tries = 0; tries < 5 && !said.labels.includes('Gửi báo cáo'); tries++)
      said = talk.say(who, '100');
    expect(talk.say(who, 'Gửi báo cáo').text).toContain('Đã nhận báo cáo');
  }
  return talk;
}

/**
 * A task's own words, a comparison of all facts, whoever has not reported, and a sentence that names several take what room
 * they need: of the last each name is cut.
 */
const ownWords = /^\d+\. |; chỉ tiêu .* phụ trách, |chưa báo cáo: |\d chỉ số: |^Hạn |^Bằng nhau: /u;

/** The beginnings of the plan's names: by them an index is known in a line, however its name is cut. */
const beginnings = context.plan.indices.map(({ name }) => name.split(' ').slice(0, 4).join(' '));

/** Lines of a text that hold names of indices and are longer than a line of a list may be. */
const tooLong = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line.length > 115 && !ownWords.test(line))
    .filter((line) => beginnings.some((beginning) => line.includes(beginning)));

const questions = [
  '/index',
  '/tiendo',
  '/chuabaocao',
  '/vuongmac',
  'chỉ số nào điểm thấp nhất',
  'điểm của tất cả các chỉ số',
  'danh sách chỉ số cần cải thiện',
  'chị Yến phụ trách chỉ số nào',
  'Thanh tra Sở chủ trì chỉ số nào',
  'lãnh đạo nào phụ trách nhiều chỉ số nhất',
  'so sánh 2.1 và 2.2',
  'tóm tắt tháng này',
  'nhiệm vụ của thanh tra sở',
  'có gì chậm không',
  'vướng mắc tháng này',
  'những việc theo quý nào sắp đến hạn',
  'ai phụ trách chỉ số này',
  'chỉ số nào tụt hạng',
  'xếp các chỉ số theo điểm',
  'chỉ số nào còn thiếu nhiều điểm nhất',
  'chỉ số nào chưa có báo cáo',
  'chỉ số hạnh phúc ai phụ trách',
  'tôi là ai',
  'phòng hạ tầng số phối hợp những chỉ số nào',
];

it.each(questions)('a line of a list stays a line where names are long: %s', (question) => {
  const talk = lived();
  for (const who of [yen, office]) {
    const { text, labels } = talk.say(who, question);
    expect(tooLong(text)).toEqual([]);
    // Whole it stands in no list.
    expect(text).not.toContain(more);
    for (const label of labels) expect(label.length, label).toBeLessThanOrEqual(64);
  }
});

it('a report, the reminders, summaries and the digest have no longer lines either', () => {
  const talk = lived();
  expect(tooLong(talk.say(centre, '/baocao').text)).toEqual([]);
  const heard = talk.liveTo('2023-06-27T12:00:00');
  expect(heard.some(({ text }) => text.includes('📌'))).toBe(false);
  for (const { text } of heard) expect(tooLong(text)).toEqual([]);
  expect([chief, press].every((who) => heard.some(({ to }) => to === who))).toBe(true);
});

it('is called by its code and its own name, cut at a word, and never by what else people call it', () => {
  const talk = lived();
  const { text, labels } = talk.say(yen, '/index');
  expect(text).toMatch(/\n2\.1 Chi phí thời gian trong giải quyết [^\n]*[\p{L}]…\n/u);
  expect(text).toMatch(/\n1\.3 Cạnh tranh bình đẳng trong giải quyết [^\n]*[\p{L}]…\n/u);
  expect([text, ...labels].join('\n')).not.toContain('Thời gian làm thủ tục');
  // By what else it is called it is asked for; the answer has its name.
  const asked = talk.say(yen, 'thời gian làm thủ tục ai phụ trách').text;
  expect(asked).toContain('Lê Hải Yến');
  expect(asked).toContain('Chi phí thời gian trong giải quyết');
  // Its own card has the whole of it, once.
  const card = talk.say(yen, '/index 2.1').text;
  expect(card.split(`Chi phí thời gian ${more}`)).toHaveLength(2);
});

it('is cut where a part of its name ends, if enough of it is left', () => {
  const cut = (name: string) => shortIndex({ name });
  expect(cut('Đảm bảo an ninh năng lượng và đẩy mạnh phát triển năng lượng sạch, năng lượng tái tạo')).toBe(
    'Đảm bảo an ninh năng lượng…',
  );
  expect(cut('Phát triển các khu, cụm công nghiệp theo hướng xanh, hiện đại')).toBe(
    'Phát triển các khu, cụm công nghiệp theo hướng…',
  );
  expect(cut('Tính minh bạch và tiếp cận thông tin')).toBe('Tính minh bạch và tiếp cận thông tin');
});
