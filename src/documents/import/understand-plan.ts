import type { Org } from '../../core/people/org.ts';
import { findChanges } from '../../core/plan/changes.ts';
import type { Draft, NoPlan, Place } from '../../core/plan/draft.ts';
import { numberTasks } from '../../core/plan/draft-tasks.ts';
import { findMissing, groupsWithoutMembers } from '../../core/plan/missing.ts';
import { isPersonName } from '../../core/plan/person-words.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import { createAims, emptyOrganisation, readOrganisation } from './aims.ts';
import { aimAnywhere, askAimsTold } from './aims-told.ts';
import { areasOfRun } from './areas-of-run.ts';
import { oddReadings } from './ask-odd.ts';
import { takeAttached } from './attached-to.ts';
import { besidesDoubts } from './besides.ts';
import type { Block } from './blocks.ts';
import type { Building } from './building.ts';
import { endsChanges, isHeadOfChanges } from './changes-told.ts';
import { type ContentReader, createContentReader } from './content.ts';
import { countDoubts } from './counted-indices.ts';
import { drawsUp, type End, readEnd } from './document-end.ts';
import { agencyOf, type Head, readHead, yearOf } from './document-head.ts';
import { basesOutOfTime, findDoubts } from './doubts.ts';
import { askEndedBodies } from './ended-bodies.ts';
import {
  askMovedIndices,
  askNearLeaders,
  askSlipsOfLeaders,
  fillGroups,
  leadersFromAbove,
  nameGroups,
  pillarsToGroups,
  proposeAliases,
  takeFromAims,
  takeSigner,
} from './finish.ts';
import { furtherTasks } from './further-tasks.ts';
import type { Item } from './headings.ts';
import { indicesFirst } from './indices-first.ts';
import { byPlace, itemsOf, worthALook } from './items.ts';
import { learnKinds } from './kind-words.ts';
import { createLeaders } from './leaders.ts';
import { leadersNamedElsewhere } from './leaders-named-elsewhere.ts';
import { leadersOfParts } from './leaders-of-parts.ts';
import { learnUnits } from './learn-units.ts';
import { isCapitals, isHeading, type Line } from './lines.ts';
import { namesMisspelt } from './names-misspelt.ts';
import { noPlan } from './no-plan.ts';
import { askPastTimes } from './past-times.ts';
import { takeReportDay } from './report-day.ts';
import { askSameUnits } from './same-units.ts';
import { scoreDoubts } from './scores-said.ts';
import { holdsIndices, type Section, sectionOf } from './sections.ts';
import { proposeSpelling } from './spelling.ts';
import { placeHeads } from './task-lines.ts';
import { askTimesElsewhere } from './times-elsewhere.ts';
import { askTitles } from './titles-told.ts';
import { askTaskCount, askTotalsTold } from './totals.ts';
import { doubtEndedUnits, noteUnitChanges, takeUnitChange, withoutChanges } from './unit-changes.ts';
import { createUnits } from './units.ts';
import { unitsOfParts } from './units-of-parts.ts';
import { askNamedOnce, askUnlisted, namedOnce } from './unlisted-units.ts';
import { askUnowned } from './unowned-tasks.ts';
import { askYearsOfTitles, yearOfColumns, yearOfTitles } from './year-of-columns.ts';

/** What is known already, to compare with. */
export interface Known {
  org?: Org;
  lastPlan?: Plan;
}

export type Understood = { type: 'plan'; draft: Draft } | (NoPlan & { draft: Draft | null });

const signs = /^(?:KT|TM|TL|TUQ|Q)\s*\.|^(?:PHÓ )?(?:GIÁM ĐỐC|CHỦ TỊCH|CỤC TRƯỞNG|TRƯỞNG BAN)(?: SỞ)?$/u;

const isEnd = ({ folded, text }: Line): boolean =>
  /^(?:tren day la|noi nhan)\b/.test(folded) || signs.test(text) || drawsUp.test(folded);

