import { isPost, readPersonWords } from '../../core/plan/person-words.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import type { Attribute } from './attribute.ts';
import { rolesIn } from './charge-clauses.ts';
import { doerLabel, helperLabel } from './column-kinds.ts';
import { foldRoles } from './fold-roles.ts';
import { withoutEnd } from './lines.ts';
import { isTimeAlone } from './time-alone.ts';
import { isNameList, mayBeSomebody, splitNames } from './unit-names.ts';

export type { Attribute } from './attribute.ts';

/** Who is above those who do the work, with or without the body that they are of: «Lãnh đạo UBND xã», «Thường trực Huyện ủy», «Đ/c lãnh đạo Ban». */
const above =
  '(?:(?:dong chi|d\\/c) )?(?:(?:thuong truc|tap the|ban) )?(?:lanh dao|ld|thuong truc)(?: (?:so|ban|cuc|chi cuc|don vi|co quan|nganh|dia phuong|(?:(?:ubnd|uy ban nhan dan|hdnd|dang uy)(?: (?:tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong|dac khu))?)|(?:tinh|thanh|huyen|quan|thi|dang) uy))?';
const directs = '(?:phu trach|chi dao|theo doi|dieu hanh)';

/** «Lãnh đạo Sở theo dõi, chỉ đạo:», «Thường trực UBND huyện trực tiếp phụ trách:», «Đ/c phụ trách:» */
const leaderLine = new RegExp(
  `^(?:(?:phan cong )?${above}(?: (?:truc tiep|duoc phan cong|duoc giao|chiu trach nhiem))? ${directs}(?:,? (?:va )?(?:${directs}|chung|chi so|truc tiep))*|(?:nguoi|can bo lanh dao) phu trach|(?:(?:nguoi|ai|dong chi|d\\/c|lanh dao) )?(?:(?:truc tiep|duoc giao|chiu trach nhiem) )?(?:chi dao|phu trach)(?:,? (?:va )?(?:${directs}|truc tiep|chi so|chung|thuc hien))*|chiu trach nhiem(?: chi dao)?(?=\\s*:\\s*(?:dong chi|d\\/c|ong|ba|pgd|gd|giam doc|pho |chanh |truong |chu tich))|lanh dao)\\s*:\\s*`,
);

const label = {
  lead: new RegExp(
    `${/^(?:giao )?(?:(?:cac )?(?:don vi|co quan|phong|bo phan|to chuc)(?: duoc giao)? )?(?:(?:dong |cung )?chu tri|dau moi|chiu trach nhiem chinh)(?: thuc hien| tham muu| theo doi)?(?: chi so)?\s*:\s*|^(?:don vi|co quan|phong|bo phan)(?: duoc giao)? (?:thuc hien|phu trach|tham muu|chiu trach nhiem)\s*:\s*|^(?:tham muu|chiu trach nhiem)\s*:\s*(?=(?:van phong|vp|thanh tra|phong|p\.|trung tam|tt|chi cuc|so(?! hoa)|ban(?! hanh)|to(?! chuc)|ubnd|cong an|cac (?:phong|don vi|so|benh vien))\b)/.source}|^${doerLabel}\\s*:\\s*`,
  ),
  coordinating: new RegExp(
    `${/^(?:(?:cac )?(?:don vi|co quan|phong|bo phan|noi|to chuc)(?:, (?:don vi|co quan|bo phan|ca nhan))? (?:co )?lien quan|(?:(?:cac )?(?:don vi|co quan|phong)(?:, (?:don vi|ca nhan))? )?(?:phoi hop(?: thuc hien)?|p\/?h|cung (?:thuc hien|tham gia|lam|phoi hop)|tham gia(?: (?:phoi hop|thuc hien))?))\s*:\s*/.source}|^${helperLabel}\\s*:\\s*`,
  ),
  following:
    /^(?:(?:cac )?(?:don vi|co quan|phong|bo phan|nguoi) )?(?:theo doi|giam sat|don doc)(?:,? (?:don doc|tong hop|giam sat))*\s*:\s*/,
  time: /^(?:(?:thoi gian|thoi han|tien do|moc thoi gian)(?: (?:hoan thanh|thuc hien|trien khai|du kien))*|han(?: (?:cuoi|chot|cuoi cung|hoan thanh|thuc hien|xong|nop))?)\s*:\s*/,
  product:
    /^(?:(?:san pham|dau ra)(?: (?:dau ra|du kien|hoan thanh|can dat|thuc hien))*|ket qua (?:dau ra|du kien|can dat|hoan thanh)|ket qua,? san pham(?: dau ra)?)(?:\s*:\s*|\s+(?:la|gom)(?:\s+|\s*:\s*))(?!gi\b)/,
  source:
    /^(?:van ban (?:giao|chi dao|can cu)(?: nhiem vu)?|can cu(?: giao)?(?: nhiem vu)?|co so (?:giao nhiem vu|phap ly)|nguon giao|theo van ban)\s*:\s*/,
} as const;

