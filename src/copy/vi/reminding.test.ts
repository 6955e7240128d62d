import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { messageFaults } from '../../../test/support/reads-well.ts';
import { people, startTalk } from '../../../test/support/talk.ts';
import { debtOf } from '../../core/month/debts.ts';
import { progressIn } from '../../core/report/progress.ts';
import { plainText } from '../../core/said/message.ts';
import { emptyState } from '../../core/state/state.ts';
import { vietnamese } from './index.ts';

const unitOf = (id: string) => context.org.units.find((unit) => unit.id === id)!;

function reminder(unit: string, period: string, moment: string) {
  const now = Date.parse(`${moment}+07:00`);
  const head = context.org.people.find((person) => person.unit === unit && person.role === 'head')!;
  const debt = debtOf({ ...emptyState(), begunAt: 0 }, context, unitOf(unit), period, head, now)!;
  const message = vietnamese.toMessage({ type: 'reminder', kind: 'nudge', debts: [debt], now }, context);
  return {
    text: plainText(message),
    labels: message.buttons!.flat().map(({ label }) => label),
  };
}

describe('a reminder', () => {
  it.each([
    ['2023-05-24T08:00:00', true],
    ['2023-05-25T14:00:00', false],
    ['2023-05-26T08:30:00', true],
  ])('at %s offers tomorrow: %s, since a reminder behind the deadline helps nobody', (moment, offered) => {
    const { labels } = reminder('phong-ha-tang-so', '2023-05', moment);
    expect(labels.includes('Nhắc sáng mai')).toBe(offered);
    expect(labels).toContain('Nhắc lại sau 2 giờ');
  });

  it('names what is due but every quarter or half-year so that one can tell which half', () => {
    const { text } = reminder('van-phong', '2023-06', '2023-06-20T08:00:00');
    expect(text).toContain('Kỳ này phải xong: tổ chức giao ban với Doanh nghiệp 6 tháng đầu năm');
  });
});

describe('the brief of the office', () => {
  it.each([1, 2])('names %d overdue units in one sentence that reads well', (count) => {
    const now = Date.parse('2023-05-26T08:30:00+07:00');
    const message = vietnamese.toMessage(
      {
        type: 'office-brief',
        progress: progressIn(context, {}, { year: 2023, month: 5 }, now, { type: 'all' }),
        overdue: context.org.units.slice(0, count),
        unreached: [],
        missed: [],
        arrears: [],
        awaited: [],
      },
      context,
    );
    expect(plainText(message)).toContain('đơn vị quá hạn');
    expect(messageFaults(message, context)).toEqual([]);
  });
});

describe('a reminder of figures alone', () => {
  it.each([
    [0, true],
    [2, undefined],
  ])(
    'with %d tasks owed besides: a number is a figure, and no place among the buttons: %s',
    (owed, isFigure) => {
      const now = Date.parse('2023-05-24T08:00:00+07:00');
      const unit = unitOf('phong-ha-tang-so');
      const head = context.org.people.find((person) => person.unit === unit.id && person.role === 'head')!;
      const debt = debtOf({ ...emptyState(), begunAt: 0 }, context, unit, '2023-05', head, now)!;
      const awaited = debt.cadence.slice(0, 0);
      const message = vietnamese.toMessage(
        { type: 'reminder', kind: 'nudge', debts: [{ ...debt, owed, awaited }], now },
        context,
      );
      expect(message.wordsOnly).toBe(isFigure);
    },
  );
});

it('after two silent months tells of nothing twice', () => {
  const talk = startTalk('2023-05-22T07:00:00');
  talk.liveTo('2023-05-22T09:00:00');
  talk.windTo('2023-07-31T07:00:00');
  const { text } = talk.liveTo('2023-07-31T12:00:00').find(({ to }) => to === people.chief)!;
  expect(text.match(/tổ chức họp với Doanh nghiệp quý II/g)).toHaveLength(1);
  expect(text).not.toContain('chưa xong:');
  expect(text.length).toBeLessThan(420);
});
