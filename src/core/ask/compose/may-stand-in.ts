import type { Unit } from '../../people/org.ts';
import type { Answer, Asked, PeopleGroup } from '../answer.ts';
import { holds, pattern } from '../sentence.ts';
import { answerHow } from './how-told.ts';
import { has, ownUnits, type Parts, unitsOf } from './parts.ts';

const who = '(?:những ai|ai|người nào|anh nào|chị nào|đồng chí nào|phó nào|em nào)';
const sends = '(?:nộp|gửi|báo cáo|báo|nhập|làm|ký)(?: báo cáo| bc)?';
const inStead = '(?:thay|hộ|giúp|giùm)(?= |$)';
const may = '(?:được|có thể|có quyền|được quyền|được phép|đủ quyền|đứng ra)';

/** «ai được nộp thay anh», «bên mình ai gửi báo cáo hộ sếp Quyên được»: who may, by what the directory and the heads say. */
const whoMay = pattern(
  `${who}(?: (?:là|sẽ|thì|mới|người))* ${may}(?: [^ @]+){0,2}? ${sends}(?: [^ @]+){0,2}? ${inStead}|${who}(?: [^ @]+){0,2}? ${sends}(?: [^ @]+){0,2}? ${inStead}(?: [^ ]+){0,4}? (?:${may}|(?:khi|lúc|những hôm|mấy bữa) (?:tôi|em|anh|chị|mình|@p\\d+|sếp|trưởng))|(?:người|đồng chí)(?: (?:được|ủy quyền|uỷ quyền|có quyền))* ${sends} ${inStead}(?: [^ ]+){0,4}? (?:là ai|là người nào|tên gì|tên chi|tên là gì|những ai)|${who}(?: (?:được|đang|là|người))* (?:ủy quyền|uỷ quyền|cử)(?: [^ ]+){0,2} ${sends}|${who}(?: là)? người ${sends} ${inStead}|(?:có|cử)(?: sẵn| ai là)? (?:ai|người)(?: [^ @]+){0,2}? ${sends} ${inStead}(?: [^ ]+){0,3}? (?:không|hông|chưa|ko|k|là ai|là những ai|những ai)(?= |$)`,
);
/** «chị Xuân vắng thì ai được báo cáo»: whoever reports else is away. */
const whileAway = pattern(
  `(?:vắng|nghỉ|ốm|bận|đi (?:vắng|công tác|họp|học|tập huấn|viện|phép|nước ngoài))(?: [^ @]+){0,4}? ${who}(?: (?:sẽ|thì|mới|là người))*(?: ${may}| phải)? ${sends}(?= |$)`,
);
const goesAway = pattern('vắng|nghỉ|ốm|đi (?:vắng|công tác|họp|học|tập huấn|viện|phép|nước ngoài)');
/** «ai báo cáo hộ thì làm sao», «ai đã nộp thay»: how it is done, or that it was. */
const somethingElse = pattern(
  'làm sao|làm thế nào|kiểu gì|cách nào|bấm|gõ gì|làm răng|đã(?! có người)|vừa|lần nào|mấy lần|hôm nào|hôm qua|khi nào|lúc nào|vì sao|lý do',
);
/** «từng đơn vị ai báo cáo thay được»: of all. */
const ofAll = pattern(
  '(?:các|từng|mỗi|những|mấy|toàn bộ|tất cả)(?: các)? (?:đơn vị|phòng|bên|trưởng đơn vị|trưởng phòng|sếp)|(?:đơn vị|phòng) nào|trưởng đơn vị',
);

/** Whose report it is: of the units and heads that are named, else the asker's own; all where it is said, or the asker has none. */
function whose(parts: Parts): readonly Unit[] {
  const named = unitsOf(parts);
  if (named.length > 0) return named;
  const { org } = parts.context;
  return holds(ofAll, parts.sentence) || ownUnits(parts).length === 0 ? org.units : ownUnits(parts);
}

/** «bên CDC ai được báo cáo thay sếp Quyên»: by name, whoever may report for a unit in its head's stead; that nobody may yet, and how that comes about. */
export function mayStandIn(parts: Parts): Asked | null {
  const { context, sentence } = parts;
  if (!holds(whoMay, sentence) && !holds(whileAway, sentence)) return null;
  if (has(parts, 'period', 'status', 'returned', 'words') || holds(somethingElse, sentence)) return null;
  if (parts.named.some(({ type }) => type === 'index')) return null;
  const units = whose(parts);
  const [unit, another] = units;
  if (!unit) return null;
  if (another) {
    const groups = units.map(
      (one): PeopleGroup => ({ of: 'title', title: 'deputy', unit: one, people: context.deputiesOf(one.id) }),
    );
    return { answer: { type: 'people', groups: groups.filter(({ people }) => people.length > 0) } };
  }
  const how = answerHow({ ...parts, named: [] }, 'deputy');
  if (how.answer.type !== 'how') return how;
  const standsFor = {
    unit,
    by: null,
    may: false,
    who: context.deputiesOf(unit.id),
    ...(holds(goesAway, sentence) ? { isAway: true as const } : {}),
  };
  const answer: Answer = { ...how.answer, at: { ...how.answer.at, standsFor } };
  return { answer, topic: { indices: [], intents: [], unit: unit.id } };
}