const work = '(?:nhiem vu|giai phap|noi dung|cong viec|dau viec|phan viec|viec|hoat dong|bien phap)';

const tasksLine = new RegExp(
  `^(?:(?:cac|nhung|mot so|danh muc) )*${work}(?:(?:,| va|,? va) ${work})?(?: (?:cu the|trong tam|chu yeu|chinh|thuc hien|cai thien|va giai phap|giai phap|(?:can|phai|se)(?: tap trung)? (?:lam|thuc hien|trien khai|hoan thanh)|duoc (?:giao|phan cong)|trien khai|phan cong|trong nam(?: 20\\d\\d)?|nam 20\\d\\d|nhu sau|sau(?: day)?)){0,4}\\s*:?$`,
);

/** «Cụ thể:», «Để đạt chỉ tiêu, tập trung thực hiện:»: says that work follows, and is none. */
const leadIn =
  /^(?:cu the|trong do|gom|bao gom|nhu sau|de (?:dat|thuc hien|hoan thanh|nang|cai thien)|(?:can )?(?:tap trung|trien khai|thuc hien)|(?:can|phai) (?:lam|thuc hien|trien khai)|yeu cau|trong nam|nam 20\d\d)\b(?:.{0,80}\b(?:sau(?: day)?|cu the|gom|lam|viec|nhiem vu|giai phap|thuc hien|trien khai|trong tam))?\s*:$/;

/** «X chủ trì tham mưu, phối hợp với Y thực hiện.» and nothing behind it. */
const leadSentence =
  /^(?:giao )?(.{2,120}?),?\s+(?:(?:la don vi |lam dau moi,? |la dau moi,? )?(?:dong |cung )?chu tri(?: chu tri)?(?:,? tham muu)?|(?:la|lam|giu vai tro|dong vai tro) (?:(?:don vi|co quan|bo phan|phong) )?(?:dau moi|thuong truc|chu tri|tham muu(?: chinh)?)(?: (?:chi so|tru cot|linh vuc|noi dung)(?: nay)?)?)(?:[,;]? (?:va )?phoi hop (?:voi |cung )?(.+?))?(?:,? (?:to chuc |trien khai |tham muu )?thuc hien(?: (?:chi so|nhiem vu)(?: nay)?)?)?$/;

/** «Thanh tra xã đầu mối, Công an xã phối hợp»: who leads and who helps, each with its word behind the name. */
const leadAndHelpers =
  /^(?:giao )?(.{2,120}?),?\s+(?:(?:la|lam|giu vai tro)\s+)?(?:(?:don vi|co quan|bo phan)\s+)?(?:(?:dong|cung)\s+)?(?:dau moi|chu tri|chu cong|tham muu(?: chinh)?|thuc hien chinh|lam chinh|chiu trach nhiem(?: chinh)?)(?:,| va|;)\s+(?:cac don vi )?(.{2,160}?)\s+(?:cung |tham gia |cung tham gia )?(?:phoi hop|ho tro|tham gia|cung lam|cung thuc hien|giup)(?: (?:thuc hien|cung|lam|them))?$/;

/** «Văn phòng Sở làm đầu mối», «Phòng X là cơ quan chủ trì». */
const centreSentence =
  /^(?:giao )?(.{2,120}?),?\s+(?:lam|la|giu vai tro|dong vai tro) (?:(?:don vi|co quan|bo phan) )?(?:dau moi|chu tri)(?: (?:thuc hien|tham muu|theo doi|chinh|chung|chi so|nay|noi dung))*$/;

