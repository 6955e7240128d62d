import { groupsThat, isLedBy } from '../../plan/plan.ts';
import { fold } from '../../text/fold.ts';
import { fieldOf } from '../fields.ts';
import type { Filter, Query, UnitRelation } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { monthsOf } from './months-asked.ts';
import {
  has,
  isHeadOf,
  type Of,
  ownUnits,
  type Parts,
  pieceOf,
  piecesOfType,
  standsDenied,
  unitSpokenOf,
  wholeSentence,
} from './parts.ts';
import { statesByMonth } from './states-by-month.ts';

const not = (is: boolean | undefined): { not?: true } => (is ? { not: true } : {});

const ofUnit = /^ (?:của|cua|do) $/u;

/** «của chị Lan phụ trách»: whose charge it is stands right before the verb, and is no unit's. */
const isOfLeader = ({ named, sentence: { text } }: Parts, { at }: Of<'relation'>): boolean =>
  named.some(
    (one) =>
      one.type === 'person' && one.at < at && /^@p\d+ $/u.test(text.slice(one.at, at).replace(/ +$/u, ' ')),
  );

/** How a unit that is named is concerned: by the verb next to it; behind `from` where another stands before with its own. */
function relationOf(parts: Parts, at: number, from = 0): { relation: UnitRelation; not: boolean } {
  const relations = piecesOfType(parts, 'relation').filter((piece) => piece.at >= from);
  // «mấy việc của thanh tra»: whose tasks they are, whatever verb stands further on.
  const isOwner = parts.pieces.some(
    (piece) =>
      piece.type === 'head' && piece.of === 'task' && ofUnit.test(parts.sentence.text.slice(piece.to, at)),
  );
  if (isOwner) return { relation: 'task', not: false };
  // «…, mà trung tâm không phải làm»: a denial right behind the name is of it, whatever verb stands as near before.
  const denied = relations.find(
    (piece) => piece.not && /^@u\d+ $/u.test(parts.sentence.text.slice(at, piece.at)),
  );
  if (denied && denied.relation !== 'responsible') return { relation: denied.relation, not: true };
  const near = relations
    .filter((piece) => piece.relation !== 'responsible' || !isOfLeader(parts, piece))
    .map((piece) => ({ piece, gap: piece.at >= at ? piece.at - at : at - piece.to }))
    .sort((one, other) => one.gap - other.gap)[0];
  if (!near)
    return {
      relation:
        has(parts, 'head') && parts.pieces.some((piece) => piece.type === 'head' && piece.of === 'task')
          ? 'task'
          : 'any',
      not: false,
    };
  const { relation, not = false } = near.piece;
  // «thanh tra gánh mấy việc»: a unit has charge of tasks by doing them, of indices by leading them.
  const behind = piecesOfType(parts, 'head').find((head) => head.at >= near.piece.to);
  const charge = behind?.of === 'task' ? 'task' : 'lead';
  return { relation: relation === 'responsible' ? charge : relation, not };
}

function indexFilters({ named }: Parts): Filter[] {
  const codesOf = (isNot: boolean): string[] => [
    ...new Set(named.flatMap((one) => (one.type === 'index' && one.not === isNot ? one.codes : []))),
  ];
  const [codes, without] = [codesOf(false), codesOf(true)];
  return [
    ...(codes.length > 0 ? [{ by: 'index' as const, codes }] : []),
    ...(without.length > 0 ? [{ by: 'index' as const, codes: without, not: true as const }] : []),
  ];
}

/** «kể cả phối hợp»: what stands behind it is no condition of its own. */
const countsIn =
  / (?:kể cả|tính cả|gồm cả|dù là|kể luôn|tính luôn|ke ca|tinh ca|gom ca|du la)(?: (?:là|việc|phần|la|viec|phan))* (?:phối hợp|chủ trì|tham gia|phoi hop|chu tri|tham gia) /u;

/** «chủ trì chỉ số nào, *không tính* phối hợp»: what stands behind it is left aside. */
const leftOut =
  / (?:(?:không|chưa|đừng|khỏi|ko|k|khong|dung|khoi) (?:tính|kể|gồm|lấy|cần|tinh|ke|gom|lay|can)|trừ|bỏ|ngoài|tru|bo|ngoai)(?: (?:cả|việc|phần|cái|vai|ca|viec|phan|cai))* $/u;
