import type { IndexDraft, TaskDraft } from '../../core/plan/draft.ts';
import { newTask } from '../../core/plan/draft-tasks.ts';
import {
  cadenceIn,
  dayThatIsNone,
  isWithin,
  oftenIn,
  readTime,
  timeInText,
  timeThatIsNone,
} from '../../core/plan/time-words.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import { type Attribute, chargeWords, cutAttributes, sourceIn } from './attributes.ts';
import { inBrackets } from './brackets.ts';
import type { Building } from './building.ts';
import { canLead, endCorrected } from './index-lines.ts';
import { type Line, withoutEnd } from './lines.ts';
import { proposeMeasure } from './measure-words.ts';
import { isNameList } from './unit-names.ts';

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
  /,?\s*(?:(?:là )?đơn vị |làm đầu mối,? )?(?:chủ trì|có trách nhiệm|chịu trách nhiệm|thực hiện|tham mưu)(?:[\s,].*)?$/iu;

interface OwnersRead {
  ids: string[];
  unknown: string[];
}

/** The owners that words before a colon name: «Văn phòng Sở chủ trì phối hợp với các phòng liên quan». */
export function ownersIn(building: Building, words: string): OwnersRead | null {
  const base = building.units.kept(
    words.replace(/^(?:giao|đối với|đề nghị|phân công|yêu cầu)\s+/iu, '').replace(role, ''),
  );
  const isShort = (): boolean => base.length < 60 && building.units.knows(base);
  if (!isNameList(base) && !isShort() && !(base !== words && canLead(building)(base))) return null;
  const { ids, unknown } = building.units.resolve(base);
  return ids.length === 0 ? null : { ids, unknown };
}

/** The owners before a colon; or in a line that names units and nothing else, «Văn phòng Sở chủ trì». */
export function ownersOfLine(
  building: Building,
  line: Line,
  colon: RegExpExecArray | null,
): OwnersRead | null {
  if (colon !== null) return ownersIn(building, colon[1]!);
  const words = building.units.kept(
    withoutEnd(line.text).replace(/,?\s+(?:chủ trì|tham mưu|chủ trì tham mưu)$/iu, ''),
  );
  const isNames = isNameList(words) || (words !== '' && building.units.knows(words));
  return isNames && !/\.$/.test(line.text) ? ownersIn(building, words) : null;
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
    else if (attribute.type === 'product') task.product = attribute.value;
    else if (attribute.type === 'source') task.source = attribute.value;
    else if (attribute.type === 'measure') placeMeasure(building, task, attribute.value);
    else if (attribute.type === 'units') placeOwners(building, task, attribute);
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
    building.missing.push({ what: 'owner', of: `${task.id}: ${lead}`, needed: false });
}

/** A time that no calendar has: which was meant somebody has to say. */
function doubtTime(building: Building, task: TaskDraft, words: string): void {
  building.doubts.push({
    type: 'no-such-time',
    task: task.id,
    words,
    place: task.place,
    path: task.id,
    source: words,
  });
}

/** Places when a task is due; what its kind cannot hold, or nobody can read, is listed with its words. */
function placeTime(building: Building, task: TaskDraft, words: string): void {
  const { year } = building;
  const read = year === null ? null : readTime(words, year);
  const none = year === null ? null : timeThatIsNone(words, year);
  if (none !== null) doubtTime(building, task, none);
  else if (read === null) building.unplaced.push({ words, place: task.place });
  else if (read.type === 'cadence') task.cadence = read.cadence;
  else if (read.type === 'often') building.proposals.push({ type: 'often', task: task.id, words });
  else if (read.type === 'due') {
    if (isWithin(read, year!)) task.due = read.due;
    else {
      // A day holds its own year; a month, a quarter or a year would be taken for that of the plan.
      if (read.due.type === 'day') task.due = read.due;
      building.doubts.push({
        type: 'due-outside',
        task: task.id,
        year: read.year!,
        place: task.place,
        path: task.id,
        source: words,
      });
    }
  }
}

