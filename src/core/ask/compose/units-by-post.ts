import type { Unit } from '../../people/org.ts';
import { foldedWords } from '../../text/fold.ts';
import type { Answer, Asked, PeopleGroup } from '../answer.ts';
import { holds, pattern } from '../sentence.ts';
import { has, type Parts, wholeSentence } from './parts.ts';

const units = '(?:đơn vị|phòng|bên|trung tâm|phòng ban|ban|nơi)(?: nào| mô)?';
const deputy = '(?:cấp phó|phó phòng|phó trưởng phòng|phó trưởng|phó giám đốc|phó)';
/** «đơn vị nào chưa có cấp phó», «những phòng khuyết phó»: which units have nobody who stands in for their head. */
const without = pattern(
  `${units}(?: (?:đang|còn|hiện|mà|thì|vẫn|hiện nay))* (?:không|chưa|chẳng|khuyết|thiếu|trống)(?: (?:có|ai|người|là|làm|chức|một))* ${deputy}(?! (?:không|chưa|nào))`,
);
/** «đơn vị nào có cấp phó»: which have. */
const withOne = pattern(
  `(?:đơn vị|phòng|bên|trung tâm|phòng ban|ban|nơi) nào(?: (?:đang|đã|hiện|thì|cũng))* có ${deputy}`,
);

/** Whether a unit is asked for by who stands in for its head: the units of the directory that are so, each with whoever it has. */
export function unitsByPost(parts: Parts): Asked | null {
  const { org } = parts.context;
  const whole = wholeSentence(parts);
  const isWithout = holds(without, whole);
  if (!(isWithout || holds(withOne, whole)) || parts.named.length > 0) return null;
  if (has(parts, 'period', 'status', 'words', 'sent', 'returned')) return null;
  const people = org.people.filter(({ id }) => !org.left?.includes(id));
  const deputiesOf = (unit: Unit) => people.filter((one) => one.unit === unit.id && one.role === 'deputy');
  const groups = org.units
    .map((unit): PeopleGroup => ({ of: 'title', title: 'deputy', unit, people: deputiesOf(unit) }))
    .filter((group) => (group.people.length === 0) === isWithout);
  return groups.length > 0 ? { answer: { type: 'people', groups } } : null;
}

/** «ai tổng hợp báo cáo», «ai là người gom số liệu»: who of the office does it. */
const whoGathers = pattern(
  '(?:ai|(?:người|anh|chị|em|cô|chú|bạn|đồng chí|cán bộ|chuyên viên) nào)(?: (?:là|người|sẽ|đang|được|giao|phụ trách|chịu trách nhiệm|lo|làm|việc|đứng ra|ở văn phòng))* (?:tổng hợp|gom|gom lại|thu)(?: (?:các|chung|kết quả|số liệu|lại))* (?:báo cáo|bc|số liệu|kết quả)|(?:người|đầu mối|chuyên viên|cán bộ) tổng hợp(?: (?:các|chung|của|báo cáo|bc|số liệu|kết quả|sở|huyện))* (?:là ai|tên gì|là người nào)',
);

const ofPlan = pattern('kế hoạch');

/** Who gathers the reports: whoever is called so, else who works for the office; and what the plan says of it. */
export function whoGathersReports(parts: Parts): Asked | null {
  const { org } = parts.context;
  // «bên văn phòng thì ai tổng hợp báo cáo»: the office is whose work it is.
  const isOfOther = parts.named.some(
    (one) =>
      one.type !== 'unit' ||
      one.ids.some((id) => org.units.find((unit) => unit.id === id)?.kind !== 'office'),
  );
  if (!holds(whoGathers, parts.sentence) || isOfOther || parts.left.length > 1) return null;
  if (has(parts, 'period', 'status', 'sent', 'returned')) return null;
  const office = org.people.filter(({ id, role }) => role === 'office' && !org.left?.includes(id));
  const called = office.filter(({ title }) => foldedWords(title).includes('tong hop'));
  const people = called.length > 0 ? called : office;
  if (people.length === 0) return null;
  const somebody: Answer = { type: 'people', groups: [{ of: 'title', title: 'staff', people }] };
  const byPlan: Answer = { type: 'plan-fact', fact: 'reporting' };
  // «… kết quả thực hiện kế hoạch»: the plan itself says who does that.
  const isOfPlan = holds(ofPlan, parts.sentence);
  return { answer: { type: 'several', answers: isOfPlan ? [byPlan, somebody] : [somebody, byPlan] } };
}
