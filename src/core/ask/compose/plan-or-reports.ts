import type { Matters } from '../matter.ts';
import { holds, pattern } from '../sentence.ts';
import { type Aspect, type AspectAsked, whoHasNot } from './aspects.ts';
import { boundIn } from './figure-bound.ts';
import { has, isHeadOf, type Parts, pieceOf, piecesOfType, wholeSentence } from './parts.ts';

/** «hôm 20/6»: a day on which something was. */
export const dayNamed = / (?:hôm|ngày|bữa|buổi|hom|ngay|bua|buoi) (\d{1,2}\/\d{1,2}) /u;

const ofThePlan = pattern(
  '(?:trong|theo) kế hoạch(?! có)|(?:kế hoạch|kh) (?:ghi|nói|giao|quy định|bắt|yêu cầu|đòi|đặt|viết)|năm nay (?:được )?giao|cam kết (?:mức|bao nhiêu)',
);

const setsFigure = pattern(
  '(?:giao|được giao|phải|cần|đặt ra|đề ra|đặt|chỉ tiêu|mục tiêu|cam kết|yêu cầu)(?: [^ @]+){0,8} (?:bao nhiêu|mấy)|(?:bao nhiêu|mấy)(?: [^ @]+){0,6} (?:mới đủ|mới đạt|theo kế hoạch)',
);

const countsTasks = pattern(
  '(?:có|xuất hiện|nhắc|nói|nêu|đề cập|nằm|được nhắc|liên quan)(?: (?:đến|tới|ở|trong|đến ở))* (?:bao nhiêu|mấy) (?:nhiệm vụ|việc|đầu việc|mục)|(?:bao nhiêu|mấy) (?:nhiệm vụ|việc|đầu việc|mục)(?: [^ @]+){0,2} (?:nhắc|nói|nêu|đề cập|liên quan)',
);

const planBids = pattern('(?:kế hoạch|kh) (?:bắt|quy định|yêu cầu|đòi)');

/** Whether the plan's bidding is asked for a case that sounds like a state. */
export const isCaseOfPlan = (parts: Parts): boolean =>
  has(parts, 'status') && holds(planBids, parts.sentence);

/** Whether a question says that it is of the plan: by a word for it, by a figure that it sets, or by how many tasks there are. */
function isOfPlan(
  parts: Parts,
  wanted: ReadonlySet<Aspect>,
  { isOfYear, hasPeriod, isFound }: { isOfYear: boolean; hasPeriod: boolean; isFound: boolean },
): boolean {
  if (isOfYear && has(parts, 'period') && holds(setsFigure, parts.sentence)) return true;
  if (hasPeriod || has(parts, 'returned')) return false;
  // «hồ sơ trễ thì kế hoạch bắt làm gì»: that something is late is the case of which the plan speaks, and no state of tasks.
  if (isCaseOfPlan(parts)) return true;
  // «chậm nhất mấy ngày phải trả lời»: a limit that the plan sets.
  if ((wanted.has('due') || wanted.has('product') || wanted.has('source')) && isFound) return true;
  // «xuất hiện ở mấy nhiệm vụ», «kế hoạch giao làm gì», «mình cam kết mức nào trong kế hoạch».
  return !has(parts, 'status') && [countsTasks, ofThePlan].some((words) => holds(words, parts.sentence));
}

const soFarSaid = pattern(
  '(?:đã|được|mới|rồi|xong|thêm|hiện|đang|còn|lũy kế|cộng dồn)(?= |$)|(?:đến|tới|tính đến) (?:nay|giờ|đâu|bây giờ)',
);

const ofWholeYear =
  / (?:cả năm|năm nay|trong năm|nguyên năm|hết năm|một năm|1 năm|ca nam|nam nay|trong nam|mot nam) (?:[^ ]+ ){0,8}(?:bao nhiêu|mấy|bao nhieu|may)(?! tháng| thang| lần| lan) | (?:bao nhiêu|mấy|bao nhieu|may) (?!tháng|thang|lần|lan)(?:[^ ]+ ){1,6}(?:cả năm|năm nay|trong năm|ca nam|nam nay|trong nam) /u;
