import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { people, startTalk } from '../../../test/support/talk.ts';
import type { Plan } from '../plan/plan.ts';
import { withPlanTakenUp } from '../plan/take-up.ts';
import { takingUp } from '../plan/taking-up.ts';

const { office, yen } = people;
type Talk = ReturnType<typeof startTalk>;

const at = (moment: string): number => Date.parse(`${moment}+07:00`);
const from = { day: '2023-08-01', month: '2023-08' };
const [first, ...others] = context.plan.indices;
const [goneTask, ...left] = first!.tasks;
const dropped = context.plan.indices.find(({ code }) => code === '2.2')!;
const kept = others.filter((index) => index !== dropped);

/** A talk under the plan as an amendment left it in August: without 2.2, and without the first task of 1.1. */
function amended(
  indices: readonly Plan['indices'][number][] = [{ ...first!, tasks: left as never }, ...kept],
): Talk {
  const talk = startTalk('2023-07-24T09:00:00');
  const paper: Plan = { ...context.plan, indices: indices as never };
  const taking = takingUp(context.plan, { ...talk.state(), elsewhere: ['2023-06'] }, paper, from);
  if (taking.type !== 'amendment') throw new Error(taking.type);
  talk.windTo('2023-08-02T08:00:00');
  const held = { plan: taking.plan, from: from.day, at: at('2023-07-24T09:00:00'), by: office };
  talk.change((state) => withPlanTakenUp(state, held, true, at('2023-08-01T08:00:00')));
  return talk;
}

const said = 'đã bỏ khỏi kế hoạch từ báo cáo tháng 8/2023';

describe('an index that an amendment took out', () => {
  it.each([
    '/index 2.2',
    '/index Chi phí không chính thức',
    '/index chi phi khong chinh thuc',
    '/bieudo 2.2',
    '2.2',
    'chỉ số 2.2 ai phụ trách',
    'ai phụ trách chi phí không chính thức',
    'chi phi khong chinh thuc ai chu tri',
    'chi phí không chinh thưc đạt mấy điểm',
    'nhiệm vụ của Chi phí không chính thức',
    'chỉ tiêu CPKCT',
    'so sánh chi phí thời gian và chi phí không chính thức',
    'còn chi phí không chính thức không?',
  ])('is told as such, with what it was: %s', (question) => {
    const { text } = amended().say(yen, question);
    expect(text).toContain(`Chi phí không chính thức (2.2) ${said}.`);
    expect(text).toContain('Phương Thị Hương Lan phụ trách, Thanh tra Sở chủ trì');
    expect(text).not.toMatch(/không có|chưa hiểu|Chi phí thời gian/);
  });

  it('is what a follow-up means, and no neighbour is', () => {
    const talk = amended();
    talk.say(yen, 'ai phụ trách chi phí thời gian');
    expect(talk.say(yen, 'còn chi phí không chính thức?').text).toContain(said);
    const next = talk.say(yen, 'còn chỉ tiêu?').text;
    expect(next).toContain(said);
    expect(next).toContain('8,5 điểm');
    // Another that is named is told as ever.
    expect(talk.say(yen, 'còn chi phí thời gian?').text).toContain('8,0 điểm');
  });

  it('keeps the months that it was reported in', () => {
    const { text } = amended().say(yen, 'tháng 7 chi phí không chính thức thế nào');
    expect(text).toContain(said);
    expect(text).toContain('tháng 7/2023');
  });

  it('gives its code to whichever has it since, and its name to none', () => {
    const talk = amended([
      { ...first!, tasks: left as never },
      ...kept.map((index) => (index.code === '2.3' ? { ...index, code: '2.2' } : index)),
    ]);
    expect(talk.say(yen, '/index 2.2').text).toContain('Dịch vụ hỗ trợ doanh nghiệp');
    expect(talk.say(yen, 'ai phụ trách chi phí không chính thức').text).toContain(said);
  });

  it('answers a choice that was shown before it was taken out', () => {
    const talk = startTalk('2023-07-24T09:00:00');
    const asked = talk.say(yen, 'chi phí ai phụ trách');
    const choice = talk.buttonOf(asked, 'Chi phí không chính thức');
    expect(amended().press(yen, choice).text).toContain(said);
  });
});

