import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { people, startTalk } from '../../../test/support/talk.ts';
import { contextOf } from '../context-of.ts';
import { nextDue } from '../month/due-tiers.ts';
import { planDue } from '../month/plan-due.ts';
import { owedIn } from '../report/owed.ts';
import { emptyState, type State, stateSchema } from '../state/state.ts';
import { newcomersOf, withNewcomers } from './newcomers.ts';
import type { Plan } from './plan.ts';
import { earliestDay, planComesAt, withPlanBefore, withPlanOfToday, withPlanTakenUp } from './take-up.ts';
import { takingUp } from './taking-up.ts';

const at = (moment: string): number => Date.parse(`${moment}+07:00`);
const from = { day: '2023-08-01', month: '2023-08' };
const held = (plan: Plan, day: string, now: number) => ({ plan, from: day, at: now, by: people.office });

/** The plan of the year after: a task less, an index renamed. */
const plan2024: Plan = {
  ...context.plan,
  year: 2024,
  indices: context.plan.indices.map((index) => ({
    ...index,
    baseline: { ...index.baseline, year: 2023 },
  })),
};

describe('a plan that is taken up', () => {
  it('is whole as long as nobody has answered, an amendment afterwards, and none where it is older', () => {
    const empty = emptyState();
    expect(takingUp(context.plan, empty, context.plan, from).type).toBe('whole');
    expect(takingUp(context.plan, empty, plan2024, from).type).toBe('whole');
    expect(takingUp(plan2024, empty, context.plan, from)).toEqual({ type: 'older', year: 2023 });
    const reported: State = { ...empty, elsewhere: ['2023-05'] };
    expect(takingUp(context.plan, reported, context.plan, from).type).toBe('amendment');
    expect(takingUp(context.plan, reported, plan2024, from).type).toBe('whole');
  });

  it('of the next year waits until December has had its last word', () => {
    const day = earliestDay(context, context.plan, plan2024, at('2023-12-10T09:00:00'));
    expect(day > '2023-12-31').toBe(true);
    // Nobody waits for a year that was over long ago.
    expect(earliestDay(context, context.plan, plan2024, at('2024-04-15T09:00:00'))).toBe('2024-04-15');
    expect(earliestDay(context, context.plan, context.plan, at('2023-07-03T09:00:00'))).toBe('2023-07-03');
  });

  it('comes into force on its day by itself, owes nothing of the months before, and can be gone back from', () => {
    const december = at('2023-12-10T09:00:00');
    const before: State = { ...emptyState(), begunAt: at('2023-05-19T08:00:00') };
    const waiting = withPlanTakenUp(before, held(plan2024, '2024-01-03', december), false, december);
    expect(contextOf(context, waiting, december).plan).toBe(context.plan);
    expect(planComesAt(waiting)).toBe(at('2024-01-03T00:00:00'));
    expect(withPlanOfToday(waiting, at('2024-01-02T23:59:00'))).toBe(waiting);

    const january = at('2024-01-03T07:00:00');
    const live = withPlanOfToday(waiting, january);
    expect(stateSchema.parse(JSON.parse(JSON.stringify(live)))).toEqual(live);
    const now = contextOf(context, live, january);
    expect([now.plan.year, now.begunAt]).toEqual([2024, january]);
    expect(now.earlierPlans?.map(({ year }) => year)).toEqual([2023]);
    // The months of the new year are the ones that speak.
    const due = nextDue(now, live, january);
    expect(due && new Date(due.at).getUTCFullYear()).toBe(2024);

    expect(withPlanBefore(live)).toMatchObject({ begunAt: before.begunAt });
    expect(contextOf(context, withPlanBefore(live) as State, january).plan).toBe(context.plan);
    // What is not in force yet is simply let go.
    expect(contextOf(context, withPlanBefore(waiting) as State, december).plan).toBe(context.plan);
    expect(planComesAt(withPlanBefore(waiting) as State)).toBeUndefined();
    expect(withPlanBefore(before)).toBe('nothing');
  });

  it('cannot be gone back from once somebody has answered under it', () => {
    const july = at('2023-07-03T09:00:00');
    const live = withPlanTakenUp(emptyState(), held(context.plan, '2023-07-03', july), false, july);
    const draft = {
      personId: people.hts,
      unit: 'phong-ha-tang-so',
      period: '2023-07',
      touchedAt: july + 60_000,
    };
    expect(withPlanBefore({ ...live, drafts: [draft as never] })).toBe('answered');
    expect(withPlanBefore({ ...live, drafts: [{ ...draft, touchedAt: july - 1 } as never] })).not.toBe(
      'answered',
    );
  });

  it('of a year long over asks nobody for the months before it came', () => {
    const april = at('2024-04-15T09:00:00');
    const state = withPlanTakenUp(
      { ...emptyState(), begunAt: at('2023-05-19T08:00:00') },
      held(plan2024, '2024-04-15', april),
      false,
      april,
    );
    const { notices } = planDue(contextOf(context, state, april), state, april);
    expect(notices).toEqual([]);
  });
});