const isLeftOut = ({ sentence: { text } }: Parts, { at }: Of<'relation'>): boolean =>
  leftOut.test(text.slice(0, at));

/** «có việc nhưng không chủ trì»: each relation of the one unit that is named; nothing where it is not so. */
function relationsOfOne(parts: Parts): Filter[] {
  const [single, another] = parts.named.filter(({ type }) => type === 'unit');
  const relations = piecesOfType(parts, 'relation').filter(
    (piece) => piece.relation !== 'responsible' && !isLeftOut(parts, piece),
  );
  if (single?.type !== 'unit' || another || relations.length < 2) return [];
  if (single.not) return [{ by: 'unit', relation: 'any', ids: single.ids, not: true }];
  // «không dính vào, kể cả phối hợp»: what is counted in is denied as well.
  if (relations.some((one) => one.not) && countsIn.test(parts.sentence.text))
    return [{ by: 'unit', relation: 'any', ids: single.ids, not: true }];
  return relations.map(({ relation, not: isNot }) => ({
    by: 'unit',
    relation: relation as UnitRelation,
    ids: single.ids,
    ...not(isNot),
  }));
}

/** Whoever is named: a leader with their indices, others with the unit that they report for. */
function personFilter(parts: Parts, one: Extract<Parts['named'][number], { type: 'person' }>): Filter {
  const { plan, org } = parts.context;
  const leaders = one.ids.filter((id) => plan.indices.some((index) => isLedBy(index, id)));
  const units = org.people.flatMap(({ id, unit }) =>
    one.ids.includes(id) && unit !== undefined ? [unit] : [],
  );
  if (leaders.length === 0 && units.length > 0)
    return { by: 'unit', relation: 'task', ids: [...new Set(units)], ...not(one.not) };
  const negated = piecesOfType(parts, 'relation').some(
    (piece) => piece.relation === 'responsible' && piece.not,
  );
  return { by: 'person', ids: leaders.length > 0 ? leaders : one.ids, ...not(one.not || negated) };
}

const between =
  /^ ?(?:thì |thi )?(?:với|và|hay|hoặc|so với|cùng|voi|va|hoac|so voi|cung)(?: (?:bên|phòng|đơn vị|p|ben|phong|don vi))? ?$/u;

/** «phòng em với phòng hạ tầng bên nào nhiều hơn»: the asker's own stands beside the unit that is named. */
function ownBeside(parts: Parts, at: number): string[] {
  const { text } = parts.sentence;
  const named = /^@u\d+/.exec(text.slice(at))?.[0].length ?? 0;
  const isBeside = piecesOfType(parts, 'own').some(
    (own) => between.test(text.slice(own.to, at)) || between.test(text.slice(at + named, own.at)),
  );
  return isBeside ? ownUnits(parts).map(({ id }) => id) : [];
}

function nameFilters(parts: Parts): Filter[] {
  const told = relationsOfOne(parts);
  const each = parts.named.flatMap((one): Filter[] => {
    if (one.type === 'person') return [personFilter(parts, one)];
    if (one.type !== 'unit' || told.length > 0) return [];
    const { relation, not: negated } = relationOf(parts, one.at);
    // «việc của phòng ở chỉ số không do phòng chủ trì»
    const led = piecesOfType(parts, 'relation').find((piece) => piece.not && piece.relation === 'lead');
    const isApart = relation === 'task' && !negated && led !== undefined && isHeadOf(parts, 'task');
    const ids = [...one.ids, ...ownBeside(parts, one.at)];
    return [
      { by: 'unit', relation, ids, ...not(one.not || negated) },
      ...(isApart
        ? [{ by: 'unit' as const, relation: 'lead' as const, ids: one.ids, not: true as const }]
        : []),
    ];
  });
  return [...told, ...each];
}

/** «mà không do tôi phụ trách», «không phải của tôi». */
const isDenied = (parts: Parts, own: Of<'own'>): boolean =>
  parts.pieces.some(({ type, at, to }) => type === 'not' && to <= own.to && own.at - to <= 5 && own.at >= at);

