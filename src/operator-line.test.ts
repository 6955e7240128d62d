import { expect, test } from 'vitest';
import { TokenRefusedError } from './app/ports/channel.ts';
import { ConfigError } from './config.ts';
import { DataError } from './core/plan/data-error.ts';
import { PortError } from './listen.ts';
import { operatorLine } from './operator-line.ts';
import { FolderInUseError } from './storage/json/folder-lock.ts';

test.each([ConfigError, DataError, FolderInUseError, PortError, TokenRefusedError])(
  '%o is the operator’s to put right: its message is the line, and its name stays its own',
  (Kind) => {
    const error = new Kind('plan.json: say where, what, and how');
    expect(operatorLine(error, 'data')).toBe('plan.json: say where, what, and how');
    expect(error.name).toBe(Kind.name);
  },
);

test('a path that the system refuses is named; a write that names none is looked for in the data folder', () => {
  const refused = Object.assign(new Error('EACCES'), { code: 'EACCES', path: '/srv/plan.json' });
  expect(operatorLine(refused, 'data')).toMatch(/^\/srv\/plan\.json cannot be opened/);
  expect(operatorLine(Object.assign(new Error('full'), { code: 'ENOSPC' }), '/srv/data')).toMatch(
    /^\/srv\/data cannot be written: the disk is full/,
  );
});

test('a fault of the bot has no line', () => {
  expect(operatorLine(new TypeError('x is undefined'), 'data')).toBeNull();
  expect(operatorLine('thrown', 'data')).toBeNull();
});
