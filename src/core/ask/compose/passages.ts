import { memo } from '../../../kit/memo.ts';
import type { Plan } from '../../plan/plan.ts';
import { fold, foldedWords } from '../../text/fold.ts';
import type { Asked } from '../answer.ts';
import { passageIn } from '../matter.ts';
import { isIdleWord } from '../pieces.ts';
import { holds, matchIn, pattern } from '../sentence.ts';
import { longestRun } from '../task-text.ts';
import { isAlien } from './alien.ts';
import { contentOf } from './content.ts';
import { has, isHeadOf, type Parts } from './parts.ts';
import { spokenOf } from './spoken.ts';

/** «phần yêu cầu có câu nào nói …», «yêu cầu thứ hai»: the part is named, and what of it is asked. */
const documentPart = pattern(
  '(?:phần|mục|chỗ|trong) (?:yêu cầu|mục tiêu|mục đích|tổ chức thực hiện)|yêu cầu (?:có|nào|thứ|của kế hoạch)|(?:quyết định|nghị quyết|chỉ thị|chương trình công tác) (?!này)[^ @]+ [^ @]+',
);

const basisAsked = pattern(
  '(?<=^ )(?:căn cứ|dựa|cơ sở)(?: vào| theo| trên| pháp lý)*(?: là)? (?:những |các )?(?:văn bản|quyết định|gì|đâu)|(?:kế hoạch|kh)(?: [^ @]+){0,4} (?:căn cứ|dựa)(?: vào| theo| trên)? (?:những |các )?(?:văn bản|quyết định|kế hoạch|cơ sở|căn cứ|gì|đâu|cái)',
);

/** What the part of the document that is named says of what is asked; null where none is named. */
export function partOfDocument(parts: Parts): Asked | null {
  const { sentence, context } = parts;
  // «nơi nhận có Sở Tài chính không»: they are told, whoever is asked about.
  if (/ (?:nơi nhận|noi nhan) /u.test(sentence.text))
    return { answer: { type: 'plan-fact', fact: 'recipients' } };
  if (
    parts.named.length === 0 &&
    / (?:phân công|phan cong) (?:[^ ]+ ){0,3}(?:lãnh đạo|phụ trách|lanh dao|phu trach) /u.test(sentence.text)
  )
    return { answer: { type: 'plan-fact', fact: 'leaders' } };
  if (holds(basisAsked, sentence)) return { answer: { type: 'plan-fact', fact: 'basis' } };
  const [said] = matchIn(documentPart, sentence) ?? [];
  if (said === undefined) return null;
  const { requirements, aims, organisation, legalBases } = context.plan;
  const passages = /yêu|yeu/u.test(said)
    ? requirements
    : /tổ|to chuc/u.test(said)
      ? organisation.words
      : /quyết|nghị|chỉ thị|chương|quyet|nghi|chi thi|chuong/u.test(said)
        ? legalBases
        : aims;
  const found = passageIn(context.plan, contentOf(parts), passages, 0.25);
  return found && { answer: { type: 'section', section: 'text', text: found.text } };
}

const asksFigure = / (?:bao nhiêu|mấy|tỷ lệ|tỉ lệ|phần trăm|bao nhieu|may|ty le|ti le|phan tram) /u;
/** What is asked of indices, units, or of what was done. */
const ofOthers =
  / (?:điểm|hạng|bậc|nhiệm vụ|đơn vị|phòng|lãnh đạo|đã|được|rồi|chưa|còn|diem|hang|bac|nhiem vu|don vi|phong|lanh dao|da|duoc|roi|chua|con) /u;
/** Words with which a figure is asked for, folded. */
const askingFigure: ReadonlySet<string> = new Set('bao nhieu may den toi nam giai doan phan tram'.split(' '));

/** So many words of a question stand side by side in an aim of which it asks. */
const leastTogether = 3;
/** Of them so many tell something: without their marks some look like idle ones. */
const leastTelling = 2;

/** Digits that are no figure to reach: years, days, the numbers of documents and of groups of agencies. */
const noFigures =
  /\d{1,2}\/\d{1,2}\/\d{4}|\b20\d\d(?:\s*-\s*20\d\d)?\b|\d+\s*[/-]\s*\p{Lu}[\p{L}-]*|số\s+\d+|nhóm\s+\d+/gu;
const setsFigure = (aim: string): boolean => /\d/.test(aim.replace(noFigures, ''));

/** How much of what is said an aim holds: null where it holds not all that tells something, or holds it apart. */
function heldInAim(words: readonly { folded: string; isIdle: boolean }[], aim: string): number | null {
  const folded = ` ${foldedWords(aim)} `;
  const holds = (word: string): boolean => folded.includes(` ${word} `);
  const telling = words.filter(({ isIdle }) => !isIdle);
  if (telling.length < leastTelling || !telling.every(({ folded: word }) => holds(word))) return null;
  const together = longestRun(
    words.map(({ folded: word }) => word),
    () => true,
    aim,
  );
  return together < leastTogether ? null : words.filter(({ folded: word }) => holds(word)).length;
}

