import type { Draft, Written } from '../../core/plan/draft.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import { dateIn, hasDay } from '../../core/time/viet-nam-time.ts';
import { isCapitals, type Line, withoutEnd } from './lines.ts';

/** Kinds of official papers, by the line that names them. */
const kinds = [
  'kế hoạch',
  'báo cáo',
  'quyết định',
  'tờ trình',
  'thông báo',
  'biên bản',
  'nghị quyết',
  'nghị định',
  'chỉ thị',
  'hướng dẫn',
  'giấy mời',
  'công văn',
  'công điện',
  'hợp đồng',
  'danh sách',
  'quy chế',
  'quy định',
  'chương trình',
  'đề án',
  'thông tư',
  'luật',
  'đề cương',
  'phiếu trình',
  'lịch công tác',
  'dự toán',
];

export interface Head {
  /** «kế hoạch», «báo cáo»; '' where nothing names one. */
  kind: string;
  type: string;
  number: string | null;
  symbol: string;
  place: string;
  date: string | null;
  /** The year of a date whose day is left open. */
  dateYear: number | null;
  title: string;
  agency: string;
  parent: string;
  legalBases: { words: string; place: Line['place'] }[];
  unplaced: Written[];
}

const emptyHead = (): Head => ({
  kind: '',
  type: '',
  number: null,
  symbol: '',
  place: '',
  date: null,
  dateYear: null,
  title: '',
  agency: '',
  parent: '',
  legalBases: [],
  unplaced: [],
});

const motto = /^(?:cong ?hoa xa hoi|doc lap\s*[-–—])|^[-_–*.\s]+$/;
const numberLine = /^so\s*:?\s*(\d*)\s*[.…]*\s*(\/\s*[\p{L}\d&/-]+)/u;
const dateLine =
  /(?:^|\s{2,}|\t)?([\p{L}][\p{L}\s.-]{1,30}?),\s*ngay\s*([\d.…]*)\s*thang\s*([\d.…]*)\s*nam\s*(20\d\d)?/u;
const agencyLine =
  /^(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|SỞ|BAN|CỤC|CHI CỤC|VĂN PHÒNG|THANH TRA|TRUNG TÂM|BỘ|TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|PHƯỜNG|XÃ|ĐẶC KHU)(?=\s|$)/u;
const intro =
  /(?:^|[,;.:]\s*)((?:UBND|Ủy ban|Uỷ ban|Sở|Ban|Cục|Chi cục|Thanh tra|Văn phòng|Bộ|Trung tâm|Bảo hiểm|Thuế|Công an|Hội)(?=\s)[^,;.:]{0,88}?)\s+(?:xây dựng|ban hành|triển khai|lập|đề ra)(?:\s+và\s+(?:ban hành|triển khai)(?:\s+thực hiện)?)?\s+kế hoạch/iu;

/** «Sở X (sau đây viết tắt là SX)»: by what it is called short is no part of what it is called. */
const withoutShort = (name: string): string =>
  name
    .replace(
      /\s*\((?:sau đây |dưới đây )?(?:được )?(?:gọi|viết)(?:\s[^()]*)?\)?|\s*\((?:sau|dưới) đây[^()]*\)?/giu,
      '',
    )
    .trim();

/** The level of a body whose place is not told. */
const onlyLevel =
  /^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+(?:tỉnh|thành phố|huyện|xã|phường|đặc khu|thị xã)$/iu;

function readDate(line: Line, head: Head, from: number): boolean {
  const match = dateLine.exec(line.folded.slice(from));
  if (match === null) return false;
  const at = from + match.index + match[0].indexOf(match[1]!);
  head.place = line.text.slice(at, at + match[1]!.length).trim();
  // Dots stand where it is still open: day 0, which no calendar has.
  const [day, month] = [match[2]!, match[3]!].map((typed) => (/^\d{1,2}$/.test(typed) ? Number(typed) : 0));
  const year = match[4] === undefined ? null : Number(match[4]);
  head.dateYear = year;
  if (year !== null && hasDay({ year, month: month! }, day!))
    head.date = dateIn({ year, month: month! }, day!);
  return true;
}

