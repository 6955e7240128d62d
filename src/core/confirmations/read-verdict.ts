import { fold, foldInPlace } from '../text/fold.ts';

/** What was said of the numbered claims of a list. */
export type Verdict =
  | { type: 'confirm'; which: number[] }
  /** All but these; `reason`: why those are sent back, where that was said with it. */
  | { type: 'except'; which: number[]; reason: string }
  /** Some are confirmed, and others sent back. */
  | { type: 'both'; confirmed: number[]; which: number[]; reason: string }
  | { type: 'send-back'; which: number[]; reason: string }
  /** A consent, or a return with its reason, that names no number; `what`: the work by words of it. */
  | { type: 'yes'; what?: string }
  | { type: 'back'; reason: string; what?: string };

const courtesy = '(?:(?:da|vang|ok|oke|u|toi|anh|chi|em|minh|duoc|cho|thi|xin) )*';
const numbers =
  '(?:(?:viec|so|muc|cac|nhung|cai|dong|y|nhiem vu) )*\\d{1,2}(?:(?:\\s*(?:,|;|va|&|-|den|toi)\\s*|\\s+)(?:(?:viec|so|muc) )*\\d{1,2})*';
const end = '(?: (?:nhe|nha|a|di|giup|giup toi|cho toi|em|thoi))*';
const all = '(?:tat ca|het|toan bo|tat|ca)(?: (?:cac |nhung )?(?:viec|muc|nhiem vu|so do|con lai))?';
const but = '(?:tru|ngoai tru|tru ra|khong ke|khong tinh|chi tru|bo)';
const verb = '(?:dong y xac nhan|xac nhan(?: hoan thanh)?|dong y|duyet|ok|hoan thanh)';
const backVerb = '(?:tra lai|tra ve|tra|khong xac nhan|chua xac nhan|khong dong y|bac)';

const wholeSign = new RegExp(`^${courtesy}${verb} ${all}${end}$|^${courtesy}${all}${end}$`);
const exceptSign = new RegExp(`^${courtesy}(?:${verb} )?(?:${all} )?${but}(?: ra)? (${numbers})(.*)$`);
const confirmSign = new RegExp(`^${courtesy}${verb} (${numbers})${end}$`);
const backSign = new RegExp(`^${courtesy}${backVerb} (${numbers})(.*)$`);
const bothSign = new RegExp(
  `^${courtesy}${verb} (${numbers})(?:\\s*[,;.–-]\\s*|\\s+)(?:(?:va|con|nhung|rieng|thi) )*${backVerb} (${numbers})(.*)$`,
);
/** «việc 1 trả lại vì lớp chưa mở» */
const backBehind = new RegExp(
  `^${courtesy}(?:viec|nhiem vu|so|muc) (${numbers}) (?:thi |nen )?${backVerb}(?![a-z])(.*)$`,
);
/** «xác nhận 1 và 2, còn việc 3 đề nghị Thanh tra bổ sung biên bản»: what is wanted of a task is why it is sent back. */
const wantsSign = new RegExp(
  `^${courtesy}${verb} (${numbers})(?:\\s*[,;.–-]\\s*|\\s+)(?:(?:con|nhung|rieng) )+(${numbers}) (?=de nghi|yeu cau|can|chua|phai|thieu)(.*)$`,
);
/** «trả lại vì …», «chưa xong, trả lại»: of which, nobody said. */
const backBare = new RegExp(
  `^${courtesy}(?:tra lai|tra ve)(?: (?:viec|nhiem vu|ho so|cai|don vi)(?: nay)?| nay)?(?=\\s*(?:(?:vi|do|boi|tai|ly do|nhe|nha|di|a|em)(?![a-z])|[,;:.–-]|$))(.*)$`,
);
const backLast =
  /^(.*\S)\s*[,;.–-]\s*(?:(?:nen|thi|cho|toi|xin|vay) )*(?:tra lai|tra ve|khong xac nhan|khong dong y)(?: (?:viec nay|don vi|nhe|nha|di|giup|em|thoi))*$/;
