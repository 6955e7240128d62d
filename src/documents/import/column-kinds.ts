import { foldInPlace } from '../../core/text/fold.ts';

/** What the columns of a plan's tables hold, by what heads them. */

export type ColumnKind =
  | 'number'
  /** By which code a row of tasks names its index, beside a running number. */
  | 'code'
  | 'index'
  | 'task'
  | 'baseline'
  | 'target'
  | 'leader'
  | 'lead'
  /** Who does a task, where another column says who leads its index. */
  | 'owner'
  | 'coordinating'
  /** Who helps with a task, beside a column of who does it. */
  | 'helping'
  | 'following'
  | 'time'
  /** When work begins, which is no time that it is due. */
  | 'begin'
  | 'product'
  | 'source'
  /** What of a task a report counts: «Mức đạt», «Đơn vị tính, chỉ tiêu». */
  | 'measure'
  /** How many points an index can have at most, which is no result. */
  | 'most'
  /** What an amendment replaces, beside a column of what holds from now on. */
  | 'before'
  | 'note';

export interface Column {
  kind: ColumnKind;
  /** What of a figure it holds. */
  of: 'score' | 'rank' | 'both';
  year: number | null;
  header: string;
}

const ofIndexWord =
  '(?:(?:chi so|tieu chi|tru cot|linh vuc)(?: thanh phan| noi dung| con| chinh| chu yeu| danh gia| cham diem)?|(?:noi dung|hang muc|mang) (?:danh gia|cham diem|do luong))';

/** «Chỉ số thành phần», «Trụ cột/Chỉ số», «Tên trụ cột, tiêu chí»: one column may hold several levels. */
const ofIndex = new RegExp(
  `^(?:ten |danh muc |noi dung |thuoc )?(?:nhom\\s*[/,;]\\s*)?(?:cac )?${ofIndexWord}(?:\\s*(?:[/,;–-]|va|hoac)\\s*(?:ten )?(?:cac )?${ofIndexWord})*(?: \\(.*\\))?$`,
);

const bodyAlone =
  'don vi|co quan|phong|ban|bo phan|noi|to chuc|so|nganh|dia phuong|doan the|luc luong|thanh phan|ben';
const body = `(?:${bodyAlone}|ca nhan|ai|nguoi)`;
/** «Các phòng, ban», «Sở, ngành», «Ai»: whoever it is, by its kind. */
const listOf = (one: string): string =>
  `(?:(?:cac|nhung) )?${one}(?:(?:\\s*[,/]\\s*| va |,? va | )(?:cac )?${one})*`;
const bodies = listOf(body);

/** What whoever helps does: «cùng …», «giúp …», «hỗ trợ», «tham gia», and more words of work behind it, but none of what is given or when. */
const together = '(?:cung(?! (?:cap|ky|cuoi|chu tri|chiu trach nhiem))|tham gia|phu giup|chung tay|gop suc)';
const helping = `(?:${together}|giup|ho tro|ket hop|vao cuoc|hiep dong)`;
const work =
  '(?:lam|lo|viec|nhiem vu|thuc hien|trien khai|tham muu|tham gia|vao cuoc|phu trach|to chuc|ho tro|giup|them|suc|tay|mot|voi|cung|nhau|chinh|khac|chi so)';
const doing = '(?:(?:co|se|duoc giao|lam|thuc hien|tham gia|trien khai) )?';
/** «Hỗ trợ» alone may be money: then its cells have to say whether they name anybody. «Số người tham gia» counts them. */
const helpers = new RegExp(
  `^(?!so ${body} )(?:${bodies} ${doing}${helping}|${doing}${together})(?: ${work})*$`,
);

