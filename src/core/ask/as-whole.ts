import { scoreAim } from '../plan/plan.ts';
import { fold } from '../text/fold.ts';
import type { AskContext, Asked, Fact, Topic } from './answer.ts';
import type { Certainty } from './compose/certainty.ts';
import { countedOther, passedOver, turnedRound } from './compose/in-effect.ts';
import { monthsOf } from './compose/months-asked.ts';
import { countedOfTask } from './compose/of-matter.ts';
import { has, ownUnit, type Parts, pieceOf } from './compose/parts.ts';
import { partsOf } from './compose/taken-apart.ts';
import { thingsOfIndex } from './compose/things-of-index.ts';
import { understand } from './compose/understand.ts';
import { asksForHelp, decide } from './decide.ts';
import { type Reading, speaksOf } from './reading.ts';

/** Whether words of the plan's tasks say more than a plain reading of a question. */
const isBetter = (certainty: Certainty, { type }: Asked['answer']): boolean =>
  (certainty === 'likely' && type !== 'cadence') ||
  ['refused', 'choose-index', 'tasks', 'greeting', 'help', 'unit-indices'].includes(type);

/** «tiến độ chi phí thời gian tháng 4» asks for that month's progress. */
function inMonth(context: AskContext, reading: Reading): AskContext {
  const [month] = reading.months;
  return month !== undefined && context.progress.type === 'month' && speaksOf(reading)('progress', 'obstacle')
    ? { ...context, progress: context.progressOf(month) }
    : context;
}

/** Figures of an index: whoever asks for them asks of no task. */
const ofIndex: ReadonlySet<string> = new Set(['score', 'rank', 'change', 'previous-rank', 'gap', 'target']);

/** Words with which somebody asks who signed the plan. */
const ofSigning: ReadonlySet<string> = new Set(
  'ai ky ban hanh phe duyet ke hoach nay so tinh ubnd nguoi lanh dao giao van'.split(' '),
);

/** «3 nhiệm vụ *trọng tâm* UBND tỉnh duyệt»: of a task that was approved, and not of the plan. */
const namesMatter = ({ answer }: Asked): boolean =>
  answer.type === 'found' &&
  (answer.query.about ?? []).filter((word) => !ofSigning.has(fold(word))).length >= 2;

/** Whether what is left of a figure was asked of tasks that their own words name. */
const countsLeft = ({ answer }: Asked): boolean =>
  answer.type === 'found' &&
  answer.query.give.includes('remaining') &&
  answer.found.of === 'task' &&
  answer.found.rows.some(({ task }) => task.measure !== undefined);

const asksHowOften = /\b(?:may|bao nhieu|bao) (?:lau|thang|tuan|quy)\b.{0,40}\b(?:mot|1) lan\b/;

/** Whether any task that was found is held from time to time: who asks how often something is, asks of no other. */
const tellsHowOften = ({ answer }: Asked): boolean =>
  answer.type === 'found' &&
  answer.found.of === 'task' &&
  answer.found.rows.some(({ task }) => task.cadence !== undefined);

/** Whether a plain reading knows better than the words of tasks: a fact of the document, a figure, a name that is not. */
function isPlainFact({ answer }: Asked, { foldedText }: Reading, composed: Asked): boolean {
  if (answer.type === 'plan-fact' && answer.fact === 'signer') return !namesMatter(composed);
  // «kiểm tra được tổng bao nhiêu cơ sở»: what was reported, and no basis of the plan.
  if (answer.type === 'plan-fact' && answer.fact === 'basis' && isOfReportedMatter(composed)) return false;
  if (answer.type === 'cadence' && asksHowOften.test(foldedText)) return !tellsHowOften(composed);
  if (answer.type === 'plan-fact' || answer.type === 'section') return true;
  // «được bao nhiêu cơ sở» asks for no score.
  // «kiểm tra được bao nhiêu cơ sở hóa chất rồi, còn thiếu mấy»: of what is counted, and no points of an index.
  if (answer.type === 'facts' && answer.facts.every(({ intent }) => intent === 'gap') && countsLeft(composed))
    return / (?:diem|hang|bac|chi tieu|muc tieu) /.test(` ${foldedText} `);
  if (answer.type === 'facts')
    return (
      answer.facts.some(({ intent }) => ofIndex.has(intent)) &&
      /\b(?:diem|hang|xep|dung|thu (?:may|hang|bao|bac|nhat)|bac|chi tieu|muc tieu|tang|giam|tut|thieu|phan dau)\b/.test(
        foldedText,
      )
    );
  return answer.type === 'refused' && answer.refusal.type === 'no-such-year';
}

