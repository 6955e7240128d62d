import { describe, expect, it } from 'vitest';
import { context as embedded } from '../../../test/support/context.ts';
import { seededRandom } from '../../../test/support/random.ts';
import type { Person, Unit } from '../people/org.ts';
import type { Context, Notice } from '../said/content.ts';
import { emptyState, type State, stateSchema } from '../state/state.ts';
import { hashOf } from './digest.ts';
import { planDue } from './plan-due.ts';

const at = (moment: string): number => Date.parse(`${moment}+07:00`);

/** The embedded directory with so many units more; every third of their heads leads the next unit as well, by deputy. */
function crowd(units: number): { context: Context; state: State } {
  const more = Array.from(
    { length: units },
    (_, number): Unit => ({
      id: `phong-${number}`,
      name: `Phòng số ${number}`,
      aliases: [],
      kind: 'division',
    }),
  );
  const heads = more.map(
    ({ id }, number): Person => ({
      id: `truong-${number}`,
      name: `Trưởng phòng ${number}`,
      title: 'Trưởng phòng',
      role: 'head',
      unit: id,
      accounts: [],
    }),
  );
  const { org } = embedded;
  const context: Context = {
    ...embedded,
    org: {
      ...org,
      units: [...org.units, ...more],
      unitGroups: org.unitGroups.map((group, place) =>
        place === 0 ? { ...group, units: [...group.units, ...more.map(({ id }) => id)] } : group,
      ),
      people: [...org.people, ...heads],
    },
  };
  const absent = heads.filter((_, number) => number % 3 === 1);
  return {
    context,
    state: {
      ...emptyState(),
      begunAt: at('2023-05-01T08:00:00'),
      accounts: context.org.people.map(({ id }) => ({
        channel: 'telegram' as const,
        userId: id,
        personId: id,
        linkedAt: 0,
      })),
      groups: [{ channel: 'telegram', chatId: 'nhom', linkedAt: 0 }],
      absences: absent.map(({ id }) => ({ personId: id, from: '2023-05-01', to: '2023-07-31' })),
      deputies: absent.map(({ id, unit }, place) => ({
        unit: unit!,
        headId: id,
        // Somebody far before or after in the directory, who has a unit of their own.
        personId: heads[(place * 7 * 3) % units]!.id,
        from: '2023-05-01',
        to: '2023-07-31',
      })),
    },
  };
}

/** Says all that is due at a moment, so many reminders at a time; the state goes through JSON, as on a disk. */
function sayAll(context: Context, from: State, now: number, limit: number) {
  let state = from;
  const slices: (readonly Notice[])[] = [];
  for (let more = true; more; ) {
    const due = planDue(context, state, now, limit);
    state = stateSchema.parse(JSON.parse(JSON.stringify(due.state)));
    slices.push(due.notices);
    more = due.more;
  }
  return { state, slices, notices: slices.flat() };
}

const to = (notice: Notice): string => ('personId' in notice ? notice.personId : notice.chat);
const sorted = (notices: readonly Notice[]): Notice[] =>
  [...notices].sort((a, b) => (a.key! < b.key! ? -1 : 1));

