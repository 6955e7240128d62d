import { expect, it } from 'vitest';
import { context as embedded } from '../../../../test/support/context.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { owedIn } from '../../report/owed.ts';
import type { State } from '../../state/state.ts';

const { chief, hts } = people;
const hung = 'nguyen-trong-hung';
const base = { ...embedded, plan: { ...embedded.plan, confirm: true } };
const morning = Date.parse('2023-05-23T08:30:00+07:00');

/** A request for more time whose reminder falls on the morning on which two duties are to be confirmed. */
function begun(withRequest = true) {
  const talk = startTalk('2023-05-22T09:00:00', undefined, base);
  const own = owedIn(base, {}, { year: 2023, month: 5 }, 'phong-ha-tang-so');
  const done = own.filter(({ index }) => index.leaders[0] === hung).slice(0, 2);
  talk.say(hts, '/baocao');
  for (const { task } of own) {
    talk.say(hts, done.some((one) => one.task.id === task.id) ? 'hoàn thành' : 'đúng tiến độ');
    if (task.measure) talk.say(hts, '100');
    talk.say(hts, 'Bỏ qua');
  }
  expect(talk.say(hts, 'Gửi báo cáo').text).toContain('Đã nhận báo cáo');
  if (withRequest) {
    talk.say(chief, 'xin gia hạn họp doanh nghiệp đến 15/7 vì trùng lịch họp HĐND');
    talk.say(chief, 'gửi');
    talk.change(
      (state): State => ({
        ...state,
        extensions: state.extensions.map((one) => ({ ...one, remindAt: morning })),
      }),
    );
  }
  return talk;
}

it('is one message of what is to be confirmed and of more time that is asked for, whose numbers go on', () => {
  const talk = begun();
  const heard = talk.liveTo('2023-05-23T08:31:00').filter(({ to }) => to === hung);
  const [told, ...more] = heard.filter(({ text }) => /chờ anh\/chị (?:xác nhận|trả lời)/.test(text));
  expect(more).toEqual([]);
  expect(told!.text).toMatch(
    /việc chờ anh\/chị xác nhận hoàn thành:[\s\S]*yêu cầu gia hạn đang chờ anh\/chị trả lời:/,
  );
  expect(talk.say(hung, 'xác nhận tất cả').text).toContain('Đã xác nhận hoàn thành');
  expect(talk.state().extensions).toMatchObject([{ reminders: 1 }]);
});

it('stays as it was where only one of them waits', () => {
  const heard = begun(false)
    .liveTo('2023-05-23T08:31:00')
    .filter(({ to }) => to === hung);
  expect(heard.filter(({ text }) => text.includes('chờ anh/chị xác nhận'))).toHaveLength(1);
  expect(heard.some(({ text }) => text.includes('gia hạn đang chờ'))).toBe(false);
});
