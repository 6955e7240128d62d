import { foldInPlace } from '../../core/text/fold.ts';
import { isTimeAlone } from './time-alone.ts';
import { isNameList } from './unit-names.ts';

/** Labels in a task's own words, by what they are about and by what stands behind them: «Kết quả phải có: …», «Chậm nhất: 30/6», «Ai làm: Phòng X». */

/** Where a sentence or a part of one ends, and a label of few words with its colon follows. */
const labelled = /(?<=[.;)])\s+((\p{L}[\p{L}\s]{1,40}?)\s*:\s*)(?=\S)/gu;

const ofProduct = /^(?:ket qua|san pham|dau ra)(?: (?!nam\b|thuc hien nam\b)[a-z]+){0,4}$/;
/** What an index reached, and nothing that comes of a task. */
const isFigure = /^(?:(?:nam 20\d\d|xep|hang|thu)\b|(?:dat )?[\d.,]+\s*(?:diem|$))/;
const ofTime =
  /^(?:thoi (?:diem|luong|khac)|moc|ky han|xong|hoan thanh|ket thuc|cham nhat|muon nhat|khi nao|bao gio|lich|ngay)(?: [a-z]+){0,4}$/;
const ofHelp = /\b(?:phoi hop|cung|lien quan|tham gia|ho tro|giup)\b/;
const ofOthers = /\b(?:theo doi|giam sat|lanh dao|nguoi dung dau|kiem tra|chi dao|thu huong)\b/;
const ofUnits =
  /^(?:don vi|co quan|bo phan|phong|nguoi|ai|dau moi|noi|to chuc|phu trach|thuc hien|trach nhiem|chiu trach nhiem|giao|lam|cung|phoi hop|tham gia|ho tro)(?: [a-z]+){0,4}$/;

/** Who does it, in so many words: whoever stands behind it, a name that nobody knows as well. */
const ofDoing =
  /^(?:nguoi|don vi|co quan|bo phan|phong|ca nhan|ai)(?:, (?:nguoi|don vi|ca nhan))? (?:thuc hien|lam|chu tri)$/;

/** «Người thực hiện: Phòng A, phối hợp Phòng B. Xong trước ngày 30/6.»: behind a label of who does it, who helps and by when have none of their own. */
const withTimes = (text: string): string =>
  text
    .replace(
      /((?:^|[.;)]\s+)Chủ trì:\s[^.:;]{2,120}?)[,;]\s+(?:và\s+)?phối hợp(?:\s+(?:với|cùng))?\s+(?=\p{Lu}|các\s)/gu,
      '$1; Phối hợp: ',
    )
    .replace(
      /(?<=Chủ trì:\s[^:]{2,200}(?:Phối hợp:\s[^:]{2,200})?\.\s+)(\p{Lu}[^.:;]{2,80})(?=[.;]|$)/gu,
      (sentence) => (isTimeAlone(sentence) ? `Thời gian: ${sentence}` : sentence),
    );

/** The label that is known for what one in other words says; null where nobody can tell. */
function knownFor(label: string, value: string): string | null {
  if (ofProduct.test(label)) return isFigure.test(foldInPlace(value)) ? null : 'Sản phẩm';
  if (ofTime.test(label)) return isTimeAlone(value) ? 'Thời gian' : null;
  if (ofDoing.test(label) && value.length <= 120) return 'Chủ trì';
  if (!ofUnits.test(label) || ofOthers.test(label) || !isNameList(value)) return null;
  return ofHelp.test(label) ? 'Phối hợp' : 'Chủ trì';
}

/** A task's words with each label that says its own kind by the one that is known for it; the work before them stays as it is. */
export function withKnownLabels(text: string): string {
  if (text.length > 3000 || !text.includes(':')) return text;
  const told = text.replace(labelled, (whole, written: string, label: string, at: number) => {
    const behind = text.slice(at + whole.length);
    const value = /^[^.;]*/u.exec(behind)![0].trim();
    const known = knownFor(foldInPlace(label).trim().replace(/\s+/g, ' '), value);
    return known === null ? whole : whole.replace(written, `${known}: `);
  });
  return told === text ? text : withTimes(told);
}
