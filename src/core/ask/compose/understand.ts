import type { AskContext, Asked, Topic } from '../answer.ts';
import type { Field } from '../fields.ts';
import { passageIn } from '../matter.ts';
import { contentOf } from './content.ts';
import type { Filter } from '../query.ts';
import type { Reading } from '../reading.ts';
import { pattern } from '../sentence.ts';
import { fold } from '../../text/fold.ts';
import { aliensIn, isAlien, otherAgency, unknownIndex, unknownUnit } from './alien.ts';
import { followUp } from './follow-up.ts';
import { ofMatter, type Spoken, spokenOf } from './of-matter.ts';
import { ofMonth, ofMonths } from './of-months.ts';
import { ofPlan } from './of-plan.ts';
import { byId, ofTasks } from './of-tasks.ts';
import { has, indicesOf, isAsked, isHeadOf, type Parts, partsOf, piecesOfType, speaksOfSelf } from './parts.ts';
import { type TextFound, textIn } from './texts.ts';
import { talk, whoAmI, whoIs, withoutOwn, work } from './work.ts';

/** Whether a composed answer stands beside a plain reading of the same question. */
export type Certainty = 'sure' | 'words' | 'likely' | 'perhaps';

type Composed = Asked & { certainty: Certainty };

/** How sure a composed answer is beside a plain reading. */
function certaintyOf(parts: Parts, { answer }: Asked, text: TextFound | null): Certainty {
  if (answer.type !== 'found') return 'sure';
  const { where, months, of } = answer.query;
  if (months.length === 0 && where.some(({ by }) => by === 'text'))
    return (text?.longest ?? 0) >= 4 ? 'likely' : 'perhaps';
  // What the office gave back was answered, too, which the plain reading does not tell.
  const { found } = answer;
  const isReturned =
    where.length > 0 &&
    found.of === 'task' &&
    found.rows.some(({ reported }) => reported.some(({ progress }) => progress.before));
  return of === 'task' && months.length === 1 && !isReturned && isPlain(parts, where) ? 'perhaps' : 'sure';
}

/** A status of all that there is, of one unit, leader or index, in one month: the plain reading knows that as well. */
function isPlain(parts: Parts, where: readonly Filter[]): boolean {
  const scope = where.filter(({ by }) => by !== 'status');
  const [only, another] = scope;
  const isOne =
    only === undefined ||
    (only.by === 'unit' && only.relation === 'task' && only.ids.length === 1 && !only.not) ||
    (only.by === 'person' && only.ids.length === 1 && !only.not) ||
    (only.by === 'index' && only.codes.length === 1 && !only.not);
  const isMonth = piecesOfType(parts, 'period').every(
    ({ spec }) => spec.type === 'this' || spec.type === 'months',
  );
  // What the asker's own unit has is known to the composed reading alone.
  if (speaksOfSelf(parts)) return false;
  const isCount = (isAsked(parts, 'count') && only !== undefined) || piecesOfType(parts, 'status').length > 1;
  return isOne && another === undefined && isMonth && !has(parts, 'own') && !isCount;
}

/** «phần yêu cầu có câu nào nói …», «yêu cầu thứ hai»: the part is named, and what of it is asked. */
const documentPart = pattern('(?:phần|mục|chỗ|trong) (?:yêu cầu|mục tiêu|mục đích|tổ chức thực hiện)|yêu cầu (?:có|nào|thứ|của kế hoạch)');

function partOfDocument(parts: Parts): Asked | null {
  const { sentence, context } = parts;
  const expression = sentence.marked ? documentPart.marked : documentPart.plain;
  expression.lastIndex = 0;
  const [said] = expression.exec(sentence.text) ?? [];
  if (said === undefined) return null;
  const { requirements, aims, organisation } = context.plan;
  const passages = /yêu|yeu/u.test(said) ? requirements : /tổ|to chuc/u.test(said) ? organisation.words : aims;
  const found = passageIn(context.plan, contentOf(parts), passages, 0.25);
  return found && { answer: { type: 'section', section: 'text', text: found.text } };
}

/** A passage of the plan document outside its tasks, by its own words: «kết quả có tính vào thi đua không». */
function passageOf(parts: Parts): Asked | null {
  if (has(parts, 'period', 'status', 'sent', 'month', 'how', 'act', 'debt', 'field', 'order', 'number', 'state')) return null;
  // Who, which and how many are facts; a passage tells what is said.
  if (/ (?:ai|nào|mấy|bao nhiêu|hạng|điểm|nao|may|hang|diem) /u.test(parts.sentence.text)) return null;
  if (parts.named.length > 0 || isHeadOf(parts, 'index') || isAlien(parts.context, parts.reading)) return null;
  const { aims, requirements, organisation, overallAim, legalBases, document } = parts.context.plan;
  const found = passageIn(parts.context.plan, contentOf(parts), [
    ...requirements,
    ...organisation.words,
    ...aims,
    overallAim.words,
    ...legalBases,
    document.closing,
  ]);
  return found && { answer: { type: 'section', section: 'text', text: found.text } };
}

