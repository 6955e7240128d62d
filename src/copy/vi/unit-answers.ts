import type { Answer, OwedMonth } from '../../core/ask/answer.ts';
import { indexOf } from '../../core/people/directory-index.ts';
import type { Unit } from '../../core/people/org.ts';
import { planIdOf } from '../../core/report/carried.ts';
import { tallyOf } from '../../core/report/progress.ts';
import type { Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { button } from './button.ts';
import { taskWords } from './cadence-name.ts';
import { shortOffice, theOffice } from './called.ts';
import { draftWords, isReadyToSend } from './draft-words.ts';
import { withUnit } from './entry.ts';
import { shortLines } from './short-list.ts';
import {
  b,
  capital,
  i,
  joined,
  line,
  moment,
  monthName,
  namesInLine,
  returnReason,
  shortDate,
  stopAfter,
  timeLeft,
} from './words.ts';

type Of<T extends Answer['type']> = Extract<Answer, { type: T }>;

/** Whether all that is owed of a month is answered, and only waits to be sent. */
const isFull = ({ tasks, drafted = [] }: OwedMonth): boolean =>
  isReadyToSend({ owed: tasks.length, answered: drafted.length });

/** What a unit owes of a month; what is answered already is no debt but that it must be sent. */
function owedLines(unit: Unit, owed: OwedMonth, year: number, now: number): Line[] {
  const { month, deadlineAt, tasks, sent, drafted = [] } = owed;
  const until = `hạn ${moment(deadlineAt)} (${timeLeft(now, deadlineAt)})`;
  const name = monthName({ year, month });
  if (isFull(owed))
    return [
      line(
        `${unit.name}: báo cáo ${name} `,
        b(draftWords({ owed: tasks.length, answered: drafted.length })),
        `, ${until}.`,
      ),
    ];
  const left = tasks.filter(({ task }) => !drafted.includes(task.id));
  const begun = drafted.length > 0 ? ` (đã trả lời ${drafted.length}, chưa gửi)` : '';
  return [
    line(
      `${unit.name} còn `,
      b(`${left.length} nhiệm vụ`),
      ` chưa báo cáo ${name}${sent ? ' (đã gửi, còn thiếu hoặc bị trả lại)' : begun}, ${until}:`,
    ),
    ...shortLines(
      left.map(({ index, task, back }) =>
        line(
          `${back ? '↩' : '▫️'} ${index.code} ${taskWords(task)}`,
          back
            ? `: bị trả lại – «${returnReason(back).replace(/[.]$/, '')}»${back.by ? ` – ${back.by.name}` : ''}, ${shortDate(back.at)}`
            : '',
        ),
      ),
      15,
      'nhiệm vụ',
    ),
  ];
}

export function debtMessage({ unit, months, now, reads }: Of<'debt'>, { plan }: Names): Message {
  if (months.length === 0) return { lines: [line(`${unit.name} `, b('không còn nợ báo cáo nào'), '.')] };
  const lines = months.flatMap((owed) => owedLines(unit, owed, plan.year, now));
  const [first] = months;
  if (reads) return { lines };
  return {
    lines,
    buttons: [
      [
        button(isFull(first!) ? 'Xem lại rồi gửi' : 'Báo cáo ngay', {
          type: 'open',
          period: `${plan.year}-${String(first!.month).padStart(2, '0')}`,
          unit: unit.id,
        }),
      ],
    ],
  };
}

export const whoMessage = (
  { type, person, units, indices }: Of<'who-am-i' | 'who-is'>,
  { org }: Names,
): Message => {
  const known = indexOf(org).people.get(person.id) ?? person;
  return {
    lines: [
      line(
        ...(type === 'who-am-i' ? ['Anh/chị là ', b(known.name)] : [b(known.name)]),
        `: ${known.title}${units.length > 0 ? `; ${type === 'who-am-i' ? 'báo cáo cho ' : ''}${joined(units.map(({ name }) => name))}` : ''}${indices.length > 0 ? `; phụ trách ${indices.length} chỉ số: ${joined(namesInLine(indices))}` : ''}${stopAfter(namesInLine(indices).at(-1) ?? '')}`,
      ),
    ],
  };
};

export const sectionMessage = ({ section, text }: Of<'section'>): Message => ({
  lines: [
    line(`${section === 'basis' ? 'Căn cứ trong kế hoạch' : 'Kế hoạch ghi'}: ${text.replace(/[;.]$/, '')}.`),
  ],
});

/** What the office gave back, with its reason. */
export function returnedMessage(
  { rows, months, locked, again, asksWho }: Of<'returned'>,
  { plan }: Names,
): Message {
  const name = joined(months.map((month) => monthName({ year: plan.year, month })));
  if (rows.length === 0)
    return {
      lines: [
        line(
          `${capital(name)}: `,
          b(again ? 'không có nhiệm vụ nào bị trả lại mà chưa gửi lại' : 'không có nhiệm vụ nào bị trả lại'),
          '.',
        ),
      ],
    };
  // «ai trả, hôm nào»: what it was is known already.
  if (asksWho)
    return {
      lines: rows.map(({ unit, task, by, at, month, ...back }) =>
        line(
          b(by ? `${by.name}, ${shortDate(at)}` : shortDate(at)),
          `: trả lại ${task ? `${planIdOf(task)} ${taskWords(task)} ` : ''}`,
          i(`(${unit.name}, ${monthName({ year: plan.year, month })})`),
          `: «${returnReason(back)}»`,
        ),
      ),
    };
  return {
    lines: [
      again
        ? line(b('Chưa gửi lại'), ` ${rows.length} nhiệm vụ bị trả lại ${name}:`)
        : line(b(`${rows.length} nhiệm vụ bị trả lại`), ` ${name}:`),
      ...rows.map(({ unit, task, by, at, figure, ...back }) =>
        line(
          `↩ ${task ? `${planIdOf(task)} ${taskWords(task)}` : ''} `,
          i(
            `(${unit.name}${task?.measure && figure !== undefined ? `, đã báo ${withUnit(figure, task.measure)}` : ''})`,
          ),
          `: «${returnReason(back)}»${by ? ` – ${by.name}` : ''}, ${shortDate(at)}`,
        ),
      ),
      line(
        locked
          ? `Kỳ đã khóa; cần sửa thì đề nghị ${theOffice}.`
          : `Sửa và gửi lại bằng /baocao trước khi ${shortOffice} khóa kỳ.`,
      ),
    ],
  };
}

/** Units, the best first: what is done or on track of what is due. */
export function unitRankingMessage({ progress, both }: Of<'unit-ranking'>): Message {
  const rows = progress.owing.map((unit) => {
    const tally = tallyOf(progress.tasks.filter((task) => task.unit.id === unit.id));
    return {
      unit,
      tally,
      share: (tally.done + tally.onTrack) / tally.due,
      sent: progress.reported.includes(unit),
      late: progress.lateUnits.includes(unit),
    };
  });
  rows.sort((one, other) => Number(other.sent) - Number(one.sent) || other.share - one.share);
  const [first] = rows;
  const last = rows.findLast(({ sent }) => sent);
  return {
    lines: [
      line(
        `Xếp theo tỷ lệ nhiệm vụ hoàn thành, đúng tiến độ ${monthName(progress.period)}: `,
        b(first?.unit.name ?? ''),
        ' đứng đầu',
        ...(both && last && last !== first ? [', ', b(last.unit.name), ' cuối bảng'] : []),
        '.',
      ),
      ...rows.map(({ unit, tally, sent, late }, position) =>
        line(
          `${position + 1}. ${unit.name}: ${tally.done + tally.onTrack}/${tally.due}${late ? ' (nộp trễ hạn)' : ''}${sent ? '' : ' (chưa báo cáo)'}`,
        ),
      ),
    ],
  };
}