/** «ngoài chỉ số phòng em chủ trì»: those alone are left out. */
const besideLed =
  / (?:ngoài|trừ|ngoai|tru) (?:ra )?(?:(?:các|những|hai|ba|cái|\d|cac|nhung|cai) )?(?:chỉ số|chi so)(?: [^@]{0,40})? (?:chủ trì|đứng đầu|chu tri|dung dau) /u;

/** «ngoài chỉ số phòng em chủ trì, phòng em còn có việc ở chỉ số nào»: the one that stands before what is asked. */
function ownAsked(parts: Parts): Of<'own'> | undefined {
  const [first, ...more] = piecesOfType(parts, 'own');
  const asked = piecesOfType(parts, 'head').find(({ asks }) => asks)?.at;
  return (asked === undefined ? undefined : more.findLast(({ to }) => to <= asked)) ?? first;
}

/** «của tôi», «phòng em». */
function ownFilters(parts: Parts): Filter[] {
  const own = ownAsked(parts);
  const { speaker } = parts.context;
  if (!own || !speaker) return [];
  const isLeader = speaker.person.role === 'leader';
  // «việc của thanh tra trong các chỉ số của tôi»: both are meant.
  const isBoth = isLeader && own.of === 'person' && has(parts, 'head');
  // «làm trưởng phòng Hạ tầng số, phòng anh có …»: the unit that is named is meant.
  if (parts.named.some(({ type }) => type === 'unit') && !isBoth) return [];
  if (isLeader) return [{ by: 'person', ids: [speaker.person.id], ...not(isDenied(parts, own)) }];
  const units = ownUnits(parts);
  if (units.length === 0) return [];
  const isFirst = own === pieceOf(parts, 'own');
  const { relation, not: negated } = relationOf(parts, own.at, isFirst ? 0 : own.at);
  const ids = units.map(({ id }) => id);
  const others: Filter[] =
    relation !== 'lead' && besideLed.test(parts.sentence.text)
      ? [{ by: 'unit', relation: 'lead', ids, not: true }]
      : [];
  return [{ by: 'unit', relation, ids, ...not(negated) }, ...others];
}

const everyMonth = pattern(
  '(?:vẫn|liền|liên tiếp|liên tục|suốt|(?:tháng|kỳ|đợt|lần) nào cũng|(?:cả|đủ|trọn) (?:\\d|hai|ba|bốn) (?:tháng|kỳ|đợt|lần)|(?:ở |trong )?cả (?:tháng |kỳ |t ?)\\d+(?:,? ?(?:lẫn |và |với |cả |tháng |kỳ |t ?)*\\d+)+|(?:tháng|kỳ|t) ?\\d+(?:,? ?(?:lẫn |và |với |cả |tháng |kỳ |t ?)*\\d+)+ (?:việc nào |cái nào |mục nào )?đều)',
  '(?:lien tiep|lien tuc|suot|(?:thang|ky|dot|lan) nao cung|(?:ca|du|tron) (?:\\d|hai|ba|bon) (?:thang|ky|dot|lan)|ca (?:thang |ky |t ?)\\d+(?:,? ?(?:lan |va |voi |ca |thang |ky |t ?)*\\d+)+|(?:thang|ky|t) ?\\d+(?:,? ?(?:lan |va |voi |ca |thang |ky |t ?)*\\d+)+ (?:viec nao |cai nao |muc nao )?deu)',
);

/** «chậm cả ba tháng», «tháng nào cũng chậm». */
export const isEveryMonth = (parts: Parts): boolean => holds(everyMonth, wholeSentence(parts));

/** In which state tasks are to be: in each of the months, in so many of them, or in either of two states. */
export function statusFilters(parts: Parts): Filter[] {
  const apart = has(parts, 'status') ? statesByMonth(parts) : null;
  if (apart) return apart;
  const said = piecesOfType(parts, 'status');
  const statuses = new Set(said.map(({ status }) => status));
  // «chậm với chưa làm» is one: behind, and counted as one, as «chưa đâu vào đâu» is.
  const isOne = (statuses.has('behind') && statuses.delete('not-begun')) || said.some((one) => one.both);
  const both = isOne ? { both: true as const } : {};
  const [status] = statuses;
  if (!status) return [];
  const least = pieceOf(parts, 'times')?.least;
  if (least !== undefined) return [{ by: 'status', status, least, ...both }];
  // «tháng 5 vẫn chưa xong»: of one month there is no other in which it would have to be so.
  const isOfAll = isEveryMonth(parts) && monthsOf(parts).months.length !== 1;
  return [{ by: 'status', status, ...(isOfAll ? { every: true as const } : {}), ...both }];
}

