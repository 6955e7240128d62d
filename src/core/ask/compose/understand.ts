import { groupsThat } from '../../plan/plan.ts';
import type { AskContext, Asked, Topic } from '../answer.ts';
import type { Field } from '../fields.ts';
import type { Reading } from '../reading.ts';
import { holds, pattern } from '../sentence.ts';
import { aimBesideResult } from './aim-beside-result.ts';
import { asksAlien, ofNeighbour, otherAgency, otherDepartment, unknownIndex, unknownUnit } from './alien.ts';
import { aspectsIn } from './aspects.ts';
import { tasksGiven } from './attributed.ts';
import { beyondNamed } from './beyond-shown.ts';
import { bidsReturn } from './bids-return.ts';
import { blamesSomebody } from './blame.ts';
import { byGroup } from './by-group.ts';
import { heldDue } from './cadence-due.ts';
import { calledSo } from './called-so.ts';
import { caseOfPlan } from './case-of-plan.ts';
import { type Certainty, certaintyOf } from './certainty.ts';
import { changesOfReport } from './changes-of-report.ts';
import { contentOf } from './content.ts';
import { copiedAnswers } from './copied-answers.ts';
import { counted, overdueAndSoon } from './counted.ts';
import { directoryAsked, severalPosts } from './directory-asked.ts';
import { draftOfOthers } from './drafts-of-others.ts';
import { dueSoon } from './due-soon.ts';
import { dutiesThisMonth } from './duties-this-month.ts';
import { fateOfProposal } from './fate-of-proposals.ts';
import { figureInAims } from './figure-in-aims.ts';
import { figureMoved } from './figure-moved.ts';
import { figureOfIndex, sourceOfIndex } from './figure-of-index.ts';
import { figuresReached, figuresShort } from './figures-short.ts';
import { leftOfCounted } from './follow-one-task.ts';
import { followUp } from './follow-up.ts';
import { forOthers, mayIDo } from './for-others.ts';
import { againOfShown } from './given-back.ts';
import { groupsAtWork } from './groups-at-work.ts';
import { groupsByTasks } from './groups-by-tasks.ts';
import { heldAhead } from './held-ahead.ts';
import { ofScope } from './how-to.ts';
import { withInTime } from './in-time.ts';
import { indicesAtWork } from './indices-at-work.ts';
import { isMeantBy } from './is-meant.ts';
import { lateOverMonths } from './late-over-months.ts';
import { leadOrCoordinate } from './lead-or-coordinate.ts';
import { leadersAtWork } from './leaders-beside.ts';
import { ledTogether } from './led-together.ts';
import { lockReady } from './lock-ready.ts';
import { mayStandIn } from './may-stand-in.ts';
import { figureOfThing, targetOfIndex } from './measured-thing.ts';
import { mentioned } from './mentioned.ts';
import { answerSummary } from './month-things.ts';
import { monthsOf } from './months-asked.ts';
import { monthsVerdict } from './months-beside.ts';
import { movedByMonth } from './moved-by-month.ts';
import { ofMatter } from './of-matter.ts';
import { ofMonth, ofMonths } from './of-months.ts';
import { ofPlan } from './of-plan.ts';
import { byId, ofTasks } from './of-tasks.ts';
import { orderOfSending, rankedPrivately } from './order-of-sending.ts';
import { givenOutside, workOfOutsiders } from './outside-bodies.ts';
import { debtBehindExcuse, owedThoughSent } from './owed-though-sent.ts';
import { withOwnDebt } from './own-late.ts';
import { has, indicesOf, isHeadOf, type Parts, piecesOfType } from './parts.ts';
import { partOfDocument, passageOf } from './passages.ts';
import { placeAmong } from './place-among.ts';
import { planNumber } from './plan-number.ts';
import { isCaseOfPlan } from './plan-or-reports.ts';
import { asksStandIn, postsAsked } from './posts.ts';
import { productsDue } from './products-due.ts';
import { asksAnswered, proposalsAnswered } from './proposals-answered.ts';
import { proposalsTo } from './proposals-to.ts';
import { quoted } from './quoted.ts';
import { rightsInActs } from './rights-in-acts.ts';
import { ofCarryingOut, ruleOfDocument } from './rule-of-document.ts';
import { shareOfUnit } from './share-of-unit.ts';
import { spanOfIndex } from './span-of-index.ts';
import { type Spoken, spokenOf } from './spoken.ts';
import { statesByMonth } from './states-by-month.ts';
import { monthCounted, reportedCounted, statesCounted } from './states-counted.ts';
import { partsOf } from './taken-apart.ts';
import { textIn } from './texts.ts';
import { titled, titledByDuty } from './titled.ts';
import { twoMatters } from './two-matters.ts';
import { unitsAtWork, unitsInOrder } from './units-at-work.ts';
import { unitsByPost, whoGathersReports } from './units-by-post.ts';
import { membersOf, unitsConcerned } from './units-concerned.ts';
import { unitsMoved } from './units-moved.ts';
import { waitingProposals } from './waiting-proposals.ts';
import { ownHead, whoAmI, whoIs } from './who-somebody-is.ts';
import { wholeMonth } from './whole-month.ts';
import { talk, withoutOwn, work } from './work.ts';

