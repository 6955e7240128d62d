import type { LetterheadField } from '../documents/letterhead.ts';
import { unitsInDebt } from '../month/debts.ts';
import { monthAtHand } from '../month/month-at-hand.ts';
import { peopleNow, unitsNow } from '../people/as-of.ts';
import { namedAmong, peopleNamed, unitsNamed } from '../people/named.ts';
import type { Unit } from '../people/org.ts';
import { findReport } from '../report/desk.ts';
import type { Content } from '../said/content.ts';
import { withoutCourtesy } from '../text/courtesy.ts';
import { foldedWords } from '../text/fold.ts';
import { placeNamed } from '../text/place-named.ts';
import type { Act, CommandName } from './acts.ts';
import type { HelpPart } from './guiding/declared.ts';
import { lateSaid } from './late-features.ts';
import { choicesToUnlink } from './linking/linking.ts';
import { unitsOf } from './reporting/open-report.ts';
import { type CalendarField, calendarFields } from './settings/calendar-fields.ts';
import { candidates } from './standing-in/candidates.ts';
import type { KnownTurn, Turn } from './turn.ts';

/** What stands behind a command: the act that it chooses, or what is said of it: several may be meant, or nobody. */
type Named = Act | { say: Content };

/** Everybody of a list. */
const isEverybody = (said: string): boolean =>
  /^(?:tat ca|moi nguoi|het|tat|toan bo|tat ca moi nguoi|(?:nhung |cac )?nguoi chua (?:lien ket|tham gia|vao|co tai khoan))$/.test(
    foldedWords(withoutCourtesy(said)),
  );

/** What all that owe a report are spoken of with: «các đơn vị chưa báo cáo», «những phòng còn nợ», «hết». */
const ofThoseOwing = new Set(
  'tat ca moi nguoi het toan bo cac nhung don vi phong ban ben truong nao ma con dang van chua bao cao nop gui xong lam no cham tre thieu nay do cho toi den so'.split(
    ' ',
  ),
);
const quantifies = /\b(?:tat|het|moi|toan|cac|nhung|chua|no)\b/;

/** Whether all that owe something are meant. */
export function namesAllOwing(said: string): boolean {
  const typed = foldedWords(withoutCourtesy(said));
  return quantifies.test(typed) && typed.split(' ').every((word) => ofThoseOwing.has(word));
}

/** The one that is meant, or a list: of those that may be meant, of all where nobody is. */
function oneOf<T>(
  found: readonly T[],
  toAct: (one: T) => Act,
  toList: (found: readonly T[]) => Content,
): Named {
  const [only, another] = found;
  return only !== undefined && another === undefined ? toAct(only) : { say: toList(found) };
}

/** What is said of a list of which nobody is meant: all of it, and who was not found. */
const unlessFound = (found: readonly unknown[], said: string): { unknown?: string } =>
  found.length > 0 ? {} : { unknown: withoutCourtesy(said) };

/** The first of some things whose words are those that were said. */
const spokenAs = <T>(said: string, words: readonly (readonly [T, RegExp])[]): T | undefined =>
  words.find(([, pattern]) => pattern.test(foldedWords(withoutCourtesy(said))))?.[0];

/** The units of a command's list that are named; null where none is, which the command may read otherwise. */
function amongUnits(
  named: readonly Unit[],
  listed: readonly Unit[],
  toAct: (unit: Unit) => Act,
  toList: (units: readonly Unit[]) => Content,
): Named | null {
  if (named.length === 0) return null;
  const found = named.length === 1 ? named : named.filter((unit) => listed.includes(unit));
  return oneOf(found.length > 0 ? found : named, toAct, toList);
}

type RoleAsked = Extract<Act, { type: 'choose-unit-of' }>['role'];

const roles: readonly (readonly [RoleAsked, RegExp])[] = [
  ['leader', /^(?:lanh dao|pho giam doc|giam doc|pgd)(?: so)?$/],
  ['deputy', /^(?:pho|pho phong|pho truong phong|cap pho)(?: duoc bao cao thay)?$/],
  ['office', /^(?:van phong|van phong tong hop|van thu|tong hop)$/],
  ['staff', /^(?:chuyen vien|nhan vien|can bo)(?: xem)?$/],
];

const kinds: readonly (readonly [Unit['kind'], RegExp])[] = [
  ['division', /^phong$/],
  ['centre', /^trung tam$/],
  ['inspectorate', /^thanh tra$/],
  ['office', /^van phong$/],
];

