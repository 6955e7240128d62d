import { unitNames } from '../../ask/names.ts';
import { worksForOffice } from '../../people/org.ts';
import type { Task } from '../../plan/plan.ts';
import { findReport } from '../../report/desk.ts';
import { answerableIn } from '../../report/owed.ts';
import type { Outcome } from '../../said/content.ts';
import { fold, foldedWords, isUnmarked } from '../../text/fold.ts';
import { fitsMarks } from '../../text/marks-typed.ts';
import { toPeriod } from '../../time/period.ts';
import { unitsSaid, wordsOf } from '../instructing/unit-words.ts';
import type { KnownTurn } from '../turn.ts';
import { asksRather } from './asks-rather.ts';
import { lead, monthOf, toDo, type Ways } from './order-words.ts';

const begins = new RegExp(
  `^${lead}(?:tra|day|hoan|gui tra|chuyen tra)(?: (?:lai|ve|tra|nguoc))*(?: (?:giup|gium|dum|ho|luon|cho|em|anh|chi|toi|minh))* `,
);

const because = {
  marked:
    /[\s,;:]+(?:với )?(?:lý do|kèm câu|kèm lời|ghi rõ là|ghi rõ(?= (?:chưa|thiếu|không))|ghi là|ghi(?! rõ)|yêu cầu|đề nghị|bảo|nói là|nói|vì|do)(?:\s+(?:là|họ|rằng))?\s*:?\s+(?<reason>\S.*)$/isu,
  plain:
    /[\s,;:]+(?:voi )?(?:ly do|kem cau|kem loi|ghi ro la|ghi ro(?= (?:chua|thieu|khong))|ghi la|yeu cau|de nghi|noi la|vi)(?:\s+(?:la|ho|rang))?\s*:?\s+(?<reason>\S.*)$/isu,
};

/** What stands around the words of a task. */
const around = new Set(
  'giup gium dum cho ho em toi anh chi minh cua ben phong don vi bao cao bc ket qua luon viec nhiem vu muc phan cau so va cac ky thang no nay don lai ve cai nhe nha di'.split(
    ' ',
  ),
);

/** The order, and why: behind a word for it, or in the clause that ends it. */
function parted(text: string): { order: string; reason: string } {
  const typed = text
    .normalize('NFC')
    .trim()
    .replace(/[.!\s]+$/u, '');
  const found = (isUnmarked(typed) ? because.plain : because.marked).exec(typed);
  if (found?.groups) return { order: typed.slice(0, found.index), reason: found.groups.reason! };
  const [, order, last = ''] = /^(.+)[,;–]\s+([^,;–]+)$/su.exec(typed) ?? [];
  const isReason = order !== undefined && last.split(/\s+/).length >= 2 && !courtesy.test(foldedWords(last));
  return isReason ? { order, reason: last } : { order: typed, reason: '' };
}
const courtesy =
  /^(?:(?:nhe|nha|a|di|em|luon|giup|voi|anh|chi|cam on|nho|bot) ?)+$|^(?:muc|viec|nhiem vu|phan|cua|thang|phong) /;

/** The one of some tasks that has most of the words said, each the more the fewer of them have it; null where none stands out. */
function taskOf(tasks: readonly { task: Task; texts: string }[], said: readonly string[]): Task | null {
  const held = tasks.map(({ texts }) => new Set(foldedWords(texts).split(' ')));
  const weight = (word: string): number => {
    const count = held.filter((words) => words.has(word)).length;
    return count === 0 ? 0 : 1 / count;
  };
  const scored = tasks
    .map(({ task }, at) => {
      const found = said.filter((word) => held[at]!.has(word));
      return { task, count: found.length, score: found.reduce((sum, word) => sum + weight(word), 0) };
    })
    .toSorted((one, other) => other.score - one.score);
  const [best, next] = scored;
  const isSure =
    best && best.count >= 2 && best.count * 2 >= said.length && best.score > (next?.score ?? 0) * 1.3;
  return isSure ? best.task : null;
}

/**
 * «trả lại báo cáo tháng 5 của thanh tra, mục công khai kết quả xử phạt, lý do …», by the office: the task that the words name among those that
 * the unit reported, and why, as the order by its number. Null where no unit or no task stands out.
 */
export function returnedInWords(turn: KnownTurn, text: string, ways: Ways): Outcome | null {
  if (!worksForOffice(turn.context.org, turn.person)) return null;
  const { order, reason } = parted(text);
  const plain = foldedWords(order);
  const verb = begins.exec(`${plain} `)?.[0];
  if (verb === undefined || !fitsMarks('trả đẩy hoàn lại về gửi chuyển ngược', order) || asksRather(order))
    return null;
  if (/\d\.\d|(?:^| )(?:viec|nhiem vu|muc) (?:so )?\d/.test(fold(order))) return null;
  const words = wordsOf(order);
  const [unit, another] = unitsSaid(turn, words);
  if (!unit || another) return null;
  const period = monthOf(turn, plain);
  const entries = findReport(turn.state, unit.id, period)?.entries ?? {};
  const tasks = answerableIn(turn.context, toPeriod(period), unit.id).flatMap(({ task }) =>
    entries[task.id] ? [{ task, texts: task.text }] : [],
  );
  const ofUnit = new Set(unitNames(unit).flatMap((name) => foldedWords(name).split(' ')));
  const said = plain
    .slice(verb.length)
    .split(' ')
    .filter((word) => !around.has(word) && !/^t?\d+$/.test(word));
  const task =
    taskOf(
      tasks,
      said.filter((word) => !ofUnit.has(word)),
    ) ?? taskOf(tasks, said);
  if (!task) return null;
  const { month } = toPeriod(period);
  const why = reason === '' ? '' : `, ${toDo.test(fold(reason)) ? 'yêu cầu' : 'lý do'} ${reason}`;
  return ways.ask(`trả lại ${task.id} của ${unit.name} tháng ${month}${why}`);
}
