import { monthAtHand } from '../../month/month-at-hand.ts';
import { unitsNamed } from '../../people/named.ts';
import type { Unit } from '../../people/org.ts';
import { isLocked } from '../../report/desk.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { awaitsWords, waitingReport } from '../conversing/waiting-report.ts';
import { likeliest } from '../extending/said.ts';
import type { KnownTurn } from '../turn.ts';
import { askShare, askWhichShare, fillShare, listShares, refused, takeShareBack } from './coordinating.ts';
import type { Coordinated } from './declared.ts';
import { awaitedShares, coordinatedBy, unitsOf } from './tasks-coordinated.ts';

/** «thêm phần phối hợp việc 3 của Thanh tra: …», the words behind a colon or a line of their own. */
const begun =
  /^\s*(?:(?:em|tôi|toi|mình|minh|cho|xin|muốn|muon)\s+)*(?:thêm|them|bổ sung|bo sung|ghi|sửa|sua|nhập|nhap|viết|viet)?\s*phần\s+(?:việc\s+)?phối hợp(?<rest>[\s\S]*)$/iu;
const begunPlain =
  /^\s*(?:(?:em|toi|minh|cho|xin|muon)\s+)*(?:them|bo sung|ghi|sua|nhap|viet)?\s*phan\s+(?:viec\s+)?phoi hop(?<rest>[\s\S]*)$/iu;
/** « việc 3 của Thanh tra», with what stands behind it. */
const ofTask =
  /^\s*(?:(?:việc|viec|nhiệm vụ|nhiem vu|nv)\s*(?:số|so)?\s*(?<number>\d{1,3}))?\s*(?:(?:của|cua|cho|với|voi|bên|ben)\s+(?<unit>[^:\n]+?))?\s*(?::|\n|$)\s*(?<words>[\s\S]*)$/iu;

/** The task that is meant: by the number in the report of a unit that is named, or the only one that it can be. */
function taskMeant(
  turn: KnownTurn,
  period: string,
  number: number,
  of: Unit | undefined,
): Outcome | { of: string; taskId: string } | null {
  const { state, context, person, now } = turn;
  const units = unitsOf(state, context, person, now);
  const all = units
    .flatMap((unit) => coordinatedBy(state, context, unit, period))
    .filter(({ unit }) => of === undefined || unit.id === of.id);
  if (of && units.some(({ id }) => id === of.id)) return refused({ type: 'own', unit: of });
  if (of && all.length === 0) return refused({ type: 'not-coordinating', unit: of });
  const fitting = all.filter(({ place }) => place === number);
  const [only, another] = fitting;
  if (only && !another) return { of: only.unit.id, taskId: only.assignment.task.id };
  if (!of) return null;
  return refused({ type: 'no-number', unit: of, number, count: all.length });
}

/** «chi phí thời gian: đã rà soát 12 thủ tục»: work by its words, and what was done behind a colon. */
const ofWork =
  /^\s*(?:(?:việc|viec|nhiệm vụ|nhiem vu|của|cua|ở|o|vào|vao|về|ve)\s+)*(?<name>[^:\n]{3,120}?)\s*(?::|\n|$)\s*(?<words>[\s\S]*)$/iu;

/** The tasks that are called so, the likeliest, of those on which the own units co-ordinate; none where no word of theirs is said. */
function called(turn: KnownTurn, period: string, name: string): Coordinated[] {
  const { state, context, person, now } = turn;
  const all = unitsOf(state, context, person, now)
    .flatMap((unit) => coordinatedBy(state, context, unit, period))
    .map((one) => ({ one, ...one.assignment, unit: one.unit }));
  const meant = likeliest(all, name, name).map(({ one }) => one);
  return meant.length < all.length ? meant : [];
}

/** The same of work that words name: the only one, or those it may be are listed. Null where none is named. */
function shareOfNamed(turn: KnownTurn, rest: string): Outcome | null {
  const { name, words = '' } = ofWork.exec(rest)?.groups ?? {};
  const period = waitingReport(turn)?.period ?? monthAtHand(turn);
  const meant = name === undefined ? [] : called(turn, period, name);
  const [only, another] = meant;
  if (!only) return null;
  if (another && words.trim() !== '') return askWhichShare(turn, period, meant, words);
  if (another)
    return listShares(turn, period, undefined, (one) => meant.some((other) => isSameTask(one, other)));
  const at = { of: only.unit.id, taskId: only.assignment.task.id, period };
  return words.trim() === '' ? askShare(turn, at) : fillShare(turn, at, words);
}
const isSameTask = (one: Coordinated, other: Coordinated): boolean =>
  one.unit.id === other.unit.id && one.assignment.task.id === other.assignment.task.id;

/** «rút phần phối hợp», «bỏ phần của em ở việc 3 của Thanh tra»: what was added is taken out; of several which is asked. */
const withdraws =
  /^\s*(?:(?:dạ|em|tôi|toi|mình|minh|cho|xin|muốn|muon)\s+)*(?:rút|rut|xóa|xoá|xoa|bỏ|bo|hủy|huỷ|huy|gỡ|go)(?:\s+(?:lại|lai|bỏ|bo))?\s+phần\s+(?:việc\s+)?(?:phối hợp|của\s+(?:mình|em|phòng em|đơn vị em))(?<rest>[\s\S]*)$/iu;

