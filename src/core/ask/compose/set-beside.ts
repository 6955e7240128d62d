import { expandUnits } from '../../people/org.ts';
import type { Asked } from '../answer.ts';
import type { Filter, Order, Query } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { answered, someFound } from './answered.ts';
import { asOwner } from './filters.ts';
import { has, indicesOf, isHeadOf, type Parts, peopleOf, pieceOf, piecesOfType, unitsOf } from './parts.ts';

/** What a question about the plan's rows is made of. */
export interface PlanParts {
  parts: Parts;
  where: readonly Filter[];
  order: Order | undefined;
  isCount: boolean;
  isOwn: boolean;
  fold: Pick<Query, 'fold'>;
}

const withMe =
  / (?:tôi|mình|toi|minh) (?:và|với|hay|va|voi) | (?:và|với|hay|va|voi) (?:tôi|mình|toi|minh) | (?:tôi|mình|toi|minh) (?:đang |được giao |dang )*(?:phụ trách|theo dõi|giữ|ôm|nắm|quản lý|phu trach|theo doi|giu|om|nam|quan ly) (?:[^ @]+ ){0,4}(?:hơn|hon) /u;

/** «anh Hùng hay chị Yến phụ trách nhiều chỉ số hơn»: those named, by what they lead. */
function peopleByCount({ parts }: PlanParts): Asked | null {
  const named = peopleOf(parts).filter(({ role }) => role === 'leader');
  const { speaker } = parts.context;
  // «tôi và anh Minh ai phụ trách nhiều hơn»
  const self = speaker?.person.role === 'leader' && withMe.test(parts.sentence.text) ? [speaker.person] : [];
  const people = [...named, ...self.filter((one) => !named.includes(one))];
  if (
    people.length < 2 ||
    !(
      isHeadOf(parts, 'index') ||
      isHeadOf(parts, 'task') ||
      piecesOfType(parts, 'relation').some(({ relation }) => relation === 'responsible')
    ) ||
    !moreWords.test(parts.sentence.text) ||
    / (?:điểm|hạng|bậc|diem|hang|bac) /u.test(parts.sentence.text)
  )
    return null;
  const field = isHeadOf(parts, 'task') ? 'tasks' : 'indices';
  const query: Query = {
    of: 'person',
    where: [{ by: 'person', ids: people.map(({ id }) => id) }],
    order: { field, dir: 'desc', take: 'all' },
    give: [field],
    months: [],
  };
  return answered(parts.context, query, parts.fields);
}

/** «trong ban giám đốc ai nhiều nhiệm vụ nhất», «mỗi người mấy chỉ số»: all who lead, by what they lead. */
function leadersByCount({ parts, order }: PlanParts): Asked | null {
  const isEach =
    / (?:mỗi|từng|moi|tung) (?:đồng chí |dong chi |anh chị |anh chi |anh |chị |được |duoc )*(?:người|lãnh đạo|phó|sếp|đồng chí|nguoi|lanh dao|pho|sep|dong chi|@p\d+) /u.test(
      parts.sentence.text,
    );
  // Whoever leads most indices is known to the plain reading.
  const isRanked =
    order !== undefined &&
    isHeadOf(parts, 'person', true) &&
    isHeadOf(parts, 'task') &&
    / (?:nhiều|ít|nhieu|it) (?:chỉ số|nhiệm vụ|việc|đầu việc|chi so|nhiem vu|viec|dau viec) /u.test(
      parts.sentence.text,
    );
  const isNamed = parts.named.some(({ type }) => type !== 'person') || (parts.named.length > 0 && !isEach);
  if (isNamed || !(isEach || isRanked)) return null;
  const [ofTasks, ofIndices] = [isHeadOf(parts, 'task'), isHeadOf(parts, 'index')];
  if (has(parts, 'period', 'status', 'words', 'sent') || (!ofTasks && !ofIndices)) return null;
  // Who has an index that stands first is a fact of that index.
  if (isRanked && !['most', 'least', 'both'].includes(pieceOf(parts, 'order')!.end)) return null;
  // «chị Yến với chị Lan mỗi người mấy chỉ số»: those two, and nobody else.
  const named = isEach ? peopleOf(parts).filter(({ role }) => role === 'leader') : [];
  const fields = isEach && ofTasks && ofIndices ? ['indices', 'tasks'] : [ofTasks ? 'tasks' : 'indices'];
  const asked = fields.map((field) =>
    answered(
      parts.context,
      {
        of: 'person',
        where: named.length > 1 ? [{ by: 'person', ids: named.map(({ id }) => id) }] : [],
        order: { field, dir: isRanked && order.dir === 'asc' ? 'asc' : 'desc', take: 'all' },
        give: [field],
        months: [],
      },
      parts.fields,
    ),
  );
  const [first, second] = asked;
  return second
    ? { ...second, answer: { type: 'several', answers: [first!.answer, second.answer] } }
    : first!;
}

