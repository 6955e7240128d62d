import { isPost, readPersonWords } from '../../core/plan/person-words.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import type { Attribute } from './attribute.ts';
import { foldRoles } from './fold-roles.ts';
import { withoutEnd } from './lines.ts';
import { mayBeSomebody, splitNames } from './unit-names.ts';

/**
 * Who directs, leads and helps, in a sentence of clauses with a role each: «Việc này do đồng chí A, Phó Chủ tịch trực tiếp chỉ đạo; Phòng B
 * là đơn vị chủ trì, Văn phòng và Công an xã cùng phối hợp.»
 */

type Role = 'leader' | 'lead' | 'coordinating' | 'following';

/** What work is called that somebody has: «lo phần việc này», «gánh nội dung này». */
const ofWork =
  '(?:\\s+(?:chung|chinh|toan bo|truc tiep|viec|phan|phan viec|noi dung|chi so|tieu chi|linh vuc|mang|thuc hien|nay|tren))*';
/** Having something, by a word that says it of people and bodies alike: whoever it is tells which. */
const having = `(?:lo|ganh(?: vac)?|dam trach|dam nhiem|dam nhan|quan xuyen|dieu hanh|cam trich|chiu trach nhiem)${ofWork}`;
const rightly =
  '(?:(?:chiu trach nhiem|truc tiep|(?:la|lam) (?:nguoi|noi|don vi|co quan|bo phan)|dung ra|duoc giao|duoc phan cong|cung|dong)\\s+)*';
/** «giúp việc chính», «làm chính»: who does most of it. */
const mostly = '(?:giup viec|lam|thuc hien|tham muu|phu trach|lo|chiu trach nhiem)\\s+chinh';
/** «cùng vào cuộc», «tham gia», «hỗ trợ», «giúp một tay». */
const helpingOut =
  '(?:cung\\s+(?:voi\\s+)?(?:vao cuoc|tham gia|lam|lo|thuc hien|trien khai|gop suc|tham muu|giup|ho tro)|(?:cung\\s+)?(?:tham gia|vao cuoc|gop suc|chung tay|ho tro|giup suc|giup mot tay|giup them)(?:\\s+(?:cung|thuc hien|phoi hop|them))*)';

/** How a clause ends that says what whoever stands before it does. */
const behind: readonly (readonly [Role, RegExp])[] = [
  ['lead', new RegExp(`,?\\s+${mostly}$`)],
  ['coordinating', new RegExp(`,?\\s+${helpingOut}$`)],
  [
    'lead',
    /,?\s+(?:(?:la|lam|giu vai tro|dong vai tro|duoc giao)\s+)?(?:(?:co quan|don vi|phong|bo phan)\s+)?(?:(?:dong|cung)\s+)?(?:chu tri|dau moi|thuong truc)(?:\s+(?:chinh|thuc hien|tham muu|to chuc|trien khai|chi so nay|noi dung nay))*$|,?\s+(?:(?:(?:la|lam|giu vai tro)\s+)?(?:co quan|don vi|phong|bo phan)\s+)?(?:tham muu(?: chinh| chu tri)?(?: thuc hien)?|chiu trach nhiem chinh)$/,
  ],
  [
    'coordinating',
    /,?\s+(?:(?:cung|tham gia|co trach nhiem)\s+)*phoi hop(?:\s+(?:thuc hien|tham gia))*$|,?\s+cung (?:tham gia|lam|thuc hien)$/,
  ],
  ['following', /,?\s+(?:theo doi|don doc|giam sat)(?:,?\s+(?:don doc|tong hop|giam sat|thuc hien))*$/],
  [
    'leader',
    /,?\s+(?:(?:chiu trach nhiem|truc tiep|cung|dong|la nguoi|duoc giao|duoc phan cong)\s+)*(?:chi dao|phu trach|lanh dao)(?:\s+(?:truc tiep|chung|thuc hien|toan dien|chi so nay|noi dung nay))*$/,
  ],
  ['leader', new RegExp(`,?\\s+${rightly}${having}$`)],
  ['lead', new RegExp(`,?\\s+${rightly}${having}$`)],
  ['lead', /,?\s+(?:truc tiep\s+)?(?:to chuc\s+|trien khai\s+)?thuc hien$/],
];