/** What asks how much is to be, and nothing of how it goes. */
const ofAmount: ReadonlySet<Aspect> = new Set(['measure', 'figure', 'sum', 'owner', 'index']);

/** «lấy mẫu cả năm tổng bao nhiêu», «nộp đơn năm nay mấy hồ sơ»: what is to be in the whole year, of which nothing was done is said. */
const isSetForYear = (parts: Parts, wanted: ReadonlySet<Aspect>): boolean =>
  ofWholeYear.test(wholeSentence(parts).text) &&
  piecesOfType(parts, 'period').every(({ spec }) => spec.type === 'year') &&
  [...wanted].every((aspect) => ofAmount.has(aspect)) &&
  !has(parts, 'status', 'words', 'sent', 'returned') &&
  !holds(soFarSaid, parts.sentence);

/** «chỉ tiêu 4 lớp, đã mở được mấy lớp»: how much was done, whatever is said of what is to be. */
const doneSoFar = pattern('(?:đã|mới)(?: [^ @]+){0,3} được(?: [^ @]+)? (?:mấy|bao nhiêu)');

const whatItIs = / (?:là|la) (?:cái |những |cai |nhung )?(?:gì|gi|chi) /u;

/** «sáng kiến của phòng em là cái gì»: what the unit made of it, which it reported, and not the plan's words for all. */
const asksOwnThing = (parts: Parts, aspects: readonly AspectAsked[]): boolean =>
  pieceOf(parts, 'own')?.of === 'unit' &&
  whatItIs.test(parts.sentence.text) &&
  !holds(ofThePlan, parts.sentence) &&
  aspects.every(({ aspect }) => aspect === 'text' || aspect === 'when');

/** Whether nothing but the index or the owner of a task is asked, which the plan says. */
export const asksWhere = (parts: Parts, aspects: readonly AspectAsked[]): boolean =>
  aspects.some(({ aspect }) => aspect === 'index' || aspect === 'owner') &&
  aspects.every(({ of }) => of === 'plan') &&
  !has(parts, 'period', 'status', 'returned', 'words', 'sent');

/** «cả năm phải đưa bao nhiêu lượt»: a figure that is set for the year. */
export const setsOfYear = (parts: Parts, aspects: readonly AspectAsked[]): boolean =>
  aspects.some(({ aspect }) => aspect === 'measure') &&
  has(parts, 'period') &&
  piecesOfType(parts, 'period').every(({ spec }) => spec.type === 'year') &&
  holds(setsFigure, parts.sentence);

const verbatim = pattern('nguyên văn|từng chữ|đúng câu chữ|câu chữ');

/** Whether the plan's very words are asked for. */
export const asksVerbatim = (parts: Parts, aspects: readonly AspectAsked[]): boolean =>
  holds(verbatim, parts.sentence) &&
  holds(ofThePlan, parts.sentence) &&
  !has(parts, 'period', 'status', 'returned', 'sent') &&
  aspects.every(({ of }) => of === 'plan');

const notYet = pattern(whoHasNot);

/** «cầu nào chưa kiểm định», «còn đụng lịch nhau không», «sao chỉ có vậy»: how it has gone so far, which no plan says. */
const goneSoFar = pattern(
  '(?:nào|gì) (?:còn |vẫn |là |mà )*chưa (?:được )?(?!có|phải|bao giờ)[^ @]+(?= |$)|(?:còn|vẫn)(?: [^ @]+){1,6} (?:không|ko)(?= (?:vậy|thế|à|hả|nhỉ|ạ|em|anh|chị)|$)|sao (?:chỉ|mới) (?:có|được|đạt)|(?:chê|phàn nàn|kêu ca|than phiền|kêu)(?: [^ @]+)? (?:gì|cái gì|chỗ nào|điều gì|thế nào|ra sao)',
);

