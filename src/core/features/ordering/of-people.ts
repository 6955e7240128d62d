import { peopleNow } from '../../people/as-of.ts';
import { namedAmong } from '../../people/named.ts';
import { worksForOffice } from '../../people/org.ts';
import type { Outcome } from '../../said/content.ts';
import { withoutCourtesy } from '../../text/courtesy.ts';
import { fold, foldedWords } from '../../text/fold.ts';
import { addNamed } from '../directory/directory.ts';
import { proposeHead } from '../directory/heads.ts';
import { readPerson } from '../directory/names.ts';
import { renamingForms } from '../directory/renaming.ts';
import { isWrittenAsName } from '../feature.ts';
import { unitsAt, wordsOf } from '../instructing/unit-words.ts';
import { namesApart } from '../linking/named-together.ts';
import { leavable } from '../succession/leaving.ts';
import { say } from '../turn.ts';
import {
  giveCommand,
  isUnitOpen,
  namedUnits,
  namesSomebody,
  type Order,
  type OrderTurn,
  onePerson,
  ordered,
  partedAt,
} from './order.ts';

/** «trưởng phòng», «Chánh», «Giám đốc»: what the head of a unit is called before its name. */
const headTitle =
  '(?:truong(?= (?:phong|don vi|ban|trung tam|bo phan|van phong|thanh tra)| *$| (?:moi|giup|nhe|a|di)(?: |$))|thu truong|chanh|giam doc(?! so)|nguoi dung dau|lanh dao(?= (?:phong|don vi|trung tam|thanh tra|van phong)))';

/** The name behind «thành», «là»: somebody's of the directory, or written as a name; null where it is none. */
function nameIn(turn: OrderTurn, said: string | null): string | null {
  if (said === null) return null;
  const name = withoutCourtesy(said);
  const known = onePerson(turn, name);
  if (known) return known.name;
  return isWrittenAsName(name) && !('problem' in readPerson(name, turn.context.org)) ? name : null;
}

function headOfUnit(turn: OrderTurn, unitSaid: string, personSaid: string | null): Outcome | null {
  const of = unitSaid.replace(/\s+(?:mới|moi)$/iu, '');
  if (isUnitOpen(of)) return giveCommand(turn, 'truong', '');
  const [unit, another] = namedUnits(turn, of);
  if (!unit || another) return giveCommand(turn, 'truong', of);
  const name = nameIn(turn, personSaid);
  return name
    ? proposeHead(turn, { type: 'head-name', unit: unit.id }, name)
    : turn.hands.perform(turn, { type: 'choose-head', unit: unit.id });
}

function changeHead(turn: OrderTurn, rest: string): Outcome | null {
  const { before, behind } = partedAt(rest, /^(?:thanh|sang|la|cho|bang)$/);
  return headOfUnit(turn, before, behind);
}

/** «Phòng Hạ tầng số đổi trưởng», «… có trưởng phòng mới là anh Nam». */
function unitHasNew(turn: OrderTurn, rest: string, found: RegExpExecArray): Outcome | null {
  const [unit, another] = namedUnits(turn, found[1] ?? '');
  const isSaid = rest === '' || / la$/.test(found[0]);
  return unit && !another && isSaid ? headOfUnit(turn, unit.name, rest === '' ? null : rest) : null;
}

/** «bổ nhiệm anh Nam làm trưởng phòng Hạ tầng số»: of a unit that there is alone. */
function appoint(turn: OrderTurn, rest: string): Outcome | null {
  const words = rest.split(' ');
  const at = words.findIndex((word, index) => index > 0 && /^(?:lam|giu)$/.test(fold(word)));
  if (at < 0) return null;
  const post = foldedWords(words.slice(at + 1).join(' ')).replace(/^chuc (?:vu )?/, '');
  const isHead = /^(?:truong|chanh|giam doc)(?: |$)/.test(post);
  const unitSaid = words
    .slice(at + 1)
    .filter((word) => !/^(?:chuc|vu|truong|chanh|giam|doc)$/.test(fold(word)));
  if (!isHead || namedUnits(turn, unitSaid.join(' ')).length !== 1) return null;
  return headOfUnit(turn, unitSaid.join(' '), words.slice(0, at).join(' '));
}

const roleWords =
  /^(?:pho giam doc|pgd|pho(?: truong)?(?: phong| don vi| ban)?|cap pho|chuyen vien|nhan vien|can bo|lanh dao|van thu)(?: |$)/;

const ofRole: readonly (readonly [RegExp, 'staff' | 'deputy' | 'leader'])[] = [
  [/^(?:chuyen vien|nhan vien|can bo)$/, 'staff'],
  [/^(?:pho giam doc|pgd)$/, 'leader'],
  [/^(?:pho(?: truong)?(?: phong| don vi)?|cap pho)$/, 'deputy'],
];

