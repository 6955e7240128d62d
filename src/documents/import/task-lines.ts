import type { IndexDraft, Missing, TaskDraft } from '../../core/plan/draft.ts';
import { newTask } from '../../core/plan/draft-tasks.ts';
import { type Attribute, chargeWords, type colonOf, cutAttributes, sourceIn } from './attributes.ts';
import { inBrackets, whoInBrackets } from './brackets.ts';
import type { Building } from './building.ts';
import { canLead, endCorrected } from './index-lines.ts';
import { isCapitals, type Line, withoutEnd } from './lines.ts';
import { proposeMeasure } from './measure-words.ts';
import { chargedInSentence } from './said-in-sentence.ts';
import { withKnownLabels } from './task-labels.ts';
import { placeTime, readTimes } from './task-times.ts';
import { isTimeAlone } from './time-alone.ts';
import { unitsAtHead } from './unit-at-head.ts';
import { isNamedOutside, isNameList } from './unit-names.ts';

/** Who owes what follows, named in a heading over the tasks, and how deep that heading stands. */
export interface OwnerHeading {
  ids: string[];
  words: string;
  level: number;
  /** Its tasks stand as deep as it does, so that nothing says where they end. */
  isFlat: boolean;
  hasTasks: boolean;
  line: Line;
}

export const levelOf = ({ marker }: Line): number =>
  marker === null ? 9 : marker.type === 'bullet' ? marker.level + 2 : marker.type === 'item' ? 2 : 1;

const role =
  /,?\s*(?:(?:là )?đơn vị |làm đầu mối,? )?(?:(?:đồng |cùng )?chủ trì|có trách nhiệm|chịu trách nhiệm|thực hiện|tham mưu)(?:[\s,]+(.*))?$/iu;

/** Behind «chủ trì» nothing but more of the role: who helps, and that tasks follow. Anything else is work already. */
const onlyRole =
  /^(?:(?:và|chính|chung|trực tiếp|chủ trì|tham mưu|tổ chức|triển khai|thực hiện|có trách nhiệm|chịu trách nhiệm|theo dõi|phối hợp\s+(?:với|cùng)?\s*[^:]{2,120}?(?=\s+(?:tham mưu|tổ chức|triển khai|thực hiện)|$)|(?:(?:các|những|một số|\d{1,2})\s+)?(?:nhiệm vụ|nội dung|công việc|đầu việc|phần việc|việc|giải pháp|chỉ tiêu|chỉ số)(?:\s+(?:cụ thể|trọng tâm|chủ yếu|chính|được giao|được phân công))*|như sau|sau(?: đây)?|gồm|cụ thể)[\s,]*)*$/iu;

interface OwnersRead {
  ids: string[];
  unknown: string[];
}

/** «Giao …», «Nhiệm vụ của …»: what leads to whoever it is. */
const beforeOwner =
  /^(?:giao|đối với|đề nghị|phân công|yêu cầu|(?:(?:các|danh mục|phân công)\s+)?(?:nhiệm vụ|công việc|phần việc|việc)\s+(?:của|giao(?:\s+cho)?))\s+/iu;

/**
 * The owners that words before a colon name: «Văn phòng Sở chủ trì phối hợp với các phòng liên quan».
 * @param isWhole whether the words may hold work, too: above the tasks that they stand over, nothing of it is lost
 */
export function ownersIn(building: Building, words: string, isWhole = true): OwnersRead | null {
  const named = words.replace(beforeOwner, '');
  if (!isWhole && !onlyRole.test(role.exec(named)?.[1] ?? '')) return null;
  const base = building.units.kept(named.replace(role, ''));
  const isShort = (): boolean => base.length < 60 && building.units.knows(base);
  if (!isNameList(base) && !isShort() && !(base !== words && canLead(building)(base))) return null;
  const { ids, unknown } = building.units.resolve(base);
  return ids.length === 0 ? null : { ids, unknown };
}

/** «P.CNTT phối hợp VP: …»: who does it, and who helps them, before the colon. */
const withHelp = /^(.{2,90}?),?\s+(?:và\s+)?phối hợp(?:\s+(?:với|cùng))?\s+(.{2,120}?)$/iu;

