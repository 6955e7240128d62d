import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from './bot-process.ts';

interface OrgFile {
  people: {
    id: string;
    accounts: { channel: string; userId: string | number }[];
    [field: string]: unknown;
  }[];
  groups: { channel: string; chatId: string | number }[];
  [field: string]: unknown;
}

/** Telegram user ids of the people in test folders. */
export const users = { yen: 101, hung: 102, lan: 103, office: 104, hts: 105, stranger: 999 } as const;
export const linkedGroup = -5001;

const idOf: Record<string, number> = {
  'le-hai-yen': users.yen,
  'nguyen-trong-hung': users.hung,
  'phuong-thi-huong-lan': users.lan,
  'van-thu-tong-hop': users.office,
  'truong-phong-ha-tang-so': users.hts,
};

/** A data folder with the embedded directory, some of its people linked on Telegram, and a linked group. */
export function linkedFolder(change: (org: OrgFile) => void = () => {}): string {
  const folder = newFolder();
  const org = JSON.parse(readFileSync('data/org.json', 'utf8')) as OrgFile;
  for (const person of org.people) {
    const id = idOf[person.id];
    if (id !== undefined) person.accounts = [{ channel: 'telegram', userId: String(id) }];
  }
  org.groups = [{ channel: 'telegram', chatId: String(linkedGroup) }];
  change(org);
  writeFileSync(join(folder, 'org.json'), JSON.stringify(org));
  return folder;
}

/** Gives somebody further accounts: each is a chat of its own, which knows nothing of what was said in another. */
export function addAccounts(
  org: OrgFile,
  personId: string,
  channel: string,
  userIds: readonly string[],
): void {
  const { accounts } = org.people.find(({ id }) => id === personId)!;
  accounts.push(...userIds.map((userId) => ({ channel, userId })));
}

/** Adds units of the specialist group, each with a head whose Telegram id gives both their ids. */
export function addHeads(org: OrgFile, ids: readonly number[]): void {
  const { units, unitGroups } = org as unknown as {
    units: { id: string; name: string; kind: string }[];
    unitGroups: { units: string[] }[];
  };
  for (const id of ids) {
    units.push({ id: `phong-${id}`, name: `Phòng số ${id}`, kind: 'division' });
    unitGroups[0]!.units.push(`phong-${id}`);
    org.people.push({
      id: `truong-${id}`,
      name: `Trưởng phòng ${id}`,
      title: 'Trưởng phòng',
      role: 'head',
      unit: `phong-${id}`,
      accounts: [{ channel: 'telegram', userId: String(id) }],
    });
  }
}
