import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { people, startTalk } from '../../../test/support/talk.ts';

const { chief } = people;
const hung = 'nguyen-trong-hung';

/** Work of the second quarter, whose unit was given until 15 July. */
function givenLonger() {
  const talk = startTalk('2023-05-22T09:00:00');
  talk.say(chief, 'xin gia hạn họp doanh nghiệp đến 15/7 vì trùng lịch họp HĐND');
  talk.say(chief, 'gửi');
  talk.say(hung, '/giahan');
  talk.say(hung, 'đồng ý');
  return talk;
}

/** What somebody is told between two moments. */
const told = (talk: ReturnType<typeof startTalk>, who: string, until: string): string =>
  talk
    .liveTo(until)
    .filter(({ to }) => to === who)
    .map(({ text }) => text)
    .join('\n');

describe('work whose unit was given longer', () => {
  it('is none that must be done in the month of its first day', () => {
    const opening = told(givenLonger(), chief, '2023-06-20T09:00:00');
    expect(opening).toContain('Kỳ này phải xong');
    expect(opening).not.toMatch(/phải xong: .*họp với Doanh nghiệp quý II/i);
  });

  it('makes no index red where it is answered as not begun', () => {
    const talk = givenLonger();
    talk.liveTo('2023-06-20T09:00:00');
    let said = talk.say(chief, '/baocao 6');
    for (let steps = 0; steps < 60 && !/Đã nhận báo cáo/.test(said.text); steps++) {
      const has = (label: string): boolean => said.labels.includes(label);
      if (has('Gửi báo cáo')) said = talk.say(chief, 'Gửi báo cáo');
      else if (/Tổ chức họp với Doanh nghiệp/.test(said.text) && has('⚪ Chưa làm'))
        said = talk.say(chief, 'Chưa làm');
      else if (has('✅ Hoàn thành')) said = talk.say(chief, 'Hoàn thành');
      else if (/Gõ số/.test(said.text)) said = talk.say(chief, /lũy kế/.test(said.text) ? '3' : '100');
      else said = talk.say(chief, 'Bỏ qua');
    }
    expect(said.text).toContain('Đã nhận báo cáo');
    const summary = told(talk, hung, '2023-06-27T10:00:00');
    expect(summary).toContain('hạn 15/07');
    expect(summary).not.toMatch(/họp với Doanh nghiệp quý II.*chưa nêu lý do/i);
  });
});

it('work that is overdue is reminded of on the days after its own, and never on another’s', () => {
  const talk = givenLonger();
  talk.say(chief, 'xin gia hạn giao ban với doanh nghiệp TTTT đến 12/7 vì trùng lịch');
  talk.say(chief, 'gửi');
  talk.say(hung, '/giahan');
  talk.say(hung, 'đồng ý');
  talk.liveTo('2023-07-01T09:00:00');
  // The meeting of the quarter, whose unit has until 15 July, is held meanwhile.
  const [meeting] = context.plan.indices
    .flatMap(({ tasks }) => tasks)
    .filter(({ cadence, text }) => cadence?.type === 'quarter' && /họp với Doanh nghiệp/i.test(text));
  const at = Date.parse('2023-07-03T09:00:00+07:00');
  const entry = { status: 'done' as const, at, by: chief, evidence: [] };
  talk.change((state) => ({
    ...state,
    reports: {
      ...state.reports,
      '2023-06:van-phong': {
        unit: 'van-phong',
        period: '2023-06',
        entries: { [meeting!.id]: entry },
        firstSentAt: at,
        sentAt: at,
        sentBy: chief,
        late: true,
        revisions: [],
        returned: [],
        answers: [],
      } as never,
    },
  }));
  const days: string[] = [];
  for (let day = 3; day <= 19; day++) {
    const date = `2023-07-${String(day).padStart(2, '0')}`;
    const heard = told(talk, chief, `${date}T18:00:00`);
    if (/Giao ban với Doanh nghiệp TTTT/i.test(heard)) days.push(date);
  }
  expect(days).toContain('2023-07-13');
  expect(days.filter((day) => day > '2023-07-13')).toEqual([]);
});
