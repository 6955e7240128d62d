import { foldInPlace } from '../text/fold.ts';
import { fitsMarks } from '../text/marks-typed.ts';

/** What of a plan is ordered to be another way, in the words in which people type it: read without a plan. */
export interface OrderSaid {
  does: 'strike' | 'target' | 'time' | 'owner' | 'add' | 'words' | 'other';
  /** Whether an index or a task is named, where the words say so. */
  of: 'index' | 'task' | null;
  /** A number or words, as typed; '' where nothing is named. */
  ref: string;
  /** What it is to be, as typed; '' where it is to be nothing. */
  value: string;
  /** «mục tiêu hạng …», «mục tiêu điểm …»: of which figure a bare number is. */
  figure: 'score' | 'rank' | null;
  /** Whether it begins with what is to be done: «2.1 hạn 30/6» does not, and may tell of something. */
  isOrder: boolean;
}

const lead =
  '^(?:(?:da|vang|a|oi|bot|tro ly|nho|giup|ho|xin|hay|lam on|vui long|em|toi|anh|chi|minh|can|muon|phai|de nghi|cho (?:em|toi|minh)|(?:trong|o)? ?ban nhap|trong van ban)[ ,:]+)*';
const tail =
  /(?:[\s,]+(?:ạ|nhé|nhe|nha|giúp|giup|hộ|với|voi|đi|luôn|em|anh|chị|tôi|mình|khỏi bản nháp|trong bản nháp|khỏi kế hoạch))*[\s.!;]*$/iu;
const noun = '(?<noun>chi so|nhiem vu|dau viec|viec)';
/** «2.1», «3», «PII.3.2»: what people call an index or a task by its number. */
const code = '[a-z]{0,4}\\.?\\d[\\da-z]*(?:\\.[\\da-z]+)*';
const change =
  '(?<verb>doi|sua|chinh|dieu chinh|thay|cap nhat|dat|nang|ha|tang|giam|lui|gia han)(?: (?:lai|doi|sua|chinh))*';
const to = '(?: ?[:=] ?| (?:thanh|la|sang|xuong|len|ve|con|den|toi)(?: (?:la|con|dat|ngay))* )';
const time =
  '(?:(?:thoi )?han|thoi gian|deadline|ngay(?= (?:hoan thanh|xong)))(?: (?:hoan thanh|xong|chot|cuoi|thuc hien|phai xong))*';
const target = '(?:muc tieu|chi tieu)(?: (?<figure>diem|hang|xep hang|thu hang))?';
const of = '(?: (?:cua|cho|o))?';

type Does = OrderSaid['does'];

/** The first that fits counts. */
const patterns: readonly (readonly [Does, RegExp])[] = (
  [
    ['time', `${lead}(?<verb>bo|xoa) ${time}${of}(?: ${noun})? (?<ref>${code})$`],
    ['target', `${lead}(?<verb>bo|xoa) ${target}${of}(?: ${noun})? (?<ref>${code})$`],
    ['target', `${lead}${change} ${target}${of}(?: ${noun})? (?<ref>.+?)${to}(?<value>.+)$`],
    ['target', `${lead}${target}${of}(?: ${noun})? (?<ref>${code})${to}(?<value>.*\\d.*)$`],
    ['target', `${lead}(?:${noun} )?(?<ref>${code}) ${target}(?:${to}| )(?<value>.*\\d.*)$`],
    ['time', `${lead}${change} ${time}${of}(?: ${noun})? (?<ref>.+?)${to}(?<value>.+)$`],
    ['time', `${lead}${time}${of}(?: ${noun})? (?<ref>${code})(?:${to}| )(?<value>.+)$`],
    [
      'time',
      `${lead}(?:${noun} )?(?<ref>${code}) (?:co )?(?:${time}|hoan thanh|xong)(?: (?:la|den|truoc|vao|trong)| ?:)* (?<value>.+)$`,
    ],
    [
      'owner',
      `${lead}${change} (?:don vi(?: chu tri| thuc hien| phu trach)?|chu tri|dau moi)${of}(?: ${noun})? (?<ref>.+?) (?:thanh|sang|la|cho) (?<value>.+)$`,
    ],
    [
      'owner',
      `${lead}(?<verb>giao|chuyen)(?: lai)?(?: ${noun})? (?<ref>${code}) (?:cho|sang|ve) (?<value>.+)$`,
    ],
    ['owner', `${lead}(?<verb>giao|chuyen)(?: lai)? ${noun} (?<ref>.+?) (?:cho|sang|ve) (?<value>.+)$`],
    [
      'owner',
      `${lead}(?:${noun} )?(?<ref>${code}) (?:giao|chuyen|do)(?: lai)?(?: (?:cho|sang|ve))? (?<value>.+?)(?: (?:chu tri|thuc hien|lam|dau moi))*$`,
    ],
    [
      'add',
      `${lead}(?<verb>them|bo sung)(?: (?:mot|1|moi|cho))* (?<noun>nhiem vu|dau viec|viec)(?: moi)?(?: (?:vao|cho|o|trong|cua))?(?: chi so)? (?<ref>${code})(?: ?[:,–-] ?| )(?<value>.+)$`,
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
      `${lead}${change} (?:ten|noi dung|chu|cau)${of}(?: ${noun})? (?<ref>${code}) ?(?:thanh|la|:) ?(?<value>.+)$`,
    ],
    ['words', `${lead}${change} ${noun} (?<ref>${code}) ?(?:thanh|la|:) ?(?<value>.+)$`],
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
  'bỏ xóa hủy loại cắt rút đổi sửa chỉnh điều chỉnh thay cập nhật đặt nâng hạ tăng giảm lùi gia hạn giao chuyển thêm bổ sung gộp tách';

/** So long is what somebody orders; a longer text tells of something. */
const longest = 400;

/** What makes a question of what is said. */
const asked =
  /(?:^|\s)(?:phải không|phai khong|đúng không|dung khong|được không|không|chưa|à|hả|nhỉ|sao|thế nào|ai|gì|nào)$/iu;

/** What a text orders of a plan; null where it is no such order. */
export function readOrderWords(text: string): OrderSaid | null {
  const typed = text.normalize('NFC').replace(/\s+/g, ' ').trim().replace(tail, '');
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
    return {
      does,
      of: named === undefined ? null : named === 'chi so' ? 'index' : 'task',
      ref: part('ref'),
      value: part('value'),
      figure: figure === undefined ? null : figure === 'diem' ? 'score' : 'rank',
      isOrder: verb !== '',
    };
  }
  return null;
}