/** Who is added, as a whole order says it: a name, and what else it says of them. */
interface NamedWhole {
  name: string;
  role?: 'staff' | 'deputy' | 'leader' | undefined;
  unit?: string | undefined;
}

const titlesOfPeople =
  /^(?:anh|chị|chi|cô|co|chú|chu|bác|bac|ông|ong|bà|ba|đồng chí|dong chi|đ\/c)\s+(?=\S)/iu;
/** What joins a name to the unit behind it. */
const joining = /(?:\s+(?:vào|vao|cho|của|cua|ở|o|bên|ben|làm|lam|sang|thuộc|thuoc|là|la))+$/iu;

/**
 * «chuyên viên Lê Văn Bình phòng Hạ tầng số», «anh Trần Văn Nam vào phòng HTS làm chuyên viên»: a name with the role and the unit around
 * it. Null where no whole name is said, or several units are.
 */
function nameAndUnit(turn: OrderTurn, said: string): NamedWhole | null {
  const words = wordsOf(said);
  const at = words.plain.findIndex((_, from) => from > 0 && unitsAt(turn, words, from, 2) !== null);
  const named = at < 0 ? null : unitsAt(turn, words, at, 2);
  if ((named?.units.length ?? 0) > 1) return null;
  const [before, after] = named
    ? [words.typed.slice(0, at), words.typed.slice(named.end)]
    : [words.typed, [] as string[]];
  // «phòng HTS»: what units are called stands before the short name.
  const front = before
    .join(' ')
    .replace(/(?:\s+(?:phòng|phong|đơn vị|don vi|ban|trung tâm|trung tam))$/iu, '');
  const plain = foldedWords(front);
  const [role] = roleWords.exec(plain) ?? [];
  const name = front
    .split(' ')
    .slice(role ? role.trim().split(' ').length : 0)
    .join(' ')
    .replace(joining, '')
    .replace(titlesOfPeople, '');
  if (!isWrittenAsName(name) || (!role && !named) || onePerson(turn, name)) return null;
  const behindRole = roleWords.exec(
    foldedWords(after.join(' ')).replace(/^(?:lam|la|voi vai tro) /, ''),
  )?.[0];
  const called = (role ?? behindRole)?.trim();
  const unit = named?.units[0]?.id;
  const found = ofRole.find(([pattern]) => called !== undefined && pattern.test(called))?.[1];
  return {
    name,
    // A deputy director of a unit is its deputy.
    role: found === 'leader' && unit !== undefined ? 'deputy' : found,
    unit,
  };
}

/** They are shown with all that was said of them, to be confirmed; whoever may not add anybody hears so. */
const addNamedWhole = (turn: OrderTurn, { name, role, unit }: NamedWhole): Outcome | null =>
  worksForOffice(turn.context.org, turn.person)
    ? addNamed(turn, name, { role, unit })
    : giveCommand(turn, 'nguoi', '');

/** «thêm chuyên viên Phòng Hạ tầng số», «thêm phó phòng», «thêm người». */
function addPerson(turn: OrderTurn, rest: string): Outcome | null {
  const plain = foldedWords(withoutCourtesy(rest));
  if (
    /^(?:nguoi|nhan su|thanh vien|nguoi dung)(?: (?:moi|nua|vao (?:bot|danh ba|danh sach|he thong|so)))*$/.test(
      plain,
    )
  )
    return giveCommand(turn, 'nguoi', '');
  const intoUnit = /^(?:nguoi|thanh vien|nhan su)(?: moi)? (?:vao|cho|cua|o|ben)? ?(.+)$/.exec(plain);
  if (intoUnit && namedUnits(turn, intoUnit[1]!).length > 0) return giveCommand(turn, 'nguoi', '');
  if (/^truong /.test(plain)) return headOfUnit(turn, rest.split(' ').slice(1).join(' '), null);
  if (roleWords.test(plain)) {
    const named = nameAndUnit(turn, withoutCourtesy(rest));
    if (named) return addNamedWhole(turn, named);
    const said = withoutCourtesy(rest).replace(/\s(?:vào|vao|cho|của|cua|ở|o|bên|ben)\s/iu, ' ');
    return turn.hands.choice(turn, 'nguoi', said) ? giveCommand(turn, 'nguoi', said) : null;
  }
  const whole = nameAndUnit(turn, withoutCourtesy(rest));
  if (whole) return addNamedWhole(turn, whole);
  const { before, behind } = partedAt(rest, /^(?:vao|lam|sang)$/);
  const isNamed = isWrittenAsName(withoutCourtesy(before)) || namesSomebody(turn, before);
  if (!isNamed || behind === null || !speaksOfUnit(turn, behind)) return null;
  return (
    addWithName(turn, withoutCourtesy(before), behind) ??
    giveCommand(turn, 'nguoi', roleWords.test(foldedWords(behind)) ? behind : '')
  );
}

