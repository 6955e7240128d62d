import { takeRest } from './answer-at-once.ts';
import { type Desk, type Effect, measureOf } from './desk-draft.ts';
import { takeExceptions, withoutFigureLead } from './exceptions.ts';
import { readFigure } from './figure.ts';

type Moved = [Desk, Effect[]];

const all =
  '(?:(?:dạ|vâng|em|phòng em|bên em|đơn vị em|báo cáo|tháng này|kỳ này)[\\s,]+)*(?:tất cả|toàn bộ|các|mọi|hầu hết)(?:\\s+(?:các|những|việc|nhiệm vụ|mục|đều|còn lại))*';
const onTrack =
  '(?:(?:thì|đều|vẫn|cũng|cơ bản|thực hiện|làm)\\s+)*(?:(?:đúng|kịp|đảm bảo|bảo đảm)\\s+(?:tiến độ|hạn|kế hoạch)|bình thường|ổn)(?:\\s+(?:hết|cả|ạ|nhé|rồi))*';
const plain = (source: string): string =>
  source.replace(/\p{L}+/gu, (word) => {
    const bare = word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
    return bare === word ? word : `(?:${word}|${bare})`;
  });

/** «các việc đều đúng tiến độ, trừ việc 4 chậm vì chờ Cục Thuế» */
const allBut = new RegExp(
  plain(
    `^\\s*${all}\\s+${onTrack}[\\s,;.]*(?:trừ|riêng|ngoại trừ|chỉ có|chỉ|còn)\\s+(?=\\S*\\s*\\d)([\\s\\S]+)$`,
  ),
  'iu',
);
/** «việc 1, 2 xong, việc 4 chậm do thiếu cán bộ, còn lại đúng tiến độ» */
const restBehind = new RegExp(
  plain(
    `^([\\s\\S]*?\\d[\\s\\S]*?)[\\s,;.]+(?:(?:các|những)\\s+)?(?:(?:việc|nhiệm vụ|mục)\\s+)?(?:phần\\s+)?(?:còn lại|khác)\\s+${onTrack}\\s*[.!]*$`,
  ),
  'iu',
);
/** «tất cả đúng tiến độ, tỷ lệ hồ sơ 99%» */
const allAnd = new RegExp(plain(`^\\s*${all}\\s+${onTrack}\\s*[,;.]\\s*(?=\\S)([\\s\\S]+)$`), 'iu');

/** Whether a text says so of all at once, and what is left out or measured behind it. */
export function saysRestExcept(text: string): boolean {
  const said = text.normalize('NFC').trim();
  return [allBut, restBehind, allAnd].some((pattern) => pattern.test(said));
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
  const said = text.normalize('NFC').trim();
  const lines = allBut.exec(said)?.[1] ?? restBehind.exec(said)?.[1];
  const [rest] = takeRest(desk, now);
  if (lines !== undefined) {
    const taken = takeExceptions(rest, lines.replace(/[\s,;.]+$/, ''), now);
    const [effect] = taken?.[1] ?? [];
    if (!taken) return null;
    return effect?.type === 'ask' && effect.problem ? [desk, taken[1]] : taken;
  }
  const figure = allAnd.exec(said)?.[1];
  const { step } = rest.draft;
  if (figure === undefined || step.type !== 'task') return null;
  const measure = measureOf(rest, step.taskId);
  const words = withoutFigureLead(figure);
  return measure && readFigure(words, measure).type === 'figure' ? write(rest, words) : null;
}
