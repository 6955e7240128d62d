import type { MonthToReport, ReportingContent } from '../../core/features/reporting/declared.ts';
import { isBeforeFirst } from '../../core/people/owes-from.ts';
import type { Denial } from '../../core/report/desk.ts';
import type { Desk, Problem } from '../../core/report/desk-draft.ts';
import { awaitsConfirmation, awaitsFigure, maxWords, type Report } from '../../core/report/report.ts';
import type { Content } from '../../core/said/content.ts';
import type { Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { toPeriod } from '../../core/time/period.ts';
import { dateOf, type Period, periodKey } from '../../core/time/viet-nam-time.ts';
import { say, type WordingOf, type WordsOf } from '../wording.ts';
import { askUnlockButton, button, stayButton } from './button.ts';
import { taskWords } from './cadence-name.ts';
import { shortOffice, theOffice } from './called.ts';
import { draftWords } from './draft-words.ts';
import { entryWords, mostWords } from './entry.ts';
import { fileWords } from './file-words.ts';
import { fitAnswer, ofMonth } from './fit-answer.ts';
import { linesOf } from './fold-answer.ts';
import { handedButtons, handedWords } from './handed.ts';
import { stateWord, statusMark, wholeAnswer } from './progress.ts';
import { answeredIn, isFull, unitOf } from './report-opening.ts';
import { within } from './report-problems.ts';
import { unitReportParts } from './reported.ts';
import { taskAside } from './task-aside.ts';
import {
  b,
  capital,
  clock,
  figure,
  inStates,
  joined,
  line,
  monthName,
  notYetWords,
  only,
  shortText,
} from './words.ts';

/** What a unit can do of a month that is locked. */
const askOffice = `cần sửa thì đề nghị ${theOffice}`;

/** «5/2023», as commands take it. */
const monthOf = (period: string): string => {
  const { year, month } = toPeriod(period);
  return `${month}/${year}`;
};

/** «tháng 5/2023», and of which unit where the office enters it. */
const reportName = ({ draft }: Desk, names: Names): string =>
  `${monthName(toPeriod(draft.period))}${draft.onBehalf ? ` của ${unitOf(draft, names)}` : ''}`;

const dayMs = 86_400_000;

/** «trước hạn 3 ngày», «trước hạn 5 giờ», «trễ hạn 1 ngày»: in days of the calendar, within one day in hours. */
export function punctuality(at: number, deadlineAt: number): string {
  const days = Math.round((Date.parse(dateOf(deadlineAt)) - Date.parse(dateOf(at))) / dayMs);
  const minutes = Math.max(1, Math.floor(Math.abs(deadlineAt - at) / 60_000));
  const word = at <= deadlineAt ? 'trước hạn' : 'trễ hạn';
  if (days !== 0) return `${word} ${Math.abs(days)} ngày`;
  return `${word} ${minutes < 60 ? `${minutes} phút` : `${Math.floor(minutes / 60)} giờ`}`;
}

const nameOfUnit = (id: string, { org }: Names): string =>
  org.units.find((unit) => unit.id === id)?.name ?? id;

/** Of a unit that reports from a later month that it does; null of any other. */
function begunLater(id: string, period: Period, { org }: Names): string | null {
  const unit = org.units.find((one) => one.id === id);
  return unit && isBeforeFirst(unit, periodKey(period)) ? notYetWords(unit, period) : null;
}

const denials: WordsOf<Denial, [names: Names]> = {
  'no-unit': () =>
    'Anh/chị xem được tiến độ (/tiendo) nhưng không báo cáo thay đơn vị nào; trưởng đơn vị ủy quyền bằng /uyquyen.',
  'not-your-unit': ({ unit }, names) =>
    `Anh/chị không báo cáo thay ${nameOfUnit(unit, names)} được; việc này của trưởng đơn vị, người được ủy quyền hoặc ${theOffice}. Không có gì thay đổi.`,
  locked: ({ period }) => `Kỳ ${monthName(period)} đã khóa; ${askOffice}. Không có gì thay đổi.`,
  'not-in-plan-year': ({ year, period }) =>
    `Chỉ báo cáo được các tháng của năm kế hoạch ${year}, ví dụ: /baocao ${monthOf(period)}`,
  'month-ahead': ({ period }) => `${capital(monthName(period))} chưa đến; chưa báo cáo được.`,
  'not-passed': () => 'Việc này không còn chuyển cho anh/chị. Không có gì thay đổi.',
  'nothing-owed': ({ unit, period }, names) =>
    begunLater(unit, period, names) ??
    `${nameOfUnit(unit, names)} không có nhiệm vụ phải báo cáo trong ${monthName(period)}.`,
};

type Refused = Extract<Content, { type: 'report-file-refused' }>;

/** How a file is sent once more, at the step at which that is read. */
const againBy: Readonly<Record<NonNullable<Refused['anew']>, (place: number | null) => string>> = {
  here: () => 'anh/chị gửi lại ngay tại đây',
  edit: (place) =>
    place === null ? 'anh/chị gửi lại khi báo cáo (/baocao)' : `anh/chị gõ «sửa ${place}» rồi gửi lại`,
  locked: () => `kỳ đã khóa, cần bổ sung thì đề nghị ${theOffice} mở lại`,
};

const sendAgain = ({ anew }: Pick<Refused, 'anew'>, place: number | null): string =>
  anew === undefined ? 'anh/chị gửi lại khi báo cáo (/baocao)' : againBy[anew](place);

const refusedFiles: Readonly<Record<Refused['why'], (name: string, again: string) => string>> = {
  'too-large': (name) =>
    `${name} lớn hơn 20 MB nên không giữ được; anh/chị gửi tệp nhỏ hơn hoặc đường liên kết.`,
  type: (name) =>
    `${name} không phải ảnh, PDF hay tài liệu văn phòng nên không giữ được; anh/chị gửi lại dạng khác.`,
  gone: (name, again) => `Không tải được ${name}; ${again}.`,
  late: (name, again) => `📎 Chưa tải được ${name}; tôi còn thử tiếp. Cần chắc chắn thì ${again}.`,
  come: (name) => `📎 Đã tải được ${name}; không cần gửi lại.`,
};

/** « (minh chứng của nhiệm vụ 2, tháng 5/2023: Giải quyết kiến nghị…)»; the month alone of a file whose task is not known yet, or is no more. */
function ofTask({ taskId, place, period }: Refused, { plan }: Names): string {
  // The key of what was carried over begins with the plan's own id.
  const id = taskId?.split('@')[0];
  const task = plan.indices.flatMap(({ tasks }) => tasks).find((one) => one.id === id);
  const month = monthName(toPeriod(period));
  if (!task) return ` (minh chứng ${month})`;
  return ` (minh chứng của nhiệm vụ${place === null ? '' : ` ${place}`}, ${month}: ${shortText(task.text, 40)})`;
}

/** Why a corrected message does not correct the answer. */
function notCorrected(problem: Problem, range: string): string {
  return problem.type === 'too-long'
    ? `Chưa sửa: tin dài ${figure(problem.length)} ký tự, tối đa ${figure(maxWords)}.`
    : `Chưa sửa: cần một con số ${range}; câu trả lời cũ còn nguyên.`;
}

/** What whoever is told of a report that somebody else sent can still do. */
function whatThen(period: string, writing: boolean, locked: boolean): string {
  if (!locked)
    return writing ? 'Bản anh/chị đang soạn còn nguyên; gửi đi thì bản đó thay.' : 'Cần sửa thì gõ /baocao.';
  const read = `Xem: /baocao ${monthOf(period)}`;
  return `${writing ? 'Kỳ đã khóa nên bản anh/chị đang soạn không gửi được nữa' : 'Kỳ đã khóa'}; ${askOffice}. ${read}`;
}

type Sent = Extract<Content, { type: 'report-sent' }>;

/** By whom, for whom and in whose stead. */
const senderLines = ({ report, by, head, replaced, others }: Sent): Line[] => [
  ...(head ? [line(`Người gửi: ${by.name}, thay ${head.name}.`)] : []),
  ...(report.reason ? [line(`Người nhập: ${by.name}. Lý do: «${shortText(report.reason, 200)}»`)] : []),
  ...(replaced
    ? [
        line(
          `Bản này thay bản do ${replaced.person?.name ?? 'người khác'} gửi lúc ${clock(replaced.sentAt)}.`,
        ),
      ]
    : []),
  ...(others.length > 0
    ? [line(`${joined(others.map(({ name }) => name))} cũng đang soạn báo cáo này và đã được báo.`)]
    : []),
];

/** What counts as done only once somebody has confirmed it. */
function awaitingLines({ entries }: Report): Line[] {
  const count = Object.values(entries).filter(awaitsConfirmation).length;
  return count === 0 ? [] : [line(`⏳ ${count} việc hoàn thành chờ lãnh đạo phụ trách xác nhận.`)];
}

/** Figures that were left open: they are asked again, and the office knows. */
function awaitedLines({ entries }: Report): Line[] {
  const count = Object.values(entries).filter(awaitsFigure).length;
  return count === 0
    ? []
    : [line(`Còn ${count} số liệu chưa có: tôi sẽ hỏi lại, và ${shortOffice} biết. Có số thì gõ /baocao.`)];
}

function sent(content: Sent, { takesFiles }: Names): Message {
  const { report, unit, deadlineAt, locked, coordinates = 0 } = content;
  const again = report.sentAt !== report.firstSentAt;
  const when = punctuality(report.firstSentAt, deadlineAt);
  return {
    lines: [
      line(
        '✅ ',
        b(again ? 'Đã nhận bản sửa báo cáo' : 'Đã nhận báo cáo'),
        ` ${monthName(toPeriod(report.period))} của ${unit.name} lúc ${clock(report.sentAt)}, ${again ? 'lần đầu ' : ''}`,
        ...inStates(when, true),
        `. ${locked ? `Kỳ đã khóa: chỉ ${shortOffice} sửa được.` : `Sửa được đến khi ${shortOffice} khóa kỳ: /baocao`}`,
      ),
      ...awaitedLines(report),
      ...awaitingLines(report),
      ...(content.loading > 0
        ? [
            line(
              `📎 Đang tải ${content.loading} minh chứng; ${takesFiles === false ? 'ảnh' : 'tệp'} nào không tải được thì tôi báo ngay.`,
            ),
          ]
        : []),
      ...senderLines(content),
      // Nothing is owed for them: a part of one's own is added where there is something to say.
      ...(coordinates > 0
        ? [
            line(
              `${unit.name} phối hợp ${coordinates} việc của đơn vị khác: không phải báo cáo, chỉ thêm phần của mình nếu muốn.`,
            ),
          ]
        : []),
    ],
    ...(coordinates > 0
      ? { buttons: [[button('Thêm phần của mình', { type: 'list-shares', period: report.period })]] }
      : {}),
  };
}

const monthStates: WordsOf<MonthToReport['state'], [], string> = {
  owed: ({ overdue }) => (overdue ? 'còn nợ, đã quá hạn' : 'chưa báo cáo'),
  draft: ({ answered, of }) => `đang soạn ${answered}/${of}`,
  partly: () => 'đã gửi, còn thiếu',
  sent: () => 'đã gửi, sửa lại',
};

/** What is said at nearly every step stands in `reporting.ts`. */
type Late = Exclude<
  ReportingContent,
  {
    type: 'report-step' | 'report-evidence-came' | 'report-attached' | 'report-incomplete' | 'report-edits';
  }
>;

/** Words of the guided report besides its questions: of what came in between, and of its end. */
export const reporting = {
  'report-file-too-large': ({ name }) =>
    only(
      `${capital(fileWords(name))} lớn hơn 20 MB nên không giữ được; anh/chị gửi đường liên kết hoặc tệp nhỏ hơn.`,
    ),
  'report-file-refused': (refused, names) =>
    only(
      capital(
        refusedFiles[refused.why](
          `${fileWords(refused.name)}${ofTask(refused, names)}`,
          sendAgain(refused, refused.place),
        ),
      ),
    ),
  'report-files-refused': ({ count, places, period, why, anew }, { takesFiles }) => {
    const of = places.length > 0 ? `của nhiệm vụ ${joined(places.map(String))}, ` : '';
    return only(
      refusedFiles[why](
        `${count} ${takesFiles === false ? 'ảnh' : 'ảnh, tệp'} (minh chứng ${of}${monthName(toPeriod(period))})`,
        sendAgain({ ...(anew ? { anew } : {}) }, places.length === 1 ? places[0]! : null),
      ),
    );
  },
  'report-no-files': ({ mayReport, toOffice }, { takesFiles }) => {
    const what = takesFiles === false ? 'Ảnh' : 'Ảnh và tệp';
    if (toOffice && takesFiles !== false)
      return only(
        `${what} tôi chỉ giữ làm minh chứng khi báo cáo (/baocao); kế hoạch thì gửi tệp Word (.docx) hoặc Excel (.xlsx).`,
      );
    return only(
      mayReport === false
        ? `${what} chỉ là minh chứng khi đơn vị báo cáo; anh/chị không báo cáo cho đơn vị nào nên tôi không giữ.`
        : `${what} là minh chứng khi báo cáo: gõ /baocao, trả lời nhiệm vụ rồi gửi kèm.`,
    );
  },
  'report-corrected': ({ task: { task }, entry }) => ({
    lines: [
      line(
        `✏️ Đã sửa: ${taskWords(task, 48)} – ${statusMark[entry.status]} `,
        entryWords(entry, task.measure, mostWords) || stateWord(entry),
      ),
    ],
  }),
  'report-not-corrected': ({ problem, task: { task } }) => only(notCorrected(problem, within(task.measure))),
  'report-received': ({ unit, period, at }) =>
    only(
      `Báo cáo ${monthName(toPeriod(period))} của ${unit.name} đã nhận lúc ${clock(at)}; không cần gửi lại.`,
    ),
  'report-sent': sent,
  'report-sent-by-other'({ by, unit, report, writing, elsewhere, locked }) {
    const what = `báo cáo ${monthName(toPeriod(report.period))} của ${unit.name}`;
    if (elsewhere)
      return only(
        `${capital(what)} đã được gửi từ tài khoản khác của anh/chị lúc ${clock(report.sentAt)}. Không phải anh/chị thì báo ${theOffice}.`,
      );
    const reason = report.reason ? ` Lý do: «${shortText(report.reason, 200)}».` : '';
    return only(
      `${by.name} đã gửi ${what} lúc ${clock(report.sentAt)}.${reason} ${whatThen(report.period, writing, locked)}`,
    );
  },
  'report-parked'({ desk, sent, changed }, names) {
    const name = reportName(desk, names);
    if (sent && !changed) return only(`Báo cáo ${name} đã gửi vẫn giữ nguyên, chưa sửa gì.`);
    const count = desk.tasks.length;
    const full = isFull(desk);
    const how = sent
      ? `Đã để lại bản sửa báo cáo ${name}, chưa gửi; báo cáo đã gửi vẫn giữ nguyên. Gửi bản sửa: gõ «gửi»; xem lại: /baocao`
      : full
        ? `Đã để lại báo cáo ${name}: ${draftWords({ owed: count, answered: count })}. Gửi: gõ «gửi»; xem lại: /baocao`
        : `Đã để lại báo cáo ${name} (đã trả lời ${answeredIn(desk)}/${count} nhiệm vụ), không mất gì. Tiếp tục: /baocao`;
    return {
      lines: [line(how)],
      buttons: [
        [
          button(full ? 'Xem lại rồi gửi' : 'Tiếp tục báo cáo', { type: 'resume', draftId: desk.draft.id }),
          button('Bỏ bản này', { type: 'ask-discard', draftId: desk.draft.id }),
        ],
      ],
    };
  },
  'report-denied': ({ denial }, names) => ({
    ...only(say(denials, denial, names)),
    ...(denial.type === 'locked' && denial.unit
      ? { buttons: [[askUnlockButton(periodKey(denial.period), denial.unit)]] }
      : {}),
  }),
  'locked-report'({ unit, progress, report, isWriting }, names) {
    const parts = unitReportParts({ type: 'unit-report', unit, progress, report, locked: true }, names);
    const tail = [...parts.tail, ...(isWriting ? [line('Bản anh/chị đang soạn chưa gửi, còn nguyên.')] : [])];
    const period = periodKey(progress.period);
    const message = {
      lines: linesOf({ ...parts, tail }),
      ...(report === null || isWriting ? { buttons: [[askUnlockButton(period, unit.id)]] } : {}),
    };
    const told = () => ofMonth(progress).filter(({ one }) => one.unit.id === unit.id);
    const more = ({ from, left }: { from: number; left: number }) =>
      button(`Xem tiếp · còn ${left} nhiệm vụ`, {
        type: 'rest-of',
        period,
        from,
        of: 'unit',
        about: unit.id,
      });
    return fitAnswer(message, told, {
      fold: { head: parts.head.length, tail: tail.length, from: 0, more },
    });
  },
  'report-gone': () =>
    only('Lựa chọn này thuộc báo cáo đã gửi hoặc không còn; không có gì thay đổi. Mở báo cáo: /baocao'),
  'report-not-active': ({ desk, nod }, names) => ({
    lines: [
      line(
        `${nod ? '' : 'Tôi chưa hiểu câu này. '}Báo cáo `,
        b(monthName(toPeriod(desk.draft.period))),
        ` của ${unitOf(desk.draft, names)} ${isFull(desk) ? '' : 'đang dở: '}${draftWords({ owed: desk.tasks.length, answered: answeredIn(desk) })}.`,
      ),
    ],
    buttons: [
      [
        button(isFull(desk) ? 'Xem lại rồi gửi' : 'Tiếp tục báo cáo', {
          type: 'resume',
          draftId: desk.draft.id,
        }),
      ],
    ],
  }),
  'draft-handed': ({ handed }) => ({
    lines: [line(handedWords(handed), ' Anh/chị dùng tiếp hay làm lại?')],
    buttons: handedButtons(handed),
  }),
  'confirm-discard': ({ desk }, names) => ({
    lines: [
      line(
        `Bỏ bản báo cáo ${reportName(desk, names)} đang soạn (đã trả lời ${answeredIn(desk)}/${desk.tasks.length} nhiệm vụ)? Bỏ nhầm thì lấy lại được đến khi làm lại hoặc khóa kỳ.`,
      ),
    ],
    buttons: [
      [
        button('Bỏ bản này', { type: 'discard', draftId: desk.draft.id }),
        stayButton('Thôi, soạn tiếp', { type: 'resume', draftId: desk.draft.id }),
      ],
    ],
  }),
  'report-discarded': ({ unit, period, sent, draftId }) => ({
    lines: [
      line(
        `Đã bỏ bản đang soạn ${monthName(toPeriod(period))} của ${unit.name}.${sent ? ' Báo cáo đã gửi vẫn giữ nguyên.' : ''} Làm lại: /baocao`,
      ),
    ],
    ...(draftId === undefined ? {} : { buttons: [[button('Lấy lại', { type: 'restore', draftId })]] }),
  }),
  'returned-answered': ({ unit, period, by, tasks }, names) => ({
    lines: [
      line(
        `↩ ${unit.name} (${by.name}) đã trả lời lại ${tasks.length} nhiệm vụ bị trả của ${monthName(toPeriod(period))}:`,
      ),
      ...tasks.flatMap(({ task, before, after }) => [
        line(`${task.index.code} ${taskWords(task.task, 80)}`),
        ...(before ? [line('Trước: ', ...wholeAnswer(before, task.task.measure, names, mostWords))] : []),
        line('Nay: ', ...wholeAnswer(after, task.task.measure, names, mostWords)),
      ]),
    ],
  }),
  'choose-report-month': ({ unit, months }) => ({
    lines: [line(`${unit.name} báo cáo tháng nào?`)],
    buttons: months.map(({ period, state }) => [
      button(`Tháng ${toPeriod(period).month} · ${say(monthStates, state)}`, {
        type: 'open',
        unit: unit.id,
        period,
      }),
    ]),
  }),
  'which-figure': ({ count }) =>
    only(`Còn ${count} số liệu chưa có nên tôi chưa ghi số này; tôi hỏi từng số liệu một.`),
  'nothing-to-stop': () => only('Không có việc gì đang dở.'),
  'task-aside': (content) => only(taskAside(content)),
  'choose-report-unit': ({ units, period, onBehalf }) => ({
    lines: [line(`${onBehalf ? 'Nhập thay' : 'Báo cáo'} ${monthName(toPeriod(period))} của đơn vị nào?`)],
    buttons: units.map(({ unit, owes }) => [
      button(
        owes === undefined || owes === period
          ? unit.name
          : `${unit.name} (còn nợ tháng ${toPeriod(owes).month})`,
        { type: 'open', unit: unit.id, period: owes ?? period },
      ),
    ]),
  }),
  'bad-period': ({ year, period, command }) =>
    only(
      `Tháng cần viết như ${monthOf(period)}, trong năm kế hoạch ${year}; ví dụ: /${command} ${monthOf(period)}`,
    ),
} satisfies WordingOf<Late>;
