import type { Cell, WorkbookModel } from '../../core/documents/sheet-model.ts';
import type { AgencyStanding } from '../../core/month/agency-standing.ts';
import { lightOf, tallyOf } from '../../core/report/progress.ts';
import type { Attachment } from '../../core/said/attachment.ts';
import type { Line, Message } from '../../core/said/message.ts';
import type { MonthPicture } from '../../core/said/picture.ts';
import { isPast, onTrackWords, statusName } from './progress.ts';
import { b, capital, line, moment, monthName, only } from './words.ts';

/** What is asked of all agencies. */
export type AskedOfAll = 'all' | 'unreported' | 'overdue' | 'obstacles' | 'sheet';

type OfMonth = Extract<AgencyStanding, { type: 'month' }>;

/** So many units that have not reported are named of an agency. */
const unitsNamed = 5;
/** So many rows can be read on a phone, to which a platform scales a picture down; what is left out is said. */
const mostInPicture = 24;

const help =
  'Gõ /toantinh để xem các cơ quan, /toantinh 4 để xem tháng 4; hỏi được: «sở nào chưa báo cáo», «sở nào quá hạn», «sở nào vướng mắc», tên một sở, một điều trong kế hoạch của sở đó («chi phí thời gian của Sở … bao nhiêu điểm»). /toantinh excel: bảng Excel. Gõ /nhom trong nhóm của tỉnh để nhận bản tổng hợp hằng tháng.';

const isOfMonth = (one: AgencyStanding): one is OfMonth => one.type === 'month';
const missingIn = ({ progress }: OfMonth): OfMonth['progress']['owing'] =>
  progress.owing.filter((unit) => !progress.reported.includes(unit));
const onTimeIn = ({ progress }: OfMonth): number => progress.reported.length - progress.lateUnits.length;
const isWhole = (one: OfMonth): boolean => missingIn(one).length === 0;

/** «tháng 5/2023», where all speak of the same month. */
function monthOf(standings: readonly AgencyStanding[]): string | null {
  const months = standings.flatMap((one) =>
    one.type === 'held' ? [] : [monthName(one.type === 'month' ? one.progress.period : one.period)],
  );
  return new Set(months).size === 1 ? months[0]! : null;
}

/** «tháng 4/2023: », where not all speak of the same month. */
const ownMonth = (one: AgencyStanding, common: string | null): string =>
  one.type === 'held' || common !== null
    ? ''
    : `${monthName(one.type === 'month' ? one.progress.period : one.period)}: `;

/** «Sở Y tế: 5/8 đơn vị đã báo cáo, 4 đúng hạn; 3 nhiệm vụ quá hạn; 2 vướng mắc» */
function rowOf(one: AgencyStanding, common: string | null): Line {
  const head = [b(one.agency), `: ${ownMonth(one, common)}`];
  if (one.type === 'held') return line(...head, 'đang tạm dừng để sửa dữ liệu');
  if (one.type === 'not-open') return line(...head, `chưa mở, mở lúc ${moment(one.openAt)}`);
  const { progress, count, obstacles } = one;
  const { owing, reported } = progress;
  const reports =
    owing.length === 0
      ? 'không đơn vị nào phải báo cáo'
      : `${reported.length}/${owing.length} đơn vị đã báo cáo, ${onTimeIn(one)} đúng hạn`;
  return line(...head, `${reports}; ${count.overdue} nhiệm vụ quá hạn; ${obstacles} vướng mắc`);
}

/** «Sở Y tế: còn 6/8 đơn vị (hạn 17:00 25/05/2023): Phòng A, Phòng B và 4 đơn vị khác» */
function missingRow(one: OfMonth, common: string | null): Line {
  const missing = missingIn(one);
  const left = missing.length - unitsNamed;
  const names = missing.slice(0, unitsNamed).map(({ name }) => name);
  return line(
    b(one.agency),
    `: ${ownMonth(one, common)}còn ${missing.length}/${one.progress.owing.length} đơn vị (hạn ${moment(one.progress.deadlineAt)}): `,
    `${names.join(', ')}${left > 0 ? ` và ${left} đơn vị khác` : ''}`,
  );
}

/** What cannot be said of an agency, below a list in which it cannot stand. */
const untold = (standings: readonly AgencyStanding[], common: string | null): Line[] =>
  standings.filter((one) => !isOfMonth(one)).map((one) => rowOf(one, common));

function listOf(
  standings: readonly AgencyStanding[],
  common: string | null,
  [found, none]: [string, string],
  test: (one: OfMonth) => number,
  row: (one: OfMonth) => Line,
): Message {
  const of = common === null ? '' : ` ${common}`;
  const those = standings.filter(isOfMonth).filter((one) => test(one) > 0);
  const first = those.toSorted((one, other) => test(other) - test(one));
  return {
    lines: [
      those.length === 0 ? line(`${none}${of}.`) : line(`${found}${of} (${those.length} cơ quan):`),
      ...first.map(row),
      ...untold(standings, common),
    ],
  };
}

