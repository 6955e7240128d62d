import { fold } from '../../text/fold.ts';

/** Titles by what they are in any agency: `chief` is its own head where no unit is named. */
export type TitleName = 'deputy' | 'deputy-chief' | 'head' | 'chief' | 'leaders' | 'staff';

type Kind =
  | 'title'
  | 'own'
  | 'own-boss'
  | 'agency'
  | 'in-place'
  | 'who'
  | 'which'
  | 'many'
  | 'list'
  | 'asks'
  | 'where'
  | 'people'
  | 'heads-it'
  | 'has'
  | 'surname'
  | 'contact'
  | 'joins';

/** What a word of a question about the directory is: a name, a title, what is asked of them, or what only joins. */
export interface DirectoryWord {
  kind: Kind | 'person' | 'unit';
  said: string;
  at: number;
  title?: TitleName;
}

/** How each is said, folded; the first that fits a place is taken, so that the longer stands before the shorter. */
const phrases: readonly (readonly [Kind, string, TitleName?])[] = [
  ['title', 'pho giam doc|pgd|pho chu tich|pct', 'deputy-chief'],
  ['title', 'pho truong phong|pho truong ban|pho truong|pho phong|pho ban|pho chanh|cap pho|pho', 'deputy'],
  [
    'own-boss',
    '(?:sep|cap tren|thu truong|lanh dao)(?: truc tiep| quan ly| ngay tren)*(?: cua)?(?: phong| don vi| ben)? (?:em|toi|minh|tui|anh|chi)',
  ],
  ['title', 'ban lanh dao|ban giam doc|lanh dao(?! phu trach)', 'leaders'],
  [
    'title',
    'truong (?:phong|ban|don vi|trung tam)|truong (?:cac|tung) (?:phong|ban|don vi)|cap truong|chanh|thu truong|nguoi dung dau|dung dau|truong|tp|sep',
    'head',
  ],
  ['title', 'giam doc|chu tich', 'chief'],
  ['title', 'chuyen vien|vien chuc|nhan vien|thanh tra vien|cong chuc|can bo', 'staff'],
  [
    'own',
    '(?:phong|don vi|trung tam|ban|ben|van phong|thanh tra) (?:cua )?(?:em|toi|minh|tui|chung em|chung toi|tui em|bon em|ta)',
  ],
  ['own', 'cua (?:em|toi|minh|tui|anh|chi|bac|co|chu)(?! @| em| ay| do| nay)'],
  ['agency', '(?:so|co quan|huyen|ubnd|uy ban)(?: (?:nay|minh|ta|nha|em|toi|tui))?'],
  ['in-place', '(?:nop|gui|bao cao|ky|lam|dung ra|nhan) thay|thay mat|thay the|thay(?! nhe| nhi)'],
  ['who', 'la ai|ai|(?:nguoi|anh|chi|co|ong|ba|bac|chu|cau|ban|dong chi|vi) nao'],
  ['list', 'danh sach|ke ten|liet ke|nhung|cac'],
  ['many', 'bao nhieu|may'],
  ['asks', 'ho va ten|ho ten|ten|ho|chuc vu|chuc danh|chuc trach|chuc|cuong vi|vi tri|lam gi|lam chi|la gi'],
  ['where', '(?:phong|don vi|ben|trung tam|cho|bo phan) nao|dau'],
  ['which', 'nao|gi|chi rua|the nao|nhu nao|ra sao|sao'],
  ['people', 'thanh vien|nhan su|nguoi|anh chi em|anh em|dong chi|anh chi'],
  ['heads-it', 'phu trach|dieu hanh|quan ly'],
  ['has', 'bao gom|co|gom'],
  [
    'contact',
    '(?:so )?(?:dien thoai|di dong|lien lac|lien he|sdt|dt)|so (?:may|zalo|phone)|email|gmail|mail|zalo|dia chi',
  ],
  [
    'joins',
    '(?:em|toi|minh|anh|chi)? ?(?:moi ve|moi vao|moi den|chua biet|chua ro|quen mat|quen|khong nho|khong ro|chua nho)|(?:trung|cung|giong) ten|danh ba|hinh nhu|hien (?:nay|tai|gio)|bay gio|day du|cu the|tat ca|(?:phai|dung) (?:khong|ko|k|hong|hem|chua)|di vang|vang mat|vang|di cong tac|di hop|nghi (?:phep|om)|lam viec|cong tac|khac nhau|vay|khi|luc|neu|la|va|voi|cung|cua|ben|o|tai|thuoc|phong|don vi|trung tam|ban|van phong|minh|ta|nha|em|e|anh|chi|toi|tui|ong|ba|bac|co|chu|cau|thay|so|deu|moi|tung|mot|hai|bon|nam|\\d|con|thi|dang|hien|nay|gio|lam|giu|trong|ngoai|ke|gui|cho|xin|hoi|biet|giup|ho|gium|nhe|nhi|the|day|do|ay|kia|roi|luon|di|xem|coi|lai|duoc|khong|chua|phai|hay|hoac|chinh|vs|bot|truc tiep|dc|ma|ra|chi|deu|v|z|dz|zay|ha|ah|a|ak|hen|he|nghen|nghe|ne|oi|nhen|hi|hong|ko|hem|luon|ca|nua|kem|cu|dum|thoi|rua',
  ],
];

