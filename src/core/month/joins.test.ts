import { expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { vietnamese } from '../../copy/vi/index.ts';
import { plainText } from '../said/message.ts';
import { emptyState, type State } from '../state/state.ts';
import { nextDue } from './due-tiers.ts';
import { planDue } from './plan-due.ts';

const at = (moment: string): number => Date.parse(`${moment}+07:00`);
const office = 'van-thu-tong-hop';

const account = (personId: string, linkedAt: string, channel: 'telegram' | 'zalo' = 'telegram') => ({
  channel,
  userId: `u-${personId}`,
  personId,
  linkedAt: at(linkedAt),
});

/** A week before the month opens, with the office alone. */
const begin = (...more: State['accounts']): State => ({
  ...emptyState(),
  begunAt: at('2023-05-15T08:00:00'),
  accounts: [account(office, '2023-05-15T08:00:00'), ...more],
});

/** What of it the office hears at a moment of the joining alone. */
const heard = (state: State, moment: string) => {
  const due = planDue(context, state, at(moment));
  const said = due.notices.filter(({ content }) => content.type === 'who-joined');
  expect(said.every((notice) => 'personId' in notice && notice.personId === office)).toBe(true);
  return {
    state: due.state,
    said: said.map(({ content }) => plainText(vietnamese.toMessage(content, context))),
  };
};

it('tells the office once a day who has joined and who is left, and nothing on a day without', () => {
  const joined = begin(
    { ...account('le-hai-yen', '2023-05-16T09:00:00', 'zalo'), shownName: 'Hải Yến' },
    account('truong-thanh-tra', '2023-05-16T10:00:00'),
  );
  expect(heard(joined, '2023-05-16T16:00:00').said).toEqual([]);
  const day = heard(joined, '2023-05-16T16:30:00');
  expect(day.said).toHaveLength(1);
  expect(day.said[0]).toMatch(
    /^Mới tham gia: Lê Hải Yến \(Zalo, tên hiển thị «Hải Yến»\); Chánh Thanh tra Sở \(Telegram\)\./,
  );
  expect(day.said[0]).toMatch(/Còn \d+ người chưa liên kết: /);
  expect(day.said[0]).not.toMatch(/Còn.*Hải Yến/);
  expect(heard(day.state, '2023-05-16T17:00:00').said).toEqual([]);
  expect(heard(day.state, '2023-05-17T16:30:00').said).toEqual([]);
});

it('holds what comes after it, or on a day of rest, for the next working day', () => {
  const late = begin(account('le-hai-yen', '2023-05-19T18:00:00'));
  expect(heard(late, '2023-05-20T17:00:00').said).toEqual([]);
  expect(heard(late, '2023-05-22T16:30:00').said).toHaveLength(1);
});

it('names on the eve of the opening whom no reminder will reach; nobody where all are linked', () => {
  const eve = heard(begin(account('le-hai-yen', '2023-05-10T09:00:00')), '2023-05-19T14:00:00');
  expect(eve.said).toHaveLength(1);
  expect(eve.said[0]).toContain('Kỳ tháng 5/2023 mở 08:00 thứ Hai 22/05');
  expect(eve.said[0]).toContain('Chánh Thanh tra Sở');
  expect(heard(eve.state, '2023-05-19T15:00:00').said).toEqual([]);
  const all = begin(
    ...context.org.people
      .filter(({ id }) => id !== office)
      .map(({ id }) => account(id, '2023-05-10T09:00:00')),
  );
  expect(heard(all, '2023-05-19T14:00:00').said).toEqual([]);
});

it('says both in one message where both are due at one moment', () => {
  const joined = begin(account('le-hai-yen', '2023-05-19T09:00:00'));
  const { said, state } = heard(joined, '2023-05-19T16:40:00');
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^Mới tham gia: Lê Hải Yến[\s\S]*Kỳ tháng 5\/2023 mở 08:00 thứ Hai 22\/05/);
  expect(heard(state, '2023-05-19T17:00:00').said).toEqual([]);
});

it('has its moments named to whoever winds a clock, each until it was said', () => {
  const joined = begin(account('le-hai-yen', '2023-05-16T09:00:00'));
  const next = (state: State, moment: string) => nextDue(context, state, at(moment));
  expect(next(joined, '2023-05-16T10:00:00')).toEqual({
    at: at('2023-05-16T16:30:00'),
    type: 'joined',
    month: 5,
  });
  // On a day of rest what was not said yet waits for the next working day.
  const late = begin(account('le-hai-yen', '2023-05-12T18:00:00'));
  expect(next(late, '2023-05-13T10:00:00')).toMatchObject({ at: at('2023-05-15T16:30:00'), type: 'joined' });
  const { state } = heard(joined, '2023-05-16T16:30:00');
  expect(next(state, '2023-05-16T16:30:00')).toEqual({
    at: at('2023-05-19T14:00:00'),
    type: 'eve',
    month: 5,
  });
  const eve = heard(state, '2023-05-19T14:00:00').state;
  expect(next(eve, '2023-05-19T14:00:00')).toMatchObject({ type: 'opening' });
});