/** «Nơi làm chính», «Cơ quan đảm nhiệm», «Ai làm», «Đơn vị lo»: whoever does it, or answers for it. */
const whatDoersDo =
  '(?:duoc (?:giao|phan cong)|(?:duoc giao )?(?:lam|lo|dam nhiem|dam nhan|dam trach|ganh vac|thuc hien|trien khai|phu trach|tham muu|chinh|nhan viec)(?: (?:chinh|viec|thuc hien|nhiem vu|chi so))*)';
const mostly = '(?:lam|thuc hien|phu trach|tham muu|dam nhiem|giup viec) chinh';
const doers = new RegExp(`^${bodies} ${whatDoersDo}$|^${mostly}$`);

/** The same as labels in a line, without their colon: «Nơi làm chính: …», «Các phòng cùng làm: …»; people are called by others. */
export const doerLabel = `(?:${listOf(`(?:${bodyAlone}|ai)`)} ${whatDoersDo}|${mostly})`;
export const helperLabel = `(?:${listOf(`(?:${bodyAlone}|ai)`)} ${doing}${helping}|${doing}${together})(?: ${work})*`;

const kinds: [ColumnKind, RegExp][] = [
  ['number', /^(?:s?tt|so|so tt|so thu tu|ma so|(?:ma|ky hieu|so)(?: (?:nv|nhiem vu|viec))?)$/],
  [
    'code',
    /^(?:cho|cua|thuoc|phuc vu cho) (?:chi so|tieu chi|tru cot|linh vuc)(?: thanh phan| so)?$|^(?:ma|ky hieu)(?: so)?(?: cua| theo)? (?:chi so|tieu chi|tru cot|linh vuc)(?: thanh phan)?$|^thuoc(?: ma)?$|^(?:(?:phuc vu|lien quan(?: den)?|tac dong(?: den)?|gan voi|cai thien|dong gop(?: cho)?) (?:cho )?(?:cac )?(?:chi so|cstp|tieu chi|tru cot|linh vuc)(?: thanh phan)?|(?:chi so|cstp|tieu chi|tru cot|linh vuc)(?: thanh phan)? (?:duoc )?(?:lien quan|tac dong|phuc vu|cai thien|tuong ung))$/,
  ],
  // What others reached, by how much a figure moved, and how much it counts, are no result of the index.
  [
    'note',
    /^ghi chu|^(?:muc )?(?:tang|giam|chenh lech|bien dong|xu huong|so voi|trong so|ty trong|he so)\b|^(?!.*(?:chi tieu|muc tieu|phan dau)).*\b(?:trung binh|binh quan|dan dau|thap nhat|cao nhat (?:tinh|toan|cua))\b/,
  ],
  // Who only signs, and whoever of a unit has the file, leads no index.
  [
    'note',
    /^(?:lanh dao|nguoi|can bo) (?:ky|duyet|phe duyet|lap|lap bieu|kiem tra)\b|^(?!.*[/,]\s*(?:don vi|co quan|phong|bo phan)\b)(?:can bo|chuyen vien|cong chuc|vien chuc|nhan su|nguoi)\b.*\b(?:dau moi|theo doi|thuc hien|tham muu|giup viec|lam)\b|^(?:can bo|chuyen vien|cong chuc)\b(?!.*chi dao)(?!.*[/,]\s*(?:don vi|co quan|phong|bo phan)\b)/,
  ],
  ['most', /\bdiem (?:so )?(?:toi da|chuan|cao nhat)\b|\bthang diem\b/],
  [
    'leader',
    /lanh dao|(?:nguoi|dong chi|d\/c) (?:truc tiep )?(?:phu trach|chi dao)|nguoi chiu trach nhiem|^thuong truc\b.*\b(?:phu trach|chi dao|theo doi)\b/,
  ],
  // One column for both: each cell says who leads, and who helps.
  ['lead', /chu tri.*(?:phoi hop|\bp\/?h\b)|phoi hop.*chu tri/],
  ['coordinating', helpers],
  [
    'coordinating',
    /phoi hop|^p\/?h$|^(?:cac )?(?:don vi|co quan|phong|bo phan|noi|to chuc)(?:, (?:don vi|co quan|bo phan))? (?:co )?lien quan$|^(?:(?:cac )?(?:don vi|co quan|phong|bo phan|noi|to chuc)(?:, (?:don vi|phong))? )?(?:cung (?:lam|tham gia|thuc hien|trien khai)|tham gia)$/,
  ],
  ['following', /^(?!.*chu tri).*(?:theo doi|giam sat)/],
  [
    'lead',
    /chu tri|dau moi|^ai (?:lam|thuc hien|phu trach)$|(?:don vi|co quan|phong|bo phan)(?: duoc giao)? (?:thuc hien|phu trach|tham muu)|trach nhiem/,
  ],
  ['lead', doers],
  ['begin', /\bbat dau\b(?!.*\b(?:hoan thanh|ket thuc)\b)|\bkhoi cong\b|^(?:thoi gian )?tu (?:ngay|thang)$/],
  [
    'time',
    /thoi gian|thoi han|tien do|han hoan thanh|moc hoan thanh|^han(?: (?:chot|cuoi|xong))?$|^(?:ngay |thang )?(?:hoan thanh|ket thuc)$|^den (?:ngay|thang)$|^deadline$|^(?:bao gio|khi nao|luc nao)\b|^(?:(?:can|phai|lam) )*xong(?: (?:truoc|vao|trong|khi nao|bao gio))?(?: (?:ngay|thang))?$|^han (?:nop|thuc hien|lam)\b/,
  ],
  [
    'product',
    /san pham|dau ra|ket qua (?:can dat|phai dat|(?:can|phai) co|hoan thanh|du kien)(?!.*20\d\d)|hinh thuc (?:the hien )?ket qua/,
  ],
  [
    'source',
    /^vb (?:giao|chi dao|can cu|goc)\b|van ban (?:giao|chi dao|can cu|goc)|can cu|co so (?:giao|phap ly)|nguon giao|theo van ban/,
  ],
  ['measure', /don vi (?:tinh|do)|so do|dinh luong|thuoc do|muc (?:do )?(?:can )?(?:dat|hoan thanh)/],
  [
    'target',
    /chi tieu|muc tieu|phan dau|^(?:mt|ct|kh)\b.{0,6}20\d\d|ke hoach (?:nam )?20\d\d|^dich(?: (?:den|phan dau|nam|20\d\d)|$)/,
  ],
  ['index', ofIndex],
  [
    'task',
    /nhiem vu|giai phap|cong viec|hoat dong|[/,]\s*viec (?:phai|can) lam$|^(?:cac |dau |ten )*viec(?: can lam| phai lam| cu the)?$|^noi dung(?: cong viec| thuc hien| nhiem vu)?$/,
  ],
  [
    'baseline',
    /^(?:nam )?20\d\d(?: \([^()]{1,20}\))?$|^(?:(?:da |uoc )?thuc hien|da dat|uoc dat|dat duoc)\b.*\b20\d\d\b|ket qua|^kq\b|^(?:hien|thuc) trang\b|\bdiem\b|xep hang|thu hang|\bhang\b|nam 20\d\d/,
  ],
];

/** What a column's header, or the name of a field, says that it holds; null where nobody knows. */
export function columnOf(header: string): Column | null {
  const folded = foldInPlace(header).replace(/\s+/g, ' ').trim();
  const kind = kinds.find(([, pattern]) => pattern.test(folded))?.[0];
  if (kind === undefined) return null;
  const year = /\b(20\d\d)\b/.exec(folded)?.[1];
  const ranked = /xep hang|thu hang|\bhang\b|vi thu/.test(folded);
  const scored = /\bdiem\b|\bty le\b|%/.test(folded);
  return {
    kind,
    of: ranked === scored ? 'both' : ranked ? 'rank' : 'score',
    year: year === undefined ? null : Number(year),
    header,
  };
}
