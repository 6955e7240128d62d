import { foldedWords, foldInPlace } from '../text/fold.ts';
import { fitsMarks } from '../text/marks-typed.ts';

/** What of a plan is ordered to be another way, in the words in which people type it: read without a plan. */
export interface OrderSaid {
  does:
    | 'strike'
    | 'target'
    | 'time'
    | 'owner'
    | 'add'
    | 'words'
    | 'leader'
    | 'product'
    | 'source'
    | 'measure'
    | 'measure-name'
    | 'add-unit'
    | 'strike-unit'
    | 'name-unit'
    | 'other';
  /** Whether an index or a task is named, where the words say so. */
  of: 'index' | 'task' | null;
  /** A number or words, as typed; '' where nothing is named. */
  ref: string;
  /** What it is to be, as typed; '' where it is to be nothing. */
  value: string;
  /** The same with what may be courtesy behind it, or the end of a name: «phong quan ly nha». */
  whole?: string;
  /** «mục tiêu hạng …», «mục tiêu điểm …»: of which figure a bare number is. */
  figure: 'score' | 'rank' | null;
  /** Whether it begins with what is to be done: «2.1 hạn 30/6» does not, and may tell of something. */
  isOrder: boolean;
}

type Does = OrderSaid['does'];

const lead =
  '^(?:(?:da|vang|a|oi|bot|tro ly|nho|giup|ho|xin|hay|lam on|vui long|em|toi|anh|chi|minh|can|muon|phai|de nghi|cho (?:em|toi|minh)|(?:trong|o)? ?ban nhap|trong van ban)[ ,:]+)*';
const tail =
  /(?:[\s,]+(?:ạ|nhé|nhe|nha|giúp|giup|hộ|với|voi|đi|luôn|em|anh|chị|tôi|mình|(?:khỏi|trong|vào|của) (?:bản nháp|kế hoạch mới)|khỏi kế hoạch))*[\s.!;]*$/iu;
const noun = '(?<noun>chi so|nhiem vu|dau viec|viec)';
/** «2.1», «3», «PII.3.2»: what people call an index or a task by its number. */
const code = '[a-z]{0,4}\\.?\\d[\\da-z]*(?:\\.[\\da-z]+)*';
/** «1.4, 4.4», «1.4 và 4.4»: the same is ordered of each. */
const codes = `${code}(?:(?: ?[,;+] ?| (?:va|voi|cung) )${code})*`;
const change =
  '(?<verb>doi|sua|chinh|dieu chinh|thay|cap nhat|dat|nang|ha|tang|giam|lui|gia han)(?: (?:lai|doi|sua|chinh|giup|ho|gium|dum|cho|em|anh|chi|toi|minh|ngay|luon))*';
const to = '(?: ?[:=] ?| (?:thanh|la|sang|xuong|len|ve|con|den|toi)(?: (?:la|con|dat|ngay))* )';
const time =
  '(?:(?:thoi )?han|thoi gian|deadline|ngay(?= (?:hoan thanh|xong)))(?: (?:hoan thanh|xong|chot|cuoi|thuc hien|phai xong))*';
const target = '(?:muc tieu|chi tieu)(?: (?<figure>diem|hang|xep hang|thu hang))?';
const of = '(?: (?:cua|cho|o))?';
/** Whoever leads an index in the agency’s name. */
const leader = '(?:lanh dao(?: so)?|nguoi|dong chi lanh dao)(?: (?:duoc phan cong|phu trach|chi dao))*';
const unit = '(?:phong|ban|trung tam|chi cuc|van phong|thanh tra|to|doi|bo phan)';
/** What of a task stands beside its words. */
const facts: readonly (readonly [Does, string])[] = [
  ['product', 'san pham(?: dau ra| du kien)?|dau ra|ket qua dau ra'],
  ['source', 'van ban giao(?: nhiem vu)?|can cu(?: giao)?'],
  ['measure', 'so do|so lieu(?: (?:phai )?bao cao)?'],
];

/** What of a task is counted, by whatever word, and what only says that a name follows. */
const counted = '(?:chi tieu|muc tieu|so lieu|so do)(?: (?:phai )?bao cao)?';
const called = '(?: (?:co|duoc|dat|mang))?(?: (?:goi la|ten la|ten goi la|goi|ten)(?: ?:)?)';
const itsName = 'ten(?: goi)?(?: cua)?';