/** «Cùng thực hiện có Phòng A và Phòng B», «tham gia gồm …». */
const helpersSentence =
  /^(?:(?:cac )?(?:don vi|co quan|phong) )?(?:(?:cung )?(?:thuc hien|tham gia|phoi hop|lam)(?: thuc hien)?) (?:co|gom|gom co|la)\s*:?\s+(.{2,200})$/;

/** «Các phòng, đơn vị phối hợp» */
const helpSentence = /^(.{2,200}?) (?:cung )?phoi hop(?: thuc hien)?$/;

/** «Đồng chí Lê Văn A, Phó Giám đốc Sở trực tiếp chỉ đạo» */
const leaderSentence =
  /^(?:giao |phan cong |do )?(.{5,160}?),?\s+(?:la nguoi )?(?:chiu trach nhiem )?(?:truc tiep )?(?:chi dao|phu trach)(?: truc tiep| chung| thuc hien| chi so| nay)*$/;

const followSentence =
  /^(?:giao )?(.{3,80}?) (?:theo doi|don doc)(?:,? (?:don doc|tong hop|giam sat))*(?: (?:viec )?thuc hien| chi so)?$/;

/** «Phân công:», «Trách nhiệm thực hiện:»: behind it sentences say who directs, leads and helps. */
const chargeLine =
  /^(?:ve )?(?:phan cong(?: (?:thuc hien|trach nhiem|nhiem vu|phu trach|cu the|to chuc))*|trach nhiem(?: (?:thuc hien|chinh))?|to chuc thuc hien)\s*:\s*(?=\S)/;

/** Where a new sentence begins; «P. KT-HT» is none. */
const nextRole = /(?<!(?:^|\s)(?:P|TT|TP|CC|Đ\/c|đ\/c))\.\s+(?=\p{Lu})/u;

const partOfRoles = new RegExp(`\\s*;\\s*|${nextRole.source}`, 'u');

/** The sentences behind «Phân công:»; null of any other line. */
export function chargeSentences(text: string): string[] | null {
  const begin = chargeLine.exec(foldInPlace(text))?.[0];
  return begin === undefined ? null : text.slice(begin.length).split(nextRole);
}

/** Whether words begin with a label of who is in charge: «Lãnh đạo phụ trách:», «Chủ trì:», «phối hợp:». */
export const beginsCharge = (folded: string): boolean =>
  [leaderLine, label.lead, label.coordinating, label.following].some((pattern) => pattern.test(folded));

/** Who leads and who helps in one, as a plan's own words say it; either may be ''. */
export const chargeWords = (lead: string, coordinating: string): string =>
  [lead, coordinating === '' ? '' : `phối hợp: ${coordinating}`].filter(Boolean).join('; ');

interface Segment {
  of: keyof typeof label;
  value: string;
}

/** What says by itself who does it, or until when, behind what a label says: «…; Phòng X chủ trì», «…; xong trong Quý II». */
const unlabelled: readonly (readonly [of: 'lead' | 'time', pattern: RegExp])[] = [
  ['lead', /^(?:giao )?([^;:.]{2,90}?),?\s+(?:chu tri|phu trach|thuc hien)(?=\s*(?:[;.)]|$))/d],
  ['time', /^((?:xong|hoan thanh|thuc hien)\s+(?:trong|truoc|vao)\s[^;]*?\d[^;)]*)/d],
];

/** What may stand bare behind a label of each kind; a list of names or of times goes on with more of them. */
const bareBehind: Readonly<Record<keyof typeof label, readonly ('lead' | 'time')[]>> = {
  lead: ['time'],
  coordinating: ['time'],
  following: ['time'],
  time: ['lead'],
  product: ['lead', 'time'],
  source: ['lead', 'time'],
};

/** A part without a label, behind one that has one; null where it is none. */
function unlabelledAt(
  text: string,
  behind: keyof typeof label,
): { of: 'lead' | 'time'; value: string; length: number } | null {
  const folded = foldInPlace(text);
  const may = bareBehind[behind];
  for (const [of, pattern] of unlabelled) {
    const found = may.includes(of) ? pattern.exec(folded) : null;
    const at = found?.indices?.[1];
    if (found && at) return { of, value: withoutEnd(text.slice(...at)), length: found[0].length };
  }
  const own = /^[^;]{2,120}/.exec(text)?.[0] ?? '';
  const value = withoutEnd(own.replace(/\)\s*[.;]?\s*$/u, ''));
  if (may.includes('time') && isTimeAlone(value)) return { of: 'time', value, length: own.length };
  return may.includes('lead') && isNameList(value) ? { of: 'lead', value, length: own.length } : null;
}