const fields: readonly (readonly [CalendarField, RegExp])[] = [
  ['opening', /^(?:ngay )?mo(?: ky)?$/],
  ['deadline', /^(?:ngay )?han(?: (?:bao cao|nop|chot))?$/],
  ['nudges', /^(?:cac )?(?:moc |lan )?nhac(?: (?:viec|bao cao))?$/],
  ['escalation', /^(?:gio )?bao (?:lanh dao|cao lanh dao|tre han|qua han)$/],
  ['digest', /^(?:gio |ban |gui )*tong hop$/],
  ['quiet', /^(?:gio |khung gio )*(?:yen(?: lang)?|yen tinh|im lang|nghi)$/],
];

const ofLetterhead: readonly (readonly [LetterheadField, RegExp])[] = [
  ['parent', /^(?:co quan |cap )?(?:chu quan|cap tren)$/],
  ['issuer', /^(?:ten )?co quan(?: ban hanh)?$/],
  ['symbol', /^(?:so )?(?:va )?ky hieu$/],
  ['place', /^(?:dia danh|noi ban hanh)$/],
  ['addressees', /^kinh gui$/],
  ['opening', /^(?:cau |loi )?mo dau$/],
  ['closing', /^(?:cau |loi )?(?:ket|cuoi)$/],
  ['titles', /^chuc (?:vu|danh)(?: nguoi ky)?$/],
  ['signer', /^(?:(?:ho )?ten )?nguoi ky(?: ten)?$/],
  ['recipients', /^noi nhan$/],
];

const parts: readonly (readonly [HelpPart, RegExp])[] = [
  ['ask', /^hoi(?: ke hoach)?$/],
  ['report', /^bao cao$/],
  ['follow', /^theo doi$/],
  ['month', /^(?:dieu hanh|ky bao cao|dieu hanh ky(?: bao cao)?)$/],
  ['people', /^(?:nguoi|don vi|nhom|nguoi don vi nhom)$/],
  ['settings', /^cai dat$/],
];

const onOff: readonly (readonly [boolean, RegExp])[] = [
  [true, /^(?:bat|mo|co|nhan|cho phep|cho)$/],
  [false, /^(?:tat|khong|thoi|ngung|khong nhan|thoi nhan|khong cho)$/],
];

const onChannel: readonly (readonly ['telegram' | 'zalo' | 'web', RegExp])[] = [
  ['telegram', /^(?:qua |tren |bang )?(?:telegram|tele)$/],
  ['zalo', /^(?:qua |tren |bang )?zalo$/],
];

/** «đây», «máy này»: the account by which it is said. */
const isHere = (said: string): boolean =>
  /^(?:(?:sang|ve|vao|qua|tren|bang) )*(?:day|(?:may|tai khoan|dien thoai|kenh) nay)$/.test(
    foldedWords(withoutCourtesy(said)),
  );

const helpPart = (_turn: Turn, said: string): Named | null => {
  const part = spokenAs(said, parts);
  return part ? { type: 'help-part', part } : null;
};