type Composed = Asked & { certainty: Certainty };

/** «phòng nào trễ lâu nhất»: who is furthest behind. */
const latest = pattern(
  '(?:chậm|trễ|muộn|quá hạn|nợ|ì)(?: (?:báo cáo|bc|lâu|nhiều|dài|nặng|ngày|hôm|lần|việc|nhiệm vụ|hẹn|hạn))+ nhất',
);

/** Units set in an order by what they reported: a group may not hear it. */
const ranksUnits = (parts: Parts): boolean =>
  (isHeadOf(parts, 'unit') || has(parts, 'ranking')) &&
  !isHeadOf(parts, 'index') &&
  !has(parts, 'relation') &&
  (has(parts, 'ranking') ||
    holds(latest, parts.sentence) ||
    (has(parts, 'order') && has(parts, 'period', 'sent', 'status', 'words')) ||
    piecesOfType(parts, 'order').some(({ end }) => end === 'worst' || end === 'best'));

/** «ai trễ nhất»: whoever it is. */
const ranksPeople = (parts: Parts): boolean =>
  piecesOfType(parts, 'sent').some(({ what }) => what === 'last' || what === 'first' || what === 'closest');

/** «ai ghi sai mà bị trả lại»: whose it was, and not what is to be done. */
const asksWhoseReturned = (parts: Parts): Asked | null =>
  parts.context.inGroup && has(parts, 'returned') && isHeadOf(parts, 'person', true)
    ? { answer: { type: 'refused', refusal: { type: 'in-private' } } }
    : null;

/** «đơn vị ấy vướng những gì»: the words of one unit. */
const asksWordsOf = (parts: Parts): boolean =>
  // «kiến nghị phải trả lời trong mấy ngày»: a term that the plan sets.
  !aspectsIn(parts.sentence, parts.context.plan).some(({ aspect }) => aspect === 'due') &&
  piecesOfType(parts, 'words').some(({ what }) => what === 'obstacle' || what === 'proposal') &&
  (has(parts, 'that') || parts.named.some(({ type }) => type === 'unit'));

/** «mỗi đơn vị trễ mấy ngày»: how late somebody was. */
const asksDaysLate = (parts: Parts): boolean =>
  piecesOfType(parts, 'sent').some(({ what }) => what === 'days');

/** What a group may not hear, whatever else is said. */
function keptPrivate(parts: Parts): Asked | null {
  if (!parts.context.inGroup) return null;
  if (blamesSomebody(parts)) return { answer: { type: 'refused', refusal: { type: 'in-private' } } };
  if (ranksUnits(parts) || ranksPeople(parts)) return rankedPrivately;
  return asksWordsOf(parts) || has(parts, 'returned') || asksDaysLate(parts)
    ? { answer: { type: 'refused', refusal: { type: 'in-private' } } }
    : null;
}

/** «chỉ số nào cần cải thiện» of a plan that has no such group: which it has is told, and nothing of another. */
function ofNoGroup(parts: Parts): Asked | null {
  const { plan } = parts.context;
  for (const { filter } of piecesOfType(parts, 'state'))
    if ((filter === 'maintain' || filter === 'improve') && groupsThat(plan, filter).length === 0)
      return { answer: { type: 'refused', refusal: { type: 'no-such-group', tends: filter } } };
  return null;
}

/** The plan's number, what became of proposals, and what is counted or set in order over months. */
const overMonths = (parts: Parts): Asked | null =>
  planNumber(parts) ??
  (asksAnswered(parts) ? proposalsAnswered(parts) : null) ??
  lateOverMonths(parts) ??
  unitsMoved(parts) ??
  unitsInOrder(parts) ??
  unitsAtWork(parts) ??
  groupsAtWork(parts) ??
  monthsVerdict(parts) ??
  leadersAtWork(parts) ??
  indicesAtWork(parts) ??
  movedByMonth(parts);