/** The first that fits counts. */
const patterns: readonly (readonly [Does, RegExp])[] = (
  [
    [
      'measure-name',
      `${lead}${change} ${itsName} ${counted}${of}(?: ${noun})? (?<ref>${codes})${to}(?<value>.+)$`,
    ],
    ['measure-name', `${lead}${itsName} ${counted}${of}(?: ${noun})? (?<ref>${code})${to}(?<value>.+)$`],
    ['measure-name', `${lead}${counted}${of}(?: ${noun})? (?<ref>${code})${called} (?<value>.+)$`],
    ['measure-name', `${lead}(?:${noun} )?(?<ref>${code}) ${counted}${called} (?<value>.+)$`],
    [
      'measure-name',
      `${lead}(?<verb>goi|dat ten)(?: ten)?(?: cho)? ${counted}${of}(?: ${noun})? (?<ref>${code}) (?:la|thanh) (?<value>.+)$`,
    ],
    [
      'measure',
      `${lead}${counted}${of}(?: ${noun})? (?<ref>${code}\\.\\d+) la (?<value>(?:(?:ty|ti) (?:le|trong)|muc|so) [^?]+)$`,
    ],
    ['time', `${lead}(?<verb>bo|xoa) ${time}${of}(?: ${noun})? (?<ref>${codes})$`],
    ['target', `${lead}(?<verb>bo|xoa) ${target}${of}(?: ${noun})? (?<ref>${codes})$`],
    ['target', `${lead}${change} ${target}${of}(?: ${noun})? (?<ref>.+?)${to}(?<value>.+)$`],
    ['target', `${lead}${target}${of}(?: ${noun})? (?<ref>${codes})${to}(?<value>.*\\d.*)$`],
    ['target', `${lead}(?:${noun} )?(?<ref>${codes}) ${target}(?:${to}| )(?<value>.*\\d.*)$`],
    ['time', `${lead}${change} ${time}${of}(?: ${noun})? (?<ref>.+?)${to}(?<value>.+)$`],
    ['time', `${lead}${time}${of}(?: ${noun})? (?<ref>${codes})(?:${to}| )(?<value>.+)$`],
    [
      'time',
      `${lead}(?:${noun} )?(?<ref>${codes}) (?:co )?(?:${time}|hoan thanh|xong)(?: (?:la|den|truoc|vao|trong)| ?:)* (?<value>.+)$`,
    ],
    ['leader', `${lead}${change} ${leader}${of}(?: ${noun})? (?<ref>.+?)${to}(?<value>.+)$`],
    ['leader', `${lead}${leader}${of}(?: ${noun})? (?<ref>${codes})${to}(?<value>.+)$`],
    ['leader', `${lead}(?:${noun} )?(?<ref>${codes}) ${leader}(?:${to}| )(?<value>.+)$`],
    [
      'leader',
      `${lead}(?<verb>giao|chuyen)(?: lai)?(?: ${noun})? (?<ref>${codes}) (?:cho|sang|ve) (?<value>.+?) (?:phu trach|chi dao)$`,
    ],
    [
      'leader',
      `${lead}(?:${noun} )?(?<ref>${codes}) (?:giao cho|giao|do) (?<value>.+?) (?:phu trach|chi dao)$`,
    ],
    [
      'owner',
      `${lead}${change} (?:don vi(?: chu tri| thuc hien| phu trach)?|chu tri|dau moi)${of}(?: ${noun})? (?<ref>.+?) (?:thanh|sang|la|cho) (?<value>.+)$`,
    ],
    [
      'owner',
      `${lead}(?<verb>giao|chuyen)(?: lai)?(?: ${noun})? (?<ref>${codes}) (?:cho|sang|ve) (?<value>.+)$`,
    ],
    ['owner', `${lead}(?<verb>giao|chuyen)(?: lai)? ${noun} (?<ref>.+?) (?:cho|sang|ve) (?<value>.+)$`],
    [
      'owner',
      `${lead}(?:${noun} )?(?<ref>${codes}) (?:giao|chuyen|do)(?: lai)?(?: (?:cho|sang|ve))? (?<value>.+?)(?: (?:chu tri|thuc hien|lam|dau moi))*$`,
    ],
    [
      'add',
      `${lead}(?<verb>them|bo sung)(?: (?:mot|1|moi|cho))* (?<noun>nhiem vu|dau viec|viec)(?: moi)?(?: (?:vao|cho|o|trong|cua))?(?: chi so)? (?<ref>${code})(?: ?[:,–-] ?| )(?<value>.+)$`,
    ],
    [
      'add',
      `${lead}(?<verb>them|bo sung)(?: (?:mot|1|moi|cho))* (?<noun>nhiem vu|dau viec|viec)(?: moi)? ?[:–-]? ?(?<value>.+?) (?:vao|cho|o|thuoc|trong) chi so (?<ref>${code})(?<more> ?[,;.] .+)$`,
    ],
    [
      'add',
      `${lead}(?<verb>them|bo sung)(?: (?:mot|1|moi|cho))* (?<noun>nhiem vu|dau viec|viec)(?: moi)? ?[:–-]? ?(?<value>.+?) (?:vao|cho|o|thuoc|trong) chi so (?<ref>.+)$`,
    ],
    [
      'add',
      `${lead}(?<verb>them|bo sung)(?: (?:mot|1|moi|cho))* (?<noun>nhiem vu|dau viec)(?: moi)?(?: ?[:–-] ?| )(?<value>.+)$`,
    ],
    [
      'words',
      `${lead}${change} (?:ten|noi dung|chu|cau)${of}(?: ${noun})? (?<ref>${codes}) ?(?:thanh|la|:) ?(?<value>.+)$`,
    ],
    ['words', `${lead}${change} ${noun} (?<ref>${codes}) ?(?:thanh|la|:) ?(?<value>.+)$`],
    ...facts.flatMap(([does, fact]) => [
      [does, `${lead}(?<verb>bo|xoa) (?:${fact})${of}(?: ${noun})? (?<ref>${codes})$`] as const,
      [
        does,
        `${lead}(?:${change} )?(?:${fact})${of}(?: ${noun})? (?<ref>${codes})${to}(?<value>.+)$`,
      ] as const,
      [does, `${lead}(?:${noun} )?(?<ref>${codes}) (?:co )?(?:${fact})(?:${to}| )(?<value>.+)$`] as const,
    ]),
    [
      'add-unit',
      `${lead}(?<verb>them|bo sung|tao|lap)(?: (?:mot|1|moi))* (?<ref>don vi)(?! (?:chu tri|phoi hop|thuc hien|theo doi))(?: (?:moi|truc thuoc))*(?: (?:la|ten|ten la))? ?:? ?(?<value>.+)$`,
    ],
    ['add-unit', `${lead}(?<verb>them|bo sung|tao|lap)(?: (?:mot|1|moi))* (?<value>${unit} .+)$`],
    [
      'strike-unit',
      `${lead}(?<verb>bo|xoa|huy|loai|cat|rut)(?: (?:bo|het|ca|cac))* don vi(?! (?:chu tri|phoi hop|thuc hien|theo doi)) (?<value>.+)$`,
    ],
    ['strike-unit', `${lead}(?<verb>bo|xoa|loai)(?: (?:bo|het|ca))* (?<value>${unit} .+)$`],
    [
      'name-unit',
      `${lead}${change} ten(?: don vi)? (?<ref>${unit}(?: .+?)??|(?<=don vi ).+?) (?:thanh|la) (?<value>.+)$`,
    ],
    ['strike', `${lead}(?<verb>bo|xoa|huy|loai|cat|rut)(?: (?:bo|het|ca|cac))* ${noun} (?<ref>.+)$`],
    ['strike', `${lead}(?<verb>bo|xoa|huy|loai|cat|rut)(?: (?:bo|het|ca|cac))* (?<ref>${code})$`],
    [
      'other',
      `${lead}(?<verb>bo|xoa|huy|them|bo sung|doi|sua|chinh|dieu chinh|gop|tach|chuyen|thay|cap nhat) .*?(?:chi so|nhiem vu|muc tieu|chi tieu|san pham|nam truoc|van ban giao|so do|lanh dao|phoi hop)(?: .*)?$`,
    ],
  ] as const
).map(([does, words]) => [does, new RegExp(words, 'd')]);