const money: ReadonlySet<string> = new Set(['tien', 'kinh', 'phi', 'du', 'toan', 'ngan', 'sach']);

/** «bao nhiêu doanh nghiệp»: how many is asked of anything. */
const counts: ReadonlySet<string> = new Set(['bao', 'nhieu', 'may']);

/** Units set in an order by what they reported: a group may not hear it. */
const ranksUnits = (parts: Parts): boolean =>
  isHeadOf(parts, 'unit') &&
  !isHeadOf(parts, 'index') &&
  !has(parts, 'relation') &&
  (has(parts, 'ranking') ||
    (has(parts, 'order') && has(parts, 'period', 'sent', 'status', 'words')) ||
    piecesOfType(parts, 'order').some(({ end }) => end === 'worst' || end === 'best'));

/** Whether a question is about tasks that its own words name, and not about an index, a month or an act that it names. */
function isAboutIt(parts: Parts, { matter: { share, words, isName }, inReports }: Spoken): boolean {
  if (isName || parts.years.some((year) => year !== parts.context.plan.year)) return false;
  const aliens = aliensIn(parts.context, parts.reading).filter((word) => !counts.has(word));
  const told = words.map(fold);
  // «bình đẳng cạnh tranh»: the words of one index's name, in whatever order.
  if (parts.context.plan.indices.some(({ name }) => told.every((word) => fold(name).split(' ').includes(word))))
    return false;
  // «kinh phí thực hiện kế hoạch»: no plan of this kind holds it, and that a report speaks of money is something else.
  // «xử phạt bao nhiêu tiền», «ISO …, thấy bảo thiếu kinh phí»: money is asked of what was done.
  const ofPlan = / (?:kế hoạch|ke hoach) /u.test(parts.sentence.text);
  const isMoney = inReports && !ofPlan && aliens.length > 0 && aliens.every((word) => money.has(word) || told.includes(word));
  if (!isMoney && aliens.some((word) => !told.includes(word))) return false;
  if (!isMoney && aliens.length > 0 && told.filter((word) => !aliens.includes(word)).length < 2) return false;
  if (has(parts, 'debt', 'sent', 'month', 'how', 'act', 'ranking', 'trend', 'summary'))
    return share >= 0.75 && words.length >= 3;
  if (piecesOfType(parts, 'state').some(({ filter }) => filter === 'maintain' || filter === 'improve')) return false;
  if (has(parts, 'field', 'order', 'number', 'state') && isHeadOf(parts, 'index')) return false;
  return indicesOf(parts).length === 0 || (share >= 0.6 && words.length >= 2);
}

/**
 * Composes the answer to a question from its parts; null where its parts are those of a plain fact of the plan, or where
 * something in it is not understood.
 * @param known the figures of an index that can be asked, a parameter for tests
 * @returns how certain it is: a plain reading may know better where only words of the plan's tasks were recognised
 */
export function understand(
  context: AskContext,
  reading: Reading,
  topic: Topic | null,
  known?: readonly Field[],
): Composed | null {
  if (reading.wordCount === 0) return null;
  const parts = partsOf(context, reading, topic, known);
  const first = talk(parts) ?? whoAmI(parts) ?? whoIs(parts) ?? work(parts);
  if (first) return { ...first, certainty: 'sure' };
  if (context.inGroup && ranksUnits(parts))
    return { answer: { type: 'refused', refusal: { type: 'in-private' } }, certainty: 'sure' };
  const ofPart = partOfDocument(parts);
  if (ofPart) return { ...ofPart, certainty: 'sure' };
  const spoken = spokenOf(parts);
  const isMeant = spoken !== null && isAboutIt(parts, spoken);
  const follow = followUp(parts, isMeant ? spoken : null);
  if (follow) return { ...follow, certainty: 'sure' };
  const other = isMeant && spoken.matter.share >= 0.6 ? null : otherAgency(parts);
  if (other) return { ...other, certainty: 'sure' };
  const stranger = unknownUnit(parts) ?? (spoken !== null && spoken.matter.share >= 0.6 ? null : unknownIndex(parts));
  if (stranger) return { ...stranger, certainty: 'sure' };
  const told = isMeant ? ofMatter(parts, spoken) : null;
  // So much of it stands in the tasks that no fact of the document is meant.
  const isWhole = isMeant && spoken.matter.share >= 0.85 && spoken.matter.words.length >= 6;
  if (told) return { ...told, certainty: isWhole ? 'sure' : 'words' };
  const passage = isMeant ? null : passageOf(parts);
  if (passage) return { ...passage, certainty: 'perhaps' };
  if (isAlien(context, reading) || (reading.unknownPerson && reading.people.length === 0 && !has(parts, 'sent'))) return null;
  const text = textIn(parts);
  const asked =
    withoutOwn(parts) ??
    byId(parts) ??
    ofMonths(parts, text) ??
    ofMonth(parts) ??
    ofTasks(parts, text) ??
    ofPlan(parts, text);
  return asked && { ...asked, certainty: certaintyOf(parts, asked, text) };
}