/** «lãnh đạo nào chỉ phụ trách đúng một chỉ số»: those who lead so many. */
function leadersWithCount({ parts, where }: PlanParts): Asked | null {
  const counts = where.find(
    (filter) => filter.by === 'figure' && ['indices', 'tasks'].includes(filter.field),
  );
  if (counts?.by !== 'figure' || !isHeadOf(parts, 'person', true) || parts.named.length > 0) return null;
  const query: Query = { of: 'person', where: [counts], give: [counts.field], months: [] };
  return answered(parts.context, query, parts.fields);
}

/** «số nhiệm vụ của từng đơn vị»: all of them, by what they owe. */
function eachUnit({ parts }: PlanParts): Asked | null {
  const isEach = / (?:từng|mỗi|tung|moi) (?:đơn vị|phòng|bên|don vi|phong|ben) /u.test(parts.sentence.text);
  if (!isEach || !isHeadOf(parts, 'task') || parts.named.length > 0) return null;
  if (has(parts, 'period', 'status', 'words', 'sent') || parts.left.length > 2) return null;
  const query: Query = {
    of: 'unit',
    where: [],
    order: { field: 'tasks', dir: 'desc', take: 'all' },
    give: ['tasks'],
    months: [],
  };
  return answered(parts.context, query, parts.fields);
}

/** «số nhiệm vụ của từng chỉ số»: all of them, by how many tasks they have. */
function eachIndex({ parts, where }: PlanParts): Asked | null {
  const isEach = / (?:từng|mỗi|tung|moi) (?:một )?(?:chỉ số|cái|chi so|cai) /u.test(parts.sentence.text);
  if (!isEach || !isHeadOf(parts, 'task') || indicesOf(parts).length > 0) return null;
  // «các nhiệm vụ tính theo %, mỗi cái phải đạt bao nhiêu»: each of those tasks.
  if (has(parts, 'measure', 'cadence')) return null;
  if (has(parts, 'period', 'status', 'words', 'sent') || parts.left.length > 2) return null;
  return indicesByTasks(parts, where);
}

const lackMore = pattern(
  '(?:thiếu|hụt|còn cách|cách)(?: [^ @]+){0,3} (?:nhiều|ít|xa|gần) hơn|(?:nhiều|ít|xa|gần) hơn(?: [^ @]+){0,3} (?:thiếu|hụt)|(?:xa|gần) (?:chỉ tiêu|mục tiêu|đích) hơn',
);

/** «A còn thiếu mấy điểm, B có thiếu nhiều hơn không»: what each lacks, and not what each had. */
function gapsBeside({ parts }: PlanParts): Asked | null {
  const codes = indicesOf(parts).map(({ code }) => code);
  if (codes.length < 2 || !holds(lackMore, parts.sentence)) return null;
  if (has(parts, 'period', 'status', 'words', 'sent') || isHeadOf(parts, 'task')) return null;
  // «cái nào gần chỉ tiêu hơn»: who lacks less stands first.
  const isLess = / (?:ít|gần|it|gan) (?:hơn|hon) /u.test(parts.sentence.text);
  const query: Query = {
    of: 'index',
    where: [{ by: 'index', codes }],
    order: { field: 'gap', dir: isLess ? 'asc' : 'desc', take: 'all' },
    ...(codes.length === 2 ? { fold: 'difference' as const } : {}),
    give: ['gap'],
    months: [],
  };
  return someFound(answered(parts.context, query, parts.fields));
}

