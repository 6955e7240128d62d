import type { OpenReturn, ReviewingContent, TrailScope } from '../../core/features/reviewing/declared.ts';
import { indexOf } from '../../core/people/directory-index.ts';
import type { Task } from '../../core/plan/plan.ts';
import { planIdOf } from '../../core/report/carried.ts';
import type { HistoryEvent } from '../../core/report/entry-history.ts';
import { isRate } from '../../core/report/figure.ts';
import { maxWords, statuses } from '../../core/report/report.ts';
import type { Button, Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { toPeriod } from '../../core/time/period.ts';
import { dateOf } from '../../core/time/viet-nam-time.ts';
import type { WordingOf } from '../wording.ts';
import { button, stopButton } from './button.ts';
import { answeredTask, overdueFrom, tasksApart, taskWords } from './cadence-name.ts';
import { shortOffice } from './called.ts';
import { confirmButtons } from './confirmation.ts';
import { clip, mostWords, unchangedWords, wordsRead } from './entry.ts';
import { pieceWords } from './file-words.ts';
import { markOf, statusName, wholeAnswer } from './progress.ts';
import { within } from './report-problems.ts';
import { savedStandsMessage } from './saved-stands.ts';
import { nothingToTakeBack, stillStandsMessage, takeBackWhich } from './take-back.ts';
import { trailSentence } from './trail-words.ts';
import { bothLines, noReportYet, overviewLines, reviewEndMessage, unitReviewMessage } from './unit-review.ts';
import {
  b,
  capital,
  clock,
  date,
  figure,
  i,
  joined,
  line,
  monthName,
  only,
  plainLength,
  returnReason,
  shortText,
} from './words.ts';

type Of<T extends ReviewingContent['type']> = Extract<ReviewingContent, { type: T }>;

const nameOf = (id: string, { org }: Names): string =>
  indexOf(org).people.get(id)?.name ?? 'người đã rời danh bạ';

/** «nhiệm vụ 1.4.2 «Duy trì đường dây…»» */
const named = ({ task }: Pick<Of<'what-is-right'>['task'], 'task'>): string =>
  `nhiệm vụ ${planIdOf(task)} «${taskWords(task)}»`;

/** Why what was typed cannot be the answer, and what can. */
function whyNot(problem: Of<'not-right'>['problem'], { measure }: Task): string {
  if (problem === 'unchanged') return 'giống câu đang ghi. Anh/chị gõ lại, hoặc «thôi».';
  switch (problem.type) {
    case 'too-long':
      return `tin dài ${figure(problem.length)} ký tự, tối đa ${figure(maxWords)}.`;
    case 'overdue':
      return `việc này ${overdueFrom(problem.day)}, không còn «đúng tiến độ».`;
    case 'day':
      return 'việc này đã đến hạn nên cần cả ngày xong. Gõ như: «xong 15/07» hoặc «xong 15/07, đã họp».';
    default:
      return measure
        ? `cần một con số ${within(measure)}, hoặc tình trạng kèm lời. Chỉ sửa lời thì gõ «kết quả: …», «vướng mắc: …».`
        : 'chưa rõ tình trạng. Gõ như: «chậm, chờ kinh phí»; chỉ sửa lời thì «kết quả: …», «vướng mắc: …».';
  }
}

/** What an answer is in one event of its history. */
const versionWords = (event: Extract<HistoryEvent, { type: 'version' }>): string => {
  if (event.entry.corrected) return 'sửa thay';
  return event.before === null ? 'báo cáo' : 'báo cáo lại';
};

/** One event of a history, as a line. @param most the longest piece of words */
function eventLine(
  event: HistoryEvent,
  { task }: Of<'entry-history'>['task'],
  names: Names,
  most: number,
): Line {
  const who = `${clock(event.at)} ${nameOf(event.by, names)} `;
  switch (event.type) {
    case 'version': {
      const copied = unchangedWords(event.entry);
      return line(
        `${who}${versionWords(event)}: `,
        ...wholeAnswer(event.entry, task.measure, names, most),
        copied === '' ? '' : ` (${copied})`,
        event.entry.corrected ? `; lý do: «${shortText(event.entry.corrected.reason, most)}»` : '',
      );
    }
    case 'returned':
      return line(
        `${who}${event.why.unconfirmed ? 'chưa xác nhận hoàn thành' : 'trả lại'}: «${shortText(returnReason(event.why), most)}»${event.withdrawn ? ' (đã rút lại)' : ''}`,
      );
    case 'confirmed':
      return line(`${who}xác nhận hoàn thành`);
    case 'disputed':
      return line(`${who}báo sửa thay không đúng`);
    case 'attached':
      return line(`${who}gửi minh chứng 📎 ${pieceWords(event.evidence)}`);
    case 'struck':
      return line(`${who}bỏ minh chứng 📎 ${pieceWords(event.evidence)}`);
  }
}

/** So long a history may be: three messages of a phone. */
const mostSigns = 4_000;

function historyLines({ events, task }: Of<'entry-history'>, names: Names): Line[] {
  const written = (most: number): Line[] => events.map((one) => eventLine(one, task, names, most));
  const lengthOf = (lines: readonly Line[]): number =>
    lines.reduce((sum, one) => sum + plainLength(one) + 1, 0);
  for (const most of [mostSigns, 400, mostWords, 60]) {
    const lines = written(most);
    if (lengthOf(lines) <= mostSigns) return lines;
  }
  // The newest say what stands now; how many were before them is said.
  const lines = written(60);
  while (lengthOf(lines) > mostSigns) lines.shift();
  return [line(i(`… ${events.length - lines.length} lần trước đó.`)), ...lines];
}

const scopeName = (scope: TrailScope): string => {
  switch (scope.of) {
    case 'all':
      return '';
    case 'person':
      return ` của ${scope.person.name}`;
    case 'unit':
      return ` về ${scope.unit.name}`;
    case 'day':
      return ` ngày ${date(scope.day)}`;
  }
};

const whichOf = (scope: TrailScope): { which?: string } => {
  switch (scope.of) {
    case 'all':
      return {};
    case 'person':
      return { which: scope.person.id };
    case 'unit':
      return { which: scope.unit.id };
    case 'day':
      return { which: scope.day };
  }
};

/** The trail by its days, newest first. */
function trailLines({ entries, scope }: Of<'trail'>, names: Names): Line[] {
  return entries.flatMap((entry, at) => {
    const day = dateOf(entry.at);
    const before = entries[at - 1];
    const isNewDay = scope.of !== 'day' && (before === undefined || dateOf(before.at) !== day);
    const { who, what } = trailSentence(entry, names);
    return [
      ...(isNewDay ? [line(b(date(day)))] : []),
      line(`${clock(entry.at).slice(0, 5)} ${who} ${shortText(what, 240)}`),
    ];
  });
}

/** A button for each task of a list. */
const taskButtons = (
  tasks: Of<'choose-history'>['tasks'],
  period: string,
  type: 'correct-entry' | 'entry-history',
) => {
  const short = tasksApart(
    tasks.map(({ task }) => task),
    40,
  );
  return tasks.map(({ task, unit }, at): Button[] => [
    button(`${at + 1}. ${short[at]!}`, { type, period, taskId: task.id, unit: unit.id }),
  ]);
};

const noHistory: Readonly<Record<Of<'no-history'>['why'], (of: Of<'no-history'>) => string>> = {
  'not-yours': () => 'Anh/chị chỉ xem được lịch sử báo cáo của đơn vị mình.',
  'no-such-task': ({ code, period }) =>
    `${capital(monthName(toPeriod(period)))} không có nhiệm vụ ${code ?? ''} nào phải báo cáo.`,
  'not-theirs': ({ code, period }) =>
    `Nhiệm vụ ${code ?? ''} không do đơn vị này báo cáo trong ${monthName(toPeriod(period))}.`,
  'no-such-unit': ({ code }) =>
    `Không có đơn vị «${shortText(code ?? '', 60)}». Gõ như: /lichsu 1.4.2 thanh tra`,
  'not-reported': ({ code, period }) =>
    code === null
      ? `${capital(monthName(toPeriod(period)))} chưa có báo cáo nào để xem.`
      : `Nhiệm vụ ${code} chưa được báo cáo trong ${monthName(toPeriod(period))}.`,
};

/** What was done to an answer, behind who did it. */
const changedSo: Readonly<Record<Of<'report-changed'>['changes'][number]['what'], string>> = {
  returned: 'trả lại',
  corrected: 'sửa thay',
  disputed: 'báo sửa thay không đúng',
};

/** Behind that an answer was corrected: who of the unit hears of it. */
const corrected: Readonly<Record<Of<'entry-corrected'>['told'], string>> = {
  yes: '; đơn vị đã được báo.',
  nobody: '. Đơn vị chưa có ai liên kết nên chưa được báo.',
  self: '.',
};

/** ««Ghi rõ số liệu» (Lê Hải Yến)» */
const backWords = (back: OpenReturn): string =>
  `«${shortText(returnReason(back), 120)}»${back.by ? ` (${back.by.name})` : ''}`;

/** That a correction ends what the office is giving back. */
const returnedLines = ({ back, isBackNew }: Of<'confirm-correction'>): Line[] =>
  back === null
    ? []
    : [
        line(
          b(isBackNew ? `Vừa trả lại lúc ${clock(back.at)}` : 'Đang trả lại'),
          `: ${backWords(back)}. Sửa thay thì lần trả lại này hết, đơn vị không phải trả lời nữa.`,
        ),
      ];

/** Words for reading a month, correcting it for a unit, and what became of it. */
export const reviewing = {
  'review-overview': ({ period, units, awaiting }) => ({
    lines: overviewLines(period, units, awaiting),
  }),
  'unit-review': unitReviewMessage,
  'report-sent-anew': ({ unit, at }) => ({
    lines: [line(b(`${unit.name} vừa gửi lại lúc ${clock(at)}`), '; anh/chị xem bản mới:'), line('')],
  }),
  'report-changed': ({ unit, changes }) => ({
    lines: [
      line(b(`Báo cáo của ${unit.name} đã đổi từ lúc anh/chị xem`), changes.length > 0 ? ':' : '.'),
      ...changes.map(({ what, code, by, at }) =>
        line(`${clock(at)} ${by?.name ?? `${shortOffice}`} ${changedSo[what]} nhiệm vụ ${code}.`),
      ),
      line('Anh/chị xem lại rồi nhận:'),
      line(''),
    ],
  }),
  'review-before-begin': ({ period }) =>
    only(`${capital(monthName(toPeriod(period)))} trước khi Trợ lý bắt đầu: không có báo cáo để duyệt.`),
  'report-accepted': ({ unit, by, at, already }) => ({
    lines: [
      line(
        already
          ? `${unit.name}: ${by?.name ?? `${shortOffice}`} đã nhận lúc ${clock(at)}.`
          : `✓ Đã nhận báo cáo của ${unit.name}.`,
      ),
      line(''),
    ],
  }),
  'report-unaccepted': ({ unit, period }) => ({
    lines: [line(`Báo cáo ${monthName(toPeriod(period))} của ${unit.name} trở về chưa nhận.`)],
    buttons: [[button(`Xem ${unit.name}`, { type: 'review-unit', period, unit: unit.id })]],
  }),
  'review-end': reviewEndMessage,
  'no-report-yet': noReportYet,
  'choose-corrected': ({ unit, period, tasks, report }, names) => ({
    lines: [
      line(`Sửa thay nhiệm vụ nào của ${unit.name}?`),
      ...tasks.map(({ task }, at) => {
        const entry = report.entries[task.id]!;
        const words = wordsRead(entry, task.measure);
        return line(
          `${at + 1} ${markOf(entry)} ${answeredTask(task, entry)}${words ? ` – ${shortText(words, 80)}` : ''}${clip(entry, names)}`,
        );
      }),
    ],
    buttons: [
      ...taskButtons(tasks, period, 'correct-entry'),
      [button('Về báo cáo', { type: 'back-to-review', period, unit: unit.id })],
    ],
  }),
  'correct-locked': ({ period }) => ({
    lines: [line(`Kỳ ${monthName(toPeriod(period))} đã khóa; muốn sửa thay thì mở khóa trước.`)],
    buttons: [[button(`Mở khóa ${monthName(toPeriod(period))}`, { type: 'unlock', period })]],
  }),
  'what-is-right': ({ task: { task, unit }, entry }, names) => ({
    lines: [
      line(`Sửa thay ${unit.name}, ${named({ task })}: thế nào là đúng?`),
      line('Đang ghi: ', ...wholeAnswer(entry, task.measure, names, mostWords)),
      line(
        task.measure
          ? `Gõ số liệu hoặc tình trạng, kèm lời nếu có, ví dụ «${isRate(task.measure) ? '95' : '2'}, đã kiểm tra hồ sơ».`
          : 'Chọn tình trạng, hoặc gõ cả lời, ví dụ «chậm, chờ kinh phí».',
      ),
      line(i('Chỉ đổi điều anh/chị nêu; sửa riêng lời: «kết quả: …», «vướng mắc: …», «bỏ kiến nghị».')),
    ],
    buttons: [
      ...statuses.map((status): Button[] => [button(statusName[status], { type: 'correct-status', status })]),
      [stopButton()],
    ],
    // A number is the figure, never a choice by its place.
    ...(task.measure ? { wordsOnly: true } : {}),
  }),
  'not-right': ({ task: { task }, problem }) => only(`Chưa sửa: ${whyNot(problem, task)}`),
  'why-corrected': (content, names) => ({
    lines: [
      line(`Sửa ${named(content.task)} của ${content.task.unit.name}:`),
      ...bothLines(content, names),
      line(b('Vì sao sửa?'), ' Trả lời một tin; đơn vị đọc được lý do này.'),
    ],
    buttons: [[stopButton()]],
  }),
  'correction-doubted': ({ task: { unit }, words, asked }) => ({
    lines: [
      line(
        `Ghi «${shortText(words, mostWords)}» làm lý do sửa thay ${unit.name}? Không phải thì anh/chị gõ lý do.`,
      ),
    ],
    buttons: [confirmButtons(asked, 'Ghi')],
  }),
  'confirm-correction': (content, names) => ({
    lines: [
      line(b(`Sửa ${named(content.task)} của ${content.task.unit.name}?`)),
      ...bothLines(content, names),
      line(`Lý do: «${shortText(content.reason, mostWords)}»`),
      ...returnedLines(content),
    ],
    buttons: [
      confirmButtons(content.asked, 'Đồng ý'),
      [
        button('Sửa lại…', {
          type: 'correct-entry',
          period: content.period,
          taskId: content.task.task.id,
          unit: content.task.unit.id,
        }),
      ],
    ],
  }),
  'correction-withdrawn': ({ task, period, entry, by }, names) => ({
    lines: [
      line(
        by
          ? `✏️ ${by.name} (${shortOffice}) lấy lại lần sửa ${named(task)} ${monthName(toPeriod(period))} của ${task.unit.name}.`
          : `Đã lấy lại lần sửa ${named(task)} của ${task.unit.name}.`,
      ),
      line('Đang ghi: ', ...wholeAnswer(entry, task.task.measure, names, mostWords)),
    ],
    ...(by ? {} : { buttons: [[button('Về báo cáo', { type: 'review-unit', period, unit: task.unit.id })]] }),
  }),
  'entry-corrected': (content, names) => ({
    lines: [
      line(`✓ Đã sửa ${named(content.task)} của ${content.task.unit.name}${corrected[content.told]}`),
      ...bothLines(content, names),
      ...(content.back ? [line(`Lần trả lại ${backWords(content.back)} đã hết theo.`)] : []),
    ],
    buttons: [
      [
        button('Về báo cáo', { type: 'review-unit', period: content.period, unit: content.task.unit.id }),
        button('Sửa lại…', {
          type: 'correct-entry',
          period: content.period,
          taskId: content.task.task.id,
          unit: content.task.unit.id,
        }),
      ],
      [
        button('Lấy lại', {
          type: 'withdraw-correction',
          period: content.period,
          taskId: content.task.task.id,
          unit: content.task.unit.id,
        }),
      ],
    ],
  }),
  'entry-was-corrected': (content, names) => ({
    lines: [
      line(
        `✏️ ${content.by.name} (${shortOffice}) sửa ${named(content.task)} ${monthName(toPeriod(content.period))} của ${content.task.unit.name}:`,
      ),
      ...bothLines(content, names),
      line(`Lý do: «${content.reason}»`),
      ...(content.back
        ? [line(`Lần trả lại ${backWords(content.back)} đã hết theo, không cần trả lời nữa.`)]
        : []),
    ],
    buttons: [
      [
        button('Không đúng', {
          type: 'dispute-correction',
          period: content.period,
          taskId: content.task.task.id,
          unit: content.task.unit.id,
        }),
      ],
    ],
  }),
  'return-ended': (content, names) => ({
    lines: [
      line(
        `✏️ ${content.by.name} sửa thay ${named(content.task)} ${monthName(toPeriod(content.period))} của ${content.task.unit.name}, nên lần trả lại của anh/chị đã hết${content.back ? `: «${shortText(returnReason(content.back), mostWords)}»` : ''}.`,
      ),
      ...bothLines(content, names),
      line(`Lý do sửa: «${shortText(content.reason, mostWords)}»`),
    ],
    buttons: [
      [button('Về báo cáo', { type: 'review-unit', period: content.period, unit: content.task.unit.id })],
    ],
  }),
  'answer-changed-since': ({ unit, at, isCorrected, corrector, said, reason }) => ({
    lines: [
      line(
        b(
          isCorrected
            ? `${corrector?.name ?? shortOffice} vừa sửa thay lúc ${clock(at)}`
            : `${unit.name} vừa gửi lại lúc ${clock(at)}`,
        ),
        ', chưa sửa gì theo bản cũ. Tôi vẫn giữ lời anh/chị: ',
        `«${'status' in said ? statusName[said.status] : shortText(said.words, mostWords)}»`,
        reason === null ? '.' : `, lý do «${shortText(reason, mostWords)}».`,
      ),
      line(''),
    ],
  }),
  'correction-disputed': ({ task, period, by, isToOffice, already }): Message => {
    if (!isToOffice)
      return only(
        already
          ? `${shortOffice} đã được báo là sửa thay chưa đúng; anh/chị có thể gửi lại bằng /baocao.`
          : `Tôi đã báo ${shortOffice} là sửa thay chưa đúng. Anh/chị có thể gửi lại bằng /baocao khi kỳ chưa khóa.`,
      );
    const place = { period, taskId: task.task.id, unit: task.unit.id };
    return {
      lines: [
        line(
          `❗ ${by.name} báo việc sửa thay ${named(task)} ${monthName(toPeriod(period))} của ${task.unit.name} `,
          b('không đúng'),
          '.',
        ),
      ],
      buttons: [
        [
          button('Sửa lại…', { type: 'correct-entry', ...place }),
          button('Lịch sử', { type: 'entry-history', ...place }),
        ],
      ],
    };
  },
  'entry-history': (content, names) => ({
    lines: [
      line(
        b(`Lịch sử nhiệm vụ ${planIdOf(content.task.task)}, ${monthName(toPeriod(content.period))}`),
        ` (${content.task.unit.name}): ${taskWords(content.task.task)}`,
      ),
      ...historyLines(content, names),
      line(i('Chỉ lưu những lần đã gửi; sửa trong lúc soạn không lưu.')),
    ],
  }),
  'choose-history': ({ period, unit, tasks }) => ({
    lines: [line(`Xem lịch sử nhiệm vụ nào của ${unit.name}, ${monthName(toPeriod(period))}?`)],
    buttons: taskButtons(tasks, period, 'entry-history'),
  }),
  'choose-history-unit': ({ period, taskId, units }) => ({
    lines: [line(`Của đơn vị nào, ${monthName(toPeriod(period))}?`)],
    buttons: units.map((unit) => [
      button(
        unit.name,
        taskId === null
          ? { type: 'history-of-unit', period, unit: unit.id }
          : { type: 'entry-history', period, taskId, unit: unit.id },
      ),
    ]),
  }),
  'no-history': (content) => only(noHistory[content.why](content)),
  trail: (content, names) => {
    const { entries, scope, isFirst, older } = content;
    if (entries.length === 0)
      return only(`Nhật ký${scopeName(scope)} ${isFirst ? 'chưa có gì' : 'không còn gì trước đó'}.`);
    return {
      lines: [
        line(b(`Nhật ký${scopeName(scope)}`), isFirst ? ', mới nhất trước:' : ' (tiếp):'),
        ...trailLines(content, names),
      ],
      ...(older === null
        ? {}
        : {
            buttons: [
              [button('Xem tiếp', { type: 'older-trail', of: scope.of, before: older, ...whichOf(scope) })],
            ],
          }),
    };
  },
  'choose-trail': ({ units, people, now }) => ({
    lines: [line(`Nhật ký của ai: ${joined([...units, ...people].map(({ name }) => name))}?`)],
    buttons: [
      ...units.map((unit) => [
        button(unit.name, { type: 'older-trail', of: 'unit' as const, before: now + 1, which: unit.id }),
      ]),
      ...people.map((person) => [
        button(person.name, {
          type: 'older-trail',
          of: 'person' as const,
          before: now + 1,
          which: person.id,
        }),
      ]),
    ],
  }),
  'bad-trail': ({ said, isAhead, today }) =>
    only(
      `${isAhead ? `Ngày «${shortText(said, 60)}» chưa đến, nhật ký chưa có gì` : `Tôi không tìm thấy người, đơn vị hay ngày «${shortText(said, 60)}»`}. Gõ như: /nhatky hôm nay, /nhatky ${date(today).slice(0, 5)}, /nhatky thanh tra.`,
    ),
  'saved-stands': savedStandsMessage,
  'still-stands': stillStandsMessage,
  'take-back-which': takeBackWhich,
  'nothing-to-take-back': nothingToTakeBack,
} satisfies WordingOf<ReviewingContent>;