/** What a plan's own groups are, the counting of officials by its own words, and what is to be beside what was. */
const ofGroupsAndCounts = (parts: Parts): Asked | null =>
  ofNoGroup(parts) ??
  groupsByTasks(parts) ??
  statesCounted(parts) ??
  reportedCounted(parts) ??
  monthCounted(parts) ??
  overdueAndSoon(parts) ??
  counted(parts) ??
  shareOfUnit(parts) ??
  aimBesideResult(parts) ??
  targetOfIndex(parts) ??
  figureMoved(parts) ??
  figureOfIndex(parts) ??
  sourceOfIndex(parts) ??
  spanOfIndex(parts) ??
  beyondNamed(parts) ??
  leadOrCoordinate(parts) ??
  tasksGiven(parts) ??
  givenOutside(parts);

/** An act by right and how it is done, but of who does no work with the bot: a body outside. */
const workOrOutside = (parts: Parts): Asked | null =>
  bidsReturn(parts) ??
  owedThoughSent(parts) ??
  debtBehindExcuse(parts) ??
  dutiesThisMonth(parts) ??
  dueSoon(parts) ??
  productsDue(parts) ??
  lockReady(parts) ??
  workOfOutsiders(parts) ??
  changesOfReport(parts) ??
  rightsInActs(parts) ??
  forOthers(parts) ??
  mayIDo(parts) ??
  copiedAnswers(parts) ??
  work(parts);

const sumsUp = pattern(
  '(?<=^ (?:(?:em|bot|cho|giúp|xin|gửi|anh|chị|tôi|mình|bản|báo cáo) )*)(?:tổng hợp|tóm tắt|thống kê|tình hình|kết quả|tiến độ|số liệu|báo cáo|điểm)(?= )',
);
const unitByUnit = pattern(
  '(?:theo|từng|mỗi|chia theo|riêng từng|theo từng) (?:đơn vị|phòng|bên|phòng ban)(?= $| (?:giúp|cho|nhé|với|hộ|đi|một|thôi|ngắn|gọn|trực thuộc|chuyên môn))',
);

/** «tổng hợp tháng 6 theo từng đơn vị»: the month, which is told unit by unit, too. */
function monthByUnit(parts: Parts): Asked | null {
  if (!has(parts, 'period') || parts.named.length > 0) return null;
  if (has(parts, 'status', 'words', 'sent', 'returned', 'order', 'ranking', 'debt', 'how')) return null;
  const { months, each, otherYear } = monthsOf(parts);
  const [month, another] = months;
  if (month === undefined || another !== undefined || each || otherYear || month > parts.context.atHand)
    return null;
  return holds(sumsUp, parts.sentence) && holds(unitByUnit, parts.sentence)
    ? { answer: { type: 'month', progress: parts.context.progressOf(month) } }
    : null;
}

/** «tổng hợp mấy chỉ số của chị tháng 9», by who leads some: a summary of these. */
const ofOwnIndices = (parts: Parts): Asked | null =>
  parts.context.speaker?.person.role === 'leader' &&
  parts.named.length === 0 &&
  has(parts, 'own') &&
  isHeadOf(parts, 'index', false) &&
  !has(
    parts,
    'status',
    'words',
    'sent',
    'returned',
    'order',
    'number',
    'state',
    'field',
    'relation',
    'how',
  ) &&
  holds(sumsIndices, parts.sentence)
    ? answerSummary(parts)
    : null;
const sumsIndices = pattern(
  '(?<=^ (?:(?:em|bot|cho|giúp|xin|gửi|anh|chị|tôi|mình) )*)(?:tổng hợp|tóm tắt|điểm qua|điểm lại|tình hình)(?: (?:lại|giúp|cho|nhanh|gọn|chung))* (?:các |mấy |những |cả |\\d )?chỉ số',
);

/** «tóm tắt tháng 5: ai chưa nộp, việc nào chậm, vướng gì»: all that a summary holds, asked one by one. */
function summaryOfAll(parts: Parts): Asked | null {
  const byUnit = monthByUnit(parts) ?? ofOwnIndices(parts);
  if (byUnit) return byUnit;
  if (!has(parts, 'summary') || indicesOf(parts).length > 0) return null;
  const kinds = new Set(
    parts.pieces.flatMap((piece) =>
      piece.type === 'words'
        ? [piece.what]
        : piece.type === 'sent' || piece.type === 'status'
          ? [piece.type]
          : [],
    ),
  );
  return kinds.size >= 2 ? answerSummary(parts) : null;
}

