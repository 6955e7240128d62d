import type { Draft, Written } from '../../core/plan/draft.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import { withoutEnd } from './lines.ts';
import { type Besides, besides } from './told-besides.ts';

/** What a paper changes, in itself or in another: asked line by line, and never put in. */

const change =
  'sua(?: doi)?(?:,? bo sung)?|dieu chinh|bo sung|bai bo|huy(?: bo)?|bo|rut|thay(?: the| doi)?|gia han|keo dai|lui|chuyen|doi|giao lai|dung';
const changed =
  'chi so|nhiem vu|tieu chi|muc tieu|chi tieu|thoi han|thoi gian|han|san pham|don vi|nguoi phu trach|lanh dao|muc|diem|khoan|dong';
/** «Sửa mục tiêu của chỉ số 6 thành: …», «Bãi bỏ nhiệm vụ 5.2.a)», «Thay người phụ trách chỉ số 3»: a change, and of what number. */
const amends = new RegExp(
  `^(?:${change})\\s+(?:[a-z]+\\s+){0,6}?(?:${changed})\\b[^.]{0,60}?\\b(?:chi so|nhiem vu|tieu chi|muc|diem|khoan|dong)\\s+(?:thanh phan\\s+)?(?:so\\s+)?[\\divx]+|^(?:${change})\\s+(?:[a-z]+\\s+){0,3}?(?:chi so|nhiem vu|tieu chi|muc|diem|khoan|dong)\\s+(?:thanh phan\\s+)?(?:so\\s+)?[\\divx]+(?:[.\\d]*)\\b`,
);

/** «Điều chỉnh chỉ tiêu chỉ số “Minh bạch” từ 7,5 điểm thành 7,8 điểm», «Bãi bỏ Kế hoạch số 20/KH-UBND»: a change of what some plan says, in its own words. */
const changesPlan = new RegExp(
  `^(?:${change})(?:,? (?:va )?(?:${change}))* (?:(?:mot so|cac|noi dung|phan|toan bo) )*(?:(?:cua|tai|trong|vao|phu luc) )*(?:(?:ke hoach|chuong trinh) so \\d|(?:chi tieu|muc tieu|lanh dao|nguoi phu trach|don vi chu tri|co quan chu tri|thoi han|thoi gian|san pham)\\b.{0,120}\\b(?:chi so|nhiem vu|tieu chi|linh vuc|noi dung|yeu to)\\b.{0,120}\\b(?:thanh|sang|len|xuong|den)\\b)`,
);
/** Whether a line of work changes what a plan says, and is none. */
export const isChange = (text: string): boolean => {
  const folded = foldInPlace(text).trim();
  return text.length <= 600 && (amends.test(folded) || changesPlan.test(folded));
};

/** «IV. BẢNG 3 - NỘI DUNG SỬA ĐỔI, BỔ SUNG»: what stands below it, to the next heading of its kind, changes what stands above. */
const headsChanges =
  /^(?:[ivx]{1,4}|[a-z]|phan [a-z\d]{1,3})\s*[.):].{0,60}\b(?:noi dung (?:sua doi|dieu chinh|thay doi|bo sung)|sua doi,? bo sung|cac (?:diem )?(?:sua doi|dieu chinh|thay doi))/;
/** Whether a line heads what the paper changes in itself. */
export const isHeadOfChanges = ({ words }: Pick<Written, 'words'>): boolean =>
  words.length <= 160 && headsChanges.test(foldInPlace(words));

/** What ends that part again. */
export const endsChanges = ({ words }: Pick<Written, 'words'>): boolean => headsAnything.test(words);

const headsAnything = /^(?:[IVX]{1,4}|PHẦN\s+\S{1,3}|PHỤ LỤC.{0,4})\s*[.):]?(?:\s|$)/u;

/** The bullet or number that a line bears. */
const ownMark = /^\s*(?:[-–+•*]|(?:[\divx]{1,4}|[a-zđ])\s*[.)])\s*/iu;

/** Whether a line below its bullet or number is a change. */
export const changesInLine = ({ words }: Pick<Written, 'words'>): boolean =>
  isChange(words.replace(ownMark, ''));

/** Lines that change what other parts of the same paper say, and are no work of anybody. */
export function amendments(unplaced: readonly Written[]): Besides[] {
  const found: { said: Written; own: string }[] = [];
  let isBelow = false;
  for (const said of clausesOfChange([...unplaced].sort(byParagraph))) {
    if (isHeadOfChanges(said)) {
      isBelow = true;
      continue;
    }
    if (said.place.type !== 'paragraph' || endsChanges(said)) isBelow = false;
    const own = said.words.replace(ownMark, '');
    if (own.length <= 600 && (isBelow || isChange(own))) found.push({ said, own });
  }
  return found.map(({ said, own }, at) =>
    besides('amended', withoutEnd(own), `${at + 1}`, { place: said.place }),
  );
}

/** «Điều 2. Quyết định có hiệu lực từ ngày ký; bãi bỏ Kế hoạch số 20/KH-UBND.»: the clause that changes another paper stands for its line. */
const clausesOfChange = (lines: readonly Written[]): Written[] =>
  lines.map((said) => {
    const clause =
      said.words.length > 1500
        ? undefined
        : said.words.split(/[;.]\s+/u).find((part) => changesPlan.test(foldInPlace(part.trim())));
    const isWhole = clause === undefined || isChange(said.words.replace(ownMark, ''));
    return isWhole ? said : { ...said, words: clause };
  });

const byParagraph = (one: Written, other: Written): number =>
  one.place.type === 'paragraph' && other.place.type === 'paragraph'
    ? one.place.number - other.place.number
    : Number(one.place.type !== 'paragraph') - Number(other.place.type !== 'paragraph');

/** «Điều chỉnh, bổ sung Kế hoạch số 12/KH-SNV …»: a paper that changes another, by its title or the sentence that leads in. */
const amendsOther = new RegExp(
  `^(?:v/v |ve viec |ve )?(?:(?:${change})(?:,? (?:va )?(?:${change}))*) (?:[a-z]+ ){0,5}?(?:ke hoach|quyet dinh|chuong trinh)\\b`,
);

/** Whether a paper is by its title one that changes another. */
export const isAmendment = (title: string): boolean => amendsOther.test(foldInPlace(title).trim());

/** The paper's own title, where it changes another. */
export function amendsAnother({ document }: Pick<Draft, 'document'>): Besides[] {
  const { title } = document;
  return isAmendment(title)
    ? [besides('amends-other', withoutEnd(title), '', { place: { type: 'paragraph', number: 1 } })]
    : [];
}