/** As those verbs are spelt: «bộ chỉ số» strikes nothing. */
const verbs =
  'bỏ xóa hủy loại cắt rút tạo lập đổi sửa chỉnh điều chỉnh thay cập nhật đặt nâng hạ tăng giảm lùi gia hạn giao chuyển gọi đặt tên thêm bổ sung gộp tách';

/** So long is what somebody orders; a longer text tells of something. */
const longest = 400;

/** What makes a question of what is said. */
const asked =
  /(?:^|\s)(?:phải không|phai khong|đúng không|dung khong|được không|không|chưa|à|hả|nhỉ|sao|thế nào|ai|gì|nào)$/iu;

/** «do ai phụ trách»: what is asked where something could be said. */
const asksWho = /^(?:ai|gi|nao|may|bao nhieu|khi nao|bao gio)(?: |$)|(?:^| )(?:nao|gi)$/;

/** What asks by its last words, where a bare «không», «chưa» would be a no: «2.4 thì sao», «đúng không». */
export const asksAtItsEnd = (text: string): boolean =>
  /\?\s*$|(?<!\p{L})(?:phải không|phai khong|đúng không|dung khong|được không|thì sao|thi sao|thế nào|hay sao)\s*$/iu.test(
    text.normalize('NFC'),
  ) ||
  (/\s/.test(text.trim()) && /\s(?:à|hả|nhỉ)$/iu.test(text.normalize('NFC').trim()));