/** «… Thời gian: Quý I. Kết quả: Báo cáo.»: behind a task's time, with no figure of an index, what comes of it is its product. */
const comesOfIt = /^ket qua\s*:\s*(?!(?:nam 20\d\d|dat|xep|hang|thu)\b|[\d.,]+\s*(?:diem|$))/;

const lengthOf = (of: keyof typeof label, folded: string, behind: keyof typeof label | undefined): number =>
  label[of].exec(folded)?.[0].length ??
  (of === 'product' && behind === 'time' ? (comesOfIt.exec(folded)?.[0].length ?? 0) : 0);

/** Where one labelled part of a line ends and the next begins: «Đơn vị chủ trì: …; Đơn vị phối hợp: …». */
function segmentsOf(text: string): Segment[] | null {
  const segments: Segment[] = [];
  let rest = text;
  while (rest !== '') {
    const folded = foldInPlace(rest);
    const found = (Object.keys(label) as (keyof typeof label)[])
      .map((of) => ({ of, length: lengthOf(of, folded, segments.at(-1)?.of) }))
      .find(({ length }) => length > 0);
    if (found === undefined) {
      const last = segments.at(-1);
      const bare = last === undefined ? null : unlabelledAt(rest, last.of);
      if (bare === null) return segments.length === 0 ? null : segments;
      segments.push({ of: bare.of, value: bare.value });
      rest = rest.slice(bare.length).replace(/^[\s;.,)]+/u, '');
      continue;
    }
    const own = folded.slice(found.length);
    const next = [...own.matchAll(/[;.,)]\s*|\s+[-–—]\s+/g)].find((match) => {
      const behind = own.slice(match.index + match[0].length);
      return (
        Object.values(label).some((pattern) => pattern.test(behind)) ||
        (found.of === 'time' && comesOfIt.test(behind)) ||
        (match[0].startsWith(';') &&
          unlabelledAt(rest.slice(found.length + match.index + match[0].length), found.of) !== null) ||
        // «… : báo cáo khảo sát. Hoàn thành trong quý III»: a time that ends the line is none of what is before it.
        (/^[.,]\s/.test(match[0]) &&
          behind.length <= longestLabel &&
          bareBehind[found.of].includes('time') &&
          isTimeAlone(withoutEnd(rest.slice(found.length + match.index + match[0].length))))
      );
    });
    const end = next === undefined ? own.length : next.index;
    segments.push({ of: found.of, value: withoutEnd(rest.slice(found.length, found.length + end)) });
    rest = next === undefined ? '' : rest.slice(found.length + end + next[0].length);
  }
  return segments;
}

function fromSegments(segments: readonly Segment[]): Attribute[] {
  const told = (of: Segment['of']): string => segments.find((one) => one.of === of)?.value ?? '';
  const attributes: Attribute[] = [];
  const [lead, coordinating, following] = [told('lead'), told('coordinating'), told('following')];
  if (lead !== '' || coordinating !== '' || following !== '')
    attributes.push({ type: 'units', lead, coordinating, following, isLabelled: true });
  for (const type of ['time', 'product', 'source'] as const) {
    const value = told(type);
    if (value !== '') attributes.push({ type, value });
  }
  return attributes;
}

/** «Xong trong Quý II/2026», alone in its line. */
const bareTime = /^(?:xong|hoan thanh|thuc hien)\s+(?:trong|truoc|xong trong|vao)\s.{3,50}$/;

/**
 * Reads a line that only says something of an index or a task.
 * @param isUnits whether words can be a list of units: what leads must be one
 * @returns empty where the line is no such
 */