/** «giữa chị Bình và anh Minh, chỉ số nào …»: an index has one leader, so that of two either is meant. */
function asOneLeader(where: readonly Filter[]): Filter[] {
  const leaders = where.flatMap((filter) => (filter.by === 'person' && !filter.not ? [filter] : []));
  if (leaders.length < 2) return [...where];
  const ids = [...new Set(leaders.flatMap((one) => one.ids))];
  return [...where.filter((filter) => filter.by !== 'person' || filter.not), { by: 'person', ids }];
}

/** The conditions that names, states and figures of a question make. */
export function filtersOf(parts: Parts): Filter[] {
  const named = [...nameFilters(parts), ...ownFilters(parts)];
  const that = has(parts, 'that') && !named.some(({ by }) => by === 'unit') ? unitSpokenOf(parts) : [];
  return withoutContradiction([
    ...indexFilters(parts),
    ...asOneLeader(named),
    ...(that.length > 0 ? [{ by: 'unit' as const, relation: 'task' as const, ids: that }] : []),
    ...piecesOfType(parts, 'state')
      // «việc chậm tăng hay giảm»: of tasks nothing rises or falls in rank.
      .filter(({ filter }) => !(isMove(filter) && has(parts, 'status', 'words', 'task')))
      // «nhiệm vụ nào đạt mục tiêu 100%»: what of a task is to be reached is its own figure.
      .filter(({ filter }) => !(isReaching(filter) && isHeadOf(parts, 'task') && has(parts, 'measure')))
      .flatMap(({ filter }) => stateFilter(parts, filter)),
    ...piecesOfType(parts, 'group').map(({ group }): Filter => ({ by: 'group', group })),
    ...piecesOfType(parts, 'said').map(
      ({ what, not: isNot }): Filter => ({ by: 'said', what, ...not(isNot) }),
    ),
    ...piecesOfType(parts, 'measure').map(
      ({ value, unit }): Filter => ({ by: 'measure', value, ...(unit === undefined ? {} : { unit }) }),
    ),
    ...cadenceFilters(parts),
    ...piecesOfType(parts, 'number')
      // «không đủ 100»: no score is so high.
      .filter(
        ({ unit, value }) => unit !== null || plainField(parts) !== undefined || value <= topScore(parts),
      )
      .flatMap((piece) => numberFilter(parts, piece)),
    ...statusFilters(parts),
  ]);
}

/** Of tasks, whose they are: a unit that is named has them to do, whatever verb stands beside it. */
export const asOwner = (filter: Filter): Filter =>
  filter.by === 'unit' ? { ...filter, relation: 'task' } : filter;

/** «thanh tra với văn phòng có việc gì chậm»: in a report each task is of one unit, so that of two either is meant. */
export function asOneOwner(where: readonly Filter[]): Filter[] {
  const isOwner = (filter: Filter): filter is Extract<Filter, { by: 'unit' }> =>
    filter.by === 'unit' && filter.relation === 'task' && !filter.not;
  const owners = where.filter(isOwner);
  if (owners.length < 2) return [...where];
  const ids = [...new Set(owners.flatMap((one) => one.ids))];
  return [...where.filter((filter) => !isOwner(filter)), { by: 'unit', relation: 'task', ids }];
}

