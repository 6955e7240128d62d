import type { DocumentKind } from '../../core/documents/asked-document.ts';
import { type LetterheadField, letterheadFields } from '../../core/documents/letterhead.ts';
import type { AuditEntry } from '../../core/people/audit-slice.ts';
import { indexOf } from '../../core/people/directory-index.ts';
import type { ChannelName, Person } from '../../core/people/org.ts';
import { planIdOf, taskOfKey } from '../../core/report/carried.ts';
import { isPeriodKey, type Status, statuses } from '../../core/report/report.ts';
import type { Names } from '../../core/said/names.ts';
import { toPeriod } from '../../core/time/period.ts';
import { calledIn, shortOffice, theOffice } from './called.ts';
import { withUnit } from './entry.ts';
import { roleNames } from './late-directory.ts';
import { fieldNames } from './late-letterhead.ts';
import { channelNames } from './names.ts';
import { statusName } from './progress.ts';
import { resultWords } from './result-words.ts';
import { spanName } from './span-name.ts';
import { date, figure, joined, lowered, monthName } from './words.ts';

/** What an entry keeps, taken apart at its blanks. */
export const partsKept = (kept: string): string[] => kept.split(/\s+/).filter((one) => one !== '');

const isLetterheadField = (text: string | undefined): text is LetterheadField =>
  letterheadFields.some((known) => known === text);

/** Names for what entries keep as ids: nobody is called by an id. */
export interface Told {
  person(id: string | undefined): string;
  people(ids: readonly string[]): string;
  unit(id: string | undefined): string;
  month(key: string | undefined): string;
  task(key: string | undefined): string;
  index(code: string | undefined): string;
  day(iso: string | undefined): string;
  /** A figure of a task with its unit. */
  figure(value: number, task: string | undefined): string;
}

export function toldBy({ org, plan }: Names): Told {
  const { people, units } = indexOf(org);
  const person: Told['person'] = (id) => people.get(id ?? '')?.name ?? 'một người không còn trong danh bạ';
  const unit: Told['unit'] = (id) => units.get(id ?? '')?.name ?? 'một đơn vị không còn trong danh bạ';
  return {
    person,
    people: (ids) => joined(ids.map(person)),
    unit,
    month: (key) => (key !== undefined && isPeriodKey(key) ? monthName(toPeriod(key)) : 'một tháng'),
    task(key) {
      const task = taskOfKey(plan, key ?? '');
      return `nhiệm vụ ${task ? planIdOf(task) : (key ?? '').split('@')[0]}`;
    },
    index: (code) => `chỉ số ${code ?? ''}`,
    figure(value, key) {
      const measure = taskOfKey(plan, key ?? '')?.measure;
      return measure ? withUnit(value, measure) : figure(value);
    },
    day: (iso) => (iso !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(iso) ? date(iso) : ''),
  };
}

/** «nhiệm vụ 1.4.2 tháng 5/2023 của Thanh tra Sở», of «2023-05 thanh-tra-so 1.4.2». */
function place([month, unit, task]: readonly string[], told: Told): string {
  return `${told.task(task)} ${told.month(month)} của ${told.unit(unit)}`;
}

/** The same of several, «2023-05 thanh-tra-so 1.4.2; 2023-05 van-phong 1.5.2». */
const places = (kept: string, told: Told): string =>
  joined(kept.split('; ').map((one) => place(partsKept(one), told)));

const roleName = (role: string | undefined): string => {
  const name = roleNames[role as Person['role']];
  return name === undefined ? '' : `, ${lowered(name)},`;
};

/** What «thanh-tra-so 1.4.2 2023-07-15 trùng lịch họp» keeps of a wish for more time. */
function wishKept(kept: string, told: Told): { task: string; day: string; words: string } {
  const [unit, task, ...rest] = partsKept(kept);
  const day = told.day(rest[0]);
  return {
    task: `${told.task(task)} của ${told.unit(unit)}`,
    day,
    words: (day === '' ? rest : rest.slice(1)).join(' '),
  };
}

/** What «12 thanh-tra-so 1.4.2 Văn phòng gửi văn bản» keeps of a matter. */
function matterKept(kept: string, told: Told): { name: string; words: string } {
  const [number = '', unit, task, ...words] = partsKept(kept);
  return { name: `Việc ${number} (${told.task(task)} của ${told.unit(unit)})`, words: words.join(' ') };
}