/** What was reported is asked for, which no fact of the document answers. */
const isOfMonths = (composed: Asked, plain: Asked): boolean =>
  plain.answer.type === 'plan-fact' &&
  composed.answer.type === 'found' &&
  composed.answer.query.months.length > 0;

/** «nhiệm vụ 1.2 giao theo văn bản nào»: of a task that is named, and not what the plan as a whole is based on. */
const isOfTaskSource = (composed: Asked, plain: Asked): boolean =>
  plain.answer.type === 'plan-fact' &&
  plain.answer.fact === 'basis' &&
  composed.answer.type === 'found' &&
  composed.answer.found.of === 'task' &&
  composed.answer.query.give.includes('source');

/** So many words of what was reported are said that no fact of the document is meant. */
const isOfReportedMatter = ({ answer }: Asked): boolean =>
  answer.type === 'found' && answer.query.months.length > 0 && (answer.query.about ?? []).length >= 3;

/** Of a month that is named the reports are asked: no figure of an index is of one. */
const isOfNamedMonth = ({ answer }: Asked, { months }: Reading): boolean =>
  answer.type === 'found' && months.some((month) => answer.query.months.includes(month));

const toHelp: Asked = { answer: { type: 'help' } };

const uncombined = (words: readonly string[]): Asked => ({
  answer: { type: 'refused', refusal: { type: 'uncombined', words } },
});

/**
 * What is understood of the whole sentence: composed, or as the plain reading has it. An answer in which a condition of the
 * question has no effect answers another question: it is none (`in-effect.ts`).
 */
export function asWhole(context: AskContext, reading: Reading, topic: Topic | null): Asked {
  const composed = understand(context, reading, topic);
  const parts = partsOf(context, reading, topic);
  if (composed?.certainty === 'sure') {
    const denied = turnedRound(parts, composed.answer);
    return denied.length > 0 ? uncombined(denied) : composed;
  }
  const plain = asksForHelp(reading)
    ? toHelp
    : howFar(
        parts,
        ofOwnUnit(parts, withWhy(decide(inMonth(context, reading), reading, topic), context, reading)),
      );
  const counted = plain.answer.type === 'facts' ? countedOfTask(parts) : null;
  if (counted) return counted;
  const things = composed?.answer.type === 'found' ? null : thingsOfIndex(parts, plain);
  return things ?? ofTwo(parts, composed, plain);
}

/** What the words of tasks say, or what a plain reading does: whichever of them leaves nothing out, and knows better. */
function ofTwo(parts: Parts, composed: ReturnType<typeof understand>, plain: Asked): Asked {
  const { reading } = parts;
  const dropped = [...passedOver(parts, plain.answer), ...countedOther(parts, plain.answer)];
  const isHeld = composed !== null && passedOver(parts, composed.answer).length === 0;
  if (dropped.length > 0) return isHeld ? composed : uncombined(dropped);
  if (!isHeld) return plain;
  if (composed.certainty === 'words')
    return isPlainFact(plain, reading, composed) && !isOfNamedMonth(composed, reading) ? plain : composed;
  if (isOfTaskSource(composed, plain)) return composed;
  if (isBetter(composed.certainty, plain.answer) || isOfMonths(composed, plain)) return composed;
  // What a follow-up may point into is known whichever of them answers: «tháng 6 thì sao».
  const { last } = composed.topic ?? {};
  return last && plain.topic
    ? { ...plain, topic: { ...plain.topic, last } }
    : { topic: composed.topic, ...plain };
}

