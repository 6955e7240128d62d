import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from '@swc/core';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const words = join(root, 'src/copy/vi');

/** Runs the script of a folder. @returns its exit code and what it complained of */
function check(folder: string): { code: number; said: string } {
  try {
    execFileSync(process.execPath, [join(folder, 'scripts/loi-noi.mjs'), '--check'], { stdio: 'pipe' });
    return { code: 0, said: '' };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: Buffer };
    return { code: status, said: stderr.toString() };
  }
}

/** The project's words, script and page alone, to change something in. */
function copyOfWords(): string {
  const folder = mkdtempSync(join(tmpdir(), 'loi-noi-'));
  for (const part of ['scripts/loi-noi', 'src/copy/vi'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  mkdirSync(join(folder, 'docs'));
  for (const file of ['scripts/loi-noi.mjs', 'docs/loi-noi.md', 'package.json'])
    copyFileSync(join(root, file), join(folder, file));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Every string of a program, and what lies between the holes of its templates. */
function piecesOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, value, cooked } = node as { type?: string; value?: string; cooked?: string };
  if (type === 'StringLiteral') return [value?.trim() ?? ''];
  if (type === 'TemplateElement') return (cooked ?? '').split('\n').map((line) => line.trim());
  return Object.values(node).flatMap(piecesOf);
}

describe('the page of all sentences', () => {
  it('is what the words are now', () => {
    expect(check(root)).toEqual({ code: 0, said: '' });
  });

  it('is stale, in so many words, when a sentence has changed', () => {
    const folder = copyOfWords();
    const chat = join(folder, 'src/copy/vi/chat.ts');
    writeFileSync(chat, readFileSync(chat, 'utf8').replace('Đã thôi.', 'Đã dừng.'));
    expect(check(folder)).toEqual({
      code: 1,
      said: 'docs/loi-noi.md is stale: the sentences of src/copy/vi have changed. Run: npm run loi-noi\n',
    });
  });

  it('leaves out no Vietnamese string', () => {
    const page = readFileSync(join(root, 'docs/loi-noi.md'), 'utf8').replaceAll('\\', '');
    const files = readdirSync(words).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
    const pieces = files.flatMap((name) =>
      piecesOf(
        parseSync(readFileSync(join(words, name), 'utf8'), { syntax: 'typescript', target: 'es2022' }),
      ),
    );
    const vietnamese = pieces.filter((text) => /[\u00c0-\u1ef9]/u.test(text));
    expect(vietnamese.length).toBeGreaterThan(300);
    expect(vietnamese.filter((text) => !page.includes(text))).toEqual([]);
  });
});