const scanners = phrases.map(([kind, words, title]) => ({
  kind,
  title,
  scan: new RegExp(`(?:${words})(?= )`, 'y'),
}));
const sign = /@([pu])\d*(?= )/y;

/** «ai họ Lã»: what stands behind the word, where families of the directory are called so. */
const surname = /ho ([a-z]+)(?= )/y;

function wordAt(folded: string, at: number, surnames: ReadonlySet<string>): DirectoryWord | null {
  surname.lastIndex = at;
  const family = surname.exec(folded);
  if (family && surnames.has(family[1]!)) return { kind: 'surname', said: family[0], at };
  sign.lastIndex = at;
  const name = sign.exec(folded);
  if (name) return { kind: name[1] === 'p' ? 'person' : 'unit', said: name[0], at };
  for (const { kind, title, scan } of scanners) {
    scan.lastIndex = at;
    const found = scan.exec(folded);
    if (found) return { kind, said: found[0], at, ...(title ? { title } : {}) };
  }
  return null;
}

/** Words that ask, and names: whoever says one of them behind a question asks more than what it is for. */
const asksMore =
  / (?:@[ipu]\d+|ai|gi|nao|dau|may|bao nhieu|bn|bao gio|khi nao|sao|chua|khong|ko|hay|hoac|thay|ho|giup|luon) /;
/** «tôi cần gọi», «để gửi giấy mời», «cần gấp»: how it begins what an answer is for. */
const saysWhatFor =
  /^ (?:(?:em|toi|minh|tui|anh|chi|e|a|c|ben em|ben toi|phong em|phong toi|van phong|vp) (?:can|phai|muon|dinh|dang|tinh|con|sap|chuan bi|se|hay|moi|tien|lien he|gui|goi|moi)|de|can|dang can|nham|de con|gap) /;
/** What a question of somebody's post ends with. */
const endsAsking: ReadonlySet<string> = new Set(['who', 'asks', 'which', 'contact', 'person', 'unit']);

/**
 * Where the question ends behind which something stands that asks nothing: «…, tôi cần gọi», «… để gửi giấy mời họp», «…, cần gấp»;
 * null where that asks, too, or where nothing was asked yet.
 */
function beforePurpose(words: readonly DirectoryWord[], folded: string): number | null {
  const last = words.findLastIndex(({ kind }) => endsAsking.has(kind));
  const isAsked = words
    .slice(0, last + 1)
    .some(({ kind }) => kind === 'who' || kind === 'asks' || kind === 'contact');
  if (last < 0 || !isAsked) return null;
  const end = words[last]!.at + words[last]!.said.length;
  const behind = folded.slice(end);
  return saysWhatFor.test(behind) && !asksMore.test(behind.replaceAll(' ', '  ')) ? last + 1 : null;
}

/**
 * A question about the directory, word for word; null where something is said in it that is none of titles, names and what joins
 * them: it asks of something else.
 * @param text a sentence with its names as signs
 * @param surnames what families of the directory are called, folded
 */
export function directoryWords(
  text: string,
  surnames: ReadonlySet<string> = new Set(),
): DirectoryWord[] | null {
  const folded = fold(text);
  const words: DirectoryWord[] = [];
  for (let at = 1; at < folded.length; ) {
    const word = wordAt(folded, at, surnames);
    if (!word) {
      const asked = beforePurpose(words, folded);
      return asked === null ? null : words.slice(0, asked);
    }
    words.push(word);
    at += word.said.length + 1;
  }
  return words;
}