/** «MỘT SỐ NHIỆM VỤ TRỌNG TÂM» below «PHỤ LỤC», and «(Kèm theo Kế hoạch số …)»: what an annex is called. */
const isTitleOfAnnex = ({ marker, text, folded }: Line, of: Section): boolean =>
  marker === null &&
  ((of === 'annex' && isCapitals(text)) ||
    /^\(?(?:kem theo|ban hanh kem theo) (?:ke hoach|quyet dinh)\b/.test(folded));

interface Parts {
  head: Line[];
  end: Line[];
  /** From the first section to where the end begins, and what comes behind the end: annexes. */
  body: Item[];
  /** From where on of it what stands there is behind the end. */
  annexAt: number | null;
}

/** «Nơi nhận:», or a post with a name below it, above all sections. */
const endsAbove = (line: Line, next: Item | undefined): boolean =>
  isEnd(line) && (/^noi nhan\b/.test(line.folded) || (next?.type === 'line' && isPersonName(next.line.text)));

/** The letterhead or the title of what is attached. */
const headsAgain = ({ text, folded }: Line): boolean =>
  isCapitals(text) && /^(?:ubnd|uy ban|so|ban|cuc|chi cuc|bo|thanh tra|ke hoach|chuong trinh)\b/.test(folded);

/** The section that a line opens; «Biểu số 01» beside the letterhead of a sheet heads nothing yet. */
function sectionAt(line: Line, next: Item | undefined, isInHead: boolean): Section | null {
  const section = sectionOf(line, false);
  const isBeside = isInHead && section === 'annex' && next?.type === 'line' && headsAgain(next.line);
  return isBeside ? null : section;
}

function takeTable(parts: Parts, table: Item, isBehindEnd: boolean): void {
  if (isBehindEnd) parts.annexAt ??= parts.body.length;
  parts.body.push(table);
}

/** Parts a paper into what stands above its first section, its sections, and what stands below them. */
function partsOf(items: readonly Item[], content: ContentReader): Parts {
  const parts: Parts = { head: [], end: [], body: [], annexAt: null };
  let at: keyof Parts = 'head';
  let isAbove = false;
  for (const [position, item] of items.entries()) {
    if (item.type === 'table') {
      takeTable(parts, item, at === 'end' && !isAbove);
      at = 'body';
      continue;
    }
    const section = sectionAt(item.line, items[position + 1], at === 'head');
    // Of a decision, or a sheet of its own, the end stands above the plan that is attached.
    if (at === 'head' && endsAbove(item.line, items[position + 1])) [at, isAbove] = ['end', true];
    else if (at === 'end' && isAbove && headsAgain(item.line)) [at, isAbove] = ['head', false];
    if (at === 'head' && (section !== null || content.opensIndex(item.line, items.slice(position + 1))))
      at = 'body';
    if (at !== 'head' && isEnd(item.line)) at = 'end';
    if (at === 'end' && (section === 'annex' || (isAbove && section !== null))) at = 'body';
    if (at === 'body') parts.body.push(item);
    else parts[at].push(item.line);
  }
  return parts;
}

interface BodyRead {
  aims: ReturnType<typeof createAims>['result'];
  organisation: string[];
  /** The lines of that section. */
  organisationLines: Line[];
  /** Where it begins. */
  organisationAt: Place | null;
  headings: { section: Section; line: Line }[];
}

/** Takes what the paper changes in itself, which is neither an index nor work, and asked line by line. @returns whether a line is of that */
function changesIn(building: Building, content: ContentReader): (line: Line) => boolean {
  let isOpen = false;
  return (line) => {
    const isHead = building.indices.length > 0 && isHeadOfChanges(line);
    isOpen = isHead || (isOpen && !endsChanges(line));
    if (isHead) content.open(line);
    if (isOpen) building.unplaced.push({ words: line.words, place: line.place });
    return isOpen;
  };
}

/** «3. Từng chỉ số» behind «2. Mục tiêu»: the next of the numbers that a paper without others parts itself by. */
const isNext = ({ marker }: Line, head: Line | undefined): boolean =>
  marker?.type === 'number' &&
  head?.marker?.type === 'number' &&
  Number(marker.label) === Number(head.marker.label) + 1;

/** Whether nothing but plain numbers parts a paper. */
const isPartedByNumbers = (body: readonly Item[]): boolean =>
  !body.some(
    (item) =>
      item.type === 'line' &&
      (item.line.marker?.type === 'roman' || item.line.marker?.type === 'letter') &&
      isHeading(item.line),
  );

/** The section that an item opens: behind the aims, a heading of their own kind ends them, whatever it is called. */
function namedFor(
  section: Section,
  item: Item,
  content: ContentReader,
  { head, isByNumbers }: { head: Line | undefined; isByNumbers: boolean },
): Section | null {
  if (item.type === 'table') return null;
  const { line } = item;
  const named = sectionOf(line, content.isInIndex());
  const isOfAims = section === 'aims' || section === 'both' || section === 'requirements';
  const isTop =
    line.marker?.type === 'roman' || line.marker?.type === 'letter' || (isByNumbers && isNext(line, head));
  const endsAims = isOfAims && isTop && isHeading(line) && head?.marker?.type === line.marker?.type;
  return named ?? (endsAims ? 'content' : null);
}

/** Among the aims an index may be told whole: from there on its section is one of indices. */
const sectionFor = (section: Section, item: Item, content: ContentReader): Section =>
  section !== 'annex' && item.type === 'line' && content.tellsIndex(item.line) ? 'content' : section;

/** Reads the sections one after another, each by what it is. */
function readBody(building: Building, content: ContentReader, { body, annexAt }: Parts): BodyRead {
  const aims = createAims(building.year);
  const read: BodyRead = {
    aims: aims.result,
    organisation: [],
    organisationLines: [],
    organisationAt: null,
    headings: [],
  };
  /** What no heading is: a line of its section, whatever that is; that a unit ends or is renamed is work of none. */
  const take = (of: Section, item: Item, next: readonly Item[]): void => {
    const isOfWork = of === 'content' || of === 'annex';
    if (item.type === 'line' && !isOfWork) noteUnitChanges(building, [item.line]);
    if (item.type === 'table') content.take(item, next);
    else if (isTitleOfAnnex(item.line, of)) return;
    else if (takeUnitChange(building, item.line, content.index())) {
      if (of === 'organisation') read.organisation.push(item.line.text);
    } else if (of === 'aims' || of === 'requirements' || of === 'both') aims.read(item.line, of);
    else if (of === 'organisation') {
      read.organisation.push(item.line.text);
      read.organisationLines.push(item.line);
      read.organisationAt ??= item.line.place;
    } else if (of === 'other') building.unplaced.push({ words: item.line.words, place: item.line.place });
    else content.take(item, next);
  };
  let section: Section = 'content';
  const isOfChanges = changesIn(building, content);
  const first = indicesFirst(body, building.kinds);
  const isByNumbers = isPartedByNumbers(body);
  for (const item of first) content.take(item, []);
  for (const [position, item] of body.entries()) {
    if (first.has(item)) continue;
    // Captions, sums and notes of what is attached are no words of how the paper is carried out.
    if (position === annexAt && section === 'organisation') section = 'annex';
    if (item.type === 'line' && isOfChanges(item.line)) continue;
    const next = body.slice(position + 1, position + 70);
    const named = namedFor(section, item, content, {
      head: read.headings.at(-1)?.line,
      isByNumbers,
    });
    const holds: boolean =
      item.type === 'line' &&
      (section !== 'content' || named === 'aims') &&
      holdsIndices(item.line, named, next, content);
    const opened: Section | null = holds ? 'content' : named;
    if (opened !== null && item.type === 'line') {
      const isBelow =
        opened === 'content' &&
        section === 'content' &&
        (content.opensIndex(item.line, next) || content.namesIndex(item.line));
      if (!isBelow) {
        section = opened;
        read.headings.push({ section, line: item.line });
        aims.open(item.line);
        content.open(item.line);
        continue;
      }
    }
    section = sectionFor(section, item, content);
    take(section, item, next);
  }
  content.end();
  aims.end();
  return read;
}

/** So many of the scores at least lie within the scale. */
const mostWithin = 0.8;
/** Of fewer scores below 1 nobody knows that they are shares. */
const leastShares = 4;

function scaleOf(building: Building, text: string): number {
  // With its mark «tháng 10» is a month.
  const named = [
    ...text
      .normalize('NFC')
      .matchAll(/(?<!\p{L})thang(?: điểm)?\s*(?:là|:)?\s*(1|5|10|20|50|100|1000)(?![\d.,/]*\d)/giu),
  ]
    .map((match) => Number(match[1]))
    .sort((one, other) => one - other);
  const scores = building.indices.flatMap(({ baseline, target }) => [
    baseline?.score ?? 0,
    target !== null && 'score' in target ? target.score : 0,
  ]);
  // One figure above all others is a slip that is asked, and no scale of its own.
  const told = scores.filter((score) => score > 0);
  const holds = (scale: number): boolean =>
    told.filter((score) => score <= scale).length >= told.length * mostWithin;
  // Shares of one, «0,71»: nothing else is scored so, and no word has to say it.
  const areShares = told.length >= leastShares && holds(1);
  const scale = named.find(holds) ?? (areShares ? 1 : holds(10) ? 10 : 100);
  const isSaid = (named.length === 1 && named[0] === scale) || (named.length === 0 && scale === 10);
  if (!isSaid) building.proposals.push({ type: 'scale', scale });
  return scale;
}

function documentOf(head: Head, end: End): Draft['document'] {
  const { type, number, symbol, place, date, title } = head;
  return {
    type,
    number,
    symbol,
    place,
    date,
    title,
    signer: end.signer,
    recipients: end.recipients,
    closing: end.closing,
  };
}

/** So many tasks at least, and such a share of them, have a product where the paper tells one of each. */
const [leastMade, mostMade] = [6, 0.7];

/** Where the paper says in sentences what comes of its tasks, those of which it does not are asked, as those of an empty cell are. */
function noteProducts({ indices, taskColumns }: Building): void {
  const tasks = indices.flatMap((index) => index.tasks);
  const made = tasks.filter(({ product }) => product !== null).length;
  if (tasks.length >= leastMade && made >= tasks.length * mostMade) taskColumns.add('product');
}

/** A heading that calls what stands below it otherwise: «I. MỤC TIÊU» over «1. Mục đích». Of two sections each has its own name. */
function headingDoubts({ headings }: BodyRead): Draft['doubts'] {
  const [first, second] = headings;
  if (first?.section !== 'both' || second?.section !== 'aims') return [];
  const isTop = ({ marker }: Line): boolean => marker?.type === 'roman' || marker?.type === 'letter';
  const isBelow =
    second.line.marker?.type === 'number' ? isTop(first.line) : second.line.marker?.type === 'item';
  if (!isBelow) return [];
  const word = (line: Line): string => /^(?:muc dich|muc tieu)/.exec(line.folded)?.[0] ?? '';
  if (word(first.line) === word(second.line) || foldInPlace(first.line.text).includes(word(second.line)))
    return [];
  return [
    {
      type: 'heading-differs',
      heading: first.line.text,
      below: second.line.text,
      place: first.line.place,
      path: first.line.marker?.label ?? '',
      source: first.line.words,
    },
  ];
}

/**
 * Understands the blocks of a document as a plan that raises an index. Nothing is guessed in silence: what is not sure
 * is listed as not placed, missing, doubtful or proposed.
 * @param known the directory and last year's plan, where there are any
 */
export function understandPlan(blocks: readonly Block[], known: Known = {}): Understood {
  const { items, unplaced, besides, keys, charges, read } = itemsOf(blocks);
  const lines = items.flatMap((item) => (item.type === 'line' ? [item.line] : []));
  const text = lines.map((line) => line.text).join('\n');
  const agency = { name: '' };
  const building: Building = {
    year: null,
    units: createUnits(() => agency.name, known.org),
    leaders: createLeaders(known.org),
    groups: [],
    indices: [],
    groupLeaders: [],
    doubts: [],
    missing: [],
    heads: [],
    taskColumns: new Set(),
    proposals: [],
    unplaced: [...unplaced],
    outside: [],
    annexed: [],
    ofLead: new Set(),
    charged: new Set(),
    listed: new Set(),
    bare: null,
    kinds: learnKinds(items),
    ofIndices: new Set(),
    wholeRow: null,
  };
  const content = createContentReader(building);
  const parts = partsOf(items, content);
  const head = readHead(parts.head);
  building.year =
    yearOf(head) ?? yearOfTitles(head.unplaced.map(({ words }) => words)) ?? yearOfColumns(items);
  const agencyRead = agencyOf(head, text);
  agency.name = agencyRead.name;
  takeAttached(head, lines, agency.name);
  learnUnits(
    building,
    items,
    unplaced.map(({ words }) => words),
    keys,
  );

  noteUnitChanges(building, [...parts.head, ...parts.end]);
  const body = readBody(building, content, parts);
  const end = readEnd(parts.end);
  placeHeads(building);
  areasOfRun(building);
  const areas = building.indices.filter(({ type }) => type === 'area');
  building.indices = building.indices.filter(({ type }) => type === 'index');
  leadersNamedElsewhere(building, lines, end.signer);
  leadersOfParts(building, lines, charges);
  const charged = unitsOfParts(building, lines);
  leadersFromAbove(building);
  askSlipsOfLeaders(building);
  askNearLeaders(building);
  askMovedIndices(building);
  pillarsToGroups(building);
  takeFromAims(building, body.aims.indices);
  takeSigner(building, end.signer);
  numberTasks(building);
  const unitNames = building.units.drafts().flatMap(({ name, aliases }) => [name, ...aliases]);
  const organisation = readOrganisation(body.organisation, unitNames);
  const reportDay = takeReportDay(building, body.organisation, body.organisationAt, unitNames);
  const unitOf = (words: string): string | null =>
    words === '' ? null : (building.units.resolve(words).ids[0] ?? null);
  const reportTo = unitOf(organisation.reportTo);
  if (organisation.consolidator === '' && reportTo !== null)
    building.proposals.push({ type: 'consolidator', unit: reportTo });
  const bases = head.legalBases
    .map((one) => ({ ...one, words: withoutChanges(one.words, building.year) }))
    .filter(({ words }) => words !== '');
  const names = [...nameGroups(building.groups), ...proposeAliases(building.indices)];
  const spelling = [
    ...lines.flatMap((line) => proposeSpelling(line, pathAt(building, line))),
    ...namesMisspelt(building, lines),
  ];
  const further = [
    ...furtherTasks(
      building,
      [...building.indices, ...areas],
      [...building.outside, ...body.organisationLines],
    ),
    ...building.annexed,
  ].map((one, place) => ({ ...one, id: `${place + 1}` }));
  noteProducts(building);
  const draft: Draft = {
    version: 1,
    year: building.year,
    agency: agencyRead,
    document: documentOf(head, end),
    legalBases: bases.map(({ words }) => words),
    overallAim: body.aims.overallAim ?? aimAnywhere(building, lines),
    aims: body.aims.aims,
    requirements: body.aims.requirements,
    organisation: {
      ...emptyOrganisation,
      reportTo,
      consolidator: unitOf(organisation.consolidator) ?? reportTo,
      consolidatedFor: organisation.consolidatedFor,
      monthly: organisation.monthly,
      words: body.organisation,
      ...reportDay,
    },
    scale: scaleOf(building, text),
    ...(building.taskColumns.size === 0 ? {} : { taskColumns: [...building.taskColumns] }),
    groups: building.groups,
    indices: building.indices,
    areas,
    units: building.units.drafts(),
    people: building.leaders.drafts(),
    doubts: [],
    missing: [],
    unplaced: byPlace(
      worthALook(
        blocks,
        [...head.unplaced, ...body.aims.unplaced, ...building.unplaced, ...end.unplaced].filter(
          ({ place }) => !charged.has(place),
        ),
      ),
    ),
    ...(further.length === 0 ? {} : { further }),
    proposals: [],
    changes: [],
    read,
  };
  const once = namedOnce(building, draft, items, known.org);
  draft.proposals = [
    ...building.proposals,
    ...spelling,
    ...names,
    ...building.units.proposals(),
    ...fillGroups(draft.units, building.listed, once),
  ];
  doubtEndedUnits(building, draft);
  askUnlisted(building, draft, known.org);
  askEndedBodies(building, draft, known.org);
  askTitles(building, draft, lines);
  askTotalsTold(building, lines, building.indices);
  const tasks = building.indices.reduce((count, one) => count + one.tasks.length, further.length);
  askYearsOfTitles(building, lines);
  askTaskCount(building, [...lines, ...building.unplaced], tasks);
  askAimsTold(building, draft, lines);
  askTimesElsewhere(building, lines);
  askSameUnits(building, draft, known.org);
  askNamedOnce(building, draft, once);
  askUnowned(building, draft);
  askPastTimes(building, draft);
  draft.doubts = [
    ...(head.number === null && head.symbol !== ''
      ? [{ type: 'no-number' as const, place: parts.head[0]!.place, path: '', source: head.symbol }]
      : []),
    ...headingDoubts(body),
    ...building.doubts,
    ...countDoubts(lines, building.indices, building.kinds),
    ...scoreDoubts(lines, building.indices, building.kinds),
  ];
  // What is worked out of the figures stands last, as it does when it is worked out anew.
  draft.doubts.push(
    ...besidesDoubts(building, draft, besides, body.organisationLines),
    ...basesOutOfTime(bases, head.date),
    ...oddReadings(building, draft, items, known.org),
    ...findDoubts(draft, body.aims.indices, bases),
  );
  const found = [...findMissing(draft), ...groupsWithoutMembers(draft)];
  // What an empty cell lacks may be what the others have.
  draft.missing = [
    ...found,
    ...building.missing.filter(({ what, of }) => !found.some((one) => one.what === what && one.of === of)),
  ];
  draft.changes = findChanges(draft, known);
  const not = noPlan(draft, head.kind, blocks);
  return not === null ? { type: 'plan', draft } : { ...not, draft: head.kind === 'kế hoạch' ? draft : null };
}

const pathAt = ({ indices }: Building, line: Line): string =>
  indices.findLast(
    ({ place }) =>
      place.type === 'paragraph' && line.place.type === 'paragraph' && place.number <= line.place.number,
  )?.path ?? '';
