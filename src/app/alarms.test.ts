import { describe, expect, test } from 'vitest';
import { type AlarmEvent, alarmAfterMs, createAlarms } from './alarms.ts';
import type { Log } from './ports/log.ts';

function open() {
  let at = 0;
  const lines: string[] = [];
  const note = (event: string) => lines.push(event);
  const log: Log = { debug: note, info: note, warn: note, error: note };
  const alarms = createAlarms({ log, time: { now: () => at, sleep: async () => {} } });
  const heard: AlarmEvent[] = [];
  alarms.listen((event) => heard.push(event));
  const pass = (ms: number): void => {
    at += ms;
    alarms.look();
  };
  return { alarms, heard, lines, pass };
}

describe('alarms', () => {
  test('a spell of five minutes is said once, and once that it is over', () => {
    const { alarms, heard, lines, pass } = open();
    alarms.failing('disk', 'ENOSPC');
    pass(alarmAfterMs - 1);
    expect(heard).toEqual([]);
    alarms.failing('disk', 'ENOSPC');
    pass(1);
    pass(alarmAfterMs);
    alarms.failing('disk', 'EIO');
    expect(alarms.current()).toMatchObject([{ matter: 'disk', why: 'EIO', raised: true }]);
    alarms.working('disk');
    alarms.working('disk');
    alarms.stop();
    expect(heard).toEqual([
      { matter: 'disk', type: 'raised', forMs: alarmAfterMs },
      { matter: 'disk', type: 'over', forMs: 2 * alarmAfterMs },
    ]);
    expect(lines).toEqual(['ALARM: it does not work', 'ALARM over: it works again']);
    expect(alarms.current()).toEqual([]);
  });

  test('a short spell is nobody’s news', () => {
    const { alarms, heard, lines, pass } = open();
    alarms.failing('telegram', 'ECONNRESET');
    pass(alarmAfterMs - 1);
    alarms.working('telegram');
    pass(alarmAfterMs);
    expect([heard, lines]).toEqual([[], []]);
  });

  test('what does not pass by itself is said at once, also to who listens later', () => {
    const { alarms, heard } = open();
    alarms.failing('zalo', 'the token is refused', { atOnce: true });
    alarms.failing('zalo', 'the token is refused', { atOnce: true });
    const later: AlarmEvent[] = [];
    alarms.listen((event) => later.push(event));
    alarms.stop();
    expect(heard).toEqual([{ matter: 'zalo', type: 'raised', forMs: 0 }]);
    expect(later).toEqual(heard);
  });

  test('that one half of a platform works says nothing of the other', () => {
    const { alarms, heard, pass } = open();
    alarms.failing('telegram', '409 Conflict', { part: 'receiving' });
    alarms.failing('telegram', 'ECONNRESET');
    pass(alarmAfterMs);
    alarms.working('telegram');
    expect(alarms.current()).toMatchObject([{ why: 'receiving: 409 Conflict', raised: true }]);
    expect(heard.map(({ type }) => type)).toEqual(['raised']);
    alarms.working('telegram', { part: 'receiving' });
    expect(heard.map(({ type }) => type)).toEqual(['raised', 'over']);
    expect(alarms.current()).toEqual([]);
    alarms.stop();
  });
});