export function readAttributes(text: string, isUnits: (words: string) => boolean): Attribute[] {
  const folded = foldInPlace(text);
  if (tasksLine.test(folded) || leadIn.test(folded)) return [{ type: 'tasks' }];
  const sentences = chargeSentences(text);
  if (sentences !== null) return allRoles(sentences, isUnits);
  const leader = leaderLine.exec(folded);
  if (leader !== null) {
    // «…: A. Đơn vị chủ trì: B» in one line.
    const value = text.slice(leader[0].length);
    const cut = [...foldInPlace(value).matchAll(/[;.]\s*/g)].find((match) => {
      const behind = foldInPlace(value).slice(match.index + match[0].length);
      return label.lead.test(behind) || label.coordinating.test(behind);
    });
    if (cut === undefined) return leaderAndRoles(value, isUnits) ?? leaderAndUnits(value, isUnits);
    const behind = segmentsOf(value.slice(cut.index + cut[0].length)) ?? [];
    return [{ type: 'leader', value: value.slice(0, cut.index) }, ...fromSegments(behind)];
  }
  const segments = segmentsOf(text);
  if (segments !== null) return fromSegments(segments);
  const bare = withoutEnd(text);
  const foldedBare = foldRoles(bare);
  if (bareTime.test(foldedBare) && /\d/.test(bare)) return [{ type: 'time', value: bare }];
  const sentence = leadSentence.exec(foldedBare);
  if (sentence !== null) {
    const lead = bare.slice(
      sentence[0].indexOf(sentence[1]!),
      sentence[0].indexOf(sentence[1]!) + sentence[1]!.length,
    );
    const helpers = sentence[2] ?? '';
    const at = helpers === '' ? 0 : foldedBare.lastIndexOf(helpers);
    const helping = bare.slice(at, at + helpers.length);
    if (isUnits(lead) && (helpers === '' || isUnits(helping) || areHelpers(helping, isUnits)))
      return [
        {
          type: 'units',
          lead,
          coordinating: helping,
          following: '',
          isLabelled: false,
        },
      ];
  }
  const both = leadAndHelp(bare, foldedBare, isUnits);
  if (both !== null) return [both];
  const told = ofOneRole(bare, foldedBare, isUnits);
  return told !== null ? [told] : joinedRoles(bare, isUnits);
}

/** Who leads and who helps by the word behind the name of each; null where a line says anything else. */
function leadAndHelp(text: string, folded: string, isUnits: (words: string) => boolean): Attribute | null {
  const both = leadAndHelpers.exec(folded);
  if (both === null) return null;
  const at = both[0].indexOf(both[1]!);
  const lead = text.slice(at, at + both[1]!.length);
  const from = folded.indexOf(both[2]!, at + lead.length);
  const coordinating = text.slice(from, from + both[2]!.length);
  if (!isUnits(lead) || !areHelpers(coordinating, isUnits)) return null;
  return { type: 'units', lead, coordinating, following: '', isLabelled: false };
}

/** Names of whoever helps, of which some say no kind of body: «NHNN Khu vực 7, Sở Công Thương». */
const areHelpers = (words: string, isUnits: (words: string) => boolean): boolean =>
  splitNames(words).every((name) => isUnits(name) || mayBeSomebody(name));

/** Behind «Phụ trách: đồng chí A;» clauses may say who leads and helps: «đầu mối là Phòng B, Phòng C phối hợp». */
function leaderAndRoles(value: string, isUnits: (words: string) => boolean): Attribute[] | null {
  const at = value.indexOf(';');
  const roles = at < 0 ? null : rolesIn(value.slice(at + 1), isUnits);
  if (roles === null || roles.some(({ type }) => type !== 'units')) return null;
  return [{ type: 'leader', value: value.slice(0, at) }, ...roles];
}

/** Behind «Lãnh đạo phụ trách:» a sentence of its own may say which units lead and help: «… Lê Văn A. Phòng X chủ trì, phối hợp với Y thực hiện.» */
function leaderAndUnits(value: string, isUnits: (words: string) => boolean): Attribute[] {
  for (const match of value.matchAll(/(?<!(?:^|\s)(?:P|TT|CC|Đ\/c|đ\/c))[.;]\s+(?=\p{Lu})/gu)) {
    const behind = readAttributes(value.slice(match.index + match[0].length), isUnits);
    if (behind.length > 0 && behind.every(({ type }) => type === 'units'))
      return [{ type: 'leader', value: value.slice(0, match.index) }, ...behind];
  }
  return [{ type: 'leader', value }];
}

/** Somebody with a name, and nobody but people. */
function arePeople(words: string): boolean {
  const people = words
    .split(/\s*[,;]\s*|\s+và\s+/u)
    .map((part) => readPersonWords(part.replace(/^(?:các\s+)?/iu, '')));
  return people.every((one) => one !== null) && people.some((one) => one!.name !== '');
}