/** How much of its work an agency has not told of, or is behind with, from 0 to 1. */
function troubleIn({ progress }: OfMonth): number {
  const { due, late, notBegun, missing } = tallyOf(progress.tasks);
  return due === 0 ? 0 : (late + notBegun + missing) / due;
}

/** The agencies as the month's picture has them: a row each by its tasks, and whether its reports are in. */
function pictureOf(standings: readonly AgencyStanding[], title: string, now: number): MonthPicture {
  const all = standings.filter(isOfMonth);
  const worst = all.toSorted((one, other) => troubleIn(other) - troubleIn(one)).slice(0, mostInPicture);
  const note =
    all.length > mostInPicture
      ? ` · ${mostInPicture} trong ${all.length} cơ quan, nhiều việc chậm, thiếu nhất`
      : '';
  return {
    title,
    subtitle: `số liệu tính đến ${moment(now)}${note}`,
    rows: worst.map(({ agency, progress }) => {
      const { done, onTrack, awaiting, late, notBegun, missing } = tallyOf(progress.tasks);
      const colour = lightOf(progress.tasks, isPast(progress));
      return { name: agency, done, onTrack: onTrack + awaiting, late, notBegun, missing, colour };
    }),
    units: all.map((one) => {
      const { owing, reported, lateUnits } = one.progress;
      const state = isPast(one.progress) ? 'missing' : 'awaited';
      return {
        name: one.agency,
        state:
          owing.length === 0
            ? 'not-owing'
            : !isWhole(one)
              ? state
              : lateUnits.length > 0
                ? 'late'
                : 'on-time',
        note: `${reported.length}/${owing.length}`,
      };
    }),
    words: {
      done: statusName.done,
      onTrack: onTrackWords(worst.some(({ progress }) => tallyOf(progress.tasks).awaiting > 0)),
      late: statusName.late,
      notBegun: statusName['not-begun'],
      missing: 'Chưa có thông tin',
      onTime: 'Đủ, đúng hạn',
      lateUnit: 'Đủ, có đơn vị trễ',
      missingUnit: 'Chưa báo cáo đủ',
      nothingDue: 'Không có việc đến hạn',
      others: 'cơ quan khác',
    },
  };
}

/** All agencies: a picture with the sums, then a line each. */
function tableOf(standings: readonly AgencyStanding[], now: number): Message[] {
  const common = monthOf(standings);
  const title = `Toàn tỉnh${common === null ? '' : ` ${common}`}`;
  const known = standings.filter(isOfMonth);
  const rows = standings.map((one) => rowOf(one, common));
  if (known.length === 0) return [{ lines: [line(b(title)), ...rows] }];
  const sum = (of: (one: OfMonth) => number): number => known.reduce((all, one) => all + of(one), 0);
  const sums = [
    `${known.filter(isWhole).length}/${standings.length} cơ quan đã báo cáo đủ`,
    `${sum(({ count }) => count.overdue)} nhiệm vụ quá hạn`,
    `${sum(({ obstacles }) => obstacles)} vướng mắc`,
  ];
  return [
    {
      lines: [line(b(title), `, số liệu đến ${moment(now)}: ${sums.join('; ')}.`)],
      attachment: { type: 'picture', picture: { type: 'month', content: pictureOf(standings, title, now) } },
    },
    { lines: rows },
  ];
}

const cell = (number: number): Cell => ({ number });

