import { planIdOf } from '../../report/carried.ts';
import { fold } from '../../text/fold.ts';
import { isOfStatus } from '../conditions.ts';
import { aliensUnread } from './alien.ts';
import { contentOf } from './content.ts';
import { openMonths, progressOfMonths } from './months-asked.ts';
import { has, indicesOf, isHeadOf, namesGroup, type Parts, piecesOfType, unitsOf } from './parts.ts';
import { asksShared, asksWithin } from './set-beside.ts';
import type { Spoken } from './spoken.ts';

const money: ReadonlySet<string> = new Set(['tien', 'kinh', 'phi', 'du', 'toan', 'ngan', 'sach']);

/** «bao nhiêu doanh nghiệp»: how many is asked of anything. */
const counts: ReadonlySet<string> = new Set(['bao', 'nhieu', 'may', 'so', 'tong']);

/**
 * Whether what no plan of this kind holds is asked for, and not what was found: «kinh phí thực hiện kế hoạch» is in no
 * plan, and that a report speaks of money is something else; «xử phạt bao nhiêu tiền» asks of what was done.
 */
function asksBesidesFound(parts: Parts, told: readonly string[], inReports: boolean): boolean {
  const aliens = aliensUnread(parts).filter((word) => !counts.has(word));
  if (aliens.length === 0) return false;
  const ofPlan = / (?:kế hoạch|ke hoach) /u.test(parts.sentence.text);
  const isMoney = inReports && !ofPlan && aliens.every((word) => money.has(word) || told.includes(word));
  if (isMoney) return false;
  return (
    aliens.some((word) => !told.includes(word)) || told.filter((word) => !aliens.includes(word)).length < 2
  );
}

/** «bình đẳng cạnh tranh»: the words of one index's name, in whatever order. */
const isNameOfIndex = ({ context }: Parts, told: readonly string[]): boolean =>
  context.plan.indices.some(({ name }) => {
    const words = fold(name).split(' ');
    return told.every((word) => words.includes(word));
  });

/** Words with which somebody speaks of what was given back. */
const ofReturning: ReadonlySet<string> = new Set(
  'tra lai loi cau sua bo sung xung thieu gui doi yeu cau lam bi don vi phong nhiem vu bao cao ly do'.split(
    ' ',
  ),
);

/** Words of a meeting that somebody goes to, and of reporting. */
const ofMeeting: ReadonlySet<string> = new Set('hop giao ban bao cao'.split(' '));

/** Whether figures, an order or a group of indices are asked for. */
const asksIndices = (parts: Parts): boolean =>
  namesGroup(parts) || (has(parts, 'field', 'order', 'number', 'state') && isHeadOf(parts, 'index'));

/** Whether indices, what units share or a kind of tasks are asked for, whatever few words stand in a task. */
const asksRows = (parts: Parts, count: number): boolean =>
  asksIndices(parts) ||
  asksShared(parts) ||
  asksWithin(parts) ||
  // «nhiệm vụ nào phải nhập số liệu»
  (has(parts, 'measure') && isHeadOf(parts, 'task', true) && count <= 3);

/** Whether something else is asked for, that words found in tasks may stand in by chance. @param count the words found */
function asksSomethingElse(parts: Parts, count: number): boolean {
  // «những việc có con số phải đạt»: a kind of tasks, not a matter.
  if (has(parts, 'measure', 'cadence') && isHeadOf(parts, 'task')) return true;
  // «văn phòng mình có việc ở những chỉ số nào»: of a unit, and no matter.
  const asksOfUnit = has(parts, 'own') || parts.named.some(({ type }) => type === 'unit');
  if (isHeadOf(parts, 'index', true) && asksOfUnit && has(parts, 'relation')) return true;
  // «mảng chị có kiến nghị nào đang đợi»: what was asked for, of whom; two words more say little.
  return has(parts, 'words') && asksOfUnit && count < 3;
}

/** «con số hồ sơ phòng tôi đã gửi là bao nhiêu»: the figure, and not whether it was sent. */
const asksFigureSent = (parts: Parts, { aspects }: Spoken): boolean =>
  has(parts, 'sent') &&
  aspects.some(({ aspect }) => aspect === 'figure') &&
  / (?:số|con số|tỷ lệ|tỉ lệ|so|con so|ty le) /u.test(parts.sentence.text) &&
  !has(parts, 'debt', 'month', 'how', 'act', 'ranking', 'trend', 'summary');

