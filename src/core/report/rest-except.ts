import { eitherWay } from '../text/either-way.ts';
import { takeRest } from './answer-at-once.ts';
import { beforeTyped } from './before-told.ts';
import { type Desk, type Effect, isFirm, measureOf, openTasks } from './desk-draft.ts';
import { takeExceptions } from './exceptions.ts';
import { readFigure } from './figure.ts';
import { isFigureList, linesOf } from './task-lines.ts';
import { numberAt, taskAt } from './task-number.ts';
import { withoutFigureLead } from './told-figure.ts';

type Moved = [Desk, Effect[]];

const all =
  '(?:(?:tất cả|toàn bộ|các|mọi|hầu hết|còn lại|phần còn lại|cả(?=\\s+(?:\\d|các|những|việc|nhiệm vụ)))(?:\\s+(?:các|những|việc|nhiệm vụ|mục|đều|còn lại|này|\\d{1,2}(?=\\s+(?:việc|nhiệm vụ|mục)))(?!\\p{L}))*|(?:vẫn\\s+)?đều)';
const onTrack =
  '(?:(?:thì|đều|vẫn|cũng|cơ bản|thực hiện|làm)\\s+)*(?:(?:đúng|kịp|đảm bảo|bảo đảm)\\s+(?:tiến độ|hạn|kế hoạch)|bình thường|ổn)(?:\\s+(?:hết|cả|ạ|nhé|rồi))*';
/** «các việc đều đúng tiến độ, trừ việc 4 chậm vì chờ Cục Thuế» */
const allBut = new RegExp(
  eitherWay(
    `^\\s*${beforeTyped}${all}\\s+${onTrack}[\\s,;.]*(?:trừ|riêng|ngoại trừ|chỉ có|chỉ|còn)\\s+(?=\\S*\\s*\\d)([\\s\\S]+)$`,
  ),
  'iu',
);
/** «việc 1, 2 xong, việc 4 chậm do thiếu cán bộ, còn lại đúng tiến độ» */
const restBehind = new RegExp(
  eitherWay(
    `^([\\s\\S]*?\\d[\\s\\S]*?)[\\s,;.]+(?:(?:các|những)\\s+)?(?:(?:việc|nhiệm vụ|mục)\\s+)?(?:phần\\s+)?(?:còn lại|khác)\\s+${onTrack}\\s*[.!]*$`,
  ),
  'iu',
);
/** «1 đến 5 đúng tiến độ, 6 chậm vì thiếu người, còn lại xong»: what is said of the rest is another status, with its reason or without. */
const restOtherwise = new RegExp(
  eitherWay(
    `^([\\s\\S]*?\\d[\\s\\S]*?)[\\s,;.]+(?:(?:các|những|tất cả)\\s+)?(?:(?:(?:việc|nhiệm vụ|mục)\\s+)?(?:phần\\s+)?còn lại|(?:việc|nhiệm vụ|mục) khác)\\s+(?:(?:thì|đều|đã|cũng)\\s+)*((?:xong|hoàn thành|chậm|chưa làm|chưa thực hiện|chưa triển khai)(?![\\p{L}])[\\s\\S]*)$`,
  ),
  'iu',
);
/** «tất cả đúng tiến độ, tỷ lệ hồ sơ 99%» */
const allAnd = new RegExp(
  eitherWay(`^\\s*${beforeTyped}${all}\\s+${onTrack}\\s*[,;.]\\s*(?=\\S)([\\s\\S]+)$`),
  'iu',
);

/** «tất cả hoàn thành», «cả 6 việc đều xong rồi ạ» */
const allDone = new RegExp(
  eitherWay(
    `^\\s*${beforeTyped}${all}\\s+(?:(?:thì|đều|đã|cũng|làm|cơ bản)\\s+)*(?:xong|hoàn thành|hoàn tất)(?:\\s+(?:hết|cả|rồi|ạ|nhé|nhiệm vụ))*\\s*[.!]*$`,
  ),
  'iu',
);
/** «đúng tiến độ hết», «cả 6 việc đúng tiến độ» */
const allTrack = new RegExp(
  eitherWay(
    `^\\s*${beforeTyped}(?:${all}\\s+${onTrack}|${onTrack}\\s+(?:hết|cả|tất cả)(?:\\s+(?:cả|rồi|ạ|nhé|các việc))*)\\s*[.!]*$`,
  ),
  'iu',
);

/** «cả 5 việc» of a report of six is some of them: which, nobody said. */
const isOfAll = ({ tasks }: Desk, said: string): boolean => {
  const [, count] =
    /(?:cả|ca|các|cac|đủ|du)\s+(\d{1,2})\s+(?:việc|viec|nhiệm|nhiem|mục|muc)/iu.exec(said) ?? [];
  return count === undefined || Number(count) === tasks.length;
};

/** The places, from 1, of all that is open and need not be answered by itself. */
const openPlaces = (desk: Desk, but: readonly string[] = []): number[] =>
  desk.tasks.flatMap((work, at) =>
    openTasks(desk).includes(work) && !isFirm(desk, work) && !but.includes(work.task.id)
      ? [numberAt(desk.tasks, at)]
      : [],
  );