describe('whom a paper names that nobody knows', () => {
  const unit = { id: 'phong-moi', name: 'Phòng Mới', aliases: [], kind: 'division' as const };
  const paper = {
    ...context.org,
    units: [...context.org.units, unit],
    unitGroups: [
      ...context.org.unitGroups,
      { id: 'nhom-moi', name: 'các tổ', aliases: [], units: ['phong-moi'] },
    ],
    people: [
      ...context.org.people.filter(({ role }) => role === 'leader'),
      { id: 'tran-moi', name: 'Trần Mới', title: 'Phó Giám đốc', role: 'leader' as const, accounts: [] },
      {
        ...context.org.people.find(({ id }) => id === people.hts)!,
        role: 'leader' as const,
        title: 'Phó Giám đốc',
      },
      {
        id: 'truong-phong-moi',
        name: 'Trưởng Phòng Mới',
        title: 'Trưởng Phòng Mới',
        role: 'head' as const,
        unit: unit.id,
        accounts: [],
      },
    ],
  };

  it('comes into the directory; a head who is a leader now heads no unit', () => {
    const newcomers = newcomersOf(context.org, paper);
    expect(newcomers.units.map(({ id }) => id)).toEqual(['phong-moi']);
    expect(newcomers.people.map(({ id }) => id)).toEqual(['tran-moi', 'truong-phong-moi']);
    expect(newcomers.promoted.map(({ id }) => id)).toEqual([people.hts]);
    const { directory } = emptyState();
    const grown = withNewcomers(directory, newcomers, paper, { now: 5, month: '2023-08' });
    const { org } = contextOf(context, { ...emptyState(), directory: grown }, at('2023-08-01T08:00:00'));
    expect(org.units.at(-1)).toEqual({ ...unit, addedAt: 5, owesFrom: '2023-08' });
    expect(org.unitGroups.at(-1)).toMatchObject({ id: 'nhom-moi', units: ['phong-moi'] });
    expect(org.people.find(({ id }) => id === people.hts)).toMatchObject({
      role: 'leader',
      title: 'Phó Giám đốc',
    });
    expect(org.people.find(({ id }) => id === people.hts)).not.toHaveProperty('unit');
    expect(stateSchema.parse({ ...emptyState(), directory: grown }).directory).toEqual(grown);
  });
});

describe('an amendment in the middle of a year', () => {
  const [first, ...others] = context.plan.indices;
  const [gone, ...left] = first!.tasks;
  const paper: Plan = { ...context.plan, indices: [{ ...first!, tasks: left as never }, ...others] };

  it('is reported from its month on, shown as removed on the card, and what was reported stays', () => {
    const talk = startTalk('2023-07-24T09:00:00');
    const state = { ...talk.state(), elsewhere: ['2023-06'] };
    const taking = takingUp(context.plan, state, paper, from);
    if (taking.type !== 'amendment') throw new Error(taking.type);
    talk.windTo('2023-08-01T08:00:00');
    talk.change((one) =>
      withPlanTakenUp(
        one,
        held(taking.plan, from.day, at('2023-07-24T09:00:00')),
        true,
        at('2023-08-01T08:00:00'),
      ),
    );
    const now = contextOf(context, talk.state(), at('2023-08-01T08:00:00'));
    const ids = (month: number) => owedIn(now, {}, { year: 2023, month }).map(({ task }) => task.id);
    expect(ids(7)).toContain(gone!.id);
    expect(ids(8)).not.toContain(gone!.id);
    const card = talk.say(people.yen, `/index ${first!.code}`);
    expect(card.text).toContain('Đã bỏ khi điều chỉnh, từ báo cáo tháng 8/2023');
    const listed = talk.say(people.yen, `nhiệm vụ của ${first!.name}`);
    expect(listed.text).toContain(`${left.length} nhiệm vụ`);
    expect(listed.text).toContain('Đã bỏ khi điều chỉnh');
    expect(talk.say(people.yen, 'kế hoạch ký ngày nào').text).toContain('áp dụng từ 01/08/2023');
  });
});

