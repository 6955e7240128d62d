import { memo } from '../../../kit/memo.ts';
import type { Plan } from '../../plan/plan.ts';
import { fold, foldedWords } from '../../text/fold.ts';
import type { Asked } from '../answer.ts';
import { contentOf } from './content.ts';
import { has, type Parts } from './parts.ts';
import { spokenOf } from './spoken.ts';

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

/** Pairs of neighbouring words that nothing explains, folded. */
function pairsSaid(parts: Parts): string[] {
  const content = contentOf(parts).filter(({ faint, inName }) => !faint && !inName);
  return content.flatMap(({ word, place }, at) => {
    const next = content[at + 1];
    return next === undefined || next.place !== place + 1 ? [] : [` ${fold(word)} ${fold(next.word)} `];
  });
}

/** What the plan says of its own carrying out, by the two words that tell it; of how it stands in the question. */
const carriedOut = ['don doc', 'dong gui', 'thi dua'] as const;

/** «ai kiểm tra, đôn đốc việc thực hiện kế hoạch»: of the plan's carrying out, of which no task speaks. */
const pairsCarriedOut = ({ reading: { foldedText } }: Parts): string[] =>
  carriedOut.filter((pair) => ` ${foldedText} `.includes(` ${pair} `)).map((pair) => ` ${pair} `);

/** What is asked is of the plan as it is carried out, and no figure, unit's task or report. */
const ofDocument =
  / (?:đôn đốc(?: [^ @]+){0,4} kế hoạch|kế hoạch(?: [^ @]+){0,4} đôn đốc|đồng gửi|(?:tính|đưa|xét)(?: [^ @]+){0,4} thi đua|don doc(?: [^ @]+){0,4} ke hoach|ke hoach(?: [^ @]+){0,4} don doc|dong gui|(?:tinh|dua|xet)(?: [^ @]+){0,4} thi dua) /u;

/** What is to be, may not be or happens in a case: of who, which and how many a rule tells nothing. */
const asksRule = / (?:phải|thì|bị|cấm|nghiêm cấm|có được|phai|bi|cam|nghiem cam|co duoc) /u;
const asksFact =
  / (?:ai|(?<!khi )nào|gì của|hạng|điểm|chỉ số|phụ trách|chủ trì|công ty|(?<!khi )nao|hang|diem|chi so|phu trach|chu tri|cong ty) /u;

/**
 * «chậm mấy tháng thì trưởng đơn vị phải giải trình»: two words side by side that nothing explains, and that no task of the plan
 * has but one of the rules of its document: that rule is asked for, whatever else of the question sounds like a state.
 */
export function ruleOfDocument(parts: Parts): Asked | null {
  const { context, sentence } = parts;
  const isOfDocument = ofDocument.test(sentence.text);
  if (!isOfDocument && (parts.named.length > 0 || has(parts, 'period', 'sent', 'returned', 'own')))
    return null;
  if (!isOfDocument && (!asksRule.test(sentence.text) || asksFact.test(sentence.text))) return null;
  if (parts.reading.unknownPerson) return null;
  const pairs = isOfDocument ? pairsCarriedOut(parts) : pairsSaid(parts);
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
  const spoken = isOfDocument ? null : spokenOf(parts);
  return spoken === null || spoken.matter.share < 0.6
    ? { answer: { type: 'section', section: 'text', text } }
    : null;
}

/** The same before how the work goes is asked: «báo cáo tổng hợp còn phải đồng gửi chỗ nào» is of no report that is to be written. */
export const ofCarryingOut = (parts: Parts): Asked | null =>
  ofDocument.test(parts.sentence.text) ? ruleOfDocument(parts) : null;