const chosenBy: Partial<Record<CommandName, (turn: Turn, said: string) => Named | null>> = {
  moi(turn, said) {
    if (isEverybody(said)) return { type: 'invite-all' };
    return lateSaid().invitedNamed(turn, said);
  },
  suaten: (turn, said) =>
    oneOf(
      peopleNamed(turn.context.org, said),
      ({ id }) => ({ type: 'name-anew', personId: id }),
      (found) => ({
        type: 'choose-renamed',
        people: found.length > 0 ? found : peopleNow(turn.context.org),
        ...unlessFound(found, said),
      }),
    ),
  truong: (turn, said) =>
    oneOf(
      unitsNamed(turn.context.org, said),
      ({ id }) => ({ type: 'choose-head', unit: id }),
      (found) => ({
        type: 'choose-headed',
        units: found.length > 0 ? found : unitsNow(turn.context.org),
        ...unlessFound(found, said),
      }),
    ),
  go(turn, said) {
    const found = peopleNamed(turn.context.org, said);
    const all = choicesToUnlink(turn);
    const theirs = all.filter(({ person }) => person !== null && found.includes(person));
    return oneOf(
      theirs,
      ({ channel, userId }) => ({ type: 'ask-unlink', channel, userId }),
      (links) => ({
        type: 'choose-unlinked',
        links: links.length > 0 ? links : all,
        ...unlessFound(links, said),
      }),
    );
  },
  nguoi(turn, said) {
    const [role, unit] = roleAndUnit(turn, said);
    if (!role) return null;
    return unit ? { type: 'name-person', role, unit: unit.id } : { type: 'choose-unit-of', role };
  },
  donvi(_turn, said) {
    const kind = spokenAs(said, kinds);
    return kind ? { type: 'choose-group', kind } : null;
  },
  uyquyen: (turn, said) =>
    turn.person === null ? null : deputyNamed({ ...turn, person: turn.person }, said),
  baocao(turn, said) {
    // One that is no more may owe a month still: whoever answers for it calls it by its name.
    const named = turn.person === null ? [] : unitsNamed({ ...turn.context.org, closed: [] }, said);
    const own = turn.person === null ? [] : unitsOf({ ...turn, person: turn.person }).units;
    const [only, another] = own.filter((unit) => named.includes(unit));
    return only && !another ? { type: 'open', unit: only.id, period: monthAtHand(turn) } : null;
  },
  nhac(turn, said) {
    const period = monthAtHand(turn);
    if (namesAllOwing(said)) return { type: 'nudge', period };
    return amongUnits(
      unitsNamed(turn.context.org, said),
      unitsInDebt(turn.state, turn.context, period),
      ({ id }) => ({ type: 'nudge', period, unit: id }),
      (units) => ({ type: 'choose-nudged', period, units }),
    );
  },
  tralai(turn, said) {
    const period = monthAtHand(turn);
    return amongUnits(
      unitsNamed(turn.context.org, said),
      turn.context.org.units.filter(({ id }) => findReport(turn.state, id, period)),
      ({ id }) => ({ type: 'choose-returned-task', period, unit: id }),
      (units) => ({ type: 'choose-returned', period, units }),
    );
  },
  lich(_turn, said) {
    const field = spokenAs(said, fields) ?? calendarFields[placeNamed(withoutCourtesy(said), true) - 1];
    return field ? { type: 'calendar-field', field } : null;
  },
  mau({ state }, said) {
    const field = spokenAs(said, ofLetterhead);
    return field
      ? { type: 'letterhead-field', field }
      : { say: { type: 'letterhead', set: state.letterhead ?? {}, ...unlessFound([], said) } };
  },
  trichdan(_turn, said) {
    const on = spokenAs(said, onOff);
    return on === undefined ? null : { type: 'quote', on };
  },
  xacnhan(_turn, said) {
    const on = spokenAs(said, onOff);
    return on === undefined ? null : { type: 'confirming', on };
  },
  nhantonghop(_turn, said) {
    const wanted = spokenAs(said, onOff);
    return wanted === undefined ? null : { type: 'want-digest', wanted };
  },
  kenh(turn, said) {
    const channel = spokenAs(said, onChannel);
    const { event, person } = turn;
    if (person && isHere(said))
      return { type: 'prefer-account', channel: event.chat.channel, userId: event.userId };
    const own = turn.state.accounts.filter(
      (one) => one.channel === channel && one.personId === person?.id && !one.unconfirmed,
    );
    // Of two on one channel it is asked which.
    return channel && own.length === 1 ? { type: 'prefer', channel } : null;
  },
  trogiup: helpPart,
  help: helpPart,
};

/** «chuyên viên», «chuyên viên Phòng Hạ tầng số»: the role, and the unit where one is named behind it. */
function roleAndUnit({ context }: Turn, said: string): [RoleAsked | undefined, Unit | undefined] {
  const whole = spokenAs(said, roles);
  if (whole) return [whole, undefined];
  const words = said.trim().split(/\s+/);
  for (let count = Math.min(4, words.length - 1); count > 0; count -= 1) {
    const role = spokenAs(words.slice(0, count).join(' '), roles);
    if (!role || role === 'leader' || role === 'office') continue;
    const [unit, another] = unitsNamed(context.org, words.slice(count).join(' '));
    return [role, another ? undefined : unit];
  }
  return [undefined, undefined];
}

/** Whom a head names to report in their stead; null where nobody of those is so named. */
function deputyNamed(turn: KnownTurn, said: string): Named | null {
  const [only, another] = namedAmong(candidates(turn), said);
  return only && !another ? { type: 'appoint', personId: only.id } : null;
}

/** Whether a command without more asks whom or what it is about: what is asked after that choice is no command said again. */
export const asksOfWhich = (name: CommandName): boolean => name in chosenBy;

/** «/moi Lê Hải Yến», «/truong thanh tra»: what stands behind a command that asks for a choice is the choice. */
export const choiceNamed = (turn: Turn, name: CommandName, said: string): Named | null =>
  chosenBy[name]?.(turn, said) ?? null;

/** Whether what stands behind the words of a command names somebody, or a unit, that there is. */
export function namesChoice(turn: Turn, name: CommandName, said: string): boolean {
  const chosen = choiceNamed(turn, name, said);
  return chosen !== null && (!('say' in chosen) || !('unknown' in chosen.say));
}