describe('a task that an amendment took out', () => {
  it.each([
    goneTask!.id,
    `nhiệm vụ ${goneTask!.id} của ai`,
    `ai làm ${goneTask!.text}`,
    'ai làm giàu thông tin trên trang thông tin điện tử của sở',
    'nhiem vu lam giau thong tin tren trang thong tin dien tu cua so',
  ])('is told as such, with whose it was: %s', (question) => {
    const { text } = amended().say(yen, question);
    expect(text).toContain('Nhiệm vụ «Nâng cao chất lượng, thường xuyên cập nhật, làm giàu thông tin');
    expect(text).toContain(`${said}; trước đó của Trung tâm Công nghệ số, chỉ số 1.1`);
  });

  it('does not stand for one that is there', () => {
    const [, task] = first!.tasks;
    expect(amended().say(yen, `ai làm ${task!.text.slice(0, 90)}`).text).not.toContain(said);
    expect(amended().say(yen, 'văn phòng sở có những nhiệm vụ nào').text).not.toContain(said);
  });

  it('is listed with all that was taken out', () => {
    for (const question of ['chỉ số nào đã bị bỏ', 'điều chỉnh kế hoạch bỏ những gì', 'nhiệm vụ nào đã bỏ']) {
      const { text } = amended().say(office, question);
      expect(text).toContain(`Chi phí không chính thức (2.2) ${said}`);
      expect(text).toContain('(1.1) đã bỏ khỏi kế hoạch');
    }
    expect(amended([...context.plan.indices]).say(office, 'chỉ số nào đã bị bỏ').text).toContain(
      'không bỏ chỉ số hay nhiệm vụ nào',
    );
  });
});

/** «/donvi» → … by words alone. */
const byWords = (talk: Talk, ...words: readonly string[]): void => {
  for (const word of words) talk.say(office, word);
};

describe('a unit by the name that it had', () => {
  const merged = (): Talk => {
    const talk = startTalk('2023-05-22T09:00:00');
    talk.liveTo('2023-06-05T09:00:00');
    byWords(
      talk,
      '/donvi',
      'sáp nhập vào',
      'Phòng Hạ tầng số',
      'Trung tâm Công nghệ số',
      'hôm nay',
      'đồng ý',
    );
    talk.liveTo('2023-06-22T09:00:00');
    return talk;
  };

  it.each([
    'phòng hạ tầng số phụ trách gì',
    'phong ha tang so co nhung nhiem vu nao',
    'trưởng phòng hạ tầng số là ai',
    'phòng hạ tầng số báo cáo chưa',
    'phòng hạ tầng số còn không',
    'phòng hạ tầng số',
  ])('that was merged says who has its work, and answers of that one: %s', (question) => {
    const { text } = merged().say(yen, question);
    expect(text).toMatch(/^Phòng Hạ tầng số không còn; việc nay của Trung tâm Công nghệ số\.\n/);
    expect(text.split('\n')[1]).toContain('Trung tâm Công nghệ số');
    expect(text).not.toContain('Phòng Hạ tầng số chưa báo cáo');
  });

  it('keeps its own months and what it owes of them', () => {
    const talk = merged();
    expect(talk.say(yen, 'tháng 5 phòng hạ tầng số báo cáo chưa').text).toContain(
      'Phòng Hạ tầng số chưa báo cáo tháng 5/2023',
    );
    expect(talk.say(yen, 'phòng hạ tầng số còn nợ tháng nào').text).toContain(
      'Phòng Hạ tầng số còn 6 nhiệm vụ chưa báo cáo tháng 5/2023',
    );
  });

  it('that was renamed says the new one', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    byWords(talk, '/donvi', 'đổi tên', 'Phòng Hạ tầng số', 'Phòng Chuyển đổi số', 'đồng ý');
    talk.liveTo('2023-07-05T09:00:00');
    for (const question of ['phòng hạ tầng số phụ trách gì', 'còn phòng hạ tầng số?']) {
      const { text } = talk.say(yen, question);
      expect(text).toMatch(/^Phòng Hạ tầng số nay là Phòng Chuyển đổi số \(từ 22\/05\/2023\)\.\n/);
      expect(text.split('\n')[1]).toContain('Phòng Chuyển đổi số');
    }
    expect(talk.say(yen, 'phòng chuyển đổi số báo cáo chưa').text).not.toContain('nay là');
  });
});

describe('somebody who has left', () => {
  it.each([
    'anh Hùng phụ trách gì',
    'nguyễn trọng hùng là ai',
    'pgđ Hùng có việc nào chậm không',
    'còn anh Hùng?',
  ])('is told as such, with what they were in charge of and who is now: %s', (question) => {
    const talk = startTalk('2023-06-05T09:00:00');
    talk.say(office, 'anh Hùng nghỉ hưu từ hôm nay');
    const set = talk.say(office, 'đồng ý');
    talk.press(office, talk.buttonOf(set, 'Một người thay cho tất cả'));
    byWords(talk, 'chị Lan', 'đổi');
    talk.liveTo('2023-06-06T09:00:00');
    const { text } = talk.say(yen, question);
    expect(text).toContain(
      'Nguyễn Trọng Hùng (Phó Giám đốc phụ trách Sở) đã nghỉ hoặc chuyển đi từ 05/06/2023',
    );
    expect(text).toContain('Trước đó phụ trách 3 chỉ số');
    expect(text).toContain('Dịch vụ hỗ trợ doanh nghiệp nay do Phương Thị Hương Lan phụ trách');
  });
});