const toWhom = pattern(
  '(?:báo cáo|gửi|nộp)(?: [^ @]+){0,2} (?:về|lên|cho|với|tới) (?:ai|đâu|đơn vị nào|phòng nào|bên nào)',
);
const ofResults = pattern(
  'kết quả(?: [^ @]+){0,3} kế hoạch|(?:kế hoạch|thực hiện)(?: [^ @]+){0,4} (?:phải )?báo cáo',
);

/** «kết quả thực hiện kế hoạch phải báo cáo cho ai»: what the plan says of reporting. */
const reportedTo = (parts: Parts): Asked | null =>
  parts.named.length === 0 && holds(toWhom, parts.sentence) && holds(ofResults, parts.sentence)
    ? { answer: { type: 'plan-fact', fact: 'reporting' } }
    : null;

/** Whether nothing but names and words that tell nothing is said: no task is meant by its words then, whatever holds them. */
const namesAlone = (parts: Parts): boolean =>
  contentOf(parts).every(({ inName, soft, faint }) => inName || (soft && faint));

/** What stands in the plan's own words: what it quotes, every task that holds certain words, a part of the document. */
const inDocument = (parts: Parts): Asked | null =>
  quoted(parts) ?? mentioned(parts) ?? figureInAims(parts) ?? partOfDocument(parts);

/** What the plan says as a paper: of reporting, and in its own words. */
const ofDocument = (parts: Parts): Asked | null =>
  caseOfPlan(parts) ?? reportedTo(parts) ?? inDocument(parts) ?? ruleOfDocument(parts);

/** So much of a question stands in the plan's tasks that a strange name in it is none. */
const isFound = (spoken: Spoken | null): boolean => spoken !== null && spoken.matter.share >= 0.6;

/** «chỉ số chuyển đổi số ai phụ trách»: of an index, whatever task or report has the words of its name. */
const asksOfIndex = (parts: Parts): boolean =>
  parts.named.length === 0 &&
  !has(parts, 'period', 'status', 'words', 'sent') &&
  (piecesOfType(parts, 'relation').some(({ relation }) => relation !== 'task') ||
    parts.pieces.some(
      (piece) => piece.type === 'field' && (piece.field === 'score' || piece.field === 'rank'),
    ));

/** Names that the plan does not have: of another agency, of a unit, of an index. */
const ofStranger = (parts: Parts, spoken: Spoken | null, isMeant: boolean): Asked | null =>
  (isMeant && isFound(spoken) ? null : otherAgency(parts)) ??
  unknownUnit(parts) ??
  (isFound(spoken) && !asksOfIndex(parts) ? null : unknownIndex(parts));

/** What its words name, where it is meant by them, or is the case for which the plan bids something. */
const meantIn = (parts: Parts, spoken: Spoken | null): Spoken | null =>
  spoken !== null && ((isFound(spoken) && isCaseOfPlan(parts)) || isMeantBy(parts, spoken)) ? spoken : null;

/** One phrase that means something by itself: «hướng dẫn», also where a task holds it. */
const isOnePhrase = ({ reading: { cover, tokens } }: Parts): boolean =>
  cover.length === 1 && cover[0]!.from === 0 && cover[0]!.to === tokens.length;

/** What its own words name: tasks, with what was reported of them, else a passage of the document. */
function byItsWords(parts: Parts, spoken: Spoken | null): Composed | null {
  if (spoken === null) {
    const passage = passageOf(parts);
    return passage && { ...passage, certainty: 'perhaps' };
  }
  const found = isOnePhrase(parts) ? null : ofMatter(parts, spoken);
  const told = found && withInTime(parts, found);
  // So much of it stands in the tasks that no fact of the document is meant.
  // What else is the name of an index is part of it here: «phê duyệt mấy *cụm công nghiệp* mới».
  const holdsName = parts.reading.mentions.length > 0 && indicesOf(parts).length === 0;
  const isWhole = spoken.matter.share >= 0.85 && spoken.matter.words.length >= (holdsName ? 3 : 6);
  // Words alone, without anything asked of them, may as well mean something else: «hướng dẫn».
  const isAsked = spoken.aspects.length > 0 || spoken.matter.words.length >= 4;
  // A field that nothing but a task has.
  const isOfTask = spoken.aspects.some(({ aspect }) => aspect === 'product' || aspect === 'source');
  return (
    told && {
      ...told,
      certainty: isWhole || (isOfTask && isFound(spoken)) ? 'sure' : isAsked ? 'words' : 'perhaps',
    }
  );
}

