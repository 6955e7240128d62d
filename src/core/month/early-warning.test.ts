import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { people, startTalk } from '../../../test/support/talk.ts';
import { heldByUnit } from '../report/handed-tasks.ts';
import type { Entry, Report } from '../report/report.ts';
import { reportKey } from '../report/report.ts';
import { isUnmarked } from '../text/fold.ts';
import { concerning, warningsOf, warningsOfAll } from './early-warning.ts';

const { chief, hts, office } = people;
const hung = 'nguyen-trong-hung';
type Talk = ReturnType<typeof startTalk>;
const at = (moment: string): number => Date.parse(`${moment}+07:00`);
const officeUnit = context.org.units.find(({ id }) => id === 'van-phong')!;
const htsUnit = context.org.units.find(({ id }) => id === 'phong-ha-tang-so')!;
/** The quarter's meeting with businesses, of Văn phòng Sở. */
const meeting = '1.5.2';

/** A report of a unit that says something of some tasks. */
function report(
  unit: string,
  period: string,
  entries: Record<string, Partial<Entry>>,
): Record<string, Report> {
  const sentAt = at(`${period}-24T09:00:00`);
  const full = Object.fromEntries(
    Object.entries(entries).map(([id, entry]) => [
      id,
      { status: 'on-track', evidence: [], at: sentAt, by: chief, ...entry } as Entry,
    ]),
  );
  return {
    [reportKey(unit, period)]: {
      unit,
      period,
      entries: full,
      firstSentAt: sentAt,
      sentAt,
      sentBy: chief,
      late: false,
      revisions: [],
      returned: [],
      answers: [],
    },
  };
}

function reported(talk: Talk, ...reports: Record<string, Report>[]): void {
  talk.change((state) => ({
    ...state,
    begunAt: at('2023-04-01T08:00:00'),
    reports: Object.assign({}, state.reports, ...reports),
  }));
}

const reasonsOf = (talk: Talk, moment: string, unit = officeUnit) =>
  warningsOf(talk.state(), context, unit, at(moment)).map(({ task, reasons }) => [
    task.id,
    ...reasons.map(({ type }) => type),
  ]);

describe('work that is likely to come late', () => {
  it('is that with two reasons, and not with one', () => {
    const talk = startTalk();
    const held = report('van-phong', '2023-05', { [meeting]: { obstacle: 'chưa có hội trường' } });
    reported(talk, held);
    // Its day is far: an obstacle alone is no warning.
    expect(reasonsOf(talk, '2023-06-10T09:00:00')).toEqual([]);
    expect(reasonsOf(talk, '2023-06-22T09:00:00')).toContainEqual([meeting, 'days-left', 'obstacle']);
    // Overdue it is no warning any more.
    expect(reasonsOf(talk, '2023-07-01T09:00:00').flat()).not.toContain(meeting);
  });

  it('says each reason as it can be looked up', () => {
    const talk = startTalk();
    const stuck = { status: 'late' as const, obstacle: 'chưa có hội trường', result: 'đang liên hệ' };
    reported(
      talk,
      report('van-phong', '2023-05', { [meeting]: stuck }),
      report('van-phong', '2023-06', { [meeting]: stuck }),
    );
    const [first] = warningsOf(talk.state(), context, officeUnit, at('2023-06-25T09:00:00')).filter(
      ({ task }) => task.id === meeting,
    );
    expect(first!.day).toBe('2023-06-30');
    expect(first!.reasons).toEqual([
      { type: 'days-left', days: 5 },
      {
        type: 'unchanged',
        months: [
          { year: 2023, month: 5 },
          { year: 2023, month: 6 },
        ],
      },
      { type: 'obstacle', since: { year: 2023, month: 5 } },
    ]);
  });

  it('is warned of by the unit’s own history where its day is near', () => {
    const talk = startTalk();
    const late = { status: 'late' as const };
    reported(talk, report('van-phong', '2023-07', { '1.2.3@H1': late, '2.3.2@H1': late }));
    const reasons = reasonsOf(talk, '2023-09-25T09:00:00').find(([id]) => id === meeting);
    expect(reasons).toEqual([meeting, 'days-left', 'history']);
    const [own] = warningsOf(talk.state(), context, officeUnit, at('2023-09-25T09:00:00'));
    expect(own!.reasons.find(({ type }) => type === 'history')).toEqual({ type: 'history', late: 2, of: 2 });
  });

  it('of every month is that which is behind twice with the same obstacle, and not what goes on as it should', () => {
    const talk = startTalk();
    const [task, other] = context.plan.indices
      .flatMap(({ tasks }) => tasks)
      .filter(({ id }) =>
        heldByUnit(context.plan, context.org, htsUnit.id).some((one) => one.task.id === id),
      );
    const stuck = { status: 'late' as const, obstacle: 'thiếu kinh phí' };
    reported(
      talk,
      report('phong-ha-tang-so', '2023-05', { [task!.id]: stuck, [other!.id]: {} }),
      report('phong-ha-tang-so', '2023-06', { [task!.id]: stuck, [other!.id]: {} }),
    );
    expect(reasonsOf(talk, '2023-07-05T09:00:00', htsUnit)).toEqual([[task!.id, 'unchanged', 'obstacle']]);
    // What the last report says is done, or without its obstacle, is no warning any more.
    reported(talk, report('phong-ha-tang-so', '2023-06', { [task!.id]: { status: 'done' } }));
    expect(reasonsOf(talk, '2023-07-05T09:00:00', htsUnit)).toEqual([]);
  });

  it('is told of a leader’s own indices', () => {
    const talk = startTalk();
    reported(talk, report('van-phong', '2023-05', { [meeting]: { obstacle: 'chưa có hội trường' } }));
    const now = at('2023-06-22T09:00:00');
    const person = (id: string) => context.org.people.find((one) => one.id === id)!;
    expect(
      concerning(warningsOfAll(talk.state(), context, now), context, person(hung)).map(({ task }) => task.id),
    ).toContain(meeting);
    const others = context.org.people.filter(
      ({ role, id }) =>
        role === 'leader' && id !== hung && context.plan.indices.some(({ leaders }) => leaders.includes(id)),
    );
    for (const one of others)
      for (const { index } of concerning(warningsOfAll(talk.state(), context, now), context, one))
        expect(index.leaders).toContain(one.id);
  });
});