/** A sentence that only says who follows, who helps, or who directs. */
function ofOneRole(bare: string, folded: string, isUnits: (words: string) => boolean): Attribute | null {
  const units = { type: 'units', lead: '', coordinating: '', following: '', isLabelled: false } as const;
  const follow = followSentence.exec(folded)?.[1];
  if (follow !== undefined && isUnits(bare.slice(0, follow.length)))
    return { ...units, following: bare.slice(0, follow.length) };
  const help = helpSentence.exec(folded)?.[1];
  const centre = centreSentence.exec(folded);
  if (centre !== null) {
    const from = centre[0].indexOf(centre[1]!);
    const lead = bare.slice(from, from + centre[1]!.length);
    if (isUnits(lead)) return { ...units, lead };
  }
  const helpers = helpersSentence.exec(folded)?.[1];
  if (helpers !== undefined && areHelpers(bare.slice(-helpers.length), isUnits))
    return { ...units, coordinating: bare.slice(-helpers.length) };
  // «A chủ trì; B phối hợp» says two roles.
  if (help !== undefined && !/\bchu tri\b/.test(help) && isUnits(bare.slice(0, help.length)))
    return { ...units, coordinating: bare.slice(0, help.length) };
  const leader = leaderSentence.exec(folded);
  if (leader === null) return null;
  const from = leader[0].indexOf(leader[1]!);
  const value = bare.slice(from, from + leader[1]!.length);
  return arePeople(value) || isPost(value) ? { type: 'leader', value } : null;
}

/** «X chủ trì; Y phối hợp. Đồng chí Z trực tiếp chỉ đạo»: where each part says a role, all of them. */
function joinedRoles(bare: string, isUnits: (words: string) => boolean): Attribute[] {
  // The names of a sentence may go on behind a semicolon: «Cơ quan phối hợp: A; B».
  for (const sign of [nextRole, partOfRoles]) {
    const parts = bare.split(sign);
    const read = parts.length < 2 ? [] : allRoles(parts, isUnits);
    if (read.length > 0) return read;
  }
  return [];
}

/** What several parts of a line say of roles, where each says one. */
function allRoles(parts: readonly string[], isUnits: (words: string) => boolean): Attribute[] {
  if (parts.length > 6) return [];
  const read = parts.map((part) => readAttributes(part, isUnits));
  const areRoles = read.every(
    (attributes) =>
      attributes.length > 0 && attributes.every(({ type }) => type === 'leader' || type === 'units'),
  );
  return areRoles ? read.flat() : [];
}

/** «… theo Quyết định số 45/QĐ-UBND ngày 10/01/2026 của UBND tỉnh»: by which paper a task was given. */
const byPaper =
  /(?<!\p{L})(?:theo|căn cứ)\s+((?:Quyết định|Kế hoạch|Nghị quyết|Chỉ thị|Công văn|Chương trình|Thông báo|Kết luận|Công điện|Đề án|Văn bản)\s+số\s+\d[\p{L}\d/.-]*[\p{L}\d](?:\s+ngày\s+\d{1,2}[/.-]\d{1,2}[/.-]\d{4})?(?:\s+của\s+(?:UBND tỉnh|Ủy ban nhân dân tỉnh|Tỉnh ủy|HĐND tỉnh|Thủ tướng Chính phủ|Chính phủ))?)/u;

/** The paper that a task's own sentence names as the one it follows; null where it names none by its number. */
export const sourceIn = (text: string): string | null => byPaper.exec(text)?.[1] ?? null;

/** «Phòng X chủ trì», one of several things that a bracket says. */
const saysWho = /(?<!\p{L})(?:chủ trì|phụ trách|đầu mối)(?!\p{L})/iu;

/**
 * Parts a bracket that says several things: «(Phòng X chủ trì; thời gian: Quý II; sản phẩm: …)».
 * @param from where the first of them that is labelled is cut off
 * @returns what stays behind the work in brackets of its own, and what is labelled; null where the cut is in no bracket
 */
