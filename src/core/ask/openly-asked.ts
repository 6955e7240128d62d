import { foldInPlace, isUnmarked } from '../text/fold.ts';

const been = '(?: (?:vua roi|vua qua|vua rui|roi|qua|nay|truoc|tro lai day|gan day|lien))*';
const year = '(?: nam \\d{4}| ?\\/ ?\\d{4})?';
/** A span of time that has been, as people name it. */
const span = new RegExp(
  `(?<![a-z\\d])(?:quy (?:\\d|i{1,3}|iv|mot|hai|ba|bon|tu|vua roi|vua qua|truoc|nay)${year}${been}|(?:thang|t) ?\\d{1,2}${year}${been}(?: (?:den|toi|va|voi) (?:thang|t) ?\\d{1,2}${been})?|thang (?:vua roi|vua qua|truoc|nay|roi)|(?:\\d|may|hai|ba|vai) thang${been}|(?:tu )?dau nam(?: (?:den|toi) (?:nay|gio))?|(?:6|sau) thang (?:dau|cuoi) nam|nua nam(?: dau)?(?: nay| qua| vua qua| vua roi)?)(?![a-z\\d/])`,
  'u',
);
/** «dạo này», which is the month at hand. */
const lately =
  /(?<![a-z])(?:(?:dao|luc|hoi|dot) (?:nay|vua roi|gan day)|gan day|hien nay|hien gio|bay gio)(?![a-z])/u;
const me = '(?:toi|anh|chi|minh|em|bac|co|chu|sep)';
/** Of whom it is: of the whole agency, or one's own work or indices. */
const whose = new RegExp(
  `(?<![a-z])(?:(?:(?:cac|may|nhung|mang|phan|\\d|hai|ba) )*(?:chi so|viec|cong viec|nhiem vu|phan|mang)(?: (?:ma|do|cua))? ${me}(?: (?:dang )?(?:phu trach|lo|theo doi))?|cua ${me}|(?:toan|ca|chung)(?: toan)? (?:so|co quan|huyen|nganh|don vi)|(?:so|huyen|co quan|nganh) (?:minh|ta|nha|chung ta)|(?:phong|don vi|ben) (?:minh|em|toi|chung toi|chung em))(?![a-z])`,
  'u',
);
/** What asks openly, of nothing that is named. */
const openly = new RegExp(
  `(?<![a-z])(?:(?:lam an|lam viec|lam|nhin chung|noi chung|tinh hinh|tien do|cong viec|ket qua|moi thu|moi viec|chay|tien trien|dien bien) )*(?:the nao|ra sao|sao roi|nhu the nao|(?:den|toi) dau|sao)(?: roi)?(?![a-z])|(?<![a-z])(?:noi|ke|bao|bao cao|trinh bay|cho)(?: (?:nhanh|lai|so|qua|gon|cho|${me}))* (?:nghe|biet)(?: (?:nhanh|so|qua|di|voi))*(?![a-z])|(?<![a-z])cho ${me}(?=[ ?.!]*$)`,
  'gu',
);
/** What may stand around all that, and names nothing. */
const around = new RegExp(
  `^(?:(?:a|o|oi|nhe|nha|nhi|vay|the|ha|hen|di|voi|thi|la|roi|qua|giup|gium|dum|ho|cho|cai|xem|luon|thoi|len|ve|cua|trong|nhanh|gon|bot|ad|da|thua|tui|${me})(?: |$))*$`,
  'u',
);
const ofWork =
  /(?<!\p{L})(?:làm ăn|lam an) (?=(?:thế nào|ra sao|sao|như thế nào|tới đâu|đến đâu|the nao|nhu the nao|toi dau|den dau)(?!\p{L}))/giu;

/** What a pattern finds first in a text, and the rest of it. */
function takenOut(text: string, what: RegExp): { found: string; rest: string } {
  const match = what.exec(foldInPlace(text));
  if (!match) return { found: '', rest: text };
  const to = match.index + match[0].length;
  return { found: text.slice(match.index, to), rest: `${text.slice(0, match.index)} ${text.slice(to)}` };
}

/**
 * «quý III vừa rồi thế nào», «3 tháng qua, cho tôi nghe», «mấy việc của tôi dạo này ra sao»: nothing is named but when, and perhaps
 * whose, so that a sum of it is asked for, by its own word; «làm ăn» says no more than «thế nào» behind it. Any other as it stands.
 * @param leans whether something was spoken of before, of which a bare month may be
 */
export function openlyAsked(typed: string, leans: boolean): string {
  const text = typed.normalize('NFC');
  const plain = text.replace(ofWork, '');
  const when = takenOut(text, span);
  const recent = when.found === '' ? takenOut(text, lately) : when;
  const who = takenOut(recent.rest, whose);
  if (recent.found === '' || (when.found === '' && who.found === '')) return plain;
  const folded = foldInPlace(who.rest);
  const rest = folded
    .replace(openly, ' ')
    .replace(/[^a-z\d]+/gu, ' ')
    .trim();
  const isOpen = folded.search(openly) >= 0 && around.test(rest);
  // «thế tháng 6 thì sao» asks the same as before of another month, «tháng 5 tới đâu rồi» of its progress.
  const isRead =
    /(?<![a-z])(?:thi sao|(?:den|toi) dau)(?![a-z])/u.test(folded) &&
    !/^(?:quy|\d|may)/u.test(foldInPlace(when.found));
  if (!isOpen || (who.found === '' && plain === text && (leans || isRead))) return plain;
  const sum = isUnmarked(text) ? 'tinh hinh' : 'tình hình';
  // «nửa năm qua»: as far as there are reports.
  const found = /^nua nam/u.test(foldInPlace(when.found))
    ? sum === 'tinh hinh'
      ? 'tu dau nam'
      : 'từ đầu năm'
    : when.found;
  return [sum, found, who.found].filter((one) => one !== '').join(' ');
}
