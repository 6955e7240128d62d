import type { Duty } from '../../extensions/asked.ts';
import { keyOf } from '../../extensions/duty.ts';
import { aroundDay } from '../../extensions/read-wish.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { dateOf } from '../../time/viet-nam-time.ts';
import type { KnownTurn } from '../turn.ts';
import { beginWish, type WishForm } from './wish.ts';

const allOfThem =
  /(?:^| )(?:tat ca|toan bo|het|ca (\d{1,2}|hai|ba|bon|nam))(?: (?:cac|nhung|so))?(?: (?:viec|nhiem vu|cai|muc|dau viec))?(?= |$)/;
const counts = ['hai', 'ba', 'bon', 'nam'];

/** «cả 3 việc», «tất cả»: all of which more time can be asked for, where there are so many. */
export function areAll(text: string, count: number): boolean {
  const match = count > 1 ? allOfThem.exec(foldedWords(text)) : null;
  const [, number] = match ?? [];
  if (!match) return false;
  return number === undefined || (Number(number) || counts.indexOf(number) + 2) === count;
}

/** Each is asked for by itself: the first is shown, and how the others are asked for is said. */
export function beginEach(
  turn: KnownTurn,
  kind: WishForm['kind'],
  [first, ...others]: readonly Duty[],
  said: string,
): Outcome | null {
  if (!first || others.length === 0) return null;
  const what = said.normalize('NFC').replace(allInWords, ' ').replace(/ {2,}/g, ' ').trim();
  const begun = beginWish(turn, kind, keyOf(first), what);
  if (begun.kind === 'silence') return begun;
  const { today, year } = { today: dateOf(turn.now), year: turn.context.plan.year };
  const day = aroundDay(what, { today, year, present: null })?.said.trim() ?? '';
  const rest = others.map(({ task }) =>
    `${task.text
      .split(/\s+/)
      .slice(0, 9)
      .join(' ')
      .replace(/[.,;]+$/, '')} ${day}`.trim(),
  );
  return {
    ...begun,
    replies: [{ type: 'wish-apart', said: rest[0]!, more: rest.slice(1), kind }, ...begun.replies],
  };
}
const allInWords =
  /(?:tất cả|toàn bộ|hết|tat ca|toan bo|het|cả\s+(?:\d{1,2}|hai|ba|bốn|năm)|ca\s+(?:\d{1,2}|hai|ba|bon|nam))(?:\s+(?:các|những|số))?(?:\s+(?:việc|nhiệm vụ|cái|mục|đầu việc|viec|nhiem vu))?(?=\s|$)/iu;

/** «…. Xin gia hạn …», «…, việc 3 đến 25/7 vì bận»: where another wish begins in the same message. */
const wishEnd =
  /(?:\s*[.;\n]\s*|\s*,\s+)(?=(?:và\s+|và xin\s+)?(?:(?:em |tôi |cho em )?(?:xin|đề nghị|cam kết|xin phép|de nghi|cam ket)\s|(?:việc|viec|nhiệm vụ|nhiem vu)\s+\d+\s+(?:đến|den|tới|toi|sang|xong)\s))/giu;

/** Several wishes in one message: the first, and how the others are asked for behind it. Null where there is one. @param ask how the first is asked for */
export function eachAsked(
  turn: KnownTurn,
  kind: WishForm['kind'],
  text: string,
  ask: (first: string) => Outcome | null,
): Outcome | null {
  const [first = '', ...others] = text.normalize('NFC').split(wishEnd);
  const bare = others.map((one) =>
    one
      .replace(
        /^(?:và\s+)?(?:(?:em|tôi|cho em|xin|xin phép|đề nghị|de nghi)\s+)*(?:gia hạn|gia han|lùi hạn|lui han|cam kết|cam ket)\s+/iu,
        '',
      )
      .trim(),
  );
  const next = bare.filter((one) =>
    aroundDay(one, { today: dateOf(turn.now), year: turn.context.plan.year, present: null }),
  );
  if (next.length === 0 || next.length < others.length) return null;
  const begun = ask(first);
  const isBegun = begun?.kind === 'act';
  return isBegun
    ? {
        ...begun,
        replies: [{ type: 'wish-apart', said: next[0]!, more: next.slice(1), kind }, ...begun.replies],
      }
    : begun;
}