function bracketApart(text: string, from: number): { text: string; labelled: string; behind: string } | null {
  const open = text.lastIndexOf('(', from);
  if (open < 0 || text.slice(open, from).includes(')')) return null;
  const close = closingOf(text, open + 1);
  const inner = text.slice(open + 1, close);
  const behind = text.slice(close + 1).replace(/^\s*[.;]?\s*$/u, '');
  const labelled: string[] = [];
  const others = [text.slice(open + 1, from).trim()].filter((part) => part !== '');
  const parts = inner
    .slice(from - open)
    .split(';')
    .map((part) => part.trim());
  for (const part of parts)
    if (Object.values(label).some((pattern) => pattern.test(foldInPlace(part)))) labelled.push(part);
    else if (isTimeAlone(part)) labelled.push(`thời gian: ${part}`);
    else if (saysWho.test(part) || isNameList(part)) others.push(part);
    else labelled.push(part);
  if (others.length === 0) return null;
  // «(Phòng X; phối hợp: Phòng Y)»: beside who helps, whoever is only named does it.
  const helps = labelled.some((part) => label.coordinating.test(foldInPlace(part)));
  const doing = helps && others.length === 1 && isNameList(others[0]!) ? [`chủ trì: ${others.pop()}`] : [];
  return {
    text: [text.slice(0, open).trim(), ...others.map((part) => `(${part})`)].join(' '),
    labelled: [...doing, ...labelled].filter((part) => part !== '').join('; '),
    behind,
  };
}

/** What parts the work from what is said of it: a stop, a comma, a bracket, or a dash between spaces. */
const partings =
  /[.;(,]\s*|\s+[-–—]\s+|\s+(?:voi|co)\s+(?=(?:san pham|dau ra|ket qua dau ra)\s+(?:la|gom)\b)/g;

const longestLabel = 90;

/** The sign behind which a line's first labelled words begin («… . Thời hạn: …»); null where it has none. */
function firstLabelled(text: string): RegExpExecArray | null {
  const folded = foldInPlace(text);
  return (
    [...folded.matchAll(partings)].find((match) => {
      // No label is longer, and a paragraph may be as long as a paper.
      const from = match.index + match[0].length;
      const behind = folded.slice(from, from + longestLabel);
      return Object.values(label).some((pattern) => pattern.test(behind));
    }) ?? null
  );
}

/** Where a new sentence begins; «P. KT-HT» is none. */
const nextSentence = /(?<!(?:^|\s)(?:P|TT|TP|CC|Đ\/c|đ\/c))[.;!?]\s/u;

/**
 * The colon of «who: what»: what stands before it, and behind it. The colon of a label («Thời hạn: …») is none, nor one in a
 * later sentence.
 */
export function colonOf(text: string): { before: string; behind: string } | null {
  const match = /^([^:]{2,200}?)\s*:\s*(.*)$/su.exec(text);
  if (match === null) return null;
  const before = match[1]!;
  const labelled = firstLabelled(text.slice(0, before.length + longestLabel));
  if ((labelled !== null && labelled.index < before.length) || nextSentence.test(before)) return null;
  return { before, behind: match[2]! };
}

/** Cuts what a task's words say of time, product, source and units off its end: «… Thời gian: Quý II. Sản phẩm: Báo cáo.» */
export function cutAttributes(text: string): { text: string; attributes: Attribute[] } {
  const first = firstLabelled(text);
  if (first === null) return { text, attributes: [] };
  const apart = bracketApart(text, first.index);
  if (apart !== null) {
    const rest = cutAttributes(apart.behind);
    const attributes = [...fromSegments(segmentsOf(apart.labelled) ?? []), ...rest.attributes];
    return { text: `${apart.text}${rest.text}`, attributes };
  }
  const sign = first[0].trim();
  const from = first.index + first[0].length;
  const close = sign === '(' ? closingOf(text, from) : text.length;
  const segments = segmentsOf(text.slice(from, close)) ?? [];
  const behind = text.slice(close + 1).replace(/^\s*[.;]?$/u, '');
  return {
    text: text.slice(0, first.index).trim() + (sign === '.' ? '.' : '') + behind,
    attributes: fromSegments(segments),
  };
}

/** Where the bracket closes that stands open before a place; the end of a text where none does. */
function closingOf(text: string, from: number): number {
  let open = 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(') open++;
    else if (text[at] === ')') open--;
    if (open === 0) return at;
  }
  return text.length;
}