/** All that is open and need not be answered by itself is done. */
function takeAllDone(desk: Desk, now: number): Moved | null {
  const places = openPlaces(desk);
  return places.length === 0 ? null : takeExceptions(desk, `${places.join(', ')} xong`, now);
}

/** Lines behind numbers, and another status than «đúng tiến độ» of all the others. */
function takeOtherwise(desk: Desk, lines: string, status: string, now: number): Moved | null {
  const named = linesOf(desk, lines);
  if (!Array.isArray(named)) return null;
  const rest = openPlaces(
    desk,
    named.map(({ taskId }) => taskId),
  );
  return takeExceptions(desk, rest.length === 0 ? lines : `${lines}\n${rest.join(', ')} ${status}`, now);
}

/** Whether a text says so of all at once, and what is left out or measured behind it. */
export function saysRestExcept(text: string): boolean {
  const said = text.normalize('NFC').trim();
  return [allBut, restBehind, restOtherwise, allAnd, allDone, allTrack].some((pattern) => pattern.test(said));
}

/** The same with tasks that are named by their numbers. */
export function saysNumbersAndRest(text: string): boolean {
  const said = text.normalize('NFC').trim();
  return [allBut, restBehind, restOtherwise].some((pattern) => pattern.test(said));
}

/** «trừ việc 7», «trừ 2 và 4»: tasks of which nothing more is said. */
function tasksNamed({ tasks }: Desk, said: string): string[] | null {
  if (
    !/^\s*(?:(?:các|những|cac|nhung)\s+)?(?:(?:việc|viec|nhiệm vụ|nhiem vu|mục|muc|nv|số|so)?\s*\d{1,3}(?:\s*(?:,|và|va|\s)\s*|(?=[\s.]*$)))+(?:ạ|nhé|ra|a|nhe)?[\s.]*$/iu.test(
      said,
    )
  )
    return null;
  const ids = (said.match(/\d+/g) ?? []).map((number) => taskAt(tasks, Number(number))?.task.id);
  return ids.every((id) => id !== undefined) ? ids : null;
}

/** Where a rate is asked, «đều đúng hạn» may be said of what it counts. */
const isAtRate = (desk: Desk): boolean => {
  const { step } = desk.draft;
  return step.type === 'task' && measureOf(desk, step.taskId) !== undefined;
};

/** What is left out of all, or said apart from it. @param rest the desk on which all the others are on track */
function takeBut(desk: Desk, rest: Desk, lines: string, now: number): Moved | null {
  const left = tasksNamed(desk, lines);
  if (left) return takeRest(desk, now, left);
  const except = takeExceptions(rest, lines.replace(/[\s,;.]+$/, ''), now);
  const [effect] = except?.[1] ?? [];
  if (!except) return null;
  return effect?.type === 'ask' && effect.problem ? [desk, except[1]] : except;
}

/** The figures behind «tất cả đúng tiến độ»: with their tasks' numbers, or that which is asked next. */
function takeAnd(
  rest: Desk,
  said: string,
  now: number,
  write: (desk: Desk, words: string) => Moved,
): Moved | null {
  const figure = allAnd.exec(said)?.[1];
  if (figure !== undefined && isFigureList(rest, figure, true)) return takeExceptions(rest, figure, now);
  const { step } = rest.draft;
  if (figure === undefined || step.type !== 'task') return null;
  const measure = measureOf(rest, step.taskId);
  const words = withoutFigureLead(figure);
  return measure && readFigure(words, measure).type === 'figure' ? write(rest, words) : null;
}

/**
 * All that is on track at once, and what is not: «các việc đều đúng tiến độ, trừ việc 4 chậm vì …», «việc 1 xong, còn lại đúng tiến độ»; or
 * with the figure that is asked next: «tất cả đúng tiến độ, tỷ lệ 99%». All of it is taken or nothing.
 * @returns null where a text says nothing of the kind
 */
export function takeRestExcept(
  desk: Desk,
  text: string,
  now: number,
  write: (desk: Desk, words: string) => Moved,
): Moved | null {
  if (!saysRestExcept(text)) return null;
  const said = text.normalize('NFC').trim();
  if (allDone.test(said)) return isOfAll(desk, said) ? takeAllDone(desk, now) : null;
  const [, told, status] = (restBehind.test(said) ? null : restOtherwise.exec(said)) ?? [];
  if (told !== undefined && status !== undefined) return takeOtherwise(desk, told, status, now);
  const taken = takeRest(desk, now);
  if (allTrack.test(said)) return isOfAll(desk, said) && !isAtRate(desk) ? taken : null;
  const [rest] = taken;
  const lines = allBut.exec(said)?.[1] ?? restBehind.exec(said)?.[1];
  return lines === undefined ? takeAnd(rest, said, now, write) : takeBut(desk, rest, lines, now);
}