/** The owners of «X phối hợp Y:», where both are units; null of anything else. */
function ownersWithHelp(building: Building, words: string): OwnersRead | null {
  const match = withHelp.exec(words.replace(/^(?:giao|phân công)\s+/iu, ''));
  if (match === null || /(?:thực hiện|triển khai|tổ chức)$/iu.test(match[2]!)) return null;
  const areUnits = (told: string): boolean =>
    isNameList(building.units.kept(told)) || building.units.knows(told);
  if (!areUnits(match[1]!) || !areUnits(match[2]!)) return null;
  building.units.resolve(match[2]!);
  const { ids, unknown } = building.units.resolve(match[1]!);
  return ids.length === 0 ? null : { ids, unknown };
}

/** The owners before a colon; or in a line that names units and nothing else, «Văn phòng Sở chủ trì». */
export function ownersOfLine(
  building: Building,
  line: Line,
  colon: ReturnType<typeof colonOf>,
): OwnersRead | null {
  if (colon !== null)
    return ownersIn(building, colon.before, colon.behind === '') ?? ownersWithHelp(building, colon.before);
  const words = building.units.kept(
    withoutEnd(line.text).replace(/,?\s+(?:chủ trì|tham mưu|chủ trì tham mưu)$/iu, ''),
  );
  const isNames = isNameList(words) || (words !== '' && building.units.knows(words));
  return isNames && !/\.$/.test(line.text) ? ownersIn(building, words) : null;
}

const kindOfBody =
  /^((?:văn phòng|thanh tra|phòng|trung tâm|chi cục|ban|tổ|đội|trạm|bộ phận|sở|cục|hội|đoàn)\s+)(\p{L})/u;

/** Names in capitals as a sentence writes them: «ĐỘI TRẬT TỰ ĐÔ THỊ» is «Đội Trật tự đô thị». */
export const asInSentence = (capitals: string): string =>
  capitals
    .split(/\s*[,;]\s*/u)
    .map((part) => {
      const small = part
        .toLowerCase()
        .replace(kindOfBody, (_, kind: string, letter: string) => kind + letter.toUpperCase())
        .replace(/(?<=\s[-–]\s)\p{L}/gu, (letter) => letter.toUpperCase());
      return capital(
        small.replace(/(?<!\p{L})(?:ubnd|hđnd|qlda|mttq)(?!\p{L})/gu, (letters) => letters.toUpperCase()),
      );
    })
    .join('; ');

/** Who is named in capitals over the table of their work, whether anybody knows them or not. */
export function ownersInCapitals(building: Building, { text }: Line): OwnersRead | null {
  if (!isCapitals(text)) return null;
  const names = asInSentence(withoutEnd(text).replace(beforeOwner, ''));
  return isNameList(names) ? ownersIn(building, names) : null;
}

/** «NHIỆM VỤ CỦA VĂN PHÒNG SỞ», «Phần việc giao Phòng A»: whose work a section or a sheet tells by its title. */
export function ownersOfTitle(building: Building, line: Line): OwnersRead | null {
  if (!beforeOwner.test(line.text)) return null;
  return isCapitals(line.text) ? ownersInCapitals(building, line) : ownersIn(building, withoutEnd(line.text));
}

/** «Cùng với Phòng X đồng chủ trì: …», below whoever it is said to: both owe it. */
export function withJointOwners(
  building: Building,
  text: string,
  owner: { ids: string[]; words: string } | null,
): { text: string; owner: { ids: string[]; words: string } | null } {
  const match =
    owner === null
      ? null
      : /^(?:Cùng(?: với)?|Phối hợp(?: với| cùng)?)\s+([^:]{3,120}?)\s+(?:đồng |cùng )chủ trì\s*[:,]?\s+(\S.+)$/isu.exec(
          text,
        );
  if (owner === null || match === null) return { text, owner };
  const { ids, unknown } = building.units.resolve(match[1]!);
  if (ids.length === 0 || unknown.length > 0) return { text, owner };
  return {
    text: capital(match[2]!),
    owner: { ids: [...new Set([...owner.ids, ...ids])], words: `${withoutEnd(owner.words)}; ${match[1]}` },
  };
}

/** «… cá nhân. Phấn đấu» before «100% hồ sơ …»: the end of one paragraph begins the next. @returns the next one's words */
export function joined(building: Building, before: TaskDraft | null, line: Line): string {
  const tail = before === null ? null : /^(.*[.;])\s+(\p{Lu}[^.;:]{2,20})$/su.exec(before.text);
  if (before === null || tail === null || !/^[\d\p{Ll}]/u.test(line.text)) return line.text;
  before.text = tail[1]!;
  building.proposals.push({
    type: 'joined',
    place: line.place,
    words: tail[2]!,
    with: line.text.slice(0, 60),
  });
  return `${tail[2]} ${line.text}`;
}

