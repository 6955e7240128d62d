import { execFileSync, spawn } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { newFolder } from '../../../test/support/bot-process.ts';
import { createAlarms } from '../../app/alarms.ts';
import { createLog } from '../../log.ts';
import { createCopiesReport } from '../../report-copies.ts';
import { monthHash } from '../month-document.ts';
import { createBackup, retryAfterMs } from './backup.ts';
import { openJsonStore } from './json-store.ts';

const hour = 3_600_000;

/** A state's folder with a month, an archived document and evidence, its second folder, and a backup with a clock. */
function begin({ target = newFolder() } = {}) {
  const folder = newFolder();
  const write = (name: string, text: string): void => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const month = (text: string): string => {
    const hash = monthHash(text);
    write(`months/2023-05-${hash}.json`, text);
    return hash;
  };
  const live = (hash: string): void => write('state.json', `{"seal":"s","months":{"2023-05":"${hash}"}}`);
  live(month('May'));
  write('archive/audit-1.json', '[]');
  write('evidence/2023-05/e1.jpg', 'photo');
  write('zalo/private-chats.json', '{}');
  const clock = { now: Date.parse('2023-05-20T14:20:00+07:00'), real: 0 };
  const reports: (string | null)[] = [];
  const backup = createBackup({
    folder,
    target,
    now: () => clock.now,
    realNow: () => clock.real,
    report: (why) => reports.push(why),
  });
  const commit = async (): Promise<void> => {
    backup.committed();
    await backup.idle();
  };
  const there = (): string[] =>
    readdirSync(target, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(target.length + 1))
      .sort();
  return { folder, target, write, month, live, clock, reports, backup, commit, there };
}

