import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../test/support/bot-process.ts';
import { loadContext, loadHolidays } from './load-data.ts';

type Json = Record<string, unknown>;

/** A data folder with one embedded file, changed. */
function folderWith(file: string, change: (content: Json) => void): string {
  const folder = newFolder();
  const content = JSON.parse(readFileSync(join('data', file), 'utf8')) as Json;
  change(content);
  mkdirSync(join(folder, 'holidays'), { recursive: true });
  writeFileSync(join(folder, file), JSON.stringify(content));
  return folder;
}

describe('data files', () => {
  it('fall back to the embedded ones, file by file', async () => {
    const folder = folderWith('org.json', (org) => {
      org.groups = [{ channel: 'telegram', chatId: -77 }];
    });
    const context = await loadContext(folder, 'data', 2026);
    expect(context.org.groups).toEqual([{ channel: 'telegram', chatId: '-77' }]);
    expect(context.plan.indices).toHaveLength(8);
  });

  it.each([
    [
      'org.json',
      (org: Json) => ((org.people as Json[])[2]!.role = 'boss'),
      /org\.json.*\n.*people\[2\]\.role: "boss" stands there; .*leader/s,
    ],
    [
      'org.json',
      (org: Json) => ((org.people as Json[])[4]!.unit = 'nowhere'),
      /people truong-thanh-tra unit: "nowhere" stands there; should be the id/,
    ],
    [
      'org.json',
      (org: Json) => (org.people as Json[]).push((org.people as Json[])[0]!),
      /people id: "nguyen-trong-hung" stands there twice/,
    ],
    ['org.json', (org: Json) => (org.surprise = 1), /Unrecognized key.*surprise|surprise/],
    [
      'plan-2023.json',
      (plan: Json) => ((plan.indices as Json[])[0]!.leader = 'nobody'),
      /index 1\.1 leaders: "nobody" stands there; should be the id of a person with role leader/,
    ],
    [
      'plan-2023.json',
      (plan: Json) => (((plan.indices as Json[])[0]!.baseline as Json).score = 98.2),
      /indices\[0\]\.baseline\.score: 98\.2 stands there/,
    ],
    [
      'calendar.json',
      (calendar: Json) => ((calendar.deadline as Json).time = '5 pm'),
      /deadline\.time: "5 pm" stands there; should be a time such as "17:00"/,
    ],
    [
      'calendar.json',
      (calendar: Json) => ((calendar.opening as Json).day = 26),
      /opening\.day: 26 stands there; should be a day before the deadline/,
    ],
    [
      'calendar.json',
      (calendar: Json) => ((calendar.deadline as Json).day = 31),
      /calendar\.json cannot be used:\n {2}- deadline\.day: 31 stands there; should be a day that every month has \(1 to 28\)\nCorrect/,
    ],
    [
      'calendar.json',
      (calendar: Json) => ((calendar.nudges as Json[])[1] = { daysBefore: 1, hoursBefore: 2 }),
      /nudges\[1\]: \{"daysBefore":1,"hoursBefore":2\} stands there; should be \{"daysBefore": 3, "time": "08:00"\} or \{"hoursBefore": 3\}/,
    ],
    [
      'calendar.json',
      (calendar: Json) => ((calendar.nudges as Json[])[0] = { daysBefore: 3, time: '8h' }),
      /nudges\[0\]\.time: "8h" stands there; should be a time such as "17:00"/,
    ],
    [
      'calendar.json',
      (calendar: Json) => ((calendar.nudges as Json[])[2] = { hoursBefore: 0 }),
      /nudges\[2\]\.hoursBefore: 0 stands there; should be a whole number of hours from 1 to 72/,
    ],
    [
      'calendar.json',
      (calendar: Json) => (calendar.nudges as Json[]).push({ daysBefore: 3, time: '16:00' }),
      /nudges: .* stands there; should hold one entry for each number of days and of hours before/,
    ],
    [
      'calendar.json',
      (calendar: Json) => ((calendar.escalation as Json).daysAfter = 0),
      /escalation\.daysAfter: 0 stands there; should be a whole number of days from 1 to 10/,
    ],
    [
      'calendar.json',
      (calendar: Json) => ((calendar.digest as Json).time = '24:00'),
      /digest\.time: "24:00" stands there; should be a time/,
    ],
    [
      'calendar.json',
      (calendar: Json) => delete (calendar.quietHours as Json).to,
      /quietHours\.to: nothing stands there; should be a time such as "17:00"/,
    ],
    [
      'calendar.json',
      (calendar: Json) => ((calendar.dueNudges as Json[])[0]!.daysBefore = 30),
      /dueNudges\[0\]\.daysBefore: 30 stands there; should be a whole number of days from 1 to 27/,
    ],
    ['calendar.json', (calendar: Json) => (calendar.reminders = []), /Unrecognized key: "reminders"/],
    [
      'holidays/2023.json',
      (holidays: Json) => (holidays.year = 2024),
      /holidays\/2023\.json cannot be used:\n.*daysOff\[0\]\.date: "2023-01-02" stands there; should be a date of the year 2024/,
    ],
    [
      'holidays/2023.json',
      (holidays: Json) => {
        holidays.year = 2024;
        holidays.daysOff = [];
      },
      /holidays\/2023\.json cannot be used:\n {2}- year: 2024 stands there; should be 2023, as in the file's name\nCorrect/,
    ],
    [
      'holidays/2023.json',
      (holidays: Json) => (holidays.daysOff as Json[]).push((holidays.daysOff as Json[])[3]!),
      /daysOff\[11\]\.date: "2023-01-24" stands there; the date stands in this file twice/,
    ],
    [
      'holidays/2026.json',
      (holidays: Json) => ((holidays.workedSaturdays as Json[])[0]!.date = '2026-01-11'),
      /workedSaturdays\[0\]\.date: "2026-01-11" stands there; should be a Saturday/,
    ],
    [
      'holidays/2026.json',
      (holidays: Json) => ((holidays.daysOff as Json[])[0]!.date = '1/1/2026'),
      /daysOff\[0\]\.date: "1\/1\/2026" stands there; should be a date such as/,
    ],
    [
      'holidays/2026.json',
      (holidays: Json) => ((holidays.daysOff as Json[])[0]!.source = ''),
      /daysOff\[0\]\.source: "" stands there; should say where this day is announced/,
    ],
  ])(
    '%s: a wrong field stops the start with what is wrong and what would be right',
    async (file, change, complaint) => {
      await expect(loadContext(folderWith(file, change), 'data', 2023)).rejects.toThrow(complaint);
    },
  );

  it('says which file is no JSON', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'org.json'), '{ "units": [');
    await expect(loadContext(folder, 'data', 2023)).rejects.toThrow(/org\.json is no JSON/);
  });

  it('takes the newest plan that has begun', async () => {
    const folder = folderWith('plan-2023.json', () => {});
    const next = JSON.parse(readFileSync('data/plan-2023.json', 'utf8')) as Json;
    writeFileSync(join(folder, 'plan-2024.json'), JSON.stringify({ ...next, year: 2024 }));
    expect((await loadContext(folder, 'data', 2023)).plan.year).toBe(2023);
    expect((await loadContext(folder, 'data', 2026)).plan.year).toBe(2024);
  });

  it('take a calendar.json that says only when a month opens and ends', async () => {
    const folder = folderWith('calendar.json', (calendar) => {
      for (const field of Object.keys(calendar))
        if (!['version', 'opening', 'deadline'].includes(field)) delete calendar[field];
    });
    const context = await loadContext(folder, 'data', 2023);
    // What the embedded file spells out is what stands by default.
    expect(context.calendar).toEqual((await loadContext('data', 'data', 2023)).calendar);
  });
});

describe('days off', () => {
  it('are computed for a year without a file', async () => {
    const { daysOff } = await loadHolidays('data', 'data', [2025]);
    expect([...daysOff].filter((date) => date.startsWith('2025-02'))).toEqual([]);
    expect([...daysOff].filter((date) => date.startsWith('2025-01'))).toEqual([
      '2025-01-01',
      '2025-01-27',
      '2025-01-28',
      '2025-01-29',
      '2025-01-30',
      '2025-01-31',
    ]);
  });

  it('of a year with a file are those of the file alone', async () => {
    const folder = folderWith('holidays/2023.json', (holidays) => {
      holidays.daysOff = [{ date: '2023-03-08', name: 'x', source: 'y' }];
    });
    const { daysOff } = await loadHolidays(folder, 'data', [2023]);
    expect([...daysOff].filter((date) => date.startsWith('2023-'))).toEqual(['2023-03-08']);
  });

  it('of the year after the plan are known too', async () => {
    expect((await loadContext('data', 'data', 2023)).holidays.daysOff).toContain('2024-01-01');
  });
});