/** Puts into a task what attributes say of it. */
export function takeTaskAttributes(
  building: Building,
  task: TaskDraft,
  attributes: readonly Attribute[],
): void {
  for (const attribute of attributes)
    if (attribute.type === 'time') placeTime(building, task, attribute.value);
    else if (attribute.type === 'product') placeProduct(task, attribute.value);
    else if (attribute.type === 'source') task.source = attribute.value;
    else if (attribute.type === 'measure') placeMeasure(building, task, attribute.value);
    else if (attribute.type === 'units') placeOwners(building, task, attribute);
}

/** A paper by its kind and its number: «Thông báo số 41/TB-VPUBND ngày 06/02/2026». */
const numberedPaper =
  '(?:Kế hoạch|Công văn|Thông báo|Quyết định|Chỉ thị|Nghị quyết|Kết luận|Chương trình|Văn bản|Đề án|Thông tư|Nghị định|Luật|Tờ trình|Hướng dẫn|Công điện)\\s+(?:số\\s+)?\\d[^();]*';
/** Behind what is made stands whence it comes: «…; theo Thông báo số …», «… (Kế hoạch số …)», «… (theo Nghị định số …)». */
const sourceBehind = new RegExp(
  `^(.{3,}?)(?:\\s*\\((?:theo|căn cứ|thực hiện)\\s+([^()]*\\d[^()]*)\\)|\\s*\\((${numberedPaper})\\)|\\s*[;,]\\s+(?:theo|căn cứ|thực hiện)\\s+(${numberedPaper}))[\\s.;]*$`,
  'su',
);

/** By which paper it is made is no part of what is made. */
function placeProduct(task: TaskDraft, words: string): void {
  const [, product = words, ...sources] = sourceBehind.exec(words) ?? [];
  const source = sources.find((one) => one !== undefined);
  task.product = product;
  if (source !== undefined) task.source ??= source.trim();
}

/** What a column says of a task's figure: proposed, since what the report asks no paper says; what is no figure is listed. */
function placeMeasure(building: Building, task: TaskDraft, words: string): void {
  const measured = proposeMeasure(words) ?? proposeMeasure(`${words} việc`);
  if (measured === null || !/\d/.test(words)) {
    building.unplaced.push({ words, place: task.place });
    return;
  }
  task.measure = measured.measure;
  building.proposals = building.proposals.filter((one) => one.type !== 'measure' || one.task !== task.id);
  building.proposals.push({ type: 'measure', task: task.id, ...measured });
}

/** Who owes a task is missing: somebody is named whom nobody knows. */
export const missingOwner = ({ id }: TaskDraft, names: readonly string[]): Missing => ({
  what: 'owner',
  of: `${id}: ${names.join('; ')}`,
  needed: true,
});

function placeOwners(
  building: Building,
  task: TaskDraft,
  { lead, coordinating }: Extract<Attribute, { type: 'units' }>,
): void {
  const words = chargeWords(lead, coordinating);
  if (lead === '') {
    task.ownerWords = [task.ownerWords, words].filter(Boolean).join('; ');
    return;
  }
  const { ids, unknown } = building.units.resolve(lead);
  if (coordinating !== '') building.units.resolve(coordinating);
  if (ids.length > 0 && task.owners === null) task.owners = ids;
  task.ownerWords = words;
  if (ids.length === 0 || unknown.length > 0)
    building.missing.push(missingOwner(task, unknown.length > 0 ? unknown : [lead]));
}

