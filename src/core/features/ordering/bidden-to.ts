import { monthAtHand } from '../../month/month-at-hand.ts';
import { peopleNow, unitsNow } from '../../people/as-of.ts';
import { namedAmong } from '../../people/named.ts';
import type { Unit } from '../../people/org.ts';
import { reportKey } from '../../report/report.ts';
import { fold, foldedWords } from '../../text/fold.ts';
import { fitsMarks } from '../../text/marks-typed.ts';
import { isVerbAcross, skipped, unitsAt, type Words } from '../instructing/unit-words.ts';
import type { KnownTurn } from '../turn.ts';

const bids =
  /^(?:giao|chuyen|bao|noi|keu|yeu cau|chi dao|phan cong|de|can|nhan|dan|goi|goi dien|nhac|giuc|don doc|thuc|thuc giuc|hoi|hoi thuc|bieu|lenh|cu)$/;

const asBidden =
  'giao chuyển bảo nói kêu yêu cầu chỉ đạo phân công để cần nhắn dặn gọi nhắc giục đôn đốc thúc hối biểu lệnh cử';

export const reminds = /^(?:nhac|giuc|don doc|thuc|thuc giuc|hoi|hoi thuc)$/;

export const courteous = /^(?:a|anh|chi|c|co|chu|bac|ong|ba|dong chi|dc|em)$/;

interface Target {
  units: readonly Unit[];
  /** The verb, and the places of its first word, of what it is said to and of what stands behind. */
  verb: string;
  from: number;
  end: number;
}

/** Whoever reports for a unit and is named at a place, by the unit that stands behind their name where one does. */
export function unitOfPerson(
  turn: KnownTurn,
  words: Words,
  at: number,
): { units: Unit[]; end: number } | null {
  let from = at;
  while (courteous.test(words.plain[from] ?? '')) from += 1;
  if (from === at) return null;
  const people = peopleNow(turn.context.org).filter(({ unit }) => unit !== undefined);
  for (const count of [3, 2, 1]) {
    const said = words.typed.slice(from, from + count).join(' ');
    if (said === '' || from + count > words.typed.length) continue;
    const found = namedAmong(
      people.filter(({ name }) => isCalled(name, said)),
      said,
    );
    if (found.length === 0) continue;
    let end = from + count;
    while (/^(?:ben|o|phong|cua)$/.test(words.plain[end] ?? '') && !unitsAt(turn, words, end, 2)) end += 1;
    const beside = unitsAt(turn, words, end, 2);
    const ids = new Set(found.flatMap(({ unit }) => unit ?? []));
    if (beside?.units.some(({ id }) => ids.has(id)))
      return { units: beside.units.filter(({ id }) => ids.has(id)).slice(0, 1), end: beside.end };
    const nearby = calledWith(turn, words, end, ids);
    if (nearby) return nearby;
    const heads = found.filter(({ role }) => role === 'head' || role === 'deputy');
    const those = new Set((heads.length > 0 ? heads : found).flatMap(({ unit }) => unit ?? []));
    const owing = [...those].filter(
      (id) => turn.state.reports[reportKey(id, monthAtHand(turn))] === undefined,
    );
    const [only, another] = those.size > 1 ? owing : [...those];
    const unit = another === undefined ? unitsNow(turn.context.org).find(({ id }) => id === only) : undefined;
    return unit ? { units: [unit], end: from + count } : null;
  }
  return null;
}

/** «anh Phúc tài chính»: which of some units, by words of its name behind somebody's. */
function calledWith(
  turn: KnownTurn,
  words: Words,
  at: number,
  ids: ReadonlySet<string>,
): { units: Unit[]; end: number } | null {
  for (const count of [3, 2, 1]) {
    const said = words.plain.slice(at, at + count);
    if (said.length < count || (count === 1 && said[0]!.length < 3)) continue;
    if (isVerbAcross(words, at + count)) continue;
    const [unit, another] = unitsNow(turn.context.org).filter(
      ({ id, name }) => ids.has(id) && ` ${foldedWords(name)} `.includes(` ${said.join(' ')} `),
    );
    if (unit && !another) return { units: [unit], end: at + count };
  }
  return null;
}

const isCalled = (name: string, said: string): boolean =>
  fold(name) === fold(said) || fold(name).endsWith(` ${fold(said)}`);

