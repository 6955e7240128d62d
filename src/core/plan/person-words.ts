import { foldInPlace } from '../text/fold.ts';

/** Titles as they stand before a name, their words in the order that they come in. */
const title =
  /^(?:(?:dong chi|d\/c|ong|ba|ths\.?|ts\.?|bs\.?|gs\.?|pgs\.?)\s*:?\s+)*(?:(?:q\.|quyen)\s*)?(?:pho\s+|p\.\s*)?(?:giam doc|gd\b|pgd\b|chu tich|pct\b|ct\b|chanh van phong|chanh thanh tra|chi cuc truong|cuc truong|truong ban|p?tb\b|truong phong|tr\.? ?phong|(?<=pho )phong|p?cvp\b|bi thu|tong giam doc|hieu truong|vien truong)(?:\s+(?:phu trach|thuong truc|dieu hanh))?(?:\s+(?:so|ubnd (?:tinh|xa|phuong|dac khu|huyen|thi xa|thanh pho)|ubnd|tinh|ban|chi cuc|trung tam)(?=\s|$|,|:))?(?:\s+phu trach)?\s*/;

const name = /^\p{Lu}[\p{L}'’]*(?:\s+\p{Lu}[\p{L}'’]*){1,5}$/u;

/** How somebody is spoken of, which is no title. */
const address = /^(?:đồng chí|đ\/c|ông|bà)(?![\p{L}\p{M}])\s*:?\s*/iu;

/** «BSCKII. », «PGS.TS. », «ThS »: what somebody has learnt, before the name. */
const degree =
  /^(?:(?:GS|PGS|TSKH|TS|Th\.?[Ss]|BS|BS\.?\s?CK\s?(?:I{1,2}|[12])|BSNT|DS|DS\.?\s?CK\s?(?:I{1,2}|[12])|KS|CN|KTS|LS)(?:\.\s*|\s+))+(?=\p{Lu})/u;

/** «PTB Bàn Văn Thắng»: without its marks a name may be the word for a body that a title ends in. */
const ofBody: Readonly<Record<string, string>> = { so: 'sở', tinh: 'tỉnh', ban: 'ban' };

/** How many signs of words are a title; what only sounds like the end of one is the name's. */
function titleLength(words: string, folded: string): number {
  const found = title.exec(folded)?.[0] ?? '';
  const last = /\s(so|tinh|ban)\s*$/.exec(found);
  if (last === null) return found.length;
  const from = last.index + 1;
  const written = words.slice(from, from + last[1]!.length).toLowerCase();
  return written === ofBody[last[1]!] || written === last[1] ? found.length : from;
}

/** Somebody as words name them; '' where they name no title, or only one. */
export interface NamedPerson {
  name: string;
  title: string;
}

/** One person: title before the name, or behind it; a title alone has no name. @returns null where words are no such */
export function readPersonWords(said: string): NamedPerson | null {
  const spoken = address.exec(said)?.[0] ?? '';
  const learnt = degree.exec(said.slice(spoken.length))?.[0] ?? '';
  const written = learnt === '' ? said : said.slice(spoken.length + learnt.length);
  // «A (chính)», «A (Phó Giám đốc)»: a title in brackets is one behind the name, any other note says nothing of who.
  const note = /^(.+?)\s*\(([^)]*)\)$/u.exec(written);
  const inNote = note !== null && title.test(foldInPlace(note[2]!));
  const words = note === null ? written : inNote ? `${note[1]} - ${note[2]}` : note[1]!;
  const [before = '', ...back] = words.split(/\s+[-–]\s+/);
  const front = before.replace(address, '');
  const behind = back.join(' - ');
  if (behind !== '' && title.test(foldInPlace(behind)) && name.test(front))
    return { name: front, title: behind };
  const folded = foldInPlace(words);
  const length = titleLength(words, folded);
  const bare = words
    .slice(length)
    .replace(/^[\s:,–-]+/u, '')
    .replace(address, '')
    .replace(degree, '')
    .trim();
  const own = words.slice(0, length).replace(address, '').trim();
  if (name.test(bare)) return { name: bare, title: own };
  return length > 0 && bare === '' ? { name: '', title: own } : null;
}

/** What of a body a post answers for: «phụ trách khối nội chính», «theo dõi lĩnh vực kinh tế». */
const field = /^(?:(?:phu trach|theo doi)\s+)?(?:khoi|linh vuc|mang|cong tac)\s.{2,60}$/;

/** Whether words name a post and nobody in it: «Chánh Thanh tra tỉnh», «Phó Chủ tịch UBND tỉnh phụ trách khối nội chính». */
export function isPost(words: string): boolean {
  const folded = foldInPlace(words).trim();
  const length = title.exec(folded)?.[0].length ?? 0;
  const behind = folded.slice(length);
  return length > 0 && (behind === '' || field.test(behind));
}

/** Whether words are the name of a person, as it stands under a signature. */
export const isPersonName = (words: string): boolean => name.test(words) && words.length <= 40;
