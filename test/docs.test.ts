import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stateVersion } from '../src/core/state/pinned-shape.ts';

// What the documents name must be there: a command, a link, a path. Whoever moves something hears of it here.

const filesBelow = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name).replaceAll('\\', '/'));

const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...filesBelow('docs', '.md')];
const read = (path: string): string => readFileSync(path, 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** Every match of a pattern in a text, its first group. */
const named = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []);

const sources = [
  ...filesBelow('src', ''),
  ...filesBelow('scripts', ''),
  ...filesBelow('test', ''),
  ...filesBelow('docs', ''),
  ...filesBelow('data', ''),
];
const rooms = ['', 'src', 'src/core', 'src/app', 'src/storage', 'src/channels', 'test', 'docs'];

const isNamed = (name: string) => (source: string) => source.endsWith(`/${name}`);

/** A path in backticks, as the documents write it: from the root, from a room or a name alone, perhaps with a star, a choice or a `<name>`. */
function isThere(path: string): boolean {
  const folder = path.replace(/\/$/, '');
  if (!/[*{<]/.test(folder))
    return rooms.some((room) => existsSync(join(room, folder))) || sources.some(isNamed(folder));
  const pattern = folder
    .replace(/[.+()[\]]/g, '\\$&')
    .replace(/\{([^}]*)\}/g, (_, choices: string) => `(${choices.replaceAll(',', '|')})`)
    .replace(/<[^>]*>/g, '[^/]+')
    .replace(/\*\*\//g, '(.+/)?')
    .replace(/(?<!\.)\*/g, '[^/]*');
  return sources.some((source) => new RegExp(`(^|/)${pattern}$`).test(source));
}

describe.each(documents)('%s', (document) => {
  const text = read(document);

  test('names commands that there are', () => {
    const commands = named(text, /npm run (?:-s |--silent )?([a-z:-]+)/g);
    expect(commands.filter((command) => !(command in scripts))).toEqual([]);
  });

  test('links to files that there are', () => {
    const links = named(text, /\]\(([^)\s#]+)[^)]*\)/g).filter((link) => !/^[a-z]+:/.test(link));
    expect(links.filter((link) => !existsSync(join(dirname(document), link)))).toEqual([]);
  });

  test('names paths that there are', () => {
    const quoted = named(text, /`([^`\s]+)`/g);
    const paths = quoted.filter((path) =>
      /^(src|test|scripts|docs|core|app|channels)\/|\.(ts|mjs)$/.test(path),
    );
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });
});

test('the documents name some of each, so that the patterns are not blind', () => {
  const all = documents.map(read).join('\n');
  expect(named(all, /npm run ([a-z:-]+)/g).length).toBeGreaterThan(20);
  expect(named(all, /`(src\/[^`\s]+)`/g).length).toBeGreaterThan(10);
  expect(isThere('src/core/ask/gone.ts')).toBe(false);
  expect(isThere('src/**/*.gone.ts')).toBe(false);
});

test('the changelog names the version of the saved form', () => {
  const changelog = read('CHANGELOG.md');
  expect(changelog).toContain(`now **${stateVersion}**`);
  expect(changelog).toMatch(new RegExp(`^\\| ${stateVersion} `, 'm'));
});