const asksWhether = / (?:chưa|chua) (?:(?:em|anh|chị|chi|ạ|a|nhỉ|vậy|thế|e) ?)*$/u;

/** «2 cụm công nghiệp mới tỉnh ký chưa»: whether it was done the state of an index tells, and no card. */
function howFar(parts: Parts, asked: Asked): Asked {
  const { sentence, context } = parts;
  const { answer } = asked;
  if (answer.type !== 'card') return asked;
  // «an toàn hóa chất với điện T5 thế nào»: of a month that is named its state is asked, and no card.
  const [month = context.atHand, another] = monthsOf(parts).months;
  const isOfMonth = has(parts, 'period') && month <= context.atHand && another === undefined;
  if (!asksWhether.test(sentence.text) && !isOfMonth) return asked;
  return {
    answer: {
      type: 'index-progress',
      index: answer.index,
      progress: context.progressOf(isOfMonth ? month : context.atHand),
    },
    topic: { indices: [answer.index.code], intents: ['progress'] },
  };
}

/** «phòng em sao rồi»: of the asker's own unit, where a plain reading tells of all of them. */
function ofOwnUnit(parts: Parts, asked: Asked): Asked {
  const { answer } = asked;
  const unit =
    answer.type === 'month' && pieceOf(parts, 'own')?.of === 'unit' && parts.named.length === 0
      ? ownUnit(parts)
      : null;
  return unit && answer.type === 'month'
    ? {
        answer: { type: 'unit-progress', unit, progress: answer.progress },
        topic: { indices: [], intents: ['progress'], unit: unit.id },
      }
    : asked;
}

const asksReason =
  /\b(?:vi sao|tai sao|ly do|sao lai|(?<!ra |thi |lam |the )sao (?!roi|the|vay|nhi|a\b)[a-z]+)/;

/** «sao chỉ tiêu lại thấp hơn»: a figure of an index alone does not say why. */
function withWhy(asked: Asked, { progress, plan }: AskContext, { foldedText, mentions }: Reading): Asked {
  const { answer } = asked;
  // «vì sao chưa có điểm», of an index that is new: the plan says so.
  const codes = mentions.flatMap(({ codes: of }) => of);
  const [index, another] = plan.indices.filter(({ code }) => codes.includes(code));
  if (answer.type === 'refused' && answer.refusal.type === 'no-reasons' && index && !another)
    return index.baseline.score === null && index.baseline.words !== ''
      ? { answer: { type: 'facts', facts: [{ intent: 'score', index, why: true }], progress } }
      : asked;
  if (answer.type !== 'facts' || mentions.length === 0 || !asksReason.test(foldedText)) return asked;
  if (!answer.facts.every(({ intent }) => ofIndex.has(intent))) return asked;
  return { ...asked, answer: { ...answer, facts: answer.facts.map((fact) => ({ ...fact, why: true })) } };
}

const asksScore =
  /\b(?:(?:muc|bao nhieu|may|bang|theo|dat|giao|phai dat|co) diem|diem (?:cu the|so|nao|hay)|hay (?:dat |giao |tinh )?diem)\b/;

/** «có phải đạt mức điểm cụ thể không», of an index that is to keep a place: that the plan sets no score, beside what it sets. */
export function withUnscored(asked: Asked, { foldedText }: Reading): Asked {
  const { answer } = asked;
  if (answer.type !== 'facts' || answer.facts.length > 3 || !asksScore.test(foldedText)) return asked;
  if (answer.facts.some(({ intent }) => intent === 'score')) return asked;
  const facts = answer.facts.map(
    (fact): Fact =>
      // «2021 bao nhiêu điểm»: of the year before a plan gives the place alone.
      fact.intent === 'previous-rank' || (fact.intent === 'target' && scoreAim(fact.index) === null)
        ? { ...fact, unscored: true }
        : fact,
  );
  return { ...asked, answer: { ...answer, facts } };
}
