import { describe, expect, it } from 'vitest';
import { context as embedded } from '../../../test/support/context.ts';
import { seededRandom } from '../../../test/support/random.ts';
import { vietnamese } from '../../copy/vi/index.ts';
import { assignmentsOfUnit } from '../plan/assignments.ts';
import { reportKey } from '../report/report.ts';
import type { Context, Notice } from '../said/content.ts';
import { plainText } from '../said/message.ts';
import { emptyState, type State, stateSchema } from '../state/state.ts';
import { isQuiet } from '../time/quiet-hours.ts';
import { inVietNam } from '../time/viet-nam-time.ts';
import { unitsInDebt } from './debts.ts';
import { planDue } from './plan-due.ts';
import { lastReminded, withReminded } from './reminded.ts';
import { remindersBy } from './reminders.ts';

const minute = 60_000;
const at = (moment: string): number => Date.parse(`${moment}+07:00`);
const hts = 'truong-phong-ha-tang-so';
const centre = 'giam-doc-trung-tam-cong-nghe-so';
const unit = 'phong-ha-tang-so';
const officer = embedded.org.people.find(({ role }) => role === 'office')!;

const begin = (change: Partial<State> = {}, context: Context = embedded): State => ({
  ...emptyState(),
  begunAt: at('2023-05-19T08:00:00'),
  accounts: context.org.people.map(({ id }) => ({
    channel: 'telegram' as const,
    userId: id,
    personId: id,
    linkedAt: 0,
  })),
  groups: [{ channel: 'telegram', chatId: 'nhom', linkedAt: 0 }],
  ...change,
});
const snooze = (moment: string, more: Partial<State['snoozes'][number]> = {}) => ({
  personId: hts,
  unit,
  period: '2023-05',
  at: at(moment),
  ...more,
});
const calendarWith = (change: Partial<Context['calendar']>): Context => ({
  ...embedded,
  calendar: { ...embedded.calendar, ...change },
});

/** Looks every minute, as the ticker does; what is said, with its moment. */
function run(from: State, start: string, end: string, context: Context = embedded) {
  let state = from;
  const said: { now: number; notice: Notice }[] = [];
  for (let now = at(start); now <= at(end); now += minute) {
    const due = planDue(context, state, now);
    // As the outbox keeps a digest once it was sent.
    const posted = due.notices.flatMap((notice) =>
      notice.digest && !('personId' in notice)
        ? [{ ...notice.digest, chat: notice.chat, messageId: '1' }]
        : [],
    );
    state = { ...due.state, digests: [...due.state.digests, ...posted] };
    said.push(...due.notices.map((notice) => ({ now, notice })));
  }
  return { state: stateSchema.parse(JSON.parse(JSON.stringify(state))), said };
}
type Said = ReturnType<typeof run>['said'];

const to = (notice: Notice): string => ('personId' in notice ? notice.personId : notice.chat);
const timeline = (said: Said, who: string): string[] =>
  said
    .filter(({ notice }) => to(notice) === who)
    .map(({ now, notice: { content } }) =>
      [
        inVietNam(now).format('DD/MM HH:mm'),
        content.type === 'reminder' ? `reminder:${content.kind}` : content.type,
      ].join(' '),
    );
const debtsIn = ({ content }: Notice): string[] =>
  content.type === 'reminder' ? content.debts.map(({ unit, period }) => reportKey(unit.id, period)) : [];
const words = (notice: Notice): string => plainText(vietnamese.toMessage(notice.content, embedded));