/** How a clause begins that says it of whoever follows. */
const before: readonly (readonly [Role, RegExp])[] = [
  ['leader', new RegExp(`^${rightly}${having}\\s*(?::|la)\\s*(?=(?:dong chi|d\\/c|ong|ba)\\s)`)],
  ['lead', new RegExp(`^${mostly}\\s*(?::|la|co|gom)\\s*`)],
  ['coordinating', new RegExp(`^(?:va\\s+)?${helpingOut}\\s*(?::|la|co|gom)\\s*`)],
  [
    'coordinating',
    /^(?:va\s+)?(?:cung\s+)?(?:co\s+su\s+)?phoi hop(?:\s+thuc hien)?\s+(?:voi|cung|cua|co|gom)\s+/,
  ],
  [
    'leader',
    /^(?:nguoi\s+)?(?:chi dao|phu trach)(?:\s*:\s*|\s+(?:la\s+)?(?=(?:dong chi|d\/c|ong|ba)\s)|\s+la\s+)/,
  ],
  [
    'lead',
    /^(?:(?:don vi|co quan|phong|bo phan)\s+)?(?:chu tri|dau moi|chinh|thuong truc|tham muu(?: chinh)?|(?:lam|thuc hien) chinh)(?:\s*:\s*|\s+la\s+)/,
  ],
  ['coordinating', /^(?:(?:don vi|co quan|phong)\s+)?phoi hop\s*:\s*/],
  ['coordinating', /^(?:va\s+)?cung(?:\s+voi)?\s+/],
];

/** «… thực hiện các việc sau:», «… triển khai những nhiệm vụ cụ thể như sau»: leads to the work, and says nothing of who has it. */
const leadsToWork =
  /,?\s+(?:(?:de|se|cung|to chuc|tap trung|trien khai)\s+)*(?:thuc hien|trien khai)(?:\s+(?:tot|tot cac|cac|nhung|mot so|02|03))*\s+(?:viec|nhiem vu|noi dung|giai phap|cong viec)(?:\s+(?:cu the|sau|sau day|duoi day|nhu sau|trong tam|chu yeu|can lam|nay))*\s*:?$/;

/** «…, Giám đốc Trung tâm Phục vụ hành chính công xã»: another post of whoever stands before it. */
const otherPost =
  /^(?:kiem\s+)?(?:(?:pho|quyen)\s+)?(?:giam doc|bi thu|chu tich|truong ban|truong|chanh|to truong|thuong truc|dai bieu|uy vien)\b/;

/** «Việc này do …», «Giao …»: what leads to whoever it is. */
const leadsTo =
  /^(?:(?:viec|noi dung|chi so|nhiem vu|linh vuc|yeu to|tieu chi|tru cot)\s+(?:nay|tren)\s+)?(?:(?:do|giao|phan cong|duoc giao cho|giao cho|va)\s+)+|^(?:viec|noi dung|chi so|linh vuc) nay\s+/;

/** «Chưa phân công lãnh đạo»: says that nobody does, and is no name. */
const nobody = /^(?:chua|khong)\s+(?:phan cong|co|giao|xac dinh)\b/;

/** Whether words name people and nobody else. */
export const arePeople = (words: string): boolean => {
  const people = words
    .split(/\s*[,;]\s*|\s+(?:và|cùng)\s+/u)
    .map((part) => readPersonWords(part.replace(/^(?:các\s+)?/iu, '')));
  return people.every((one) => one !== null) && people.some((one) => one!.name !== '');
};

/** Who leads without further posts of theirs, which are no names. */
const withoutPosts = (words: string): string => {
  const [first = '', ...others] = words.split(/\s*,\s+/u);
  return [
    first,
    ...others.filter(
      (part) =>
        readPersonWords(part) !== null || /\s(?:và|cùng)\s/u.test(part) || !otherPost.test(foldInPlace(part)),
    ),
  ].join(', ');
};

/** Whoever helps, also by a name that says no kind of body: «Trưởng các bản», «VNPT Bắc Lũng». */
const canHelp = (names: string, isUnits: (words: string) => boolean): boolean =>
  isUnits(names) || splitNames(names).every((name) => isUnits(name) || mayBeSomebody(name));

