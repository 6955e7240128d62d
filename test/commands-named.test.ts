import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { agencyCommand } from '../src/agencies/agency-command.ts';
import { provinceCommand } from '../src/agencies/province/asked-of-province.ts';
import { commands } from '../src/core/features/acts.ts';

// Where one bot serves several agencies it has two commands more.
const known = new Set<string>([
  ...commands.map(({ name }) => name),
  agencyCommand.command,
  provinceCommand.command,
]);

/** A command as it is written in a sentence: no part of an address, a path, a date or a mark of HTML. */
const command = /(?<![\p{L}\d/.<:_*)\]}-])\/([a-z]{2,})(?![\p{L}\d/._-])/gu;
const guides = readdirSync('docs').filter((name) => /^huong-dan.*\.md$/u.test(name));

// Who is sent to a command that does not exist is told «no such command» by the bot that named it.
it.each(['loi-noi.md', ...guides])('every command that docs/%s names is one that the bot has', (name) => {
  const named = [...readFileSync(`docs/${name}`, 'utf8').matchAll(command)].map(([, found]) => found!);
  expect(named.length).toBeGreaterThan(0);
  expect([...new Set(named)].filter((one) => !known.has(one))).toEqual([]);
});