/** Somebody new with what stands behind the name: a role, a unit, or both. Null of whoever is there, and of what is no name. */
function addWithName(turn: OrderTurn, name: string, behind: string): Outcome | null {
  if (onePerson(turn, name)) return null;
  const said = turn.hands.choice(
    turn,
    'nguoi',
    behind.replace(/\s(?:vào|vao|cho|của|cua|ở|o|bên|ben)\s/giu, ' '),
  );
  const role = said && 'role' in said ? said.role : undefined;
  const [unit, another] = namedUnits(turn, behind);
  const of = said && 'unit' in said ? said.unit : another ? undefined : unit?.id;
  return addNamed(turn, name, { role, unit: of });
}

const speaksOfUnit = (turn: OrderTurn, said: string): boolean =>
  roleWords.test(foldedWords(said)) ||
  namedUnits(turn, said).length > 0 ||
  unitsAt(turn, wordsOf(said), 0, 2) !== null ||
  /^(?:bot|danh ba|danh sach|so|don vi|(?:phong|ban|trung tam)(?: (?:em|minh|toi))?)$/.test(
    foldedWords(said),
  );

function unlink(turn: OrderTurn, rest: string): Outcome | null {
  return rest === '' || namesSomebody(turn, rest) ? giveCommand(turn, 'go', rest) : null;
}

/** «xóa chị Yến khỏi bot»: the account; «khỏi danh bạ»: the person. */
function takeAway(turn: OrderTurn, rest: string): Outcome | null {
  const { before, behind } = partedAt(rest, /^(?:khoi|ra)$/);
  if (behind === null || !namesSomebody(turn, before)) return null;
  const from = foldedWords(behind).replace(/^khoi /, '');
  if (/^(?:bot|tro ly|he thong|zalo|telegram|nhom)/.test(from)) return giveCommand(turn, 'go', before);
  return /^(?:danh|phong|don vi|so|co quan)/.test(from) ? letGo(turn, before) : null;
}

/** Somebody leaves for good: which, and from which day. */
function letGo(turn: OrderTurn, said: string): Outcome | null {
  const person = onePerson(turn, said);
  if (person) return turn.hands.perform(turn, { type: 'leave', personId: person.id });
  return namesSomebody(turn, said)
    ? say({ type: 'choose-leaving', people: leavable(turn), unknown: said })
    : null;
}

/** What stands behind whom somebody invites: «… tham gia», «… vào bot». */
const asWhat =
  /(?:\s+(?:tham\s+gia|vào|vao|dùng|dung|sử\s+dụng|su\s+dung|liên\s+kết|lien\s+ket|lại|lai|bot|trợ\s+lý|tro\s+ly|hệ\s+thống))+$/iu;

/** «… vào nhóm Zalo»: the chat group, into which its members take people. */
const intoGroup = /\s+(?:vào|vao)\s+(?:(?:lại|lai|cái|cai)\s+)?(?:nhóm|nhom|group)(?:\s.*)?$/iu;

function invite(turn: OrderTurn, rest: string): Outcome | null {
  const named = rest.replace(intoGroup, '');
  if (named !== rest) {
    const invited = invite(turn, named);
    return invited && 'replies' in invited
      ? { ...invited, replies: [{ type: 'not-into-group' }, ...invited.replies] }
      : invited;
  }
  const whom = rest.replace(asWhat, '');
  if (whom === '' || /^(?:nguoi|them nguoi|nguoi moi|moi)$/.test(foldedWords(whom)))
    return giveCommand(turn, 'moi', '');
  const isAll = turn.hands.choice(turn, 'moi', whom);
  if (isAll && !('say' in isAll)) return giveCommand(turn, 'moi', whom);
  const isName = (name: string): boolean => namesSomebody(turn, name);
  const areNamed = isName(whom) || namesApart(whom, isName).every(isName);
  return areNamed ? giveCommand(turn, 'moi', whom) : null;
}

function renamePerson(turn: OrderTurn, rest: string): Outcome | null {
  const { before, behind } = partedAt(rest, /^(?:thanh|la)$/);
  const person = onePerson(turn, before);
  if (person && behind !== null) {
    const name = withoutCourtesy(behind);
    return isWrittenAsName(name)
      ? renamingForms['new-name'].fill(turn, { type: 'new-name', personId: person.id }, name)
      : turn.hands.perform(turn, { type: 'name-anew', personId: person.id });
  }
  return before === '' || namesSomebody(turn, before) ? giveCommand(turn, 'suaten', before) : null;
}