describe('another agency’s plan', () => {
  const other: Plan = { ...plan2024, agency: { ...plan2024.agency, name: 'Sở Công Thương' } };
  const inForce = (plan: Plan): Pick<State, 'plans'> => ({
    plans: { live: { ...held(plan, '2024-01-03', at('2024-01-03T00:00:00')), org: context.org } },
  });
  /** A bot that spoke for the agency before: a group, a list that stands open, what is put off, and what waits to be sent. */
  const spoken = (): State => {
    const talk = startTalk('2023-12-10T09:00:00');
    talk.say(people.office, '/suaten');
    const state = talk.state();
    return {
      ...state,
      begunAt: at('2023-12-01T08:00:00'),
      groups: [{ channel: 'telegram', chatId: '-1', linkedAt: 1, title: 'Nhóm cũ' }],
      snoozes: [
        { personId: people.hts, unit: 'phong-ha-tang-so', period: '2023-12', at: at('2024-01-05T09:00:00') },
      ],
      digestPeople: [people.yen],
      told: ['alarm:telegram'],
      outbox: ['remind:x', 'alarm:x', 'reply:web:1:0'].map((key) => ({
        key,
        chat: { channel: 'web' as const, chatId: people.hts },
        message: { lines: [['cũ']] },
        createdAt: 1,
        notBefore: 1,
        attempts: 0,
        unknownOutcomes: 0,
        deaths: 0,
        lease: null,
      })),
    };
  };

  it('leaves nothing of the agency before on its day: no group, no list, no reminder, no alarm; who goes back has them again', () => {
    const before = stateSchema.parse(JSON.parse(JSON.stringify(spoken())));
    expect(Object.values(before.chats).some(({ choices }) => choices !== undefined)).toBe(true);
    const paper = { ...held(other, '2024-01-03', at('2023-12-10T09:00:00')), org: context.org };
    const waiting = withPlanTakenUp(before, paper, false, at('2023-12-10T09:00:00'));
    expect(waiting.groups).toHaveLength(1);
    const live = withPlanOfToday(waiting, at('2024-01-03T07:00:00'));
    expect(live).toMatchObject({
      groups: [],
      chats: {},
      snoozes: [],
      digestPeople: [],
      told: [],
      tiersDone: {},
    });
    expect(live.outbox.map(({ key }) => key)).toEqual(['reply:web:1:0']);
    expect(stateSchema.parse(JSON.parse(JSON.stringify(live)))).toEqual(live);
    const back = withPlanBefore(live);
    if (typeof back === 'string') throw new Error(back);
    expect(back.groups).toEqual(before.groups);
    expect(back.digestPeople).toEqual([people.yen]);
    expect(back.accounts).toEqual(before.accounts);
  });

  it('says nothing alarming while its day is waited for, and the month goes on where it is let go of', () => {
    const now = at('2023-12-28T09:00:00');
    const paper = { ...held(other, '2024-01-03', at('2023-12-10T09:00:00')), org: context.org };
    const before = { ...spoken(), outbox: [], snoozes: [] };
    const waiting = withPlanTakenUp(before, paper, false, at('2023-12-10T09:00:00'));
    expect(planDue(context, waiting, now).notices).toEqual([]);
    expect(nextDue(context, waiting, now)).toBeNull();
    const released = withPlanBefore(waiting);
    if (typeof released === 'string') throw new Error(released);
    expect(planDue(context, released, now).notices.length).toBeGreaterThan(0);
  });

  const earlier = (plan: Plan) =>
    contextOf(context, { ...emptyState(), ...inForce(plan) }, at('2024-02-06T09:00:00')).earlierPlans;

  it('has no plan of an earlier year from whoever was here before it', () => {
    expect(earlier(other)).toEqual([]);
    expect(earlier(plan2024)?.map(({ year }) => year)).toEqual([2023]);
  });
});

describe('the plan of an earlier year', () => {
  const talk = startTalk('2024-02-06T09:00:00');
  talk.change((state) =>
    withPlanTakenUp(
      { ...state, begunAt: at('2023-05-19T08:00:00') },
      held(
        {
          ...plan2024,
          indices: plan2024.indices.map((index) => ({ ...index, leaders: [people.yen] })),
        },
        '2024-02-05',
        at('2024-02-05T09:00:00'),
      ),
      false,
      at('2024-02-05T09:00:00'),
    ),
  );
  const index = context.plan.indices.find(({ leaders }) => leaders[0] !== people.yen)!;
  const leader = context.org.people.find(({ id }) => id === index.leaders[0])!;

  it('is answered where its year is named, said to be of it, and the one in force otherwise', () => {
    const then = talk.say(people.office, `năm 2023 ai phụ trách ${index.name}`);
    expect(then.text).toMatch(/^Theo Kế hoạch DDCI năm 2023:/);
    expect(then.text).toContain(leader.name);
    expect(then.labels).toEqual([]);
    const today = talk.say(people.office, `ai phụ trách ${index.name}`);
    expect(today.text).not.toContain(leader.name);
    expect(today.text).not.toContain('Theo Kế hoạch');
    expect(talk.say(people.office, '/tiendo 6/2023').text).toContain('6/2023');
  });

  it('is not asked where a result is: that is what the plan in force begins from', () => {
    expect(talk.say(people.office, `năm 2023 ${index.name} đạt mấy điểm`).text).not.toContain(
      'Theo Kế hoạch',
    );
    expect(talk.say(people.office, `mục tiêu năm 2023 của ${index.name}`).text).toContain('Theo Kế hoạch');
    expect(talk.say(people.office, `mục tiêu năm 2022 của ${index.name}`).text).not.toContain(
      'Theo Kế hoạch',
    );
  });
});
