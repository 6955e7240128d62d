import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findLibreOffice } from '../support/libre-office.ts';

const root = mkdtempSync(join(tmpdir(), 'libre-office-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A folder of programs, with a link to an installed LibreOffice of these parts. */
function installed(name: string, parts: readonly string[]): string {
  const program = join(root, name, 'program');
  const bin = join(root, name, 'bin');
  for (const folder of [program, bin]) mkdirSync(folder, { recursive: true });
  for (const part of ['soffice', ...parts]) writeFileSync(join(program, part), '');
  symlinkSync(join(program, 'soffice'), join(bin, 'soffice'));
  return bin;
}

it('is taken for one that opens workbooks only where that part of it is installed', () => {
  const writer = installed('writer', ['libswlo.so']);
  const whole = installed('whole', ['libswlo.so', 'libsclo.so']);
  expect(findLibreOffice(root)).toEqual({ lacks: 'soffice' });
  expect(findLibreOffice(`${root}:${writer}`)).toEqual({ lacks: 'calc' });
  expect(findLibreOffice(`${writer}:${whole}`)).toEqual({ program: join(whole, 'soffice') });
});