/** «chị Hoa nghỉ hưu từ 1/7»: of the office it is understood before; whoever else says so hears who takes it down. */
const leavesForGood = (turn: OrderTurn, rest: string, found: RegExpExecArray): Outcome | null =>
  onePerson(turn, found[1] ?? '') && /^(?:|(?:ke )?tu .+)$/.test(foldedWords(rest))
    ? say({ type: 'may-not-leave' })
    : null;

/** What is ordered of people. */
export const ordersOfPeople: readonly Order[] = [
  {
    does: 'head',
    words: ordered(`(?:doi|thay|thay doi|cap nhat|chuyen)(?: (?:lai|nguoi lam|chuc))* ${headTitle}`),
    carry: changeHead,
  },
  {
    does: 'head',
    words:
      /^(.+?) (?:(?:vua|moi|da|muon|can) )*(?:doi|thay|co) (?:truong|chanh|giam doc|thu truong)(?: (?:phong|don vi|trung tam|thanh tra|van phong))?(?: moi)?(?: la)?(?= |$)/,
    carry: unitHasNew,
  },
  { does: 'head', words: ordered('(?:bo nhiem|chi dinh|cu|dua|giao)'), carry: appoint },
  {
    does: 'leader',
    words: ordered(
      `(?:doi|thay|thay doi)(?: (?:lai|nguoi|lanh dao|pho giam doc|pgd))* phu trach(?: chi so)?`,
    ),
    carry: (turn, rest) => giveCommand(turn, 'phutrach', withoutLinks(rest)),
  },
  {
    does: 'leader',
    // «chuyển chỉ số 2.1 cho chị Lan phụ trách từ 1/6»
    words: ordered('(?:chuyen|giao|ban giao|de)(?: (?:lai|phu trach))* chi so'),
    carry: (turn, rest) =>
      /(?:^| )phu trach(?: |$)/.test(foldedWords(rest)) || namesLeader(turn, rest)
        ? giveCommand(turn, 'phutrach', withoutLinks(rest))
        : null,
  },
  {
    does: 'person',
    words: ordered('(?:them|bo sung|khai bao|nhap)(?: (?:mot|1|moi|cho))*'),
    carry: addPerson,
  },
  {
    does: 'unlink',
    words: ordered(
      '(?:go|xoa|huy|ngat|bo|thu hoi|khoa)(?: (?:bo|lai|di))?(?: (?:lien ket|tai khoan|tk|ket noi))+(?: (?:cua|voi|cho))*',
    ),
    carry: unlink,
  },
  { does: 'unlink', words: ordered('(?:go|xoa|loai|dua|rut)(?: (?:bo|ten))*'), carry: takeAway },
  {
    does: 'invite',
    words: ordered(
      '(?:moi(?: (?:lai|them))*|(?:gui|cap|tao|lay|xin|cho xin)(?: (?:lai|moi|them))*(?: (?:ma|loi moi|thu moi|link|duong dan))+(?: (?:moi|lai|tham gia|lien ket|dang nhap))*)(?: (?:cho|cua))*',
    ),
    carry: invite,
  },
  {
    does: 'invite',
    words: ordered('(?:ma|loi moi|thu moi)(?: (?:moi|tham gia|lien ket|dang nhap))* (?:cho|cua)'),
    carry: invite,
  },
  {
    does: 'leave',
    words:
      /^(?:cho )?(.+?) (?:(?:se|da|duoc|sap) )*(?:nghi huu|ve huu|nghi viec|thoi viec|chuyen cong tac|chuyen di)(?= |$)/,
    carry: leavesForGood,
  },
  {
    does: 'leave',
    words: ordered('cho'),
    carry: (turn, rest) => {
      const [, who] =
        /^(.+?)\s+(?:nghỉ|nghi)(?:\s+(?:hẳn|luôn|việc|hưu|han|luon|viec|huu))*$/iu.exec(rest) ?? [];
      return who === undefined ? null : letGo(turn, who);
    },
  },
  {
    does: 'rename',
    words: ordered('(?:doi|sua|thay|chinh)(?: lai)? (?:ho )?ten(?: cua| cho)?'),
    carry: renamePerson,
  },
];

/** «2.1 cho chị Lan»: nobody but a leader is given an index. */
function namesLeader(turn: OrderTurn, rest: string): boolean {
  const [, name = ''] =
    /\s(?:cho|sang|về|ve|qua)\s+(.+?)(?:\s+(?:từ|tu|kể từ|ke tu)\s.*)?$/iu.exec(rest) ?? [];
  const leaders = peopleNow(turn.context.org).filter(({ role }) => role === 'leader');
  return (
    name !== '' && namedAmong(leaders, name.replace(/^(?:anh|chị|chi|ông|bà|đồng chí)\s+/iu, '')).length > 0
  );
}

/** «2.1 sang chị Lan»: the command reads what stands on both sides. */
const withoutLinks = (rest: string): string => rest.replace(/\s(?:thành|thanh|sang|cho|là|la)\s/giu, ' ');
