import type { Line } from './lines.ts';

/**
 * Sentences among the tasks that only inform: how many were asked, where an office is, whose figures they are. Told by
 * how they begin and what they say of it; whatever asks for something is none.
 */

/** What a sentence of the kind tells of, at its head, and what is said of it: that it is so, not that it shall be. */
const kinds: [RegExp, RegExp][] = [
  [
    /^(?:(?:trong |den het |den cuoi )?(?:nam )?20\d\d\b|(?:theo|qua|tu) (?:don vi|ket qua|so lieu|bao cao|thong ke|danh gia|khao sat|cong bo)|tinh den|den nay|hien nay|hien tai|hien,|thuc te|tren dia ban|toan (?:tinh|so|nganh)|tru so|dia chi|dia diem|so luong|tong so|co cau|mau khao sat|phuong phap|thang diem|bo (?:chi so|tieu chi|cau hoi)|(?:cac |mot so )?(?:chi so|tieu chi|tru cot|noi dung|linh vuc|diem|phieu)\b|don vi (?:tu van|khao sat)|so lieu|viec (?:khao sat|cham diem|danh gia|xep hang)|(?:ubnd )?tinh\b|so hien co\b)/,
    /\b(?:hien co|da co|co|gom|bao gom|chiem|dat (?:tai|o)|la|nam (?:o|tren|trong)|chu yeu|tap trung|hoat dong trong|thuoc|chua co|khong co|do .{3,60}? (?:cung cap|thuc hien|cong bo|danh gia|cham|tien hanh)|(?:da |duoc |da duoc )(?:thay doi|thanh lap|tinh|cham|cong bo|sap nhap|hop nhat|lay|dieu chinh|chuyen|khao sat))\b/,
  ],
  // Of these much is asked as well: only whom was asked, and of what kind they are, surely is no work.
  [
    /^(?:(?:cac )?(?:doanh nghiep|ho kinh doanh|hop tac xa|nguoi dan|co so)|ty le (?:phan hoi|tra loi|phieu))\b/,
    /\b(?:chu yeu|chiem|gom|bao gom|hoat dong trong|tap trung (?:o|tai|trong)|duoc (?:khao sat|hoi)|tham gia khao sat|ty le phan hoi)\b/,
  ],
];

/** Figures alone say that something was so only of a year that is over. */
const reached = /\b(?:dat|tang|giam|bang|dung|xep)\b/;

/** «phải», «cần», or a clause that begins with what somebody does. */
const asks =
  /(?<!\p{L})(?:phải|cần|bảo đảm|đảm bảo|không để|yêu cầu|phấn đấu|nhằm)(?!\p{L})|[,;]\s*(?:tiếp tục|hoàn thành|tổ chức|xây dựng|ban hành|tham mưu|triển khai|đẩy mạnh|tăng cường|nâng cao|thực hiện|rà soát|phối hợp|công khai|cung cấp|hướng dẫn|hỗ trợ|kiểm tra|cập nhật|duy trì|bố trí)(?!\p{L})/iu;

const ofPast = /^(?:trong |den het |den cuoi )?(?:nam )?(20\d\d)\b/;

/** «Chi tiết tại Biểu kèm theo», «Có Phụ lục phân công kèm theo.»: where to look. */
const refers =
  /^\(?(?:(?:noi dung )?(?:chi tiet|cu the)(?: cua tung [a-z ]{2,20})?,? (?:duoc neu |neu |xem |theo |tai |o )+(?:cac )?(?:phu luc|bieu|bang|danh muc)\b|(?:co|kem theo) (?:cac )?(?:phu luc|bieu|bang|danh muc)\b.{0,60}\bkem theo\b|\(?xem (?:phu luc|bieu|bang)\b).{0,70}$/;

/** Whether a line only informs. @param planYear what is told of a year before it is no work any more */
export function isStatement({ text, folded }: Line, planYear: number | null): boolean {
  if (refers.test(folded)) return true;
  if (text.length < 30 || /^[^:]{2,80}:\s/.test(text) || asks.test(text)) return false;
  const year = ofPast.exec(folded)?.[1];
  if (year !== undefined && planYear !== null && Number(year) >= planYear) return false;
  // Behind the first word, so that no word is both what is told of and what is said.
  const behind = folded.slice(folded.indexOf(' '));
  if (year !== undefined && reached.test(behind)) return true;
  return kinds.some(([subject, states]) => subject.test(folded) && states.test(behind));
}
