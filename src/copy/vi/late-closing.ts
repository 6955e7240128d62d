import type { ClosingContent } from '../../core/features/closing/declared.ts';
import type { Task } from '../../core/plan/plan.ts';
import { tallyOf } from '../../core/report/progress.ts';
import type { Entry } from '../../core/report/report.ts';
import type { Names } from '../../core/said/names.ts';
import { toPeriod } from '../../core/time/period.ts';
import { periodKey } from '../../core/time/viet-nam-time.ts';
import type { WordingOf } from '../wording.ts';
import { button, stopButton, waiting } from './button.ts';
import { answeredTask, tasksApart, taskWords } from './cadence-name.ts';
import { shortOffice, theOffice } from './called.ts';
import { confirmButtons } from './confirmation.ts';
import { clip, mostWords, wordsRead } from './entry.ts';
import { reportEvidenceRow } from './evidence-rows.ts';
import { lackingLines } from './lacking-lines.ts';
import { markOf, wholeAnswer } from './progress.ts';
import { b, capital, figure, line, monthName, only, shortText } from './words.ts';

/** «🟠 Duy trì đường dây nóng… – «chưa có lịch» 📎1» in a list. */
function answerLine(entry: Entry, task: Task, names: Names): string {
  const words = wordsRead(entry, task.measure);
  return `${markOf(entry)} ${answeredTask(task, entry)}${words ? ` – ${shortText(words, 80)}` : ''}${clip(entry, names)}`;
}