describe('a reminder that was put off', () => {
  it.each([
    ['just behind a nudge is that one', '2023-05-24T08:10:00', ['24/05 08:00 reminder:nudge']],
    ['just before a nudge stands for it', '2023-05-24T07:40:00', ['24/05 07:40 reminder:snoozed']],
    [
      'an hour behind it is another',
      '2023-05-24T09:00:00',
      ['24/05 08:00 reminder:nudge', '24/05 09:00 reminder:snoozed'],
    ],
  ])('%s', (_name, moment, expected) => {
    const before = run(begin(), '2023-05-22T08:00:00', '2023-05-22T08:00:00').state;
    const { state, said } = run(
      { ...before, snoozes: [snooze(moment)] },
      '2023-05-24T07:00:00',
      '2023-05-24T12:00:00',
    );
    expect(timeline(said, hts)).toEqual(expected);
    expect(state.snoozes).toEqual([]);
  });

  it('of another month is named in the same message, not swallowed by it', () => {
    const { said } = run(
      begin({ snoozes: [snooze('2023-06-20T08:00:00')], begunAt: at('2023-06-20T07:00:00') }),
      '2023-06-20T08:00:00',
      '2023-06-20T08:00:00',
    );
    const own = said.filter(({ notice }) => to(notice) === hts);
    expect(own.map(({ notice }) => debtsIn(notice))).toEqual([[`2023-06:${unit}`, `2023-05:${unit}`]]);
    expect(words(own[0]!.notice)).toMatch(/tháng 6\/2023[\s\S]*tháng 5\/2023/);
  });

  it('goes to whoever stands in, where its person has gone away since', () => {
    const { said } = run(
      begin({
        begunAt: at('2023-05-24T08:30:00'),
        snoozes: [snooze('2023-05-24T10:00:00')],
        absences: [{ personId: hts, from: '2023-05-24', to: '2023-05-26' }],
        deputies: [{ unit, headId: hts, personId: centre, from: '2023-05-24', to: '2023-05-26' }],
      }),
      '2023-05-24T09:00:00',
      '2023-05-24T11:00:00',
    );
    expect(timeline(said, hts)).toEqual([]);
    expect(timeline(said, centre)).toEqual(['24/05 10:00 reminder:snoozed']);
  });
});

describe('a nudge by hand', () => {
  const nudge = (state: State, now: number, ids: readonly string[]) => {
    const units = embedded.org.units.filter(({ id }) => ids.includes(id));
    const notices = remindersBy(state, embedded, units, '2023-05', officer, now);
    return { state: withReminded(state, notices, now), notices };
  };
  const opened = () => run(begin(), '2023-05-22T08:00:00', '2023-05-22T08:00:00').state;
  const covering = {
    absences: [{ personId: hts, from: '2023-05-22', to: '2023-05-31' }],
    deputies: [{ unit, headId: hts, personId: centre, from: '2023-05-22', to: '2023-05-31' }],
  };

  it('shortly before a nudge of the month stands for it', () => {
    const { state } = nudge(opened(), at('2023-05-24T07:45:00'), [unit]);
    const { said } = run(state, '2023-05-24T07:46:00', '2023-05-24T12:00:00');
    expect(timeline(said, hts)).toEqual([]);
    // Of everybody else the month reminds.
    expect(timeline(said, centre)).toEqual(['24/05 08:00 reminder:nudge']);
  });

  it('of one unit leaves the other unit of the same person to the month', () => {
    const { state } = nudge({ ...opened(), ...covering }, at('2023-05-24T07:45:00'), [unit]);
    const { said } = run(state, '2023-05-24T07:46:00', '2023-05-24T12:00:00');
    const [own] = said.filter(({ notice }) => to(notice) === centre);
    expect(debtsIn(own!.notice)).toEqual(['2023-05:trung-tam-cong-nghe-so']);
  });

  it('names what an earlier one names that still waits, since it takes its place', () => {
    const before = { ...opened(), ...covering };
    const now = at('2023-05-24T14:00:00');
    const { state, notices } = nudge(before, now, [unit]);
    const waiting = { ...state, outbox: [{ ...aRow, key: notices[0]!.key!, personId: centre }] };
    const next = nudge(waiting, now + minute, ['trung-tam-cong-nghe-so']);
    expect(next.notices.map(debtsIn)).toEqual([[`2023-05:${unit}`, '2023-05:trung-tam-cong-nghe-so']]);
    // Once it was sent it stands.
    const sent = nudge(state, now + minute, ['trung-tam-cong-nghe-so']);
    expect(sent.notices.map(debtsIn)).toEqual([['2023-05:trung-tam-cong-nghe-so']]);
  });
});

const aRow: State['outbox'][number] = {
  key: 'x',
  chat: { channel: 'telegram', chatId: centre },
  message: { lines: [['x']] },
  createdAt: 0,
  notBefore: 0,
  attempts: 0,
  unknownOutcomes: 0,
  deaths: 0,
  lease: null,
};