describe('a month said in slices', () => {
  const moments = [
    '2023-05-22T08:00:00',
    '2023-05-26T08:30:00',
    '2023-05-26T09:30:00',
    '2023-06-20T08:00:00',
  ];

  for (const moment of moments)
    it(`says at ${moment} what it would say at once, each person's once`, () => {
      const { context, state } = crowd(60);
      const now = at(moment);
      const snoozes = Array.from({ length: 25 }, (_, number) => ({
        personId: `truong-${number}`,
        unit: `phong-${number}`,
        period: '2023-06',
        at: now - 1,
      }));
      const before = { ...state, snoozes };
      const whole = sayAll(context, before, now, Number.POSITIVE_INFINITY);
      expect(whole.slices).toHaveLength(1);
      for (const limit of [1, 7, 10, 1_000]) {
        const sliced = sayAll(context, before, now, limit);
        expect(sorted(sliced.notices)).toEqual(sorted(whole.notices));
        expect(sliced.state).toEqual(whole.state);
        for (const slice of sliced.slices)
          expect(slice.filter(({ key }) => key!.startsWith('remind:')).length).toBeLessThanOrEqual(2 * limit);
        const people = sliced.notices.filter(({ key }) => key!.startsWith('remind:')).map(to);
        expect(new Set(people).size).toBe(people.length);
      }
      expect(planDue(context, whole.state, now, 10)).toEqual({
        state: whole.state,
        notices: [],
        more: false,
      });
    });

  it('gives a person who answers for two units one message, however far apart they stand', () => {
    const { context, state } = crowd(60);
    const { notices } = sayAll(context, state, at('2023-05-22T08:00:00'), 3);
    const twice = notices.filter(({ content }) => content.type === 'reminder' && content.debts.length > 1);
    expect(twice.length).toBeGreaterThan(5);
  });

  it('keeps whom it reached in the state, and forgets it with the mark', () => {
    const { context, state } = crowd(60);
    const now = at('2023-05-22T08:00:00');
    const first = planDue(context, state, now, 10);
    expect(first).toMatchObject({ more: true, state: { tiersDone: {} } });
    expect(first.state.reached).toEqual({ '2023-05:opening': first.notices.map(to) });
    const { state: last } = sayAll(context, first.state, now, 10);
    expect(last.reached).toBeUndefined();
    expect(last.tiersDone).toMatchObject({ '2023-05:opening': now, '2023-05:nudge-3d': now });
  });

  it('goes on hours later with the tier of then for all, whoever the earlier one has reached', () => {
    const { context, state } = crowd(60);
    const opening = planDue(context, state, at('2023-05-22T08:00:00'), 10);
    const later = sayAll(context, opening.state, at('2023-05-24T09:00:00'), 10);
    const people = later.notices.filter(({ content }) => content.type === 'reminder').map(to);
    expect(people).toEqual(expect.arrayContaining(opening.notices.map(to)));
    expect(new Set(people).size).toBe(people.length);
    expect(later.notices.every(({ key }) => !key!.includes(':opening:'))).toBe(true);
    expect(later.state.reached).toBeUndefined();
  });

  it('leaves out who reports between two slices', () => {
    const { context, state } = crowd(60);
    const now = at('2023-05-22T08:00:00');
    const first = planDue(context, state, now, 10);
    const report = {
      unit: 'phong-57',
      period: '2023-05',
      entries: Object.fromEntries(
        context.plan.indices.flatMap(({ tasks }) =>
          tasks.map(({ id }) => [id, { status: 'done' as const, evidence: [], at: now, by: 'truong-57' }]),
        ),
      ),
      firstSentAt: now,
      sentAt: now,
      sentBy: 'truong-57',
      late: false,
      revisions: [],
      returned: [],
      answers: [],
    };
    const rest = sayAll(context, { ...first.state, reports: { '2023-05:phong-57': report } }, now, 10);
    const units = rest.notices.flatMap(({ content }) =>
      content.type === 'reminder' ? content.debts.map(({ unit }) => unit.id) : [],
    );
    expect(units).not.toContain('phong-57');
    expect(units).toContain('phong-56');
  });
});

describe('what a digest is known by', () => {
  const slow = (text: string): string => {
    let hash = 0xcbf29ce484222325n;
    for (let position = 0; position < text.length; position++)
      hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(position))) * 0x100000001b3n);
    return hash.toString(36);
  };

  it('is the same as ever: a digest that stands is not edited for nothing after an update', () => {
    const next = seededRandom(7);
    for (let round = 0; round < 500; round++) {
      const text = String.fromCharCode(
        ...Array.from({ length: round % 60 }, () => Math.floor(next() * 0x10000)),
      );
      expect(hashOf(text)).toBe(slow(text));
    }
  });
});
