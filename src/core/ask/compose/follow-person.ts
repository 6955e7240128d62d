import { isLedBy } from '../../plan/plan.ts';
import type { Asked } from '../answer.ts';
import { holds, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import type { Leaning } from './leaning.ts';
import { isOnly, unitsOf } from './parts.ts';

const corrects = pattern(
  '^ (?:không|không phải|nhầm|à không|ý (?:em|tôi|mình|chị|anh) là)(?= )|(?:hỏi|nói|ý là) @p\\d+|(?:cơ mà|cơ|chứ|mà) $',
);

/** «không, anh Hùng bên trung tâm cơ mà»: another person was meant than the one who was told of. */
export function otherPerson({ parts, context }: Leaning): Asked | null {
  const named = parts.named.filter(({ type }) => type === 'person');
  if (named.length !== 1 || !holds(corrects, parts.sentence)) return null;
  if (!isOnly(parts, 'filler', 'ask', 'not', 'own')) return null;
  const units = unitsOf(parts).map(({ id }) => id);
  const { ids } = named[0] as { ids: readonly string[] };
  const meant = context.org.people.filter(
    ({ id, unit }) =>
      ids.includes(id) && (units.length === 0 || (unit !== undefined && units.includes(unit))),
  );
  const [person, another] = meant;
  if (!person || another) return null;
  const unit = context.org.units.find(({ id }) => id === person.unit);
  return {
    answer: {
      type: 'who-is',
      person,
      units: unit ? [unit] : [],
      indices: context.plan.indices.filter((index) => isLedBy(index, person.id)),
    },
  };
}

const others = pattern(
  '(?:còn|cũng)(?: đang)? (?:phụ trách|chịu trách nhiệm|quản lý|theo dõi|chỉ đạo|giữ|lo|nắm|ôm)(?: [^ @]+){0,4} (?:nào|gì|mấy)(?: [^ @]+){0,3}? (?:nữa|khác)|(?:ngoài|trừ)(?: [^ @]+){0,4} (?:còn )?(?:phụ trách|quản lý|giữ|lo)(?: [^ @]+){0,4} (?:nào|gì|mấy)',
);

/** «ngoài cái đó sếp còn phụ trách chỉ số nào nữa»: of the leader of the index that was spoken of, the other indices. */
export function othersOfLeader({ parts, context, topic }: Leaning): Asked | null {
  const [code, another] = topic.indices;
  if (code === undefined || another !== undefined || parts.named.length > 0) return null;
  if (!holds(others, parts.sentence)) return null;
  const index = context.plan.indices.find((one) => one.code === code);
  if (!index) return null;
  return answered(
    context,
    {
      of: 'index',
      where: [
        { by: 'person', ids: index.leaders },
        { by: 'index', codes: [code], not: true },
      ],
      give: [],
      months: [],
    },
    parts.fields,
  );
}

const hasInCharge = pattern(
  '(?<=^ (?:(?:còn|thế|vậy|và|rồi|thì|đang|hiện|có) )*)(?:phụ trách|chịu trách nhiệm|quản lý|chỉ đạo|theo dõi|nắm|giữ)(?: [^ @]+){0,3} (?:chỉ số|mảng|lĩnh vực)',
);

/** «chị Lan phó giám đốc họ tên gì» – «phụ trách mấy chỉ số»: of whoever was told of, where they lead some. */
export function indicesOfPerson({ parts, context, topic }: Leaning): Asked | null {
  if (topic.person === undefined || parts.named.length > 0 || !holds(hasInCharge, parts.sentence))
    return null;
  if (!context.plan.indices.some((index) => isLedBy(index, topic.person!))) return null;
  return answered(
    context,
    { of: 'index', where: [{ by: 'person', ids: [topic.person] }], give: [], months: [] },
    parts.fields,
  );
}