/** All agencies as a workbook: a row each; one that cannot be told of says why. */
function sheetOf(standings: readonly AgencyStanding[], now: number): Message {
  const common = monthOf(standings);
  const title = `Kết quả các cơ quan${common === null ? '' : ` ${common}`}`;
  const rows = standings.map((one, at): Cell[] => {
    if (one.type !== 'month') {
      const why =
        one.type === 'held' ? 'đang tạm dừng để sửa dữ liệu' : `chưa mở, mở lúc ${moment(one.openAt)}`;
      return [cell(at + 1), one.agency, why, ...Array.from({ length: 10 }, () => null)];
    }
    const { owing, reported, lateUnits, period } = one.progress;
    const { done, onTrack, late, notBegun, missing } = tallyOf(one.progress.tasks);
    return [
      cell(at + 1),
      one.agency,
      monthName(period),
      ...[owing.length, reported.length, onTimeIn(one), lateUnits.length].map(cell),
      ...[done, onTrack, late, notBegun, missing, one.count.overdue].map(cell),
      cell(one.obstacles),
    ];
  });
  const named = (name: string, width: number, wrap = true) => ({
    name,
    width,
    ...(wrap ? { wrap: true as const } : {}),
  });
  const model: WorkbookModel = {
    name: title.replaceAll('/', '-'),
    sheets: [
      {
        name: 'Toàn tỉnh',
        title: [title, `Số liệu tính đến ${moment(now)}`],
        columns: [
          named('STT', 6),
          named('Cơ quan', 36),
          named('Kỳ', 18),
          named('Đơn vị phải báo cáo', 12),
          named('Đã báo cáo', 12),
          named('Đúng hạn', 11),
          named('Trễ hạn', 11),
          named(capital(statusName.done), 12),
          named(capital(statusName['on-track']), 12),
          named(capital(statusName.late), 11),
          named(capital(statusName['not-begun']), 11),
          named('Chưa có thông tin', 12),
          named('Quá hạn', 11),
          named('Vướng mắc', 11),
        ],
        rows,
        keptColumns: 2,
      },
    ],
  };
  return {
    lines: [line(b(title), `, số liệu đến ${moment(now)}.`)],
    attachment: {
      type: 'file',
      name: `${model.name}.xlsx`,
      mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      kind: 'workbook',
      content: JSON.parse(JSON.stringify(model)) as Extract<Attachment, { type: 'file' }>['content'],
    },
  };
}

/** What is said to whoever looks at all agencies. Only they hear it. */
export const provinceWords = {
  /** What a menu says of the command. */
  command: 'Các cơ quan trong tỉnh',
  /** Beside the names of agencies, where somebody has one, too. */
  name: 'Toàn tỉnh',
  help: only(help),
  joined: (name: string): Message => only(`Chào ${name}. Anh/chị xem được kết quả của mọi cơ quan. ${help}`),
  alreadyIn: only(`Anh/chị đã xem được toàn tỉnh. ${help}`),
  /** @param triesLeft of a code that there never was; null of one that is over */
  wrongCode: (triesLeft: number | null): Message =>
    only(
      triesLeft === null
        ? 'Mã này không dùng được nữa. Xin người quản trị bot cấp mã mới.'
        : `Mã không đúng; còn ${triesLeft} lần thử.`,
    ),
  /** To who has no such right. */
  onlyOwn: (agency: string): Message => only(`Tôi chỉ có Kế hoạch của ${agency} cho anh/chị.`),
  /** Above what an agency's own plan and reports say. */
  above: (agency: string): Line => line(b(agency)),
  /** What several agencies answer to one question, as one message. */
  ofAll: (told: readonly Message[], others: number): Message => ({
    lines: [
      ...told.flatMap(({ lines }) => lines),
      ...(others > 0 ? [line(`Còn ${others} cơ quan khác; hỏi kèm tên cơ quan.`)] : []),
    ],
  }),
  group: {
    linked: only(
      'Đã liên kết nhóm này với toàn tỉnh: mỗi tháng, khi các cơ quan đã tổng hợp xong, bản tổng hợp mọi cơ quan gửi vào đây. Thôi nhận: gõ /nhom thôi.',
    ),
    before: only('Nhóm này đã nhận bản tổng hợp toàn tỉnh từ trước. Thôi nhận: gõ /nhom thôi.'),
    unlinked: only('Nhóm này thôi nhận bản tổng hợp toàn tỉnh.'),
    notLinked: only('Nhóm này chưa nhận bản tổng hợp toàn tỉnh.'),
    others: only('Trong nhóm này chỉ người được cấp quyền xem toàn tỉnh mới hỏi được.'),
  },
  noMonth: only('Tháng từ 1 đến 12, ví dụ /toantinh 4.'),
  answer(asked: AskedOfAll, standings: readonly AgencyStanding[], now: number): Message[] {
    const common = monthOf(standings);
    switch (asked) {
      case 'all':
        return tableOf(standings, now);
      case 'sheet':
        return [sheetOf(standings, now)];
      case 'unreported':
        return [
          listOf(
            standings,
            common,
            ['Chưa báo cáo đủ', 'Không cơ quan nào thiếu báo cáo'],
            (one) => missingIn(one).length,
            (one) => missingRow(one, common),
          ),
        ];
      case 'overdue':
        return [
          listOf(
            standings,
            common,
            ['Có nhiệm vụ quá hạn', 'Không cơ quan nào có nhiệm vụ quá hạn'],
            ({ count }) => count.overdue,
            (one) => rowOf(one, common),
          ),
        ];
      case 'obstacles':
        return [
          listOf(
            standings,
            common,
            ['Có vướng mắc', 'Không cơ quan nào nêu vướng mắc'],
            ({ obstacles }) => obstacles,
            (one) => rowOf(one, common),
          ),
        ];
    }
  },
} as const;