const apartBy = pattern(
  '(?:lệch|chênh|cách|hơn|kém|thua|bỏ xa|vượt)(?: (?!nhất|chỉ tiêu|mục tiêu|đích|mốc|tháng)[^ ]+){0,10}? (?:bao nhiêu|mấy)(?: (?:điểm|bậc|hạng))?(?= |$)',
);
const inPlaces = / (?:bao nhiêu|mấy|bao nhieu|may) (?:bậc|hạng|bac|hang) /u;

/** Indices that are told apart: those named, and where one is or none, those of somebody that the question speaks of. */
function indicesApart({ parts, where }: PlanParts): string[] {
  const named = indicesOf(parts).map(({ code }) => code);
  const selects = where.filter((filter) => selectsIndices(filter) && !filter.not);
  if (named.length > 1 || selects.length === 0) return named;
  const { answer } = answered(
    parts.context,
    { of: 'index', where: selects, give: [], months: [] },
    parts.fields,
  );
  const found = answer.type === 'found' && answer.found.of === 'index' ? answer.found.rows : [];
  const theirs = found.map(({ code }) => code);
  // Whose the one is that is named: it stands beside nothing of theirs.
  return named.some((code) => theirs.includes(code)) ? named : [...named, ...theirs];
}

/**
 * «2 chỉ số chị phụ trách lệch nhau bao nhiêu», «A của bên em kém B bao nhiêu điểm»: by how much two indices are apart, whatever
 * stands between the two and the verb.
 */
function apart(plan: PlanParts): Asked | null {
  const { parts } = plan;
  // «cái nào cao hơn, hơn nhau mấy điểm»: which one is asked first, and its order is kept with the difference.
  if (has(parts, 'order')) return null;
  if (!holds(apartBy, parts.sentence) || isHeadOf(parts, 'task') || isHeadOf(parts, 'unit', true))
    return null;
  if (has(parts, 'period', 'status', 'words', 'sent', 'returned', 'month', 'cadence', 'measure')) return null;
  const last = parts.context.plan.year - 1;
  if (parts.years.some((year) => year !== last)) return null;
  if (piecesOfType(parts, 'field').some(({ field }) => field !== 'score' && field !== 'rank')) return null;
  const codes = indicesApart(plan);
  if (codes.length !== 2) return null;
  const field = inPlaces.test(parts.sentence.text) ? 'rank' : 'score';
  const query: Query = {
    of: 'index',
    where: [{ by: 'index', codes }],
    order: { field, dir: field === 'rank' ? 'asc' : 'desc', take: 'all' },
    fold: 'difference',
    give: [field],
    months: [],
  };
  return someFound(answered(parts.context, query, parts.fields));
}

const moreTasks =
  / (nhiều|ít|nhieu|it) (?:nhiệm vụ|việc|đầu việc|nhiem vu|viec|dau viec)(?: [^ @]+)? (?:hơn|nhất|hon|nhat) /u;

/** Indices of a leader, or those that a unit leads or helps with. */
const selectsIndices = (filter: Filter): boolean =>
  filter.by === 'person' ||
  (filter.by === 'unit' && (filter.relation === 'lead' || filter.relation === 'coordinate'));

/** «2 chỉ số của tôi, cái nào nhiều việc hơn»: those of somebody or those named, by how many tasks they have. */
function indicesBeside({ parts, where }: PlanParts): Asked | null {
  const [, end] = moreTasks.exec(parts.sentence.text) ?? [];
  const isOfIndices = indicesOf(parts).length > 1 || (isHeadOf(parts, 'index') && where.some(selectsIndices));
  if (end === undefined || !isOfIndices || isHeadOf(parts, 'unit', true) || isHeadOf(parts, 'person', true))
    return null;
  if (has(parts, 'period', 'status', 'words', 'sent')) return null;
  return indicesByTasks(parts, where, /^(?:ít|it)$/u.test(end) ? 'asc' : 'desc');
}