describe('the work of a quarter', () => {
  const chief = 'truong-van-phong';
  const own = (said: Said): Notice[] => said.map(({ notice }) => notice).filter((one) => to(one) === chief);
  const begunInJune = (change: Partial<State> = {}) =>
    begin({ begunAt: at('2023-06-27T07:00:00'), ...change });

  it('is part of the overdue notice of the same morning for whoever owes the month', () => {
    const { said } = run(begunInJune(), '2023-06-27T07:00:00', '2023-06-27T12:00:00');
    expect(timeline(said, chief)).toEqual(['27/06 08:30 reminder:overdue']);
    expect(words(own(said)[0]!)).toContain('họp với Doanh nghiệp quý II');
  });

  it('that a report leaves open is named beside a task that was given back', () => {
    const owed = assignmentsOfUnit(embedded.plan, embedded.org, 'van-phong');
    const report = {
      unit: 'van-phong',
      period: '2023-06',
      entries: Object.fromEntries(
        owed.map(({ task }) => [task.id, { status: 'on-track' as const, evidence: [], at: 0, by: chief }]),
      ),
      firstSentAt: 0,
      sentAt: 0,
      sentBy: chief,
      late: false,
      revisions: [],
      returned: [{ taskId: '1.5.1', reason: 'thiếu số liệu', at: 0, by: 'x' }],
      answers: [],
    };
    const { said } = run(
      begunInJune({ reports: { '2023-06:van-phong': report } }),
      '2023-06-27T07:00:00',
      '2023-06-27T12:00:00',
    );
    expect(own(said)).toHaveLength(1);
    expect(words(own(said)[0]!)).toContain('1 nhiệm vụ bị trả lại');
    expect(words(own(said)[0]!)).toContain('cần xong trước 30/06');
  });

  it('is said with the month’s debt where it has a day of its own', () => {
    const { said } = run(
      begin({ begunAt: at('2023-06-28T07:00:00') }),
      '2023-06-28T07:00:00',
      '2023-06-28T12:00:00',
      calendarWith({ dueNudges: [{ daysBefore: 2, time: '10:00' }] }),
    );
    expect(own(said).map(({ content }) => content)).toMatchObject([
      { type: 'reminder', kind: 'overdue', debts: [{ cadence: [{}, {}, {}] }] },
    ]);
  });

  it('of two units of one person is one message that names both', () => {
    const owners = ['van-phong', 'thanh-tra'];
    const context: Context = {
      ...calendarWith({ opening: { day: 24, time: '08:00' } }),
      plan: {
        ...embedded.plan,
        indices: embedded.plan.indices.map((index) => ({
          ...index,
          tasks: index.tasks.map((task) => (task.cadence ? { ...task, owners } : task)),
        })),
      },
    };
    const inspector = 'truong-thanh-tra';
    const state = begin({
      begunAt: at('2023-06-23T07:00:00'),
      absences: [{ personId: inspector, from: '2023-06-20', to: '2023-06-30' }],
      deputies: [
        { unit: 'thanh-tra', headId: inspector, personId: chief, from: '2023-06-20', to: '2023-06-30' },
      ],
    });
    const { said } = run(state, '2023-06-23T07:00:00', '2023-06-23T12:00:00', context);
    expect(own(said).map(({ content }) => content)).toMatchObject([
      { type: 'cadence-reminder', parts: [{ unit: { id: 'van-phong' } }, { unit: { id: 'thanh-tra' } }] },
    ]);
    expect(words(own(said)[0]!)).toContain('Thanh tra Sở cần xong trước 30/06');
  });
});

