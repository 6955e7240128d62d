import type { ClosingContent } from '../../core/features/closing/declared.ts';
import type { Task } from '../../core/plan/plan.ts';
import type { HeldWords } from '../../core/report/held.ts';
import { tallyOf } from '../../core/report/progress.ts';
import type { Entry } from '../../core/report/report.ts';
import type { Button } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { toPeriod } from '../../core/time/period.ts';
import { periodKey } from '../../core/time/viet-nam-time.ts';
import type { WordingOf } from '../wording.ts';
import { askUnlockButton, button, stopButton, waiting } from './button.ts';
import { answeredTask, tasksApart, taskWords } from './cadence-name.ts';
import { shortOffice, theOffice } from './called.ts';
import { confirmButtons } from './confirmation.ts';
import { clip, mostWords, wordsRead } from './entry.ts';
import { reportEvidenceRow } from './evidence-rows.ts';
import { lackingLines } from './lacking-lines.ts';
import { markOf, wholeAnswer } from './progress.ts';
import { b, capital, clock, figure, line, monthName, only, shortText } from './words.ts';

/** «🟠 Duy trì đường dây nóng… – «chưa có lịch» 📎1» in a list. */
function answerLine(entry: Entry, task: Task, names: Names): string {
  const words = wordsRead(entry, task.measure);
  return `${markOf(entry)} ${answeredTask(task, entry)}${words ? ` – ${shortText(words, 80)}` : ''}${clip(entry, names)}`;
}

const quoted = (words: string): string => `«${shortText(words, mostWords)}»`;