/** «xác nhận việc phủ sóng», «trả lại việc phủ sóng vì thôn chưa có điện»: by words of the work. */
const work = '(?:viec|nhiem vu) (?!nay|hoan thanh|cua|nao)([a-z][^\\d,;:?]*?)';
const yesNamed = new RegExp(`^${courtesy}(?:dong y )?xac nhan(?: hoan thanh)?(?: cho)? ${work}${end}$`);
const backNamed = new RegExp(
  `^${courtesy}(?:tra lai|tra ve) ${work}(?=$| (?:vi|do|boi|tai|ly do)(?![a-z])|[,;:])(.*)$`,
);
/** «tôi đồng ý xác nhận hoàn thành nhiệm vụ này», «ok em», «duyệt nhé» */
const yesBare =
  /^(?:(?:da|vang|toi|minh|anh|chi|em|thi|thoi|xin|cung|da xem|xem roi) )*(?:ok|oke|okie|u|uh|duoc|dong y|nhat tri|xac nhan|duyet|chap thuan|tan thanh)(?: (?:ok|oke|toi|minh|xac nhan|dong y|duyet|hoan thanh|la|da|xong|viec|nhiem vu|ket qua|cong viec|nay|tren|do|cho|voi|don vi|phong|roi|nhe|nha|a|em|di|luon|thoi|cac em|dong chi|cac dong chi))*$/;
/** Whom a letter is to, and its thanks. */
const greeting =
  /^\s*(?:(?:kính|kinh) (?:gửi|gui|thưa|thua|chào|chao)|thưa|thua|chào|chao)(?!\p{L})[^,.:;\n]*[,.:;\n]\s*/iu;
const thanks = /[\s,.;–-]*(?:(?:xin|trân trọng|chân thành)\s+)*(?:cảm ơn|cám ơn|cam on)(?!\p{L})[\s\S]*$/iu;
/** «việc thứ nhất và thứ hai» by their numbers. */
const ordinals: Readonly<Record<string, string>> = {
  nhất: '1',
  nhat: '1',
  hai: '2',
  ba: '3',
  tư: '4',
  tu: '4',
  bốn: '4',
  năm: '5',
  nam: '5',
};
const ordinal =
  /(?<=(?:việc|viec|nhiệm vụ|nhiem vu|mục|muc|số|so|và|va|,)\s*)(?:thứ|thu)\s+(nhất|nhat|hai|ba|tư|tu|bốn|năm|nam)(?!\p{L})/giu;
/** «cả hai việc»: all, where there are so many. */
const bothOf =
  /(?<!\p{L})(?:cả|ca)\s+(hai|ba|bốn|bon|năm|nam|\d{1,2})(?:\s+(?:việc|viec|nhiệm vụ|nhiem vu|mục|muc))?(?!\p{L})/iu;
const counts: Readonly<Record<string, number>> = { hai: 2, ba: 3, bon: 4, nam: 5 };

/** A text without its courtesies, its ordinals as numbers; «cả hai» as «tất cả» where there are two. */
const plainly = (text: string, most: number): string =>
  text
    .replace(greeting, '')
    .replace(thanks, '')
    .replace(ordinal, (_, word: string) => ordinals[word.toLowerCase()]!)
    .replace(bothOf, (whole, word: string) =>
      (counts[fold(word)] ?? Number(word)) === most ? 'tất cả' : whole,
    );

const backAhead = new RegExp(`^(${numbers})()(?=\\s*(?:vi|do|boi|tai|ly do|:|,|–|-))(.*)$`);

/** «3, 5», «2 và 4», «1-3»: each number once, in their order; null where one is none of the list. */
export function readNumbers(text: string, most: number): number[] | null {
  const found = new Set<number>();
  const folded = fold(text);
  for (const [, from, to] of folded.matchAll(/(\d{1,2})(?:\s*(?:-|–|den|toi)\s*(\d{1,2}))?/g)) {
    const [first, last] = [Number(from), Number(to ?? from)];
    if (first < 1 || last > most || first > last) return null;
    for (let one = first; one <= last; one++) found.add(one);
  }
  return found.size === 0 ? null : [...found].sort((one, other) => one - other);
}