describe('a leader who gets the digest in private', () => {
  const yen = 'le-hai-yen';
  const chat = `telegram:${yen}`;
  const wants = () => begin({ digestPeople: [yen] });
  const hearing = (said: Said) => [...timeline(said, yen), ...timeline(said, chat)];

  it('has summary and digest in one message, their own indices first', () => {
    const { said } = run(wants(), '2023-05-26T08:00:00', '2023-05-26T12:00:00');
    expect(hearing(said)).toEqual(['26/05 08:30 digest']);
    const { notice } = said.find(({ notice }) => to(notice) === chat)!;
    expect(words(notice)).toMatch(/^Tháng 5\/2023: \d chỉ số của anh\/chị[\s\S]*📌 DDCI tháng 5\/2023/);
    expect(timeline(said, 'telegram:nhom')).toEqual(['26/05 09:00 digest']);
    // Who asked for nothing has the summary.
    expect(timeline(said, 'nguyen-trong-hung')).toEqual(['26/05 08:30 leader-summary']);
  });

  it('has it where the digest comes first', () => {
    const context = calendarWith({
      digest: { daysAfter: 1, time: '08:00' },
      escalation: { daysAfter: 1, time: '08:30' },
    });
    const { said } = run(wants(), '2023-05-26T07:30:00', '2023-05-26T12:00:00', context);
    expect(hearing(said)).toEqual(['26/05 08:00 digest']);
  });

  it('has both where they lie apart', () => {
    const context = calendarWith({ digest: { daysAfter: 1, time: '15:00' } });
    const { said } = run(wants(), '2023-05-26T08:00:00', '2023-05-26T18:00:00', context);
    expect(hearing(said).sort()).toEqual(['26/05 08:30 leader-summary', '26/05 15:00 digest']);
  });
});

describe('whatever is put off or nudged by hand', () => {
  it.each([1, 2, 3, 4])(
    'nobody hears of one debt twice within an hour, and nobody’s debt is left out (seed %i)',
    (seed) => {
      const random = seededRandom(seed);
      const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)]!;
      const heads = embedded.org.people.filter(({ role }) => role === 'head');
      let state = begin({
        absences: [{ personId: hts, from: '2023-05-22', to: '2023-05-31' }],
        deputies: [{ unit, headId: hts, personId: centre, from: '2023-05-22', to: '2023-05-31' }],
      });
      const heard: { person: string; debt: string; now: number }[] = [];
      const keep = (notices: readonly Notice[], now: number): void => {
        for (const notice of notices)
          for (const debt of debtsIn(notice)) heard.push({ person: to(notice), debt, now });
      };
      const moments = [
        '2023-05-22T08:00:00',
        '2023-05-24T08:00:00',
        '2023-05-25T14:00:00',
        '2023-05-26T08:30:00',
      ];
      for (let now = at('2023-05-22T07:00:00'); now <= at('2023-05-26T12:00:00'); now += minute) {
        const isNear = moments.some((moment) => Math.abs(at(moment) - now) < 45 * minute);
        if (random() < (isNear ? 0.2 : 0.005)) {
          const head = pick(heads);
          const [own, other] = [head.unit!, unit];
          const of = head.id === centre && random() < 0.5 ? other : own;
          const later = Math.ceil(random() * 60) * minute;
          state = {
            ...state,
            snoozes: [...state.snoozes, { personId: head.id, unit: of, period: '2023-05', at: now + later }],
          };
        }
        if (random() < (isNear ? 0.1 : 0.002) && !isQuiet(now, embedded.calendar)) {
          const wanted = pick(unitsInDebt(state, embedded, '2023-05'));
          // As the office does who is asked «nhắc nữa?» and leaves it.
          if (lastReminded(state, wanted.id, '2023-05', now) === null) {
            const notices = remindersBy(state, embedded, [wanted], '2023-05', officer, now);
            keep(notices, now);
            state = withReminded(state, notices, now);
          }
        }
        const due = planDue(embedded, state, now);
        keep(due.notices, now);
        state = due.state;
      }
      for (const one of heard) {
        const near = heard.filter(
          (other) =>
            other !== one &&
            other.person === one.person &&
            other.debt === one.debt &&
            Math.abs(other.now - one.now) < 60 * minute,
        );
        expect(near, `${one.person} ${one.debt}`).toEqual([]);
      }
      for (const moment of moments)
        for (const { id } of embedded.org.units) {
          const told = heard.filter(
            ({ debt, now }) =>
              debt === `2023-05:${id}` && now <= at(moment) && now > at(moment) - 60 * minute,
          );
          expect(told.length, `${moment} ${id}`).toBeGreaterThan(0);
        }
      expect(heard.length).toBeGreaterThan(40);
    },
  );
});