describe('a warning', () => {
  const stuck = () => {
    const talk = startTalk('2023-06-20T09:00:00');
    reported(talk, report('van-phong', '2023-05', { [meeting]: { obstacle: 'chưa có hội trường' } }));
    return talk;
  };

  it('reaches the head with the reminder, and the leader with the summary after the deadline', () => {
    const talk = stuck();
    const heard = talk.liveTo('2023-06-23T12:00:00');
    const toChief = heard.filter(({ to }) => to === chief).map(({ text }) => text);
    expect(toChief.join('\n')).toContain('Dễ trễ (1 việc), vì:\n⚠ Tổ chức họp với Doanh nghiệp');
    expect(toChief.join('\n')).toMatch(/hạn 30\/06\): còn \d+ ngày; vướng mắc từ tháng 5 chưa thấy gỡ\./);
    expect(heard.filter(({ to, text }) => to === hung && text.includes('Dễ trễ'))).toEqual([]);
    const later = talk.liveTo('2023-06-28T12:00:00');
    const toLeader = later.filter(({ to, text }) => to === hung && text.includes('Dễ trễ'));
    expect(toLeader).toHaveLength(1);
    expect(toLeader[0]!.text).toContain('(Văn phòng Sở, hạn 30/06): còn');
    expect(later.filter(({ to, text }) => to === hts && text.includes('Dễ trễ'))).toEqual([]);
  });

  it.each([
    'việc nào dễ trễ?',
    'có gì nguy cơ trễ hạn không',
    'cảnh báo sớm',
    'viec nao de tre',
    'việc nào có nguy cơ không kịp',
    'viec nao dang lo',
    'nguy co tre han',
  ])('is told who asks «%s», by what is theirs', (typed) => {
    const talk = stuck();
    talk.windTo('2023-06-22T10:00:00');
    expect(talk.say(chief, typed).text).toMatch(/^1 việc dễ trễ, vì/);
    expect(talk.say(hung, typed).text).toContain('trong các chỉ số anh/chị phụ trách');
    expect(talk.say(hung, `${isUnmarked(typed) ? 'toan so' : 'toàn sở'} ${typed}`).text).toMatch(
      /^1 việc dễ trễ, vì/,
    );
    expect(talk.say(office, typed).text).toContain('(Văn phòng Sở, hạn 30/06)');
    expect(talk.say(hts, typed).text).toMatch(/^Chưa thấy việc nào dễ trễ của Phòng Hạ tầng số/);
  });

  it.each(['thanh tra để chậm mấy việc là do đâu', 'thanh tra de cham may viec la do dau', 'việc nào chậm'])(
    'is no answer to «%s», which asks for what is late',
    (typed) => {
      const talk = stuck();
      talk.windTo('2023-06-22T10:00:00');
      expect(talk.say(office, typed).text).not.toContain('dễ trễ');
    },
  );
});