/** What the sentence of a task says by itself: how often, until when, how many. Proposed where it may be meant otherwise. */
function readSentence(building: Building, task: TaskDraft): void {
  const cadence = cadenceIn(task.text);
  if (cadence !== null && task.cadence === null) {
    task.cadence = cadence.cadence;
    if (!cadence.isSure)
      building.proposals.push({ type: 'cadence', task: task.id, words: cadence.cadence.words });
  }
  const time = building.year === null ? null : timeInText(task.text, building.year);
  const noDay = time === null && building.year !== null ? dayThatIsNone(task.text, building.year) : null;
  if (noDay !== null) doubtTime(building, task, noDay);
  if (time?.type === 'due' && task.due === null && task.cadence === null) {
    placeTime(building, task, time.due.words);
    if (task.due !== null) building.proposals.push({ type: 'due', task: task.id, words: time.due.words });
  }
  const isTold = building.proposals.some((one) => one.type === 'often' && one.task === task.id);
  const often = task.cadence === null && task.due === null && !isTold ? oftenIn(task.text) : null;
  if (often !== null) building.proposals.push({ type: 'often', task: task.id, words: often });
  task.source ??= sourceIn(task.text);
  const measured = task.measure === null ? proposeMeasure(task.text) : null;
  if (measured === null) return;
  task.measure = measured.measure;
  building.proposals.push({ type: 'measure', task: task.id, ...measured });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** «Phòng X chủ trì phối hợp với các phòng liên quan tham mưu thực hiện …»: who, and what, without a colon between. */
const inOneSentence =
  /^(?:Giao )?(.{3,90}?),?\s+chủ trì,?\s+(?:tham mưu,?\s+)?(?:(?:và\s+)?phối hợp (?:với|cùng) .{3,90}?\s+)?(?:tham mưu\s+)?(?:tổ chức |triển khai )?thực hiện\s+(\S.+)$/iu;

/** A task's own unit at the head of its sentence, where only that unit can be meant: «Thanh tra Sở xây dựng …». */
function unitAtHead(building: Building, text: string): string | null {
  const names = building.units
    .drafts()
    .filter(({ type }) => type !== 'group')
    .map(({ name }) => name)
    .filter((name) => foldInPlace(text).startsWith(`${foldInPlace(name)} `))
    .sort((one, other) => other.length - one.length);
  const name = names[0];
  return name !== undefined && /^\s\p{Ll}/u.test(text.slice(name.length)) ? name : null;
}

/** Adds a task of an index, with what its own words say. */
export function addTask(
  building: Building,
  index: IndexDraft,
  line: Pick<Line, 'text' | 'place'>,
  owner: { ids: string[]; words: string } | null,
  given: readonly Attribute[] = [],
): TaskDraft {
  const cut = cutAttributes(line.text);
  const at = { place: line.place, path: `${index.path}` };
  const named = inBrackets(building, cut.text);
  const task = newTask(index, line.place, endCorrected(building, named.text, at));
  if (owner !== null) {
    task.owners = owner.ids;
    task.ownerWords = withoutEnd(owner.words);
  } else placeOwnerOf(building, task);
  takeTaskAttributes(building, task, [...given, ...named.attributes, ...cut.attributes]);
  if (named.isOnlyNamed && task.owners !== null)
    for (const unit of task.owners)
      building.proposals.push({ type: 'owner', task: task.id, words: task.ownerWords ?? '', unit });
  // Somebody else than the index's unit is named, who is not read: the office is told, and nobody owes it in silence.
  const charge = task.owners === null ? /\(([^()]*chủ trì[^()]*)\)/iu.exec(task.text)?.[1] : undefined;
  if (charge !== undefined)
    building.missing.push({ what: 'owner', of: `${task.id}: ${charge}`, needed: false });
  readSentence(building, task);
  index.tasks.push(task);
  return task;
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
  const name = unitAtHead(building, task.text);
  if (name === null) {
    // Somebody is named, whom nobody knows: the lead unit owes it until a person says who.
    if (
      /^(?:UBND|Ủy ban|Sở|Công an|Phòng|Trung tâm|Văn phòng|Thanh tra|Chi cục|Các (?:phòng|sở|đơn vị|xã))\s/u.test(
        task.text,
      )
    )
      building.missing.push({ what: 'owner', of: `${task.id}: ${task.text.slice(0, 60)}`, needed: false });
    return;
  }
  const [id] = building.units.resolve(name).ids;
  task.owners = [id!];
  task.ownerWords = name;
  building.proposals.push({ type: 'owner', task: task.id, words: task.text.slice(0, 60), unit: id! });
}