function withdrawn(turn: KnownTurn, rest: string): Outcome {
  const { state, context, person, now } = turn;
  const period = monthAtHand(turn);
  const groups = ofTask.exec(rest)?.groups;
  const [of] = groups?.unit === undefined ? [] : unitsNamed(context.org, groups.unit);
  const added = unitsOf(state, context, person, now)
    .flatMap((unit) => coordinatedBy(state, context, unit, period))
    .filter(({ share }) => share !== null)
    .filter(({ unit }) => of === undefined || unit.id === of.id)
    .filter(({ place }) => groups?.number === undefined || place === Number(groups.number));
  const [only, another] = added;
  if (!only || another)
    return listShares(
      turn,
      period,
      of,
      (one) => added.length === 0 || added.some((other) => isSameTask(one, other)),
    );
  return takeShareBack(turn, { of: only.unit.id, taskId: only.assignment.task.id, period }, false);
}

/** What is said of a part: which task, of which unit, and the words. Null for anything else. */
function partSaid(turn: KnownTurn, text: string) {
  const rest = (begun.exec(text) ?? begunPlain.exec(text))?.groups?.rest;
  const match = rest === undefined || text.includes('?') ? undefined : ofTask.exec(rest)?.groups;
  if (!match) return null;
  const waiting = waitingReport(turn);
  // Words of an answer may speak of a part, too.
  if (waiting && awaitsWords(waiting) && match.number === undefined) return null;
  const [of] = match.unit === undefined ? [] : unitsNamed(turn.context.org, match.unit);
  if (match.unit !== undefined && !of) return null;
  const number = match.number === undefined ? null : Number(match.number);
  return { of, number, words: (match.words ?? '').trim(), period: waiting?.period ?? monthAtHand(turn) };
}

/** «thêm phần phối hợp việc 3 của Thanh tra: …». Null for anything else. */
export function shareSaid(turn: KnownTurn, text: string): Outcome | null {
  const waiting = waitingReport(turn);
  const isFree =
    (!waiting || !awaitsWords(waiting)) &&
    !text.includes('?') &&
    unitsOf(turn.state, turn.context, turn.person, turn.now).length > 0;
  const out = isFree ? withdraws.exec(text.normalize('NFC'))?.groups?.rest : undefined;
  if (out !== undefined) return withdrawn(turn, out);
  const said = partSaid(turn, text);
  const rest = said || !isFree ? undefined : (begun.exec(text) ?? begunPlain.exec(text))?.groups?.rest;
  if (rest !== undefined) return shareOfNamed(turn, rest);
  if (!said) return null;
  const { of, number, words, period } = said;
  if (unitsOf(turn.state, turn.context, turn.person, turn.now).length === 0)
    return refused({ type: 'not-yours' });
  if (number === null) return listShares(turn, period, of);
  const meant = taskMeant(turn, period, number, of);
  if (meant === null) return listShares(turn, period);
  if ('kind' in meant) return meant;
  return words === '' ? askShare(turn, { ...meant, period }) : fillShare(turn, { ...meant, period }, words);
}

/** «đơn vị em còn phối hợp việc gì», where it is asked of the part that is added. */
const asksParts =
  /^(?:(?:em|toi|minh|xem|cho|danh sach|cac|muon) )*(?:phan phoi hop(?: (?:cua|thang|don vi|phong|em|toi|minh|nay|\d+))*|(?:them|bo sung|ghi) phan cua (?:minh|em|toi|phong em|phong minh|don vi em|ben em)(?: (?:nhe|nha|a|voi))*)$/;

/** «phòng em phối hợp những việc gì»: the work of others, and not the own. */
const asksCoordinated =
  /^(?:(?:da|vay|the|thang nay|thang \d{1,2}) )*(?:em|toi|minh|phong em|phong minh|don vi em|don vi minh|ben em|ben minh|trung tam em|van phong em)(?: (?:dang|con|phai|co|se|duoc))* phoi hop(?: (?:lam|thuc hien|nhung|cac|may|bao nhieu))* (?:viec|nhiem vu)(?: (?:gi|nao|cua ai|cua don vi nao|khac|nua|a|vay|the|em|bot))*$/;

/** What of others' work the own unit co-ordinates on; null of anything else, and in a month that is locked. */
export function sharesAsked(turn: KnownTurn, text: string): Outcome | null {
  const words = foldedWords(text.replaceAll('?', ' ')).trim();
  const period = monthAtHand(turn);
  if (asksParts.test(words)) return listShares(turn, period);
  const isOwn = asksCoordinated.test(words) && !isLocked(turn.state, period);
  return isOwn && unitsOf(turn.state, turn.context, turn.person, turn.now).length > 0
    ? listShares(turn, period)
    : null;
}

/** How many tasks of others a unit co-ordinates on in a month, that it has added nothing to yet. */
export const coordinatedCount = (turn: KnownTurn, unit: Unit, period: string): number =>
  awaitedShares(turn.state, turn.context, unit, period);
