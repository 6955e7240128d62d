import type { Person } from '../../people/org.ts';
import { isLedBy } from '../../plan/plan.ts';
import { fold } from '../../text/fold.ts';
import type { Asked } from '../answer.ts';
import type { Measured } from '../query.ts';
import { holds, matchIn, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { monthsOf, monthsRefused, monthsReported } from './months-asked.ts';
import { has, isHeadOf, type Parts, piecesOfType, wholeSentence } from './parts.ts';

/** «ai nhiều việc trễ hơn», «bên nào ít chậm nhất»: who of some has more, or less. */
const whoMore = pattern(
  '(?:ai|(?:bên|người|anh|chị|đồng chí|vị|sếp|lãnh đạo) nào|mảng nào|mảng ai|mảng của ai)(?: [^@]+)? (?:hơn|nhất|nhiều|ít)(?= |$)',
);
const fewer = / (?:ít|it|đỡ|bớt) /u;
const ofGood = '(?:tốt|khá|ổn|giỏi|nhanh|trội|khả quan|chạy|êm|khấm khá|sáng)';
const ofBad = '(?:kém|tệ|yếu|đuối|ì ạch|lẹt đẹt|bết|dở|chậm chạp|kẹt|đáng lo)';
/** «ai tốt hơn», «mảng ai đuối hơn», «chỉ số của ai khá hơn»: how the work of each goes, by what of it is late or not begun. */
const goesBetter = pattern(
  `(?:ai|(?:bên|người|anh|chị|đồng chí|vị|sếp|lãnh đạo|mảng|khối|phần) nào|của ai|mảng ai)(?: (?!điểm|hạng)[^ @]+){0,4} (?:${ofGood}|${ofBad})(?: việc)? (?:hơn|nhất)`,
);
const worse = pattern(`${ofBad} (?:hơn|nhất)`);
/** «chỉ số của ai tốt hơn»: whose they are is asked, and not which. */
const ofWhom = pattern('(?:chỉ số|mảng|việc|phần|khối|nhiệm vụ) (?:của|do) ai');

/** «Tôi, chị Diệu, anh Phương», «chị Yến với tôi»: the asker among those who are named. */
const amongNamed =
  /(?<=^ (?:(?:giữa|so|giua|trong) )?)(?:tôi|mình|anh|chị|toi|minh|chi) (?:(?:và|với|hay|cùng|va|voi|cung) )?(?:(?:anh|chị|chi|đồng chí|dong chi) )?@p\d| @p\d+ (?:(?:và|với|hay|cùng|va|voi|cung) )?(?:tôi|mình|toi|minh)(?= )/u;

/** «hai phó giám đốc», «3 phó chủ tịch»: leaders by their post. */
const byPost = pattern(
  '(?:\\d|hai|ba|bốn|các|mấy|những) (?:đồng chí |anh |chị |vị |ông |bà )?(phó giám đốc|phó chủ tịch|phó sở|phó)',
);

/** The leaders who are set beside each other: those named, the asker among them, or those of a post. */
function leadersBeside(parts: Parts): readonly Person[] {
  const { org, plan, speaker } = parts.context;
  const leads = ({ id, role }: Person): boolean =>
    role === 'leader' && plan.indices.some((index) => isLedBy(index, id));
  const named = parts.named.filter(({ type }) => type === 'person');
  // «anh Phương», of whom there are two: the one who leads.
  const each = named.map((one) =>
    org.people.filter((person) => 'ids' in one && one.ids.includes(person.id) && leads(person)),
  );
  if (each.some(({ length }) => length !== 1)) return [];
  const self =
    speaker && leads(speaker.person) && amongNamed.test(parts.sentence.text) ? [speaker.person] : [];
  const people = new Map([...self, ...each.flat()].map((person) => [person.id, person]));
  if (people.size > 0) return [...people.values()];
  const post = matchIn(byPost, parts.sentence);
  return post ? org.people.filter((person) => leads(person) && fold(person.title).startsWith('pho')) : [];
}

/** Whether a word is one of a post by which they are called. */
function isOfPost({ sentence }: Parts, { at }: { at: number }): boolean {
  const post = matchIn(byPost, sentence);
  return post !== null && at >= post.index && at < post.index + post[0].length;
}

/** What of their work is counted: what is late or not begun as one, where «trễ» is said of no report. */
function measuredIn(parts: Parts): Measured | null {
  const words = piecesOfType(parts, 'words').find(({ what }) => what === 'obstacle' || what === 'proposal');
  if (has(parts, 'returned')) return 'returned';
  const [status] = piecesOfType(parts, 'status');
  if (status) return status.status;
  if (piecesOfType(parts, 'sent').some(({ what }) => what === 'late')) return 'behind';
  if (words) return words.what as 'obstacle' | 'proposal';
  return holds(goesBetter, wholeSentence(parts)) && !has(parts, 'field', 'number') ? 'behind' : null;
}

/** Whether the one with less of it comes first: «ít việc trễ hơn», «ai làm tốt hơn». */
const isByLess = (parts: Parts): boolean =>
  fewer.test(parts.sentence.text) ||
  (holds(goesBetter, wholeSentence(parts)) && !has(parts, 'status') && !holds(worse, wholeSentence(parts)));

/**
 * «chị Yến, chị Lan, tôi: ai nhiều việc trễ nhất», «hai phó chủ tịch ai nhiều việc chậm hơn»: leaders who are named beside each
 * other, by what was reported of their own indices; no unit is asked for, whoever does the work.
 */
export function leadersAtWork(parts: Parts): Asked | null {
  const { context } = parts;
  if (!holds(whoMore, parts.sentence) || parts.named.some(({ type }) => type !== 'person')) return null;
  const people = leadersBeside(parts);
  const measured = people.length > 1 ? measuredIn(parts) : null;
  const isOfIndices = isHeadOf(parts, 'index') && !holds(ofWhom, parts.sentence);
  const isOpen = parts.left.some((one) => !isOfPost(parts, one)) && !holds(goesBetter, wholeSentence(parts));
  if (measured === null || isOfIndices || isOpen) return null;
  if (context.inGroup) return { answer: { type: 'refused', refusal: { type: 'in-private' } } };
  const named = monthsOf(parts);
  const refused = named.otherYear ? null : monthsRefused(parts);
  if (refused || named.otherYear) return refused;
  const open = monthsReported(context, named.months);
  return answered(
    context,
    {
      of: 'group',
      group: {
        by: 'person',
        measured,
        ...(measured === 'behind' ? { both: true as const } : {}),
        ...(people.length === 2 ? { beside: true as const } : {}),
      },
      where: [],
      among: people.map(({ id }) => id),
      order: {
        field: `person:${measured}`,
        dir: isByLess(parts) ? 'asc' : 'desc',
        take: 'all',
      },
      give: [],
      months: open.length > 0 ? open : [context.atHand],
    },
    parts.fields,
  );
}
