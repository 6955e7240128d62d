import { type CommandName, commands as known } from '../../core/features/acts.ts';
import type { askingDeclared } from '../../core/features/asking/declared.ts';
import type { CommandWords } from '../wording.ts';
import { type Called, calledIn, shortOffice, theAgency, theOffice } from './called.ts';
import { closingCommands } from './closing.ts';
import { digestCommands } from './digest.ts';
import { directoryCommands } from './directory.ts';
import { disciplineCommands } from './discipline.ts';
import { documentsCommands } from './documents.ts';
import { remindingCommands } from './early-reminding.ts';
import { extendingCommands } from './extending.ts';
import { instructingCommands } from './instructing.ts';
import { letterheadCommands } from './letterhead.ts';
import { linkingCommands } from './linking.ts';
import { mattersCommands } from './matters.ts';
import { operatingCommands } from './operating.ts';
import { planningCommands } from './planning.ts';
import { reportingCommands } from './reporting.ts';
import { resultsCommands } from './results.ts';
import { reviewingCommands } from './reviewing.ts';
import { rosterCommands } from './roster.ts';
import { settingsCommands } from './settings.ts';
import { standingInCommands } from './standing-in.ts';
import { successionCommands } from './succession.ts';
import { capital } from './words.ts';

/** Of questions: here, since a refusal lists the commands. */
const askingCommands: CommandWords<typeof askingDeclared> = {
  tiendo: 'Tiến độ tháng này',
  chuabaocao: 'Đơn vị chưa báo cáo',
  index: 'Một chỉ số, theo tên hoặc mã, ví dụ /index 2.1',
  chiso: 'Danh sách chỉ số',
  bieudo: 'Biểu đồ cả năm, hoặc của một chỉ số nếu gõ thêm tên',
  trogiup: 'Hỏi được những gì',
  help: 'Hỏi được những gì',
  start: 'Bắt đầu',
};

/** What each command does, in half a line. */
const descriptions: Readonly<Record<CommandName, string>> = {
  ...linkingCommands,
  ...directoryCommands,
  ...successionCommands,
  ...standingInCommands,
  ...closingCommands,
  ...remindingCommands,
  ...digestCommands,
  ...extendingCommands,
  ...mattersCommands,
  ...instructingCommands,
  ...letterheadCommands,
  ...settingsCommands,
  ...planningCommands,
  ...documentsCommands,
  ...disciplineCommands,
  ...rosterCommands,
  ...resultsCommands,
  ...reportingCommands,
  ...reviewingCommands,
  ...askingCommands,
  ...operatingCommands,
};

/** Every command, with what a platform's menu says of it under a plan. */
export const commandsUnder = (names: Called): { command: CommandName; description: string }[] =>
  known.map(({ name }) => ({ command: name, description: calledIn(descriptions[name], names) }));

/** What a platform shows of the bot to whoever has not written yet: where to get in. */
export const aboutBot = (names: Called): { description: string; short: string } => ({
  description: calledIn(
    `Trợ lý Kế hoạch ${names.plan.composite} của ${theAgency}: hỏi chỉ số, tiến độ, hạn báo cáo; báo cáo hằng tháng trong hai phút. Cần mã liên kết do ${theOffice} cấp: bấm Bắt đầu rồi gửi mã đó.`,
    names,
  ),
  short: calledIn(
    `Trợ lý Kế hoạch ${names.plan.composite} của ${theAgency}. Mã liên kết do ${theOffice} cấp.`,
    names,
  ),
});

/** The marks of commands that are one role's alone. */
const marks = [`${shortOffice}: `, 'Trưởng đơn vị: '];

/** What a command does, without the mark of whose it is: it stands among others of theirs. */
function does(name: CommandName): string {
  const text = descriptions[name];
  const mark = marks.find((one) => text.startsWith(one));
  return mark === undefined ? text : capital(text.slice(mark.length));
}

/** Commands with what they do, a line each. */
export const commandLines = (names: readonly CommandName[]): string[] =>
  names.map((name) => `/${name} · ${does(name)}`);