/** What a text orders of a plan; null where it is no such order. */
export function readOrderWords(text: string): OrderSaid | null {
  const all = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const typed = all.replace(tail, '');
  if (typed.length > longest || typed.includes('?') || asked.test(typed)) return null;
  const folded = foldInPlace(typed);
  for (const [does, pattern] of patterns) {
    const found = pattern.exec(folded);
    if (!found) continue;
    const part = (name: string): string => {
      const at = found.indices?.groups?.[name];
      return at === undefined ? '' : typed.slice(...at).trim();
    };
    const verb = part('verb');
    if (!fitsMarks(verbs, verb)) continue;
    const { noun: named, figure } = found.groups ?? {};
    if (asksWho.test(foldedWords(part('value')))) return null;
    const value = `${part('value')}${part('more')}`;
    const behind = value !== '' && typed.endsWith(value) ? all.slice(typed.length) : '';
    return {
      does,
      of: named === undefined ? null : named === 'chi so' ? 'index' : 'task',
      ref: part('ref'),
      value,
      ...(behind === '' ? {} : { whole: `${value}${behind}` }),
      figure: figure === undefined ? null : figure === 'diem' ? 'score' : 'rank',
      isOrder: verb !== '',
    };
  }
  return null;
}

/** What parts two orders in one message. */
const between =
  /\s*(?:[,;\n]|\.(?=\s))\s*(?:(?:và|va|đồng thời|dong thoi|rồi|roi)\s+)?|\s+(?:và|va|đồng thời|dong thoi|rồi|roi)\s+/giu;

/** What takes any words to its end: behind it only what names its own index or task is another order. */
const isFree = ({ does }: OrderSaid): boolean =>
  does !== 'strike' && does !== 'target' && does !== 'time' && does !== 'strike-unit';

/** Whether words are an order of their own, beside another. */
const isOwn = (before: OrderSaid, { ref, of, isOrder, does }: OrderSaid): boolean =>
  does !== 'other' &&
  (isFree(before)
    ? (ref.includes('.') || (of !== null && isCodeOf(ref))) && (isOrder || of !== null || does !== 'owner')
    : isOrder || of !== null || does === 'time' || does === 'target');
const isCodeOf = (ref: string): boolean => new RegExp(`^${code}$`, 'i').test(ref);

/** An order with the words that it stands in. */
export interface OrderPiece {
  text: string;
  said: OrderSaid;
}

/** «của 2.2 là 15/7», «2.2: 15/7», behind the same of another: only of what it is, and what it is to be. */
const behindAnother = new RegExp(
  `^(?:(?:con|cua|cho|o|nhiem vu|dau viec|viec|chi so) )*(?<ref>${codes})(?: (?:la|thanh|sang|den|cho|giao cho|ve|xuong|len)(?= )| ?:) ?(?<value>.+)$`,
  'd',
);

/** What stands behind an order and says the same of another, as an order of its own; null where it does not. */
function asOrderOfItsOwn(first: string, { ref, value }: OrderSaid, rest: string): string | null {
  const groups = behindAnother.exec(foldInPlace(rest))?.indices?.groups;
  const at = first.indexOf(ref);
  const valueAt = first.lastIndexOf(value);
  if (!groups || !isCodes(ref) || value === '' || at < 0 || valueAt < at + ref.length) return null;
  const part = (name: string): string => rest.slice(...groups[name]!);
  return `${first.slice(0, at)}${part('ref')}${first.slice(at + ref.length, valueAt)}${part('value')}`;
}
const isCodes = (ref: string): boolean => new RegExp(`^${codes}$`, 'i').test(foldInPlace(ref));

/** An order of several numbers as one of each. */
function ofEach({ text, said }: OrderPiece): OrderPiece[] {
  const refs = said.does === 'strike' || !isCodes(said.ref) ? [] : foldInPlace(said.ref).match(everyCode)!;
  if (refs.length < 2) return [{ text, said }];
  return refs.map((ref) => ({ text: text.replace(said.ref, ref), said: { ...said, ref } }));
}
const everyCode = new RegExp(code, 'gi');

/** All that a text orders of a plan, «bỏ chỉ số 3, hạn của 2.1 là 30/6, của 2.2 là 15/7»; none where it is no such order. */
export function readOrders(text: string): OrderPiece[] {
  for (const match of text.matchAll(between)) {
    const first = text.slice(0, match.index).trim();
    const said = readOrderWords(first);
    if (said === null || said.does === 'other') continue;
    const behind = text.slice(match.index + match[0].length);
    const rest = readOrders(behind);
    const isAnother = rest.length > 0 && isOwn(said, rest[0]!.said);
    const own = isAnother || !/\s/.test(match[0]) ? null : asOrderOfItsOwn(first, said, behind);
    const others = own === null ? rest : readOrders(own);
    if (isAnother || (own !== null && others.length > 0))
      return [...ofEach({ text: first, said }), ...others];
  }
  const whole = readOrderWords(text);
  return whole === null ? [] : ofEach({ text, said: whole });
}