/** Words for locking a month, and for giving a task back. */
export const closing = {
  'confirm-lock'({ progress, locked }) {
    const period = periodKey(progress.period);
    const month = monthName(progress.period);
    if (locked)
      return {
        lines: [line(`Kỳ ${month} đang khóa. Mở lại thì các đơn vị sửa được báo cáo.`)],
        buttons: [[button(`Mở khóa ${month}`, { type: 'unlock', period })]],
      };
    const missing = progress.owing.filter((unit) => !progress.reported.includes(unit));
    const tally = tallyOf(progress.tasks);
    return {
      lines: [
        line(
          b(capital(month)),
          `: ${progress.reported.length}/${progress.owing.length} đơn vị, ${tally.due - tally.missing}/${tally.due} nhiệm vụ đã báo cáo.`,
        ),
        ...lackingLines({ units: missing, returned: tally.returned }),
        line(`Khóa rồi thì chỉ ${shortOffice} sửa được, kèm lý do.`),
      ],
      buttons: [[button(`Khóa kỳ ${month}`, { type: 'lock', period })]],
    };
  },
  'lock-changed'({ period, locked, changed }) {
    const { year, month } = toPeriod(period);
    const name = monthName({ year, month });
    if (!changed)
      return only(locked ? `Kỳ ${name} đã khóa từ trước.` : `Kỳ ${name} đang mở, không cần mở khóa.`);
    return only(
      locked
        ? `🔒 Đã khóa kỳ ${name}. Mở lại: /khoa ${period.slice(5)}/${year}`
        : `Đã mở khóa kỳ ${name}; các đơn vị sửa được báo cáo.`,
    );
  },
  'month-was-locked'({ period, unit, answered, locked, mayStill }) {
    const month = monthName(toPeriod(period));
    const draft = `báo cáo ${unit.name} anh/chị đang soạn (${answered} nhiệm vụ)`;
    // Nothing was begun: the debt is what it is about.
    if (answered === 0)
      return only(
        locked
          ? `🔒 ${theOffice} đã khóa kỳ ${month}, ${unit.name} chưa báo cáo đủ; cần báo cáo thì đề nghị ${theOffice} mở lại.`
          : `${theOffice} đã mở lại kỳ ${month}: ${unit.name} chưa báo cáo đủ, gõ /baocao ${toPeriod(period).month}/${toPeriod(period).year}`,
      );
    if (locked && mayStill)
      return only(
        `🔒 ${theOffice} đã khóa kỳ ${month}: ${draft} còn nguyên; gửi sau khi khóa phải nêu lý do.`,
      );
    return only(
      locked
        ? `🔒 ${theOffice} đã khóa kỳ ${month}: ${draft} còn nguyên nhưng không gửi được; cần gửi thì đề nghị ${theOffice} mở lại.`
        : `${theOffice} đã mở lại kỳ ${month}: ${draft} gửi được, gõ /baocao ${toPeriod(period).month}/${toPeriod(period).year}`,
    );
  },
  'return-locked': ({ period }) =>
    only(
      `Kỳ ${monthName(toPeriod(period))} đã khóa nên đơn vị không sửa được; muốn trả lại thì mở khóa trước: /khoa ${toPeriod(period).month}/${toPeriod(period).year}`,
    ),
  'choose-returned': ({ period, units }) =>
    units.length === 0
      ? only(`${capital(monthName(toPeriod(period)))} chưa có báo cáo nào để trả lại.`)
      : {
          lines: [line(`Trả lại nhiệm vụ ${monthName(toPeriod(period))} của đơn vị nào?`)],
          buttons: units.map((unit) => [
            button(unit.name, { type: 'choose-returned-task', unit: unit.id, period }),
          ]),
        },
  'choose-returned-task': ({ period, unit, tasks, report }, names) => {
    const short = tasksApart(
      tasks.map(({ task }) => task),
      40,
    );
    return {
      lines: [
        line(`Trả lại nhiệm vụ nào của ${unit.name}?`),
        ...tasks.map(({ task }, position) =>
          line(`${position + 1} ${answerLine(report.entries[task.id]!, task, names)}`),
        ),
      ],
      buttons: [
        ...tasks.map(({ task }, position) => [
          button(`${position + 1}. ${short[position]!}`, {
            type: task.carried ? 'return-carried' : 'return',
            unit: unit.id,
            period,
            taskId: task.id,
          }),
        ]),
        ...reportEvidenceRow(report),
        [button('Về báo cáo', { type: 'back-to-review', period, unit: unit.id })],
      ],
    };
  },
  'why-return': ({ task: { task }, entry }, names) => ({
    lines: [
      line(`Vì sao trả lại «${taskWords(task)}»? Trả lời một tin.`),
      line('Đơn vị báo cáo: ', ...wholeAnswer(entry, task.measure, names, mostWords)),
    ],
    buttons: [[stopButton()]],
  }),
  'return-reason-long': ({ length, longest }) =>
    waiting(
      `Lý do dài ${figure(length)} ký tự, tối đa ${figure(longest)}: chưa gửi gì. Anh/chị gõ lại ngắn hơn.`,
    ),
  'return-reason-doubted': ({ task: { unit }, words, asked }) => ({
    lines: [
      line(
        `Gửi «${shortText(words, 120)}» cho ${unit.name} làm lý do trả lại? Không phải thì anh/chị gõ lý do.`,
      ),
    ],
    buttons: [confirmButtons(asked, 'Gửi')],
  }),
  'task-returned': ({ task, told, reason, period }) => ({
    lines: [
      line(
        `Đã trả lại «${taskWords(task.task)}» cho ${task.unit.name}, lý do «${shortText(reason, 120)}».${told ? '' : ' Đơn vị chưa có ai liên kết nên chưa được báo.'}`,
      ),
    ],
    buttons: [
      [
        button('Rút lại', { type: 'withdraw-return', unit: task.unit.id, period, taskId: task.task.id }),
        button('Xem báo cáo', { type: 'review-unit', unit: task.unit.id, period }),
      ],
    ],
  }),
  'return-withdrawn': ({ task, period, by, isToUnit }) =>
    only(
      isToUnit
        ? `${by.name} rút lại việc trả «${taskWords(task.task)}» ${monthName(toPeriod(period))} của ${task.unit.name}; anh/chị không phải sửa.`
        : `Đã rút lại, «${taskWords(task.task)}» giữ nguyên như ${task.unit.name} báo cáo.`,
    ),
  'task-was-returned': ({ task, reason, period, by }) => ({
    lines: [
      line(`↩ ${by.name} trả lại một nhiệm vụ ${monthName(toPeriod(period))} của ${task.unit.name}:`),
      line(taskWords(task.task, 120)),
      line('Lý do: ', `«${reason}»`),
    ],
    buttons: [[button('Sửa ngay', { type: 'open', unit: task.unit.id, period })]],
  }),
} satisfies WordingOf<ClosingContent>;