/** @returns where the number ends in its line; 0 where there is none */
function readNumber(line: Line, head: Head): number {
  const match = numberLine.exec(line.folded);
  if (match === null) return 0;
  const at = match.index + match[0].lastIndexOf(match[2]!);
  head.number = match[1] === '' ? null : match[1]!;
  head.symbol = line.text.slice(at, at + match[2]!.length).replace(/\s/g, '');
  return at + match[2]!.length;
}

/** What the paper rests on: parted at semicolons, without what leads them in. */
function readBases(line: Line, head: Head): void {
  for (const part of line.text.split(/;\s*/)) {
    const found = intro.exec(part);
    const own = found === null ? part : part.slice(0, found.index);
    const words = withoutEnd(own.replace(/^(?:Thực hiện|Căn cứ(?: vào)?|Theo)\s+/iu, '').trim());
    if (words !== '') head.legalBases.push({ words, place: line.place });
  }
}

/** What kind of paper words in capitals name at their head; null where they name none. */
export const kindIn = (text: string): string | null =>
  kinds.find((one) => isCapitals(text.slice(0, one.length)) && startsWithKind(foldInPlace(text), one)) ??
  null;

const startsWithKind = (folded: string, kind: string): boolean =>
  new RegExp(`^${foldInPlace(kind)}(?![a-z])`).test(folded);

/** The line that says what the paper is, alone or before its title. A plan that a decision puts into force is the paper. */
function readKind({ text, folded }: Line, head: Head): boolean {
  const kind = kinds.find((one) => startsWithKind(folded, one));
  if (kind === undefined) return false;
  const own = text.slice(0, kind.length);
  const rest = withoutEnd(text.slice(kind.length)).trim();
  const isAlone = rest === '' && (isCapitals(own) || text.length < 20);
  const isAttached = head.kind === 'quyết định' && kind === 'kế hoạch' && isCapitals(own);
  if ((head.kind !== '' && !isAttached) || !(isAlone || isCapitals(own) || head.agency === '')) return false;
  head.kind = kind;
  head.type = kind.charAt(0).toUpperCase() + kind.slice(1);
  head.title = rest;
  return true;
}

/** «Cơ quan: UBND phường …», «Đơn vị ban hành: …»: who writes, in a field of its own. */
const agencyField =
  /^(?:(?:tên )?(?:cơ quan|đơn vị)(?: (?:ban hành|lập|xây dựng|chủ quản|thực hiện))?)\s*:\s*((?:UBND|Ủy ban|Uỷ ban|Sở|Ban|Cục|Chi cục|Thanh tra|Văn phòng|Trung tâm|Bảo hiểm|Thuế|Công an)\s[^;:]{2,90}?)[.;]?$/iu;

/** «(Kèm theo Kế hoạch số … của UBND phường X)»: the body above signs what its office only draws up. */
function readAttached({ text }: Line, head: Head): void {
  const who = /kèm theo .{0,120}?\scủa\s+(.{4,90}?)[).;]*$/iu.exec(text)?.[1];
  const isOffice = /^VĂN PHÒNG/u.test(head.agency);
  if (who === undefined || !isOffice || foldInPlace(who) !== foldInPlace(head.parent)) return;
  head.agency = who;
  head.parent = '';
}

function readAgencyField({ text }: Line, head: Head): boolean {
  const who = agencyField.exec(text)?.[1];
  if (who === undefined) return false;
  if (foldInPlace(head.parent) === foldInPlace(who)) head.parent = '';
  head.agency = who.trim();
  return true;
}

/** In the order in which they are looked for; each says whether the line was its. */
function readHeadLine(line: Line, head: Head): boolean {
  if (motto.test(line.folded) || readAgencyField(line, head)) return true;
  readAttached(line, head);
  if (line.text.length < 120 && !isBasis(line)) {
    const end = readNumber(line, head);
    if (readDate(line, head, end) || end > 0) return true;
  }
  if (readKind(line, head)) return true;
  if (/^(?:kinh gui|v\/v)\b/.test(line.folded) && head.kind === '') {
    head.kind = 'công văn';
    return true;
  }
  return head.kind === '' && readAgencyLine(line, head);
}

