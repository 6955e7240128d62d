import { ownersOf } from '../../plan/assignments.ts';
import { foldedWords } from '../../text/fold.ts';
import type { Asked } from '../answer.ts';
import type { Filter } from '../query.ts';
import { holds, matchIn, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { aspectsIn } from './aspects.ts';
import { contentOf } from './content.ts';
import { answerHow } from './how-told.ts';
import { monthsFor } from './matter-months.ts';
import { has, isHeadOf, type Parts, unitsOf } from './parts.ts';
import { spokenOf } from './spoken.ts';
import { tasksWithin, type Work } from './tasks-of-plan.ts';

const body = '(?:cơ quan|đơn vị|sở|sở ngành|ngành|tổ chức|bên|phòng|địa phương)';

/** «cơ quan nào ngoài sở», «sở khác», whoever is meant by it. */
const outsiders = pattern(
  `${body}(?: nào| gì)?(?: ở| nằm| mà| không thuộc| là)* (?:bên )?ngoài(?: sở| cơ quan| ngành)?(?= )|${body}(?: ngành)?(?: nào)? khác|không (?:phải|thuộc) (?:của )?sở|ngoài (?:các |những )?(?:phòng|đơn vị)(?: [^ @]+){0,6} (?:cơ quan|đơn vị|sở|ai|bên|tổ chức)|(?<!họp |đi |làm |ra )(?:mấy |các |những )?(?:ông|người|anh em|ai|bên|phía|nơi|giao|phân|giao cho|nhờ)(?: (?:việc|ra|ở|bên|cho|người|ai|nào|mà))* ngoài (?:sở|huyện|cơ quan|ngành|ubnd)`,
);
const given = pattern(
  '(?:được |đc |bị )?(?:giao|phân công|nhờ)|(?:có|phải|làm|chịu|nhận)(?: [^ @]+){0,3} (?:nhiệm vụ|việc|đầu việc|gì)|(?:nhiệm vụ|việc|đầu việc)(?= )|phải làm|(?:làm|lo|thực hiện)(?= |$)',
);

/** «có cơ quan nào bên ngoài được giao việc không»: the tasks that the plan gives to others than the department's own units. */
export function givenOutside(parts: Parts): Asked | null {
  const { plan } = parts.context;
  if (plan.outside.length === 0 || !holds(outsiders, parts.sentence) || !holds(given, parts.sentence))
    return null;
  if (has(parts, 'status', 'sent', 'returned', 'order') || parts.left.length > 3) return null;
  return tasksOfOutsiders(
    parts,
    plan.outside.map(({ id }) => id),
  );
}

/** The tasks of bodies outside the department, as the plan has them: they send no reports. */
const tasksOfOutsiders = (parts: Parts, ids: readonly string[]): Asked =>
  answered(
    parts.context,
    { of: 'task', where: [{ by: 'unit', relation: 'task', ids }], give: ['owner'], about: [], months: [] },
    parts.fields,
  );

/** The bodies outside that are named, where nobody else is. */
function outsidersNamed(parts: Parts): readonly string[] {
  const outside = new Set(parts.context.plan.outside.map(({ id }) => id));
  const units = unitsOf(parts).map(({ id }) => id);
  return units.length > 0 && units.every((id) => outside.has(id)) ? units : [];
}

const givenTo = pattern(
  '(?:giao|phân|phân công)(?: việc)? cho ((?:[^ @]+ ){1,5}?)(?:làm|lo|thực hiện)(?: thế| vậy| nhỉ)?(?= $)|(?:giao|phân|phân công)(?: việc)? cho ((?:[^ @]+ ){0,4}[^ @]+)(?= $)',
);
const joining: ReadonlySet<string> = new Set('voi va cac cung cho the'.split(' '));

/** «giao cho xã với thị trấn»: the one body outside in whose name all those words stand. */
function calledByParts({ sentence, context, named }: Parts): readonly string[] {
  const said = named.length > 0 ? null : matchIn(givenTo, sentence);
  const words = foldedWords(said?.[1] ?? said?.[2] ?? '')
    .split(' ')
    .filter((word) => word !== '' && !joining.has(word));
  if (words.length === 0) return [];
  const bodies = context.plan.outside.filter(({ name, aliases }) => {
    const all = new Set([name, ...aliases].flatMap((one) => foldedWords(one).split(' ')));
    return words.every((word) => all.has(word));
  });
  return bodies.length === 1 ? [bodies[0]!.id] : [];
}

/** «việc nào do các xã làm», «giao cho xã với thị trấn»: what the plan gives a body outside. */
const givesThem = pattern(
  '(?:nhiệm vụ|việc|mục|đầu việc)(?: nào| gì)?(?: [^ @]+){0,2} (?:do|giao|giao cho|phân cho|của) (?:[^ @]+ ){0,2}@u\\d+',
);

/** «các xã có phải nộp báo cáo không» */
const mustReport = pattern(
  '@u\\d+(?: [^ @]+){0,2} (?:có phải|phải|có cần|cần|có bị|bị)(?: [^ @]+){0,2} (?:nộp|gửi|báo cáo|nhắc|làm)(?: báo cáo)?(?: [^ @]+){0,3} (?:không|hông|ko|hả|à|chứ)(?= |$)',
);

/** «vướng với Sở Tài chính»: whom something is done with is not asked about. */
const beside = pattern('(?:với|chờ|gửi|xin|trình|hỏi|sang|cho|đề nghị|phía) @u\\d+');

const textOf = (works: readonly Work[]): Filter[] => [
  { by: 'text', words: works.map(({ task }) => task.id).join('|') },
];

/** «các xã đã lập danh sách tranh chấp chưa»: of all that they have, what the question's own words name; else all. */
function spokenAmong(parts: Parts, works: readonly Work[]): readonly Work[] {
  const ids = spokenOf(parts)?.matter.ids ?? [];
  const named = works.filter(({ task }) => ids.includes(task.id));
  return named.length > 0 ? named : works;
}

/**
 * «các xã gửi biểu đủ chưa», «Sở Tài chính tháng 6 có việc gì»: a body outside reports nothing itself. What those reported who
 * have the task with it, else what the plan gives it: never that it has none.
 */
export function workOfOutsiders(parts: Parts): Asked | null {
  const { context } = parts;
  const named = outsidersNamed(parts);
  const ids = named.length > 0 ? named : calledByParts(parts);
  const isOfPlan = isHeadOf(parts, 'task') && !has(parts, 'period', 'status', 'words', 'debt', 'sent');
  // «Các xã có phải nộp báo cáo không»: whoever is outside reports nothing here.
  if (ids.length > 0 && !has(parts, 'period', 'status') && holds(mustReport, parts.sentence))
    return answerHow({ ...parts, named: [] }, 'outside');
  // «các xã với bên thuế được giao việc gì»: of each of them.
  const isGiven = named.length > 1;
  if (ids.length > 0 && isOfPlan && (named.length === 0 || isGiven || holds(givesThem, parts.sentence)))
    return tasksOfOutsiders(parts, ids);
  const aspects = aspectsIn(parts.sentence, context.plan);
  const isOfReports =
    has(parts, 'period', 'status', 'words', 'debt', 'sent') || aspects.some(({ of }) => of === 'report');
  // «Sở Tài chính đã báo cáo chưa»: that it does not report is told elsewhere.
  const isBareSent = has(parts, 'sent') && contentOf(parts).every(({ soft, faint }) => soft || faint);
  if (ids.length === 0 || !isOfReports || isBareSent || holds(beside, parts.sentence)) return null;
  const all = tasksWithin(context, () => true, [{ by: 'unit', relation: 'task', ids }]);
  const works = spokenAmong(parts, all);
  const shared = works.filter(({ index, task }) =>
    ownersOf(context.org, index, task).some((unit) => !ids.includes(unit.id)),
  );
  if (works.length === 0) return null;
  if (shared.length === 0)
    return works === all
      ? tasksOfOutsiders(parts, ids)
      : answered(
          context,
          {
            of: 'task',
            where: [...textOf(works), { by: 'unit', relation: 'task', ids }],
            give: [],
            months: [context.atHand],
          },
          parts.fields,
        );
  const found = shared.map(({ task }) => task.id);
  return answered(
    context,
    {
      of: 'task',
      where: textOf(shared),
      give: [...new Set(aspects.filter(({ of }) => of === 'report').map(({ aspect }) => aspect))],
      about: [],
      months: monthsFor(parts, { ids: found, reported: [] }, ['progress']),
    },
    parts.fields,
  );
}