const joint = /^[\s,;.:–—-]*(?:(?:vì|do|bởi|tại|lý do|là|vi|ly do)(?=[\s,:;.]|$)[\s,:;.]*)*/iu;

/** The reason in the words of whoever wrote it: what stands behind as many signs from the end. */
const reasonIn = (text: string, rest: string): string =>
  text
    .slice(text.length - rest.length)
    .replace(joint, '')
    .trim();

/** A consent, or a return, that names no number; null for any other text. */
function bareIn(typed: string, plain: string): Verdict | null {
  const named = yesNamed.exec(plain)?.[1];
  if (named !== undefined) return { type: 'yes', what: named };
  if (yesBare.test(plain.replace(/\s*[,;.–-]\s*/g, ' '))) return { type: 'yes' };
  const back = backBare.exec(plain);
  if (back) return { type: 'back', reason: courteous.test(back[1]!) ? '' : reasonIn(typed, back[1]!) };
  const [, what, why = ''] = backNamed.exec(plain) ?? [];
  if (what !== undefined) return { type: 'back', what, reason: reasonIn(typed, why) };
  const [, before] = backLast.exec(plain) ?? [];
  return before === undefined ? null : { type: 'back', reason: typed.slice(0, before.length).trim() };
}
const courteous = /^(?: (?:nhe|nha|di|a|em))*$/;

/** What is sent back, by its number or as a bare return or consent; null for any other text. */
function backIn(typed: string, plain: string, most: number, isAsked: boolean): Verdict | 'unknown' | null {
  const back = backSign.exec(plain) ?? backBehind.exec(plain) ?? (isAsked ? backAhead.exec(plain) : null);
  if (!back) return isAsked ? null : bareIn(typed, plain);
  const which = readNumbers(back[1]!, most);
  return which ? { type: 'send-back', which, reason: reasonIn(typed, back.at(-1)!) } : 'unknown';
}

/**
 * What somebody says of a list of claims («tất cả trừ 3, 5», «xác nhận 1, 2», «trả lại 3 vì chưa có biên bản», «xác nhận 1, trả lại 2 vì …»); null for any other
 * text, `unknown` where a number is none of it.
 * @param most how many there are
 * @param isAsked whether which are sent back is what was asked: then their number comes first
 */
export function readVerdict(text: string, most: number, isAsked = false): Verdict | 'unknown' | null {
  const typed = plainly(text.normalize('NFC'), most)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.!]+$/u, '');
  const plain = foldInPlace(typed);
  const whole = [...Array(most).keys()].map((at) => at + 1);
  if (wholeSign.test(plain) && !isAsked) return { type: 'confirm', which: whole };
  const reasonOf = (rest: string): string => reasonIn(typed, rest);
  const except = isAsked ? null : exceptSign.exec(plain);
  if (except) {
    const which = readNumbers(except[1]!, most);
    return which ? { type: 'except', which, reason: reasonOf(except[2]!) } : 'unknown';
  }
  const both = isAsked ? null : (bothSign.exec(plain) ?? wantsSign.exec(plain));
  if (both) {
    const confirmed = readNumbers(both[1]!, most);
    const which = readNumbers(both[2]!, most);
    const isApart = confirmed && which?.every((one) => !confirmed.includes(one));
    return which && isApart ? { type: 'both', confirmed, which, reason: reasonOf(both[3]!) } : 'unknown';
  }
  const confirm = isAsked ? null : confirmSign.exec(plain);
  if (confirm) {
    const which = readNumbers(confirm[1]!, most);
    return which ? { type: 'confirm', which } : 'unknown';
  }
  return backIn(typed, plain, most, isAsked);
}
