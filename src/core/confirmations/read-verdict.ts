import { fold, foldInPlace } from '../text/fold.ts';

/** What was said of the numbered claims of a list. */
export type Verdict =
  | { type: 'confirm'; which: number[] }
  /** All but these; `reason`: why those are sent back, where that was said with it. */
  | { type: 'except'; which: number[]; reason: string }
  /** Some are confirmed, and others sent back. */
  | { type: 'both'; confirmed: number[]; which: number[]; reason: string }
  | { type: 'send-back'; which: number[]; reason: string };

const courtesy = '(?:(?:da|vang|ok|oke|u|toi|anh|chi|em|minh|duoc|cho|thi|xin) )*';
const numbers =
  '(?:(?:viec|so|muc|cac|nhung|cai|dong|y|nhiem vu) )*\\d{1,2}(?:(?:\\s*(?:,|;|va|&|-|den|toi)\\s*|\\s+)(?:(?:viec|so|muc) )*\\d{1,2})*';
const end = '(?: (?:nhe|nha|a|di|giup|giup toi|cho toi|em|thoi))*';
const all = '(?:tat ca|het|toan bo|tat|ca)(?: (?:cac |nhung )?(?:viec|muc|nhiem vu|so do|con lai))?';
const but = '(?:tru|ngoai tru|tru ra|khong ke|khong tinh|chi tru|bo)';
const verb = '(?:xac nhan|dong y|duyet|ok|hoan thanh)';
const backVerb = '(?:tra lai|tra ve|tra|khong xac nhan|chua xac nhan|khong dong y|bac)';

const wholeSign = new RegExp(`^${courtesy}${verb} ${all}${end}$|^${courtesy}${all}${end}$`);
const exceptSign = new RegExp(`^${courtesy}(?:${verb} )?(?:${all} )?${but}(?: ra)? (${numbers})(.*)$`);
const confirmSign = new RegExp(`^${courtesy}${verb} (${numbers})${end}$`);
const backSign = new RegExp(`^${courtesy}${backVerb} (${numbers})(.*)$`);
const bothSign = new RegExp(
  `^${courtesy}${verb} (${numbers})(?:\\s*[,;.–-]\\s*|\\s+)(?:(?:va|con|nhung|rieng|thi) )*${backVerb} (${numbers})(.*)$`,
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

/**
 * What somebody says of a list of claims («tất cả trừ 3, 5», «xác nhận 1, 2», «trả lại 3 vì chưa có biên bản», «xác nhận 1, trả lại 2 vì …»); null for any other
 * text, `unknown` where a number is none of it.
 * @param most how many there are
 * @param isAsked whether which are sent back is what was asked: then their number comes first
 */
export function readVerdict(text: string, most: number, isAsked = false): Verdict | 'unknown' | null {
  const typed = text
    .normalize('NFC')
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
  const both = isAsked ? null : bothSign.exec(plain);
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
  const back = backSign.exec(plain) ?? (isAsked ? backAhead.exec(plain) : null);
  if (!back) return null;
  const which = readNumbers(back[1]!, most);
  return which ? { type: 'send-back', which, reason: reasonOf(back.at(-1)!) } : 'unknown';
}