/** What the sentence of a task says by itself: how often, until when, how many. Proposed where it may be meant otherwise. */
function readSentence(building: Building, task: TaskDraft): void {
  readTimes(building, task);
  task.source ??= sourceIn(task.text);
  const measured = task.measure === null ? proposeMeasure(task.text) : null;
  if (measured === null) return;
  task.measure = measured.measure;
  building.proposals.push({ type: 'measure', task: task.id, ...measured });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** «Phòng X chủ trì phối hợp với các phòng liên quan tham mưu thực hiện …»: who, and what, without a colon between. */
const inOneSentence =
  /^(?:Giao )?(.{3,160}?),?\s+(?:đồng |cùng )?chủ trì,?\s+(?:tham mưu,?\s+)?(?:(?:và\s+)?phối hợp (?:với|cùng) .{3,90}?\s+)?(?:tham mưu\s+)?(?:tổ chức |triển khai )?thực hiện\s+(\S.+)$/iu;

/** «sản phẩm: Kế hoạch (Văn phòng Sở)»: who does it, in brackets behind the product, is no part of it. */
function withoutOwner(
  building: Building,
  attribute: Attribute,
): { attributes: Attribute[]; isOnlyNamed: boolean } {
  if (attribute.type !== 'product' && attribute.type !== 'time')
    return { attributes: [attribute], isOnlyNamed: false };
  const own = inBrackets(building, attribute.value);
  return {
    attributes: [{ type: attribute.type, value: own.text }, ...own.attributes],
    isOnlyNamed: own.isOnlyNamed,
  };
}

interface Tail {
  text: string;
  attributes: Attribute[];
  isNamed: boolean;
}

const leading = (words: string): Attribute => ({
  type: 'units',
  lead: words,
  coordinating: '',
  following: '',
  isLabelled: true,
});

/** «…: Phòng Quy hoạch; tháng 8/2026», «…; VNPT Hòa An; trước 30/11»: who and when behind the work, with signs between. */
function betweenSigns(bare: string, units: (words: string) => boolean): Tail | null {
  const match = /^(.{10,}?)[:;]\s+([^:;]{3,120});\s*([^:;]{2,60})(?:;\s*([^:;]{3,120}))?$/su.exec(bare);
  // «tiếng Việt – Anh – Hàn» are languages: a firm's own name is believed between semicolons alone.
  const isSomebody = match !== null && (units(match[2]!) || isNamedOutside(match[2]!));
  if (match === null || !isSomebody || !isTimeAlone(match[3]!)) return null;
  return {
    // What stands behind is not called a product: it stays with the work.
    text: match[4] === undefined ? `${match[1]}.` : `${match[1]} (${match[4]}).`,
    attributes: [leading(match[2]!), { type: 'time', value: match[3]! }],
    isNamed: true,
  };
}

/** «… thời gian thẩm định - Phòng Quản lý xây dựng - 30/6/2026», «…: Phòng Quy hoạch; tháng 8/2026»: who and when, behind the work. */
function tailOf(building: Building, text: string): Tail | null {
  const units = (words: string): boolean =>
    words.length <= 120 && isNameList(building.units.kept(words)) && canLead(building)(words);
  const bare = withoutEnd(text);
  const dashed = bare.split(/\s+[-–—]\s+/u);
  const times = dashed.length > 1 && isTimeAlone(dashed.at(-1)!) ? [dashed.pop()!] : [];
  // A name may hold a dash of its own.
  for (const count of [2, 1]) {
    const words = dashed.slice(-count).join(' - ');
    const work = dashed.slice(0, -count).join(' - ');
    if (work.length < 10 || !units(words)) continue;
    const attributes: Attribute[] = [
      leading(words),
      ...times.map((value) => ({ type: 'time' as const, value })),
    ];
    return { text: `${work}.`, attributes, isNamed: true };
  }
  // «…, Thanh tra Sở, tháng 6.»: the last part is a time, and the one before it whoever does it.
  const listed = bare.split(/,\s+/u);
  if (listed.length > 2 && isTimeAlone(listed.at(-1)!))
    for (const count of [1, 2, 3]) {
      const words = listed.slice(-1 - count, -1).join(', ');
      const work = listed.slice(0, -1 - count).join(', ');
      const [, doing = words, helping = ''] =
        /^(.+?),?\s+phối hợp(?:\s+(?:với|cùng))?\s+(.+)$/u.exec(words) ?? [];
      if (work.length < 10 || !units(doing) || (helping !== '' && !units(helping))) continue;
      return {
        text: `${work}.`,
        attributes: [
          { type: 'units', lead: doing, coordinating: helping, following: '', isLabelled: true },
          { type: 'time', value: listed.at(-1)! },
        ],
        isNamed: true,
      };
    }
  return betweenSigns(bare, units);
}

/** Adds a task of an index, with what its own words say. */
export function addTask(
  building: Building,
  index: IndexDraft,
  line: Pick<Line, 'text' | 'place'>,
  owner: { ids: string[]; words: string } | null,
  given: readonly Attribute[] = [],
): TaskDraft {
  const cut = cutAttributes(withKnownLabels(line.text));
  const at = { place: line.place, path: `${index.path}` };
  const named = inBrackets(building, cut.text);
  const tail = named.attributes.length + cut.attributes.length > 0 ? null : tailOf(building, named.text);
  const task = newTask(index, line.place, endCorrected(building, tail?.text ?? named.text, at));
  // Of two indices with one number each keeps its own, until they are numbered.
  const same = building.indices.findIndex(({ code }) => code === index.code);
  if (building.indices[same] !== index)
    task.id = `@${building.indices.indexOf(index) + 1}.${index.tasks.length + 1}`;
  if (owner !== null) {
    task.owners = owner.ids;
    task.ownerWords = withoutEnd(owner.words);
  } else placeOwnerOf(building, task);
  const behind = cut.attributes.map((one) => withoutOwner(building, one));
  takeTaskAttributes(building, task, [
    ...given,
    ...named.attributes,
    ...(tail?.attributes ?? []),
    ...behind.flatMap(({ attributes }) => attributes),
  ]);
  const isOnlyNamed = named.isOnlyNamed || tail?.isNamed === true || behind.some((one) => one.isOnlyNamed);
  if (isOnlyNamed && task.owners !== null)
    for (const unit of task.owners)
      building.proposals.push({ type: 'owner', task: task.id, words: task.ownerWords ?? '', unit });
  // Somebody else than the index's unit is named, who is not read: the office is told, and nobody owes it in silence.
  const isNamed = building.missing.some(({ what, of }) => what === 'owner' && of?.startsWith(`${task.id}: `));
  const charge = task.owners === null && !isNamed ? whoInBrackets(task.text) : null;
  if (charge !== null) building.missing.push(missingOwner(task, [charge]));
  readSentence(building, task);
  index.tasks.push(task);
  return task;
}

/** Takes a task back that was none, with all that is asked of it. */
export function dropTask(building: Building, index: IndexDraft, task: TaskDraft): void {
  index.tasks.splice(index.tasks.indexOf(task), 1);
  const isOfIt = (one: object): boolean => 'task' in one && one.task === task.id;
  building.proposals = building.proposals.filter((one) => !isOfIt(one));
  building.doubts = building.doubts.filter((one) => !isOfIt(one));
  building.missing = building.missing.filter(
    ({ what, of }) => what !== 'owner' || of?.startsWith(`${task.id}: `) !== true,
  );
  building.heads = building.heads.filter((one) => one.task !== task);
}

/** Who owes a task by its own sentence. */
function placeOwnerOf(building: Building, task: TaskDraft): void {
  const sentence = inOneSentence.exec(task.text);
  if (sentence !== null) {
    const owners = ownersIn(building, sentence[1]!);
    if (owners !== null) {
      task.owners = owners.ids;
      task.ownerWords = task.text.slice(0, task.text.length - sentence[2]!.length).trim();
      task.text = capital(sentence[2]!);
      return;
    }
  }
  placeAtHead(building, task);
}

/** Whom a task's sentence begins with owes it, which is asked; whoever is not known is asked first. */
function placeAtHead(building: Building, task: TaskDraft): void {
  const charged = chargedInSentence(building, task.id, task.text);
  const head = charged ?? unitsAtHead(building, task.id, task.text);
  if (head === null) return;
  if (head.missing !== null) {
    building.missing.push(head.missing);
    building.heads.push({ task, missing: head.missing });
  }
  if (head.ids.length === 0) return;
  task.owners = head.ids;
  task.ownerWords = chargeWords(
    charged === null ? building.units.nameOf(head.ids[0]!) : head.ids.map(building.units.nameOf).join('; '),
    charged?.help ?? '',
  );
  for (const unit of head.ids)
    building.proposals.push({ type: 'owner', task: task.id, words: firstWords(task.text), unit });
}

/** Looks once more for whom sentences begin with, when all units are known: the order of a paper says nothing. */
export function placeHeads(building: Building): void {
  const heads = building.heads.splice(0);
  building.missing = building.missing.filter((one) => !heads.some(({ missing }) => missing === one));
  for (const { task } of heads) {
    building.proposals = building.proposals.filter((one) => one.type !== 'owner' || one.task !== task.id);
    placeAtHead(building, task);
  }
}

/** The first words of a sentence, whole ones. */
const firstWords = (text: string): string =>
  text.length <= 60 ? text : `${text.slice(0, 60).replace(/\s+\S*$/u, '')}…`;