const heldButtons = ({ id }: HeldWords): Button[] => [
  button('Dùng', { type: 'use-held', held: id }),
  button('Bỏ', { type: 'drop-held', held: id }),
];

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
  'month-was-locked'({ period, unit, answered, locked, mayStill, asked, held }) {
    const month = monthName(toPeriod(period));
    if (asked)
      return only(
        `${theOffice} đã mở lại kỳ ${month} theo lời xin của anh/chị; sửa báo cáo ${unit.name}: /baocao ${toPeriod(period).month}/${toPeriod(period).year}`,
      );
    const askIt = locked && !mayStill ? { buttons: [[askUnlockButton(period, unit.id)]] } : {};
    if (held)
      return {
        lines: [
          line(`${theOffice} đã mở lại kỳ ${month}. Khi khóa anh/chị đã gõ: ${quoted(held.words)}.`),
          line('Ghi vào báo cáo?'),
        ],
        buttons: [heldButtons(held)],
      };
    const draft = `báo cáo ${unit.name} anh/chị đang soạn (${answered} nhiệm vụ)`;
    // Nothing was begun: the debt is what it is about.
    if (answered === 0)
      return {
        ...only(
          locked
            ? `🔒 ${theOffice} đã khóa kỳ ${month}, ${unit.name} chưa báo cáo đủ; cần báo cáo thì đề nghị ${theOffice} mở lại.`
            : `${theOffice} đã mở lại kỳ ${month}: ${unit.name} chưa báo cáo đủ, gõ /baocao ${toPeriod(period).month}/${toPeriod(period).year}`,
        ),
        ...askIt,
      };
    if (locked && mayStill)
      return only(
        `🔒 ${theOffice} đã khóa kỳ ${month}: ${draft} còn nguyên; gửi sau khi khóa phải nêu lý do.`,
      );
    return {
      ...only(
        locked
          ? `🔒 ${theOffice} đã khóa kỳ ${month}: ${draft} còn nguyên nhưng không gửi được; cần gửi thì đề nghị ${theOffice} mở lại.`
          : `${theOffice} đã mở lại kỳ ${month}: ${draft} gửi được, gõ /baocao ${toPeriod(period).month}/${toPeriod(period).year}`,
      ),
      ...askIt,
    };
  },
  'kept-while-locked': ({ period, unit, held }) => ({
    lines: [
      line(
        `${capital(monthName(toPeriod(period)))} đã khóa nên chưa ghi được; lời của anh/chị tôi giữ: ${quoted(held.words)}.`,
      ),
      line(`${theOffice} mở lại thì tôi hỏi có dùng không.`),
    ],
    buttons: [[askUnlockButton(period, unit), button('Bỏ lời này', { type: 'drop-held', held: held.id })]],
  }),
  'held-words': ({ period, held }) => ({
    lines: [
      line(
        `Khi kỳ ${monthName(toPeriod(period))} khóa anh/chị đã gõ: ${quoted(held.words)}. Ghi vào báo cáo?`,
      ),
    ],
    buttons: [heldButtons(held)],
  }),
  'held-for-which': ({ held, tasks }) => {
    const short = tasksApart(
      tasks.map(({ task }) => task),
      40,
    );
    return {
      lines: [line(`${quoted(held.words)} là của nhiệm vụ nào?`)],
      buttons: [
        ...tasks.map(({ task }, position) => [
          button(`${position + 1}. ${short[position]!}`, {
            type: 'use-held-for',
            held: held.id,
            taskId: task.id,
          }),
        ]),
        [button('Bỏ lời này', { type: 'drop-held', held: held.id })],
      ],
    };
  },
  'held-dropped': ({ words }) => only(`Đã bỏ lời giữ lại: ${quoted(words)}.`),
  'unlock-wanted': ({ period, unit, by }) => ({
    lines: [
      line(
        `🔓 ${by.name} (${unit.name}) xin mở khóa kỳ ${monthName(toPeriod(period))} để báo cáo. Mở thì mọi đơn vị sửa được.`,
      ),
    ],
    buttons: [[button(`Mở khóa ${monthName(toPeriod(period))}`, { type: 'unlock', period })]],
  }),
  'unlock-asked': ({ period, is }) => {
    const month = monthName(toPeriod(period));
    if (is === 'open')
      return only(`Kỳ ${month} đang mở: /baocao ${toPeriod(period).month}/${toPeriod(period).year}`);
    if (is === 'stays') return only(`Kỳ ${month} vẫn khóa. Tôi chưa báo đơn vị; anh/chị nhắn đơn vị giúp.`);
    if (is === 'nobody')
      return only(`${theOffice} chưa có ai nhận được tin; anh/chị gọi ${theOffice} nhờ mở kỳ ${month}.`);
    return only(
      is === 'told'
        ? `Đã chuyển lời xin mở khóa kỳ ${month} tới ${theOffice}; khi mở lại anh/chị sẽ được báo.`
        : `Đã xin mở khóa kỳ ${month} lúc ${clock(is.before)}, ${theOffice} chưa mở.`,
    );
  },
  'return-apart': ({ numbers: [first, ...rest], reason }) =>
    only(
      `Mỗi lần trả lại một nhiệm vụ. Nhiệm vụ ${first} ở dưới; xong anh/chị gõ «trả lại ${rest.join(', ')}${reason === '' ? '' : ` vì ${shortText(reason, 80)}`}».`,
    ),
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
  'choose-returned-task': ({ period, unit, tasks, report, reason }, names) => {
    const short = tasksApart(
      tasks.map(({ task }) => task),
      40,
    );
    return {
      lines: [
        line(
          `Trả lại nhiệm vụ nào của ${unit.name}?${reason === undefined ? '' : ` Lý do: «${shortText(reason, 120)}».`}`,
        ),
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
  'return-reason-doubted': ({ task: { task, unit }, words, asked, isNamed }) => ({
    lines: [
      line(
        isNamed
          ? `Trả lại «${taskWords(task)}» của ${unit.name}, lý do «${shortText(words, 120)}»? Gõ lý do khác để thay.`
          : `Gửi «${shortText(words, 120)}» cho ${unit.name} làm lý do trả lại? Không phải thì anh/chị gõ lý do.`,
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
