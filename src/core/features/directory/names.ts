import { isNod } from '../../heard/nod.ts';
import { formerly, peopleNow } from '../../people/as-of.ts';
import { idFor } from '../../people/directory.ts';
import type { Org, Person, Role } from '../../people/org.ts';
import { toBot } from '../../report/to-bot.ts';
import { fold } from '../../text/fold.ts';
import { isWrittenAsName, readsAsAsked } from '../feature.ts';
import type { NameProblem } from './declared.ts';

/** The longest name that is taken. */
const maxName = 80;

/** A name and title as typed. */
export interface Named {
  name: string;
  title: string;
}

/** A typed name without superfluous blanks; null where it is none. */
function toName(text: string): string | null {
  const name = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return name.length >= 2 && name.length <= maxName && /\p{L}/u.test(name) ? name : null;
}

/** A typed name of a unit: it may have digits. */
export function readUnitName(text: string): { name: string } | { problem: NameProblem } {
  if (readsAsAsked(text)) return { problem: 'asked' };
  const name = toName(text);
  if (name === null) return { problem: 'length' };
  return readsAsUnit(name) ? { name } : { problem: 'no-unit-name' };
}

/** What units of a department are called. */
const unitNouns = /^(?:phong|trung tam|thanh tra|van phong|ban|chi cuc|cuc|doi|to|vien|bo phan|trung doi) \S/;

/** «có», «ok», «nhầm»: an answer to the bot, and nobody's name. */
const isAnswer = (name: string): boolean =>
  isNod(name) || toBot(name) !== null || /^(?:co|khong|ko|dung)(?: (?:a|roi|nhe))*$/.test(fold(name));

/** Words that stand in a command, a question or a sentence, and in nobody's name. */
const ofSentence = new Set(
  'ai gì nào sao mấy hỏi chưa không báo cáo phụ trách chi phí cho để lấy chờ đợi xem mở gửi nhắc danh bạ lịch xuất khóa mời gỡ mã việc nhiệm vụ tiến độ tháng tuần ngày hạn chỉ số điểm em tôi mình chị anh với của là có được bao nhiêu thế vậy tí chút lại đang phải cần muốn'.split(
    ' ',
  ),
);

/**
 * Whether words in small letters may be a name: «lò văn ai», «le thi hoa». A name of that shape has two to five words, and not
 * two of a sentence: of what is typed without marks each may be another.
 */
function mayBeName(name: string): boolean {
  const words = name.toLowerCase().split(' ');
  const isPlain = fold(name) === name.toLowerCase();
  const known = isPlain ? new Set([...ofSentence].map(fold)) : ofSentence;
  const strange = words.filter((word) => known.has(word)).length;
  return words.length <= 5 && strange < 2;
}

/** A unit's name begins with what units are called, or is written with a capital, in two words at least. */
const readsAsUnit = (name: string): boolean =>
  !isAnswer(name) && name.includes(' ') && (unitNouns.test(fold(name)) || /\p{Lu}/u.test(name));

/**
 * A typed «Họ tên, chức danh»: the title may be left out, and is then the name.
 * @param org no person has the name of a unit: it was typed for something else
 */
export function readPerson(text: string, org: Org): (Named & { titled: boolean }) | { problem: NameProblem } {
  const [first = '', ...rest] = text.split(/[,;\n]/);
  const title = rest.join(', ');
  if (readsAsAsked(first) || (title.trim() !== '' && readsAsAsked(title))) return { problem: 'asked' };
  if (/\p{N}/u.test(first)) return { problem: 'digits' };
  const name = toName(first);
  if (name === null) return { problem: 'length' };
  const isBare = !name.includes(' ') && !/\p{Lu}/u.test(name);
  if (isBare || (isAnswer(name) && !isWrittenAsName(name))) return { problem: 'no-name' };
  if (!isWrittenAsName(name) && !mayBeName(name)) return { problem: 'maybe-asked' };
  const plain = fold(name);
  if (org.units.some((unit) => [unit.name, ...unit.aliases].some((known) => fold(known) === plain)))
    return { problem: 'unit' };
  return { name, title: toName(title) ?? name, titled: rest.length > 0 };
}

/** Whoever nobody named is known by a position: «Trưởng phòng Hạ tầng số». */
const isPosition = /^(?:trưởng|phó|chánh|giám đốc|chuyên viên)/iu;

/** Whether nobody has ever said who somebody is: they are called by their post alone. */
export const isUnnamed = ({ name, title }: Pick<Person, 'name' | 'title'>): boolean =>
  name === title && isPosition.test(name);

/** The title that somebody has under a new name: without one typed the one before, unless it was but the name again. */
export const titleAnew = (before: Person, typed: Named & { titled: boolean }): string =>
  typed.titled || (before.title === before.name && !isUnnamed(before)) ? typed.title : before.title;

/** The title of somebody who heads a unit. */
const isOfHead = /^(?:trưởng|chánh|giám đốc)/iu;
/** The title of somebody who heads nothing: with the head's place they get its title. */
const isOfStaff = /^(?:chuyên viên|phó|nhân viên|cán bộ|kế toán|văn thư|công chức|viên chức)(?: |$)/iu;
/** What stands before the position of somebody who has left it. */
const former = /^nguyên (?=trưởng|chánh|giám đốc)/iu;

/** Whoever was head as lists show them from then on: no title that is another's now. */
export function asFormerHead(person: Person): Person {
  const { name, title } = person;
  if (isOfHead.test(name)) return { ...person, name: formerly(name), title: formerly(name) };
  return isOfHead.test(title) ? { ...person, title: name } : person;
}

/** Whoever becomes head of a unit, with the title that goes with it: that of the one before, unless they have one of their own. */
export function asHead(person: Person, before: Person | null): Person {
  const name = person.name.replace(former, '');
  const title = person.title.replace(former, '');
  const isLess = title === person.name || isOfStaff.test(title);
  const inherited =
    isLess && !isOfHead.test(name) && before && isOfHead.test(before.title) ? before.title : title;
  // A deputy who is promoted is none any more, whatever the one before was called.
  const risen = inherited
    .replace(/^phó (?=trưởng|chánh|giám đốc|phòng)/iu, '')
    .replace(/^phòng(?= |$)/u, 'trưởng phòng');
  return { ...person, name, title: risen.charAt(0).toUpperCase() + risen.slice(1) };
}

/** Somebody new of the directory, added at a moment (epoch ms). */
export const newPerson = (
  org: Org,
  { name, title }: Named,
  role: Role,
  unit: string | undefined,
  addedAt: number,
): Person => ({
  id: idFor(
    name,
    org.people.map((person) => person.id),
  ),
  name,
  title,
  role,
  ...(unit === undefined ? {} : { unit }),
  accounts: [],
  addedAt,
});

/** Whom a typed name means: somebody of the directory who may be made a head; of the unit itself rather than of another. */
export function knownByName(org: Org, name: string, unit: string): Person | null {
  const plain = fold(name);
  const found = peopleNow(org).filter(
    (person) => person.role !== 'leader' && person.role !== 'office' && fold(person.name) === plain,
  );
  return found.find((person) => person.unit === unit) ?? found[0] ?? null;
}
