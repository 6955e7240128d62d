import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAgencyTool } from '../../src/agency-tool/agency-tool.ts';
import { newFolder } from './bot-process.ts';

/** The head of a unit, who is of both agencies of a machine. */
export const head = 'truong-phong-ha-tang-so';

/** The files of an agency as each machine has them, with accounts on Telegram. */
export function agencyFiles(
  dataDir: string,
  id: string,
  name: string,
  accounts: Record<string, string>,
  groups: unknown[] = [],
): void {
  const folder = join(dataDir, 'agencies', id);
  mkdirSync(folder, { recursive: true });
  const plan = JSON.parse(readFileSync('data/plan-2023.json', 'utf8'));
  plan.agency.name = name;
  const org = JSON.parse(readFileSync('data/org.json', 'utf8'));
  for (const person of org.people)
    if (accounts[person.id]) person.accounts = [{ channel: 'telegram', userId: accounts[person.id] }];
  writeFileSync(join(folder, 'plan-2023.json'), JSON.stringify(plan));
  writeFileSync(join(folder, 'org.json'), JSON.stringify({ ...org, groups: [...org.groups, ...groups] }));
}

/** A machine with two agencies; the head of a unit is of both. */
export function machine(): string {
  const dataDir = newFolder();
  agencyFiles(dataDir, 'mot', 'Sở Một', { [head]: '90', 'van-thu-tong-hop': '11' });
  agencyFiles(dataDir, 'hai', 'Sở Hai', { [head]: '90' });
  return dataDir;
}

/** What `npm run agency -- …` says and returns, without a process of its own. @param url of the database; null for files */
export async function agency(dataDir: string, url: string | null, ...words: string[]) {
  const lines: string[] = [];
  const code = await runAgencyTool({
    words,
    environment: { DATA_DIR: dataDir, ...(url === null ? {} : { DATABASE_URL: url }) },
    say: (line) => lines.push(line),
    now: () => Date.parse('2026-11-29T09:00:00+07:00'),
    embeddedDir: 'data',
  });
  return { code, said: lines.join('\n') };
}
