// Guided reports of many people at once, each of whom writes the next message when the answer to the one before has come;
// and what must then be stored.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readData } from './bots.mjs';

const group = 'cac-phong-chuyen-mon';
const period = '2023-05';
/** The moment at which they report. */
export const reportingAt = `${period}-22T09:00:00+07:00`;
const patienceMs = 300_000;
const greeting = '/trogiup';
const greetings = 5;

/** What a member of the unit group owes each month, in the order of the plan. */
export const tasks = readData('plan-2023.json').indices.flatMap((index) =>
  index.tasks.filter((task) => (task.owners ?? [index.leadUnit]).includes(group) && !task.cadence),
);

/** For each task a status, then a figure or words; then the report is sent. */
export const replies = [
  ...tasks.flatMap((task) => [
    'đúng tiến độ',
    task.measure
      ? String(task.measure.target)
      : `kết quả tháng 5 của nhiệm vụ ${task.id}: đã làm đúng kế hoạch`,
  ]),
  'gửi báo cáo',
];

/** What must be stored for each head: figures and words. */
const expected = JSON.stringify(replies.filter((_, position) => position % 2 === 1));

/** The embedded directory with a unit more in the group for each of these users, each with its head. */
export function orgWith(users) {
  const org = readData('org.json');
  const { units } = org.unitGroups.find(({ id }) => id === group);
  for (const user of users) {
    const unit = `phong-${user}`;
    org.units.push({ id: unit, name: `Phòng Số ${user}`, kind: 'division' });
    units.push(unit);
    org.people.push({
      id: `truong-phong-${user}`,
      name: `Trưởng phòng ${user}`,
      title: `Trưởng phòng ${user}`,
      role: 'head',
      unit,
      accounts: [{ channel: 'telegram', userId: String(user) }],
    });
  }
  return org;
}

/** What each report holds, as it was typed. */
const answersIn = (reports) =>
  Object.values(reports).map(({ entries }) =>
    tasks.map(({ id }) => String(entries[id]?.figure ?? entries[id]?.result)),
  );

/**
 * What each head's report holds in a state, wherever it stands.
 * @param monthOf gives a month's document
 * @throws where some report was left as a draft
 */
export function answersOf({ months = {}, reports, drafts }, monthOf) {
  if (drafts.length > 0) throw new Error(`${drafts.length} reports were left as drafts`);
  const filed = Object.entries(months).map(([month, hash]) => monthOf(month, hash).reports);
  return answersIn(Object.assign({}, ...filed, reports));
}

/** The same of a state's folder, as the bot of any version left it. */
export function answersInFolder(folder) {
  const read = (...path) => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));
  const saved = read('state.json');
  return answersOf(saved.document ?? saved, (month, hash) => read('months', `${month}-${hash}.json`));
}

/** @throws unless the answers of so many people are there, complete */
export function requireAnswers(stored, people) {
  const complete = stored.filter((answers) => JSON.stringify(answers) === expected);
  if (stored.length !== people || complete.length !== people)
    throw new Error(`of ${people} reports ${stored.length} were stored, ${complete.length} as answered`);
}

/** Everybody writes the script at once, one message after the other. @returns the time of each answer, and of all, ms */
function holdDialogs(standin, users, script) {
  const place = new Map();
  const latencies = [];
  return new Promise((done, fail) => {
    let ended = 0;
    const timer = setTimeout(
      () => fail(new Error(`the dialogs did not end: ${latencies.length} answers came, ${ended} ended`)),
      patienceMs,
    );
    const from = performance.now();
    standin.onSend((body) => {
      const now = performance.now();
      const user = Number(JSON.parse(body.toString()).chat_id);
      // Somebody else: who only writes, or the office, which hears of an alarm.
      if (!place.has(user)) return undefined;
      const { step, asked } = place.get(user);
      if (step >= script.length) return fail(new Error(`a step was answered twice: ${body.toString()}`));
      latencies.push(now - asked);
      place.set(user, { step: step + 1, asked: now });
      if (step + 1 < script.length) return standin.write([[user, script[step + 1]]]);
      ended += 1;
      if (ended < users.length) return undefined;
      clearTimeout(timer);
      return done({ latencies, ms: now - from });
    });
    for (const user of users) place.set(user, { step: 0, asked: from });
    standin.write(users.map((user) => [user, script[0]]));
  });
}

/** Everybody greets some times: the bot has started then, and knows its platform. */
export const greet = (standin, users) =>
  holdDialogs(
    standin,
    users,
    Array.from({ length: greetings }, () => greeting),
  );

/** Everybody reports. @param open what begins a report */
export const report = (standin, users, open = '/baocao') => holdDialogs(standin, users, [open, ...replies]);
