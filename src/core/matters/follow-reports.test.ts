import { expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { people, startTalk } from '../../../test/support/talk.ts';
import type { State } from '../state/state.ts';
import { withEarlierFollowed } from './follow-reports.ts';
import { settledBy, wordsOf } from './matter.ts';

const { hts, office } = people;
type Talk = ReturnType<typeof startTalk>;

/** All else is on track, figures are as they should be, and the report is sent. */
function restSent(talk: Talk): void {
  const said = talk.say(hts, 'Còn lại: đúng tiến độ');
  if (!said.labels.includes('Gửi báo cáo')) talk.say(hts, '100');
  expect(talk.say(hts, 'Gửi báo cáo').text).toContain('Đã nhận báo cáo');
}

/** A month in which the first task is late for a reason, all else on track; sent. */
function reported(talk: Talk, words: string): void {
  talk.say(hts, '/baocao');
  talk.say(hts, 'chậm');
  talk.say(hts, words);
  restSent(talk);
}

const matters = (talk: Talk) => talk.state().matters;
const words = (talk: Talk) => matters(talk).map(({ told }) => told.map(wordsOf));

/** The first task of the report that was sent is answered anew, and it is sent. */
function sentAnew(talk: Talk, ...answers: string[]): void {
  talk.say(hts, '/baocao');
  talk.say(hts, 'sửa 1');
  for (const answer of answers) talk.say(hts, answer);
  expect(talk.say(hts, 'Gửi báo cáo').text).toContain('Đã nhận bản sửa báo cáo');
}

it('opens a matter of what stands in the way and what is asked for, with its day, task and words', () => {
  const talk = startTalk();
  reported(talk, 'chờ Cục Thuế trả lời, đề nghị Sở Tài chính cấp kinh phí đường truyền');
  const [matter, another] = matters(talk);
  expect(another).toBeUndefined();
  expect(matter).toMatchObject({ id: 1, unit: 'phong-ha-tang-so', acts: [] });
  expect(matter!.taskId).toBe(Object.keys(talk.state().reports['2023-05:phong-ha-tang-so']!.entries)[0]);
  expect(words(talk)[0]![0]).toContain('đề nghị Sở Tài chính cấp kinh phí đường truyền');
  expect(talk.state().nextMatter).toBe(2);
});

it('opens none of what is on track', () => {
  const talk = startTalk();
  talk.say(hts, '/baocao');
  restSent(talk);
  expect(matters(talk)).toEqual([]);
});

it('changes with the answer that is sent anew, keeps its number, and is withdrawn where that is emptied', () => {
  const talk = startTalk();
  reported(talk, 'chờ Cục Thuế trả lời');
  sentAnew(talk, 'chậm', 'chờ Sở Tài chính cấp kinh phí');
  expect(words(talk)).toEqual([['chờ Sở Tài chính cấp kinh phí']]);
  sentAnew(talk, 'hoàn thành', 'đã xong');
  expect(matters(talk)[0]!.withdrawnAt).toBeDefined();
  sentAnew(talk, 'chậm', 'lại chờ kinh phí');
  expect(matters(talk)).toHaveLength(1);
  expect(matters(talk)[0]!.withdrawnAt).toBeUndefined();
  expect(words(talk)).toEqual([['lại chờ kinh phí']]);
});

it('is withdrawn by the office that gives the answer back, and comes again with it', () => {
  const talk = startTalk();
  reported(talk, 'chờ Cục Thuế trả lời');
  const { taskId } = matters(talk)[0]!;
  const tasks = talk.press(office, talk.buttonOf(talk.say(office, '/tralai'), 'Phòng Hạ tầng số'));
  talk.press(office, tasks.messages[0]!.buttons![0]![0]!.data);
  talk.say(office, 'thiếu biên bản họp');
  expect(talk.state().reports['2023-05:phong-ha-tang-so']!.returned[0]?.taskId).toBe(taskId);
  expect(matters(talk)[0]!.withdrawnAt).toBeDefined();
  talk.say(hts, '/baocao');
  talk.say(hts, 'chậm');
  talk.say(hts, 'chờ Cục Thuế trả lời văn bản 15');
  talk.say(hts, 'Gửi báo cáo');
  expect(matters(talk)).toMatchObject([{ id: 1, told: [{ obstacle: 'chờ Cục Thuế trả lời văn bản 15' }] }]);
  expect(matters(talk)[0]!.withdrawnAt).toBeUndefined();
});

it('keeps what somebody has acted on: further words are added, and empty ones change nothing', () => {
  const talk = startTalk();
  reported(talk, 'chờ Cục Thuế trả lời');
  talk.change((state) => ({
    ...state,
    matters: state.matters.map((one) => ({
      ...one,
      acts: [{ type: 'direction', words: 'Văn phòng gửi văn bản', by: 'nguyen-trong-hung', at: one.at }],
    })),
  }));
  sentAnew(talk, 'chậm', 'Cục Thuế đã trả lời, chờ Sở Tài chính');
  expect(words(talk)).toEqual([['chờ Cục Thuế trả lời', 'Cục Thuế đã trả lời, chờ Sở Tài chính']]);
  sentAnew(talk, 'đúng tiến độ', 'đã họp với Cục Thuế ngày 20/5');
  expect(matters(talk)[0]!.withdrawnAt).toBeUndefined();
  expect(settledBy(matters(talk)[0]!)).toBeNull();
});

it('opens those of earlier reports once, of months that are not locked', () => {
  const talk = startTalk();
  reported(talk, 'chờ Cục Thuế trả lời');
  const before = (locks: State['locks']): State => {
    const { mattersSince: _, ...state } = talk.state();
    return { ...state, matters: [], nextMatter: 1, locks };
  };
  const at = Date.parse('2023-06-01T09:00:00+07:00');
  const opened = withEarlierFollowed(before([]), context, at);
  expect(opened.matters).toHaveLength(1);
  expect(withEarlierFollowed({ ...opened, matters: [] }, context, at).matters).toEqual([]);
  expect(withEarlierFollowed(before([{ period: '2023-05', at, by: office }]), context, at).matters).toEqual(
    [],
  );
});