/** «giao bên thanh tra làm gì»: one word that is none of the unit's name says too little of what was reported. */
function saysLittle(parts: Parts, told: readonly string[], { aspects, inReports }: Spoken): boolean {
  const asksReport = aspects.some(({ of }) => of === 'report') || has(parts, 'period');
  if (!inReports || asksReport || parts.named.every(({ type }) => type !== 'unit')) return false;
  const inNames = new Set(contentOf(parts).flatMap(({ inName, word }) => (inName ? [fold(word)] : [])));
  return told.some((word) => inNames.has(word)) && told.filter((word) => !inNames.has(word)).length < 2;
}

const asksWhy = / (?:sao|vì|tại|vướng|lý do|nguyên nhân|vi|tai|vuong|ly do|nguyen nhan) /u;

/** «phòng an toàn sao để chậm hồ sơ tháng 5»: few words, found in tasks of which none is in the state that is asked of a unit's. */
function isOfOtherState(parts: Parts, { matter, inReports }: Spoken, count: number): boolean {
  const [status] = piecesOfType(parts, 'status');
  const units = unitsOf(parts).map(({ id }) => id);
  if (status?.status !== 'behind' || !inReports || count > 3 || units.length === 0) return false;
  // «có hồ sơ nào bị quá hạn không» asks of the files, whatever the task's state is.
  if (!asksWhy.test(parts.sentence.text)) return false;
  return !progressOfMonths(parts.context, openMonths(parts)).some(({ tasks }) =>
    tasks.some(
      (task) =>
        matter.ids.includes(planIdOf(task.task)) &&
        units.includes(task.unit.id) &&
        isOfStatus[status.status](task),
    ),
  );
}

/** So much of a question stands in the tasks that an index which it names besides is no more than where they stand. */
const saysEnough = ({ share, words }: Spoken['matter']): boolean =>
  (share >= 0.6 && words.length >= 2) || (share >= 0.5 && words.length >= 5) || share >= 0.9;

/** Whether nothing but the name of an index is said. «giá vật liệu tháng 9 công bố hôm nào»: no index has a day in a month. */
function isNameAlone(parts: Parts, { matter, aspects }: Spoken, told: readonly string[]): boolean {
  const isDayOfMonth = has(parts, 'period') && aspects.some(({ aspect }) => aspect === 'when');
  return !isDayOfMonth && (matter.isName || isNameOfIndex(parts, told));
}

/** Whether the words found only say that something was sent or given back, or where somebody goes. */
const isOfReporting = (parts: Parts, told: readonly string[]): boolean =>
  // «sáng nay họp giao ban, còn đơn vị nào chưa nộp báo cáo»
  (has(parts, 'sent', 'status') && told.every((word) => ofMeeting.has(word))) ||
  // «trả lại mấy câu trả lời, phải sửa thế nào»: what was given back, and none of the words with which that is said.
  (has(parts, 'returned') && told.every((word) => ofReturning.has(word)));

/** Whether a question is about tasks that its own words name, and not about an index, a month or an act that it names. */
export function isMeantBy(parts: Parts, spoken: Spoken): boolean {
  const { matter, inReports } = spoken;
  const { share, words } = matter;
  if (parts.years.some((year) => year !== parts.context.plan.year)) return false;
  const told = words.map(fold);
  if (isNameAlone(parts, spoken, told)) return false;
  // «so sánh A với B»: two that are set beside each other.
  if (indicesOf(parts).length > 1 && has(parts, 'fold')) return false;
  if (isOfReporting(parts, told) || saysLittle(parts, told, spoken)) return false;
  if (isOfOtherState(parts, spoken, told.length) || asksBesidesFound(parts, told, inReports)) return false;
  if (asksFigureSent(parts, spoken)) return share >= 0.5;
  if (has(parts, 'debt', 'sent', 'month', 'how', 'act', 'ranking', 'trend', 'summary'))
    return share >= 0.75 && words.length >= 3;
  if (asksRows(parts, words.length) || (share < 0.75 && asksSomethingElse(parts, words.length))) return false;
  return indicesOf(parts).length === 0 || saysEnough(matter);
}