/** A kind of body without a name of its own, or one whose name goes on: «BAN QUẢN LÝ» over «KHU KINH TẾ …», «… NÔNG NGHIỆP» over «VÀ MÔI TRƯỜNG». */
const isBroken = (agency: string, text: string): boolean =>
  isCapitals(text) &&
  !kinds.some((kind) => startsWithKind(foldInPlace(text), kind)) &&
  (/^(?:SỞ|BAN|CỤC|CHI CỤC|TRUNG TÂM|BAN QUẢN LÝ)$/u.test(agency) ||
    (agency !== '' && /^(?:VÀ|CÁC) /u.test(text)));

/** «TỈNH …», «XÃ …»: a place, whose body another line names. */
const ofPlace = /^(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|PHƯỜNG|XÃ|ĐẶC KHU)\s/u;

function readAgencyLine({ text }: Line, head: Head): boolean {
  if (isBroken(head.agency, text)) {
    head.agency = `${head.agency} ${text}`;
    return true;
  }
  if (!agencyLine.test(text) || !isCapitals(text)) return false;
  // «XÃ TÂN LẬP» over «ỦY BAN NHÂN DÂN» is one name as well, its two lines the other way round.
  if (/^(?:UBND|(?:ỦY|UỶ) BAN NHÂN DÂN)$/u.test(text) && ofPlace.test(head.agency)) {
    head.agency = `${text} ${head.agency}`;
    return true;
  }
  // «ỦY BAN NHÂN DÂN» and «TỈNH …» stand in two lines of one name.
  const goesOn = ofPlace.test(text) && head.agency !== '';
  if (goesOn) head.agency = `${head.agency} ${text}`;
  else {
    if (head.agency !== '') head.parent = head.agency;
    head.agency = text;
  }
  return true;
}

const isBasis = ({ text, folded }: Line): boolean =>
  /^(?:thuc hien|can cu|theo)\b/.test(folded) &&
  (/[;:.]$/.test(text) || /\bngay \d{1,2}\/\d{1,2}\/\d{4}/.test(folded));

/** «CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH» below a title in small letters: who decides. */
const decides =
  /^(?:CHỦ TỊCH|(?:TỔNG )?GIÁM ĐỐC|(?:ỦY|UỶ) BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|BỘ TRƯỞNG|(?:CHI )?CỤC TRƯỞNG|TRƯỞNG BAN|BAN CHẤP HÀNH|BAN THƯỜNG VỤ)(?=\s|$)/u;

/** Points, a rank among so many, or a name before a colon: what a paper tells, and is not called. */
const tells = /\d\s*(?:điểm|%)(?!\p{L})|(?<!\p{L})(?:hạng|thứ|xếp)\s*\d|^\p{L}[^:]{2,60}:\s+\S/iu;

/** A sentence, what is aimed at, or who decides is no part of a title that has begun. */
const endsTitle = ({ title }: Head, { text, folded }: Line): boolean =>
  (title !== '' && !isCapitals(text) && tells.test(text)) ||
  (title !== '' && !isCapitals(title) && isCapitals(text) && decides.test(text)) ||
  /[;:]$|^[IVX]{1,4}[.)]?$/.test(text) ||
  (title !== '' && (/\.$/.test(text) || /^muc (?:tieu|dich)\b/.test(folded)));

/**
 * Reads what stands above the first section: who writes, number, date, kind, title, legal bases, and the sentence that
 * says who makes the plan.
 */
