import type { IndexDraft, Written } from '../../core/plan/draft.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import { type Attribute, beginsCharge, colonOf } from './attributes.ts';
import { signOf } from './bare-heading.ts';
import { addGroup, type Building, newIndex } from './building.ts';
import { isChange } from './changes-told.ts';
import { rolesIn } from './charge-clauses.ts';
import { type Numbers, noteNumber, numberedLine } from './doubled-numbers.ts';
import { createHeadings, endsIndex, type Item } from './headings.ts';
import { indexInBrackets, indexOfBracket, indexOfNumber } from './index-codes.ts';
import type { IndexHeading } from './index-heading.ts';
import {
  attributesOf,
  canLead,
  endCorrected,
  hasFigures,
  piecesOf,
  sentencesOfCharge,
  takeAttributes,
  takeFigures,
  tellsBoth,
} from './index-lines.ts';
import { readIndexTable } from './index-table.ts';
import { chargedPart, mixesClauses, speaksOfOthers, takeTold } from './index-told.ts';
import { codeAtHead, headingOfKind, kindHead } from './kind-words.ts';
import { isHeading, type Line, withoutEnd } from './lines.ts';
import { askShortName, indexOverWork } from './named-index.ts';
import { goesOn, isTaskNumber, newStanding, ownerFor } from './standing.ts';
import { isStatement } from './statements.ts';
import {
  addTask,
  dropTask,
  joined,
  levelOf,
  ownersInCapitals,
  ownersOfLine,
  takeTaskAttributes,
  withJointOwners,
} from './task-lines.ts';
import { beginsWithWork } from './unit-at-head.ts';

export interface ContentReader {
  /** A heading of a section: what stood open ends. */
  open(line: Line): void;
  /** @param next what follows, for what only the next lines can tell */
  take(item: Item, next: readonly Item[]): void;
  /** The last section ends. */
  end(): void;
  isInIndex(): boolean;
  /** The code of the index in which reading stands; null outside of any. */
  index(): string | null;
  /** Whether a line would open an index: the head of a paper ends there. */
  opensIndex(line: Line, next: readonly Item[]): boolean;
  /** A heading whose next line opens an index. */
  leadsToIndex(line: Line, next: readonly Item[]): boolean;
  /** Whether a line names an index by the paper's own word and a number: it does so in whatever section. */
  tellsIndex(line: Line): boolean;
  /** The words that the paper numbers its indices by. */
  kinds: readonly string[];
  /** Whether a heading names an index that stands above: no new section begins there. */
  namesIndex(line: Line): boolean;
}

/** «2.1.», «-» or «a)» right below «2.». */
const isBelowNumber = (label: string, { marker }: Line): boolean =>
  marker !== null &&
  (marker.type === 'bullet' || marker.type === 'item' || marker.label.startsWith(`${label}.`));

/** «- Giải quyết 99% hồ sơ đúng hạn. Chủ trì: … Thời gian: …»: a bullet that says by when or what is made is work, whatever figures it holds. */
const hasFieldsOfWork = ({ marker, folded }: Line): boolean =>
  (marker?.type === 'bullet' || marker?.type === 'item') &&
  /[.;]\s+(?:thoi (?:gian|han)(?: thuc hien| hoan thanh)?|tien do|han hoan thanh|san pham)\s*:/.test(
    folded,
  ) &&
  !beginsCharge(folded) &&
  !/^(?:chi tieu|muc tieu|phan dau|ket qua|nam 20\d\d|diem|xep|dat)\b/.test(folded);

/** «2.1. Tổ chức hội nghị … Phòng A chủ trì …» below the index 2: who is named in a task's own sentences does the task. */
const isNumberedWork = ({ code, type }: IndexDraft, { marker, text, folded }: Line): boolean =>
  type === 'index' &&
  marker?.type === 'number' &&
  marker.label.startsWith(`${code}.`) &&
  beginsWithWork(text) &&
  !/^(?:phan dau|nang|tang|giam|giu|duy tri|dat|cai thien)\b/.test(folded);