/** What «2023-05 thanh-tra-so binh 1.4.2,1.4.3 vì nghỉ ốm» keeps of tasks that were passed on. */
function passedKept(kept: string, told: Told): { tasks: string; to: string; words: string } {
  const [month, unit, to, tasks = '', ...words] = partsKept(kept);
  const all = tasks.split(',').map((key) => told.task(key));
  return {
    tasks: `${joined(all)} ${told.month(month)} của ${told.unit(unit)}`,
    to: told.person(to),
    words: words.join(' '),
  };
}

/** What «3 2023-05 thanh-tra i2.1 rà lại» keeps of an instruction: its month, its unit and its words. */
function instructionKept(kept: string, told: Told): { to: string; words: string } {
  const [, month, unit, , ...words] = partsKept(kept);
  return { to: `${told.unit(unit)} (${told.month(month)})`, words: words.join(' ') };
}

/** «Zalo «Bình Minh»» of «zalo: Bình Minh». */
function account(kept: string): string {
  const [, channel = kept, shown] = /^([^:]+)(?:: (.*))?$/.exec(kept) ?? [];
  const name = channelNames[channel as ChannelName] ?? channel;
  return shown === undefined ? name : `${name} «${shown}»`;
}

/** «Chậm 95%» of «late 95»; the unit is that of its task. */
export function statusKept([status, value]: readonly string[], told: Told, task: string | undefined): string {
  const name = statuses.includes(status as Status) ? statusName[status as Status] : '';
  return value === undefined || Number.isNaN(Number(value))
    ? name
    : `${name} ${told.figure(Number(value), task)}`;
}

/** «Thanh tra Sở, Văn phòng Sở và 12 đơn vị khác» of a reminder. */
function reminded(kept: string, told: Told): string {
  const [month, ...ids] = partsKept(kept);
  const more = ids.find((one) => /^\+\d+$/.test(one));
  const names = ids.filter((one) => one !== more).map(told.unit);
  const all = joined([...names, ...(more ? [`${more.slice(1)} đơn vị khác`] : [])]);
  return `${all} về báo cáo ${told.month(month)}`;
}

/** «2.1 7,28 điểm, hạng 5; 2.2 hạng 3» of «2023: 2.1 7.28/5; 2.2 –/3». */
export const resultsKept = (kept: string): string =>
  kept
    .replace(/^\d{4}: /, '')
    .split('; ')
    .map((one) => {
      const [, code, score, rank] = /^(\S+) ([\d.]+|–)\/(\d+|–)$/.exec(one) ?? [];
      if (code === undefined) return one;
      const words = resultWords({
        score: score === '–' ? null : Number(score),
        rank: rank === '–' ? null : Number(rank),
      });
      return `${code} ${words}`;
    })
    .join('; ');

const documentNames: Readonly<Record<DocumentKind, string>> = {
  report: 'báo cáo Word',
  workbook: 'bảng Excel',
  evidence: 'tệp minh chứng',
  discipline: 'thống kê báo cáo',
};

/** «lập báo cáo Word quý II/2023» of «report 4-6/2023». */
function made(kept: string): string {
  const [kind = '', span = ''] = partsKept(kept);
  const [, from, to, year] = /^(\d+)-(\d+)\/(\d+)$/.exec(span) ?? [];
  const named =
    from === undefined ? '' : ` ${spanName({ year: Number(year), from: Number(from), to: Number(to) })}`;
  return `lập ${documentNames[kind as DocumentKind] ?? 'tệp'}${named}`;
}

/** «1.1: A và B; 2.1: C» of «1.1 a b; 2.1 c 2023-07-01». */
export const leadersKept = (kept: string, told: Told): string =>
  kept
    .split(';')
    .map(partsKept)
    .map(([code, ...ids]) => `${code} – ${told.people(ids.filter((one) => !/^\d{4}-/.test(one)))}`)
    .join('; ');

