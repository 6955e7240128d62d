import { type CommandName, type KnownCommand, commands as known } from '../../core/features/acts.ts';
import type { askingDeclared } from '../../core/features/asking/declared.ts';
import type { Audience } from '../../core/features/declare.ts';
import type { Role } from '../../core/people/org.ts';
import type { CommandWords } from '../wording.ts';
import { closingCommands } from './closing.ts';
import { digestCommands } from './digest.ts';
import { directoryCommands } from './directory.ts';
import { linkingCommands } from './linking.ts';
import { operatingCommands } from './operating.ts';
import { remindingCommands } from './reminding.ts';
import { reportingCommands } from './reporting.ts';
import { settingsCommands } from './settings.ts';
import { standingInCommands } from './standing-in.ts';

/** Of questions: here, since a refusal lists the commands. */
const askingCommands: CommandWords<typeof askingDeclared> = {
  tiendo: 'Tiến độ tháng này',
  chuabaocao: 'Đơn vị chưa báo cáo',
  index: 'Một chỉ số: /index và tên hoặc mã chỉ số',
  chiso: 'Danh sách chỉ số',
  bieudo: 'Biểu đồ năm: /bieudo hoặc /bieudo và tên chỉ số',
  trogiup: 'Hỏi được những gì',
  help: 'Hỏi được những gì',
  start: 'Bắt đầu',
};

/** What each command does, in half a line. */
const descriptions: Readonly<Record<CommandName, string>> = {
  ...linkingCommands,
  ...directoryCommands,
  ...standingInCommands,
  ...closingCommands,
  ...remindingCommands,
  ...digestCommands,
  ...settingsCommands,
  ...reportingCommands,
  ...askingCommands,
  ...operatingCommands,
};

/** Every command, with whether a platform's menu shows it to everybody: the office finds its own under /trogiup. */
export const commands = known.map(({ name, menu }) => ({
  command: name,
  description: descriptions[name],
  inMenu: menu !== null && menu.for !== 'office',
}));

const reporting: readonly Role[] = ['head', 'deputy', 'office'];

/** Whether somebody of a role is shown what is for an audience; with no role, as in a group, what is for all. */
const isFor = (audience: Audience, role: Role | undefined): boolean =>
  audience === 'all' ||
  (audience === 'office' && role === 'office') ||
  (audience === 'reporters' && role !== undefined && reporting.includes(role));

const isListed = ({ menu }: KnownCommand, role: Role | undefined): boolean =>
  menu !== null && isFor(menu.for, role);

/**
 * The commands that somebody may give, a line each: a platform without a menu shows them nowhere else.
 * @param role none of somebody in a group, who is told what everybody may ask
 */
export const commandLines = (role: Role | undefined): string[] =>
  known
    .filter((command) => isListed(command, role))
    .map(
      ({ name }) =>
        `/${name} · ${descriptions[name].replace(/^Văn phòng: (.)/u, (_, first: string) => first.toUpperCase())}`,
    );
