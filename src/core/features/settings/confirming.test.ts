import { expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { awaitsConfirmation } from '../../report/report.ts';

const { hts, inspector, office } = people;
type Talk = ReturnType<typeof startTalk>;

/** A report in which all was done, sent. */
function allDone(talk: Talk, by: string): void {
  let said = talk.say(by, '/baocao');
  for (let at = 0; at < 20 && !said.labels.includes('Gửi báo cáo'); at++)
    said = talk.say(
      by,
      said.text.includes('Gõ số')
        ? '100'
        : said.labels.some((label) => label.endsWith('Hoàn thành'))
          ? 'hoàn thành'
          : 'đã làm',
    );
  expect(talk.say(by, 'Gửi báo cáo').text).toContain('Đã nhận báo cáo');
}

/** How many answers of a unit wait to be confirmed. */
const waitingOf = (talk: Talk, unit: string): number =>
  Object.values(talk.state().reports[`2023-05:${unit}`]!.entries).filter(awaitsConfirmation).length;

it('is what the plan says until the office says otherwise: from then on, for what is reported then', () => {
  expect(context.plan.confirm ?? false).toBe(false);
  const talk = startTalk('2023-05-22T09:00:00');
  const asked = talk.say(office, '/xacnhan');
  expect(asked.text).toMatch(/^Đang tắt xác nhận hoàn thành: /);
  expect(asked.labels).toEqual(['Bật xác nhận']);
  expect(talk.say(office, 'Bật xác nhận').text).toMatch(/^✅ Đã bật xác nhận hoàn thành: /);
  allDone(talk, hts);
  const waiting = waitingOf(talk, 'phong-ha-tang-so');
  expect(waiting).toBeGreaterThan(0);
  const told = talk.liveTo('2023-05-23T09:00:00').filter(({ text }) => text.includes('chờ anh/chị xác nhận'));
  expect(told.length).toBeGreaterThan(0);
  // What waits already is not confirmed by the setting.
  const off = talk.say(office, '/xacnhan tắt').text;
  expect(off).toContain('được tính là xong ngay');
  expect(off).toContain(`${waiting} việc đang chờ xác nhận vẫn chờ`);
  allDone(talk, inspector);
  expect(waitingOf(talk, 'thanh-tra')).toBe(0);
  expect(waitingOf(talk, 'phong-ha-tang-so')).toBe(waiting);
  expect(talk.say(office, '/nhatky').text).toMatch(/tắt xác nhận hoàn thành[\s\S]*bật xác nhận hoàn thành/);
});

it('is taken back by «nhầm», said again where nothing changes, and nobody’s but the office’s', () => {
  const talk = startTalk();
  talk.say(office, '/xacnhan bật');
  expect(talk.say(office, '/xacnhan bật').text).toMatch(/^Đang bật/);
  expect(talk.state().audit.filter(({ verb }) => verb === 'set-confirming')).toHaveLength(1);
  talk.say(office, '/xacnhan tắt');
  talk.say(office, 'nhầm');
  expect(talk.state().confirmCompletion).toBe(true);
  expect(talk.say(hts, '/xacnhan tắt').text).toContain('chỉ Văn phòng');
  talk.press(hts, 'm:confirming:off');
  expect(talk.state().confirmCompletion).toBe(true);
});

it('leaves what the plan says of an index or a task as it says it', () => {
  const [first, ...others] = context.plan.indices;
  const plan = { ...context.plan, confirm: true, indices: [{ ...first!, confirm: true }, ...others] };
  const talk = startTalk(undefined, undefined, { ...context, plan });
  const said = talk.say(office, '/xacnhan tắt').text;
  expect(said).toContain('Kế hoạch quy định riêng cho 1 chỉ số, nhiệm vụ');
  expect(talk.say(office, '/xacnhan').text).toMatch(/^Đang tắt/);
});
