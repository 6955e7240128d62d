import { mayBeAsked } from '../../ask/question-form.ts';
import { isOpen } from '../../extensions/extension.ts';
import { isOpenMatter } from '../../matters/matter.ts';
import { peopleNow } from '../../people/as-of.ts';
import { namedAmong } from '../../people/named.ts';
import { type Person, worksForOffice } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { requestOf } from '../extending/seen.ts';
import { type KnownTurn, say } from '../turn.ts';
import { readable } from './seen.ts';

const title = '(?:anh|chi|co|chu|bac|ong|ba|sep|dong chi|dc|pgd|gd|pho giam doc|giam doc)';
const answers =
  '(?:duyet|dong y|chap thuan|phe duyet|phe|tra loi|phan hoi|hoi am|quyet|cho y kien|co y kien|xem|ky|giai quyet|xu ly)';
/** «anh Hùng duyệt chưa», «lãnh đạo đã trả lời vướng mắc của em chưa ạ». */
const asks = new RegExp(
  `^(?:(?:da|a|oi|bot|the|vay|cho|em|toi|hoi|khong biet|hong biet|ko biet|vuong mac|kien nghi|de xuat|yeu cau|xin|gia han|cua|phong|ben|minh|don|phan|viec) )*(${title}(?: [a-z]+){0,4}?|lanh dao(?: so)?|cac sep) (?:(?:da|co|vua|moi) )*${answers}(?: (?:gi|y kien|cho|em|phong|ben|minh|don|phan|viec|gia han|vuong mac|kien nghi|de xuat|yeu cau|cua|nay|do|nao|gi ve|ve|toi|xong|duoc))* chua(?: (?:a|vay|nhi|em|ha|roi|bot|the|oi|nua))*$`,
);
/** «bao giờ anh Hùng trả lời», «khi nào lãnh đạo duyệt gia hạn cho em» */
const asksWhen = new RegExp(
  `^(?:(?:da|a|oi|bot|the|vay|cho|em|toi|hoi|khong biet|khi nao|bao gio|chung nao) )*(?:bao gio|khi nao|chung nao|bao lau nua)(?: thi)? (${title}(?: [a-z]+){0,4}?|lanh dao(?: so)?|cac sep) (?:(?:moi|se|co) )*${answers}(?: .{0,60})?$`,
);
/** Whoever is called so is no one of them. */
const any = /^(?:lanh dao|cac sep|(?:anh|chi|sep|dong chi|dc)$|lanh dao so$)/;
/** So long what was answered is still told to whoever asks whether it was. */
const toldMs = 60 * 24 * 3_600_000;

/** The leader who is meant; null for leaders at large, undefined where another is named, or nobody alone. */
function leaderMeant({ context }: KnownTurn, called: string): Person | null | undefined {
  if (any.test(called)) return null;
  const leaders = peopleNow(context.org).filter(({ role }) => role === 'leader');
  const words = called.replace(new RegExp(`^${title} `), '').split(' ');
  for (let count = words.length; count > 0; count -= 1) {
    const [only, another] = namedAmong(leaders, words.slice(-count).join(' '));
    if (only) return another ? undefined : only;
  }
  return undefined;
}

/**
 * «anh Hùng duyệt chưa», «lãnh đạo trả lời vướng mắc của em chưa», said by who reports for a unit, or by the office: what was asked of that
 * leader, and what became of it. Null for anything else, and where nothing was ever asked of them.
 */
export function answeredAsked(turn: KnownTurn, text: string): Outcome | null {
  const { state, context, person, event, now } = turn;
  const said = foldedWords(text.replaceAll('?', ' ')).trim();
  const [, called] = asks.exec(said) ?? asksWhen.exec(said) ?? [];
  if (called === undefined || event.chatKind === 'group' || person.role === 'leader' || !mayBeAsked(text))
    return null;
  const leader = leaderMeant(turn, called);
  if (leader === undefined) return null;
  const own = unitsToReport(state, context.org, person, now);
  const isOffice = worksForOffice(context.org, person);
  if (own.length === 0 && !isOffice) return null;
  // Who reports for it asks of its own; the office, where it has asked nothing, of all.
  const isOf = (unit: string): boolean => own.length === 0 || own.some(({ id }) => id === unit);
  const isTheirs = (leaders: readonly string[], by: string | undefined): boolean =>
    leader === null || by === leader.id || (by === undefined && leaders.includes(leader.id));
  const requests = state.extensions
    .filter(({ unit, at, settled }) => isOf(unit) && settled?.type !== 'withdrawn' && now - at <= toldMs)
    .flatMap((one) => requestOf(state, context, one) ?? [])
    .filter(({ index, decidedBy, extension }) =>
      isTheirs(index.leaders, isOpen(extension) ? undefined : decidedBy?.id),
    );
  const { open, settled } = readable(turn);
  const matters = [...open, ...settled]
    .filter(({ unit, matter }) => isOf(unit.id) && now - (matter.acts.at(-1)?.at ?? now) <= toldMs)
    .filter(({ index, matter }) => isTheirs(index.leaders, matter.acts.at(-1)?.by))
    .filter(({ matter }) => isOpenMatter(matter) || matter.acts.length > 0);
  return requests.length + matters.length === 0
    ? null
    : say({ type: 'asked-of-leaders', leader, requests, matters, now });
}