/** «Kết quả năm 2023: 6,9 điểm», «Mục tiêu: 7,5 điểm»: a line that only tells figures. */
const tellsFigures = ({ text, folded }: Line, planYear: number | null): boolean =>
  /^(?:ket qua|hien trang|chi tieu|muc tieu|phan dau|nam 20\d\d|diem|(?:xep |thu )?hang)\b/.test(folded) &&
  hasFigures(text, planYear);

/** A page may set a blank within a word: «mô i trường» is «môi trường». */
const nameKey = (name: string): string => foldInPlace(name).replace(/\s+/g, '');

/** More than this behind its name tells the index: what follows is none of it, but where it is marked as work. */
const leastTold = 40;

/** No heading over a few tasks is longer. */
const longestOverTasks = 80;

/** Reads the indices of a plan, line by line, into what is being built. */
export function createContentReader(building: Building): ContentReader {
  const at = newStanding();
  let codes = 0;
  let numbers: Numbers | null = null;
  /** Whose work follows in a section of no index. */
  let outside: { ids: string[]; words: string; said: Written } | null = null;

  const headings = createHeadings(building);

  const begin = (type: IndexDraft['type'], line: Line, name: string, code: string | null): IndexDraft => {
    const label = line.marker?.type === 'number' || line.marker?.type === 'roman' ? line.marker.label : null;
    codes++;
    const isCode = code !== null && (/\d/.test(code) ? code.includes('.') || label === null : label === null);
    const own = isCode ? code : label;
    const index = newIndex({
      type,
      place: line.place,
      path: [at.roman, own ?? label].filter(Boolean).join('.'),
      code: own ?? `${codes}`,
      name,
      group: at.group,
    });
    if (own === null) building.proposals.push({ type: 'code', code: index.code, name });
    building.indices.push(index);
    return index;
  };

  const openIndex = (line: Line, heading: IndexHeading, next: readonly Item[]): void => {
    if (at.group === null && at.section !== '') at.group = addGroup(building, at.section);
    if (heading.isBare) building.bare = signOf(line);
    const known = building.indices.find(
      (one) => one.type === 'index' && nameKey(one.name) === nameKey(heading.name),
    );
    // Named again, in the section of the tasks behind that of the targets, it is the same one.
    const index = known ?? begin('index', line, heading.name, heading.code);
    at.index = index;
    closeOwner();
    at.task = null;
    at.inTasks = false;
    if (heading.isPillar) at.pillar = index;
    else if (at.pillar !== null && at.pillar !== index) index.within = at.pillar.code;
    at.hasTasksLine = headings.hasTasksLine(next);
    at.isTold = heading.isTold === true || (heading.rest.length > leastTold && isOfRun(line));
    if (at.isTold) for (const words of takeTold(building, index, heading.rest)) unplace(line, words);
    else if (heading.rest !== '' && !takeBody(index, heading.rest, line, true)) unplace(line, heading.rest);
  };

  /** By the paper's own word for its indices, and its number. */
  const isOfRun = (line: Line): boolean =>
    headingOfKind(line, building.kinds) !== null && headings.indexOf(line, []) !== null;

  const unplace = (line: Line, words = line.words): void => {
    building.unplaced.push({ words, place: line.place });
  };

  /** Of no index: units may be given work there, which is asked. */
  const unplaceOutside = (line: Line): void => {
    building.outside.push(line);
    unplace(line);
  };

  const takeBody = (index: IndexDraft, text: string, line: Line, isOfHead = false): boolean => {
    if (!at.inTasks && mixesClauses(building, text)) {
      for (const words of takeTold(building, index, text)) unplace(line, words);
      return true;
    }
    const told = piecesOf(text, building.year);
    const pieces = told.length > 1 ? told : (sentencesOfCharge(building, text) ?? told);
    if (pieces.length > 1) {
      for (const piece of pieces) if (!takeBody(index, piece, line)) unplace(line, piece);
      return true;
    }
    const own = endCorrected(building, text, { place: line.place, path: index.path });
    const read = attributesOf(building, own);
    const attributes = read.length > 0 || at.inTasks ? read : (rolesIn(own, canLead(building)) ?? []);
    // Time and product are of a task; where there is none yet, nobody knows of what.
    const isOfTask = attributes.every(
      ({ type }) => type === 'time' || type === 'product' || type === 'source',
    );
    if (attributes.length > 0 && !isOfTask) {
      if (takeAttributes(building, index, own, attributes)) at.inTasks = true;
      return true;
    }
    if (!at.inTasks && !speaksOfOthers(building, index, own) && takeFigures(building, index, own, isOfHead))
      return true;
    if (attributes.length > 0) unplace(line);
    return attributes.length > 0;
  };

  /** «Phối hợp: …» without a bullet, below a task with one whose own line says who does it: a page has broken it off. */
  const isBrokenOff = ({ marker }: Line, attributes: readonly Attribute[]): boolean =>
    at.task !== null &&
    at.isMarked &&
    marker === null &&
    at.task.ownerWords !== '' &&
    attributes.length > 0 &&
    attributes.every((one) => one.type !== 'leader' && one.type !== 'tasks') &&
    attributes.every((one) => one.type !== 'units' || one.lead === '');

  /** A labelled line below a task is of that task; one below the tasks is of the index, while nobody leads it. */
  const takeLabelled = (index: IndexDraft, line: Line): boolean => {
    const attributes = attributesOf(building, line.text);
    // Below its first task a time or a product is of that, whether a line has said that work follows or not.
    const isBelowTask =
      isBrokenOff(line, attributes) ||
      (at.task !== null &&
        attributes.every(({ type }) => type === 'time' || type === 'product' || type === 'source'));
    if (attributes.length === 0 || !(at.inTasks || isBelowTask)) return false;
    const units = attributes.find((one) => one.type === 'units');
    const isOfTask =
      at.task !== null &&
      attributes.every(({ type }) => type !== 'leader' && type !== 'tasks') &&
      // An index has no time and no product: who is named beside one does the task.
      (attributes.some(({ type }) => type === 'time' || type === 'product') ||
        isBrokenOff(line, attributes) ||
        units === undefined ||
        (units.isLabelled && (index.leadUnit !== null || line.marker?.type === 'bullet')));
    if (isOfTask) {
      takeTaskAttributes(building, at.task!, attributes);
      return true;
    }
    if (units !== undefined && !units.isLabelled) return false;
    takeAttributes(building, index, line.text, attributes);
    // «Văn phòng Sở:» right above «Cụ thể:» still says whose the work is.
    if (attributes.some(({ type }) => type === 'tasks') && at.owner?.hasTasks) at.owner = null;
    return true;
  };

  /** A heading over nothing says something that was not understood. */
  const closeOwner = (): void => {
    if (at.owner !== null && !at.owner.hasTasks) unplace(at.owner.line);
    at.owner = null;
  };

  const openOwner = (line: Line, ids: string[], words: string): void => {
    closeOwner();
    at.owner = { ids, words: withoutEnd(words), level: levelOf(line), isFlat: false, hasTasks: false, line };
    at.task = null;
  };

  /** A paragraph that informs, or one without a bullet below tasks that have them: nobody knows that it is work. */
  const isOnlyTold = (line: Line): boolean =>
    isStatement(line, building.year) || (line.marker === null && at.task !== null && at.isMarked);

  /** A line that changes what a plan says, or says itself that it is the work of another index. */
  const isOfOthers = (index: IndexDraft, { text }: Line): boolean => {
    const code = codeAtHead(text, building.kinds);
    return isChange(text) || (code !== null && indexOfNumber(building.indices, code) !== index);
  };

  const takeTask = (index: IndexDraft, line: Line): void => {
    if (isOfOthers(index, line)) {
      at.task = null;
      unplace(line);
      return;
    }
    if (goesOn(at, line)) {
      at.task!.text += ` ${line.text}`;
      return;
    }
    const colon = colonOf(line.text);
    const head = ownersOfLine(building, line, colon);
    if (head !== null && (colon === null || colon.behind === '')) {
      openOwner(line, head.ids, line.text);
      return;
    }
    if (head !== null) {
      closeOwner();
      at.isMarked = line.marker !== null;
      at.task = addTask(
        building,
        index,
        { text: colon!.behind, place: line.place },
        { ids: head.ids, words: colon!.before },
      );
      return;
    }
    if (line.marker?.type === 'number') at.numbered = index;
    if (isOnlyTold(line)) {
      unplace(line);
      return;
    }
    const owner = ownerFor(at, line);
    at.isMarked = line.marker !== null;
    const text = at.task === index.tasks.at(-1) ? joined(building, at.task ?? null, line) : line.text;
    at.task = addTask(building, index, { text, place: line.place }, owner);
    numbers = noteNumber(building, numbers, numberedLine(line), { index, owner: at.owner, task: at.task });
    if (owner?.isFlat && owner.ids[0] !== undefined && index.tasks.length > 1)
      building.proposals.push({ type: 'owner', task: at.task.id, words: owner.words, unit: owner.ids[0] });
  };

  /** «Văn phòng:» above the first task. */
  const isOwnerLine = (line: Line): boolean => {
    const colon = colonOf(line.text);
    return colon?.behind === '' && ownersOfLine(building, line, colon) !== null;
  };

  const takeIndexLine = (index: IndexDraft, line: Line): void => {
    if (
      /^(?:nguon )?kinh phi\b|^(?:ghi chu|luu y)\b|^(?:nguyen nhan|ton tai|han che|uu diem|thuc trang)[^:]{0,40}:/.test(
        line.folded,
      )
    ) {
      unplace(line);
      return;
    }
    if (takeLabelled(index, line)) return;
    if (
      !at.inTasks &&
      !hasFieldsOfWork(line) &&
      !isNumberedWork(index, line) &&
      takeBody(index, line.text, line)
    )
      return;
    // Figures that nobody could place are no work.
    if (!at.inTasks && tellsFigures(line, building.year)) {
      unplace(line);
      return;
    }
    if (
      at.inTasks ||
      (!at.hasTasksLine &&
        (line.marker !== null || at.owner !== null || line.text.length > 30 || isOwnerLine(line)))
    ) {
      at.inTasks ||= !at.hasTasksLine && line.marker === null;
      takeTask(index, line);
    } else unplace(line);
  };

  const openGroup = (line: Line): void => {
    const { marker } = line;
    closeOwner();
    if (marker?.type === 'roman') at.roman = marker.label;
    at.group = addGroup(building, withoutEnd(line.text));
    at.index = null;
    at.pillar = null;
  };

  /** The index that a heading over more tasks names goes on. */
  const reopens = (line: Line): boolean => {
    const index = headings.namedIn(line);
    if (index === null) return false;
    closeOwner();
    at.index = index;
    at.task = null;
    return true;
  };

  /** «2. Hạ tầng số» over «2.1. …»: the work of an index that a table above has told, by its name or a part of it. */
  const reopensByName = (line: Line, [below]: readonly Item[]): boolean => {
    const { marker } = line;
    if (marker?.type !== 'number' || !isHeading(line)) return false;
    // What bears the number of the index itself is below it.
    if (at.index?.type === 'index' && marker.label.startsWith(`${at.index.code}.`)) return false;
    const isOver = below?.type === 'line' && isBelowNumber(marker.label, below.line);
    const named = isOver ? indexOverWork(building.indices, line) : null;
    if (named === null) return false;
    if (!named.isSure) askShortName(building, named.index, line.text, line.place);
    closeOwner();
    at.index = named.index;
    at.task = null;
    return true;
  };

  /** «3. Chi phí thời gian» over who directs it: the index of that very name, which a table above has told. */
  const reopensWhole = (line: Line, next: readonly Item[]): boolean => {
    if (line.marker?.type !== 'number' || !isHeading(line)) return false;
    const key = nameKey(withoutEnd(line.text));
    const named = building.indices.filter(({ type, name }) => type === 'index' && nameKey(name) === key);
    const [index] = named;
    if (index === undefined || named.length > 1 || index === at.index || !headings.isArea(line, next))
      return false;
    closeOwner();
    at.index = index;
    at.task = null;
    at.inTasks = false;
    at.isTold = false;
    at.hasTasksLine = headings.hasTasksLine(next);
    return true;
  };

  /** «A. Trụ cột I», «Yếu tố 2» alone: the work of an index that stands above, by its number. */
  const reopensByNumber = (line: Line): boolean => {
    const head = line.text.length <= 160 ? kindHead(line, building.kinds) : null;
    const index = head === null ? undefined : indexOfNumber(building.indices, head.code);
    if (head === null || index === undefined || withoutEnd(head.words) !== '') return false;
    closeOwner();
    at.index = index;
    at.task = null;
    at.isTold = false;
    return true;
  };

  /** «1. Trụ cột I: Giám đốc A chỉ đạo, Phòng B đầu mối.»: who has an index that stands above; somebody else than it has already is no one's. */
  const takeCharge = (line: Line): boolean => {
    const told = chargedPart(building, line, (code) => indexOfNumber(building.indices, code));
    if (told === null) return false;
    const { index, charge, words } = told;
    const isOpen = charge.every((one) =>
      one.type === 'leader' ? index.leaders.length === 0 : one.type !== 'units' || index.leadUnit === null,
    );
    if (isOpen) takeAttributes(building, index, words, charge);
    else unplace(line);
    return true;
  };

  /** Whatever stands between the indices ends the one before; what follows is of none. */
  const close = (line: Line): void => {
    closeOwner();
    at.index = null;
    at.task = null;
    unplaceOutside(line);
  };

  const takeHeading = (line: Line, next: readonly Item[]): boolean => {
    const heading = headings.indexOf(line, next);
    const leads = headings.leadsToIndex(line, next);
    if (heading !== null && (heading.isNamed || !leads)) openIndex(line, heading, next);
    else if (heading === null && takeCharge(line)) return true;
    else if (reopensWhole(line, next)) return true;
    else if (reopensByNumber(line) || reopens(line) || reopensByName(line, next)) at.inTasks = true;
    else if (leads) openGroup(line);
    else if (isArea(line, next)) {
      closeOwner();
      at.index = begin('area', line, withoutEnd(line.text), null);
      at.inTasks = false;
      at.hasTasksLine = false;
      at.task = null;
    } else return false;
    return true;
  };

  /** Among the tasks of an index, a plain number is that of a task. */
  const isArea = (line: Line, next: readonly Item[]): boolean =>
    !(at.index?.type === 'index' && at.inTasks && hasNumberedTasks(at.index)) && headings.isArea(line, next);

  const hasNumberedTasks = (index: IndexDraft): boolean => at.numbered === index;

  /** A line of work below a unit that says in brackets which index it is of. */
  const takeBracketed = (line: Line): boolean => {
    const told = indexInBrackets(line.text, building.kinds);
    const index = told === null ? null : indexOfBracket(building.indices, told.words);
    if (told === null || index === null) return false;
    // Below an index a bracket that names it says nothing new; one that names another contradicts the heading.
    if (at.index !== null) {
      if (index === at.index) return false;
      unplace(line);
      return true;
    }
    const owner = outside === null ? null : { ids: outside.ids, words: outside.words };
    const joint = withJointOwners(building, told.text, owner);
    addTask(building, index, { text: joint.text, place: line.place }, joint.owner);
    if (outside !== null) building.unplaced = building.unplaced.filter((one) => one !== outside?.said);
    return true;
  };

  /** Whose work follows, in a section of no index: it has its place as soon as a line or a table below it has one. */
  const openOutside = (line: Line, [below]: readonly Item[]): void => {
    const isOverTable = below?.type === 'table' && isHeading(line);
    const head =
      ownersOfLine(building, line, colonOf(line.text)) ??
      (isOverTable ? ownersInCapitals(building, line) : null);
    unplaceOutside(line);
    if (head !== null)
      outside = { ids: head.ids, words: withoutEnd(line.text), said: building.unplaced.at(-1)! };
    else if (isHeading(line)) outside = null;
  };

  /** Above the indices of a group stands who is in charge of all of them. */
  const takeOutside = (line: Line, next: readonly Item[]): void => {
    if (takeBracketed(line)) return;
    const [only, ...others] = attributesOf(building, line.text);
    if (at.group !== null && only?.type === 'leader' && others.length === 0)
      building.groupLeaders.push({
        group: at.group,
        names: only.value,
        said: { words: line.words, place: line.place },
      });
    else openOutside(line, next);
  };

  /** The sign that heads indices is above all their tasks: what bears it and heads none is of no index. */
  const isBesideBare = (line: Line): boolean => line.marker !== null && building.bare === signOf(line);

  /**
   * Below the tasks of an index whose figures are known, last year's result and an aim are those of another that was not known by its
   * heading: the line above was its name and no task, and what follows is of nobody's until a heading says whose.
   */
  const beginsAnother = (index: IndexDraft, line: Line): boolean =>
    at.inTasks && index.baseline !== null && index.target !== null && tellsBoth(line.text, building.year);

  const closeBefore = (index: IndexDraft, line: Line): void => {
    const last = index.tasks.at(-1);
    const { place } = line;
    const isAbove =
      last?.place.type === 'paragraph' &&
      place.type === 'paragraph' &&
      last.place.number === place.number - 1 &&
      !/[.;]$/.test(last.text);
    if (isAbove) {
      dropTask(building, index, last);
      unplace(line, last.text);
    }
    close(line);
  };

  /** «1.1. Thông tin, quảng bá» over «a) …», below the index 1: what its tasks are of, and none of them. */
  const headsTasks = ({ marker, text }: Line, [below]: readonly Item[]): boolean =>
    at.index?.type === 'index' &&
    marker?.type === 'number' &&
    marker.label.startsWith(`${at.index.code}.`) &&
    text.length <= longestOverTasks &&
    !/[.;:,]$|\d/.test(text) &&
    below?.type === 'line' &&
    below.line.marker?.type === 'item' &&
    /^\(?[a1]$/.test(below.line.marker.label) &&
    attributesOf(building, text).length === 0;

  const openPart = (line: Line): void => {
    closeOwner();
    at.task = null;
    at.inTasks = true;
    unplace(line);
  };

  const takeLine = (line: Line, next: readonly Item[]): void => {
    // «1.1.2. …» below the index 1.1 is its task, unless figures of its own stand below it.
    const isTask = isTaskNumber(at, line) && headings.indexOf(line, next) === null;
    if (!isTask && takeHeading(line, next)) return;
    if (at.index === null) takeOutside(line, next);
    else if (at.isTold && line.marker === null && !isOwnerLine(line)) close(line);
    else if (at.inTasks && takeBracketed(line)) return;
    else if (headsTasks(line, next)) openPart(line);
    else if (beginsAnother(at.index, line)) closeBefore(at.index, line);
    else if (isBesideBare(line) || endsIndex(line, at.index, hasNumberedTasks(at.index))) close(line);
    else takeIndexLine(at.index, line);
  };

  return {
    open: (line) => {
      outside = null;
      if (line.marker?.type === 'roman' || line.marker?.type === 'letter') at.roman = line.marker.label;
      at.section = withoutEnd(line.text);
      at.group = null;
      at.index = null;
      at.pillar = null;
      closeOwner();
      at.task = null;
    },
    end: () => closeOwner(),
    take: (item, next) => {
      if (item.type === 'line') {
        takeLine(item.line, next);
        if (at.index !== null) building.ofIndices.add(item.line);
      } else {
        const owner = at.owner ?? outside;
        readIndexTable(building, item.table, {
          index: at.index,
          pillar: at.pillar,
          group: at.group ?? null,
          section: at.section,
          owner,
        });
        if (at.owner !== null) at.owner.hasTasks = true;
        if (outside !== null) building.unplaced = building.unplaced.filter((one) => one !== outside?.said);
        at.task = null;
      }
    },
    isInIndex: () => at.index !== null,
    index: () => (at.index?.type === 'index' ? at.index.code : null),
    opensIndex: (line, next) => headings.indexOf(line, next) !== null,
    leadsToIndex: (line, next) => headings.leadsToIndex(line, next),
    kinds: building.kinds,
    tellsIndex: isOfRun,
    namesIndex: (line) => headings.namedIn(line) !== null,
  };
}