/** What its pieces and names make, where nothing in it is strange. */
function byItsPieces(parts: Parts): Composed | null {
  const { reading } = parts;
  const namesStranger = reading.unknownPerson && reading.people.length === 0 && !has(parts, 'sent');
  if (asksAlien(parts) || namesStranger) return null;
  const text = textIn(parts);
  const asked =
    withoutOwn(parts) ??
    proposalsAnswered(parts) ??
    membersOf(parts) ??
    unitsConcerned(parts) ??
    figuresShort(parts) ??
    figuresReached(parts) ??
    byGroup(parts) ??
    byId(parts) ??
    ofMonths(parts, text) ??
    ofMonth(parts) ??
    ofTasks(parts, text) ??
    ofPlan(parts, text);
  return asked && { ...asked, certainty: certaintyOf(parts, asked, text) };
}

/** By its words before its pieces, but for states of months: «việc chậm tháng 4 sang tháng 5 đã khắc phục được việc nào», whatever report holds the verb. */
function byWordsOrPieces(parts: Parts, meant: Spoken | null): Composed | null {
  const turned = has(parts, 'status') && statesByMonth(parts) ? byItsPieces(parts) : null;
  return turned ?? byItsWords(parts, meant) ?? byItsPieces(parts);
}

/** What was understood, behind what the asker's own unit owes where that is what is asked of it. */
const ownFirst = (parts: Parts, told: (Asked & Partial<Composed>) | null): Composed | null =>
  told && withOwnDebt(parts, { ...told, certainty: told.certainty ?? 'sure' });

/**
 * «phòng em có việc gì trong chỉ số đó», in a group: of the plan whoever asks is known there, too; what was reported and
 * owed is theirs alone.
 */
function knowingAsker(parts: Parts, topic: Topic | null, known?: readonly Field[]): Parts {
  const { context, reading } = parts;
  const isOfPlan =
    has(parts, 'own') &&
    !has(parts, 'period', 'status', 'words', 'sent', 'returned', 'debt', 'month', 'act', 'how') &&
    !has(parts, 'nudged', 'ranking', 'said', 'due', 'summary', 'trend');
  return context.inGroup && context.asker && isOfPlan
    ? partsOf({ ...context, speaker: context.asker }, reading, topic, known)
    : parts;
}

/** Who somebody is, the head of the own unit and whoever asks among them; and talk. */
const ofPeople = (parts: Parts): Asked | null =>
  mayStandIn(parts) ??
  calledSo(parts) ??
  unitsByPost(parts) ??
  whoGathersReports(parts) ??
  ledTogether(parts) ??
  severalPosts(parts) ??
  postsAsked(parts) ??
  ownHead(parts) ??
  talk(parts) ??
  whoAmI(parts) ??
  (asksStandIn(parts) ? null : (whoIs(parts) ?? titled(parts) ?? titledByDuty(parts))) ??
  directoryAsked(parts);

/** Who sent before whom, and what is left, or was sent again, of what was told just before. */
const inOrderOrOfTold = (parts: Parts): Asked | null =>
  orderOfSending(parts) ?? leftOfCounted(parts) ?? againOfShown(parts);

/** What is asked by pieces and signs of its own, whatever words of tasks stand beside them. */
const outright = (parts: Parts): Asked | null =>
  inOrderOrOfTold(parts) ??
  waitingProposals(parts) ??
  proposalsTo(parts) ??
  fateOfProposal(parts) ??
  otherDepartment(parts) ??
  ofNeighbour(parts) ??
  draftOfOthers(parts) ??
  asksWhoseReturned(parts) ??
  ofScope(parts) ??
  ofPeople(parts) ??
  ofCarryingOut(parts) ??
  workOrOutside(parts) ??
  keptPrivate(parts) ??
  overMonths(parts) ??
  placeAmong(parts) ??
  ofGroupsAndCounts(parts) ??
  summaryOfAll(parts) ??
  wholeMonth(parts) ??
  ofDocument(parts) ??
  twoMatters(parts);

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
  const parts = knowingAsker(partsOf(context, reading, topic, known), topic, known);
  const first = outright(parts);
  if (first) return ownFirst(parts, first);
  const spoken = namesAlone(parts) && unknownIndex(parts) === null ? null : spokenOf(parts);
  const meant = meantIn(parts, spoken);
  const next = followUp(parts, meant) ?? ofStranger(parts, spoken, meant !== null);
  if (next) return { ...next, certainty: 'sure' };
  const held = heldAhead(parts, spoken) ?? heldDue(parts);
  if (held) return { ...held, certainty: 'sure' };
  return (
    ownFirst(parts, spoken === null ? figureOfThing(parts) : null) ??
    ownFirst(parts, byWordsOrPieces(parts, meant))
  );
}
