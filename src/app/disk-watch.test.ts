import { expect, it } from 'vitest';
import { createAlarms } from './alarms.ts';
import { watchDisk } from './disk-watch.ts';

function open() {
  const lines: string[] = [];
  const write = (event: string) => void lines.push(event);
  const time = { at: 0, now: () => time.at, sleep: async () => {} };
  const alarms = createAlarms({ log: { debug() {}, info() {}, warn: write, error: write }, time });
  const heard: string[] = [];
  alarms.listen(({ matter, type }) => heard.push(`${matter} ${type}`));
  return { told: watchDisk(alarms, time), alarms, time, heard, lines };
}

it('a full disk is told of after the third failure in a row, once, and once when it is free', () => {
  const { told, time, heard, lines } = open();
  for (let second = 0; second < 60; second++) {
    time.at = second * 1_000;
    told('ENOSPC');
    if (second === 1) expect(heard).toEqual([]);
  }
  expect(heard).toEqual(['disk raised']);
  told(null);
  told(null);
  expect(heard).toEqual(['disk raised', 'disk over']);
  expect(lines).toHaveLength(2);
});

it('a disk that works between the failures is not full, and another failure gets five minutes', () => {
  const { told, time, heard, alarms } = open();
  for (let second = 0; second < 20; second++) {
    time.at = second * 1_000;
    told(second % 2 === 0 ? 'ENOSPC' : null);
  }
  for (let second = 20; second < 300; second++) {
    time.at = second * 1_000;
    told('EACCES');
    alarms.look();
  }
  expect(heard).toEqual([]);
  time.at = 321_000;
  alarms.look();
  expect(heard).toEqual(['disk raised']);
  alarms.stop();
});