describe('copies in a second folder', () => {
  it('hold the state with all it names, once an hour', async () => {
    const { commit, there, clock, target, write, live, month } = begin();
    await commit();
    const may = `months/2023-05-${monthHash('May')}.json`;
    expect(there()).toEqual([
      'archive/audit-1.json',
      'evidence/2023-05/e1.jpg',
      may,
      'states/2023-05-20T14.json',
      'zalo/private-chats.json',
    ]);
    expect(readFileSync(join(target, 'states/2023-05-20T14.json'), 'utf8')).toContain(monthHash('May'));
    const before = statSync(join(target, may)).mtimeMs;
    write('evidence/2023-05/e2.pdf', 'paper');
    live(month('May, with another report'));
    clock.now += hour / 2;
    await commit();
    expect(there()).not.toContain('evidence/2023-05/e2.pdf');
    clock.now += hour / 2;
    await commit();
    expect(there()).toEqual(
      expect.arrayContaining([
        'evidence/2023-05/e2.pdf',
        may,
        `months/2023-05-${monthHash('May, with another report')}.json`,
        'states/2023-05-20T14.json',
        'states/2023-05-20T15.json',
      ]),
    );
    // What only grows is copied once.
    expect(statSync(join(target, may)).mtimeMs).toBe(before);
  });

  it('take up what a copy before left half done', async () => {
    const { commit, there, target, reports } = begin();
    mkdirSync(join(target, 'evidence/2023-05'), { recursive: true });
    writeFileSync(join(target, 'evidence/2023-05/e1.jpg.part'), 'ph');
    writeFileSync(join(target, 'evidence/2023-05/e1.jpg'), 'ph');
    await commit();
    expect(reports).toEqual([null]);
    expect(readFileSync(join(target, 'evidence/2023-05/e1.jpg'), 'utf8')).toBe('photo');
    expect(there().some((name) => name.endsWith('.part'))).toBe(false);
  });

  it('stay whole where a file at home was cut, say so until it is mended, and go on with all others', async () => {
    const { commit, target, folder, write, clock, backup } = begin();
    await commit();
    await backup.close();
    write('evidence/2023-05/e1.jpg', '');
    write('evidence/2023-05/e2.jpg', 'new');
    clock.now += hour;
    // Another process, which has seen nothing there yet.
    const reports: (string | null)[] = [];
    const next = createBackup({
      folder,
      target,
      now: () => clock.now,
      realNow: () => clock.real,
      report: (why) => reports.push(why),
    });
    next.committed();
    await next.idle();
    expect(readFileSync(join(target, 'evidence/2023-05/e1.jpg'), 'utf8')).toBe('photo');
    expect(readFileSync(join(target, 'evidence/2023-05/e2.jpg'), 'utf8')).toBe('new');
    expect(readdirSync(join(target, 'states'))).toHaveLength(2);
    expect(reports).toEqual([expect.stringContaining('e1.jpg')]);
    write('evidence/2023-05/e1.jpg', 'photo');
    clock.now += hour;
    clock.real += retryAfterMs;
    next.committed();
    await next.idle();
    expect(reports.at(-1)).toBeNull();
    await next.close();
  });

  it.each<[string, (may: string) => string]>([
    ['of the same size', (may) => may.replace('y', 'i')],
    ['longer', (may) => `${may}, and more`],
  ])(
    'of a month stay whole where it was damaged at home, %s, and say so until it is mended',
    async (_, spoil) => {
      const { commit, target, write, clock, reports, there } = begin();
      await commit();
      const may = `months/2023-05-${monthHash('May')}.json`;
      write(may, spoil('May'));
      write('evidence/2023-05/e2.jpg', 'new');
      // What was seen whole is looked at again the next day.
      clock.now += 24 * hour;
      await commit();
      expect(readFileSync(join(target, may), 'utf8')).toBe('May');
      expect(reports.at(-1)).toMatch(new RegExp(`${may} is damaged; its copy .*${may} is whole and stays`));
      expect(there()).toEqual(
        expect.arrayContaining(['evidence/2023-05/e2.jpg', 'states/2023-05-21T14.json']),
      );
      write(may, 'May');
      clock.now += hour;
      clock.real += retryAfterMs;
      await commit();
      expect(reports.at(-1)).toBeNull();
    },
  );

  it('never take a damaged month for the first time, and take it once it is mended', async () => {
    const { commit, write, reports, there, clock } = begin();
    const may = `months/2023-05-${monthHash('May')}.json`;
    write(may, 'Mai');
    await commit();
    expect(reports.at(-1)).toMatch(/is damaged, and there is no whole copy of it/);
    expect(there()).not.toContain(may);
    expect(there()).toContain('states/2023-05-20T14.json');
    write(may, 'May');
    clock.now += hour;
    clock.real += retryAfterMs;
    await commit();
    expect(reports.at(-1)).toBeNull();
    expect(there()).toContain(may);
  });

  it('of a month that was damaged there are made anew', async () => {
    const { commit, target, reports } = begin();
    const may = `months/2023-05-${monthHash('May')}.json`;
    mkdirSync(join(target, 'months'));
    writeFileSync(join(target, may), 'Mai');
    await commit();
    expect(readFileSync(join(target, may), 'utf8')).toBe('May');
    expect(reports).toEqual([null]);
  });

  it('go on without a month that is gone at home, and say so', async () => {
    const { commit, folder, reports, there } = begin();
    rmSync(join(folder, `months/2023-05-${monthHash('May')}.json`));
    await commit();
    expect(reports.at(-1)).toMatch(/months\/2023-05-.*\.json is missing/);
    expect(there()).toEqual(expect.arrayContaining(['evidence/2023-05/e1.jpg', 'states/2023-05-20T14.json']));
  });

  it.each([
    ['the live document', (named: string) => ['state.json', `{"seal":"s","evidence":{"e1":${named}}}`]],
    ['a month', (named: string) => ['month', `{"evidence":{"e1":${named}}}`]],
  ] as const)('of evidence stay whole where it grew at home: %s says its size', async (_, where) => {
    const { commit, target, write, clock, reports, live, month } = begin();
    const [place, text] = where(
      '{"kept":{"type":"stored","file":"evidence/2023-05/e1.jpg","mime":"image/jpeg","bytes":5}}',
    );
    if (place === 'month') live(month(text!));
    else write(place!, text!);
    await commit();
    write('evidence/2023-05/e1.jpg', 'photo, and rubbish');
    clock.now += 24 * hour;
    await commit();
    expect(readFileSync(join(target, 'evidence/2023-05/e1.jpg'), 'utf8')).toBe('photo');
    expect(reports.at(-1)).toMatch(/e1\.jpg is damaged; its copy/);
  });

  it('of an archived document stay whole where it is no JSON at home', async () => {
    const { commit, target, write, clock, reports } = begin();
    await commit();
    write('archive/audit-1.json', '[[[[[[[[[[');
    clock.now += 24 * hour;
    await commit();
    expect(readFileSync(join(target, 'archive/audit-1.json'), 'utf8')).toBe('[]');
    expect(reports.at(-1)).toMatch(/audit-1\.json is damaged/);
    // Closed anew after an older state was restored: another document, and whole.
    write('archive/audit-1.json', '0');
    clock.now += hour;
    clock.real += retryAfterMs;
    await commit();
    expect(readFileSync(join(target, 'archive/audit-1.json'), 'utf8')).toBe('0');
    expect(reports.at(-1)).toBeNull();
  });

  it('remove what is kept no more, with the months that no copy names', async () => {
    const { commit, there, target, live, month, clock, folder } = begin();
    await commit();
    const first = `months/2023-05-${monthHash('May')}.json`;
    rmSync(join(folder, first));
    live(month('June'));
    for (let hours = 0; hours < 60; hours++) {
      clock.now += hour;
      await commit();
    }
    // 48 hours, and the first copies of the 20th and the 21st.
    expect(readdirSync(join(target, 'states'))).toHaveLength(50);
    expect(there()).toContain(first);
    for (let days = 0; days < 40; days++) {
      clock.now += 24 * hour;
      await commit();
    }
    expect(readdirSync(join(target, 'states'))).toHaveLength(48);
    expect(there()).not.toContain(first);
    expect(there()).toContain(`months/2023-05-${monthHash('June')}.json`);
  });

  it('begin anew where the state moved on meanwhile', async () => {
    const { backup, folder, live, month, reports, there } = begin();
    // The month that is named is gone already: a commit replaced it after the state was read.
    const hash = month('May, replaced');
    live('0123456789abcdef');
    backup.committed();
    live(hash);
    await backup.idle();
    expect(reports).toEqual([null]);
    expect(there()).toContain(`months/2023-05-${hash}.json`);
    expect(readdirSync(folder)).toContain('state.json');
  });

  it.each<[string, (target: string) => void, (target: string) => void, RegExp]>([
    [
      'is absent',
      (target) => rmSync(target, { recursive: true }),
      (target) => mkdirSync(target),
      /is not there\. Mount its disk/,
    ],
    [
      'is a file',
      (target) => {
        rmSync(target, { recursive: true });
        writeFileSync(target, '');
      },
      (target) => {
        rmSync(target);
        mkdirSync(target);
      },
      /is no folder/,
    ],
    [
      'has a file in the place of one of its folders',
      (target) => writeFileSync(join(target, 'evidence'), ''),
      (target) => rmSync(join(target, 'evidence')),
      /should be a folder/,
    ],
    [
      'has a folder in the place of a file',
      (target) => mkdirSync(join(target, 'archive', 'audit-1.json', 'x'), { recursive: true }),
      (target) => rmSync(join(target, 'archive'), { recursive: true }),
      /is a folder|should be a folder|audit-1\.json/,
    ],
  ])('are tried again where the folder %s', async (_, spoil, mend, complaint) => {
    const { commit, target, clock, reports, there } = begin();
    spoil(target);
    await commit();
    expect(reports).toEqual([expect.stringMatching(complaint)]);
    expect(reports[0]).toContain(target);
    // Not at every commit.
    await commit();
    expect(reports).toHaveLength(1);
    clock.real += retryAfterMs;
    await commit();
    expect(reports).toHaveLength(2);
    mend(target);
    clock.real += retryAfterMs;
    await commit();
    expect(reports.at(-1)).toBeNull();
    expect(there()).toContain('states/2023-05-20T14.json');
  });

  it.runIf(process.platform === 'linux')('are tried again where its disk is full', async () => {
    const { commit, target, clock, reports, there } = begin();
    mkdirSync(join(target, 'evidence/2023-05'), { recursive: true });
    const full = join(target, 'evidence/2023-05/e1.jpg.part');
    symlinkSync('/dev/full', full);
    await commit();
    expect(reports).toEqual([expect.stringMatching(/the disk is full|cannot be written/)]);
    expect(there().filter((name) => name.startsWith('states/'))).toEqual([]);
    rmSync(full, { force: true });
    clock.real += retryAfterMs;
    await commit();
    expect(reports.at(-1)).toBeNull();
    expect(there()).toContain('evidence/2023-05/e1.jpg');
  });

  it('never land in the state’s own folder', async () => {
    const { folder } = begin();
    const inside = join(folder, 'backup');
    mkdirSync(inside);
    const reports: (string | null)[] = [];
    const backup = createBackup({
      folder,
      target: inside,
      now: () => 0,
      realNow: () => 0,
      report: (why) => reports.push(why),
    });
    backup.committed();
    await backup.idle();
    await backup.close();
    expect(reports).toEqual([expect.stringMatching(/inside the state's own folder/)]);
    expect(readdirSync(inside)).toEqual([]);
  });

  it('say so where one does not end', async () => {
    const { backup, clock, reports } = begin();
    backup.committed();
    clock.now += hour;
    backup.committed();
    expect(reports).toEqual([expect.stringMatching(/has not ended for an hour/)]);
    await backup.idle();
    expect(reports.at(-1)).toBeNull();
  });

  it.runIf(process.platform === 'linux')(
    'that hang keep a stop waiting for a tenth of a second',
    async () => {
      const { backup, target, reports, there } = begin();
      mkdirSync(join(target, 'evidence/2023-05'), { recursive: true });
      const pipe = join(target, 'evidence/2023-05/e1.jpg.part');
      execFileSync('mkfifo', [pipe]);
      backup.committed();
      await expect.poll(there).toContain('archive/audit-1.json');
      const begun = performance.now();
      await backup.close();
      expect(performance.now() - begun).toBeLessThan(500);
      expect(reports).toEqual([]);
      // Lets the thread go that waits for a reader of the pipe.
      const reader = spawn('cat', [pipe], { stdio: 'ignore' });
      await backup.idle();
      reader.kill();
    },
  );

  it('are given up, without a word, when the bot stops', async () => {
    const { backup, reports, there } = begin();
    backup.committed();
    await backup.close();
    backup.committed();
    await backup.idle();
    expect(reports).toEqual([]);
    expect(there().filter((name) => name.startsWith('states/'))).toEqual([]);
  });
});

describe('a store with a second folder', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('commits all the same while copies fail, rings once, tries again by itself, and says when it is over', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const folder = newFolder();
    const target = join(newFolder(), 'mounted later');
    const lines: string[] = [];
    const log = createLog('warn', (line) => lines.push(line));
    const time = { at: 0, now: () => time.at, sleep: async () => {} };
    const alarms = createAlarms({ log, time });
    const store = await openJsonStore(folder, () => Date.parse('2023-05-20T14:20:00+07:00'), {
      backupDir: target,
      reportCopies: createCopiesReport(alarms, log),
    });
    const add = (name: string) =>
      store.transact((state) => ({ state: { ...state, seeded: [...state.seeded, name] }, result: null }));
    for (let n = 0; n < 20; n++) await add(`${n}`);
    expect((await store.read()).seeded).toHaveLength(20);
    await vi.waitFor(() => expect(alarms.current().map(({ matter }) => matter)).toEqual(['copies']));
    time.at += 6 * 60_000;
    alarms.look();
    expect(lines.filter((line) => line.includes('ALARM: it does not work'))).toHaveLength(1);
    mkdirSync(target);
    await vi.advanceTimersByTimeAsync(retryAfterMs);
    vi.useRealTimers();
    await vi.waitFor(() => expect(alarms.current()).toEqual([]));
    expect(readdirSync(join(target, 'states'))).toEqual(['2023-05-20T14.json']);
    expect(lines.filter((line) => line.includes('ALARM over'))).toHaveLength(1);
    expect(lines).toHaveLength(3);
    alarms.stop();
    await store.close();
  });

  it('commits all the same while the day’s copy fails', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'copies'), 'no folder');
    const reports: (string | null)[] = [];
    const open = () => openJsonStore(folder, () => 0, { reportCopies: (why) => reports.push(why) });
    const store = await open();
    await store.transact((state) => ({ state: { ...state, seeded: ['kept'] }, result: null }));
    expect(reports.at(-1)).toMatch(/copies should be a folder/);
    renameSync(join(folder, 'copies'), join(folder, 'something else'));
    await store.transact((state) => ({ state: { ...state, seeded: ['kept', 'too'] }, result: null }));
    expect(reports.at(-1)).toBeNull();
    expect(readdirSync(join(folder, 'copies'))).toEqual(['1970-01-01.json']);
    await store.close();
  });
});