/** What of a draft was changed, by the names that the trail keeps. */
const draftParts: Readonly<Record<string, { noun: string; field: string }>> = {
  'strike-index': { noun: 'chỉ số', field: '' },
  'strike-task': { noun: 'nhiệm vụ', field: '' },
  add: { noun: 'nhiệm vụ', field: '' },
  target: { noun: 'chỉ số', field: 'mục tiêu' },
  lead: { noun: 'chỉ số', field: 'đơn vị chủ trì' },
  name: { noun: 'chỉ số', field: 'tên' },
  time: { noun: 'nhiệm vụ', field: 'thời hạn' },
  owners: { noun: 'nhiệm vụ', field: 'đơn vị thực hiện' },
  text: { noun: 'nhiệm vụ', field: 'nội dung' },
};

/** What each entry says that somebody did, behind their name: one for every verb, or it does not compile. */
const sentences: Readonly<
  Record<AuditEntry['verb'], (entry: Pick<AuditEntry, 'before' | 'after' | 'channel'>, told: Told) => string>
> = {
  join: ({ channel }) => `tham gia${channel === 'server' ? '' : ` qua ${channelNames[channel]}`}`,
  'spoil-code': ({ before }, told) => `gửi mã mời của ${told.person(before)} vào nhóm; mã đã bị hủy`,
  invite: ({ after }, told) => `tạo mã mời cho ${told.people(partsKept(after))}`,
  unlink: ({ before }, told) => `gỡ một tài khoản của ${told.person(before)}`,
  'confirm-account': ({ before, after }, told) =>
    `xác nhận tài khoản ${account(after)} là của ${told.person(before)}`,
  'reject-account': ({ before, after }, told) =>
    `báo tài khoản ${account(after)} không phải của ${told.person(before)}; tài khoản đã được gỡ`,
  'office-code': ({ after }, told) => `tạo mã ${shortOffice} cho ${told.person(after)} tại máy chủ`,
  'link-group': ({ before }) => (before === '' ? 'liên kết nhóm' : 'đổi nơi nhận tin của nhóm'),
  'add-person': ({ after }, told) => {
    const [id, role] = partsKept(after);
    return `thêm ${told.person(id)}${roleName(role)} vào danh bạ`;
  },
  'rename-person': ({ before, after }) => `sửa «${before.replace(/^\S+ /, '')}» thành «${after}»`,
  'remove-person': ({ before }) => `xóa ${before.replace(/^\S+\s*/, '') || 'một người'} khỏi danh bạ`,
  'add-unit': ({ after }, told) => `thêm ${told.unit(partsKept(after)[0])} vào danh bạ`,
  'remove-unit': ({ before }) => `xóa ${before.replace(/^\S+\s*/, '') || 'một đơn vị'} khỏi danh bạ`,
  'unit-owes-from': ({ after }, told) => {
    const [unit, month] = partsKept(after);
    return `đặt ${told.unit(unit)} báo cáo từ ${told.month(month)}`;
  },
  'set-head': ({ after }, told) => {
    const [unit, person] = partsKept(after);
    return `ghi ${told.person(person)} đứng đầu ${told.unit(unit)}`;
  },
  'rename-unit': ({ before, after }) => `đổi tên ${before.replace(/^\S+ /, '')} thành ${after}`,
  'end-unit': ({ before, after }, told) => {
    const kept = partsKept(after);
    const heir = kept[0] === '->' ? kept[1] : undefined;
    const day = kept.find((one) => /^\d{4}-\d{2}-\d{2}$/.test(one));
    const unit = `cho ${told.unit(before)} ngừng hoạt động từ ${told.day(day)}`;
    return heir === undefined ? unit : `${unit}, việc chuyển cho ${told.unit(heir)}`;
  },
  'call-off-end': ({ after }, told) => `thôi cho ${told.unit(after)} ngừng hoạt động`,
  leave: ({ before, after }, told) => `ghi ${told.person(partsKept(before)[0])} nghỉ từ ${told.day(after)}`,
  'call-off-leave': ({ after }, told) => `thôi ghi ${told.person(after)} nghỉ`,
  'set-leaders': ({ after }, told) => {
    const day = partsKept(after).at(-1);
    return `đổi lãnh đạo phụ trách từ ${told.day(day)}: ${leadersKept(after, told)}`;
  },
  'doubt-leaders': ({ after }, told) => {
    const [code, day] = partsKept(after);
    return `báo lãnh đạo phụ trách ${told.index(code)} từ ${told.day(day)} chưa đúng`;
  },
  'appoint-deputy': ({ after }, told) => {
    const [person, from, to] = partsKept(after);
    return `ủy quyền báo cáo cho ${told.person(person)} từ ${told.day(from)}${to ? ` đến ${told.day(to)}` : ''}`;
  },
  'end-deputy': ({ before }, told) => `thôi ủy quyền cho ${told.person(before)}`,
  'set-absence': ({ before, after }, told) => {
    const [from, to] = partsKept(after === '' ? before : after);
    const days = `từ ${told.day(from)}${to ? ` đến ${told.day(to)}` : ''}`;
    return after === '' ? `bỏ lịch vắng mặt ${days}` : `báo vắng mặt ${days}`;
  },
  lock: ({ after }, told) => `khóa kỳ ${told.month(after)}`,
  'post-digest': ({ before, after }, told) =>
    `gửi ${before === '' ? '' : 'lại '}bản tổng hợp ${told.month(after)} vào nhóm`,
  unlock: ({ before }, told) => `mở khóa kỳ ${told.month(before)}`,
  'ask-unlock': ({ after }, told) => {
    const [month, unit] = partsKept(after);
    return `xin mở khóa kỳ ${told.month(month)} cho ${told.unit(unit)}`;
  },
  'return-task': ({ after }, told) => `trả lại ${place(partsKept(after), told)}`,
  'withdraw-return': ({ before }, told) => `rút lại việc trả ${place(partsKept(before), told)}`,
  'strike-evidence': ({ after }, told) => `bỏ một minh chứng của ${place(partsKept(after), told)}`,
  'take-up-plan': ({ after }) => `đưa kế hoạch ${after.replace(/\d{4}-\d{2}-\d{2}$/, date)} vào dùng`,
  'plan-back': ({ before, after }) => `trở về kế hoạch ${after} (trước đó: ${before})`,
  'set-calendar': () => 'đổi lịch báo cáo',
  'set-quoting': ({ after }) =>
    `${after === 'true' ? 'bật' : 'tắt'} trích lời vướng mắc, kiến nghị trong nhóm`,
  'set-confirming': ({ after }) => `${after === 'true' ? 'bật' : 'tắt'} xác nhận hoàn thành`,
  'retry-aside': () => 'cho xử lý lại một tin bị giữ lại',
  'drop-aside': () => 'bỏ một tin bị giữ lại',
  'read-status': () => 'xem tình trạng của Trợ lý',
  remind: ({ after }, told) => `nhắc ${reminded(after, told)}`,
  'remind-later': ({ after }, told) => `hẹn nhắc ${reminded(after, told)} khi hết giờ yên lặng`,
  'call-off-reminder': ({ after }, told) => `lấy lại lời nhắc hẹn gửi ${reminded(after, told)}`,
  instruct: ({ after }, told) => {
    const { to, words } = instructionKept(after, told);
    return `yêu cầu ${to}: «${words}»`;
  },
  'undo-instruction': ({ after }, told) => `lấy lại yêu cầu với ${instructionKept(after, told).to}`,
  'answer-instruction': ({ after }, told) => {
    const [, unit, ...words] = partsKept(after);
    return `trả lời yêu cầu của lãnh đạo cho ${told.unit(unit)} («${words.join(' ')}»)`;
  },
  'send-report': ({ after }, told) => {
    const [month, unit] = partsKept(after);
    return `gửi báo cáo ${told.month(month)} của ${told.unit(unit)}`;
  },
  'undo-account': ({ after }) => {
    // «zalo:123: Bình Minh», of earlier ones «zalo:123»
    const kept = after.replace(/^([^:]+):(?! )[^:]*/, '$1');
    return `bỏ những việc ${kept.includes(': ') ? '' : 'một '}tài khoản ${account(kept)} đã làm`;
  },
  'set-results': ({ after }) => `ghi kết quả chấm điểm năm ${after.slice(0, 4)}: ${resultsKept(after)}`,
  'withdraw-results': ({ before }) => `rút kết quả chấm điểm năm ${before.split(':')[0]}`,
  'settle-result': ({ before, after }) => {
    const [code, ...rest] = after.split(' | ');
    const [taken = '', by] = rest;
    const [figureTaken, figureSaid] = [taken, before].map((kept) => kept.replace('.', ','));
    return `chọn số năm trước của chỉ số ${code} theo ${by === 'results' ? 'kết quả đã ghi' : 'kế hoạch'}: ${figureTaken}${taken === before ? '' : ` (văn bản ghi ${figureSaid})`}`;
  },
  'change-draft': ({ before, after }) => {
    const [of = '', what = '', now = ''] = after.split(' | ');
    const { noun, field } = draftParts[what] ?? { noun: 'chỗ', field: '' };
    if (what.startsWith('strike')) return `bỏ ${noun} ${of} khỏi bản nháp kế hoạch: ${before}`;
    if (what === 'add') return `thêm ${noun} ${of} vào bản nháp kế hoạch: ${now}`;
    return `đổi ${field} của ${noun} ${of} trong bản nháp kế hoạch: ${before || 'chưa có'} thành ${now || 'chưa có'}`;
  },
  'undo-change-draft': ({ after }) => `hoàn tác chỗ vừa sửa trong bản nháp kế hoạch «${after}»`,
  'ask-extension': ({ after }, told) => {
    const { task, day, words } = wishKept(after, told);
    return `xin gia hạn ${task} đến ${day}: «${words}»`;
  },
  'withdraw-extension': ({ before, after }, told) =>
    `rút yêu cầu gia hạn ${wishKept(after, told).task} đến ${told.day(before)}`,
  'grant-extension': ({ after }, told) => {
    const { task, day } = wishKept(after, told);
    return `đồng ý gia hạn ${task} đến ${day}`;
  },
  'refuse-extension': ({ after }, told) => {
    const { task, words } = wishKept(after, told);
    return `không đồng ý gia hạn ${task}: «${words}»`;
  },
  'undo-extension': ({ after }, told) => `lấy lại trả lời về gia hạn ${wishKept(after, told).task}`,
  'confirm-completion': ({ after }, told) => `xác nhận hoàn thành ${places(after, told)}`,
  'send-back-completion': ({ before, after }, told) =>
    `không xác nhận hoàn thành, trả lại ${places(after, told)}: «${before}»`,
  'undo-completion': ({ before, after }, told) =>
    `lấy lại ${before === 'confirmed' ? 'xác nhận hoàn thành' : 'việc trả lại'} ${places(after, told)}`,
  commit: ({ after }, told) => {
    const { task, day, words } = wishKept(after, told);
    return `cam kết xong ${task} ngày ${day}: «${words}»`;
  },
  'undo-commitment': ({ before, after }, told) =>
    `rút cam kết xong ${wishKept(after, told).task} ngày ${told.day(before)}`,
  'direct-matter': ({ after }, told) => {
    const { name, words } = matterKept(after, told);
    return `trả lời ${name}: «${words}»`;
  },
  'give-matter': ({ after }, told) => {
    const { name, words } = matterKept(after, told);
    return `giao ${name} cho ${words === '' ? theOffice : told.unit(words)}`;
  },
  'solve-matter': ({ after }, told) => {
    const { name, words } = matterKept(after, told);
    return `ghi ${name} là đã giải quyết${words === '' ? '' : `: «${words}»`}`;
  },
  'refuse-matter': ({ after }, told) => {
    const { name, words } = matterKept(after, told);
    return `ghi ${name} là không giải quyết được: «${words}»`;
  },
  'reopen-matter': ({ after }, told) => {
    const { name, words } = matterKept(after, told);
    return `mở lại ${name}: «${words}»`;
  },
  'pass-task': ({ after }, told) => {
    const { tasks, to } = passedKept(after, told);
    return `chuyển ${tasks} cho ${to} trả lời`;
  },
  'undo-pass': ({ before, after }, told) => {
    const { tasks, to } = passedKept(after, told);
    return before === 'refused' ? `nhận lại ${tasks}` : `bỏ việc chuyển ${tasks} cho ${to}`;
  },
  'take-passed-back': ({ after }, told) => {
    const { tasks, to } = passedKept(after, told);
    return `lấy lại ${tasks} đã chuyển cho ${to}`;
  },
  'answer-passed': ({ after }, told) => `trả lời ${passedKept(after, told).tasks}, chờ người báo cáo dùng`,
  'refuse-passed': ({ after }, told) => {
    const { tasks, words } = passedKept(after, told);
    return `trả lại ${tasks} được chuyển: «${words}»`;
  },
  'use-passed': ({ after }, told) => {
    const { tasks, to } = passedKept(after, told);
    return `ký ${tasks} do ${to} trả lời`;
  },
  'return-passed': ({ after }, told) => {
    const { tasks, to, words } = passedKept(after, told);
    return `trả lại ${to} ${tasks}: «${words}»`;
  },
  'write-share': ({ before, after }, told) => {
    const [month, of, unit, task, ...words] = partsKept(after);
    return `${before === '' ? 'thêm' : 'sửa'} phần phối hợp của ${told.unit(unit)} ở ${told.task(task)} ${told.month(month)} của ${told.unit(of)}: «${words.join(' ')}»`;
  },
  'withdraw-share': ({ after }, told) => {
    const [month, of, unit, task] = partsKept(after);
    return `rút phần phối hợp của ${told.unit(unit)} ở ${told.task(task)} ${told.month(month)} của ${told.unit(of)}`;
  },
  'undo-matter': ({ after }, told) => `lấy lại việc vừa làm với ${matterKept(after, told).name}`,
  'make-document': ({ after }) => made(after),
  'place-proposal': ({ after }, told) => {
    const [month, unit, task, to] = partsKept(after);
    return `${to === 'out' ? 'đưa vào' : 'bỏ ra khỏi'} phần kiến nghị gửi cấp trên: kiến nghị của ${place([month!, unit!, task!], told)}`;
  },
  'set-letterhead': ({ before, after }) => {
    const [field] = partsKept(after);
    const name = isLetterheadField(field) ? fieldNames[field] : 'một mục';
    const [from, to] = [before, after].map((kept) => kept.slice((field ?? '').length).trim());
    return `đổi mẫu văn bản, mục ${name}: «${from || 'mặc định'}» thành «${to || 'mặc định'}»`;
  },
  'accept-report': ({ after }, told) => {
    const [month, unit] = partsKept(after);
    return `nhận báo cáo ${told.month(month)} của ${told.unit(unit)}`;
  },
  'unaccept-report': ({ before }, told) => {
    const [month, unit] = partsKept(before);
    return `bỏ nhận báo cáo ${told.month(month)} của ${told.unit(unit)}`;
  },
  'correct-entry': ({ before, after }, told) => {
    const [month, unit, task, ...now] = partsKept(after);
    const [was, is] = [partsKept(before), now].map((kept) => statusKept(kept, told, task));
    const where = place([month!, unit!, task!], told);
    return was === is ? `sửa thay lời của ${where} (${is})` : `sửa thay ${where}: ${was} → ${is}`;
  },
  'withdraw-correction': ({ before, after }, told) => {
    const [month, unit, task, ...now] = partsKept(after);
    const [was, is] = [partsKept(before), now].map((kept) => statusKept(kept, told, task));
    return `lấy lại lần sửa thay ${place([month!, unit!, task!], told)}: ${was} → ${is}`;
  },
  'dispute-correction': ({ after }, told) => `báo sửa thay không đúng: ${place(partsKept(after), told)}`,
};

/** Who did it: somebody of the directory, the operator at the server, or somebody who was not known. */
function doer({ by, channel, account: userId, shownName }: AuditEntry, { org }: Names): string {
  const known = indexOf(org).people.get(by)?.name;
  // Of somebody with several accounts it is said by which: one of them may have been somebody else's.
  if (known !== undefined)
    return userId === undefined
      ? known
      : `${known} (tài khoản ${account(`${channel}${shownName === undefined ? '' : `: ${shownName}`}`)})`;
  if (channel === 'server') return 'Người quản trị máy chủ';
  return by === '' ? 'Người chưa liên kết' : 'Người không còn trong danh bạ';
}

/** «Lê Hải Yến khóa kỳ tháng 5/2023»: an entry of the trail as a sentence, with names for all ids. */
export const trailSentence = (entry: AuditEntry, names: Names): { who: string; what: string } => ({
  who: doer(entry, names),
  what: calledIn(sentences[entry.verb](entry, toldBy(names)), names),
});