export function readHead(lines: readonly Line[]): Head {
  const head = emptyHead();
  let inTitle = false;
  for (const line of lines) {
    const { kind } = head;
    if (readHeadLine(line, head)) {
      inTitle = kind !== head.kind;
      continue;
    }
    const who = intro.exec(line.text);
    if (isBasis(line)) {
      inTitle = false;
      readBases(line, head);
    } else if (inTitle && !endsTitle(head, line) && who === null) {
      if (!/^\(/.test(line.text)) head.title = `${head.title} ${line.text}`.trim();
      continue;
    } else inTitle = false;
    if (who !== null) {
      inTitle = false;
      const name = withoutShort(who[1]!.trim());
      // «Sở ban hành Kế hoạch» names nobody, and «UBND tỉnh …» only says again what the letterhead names whole.
      const isWhole = name.length <= 60 && name.includes(' ') && !onlyLevel.test(name);
      if (isWhole || head.agency === '') head.agency = name;
    } else if (!isBasis(line)) head.unplaced.push({ words: line.words, place: line.place });
  }
  return head;
}

/** A name in capitals as the text below writes it; without one, as names of bodies are written. */
function inTextCase(capitals: string, text: string): string {
  if (!isCapitals(capitals)) return capitals;
  const at = text.toLowerCase().indexOf(capitals.toLowerCase());
  for (let from = at; from >= 0; from = text.toLowerCase().indexOf(capitals.toLowerCase(), from + 1)) {
    const found = text.slice(from, from + capitals.length);
    if (!isCapitals(found)) return found;
  }
  // The name of a place is written with capitals throughout, that of a body with one at its first words.
  const isPlace = /^(?:ubnd|ủy ban|uỷ ban)\s/iu.test(capitals);
  const words = capitals.toLowerCase().split(/\s+/);
  return words
    .map((word, at) =>
      isPlace || at < 2 || words[at - 1] === 'và' ? word.charAt(0).toUpperCase() + word.slice(1) : word,
    )
    .join(' ')
    .replace(/^Ubnd\b/, 'UBND')
    .replace(/^(Ủy|Uỷ) Ban Nhân Dân/u, '$1 ban nhân dân')
    .replace(
      /^(UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?:Tỉnh|Thành Phố|Huyện|Quận|Thị Xã|Thị Trấn|Xã|Phường|Đặc Khu)(?=\s|$)/u,
      (name, body: string) => `${body}${name.slice(body.length).toLowerCase()}`,
    );
}

/** The year that a plan is for: the last that its title names, else that of its date. */
export function yearOf({ title, dateYear }: Pick<Head, 'title' | 'dateYear'>): number | null {
  const years = [
    ...foldInPlace(title).matchAll(
      /(\b(?:den|tam nhin|dinh huong|tiep theo)(?:\s+den)?\s+)?\bnam\s+(20\d\d)\b/g,
    ),
  ];
  // «năm 2026, định hướng đến năm 2030»: what lies beyond is not what the plan is for.
  const own = years.filter(([, beyond]) => beyond === undefined);
  const named = (own.length > 0 ? own : years).at(-1)?.[2];
  return named === undefined ? dateYear : Number(named);
}

/**
 * The province that the text names, where it names but one. Where a paper is dated is no word of it: a district's papers are dated in
 * the district, and a province's town has its own name.
 */
function provinceIn(text: string): string {
  const named = [
    ...text
      .normalize('NFC')
      .matchAll(
        /(?<!\p{L})(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|Tỉnh ủy)?\s*tỉnh\s+(\p{Lu}\p{L}*(?:[ -]\p{Lu}\p{L}*){0,3})/gu,
      ),
  ].map((match) => match[1]!);
  const [first] = named;
  return first !== undefined && named.every((name) => foldInPlace(name) === foldInPlace(first)) ? first : '';
}

/** «CÁC KHU CÔNG NGHIỆP TUYÊN HÀ», which stands nowhere in small letters: the province at its end is written as a name. */
const withPlace = (name: string, province: string): string =>
  province !== '' && name.toLowerCase().endsWith(` ${province.toLowerCase()}`)
    ? name.slice(0, -province.length) + province
    : name;

/** Who writes: name, province and the body above, as far as the paper says them. */
export function agencyOf(head: Head, text: string): Draft['agency'] {
  const named = provinceIn(text);
  const ofProvince = /^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)(?:\s+tỉnh)?$/iu.test(head.agency);
  if (ofProvince && named !== '') return { name: `UBND tỉnh ${named}`, province: named, parent: '' };
  const name = inTextCase(head.agency, text);
  const parent = inTextCase(head.parent, text);
  const own = /^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+tỉnh\s+(.+)$/iu.exec(name)?.[1];
  if (own !== undefined) return { name, province: own, parent };
  const province =
    /^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+(?:tỉnh|thành phố)\s+(.+)$/iu.exec(parent)?.[1] ?? named;
  return {
    name: withPlace(name, province),
    province,
    parent: parent === '' && province !== '' ? `UBND tỉnh ${province}` : parent,
  };
}
