import type { Answer } from '../../core/ask/answer.ts';
import { asHeard, mayHear, maySee, tallyOf } from '../../core/report/progress.ts';
import type { Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { periodKey } from '../../core/time/viet-nam-time.ts';
import { taskWords } from './cadence-name.ts';
import { shortOffice, theOffice } from './called.ts';
import { clip, shareLines, signedWords, wordsRead } from './entry.ts';
import { evidenceRow } from './evidence-rows.ts';
import { type ListParts, linesOf } from './fold-answer.ts';
import { counts, isPast, markOf, showsReturned } from './progress.ts';
import { b, inStates, line, moment, monthName, shortDate, timeLeft } from './words.ts';

type Of<T extends Answer['type']> = Extract<Answer, { type: T }>;

/** What a unit wrote, answer by answer, to those who may read it: its head, a row a task, and what stands behind them. */
export function unitReportParts(
  { unit, progress, report, locked }: Of<'unit-report'>,
  names: Names,
): ListParts {
  const end = locked ? [line(`Kỳ đã khóa; cần sửa thì đề nghị ${theOffice}.`)] : [];
  const name = monthName(progress.period);
  if (report === null)
    return {
      head: [
        line(
          `${unit.name} `,
          b('chưa báo cáo'),
          ` ${name}, hạn ${moment(progress.deadlineAt)} (${timeLeft(progress.now, progress.deadlineAt)}).`,
        ),
      ],
      rows: [],
      tail: end,
    };
  const tasks = progress.tasks.filter((task) => task.unit.id === unit.id);
  const head = line(
    b(`${unit.name}, ${name}`),
    ': ',
    ...inStates(
      `${counts(tallyOf(tasks), showsReturned(progress))}; gửi ${shortDate(report.firstSentAt)}${report.late ? ' (trễ hạn)' : ''}.`,
      isPast(progress),
    ),
  );
  if (!mayHear(progress.visibility))
    return {
      head: [head, line(`Nội dung báo cáo chỉ lãnh đạo, ${shortOffice} và đơn vị đó đọc được.`)],
      rows: [],
      tail: [],
    };
  return {
    head: [head],
    rows: tasks.flatMap((one) => {
      const { task, index, returned } = one;
      const answered = one.entry ?? one.before ?? null;
      const shares = maySee(progress.visibility, unit.id)
        ? shareLines(names, { unit: unit.id, period: periodKey(progress.period), taskId: task.id })
        : [];
      if (answered === null) return [line(`▫️ ${index.code} ${taskWords(task)}: chưa có`), ...shares];
      const entry = asHeard(progress.visibility, unit.id, answered);
      const words = wordsRead(entry, task.measure);
      return [
        line(
          `${markOf(entry)} ${index.code} ${taskWords(task)}${returned ? ' ↩ đang trả lại' : ''}${words ? ` – ${words}` : ''}${clip(entry, names)}${signedWords(entry, names)}`,
        ),
        ...shares,
      ];
    }),
    tail: end,
  };
}

/** The same as one message. */
export function unitReportMessage(answer: Of<'unit-report'>, names: Names): Message {
  const { unit, progress, report } = answer;
  const lines = linesOf(unitReportParts(answer, names));
  return report === null || !mayHear(progress.visibility)
    ? { lines }
    : { lines, buttons: evidenceRow(progress, { unit }) };
}