/** «phòng nhà»: a unit by its kind and a word of its name that no other of that kind has. */
function unitByPart(turn: KnownTurn, words: Words, at: number): { units: Unit[]; end: number } | null {
  const noun = /^(?:phong|trung tam|ban|thanh tra|chi cuc)(?= )/.exec(
    words.plain.slice(at, at + 3).join(' '),
  )?.[0];
  if (noun === undefined) return null;
  const begin = at + noun.split(' ').length;
  return calledWith(
    turn,
    words,
    begin,
    new Set(
      unitsNow(turn.context.org).flatMap(({ id, name }) => (foldedWords(name).startsWith(noun) ? [id] : [])),
    ),
  );
}

/** Who is bidden at a place: a unit by its name, or by whoever reports for it. */
export const targetAt = (
  turn: KnownTurn,
  words: Words,
  at: number,
): { units: Unit[]; end: number } | null => {
  const from = /^(?:cho|voi|toi|den|ve|sang|giup|ho|ben|luon|ngay|dien)$/.test(words.plain[at] ?? '')
    ? skippedTo(words, at)
    : at;
  return (
    unitsAt(turn, words, from, 2) ??
    unitByPart(turn, words, from) ??
    unitOfPerson(turn, words, from) ??
    unitsAt(turn, words, skipped(words, from), 2)
  );
};

function skippedTo({ plain }: Words, at: number): number {
  let to = at;
  while (/^(?:cho|voi|toi|den|ve|sang|giup|ho|ben|luon|ngay|dien)$/.test(plain[to] ?? '')) to += 1;
  return to;
}

/** Behind whatever more of the unit's name is said: «trung tâm đổi mới». */
function behindName({ plain }: Words, { units, end }: { units: readonly Unit[]; end: number }): number {
  const name = new Set(units.flatMap((unit) => foldedWords(unit.name).split(' ')));
  let to = end;
  while (to < plain.length && name.has(plain[to]!) && to - end < 6) to += 1;
  // One word of it may begin what is to be done.
  return to - end >= 2 ? to : end;
}

/** Where one stands before it, it is of what was given, and gives nothing: «đọc việc giao Thanh tra». */
const ofGiven = /(?:^| )(?:viec|nhiem vu|muc|duoc)$/;

/** Whether two words of an order stand so in a name that is known. */
const isWithin = (name: string, before: string | undefined, after: string | undefined): boolean =>
  before !== undefined && after !== undefined && ` ${foldedWords(name)} `.includes(` ${before} ${after} `);

/** «báo chí», «tiếp cận thông tin»: a word of a name, which bids nothing. */
function isOfName(
  turn: KnownTurn,
  { plain }: Words,
  at: number,
  { units }: { units: readonly Unit[] },
): boolean {
  const names = [...turn.context.plan.indices, ...units].map(({ name }) => name);
  return (
    names.some((name) => isWithin(name, plain[at - 1], plain[at])) ||
    units.some(({ name }) => isWithin(name, plain[at], plain[at + 1]))
  );
}

/** The verb of bidding with whom it is said to behind it; the first that has one. */
export function biddenTo(turn: KnownTurn, words: Words): Target | null {
  for (let at = 0; at < words.plain.length; at += 1)
    for (const count of [2, 1]) {
      const verb = words.plain.slice(at, at + count).join(' ');
      if (!bids.test(verb) || !fitsMarks(asBidden, words.typed.slice(at, at + count).join(' '))) continue;
      if (ofGiven.test(words.plain.slice(0, at).join(' '))) continue;
      const target = targetAt(turn, words, at + count);
      if (target && !isOfName(turn, words, at, target))
        return { ...target, end: behindName(words, target), verb, from: at };
    }
  return null;
}

export const sendsReport =
  /^(?:(?:phai|mau|som|khan truong|lo|nhanh|la|can|nho|ngay|gap|di|cho xong|tra) )*(?:nop|gui|bao cao|bc)(?: (?:not|ngay|som|di|luon|lai|bao cao|bc|gap|giup|gium|dum|cho|toi|anh|chi|co|chu|bac|thang \d+|t\d+|nhe|nha|ho|em|voi|cai|nay|lan nua|nua))* ?$/;