/** A role within names is that of another clause. */
const saysRole =
  /\b(?:chu tri|dau moi|phoi hop|chi dao|(?:lam|giup viec|thuc hien) chinh|cung (?:lam|vao cuoc|tham gia|thuc hien)|(?<!phong )(?<!ban )(?<!to )tham muu|(?<!nguoi )phu trach|(?:la|lam) (?:don vi|co quan|noi|bo phan))\b/;

/** «TTPVHCC phường»: a body by its letters, whether anybody knows them or not; whoever is not known is asked. */
const isShort = (names: string): boolean =>
  /^\p{Lu}{3,9}(?:\s+(?:xã|phường|huyện|tỉnh|thành phố|Sở|Ban))?$/u.test(names);

const isOf = (role: Role, names: string, isUnits: (words: string) => boolean): boolean =>
  saysRole.test(foldInPlace(names))
    ? false
    : role === 'leader'
      ? arePeople(names) || isPost(names)
      : role === 'coordinating'
        ? isUnits(names) || (canHelp(names, isUnits) && !arePeople(names))
        : isUnits(names) || (role === 'lead' && isShort(names));

/** Words that a clause says of, without what leads to them. */
const bareNames = (words: string): string => {
  const own = withoutEnd(words.trim());
  return own.slice(leadsTo.exec(foldInPlace(own))?.[0].length ?? 0).trim();
};

interface Clause {
  role: Role;
  names: string;
}

/** What one clause says; null where it is none, or names nobody who can have the role. */
function clauseOf(words: string, isUnits: (words: string) => boolean): Clause | null {
  const own = bareNames(words);
  const folded = foldRoles(own);
  for (const [role, pattern] of before) {
    const length = pattern.exec(folded)?.[0].length;
    const names = length === undefined ? '' : own.slice(length).trim();
    if (names !== '' && isOf(role, names, isUnits)) return { role, names };
  }
  for (const [role, pattern] of behind) {
    const at = pattern.exec(folded)?.index;
    const told = at === undefined ? '' : bareNames(own.slice(0, at));
    const names = role === 'leader' ? withoutPosts(told) : told;
    if (names !== '' && isOf(role, names, isUnits)) return { role, names };
  }
  return null;
}

const longest = 600;

/** The clauses of a sentence: a comma parts two of them where both say a role, and else belongs to the names. */
function clausesOf(sentence: string, isUnits: (words: string) => boolean): Clause[] | null {
  const clauses: Clause[] = [];
  const parts = sentence.split(/,\s+|\s+(?=và\s+(?:giao|do|phối hợp)\s|cùng(?:\s+với)?\s+\p{Lu})/u);
  let from = 0;
  while (from < parts.length) {
    let found: Clause | null = null;
    let to = from;
    // The longest run of parts that is one clause: names may hold commas of their own.
    for (let end = parts.length; end > from && found === null; end--) {
      found = clauseOf(parts.slice(from, end).join(', '), isUnits);
      to = end;
    }
    if (found === null) {
      if (!nobody.test(foldInPlace(parts[from]!.trim()))) return null;
      to = from + 1;
    } else clauses.push(found);
    from = to;
  }
  return clauses;
}

/**
 * What a sentence says of who directs, leads, helps and follows; null where any part of it says anything else.
 * @param isUnits whether words can be a list of units
 */
export function rolesIn(text: string, isUnits: (words: string) => boolean): Attribute[] | null {
  const whole = withoutEnd(text.trim());
  const own = whole.slice(0, leadsToWork.exec(foldInPlace(whole))?.index ?? whole.length);
  if (own.length > longest || own === '') return null;
  const clauses: Clause[] = [];
  for (const sentence of own.split(/\s*;\s*/u)) {
    const told = clausesOf(sentence, isUnits);
    if (told === null) return null;
    clauses.push(...told);
  }
  const of = (role: Role): string =>
    clauses.flatMap((one) => (one.role === role ? [one.names] : [])).join('; ');
  const leader = of('leader');
  const units = { lead: of('lead'), coordinating: of('coordinating'), following: of('following') };
  const attributes: Attribute[] = leader === '' ? [] : [{ type: 'leader', value: leader }];
  if (Object.values(units).some((words) => words !== ''))
    attributes.push({ type: 'units', ...units, isLabelled: true });
  return attributes.length === 0 ? null : attributes;
}