/** «việc nào theo quý, việc nào 6 tháng»: of two kinds both are meant. */
function cadenceFilters(parts: Parts): Filter[] {
  const pieces = piecesOfType(parts, 'cadence');
  const [first, more] = pieces;
  if (first && !more && standsDenied(parts, first))
    return [{ by: 'cadence', cadence: first.cadence, not: true }];
  const said = [...new Set(pieces.map(({ cadence }) => cadence))];
  // «định kỳ 6 tháng»: the one that is named says more.
  const named = said.filter((one) => one !== null);
  const isByQuarter = / (?:theo|hằng|hàng|mỗi|từng|hang|moi|tung) (?:quý|quy) /u.test(parts.sentence.text);
  const kinds =
    named.length > 0 && (isByQuarter || !/ (?:quý|quy) /u.test(parts.sentence.text)) ? named : said;
  const [only, another] = kinds;
  if (only === undefined) return [];
  const isHalf = / (?:6|06|sáu|nửa|sau) (?:tháng|năm|thang|nam) /u.test(parts.sentence.text);
  if (only === 'quarter' && isHalf) return [{ by: 'cadence', cadence: null }];
  return [{ by: 'cadence', cadence: another === undefined ? only : null }];
}

/** «mấy chỉ số tăng, mấy chỉ số tụt»: what cannot hold together was asked one by one. */
function withoutContradiction(where: readonly Filter[]): Filter[] {
  const isMove = (filter: Filter, op: string): boolean =>
    filter.by === 'figure' && filter.field === 'change' && filter.op === op && filter.value === 0;
  if (!where.some((filter) => isMove(filter, '>')) || !where.some((filter) => isMove(filter, '<')))
    return [...where];
  return [
    ...where.filter((filter) => !isMove(filter, '>') && !isMove(filter, '<')),
    { by: 'figure', field: 'change', op: '=', value: 0, not: true },
  ];
}

const isMove = (state: Of<'state'>['filter']): boolean =>
  state === 'up' || state === 'down' || state === 'same';

const isReaching = (state: Of<'state'>['filter']): boolean => state === 'reached' || state === 'unreached';

/** «cần cải thiện», «duy trì»: the plan's group of that kind; of several any of them, of none no condition at all. */
function tendingFilter({ context }: Parts, tends: 'maintain' | 'improve'): Filter[] {
  const [one, ...more] = groupsThat(context.plan, tends).map(({ id }) => id);
  if (one === undefined) return [];
  if (more.length === 0) return [{ by: 'group', group: one }];
  const codes = context.plan.indices
    .filter(({ group }) => group === one || more.includes(group))
    .map(({ code }) => code);
  return [{ by: 'index', codes }];
}

function stateFilter(parts: Parts, state: Of<'state'>['filter']): Filter[] {
  if (state === 'maintain' || state === 'improve') return tendingFilter(parts, state);
  // «nhiệm vụ nào không có chỉ tiêu»: a task has its own figure, or none.
  if (state === 'unaimed' && isHeadOf(parts, 'task') && !isHeadOf(parts, 'index'))
    return [{ by: 'measure', value: null, not: true }];
  return [figureFilter(state)];
}

function figureFilter(state: Exclude<Of<'state'>['filter'], 'maintain' | 'improve'>): Filter {
  switch (state) {
    case 'reached':
      return { by: 'figure', field: 'gap', op: '<=', value: 0 };
    case 'unreached':
      return { by: 'figure', field: 'gap', op: '>', value: 0 };
    case 'up':
      return { by: 'figure', field: 'change', op: '>', value: 0 };
    case 'down':
      return { by: 'figure', field: 'change', op: '<', value: 0 };
    case 'same':
      return { by: 'figure', field: 'change', op: '=', value: 0 };
    case 'unmeasured':
      return { by: 'figure', field: 'score', op: '>=', value: 0, not: true };
    case 'unaimed':
      return { by: 'figure', field: 'aims', op: '>=', value: 0, not: true };
    case 'with-target':
      return { by: 'figure', field: 'target', op: '>=', value: 0 };
    case 'without-target':
      return { by: 'figure', field: 'target', op: '>=', value: 0, not: true };
  }
}

/** «tụt trên 10 bậc»: a fall is a movement below nought. */
function fallFilter({ op, value, to }: Of<'number'>): Filter[] {
  const mirrored = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=', between: 'between' } as const;
  const range: Filter =
    op === 'between'
      ? { by: 'figure', field: 'change', op, value: -(to ?? value), to: -value }
      : { by: 'figure', field: 'change', op: mirrored[op], value: -value };
  return [range, { by: 'figure', field: 'change', op: '<', value: 0 }];
}