/**
 * «bao nhiêu khu công nghiệp mới đến năm 2030»: the aim of the document that has a figure and all that is said; null where
 * none does, or what was reported, a unit or the figures of an index are asked of.
 */
export function figureInAims(parts: Parts): Asked | null {
  const { plan } = parts.context;
  const { tokens, years } = parts.reading;
  if (!asksFigure.test(parts.sentence.text) || ofOthers.test(parts.sentence.text)) return null;
  if (has(parts, 'period', 'sent', 'month', 'how', 'act', 'debt', 'own', 'that')) return null;
  if (parts.named.some(({ type }) => type !== 'index')) return null;
  const isOfAims = (year: number): boolean =>
    year === plan.year || [...plan.aims, plan.document.title].some((said) => said.includes(String(year)));
  if (!years.every(isOfAims)) return null;
  const words = tokens
    .filter(({ folded }) => !askingFigure.has(folded) && !/\d/.test(folded))
    .map((token) => ({ folded: token.folded, isIdle: isIdleWord(token) }));
  const [best] = plan.aims
    .filter(setsFigure)
    .flatMap((aim) => {
      const held = heldInAim(words, aim);
      return held === null ? [] : [{ aim, held }];
    })
    // Of several that hold as much the shortest says it alone.
    .sort((one, other) => other.held - one.held || one.aim.length - other.aim.length);
  return best ? { answer: { type: 'section', section: 'text', text: best.aim } } : null;
}

/** The texts of a plan outside its tasks in which it sets rules. */
const rulesOf = ({ requirements, organisation }: Plan): readonly string[] => [
  ...requirements,
  ...organisation.words,
];

/** All words of a plan's tasks, indices and groups, folded, one blank around each. */
const wordsOfTasks = memo(
  (plan: Plan) => [plan],
  ({ indices }): string =>
    ` ${indices
      .flatMap(({ name, tasks }) => [name, ...tasks.map(({ text }) => text)])
      .map(foldedWords)
      .join(' ')} `,
);

/**
 * «chậm mấy tháng thì trưởng đơn vị phải giải trình»: two words side by side that nothing explains, and that no task of the plan
 * has but one of the rules of its document: that rule is asked for, whatever else of the question sounds like a state.
 */
export function ruleOfDocument(parts: Parts): Asked | null {
  const { context, sentence } = parts;
  if (parts.named.length > 0 || has(parts, 'period', 'sent', 'returned', 'own')) return null;
  if (!asksRule.test(sentence.text) || asksFact.test(sentence.text) || parts.reading.unknownPerson)
    return null;
  const content = contentOf(parts).filter(({ faint, inName }) => !faint && !inName);
  const pairs = content.flatMap(({ word, place }, at) => {
    const next = content[at + 1];
    return next === undefined || next.place !== place + 1 ? [] : [` ${fold(word)} ${fold(next.word)} `];
  });
  const tasks = wordsOfTasks(context.plan);
  const found = new Set(
    pairs
      .filter((pair) => !tasks.includes(pair))
      .flatMap((pair) => {
        const held = rulesOf(context.plan).filter((text) => ` ${foldedWords(text)} `.includes(pair));
        return held.length === 1 ? held : [];
      }),
  );
  const [text, another] = found;
  if (text === undefined || another !== undefined) return null;
  const spoken = spokenOf(parts);
  return spoken === null || spoken.matter.share < 0.6
    ? { answer: { type: 'section', section: 'text', text } }
    : null;
}

/** What is to be, may not be or happens in a case: of who, which and how many a rule tells nothing. */
const asksRule = / (?:phải|thì|bị|cấm|nghiêm cấm|có được|phai|bi|cam|nghiem cam|co duoc) /u;
const asksFact =
  / (?:ai|(?<!khi )nào|gì của|hạng|điểm|chỉ số|phụ trách|chủ trì|công ty|(?<!khi )nao|hang|diem|chi so|phu trach|chu tri|cong ty) /u;

/** A passage of the plan document outside its tasks, by its own words: «kết quả có tính vào thi đua không». */
export function passageOf(parts: Parts): Asked | null {
  if (
    has(parts, 'period', 'status', 'sent', 'month', 'how', 'act', 'debt', 'field', 'order', 'number', 'state')
  )
    return null;
  // Who, which and how many are facts; a passage tells what is said.
  if (/ (?:ai|nào|mấy|bao nhiêu|hạng|điểm|nao|may|hang|diem) /u.test(parts.sentence.text)) return null;
  if (parts.named.length > 0 || isHeadOf(parts, 'index') || isAlien(parts.context, parts.reading))
    return null;
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