describe('whoever was heard of in the last ten minutes', () => {
  const heard = at('2023-05-24T07:55:00');
  const choices = { options: [{ label: 'Xem', data: 'x' }], at: heard };
  const remindedAt = (chat: State['chats'][string]): string[] =>
    run(begin({ chats: { [`telegram:${hts}`]: chat } }), '2023-05-24T08:00:00', '2023-05-24T08:30:00')
      .said.filter(({ notice }) => 'personId' in notice && notice.personId === hts)
      .map(({ now }) => inVietNam(now).format('HH:mm'));

  it.each<[string, State['chats'][string]]>([
    ['a question', { topic: { indices: [], intents: [], open: false, at: heard } }],
    ['choices that a command gave', { choices }],
    ['a choice that was typed', { picked: { text: '1', at: heard } }],
    ['words that left nothing else', { heard }],
  ])('is reminded when they have been silent so long: %s', (_, chat) => {
    expect(remindedAt({})).toEqual(['08:00']);
    expect(remindedAt(chat)).toEqual(['08:05']);
  });

  it('is reminded when they have been silent so long, too, where the office had it sent in the morning', () => {
    const ordered = at('2023-05-23T10:00:00');
    const nudge = { unit: 'phong-ha-tang-so', period: '2023-05', at: ordered, by: 'van-thu-tong-hop' };
    const before = run(begin(), '2023-05-22T08:00:00', '2023-05-22T08:00:00').state;
    const { state, said } = run(
      {
        ...before,
        nudgesLater: [{ ...nudge, channel: 'telegram' }],
        chats: { [`telegram:${hts}`]: { heard: at('2023-05-23T09:55:00') } },
      },
      '2023-05-23T09:59:00',
      '2023-05-23T10:30:00',
    );
    expect(timeline(said, hts)).toEqual(['23/05 10:05 reminder:asked']);
    const [{ content }] = said.map(({ notice }) => notice).filter((notice) => to(notice) === hts) as [Notice];
    expect(content).toMatchObject({ type: 'reminder', by: { id: 'van-thu-tong-hop' } });
    expect(state.nudgesLater).toEqual([]);
  });

  it('is told of the work of a quarter then', () => {
    const chief = 'truong-van-phong';
    const context = calendarWith({ opening: { day: 24, time: '08:00' } });
    const state = begin({
      begunAt: at('2023-06-23T07:00:00'),
      chats: { [`telegram:${chief}`]: { heard: at('2023-06-23T07:55:00') } },
    });
    const { said, state: after } = run(state, '2023-06-23T07:58:00', '2023-06-23T11:00:00', context);
    expect(timeline(said, chief)).toEqual(['23/06 08:05 cadence-reminder']);
    expect(after.snoozes).toEqual([]);
  });

  it('hears of the month and of the quarter in one message then', () => {
    const chief = 'truong-van-phong';
    const state = begin({
      begunAt: at('2023-06-19T07:00:00'),
      chats: { [`telegram:${chief}`]: { heard: at('2023-06-20T07:55:00') } },
    });
    const { said } = run(state, '2023-06-20T07:58:00', '2023-06-20T11:00:00');
    expect(timeline(said, chief)).toEqual(['20/06 08:05 reminder:snoozed']);
    const { notice } = said.find(({ notice }) => to(notice) === chief)!;
    expect(notice.content).toMatchObject({ debts: [{ cadence: [{}, {}, {}] }] });
  });

  it('is told nothing of the work of a quarter that was done meanwhile', () => {
    const chief = 'truong-van-phong';
    const context = calendarWith({ opening: { day: 24, time: '08:00' } });
    const before = run(
      begin({
        begunAt: at('2023-06-23T07:00:00'),
        chats: { [`telegram:${chief}`]: { heard: at('2023-06-23T07:55:00') } },
      }),
      '2023-06-23T07:58:00',
      '2023-06-23T08:02:00',
      context,
    );
    expect(before.state.snoozes).toMatchObject([{ unit: 'van-phong', period: '2023-06' }]);
    const { said } = run(
      { ...before.state, locks: [{ period: '2023-06', at: 0, by: 'van-thu-tong-hop' }] },
      '2023-06-23T08:03:00',
      '2023-06-23T11:00:00',
      context,
    );
    expect(timeline(said, chief)).toEqual([]);
  });

  it('is not whoever was only reminded', () => {
    expect(remindedAt({ choices: { ...choices, patient: true } })).toEqual(['08:00']);
  });
});
