import { fold, foldedWords } from '../text/fold.ts';

/** What the first of an agency is called, longest first, as titles name them. */
const posts = [
  'Chi cục trưởng',
  'Cục trưởng',
  'Giám đốc',
  'Chủ tịch',
  'Trưởng ban',
  'Chánh Thanh tra',
  'Viện trưởng',
  'Hiệu trưởng',
] as const;

const postIn = (title: string): string | undefined =>
  posts.find((post) => ` ${fold(title)} `.includes(` ${fold(post)} `));

/** By what an agency is called, where nobody's title says it. */
const postOfAgency: readonly (readonly [noun: string, post: string])[] = [
  ['ubnd ', 'Chủ tịch'],
  ['uy ban ', 'Chủ tịch'],
  ['chi cuc ', 'Chi cục trưởng'],
  ['cuc ', 'Cục trưởng'],
  ['ban ', 'Trưởng ban'],
  ['thanh tra ', 'Chánh Thanh tra'],
];

/**
 * What the first of an agency is called: «Giám đốc» of a department, «Chủ tịch» of a district. Told by the titles of its people
 * («Phó Chủ tịch», «KT. CHỦ TỊCH»), else by what the agency is.
 * @param titles of those who lead it or sign for it, the likeliest first
 */
export const headPost = (agency: string, titles: readonly string[]): string =>
  titles.map(postIn).find((post) => post !== undefined) ??
  postOfAgency.find(([noun]) => fold(agency).startsWith(noun))?.[1] ??
  'Giám đốc';

/** Whether a title is that of the first of an agency, acting or not, and of no deputy: «Quyền Giám đốc Sở», «Chủ tịch UBND huyện». */
export const isHeadPost = (title: string): boolean =>
  posts.some((post) => new RegExp(`^(?:quyen |q )?${fold(post)}\\b`).test(foldedWords(title)));

/** The title of whoever leads an agency that has no head for now: «Phó Giám đốc phụ trách Sở». */
const inCharge = /\bphu trach (?:so|nganh|co quan|don vi|ubnd|uy ban)\b/;

/** Whether a title is that of who leads an agency: its first, or the deputy who is in charge of it. */
export const leadsAgency = (title: string): boolean => isHeadPost(title) || inCharge.test(foldedWords(title));