/** Fields by the unit of a figure, folded. */
const fieldOfUnit: ReadonlyMap<string, string> = new Map([
  ['hang', 'rank'],
  ['nhiem vu', 'tasks'],
  ['chi so', 'indices'],
  ['don vi', 'units'],
  ['lanh dao', 'leaders'],
  ['phong', 'units'],
]);

/** The figure that is named by its words alone; undefined where none is. */
export const plainField = (parts: Parts): string | undefined =>
  piecesOfType(parts, 'field').find(({ field }) => fieldOf(parts.fields, field)?.hasRules !== true)?.field;

/** No index has, or is to have, a score above this; a number above it and without a unit counts something else. */
const topScore = ({ context }: Parts): number => context.plan.scale;

/** «phải đạt từ 8,5 điểm», «yêu cầu trên 7,5»: what is to be reached, and not what was. */
const mustReach =
  / (?:phải|cần|buộc|yêu cầu|đòi hỏi|đòi|bắt|phai|can|buoc|yeu cau|doi hoi|bat)(?: (?:phải|được|ít nhất|là|phai|duoc|it nhat|la))* (?:đạt|có|được|tới|dat|co|duoc|toi)(?= ) | (?:yêu cầu|đòi hỏi|bắt buộc|yeu cau|doi hoi|bat buoc)(?: (?:đạt|phải|là|ở mức|mức|dat|phai|la|muc))* (?=từ|trên|ít nhất|\d|tu |tren |it nhat)/u;

/** What a number says of the figure that it belongs to: by its unit, else by the words beside it. */
function numberFilter(parts: Parts, piece: Of<'number'>): Filter[] {
  const { op, value, to } = piece;
  const unit = piece.unit === null ? null : fold(piece.unit);
  const { text } = parts.sentence;
  const falls = / (?:tụt|giảm|rớt|xuống|sụt|tut|giam|rot|xuong|sut) /u.test(text);
  // «từ 8,5 trở lên» is a bound, and no rise.
  const moves = falls || / (?:tăng|(?<!trở )lên|tang|(?<!tro )len) /u.test(text);
  const lacks =
    has(parts, 'field') || / (?:thiếu|thieu|phải tăng|phai tang|cần tăng|can tang|khoảng cách) /u.test(text);
  const named = plainField(parts);
  if (named !== undefined)
    return [{ by: 'figure', field: named, op, value, ...(to === undefined ? {} : { to }) }];
  if (unit === '%') return op === '=' ? [{ by: 'measure', value }] : [];
  if (unit === 'bac' || (unit === null && moves && !lacks))
    return falls
      ? fallFilter(piece)
      : [{ by: 'figure', field: 'change', op, value, ...(to === undefined ? {} : { to }) }];
  const isOfTarget =
    / (?:chỉ tiêu|mục tiêu|đặt|giao|phấn đấu|chi tieu|muc tieu) /u.test(text) || mustReach.test(text);
  const field = fieldOfUnit.get(unit ?? '') ?? (lacks ? 'gap' : isOfTarget ? 'target' : 'score');
  return [{ by: 'figure', field, op, value, ...(to === undefined ? {} : { to }) }];
}

/** «tôi phụ trách chỉ số nào»: the asker as a name. */
export function selfFilter(parts: Parts): Query['where'] {
  const { speaker } = parts.context;
  if (!speaker) return [];
  if (speaker.person.role === 'leader') return [{ by: 'person', ids: [speaker.person.id] }];
  const relation = pieceOf(parts, 'relation')?.relation;
  const units = ownUnits(parts);
  return units.length > 0
    ? [
        {
          by: 'unit',
          relation:
            relation === undefined || relation === 'responsible'
              ? has(parts, 'status', 'words')
                ? 'task'
                : 'any'
              : relation,
          ids: units.map(({ id }) => id),
        },
      ]
    : [];
}

export const replaced = (where: readonly Filter[], fresh: readonly Filter[]): Filter[] => [
  ...where.filter((old) => !fresh.some(({ by }) => by === old.by)),
  ...fresh,
];

export const filterOf = (one: Parts['named'][number]): Filter =>
  one.type === 'unit'
    ? { by: 'unit', relation: 'task', ids: one.ids }
    : one.type === 'person'
      ? { by: 'person', ids: one.ids }
      : { by: 'index', codes: one.codes };
