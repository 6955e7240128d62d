import type { Doubt, Draft, OddOfWhole } from '../../core/plan/draft.ts';
import { isPersonName } from '../../core/plan/person-words.ts';
import { foldInPlace } from '../../core/text/fold.ts';

/** What a paper says of itself, once it is read: a body whose name is not whole, a title with a heading behind it, who did not sign. */

type WholeOdd = Extract<Doubt, { type: 'whole-odd' }>;

const odd = (of: OddOfWhole, words: string): WholeOdd => ({
  type: 'whole-odd',
  of,
  words,
  place: { type: 'paragraph', number: 1 },
  path: '',
  source: words,
});

/** «BAN QUẢN LÝ», «SỞ», «CHI CỤC»: what kind of body it is, and not which. */
const isKindAlone =
  /^(?:ban(?: quan ly| chi dao)?|so|chi cuc|cuc|trung tam|van phong|thanh tra|hoi dong|vien|truong|ubnd|uy ban nhan dan|ubnd (?:tinh|xa|phuong|huyen|thanh pho|dac khu)|uy ban nhan dan (?:tinh|xa|phuong|huyen|thanh pho|dac khu))$/;

/** What stands behind a title's own end: a heading, a numeral, a basis. */
const goesOn =
  /\s(?:[IVX]{1,4}|[A-D])(?:[.\s]|$)(?!\s*\/)|(?:Căn cứ|Phần (?:thứ|I|1)|Chương [IVX\d]|Điều \d|Nơi nhận|Kèm theo|GIÁM ĐỐC|CHỦ TỊCH)(?=\s|$)/u;

/** Who signs is called by a post that signs. */
const signs =
  /\b(?:giam doc|chu tich|truong ban|cuc truong|chi cuc truong|chanh (?:van phong|thanh tra)|thu truong|hieu truong|vien truong|tong giam doc|bi thu|truong phong)\b/;

/** Notes, headings and labels that are no aim. */
const isNoAim =
  /^(?:\(?\*+\)?|\(?(?:ghi chu|chu (?:thich|giai|dan)|luu y|quy uoc|(?:cac |bang |danh muc )*(?:chu |tu |cum tu |ky hieu )*viet tat)\b|(?:phan|chuong|dieu|muc|phu luc|bieu) (?:thu )?(?:nhat|hai|ba|tu|[ivx]{1,4}|\d{1,2})\b|(?:nguon|don vi tinh|kem theo|noi nhan)\b)/;

/** Everything of the whole that is unlike what it was placed as. */
export function oddWhole({
  agency,
  document,
  aims,
}: Pick<Draft, 'agency' | 'document' | 'aims'>): WholeOdd[] {
  const { title, signer } = document;
  const found: WholeOdd[] = [];
  if (agency.name !== '' && isKindAlone.test(foldInPlace(agency.name).trim()))
    found.push(odd('agency', agency.name));
  if (title.length > 350 || goesOn.test(title)) found.push(odd('title', title));
  const isSigner =
    (signer.name === '' || isPersonName(signer.name)) &&
    (signer.title === '' || signs.test(foldInPlace(signer.title)));
  if (!isSigner) found.push(odd('signer', [signer.title, signer.name].filter(Boolean).join(' ')));
  const [aim] = aims.filter((one) => isNoAim.test(foldInPlace(one).trim()));
  if (aim !== undefined) found.push(odd('aim', aim));
  return found;
}
