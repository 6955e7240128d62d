import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../test/support/bot-process.ts';
import { loadWorld } from './load-data.ts';

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
  it('fall back to the embedded ones, file by file', () => {
    const folder = folderWith('org.json', (org) => {
      org.groups = [{ channel: 'telegram', chatId: -77 }];
    });
    const world = loadWorld(folder, 'data', 2026);
    expect(world.org.groups).toEqual([{ channel: 'telegram', chatId: '-77' }]);
    expect(world.plan.indices).toHaveLength(8);
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
      /index 1\.1 leader: "nobody" stands there; should be the id of a person with role leader/,
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
  ])(
    '%s: a wrong field stops the start with what is wrong and what would be right',
    (file, change, complaint) => {
      expect(() => loadWorld(folderWith(file, change), 'data', 2023)).toThrow(complaint);
    },
  );

  it('says which file is no JSON', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'org.json'), '{ "units": [');
    expect(() => loadWorld(folder, 'data', 2023)).toThrow(/org\.json is no JSON/);
  });

  it('takes the newest plan that has begun', () => {
    const folder = folderWith('plan-2023.json', () => {});
    const next = JSON.parse(readFileSync('data/plan-2023.json', 'utf8')) as Json;
    writeFileSync(join(folder, 'plan-2024.json'), JSON.stringify({ ...next, year: 2024 }));
    expect(loadWorld(folder, 'data', 2023).plan.year).toBe(2023);
    expect(loadWorld(folder, 'data', 2026).plan.year).toBe(2024);
  });
});
