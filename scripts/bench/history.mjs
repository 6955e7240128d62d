// A department with a past, for the bench of years: an org of so many units, and what they reported in earlier months.
import { readData } from './bots.mjs';

export const group = 'cac-phong-chuyen-mon';
export const planYear = 2023;
const entriesEach = 15;
const words =
  'đã trả lời kiến nghị của doanh nghiệp, còn chờ ý kiến của Sở Tài chính về kinh phí đường truyền (văn bản 12/STTTT)';

const unitOf = (user) => `phong-${user}`;
const headOf = (user) => `truong-phong-${user}`;

/** The embedded directory with so many units more in the group, each with its head; their accounts are 1, 2, 3… */
export function orgOf(units) {
  const org = readData('org.json');
  const members = org.unitGroups.find(({ id }) => id === group).units;
  for (let user = 1; user <= units; user++) {
    org.units.push({ id: unitOf(user), name: `Phòng Số ${user}`, kind: 'division' });
    members.push(unitOf(user));
    org.people.push({
      id: headOf(user),
      name: `Trưởng phòng ${user}`,
      title: `Trưởng phòng ${user}`,
      role: 'head',
      unit: unitOf(user),
      accounts: [{ channel: 'telegram', userId: String(user) }],
    });
  }
  return org;
}

const monthsOf = (year, count) =>
  Array.from({ length: count }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`);

/** One unit's report of a month: 15 answers with words, as a unit with many tasks sends it, and a photo. */
function reportOf(user, period) {
  const at = Date.parse(`${period}-24T09:00:00+07:00`);
  const entry = (task) => ({
    status: task % 4 === 0 ? 'late' : 'on-track',
    result: `${words}, đơn vị ${user}, ${period}`,
    ...(task % 4 === 0 ? { obstacle: words } : {}),
    evidence: task === 0 ? [`${period}-${user}`] : [],
    at,
    by: headOf(user),
  });
  return {
    unit: unitOf(user),
    period,
    entries: Object.fromEntries(
      Array.from({ length: entriesEach }, (_, task) => [
        `${1 + (task % 3)}.${1 + (task % 4)}.${task}`,
        entry(task),
      ]),
    ),
    firstSentAt: at,
    sentAt: at,
    sentBy: headOf(user),
    late: false,
    revisions: [],
    returned: [],
    answers: [],
  };
}

const evidenceOf = (user, period) => ({
  id: `${period}-${user}`,
  kind: 'photo',
  name: 'anh.jpg',
  by: headOf(user),
  at: Date.parse(`${period}-24T09:00:00+07:00`),
  unit: unitOf(user),
  period,
  source: { channel: 'telegram', ref: `AgACAgUAAxkBAAIB${user}`, chatId: String(user) },
  kept: { type: 'stored', file: `evidence/${period}/${user}.jpg`, mime: 'image/jpeg', bytes: 120_000 },
});

const tiers = ['opening', 'nudge-3d', 'nudge-1d', 'nudge-3h', 'escalation', 'digest'];

/** What the bot keeps of these months: reports, evidence, digests, locks, tiers of the last 13 months, a full trail. */
function withMonths(state, periods, units) {
  // A checkout beside this one may be older: up to version 3 of the state these two had other names.
  const [done, verb] = state.version < 4 ? ['marks', 'act'] : ['tiersDone', 'verb'];
  const users = Array.from({ length: units }, (_, position) => position + 1);
  const all = periods.flatMap((period) => users.map((user) => [user, period]));
  return {
    ...state,
    reports: Object.fromEntries(
      all.map(([user, period]) => [`${period}:${unitOf(user)}`, reportOf(user, period)]),
    ),
    evidence: Object.fromEntries(
      all.map(([user, period]) => [`${period}-${user}`, evidenceOf(user, period)]),
    ),
    digests: periods.map((period) => ({
      period,
      chat: 'telegram:-5001',
      messageId: '7',
      fingerprint: '3w5e11264sgsf',
    })),
    locks: periods.slice(0, -1).map((period) => ({ period, at: 1, by: 'van-thu-tong-hop' })),
    [done]: Object.fromEntries(
      periods
        .slice(-13)
        .flatMap((period) =>
          tiers.map((tier) => [`${period}:${tier}`, Date.parse(`${period}-25T17:00:00+07:00`)]),
        ),
    ),
    audit: Array.from({ length: Math.min(100, 3 * periods.length) }, (_, position) => ({
      at: position,
      by: 'van-thu-tong-hop',
      channel: 'telegram',
      [verb]: 'return-task',
      before: '',
      after: `${periods[position % periods.length]} phong-${position} 1.2.3`,
    })),
  };
}

/**
 * Fills a state the way a bot of this version leaves it: through its own store.
 * @param sources `emptyState` of that version
 * @param open the store
 * @param years of history before the plan's year; `months` of the plan's year that everybody has reported
 */
export async function fillState({ emptyState }, open, { units, years, months, now }) {
  const past = Array.from({ length: years }, (_, back) => monthsOf(planYear - years + back, 12)).flat();
  const periods = [...past, ...monthsOf(planYear, months)];
  const state = {
    ...emptyState(),
    begunAt: periods.length > 0 ? Date.parse(`${periods[0]}-01T08:00:00+07:00`) : now,
  };
  const store = await open();
  await store.transact((empty) => ({ state: { ...empty, ...state }, result: null }));
  await store.transact(() => ({
    state: periods.length > 0 ? withMonths(state, periods, units) : state,
    result: null,
  }));
  await store.close();
}