const indicesByTasks = (parts: Parts, where: readonly Filter[], dir: 'asc' | 'desc' = 'desc'): Asked =>
  answered(
    parts.context,
    {
      of: 'index',
      where: where.flatMap((one): Filter[] =>
        one.by === 'unit' && !selectsIndices(one)
          ? [{ ...one, relation: 'task' }]
          : selectsIndices(one) || one.by === 'index' || one.by === 'group'
            ? [one]
            : [],
      ),
      order: { field: 'tasks', dir, take: 'all' },
      give: ['tasks'],
      months: [],
    },
    parts.fields,
  );

const roomsSaid =
  / (?:mấy|các|những|cả|may|cac|nhung|ca)(?: (?:\d|hai|ba|bốn|bon))? (?:phòng|phong) (?!nào|nao|mô)/u;
const shared =
  / (?:chung(?: nhau)?|trùng(?: nhau)?|trung nhau|vừa (?:của|do|là) .{3,60} vừa|vua (?:cua|do|la) .{3,60} vua|đều|cùng(?: phải)? làm|cùng thực hiện|deu|cung(?: phai)? lam|cung thuc hien|(?:cả|ca) .{3,80} (?:lẫn|lan)) /u;

/** Whether one of the directory's groups of units is all that is named without a denial. */
function namesWholeGroup({ named, context: { org } }: Parts): boolean {
  const [group, another] = named.filter((one) => one.type === 'unit' && !one.not);
  return group?.type === 'unit' && !another && org.unitGroups.some(({ id }) => group.ids.includes(id));
}

/** «thanh tra với văn phòng có nhiệm vụ nào trùng nhau không»: what two units share, and no words of tasks. */
export const asksShared = (parts: Parts): boolean =>
  unitsOf(parts).length > 1 && isHeadOf(parts, 'task') && shared.test(parts.sentence.text);

/** «… mà không có trung tâm trong đó»: units that must not be among those that owe it. */
const withoutUnits = (where: readonly Filter[]): Extract<Filter, { by: 'unit' }>[] =>
  where.flatMap((filter) => (filter.by === 'unit' && filter.not ? [{ ...filter, relation: 'task' }] : []));

/** «phòng em với trung tâm có chung nhiệm vụ gì»: what each of them owes, and others that are left out do not. */
function sharedTasks({ parts, where: conditions }: PlanParts): Asked | null {
  const { text } = parts.sentence;
  const { org } = parts.context;
  const without = withoutUnits(conditions);
  const left = expandUnits(
    org,
    without.flatMap(({ ids: out }) => out),
  ).map(({ id }) => id);
  // «cả mấy phòng lẫn trung tâm»
  const rooms = roomsSaid.test(text) ? org.units.filter(({ name }) => /^phòng /iu.test(name)) : [];
  const ids = [...new Set([...unitsOf(parts), ...rooms].map(({ id }) => id))].filter(
    (id) => !left.includes(id),
  );
  // «giao các phòng chuyên môn mà không có trung tâm»: of a group that is named beside one that is not of it, all are meant.
  const isShared = shared.test(text) || (without.length > 0 && namesWholeGroup(parts));
  if (ids.length < 2 || ids.length > 9 || !isShared || !(isHeadOf(parts, 'task') || has(parts, 'debt')))
    return null;
  const where = [...ids.map((id): Filter => ({ by: 'unit', relation: 'task', ids: [id] })), ...without];
  return answered(parts.context, { of: 'task', where, fold: 'count', give: [], months: [] }, parts.fields);
}

/** «thanh tra với trung tâm bên nào nhiều việc hơn»: those named, by what they owe or lead. */
function unitsSetBeside({ parts }: PlanParts): Asked | null {
  const ids = [...new Set(unitsOf(parts).map(({ id }) => id))];
  if (ids.length < 2 || !moreWords.test(parts.sentence.text) || indicesOf(parts).length > 0) return null;
  const leads =
    isHeadOf(parts, 'index') || piecesOfType(parts, 'relation').some(({ relation }) => relation === 'lead');
  const field = leads ? 'indices' : 'tasks';
  if (!leads && !isHeadOf(parts, 'task')) return null;
  const query: Query = {
    of: 'unit',
    where: [],
    among: ids,
    order: { field, dir: 'desc', take: 'all' },
    give: [field],
    months: [],
  };
  return answered(parts.context, query, parts.fields);
}

