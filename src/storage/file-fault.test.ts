import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newFolder } from '../../test/support/bot-process.ts';
import { fileFault } from './file-fault.ts';

const refused = (code: string, path?: string): NodeJS.ErrnoException =>
  Object.assign(new Error(`${code}: it is refused`), { code, path });

it.each([
  ['EACCES', /^\/d\/x cannot be opened: no permission\. Give .* \(EACCES\)\.$/],
  ['EPERM', /no permission/],
  ['EROFS', /can only be read/],
  ['EISDIR', /is a folder, and a file should stand there/],
  ['ENOTDIR', /should be a folder/],
  ['EEXIST', /should be a folder, but a file stands there/],
  ['ENOSPC', /the disk is full/],
  ['EIO', /the disk is faulty/],
])('says in one line what %s means and what to do', (code, line) => {
  const said = fileFault(refused(code, '/d/x'));
  expect(said).toMatch(line);
  expect(said).not.toContain('\n');
});

it('takes a path from who knows it, where the system names none', () => {
  const folder = newFolder();
  let error: unknown;
  try {
    readFileSync(folder);
  } catch (caught) {
    error = caught;
  }
  expect(fileFault(error, folder)).toBe(
    `${folder} is a folder, and a file should stand there. Move it away (EISDIR).`,
  );
  writeFileSync(join(folder, 'f'), '');
  try {
    mkdirSync(join(folder, 'f', 'state'), { recursive: true });
  } catch (caught) {
    error = caught;
  }
  expect(fileFault(error)).toContain('should be a folder');
});

it('leaves faults of the bot and of the network to others', () => {
  expect(fileFault(new Error('a fault of the bot'))).toBeNull();
  expect(fileFault(refused('ECONNREFUSED'))).toBeNull();
  expect(fileFault('EACCES')).toBeNull();
});