/** Which of the two a question says that it is of; null where its words leave it open. */
function sideSaid(parts: Parts, aspects: readonly AspectAsked[]): 'plan' | 'reports' | null {
  if (asksWhere(parts, aspects)) return 'plan';
  // «buổi giao ban hôm 20/6 bao nhiêu doanh nghiệp dự»: on a day that is named something was done.
  if (dayNamed.test(parts.sentence.text) && aspects.some(({ of }) => of === 'report')) return 'reports';
  const isSoFar = [doneSoFar, goneSoFar].some((words) => holds(words, parts.sentence));
  return asksOwnThing(parts, aspects) || isSoFar ? 'reports' : null;
}

/** Whether a task that the plan's words name has a figure to reach. */
const hasTarget = ({ context: { plan } }: Parts, { plan: found }: Matters): boolean =>
  found !== null &&
  plan.indices.some(({ tasks }) =>
    tasks.some(({ id, measure }) => measure !== undefined && found.ids.includes(id)),
  );

/** Whether what was reported is asked for, and not what the plan says; «phòng nào dưới 95%» is of what they reported. */
export const isOfReports = (parts: Parts, found: Matters, aspects: readonly AspectAsked[]): boolean =>
  (isHeadOf(parts, 'unit', true) && boundIn(parts) !== null) || asksReported(parts, found, aspects);

/** Whether the year is asked of what the plan sets, and whether a span is asked of reports. */
function spanAsked(parts: Parts, wanted: ReadonlySet<Aspect>): { isOfYear: boolean; hasPeriod: boolean } {
  const spans = piecesOfType(parts, 'period');
  // «cả năm giao bao nhiêu»: of what the plan sets, the year is no span of reports.
  const isOfYear = wanted.has('measure') && spans.every(({ spec }) => spec.type === 'year');
  // «theo quý hay theo tháng»: spans between which is asked, and none of reports.
  const isOfSpans = wanted.has('cadence') && spans.every(({ spec }) => spec.type === 'each');
  return { isOfYear, hasPeriod: spans.length > 0 && !isOfYear && !isOfSpans };
}

/** Whether what a task is to come to within the year is asked. */
const isTargetOfYear = (parts: Parts, found: Matters, wanted: ReadonlySet<Aspect>): boolean =>
  (wanted.has('figure') || wanted.has('measure')) && hasTarget(parts, found) && isSetForYear(parts, wanted);

function asksReported(parts: Parts, found: Matters, aspects: readonly AspectAsked[]): boolean {
  const wanted = new Set(aspects.map(({ aspect }) => aspect));
  const plans = aspects.filter(({ of }) => of === 'plan');
  const reports = aspects.filter(({ of }) => of === 'report');
  const asksWhose = wanted.has('index') || wanted.has('owner');
  const { isOfYear, hasPeriod } = spanAsked(parts, wanted);
  if (isTargetOfYear(parts, found, wanted)) return false;
  if (isOfPlan(parts, wanted, { isOfYear, hasPeriod, isFound: found.plan !== null })) return false;
  // «tháng 5 hồ sơ đúng hạn phòng nào cao nhất»: by what they reported.
  const isRanked = has(parts, 'order') && hasPeriod;
  if (hasPeriod || has(parts, 'status', 'returned')) return isRanked || !(asksWhose && reports.length === 0);
  const said = sideSaid(parts, aspects);
  if (said !== null) return said === 'reports';
  if (plans.length === 0) return reports.length > 0 || has(parts, 'words', 'sent') || found.plan === null;
  // «đơn vị nào chưa có»: whose it is and how it stands; whose it is alone is the plan's.
  if (asksWhose && found.plan && !(wanted.has('done') && holds(notYet, parts.sentence))) return false;
  // «phải hỗ trợ bao nhiêu», «mấy lần», «trong mấy ngày»: a count of the plan.
  const beside: readonly Aspect[] = wanted.has('due')
    ? ['figure', 'progress', 'when', 'proposal', 'obstacle', 'done']
    : ['figure', 'progress', 'when'];
  return reports.some(({ aspect }) => !beside.includes(aspect));
}
