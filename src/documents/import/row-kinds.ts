import { foldInPlace } from '../../core/text/fold.ts';
import type { Row } from './blocks.ts';

/** «Cộng», «Tổng số nhiệm vụ: 4», «Tổng cộng (I + II)»: what is counted of the rows above; no «Tổng Công ty …», no «Cộng đồng …». */
const total =
  /^(?:(?:tong )?cong|tong(?: so| hop chung| chung)?)(?: chung| toan bo)?(?: (?:cac )?(?:nhiem vu|chi so|cong viec|viec|muc))?(?: cua chi so)?\s*(?:\([^)]*\))?\s*(?:$|[:.;–=-]|\d)/;

/** «Cộng nhóm I», «Tổng điểm trụ cột 2», «Tổng cộng các chỉ số»: what is counted of some of the rows above. */
const subTotal =
  /^(?:tong(?: cong| diem| so diem)?|cong(?: diem)?|(?:diem )?(?:trung binh|binh quan)) (?:cua )?(?:(?:cac|toan bo) )?(?:nhom|tru cot|phan|muc|linh vuc|khoi|bang|chi so|tieu chi|thanh phan|[ivx]{1,4}|[a-d])(?![a-z]).{0,70}$/;

/** Whether a name is that of some of the rows above, counted together. */
export const isOfSome = (name: string): boolean =>
  subTotal.test(foldInPlace(name).replace(/\s+/g, ' ').trim());

/** A figure, a rank, a grade: what a row that counts others has in its other cells. */
const isCounted = (cell: string): boolean =>
  /^[^\p{L}]*\d[^\p{L}]*(?:diem|%)?(?:\s*tro len)?$/u.test(cell) ||
  /^(?:(?:xep )?(?:thu )?(?:hang|thu|loai|nhom|top)\s*)?[\d/.,\s-]*(?:diem|tot|kha|trung binh|xuat sac|yeu|a|b|c)?$/.test(
    cell,
  );

/** Who signs, or drew the table up: «NGƯỜI LẬP BIỂU», «KT. GIÁM ĐỐC», «(Ký, ghi rõ họ tên)», «Nơi nhận:». */
const signature =
  /^(?:nguoi lap(?: bieu| bang)?|noi nhan:?|\(?(?:da )?ky\b.{0,40}|(?:(?:kt|tm|tl|tuq|q)\.? ?)?(?:pho )?(?:giam doc|chu tich|thu truong(?: don vi)?|cuc truong|chi cuc truong|truong ban|truong phong)(?: so)?)$/;

/** Whether a row sums some of those above up, and has nothing but figures beside its name. */
function isSubTotal(told: readonly string[]): boolean {
  const names = told.filter((cell) => subTotal.test(cell));
  return names.length === 1 && told.length > 1 && told.every((cell) => cell === names[0] || isCounted(cell));
}

/** Whether a row of a table is no work: its sum, or a signature below it. */
export function isNoWork({ cells }: Row): boolean {
  const told = [...new Set(cells.map((cell) => foldInPlace(cell).replace(/\s+/g, ' ').trim()))].filter(
    (cell) => cell !== '',
  );
  const [first] = told;
  if (first === undefined) return false;
  return (
    total.test(first) ||
    (/^\d+$/.test(first) && told.length === 2 && total.test(told[1]!)) ||
    isSubTotal(told) ||
    told.every((cell) => signature.test(cell))
  );
}

/** «Tổng hợp DDCI của Sở», «Điểm tổng hợp»: the whole of which the indices above are parts. */
const whole = /^(?:(?:chi so|diem(?: so)?|ket qua|xep hang)\s+)?tong (?:hop|diem)(?![a-z])/;

/** «Điểm trung bình / thứ hạng chung», «Xếp hạng chung», «Bình quân các chỉ số», «DDCI của Sở»: the same in other words, without a number of its own. */
const wholeUnnumbered =
  /^(?:(?:diem(?: so)?|ket qua|ty le)\s+)?(?:trung binh|binh quan)(?:\s+(?:chung|cong|cac|cua|nam|toan|ca)\b|\s*(?:[(/,:;–-]|$))|^(?:diem(?: so)?|ket qua|ty le|thu hang|xep hang|hang|muc do hai long)\s+(?:chung|ca nam|toan (?:so|tinh|bo|nganh|don vi))(?![a-z])|^(?:chi so\s+)?(?:ddci|papi|pii|pci|par[ -]?index|sipas|pgi)(?:\s+(?:cua|chung|tong|nam|cap|toan)\b.{0,40}|\s*\(.{0,60}\))?$|^toan (?:so|tinh|nganh|bo chi so)$/;

/** «Xếp hạng», «Điểm»: what is measured, and nothing that it is measured of. */
const wholeMeasure =
  /^(?:diem(?: so)?|(?:xep|thu) hang|hang|vi (?:tri|thu)|ket qua)(?:\s+(?:xep hang|dat duoc))?$/;

/** «Xếp loại», «Điểm thưởng», «Điểm DDCI chung», «Thứ hạng của Sở»: of the whole, whether it is numbered or not. */
const wholeAnyhow =
  /^(?:(?:ket qua )?(?:xep|phan) loai|diem (?:thuong|cong|tru))(?![a-z])|^(?:(?:diem(?: so)?|ket qua|xep hang|thu hang|muc do|ty le)\s+)+(?:chi so\s+)?(?:ddci|papi|pii|pci|par[ -]?index|sipas|pgi|dti|cchc|tong|chung|cua (?:so|tinh|xa|phuong|huyen|ban|don vi|nganh))(?![a-z])/;

/**
 * Whether what stands in the column of the indices names their sum: nobody leads it, and no work stands beside it.
 * @param number what the row is numbered; merged across, it is the name again
 */
export function isWhole(name: string, number: string, others: readonly string[]): boolean {
  const folded = foldInPlace(name).replace(/\s+/g, ' ').trim();
  if (others.some((words) => words !== '')) return false;
  const isUnnumbered = number === '' || number === name;
  if (whole.test(folded) || wholeAnyhow.test(folded) || subTotal.test(folded)) return true;
  return isUnnumbered && (wholeUnnumbered.test(folded) || wholeMeasure.test(folded));
}