const moreWords = / (?:hơn|nhất|hay|hon|nhat) /u;

const within = pattern(
  '(?:trong|ở|thuộc|tại|nằm ở|vào)(?: số)?(?: những| các| mấy| \\d| hai| ba| bốn| cả)* chỉ số(?: của| do| mà| @[pu]\\d+| tôi| anh| chị| em| mình)',
);

/** Whether tasks of a unit within somebody's indices are asked for, whatever few words stand in a task. */
export const asksWithin = (parts: Parts): boolean =>
  unitsOf(parts).length > 0 &&
  isHeadOf(parts, 'task') &&
  peopleOf(parts).some(({ role }) => role === 'leader') &&
  holds(within, parts.sentence);

/** «trong 2 chỉ số của anh Hà thì văn phòng phải làm bao nhiêu việc»: tasks of a unit, within somebody's indices. */
function tasksWithin({ parts, where, isCount }: PlanParts): Asked | null {
  const isOfUnit = where.some(({ by }) => by === 'unit');
  const asksTasks =
    isHeadOf(parts, 'task') ||
    has(parts, 'debt') ||
    piecesOfType(parts, 'relation').some(({ relation }) => relation === 'task');
  const [person] = where.filter(({ by }) => by === 'person');
  const isTotal = asksTotal(parts);
  if (!person || !isOfUnit || !asksTasks || !(isTotal || holds(within, parts.sentence))) return null;
  const asTasks = where
    .filter(({ by }) => by === 'person' || by === 'unit' || by === 'measure' || by === 'cadence')
    .map(asOwner);
  const counts =
    isCount || / (?:bao nhiêu|mấy|bao nhieu|may) (?:việc|nhiệm vụ|viec|nhiem vu) /u.test(parts.sentence.text);
  const told = (filters: readonly Filter[]): Asked =>
    answered(
      parts.context,
      { of: 'task', where: filters, ...(counts ? { fold: 'count' as const } : {}), give: [], months: [] },
      parts.fields,
    );
  const ofUnit = told(asTasks);
  if (!isTotal || !counts) return ofUnit;
  const all = told(asTasks.filter(({ by }) => by !== 'unit'));
  return { ...ofUnit, answer: { type: 'several', answers: [all.answer, ofUnit.answer] } };
}

/** «tổng số việc ở các chỉ số của tôi, trung tâm làm bao nhiêu»: all of them, and those of one. */
function asksTotal({ sentence: { text } }: Parts): boolean {
  const [, unit = ''] = /(@u\d+) /u.exec(text) ?? [];
  const before = text.slice(0, Math.max(0, text.indexOf(unit)));
  const count =
    / (?:tổng|tất cả|cả thảy|tong|tat ca|ca thay|(?:bao nhiêu|mấy|bao nhieu|may) (?:nhiệm vụ|việc|nhiem vu|viec)) /u;
  // One count alone is of the unit's.
  const counts =
    text.match(/ (?:tổng|tất cả|cả thảy|mấy|bao nhiêu|tong|tat ca|ca thay|may|bao nhieu)(?= )/gu) ?? [];
  return (
    unit !== '' &&
    counts.length > 1 &&
    count.test(before) &&
    / (?:mấy|bao nhiêu|may|bao nhieu) /u.test(text.slice(before.length - 20))
  );
}

/** People and units set beside each other, by what they lead or owe; what two of them share; what one has within another's. */
export const setBeside = (plan: PlanParts): Asked | null =>
  peopleByCount(plan) ??
  leadersByCount(plan) ??
  leadersWithCount(plan) ??
  unitsSetBeside(plan) ??
  indicesBeside(plan) ??
  gapsBeside(plan) ??
  apart(plan) ??
  eachIndex(plan) ??
  eachUnit(plan) ??
  sharedTasks(plan) ??
  tasksWithin(plan);
