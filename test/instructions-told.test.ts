import { expect, it } from 'vitest';
import { momentOf } from '../src/core/time/viet-nam-time.ts';
import { context } from './support/context.ts';
import { makeReport, monthOf, workOf } from './support/report-paper.ts';
import { people, startTalk } from './support/talk.ts';

const { hts, inspector } = people;
const leaderOf = (code: string): string =>
  context.plan.indices.find((index) => index.code === code)!.leaders[0]!;
const led = (unit: string) => context.plan.indices.find(({ leadUnit }) => leadUnit === unit)!;

/** May with two instructions, of which one was answered. */
function lived() {
  const talk = startTalk('2023-05-22T09:00:00');
  const index = led('phong-ha-tang-so');
  for (const [who, data, words] of [
    [leaderOf('2.2'), 'l:y:i2.2:thanh-tra', 'rà lại lịch kiểm tra, nộp trước 25/5'],
    [leaderOf(index.code), `l:y:i${index.code}:phong-ha-tang-so`, 'mời doanh nghiệp họp'],
  ] as const) {
    talk.press(who, data);
    talk.say(who, words);
    expect(talk.say(who, 'Gửi').notices).toHaveLength(1);
  }
  talk.press(inspector, 'l:r:1');
  talk.say(inspector, 'đã có lịch kiểm tra ngày 24/5');
  return { talk, index };
}

it('stands in the summary of the leader who gave it', () => {
  const { talk } = lived();
  const heard = talk.liveTo('2023-05-26T10:00:00').filter(({ text }) => text.includes('chỉ số của anh/chị'));
  const of = (code: string) => heard.find(({ to }) => to === leaderOf(code))!.text;
  expect(of('2.2')).toMatch(/📌 Anh\/chị đã yêu cầu \d, đơn vị đã trả lời 1\. Xem: \/yeucau/);
  expect(heard.filter(({ text }) => !text.includes('📌')).length).toBeGreaterThan(0);
});

it('stands in the month’s Word report, word for word, with what was answered', async () => {
  const { talk } = lived();
  const world = { context, state: talk.state(), now: momentOf('2023-05-31', '09:00') };
  const { paper } = await makeReport(workOf(world, monthOf(2023, 5)));
  const all = JSON.stringify(paper.body);
  expect(all).toContain('Lãnh đạo đã có 2 yêu cầu đối với 2 đơn vị; các đơn vị đã trả lời 1.');
  expect(all).toMatch(
    /- Đồng chí .+ yêu cầu Thanh tra Sở, chỉ số Chi phí không chính thức \(ngày 22\/05\/2023\): «rà lại lịch kiểm tra, nộp trước 25\/5»\. Đơn vị trả lời: «đã có lịch kiểm tra ngày 24\/5»\./,
  );
  const other = await makeReport(
    workOf({ ...world, now: momentOf('2023-07-31', '09:00') }, monthOf(2023, 6)),
  );
  expect(JSON.stringify(other.paper.body)).not.toContain('yêu cầu đối với');
});

it('is heard by its unit alone', () => {
  const { talk } = lived();
  expect(talk.say(hts, '/yeucau').text).toContain('«mời doanh nghiệp họp»');
  expect(talk.say(hts, '/yeucau').text).not.toContain('rà lại lịch kiểm tra');
});
